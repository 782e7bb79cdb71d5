//! What a selection stands for in a dossier: the relations it is in, and who and what these have to do with.

use super::Facts;
use crate::model::{Dossier, Item, Relation, RowId};

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
            .any(|actor| dossier.belongs(actor, id)),
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
    /// What a selection stands for: the relations that it [`involves`].
    #[must_use]
    pub fn of(dossier: &Dossier, facts: &Facts, item: &Item) -> Self {
        let relations = match item {
            Item::Relation(id) => Self::row_alone(dossier, dossier.relations().position(id)),
            Item::Passage(id) => {
                let relation = dossier.passage(id).map(|(relation, _)| &relation.id);
                let row = relation.and_then(|id| dossier.relations().position(id));
                Self::row_alone(dossier, row)
            }
            Item::Place(id) => {
                let place = dossier.places().row(id);
                let ends = facts.rows().iter().map(|fact| fact.places);
                ends.map(|ends| place.is_some() && ends.contains(&place))
                    .collect()
            }
            Item::Actor(id) => {
                let actor = dossier.actors().row(id);
                rows_with(facts, actor.map(RowId::number), |row| facts.actors(row))
            }
            Item::Document(id) => {
                let document = dossier.documents().row(id);
                rows_with(facts, document.map(RowId::number), |row| {
                    facts.documents(row)
                })
            }
        };
        Self::with(dossier, facts, relations)
    }

    fn row_alone(dossier: &Dossier, row: Option<usize>) -> Vec<bool> {
        let mut relations = vec![false; dossier.relations().len()];
        mark(&mut relations, row);
        relations
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

/// Which relations have a number in their list.
fn rows_with<'f>(
    facts: &'f Facts,
    number: Option<u32>,
    list: impl Fn(RowId<Relation>) -> &'f [u32],
) -> Vec<bool> {
    let rows = (0..facts.rows().len()).map(RowId::new);
    rows.map(|row| number.is_some_and(|number| list(row).contains(&number)))
        .collect()
}

fn mark(rows: &mut [bool], row: Option<usize>) {
    if let Some(row) = row.and_then(|row| rows.get_mut(row)) {
        *row = true;
    }
}

#[cfg(test)]
mod tests;
