//! The globe as seen from infinitely far (Snyder 1987, p. 145).

use crate::geom::UnitVec;

/// What rounding may put behind the rim.
const RIM: f64 = 1e-12;

pub(super) fn forward(v: UnitVec) -> Option<[f64; 2]> {
    (v.x >= -RIM).then_some([v.y, v.z])
}

pub(super) fn inverse([x, y]: [f64; 2]) -> Option<UnitVec> {
    let depth = 1.0 - x * x - y * y;
    (depth >= 0.0).then(|| UnitVec {
        x: depth.sqrt(),
        y: x,
        z: y,
    })
}
