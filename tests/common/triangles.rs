//! Triangles of egui as pixels, without a graphics card: what a card would show.

use beleg::render::Image;
use eframe::egui::epaint::{ClippedPrimitive, Mesh, Primitive, Vertex};
use eframe::egui::{Color32, ColorImage, Pos2};

/// Draws primitives into a picture of `width` × `height` pixels, `scale` pixels for a point; `letters` is the texture.
pub fn picture(
    primitives: &[ClippedPrimitive],
    letters: &ColorImage,
    (width, height): (usize, usize),
    scale: f32,
) -> Image {
    let mut canvas = Canvas {
        width,
        height,
        pixels: vec![[0.0, 0.0, 0.0, 255.0]; width * height],
    };
    for primitive in primitives {
        if let Primitive::Mesh(mesh) = &primitive.primitive {
            canvas.mesh(mesh, letters, scale);
        }
    }
    let bytes = canvas.pixels.iter().flatten().map(|c| c.round() as u8);
    Image {
        width: width as u32,
        height: height as u32,
        rgba: bytes.collect(),
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

impl Canvas {
    fn mesh(&mut self, mesh: &Mesh, letters: &ColorImage, scale: f32) {
        for t in mesh.indices.chunks_exact(3) {
            let corner = |i: usize| mesh.vertices[t[i] as usize];
            self.triangle([corner(0), corner(1), corner(2)], letters, scale);
        }
    }

    fn triangle(&mut self, mut t: [Vertex; 3], letters: &ColorImage, scale: f32) {
        for v in &mut t {
            v.pos = Pos2::new(v.pos.x * scale, v.pos.y * scale);
        }
        let area = edge(t[0].pos, t[1].pos, t[2].pos);
        if area == 0.0 || !area.is_finite() {
            return;
        }
        if area < 0.0 {
            t.swap(1, 2);
        }
        let area = area.abs();
        let xs = t.map(|v| v.pos.x);
        let ys = t.map(|v| v.pos.y);
        let least = |v: [f32; 3]| {
            v.iter()
                .fold(f32::INFINITY, |a, b| a.min(*b))
                .floor()
                .max(0.0) as usize
        };
        let most = |v: [f32; 3], end: usize| {
            (v.iter().fold(0.0_f32, |a, b| a.max(*b)).ceil() as usize).min(end)
        };
        for y in least(ys)..most(ys, self.height) {
            for x in least(xs)..most(xs, self.width) {
                let p = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                let weights = [(1, 2), (2, 0), (0, 1)].map(|(i, j)| {
                    let w = edge(t[i].pos, t[j].pos, p);
                    // A pixel on an edge belongs to one of the two triangles there.
                    let (dx, dy) = (t[j].pos.x - t[i].pos.x, t[j].pos.y - t[i].pos.y);
                    let owns = dy < 0.0 || (dy == 0.0 && dx > 0.0);
                    if w > 0.0 || (w == 0.0 && owns) {
                        Some(w / area)
                    } else {
                        None
                    }
                });
                if let [Some(a), Some(b), Some(c)] = weights {
                    self.blend(y * self.width + x, shade(&t, [a, b, c], letters));
                }
            }
        }
    }

    fn blend(&mut self, i: usize, source: [f32; 4]) {
        let under = &mut self.pixels[i];
        for (u, s) in under.iter_mut().zip(source) {
            *u = (s + *u * (1.0 - source[3] / 255.0)).clamp(0.0, 255.0);
        }
    }
}

/// The colour of a point in a triangle, times its texel.
fn shade(t: &[Vertex; 3], weights: [f32; 3], letters: &ColorImage) -> [f32; 4] {
    let mix = |get: &dyn Fn(&Vertex) -> f32| -> f32 {
        t.iter().zip(weights).map(|(v, w)| get(v) * w).sum()
    };
    let [width, height] = letters.size;
    let (u, v) = (
        mix(&|v| v.uv.x) * width as f32 - 0.5,
        mix(&|v| v.uv.y) * height as f32 - 0.5,
    );
    let texel = |x: f32, y: f32| -> Color32 {
        let x = (x.max(0.0) as usize).min(width - 1);
        letters.pixels[(y.max(0.0) as usize).min(height - 1) * width + x]
    };
    let (fu, fv) = (u - u.floor(), v - v.floor());
    std::array::from_fn(|c| {
        let at = |dx: f32, dy: f32| f32::from(texel(u.floor() + dx, v.floor() + dy).to_array()[c]);
        let top = at(0.0, 0.0) * (1.0 - fu) + at(1.0, 0.0) * fu;
        let bottom = at(0.0, 1.0) * (1.0 - fu) + at(1.0, 1.0) * fu;
        let texture = (top * (1.0 - fv) + bottom * fv) / 255.0;
        mix(&|v| f32::from(v.color.to_array()[c])) * texture
    })
}

fn edge(a: Pos2, b: Pos2, p: Pos2) -> f32 {
    (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
}
