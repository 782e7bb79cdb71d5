//! A tree of boxes over many points of the sphere, in which the nearest one is found while points go.

use super::near::{Near, chord2};
use super::number;
use super::sites::{Site, Sites};
use crate::geom::UnitVec;

/// So many sites share a leaf.
const LEAF: usize = 4;
/// No node.
const NONE: u32 = u32::MAX;

/// A box around some sites.
#[derive(Clone, Copy, Debug)]
struct Node {
    least: [f64; 3],
    most: [f64; 3],
    /// The first point of these sites.
    first: u32,
    /// How many sites have points left.
    left: u32,
    /// Where its sites stand among those of the tree.
    sites: [u32; 2],
    /// The node that it is part of.
    parent: u32,
    /// Its second half, the first one comes next to it; none of a leaf.
    second: u32,
}

/// A tree of boxes over sites; each box has half of the sites of the one around it.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The sites by their numbers, leaf by leaf.
    order: Vec<u32>,
    /// The leaf of each site.
    leaf_of: Vec<u32>,
}

/// Who looks for the nearest few points.
struct Seeker<'s, const FEW: usize> {
    sites: &'s Sites,
    here: UnitVec,
    of: u32,
    /// The nearest as far as they are found, the nearest first.
    best: [Near; FEW],
}

impl Tree {
    /// A tree of those sites that have points left.
    pub fn of(sites: &Sites) -> Self {
        let numbers = 0..number(sites.len());
        let has_points = |site: &Site| !sites.points(site).is_empty();
        let mut order: Vec<u32> = numbers
            .filter(|number| sites.get(*number).is_some_and(has_points))
            .collect();
        let mut tree = Self {
            nodes: Vec::with_capacity(order.len()),
            order: Vec::with_capacity(order.len()),
            leaf_of: vec![NONE; sites.len()],
        };
        tree.grow(sites, &mut order, NONE);
        tree
    }

    /// How many sites it was made of.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// How many of them have points left.
    pub fn left(&self) -> usize {
        self.nodes.first().map_or(0, |root| root.left as usize)
    }

    /// Takes note that nothing is left at a site.
    pub fn remove(&mut self, site: u32) {
        let mut at = self.leaf_of.get(site as usize).copied().unwrap_or(NONE);
        while let Some(node) = self.nodes.get_mut(at as usize) {
            node.left = node.left.saturating_sub(1);
            at = node.parent;
        }
    }

    /// The point nearest to the point `of` that lies `here`; of equals, the first.
    pub fn nearest(&self, sites: &Sites, here: UnitVec, of: u32) -> Option<Near> {
        let [nearest] = self.nearest_few(sites, here, of);
        (nearest < Near::FARTHEST).then_some(nearest)
    }

    /// The few points nearest to the point `of` that lies `here`, the nearest first; of equals, the first. Where there are not so
    /// many, [`Near::FARTHEST`]. More than one is found only as long as none is gone.
    pub fn nearest_few<const FEW: usize>(
        &self,
        sites: &Sites,
        here: UnitVec,
        of: u32,
    ) -> [Near; FEW] {
        let mut seeker = Seeker {
            sites,
            here,
            of,
            best: [Near::FARTHEST; FEW],
        };
        self.seek(0, &mut seeker);
        seeker.best
    }

    fn grow(&mut self, sites: &Sites, some: &mut [u32], parent: u32) {
        let own = number(self.nodes.len());
        let start = number(self.order.len());
        let node = Node::around(sites, some, (start, parent));
        self.nodes.push(node);
        if some.len() <= LEAF {
            self.order.extend_from_slice(some);
            for site in some {
                if let Some(leaf) = self.leaf_of.get_mut(*site as usize) {
                    *leaf = own;
                }
            }
            return;
        }
        let axis = node.widest();
        let along = |site: &u32| coordinate(sites.get(*site), axis);
        let half = some.len() / 2;
        some.select_nth_unstable_by(half, |a, b| along(a).total_cmp(&along(b)).then(a.cmp(b)));
        let (first, second) = some.split_at_mut(half);
        self.grow(sites, first, own);
        let next = number(self.nodes.len());
        if let Some(node) = self.nodes.get_mut(own as usize) {
            node.second = next;
        }
        self.grow(sites, second, own);
    }

    fn seek<const FEW: usize>(&self, at: u32, seeker: &mut Seeker<'_, FEW>) {
        let Some(node) = self.nodes.get(at as usize) else {
            return;
        };
        if node.left == 0 || seeker.farthest() < node.bound(seeker) {
            return;
        }
        if node.second == NONE {
            let [start, end] = node.sites.map(|at| at as usize);
            let sites = self.order.get(start..end).unwrap_or_default();
            sites.iter().for_each(|site| seeker.look(*site));
            return;
        }
        let bound = |at: u32| self.nodes.get(at as usize).map(|node| node.bound(&*seeker));
        let mut halves = [at + 1, node.second];
        if bound(halves[1]) < bound(halves[0]) {
            halves.reverse();
        }
        for half in halves {
            self.seek(half, seeker);
        }
    }
}

impl Node {
    /// The box around some sites.
    fn around(sites: &Sites, some: &[u32], (start, parent): (u32, u32)) -> Self {
        let mut node = Self {
            least: [f64::INFINITY; 3],
            most: [f64::NEG_INFINITY; 3],
            first: u32::MAX,
            left: number(some.len()),
            sites: [start, start + number(some.len())],
            parent,
            second: NONE,
        };
        for site in some.iter().filter_map(|i| sites.get(*i)) {
            let at = axes(site.at);
            for ((least, most), x) in node.least.iter_mut().zip(&mut node.most).zip(at) {
                *least = least.min(x);
                *most = most.max(x);
            }
            let first = sites.points(site).last().copied();
            node.first = node.first.min(first.unwrap_or(u32::MAX));
        }
        node
    }

    /// The axis along which it is widest.
    fn widest(&self) -> usize {
        let wide = |axis: &usize| {
            let ends = self.most.get(*axis).zip(self.least.get(*axis));
            ends.map_or(0.0, |(most, least)| most - least)
        };
        let widest = (0..3).max_by(|a, b| wide(a).total_cmp(&wide(b)));
        widest.unwrap_or(0)
    }

    /// What no point of it is nearer than. Rounding keeps the order of numbers, so this holds to the last bit.
    fn bound<const FEW: usize>(&self, seeker: &Seeker<'_, FEW>) -> Near {
        let ends = self.least.iter().zip(&self.most);
        let mut chord2 = 0.0;
        for (x, (least, most)) in axes(seeker.here).iter().zip(ends) {
            let away = (least - x).max(x - most).max(0.0);
            chord2 += away * away;
        }
        Near::new(chord2, seeker.of, self.first)
    }
}

impl<const FEW: usize> Seeker<'_, FEW> {
    /// The farthest of those that are found.
    fn farthest(&self) -> Near {
        self.best.last().copied().unwrap_or(Near::FARTHEST)
    }

    fn look(&mut self, site: u32) {
        let Some(site) = self.sites.get(site) else {
            return;
        };
        let chord2 = chord2(self.here, site.at);
        let points = self.sites.points(site).iter().rev();
        for to in points.filter(|to| **to != self.of) {
            let near = Near::new(chord2, self.of, *to);
            // The next ones of this site come after this one.
            if near >= self.farthest() {
                return;
            }
            let after = self.best.partition_point(|best| *best < near);
            if let Some(from_there) = self.best.get_mut(after..) {
                from_there.rotate_right(1);
            }
            if let Some(slot) = self.best.get_mut(after) {
                *slot = near;
            }
        }
    }
}

fn axes(unit: UnitVec) -> [f64; 3] {
    [unit.x, unit.y, unit.z]
}

fn coordinate(site: Option<&Site>, axis: usize) -> f64 {
    let at = site.map(|site| axes(site.at));
    at.and_then(|at| at.get(axis).copied()).unwrap_or(0.0)
}
