//! Laws of edits and of the history, and the refusals.

use super::{Edit, Offsets, TextChange};
use crate::model::history::History;
use crate::model::samples::{self, ids, sizes};
use crate::model::{Document, Dossier, Extent, Id, Passage, Record, RecordId, Relation};
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
        11 => another_text(dossier, a),
        12 => renamed(dossier, a, text),
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

fn another_text(dossier: &Dossier, which: u8) -> Edit {
    let document = pick(&ids(dossier.documents()), which).unwrap();
    let offsets = dossier.passages().filter(|(_, p)| p.document == document);
    let offsets = offsets.map(|(_, p)| Offsets {
        passage: p.id.clone(),
        start: Some(usize::from(which)),
        end: None,
    });
    Edit::SetText(Box::new(TextChange {
        offsets: offsets.collect(),
        document,
        text: "another".to_owned(),
        extent: Extent::Full,
        sha256: None,
    }))
}

fn renamed(dossier: &Dossier, which: u8, text: crate::lang::LocalText) -> Edit {
    let id = pick(&ids(dossier.places()), which).unwrap();
    let mut place = dossier.places().get(&id).unwrap().clone();
    place.names = text;
    Edit::replace(place)
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

/// A dossier in which everything refers to something.
fn sample() -> Dossier {
    let text = include_bytes!("../../../tests/data/sample.dossier.json");
    crate::io::dossier::read(text, "sample").unwrap().dossier
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

fn refusal(edit: Edit) -> (&'static str, Vec<(&'static str, String)>) {
    let mut dossier = sample();
    let what = edit.apply(&mut dossier).unwrap_err().what;
    assert_eq!(dossier, sample());
    (what.id, what.args)
}

#[test]
fn what_is_referred_to_stays_and_the_refusal_says_by_whom() {
    let (what, args) = refusal(Edit::Remove(RecordId::Actor(id("kim"))));
    assert_eq!(what, "edit-in-use");
    let by = args.iter().find(|(name, _)| *name == "by").unwrap();
    assert_eq!(by.1, "visit-2019, visit-plan, talks-plan");
    let (what, _) = refusal(Edit::Remove(RecordId::Document(id("article"))));
    assert_eq!(what, "edit-in-use");
}

#[test]
fn the_last_passage_stays() {
    let (what, _) = refusal(Edit::RemovePassage(id("visit-2019-1")));
    assert_eq!(what, "edit-last-passage");
}

#[test]
fn ids_are_unique_and_references_resolve() {
    let dossier = sample();
    let relation = dossier.relations().get(&id("visit-2019")).unwrap().clone();
    assert_eq!(refusal(Edit::append(relation.clone())).0, "edit-taken");
    let mut other = relation.clone();
    other.id = id("other");
    assert_eq!(
        refusal(Edit::append(other.clone())).0,
        "edit-taken",
        "its passage is taken"
    );
    other.passages[0].id = id("other-1");
    other.from.actor = Some(id("nobody"));
    assert_eq!(refusal(Edit::append(other.clone())).0, "edit-dangling");
    other.from.actor = Some(id("kim"));
    other.passages[0].document = id("nothing");
    assert_eq!(refusal(Edit::append(other)).0, "edit-dangling");
    let missing = Edit::Remove(RecordId::Place(id("nowhere")));
    assert_eq!(refusal(missing).0, "edit-missing");
}

#[test]
fn records_are_sound() {
    let dossier = sample();
    let mut place = dossier.places().get(&id("pyongyang")).unwrap().clone();
    place.lon = serde_json::from_str("180.5").unwrap();
    assert_eq!(refusal(Edit::replace(place.clone())).0, "problem-longitude");
    place.lon = serde_json::from_str("12").unwrap();
    assert_eq!(refusal(Edit::replace(place.clone())).0, "edit-position");
    place.extra.insert("lat".to_owned(), 1.into());
    place.lon = dossier.places().get(&id("pyongyang")).unwrap().lon.clone();
    assert_eq!(refusal(Edit::replace(place)).0, "problem-double-key");
    let mut passage = dossier.passage(&id("visit-2019-1")).unwrap().1.clone();
    passage.exact = " \n".to_owned();
    let edit = Edit::ReplacePassage(Box::new(passage));
    assert_eq!(refusal(edit).0, "problem-empty-quotation");
}

#[test]
fn a_gloss_is_given_to_the_whole_quotation() {
    let mut dossier = sample();
    let passage: Id<Passage> = id("visit-plan-1");
    assert_eq!(dossier.quotation(&passage).count(), 2);
    let edit = Edit::SetQuotationGloss {
        passage: passage.clone(),
        gloss: Some("new".into()),
    };
    edit.apply(&mut dossier).unwrap();
    assert!(
        dossier
            .quotation(&passage)
            .all(|p| p.gloss == Some("new".into()))
    );
}

#[test]
fn the_mark_of_what_is_saved_follows_undo_and_is_lost_on_another_branch() {
    let (mut dossier, mut history) = (sample(), History::new());
    let title = |text: &str| Edit::SetTitle(text.into());
    history.apply(title("one"), &mut dossier).unwrap();
    history.mark_saved();
    assert!(history.is_saved());
    history.undo(&mut dossier).unwrap();
    assert!(!history.is_saved());
    history.redo(&mut dossier).unwrap();
    assert!(history.is_saved());
    history.undo(&mut dossier).unwrap();
    history.apply(title("two"), &mut dossier).unwrap();
    assert!(
        !history.is_saved(),
        "as many changes as when saved, but others"
    );
    history.undo(&mut dossier).unwrap();
    assert!(!history.is_saved());
}

#[test]
fn every_record_has_its_name() {
    let dossier = sample();
    let document: Document = dossier.documents().iter().next().unwrap().clone();
    let name = RecordId::Document(document.id.clone());
    assert_eq!(Record::from(document).id(), name);
    assert!(dossier.has(&name));
    assert_eq!(sizes(&dossier).documents, 2);
}
