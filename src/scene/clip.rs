//! Cutting lines and areas to a box, so that coordinates stay bounded.

use super::polyline::pieces;
use crate::geom::{Rect, ScreenPos};

#[cfg(test)]
mod tests;

/// The parts of a polyline inside a box, in order; a line that leaves and returns gives several.
#[must_use]
pub fn clip_polyline_to_rect(points: &[ScreenPos], rect: Rect) -> Vec<Vec<ScreenPos>> {
    let mut out: Vec<Vec<ScreenPos>> = Vec::new();
    let mut part: Vec<ScreenPos> = Vec::new();
    for (a, b) in pieces(points) {
        let Some((t0, t1)) = inside(a, b, rect) else {
            finish(&mut part, &mut out);
            continue;
        };
        if part.is_empty() {
            part.push(if t0 > 0.0 { a.toward(b, t0) } else { a });
        }
        if t1 < 1.0 {
            part.push(a.toward(b, t1));
            finish(&mut part, &mut out);
        } else {
            part.push(b);
        }
    }
    finish(&mut part, &mut out);
    out
}

fn finish(part: &mut Vec<ScreenPos>, out: &mut Vec<Vec<ScreenPos>>) {
    let whole = std::mem::take(part);
    if whole.len() > 1 {
        out.push(whole);
    }
}

/// Between which fractions of its way a straight piece lies in a box (Liang and Barsky 1984).
fn inside(a: ScreenPos, b: ScreenPos, rect: Rect) -> Option<(f32, f32)> {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    if !(dx.is_finite() && dy.is_finite() && a.x.is_finite() && a.y.is_finite()) {
        return None;
    }
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    for (toward, room) in [
        (-dx, a.x - rect.min.x),
        (dx, rect.max.x - a.x),
        (-dy, a.y - rect.min.y),
        (dy, rect.max.y - a.y),
    ] {
        if toward == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if toward < 0.0 {
            enters = enters.max(room / toward);
        } else {
            leaves = leaves.min(room / toward);
        }
    }
    (enters < leaves).then_some((enters, leaves))
}

/// The part of a ring inside a box, as one ring that may run along the edges (Sutherland and Hodgman 1974); empty
/// where nothing is left. Even-odd areas stay right.
#[must_use]
pub fn clip_ring_to_rect(ring: &[ScreenPos], rect: Rect) -> Vec<ScreenPos> {
    let mut out: Vec<ScreenPos> = ring
        .iter()
        .copied()
        .filter(|p| p.x.is_finite() && p.y.is_finite())
        .collect();
    let edges: [fn(ScreenPos, Rect) -> f32; 4] = [
        |p, r| p.x - r.min.x,
        |p, r| r.max.x - p.x,
        |p, r| p.y - r.min.y,
        |p, r| r.max.y - p.y,
    ];
    for room in edges {
        if out.iter().all(|p| room(*p, rect) >= 0.0) {
            continue;
        }
        out = halved(&out, |p| room(p, rect));
    }
    out
}

/// The part of a ring where `room` is not negative; `room` must be linear.
pub(crate) fn halved(ring: &[ScreenPos], room: impl Fn(ScreenPos) -> f32) -> Vec<ScreenPos> {
    let mut out = Vec::with_capacity(ring.len() + 2);
    let Some(mut a) = ring.last().copied() else {
        return out;
    };
    let mut room_a = room(a);
    for &b in ring {
        let room_b = room(b);
        if (room_a < 0.0) != (room_b < 0.0) {
            out.push(a.toward(b, room_a / (room_a - room_b)));
        }
        if room_b >= 0.0 {
            out.push(b);
        }
        (a, room_a) = (b, room_b);
    }
    out
}
