//! Lambert's azimuthal equal-area projection (Snyder 1987, p. 182).

use crate::geom::UnitVec;

pub(super) fn forward(v: UnitVec) -> Option<[f64; 2]> {
    let across = v.y * v.y + v.z * v.z;
    // 1 + x, without cancellation on the far side.
    let depth = if v.x < 0.0 {
        across / (1.0 - v.x)
    } else {
        1.0 + v.x
    };
    let k = (2.0 / depth).sqrt();
    (depth > 1e-14 && k.is_finite()).then_some([k * v.y, k * v.z])
}

pub(super) fn inverse([x, y]: [f64; 2]) -> Option<UnitVec> {
    let squared = x * x + y * y;
    if squared.is_nan() || squared >= 4.0 {
        return None;
    }
    let k = (1.0 - squared / 4.0).sqrt();
    Some(UnitVec {
        x: 1.0 - squared / 2.0,
        y: k * x,
        z: k * y,
    })
}
