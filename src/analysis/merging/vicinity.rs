//! Which places lie near each: the same for every filter, so worked out once.

use super::near::{Near, chord2};
use super::neighbours::Neighbours;
use super::number;
use super::sites::Sites;
use super::tree::Tree;
use crate::geom::UnitVec;
use rayon::prelude::*;

/// So many of the nearest are known of each place.
const FEW: usize = 16;
/// So many places are looked at in one go on one core.
const IN_ONE_GO: usize = 64;

/// Places, and which few lie nearest to each.
#[derive(Clone, Debug, Default)]
pub struct Vicinity {
    units: Vec<UnitVec>,
    /// The numbers of the few that are nearest to each, the nearest first, of equals the first; `u32::MAX` where there are no more.
    near: Vec<[u32; FEW]>,
}

impl Vicinity {
    /// That of places, given where they are; each has its place among them as its number.
    #[must_use]
    pub fn of(units: Vec<UnitVec>) -> Self {
        let (sites, _) = Sites::of(&units);
        let tree = Tree::of(&sites);
        let places = units.par_iter().enumerate().with_min_len(IN_ONE_GO);
        let near = places.map(|(of, here)| {
            let near: [Near; FEW] = tree.nearest_few(&sites, *here, number(of));
            near.map(|near| near.to)
        });
        Self {
            near: near.collect(),
            units,
        }
    }

    /// How many places there are.
    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    /// Where a place is.
    pub(super) fn unit(&self, place: u32) -> Option<UnitVec> {
        self.units.get(place as usize).copied()
    }
}

/// Some of the places, while they become fewer.
pub(super) struct Left<'v> {
    vicinity: &'v Vicinity,
    gone: Vec<bool>,
    /// How many at the beginning of the list of each are known to be gone.
    passed: Vec<u8>,
    /// Those that were left when a list was first used up.
    rest: Option<Rest>,
}

/// Places of which all that are nearest may be gone.
struct Rest {
    /// Their numbers, sorted.
    places: Vec<u32>,
    /// The same by where they stand among them.
    neighbours: Neighbours,
}

impl<'v> Left<'v> {
    /// These places, each given once.
    pub fn new(vicinity: &'v Vicinity, places: impl Iterator<Item = u32>) -> Self {
        let mut gone = vec![true; vicinity.len()];
        for place in places {
            if let Some(gone) = gone.get_mut(place as usize) {
                *gone = false;
            }
        }
        Self {
            passed: vec![0; vicinity.len()],
            vicinity,
            gone,
            rest: None,
        }
    }

    /// Whether a place is gone; one that never was counts as gone.
    pub fn is_gone(&self, place: u32) -> bool {
        self.gone.get(place as usize).copied().unwrap_or(true)
    }

    /// Takes a place away.
    pub fn remove(&mut self, place: u32) {
        if let Some(gone) = self.gone.get_mut(place as usize) {
            *gone = true;
        }
        if let Some(rest) = &mut self.rest
            && let Ok(at) = rest.places.binary_search(&place)
        {
            rest.neighbours.remove(at);
        }
    }

    /// The place nearest to the place `of` among those that are left; of equals, the first. `None` where no other is left.
    pub fn nearest(&mut self, of: u32) -> Option<Near> {
        let near = self.vicinity.near.get(of as usize)?;
        let passed = self.passed.get_mut(of as usize)?;
        while let Some(to) = near.get(usize::from(*passed)).copied() {
            if to == u32::MAX {
                return None;
            }
            if self.gone.get(to as usize) == Some(&false) {
                let [here, there] = [of, to].map(|place| self.vicinity.unit(place));
                return Some(Near::new(chord2(here?, there?), of, to));
            }
            *passed += 1;
        }
        let rest = self
            .rest
            .get_or_insert_with(|| Rest::of(self.vicinity, &self.gone));
        rest.nearest(of)
    }
}

impl Rest {
    /// Those that are not gone.
    fn of(vicinity: &Vicinity, gone: &[bool]) -> Self {
        let places = (0..).zip(gone).filter(|(_, gone)| !**gone);
        let places: Vec<u32> = places.map(|(place, _)| place).collect();
        let units = places.iter().filter_map(|place| vicinity.unit(*place));
        Self {
            neighbours: Neighbours::new(&units.collect::<Vec<_>>()),
            places,
        }
    }

    fn nearest(&self, of: u32) -> Option<Near> {
        let near = self
            .neighbours
            .nearest(self.places.binary_search(&of).ok()?)?;
        let to = self.places.get(near.to as usize)?;
        // Places keep their order, so the first of equals is the same.
        Some(near.between(of, *to))
    }
}
