//! The window by accessible labels: what a reader can see and reach, without a display. Missing glyphs and controls without
//! a name fail every test.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "window/asking.rs"]
mod asking;
#[path = "window/attaching.rs"]
mod attaching;
#[path = "window/bench.rs"]
mod bench;
#[path = "window/filtering.rs"]
mod filtering;
#[path = "window/glance.rs"]
mod glance;
#[path = "window/hands.rs"]
mod hands;
#[path = "window/insets.rs"]
mod insets;
#[path = "window/keyboard.rs"]
mod keyboard;
#[path = "window/listening.rs"]
mod listening;
#[path = "window/lists.rs"]
mod lists;
#[path = "window/long.rs"]
mod long;
#[path = "window/low.rs"]
mod low;
#[path = "window/many.rs"]
mod many;
#[path = "window/network.rs"]
mod network;
#[path = "window/newcomer.rs"]
mod newcomer;
#[cfg(unix)]
#[path = "window/reading.rs"]
mod reading;
#[path = "window/ring.rs"]
mod ring;
#[path = "window/searching.rs"]
mod searching;
#[path = "window/sitting.rs"]
mod sitting;
#[path = "window/sizes.rs"]
mod sizes;
#[path = "window/sources.rs"]
mod sources;
#[path = "window/table.rs"]
mod table;
#[path = "window/telling.rs"]
mod telling;
#[path = "window/timeline.rs"]
mod timeline;
#[path = "window/tray.rs"]
mod tray;
#[path = "common/undrawn.rs"]
mod undrawn;
#[path = "window/views.rs"]
mod views;
#[path = "window/witnesses.rs"]
mod witnesses;

use attaching::held;
use beleg::app::{Action, Command, Dialog, MotionChoice, Settings, ViewKind, action};
use beleg::lang::{Lang, Texts};
use beleg::model::Item;
use beleg::ui::store::Store;
use bench::{Window, relation_name};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::time::Duration;

#[test]
fn every_relation_is_reached_on_the_map_and_every_passage_is_read() {
    let mut window = Window::open();
    let relations: Vec<_> = window.dossier().relations().iter().cloned().collect();
    assert!(relations.len() >= 10);
    for relation in relations {
        let name = relation_name(&window, &relation);
        window
            .harness
            .get_by_role_and_label(Role::ListBoxOption, &name)
            .click_accesskit();
        window.run();
        let selected = window.session().focus().selection.clone();
        assert_eq!(
            selected,
            Some(Item::Relation(relation.id.clone())),
            "{name}"
        );
        for (number, passage) in relation.passages.iter().enumerate() {
            assert_eq!(window.session().focus().passage, number);
            let start = format!("Passage {} of {}", number + 1, relation.passages.len());
            let card = window.harness.get_by_label_contains(&start);
            let label = card.accesskit_node().label().unwrap_or_default();
            assert!(
                label.contains(&passage.exact),
                "{label} lacks {}",
                passage.exact
            );
            window.harness.get_by_label("Copy citation");
            window.press(Key::J);
        }
    }
}

#[test]
fn a_place_shows_who_sits_there_and_what_goes_out_and_comes_in() {
    let mut window = Window::open();
    let moscow = window.map_option("Moscow: ");
    window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, &moscow)
        .click_accesskit();
    window.run();
    let card = ["Outgoing, ", "Incoming, "];
    for title in card {
        window.harness.get_by_label_contains(title);
    }
    window
        .harness
        .get_by_role_and_label(Role::Button, "Vladimir Putin")
        .click();
    window.run();
    let selected = window.session().focus().selection.clone();
    assert!(matches!(selected, Some(Item::Actor(_))), "{selected:?}");
}

#[test]
fn an_entry_of_the_legend_hides_its_lines_and_alone_shows_only_them() {
    let mut window = Window::open();
    let shown = |window: &Window| window.session().derived().visible.relations.len();
    let all = shown(&window);
    window.harness.get_by_label("Threat, one relation").click();
    window.run();
    assert_eq!(shown(&window), all - 1);
    window.harness.get_by_label("Show everything").click();
    window.run();
    assert_eq!(shown(&window), all);
    window
        .harness
        .get_by_label("Threat, one relation")
        .click_modifiers(Modifiers::COMMAND);
    window.run();
    assert_eq!(shown(&window), 1);
}

#[test]
fn figures_are_saved_as_svg_and_as_png() {
    let folder = tempfile::tempdir().unwrap();
    for (entry, name, magic) in [
        ("Figure as SVG", "a.svg", b"<?xm".as_slice()),
        ("Figure as PNG", "a.png", b"\x89PNG".as_slice()),
    ] {
        let path = folder.path().join(name);
        let mut window = Window::saving_to(&path);
        window.harness.get_by_label("Export").click();
        window.run();
        window.harness.get_by_label_contains(entry).click();
        window.run_until(|| path.exists());
        let bytes = std::fs::read(&path).unwrap();
        assert!(
            bytes.starts_with(magic) || bytes.starts_with(b"<svg"),
            "{name}"
        );
        assert!(bytes.len() > 10_000, "{name} has {} bytes", bytes.len());
    }
}

#[test]
fn a_broken_file_is_explained_and_what_was_open_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.dossier.json");
    std::fs::write(&path, "{ \"format\": ").unwrap();
    let mut window = Window::open();
    let before = window.dossier().clone();
    window.carry_out(Command::Open(path));
    window.run_until_dialog();
    assert!(matches!(
        window.session().focus().dialog,
        Some(Dialog::Failure(_))
    ));
    window.harness.get_by_label_contains("broken.dossier.json");
    window.harness.get_by_label("What was open stays open.");
    assert_eq!(*window.dossier(), before);
    window.press(Key::Escape);
    assert_eq!(window.session().focus().dialog, None);
}

#[test]
fn a_file_with_errors_opens_with_its_problems() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("faulty.dossier.json");
    let text = include_str!("../assets/dossiers/journey-to-vladivostok.dossier.json");
    let faulty = text.replacen("\"realis\": \"occurred\"", "\"realis\": \"happened\"", 1);
    assert_ne!(text, faulty);
    std::fs::write(&path, faulty).unwrap();
    let mut window = Window::open();
    let all = window.dossier().relations().len();
    window.carry_out(Command::Open(path));
    window.run_until_dialog();
    assert_eq!(window.session().focus().dialog, Some(Dialog::Problems));
    window.harness.get_by_label("Copy all");
    assert_eq!(window.dossier().relations().len(), all - 1);
}

#[test]
fn the_keyboard_walks_through_the_map_and_back() {
    let mut window = Window::open();
    let map = window
        .harness
        .get_by_role_and_label(Role::ListBox, "Map of places and relations");
    map.focus();
    window.run();
    let things = window.dossier().places().len() + window.dossier().relations().len();
    let mut seen = Vec::new();
    for _ in 0..things {
        window.press(Key::ArrowRight);
        let hover = window.session().focus().hover.clone().unwrap();
        assert!(!seen.contains(&hover), "{hover:?} twice");
        seen.push(hover);
    }
    // Then comes the inset, and after it the first again.
    window.press(Key::ArrowRight);
    assert_eq!(window.session().focus().hover, None);
    window.press(Key::ArrowRight);
    assert_eq!(window.session().focus().hover.as_ref(), seen.first());
    window.press(Key::ArrowLeft);
    assert_eq!(window.session().focus().hover, None);
    window.press(Key::ArrowLeft);
    window.press(Key::Enter);
    assert_eq!(window.session().focus().selection.as_ref(), seen.last());
    window.press(Key::Escape);
    assert_eq!(window.session().focus().selection, None);
}

#[test]
fn at_rest_no_frame_is_drawn() {
    let mut window = Window::open();
    window.settle();
    let output = window.harness.output();
    let delays: Vec<Duration> = output
        .viewport_output
        .values()
        .map(|v| v.repaint_delay)
        .collect();
    assert_eq!(delays, [Duration::MAX]);
}

#[test]
fn the_sheet_of_keys_names_every_action_that_has_one() {
    let mut window = Window::open();
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::Questionmark);
    window.run();
    assert_eq!(window.session().focus().dialog, Some(Dialog::Keys));
    let texts = Texts::new(Lang::En);
    for spec in action::TABLE
        .iter()
        .filter(|spec| !spec.shortcuts.is_empty())
    {
        let name = texts.get(spec.label_id);
        assert!(
            window.harness.query_all_by_label(&name).count() > 0,
            "{name}"
        );
    }
}

#[test]
fn both_languages_all_themes_and_every_dialog_have_every_glyph_and_name() {
    for lang in Lang::ALL {
        let mut window = Window::open();
        window.carry_out(Command::SetLang(lang));
        let first = window.dossier().relations().iter().next().unwrap().clone();
        let places: Vec<_> = window
            .dossier()
            .places()
            .iter()
            .map(|p| p.id.clone())
            .collect();
        for theme in beleg::app::ThemeChoice::ALL {
            window.carry_out(Command::SetTheme(theme));
            window.run();
        }
        for place in places {
            window.carry_out(Command::Select(Some(Item::Place(place))));
            window.run();
        }
        window.carry_out(Command::Select(Some(Item::Relation(first.id.clone()))));
        let passage = first.passages.first().unwrap().id.clone();
        for dialog in [
            Dialog::Keys,
            Dialog::About,
            Dialog::Problems,
            held(&window, &passage),
        ] {
            window.carry_out(Command::Show(Some(dialog)));
            window.run();
        }
    }
}

#[test]
fn every_projection_draws_every_place() {
    let mut window = Window::open();
    let places = window.dossier().places().len();
    for projection in beleg::carto::ProjectionKind::ALL {
        window.carry_out(Command::Project(projection));
        window.run();
        let drawn = window
            .harness
            .query_all_by_role(Role::ListBoxOption)
            .filter(|node| {
                node.accesskit_node()
                    .label()
                    .is_some_and(|l| l.contains(": "))
            })
            .count();
        assert!(drawn >= places, "{projection:?}: {drawn} of {places}");
    }
}

#[test]
fn menus_and_buttons_open_their_sheets() {
    let mut window = Window::open();
    window.harness.get_by_label("Help").click();
    window.run();
    window.harness.get_by_label_contains("About Beleg").click();
    window.run();
    assert_eq!(window.session().focus().dialog, Some(Dialog::About));
    window.harness.get_by_label("Close").click();
    window.run();
    assert_eq!(window.session().focus().dialog, None);
    let relation = window.dossier().relations().iter().next().unwrap().clone();
    window.carry_out(Command::Select(Some(Item::Relation(relation.id))));
    window.harness.get_by_label("Open in document").click();
    window.run();
    let passage = relation.passages.first().unwrap().id.clone();
    let read = window.session().current_passage().map(|p| p.id.clone());
    assert_eq!(read, Some(passage));
    assert_eq!(window.session().settings().layout.view, ViewKind::Sources);
}

#[test]
fn settings_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::in_folder(folder.path());
    assert_eq!(store.load(), Settings::default());
    let mut window = Window::with_store(store.clone());
    window.carry_out(Command::SetLang(Lang::De));
    window.carry_out(Command::SetMotion(MotionChoice::Reduced));
    window.carry_out(Command::Do(Action::Larger));
    let kept = store.load();
    assert_eq!(
        (kept.lang, kept.motion, kept.zoom_percent),
        (Lang::De, MotionChoice::Reduced, 110)
    );
}
