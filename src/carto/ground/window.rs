//! Rings and lines cut to what the drawing needs, so that coordinates stay bounded at any scale.

use crate::carto::lens::screen;
use crate::geom::{Rect, ScreenPos};

/// A box in double precision.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    min: [f64; 2],
    max: [f64; 2],
}

impl Window {
    pub(super) fn new(rect: Rect) -> Self {
        Self {
            min: [f64::from(rect.min.x), f64::from(rect.min.y)],
            max: [f64::from(rect.max.x), f64::from(rect.max.y)],
        }
    }

    /// A closed ring cut to the box by Sutherland and Hodgman's method; `None` where nothing of it is inside.
    ///
    /// A ring that falls apart stays one ring, joined along the box's edges: right for filling, not for drawing lines.
    pub(super) fn ring(&self, mut ring: Vec<[f64; 2]>) -> Option<Vec<ScreenPos>> {
        let (low, high) = bounds(&ring)?;
        let outside = |i: usize| low[i] > self.max[i] || high[i] < self.min[i];
        if outside(0) || outside(1) {
            return None;
        }
        for axis in [0, 1] {
            if low[axis] < self.min[axis] {
                ring = half(&ring, axis, self.min[axis], 1.0);
            }
            if high[axis] > self.max[axis] {
                ring = half(&ring, axis, self.max[axis], -1.0);
            }
        }
        (ring.len() > 2).then(|| ring.into_iter().map(screen).collect())
    }

    /// Takes out rings that are the whole box, two by two: around the point opposite the middle both the rim and a coast run
    /// beyond the box, and by the even-odd rule they leave nothing of each other.
    pub(super) fn cancel(&self, rings: &mut Vec<Vec<ScreenPos>>) {
        let whole = rings.iter().filter(|ring| self.is_all(ring)).count();
        let mut surplus = whole - whole % 2;
        rings.retain(|ring| {
            let goes = surplus > 0 && self.is_all(ring);
            surplus -= usize::from(goes);
            !goes
        });
    }

    /// Whether a ring runs along the sides of the box only.
    fn is_all(&self, ring: &[ScreenPos]) -> bool {
        let near = |v: f32, side: f64| (f64::from(v) - side).abs() < 1e-2;
        let on_side = |p: &ScreenPos| {
            near(p.x, self.min[0])
                || near(p.x, self.max[0])
                || near(p.y, self.min[1])
                || near(p.y, self.max[1])
        };
        let area: f64 = ring
            .iter()
            .zip(ring.iter().cycle().skip(1))
            .map(|(a, b)| f64::from(a.x) * f64::from(b.y) - f64::from(a.y) * f64::from(b.x))
            .sum();
        let whole = 2.0 * (self.max[0] - self.min[0]) * (self.max[1] - self.min[1]);
        ring.iter().all(on_side) && (area.abs() - whole).abs() < 1e-3 * whole
    }

    /// The steps of a line that may touch the box, as lines, appended to `out`.
    pub(super) fn line(&self, line: &[[f64; 2]], out: &mut Vec<Vec<ScreenPos>>) {
        let touches = |a: [f64; 2], b: [f64; 2]| {
            (0..2).all(|i| a[i].min(b[i]) <= self.max[i] && a[i].max(b[i]) >= self.min[i])
        };
        let mut current: Vec<ScreenPos> = Vec::new();
        for (a, b) in line.iter().zip(line.iter().skip(1)) {
            if touches(*a, *b) {
                if current.is_empty() {
                    current.push(screen(*a));
                }
                current.push(screen(*b));
            } else if !current.is_empty() {
                out.push(std::mem::take(&mut current));
            }
        }
        if !current.is_empty() {
            out.push(current);
        }
    }
}

fn bounds(ring: &[[f64; 2]]) -> Option<([f64; 2], [f64; 2])> {
    let first = *ring.first()?;
    Some(ring.iter().fold((first, first), |(low, high), p| {
        (
            [low[0].min(p[0]), low[1].min(p[1])],
            [high[0].max(p[0]), high[1].max(p[1])],
        )
    }))
}

/// The part of a ring on one side of a line across `axis` at `at`: beyond it for `sign` 1, before it for -1.
fn half(ring: &[[f64; 2]], axis: usize, at: f64, sign: f64) -> Vec<[f64; 2]> {
    let mut out = Vec::with_capacity(ring.len() + 4);
    let Some(mut before) = ring.last().copied() else {
        return out;
    };
    let depth = |p: [f64; 2]| sign * (p[axis] - at);
    for p in ring {
        let (d0, d1) = (depth(before), depth(*p));
        if (d0 < 0.0) != (d1 < 0.0) {
            let t = d0 / (d0 - d1);
            let other = 1 - axis;
            let mut crossing = [at; 2];
            crossing[other] = before[other] + (p[other] - before[other]) * t;
            out.push(crossing);
        }
        if d1 >= 0.0 {
            out.push(*p);
        }
        before = *p;
    }
    out
}
