//! What a filter lets through.

use super::filter::{Filter, admits};
use super::search::Wanted;
use super::witnesses;
use super::{Absence, Assessments, SearchIndex};
use crate::model::{Dossier, Id, Place, Relation};
use std::collections::BTreeSet;

/// What a filter lets through; every list is in the order of the file, and no relation is in two of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visible {
    /// Relations with a place at both ends and a passage that counts: lines on the map.
    pub relations: Vec<Id<Relation>>,
    /// Places on the map.
    pub places: Vec<Id<Place>>,
    /// Relations without a passage that counts, located or not: listed beside the map.
    pub unsupported: Vec<Id<Relation>>,
    /// Relations with such a passage that lack a place at an end: listed beside the map.
    pub unlocated: Vec<Id<Relation>>,
    /// Relations without a date that all else lets through, while a stretch of time is chosen.
    pub undated: Vec<Id<Relation>>,
}

impl Visible {
    /// Every relation let through, on the map or beside it, in the order of the file.
    #[must_use]
    pub fn listed(&self, dossier: &Dossier) -> Vec<Id<Relation>> {
        let listed: BTreeSet<&Id<Relation>> = self.ids().collect();
        dossier
            .relations()
            .iter()
            .map(|r| &r.id)
            .filter(|id| listed.contains(id))
            .cloned()
            .collect()
    }

    /// The relations let through that are not on the map for this reason.
    #[must_use]
    pub fn absent(&self, why: Absence) -> &[Id<Relation>] {
        match why {
            Absence::Unsupported => &self.unsupported,
            Absence::Unlocated => &self.unlocated,
        }
    }

    /// Every relation let through, on the map or beside it: those on the map first.
    pub fn ids(&self) -> impl Iterator<Item = &Id<Relation>> {
        let beside = Absence::ALL.into_iter().flat_map(|why| self.absent(why));
        self.relations.iter().chain(beside)
    }
}

/// Sorts the relations of a dossier by what `filter` lets through.
///
/// A time filter lets a relation through when its soft bounds share a day with it. Without any filter all places are
/// visible; with one, the places of the relations that are, save those that are unsupported: nothing says that anything
/// took place there.
#[must_use]
pub fn visible(dossier: &Dossier, assessments: &Assessments, filter: &Filter) -> Visible {
    let wanted = (!filter.text.is_empty()).then(|| Wanted::of(&filter.text, dossier));
    let has_words = |_: usize, relation: &Relation| {
        wanted.as_ref().is_none_or(|wanted| wanted.are_in(relation))
    };
    sorted(dossier, assessments, filter, has_words)
}

/// The same with an index of the words of the dossier, which finds those of the filter at once.
#[must_use]
pub fn visible_by(
    index: &SearchIndex,
    dossier: &Dossier,
    assessments: &Assessments,
    filter: &Filter,
) -> Visible {
    let with = index.relations_with(&filter.text);
    let has_words = |row: usize, _: &Relation| {
        with.as_ref()
            .is_none_or(|with| with.get(row) == Some(&true))
    };
    sorted(dossier, assessments, filter, has_words)
}

fn sorted(
    dossier: &Dossier,
    assessments: &Assessments,
    filter: &Filter,
    has_words: impl Fn(usize, &Relation) -> bool,
) -> Visible {
    let mut found = Visible::default();
    let mut touched: BTreeSet<&Id<Place>> = BTreeSet::new();
    for (row, relation) in dossier.relations().iter().enumerate() {
        if !passes_but_time(dossier, assessments, filter, relation) || !has_words(row, relation) {
            continue;
        }
        match &relation.when {
            None if filter.has_time() => {
                found.undated.push(relation.id.clone());
                continue;
            }
            Some(when) if !when.overlaps(filter.time()) => continue,
            _ => {}
        }
        let list = match Absence::of(dossier, relation, assessments.get(&relation.id)) {
            Some(Absence::Unsupported) => {
                found.unsupported.push(relation.id.clone());
                continue;
            }
            Some(Absence::Unlocated) => &mut found.unlocated,
            None => &mut found.relations,
        };
        list.push(relation.id.clone());
        let ends = [&relation.from, &relation.to].map(|end| dossier.place_of(end));
        touched.extend(ends.iter().flatten().map(|place| &place.id));
    }
    let everywhere = filter.is_everything();
    found.places = dossier
        .places()
        .iter()
        .map(|place| &place.id)
        .filter(|id| everywhere || touched.contains(id))
        .cloned()
        .collect();
    found
}

fn passes_but_time(
    dossier: &Dossier,
    assessments: &Assessments,
    filter: &Filter,
    relation: &Relation,
) -> bool {
    let assessment = assessments.get(&relation.id);
    let status = assessment.map(|a| a.status);
    admits(filter.kinds.as_ref(), &relation.kind)
        && admits(filter.realis.as_ref(), &relation.realis)
        && status.is_none_or(|s| admits(filter.status.as_ref(), &s))
        && (filter.voices == 0 || assessment.is_some_and(|a| a.voices() >= filter.voices))
        && touches(dossier, filter, relation)
        && involves(dossier, filter, relation)
        && quotes(dossier, filter, relation)
        && is_said(dossier, filter, relation)
}

/// Whether somebody speaks for it whom the filter wants to hear.
fn is_said(dossier: &Dossier, filter: &Filter, relation: &Relation) -> bool {
    if filter.witnesses.is_none() && !filter.without_unvoiced {
        return true;
    }
    let speaking = witnesses::speaking(dossier, relation);
    if speaking.is_empty() {
        return !filter.without_unvoiced;
    }
    let wanted = filter.witnesses.as_ref();
    wanted.is_none_or(|wanted| speaking.iter().any(|w| wanted.contains(*w)))
}

fn touches(dossier: &Dossier, filter: &Filter, relation: &Relation) -> bool {
    filter.places.as_ref().is_none_or(|wanted| {
        [&relation.from, &relation.to]
            .into_iter()
            .filter_map(|end| dossier.place_of(end))
            .any(|place| wanted.contains(&place.id))
    })
}

/// Whether one of the actors, or somebody who belongs to one, stands at an end.
fn involves(dossier: &Dossier, filter: &Filter, relation: &Relation) -> bool {
    filter.actors.as_ref().is_none_or(|wanted| {
        let ends = [&relation.from, &relation.to].into_iter();
        let actors = ends.filter_map(|end| end.actor.as_ref());
        let mut all = actors.flat_map(|id| dossier.memberships(id));
        all.any(|actor| wanted.contains(&actor.id))
    })
}

/// Whether one of the documents, and a document in one of the languages, is quoted.
fn quotes(dossier: &Dossier, filter: &Filter, relation: &Relation) -> bool {
    if filter.documents.is_none() && filter.languages.is_none() {
        return true;
    }
    let passages = relation.passages.iter();
    let documents = passages.filter_map(|p| dossier.documents().get(&p.document));
    let of = filter.documents.as_ref();
    let of = of.is_none_or(|wanted| documents.clone().any(|d| wanted.contains(&d.id)));
    let spoken = filter.languages.as_ref();
    of && spoken.is_none_or(|wanted| {
        let mut langs = documents.map(|d| d.lang.as_deref().unwrap_or(dossier.lang()));
        langs.any(|lang| wanted.contains(lang))
    })
}

#[cfg(test)]
mod tests;
