//! What the selection, or an open list, stands for.

use super::Session;
use crate::app::facet::Facet;
use crate::model::Item;

impl Session {
    /// The part of the filter that shows only what stands out; `None` where no part does, and of a relation, which is alone anyway.
    #[must_use]
    pub fn narrows_to_involved(&self) -> Option<Facet> {
        match &self.focus.selection {
            Some(Item::Place(id)) => Some(Facet::Place(id.clone())),
            Some(Item::Actor(id)) => Some(Facet::Actor(id.clone())),
            Some(Item::Document(id)) => Some(Facet::Document(id.clone())),
            Some(Item::Relation(_) | Item::Passage(_)) => None,
            None => {
                let dyad = self.focus.listing.as_ref()?.dyads.first()?;
                Some(Facet::Dyad(dyad.clone()))
            }
        }
    }
}
