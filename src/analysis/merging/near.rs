//! A point and the nearest other one.

use crate::geom::UnitVec;
use std::cmp::Ordering;

/// A point and the nearest other one; ordered by their distance, then by their numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Near {
    /// The square of the straight way between them, through the unit sphere.
    chord2: f64,
    /// The point.
    pub of: u32,
    /// The nearest other one.
    pub to: u32,
}

impl Near {
    /// A point and another one, given the square of the straight way between them, through the unit sphere.
    pub fn new(chord2: f64, of: u32, to: u32) -> Self {
        Self { chord2, of, to }
    }

    /// What every other is nearer than.
    pub const FARTHEST: Self = Self {
        chord2: f64::INFINITY,
        of: u32::MAX,
        to: u32::MAX,
    };

    /// The same distance between two other points.
    pub fn between(self, of: u32, to: u32) -> Self {
        Self { of, to, ..self }
    }

    /// Their distance on the sphere, in radians.
    pub fn angle_rad(&self) -> f64 {
        2.0 * (self.chord2.sqrt() / 2.0).min(1.0).asin()
    }
}

/// The square of the straight way between two points, through the unit sphere; the same from both ends, to the last bit.
pub(super) fn chord2(a: UnitVec, b: UnitVec) -> f64 {
    let [x, y, z] = [b.x - a.x, b.y - a.y, b.z - a.z];
    x * x + y * y + z * z
}

impl PartialEq for Near {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Near {}

impl PartialOrd for Near {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Near {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_distance = self.chord2.total_cmp(&other.chord2);
        by_distance.then_with(|| (self.of, self.to).cmp(&(other.of, other.to)))
    }
}
