//! Lines of straight pieces: lengths, stretches, dashes, simplification.
//!
//! A polyline is a slice of points. Lengths are pixels from its first point. Points that are not finite give results that
//! are not finite, never a panic.

use crate::geom::ScreenPos;

#[cfg(test)]
mod tests;

/// The length of a polyline in pixels.
#[must_use]
pub fn length_px(points: &[ScreenPos]) -> f32 {
    pieces(points).map(|(a, b)| span_px(a, b)).sum()
}

/// The stretch between two lengths in pixels, held to the ends; empty where `to_px` is not beyond `from_px`.
#[must_use]
pub fn stretch(points: &[ScreenPos], from_px: f32, to_px: f32) -> Vec<ScreenPos> {
    let mut out: Vec<ScreenPos> = Vec::new();
    let mut walked = 0.0;
    for (a, b) in pieces(points) {
        let step = span_px(a, b);
        let (start, end) = (from_px.max(walked), to_px.min(walked + step));
        if step > 0.0 && start < end {
            if out.is_empty() {
                out.push(a.toward(b, (start - walked) / step));
            }
            let whole = end >= walked + step;
            out.push(if whole {
                b
            } else {
                a.toward(b, (end - walked) / step)
            });
        }
        walked += step;
        if walked >= to_px {
            break;
        }
    }
    out
}

/// Calls `draw` with each drawn part of a dashed polyline in turn, `[drawn, left out]` in pixels; with the line itself where
/// the pattern says nothing.
///
/// At most 20,000 parts; where there would be more, the rest is one solid part, so that no pattern can exhaust memory.
pub fn walk_dashes(
    points: &[ScreenPos],
    [drawn, gap]: [f32; 2],
    mut draw: impl FnMut(&[ScreenPos]),
) {
    const MOST: usize = 20_000;
    if !(drawn > 0.0 && gap > 0.0 && (drawn + gap).is_finite()) {
        draw(points);
        return;
    }
    let mut part: Vec<ScreenPos> = points.first().copied().into_iter().collect();
    let (mut pen_down, mut left, mut count) = (true, drawn, 0);
    for (a, b) in pieces(points) {
        let step = span_px(a, b);
        let mut walked = 0.0;
        while step - walked > left && count < MOST {
            walked += left;
            part.push(a.toward(b, walked / step));
            if pen_down {
                draw(&part);
                count += 1;
                part.clear();
            }
            pen_down = !pen_down;
            left = if pen_down { drawn } else { gap };
        }
        left -= step - walked;
        if pen_down {
            part.push(b);
        }
    }
    if pen_down && part.len() > 1 {
        draw(&part);
    }
}

/// The polyline with as few of its points as keep every other within `stray_px` of it; both ends stay.
///
/// One pass, by the cone of directions that is left (sleeve fitting: Zhao and Saalfeld 1997).
#[must_use]
pub fn simplified(points: &[ScreenPos], stray_px: f32) -> Vec<ScreenPos> {
    /// The directions that are left, between two vectors, and how far the line has come.
    type Cone = ((f32, f32), (f32, f32), f32);
    let mut out: Vec<ScreenPos> = Vec::with_capacity(points.len());
    let cross = |a: (f32, f32), b: (f32, f32)| a.0 * b.1 - a.1 * b.0;
    let Some((&first, rest)) = points.split_first() else {
        return out;
    };
    out.push(first);
    let (mut anchor, mut last) = (first, first);
    let mut cone: Option<Cone> = None;
    for &p in rest {
        let towards = |from: ScreenPos| (p.x - from.x, p.y - from.y);
        let fits = cone.is_none_or(|(low, high, reach)| {
            let d = towards(anchor);
            // A line that turns back leaves the cone, too.
            cross(low, d) >= 0.0 && cross(d, high) >= 0.0 && d.0 * d.0 + d.1 * d.1 >= reach * reach
        });
        if !fits {
            out.push(last);
            (anchor, cone) = (last, None);
        }
        let d = towards(anchor);
        let length = (d.0 * d.0 + d.1 * d.1).sqrt();
        if length > stray_px {
            let (nx, ny) = (-d.1 / length * stray_px, d.0 / length * stray_px);
            let (low, high) = ((d.0 - nx, d.1 - ny), (d.0 + nx, d.1 + ny));
            cone = Some(match cone {
                Some((l, h, _)) => (
                    if cross(l, low) > 0.0 { low } else { l },
                    if cross(high, h) > 0.0 { high } else { h },
                    length,
                ),
                None => (low, high, length),
            });
        }
        last = p;
    }
    if !rest.is_empty() {
        out.push(last);
    }
    out
}

/// The line so far to the right of another in the direction of travel, in pixels: each point is moved across the way there.
#[must_use]
pub fn beside(points: &[ScreenPos], right_px: f32) -> Vec<ScreenPos> {
    let before = points.iter().take(1).chain(points);
    let after = points.iter().skip(1).chain(points.last());
    let around = points.iter().zip(before.zip(after));
    let moved = around.map(|(p, (a, b))| {
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length = dx.hypot(dy).max(f32::MIN_POSITIVE);
        p.moved(-dy / length * right_px, dx / length * right_px)
    });
    moved.collect()
}

/// The polyline without points closer than `least_px` to the last one kept; both ends stay.
#[must_use]
pub fn thinned(points: &[ScreenPos], least_px: f32) -> Vec<ScreenPos> {
    let Some((&last, rest)) = points.split_last() else {
        return Vec::new();
    };
    let mut out: Vec<ScreenPos> = Vec::with_capacity(points.len());
    for &p in rest {
        if out
            .last()
            .is_none_or(|kept| kept.distance_px(p) >= least_px)
        {
            out.push(p);
        }
    }
    if out.len() > 1
        && out
            .last()
            .is_some_and(|kept| kept.distance_px(last) < least_px)
    {
        out.pop();
    }
    out.push(last);
    out
}

/// The distance between two points in pixels; several times faster than `hypot`, which guards against numbers that no
/// drawing has.
pub(crate) fn span_px(a: ScreenPos, b: ScreenPos) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    (dx * dx + dy * dy).sqrt()
}

/// The straight pieces of a polyline.
pub(crate) fn pieces(points: &[ScreenPos]) -> impl Iterator<Item = (ScreenPos, ScreenPos)> {
    points
        .iter()
        .zip(points.iter().skip(1))
        .map(|(a, b)| (*a, *b))
}
