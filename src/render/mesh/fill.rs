//! Areas as triangles, by ear clipping.

use super::{CLEAR, Mesh, Vertex, slabs};
use crate::geom::{Rect, ScreenPos};
use crate::scene::polyline::span_px;
use earcut::Earcut;

/// Areas with more points than this get no soft edge of their own: ground is outlined by its coasts.
const SOFT_UP_TO: usize = 2_000;

/// A ring that has more than this share of the area of the ring around it runs so near to that one, such as a coast along the
/// rim of the sphere, that their points cannot tell which lies in which.
const ALIKE: f64 = 0.8;

/// Fills areas, and keeps the memory that it needs for that.
#[derive(Default)]
pub(super) struct Filler {
    earcut: Earcut<f64>,
    triangles: Vec<u32>,
    corners: Vec<[f64; 2]>,
    holes: Vec<u32>,
}

impl Filler {
    /// Fills rings by the even-odd rule; a soft edge where `soft` is set and the area is small.
    ///
    /// Rings may lie in each other but should not cross.
    pub fn fill(
        &mut self,
        mesh: &mut Mesh,
        rings: &[Vec<ScreenPos>],
        rgba: [u8; 4],
        soft_px: Option<f32>,
    ) {
        if let [ring] = rings
            && is_convex(ring)
        {
            convex(mesh, ring, rgba, soft_px);
            return;
        }
        let rings: Vec<Vec<ScreenPos>> = rings.iter().filter_map(|ring| cleaned(ring)).collect();
        let points: usize = rings.iter().map(Vec::len).sum();
        let soft_px = soft_px.filter(|_| points <= SOFT_UP_TO);
        let Some(areas) = areas(&rings) else {
            let all: Vec<&[ScreenPos]> = rings.iter().map(Vec::as_slice).collect();
            slabs::fill(mesh, &all, rgba);
            return;
        };
        for area in areas {
            let area: Vec<&[ScreenPos]> = area
                .into_iter()
                .filter_map(|i| rings.get(i).map(Vec::as_slice))
                .collect();
            self.area(mesh, &area, rgba, soft_px);
        }
    }

    /// Fills an area: its outer ring and its holes.
    fn area(
        &mut self,
        mesh: &mut Mesh,
        area: &[&[ScreenPos]],
        rgba: [u8; 4],
        soft_px: Option<f32>,
    ) {
        self.corners.clear();
        self.holes.clear();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "4 billion corners do not fit into memory"
        )]
        let base = mesh.vertices.len() as u32;
        for (k, ring) in area.iter().enumerate() {
            if k > 0
                && let Ok(start) = u32::try_from(self.corners.len())
            {
                self.holes.push(start);
            }
            // Areas shrink and holes grow by half of what the edge fades over.
            let inside_is_right = (signed_area(ring) > 0.0) == (k == 0);
            let sign = if inside_is_right { 1.0 } else { -1.0 };
            let mut corner = |p: ScreenPos| {
                self.corners.push([f64::from(p.x), f64::from(p.y)]);
                mesh.vertex(p, rgba);
            };
            match soft_px {
                Some(soft) => beside(ring, sign * soft / 2.0).for_each(&mut corner),
                None => ring.iter().copied().for_each(&mut corner),
            }
        }
        let corners = self.corners.iter().copied();
        self.earcut
            .earcut(corners, &self.holes, &mut self.triangles);
        if self.is_off() {
            mesh.vertices.truncate(base as usize);
            slabs::fill(mesh, area, rgba);
            return;
        }
        mesh.indices.extend(self.triangles.iter().map(|i| i + base));
        if let Some(soft) = soft_px {
            fringes(mesh, base, area, soft);
        }
    }

    /// Whether the triangles found do not cover the area, because its rings touch or cross themselves.
    fn is_off(&self) -> bool {
        let at = |i: u32| self.corners.get(i as usize).copied().unwrap_or_default();
        let covered: f64 = self
            .triangles
            .chunks_exact(3)
            .map(|t| match *t {
                [a, b, c] => twice_area(&[at(a), at(b), at(c)]).abs(),
                _ => 0.0,
            })
            .sum();
        let ends = self.holes.iter().map(|h| *h as usize);
        let starts = std::iter::once(0).chain(ends.clone());
        let ends = ends.chain(std::iter::once(self.corners.len()));
        let mut rings = starts
            .zip(ends)
            .filter_map(|(from, to)| self.corners.get(from..to));
        let outer = rings.next().map_or(0.0, |ring| twice_area(ring).abs());
        let holes: f64 = rings.map(|ring| twice_area(ring).abs()).sum();
        (covered - (outer - holes)).abs() > 2.0 + 1e-4 * outer
    }
}

/// Twice the area of a ring, positive where it turns clockwise on the screen.
fn twice_area(ring: &[[f64; 2]]) -> f64 {
    let around = ring.iter().zip(ring.iter().cycle().skip(1));
    around.map(|([ax, ay], [bx, by])| ax * by - ay * bx).sum()
}

/// Whether a small ring turns one way only and does not repeat its first point: then it needs no ears clipped.
fn is_convex(ring: &[ScreenPos]) -> bool {
    const SMALL: usize = 64;
    if !(3..=SMALL).contains(&ring.len()) {
        return false;
    }
    let around = ring.iter().chain(ring).copied();
    let turn = |((a, b), c): ((ScreenPos, ScreenPos), ScreenPos)| {
        (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
    };
    let corners = around
        .clone()
        .zip(around.clone().skip(1))
        .zip(around.skip(2));
    let mut turns = corners.take(ring.len()).map(turn);
    let first = turns.next().unwrap_or(0.0);
    first.abs() > 1e-3 && turns.all(|t| t * first > 1e-6) && winds_once(ring)
}

/// Whether a ring that turns one way only goes round once: all corners lie on one side of the line from the first to the second.
fn winds_once(ring: &[ScreenPos]) -> bool {
    let [a, b, rest @ ..] = ring else {
        return false;
    };
    let side = |p: &ScreenPos| (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    rest.iter().all(|p| side(p) > 0.0) || rest.iter().all(|p| side(p) < 0.0)
}

/// Fills a convex ring as a fan.
fn convex(mesh: &mut Mesh, ring: &[ScreenPos], rgba: [u8; 4], soft_px: Option<f32>) {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "4 billion corners do not fit into memory"
    )]
    let (base, count) = (mesh.vertices.len() as u32, ring.len() as u32);
    let sign = if signed_area(ring) > 0.0 { 1.0 } else { -1.0 };
    let inside_px = soft_px.map_or(0.0, |soft| sign * soft / 2.0);
    let inner = beside(ring, inside_px);
    mesh.vertices
        .extend(inner.map(|pos| Vertex::within(pos, rgba)));
    for i in 2..count {
        mesh.triangle(base, base + i - 1, base + i);
    }
    if soft_px.is_some() {
        let outer = beside(ring, -inside_px);
        let edge = outer.map(|pos| Vertex::within(pos, CLEAR));
        mesh.vertices.extend(edge);
        for i in 0..count {
            let j = (i + 1) % count;
            mesh.quad(base + i, base + count + i, base + count + j, base + j);
        }
    }
}

/// The edges that fade, from the corners of the area, which start at `base`, outwards.
fn fringes(mesh: &mut Mesh, base: u32, area: &[&[ScreenPos]], soft_px: f32) {
    let mut inner = base;
    for (k, ring) in area.iter().enumerate() {
        let inside_is_right = (signed_area(ring) > 0.0) == (k == 0);
        let sign = if inside_is_right { -1.0 } else { 1.0 };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "4 billion corners do not fit into memory"
        )]
        let (first, count) = (mesh.vertices.len() as u32, ring.len() as u32);
        for p in beside(ring, sign * soft_px / 2.0) {
            mesh.vertex(p, CLEAR);
        }
        for i in 0..count {
            let j = (i + 1) % count;
            mesh.quad(inner + i, first + i, first + j, inner + j);
        }
        inner += count;
    }
}

/// The corners of a ring moved to the right of its direction by some pixels, along the bisectors of its sides (at most four
/// times as far).
fn beside(ring: &[ScreenPos], by_px: f32) -> impl Iterator<Item = ScreenPos> {
    let unit = |a: ScreenPos, b: ScreenPos| {
        let length = span_px(a, b).max(1e-6);
        ((b.x - a.x) / length, (b.y - a.y) / length)
    };
    let ends = ring.first().zip(ring.last());
    let mut enters = ends.map_or((0.0, 0.0), |(first, last)| unit(*last, *first));
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter().zip(next).map(move |(&p, &next)| {
        let leaves = unit(p, next);
        let (sx, sy) = (enters.0 + leaves.0, enters.1 + leaves.1);
        let reach = 2.0 * by_px / (sx * sx + sy * sy).max(0.25);
        enters = leaves;
        p.moved(-sy * reach, sx * reach)
    })
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

/// The rings sorted into areas: each an outer ring and the holes directly in it, as numbers. `None` where rings run along
/// each other so that none can be said to lie in the other.
fn areas(rings: &[Vec<ScreenPos>]) -> Option<Vec<Vec<usize>>> {
    if rings.len() == 1 {
        return Some(vec![vec![0]]);
    }
    let boxes: Vec<Rect> = rings.iter().map(|r| Rect::around(r)).collect();
    let sizes: Vec<f64> = rings.iter().map(|r| signed_area(r).abs()).collect();
    let size = |i: usize| sizes.get(i).copied().unwrap_or(0.0);
    // What lies around each ring, as numbers.
    let mut around: Vec<Vec<usize>> = Vec::with_capacity(rings.len());
    for (i, (ring, inner)) in rings.iter().zip(&boxes).enumerate() {
        let mut outers = Vec::new();
        for (j, (outer, other)) in boxes.iter().zip(rings).enumerate() {
            // What one window has cut may differ in the last digit.
            let holds = outer.grown(0.05).encloses(*inner);
            let larger = j != i && size(j) > size(i) && holds;
            if larger && size(i) > ALIKE * size(j) {
                return None;
            }
            if larger && lies_in(ring, other, *outer)? {
                outers.push(j);
            }
        }
        around.push(outers);
    }
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
    Some(out)
}

/// Whether a ring lies in another with this box; `None` where its points do not agree or all lie on the box: rings that were
/// cut by one window run along its sides together.
fn lies_in(ring: &[ScreenPos], other: &[ScreenPos], outer: Rect) -> Option<bool> {
    const ASKED: usize = 5;
    let inner = outer.grown(-0.02);
    let clear: Vec<ScreenPos> = ring
        .iter()
        .copied()
        .filter(|p| inner.contains(*p))
        .collect();
    let step = (clear.len() / ASKED).max(1);
    let mut answers = clear.iter().step_by(step).map(|p| holds(other, *p));
    let first = answers.next()?;
    answers.all(|answer| answer == first).then_some(first)
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
