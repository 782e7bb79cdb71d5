//! Mercator on the sphere (Snyder 1987, p. 41), a square: cut off at ±85.0511°.

/// The sine of the last latitude shown, where the height reaches π: tanh π.
pub(crate) const SIN_LIMIT: f64 = 0.996_272_076_220_749_9;

pub(super) fn at(lon: f64, sin_lat: f64) -> [f64; 2] {
    [lon, sin_lat.clamp(-SIN_LIMIT, SIN_LIMIT).atanh()]
}

pub(super) fn lon_lat([x, y]: [f64; 2]) -> Option<[f64; 2]> {
    let sin_lat = y.tanh();
    (sin_lat.abs() <= SIN_LIMIT + 1e-12).then(|| [x, y.sinh().atan()])
}
