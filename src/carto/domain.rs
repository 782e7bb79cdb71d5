//! Where each projection's sheet ends on the turned sphere, and where a way crosses that edge.

use super::ProjectionKind;
use super::projection::mercator::SIN_LIMIT;
use crate::geom::UnitVec;

/// Around the point opposite the centre this much is left out of the azimuthal projections, in radians (6 km).
const HOLE_RAD: f64 = 1e-3;

/// What of the turned sphere lies on the sheet, and where it is cut open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Domain {
    /// The cap x ≥ `min_x`.
    Cap {
        /// The cosine of its radius.
        min_x: f64,
    },
    /// Everything, cut open along the half circle y = 0, x < 0; with |z| ≤ `max_z`.
    Unrolled {
        /// The sine of the last latitude.
        max_z: f64,
    },
}

impl Domain {
    pub(super) fn of(kind: ProjectionKind) -> Self {
        match kind {
            ProjectionKind::Orthographic => Self::Cap { min_x: 0.0 },
            ProjectionKind::AzimuthalEqualArea | ProjectionKind::AzimuthalEquidistant => {
                Self::Cap {
                    min_x: -HOLE_RAD.cos(),
                }
            }
            ProjectionKind::EqualEarth | ProjectionKind::NaturalEarth => {
                Self::Unrolled { max_z: 2.0 }
            }
            ProjectionKind::Mercator => Self::Unrolled { max_z: SIN_LIMIT },
        }
    }

    /// Whether the point is on the sheet.
    pub(super) fn holds(self, v: UnitVec) -> bool {
        match self {
            Self::Cap { min_x } => v.x >= min_x,
            Self::Unrolled { max_z } => v.z.abs() <= max_z,
        }
    }

    /// The share of the way from `a` to `b`, one of them on the sheet and the other not, at which the edge lies, and
    /// the point there.
    pub(super) fn edge_between(self, a: UnitVec, b: UnitVec) -> Option<(f64, UnitVec)> {
        if let Self::Cap { min_x: 0.0 } = self {
            let t = a.x / (a.x - b.x);
            let p = a.along_chord(b, t)?;
            return Some((share(a, b, p), UnitVec { x: 0.0, ..p }));
        }
        let inside = self.holds(a);
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..50 {
            let t = (low + high) / 2.0;
            if self.holds(a.along_chord(b, t)?) == inside {
                low = t;
            } else {
                high = t;
            }
        }
        let p = a.along_chord(b, if inside { low } else { high })?;
        Some((share(a, b, p), p))
    }

    /// Where the way between two points of the sheet dips off it: the point farthest off.
    pub(super) fn dip_between(self, a: UnitVec, b: UnitVec) -> Option<UnitVec> {
        let Self::Cap { min_x } = self else {
            return None;
        };
        // Ways of a few degrees get into the hole only from close by.
        if min_x == 0.0 || a.x > -0.9 || b.x > -0.9 {
            return None;
        }
        let [x, y, z] = a.cross(b);
        let n = UnitVec::normalized(x, y, z)?;
        let lowest = UnitVec::normalized(n.x * n.x - 1.0, n.x * n.y, n.x * n.z)?;
        let between = |p: UnitVec| {
            let [px, py, pz] = a.cross(p);
            let [qx, qy, qz] = p.cross(b);
            px * n.x + py * n.y + pz * n.z > 0.0 && qx * n.x + qy * n.y + qz * n.z > 0.0
        };
        (lowest.x < min_x && between(lowest)).then_some(lowest)
    }
}

/// Whether the way from `a` to `b` crosses the seam, and where: the share of the way and the latitude's sine.
pub(super) fn seam_between(a: UnitVec, b: UnitVec) -> Option<(f64, f64)> {
    if (a.y < 0.0) == (b.y < 0.0) {
        return None;
    }
    let t = a.y / (a.y - b.y);
    let p = a.along_chord(b, t)?;
    (p.x < 0.0).then(|| (share(a, b, p), p.z))
}

/// The share of the way from `a` to `b` at which `p`, on it, lies.
fn share(a: UnitVec, b: UnitVec, p: UnitVec) -> f64 {
    let whole = a.angle_rad(b);
    if whole > 0.0 {
        (a.angle_rad(p) / whole).clamp(0.0, 1.0)
    } else {
        0.0
    }
}
