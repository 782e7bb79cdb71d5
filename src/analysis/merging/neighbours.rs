//! The nearest of many points of the sphere, while they become fewer.
//!
//! However the points lie, finding the nearest one takes about as long as the logarithm of their number: points with the same
//! coordinates are one site, and sites stand in a tree of boxes, which is made anew when half of them are gone.

use super::near::Near;
use super::tree::{Site, Tree};
use crate::geom::UnitVec;
use std::cmp::Ordering;

/// Points of the sphere, each known by its number, some of them gone.
pub(super) struct Neighbours {
    gone: Vec<bool>,
    /// The site of each point.
    site_of: Vec<usize>,
    sites: Vec<Site>,
    tree: Tree,
}

impl Neighbours {
    /// All these points, none of them gone; each has its place among them as its number.
    pub fn new(units: &[UnitVec]) -> Self {
        let axes = |i: &usize| units.get(*i).map_or([0.0; 3], |u| [u.x, u.y, u.z]);
        let mut order: Vec<usize> = (0..units.len()).collect();
        // From the last point to the first where several lie in one site.
        let by_site = |a: &usize, b: &usize| {
            let pairs = axes(a).into_iter().zip(axes(b));
            let differ = pairs.map(|(a, b)| a.total_cmp(&b)).find(|o| o.is_ne());
            differ.unwrap_or(Ordering::Equal)
        };
        order.sort_by(|a, b| by_site(a, b).then(b.cmp(a)));
        let mut site_of = vec![0; units.len()];
        let mut sites: Vec<Site> = Vec::new();
        for points in order.chunk_by(|a, b| by_site(a, b).is_eq()) {
            for point in points {
                if let Some(site) = site_of.get_mut(*point) {
                    *site = sites.len();
                }
            }
            let first = points.first().and_then(|i| units.get(*i));
            sites.extend(first.map(|at| Site {
                at: *at,
                points: points.to_vec(),
            }));
        }
        Self {
            gone: vec![false; units.len()],
            site_of,
            tree: Tree::of(&sites),
            sites,
        }
    }

    /// Whether a point is gone; one that never was counts as gone.
    pub fn is_gone(&self, i: usize) -> bool {
        self.gone.get(i).copied().unwrap_or(true)
    }

    /// Takes a point away; nothing happens where it is gone already.
    pub fn remove(&mut self, i: usize) {
        let Some(gone) = self.gone.get_mut(i).filter(|gone| !**gone) else {
            return;
        };
        *gone = true;
        let number = self.site_of.get(i).copied().unwrap_or(usize::MAX);
        let Some(site) = self.sites.get_mut(number) else {
            return;
        };
        site.drop_gone(&self.gone);
        // The first two are looked at, so neither of them may be gone.
        if let Some(first) = site.points.pop() {
            site.drop_gone(&self.gone);
            site.points.push(first);
        } else {
            self.tree.remove(number);
        }
        if self.tree.left() * 2 < self.tree.len() {
            self.tree = Tree::of(&self.sites);
        }
    }

    /// The point nearest to the point `of` among those that are left; of equals, the first. `None` where no other is left.
    pub fn nearest(&self, of: usize) -> Option<Near> {
        let site = self.sites.get(*self.site_of.get(of)?)?;
        self.tree.nearest(&self.sites, site.at, of)
    }
}
