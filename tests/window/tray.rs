//! What is not on the map is listed beside it, with its reason, and opens its card.

use super::bench::{Window, relation_name};
use super::undrawn::{ALTERED, PLACELESS, UNQUOTED, dossier};
use beleg::app::{Command, Dialog, Facet};
use beleg::lang::Lang;
use beleg::model::{Item, Relation, Status};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Shape, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn opened() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("undrawn.dossier.json");
    std::fs::write(&path, dossier()).unwrap();
    let mut window = Window::open();
    window.carry_out(Command::Open(path));
    window.run_until_opened();
    // What is wrong with the file is told first.
    window.press(Key::Escape);
    window
}

fn relation(window: &Window, id: &str) -> Relation {
    let relations = window.dossier().relations().iter();
    relations
        .clone()
        .find(|r| r.id.as_str() == id)
        .unwrap()
        .clone()
}

/// The labels of what the map shows.
fn on_map(window: &Window) -> Vec<String> {
    let nodes = window.harness.query_all_by_role(Role::ListBoxOption);
    nodes
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn what_has_no_evidence_or_no_place_is_in_the_tray_with_its_reason_and_on_no_map() {
    let mut window = opened();
    for sentence in [
        "13 of 15 shown",
        "NOT ON THE MAP",
        "One has no passage that is found for certain in its text.",
        "One has no place at an end.",
        "One has no usable passage and is set aside.",
    ] {
        window.harness.get_by_label(sentence);
    }
    for id in [ALTERED, PLACELESS] {
        let name = relation_name(&window, &relation(&window, id));
        let drawn = on_map(&window);
        assert!(!drawn.contains(&name), "{name} is on the map: {drawn:?}");
    }
    window.press(Key::F6);
    let mut walked = Vec::new();
    for _ in 0..window.dossier().places().len() + 13 {
        window.press(Key::ArrowRight);
        walked.extend(window.session().focus().hover.clone());
    }
    assert_eq!(walked.len(), window.dossier().places().len() + 13);
    let absent = |item: &Item| [ALTERED, PLACELESS].contains(&item.id());
    assert!(!walked.iter().any(absent), "{walked:?}");
    assert_eq!(on_map(&window).len(), walked.len());
    window.carry_out(Command::SetLang(Lang::De));
    for sentence in [
        "13 von 15 gezeigt",
        "NICHT AUF DER KARTE",
        "Bei einer ist keine Belegstelle sicher im Text zu finden.",
        "Bei einer fehlt an einem Ende der Ort.",
        "Eine hat keine brauchbare Belegstelle und ist beiseitegelegt.",
    ] {
        window.harness.get_by_label(sentence);
    }
}

#[test]
fn from_the_tray_a_card_opens_with_every_passage_both_wordings_and_what_would_mend_it() {
    let mut window = opened();
    for (id, sentence) in [
        (
            ALTERED,
            "Not on the map: none of its 3 passages is found for certain in the text it quotes; a quotation that agrees with its text would mend that.",
        ),
        (
            PLACELESS,
            "Not on the map: an end has no place; a place for that end, or a seat for its actor, would mend that.",
        ),
    ] {
        let relation = relation(&window, id);
        let name = relation_name(&window, &relation);
        let rows = window
            .harness
            .query_all_by_role_and_label(Role::Button, &name);
        let in_tray = rows.min_by(|a, b| a.rect().left().total_cmp(&b.rect().left()));
        in_tray.unwrap().click_accesskit();
        window.run();
        let item = Item::Relation(relation.id.clone());
        assert_eq!(window.session().focus().selection, Some(item));
        window.harness.get_by_label(sentence);
        assert!(
            window
                .harness
                .query_by_label("Hidden by the filter")
                .is_none()
        );
        for number in 1..=relation.passages.len() {
            let start = format!("Passage {number} of {}", relation.passages.len());
            window.harness.get_by_label_contains(&start);
        }
    }
    window.carry_out(Command::Select(Some(Item::Relation(
        relation(&window, ALTERED).id,
    ))));
    window.harness.get_by_label("A person must look");
    assert!(window.harness.query_all_by_label("Altered").count() > 0);
    let quoted = relation(&window, ALTERED).passages[0].exact.clone();
    window.harness.get_by_label(&quoted);
    window
        .harness
        .get_by_label(&quoted.replacen(" nicht ", " ", 1));
}

#[test]
fn the_count_at_the_head_of_the_legend_brings_the_tray_into_view() {
    let mut window = opened();
    window.harness.set_size(Vec2::new(1400.0, 600.0));
    window.run();
    let top = |window: &Window| window.harness.get_by_label("NOT ON THE MAP").rect().top();
    assert!(top(&window) > 600.0);
    window
        .harness
        .get_by_role_and_label(Role::Link, "13 of 15 shown")
        .click();
    window.run();
    assert!(top(&window) < 300.0, "{}", top(&window));
}

#[test]
fn the_tray_is_marked_for_a_moment_when_it_is_in_view_already() {
    let mut window = opened();
    window.harness.set_size(Vec2::new(1400.0, 1900.0));
    window.run();
    let marked = |window: &Window| {
        let title = window.harness.get_by_label("NOT ON THE MAP").rect();
        let shapes = window.harness.output().shapes.iter();
        shapes
            .filter(|clipped| match &clipped.shape {
                Shape::Rect(rect) => {
                    let near = rect.rect.expand(1.0).contains_rect(title);
                    near && rect.rect.height() < title.height() + 20.0
                }
                _ => false,
            })
            .count()
    };
    assert_eq!(marked(&window), 0);
    window
        .harness
        .get_by_role_and_label(Role::Link, "13 of 15 shown")
        .click();
    window.harness.run_steps(4);
    assert_eq!(marked(&window), 1);
    window.run();
    window.harness.run_steps(12);
    assert_eq!(marked(&window), 0);
}

#[test]
fn a_filter_hides_in_the_tray_what_it_hides_elsewhere() {
    let mut window = opened();
    let note = "One has no passage that is found for certain in its text.";
    window.carry_out(Command::Toggle(Facet::Status(Status::NoEvidence)));
    assert!(window.harness.query_by_label(note).is_none());
    window.harness.get_by_label("13 of 15 shown");
    let altered = relation(&window, ALTERED);
    window.carry_out(Command::Select(Some(Item::Relation(altered.id))));
    // Showing everything would not bring it onto the map: the card says both.
    window.harness.get_by_label("Hidden by the filter");
    window
        .harness
        .get_by_label_contains("Not on the map: none of its");
}

#[test]
fn from_what_has_no_passage_the_way_leads_to_the_problems_that_name_it() {
    let mut window = opened();
    window
        .harness
        .get_by_role_and_label(Role::Link, "Problems of the file")
        .click_accesskit();
    window.run();
    assert_eq!(window.session().focus().dialog, Some(Dialog::Problems));
    window.harness.get_by_label_contains(UNQUOTED);
}
