//! What is computed anew for one document is what a look at everything finds.

use super::*;
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::derived::{Derived, Findings};
use crate::app::settings::Settings;
use crate::app::workspace::Origin;
use crate::io::dossier::builtin;
use crate::model::AnchorState;
use crate::model::check::anchors;
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
