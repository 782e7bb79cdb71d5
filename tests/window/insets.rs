//! Insets in the window: reached by the keyboard, moved, hidden and brought back.

use super::bench::Window;
use beleg::app::{Action, Command};
use eframe::egui::accesskit::Rect;
use eframe::egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const NAME: &str = "Inset: Pyongyang, Vladivostok";
const CROSS: &str = "Hide this inset: Pyongyang, Vladivostok";

/// Where the inset is.
fn bounds(window: &Window) -> Option<Rect> {
    let node = window.harness.query_by_label(NAME)?;
    node.accesskit_node().raw_bounds()
}

#[test]
fn its_cross_hides_an_inset_and_the_menu_brings_it_back() {
    let mut window = Window::open();
    let before = bounds(&window).unwrap();
    window.harness.get_by_label(CROSS).click();
    window.run();
    assert_eq!(bounds(&window), None);
    assert!(window.session().is_enabled(Action::ShowInsets));
    window.carry_out(Command::Do(Action::ShowInsets));
    assert_eq!(bounds(&window), Some(before));
    window.carry_out(Command::Do(Action::HideInsets));
    assert_eq!(bounds(&window), None);
    assert!(!window.session().settings().insets);
}

#[test]
fn its_cross_is_as_large_as_a_target_must_be() {
    for size in [Vec2::new(1000.0, 700.0), Vec2::new(1280.0, 800.0)] {
        let mut window = Window::open();
        window.harness.set_size(size);
        window.run();
        let crosses = |window: &Window| -> Vec<_> {
            let all = window
                .harness
                .query_all_by_label_contains("Hide this inset");
            all.map(|node| node.rect()).collect()
        };
        let before = crosses(&window);
        for cross in &before {
            // Success criterion 2.5.8 of WCAG 2.2: 24 by 24.
            assert!(
                cross.width() >= 24.0 && cross.height() >= 24.0,
                "{size}: {cross}"
            );
        }
        // Its very corner takes the click, too.
        let corner = before.first().unwrap().min + Vec2::splat(1.0);
        window.harness.hover_at(corner);
        window.harness.drag_at(corner);
        window.harness.drop_at(corner);
        window.run();
        assert_eq!(crosses(&window).len() + 1, before.len(), "{size}");
    }
}

#[test]
fn the_keyboard_moves_an_inset_and_hides_it() {
    let mut window = Window::open();
    let before = bounds(&window).unwrap();
    window.press(Key::Tab);
    window.press(Key::End);
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    let after = bounds(&window).unwrap();
    assert!(
        (after.x0 - before.x0 - 16.0).abs() < 0.5,
        "{before:?} {after:?}"
    );
    assert!((after.y0 - before.y0).abs() < 0.5);
    // Brought back, it stands where the program puts it.
    window.carry_out(Command::Do(Action::ShowInsets));
    assert_eq!(bounds(&window), Some(before));
    window.press(Key::Delete);
    assert_eq!(bounds(&window), None);
}
