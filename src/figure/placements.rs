//! Where the names of a drawing stand, kept for the drawing after it so that nothing jumps while the map moves.

use super::{captions, countries};
use crate::analysis::Node;
use crate::model::{Id, Place};
use crate::scene::label::{Before, Placement};
use std::collections::BTreeMap;

/// Where the names of a drawing stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placements {
    /// The names of places in view, on the sheet and in the inset.
    places: [BTreeMap<Id<Place>, Before>; 2],
    /// The names of the nodes of a network.
    nodes: BTreeMap<Node, Before>,
    /// The names of countries.
    pub(super) countries: countries::Stands,
    /// The names along lines.
    pub(super) captions: captions::Stands,
}

/// Where a name of a place stands: on the sheet, or in the part that the inset magnifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Sheet,
    Inset,
}

impl Placements {
    /// What became of the name of a place.
    pub(super) fn of_place(&self, id: &Id<Place>, part: Part) -> Before {
        let [sheet, inset] = &self.places;
        let places = match part {
            Part::Sheet => sheet,
            Part::Inset => inset,
        };
        places.get(id).copied().unwrap_or_default()
    }

    /// Notes what became of the name of a place in view.
    pub(super) fn note_place(&mut self, id: &Id<Place>, part: Part, found: Option<&Placement>) {
        let [sheet, inset] = &mut self.places;
        let places = match part {
            Part::Sheet => sheet,
            Part::Inset => inset,
        };
        places.insert(id.clone(), became(found));
    }

    /// What became of the name of a node of a network.
    pub(super) fn of_node(&self, node: &Node) -> Before {
        self.nodes.get(node).copied().unwrap_or_default()
    }

    /// Notes what became of the name of a node in view.
    pub(super) fn note_node(&mut self, node: &Node, found: Option<&Placement>) {
        self.nodes.insert(node.clone(), became(found));
    }

    /// How many places in view are named on the sheet, of how many.
    #[must_use]
    pub fn named(&self) -> (usize, usize) {
        let [sheet, _] = &self.places;
        let named = sheet.values().filter(|b| matches!(b, Before::At { .. }));
        (named.count(), sheet.len())
    }
}

/// What became of a name that looked for room.
fn became(found: Option<&Placement>) -> Before {
    found.map_or(Before::Absent, |placement| Before::At {
        stand: placement.stand,
        crossed: placement.crossed,
    })
}
