//! Meridians and parallels.

use super::prepared::Way;
use crate::geom::{LonLat, UnitVec};

/// The distances between lines, in degrees: from afar and from nearer.
pub(super) const STEPS_DEG: [u8; 2] = [15, 10];
/// Nearer than this, in pixels per radian, the second distance serves.
const NEARER_FROM_PX: f64 = 700.0;
/// Points along a line are this far apart, in degrees.
const SAMPLE_DEG: f64 = 2.5;
/// All meridians but the four at right angles end here, in degrees of latitude.
const MERIDIAN_END_DEG: f64 = 80.0;

/// Which of [`STEPS_DEG`] a scale deserves.
pub(super) fn step_index(scale_px: f64) -> usize {
    usize::from(scale_px >= NEARER_FROM_PX)
}

/// The lines every `step_deg` degrees.
pub(super) fn lines(step_deg: u8) -> Vec<Way> {
    let step = f64::from(step_deg);
    let count = 360 / u16::from(step_deg);
    let meridians = (0..count).map(|k| {
        let lon = f64::from(k) * step - 180.0;
        let end = if lon.rem_euclid(90.0) == 0.0 {
            90.0
        } else {
            MERIDIAN_END_DEG
        };
        sampled(-end, end, |lat| LonLat::wrapped(lon, lat))
    });
    let parallels = (1..180 / u16::from(step_deg)).flat_map(|k| {
        let lat = f64::from(k) * step - 90.0;
        let half = move |from: f64| sampled(from, from + 180.0, |lon| LonLat::wrapped(lon, lat));
        [half(-180.0), half(0.0)]
    });
    meridians.chain(parallels).collect()
}

fn sampled(from: f64, to: f64, at: impl Fn(f64) -> LonLat) -> Way {
    let count = ((to - from) / SAMPLE_DEG).ceil().max(1.0) as u32;
    let points = (0..=count)
        .map(|k| from + (to - from) * f64::from(k) / f64::from(count))
        .map(|value| UnitVec::from_lonlat(at(value)))
        .collect();
    Way::new(points)
}
