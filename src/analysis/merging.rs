//! Which places are drawn as one where a map has no room for all.
//!
//! The two places that stand closest merge first, into the busier of the two, then the next two, as in agglomerative
//! clustering with the busiest as the representative. At any scale no two places that stand are closer than what the map can
//! tell apart; with a larger scale places part and never merge again; and who stands depends on the scale alone, never on where the
//! map is turned or moved.

mod near;
mod neighbours;
mod sites;
mod tree;
mod vicinity;

use crate::geom::UnitVec;
use near::Near;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use vicinity::Left;
pub use vicinity::Vicinity;

/// Which places are drawn as one, at every scale.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merging {
    units: Vec<UnitVec>,
    /// Who merges, the last first: each place comes after the one that it merges into.
    merges: Vec<Merge>,
}

/// A place that merges into another.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Merge {
    place: u32,
    into: u32,
    away_rad: f64,
}

/// How a place stands at a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The place that stands for it; itself where it has not merged.
    pub speaker: u32,
    /// Where it is drawn: where its speaker is.
    pub at: UnitVec,
}

impl Merging {
    /// Who merges into whom, given where each place is and how busy it is; of equals, the first is the busier.
    #[must_use]
    pub fn of(places: impl Iterator<Item = (UnitVec, usize)>) -> Self {
        let (units, busy): (Vec<UnitVec>, Vec<usize>) = places.unzip();
        Self::among(&Vicinity::of(units), (0..).zip(busy))
    }

    /// The same of some of the places whose vicinity is known, given by their numbers there, which rise, and how busy each is.
    #[must_use]
    pub fn among(vicinity: &Vicinity, places: impl Iterator<Item = (u32, usize)>) -> Self {
        let (places, busy): (Vec<u32>, Vec<usize>) = places.unzip();
        let mut left = Left::new(vicinity, places.iter().copied());
        let mut numbers = vec![u32::MAX; vicinity.len()];
        for (place, own) in places.iter().zip(0..) {
            if let Some(slot) = numbers.get_mut(*place as usize) {
                *slot = own;
            }
        }
        let own = |place: u32| numbers.get(place as usize).copied().unwrap_or(u32::MAX);
        let rank = |place: u32| (busy.get(own(place) as usize), Reverse(place));
        let nearest = places.iter().filter_map(|place| left.nearest(*place));
        let mut waiting: BinaryHeap<Reverse<Near>> = nearest.map(Reverse).collect();
        let mut merges = Vec::with_capacity(places.len());
        while let Some(Reverse(near)) = waiting.pop() {
            if left.is_gone(near.of) {
                continue;
            }
            if !left.is_gone(near.to) {
                let (loser, winner) = if rank(near.of) > rank(near.to) {
                    (near.to, near.of)
                } else {
                    (near.of, near.to)
                };
                left.remove(loser);
                merges.push(Merge {
                    place: own(loser),
                    into: own(winner),
                    away_rad: near.angle_rad(),
                });
            }
            // What it was near to may be gone; then the next nearest is farther, and waits its turn.
            if !left.is_gone(near.of) {
                waiting.extend(left.nearest(near.of).map(Reverse));
            }
        }
        merges.reverse();
        let units = places.iter().filter_map(|place| vicinity.unit(*place));
        Self {
            units: units.collect(),
            merges,
        }
    }

    /// How each place stands where the map cannot tell apart what is closer than `angle_rad` of that place; `kept` places
    /// always stand.
    #[must_use]
    pub fn standing(&self, angle_rad: impl Fn(UnitVec) -> f64, kept: &[u32]) -> Vec<Standing> {
        let own = |(index, unit): (usize, &UnitVec)| Standing {
            speaker: number(index),
            at: *unit,
        };
        let mut all: Vec<Standing> = self.units.iter().enumerate().map(own).collect();
        for Merge {
            place,
            into,
            away_rad,
        } in &self.merges
        {
            let i = *place as usize;
            let Some(unit) = self.units.get(i) else {
                continue;
            };
            if *away_rad > angle_rad(*unit) || kept.contains(place) {
                continue;
            }
            let speaker = all.get(*into as usize).copied();
            if let (Some(speaker), Some(slot)) = (speaker, all.get_mut(i)) {
                *slot = speaker;
            }
        }
        all
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
