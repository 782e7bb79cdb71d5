//! Finding by id what a dossier has.

use crate::model::{Dossier, Id, Item};

/// What has this id: a relation, else a place, an actor, a document or a passage.
#[must_use]
pub fn item(id: &str, dossier: &Dossier) -> Option<Item> {
    let relation = Id::new(id).filter(|id| dossier.relations().get(id).is_some());
    let place = Id::new(id).filter(|id| dossier.places().get(id).is_some());
    let actor = Id::new(id).filter(|id| dossier.actors().get(id).is_some());
    let document = Id::new(id).filter(|id| dossier.documents().get(id).is_some());
    let passage = Id::new(id).filter(|id| dossier.passage(id).is_some());
    relation
        .map(Item::Relation)
        .or_else(|| place.map(Item::Place))
        .or_else(|| actor.map(Item::Actor))
        .or_else(|| document.map(Item::Document))
        .or_else(|| passage.map(Item::Passage))
}
