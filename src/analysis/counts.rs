//! How many relations stand behind each entry of the legend.

use super::{Facts, Visible};
use crate::model::{
    Dossier, HasId, Id, KindRef, Place, Realis, Relation, RowId, Status, Table, Witness,
};
use std::collections::BTreeMap;

/// Numbers of relations by what they are; entries without any are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By kind: the standard kinds in the order of the vocabulary, then the dossier's own by id.
    pub kinds: BTreeMap<KindRef, usize>,
    /// By whether it happened.
    pub realis: BTreeMap<Realis, usize>,
    /// By status.
    pub status: BTreeMap<Status, usize>,
    /// By witness: a relation counts once for each who speaks in its passages.
    pub witnesses: BTreeMap<Id<Witness>, usize>,
    /// Relations for which nobody speaks.
    pub unvoiced: usize,
    /// By place: a relation counts once for each of its places.
    pub places: BTreeMap<Id<Place>, usize>,
}

impl Counts {
    /// Counts what is visible, on the map or beside it.
    #[must_use]
    pub fn of(dossier: &Dossier, facts: &Facts, visible: &Visible) -> Self {
        Self::of_rows(dossier, facts, visible.rows())
    }

    /// Counts what is on the map.
    #[must_use]
    pub fn on_map(dossier: &Dossier, facts: &Facts, visible: &Visible) -> Self {
        Self::of_rows(dossier, facts, visible.relations.iter().copied())
    }

    /// Counts some relations.
    #[must_use]
    pub fn of_rows(
        dossier: &Dossier,
        facts: &Facts,
        rows: impl Iterator<Item = RowId<Relation>>,
    ) -> Self {
        let mut counts = Self::default();
        let mut kinds = vec![0; facts.kinds().len()];
        let (mut realis, mut status) = (vec![0; Realis::ALL.len()], vec![0; Status::ALL.len()]);
        let mut witnesses = vec![0; dossier.witnesses().len()];
        let mut places = vec![0; dossier.places().len()];
        for row in rows {
            let Some(fact) = facts.at(row) else { continue };
            add(&mut kinds, fact.kind);
            add(&mut realis, fact.realis as u32);
            add(&mut status, fact.status as u32);
            let speaking = facts.witnesses(row);
            counts.unvoiced += usize::from(speaking.is_empty());
            for witness in speaking {
                add(&mut witnesses, *witness);
            }
            let [from, to] = fact.places;
            for place in from.into_iter().chain(to.filter(|to| Some(*to) != from)) {
                add(&mut places, place.number());
            }
        }
        counts.kinds = occurring(facts.kinds(), kinds);
        counts.realis = occurring(Realis::ALL, realis);
        counts.status = occurring(Status::ALL, status);
        counts.witnesses = by_id(dossier.witnesses(), witnesses);
        counts.places = by_id(dossier.places(), places);
        counts
    }
}

/// How many relations each thing that can be picked lets through by itself, whatever else the filter says; by row, languages in the
/// order of [`Facts::languages`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PickCounts {
    /// By actor; what its members do counts for a group.
    pub actors: Vec<usize>,
    /// By document: a relation counts once however often it quotes it.
    pub documents: Vec<usize>,
    /// By language of the documents, likewise.
    pub languages: Vec<usize>,
}

impl PickCounts {
    /// Counts all relations of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier, facts: &Facts) -> Self {
        let mut counts = Self {
            actors: vec![0; dossier.actors().len()],
            documents: vec![0; dossier.documents().len()],
            languages: vec![0; facts.languages().len()],
        };
        let mut quoted: Vec<u32> = Vec::new();
        for row in (0..facts.rows().len()).map(RowId::new) {
            for actor in facts.actors(row) {
                add(&mut counts.actors, *actor);
            }
            let mut once = |numbers: &mut dyn Iterator<Item = u32>, counts: &mut [usize]| {
                quoted.clear();
                quoted.extend(numbers);
                quoted.sort_unstable();
                quoted.dedup();
                quoted.iter().for_each(|number| add(counts, *number));
            };
            let documents = facts.documents(row).iter().copied();
            let mut spoken = documents.clone().filter_map(|document| {
                let document = RowId::new(document as usize);
                facts.language_of(document)
            });
            once(&mut spoken, &mut counts.languages);
            once(&mut documents.clone(), &mut counts.documents);
        }
        counts
    }
}

fn add(counts: &mut [usize], number: u32) {
    if let Some(count) = counts.get_mut(number as usize) {
        *count += 1;
    }
}

/// Those of some values, in their order, that are counted at all.
fn occurring<K: Ord + Clone>(values: &[K], counts: Vec<usize>) -> BTreeMap<K, usize> {
    let counted = values.iter().cloned().zip(counts);
    counted.filter(|(_, count)| *count > 0).collect()
}

fn by_id<T: HasId>(table: &Table<T>, counts: Vec<usize>) -> BTreeMap<Id<T>, usize> {
    let counted = table.iter().zip(counts).filter(|(_, count)| *count > 0);
    counted
        .map(|(row, count)| (row.id().clone(), count))
        .collect()
}

#[cfg(test)]
mod tests;
