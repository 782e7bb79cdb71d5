//! How the timeline is seen: what is remembered, what is saved as a picture, and where hands and wheel take it.

use super::super::bench::Window;
use super::{at, axis, open, time, with_timeline};
use beleg::analysis::{LaneBy, Scope, TimeOf};
use beleg::app::{Action, Command, TimelineChange, ViewKind};
use beleg::model::date::Day;
use beleg::ui::store::Store;
use eframe::egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2,
};
use egui_kittest::kittest::Queryable as _;

fn scope(window: &Window) -> Option<Scope> {
    window.session().focus().scope
}

#[test]
fn lanes_and_dates_survive_a_restart_and_the_stretch_in_view_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::in_folder(folder.path());
    let mut window = with_timeline(Window::with_store(store.clone()));
    window.harness.get_by_label("Lanes: families").click();
    window.run();
    window.harness.get_by_label("voices").click();
    window.run();
    window.harness.get_by_label("Time: of the event").click();
    window.run();
    window.harness.get_by_label("of publication").click();
    window.run();
    let near = Scope::between(19_000.0, 19_100.0);
    window.carry_out(Command::Timeline(TimelineChange::Scope(Some(near))));
    drop(window);

    let window = Window::with_store(store);
    let look = window.session().timeline();
    assert_eq!(
        (look.lanes, look.time, look.scope),
        (LaneBy::Voice, TimeOf::Published, None)
    );
    window.harness.get_by_label("Lanes: voices");
    window.harness.get_by_label("Time: of publication");
}

#[test]
fn other_dates_and_another_file_are_seen_as_a_whole() {
    let mut window = open();
    let near = Scope::between(19_000.0, 19_100.0);
    let look_near = Command::Timeline(TimelineChange::Scope(Some(near)));
    window.carry_out(look_near.clone());
    window.carry_out(Command::Timeline(TimelineChange::Lanes(LaneBy::Actor)));
    assert_eq!(scope(&window), Some(near));
    window.carry_out(Command::Timeline(TimelineChange::Time(TimeOf::Said)));
    assert_eq!(scope(&window), None);
    window.carry_out(look_near);
    window.carry_out(Command::Do(Action::OpenBuiltin));
    assert_eq!(scope(&window), None);
    assert_eq!(window.session().timeline().lanes, LaneBy::Actor);
}

#[test]
fn the_timeline_is_saved_as_it_is_seen_whatever_stands_in_the_middle() {
    let folder = tempfile::tempdir().unwrap();
    for view in [ViewKind::Map, ViewKind::Network] {
        let path = folder.path().join(format!("{}.svg", view.as_str()));
        let mut window = Window::saving_to(&path);
        window.carry_out(Command::ShowView(view));
        window.carry_out(Command::Timeline(TimelineChange::Lanes(LaneBy::Voice)));
        window.carry_out(Command::Timeline(TimelineChange::Time(TimeOf::Published)));
        window.carry_out(Command::Do(Action::SaveTimelineSvg));
        window.run_until(|| path.exists());
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("time: of publication"), "{view:?}");
        assert!(text.contains("lanes: voices"), "{view:?}");
    }
    let path = folder.path().join("timeline.png");
    let mut window = Window::saving_to(&path);
    window.carry_out(Command::Do(Action::SaveTimelinePng));
    window.run_until(|| std::fs::read(&path).is_ok_and(|bytes| bytes.starts_with(b"\x89PNG")));
}

/// Turns the wheel at a place.
fn wheel(window: &mut Window, at: Pos2, delta: Vec2) {
    window.harness.event(Event::PointerMoved(at));
    window.harness.step();
    window.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        source: MouseWheelSource::Wheel,
        delta,
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    window.run();
}

#[test]
fn the_wheel_comes_closer_about_the_pointer_and_a_double_click_shows_all_again() {
    let mut window = open();
    let here = at(&window, 0.25);
    let share = |window: &Window| {
        let axis = axis(window);
        f64::from((here.x - axis.min.x) / axis.width())
    };
    wheel(&mut window, here, Vec2::new(0.0, 300.0));
    let near = scope(&window).unwrap();
    let moment = near.from + near.days() * share(&window);
    wheel(&mut window, here, Vec2::new(0.0, 300.0));
    let nearer = scope(&window).unwrap();
    assert!(nearer.days() < near.days() * 0.7, "{nearer:?} {near:?}");
    let still = nearer.from + nearer.days() * share(&window);
    assert!((moment - still).abs() < near.days() * 0.01);
    wheel(&mut window, here, Vec2::new(0.0, -300.0));
    let farther = scope(&window).unwrap();
    assert!((farther.days() / near.days() - 1.0).abs() < 0.02);
    wheel(&mut window, here, Vec2::new(-120.0, 0.0));
    let along = scope(&window).unwrap();
    assert!(along.from > farther.from && (along.days() - farther.days()).abs() < 1e-3);
    // Neither filters, nor does a double click, which goes where nothing is drawn: on the axis.
    let plot = axis(&window);
    let free = Pos2::new(plot.min.x + 4.0, plot.max.y + 14.0);
    window.harness.event(Event::PointerMoved(free));
    window.harness.step();
    // A step of the window under test is slower than two clicks of one may be.
    let clicks = [true, false, true, false].map(|pressed| Event::PointerButton {
        pos: free,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    window.harness.input_mut().events.extend(clicks);
    window.run();
    assert_eq!(scope(&window), None);
    assert_eq!(time(&window), (None, None));
}

#[test]
fn the_keyboard_moves_the_beginning_and_closes_an_open_one() {
    let mut window = open();
    let begin = Modifiers::COMMAND | Modifiers::SHIFT;
    window.harness.get_by_label("Time filter").focus();
    window.run();
    window.press(Key::Enter);
    let first = time(&window);
    window.harness.key_press_modifiers(begin, Key::ArrowLeft);
    window.run();
    let earlier = time(&window);
    assert!(earlier.0 < first.0 && earlier.1 == first.1, "{earlier:?}");
    window.harness.key_press_modifiers(begin, Key::ArrowRight);
    window.run();
    assert!(time(&window).0 > earlier.0);
    assert_eq!(time(&window).1, first.1);
    window.carry_out(Command::SetTime(None, Some(Day(19_500))));
    window.harness.key_press_modifiers(begin, Key::ArrowRight);
    window.run();
    let (from, to) = time(&window);
    assert!(from.is_some() && to == Some(Day(19_500)));
    window.carry_out(Command::SetTime(from, None));
    let shift = Modifiers::SHIFT;
    window.harness.key_press_modifiers(shift, Key::ArrowLeft);
    window.run();
    assert!(time(&window).0 == from && time(&window).1.is_some());
}

#[test]
fn readers_of_the_screen_move_the_choice_of_time() {
    let mut window = open();
    let slider = window.harness.get_by_label("Time filter");
    slider.increment_accesskit();
    window.run();
    let made = time(&window);
    assert!(made.0.is_some() && made.1.is_some());
    window
        .harness
        .get_by_label("Time filter")
        .increment_accesskit();
    window.run();
    let later = time(&window);
    assert!(later.0 > made.0 && later.1 > made.1);
    window
        .harness
        .get_by_label("Time filter")
        .decrement_accesskit();
    window.run();
    assert!(time(&window).0 < later.0);
}
