//! What is computed anew for one document is what a look at everything finds.

use super::*;
use crate::app::Facet;
use crate::app::derived::{Derived, Findings};
use crate::app::settings::Settings;
use crate::app::workspace::Origin;
use crate::io::dossier::{SetAside, builtin, read, write};
use crate::io::synthetic::{self, Plan};
use crate::model::check::anchors;
use crate::model::edit::Edit;
use crate::model::{AnchorState, Kind, KindRef, Record};
use proptest::prelude::*;

fn session() -> Session {
    Session::new(builtin().unwrap(), Origin::Builtin, Settings::default())
}

/// Holds that everything derived is as if worked out from the beginning.
fn holds(session: &Session) {
    let dossier = &session.workspace.dossier;
    let found = anchors(dossier);
    let findings = Findings::of(dossier, &found);
    let fresh = Derived::new(findings, found, session.settings.lang, 0);
    let derived = &session.derived;
    assert_eq!(derived.anchors, fresh.anchors);
    assert_eq!(derived.assessments, fresh.assessments);
    assert_eq!(derived.facts, fresh.facts);
    assert_eq!(derived.all, fresh.all);
    assert_eq!(derived.visible, fresh.visible);
    assert_eq!(derived.catalogue, fresh.catalogue);
}

/// The stored text with some of its words exchanged.
fn altered(text: &str, every: usize) -> String {
    let words = text.split(' ').enumerate();
    let words = words.map(|(at, word)| {
        if at % every == every - 1 {
            "nicht"
        } else {
            word
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn attaching_and_undoing_leave_nothing_old(every in 4_usize..60, accept in any::<bool>()) {
        let mut session = session();
        let before = Arc::clone(&session.workspace.dossier);
        let problems = session.workspace.problems.len();
        let document = before.documents().iter().next().unwrap();
        let text = altered(&document.text, every);
        let held = Attachment::new(&before, &document.id, text).unwrap();
        let altered = held.of(AnchorState::Altered).filter_map(|h| h.passages.first().cloned());
        let accepted: BTreeSet<_> = altered.filter(|_| accept).collect();
        let revision = session.workspace.revision;
        session.apply(Command::Held(revision, Arc::new(held))).unwrap();
        session.apply(Command::Attach(accepted)).unwrap();
        holds(&session);
        prop_assert!(!session.is_saved() && session.workspace.revision > revision);
        let unsure = session.derived.anchors.values().filter(|a| !a.state.counts()).count();
        let told = session.workspace.problems.iter().filter(|p| p.wordings.is_some()).count();
        prop_assert!(told <= unsure);
        session.apply(Command::Do(Action::Undo)).unwrap();
        holds(&session);
        prop_assert_eq!(&session.workspace.dossier, &before);
        prop_assert_eq!(session.workspace.problems.len(), problems);
        prop_assert!(session.is_saved());
        session.apply(Command::Do(Action::Redo)).unwrap();
        holds(&session);
        prop_assert!(!session.is_saved());
    }
}

#[test]
fn a_report_on_what_has_changed_meanwhile_is_not_shown() {
    let mut session = session();
    let dossier = Arc::clone(&session.workspace.dossier);
    let document = dossier.documents().iter().next().unwrap().id.clone();
    let held = Attachment::new(&dossier, &document, "Some text.".to_owned()).unwrap();
    let old = session.workspace.revision - 1;
    session.apply(Command::Held(old, Arc::new(held))).unwrap();
    assert_eq!(session.focus.dialog, None);
    // And nothing is attached that was not shown.
    session.apply(Command::Attach(BTreeSet::new())).unwrap();
    assert_eq!(session.workspace.dossier, dossier);
}

#[test]
fn there_is_a_way_through_the_passages_exactly_when_it_leads_somewhere() {
    let mut session = session();
    let kinds: Vec<_> = session.derived.all.kinds.keys().cloned().collect();
    let texts = ["", "A text in which nothing stands that is quoted."];
    for text in texts {
        if !text.is_empty() {
            let dossier = Arc::clone(&session.workspace.dossier);
            let document = dossier.documents().iter().next().unwrap().id.clone();
            let held = Attachment::new(&dossier, &document, text.to_owned()).unwrap();
            let revision = session.workspace.revision;
            session
                .apply(Command::Held(revision, Arc::new(held)))
                .unwrap();
            session.apply(Command::Attach(BTreeSet::new())).unwrap();
        }
        session.apply(Command::Do(Action::ClearFilter)).unwrap();
        let mut seen = BTreeSet::new();
        for kind in [None].into_iter().chain(kinds.iter().map(Some)) {
            if let Some(kind) = kind {
                session
                    .apply(Command::Toggle(Facet::Kind(kind.clone())))
                    .unwrap();
            }
            let document = session.document_read().unwrap().clone();
            let leads = session.reading(&document).walk().next().is_some();
            assert_eq!(
                session.is_enabled(Action::NextQuoted),
                leads,
                "{text} {kind:?}"
            );
            seen.insert(leads);
        }
        assert_eq!(seen.contains(&true), text.is_empty());
        assert!(seen.contains(&false));
    }
}

/// A dossier of several documents.
fn several() -> Session {
    let plan = Plan {
        relations: 60,
        places: 8,
        seed: 3,
        one_passage: false,
    };
    let text = write(&synthetic::dossier(&plan).unwrap(), &SetAside::default());
    let opened = read(text.as_bytes(), "several").unwrap();
    Session::new(opened, Origin::Builtin, Settings::default())
}

#[test]
fn the_way_back_leads_to_the_document_and_the_passage_that_were_read() {
    let mut session = several();
    let dossier = Arc::clone(&session.workspace.dossier);
    let documents: Vec<_> = dossier.documents().iter().map(|d| d.id.clone()).collect();
    let [first, second, third] = &documents[..3] else {
        panic!("{documents:?}")
    };
    let of = |id: &Id<Document>| {
        let mut passages = dossier.passages();
        let found = passages.find(|(r, p)| p.document == *id && r.passages[0].id != p.id);
        found.map(|(_, p)| p.id.clone())
    };
    let passage = of(third).or_else(|| of(first)).expect("a second passage");
    let stops = [
        Command::Read(second.clone()),
        Command::Read(third.clone()),
        Command::ReadPassage(passage),
        Command::Select(None),
        Command::Select(Some(Item::Document(second.clone()))),
    ];
    let here = |session: &Session| {
        let passage = session.current_passage().map(|p| p.id.clone());
        (session.document_read().cloned(), passage)
    };
    let mut seen = vec![here(&session)];
    for stop in stops {
        session.apply(stop).unwrap();
        // What is quoted may turn the reader to another document, which is no stop of its own.
        session
            .apply(Command::TurnTo(session.document_read().unwrap().clone()))
            .unwrap();
        seen.push(here(&session));
    }
    let mut back = Vec::new();
    while session.is_enabled(Action::Back) {
        back.push(here(&session));
        session.apply(Command::Do(Action::Back)).unwrap();
    }
    back.push(here(&session));
    back.reverse();
    // Reading a passage is two stops where it leads to another view.
    let mut stops = back.clone();
    stops.dedup();
    assert_eq!(stops, seen);
    for stop in back.iter().skip(1) {
        session.apply(Command::Do(Action::Forward)).unwrap();
        assert_eq!(here(&session), *stop);
    }
    // Who opens what is open already has gone nowhere.
    let before = session.focus.clone();
    session
        .apply(Command::Read(session.document_read().unwrap().clone()))
        .unwrap();
    assert_eq!(session.focus, before);
}

#[test]
fn after_a_change_of_any_kind_everything_is_worked_out_anew() {
    let mut session = session();
    let relations = session.workspace.dossier.relations();
    let mut relation = relations.iter().next().unwrap().clone();
    relation.kind = KindRef::Standard(Kind::Aid);
    relation.when = None;
    let edit = Edit::Replace(Box::new(Record::Relation(relation)));
    let dossier = Arc::make_mut(&mut session.workspace.dossier);
    session.history.apply(edit, dossier).unwrap();
    for action in [Action::Undo, Action::Redo] {
        session.apply(Command::Do(action)).unwrap();
        holds(&session);
    }
}
