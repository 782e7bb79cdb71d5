//! Finding by id what a dossier has, and what it is called.

use crate::analysis::search::folded;
use crate::analysis::{DyadEnd, EndSort};
use crate::lang::{LocalText, Texts};
use crate::model::{Dossier, HasId, Id, Item, Table, wording};
use std::collections::BTreeSet;

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

/// What is named by an id, or else by a name, whatever its case and accents: all that are called so.
#[must_use]
pub fn called<T: HasId>(
    word: &str,
    table: &Table<T>,
    names: impl Fn(&T) -> &LocalText,
) -> BTreeSet<Id<T>> {
    if let Some(id) = Id::new(word).filter(|id| table.get(id).is_some()) {
        return [id].into();
    }
    let wanted = folded(word);
    if wanted.is_empty() {
        return BTreeSet::new();
    }
    let is_called = |row: &&T| names(row).all().any(|(_, name)| folded(name) == wanted);
    let called = table.iter().filter(is_called);
    called.map(|row| row.id().clone()).collect()
}

/// Who or what a word names that stands at the end of a relation: actors, with those who belong to them, and places, unless a sort
/// before a colon says which; `None` when it names nothing.
#[must_use]
pub fn dyad_ends(word: &str, dossier: &Dossier) -> Option<BTreeSet<DyadEnd>> {
    let (sort, name) = EndSort::of(word).map_or((None, word), |(sort, name)| (Some(sort), name));
    let wants = |of_actors: bool| sort.is_none_or(|sort| sort.is_of_actors() == of_actors);
    let who = called(name, dossier.actors(), |a| &a.names).into_iter();
    let who = who.filter(|_| wants(true)).map(|id| match sort {
        Some(EndSort::ActorAlone) => DyadEnd::ActorAlone(id),
        _ => DyadEnd::Actor(id),
    });
    let here = called(name, dossier.places(), |p| &p.names).into_iter();
    let here = here.filter(|_| wants(false)).map(|id| match sort {
        Some(EndSort::PlaceAlone) => DyadEnd::PlaceAlone(id),
        _ => DyadEnd::Place(id),
    });
    let found: BTreeSet<DyadEnd> = who.chain(here).collect();
    Some(found).filter(|found| !found.is_empty())
}
