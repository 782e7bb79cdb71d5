//! What the selection, or an open list, stands for.

use super::Session;
use crate::analysis::Involved;
use crate::app::facet::Facet;
use crate::app::listing::Listing;
use crate::model::Item;

impl Session {
    /// What stands out in lists of everything: what has to do with the selection, or else with the relations of the list that is
    /// open; `None` without either. A walk over the whole dossier, so it is worth keeping.
    #[must_use]
    pub fn involved(&self) -> Option<Involved> {
        let (dossier, facts) = (&self.workspace.dossier, &self.derived.facts);
        let of_list = |listing: &Listing| Involved::of_all(dossier, facts, &listing.items);
        match &self.focus.selection {
            Some(item) => Some(Involved::of(dossier, facts, item)),
            None => self.focus.listing.as_ref().map(of_list),
        }
    }

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
