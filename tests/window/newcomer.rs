//! What somebody comes upon who uses the program for the first time.

use super::bench::Window;
use beleg::app::{Action, Command, Dialog, ThemeChoice};
use beleg::scene::ThemeKind;
use eframe::egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");

#[test]
fn problems_are_listed_even_where_the_sheet_was_short_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("faulty.dossier.json");
    let faulty = DOSSIER.replacen("\"realis\": \"occurred\"", "\"realis\": \"happened\"", 1);
    std::fs::write(&path, faulty).unwrap();
    let mut window = Window::open();
    window.carry_out(Command::Do(Action::Problems));
    window.run();
    window.press(Key::Escape);
    assert_eq!(window.session().focus().dialog, None);
    window.carry_out(Command::Open(path));
    window.run_until_dialog();
    assert_eq!(window.session().focus().dialog, Some(Dialog::Problems));
    let copy = window.harness.get_by_label("Copy all").rect();
    let wrong = window.harness.get_by_label_contains("“happened”").rect();
    let close = window.harness.get_by_label("Close").rect();
    assert!(copy.bottom() < wrong.top(), "{copy} {wrong}");
    // The sheet is in the middle of the window: what is far above the middle has as much beneath it.
    let middle = 500.0;
    assert!(
        wrong.bottom() < middle + (middle - close.top()),
        "{wrong} is below the sheet that begins at {close}"
    );
}

#[test]
fn the_sheet_of_keys_opens_at_its_top() {
    let mut window = Window::open();
    window.harness.set_size(Vec2::new(900.0, 480.0));
    window.run();
    window.carry_out(Command::Show(Some(Dialog::Keys)));
    window.run();
    let first = |window: &Window| {
        let mut labels = window.harness.query_all_by_label("Open…");
        labels.next().unwrap().rect()
    };
    let at = first(&window);
    let size = window.harness.ctx.content_rect();
    window.harness.hover_at(size.center());
    window.run();
    window.harness.event(eframe::egui::Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Point,
        source: eframe::egui::MouseWheelSource::Wheel,
        delta: Vec2::new(0.0, -400.0),
        phase: eframe::egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    window.run();
    assert!(first(&window).top() < at.top() - 50.0);
    window.press(Key::Escape);
    window.carry_out(Command::Show(Some(Dialog::Keys)));
    window.run();
    assert_eq!(first(&window), at);
}

#[test]
fn a_menu_closes_when_a_key_has_chosen_in_it() {
    let mut window = Window::open();
    window.harness.get_by_label("Go").focus();
    window.run();
    window.press(Key::Enter);
    window
        .harness
        .get_by_label_contains("Next part of the window")
        .focus();
    window.run();
    window.press(Key::Enter);
    let open = window
        .harness
        .query_by_label_contains("Next part of the window");
    assert!(open.is_none());
    // The same in a menu within a menu.
    window.harness.get_by_label("View").focus();
    window.run();
    window.press(Key::Enter);
    window.harness.get_by_label_contains("Theme").focus();
    window.run();
    window.press(Key::Enter);
    window.harness.get_by_label("Dark").focus();
    window.run();
    window.press(Key::Enter);
    assert_eq!(
        window.session().settings().theme,
        ThemeChoice::Fixed(ThemeKind::Dark)
    );
    assert!(window.harness.query_by_label("Dark").is_none());
    assert!(window.harness.query_by_label_contains("Theme").is_none());
}
