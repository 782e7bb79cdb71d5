//! Cutting triangles to a circle.

use super::{Mesh, Vertex};
use crate::geom::ScreenPos;

/// Corners of the polygon that stands for the circle.
const SIDES: u16 = 96;

impl Mesh {
    /// The part of the triangles inside a circle, which is a polygon of 96 sides here.
    pub(crate) fn inside_circle(&self, center: ScreenPos, radius_px: f32) -> Self {
        let mut out = Self::default();
        let mut numbers: Vec<Option<u32>> = vec![None; self.vertices.len()];
        // The polygon lies between these two circles.
        let surely_in = radius_px * (std::f32::consts::PI / f32::from(SIDES)).cos();
        for t in self.indices.chunks_exact(3) {
            let &[i, j, k] = t else { continue };
            let corner = |i: u32| self.vertices.get(i as usize).copied();
            let (Some(a), Some(b), Some(c)) = (corner(i), corner(j), corner(k)) else {
                continue;
            };
            let is_in = |v: Vertex| v.pos.distance_px(center) <= surely_in;
            if is_in(a) && is_in(b) && is_in(c) {
                for (i, v) in [(i, a), (j, b), (k, c)] {
                    let number = match numbers.get(i as usize).copied().flatten() {
                        Some(number) => number,
                        None => out.corner(v),
                    };
                    if let Some(slot) = numbers.get_mut(i as usize) {
                        *slot = Some(number);
                    }
                    out.indices.push(number);
                }
            } else {
                out.add_cut([a, b, c], center, radius_px);
            }
        }
        out
    }

    /// Adds what lies inside the circle of a triangle that crosses it.
    fn add_cut(&mut self, triangle: [Vertex; 3], center: ScreenPos, radius_px: f32) {
        let apart = |get: fn(ScreenPos) -> f32, c: f32| {
            let values = triangle.map(|v| get(v.pos));
            values.iter().all(|v| *v > c + radius_px) || values.iter().all(|v| *v < c - radius_px)
        };
        if apart(|p| p.x, center.x) || apart(|p| p.y, center.y) {
            return;
        }
        let apothem = radius_px * (std::f32::consts::PI / f32::from(SIDES)).cos();
        let mut part = triangle.to_vec();
        for side in 0..SIDES {
            let turn = f32::from(side) / f32::from(SIDES) * std::f32::consts::TAU;
            let (ny, nx) = turn.sin_cos();
            let room = |p: ScreenPos| apothem - ((p.x - center.x) * nx + (p.y - center.y) * ny);
            if part.iter().any(|v| room(v.pos) < 0.0) {
                part = halved(&part, room);
                if part.is_empty() {
                    return;
                }
            }
        }
        let numbers: Vec<u32> = part.iter().map(|v| self.corner(*v)).collect();
        if let Some((&first, rest)) = numbers.split_first() {
            for (&b, &c) in rest.iter().zip(rest.iter().skip(1)) {
                self.triangle(first, b, c);
            }
        }
    }
}

/// The part of a convex area where `room` is not negative, colours shaded along the cut.
fn halved(area: &[Vertex], room: impl Fn(ScreenPos) -> f32) -> Vec<Vertex> {
    let mut out = Vec::with_capacity(area.len() + 1);
    let Some(mut a) = area.last().copied() else {
        return out;
    };
    for &b in area {
        let (room_a, room_b) = (room(a.pos), room(b.pos));
        if (room_a < 0.0) != (room_b < 0.0) {
            out.push(between(a, b, room_a / (room_a - room_b)));
        }
        if room_b >= 0.0 {
            out.push(b);
        }
        a = b;
    }
    out
}

/// The corner at a fraction of the way from one to another.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between two bytes"
)]
pub(super) fn between(a: Vertex, b: Vertex, t: f32) -> Vertex {
    let mix = |(a, b): (u8, u8)| (f32::from(a) + (f32::from(b) - f32::from(a)) * t).round() as u8;
    let ([ar, ag, ab, aa], [br, bg, bb, ba]) = (a.rgba, b.rgba);
    Vertex {
        pos: a.pos.toward(b.pos, t),
        rgba: [mix((ar, br)), mix((ag, bg)), mix((ab, bb)), mix((aa, ba))],
        cover: a.cover.toward(b.cover, t),
    }
}
