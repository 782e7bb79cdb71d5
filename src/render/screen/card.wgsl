// Triangles in the pixels of a scene, moved to their place in the window; colours are premultiplied sRGB, as egui's.

struct Place {
    // What one pixel of the scene is, and where its left top corner lies, both in clip space.
    scale: vec2<f32>,
    corner: vec2<f32>,
};

@group(0) @binding(0) var<uniform> place: Place;

struct Corner {
    @builtin(position) position: vec4<f32>,
    @location(0) colour: vec4<f32>,
};

@vertex
fn corner_of(@location(0) at: vec2<f32>, @location(1) colour: vec4<f32>) -> Corner {
    return Corner(vec4<f32>(at * place.scale + place.corner, 0.0, 1.0), colour);
}

@fragment
fn plain(corner: Corner) -> @location(0) vec4<f32> {
    return corner.colour;
}

// For a target that encodes by itself: sRGB is taken apart first.
@fragment
fn linear(corner: Corner) -> @location(0) vec4<f32> {
    let c = corner.colour.rgb;
    let low = c / 12.92;
    let high = pow((c + 0.055) / 1.055, vec3<f32>(2.4));
    return vec4<f32>(select(high, low, c < vec3<f32>(0.04045)), corner.colour.a);
}
