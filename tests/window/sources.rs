//! The documents and their reader: what is clicked there is selected everywhere, what is selected comes into view there, and
//! a full text is attached, decided and undone.

use super::bench::{Window, focused};
use beleg::app::{Action, Command, Dialog, Facet, ViewKind};
use beleg::io::dossier::excerpt;
use beleg::model::{AnchorState, Attachment, Dossier, Extent, Id, Item, KindRef, Passage, wording};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Rect};
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

fn on_sources() -> Window {
    let mut window = Window::open();
    window.press(Key::Num4);
    assert_eq!(window.session().settings().layout.view, ViewKind::Sources);
    window
}

/// The words of a passage as its highlight begins.
fn quoted(dossier: &Dossier, id: &Id<Passage>) -> String {
    let (_, passage) = dossier.passage(id).unwrap();
    wording::quotation(dossier, passage)
}

/// The highlights that are seen, from above: name and place.
fn highlights(window: &Window) -> Vec<(String, Rect)> {
    let starts: Vec<String> = window
        .dossier()
        .passages()
        .map(|(_, p)| quoted(window.dossier(), &p.id))
        .collect();
    let nodes = window.harness.query_all_by_role(Role::Button);
    let named = nodes.filter_map(|node| Some((node.accesskit_node().label()?, node.rect())));
    let of_reader = |(name, _): &(String, Rect)| starts.iter().any(|s| name.starts_with(s));
    named.filter(of_reader).collect()
}

#[test]
fn the_list_says_of_each_document_what_it_is_and_how_much_is_quoted() {
    let window = on_sources();
    let document = window.dossier().documents().iter().next().unwrap();
    let rows = window.harness.query_all_by_role(Role::Row);
    let names: Vec<String> = rows
        .filter_map(|row| row.accesskit_node().label())
        .collect();
    assert_eq!(names.len(), window.dossier().documents().len());
    assert!(names[0].contains(document.title.get("en")), "{names:?}");
    assert!(
        names[0].contains("German") && names[0].ends_with("an excerpt"),
        "{names:?}"
    );
}

#[test]
fn a_click_on_a_highlight_selects_its_relation_everywhere() {
    let mut window = on_sources();
    let all = highlights(&window);
    assert!(all.len() > 3, "{all:?}");
    let dossier = window.dossier().clone();
    let one = dossier.passages().find(|(_, p)| {
        let alone = dossier.quotation(&p.id).count() == 1;
        alone
            && all
                .iter()
                .any(|(name, _)| name.starts_with(&quoted(&dossier, &p.id)))
    });
    let (relation, passage) = one.unwrap();
    let start = quoted(&dossier, &passage.id);
    window.harness.get_by_label_contains(&start).click();
    window.run();
    if window.session().focus().selection.is_none() {
        // Other quotations begin at the same words: a list asks which.
        let kind = wording::head(&dossier, relation, &window.session().derived().texts);
        let rows = window.harness.query_all_by_label_contains(&kind);
        rows.last().unwrap().click();
        window.run();
    }
    let selected = window.session().focus().selection.clone();
    assert_eq!(selected, Some(Item::Relation(relation.id.clone())));
    // The evidence shows it, too.
    window.harness.get_by_label_contains("Passage 1 of ");
}

/// Asks which of the relations is meant that quote the same words, after `select` has been selected.
fn asked(select: Option<Item>) -> Window {
    let mut window = on_sources();
    let dossier = window.dossier().clone();
    let shared = dossier
        .passages()
        .find(|(_, p)| dossier.quotation(&p.id).count() > 1);
    let (_, passage) = shared.expect("some words are quoted twice");
    let first = dossier.quotation(&passage.id).next().unwrap().id.clone();
    window.carry_out(Command::ReadPassage(first.clone()));
    window.carry_out(Command::Select(select));
    let start = quoted(&dossier, &first);
    let node = window.harness.query_all_by_label_contains(&start);
    node.last().unwrap().click_accesskit();
    window.run();
    window.harness.get_by_label_contains("Which one?");
    window
}

#[test]
fn escape_closes_the_list_of_several_and_nothing_else() {
    let place = Window::open().dossier().places().iter().next().cloned();
    let place = place.map(|place| Item::Place(place.id));
    let mut window = asked(place.clone());
    for key in [Key::Num1, Key::T, Key::S] {
        let before = window.session().settings().layout.clone();
        window.press(key);
        assert_eq!(window.session().settings().layout, before, "{key:?}");
        window.harness.get_by_label_contains("Which one?");
    }
    window.press(Key::Escape);
    let list = window.harness.query_by_label_contains("Which one?");
    assert!(list.is_none());
    assert_eq!(window.session().focus().selection, place);
    window.press(Key::Escape);
    assert_eq!(window.session().focus().selection, None);
    window.press(Key::Num1);
    assert_eq!(window.session().settings().layout.view, ViewKind::Map);
}

#[test]
fn a_list_that_is_not_seen_holds_no_key_back() {
    let mut window = asked(None);
    window.carry_out(Command::ShowView(ViewKind::Table));
    window.press(Key::Num1);
    assert_eq!(window.session().settings().layout.view, ViewKind::Map);
}

#[test]
fn several_relations_behind_one_highlight_are_asked_for() {
    let mut window = asked(None);
    assert_eq!(window.session().focus().selection, None);
    assert!(
        !focused(&window).is_empty(),
        "the first row has the keyboard"
    );
    window.press(Key::Enter);
    let selected = window.session().focus().selection.clone();
    assert!(matches!(selected, Some(Item::Relation(_))), "{selected:?}");
    assert!(
        window
            .harness
            .query_by_label_contains("Which one?")
            .is_none()
    );
}

#[test]
fn what_is_selected_elsewhere_comes_into_view() {
    let mut window = on_sources();
    let dossier = window.dossier().clone();
    for relation in dossier.relations() {
        window.carry_out(Command::Select(Some(Item::Relation(relation.id.clone()))));
        window.run();
        let passage = window.session().current_passage().unwrap().id.clone();
        let start = quoted(&dossier, &passage);
        let seen = highlights(&window);
        assert!(
            seen.iter().any(|(name, _)| name.starts_with(&start)),
            "{start} is not in view: {seen:?}"
        );
    }
}

#[test]
fn n_and_p_walk_through_the_text_and_n_turns_the_map_elsewhere() {
    let mut window = on_sources();
    let document = window
        .dossier()
        .documents()
        .iter()
        .next()
        .unwrap()
        .id
        .clone();
    let order: Vec<Id<Passage>> = {
        let reading = window.session().reading(&document);
        reading.walk().map(|(_, one)| one.passage.clone()).collect()
    };
    assert_eq!(order.len(), window.dossier().passages().count());
    let here = |window: &Window| window.session().current_passage().map(|p| p.id.clone());
    for id in &order {
        window.press(Key::N);
        assert_eq!(here(&window).as_ref(), Some(id));
    }
    window.press(Key::N);
    assert_eq!(
        here(&window).as_ref(),
        order.first(),
        "past the last comes the first"
    );
    window.press(Key::P);
    assert_eq!(here(&window).as_ref(), order.last());
    window.press(Key::P);
    assert_eq!(here(&window).as_ref(), order.get(order.len() - 2));
    window.press(Key::Num1);
    window.settle();
    let before = window.session().focus().camera;
    let read = here(&window);
    window.press(Key::N);
    assert_eq!(here(&window), read);
    assert_ne!(window.session().focus().camera, before);
}

#[test]
fn the_filter_counts_and_hides_in_the_reader_too() {
    let mut window = on_sources();
    let all = highlights(&window).len();
    let kinds: Vec<KindRef> = window
        .session()
        .derived()
        .all
        .kinds
        .keys()
        .cloned()
        .collect();
    for kind in kinds.into_iter().skip(1) {
        window.carry_out(Command::Toggle(Facet::Kind(kind)));
    }
    window.run();
    assert!(highlights(&window).len() < all);
    window.harness.get_by_label_contains("hidden by the filter");
}

#[test]
fn words_are_found_in_the_text_as_they_are_typed() {
    let mut window = on_sources();
    let field = window.harness.get_by_label("Find in this text");
    field.focus();
    window.run();
    let field = window.harness.get_by_label("Find in this text");
    field.type_text("kim");
    window.run();
    window.harness.get_by_label_contains("1 of ");
    window.press(Key::Enter);
    window.harness.get_by_label_contains("2 of ");
    let field = window.harness.get_by_label("Find in this text");
    field.type_text("xyz");
    window.run();
    window.harness.get_by_label("Not in this text");
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

#[test]
fn a_passage_is_copied_in_three_forms() {
    let mut window = on_sources();
    window.press(Key::N);
    for (action, told) in [
        (Action::CopyCitation, "Citation copied"),
        (Action::CopyMarkdown, "Markdown copied"),
        (Action::CopyAnnotation, "Web Annotation copied"),
    ] {
        window.carry_out(Command::Do(action));
        window.harness.get_by_label(told);
    }
    window.harness.get_by_label("Copy as …").click();
    window.run();
    window
        .harness
        .get_by_label_contains("Copy as Web Annotation");
}

#[test]
fn a_full_text_and_its_excerpt_are_read_alike() {
    let window = on_sources();
    let reduced = excerpt(window.dossier()).unwrap();
    assert_eq!(
        reduced,
        *window.dossier(),
        "the built-in dossier is an excerpt"
    );
}
