//! A tree of boxes over many points of the sphere, in which the nearest one is found while points go.

use super::near::Near;
use crate::geom::UnitVec;

/// So many sites share a leaf.
const LEAF: usize = 4;
/// No node.
const NONE: u32 = u32::MAX;

/// All points that have the same coordinates.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// Where they are.
    pub at: UnitVec,
    /// Those that are left, from the last to the first; others may lie between them, but neither of the first two is gone.
    pub points: Vec<usize>,
}

impl Site {
    /// The first point that is left here, other than `of`.
    fn first_but(&self, of: usize) -> Option<usize> {
        self.points.iter().rev().copied().find(|i| *i != of)
    }

    /// Drops points that are gone, from the first on, until one is left.
    pub fn drop_gone(&mut self, gone: &[bool]) {
        while (self
            .points
            .pop_if(|i| gone.get(*i).copied().unwrap_or(true)))
        .is_some()
        {}
    }
}

/// A box around some sites.
#[derive(Clone, Copy, Debug)]
struct Node {
    least: [f64; 3],
    most: [f64; 3],
    /// The first point of these sites.
    first: usize,
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

/// Who looks for the nearest point.
struct Seeker<'s> {
    sites: &'s [Site],
    here: [f64; 3],
    of: usize,
    best: Option<Near>,
}

impl Tree {
    /// A tree of those sites that have points left.
    pub fn of(sites: &[Site]) -> Self {
        let numbers = (0..).zip(sites).filter(|(_, site)| !site.points.is_empty());
        let mut order: Vec<u32> = numbers.map(|(number, _)| number).collect();
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
    pub fn remove(&mut self, site: usize) {
        let mut at = self.leaf_of.get(site).copied().unwrap_or(NONE);
        while let Some(node) = self.nodes.get_mut(at as usize) {
            node.left = node.left.saturating_sub(1);
            at = node.parent;
        }
    }

    /// The point nearest to the point `of` that lies `here`; of equals, the first.
    pub fn nearest(&self, sites: &[Site], here: UnitVec, of: usize) -> Option<Near> {
        let mut seeker = Seeker {
            sites,
            here: axes(here),
            of,
            best: None,
        };
        self.seek(0, &mut seeker);
        seeker.best
    }

    fn grow(&mut self, sites: &[Site], some: &mut [u32], parent: u32) {
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
        let along = |site: &u32| coordinate(sites.get(*site as usize), axis);
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

    fn seek(&self, at: u32, seeker: &mut Seeker<'_>) {
        let Some(node) = self.nodes.get(at as usize) else {
            return;
        };
        if node.left == 0 || seeker.best.is_some_and(|best| best < node.bound(seeker)) {
            return;
        }
        if node.second == NONE {
            let [start, end] = node.sites.map(|at| at as usize);
            let sites = self.order.get(start..end).unwrap_or_default();
            sites.iter().for_each(|site| seeker.look(*site));
            return;
        }
        let bound = |at: u32| self.nodes.get(at as usize).map(|node| node.bound(seeker));
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
    fn around(sites: &[Site], some: &[u32], (start, parent): (u32, u32)) -> Self {
        let mut node = Self {
            least: [f64::INFINITY; 3],
            most: [f64::NEG_INFINITY; 3],
            first: usize::MAX,
            left: number(some.len()),
            sites: [start, start + number(some.len())],
            parent,
            second: NONE,
        };
        for site in some.iter().filter_map(|i| sites.get(*i as usize)) {
            let at = axes(site.at);
            for ((least, most), x) in node.least.iter_mut().zip(&mut node.most).zip(at) {
                *least = least.min(x);
                *most = most.max(x);
            }
            node.first = node
                .first
                .min(site.points.last().copied().unwrap_or(usize::MAX));
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
    fn bound(&self, seeker: &Seeker<'_>) -> Near {
        let ends = self.least.iter().zip(&self.most);
        let mut chord2 = 0.0;
        for (x, (least, most)) in seeker.here.iter().zip(ends) {
            let away = (least - x).max(x - most).max(0.0);
            chord2 += away * away;
        }
        Near::new(chord2, seeker.of, self.first)
    }
}

impl Seeker<'_> {
    fn look(&mut self, site: u32) {
        let Some(site) = self.sites.get(site as usize) else {
            return;
        };
        let Some(to) = site.first_but(self.of) else {
            return;
        };
        let mut chord2 = 0.0;
        for (a, b) in self.here.iter().zip(axes(site.at)) {
            chord2 += (a - b) * (a - b);
        }
        let near = Near::new(chord2, self.of, to);
        if self.best.is_none_or(|best| near < best) {
            self.best = Some(near);
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

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(NONE)
}
