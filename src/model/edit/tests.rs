//! Laws of edits and of the history.

use super::{Edit, Offsets, TextChange};
use crate::model::history::History;
use crate::model::samples::{self, ids};
use crate::model::{Dossier, Extent, Passage, RecordId, Relation};
use proptest::prelude::*;

/// What an arbitrary edit is made of; what it means depends on the dossier.
#[derive(Clone, Debug)]
struct Seed {
    choice: u8,
    pick: [u8; 3],
    text: crate::lang::LocalText,
    relation: Relation,
    passage: Passage,
}

fn seed() -> impl Strategy<Value = Seed> {
    let sizes = samples::Sizes {
        kinds: 0,
        documents: 2,
        witnesses: 2,
        actors: 2,
        places: 2,
        relations: 4,
    };
    (
        any::<u8>(),
        any::<[u8; 3]>(),
        samples::local_text(),
        (0_usize..6).prop_flat_map(move |i| samples::relation(i, sizes)),
        "r[0-4]-[0-4]".prop_flat_map(move |name| samples::passage(name, sizes)),
    )
        .prop_map(|(choice, pick, text, relation, passage)| Seed {
            choice,
            pick,
            text,
            relation,
            passage,
        })
}

fn pick<T: Clone>(all: &[T], which: u8) -> Option<T> {
    let index = usize::from(which) % all.len().max(1);
    all.get(index).cloned()
}

/// An edit that often fits the dossier and sometimes does not.
fn edit(seed: Seed, dossier: &Dossier) -> Edit {
    let Seed {
        choice,
        pick: [a, b, _],
        text,
        relation,
        passage,
    } = seed;
    let passages: Vec<_> = dossier.passages().map(|(_, p)| p.id.clone()).collect();
    let some_passage = pick(&passages, a).unwrap_or(passage.id.clone());
    let home = pick(&ids(dossier.relations()), b).unwrap_or(relation.id.clone());
    let at = usize::from(b % 5);
    match choice % 14 {
        0 => Edit::SetTitle(text),
        1 => Edit::SetLang(["de", "en", "not a tag"][at % 3].to_owned()),
        2 => Edit::insert(at, relation),
        3 => Edit::replace(relation),
        4 => Edit::Remove(RecordId::Relation(home)),
        5 => Edit::Remove(pick(&records(dossier), a).unwrap_or(RecordId::Relation(home))),
        6 => Edit::InsertPassage {
            relation: home,
            at,
            passage: Box::new(passage),
        },
        7 => Edit::RemovePassage(some_passage),
        8 => Edit::ReplacePassage(Box::new(passage)),
        9 => Edit::SetQuotationGloss {
            passage: some_passage,
            gloss: a.is_multiple_of(2).then_some(text),
        },
        10 => Edit::SetGlosses(vec![(some_passage, Some(text)), (passage.id, None)]),
        11 => another_text(dossier, a).unwrap_or(Edit::append(relation)),
        12 => renamed(dossier, a, text).unwrap_or(Edit::append(relation)),
        _ => Edit::append(relation),
    }
}

fn records(dossier: &Dossier) -> Vec<RecordId> {
    let kinds = ids(dossier.kinds()).into_iter().map(RecordId::Kind);
    let documents = ids(dossier.documents()).into_iter().map(RecordId::Document);
    let witnesses = ids(dossier.witnesses()).into_iter().map(RecordId::Witness);
    let actors = ids(dossier.actors()).into_iter().map(RecordId::Actor);
    let places = ids(dossier.places()).into_iter().map(RecordId::Place);
    kinds
        .chain(documents)
        .chain(witnesses)
        .chain(actors)
        .chain(places)
        .collect()
}

fn another_text(dossier: &Dossier, which: u8) -> Option<Edit> {
    let document = pick(&ids(dossier.documents()), which)?;
    let offsets = dossier.passages().filter(|(_, p)| p.document == document);
    let offsets = offsets.map(|(_, p)| Offsets {
        passage: p.id.clone(),
        start: Some(usize::from(which)),
        end: None,
    });
    Some(Edit::SetText(Box::new(TextChange {
        offsets: offsets.collect(),
        document,
        text: "another".to_owned(),
        extent: Extent::Full,
        sha256: None,
    })))
}

fn renamed(dossier: &Dossier, which: u8, text: crate::lang::LocalText) -> Option<Edit> {
    let id = pick(&ids(dossier.places()), which)?;
    let mut place = dossier.places().get(&id)?.clone();
    place.names = text;
    Some(Edit::replace(place))
}

/// The law of every dossier: it could be built from its parts.
fn holds_together(dossier: &Dossier) -> bool {
    let rebuilt = Dossier::from_parts(dossier.clone().into_parts());
    rebuilt.as_ref() == Ok(dossier)
}

proptest! {
    #[test]
    fn the_inverse_undoes_and_a_refusal_changes_nothing(
        before in samples::dossier(),
        seeds in prop::collection::vec(seed(), 1..8),
    ) {
        let mut dossier = before;
        for seed in seeds {
            let old = dossier.clone();
            match edit(seed, &dossier).apply(&mut dossier) {
                Err(_) => prop_assert_eq!(&dossier, &old),
                Ok(inverse) => {
                    prop_assert!(holds_together(&dossier));
                    let new = dossier.clone();
                    let again = inverse.apply(&mut dossier).unwrap();
                    prop_assert_eq!(&dossier, &old);
                    again.apply(&mut dossier).unwrap();
                    prop_assert_eq!(&dossier, &new);
                }
            }
        }
    }

    #[test]
    fn several_edits_are_done_whole_or_not_at_all(
        before in samples::dossier(),
        seeds in prop::collection::vec(seed(), 1..6),
    ) {
        let mut dossier = before.clone();
        let edits = seeds.into_iter().map(|seed| edit(seed, &before)).collect();
        if let Ok(inverse) = Edit::All(edits).apply(&mut dossier) {
            prop_assert!(holds_together(&dossier));
            inverse.apply(&mut dossier).unwrap();
        }
        prop_assert_eq!(dossier, before);
    }

    #[test]
    fn undoing_all_and_redoing_all_goes_there_and_back(
        before in samples::dossier(),
        seeds in prop::collection::vec(seed(), 1..8),
    ) {
        let (mut dossier, mut history) = (before.clone(), History::new());
        let mut done = 0;
        for seed in seeds {
            let edit = edit(seed, &dossier);
            done += usize::from(history.apply(edit, &mut dossier).is_ok());
        }
        let after = dossier.clone();
        prop_assert_eq!(history.is_saved(), done == 0);
        let mut undone = 0;
        while history.undo(&mut dossier).unwrap() {
            undone += 1;
        }
        prop_assert_eq!(undone, done);
        prop_assert_eq!(&dossier, &before);
        prop_assert!(history.is_saved());
        while history.redo(&mut dossier).unwrap() {}
        prop_assert_eq!(&dossier, &after);
        prop_assert!(!history.can_redo());
    }
}
