//! The plain definition of a filter, relation by relation and with nothing prepared, and the law that columns of facts give
//! the same.

use super::super::{Absence, Filter, Lot};
use super::{Fixture, damaged, filters, some};
use crate::analysis::witnesses;
use crate::analysis::{Dyad, DyadEnd, FilterPart, NodeKind, Way};
use crate::model::{Dossier, Id, Relation, RowId};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeSet;

fn admits<T: Ord>(list: Option<&BTreeSet<T>>, value: &T) -> bool {
    list.is_none_or(|set| set.contains(value))
}

/// Where a relation goes; `None` when the filter keeps it.
pub fn lot(fixture: &Fixture, filter: &Filter, row: RowId<Relation>) -> Option<Lot> {
    let relation = fixture.dossier.relations().at(row).unwrap();
    let assessment = fixture.assessments.at(row).unwrap();
    let passes = admits(filter.kinds.as_ref(), &relation.kind)
        && admits(filter.realis.as_ref(), &relation.realis)
        && admits(filter.status.as_ref(), &assessment.status)
        && assessment.voices() >= filter.voices
        && runs(fixture, filter, relation)
        && touches(fixture, filter, relation)
        && involves(fixture, filter, relation)
        && quotes(fixture, filter, relation)
        && is_said(fixture, filter, relation);
    if !passes {
        return None;
    }
    match &relation.when {
        None if filter.has_time() => Some(Lot::Undated),
        Some(when) if !when.overlaps(filter.time()) => None,
        _ => {
            let why = Absence::of(&fixture.dossier, relation, Some(assessment));
            Some(Lot::Seen(why))
        }
    }
}

fn runs(fixture: &Fixture, filter: &Filter, relation: &Relation) -> bool {
    let mut wanted = filter.dyads.iter().flatten();
    filter.dyads.is_none() || wanted.any(|dyad| dyad.has(&fixture.dossier, relation))
}

fn touches(fixture: &Fixture, filter: &Filter, relation: &Relation) -> bool {
    let ends = [&relation.from, &relation.to];
    let mut places = ends
        .into_iter()
        .filter_map(|end| fixture.dossier.place_of(end));
    let wanted = filter.places.as_ref();
    wanted.is_none_or(|wanted| places.any(|place| wanted.contains(&place.id)))
}

fn involves(fixture: &Fixture, filter: &Filter, relation: &Relation) -> bool {
    let ends = [&relation.from, &relation.to].into_iter();
    let actors = ends.filter_map(|end| end.actor.as_ref());
    let mut all = actors.flat_map(|id| fixture.dossier.memberships(id));
    let wanted = filter.actors.as_ref();
    wanted.is_none_or(|wanted| all.any(|actor| wanted.contains(&actor.id)))
}

fn quotes(fixture: &Fixture, filter: &Filter, relation: &Relation) -> bool {
    let passages = relation.passages.iter();
    let documents = passages.filter_map(|p| fixture.dossier.documents().get(&p.document));
    let (of, spoken) = (filter.documents.as_ref(), filter.languages.as_ref());
    let own = fixture.dossier.lang();
    of.is_none_or(|of| documents.clone().any(|d| of.contains(&d.id)))
        && spoken.is_none_or(|spoken| {
            let mut langs = documents.map(|d| d.lang.as_deref().unwrap_or(own));
            langs.any(|lang| spoken.contains(lang))
        })
}

fn is_said(fixture: &Fixture, filter: &Filter, relation: &Relation) -> bool {
    let speaking = witnesses::speaking(&fixture.dossier, relation);
    if speaking.is_empty() {
        return !filter.without_unvoiced;
    }
    let wanted = filter.witnesses.as_ref();
    wanted.is_none_or(|wanted| speaking.iter().any(|w| wanted.contains(*w)))
}

/// Some of the ids of a table, or no list at all.
fn picked<T>(ids: Vec<&Id<T>>, chosen: &Option<Vec<Index>>) -> Option<BTreeSet<Id<T>>> {
    let chosen = chosen.as_ref()?;
    Some(chosen.iter().map(|at| (*at.get(&ids)).clone()).collect())
}

/// The ends of some relation, as nodes of a kind, and a way.
fn dyad(dossier: &Dossier, [at, kind, way, open]: &[Index; 4]) -> Dyad {
    let kind = *kind.get(&NodeKind::ALL);
    let relation = at.get(dossier.relations().iter().as_slice());
    let ends = [&relation.from, &relation.to].map(|end| {
        let node = kind.node_of(dossier, end);
        let end = node.map(|node| DyadEnd::of(&node, kind, dossier));
        end.into_iter().filter(|_| open.index(3) > 0).collect()
    });
    let way = *way.get(&Way::ALL);
    Dyad { ends, way }
}

/// What is drawn by chance of the parts of a filter that name records: lists, and the rest.
#[derive(Clone, Debug)]
struct Picks {
    lists: Vec<Option<Vec<Index>>>,
    between: Option<[Index; 4]>,
    voices: usize,
    unvoiced: bool,
    german: bool,
    word: Option<&'static str>,
}

fn picks() -> impl Strategy<Value = Picks> {
    let words = proptest::option::of(prop_oneof![Just("kim"), Just("visit"), Just("zzz")]);
    (
        proptest::collection::vec(proptest::option::of(some()), 4),
        proptest::option::of(any::<[Index; 4]>()),
        0_usize..4,
        any::<[bool; 2]>(),
        words,
    )
        .prop_map(|(lists, between, voices, [unvoiced, german], word)| Picks {
            lists,
            between,
            voices,
            unvoiced,
            german,
            word,
        })
}

impl Picks {
    fn of(&self, dossier: &Dossier, filter: Filter) -> Filter {
        let lists = &self.lists;
        Filter {
            dyads: self.between.map(|picks| [dyad(dossier, &picks)].into()),
            places: picked(dossier.places().iter().map(|r| &r.id).collect(), &lists[0]),
            actors: picked(dossier.actors().iter().map(|r| &r.id).collect(), &lists[1]),
            witnesses: picked(
                dossier.witnesses().iter().map(|r| &r.id).collect(),
                &lists[2],
            ),
            documents: picked(
                dossier.documents().iter().map(|r| &r.id).collect(),
                &lists[3],
            ),
            languages: self.german.then(|| BTreeSet::from(["de".to_owned()])),
            without_unvoiced: self.unvoiced,
            voices: self.voices,
            text: self.word.unwrap_or_default().to_owned(),
            ..filter
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn without_any_of_its_parts_a_filter_hides_nothing_more(
        filter in filters(), garbled in some(), homeless in some(), picks in picks(),
    ) {
        let fixture = damaged(&garbled, &homeless);
        let filter = picks.of(&fixture.dossier, filter);
        let tight: BTreeSet<_> = fixture.see(&filter).rows().collect();
        for part in FilterPart::ALL {
            let loose: BTreeSet<_> = fixture.see(&part.taken_from(&filter)).rows().collect();
            prop_assert!(tight.is_subset(&loose), "{part:?}");
        }
    }

    #[test]
    fn facts_in_columns_filter_as_the_plain_definition_does(
        filter in filters(), garbled in some(), homeless in some(), picks in picks(),
    ) {
        let fixture = damaged(&garbled, &homeless);
        let dossier = &fixture.dossier;
        // Words have a law of their own.
        let picks = Picks { word: None, ..picks };
        let filter = picks.of(dossier, filter);
        let seen = fixture.see(&filter);
        for (row, relation) in dossier.relations().with_rows() {
            let found = if seen.undated.contains(&row) {
                Some(Lot::Undated)
            } else if seen.relations.contains(&row) {
                Some(Lot::Seen(None))
            } else {
                let why = Absence::ALL.into_iter().find(|why| seen.absent(*why).contains(&row));
                why.map(|why| Lot::Seen(Some(why)))
            };
            prop_assert_eq!(found, lot(&fixture, &filter, row), "{}", relation.id);
        }
    }
}
