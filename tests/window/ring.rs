//! Whatever has the keyboard has a ring that is seen, in every theme (WCAG 2.2, 2.4.11 and 1.4.11).

use super::bench::{Window, focused, relation_name};
use beleg::app::{Command, Dialog, ThemeChoice};
use beleg::model::Item;
use beleg::scene::{Colour, Theme, ThemeKind};
use eframe::egui::{Key, Rect, Shape, StrokeKind};
use egui_kittest::kittest::Queryable as _;
use std::collections::BTreeSet;

/// The least contrast of the ring, and its least width in points.
const CONTRAST: f64 = 3.0;
const WIDTH: f32 = 2.0;
/// How far the ring may stand from what it surrounds, in points.
const FAR: f32 = 6.0;

fn rings(shape: &Shape, clip: Rect, found: &mut Vec<(Rect, Colour)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|s| rings(s, clip, found)),
        Shape::Rect(rect) if rect.stroke.width >= WIDTH => {
            let [r, g, b, a] = rect.stroke.color.to_array();
            assert_eq!(rect.stroke_kind, StrokeKind::Inside);
            if a == u8::MAX && clip.contains_rect(rect.rect) {
                let colour = Colour::from_hex(&format!("{r:02x}{g:02x}{b:02x}")).unwrap();
                found.push((rect.rect, colour));
            }
        }
        _ => {}
    }
}

/// Fails unless a ring surrounds what has the keyboard.
fn look(window: &Window, theme: &Theme) {
    let name = focused(window);
    let nodes = window.harness.query_all_by(|node| node.is_focused());
    let [node] = nodes.map(|node| node.rect()).collect::<Vec<_>>()[..] else {
        panic!("the keyboard is in several places")
    };
    let seen = node.intersect(window.harness.ctx.content_rect());
    let mut found = Vec::new();
    for clipped in &window.harness.output().shapes {
        rings(&clipped.shape, clipped.clip_rect, &mut found);
    }
    let around = |ring: &Rect| {
        let is_map = name.starts_with("Map of");
        let least = if is_map { -FAR } else { 0.0 };
        ring.expand(1.0)
            .contains_rect(seen.expand(least).intersect(ring.expand(1.0)))
            && ring.contains(seen.center())
            && ring.width() <= node.width() + 2.0 * FAR
            && ring.height() <= node.height() + 2.0 * FAR
    };
    let ring = found.iter().find(|(ring, _)| around(ring));
    let kind = theme.kind;
    let Some((_, colour)) = ring else {
        panic!("{kind:?}: no ring around {name} at {node}: {found:?}");
    };
    for (ground, behind) in [
        ("panel", theme.panel),
        ("background", theme.background),
        ("land", theme.land),
        ("sea", theme.sea),
        ("selection", theme.selection),
    ] {
        let ratio = colour.contrast(behind);
        assert!(
            ratio >= CONTRAST,
            "{kind:?}: {name} on {ground}: {ratio:.2}"
        );
    }
}

/// Tab until it comes back to where it began, looking at each stop; gives their names.
fn all_round(window: &mut Window, theme: &Theme) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    window.press(Key::Tab);
    let first = focused(window);
    for _ in 0..120 {
        look(window, theme);
        names.insert(focused(window));
        window.press(Key::Tab);
        if focused(window) == first {
            break;
        }
    }
    names
}

#[test]
fn what_has_the_keyboard_has_a_ring_in_every_theme() {
    let mut window = Window::open();
    let relation = window.dossier().relations().iter().next().unwrap().clone();
    let in_map = relation_name(&window, &relation);
    for (number, kind) in ThemeKind::ALL.into_iter().enumerate() {
        let theme = Theme::shipped(kind);
        window.carry_out(Command::SetTheme(ThemeChoice::Fixed(kind)));
        let item = (number % 2 == 0).then(|| Item::Relation(relation.id.clone()));
        window.carry_out(Command::Select(item.clone()));
        let names = all_round(&mut window, &theme);
        let has = |start: &str| names.iter().any(|name| name.starts_with(start));
        for name in ["Map of", "File", "Threat, ", "Closer", "North up"] {
            assert!(has(name), "{name} is not among {names:#?}");
        }
        if item.is_some() {
            for name in ["Passage 1", "Open in document", "Washington"] {
                assert!(has(name), "{name} is not among {names:#?}");
            }
        } else {
            assert!(has(&in_map), "{in_map} is not among {names:#?}");
        }
        assert!(names.len() > 30, "{names:#?}");
    }
}

#[test]
fn in_menus_and_sheets_the_ring_is_there_too() {
    for kind in ThemeKind::ALL {
        let mut window = Window::open();
        let theme = Theme::shipped(kind);
        window.carry_out(Command::SetTheme(ThemeChoice::Fixed(kind)));
        window.harness.get_by_label("View").focus();
        window.run();
        window.press(Key::Enter);
        for _ in 0..3 {
            window.press(Key::Tab);
            look(&window, &theme);
        }
        window.harness.get_by_label_contains("Theme").focus();
        window.run();
        window.press(Key::Enter);
        window.harness.get_by_label("Dark").focus();
        window.run();
        look(&window, &theme);
        window.press(Key::Escape);
        window.carry_out(Command::Show(Some(Dialog::Keys)));
        window.harness.get_by_label("Close").focus();
        window.run();
        look(&window, &theme);
    }
}
