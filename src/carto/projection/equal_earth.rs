//! Equal Earth (Šavrič, Patterson, Jenny 2018, doi:10.1080/13658816.2018.1504949).

const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
const M: f64 = 0.866_025_403_784_438_6;

fn height(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    theta * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2))
}

fn slope(theta: f64) -> f64 {
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2)
}

pub(super) fn at(lon: f64, sin_lat: f64) -> [f64; 2] {
    let sin_theta = M * sin_lat.clamp(-1.0, 1.0);
    let cos_theta = (1.0 - sin_theta * sin_theta).sqrt();
    let theta = sin_theta.asin();
    [lon * cos_theta / (M * slope(theta)), height(theta)]
}

pub(super) fn lon_lat([x, y]: [f64; 2]) -> Option<[f64; 2]> {
    let theta = super::root(y / A[0], |t| (height(t) - y, slope(t)))?;
    let sin_lat = theta.sin() / M;
    let lon = x * M * slope(theta) / theta.cos();
    (sin_lat.abs() <= 1.0 + 1e-12).then(|| [lon, sin_lat.clamp(-1.0, 1.0).asin()])
}
