//! A full text is held against its document, decided, attached and undone.

use super::bench::Window;
use beleg::app::{Action, Command, Dialog};
use beleg::model::{AnchorState, Attachment, Dossier, Extent, Id, Passage};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::Path;
use std::sync::Arc;

/// The report on a text in which the document of a passage hardly stands.
pub fn held(window: &Window, passage: &Id<Passage>) -> Dialog {
    let dossier = window.dossier();
    let (_, passage) = dossier.passage(passage).unwrap();
    let text = format!("Somebody wrote: {} And so on.", passage.exact);
    let held = Attachment::new(dossier, &passage.document, text).unwrap();
    Dialog::Attachment(Arc::new(held))
}

/// Writes a full text of the first document of the built-in dossier in which one quotation has another word.
fn altered_text(dossier: &Dossier, path: &Path) -> (Id<Passage>, String) {
    let document = dossier.documents().iter().next().unwrap();
    let whole = |exact: &str| {
        dossier
            .passages()
            .filter(|(_, p)| p.exact.contains(exact))
            .count()
    };
    let long = dossier
        .passages()
        .map(|(_, p)| p)
        .find(|p| p.exact.split(' ').count() > 7 && whole(&p.exact) == 1 && alone(dossier, p));
    let passage = long.unwrap();
    let mut words: Vec<&str> = passage.exact.split(' ').collect();
    words[4] = "keineswegs";
    let other = words.join(" ");
    let text = document
        .text
        .replace(" […] ", " Dazwischen stand noch mehr. ");
    let text = text.replacen(&passage.exact, &other, 1);
    std::fs::write(path, format!("Ein Anfang. {text}")).unwrap();
    (passage.id.clone(), other)
}

/// Whether no other quotation overlaps it in the stored text.
fn alone(dossier: &Dossier, passage: &Passage) -> bool {
    let others = dossier
        .passages()
        .map(|(_, p)| p)
        .filter(|p| p.id != passage.id);
    others
        .filter(|p| p.document == passage.document)
        .all(|p| p.end <= passage.start || p.start >= passage.end)
}

#[test]
fn a_text_is_attached_with_one_altered_passage_decided_and_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("full.txt");
    let mut window = Window::saving_to(&path);
    let before = window.dossier().clone();
    let (id, other) = altered_text(&before, &path);
    window.press(Key::Num4);
    window.harness.get_by_label("Attach full text…").click();
    window.run();
    window.run_until_dialog();
    window
        .harness
        .get_by_label_contains("One quotation has other words");
    assert_eq!(*window.dossier(), before, "nothing has changed yet");
    let choices = window
        .harness
        .query_all_by_label_contains("Take the new wording");
    choices.last().unwrap().click();
    window.run();
    window.harness.get_by_label("Attach").click();
    window.run();
    assert_eq!(window.session().focus().dialog, None);
    let document = window.dossier().documents().iter().next().unwrap();
    assert_eq!(document.extent, Extent::Full);
    assert_eq!(window.dossier().passage(&id).unwrap().1.exact, other);
    let anchors = &window.session().derived().anchors;
    assert!(anchors.values().all(|a| a.state.counts()), "{anchors:?}");
    assert!(!window.session().is_saved());
    window.harness.get_by_label("Changed, not saved");
    let rows = window.harness.query_all_by_role(Role::Row);
    let names: Vec<String> = rows
        .filter_map(|row| row.accesskit_node().label())
        .collect();
    assert!(names[0].ends_with("% quoted"), "{names:?}");

    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(*window.dossier(), before);
    assert!(window.session().is_saved());
    assert!(
        window
            .harness
            .query_by_label("Changed, not saved")
            .is_none()
    );
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::Y);
    window.run();
    assert_eq!(window.dossier().passage(&id).unwrap().1.exact, other);
}

#[test]
fn an_altered_quotation_that_is_kept_counts_no_more_and_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("full.txt");
    let mut window = Window::saving_to(&path);
    let before = window.dossier().clone();
    let (id, _) = altered_text(&before, &path);
    window.press(Key::Num4);
    let problems = window.session().workspace().problems.len();
    window.carry_out(Command::Do(Action::AttachText));
    window.run_until_dialog();
    window.harness.get_by_label("Attach").click();
    window.run();
    let state = window.session().derived().anchors[&id].state;
    assert_eq!(state, AnchorState::Altered);
    assert!(window.session().workspace().wordings(&id).is_some());
    assert!(window.session().workspace().problems.len() > problems);
    window.carry_out(Command::ReadPassage(id));
    window.run();
    window.harness.get_by_label_contains("The text says");
}

#[test]
fn a_text_that_cannot_be_used_is_explained_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("text.txt");
    let texts: [(&[u8], &str); 3] = [
        (b"", "The file has no text."),
        (b"Gr\xfc\xdfe aus dem Norden", "UTF-8"),
        (b"\xFF\xFEG\0r\0", "UTF-16"),
    ];
    for (bytes, told) in texts {
        std::fs::write(&path, bytes).unwrap();
        let mut window = Window::saving_to(&path);
        let before = window.dossier().clone();
        window.press(Key::Num4);
        window.carry_out(Command::Do(Action::AttachText));
        window.run_until_dialog();
        assert!(matches!(
            window.session().focus().dialog,
            Some(Dialog::Failure(_))
        ));
        window
            .harness
            .query_all_by_label_contains(told)
            .next()
            .unwrap();
        assert_eq!(*window.dossier(), before);
    }
}

#[test]
fn the_text_of_another_document_is_told_from_this_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.txt");
    std::fs::write(
        &path,
        "Quite another text, about bees and their keepers. ".repeat(40),
    )
    .unwrap();
    let mut window = Window::saving_to(&path);
    window.press(Key::Num4);
    window.carry_out(Command::Do(Action::AttachText));
    window.run_until_dialog();
    window
        .harness
        .get_by_label_contains("None of the quotations is in this text");
    window.harness.get_by_label("Attach all the same");
    window.harness.get_by_label("Cancel").click();
    window.run();
    assert_eq!(window.session().focus().dialog, None);
}
