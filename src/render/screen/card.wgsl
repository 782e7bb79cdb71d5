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
    // Along, across, reach and the flat part, in pixels of the screen.
    @location(1) cover: vec4<f32>,
};

@vertex
fn corner_of(
    @location(0) at: vec2<f32>,
    @location(1) colour: vec4<f32>,
    @location(2) cover: vec4<f32>,
) -> Corner {
    let position = vec4<f32>(at * place.scale + place.corner, 0.0, 1.0);
    // From shares of 32767 to sixty-fourths of a pixel.
    return Corner(position, colour, cover * 511.984375);
}

fn share(cover: vec4<f32>) -> f32 {
    let beyond = max(abs(cover.x) - cover.w, 0.0);
    return clamp(cover.z - length(vec2<f32>(beyond, cover.y)), 0.0, 1.0);
}

// For a target that encodes by itself: sRGB is taken apart first.
fn taken_apart(colour: vec4<f32>) -> vec4<f32> {
    let c = colour.rgb;
    let low = c / 12.92;
    let high = pow((c + 0.055) / 1.055, vec3<f32>(2.4));
    return vec4<f32>(select(high, low, c < vec3<f32>(0.04045)), colour.a);
}

@fragment
fn plain(corner: Corner) -> @location(0) vec4<f32> {
    return corner.colour * share(corner.cover);
}

@fragment
fn linear(corner: Corner) -> @location(0) vec4<f32> {
    return taken_apart(corner.colour * share(corner.cover));
}
