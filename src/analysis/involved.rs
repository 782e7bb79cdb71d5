//! What a selection stands for in a dossier: the relations it is in, and who and what these have to do with.

use super::Facts;
use crate::model::{Dossier, Item, Relation};
use rayon::prelude::*;

/// Whether a relation is, has, quotes or involves something: a passage stands for its relation, a place and an actor for the
/// relations that end in them or in somebody who belongs to them, a document for those that quote it.
#[must_use]
pub fn involves(dossier: &Dossier, item: &Item, relation: &Relation) -> bool {
    let ends = [&relation.from, &relation.to];
    match item {
        Item::Relation(id) => &relation.id == id,
        Item::Passage(id) => relation.passages.iter().any(|p| &p.id == id),
        Item::Document(id) => relation.passages.iter().any(|p| &p.document == id),
        Item::Place(id) => ends
            .iter()
            .any(|end| dossier.place_of(end).is_some_and(|p| &p.id == id)),
        Item::Actor(id) => ends
            .iter()
            .filter_map(|end| end.actor.as_ref())
            .any(|a| dossier.memberships(a).any(|group| &group.id == id)),
    }
}

/// What stands out in lists of everything, each by rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Involved {
    /// Relations.
    pub relations: Vec<bool>,
    /// Places at their ends.
    pub places: Vec<bool>,
    /// Actors at their ends.
    pub actors: Vec<bool>,
    /// Witnesses who speak in their passages.
    pub witnesses: Vec<bool>,
}

impl Involved {
    /// What a selection stands for.
    #[must_use]
    pub fn of(dossier: &Dossier, facts: &Facts, item: &Item) -> Self {
        let relations = dossier.relations().iter().as_slice().par_iter();
        let relations = relations.map(|relation| involves(dossier, item, relation));
        Self::with(dossier, facts, relations.collect())
    }

    /// What some things stand for, of which only relations count.
    #[must_use]
    pub fn of_all(dossier: &Dossier, facts: &Facts, items: &[Item]) -> Self {
        let mut relations = vec![false; dossier.relations().len()];
        for item in items {
            let row = match item {
                Item::Relation(id) => dossier.relations().position(id),
                _ => None,
            };
            mark(&mut relations, row);
        }
        Self::with(dossier, facts, relations)
    }

    fn with(dossier: &Dossier, facts: &Facts, relations: Vec<bool>) -> Self {
        let mut places = vec![false; dossier.places().len()];
        let mut actors = vec![false; dossier.actors().len()];
        let mut witnesses = vec![false; dossier.witnesses().len()];
        let rows = dossier.relations().with_rows().map(|(row, _)| row);
        for row in rows.filter(|row| relations.get(row.index()) == Some(&true)) {
            let ends = facts.at(row).map(|fact| fact.places);
            for place in ends.into_iter().flatten().flatten() {
                mark(&mut places, Some(place.index()));
            }
            for actor in facts.acting(row).into_iter().flatten() {
                mark(&mut actors, Some(actor.index()));
            }
            for witness in facts.witnesses(row) {
                mark(&mut witnesses, Some(*witness as usize));
            }
        }
        Self {
            relations,
            places,
            actors,
            witnesses,
        }
    }
}

fn mark(rows: &mut [bool], row: Option<usize>) {
    if let Some(row) = row.and_then(|row| rows.get_mut(row)) {
        *row = true;
    }
}

#[cfg(test)]
mod tests;
