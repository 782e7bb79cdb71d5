//! Names and objects that are far longer than anybody reads at a glance.

use super::bench::Window;
use beleg::app::{Command, Session, lookup};
use beleg::model::Item;
use eframe::egui::Shape;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde_json::{Value, json};
use std::path::PathBuf;

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");
/// The tallest text of a list, and of a card, in points.
const ROW_PX: f32 = 150.0;
const CARD_PX: f32 = 260.0;

/// The built-in dossier with 10,000 characters as title, as every name and as every object.
fn file(folder: &tempfile::TempDir) -> PathBuf {
    let mut dossier: Value = serde_json::from_str(DOSSIER).unwrap();
    let spaced = "long name ".repeat(1_000);
    let whole = "N".repeat(10_000);
    dossier["title"] = json!(&spaced);
    for (table, key) in [
        ("places", "names"),
        ("actors", "names"),
        ("documents", "title"),
        ("relations", "object"),
    ] {
        for (number, row) in dossier[table]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .enumerate()
        {
            row[key] = json!(if number % 2 == 0 { &spaced } else { &whole });
        }
    }
    let path = folder.path().join("long.dossier.json");
    std::fs::write(&path, dossier.to_string()).unwrap();
    path
}

fn ids(session: &Session) -> Vec<Item> {
    let dossier = &session.workspace().dossier;
    let names = ["us-threat", "arms-to-russia", "washington", "united-states"];
    let found = names.map(|id| lookup::item(id, dossier).unwrap());
    let document = dossier.documents().iter().next().unwrap().id.clone();
    let mut items = found.to_vec();
    items.push(Item::Document(document));
    items
}

#[test]
fn rows_and_cards_stay_short_whatever_they_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open();
    window.carry_out(Command::Open(file(&folder)));
    window.run_until_opened();
    let mut cards = vec![None];
    cards.extend(ids(window.session()).into_iter().map(Some));
    let mut long = 0;
    for card in cards {
        window.carry_out(Command::Select(card.clone()));
        for (role, most) in [
            (Role::Button, ROW_PX),
            (Role::CheckBox, ROW_PX),
            (Role::Label, CARD_PX),
            (Role::Link, CARD_PX),
        ] {
            for node in window.harness.query_all_by_role(role) {
                let label = node.accesskit_node().label().unwrap_or_default();
                // Within a line or a sentence a name is cut at 200.
                long += usize::from(label.len() >= 200);
                let start: String = label.chars().take(40).collect();
                let height = node.rect().height();
                assert!(height <= most, "{card:?}: {role:?} {start}: {height}");
            }
        }
    }
    assert!(long > 20, "only {long} long texts were seen");
}

/// The texts of a shape that are cut, as they are drawn.
fn cut_texts(shape: &Shape, found: &mut Vec<String>) {
    match shape {
        Shape::Text(text) if text.galley.elided => {
            let rows = text.galley.rows.iter();
            let glyphs = rows.flat_map(|row| row.glyphs.iter().map(|g| g.chr));
            found.push(glyphs.collect());
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| cut_texts(shape, found)),
        _ => {}
    }
}

#[test]
fn names_from_right_to_left_are_cut_where_they_end() {
    let mut dossier: Value = serde_json::from_str(DOSSIER).unwrap();
    let name = format!("כותרת {}", "אבג ".repeat(60));
    for (table, key) in [
        ("places", "names"),
        ("actors", "names"),
        ("relations", "object"),
    ] {
        for row in dossier[table].as_array_mut().unwrap() {
            row[key] = json!(&name);
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("names.dossier.json");
    std::fs::write(&path, dossier.to_string()).unwrap();
    let mut window = Window::open();
    window.carry_out(Command::Open(path));
    window.run_until_opened();
    for card in [None, Some("us-threat"), Some("washington")] {
        let item = card.map(|id| lookup::item(id, &window.session().workspace().dossier).unwrap());
        window.carry_out(Command::Select(item));
        let mut cut = Vec::new();
        for clipped in &window.harness.output().shapes {
            cut_texts(&clipped.shape, &mut cut);
        }
        // Its first word is drawn from right to left.
        cut.retain(|text| text.contains('ג'));
        assert!(!cut.is_empty(), "{card:?}");
        assert!(cut.iter().all(|text| text.contains("תרתוכ")), "{cut:?}");
    }
}
