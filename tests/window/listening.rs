//! The whole job by the accessibility tree alone: everything is found by role and name and asked to act, nothing is pointed at.

use super::bench::{Window, relation_name};
use beleg::app::{Action, Command, Dialog, Origin, ThemeChoice, ViewKind};
use beleg::lang::Lang;
use beleg::model::{Item, Passage, Relation};
use beleg::scene::ThemeKind;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::Path;

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");
const RELATION: &str = "us-threat";

/// Asks the node of this role whose name begins so to do what it does.
fn act(window: &mut Window, role: Role, name: &str) {
    let nodes: Vec<_> = window.harness.query_all_by_role(role).collect();
    let called = |node: &&egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(name))
    };
    let exactly =
        |node: &&egui_kittest::Node<'_>| node.accesskit_node().label().as_deref() == Some(name);
    let node = nodes.iter().find(exactly).or(nodes.iter().find(called));
    let Some(node) = node else {
        let names: Vec<_> = nodes.iter().map(|n| n.accesskit_node().label()).collect();
        panic!("no {role:?} is called {name}: {names:#?}");
    };
    node.click_accesskit();
    window.run();
}

fn type_path(window: &mut Window, path: &Path, button: &str) {
    window
        .harness
        .get_by_role_and_label(Role::TextInput, "Path of the file")
        .set_text_value_accesskit(&path.display().to_string());
    window.run();
    act(window, Role::Button, button);
}

/// Opens a menu and chooses in it.
fn choose(window: &mut Window, entries: &[(Role, &str)]) {
    for (role, name) in entries {
        act(window, *role, name);
    }
}

fn relation(window: &Window) -> Relation {
    let mut relations = window.dossier().relations().iter();
    relations
        .find(|r| r.id.as_str() == RELATION)
        .unwrap()
        .clone()
}

fn open_read_and_follow(window: &mut Window, folder: &Path) {
    let path = folder.join("by-ear.dossier.json");
    std::fs::write(&path, DOSSIER).unwrap();
    choose(window, &[(Role::Button, "File"), (Role::Button, "Open…")]);
    window.run_until_dialog();
    type_path(window, &path, "Open");
    window.run_until_opened();
    assert_eq!(window.session().workspace().origin, Origin::File(path));

    let threat = relation(window);
    let name = relation_name(window, &threat);
    act(window, Role::ListBoxOption, &name);
    assert_eq!(window.session().selected_relation(), Some(&threat));
    let count = threat.passages.len();
    for (number, passage) in threat.passages.iter().enumerate() {
        let name = format!("Passage {} of {count}: ", number + 1);
        act(window, Role::ListBoxOption, &name);
        assert_eq!(window.session().focus().passage, number);
        let told = window.harness.get_by_label_contains(&name);
        let told = told.accesskit_node().label().unwrap();
        assert!(told.contains(&passage.exact), "{told}");
    }
    act(window, Role::Button, "Open in document");
    let last = threat.passages.last().unwrap().id.clone();
    let read = window.session().current_passage().map(|p| p.id.clone());
    assert_eq!(read, Some(last));
    assert_eq!(window.session().settings().layout.view, ViewKind::Sources);
    window.carry_out(Command::Do(Action::ViewMap));

    act(window, Role::Link, "Washington");
    let selected = window.session().focus().selection.clone();
    assert!(matches!(&selected, Some(Item::Place(id)) if id.as_str() == "washington"));
    act(window, Role::Button, "Back");
    assert_eq!(window.session().selected_relation(), Some(&threat));
}

#[test]
fn the_whole_job_is_done_by_the_accessibility_tree_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::without_dialogs();
    open_read_and_follow(&mut window, folder.path());

    let theme = [
        (Role::Button, "View"),
        (Role::Button, "Theme"),
        (Role::RadioButton, "High contrast, light"),
    ];
    choose(&mut window, &theme);
    let theme = window.session().settings().theme;
    assert_eq!(theme, ThemeChoice::Fixed(ThemeKind::ContrastLight));

    let picture = folder.path().join("by-ear.svg");
    let export = [(Role::Button, "Export"), (Role::Button, "Figure as SVG")];
    choose(&mut window, &export);
    window.run_until_dialog();
    type_path(&mut window, &picture, "Save");
    window.run_until(|| picture.exists());

    for (entry, dialog) in [("About Beleg", Dialog::About), ("Keys", Dialog::Keys)] {
        choose(
            &mut window,
            &[(Role::Button, "Help"), (Role::Button, entry)],
        );
        assert_eq!(window.session().focus().dialog, Some(dialog));
        act(&mut window, Role::Button, "Close");
        assert_eq!(window.session().focus().dialog, None);
    }
    let language = [
        (Role::Button, "View"),
        (Role::Button, "Language"),
        (Role::RadioButton, "Deutsch"),
    ];
    choose(&mut window, &language);
    assert_eq!(window.session().settings().lang, Lang::De);
    let map = "Karte der Orte und Beziehungen";
    window
        .harness
        .get_by_role_and_label(Role::ListBox, map)
        .focus();
    window.run();
    let map = window.harness.get_by_role_and_label(Role::ListBox, map);
    assert!(map.is_focused());
}

/// What is said of everything in the evidence, in the order of the tree.
fn told(window: &Window) -> Vec<(Role, String)> {
    let panes = window.harness.query_all_by_role(Role::Pane);
    let evidence = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().as_deref() == Some("Evidence")
    };
    let pane = panes.into_iter().find(evidence).unwrap();
    let said = pane.children_recursive().map(|node| {
        let node = node.accesskit_node();
        let words = node.label().or_else(|| node.value());
        (node.role(), words.unwrap_or_default())
    });
    said.filter(|(_, words)| !words.is_empty()).collect()
}

/// How source and date of a passage end.
fn source(passage: &Passage) -> String {
    let last = passage.attribution.last();
    let speaker = last.map_or(
        "Article (outlet not named in our copy)",
        |_| "Jake Sullivan",
    );
    format!("{speaker} · September 2023")
}

#[test]
fn a_card_is_told_in_the_order_of_reading() {
    let mut window = Window::open();
    let threat = relation(&window);
    let name = relation_name(&window, &threat);
    act(&mut window, Role::ListBoxOption, &name);
    let told = told(&window);
    let mut wanted = vec![
        (Role::Heading, "Threat: Washington → Pyongyang".to_owned()),
        (Role::Link, "Washington".to_owned()),
        (Role::Link, "Pyongyang".to_owned()),
        (Role::Link, "US government".to_owned()),
        (Role::Link, "North Korea".to_owned()),
        (Role::Label, "September 2023".to_owned()),
        (Role::Label, "Declared".to_owned()),
        (Role::Label, "Threat, declared: ".to_owned()),
        (Role::Label, "3 PASSAGES".to_owned()),
    ];
    for (number, passage) in threat.passages.iter().enumerate() {
        wanted.push((
            Role::ListBoxOption,
            format!("Passage {} of 3: ", number + 1),
        ));
        wanted.push((Role::Label, passage.exact.clone()));
        wanted.push((Role::Label, "Translation (English)".to_owned()));
        wanted.push((Role::Label, "Affirms it".to_owned()));
        wanted.push((Role::Label, "In the text".to_owned()));
        wanted.push((Role::Label, source(passage)));
        if number == 0 {
            wanted.push((Role::Button, "Open in document".to_owned()));
            wanted.push((Role::Button, "Copy citation".to_owned()));
        }
    }
    let mut rest = told.iter();
    for (role, words) in &wanted {
        let found = rest.any(|(r, said)| r == role && said.contains(words.as_str()));
        assert!(found, "{role:?} {words} is not in its place in {told:#?}");
    }
    // Nothing that can be asked to act stands after the last passage or before the heading.
    assert_eq!(told.first(), wanted.first());
    assert!(rest.all(|(role, _)| *role == Role::Label), "{told:#?}");
}
