//! The azimuthal equidistant projection (Snyder 1987, p. 191).

use std::f64::consts::PI;

use crate::geom::UnitVec;

pub(super) fn forward(v: UnitVec) -> Option<[f64; 2]> {
    let sin = (v.y * v.y + v.z * v.z).sqrt();
    if sin < 1e-12 {
        return (v.x > 0.0).then_some([v.y, v.z]);
    }
    let k = sin.atan2(v.x) / sin;
    k.is_finite().then_some([k * v.y, k * v.z])
}

pub(super) fn inverse([x, y]: [f64; 2]) -> Option<UnitVec> {
    let angle = x.hypot(y);
    if angle.is_nan() || angle >= PI {
        return None;
    }
    let (sin, cos) = angle.sin_cos();
    let k = if angle < 1e-12 { 1.0 } else { sin / angle };
    Some(UnitVec {
        x: cos,
        y: k * x,
        z: k * y,
    })
}
