//! The views in the middle of the window, the way back through them, and a layout that survives.

use super::bench::Window;
use beleg::app::{Action, Command, Pane, ViewKind};
use beleg::model::{Id, Item};
use beleg::ui::store::Store;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn view(window: &Window) -> ViewKind {
    window.session().settings().layout.view
}

fn width_of(window: &Window, pane: &str) -> f32 {
    window
        .harness
        .query_all_by_role(Role::Pane)
        .find(|node| node.accesskit_node().label().as_deref() == Some(pane))
        .map_or(0.0, |node| node.rect().width())
}

#[test]
fn back_and_forward_lead_through_selections_and_views() {
    let mut window = Window::open();
    let threat = Item::Relation(Id::new("us-threat").unwrap());
    window.carry_out(Command::Select(Some(threat.clone())));
    window
        .harness
        .get_by_role_and_label(Role::Tab, "Sources")
        .click();
    window.run();
    assert_eq!(view(&window), ViewKind::Sources);
    window.press(Key::Num3);
    assert_eq!(view(&window), ViewKind::Table);
    let back = |window: &mut Window, key| {
        window.harness.key_press_modifiers(Modifiers::ALT, key);
        window.run();
    };
    back(&mut window, Key::ArrowLeft);
    assert_eq!(view(&window), ViewKind::Sources);
    back(&mut window, Key::ArrowLeft);
    assert_eq!(view(&window), ViewKind::Map);
    assert_eq!(window.session().focus().selection, Some(threat));
    back(&mut window, Key::ArrowLeft);
    assert_eq!(window.session().focus().selection, None);
    for _ in 0..3 {
        back(&mut window, Key::ArrowRight);
    }
    assert_eq!(view(&window), ViewKind::Table);
}

#[test]
fn the_layout_survives_a_restart_and_is_put_back_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::in_folder(folder.path());
    let mut window = Window::with_store(store.clone());
    let usual = width_of(&window, "Legend and filter");
    let edge = window.harness.ctx.content_rect().left() + 8.0 + usual;
    let at = eframe::egui::pos2(edge, 500.0);
    window.harness.hover_at(at);
    window.run();
    window.harness.drag_at(at);
    window.run();
    window.harness.hover_at(at + eframe::egui::vec2(70.0, 0.0));
    window.run();
    window.harness.drop_at(at + eframe::egui::vec2(70.0, 0.0));
    window.run();
    let wider = width_of(&window, "Legend and filter");
    assert!((wider - usual - 70.0).abs() < 12.0, "{usual} {wider}");
    window.carry_out(Command::Do(Action::ViewTable));
    drop(window);

    let mut window = Window::with_store(store);
    assert_eq!(view(&window), ViewKind::Table);
    let now = width_of(&window, "Legend and filter");
    assert!((now - wider).abs() < 1.0, "{wider} {now}");
    assert!(
        window
            .session()
            .settings()
            .layout
            .size(Pane::Legend)
            .is_some()
    );
    window.carry_out(Command::Do(Action::ResetLayout));
    window.run();
    assert_eq!(view(&window), ViewKind::Map);
    let now = width_of(&window, "Legend and filter");
    assert!((now - usual).abs() < 1.0, "{usual} {now}");
}

#[test]
fn back_and_forward_return_to_what_was_selected() {
    let mut window = Window::open();
    let ids: Vec<_> = window
        .dossier()
        .relations()
        .iter()
        .take(2)
        .map(|r| r.id.clone())
        .collect();
    for id in &ids {
        window.carry_out(Command::Select(Some(Item::Relation(id.clone()))));
    }
    window.run();
    window.harness.get_by_label("Back").click();
    window.run();
    assert_eq!(
        window.session().focus().selection,
        Some(Item::Relation(ids[0].clone()))
    );
    window.harness.get_by_label("Forward").click();
    window.run();
    assert_eq!(
        window.session().focus().selection,
        Some(Item::Relation(ids[1].clone()))
    );
}
