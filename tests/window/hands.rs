//! The whole job with the keyboard alone: nothing here knows where anything lies.

use super::bench::{Window, focused};
use beleg::app::{Dialog, Origin, ThemeChoice, ViewKind};
use beleg::lang::Lang;
use beleg::model::Item;
use beleg::scene::ThemeKind;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::Path;

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");
/// The relation that is read, and how many passages it has.
const RELATION: &str = "us-threat";
const PASSAGES: usize = 3;
/// So many presses reach anything.
const PATIENCE: usize = 150;

fn press_with(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.harness.key_press_modifiers(modifiers, key);
    window.run();
}

/// Presses a key until what has the keyboard is called so.
fn go_to(window: &mut Window, (modifiers, key): (Modifiers, Key), wanted: &str) {
    let mut passed = Vec::new();
    for _ in 0..PATIENCE {
        press_with(window, modifiers, key);
        let label = focused(window);
        if label.starts_with(wanted) {
            return;
        }
        passed.push(label);
    }
    panic!("{wanted} is not among {passed:#?}");
}

const TAB: (Modifiers, Key) = (Modifiers::NONE, Key::Tab);
const PART: (Modifiers, Key) = (Modifiers::NONE, Key::F6);

/// Types into what has the keyboard, in the place of what stands there.
fn type_over(window: &mut Window, path: &Path) {
    press_with(window, Modifiers::COMMAND, Key::A);
    window
        .harness
        .event(Event::Text(path.display().to_string()));
    window.run();
    window.press(Key::Enter);
}

/// Opens a menu, and in it the entries one within the other.
fn choose(window: &mut Window, menu: &str, entries: &[&str]) {
    go_to(window, PART, "File");
    if menu != "File" {
        go_to(window, TAB, menu);
    }
    window.press(Key::Enter);
    for entry in entries {
        go_to(window, TAB, entry);
        window.press(Key::Enter);
    }
}

fn open_and_read(window: &mut Window, folder: &Path) {
    let path = folder.join("by-hand.dossier.json");
    std::fs::write(&path, DOSSIER).unwrap();
    press_with(window, Modifiers::COMMAND, Key::O);
    window.run_until_dialog();
    assert_eq!(focused(window), "Path of the file");
    type_over(window, &path);
    window.run_until_opened();
    assert_eq!(window.session().workspace().origin, Origin::File(path));

    choose_on_the_map(window);
    let selected = window.session().selected_relation().unwrap().clone();
    assert_eq!(selected.id.as_str(), RELATION);
    assert_eq!(selected.passages.len(), PASSAGES);
    for (number, passage) in selected.passages.iter().enumerate() {
        assert_eq!(window.session().focus().passage, number);
        let start = format!("Passage {} of {PASSAGES}", number + 1);
        let told = window.harness.get_by_label_contains(&start);
        let told = told.accesskit_node().label().unwrap();
        assert!(told.contains(&passage.exact), "{told}");
        window.press(Key::J);
    }
}

fn open_what_the_card_leads_to(window: &mut Window) {
    let relation = window.session().selected_relation().unwrap().clone();
    go_to(window, PART, "Washington");
    go_to(window, TAB, "Open in document");
    window.press(Key::Enter);
    let last = relation.passages.last().unwrap().id.clone();
    let read = window.session().current_passage().map(|p| p.id.clone());
    assert_eq!(read, Some(last));
    assert_eq!(window.session().settings().layout.view, ViewKind::Sources);
    window.press(Key::Num1);
    assert_eq!(window.session().settings().layout.view, ViewKind::Map);

    go_to(window, PART, "Washington");
    window.press(Key::Enter);
    let selected = window.session().focus().selection.clone();
    assert!(matches!(&selected, Some(Item::Place(id)) if id.as_str() == "washington"));
    go_to(window, PART, "Show only these");
    go_to(window, TAB, "United States");
    press_with(window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.session().selected_relation(), Some(&relation));
}

/// Walks over the map to the relation and selects it.
fn choose_on_the_map(window: &mut Window) {
    go_to(window, PART, "Map of places and relations");
    for _ in 0..PATIENCE {
        window.press(Key::ArrowRight);
        let on = window.session().focus().hover.clone();
        if on.is_some_and(|item| item.id() == RELATION) {
            break;
        }
    }
    window.press(Key::Enter);
}

#[test]
fn the_whole_job_is_done_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::without_dialogs();
    open_and_read(&mut window, folder.path());
    open_what_the_card_leads_to(&mut window);

    choose(&mut window, "View", &["Theme", "High contrast, dark"]);
    let theme = window.session().settings().theme;
    assert_eq!(theme, ThemeChoice::Fixed(ThemeKind::ContrastDark));

    let picture = folder.path().join("by-hand.svg");
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    window.run_until_dialog();
    assert_eq!(focused(&window), "Path of the file");
    type_over(&mut window, &picture);
    window.run_until(|| picture.exists());

    choose(&mut window, "Help", &["About Beleg"]);
    assert_eq!(window.session().focus().dialog, Some(Dialog::About));
    window.press(Key::Escape);
    press_with(&mut window, Modifiers::SHIFT, Key::Questionmark);
    assert_eq!(window.session().focus().dialog, Some(Dialog::Keys));
    assert_eq!(focused(&window), "Close");
    window.press(Key::Enter);
    assert_eq!(window.session().focus().dialog, None);

    choose(&mut window, "View", &["Language", "Deutsch"]);
    assert_eq!(window.session().settings().lang, Lang::De);
    go_to(&mut window, PART, "Karte");
    window.press(Key::Escape);
    assert_eq!(window.session().focus().selection, None);
    assert!(focused(&window).starts_with("Karte"));
}

#[test]
fn the_keyboard_goes_through_the_passages_of_a_card_and_reads_the_one_it_chooses() {
    let mut window = Window::open();
    choose_on_the_map(&mut window);
    for number in [2, 3, 1] {
        go_to(&mut window, TAB, &format!("Passage {number} of {PASSAGES}"));
        window.press(Key::Space);
        assert_eq!(window.session().focus().passage, number - 1);
        let options = window.harness.query_all_by_label_contains("Passage ");
        let chosen = options.filter(|node| node.accesskit_node().is_selected() == Some(true));
        assert_eq!(chosen.count(), 1);
    }
}
