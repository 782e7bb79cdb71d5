//! Dots and discs.

use super::{CLEAR, Mesh, thinner};
use crate::geom::ScreenPos;

/// Cosine and sine of the eighths of a circle, turned by a sixteenth.
const EIGHTHS: [(f32, f32); 8] = [
    (0.923_88, 0.382_68),
    (0.382_68, 0.923_88),
    (-0.382_68, 0.923_88),
    (-0.923_88, 0.382_68),
    (-0.923_88, -0.382_68),
    (-0.382_68, -0.923_88),
    (0.382_68, -0.923_88),
    (0.923_88, -0.382_68),
];

/// A dot from one point to another with round ends, as an octagon that is drawn out; exact enough below some 6 pixels.
pub(super) fn add_dot(
    mesh: &mut Mesh,
    (a, b): (ScreenPos, ScreenPos),
    half_px: f32,
    (rgba, feather_px): ([u8; 4], f32),
) {
    let length = a.distance_px(b);
    let (ux, uy) = if length > 0.0 {
        ((b.x - a.x) / length, (b.y - a.y) / length)
    } else {
        (1.0, 0.0)
    };
    // An octagon of the area of the circle reaches 1.026 radii.
    let core = (half_px - feather_px / 2.0).max(0.0) * 1.026;
    let edge = (half_px.max(feather_px / 2.0) + feather_px / 2.0) * 1.026;
    let rgba = thinner(rgba, 2.0 * half_px / feather_px);
    let mut before: Option<(u32, u32)> = None;
    let mut first = (0, 0);
    for (i, (x, y)) in EIGHTHS.into_iter().enumerate() {
        let end = if x > 0.0 { b } else { a };
        let (dx, dy) = (x * ux - y * uy, x * uy + y * ux);
        let inner = mesh.vertex(end.moved(dx * core, dy * core), rgba);
        let outer = mesh.vertex(end.moved(dx * edge, dy * edge), CLEAR);
        if let Some((last_inner, last_outer)) = before {
            mesh.quad(last_inner, last_outer, outer, inner);
            if i > 1 {
                mesh.triangle(first.0, last_inner, inner);
            }
        } else {
            first = (inner, outer);
        }
        before = Some((inner, outer));
    }
    if let Some((last_inner, last_outer)) = before {
        mesh.quad(last_inner, last_outer, first.1, first.0);
    }
}

/// The points of a circle, as many as its radius needs to look round.
pub(super) fn circle(center: ScreenPos, radius_px: f32, feather_px: f32) -> Vec<ScreenPos> {
    let radius = radius_px.clamp(0.0, 1e5);
    // The middle of an edge lies r (1 - cos(π/n)), about r π²/2n², inside the circle; a tenth of a pixel is allowed.
    let wanted = (std::f32::consts::PI * (radius / (0.2 * feather_px)).sqrt()).ceil();
    let count = wanted.clamp(8.0, 512.0);
    let mut out = Vec::new();
    let mut i = 0.0;
    while i < count {
        let (sin, cos) = (i / count * std::f32::consts::TAU).sin_cos();
        out.push(center.moved(radius * cos, radius * sin));
        i += 1.0;
    }
    out
}
