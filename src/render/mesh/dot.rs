//! Dots and discs.

use super::cover::{Cover, Edges, Soft};
use super::{CLEAR, Mesh, Vertex, thinner};
use crate::geom::ScreenPos;
use crate::scene::polyline::span_px;
use std::f32::consts::FRAC_1_SQRT_2;

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

/// Cosine and sine of the odd eighths of a circle.
const QUARTERS: [(f32, f32); 4] = [
    (FRAC_1_SQRT_2, FRAC_1_SQRT_2),
    (-FRAC_1_SQRT_2, FRAC_1_SQRT_2),
    (-FRAC_1_SQRT_2, -FRAC_1_SQRT_2),
    (FRAC_1_SQRT_2, -FRAC_1_SQRT_2),
];

/// An octagon of the area of a circle reaches this many radii.
const OCTAGON: f32 = 1.026;

/// A square of the area of a circle reaches this many radii.
const SQUARE: f32 = 1.253;

/// Dots up to this radius in pixels of the screen are full of colour in a square only: the rest is soft edge.
const SMALL_PX: f32 = 1.8;

/// Corners of a square about its middle.
const AROUND: [(f32, f32); 4] = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];

/// A dot from one point to another with round ends: a rectangle where the card works out its edge, else an octagon that is
/// drawn out, exact enough below some 6 pixels.
pub(super) fn add_dot(
    mesh: &mut Mesh,
    (a, b): (ScreenPos, ScreenPos),
    half_px: f32,
    (rgba, soft): ([u8; 4], Soft),
) {
    let length = span_px(a, b);
    let (ux, uy) = if length > 0.0 {
        ((b.x - a.x) / length, (b.y - a.y) / length)
    } else {
        (1.0, 0.0)
    };
    let feather_px = soft.px;
    let rgba = thinner(rgba, 2.0 * half_px / feather_px);
    let edge = half_px.max(feather_px / 2.0) + feather_px / 2.0;
    if soft.edges == Edges::Covered {
        let (middle, flat) = (a.toward(b, 0.5), length / 2.0);
        let corners = AROUND.map(|(x, y)| {
            let (x, y) = (x * (flat + edge), y * edge);
            let [x_px, y_px, edge_px, flat_px] = [x, y, edge, flat].map(|v| v / feather_px);
            Vertex {
                pos: middle.moved(x * ux - y * uy, x * uy + y * ux),
                rgba,
                cover: Cover::of(x_px, y_px, edge_px, flat_px),
            }
        });
        mesh.push(&[&corners], [0, 1, 2, 0, 2, 3]);
        return;
    }
    let core = (half_px - feather_px / 2.0).max(0.0);
    let edge = edge * OCTAGON;
    let corner = |(x, y): (f32, f32), reach: f32, rgba| {
        let end = if x > 0.0 { b } else { a };
        let (x, y) = (x * reach, y * reach);
        Vertex::within(end.moved(x * ux - y * uy, x * uy + y * ux), rgba)
    };
    let outer = EIGHTHS.map(|at| corner(at, edge, CLEAR));
    if half_px <= SMALL_PX * feather_px {
        let inner = QUARTERS.map(|at| corner(at, core * SQUARE, rgba));
        mesh.push(&[outer.as_slice(), &inner], SMALL);
    } else {
        let inner = EIGHTHS.map(|at| corner(at, core * OCTAGON, rgba));
        mesh.push(&[outer.as_slice(), &inner], LARGE);
    }
}

/// Triangles of a small dot: corners 0 to 7 are the edge, 8 to 11 the square.
const SMALL: [u32; 42] = [
    8, 9, 10, 8, 10, 11, // the square
    8, 0, 1, 9, 2, 3, 10, 4, 5, 11, 6, 7, // its corners
    8, 1, 2, 8, 2, 9, 9, 3, 4, 9, 4, 10, 10, 5, 6, 10, 6, 11, 11, 7, 0, 11, 0, 8, // its sides
];

/// Triangles of a larger dot: corners 0 to 7 are the edge, 8 to 15 the octagon.
const LARGE: [u32; 66] = [
    8, 9, 10, 8, 10, 11, 8, 11, 12, 8, 12, 13, 8, 13, 14, 8, 14, 15, // the octagon
    8, 0, 1, 8, 1, 9, 9, 1, 2, 9, 2, 10, 10, 2, 3, 10, 3, 11, 11, 3, 4, 11, 4,
    12, // its sides
    12, 4, 5, 12, 5, 13, 13, 5, 6, 13, 6, 14, 14, 6, 7, 14, 7, 15, 15, 7, 0, 15, 0, 8,
];

/// A full disc with a soft edge, as a fan about its middle.
pub(super) fn add_disc(
    mesh: &mut Mesh,
    (center, radius_px): (ScreenPos, f32),
    (rgba, feather_px): ([u8; 4], f32),
) {
    let radius = radius_px.clamp(0.0, 1e5);
    let (inner, outer) = (radius - feather_px / 2.0, radius + feather_px / 2.0);
    let middle = mesh.vertex(center, rgba);
    let mut corners = 0;
    for (cos, sin) in directions(radius, feather_px) {
        mesh.vertex(center.moved(inner * cos, inner * sin), rgba);
        mesh.vertex(center.moved(outer * cos, outer * sin), CLEAR);
        corners += 1;
    }
    for i in 0..corners {
        let at = middle + 1 + 2 * i;
        let next = middle + 1 + 2 * ((i + 1) % corners);
        mesh.triangle(middle, at, next);
        mesh.quad(at, at + 1, next + 1, next);
    }
}

/// The points of a circle, as many as its radius needs to look round.
pub(super) fn circle(center: ScreenPos, radius_px: f32, feather_px: f32) -> Vec<ScreenPos> {
    let radius = radius_px.clamp(0.0, 1e5);
    directions(radius, feather_px)
        .map(|(cos, sin)| center.moved(radius * cos, radius * sin))
        .collect()
}

/// Cosine and sine of the corners of a circle, from the right, clockwise.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held to 8..=512"
)]
fn directions(radius: f32, feather_px: f32) -> impl Iterator<Item = (f32, f32)> {
    // The middle of an edge lies r (1 - cos(π/n)), about r π²/2n², inside the circle; a tenth of a pixel is allowed.
    let wanted = (std::f32::consts::PI * (radius / (0.2 * feather_px)).sqrt()).ceil();
    let count = wanted.clamp(8.0, 512.0) as u16;
    let (sin, cos) = (std::f32::consts::TAU / f32::from(count)).sin_cos();
    // Each corner is the one before, turned by the same angle.
    let turned = move |&(x, y): &(f32, f32)| Some((x * cos - y * sin, x * sin + y * cos));
    std::iter::successors(Some((1.0, 0.0)), turned).take(usize::from(count))
}
