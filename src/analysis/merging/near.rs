//! A point and the nearest other one.

use std::cmp::Ordering;

/// A point and the nearest other one; ordered by their distance, then by their numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Near {
    /// The square of the straight way between them, through the unit sphere.
    chord2: f64,
    /// The point.
    pub of: usize,
    /// The nearest other one.
    pub to: usize,
}

impl Near {
    /// A point and another one, given the square of the straight way between them, through the unit sphere.
    pub fn new(chord2: f64, of: usize, to: usize) -> Self {
        Self { chord2, of, to }
    }

    /// Their distance on the sphere, in radians.
    pub fn angle_rad(&self) -> f64 {
        2.0 * (self.chord2.sqrt() / 2.0).min(1.0).asin()
    }
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
