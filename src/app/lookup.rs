//! Finding by id what a dossier has, and what it is called.

use crate::lang::Texts;
use crate::model::{Dossier, Id, Item, wording};

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

/// What an item is called in a list of all sorts: a relation with its ends and its date, a passage by its words.
#[must_use]
pub fn name(item: &Item, dossier: &Dossier, texts: &Texts) -> String {
    let found = match item {
        Item::Place(id) => {
            let place = dossier.places().get(id);
            place.map(|p| wording::short_name(&p.names, texts))
        }
        Item::Actor(id) => {
            let actor = dossier.actors().get(id);
            actor.map(|a| wording::short_name(&a.names, texts))
        }
        Item::Relation(id) => {
            let relation = dossier.relations().get(id);
            relation.map(|r| {
                let (head, ends) = (
                    wording::head(dossier, r, texts),
                    wording::ends(dossier, r, texts),
                );
                format!("{head}: {ends} · {}", wording::when(r, texts))
            })
        }
        Item::Document(id) => {
            let document = dossier.documents().get(id);
            document.map(|d| wording::short_name(&d.title, texts))
        }
        Item::Passage(id) => {
            let found = dossier.passage(id);
            found.map(|(_, passage)| wording::quotation(dossier, passage))
        }
    };
    found.unwrap_or_default()
}
