//! The nearest of many points of the sphere, while they become fewer.
//!
//! However the points lie, finding the nearest one takes about as long as the logarithm of their number: points with the same
//! coordinates are one site, and sites stand in a tree of boxes, which is made anew when half of them are gone.

use super::near::Near;
use super::number;
use super::sites::Sites;
use super::tree::Tree;
use crate::geom::UnitVec;

/// Points of the sphere, each known by its number, some of them gone.
pub(super) struct Neighbours {
    gone: Vec<bool>,
    /// The site of each point.
    site_of: Vec<u32>,
    sites: Sites,
    tree: Tree,
}

impl Neighbours {
    /// All these points, none of them gone; each has its place among them as its number.
    pub fn new(units: &[UnitVec]) -> Self {
        let (sites, site_of) = Sites::of(units);
        Self {
            gone: vec![false; units.len()],
            site_of,
            tree: Tree::of(&sites),
            sites,
        }
    }

    /// Whether a point is gone; one that never was counts as gone.
    #[cfg(test)]
    pub fn is_gone(&self, i: usize) -> bool {
        self.gone.get(i).copied().unwrap_or(true)
    }

    /// Takes a point away; nothing happens where it is gone already.
    pub fn remove(&mut self, i: usize) {
        let Some(gone) = self.gone.get_mut(i).filter(|gone| !**gone) else {
            return;
        };
        *gone = true;
        let site = self.site_of.get(i).copied().unwrap_or(u32::MAX);
        if !self.sites.drop_gone(site, &self.gone) {
            self.tree.remove(site);
        }
        if self.tree.left() * 2 < self.tree.len() {
            self.tree = Tree::of(&self.sites);
        }
    }

    /// The point nearest to the point `of` among those that are left; of equals, the first. `None` where no other is left.
    pub fn nearest(&self, of: usize) -> Option<Near> {
        let site = self.sites.get(*self.site_of.get(of)?)?;
        self.tree.nearest(&self.sites, site.at, number(of))
    }
}
