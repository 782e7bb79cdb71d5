//! The nearest of many points of the sphere, while they become fewer.

use crate::geom::UnitVec;
use std::cmp::Ordering;

/// A point and the nearest other one; ordered by their distance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Near {
    chord2: f64,
    /// The point.
    pub of: usize,
    /// The nearest other one.
    pub to: usize,
}

impl Near {
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

/// Points from south to north, so that only those within a narrow belt have to be looked at.
pub(super) struct Neighbours {
    units: Vec<UnitVec>,
    gone: Vec<bool>,
    /// Those that are left and some that are not, from south to north.
    belt: Vec<usize>,
    /// How many are left.
    left: usize,
}

impl Neighbours {
    pub fn new(units: &[UnitVec]) -> Self {
        let mut belt: Vec<usize> = (0..units.len()).collect();
        let z = |i: &usize| units.get(*i).map_or(0.0, |u| u.z);
        belt.sort_by(|a, b| z(a).total_cmp(&z(b)).then(a.cmp(b)));
        Self {
            gone: vec![false; units.len()],
            left: units.len(),
            units: units.to_vec(),
            belt,
        }
    }

    pub fn is_gone(&self, i: usize) -> bool {
        self.gone.get(i).copied().unwrap_or(true)
    }

    pub fn remove(&mut self, i: usize) {
        if let Some(gone) = self.gone.get_mut(i) {
            *gone = true;
            self.left = self.left.saturating_sub(1);
        }
        if self.left * 2 < self.belt.len() {
            let gone = &self.gone;
            self.belt.retain(|i| !gone.get(*i).copied().unwrap_or(true));
        }
    }

    /// The nearest point that is left; of equals, the first.
    pub fn nearest(&self, of: usize) -> Option<Near> {
        let here = *self.units.get(of)?;
        let z = |i: &usize| self.units.get(*i).map_or(0.0, |u| u.z);
        let start = self.belt.partition_point(|i| z(i) < here.z);
        let (south, north) = self.belt.split_at_checked(start)?;
        let mut best: Option<Near> = None;
        let mut look = |i: usize| {
            let Some(there) = self.units.get(i) else {
                return true;
            };
            let [x, y, z] = [here.x - there.x, here.y - there.y, here.z - there.z];
            if best.is_some_and(|b| z * z > b.chord2) {
                return false;
            }
            let near = Near {
                chord2: x * x + y * y + z * z,
                of,
                to: i,
            };
            if i != of && !self.is_gone(i) && best.is_none_or(|b| near < b) {
                best = Some(near);
            }
            true
        };
        let mut north = north.iter();
        let mut south = south.iter().rev();
        let (mut up, mut down) = (true, true);
        while up || down {
            up = up && north.next().is_some_and(|i| look(*i));
            down = down && south.next().is_some_and(|i| look(*i));
        }
        best
    }
}
