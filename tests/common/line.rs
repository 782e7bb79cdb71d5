//! What only the sample scene needs of lines: places on them, lines beside them, arrowheads.

use beleg::geom::ScreenPos;
use beleg::scene::polyline::length_px;

/// A place on a polyline, and the direction there in radians, clockwise from the x axis.
#[derive(Clone, Copy)]
pub struct Spot {
    pub pos: ScreenPos,
    pub angle_rad: f32,
}

/// The place at a fraction of the length.
pub fn spot_at_fraction(points: &[ScreenPos], fraction: f32) -> Option<Spot> {
    let mut left = length_px(points) * fraction;
    for pair in points.windows(2) {
        let step = pair[0].distance_px(pair[1]);
        if step > 0.0 && step >= left {
            return Some(Spot {
                pos: pair[0].toward(pair[1], left / step),
                angle_rad: (pair[1].y - pair[0].y).atan2(pair[1].x - pair[0].x),
            });
        }
        left -= step;
    }
    None
}

/// The line beside a polyline: vertex `i` is moved `offset_px(i, length up to i)` pixels to the right of the direction of
/// travel (positive is clockwise: down, for a line that goes right), along the bisector of its corner.
pub fn beside(
    points: &[ScreenPos],
    mut offset_px: impl FnMut(usize, f32) -> f32,
) -> Vec<ScreenPos> {
    let mut walked = 0.0;
    let mut out = Vec::with_capacity(points.len());
    for (i, &p) in points.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| points.get(i)).copied();
        let after = points.get(i + 1).copied();
        walked += before.map_or(0.0, |q| q.distance_px(p));
        let by = offset_px(i, walked);
        let (nx, ny) = normal_at(before, p, after);
        out.push(p.moved(nx * by, ny * by));
    }
    out
}

/// The right-hand normal at a vertex, longer at corners so that the parallels keep their distance (at most doubled).
fn normal_at(before: Option<ScreenPos>, p: ScreenPos, after: Option<ScreenPos>) -> (f32, f32) {
    let unit = |a: ScreenPos, b: ScreenPos| {
        let d = a.distance_px(b);
        (d > 0.0).then(|| ((b.x - a.x) / d, (b.y - a.y) / d))
    };
    let enters = before.and_then(|a| unit(a, p));
    let leaves = after.and_then(|b| unit(p, b));
    let (u, v) = match (enters, leaves) {
        (Some(u), Some(v)) => (u, v),
        (Some(u), None) | (None, Some(u)) => (u, u),
        (None, None) => return (0.0, 0.0),
    };
    let (sx, sy) = (u.0 + v.0, u.1 + v.1);
    let square = sx * sx + sy * sy;
    // The miter is 2 n / |n|² for n the sum of both normals: 1 on straight lines, held to 2 at sharp corners.
    let (mx, my) = if square < 1e-6 {
        (u.0, u.1)
    } else {
        let reach = (2.0 / square).min(2.0 / square.sqrt());
        (sx * reach, sy * reach)
    };
    (-my, mx)
}

/// An arrowhead as a closed outline: its tip at `spot`, `length_px` long, `width_px` wide, its back drawn in a little.
pub fn arrowhead(spot: Spot, length_px: f32, width_px: f32) -> Vec<ScreenPos> {
    let (sin, cos) = spot.angle_rad.sin_cos();
    let at = |x: f32, y: f32| spot.pos.moved(x * cos - y * sin, x * sin + y * cos);
    vec![
        at(0.0, 0.0),
        at(-length_px, -width_px / 2.0),
        at(-length_px * 0.78, 0.0),
        at(-length_px, width_px / 2.0),
    ]
}
