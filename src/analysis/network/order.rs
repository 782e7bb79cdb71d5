//! The order of the relations of a tie: that of lanes on the map.

use crate::analysis::{Fan, Side};
use crate::model::date::Day;
use crate::model::{Dossier, Id, KindRef, Relation};

/// The place of a relation among those of its tie: side, then kind in the order of the vocabulary (own kinds after it, in the order of
/// the file), then the first day (undated last), then id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Order<'a> {
    side: Side,
    is_own: bool,
    kind: usize,
    undated: bool,
    first: Option<Day>,
    id: &'a Id<Relation>,
}

impl<'a> Order<'a> {
    /// Where a relation stands that begins at the first end of its tie, or at the second.
    pub fn of(dossier: &Dossier, relation: &'a Relation, forward: bool) -> Self {
        let side = match (relation.directed, forward) {
            (false, _) => Side::Undirected,
            (true, true) => Side::Forward,
            (true, false) => Side::Backward,
        };
        let (is_own, kind) = match &relation.kind {
            KindRef::Standard(kind) => (false, *kind as usize),
            KindRef::Own(id) => (true, dossier.kinds().position(id).unwrap_or(usize::MAX)),
        };
        Self {
            side,
            is_own,
            kind,
            undated: relation.when.is_none(),
            first: relation.when.as_ref().and_then(|when| when.hard().first),
            id: &relation.id,
        }
    }
}

/// Relations put in their order.
pub(super) fn fan(mut strands: Vec<Order<'_>>) -> Fan {
    strands.sort_unstable();
    let strands = strands.iter().map(|one| (one.id.clone(), one.side));
    Fan {
        strands: strands.collect(),
    }
}
