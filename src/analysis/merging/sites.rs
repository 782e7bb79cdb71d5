//! Points with the same coordinates, which are one site.

use super::number;
use crate::geom::UnitVec;
use std::cmp::Ordering;

/// All points of the sphere that are looked at, those with the same coordinates together.
#[derive(Clone, Debug, Default)]
pub(super) struct Sites {
    all: Vec<Site>,
    /// The points of one site after those of another, of each from the last to the first.
    points: Vec<u32>,
}

/// All points that have the same coordinates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    /// Where they are.
    pub at: UnitVec,
    /// Where those that are left begin and end among all points; others may lie between them, but neither of the first two is gone.
    own: [u32; 2],
}

impl Sites {
    /// The sites of some points, each known by its place among them, and the site of each.
    pub fn of(units: &[UnitVec]) -> (Self, Vec<u32>) {
        let axes = |i: u32| {
            let unit = units.get(i as usize);
            unit.map_or([0.0; 3], |u| [u.x, u.y, u.z])
        };
        let by_site = |a: u32, b: u32| {
            let pairs = axes(a).into_iter().zip(axes(b));
            let differ = pairs.map(|(a, b)| a.total_cmp(&b)).find(|o| o.is_ne());
            differ.unwrap_or(Ordering::Equal)
        };
        let mut points: Vec<u32> = (0..number(units.len())).collect();
        points.sort_unstable_by(|a, b| by_site(*a, *b).then(b.cmp(a)));
        let mut site_of = vec![0; units.len()];
        let mut all: Vec<Site> = Vec::with_capacity(units.len());
        let mut start = 0;
        for same in points.chunk_by(|a, b| by_site(*a, *b).is_eq()) {
            for point in same {
                if let Some(site) = site_of.get_mut(*point as usize) {
                    *site = number(all.len());
                }
            }
            let end = start + number(same.len());
            let first = same.first().and_then(|i| units.get(*i as usize));
            all.extend(first.map(|at| Site {
                at: *at,
                own: [start, end],
            }));
            start = end;
        }
        (Self { all, points }, site_of)
    }

    /// A site by its number.
    pub fn get(&self, number: u32) -> Option<&Site> {
        self.all.get(number as usize)
    }

    /// How many there are, with points left or without.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The points of a site, from the last to the first; see [`Site`].
    pub fn points(&self, site: &Site) -> &[u32] {
        let [start, end] = site.own.map(|at| at as usize);
        self.points.get(start..end).unwrap_or_default()
    }

    /// Drops points of a site that are gone, so that neither of the first two is; whether any are left.
    pub fn drop_gone(&mut self, number: u32, gone: &[bool]) -> bool {
        let Some(site) = self.all.get_mut(number as usize) else {
            return false;
        };
        let [start, end] = site.own.map(|at| at as usize);
        let points = self.points.get_mut(start..end).unwrap_or_default();
        let is_left = |point: &u32| gone.get(*point as usize) == Some(&false);
        let first = points.iter().rposition(is_left);
        let left = first.map_or(0, |first| {
            let (before, from_first) = points.split_at_mut(first);
            let next = before.iter().rposition(is_left).map_or(0, |next| next + 1);
            // The first comes next to the second.
            if let (Some(slot), Some(first)) = (before.get_mut(next), from_first.first()) {
                *slot = *first;
            }
            next + 1
        });
        site.own = [start, start + left].map(super::number);
        left > 0
    }
}
