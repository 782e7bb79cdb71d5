//! What a filter lets through.

use super::dyad::Sought;
use super::facts::{Fact, Facts, Wish};
use super::filter::Filter;
use super::search::Wanted;
use super::{Absence, Assessments, SearchIndex};
use crate::model::{Dossier, Place, Relation, RowId};
use rayon::prelude::*;

/// What a filter lets through; every list is in the order of the file, and no relation is in two of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visible {
    /// Relations with a place at both ends and a passage that counts: lines on the map.
    pub relations: Vec<RowId<Relation>>,
    /// Places on the map.
    pub places: Vec<RowId<Place>>,
    /// Relations without a passage that counts, located or not: listed beside the map.
    pub unsupported: Vec<RowId<Relation>>,
    /// Relations with such a passage that lack a place at an end: listed beside the map.
    pub unlocated: Vec<RowId<Relation>>,
    /// Relations without a date that all else lets through, while a stretch of time is chosen.
    pub undated: Vec<RowId<Relation>>,
}

impl Visible {
    /// Every relation let through, on the map or beside it, in the order of the file.
    #[must_use]
    pub fn listed(&self) -> Vec<RowId<Relation>> {
        let mut listed: Vec<_> = self.rows().collect();
        // A few runs that are sorted each are merged.
        listed.sort();
        listed
    }

    /// Whether a relation is let through, on the map or beside it.
    #[must_use]
    pub fn has(&self, row: RowId<Relation>) -> bool {
        let lists = [&self.relations, &self.unsupported, &self.unlocated];
        lists.iter().any(|list| list.binary_search(&row).is_ok())
    }

    /// The relations let through that are not on the map for this reason.
    #[must_use]
    pub fn absent(&self, why: Absence) -> &[RowId<Relation>] {
        match why {
            Absence::Unsupported => &self.unsupported,
            Absence::Unlocated => &self.unlocated,
        }
    }

    /// Every relation let through, on the map or beside it: those on the map first.
    pub fn rows(&self) -> impl Iterator<Item = RowId<Relation>> {
        let beside = Absence::ALL.into_iter().flat_map(|why| self.absent(why));
        self.relations.iter().chain(beside).copied()
    }
}

/// Sorts the relations of a dossier by what `filter` lets through.
///
/// A time filter lets a relation through when its soft bounds share a day with it. Without any filter all places are
/// visible; with one, the places of the relations that are, save those that are unsupported: nothing says that anything
/// took place there.
#[must_use]
pub fn visible(dossier: &Dossier, assessments: &Assessments, filter: &Filter) -> Visible {
    let facts = Facts::of(dossier, assessments);
    visible_by(&facts, None, dossier, filter)
}

/// The same with facts that are known already, and with an index of the words of the dossier, which finds those of the
/// filter at once.
#[must_use]
pub fn visible_by(
    facts: &Facts,
    index: Option<&SearchIndex>,
    dossier: &Dossier,
    filter: &Filter,
) -> Visible {
    let asked = Asked {
        facts,
        dossier,
        filter,
        kinds: Wish::where_holds(
            facts.kinds(),
            filter
                .kinds
                .as_ref()
                .map(|set| |kind: &_| set.contains(kind)),
        ),
        dyads: filter.dyads.as_ref().map(|dyads| {
            let dyads = dyads.iter();
            dyads.map(|dyad| Sought::of(dossier, dyad)).collect()
        }),
        places: Wish::of(dossier.places(), filter.places.as_ref()),
        actors: Wish::of(dossier.actors(), filter.actors.as_ref()),
        witnesses: Wish::of(dossier.witnesses(), filter.witnesses.as_ref()),
        documents: Wish::of(dossier.documents(), filter.documents.as_ref()),
        languages: Wish::where_holds(
            facts.languages(),
            filter
                .languages
                .as_ref()
                .map(|set| |lang: &_| set.contains(lang)),
        ),
    };
    let mut lots = asked.lots();
    retain_by_words(&mut lots, (index, dossier, filter));
    sorted(facts, dossier, filter, &lots)
}

/// Where a relation goes; `None` when the filter keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lot {
    Kept,
    Undated,
    Seen(Option<Absence>),
}

/// A filter made ready for rows.
struct Asked<'a> {
    facts: &'a Facts,
    dossier: &'a Dossier,
    filter: &'a Filter,
    kinds: Wish,
    dyads: Option<Vec<Sought>>,
    places: Wish,
    actors: Wish,
    witnesses: Wish,
    documents: Wish,
    languages: Wish,
}

impl Asked<'_> {
    /// Where each relation goes, words apart.
    fn lots(&self) -> Vec<Lot> {
        /// So many are looked at in one go on one core.
        const IN_ONE_GO: usize = 4_096;
        let rows = 0..self.facts.rows().len();
        let rows = rows.into_par_iter().with_min_len(IN_ONE_GO);
        rows.map(|row| self.lot(RowId::new(row))).collect()
    }

    fn lot(&self, row: RowId<Relation>) -> Lot {
        let Some(fact) = self.facts.at(row) else {
            return Lot::Kept;
        };
        if !self.passes_but_time(row) {
            return Lot::Kept;
        }
        if self.filter.has_time() {
            match self.facts.is_within(self.dossier, row, self.filter.time()) {
                None => return Lot::Undated,
                Some(false) => return Lot::Kept,
                Some(true) => {}
            }
        }
        Lot::Seen(fact.absence)
    }

    fn passes_but_time(&self, row: RowId<Relation>) -> bool {
        let (facts, filter) = (self.facts, self.filter);
        let Some(fact) = facts.at(row) else {
            return false;
        };
        let touches = || {
            let mut ends = fact.places.into_iter().flatten();
            self.places.is_all() || ends.any(|place| self.places.has(place.number()))
        };
        self.kinds.has(fact.kind)
            && filter
                .realis
                .as_ref()
                .is_none_or(|set| set.contains(&fact.realis))
            && filter
                .status
                .as_ref()
                .is_none_or(|set| set.contains(&fact.status))
            && fact.voices as usize >= filter.voices
            && touches()
            && self.runs(row, fact)
            && self.actors.has_any(facts.actors(row))
            && self.quotes(facts.documents(row))
            && self.is_said(facts.witnesses(row))
    }

    /// Whether it runs between two ends that the filter names.
    fn runs(&self, row: RowId<Relation>, fact: &Fact) -> bool {
        let acting = self.facts.acting(row);
        let mut dyads = self.dyads.iter().flatten();
        self.dyads.is_none() || dyads.any(|dyad| dyad.has(fact, acting))
    }

    /// Whether one of the documents, and a document in one of the languages, is quoted.
    fn quotes(&self, documents: &[u32]) -> bool {
        let spoken = |document: &u32| {
            let lang = self.facts.language_of(RowId::new(*document as usize));
            lang.is_some_and(|lang| self.languages.has(lang))
        };
        self.documents.has_any(documents)
            && (self.languages.is_all() || documents.iter().any(spoken))
    }

    /// Whether somebody speaks for it whom the filter wants to hear.
    fn is_said(&self, speaking: &[u32]) -> bool {
        if speaking.is_empty() {
            !self.filter.without_unvoiced
        } else {
            self.witnesses.has_any(speaking)
        }
    }
}

/// Keeps those back that lack the words of the filter.
fn retain_by_words(
    lots: &mut [Lot],
    (index, dossier, filter): (Option<&SearchIndex>, &Dossier, &Filter),
) {
    if filter.text.is_empty() {
        return;
    }
    if let Some(index) = index {
        let with = index.relations_with(&filter.text);
        for (row, lot) in lots.iter_mut().enumerate() {
            if with
                .as_ref()
                .is_some_and(|with| with.get(row) != Some(&true))
            {
                *lot = Lot::Kept;
            }
        }
        return;
    }
    let wanted = Wanted::of(&filter.text, dossier);
    let relations = dossier.relations().iter().as_slice().par_iter();
    lots.par_iter_mut()
        .zip(relations)
        .for_each(|(lot, relation)| {
            if *lot != Lot::Kept && !wanted.are_in(relation) {
                *lot = Lot::Kept;
            }
        });
}

fn sorted(facts: &Facts, dossier: &Dossier, filter: &Filter, lots: &[Lot]) -> Visible {
    let on_map = lots.iter().filter(|lot| **lot == Lot::Seen(None));
    let mut found = Visible {
        relations: Vec::with_capacity(on_map.count()),
        ..Visible::default()
    };
    let mut touched = vec![filter.is_everything(); dossier.places().len()];
    for (row, (lot, fact)) in lots.iter().zip(facts.rows()).enumerate() {
        let row = RowId::new(row);
        match lot {
            Lot::Kept => continue,
            Lot::Undated => found.undated.push(row),
            Lot::Seen(Some(Absence::Unsupported)) => found.unsupported.push(row),
            Lot::Seen(Some(Absence::Unlocated)) => found.unlocated.push(row),
            Lot::Seen(None) => found.relations.push(row),
        }
        if !matches!(lot, Lot::Undated | Lot::Seen(Some(Absence::Unsupported))) {
            for place in fact.places.into_iter().flatten() {
                if let Some(touched) = touched.get_mut(place.index()) {
                    *touched = true;
                }
            }
        }
    }
    let places = touched.iter().enumerate().filter(|(_, touched)| **touched);
    found.places = places.map(|(row, _)| RowId::new(row)).collect();
    found
}

#[cfg(test)]
mod tests;
