//! Areas as triangles, by ear clipping.

use super::{CLEAR, Mesh};
use crate::geom::{Rect, ScreenPos};
use crate::scene::polyline::beside;
use earcut::Earcut;

/// Areas with more points than this get no soft edge of their own: ground is outlined by its coasts.
const SOFT_UP_TO: usize = 2_000;

/// Fills rings by the even-odd rule; a soft edge where `soft` is set and the area is small.
///
/// Rings may lie in each other but should not cross.
pub(super) fn fill(mesh: &mut Mesh, rings: &[Vec<ScreenPos>], rgba: [u8; 4], soft_px: Option<f32>) {
    let rings: Vec<Vec<ScreenPos>> = rings.iter().filter_map(|ring| cleaned(ring)).collect();
    let points: usize = rings.iter().map(Vec::len).sum();
    let soft_px = soft_px.filter(|_| points <= SOFT_UP_TO);
    let mut earcut = Earcut::new();
    let mut triangles: Vec<u32> = Vec::new();
    for area in areas(&rings) {
        let mut data: Vec<[f64; 2]> = Vec::new();
        let mut holes: Vec<u32> = Vec::new();
        let base = mesh.vertices.len();
        for (k, &i) in area.iter().enumerate() {
            let Some(ring) = rings.get(i) else { continue };
            if k > 0
                && let Ok(start) = u32::try_from(data.len())
            {
                holes.push(start);
            }
            // Areas shrink and holes grow by half of what the edge fades over.
            let inside_is_right = (signed_area(ring) > 0.0) == (k == 0);
            let sign = if inside_is_right { 1.0 } else { -1.0 };
            let inner = match soft_px {
                Some(soft) => closed_beside(ring, sign * soft / 2.0),
                None => ring.clone(),
            };
            data.extend(inner.iter().map(|p| [f64::from(p.x), f64::from(p.y)]));
            for p in inner {
                mesh.vertex(p, rgba);
            }
        }
        earcut.earcut(data.iter().copied(), &holes, &mut triangles);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "4 billion corners do not fit into memory"
        )]
        let base = base as u32;
        mesh.indices.extend(triangles.iter().map(|i| i + base));
        if let Some(soft) = soft_px {
            let area: Vec<&Vec<ScreenPos>> = area.iter().filter_map(|i| rings.get(*i)).collect();
            fringes(mesh, base, &area, soft);
        }
    }
}

/// The edges that fade, from the corners of the area, which start at `base`, outwards.
fn fringes(mesh: &mut Mesh, base: u32, area: &[&Vec<ScreenPos>], soft_px: f32) {
    let mut inner = base;
    for (k, ring) in area.iter().enumerate() {
        let inside_is_right = (signed_area(ring) > 0.0) == (k == 0);
        let sign = if inside_is_right { -1.0 } else { 1.0 };
        let outer: Vec<u32> = closed_beside(ring, sign * soft_px / 2.0)
            .into_iter()
            .map(|p| mesh.vertex(p, CLEAR))
            .collect();
        let Some((&first, &last)) = outer.first().zip(outer.last()) else {
            continue;
        };
        let count = last - first + 1;
        for i in 0..count {
            let j = (i + 1) % count;
            mesh.quad(inner + i, first + i, first + j, inner + j);
        }
        inner += count;
    }
}

/// A ring moved to the right of its direction by some pixels, joined at its ends.
fn closed_beside(ring: &[ScreenPos], by_px: f32) -> Vec<ScreenPos> {
    let (Some(&first), Some(&last)) = (ring.first(), ring.last()) else {
        return Vec::new();
    };
    let mut around = Vec::with_capacity(ring.len() + 2);
    around.push(last);
    around.extend_from_slice(ring);
    around.push(first);
    let mut moved = beside(&around, |_, _| by_px);
    moved.pop();
    if !moved.is_empty() {
        moved.remove(0);
    }
    moved
}

/// A ring without points that are not finite or repeat the one before; `None` where it encloses nothing.
fn cleaned(ring: &[ScreenPos]) -> Option<Vec<ScreenPos>> {
    let mut out: Vec<ScreenPos> = Vec::with_capacity(ring.len());
    for &p in ring {
        if p.x.is_finite() && p.y.is_finite() && out.last() != Some(&p) {
            out.push(p);
        }
    }
    while out.len() > 1 && out.first() == out.last() {
        out.pop();
    }
    (out.len() > 2).then_some(out)
}

/// Twice the area, positive where the inside lies to the right (clockwise on the screen).
fn signed_area(ring: &[ScreenPos]) -> f64 {
    let Some(&origin) = ring.first() else {
        return 0.0;
    };
    let from = |p: &ScreenPos| (f64::from(p.x - origin.x), f64::from(p.y - origin.y));
    let cross = |(a, b): (&ScreenPos, &ScreenPos)| {
        let ((ax, ay), (bx, by)) = (from(a), from(b));
        ax * by - ay * bx
    };
    ring.iter().zip(ring.iter().skip(1)).map(cross).sum()
}

/// The rings sorted into areas: each an outer ring and the holes directly in it, as numbers.
fn areas(rings: &[Vec<ScreenPos>]) -> Vec<Vec<usize>> {
    if rings.len() == 1 {
        return vec![vec![0]];
    }
    let boxes: Vec<Rect> = rings.iter().map(|r| Rect::around(r)).collect();
    let sizes: Vec<f64> = rings.iter().map(|r| signed_area(r).abs()).collect();
    let size = |i: usize| sizes.get(i).copied().unwrap_or(0.0);
    // What lies around each ring, as numbers.
    let around: Vec<Vec<usize>> = rings
        .iter()
        .zip(&boxes)
        .enumerate()
        .map(|(i, (ring, inner))| {
            let probe = ring.first().copied().unwrap_or_default();
            let outer = boxes.iter().zip(rings).enumerate();
            outer
                .filter(|(j, (outer, other))| {
                    *j != i && size(*j) > size(i) && outer.encloses(*inner) && holds(other, probe)
                })
                .map(|(j, _)| j)
                .collect()
        })
        .collect();
    let mut out: Vec<Vec<usize>> = Vec::new();
    let mut place = vec![None; rings.len()];
    for (i, outer) in around.iter().enumerate() {
        if outer.len() % 2 == 0 {
            if let Some(slot) = place.get_mut(i) {
                *slot = Some(out.len());
            }
            out.push(vec![i]);
        }
    }
    for (i, outer) in around.iter().enumerate() {
        if outer.len() % 2 == 0 {
            continue;
        }
        let nearest = outer.iter().min_by(|a, b| size(**a).total_cmp(&size(**b)));
        let area = nearest
            .and_then(|j| place.get(*j).copied().flatten())
            .and_then(|k| out.get_mut(k));
        if let Some(area) = area {
            area.push(i);
        }
    }
    out
}

/// Whether a point lies in a ring.
fn holds(ring: &[ScreenPos], at: ScreenPos) -> bool {
    let mut inside = false;
    let Some(mut a) = ring.last().copied() else {
        return false;
    };
    for &b in ring {
        if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x {
            inside = !inside;
        }
        a = b;
    }
    inside
}
