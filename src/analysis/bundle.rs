//! Relations between the same two places, in lanes beside each other.

use super::{Fact, Facts, Several, Visible};
use crate::model::{Dossier, Id, KindRef, Place, Relation, RowId};
use rayon::prelude::*;

/// The most lanes of a pair: with more relations, the last lane is a bundle.
pub const MOST_LANES: usize = 9;
/// The most relations of a pair that are fanned out: with more than twice as many as there are lanes, those that stand alone say
/// nothing of the rest, so that all is one bundle.
pub const MOST_FANNED: usize = 2 * MOST_LANES;
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

impl Side {
    /// How several relations run: as all of them do, else in no direction.
    #[must_use]
    pub fn of_all(mut sides: impl Iterator<Item = Self>) -> Self {
        let first = sides.next();
        let shared = first.filter(|first| sides.all(|side| side == *first));
        shared.unwrap_or(Self::Undirected)
    }
}

/// What one lane carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lane {
    /// One relation.
    Single(Id<Relation>, Side),
    /// Several relations drawn as one, in the order of lanes; at least two. With a direction where all of them have that.
    Bundle(Several<Relation>, Side),
}

impl Lane {
    /// The relations of this lane.
    #[must_use]
    pub fn relations(&self) -> &[Id<Relation>] {
        match self {
            Self::Single(id, _) => std::slice::from_ref(id),
            Self::Bundle(ids, _) => ids,
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
    /// `width_px` is the width of the widest line. At most nine lanes: eight and one bundle. With more
    /// relations, and where the distance would fall below the width and its clearance, all is one bundle; `selected` always keeps a lane of its own.
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
        let is_fanned = self.strands.len() <= MOST_FANNED && spacing >= least;
        if count <= 1 || is_fanned {
            return (self.folded(MOST_LANES, selected), spacing);
        }
        let lone = selected.filter(|id| self.strands.iter().any(|(s, _)| s == *id));
        match lone {
            Some(_) => (
                self.folded(2, selected),
                spacing_px(length_px, 2).max(least),
            ),
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
                rest.push(strand.clone());
            }
        }
        let side = Side::of_all(rest.iter().map(|(_, side)| *side));
        let ids = rest.into_iter().map(|(id, _)| id).collect();
        lanes.push(Lane::Bundle(Several::new(ids), side));
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

/// A relation between two places, at its place in the order of pairs and of the lanes within them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strand {
    /// The places, that with the smaller id first.
    pub places: [RowId<Place>; 2],
    /// How it runs between them.
    pub side: Side,
    /// The relation.
    pub row: RowId<Relation>,
}

/// The place of a relation in the order of pairs, and of lanes within them: side, then kind in the order of the vocabulary (own
/// kinds after it, in the order of the file), then the first day (undated last), then id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    /// The ranks of the two places among all ids of places.
    pair: [u32; 2],
    side: Side,
    kind: u32,
    undated: bool,
    starts: i64,
}

/// Every relation with a place at both ends, sorted by pairs, then by lanes within them.
pub(super) fn strands(dossier: &Dossier, facts: &[Fact], kinds: &[KindRef]) -> Vec<Strand> {
    let order = Ordering::of(dossier, kinds);
    let ordered = |(position, fact): (usize, &Fact)| {
        let row = RowId::new(position);
        Some((order.order(fact)?, &dossier.relations().at(row)?.id, row))
    };
    let rows = facts.par_iter().enumerate();
    let mut strands: Vec<(Order, &Id<Relation>, RowId<Relation>)> =
        rows.filter_map(ordered).collect();
    strands.par_sort_unstable();
    let sorted = strands.into_iter().filter_map(|(place, _, row)| {
        let [first, second] = place.pair.map(|rank| order.places.get(rank as usize));
        Some(Strand {
            places: [*first?, *second?],
            side: place.side,
            row,
        })
    });
    sorted.collect()
}

/// The visible relations between places, sorted by pairs, then by lanes within them.
#[must_use]
pub fn visible_strands(facts: &Facts, visible: &Visible) -> Vec<Strand> {
    let mut seen = vec![false; facts.rows().len()];
    for row in &visible.relations {
        if let Some(seen) = seen.get_mut(row.index()) {
            *seen = true;
        }
    }
    let is_seen = |strand: &&Strand| seen.get(strand.row.index()) == Some(&true);
    // Each of them has one.
    let mut strands = Vec::with_capacity(visible.relations.len());
    strands.extend(facts.strands().iter().filter(is_seen));
    strands
}

/// What the order of pairs and lanes needs of the places and kinds of a dossier.
struct Ordering {
    /// The places, sorted by id.
    places: Vec<RowId<Place>>,
    /// Where each place stands among them.
    ranks: Vec<u32>,
    /// Where each kind that occurs stands in the order of lanes.
    kinds: Vec<u32>,
}

impl Ordering {
    fn of(dossier: &Dossier, kinds: &[KindRef]) -> Self {
        let mut sorted: Vec<(&Id<Place>, RowId<Place>)> = dossier
            .places()
            .with_rows()
            .map(|(row, place)| (&place.id, row))
            .collect();
        sorted.sort_unstable();
        let mut ranks = vec![0; sorted.len()];
        for ((_, row), rank) in sorted.iter().zip(0..) {
            if let Some(slot) = ranks.get_mut(row.index()) {
                *slot = rank;
            }
        }
        let kind = |kind: &KindRef| match kind {
            KindRef::Standard(kind) => *kind as usize,
            // Own kinds come after those of the vocabulary, of which there are far fewer than a thousand.
            KindRef::Own(id) => 1_000 + dossier.kinds().position(id).unwrap_or(0),
        };
        Self {
            places: sorted.into_iter().map(|(_, row)| row).collect(),
            ranks,
            kinds: kinds.iter().map(|k| kind(k) as u32).collect(),
        }
    }

    fn order(&self, fact: &Fact) -> Option<Order> {
        let rank = |place: Option<RowId<Place>>| self.ranks.get(place?.index()).copied();
        let [from, to] = fact.places.map(rank);
        let (from, to) = (from?, to?);
        let side = match (fact.directed, from <= to) {
            (false, _) => Side::Undirected,
            (true, true) => Side::Forward,
            (true, false) => Side::Backward,
        };
        Some(Order {
            pair: [from.min(to), from.max(to)],
            side,
            kind: *self.kinds.get(fact.kind as usize)?,
            undated: fact.when.is_none(),
            starts: fact.when.map_or(i64::MIN, |when| when.starts),
        })
    }
}

#[cfg(test)]
mod tests;
