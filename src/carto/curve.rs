//! Short ways over the sphere as curves of the drawing, with as many points as their bend needs.

use super::projection::mercator::SIN_LIMIT;
use super::{Lens, ProjectionKind};
use crate::geom::UnitVec;

/// A curve leaves its chords by no more than this, in pixels (half of one on a screen of double density).
const TOLERANCE_PX: f64 = 0.25;
/// A way is halved at most this often.
const MAX_DEPTH: u32 = 16;
/// What is still farther apart after that is torn: over the pole of a flat map, for one.
const TORN_PX: f64 = 8.0;
/// Beyond the drawing grown by this, bends need not be followed.
const REACH_PX: f64 = 200.0;

/// A turned point and where it lies on the drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub(super) turned: UnitVec,
    pub(super) px: [f64; 2],
}

/// One step of a curve.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// Where it leads, in pixels.
    pub(super) px: [f64; 2],
    /// The share of the way there, in (0, 1].
    pub(super) share: f64,
    /// Whether the curve is torn here: no line leads to this point.
    pub(super) torn: bool,
}

impl Lens {
    /// The steps from `a` (not given) to `b` (always given), along the great circle between them.
    pub(super) fn follow(&self, a: Spot, b: Spot, emit: &mut impl FnMut(Step)) {
        let chord = chord_squared(a.turned, b.turned);
        if self.scale_px * chord * self.bend(a.turned, b.turned) <= 8.0 * TOLERANCE_PX {
            emit(Step {
                px: b.px,
                share: 1.0,
                torn: false,
            });
        } else {
            self.halve(a, b, (0.0, 1.0), MAX_DEPTH, emit);
        }
    }

    fn halve(
        &self,
        a: Spot,
        b: Spot,
        (from, to): (f64, f64),
        depth: u32,
        emit: &mut impl FnMut(Step),
    ) {
        let straight = |torn| Step {
            px: b.px,
            share: to,
            torn,
        };
        let apart = (a.px[0] - b.px[0]).hypot(a.px[1] - b.px[1]);
        if depth == 0 {
            return emit(straight(apart > TORN_PX));
        }
        let beyond = depth + 4 < MAX_DEPTH && self.both_beyond(a.px, b.px);
        let middle = a.turned.midway(b.turned);
        let Some((turned, px)) = middle.and_then(|m| Some((m, self.within(m)?))) else {
            return emit(straight(apart > TORN_PX));
        };
        let off = (px[0] - (a.px[0] + b.px[0]) / 2.0).hypot(px[1] - (a.px[1] + b.px[1]) / 2.0);
        if beyond || off <= TOLERANCE_PX {
            return emit(straight(false));
        }
        let m = Spot { turned, px };
        let half = (from + to) / 2.0;
        self.halve(a, m, (from, half), depth - 1, emit);
        self.halve(m, b, (half, to), depth - 1, emit);
    }

    /// The turned point in pixels, held at Mercator's last latitude.
    pub(super) fn within(&self, turned: UnitVec) -> Option<[f64; 2]> {
        if self.kind == ProjectionKind::Mercator && turned.z.abs() > SIN_LIMIT {
            let lat = SIN_LIMIT.asin().copysign(turned.z);
            return Some(self.unrolled((turned.y + 0.0).atan2(turned.x), lat));
        }
        self.project(turned)
    }

    fn both_beyond(&self, a: [f64; 2], b: [f64; 2]) -> bool {
        let w = f64::from(self.window.max.x) + REACH_PX;
        let h = f64::from(self.window.max.y) + REACH_PX;
        let side = |v: f64, far: f64| (v < -REACH_PX, v > far);
        let same = |p: (bool, bool), q: (bool, bool)| p.0 && q.0 || p.1 && q.1;
        same(side(a[0], w), side(b[0], w)) || same(side(a[1], h), side(b[1], h))
    }

    /// A bound for the second derivative of a great circle's picture, in radii per radian².
    ///
    /// Found numerically: at most 2 / (1 + x) for the azimuthal projections, 1.3 / (1 - z²) for the flat ones; a fifth
    /// is added for what lies between the ends of a short way.
    fn bend(&self, a: UnitVec, b: UnitVec) -> f64 {
        let (most, room) = match self.kind {
            ProjectionKind::Orthographic => return 1.0,
            kind if kind.turns() => (2.4, 1.0 + a.x.min(b.x)),
            _ => (1.6, 1.0 - (a.z * a.z).max(b.z * b.z)),
        };
        if room > 0.02 {
            most / room
        } else {
            f64::INFINITY
        }
    }
}

/// The squared length of the straight way through the sphere.
pub(super) fn chord_squared(a: UnitVec, b: UnitVec) -> f64 {
    let (x, y, z) = (a.x - b.x, a.y - b.y, a.z - b.z);
    x * x + y * y + z * z
}

/// The angle between two unit vectors, from their chord: quick, and exact to 1e-10 for short ways.
pub(super) fn arc_rad(a: UnitVec, b: UnitVec) -> f64 {
    let squared = chord_squared(a, b);
    let half = squared.sqrt() / 2.0;
    if half < 0.03 {
        let h2 = half * half;
        2.0 * half * (1.0 + h2 / 6.0 + 0.075 * h2 * h2)
    } else {
        2.0 * half.min(1.0).asin()
    }
}
