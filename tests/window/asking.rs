//! Where the system has no file dialog, the window asks for a path itself.

use super::bench::Window;
use beleg::app::{Action, Command, Dialog, Origin};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::Path;

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");

fn type_path(window: &mut Window, path: &Path) {
    let field = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Path of the file");
    field.focus();
    window.run();
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Path of the file")
        .type_text(&path.display().to_string());
    window.run();
}

#[test]
fn a_typed_path_is_opened_and_a_wrong_one_is_explained_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("typed.dossier.json");
    std::fs::write(&path, DOSSIER).unwrap();
    let mut window = Window::without_dialogs();
    window.carry_out(Command::Do(Action::OpenFile));
    window.run_until_dialog();
    window.harness.get_by_label_contains("no file dialog");

    type_path(&mut window, &folder.path().join("wrong.json"));
    window.harness.get_by_label("Open").click();
    window.run();
    window.run_until_dialog();
    assert_eq!(window.session().focus().dialog, Some(Dialog::Path));
    window.harness.get_by_label("There is no such file.");

    type_path(&mut window, &path);
    assert!(
        window
            .harness
            .query_by_label("There is no such file.")
            .is_none()
    );
    window.press(Key::Enter);
    window.run_until_opened();
    let origin = window.session().workspace().origin.clone();
    assert_eq!(origin, Origin::File(path));
    assert_eq!(window.session().focus().dialog, None);
}

#[test]
fn a_figure_is_saved_where_it_was_typed_and_replaces_nothing_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::without_dialogs();
    let wrong = folder.path().join("nowhere/figure.svg");
    let typed = folder.path().join("figure");
    let path = folder.path().join("figure.svg");
    std::fs::write(&path, "mine").unwrap();

    window.carry_out(Command::Do(Action::SaveSvg));
    window.run_until_dialog();
    type_path(&mut window, &wrong);
    window.harness.get_by_label("Save").click();
    window.run();
    window.run_until_dialog();
    assert_eq!(window.session().focus().dialog, Some(Dialog::Path));
    window.harness.get_by_label_contains("nowhere");

    type_path(&mut window, &typed);
    window.harness.get_by_label("Save").click();
    window.run();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    window.harness.get_by_label_contains("is there already");
    window.harness.get_by_label("Replace").click();
    window.run_until(|| std::fs::read_to_string(&path).is_ok_and(|text| text.contains("<svg")));
    assert_eq!(window.session().focus().dialog, None);
}

#[test]
fn escape_closes_the_question_for_a_path() {
    let mut window = Window::without_dialogs();
    window.carry_out(Command::Do(Action::SavePng));
    window.run_until_dialog();
    window.press(Key::Escape);
    assert_eq!(window.session().focus().dialog, None);
    window.carry_out(Command::Do(Action::OpenFile));
    window.run_until_dialog();
    window.harness.get_by_label("Cancel").click();
    window.run();
    assert_eq!(window.session().focus().dialog, None);
}

#[test]
fn a_save_that_ends_leaves_the_next_question_standing() {
    let folder = tempfile::tempdir().unwrap();
    for (number, path) in ["figure.svg", "nowhere/figure.svg"].iter().enumerate() {
        let path = folder.path().join(path);
        let mut window = Window::without_dialogs();
        window.carry_out(Command::Do(Action::SaveSvg));
        window.run_until_dialog();
        type_path(&mut window, &path);
        // The answer goes out and the next question is asked before the figure is written.
        window.harness.input_mut().events.push(Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
        window.harness.step();
        window.carry_out(Command::Do(Action::OpenFile));
        window.run_until_dialog();
        let typed = folder.path().join("half a pa");
        type_path(&mut window, &typed);
        let told = if number == 0 {
            "Saved "
        } else {
            "cannot be written"
        };
        window.run_until_label(told);
        assert_eq!(window.session().focus().dialog, Some(Dialog::Path));
        let field = window
            .harness
            .get_by_role_and_label(Role::TextInput, "Path of the file");
        let value = field.accesskit_node().value();
        assert_eq!(value, Some(typed.display().to_string()));
        window.press(Key::Escape);
        assert_eq!(window.session().focus().dialog, None);
    }
}
