//! The keyboard's way through the window.

use super::bench::{Window, focused, relation_name};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

#[test]
fn the_map_is_the_first_stop_and_is_left_without_a_trace() {
    let mut window = Window::open();
    window.press(Key::Tab);
    assert_eq!(focused(&window), "Map of places and relations");
    window.press(Key::ArrowRight);
    window.press(Key::ArrowRight);
    assert!(window.session().focus().hover.is_some());
    window.press(Key::Tab);
    assert_eq!(focused(&window), "File");
    assert_eq!(window.session().focus().hover, None);
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert_eq!(focused(&window), "Map of places and relations");
    assert_eq!(window.session().focus().hover, None);
}

#[test]
fn what_gets_the_keyboard_is_ready_for_the_arrow_keys_at_once() {
    let mut window = Window::open();
    window.harness.key_press(Key::Tab);
    // The frame that Tab brings, and what that frame asks for.
    window.harness.step();
    let asked = window.harness.output().viewport_output.values();
    let delays: Vec<_> = asked.map(|v| v.repaint_delay).collect();
    assert_eq!(delays, [std::time::Duration::ZERO]);
}

#[test]
fn f6_goes_from_part_to_part_and_back() {
    let mut window = Window::open();
    let relation = window.dossier().relations().iter().next().unwrap().clone();
    let first = relation_name(&window, &relation);
    let parts = [
        "Map of places and relations",
        "Threat, one relation",
        &first,
        "File",
        "Map of places and relations",
    ];
    for part in parts {
        window.press(Key::F6);
        let label = focused(&window);
        assert!(label.contains(part), "{label} instead of {part}");
    }
    for part in parts.iter().rev().skip(1) {
        window
            .harness
            .key_press_modifiers(Modifiers::SHIFT, Key::F6);
        window.run();
        let label = focused(&window);
        assert!(label.contains(part), "{label} instead of {part}");
    }
}

#[test]
fn arrows_in_the_legend_go_through_its_entries_in_their_order() {
    let mut window = Window::open();
    let order: Vec<String> = window
        .harness
        .query_all_by_role(Role::CheckBox)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(order.len() > 15, "{order:?}");
    window.harness.get_by_label(&order[0]).focus();
    window.run();
    for entry in &order[1..] {
        window.press(Key::ArrowDown);
        assert_eq!(&focused(&window), entry);
    }
    window.press(Key::ArrowDown);
    assert_eq!(Some(&focused(&window)), order.last());
    window.press(Key::Home);
    assert_eq!(focused(&window), order[0]);
    window.press(Key::End);
    window.press(Key::ArrowUp);
    assert_eq!(focused(&window), order[order.len() - 2]);
}

#[test]
fn a_narrow_window_has_four_parts_and_a_small_one_three_until_its_column_is_opened() {
    for (width, parts) in [
        (
            800.0,
            &["Map of", "Threat,", "Legend and", "File", "Map of"][..],
        ),
        (640.0, &["Map of", "Legend and", "File", "Map of"]),
    ] {
        let mut window = Window::open();
        window
            .harness
            .set_size(eframe::egui::Vec2::new(width, 480.0));
        window.run();
        for part in parts {
            window.press(Key::F6);
            assert!(focused(&window).starts_with(part), "{}", focused(&window));
        }
    }
}
