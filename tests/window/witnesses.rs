//! The grid of voices and relations by accessible labels.

use super::bench::{Window, focused};
use beleg::app::{Command, ViewKind};
use beleg::lang::Lang;
use beleg::model::{Item, Status, wording};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");

/// The built-in dossier, in which somebody denies what somebody else affirms.
fn contested() -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contested.dossier.json");
    let denied = DOSSIER.replacen("\"declines-comment\"", "\"denies\"", 1);
    assert_ne!(denied, DOSSIER);
    std::fs::write(&path, denied).unwrap();
    let mut window = Window::open();
    window.carry_out(Command::Open(path));
    window.run_until_opened();
    window.carry_out(Command::Show(None));
    window.carry_out(Command::ShowView(ViewKind::Witnesses));
    window.run_until_label("Voices by relations");
    window
}

/// The labels of the nodes of a role, from above to below.
fn labels(window: &Window, role: Role) -> Vec<String> {
    let mut nodes: Vec<(f32, f32, String)> = window
        .harness
        .query_all_by_role(role)
        .map(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            (node.rect().top(), node.rect().left(), label)
        })
        .collect();
    nodes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    nodes.into_iter().map(|(_, _, label)| label).collect()
}

#[test]
fn what_is_contested_stands_first_and_every_voice_has_a_column() {
    let window = contested();
    let statuses = |window: &Window| {
        let derived = window.session().derived();
        let relations = window.dossier().relations().iter();
        let found = relations.map(|r| derived.assessments.get(window.dossier(), &r.id).unwrap());
        found.map(|a| a.status).collect::<Vec<_>>()
    };
    let count = statuses(&window)
        .iter()
        .filter(|s| **s == Status::Contested)
        .count();
    assert!(count >= 1, "{:?}", statuses(&window));
    let first = {
        let derived = window.session().derived();
        let mut relations = window.dossier().relations().iter();
        let is = |r: &&beleg::model::Relation| {
            let found = derived.assessments.get(window.dossier(), &r.id);
            found.is_some_and(|a| a.status == Status::Contested)
        };
        let contested = relations.find(is).unwrap();
        wording::ends(window.dossier(), contested, &derived.texts)
    };
    let rows = labels(&window, Role::Row);
    assert_eq!(rows.len(), window.dossier().relations().len());
    assert!(rows[0].ends_with(&first), "{rows:?} not {first} first");
    let voices = labels(&window, Role::ColumnHeader);
    assert!(voices[0].starts_with("Kremlin, "), "{voices:?}");
    let cells = labels(&window, Role::Cell);
    assert!(
        cells
            .iter()
            .any(|cell| cell.starts_with("Kremlin: Denies it. "))
    );
}

#[test]
fn each_cell_says_who_says_what_and_a_click_selects_the_passage_by_which_it_is_said() {
    let mut window = Window::open();
    window.carry_out(Command::ShowView(ViewKind::Witnesses));
    window.run_until_label("Voices by relations");
    let cells = labels(&window, Role::Cell);
    assert!(cells.len() > 20, "{cells:?}");
    let label = "US government: Affirms it. Threat, Washington → Pyongyang";
    window
        .harness
        .get_by_role_and_label(Role::Cell, label)
        .click();
    window.run();
    let relation = window.session().selected_relation().unwrap().clone();
    assert_eq!(relation.id.as_str(), "us-threat");
    let read = window.session().focus().passage;
    let said = &relation.passages[read];
    let speaks = |id: &str| {
        said.attribution
            .iter()
            .any(|link| link.witness.as_str() == id)
    };
    assert!(speaks("sullivan") || speaks("us-government"), "{said:?}");
    // Another click reads the next passage of that voice.
    window
        .harness
        .get_by_role_and_label(Role::Cell, label)
        .click();
    window.run();
    assert_ne!(window.session().focus().passage, read);
    assert_eq!(window.session().selected_relation(), Some(&relation));
}

#[test]
fn the_pointer_over_a_cell_is_told_its_passages_and_how_the_status_follows() {
    let mut window = Window::open();
    window.carry_out(Command::ShowView(ViewKind::Witnesses));
    window.run_until_label("Voices by relations");
    let label = "US government: Affirms it. Threat, Washington → Pyongyang";
    window
        .harness
        .get_by_role_and_label(Role::Cell, label)
        .hover();
    window.harness.run_steps(40);
    window.harness.get_by_label("US government: Affirms it");
    let sentence = {
        let derived = window.session().derived();
        let relations = window.dossier().relations();
        let threat = relations
            .iter()
            .find(|r| r.id.as_str() == "us-threat")
            .unwrap();
        let found = derived
            .assessments
            .get(window.dossier(), &threat.id)
            .unwrap();
        wording::status_sentence(window.dossier(), threat, found, &derived.texts)
    };
    window.harness.get_by_label(&sentence);
    let told = window.harness.query_all_by_label_contains("Affirms it: ");
    assert!(told.count() > 0);
}

#[test]
fn the_keyboard_walks_over_the_cells_and_opens_what_it_is_on() {
    let mut window = Window::open();
    window.carry_out(Command::ShowView(ViewKind::Witnesses));
    window.run_until_label("Voices by relations");
    let grid = window
        .harness
        .get_by_role_and_label(Role::Grid, "Voices by relations");
    grid.focus();
    window.run();
    let rows = labels(&window, Role::Row);
    // Readers of the screen are told the cell that the keyboard is on: the relation, and when it was.
    let heads = labels(&window, Role::RowHeader);
    assert_eq!(focused(&window), heads[0]);
    assert_eq!(heads[0], format!("{}, September 2023", rows[0]));
    window.press(Key::Enter);
    let ends = |window: &Window| {
        let relation = window.session().selected_relation().unwrap();
        let texts = &window.session().derived().texts;
        wording::ends(window.dossier(), relation, texts)
    };
    assert!(rows[0].ends_with(&ends(&window)), "{rows:?}");
    for key in [
        Key::ArrowDown,
        Key::ArrowDown,
        Key::ArrowRight,
        Key::ArrowRight,
    ] {
        window.press(key);
    }
    let hover = window.session().focus().hover.clone();
    window.press(Key::Enter);
    let relation = window.session().selected_relation().unwrap();
    assert_eq!(hover, Some(Item::Relation(relation.id.clone())));
    assert!(rows[2].ends_with(&ends(&window)), "{rows:?}");
    window.press(Key::Escape);
    assert_eq!(window.session().focus().selection, None);
    window.press(Key::Home);
    assert_eq!(focused(&window), rows[2]);
}

#[test]
fn the_grid_follows_what_is_selected_and_speaks_german() {
    let mut window = Window::open();
    window.carry_out(Command::ShowView(ViewKind::Witnesses));
    window.run_until_label("Voices by relations");
    window.carry_out(Command::SetLang(Lang::De));
    window
        .harness
        .get_by_role_and_label(Role::Grid, "Stimmen und Beziehungen");
    let cells = labels(&window, Role::Cell);
    assert!(cells.iter().any(|c| c.contains("Sagt es. ")), "{cells:?}");
    window.harness.get_by_label("Will sich nicht äußern");
}

#[test]
fn rows_that_have_to_do_with_a_selected_actor_are_marked_and_counted() {
    let mut window = contested();
    let marked = |window: &Window| {
        let rows = window.harness.query_all_by_role(Role::Row);
        let said = rows.filter(|node| {
            let description = node
                .accesskit_node()
                .data()
                .description()
                .map(str::to_owned);
            description.is_some_and(|said| said.starts_with("marked"))
        });
        said.count()
    };
    assert_eq!(marked(&window), 0);
    let korea = Item::Actor(beleg::model::Id::new("north-korea").unwrap());
    window.carry_out(Command::Select(Some(korea)));
    let count = window.session().involvement().found().unwrap();
    let count = count.relations.iter().filter(|is| **is).count();
    let all = window.dossier().relations().len();
    assert!(count > 1 && count < all, "{count} of {all}");
    assert_eq!(marked(&window), count);
    window.harness.get_by_label(&format!("{count} marked"));
}
