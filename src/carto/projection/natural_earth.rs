//! Natural Earth (Patterson 2011; polynomial of Šavrič, Jenny, Patterson, Petrovič, Hurni 2011).

use std::f64::consts::FRAC_PI_2;

fn width(lat: f64) -> f64 {
    let p2 = lat * lat;
    let p4 = p2 * p2;
    0.8707 - 0.131_979 * p2 + p4 * (-0.013_791 + p4 * (0.003_971 * p2 - 0.001_529 * p4))
}

fn height(lat: f64) -> f64 {
    let p2 = lat * lat;
    let p4 = p2 * p2;
    lat * (1.007_226 + p2 * (0.015_085 + p4 * (-0.044_475 + 0.028_874 * p2 - 0.005_916 * p4)))
}

fn slope(lat: f64) -> f64 {
    let p2 = lat * lat;
    let p4 = p2 * p2;
    1.007_226 + p2 * (0.045_255 + p4 * (-0.311_325 + 0.259_866 * p2 - 0.005_916 * 11.0 * p4))
}

pub(super) fn at(lon: f64, lat: f64) -> [f64; 2] {
    [lon * width(lat), height(lat)]
}

pub(super) fn lon_lat([x, y]: [f64; 2]) -> Option<[f64; 2]> {
    let lat = super::root(y, |t| (height(t) - y, slope(t)))?;
    (lat.abs() <= FRAC_PI_2 + 1e-12).then(|| [x / width(lat), lat.clamp(-FRAC_PI_2, FRAC_PI_2)])
}
