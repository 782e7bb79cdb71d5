//! Relations between the same two places, in lanes beside each other.

use super::{Several, Visible};
use crate::model::date::Day;
use crate::model::{Dossier, Id, KindRef, Place, Relation};
use std::collections::BTreeMap;

/// The most lanes of a pair: with more relations, the last lane is a bundle.
pub const MOST_LANES: usize = 9;
/// The distance between neighbouring lanes on long lines, in pixels.
pub const SPACING_PX: f32 = 9.0;
/// The least space between the middles of two lanes beyond their width, in pixels: the halo of one side, twice.
pub const CLEARANCE_PX: f32 = 2.4;

/// Two places in canonical orientation; both alike for relations within one place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// The place whose id is smaller.
    pub first: Id<Place>,
    /// The other place.
    pub second: Id<Place>,
}

impl Pair {
    /// The pair of two places, in any order.
    #[must_use]
    pub fn of(a: &Id<Place>, b: &Id<Place>) -> Self {
        let (first, second) = if a <= b { (a, b) } else { (b, a) };
        Self {
            first: first.clone(),
            second: second.clone(),
        }
    }

    /// Whether both ends are one place.
    #[must_use]
    pub fn is_loop(&self) -> bool {
        self.first == self.second
    }
}

/// How a relation runs in the canonical orientation of its pair; the order is that of the lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// From the first place to the second.
    Forward,
    /// In no direction.
    Undirected,
    /// From the second place to the first.
    Backward,
}

/// What one lane carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lane {
    /// One relation.
    Single(Id<Relation>, Side),
    /// Several relations drawn as one, in the order of lanes; at least two.
    Bundle(Several<Relation>),
}

impl Lane {
    /// The relations of this lane.
    #[must_use]
    pub fn relations(&self) -> &[Id<Relation>] {
        match self {
            Self::Single(id, _) => std::slice::from_ref(id),
            Self::Bundle(ids) => ids,
        }
    }
}

/// The relations of a pair in the order of its lanes, not yet folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fan {
    /// Relations, each with the way it runs.
    pub strands: Vec<(Id<Relation>, Side)>,
}

impl Fan {
    /// The lanes of the pair on a line `length_px` long, and the distance between them in pixels.
    ///
    /// `width_px` is the width of the widest line. At most nine lanes: eight and one bundle. Where the distance would fall
    /// below the width and its clearance, all is one bundle; `selected` always keeps a lane of its own.
    #[must_use]
    pub fn lanes(
        &self,
        length_px: f32,
        width_px: f32,
        selected: Option<&Id<Relation>>,
    ) -> (Vec<Lane>, f32) {
        let least = width_px + CLEARANCE_PX;
        let count = self.strands.len().min(MOST_LANES);
        let spacing = spacing_px(length_px, count);
        if count <= 1 || spacing >= least {
            return (self.folded(MOST_LANES, selected), spacing);
        }
        let lone = selected.filter(|id| self.strands.iter().any(|(s, _)| s == *id));
        match lone {
            Some(_) => (self.folded(2, selected), least),
            None => (self.folded(1, None), 0.0),
        }
    }

    /// At most `most` lanes; with more relations, the last lane is a bundle of all that has no lane of its own.
    fn folded(&self, most: usize, selected: Option<&Id<Relation>>) -> Vec<Lane> {
        let single = |(id, side): &(Id<Relation>, Side)| Lane::Single(id.clone(), *side);
        if self.strands.len() <= most {
            return self.strands.iter().map(single).collect();
        }
        let own = most.saturating_sub(1);
        let chosen = self
            .strands
            .iter()
            .position(|(id, _)| Some(id) == selected && own > 0);
        let keep = |i: usize| match chosen {
            Some(at) if at >= own => i == at || i + 1 < own,
            _ => i < own,
        };
        let (mut lanes, mut rest) = (Vec::new(), Vec::new());
        for (i, strand) in self.strands.iter().enumerate() {
            if keep(i) {
                lanes.push(single(strand));
            } else {
                rest.push(strand.0.clone());
            }
        }
        lanes.push(Lane::Bundle(Several::new(rest)));
        lanes
    }
}

/// The distance between `count` lanes on a line `length_px` long: 9 px, at most a sixth of the length, and the whole fan at
/// most so much of it that lanes stay apart on the most bent course.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "at most nine lanes")]
pub fn spacing_px(length_px: f32, count: usize) -> f32 {
    let gaps = count.saturating_sub(1).max(1) as f32;
    SPACING_PX
        .min(length_px / 6.0)
        .min(0.57 * length_px / gaps)
        .max(0.0)
}

/// The order of lanes within a side: kind in the order of the vocabulary (own kinds after it, in the order of the file),
/// then the first day (undated last), then id.
type Order<'a> = (Side, bool, usize, bool, Option<Day>, &'a Id<Relation>);

/// Every pair of places between which a visible relation runs, with its relations in the order of the lanes.
#[must_use]
pub fn lanes_of_pairs(dossier: &Dossier, visible: &Visible) -> BTreeMap<Pair, Fan> {
    let mut pairs: BTreeMap<Pair, Vec<Order<'_>>> = BTreeMap::new();
    for id in &visible.relations {
        let Some(relation) = dossier.relations().get(id) else {
            continue;
        };
        let ends = (
            dossier.place_of(&relation.from),
            dossier.place_of(&relation.to),
        );
        if let (Some(from), Some(to)) = ends {
            pairs
                .entry(Pair::of(&from.id, &to.id))
                .or_default()
                .push(order(dossier, relation, from.id <= to.id));
        }
    }
    pairs
        .into_iter()
        .map(|(pair, mut strands)| {
            strands.sort_unstable();
            let strands = strands
                .into_iter()
                .map(|(side, .., id)| (id.clone(), side))
                .collect();
            (pair, Fan { strands })
        })
        .collect()
}

fn order<'a>(dossier: &'a Dossier, relation: &'a Relation, forward: bool) -> Order<'a> {
    let side = match (relation.directed, forward) {
        (false, _) => Side::Undirected,
        (true, true) => Side::Forward,
        (true, false) => Side::Backward,
    };
    let (own, rank) = match &relation.kind {
        KindRef::Standard(kind) => (false, *kind as usize),
        KindRef::Own(id) => (true, dossier.kinds().position(id).unwrap_or(usize::MAX)),
    };
    let first = relation.when.as_ref().and_then(|when| when.hard().first);
    let undated = relation.when.is_none();
    (side, own, rank, undated, first, &relation.id)
}

#[cfg(test)]
mod tests;
