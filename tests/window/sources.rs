//! The documents and their reader: what is clicked there is selected everywhere, what is selected comes into view there.

use super::bench::{Window, focused};
use beleg::app::{Action, Command, Facet, ViewKind};
use beleg::io::dossier::excerpt;
use beleg::model::{Dossier, Id, Item, KindRef, Passage, wording};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

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
    // Some words are quoted twice.
    let (_, passage) = shared.unwrap();
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

/// The window on the sources after a text in which nothing is quoted has been attached.
fn on_plain_text() -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.txt");
    let lines = (1..=900).map(|n| format!("Line {n} of a text about bees and their keepers.\n"));
    std::fs::write(&path, lines.collect::<String>()).unwrap();
    let mut window = Window::saving_to(&path);
    window.press(Key::Num4);
    window.carry_out(Command::Do(Action::AttachText));
    window.run_until_dialog();
    window.harness.get_by_label("Attach all the same").click();
    window.run();
    (folder, window)
}

/// The numbers of the lines that are laid out.
fn lines(window: &Window) -> Vec<usize> {
    let nodes = window
        .harness
        .query_all_by_label_contains(" of a text about bees");
    let texts = nodes.filter_map(|node| node.accesskit_node().value());
    let numbers = texts.flat_map(|text| {
        let words = text
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>();
        words
            .into_iter()
            .filter_map(|word| word.parse().ok())
            .collect::<Vec<_>>()
    });
    numbers.collect()
}

#[test]
fn a_text_without_quotations_is_read_by_the_keyboard() {
    let (_folder, mut window) = on_plain_text();
    window.harness.get_by_role(Role::Document).focus();
    window.run();
    let first = lines(&window);
    assert_eq!(first.first(), Some(&1), "{first:?}");
    window.press(Key::End);
    assert_eq!(lines(&window).last(), Some(&900));
    window.press(Key::PageUp);
    window.press(Key::PageUp);
    window.press(Key::PageUp);
    window.press(Key::PageUp);
    let up = lines(&window);
    assert!(up.first() > Some(&400) && up.last() < Some(&900), "{up:?}");
    for _ in 0..200 {
        window.press(Key::ArrowUp);
    }
    assert!(lines(&window).first() < up.first());
    window.press(Key::Home);
    assert_eq!(lines(&window), first);
    window.press(Key::PageDown);
    window.press(Key::ArrowDown);
    assert!(
        !focused(&window).is_empty(),
        "the text still has the keyboard"
    );
}

#[test]
fn quotations_that_have_to_do_with_a_selected_actor_are_marked_and_counted() {
    let mut window = on_sources();
    let marked = |window: &Window| {
        let nodes = window.harness.query_all_by_role(Role::Button);
        let is_marked = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.is_selected() == Some(true)
                || node.toggled() == Some(eframe::egui::accesskit::Toggled::True)
        };
        let named = nodes
            .filter(is_marked)
            .filter_map(|n| n.accesskit_node().label());
        let starts: Vec<String> = {
            let all = window.dossier().passages();
            all.map(|(_, p)| quoted(window.dossier(), &p.id)).collect()
        };
        named
            .filter(|name| starts.iter().any(|start| name.starts_with(start)))
            .count()
    };
    assert_eq!(marked(&window), 0);
    let putin = Item::Actor(Id::new("putin").unwrap());
    window.carry_out(Command::Select(Some(putin)));
    let some = marked(&window);
    assert!(some > 0 && some < highlights(&window).len(), "{some}");
    let count = window
        .harness
        .query_all_by_label_contains(" marked")
        .count();
    assert_eq!(count, 1);
}
