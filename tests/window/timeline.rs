//! The timeline: a stretch of time chosen, moved, resized and removed, by hand and by keys; steps; the tray; one selection.

#[path = "timeline/seen.rs"]
mod seen;

use super::bench::{Window, focused, relation_name};
use beleg::analysis::Scope;
use beleg::analysis::timeline::start;
use beleg::app::{Action, Command, MotionChoice};
use beleg::model::date::Day;
use beleg::model::{Date, Item};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// The window with its timeline.
fn open() -> Window {
    with_timeline(Window::open())
}

/// The same window with its timeline, and without motion.
fn with_timeline(mut window: Window) -> Window {
    window.carry_out(Command::SetMotion(MotionChoice::Reduced));
    if !window.session().settings().layout.timeline {
        window.carry_out(Command::Do(Action::Timeline));
    }
    window.run();
    window
}

/// The stretch of time that is filtered by.
fn time(window: &Window) -> (Option<Day>, Option<Day>) {
    let filter = &window.session().focus().filter;
    (filter.from, filter.to)
}

fn shown(window: &Window) -> usize {
    window.session().derived().visible.relations.len()
}

/// Where the axis is: the choice of time stands on it.
fn axis(window: &Window) -> Rect {
    let slider = window.harness.get_by_role(Role::Slider);
    slider.rect()
}

fn at(window: &Window, share: f32) -> Pos2 {
    let axis = axis(window);
    Pos2::new(axis.min.x + axis.width() * share, axis.max.y - 30.0)
}

fn button(window: &mut Window, at: Pos2, pressed: bool, modifiers: Modifiers) {
    let event = Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers,
    };
    window.harness.event_modifiers(event, modifiers);
    window.harness.step();
}

/// Drags from one share of the axis to another, letting go or not.
fn drag(window: &mut Window, from: Pos2, to: Pos2, modifiers: Modifiers) {
    window.harness.event(Event::PointerMoved(from));
    window.harness.step();
    button(window, from, true, modifiers);
    for part in [0.3, 0.7, 1.0] {
        window
            .harness
            .event_modifiers(Event::PointerMoved(from + (to - from) * part), modifiers);
        window.harness.step();
    }
}

fn brush(window: &mut Window, from: f32, to: f32) {
    let (from, to) = (at(window, from), at(window, to));
    drag(window, from, to, Modifiers::NONE);
    button(window, to, false, Modifiers::NONE);
    window.harness.event(Event::PointerGone);
    window.run();
}

fn value(window: &Window) -> String {
    let slider = window.harness.get_by_label("Time filter");
    slider.accesskit_node().value().unwrap_or_default()
}

#[test]
fn a_stretch_dragged_over_the_lanes_filters_while_the_hand_moves_and_stays() {
    let mut window = open();
    let all = shown(&window);
    assert_eq!(value(&window), "not set");
    let (from, to) = (at(&window, 0.6), at(&window, 0.995));
    drag(&mut window, from, to, Modifiers::NONE);
    // Every view follows while it is dragged.
    window.harness.step();
    let followed = (time(&window), shown(&window));
    assert!(followed.1 < all && followed.1 > 0);
    assert_ne!(value(&window), "not set");
    button(&mut window, to, false, Modifiers::NONE);
    window.run();
    assert_eq!((time(&window), shown(&window)), followed);
    // However far the hand went, it was one step.
    window.carry_out(Command::Do(Action::Back));
    assert_eq!((time(&window), shown(&window)), ((None, None), all));
    window.carry_out(Command::Do(Action::Forward));
    assert_eq!((time(&window), shown(&window)), followed);
    let (first, last) = time(&window);
    assert!(first.is_some() && first < last);
    assert!(shown(&window) < all && shown(&window) > 0);
    window
        .harness
        .get_by_label("Remove the time filter")
        .click();
    window.run();
    assert_eq!((time(&window), shown(&window)), ((None, None), all));
}

#[test]
fn escape_takes_back_what_is_being_dragged() {
    let mut window = open();
    let relation = window.dossier().relations().iter().next().unwrap();
    let selected = Some(Item::Relation(relation.id.clone()));
    window.carry_out(Command::Select(selected.clone()));
    brush(&mut window, 0.4, 0.6);
    let before = time(&window);
    let (from, to) = (at(&window, 0.7), at(&window, 0.9));
    drag(&mut window, from, to, Modifiers::NONE);
    window.harness.step();
    assert_ne!(time(&window), before);
    window.press(Key::Escape);
    assert_eq!(time(&window), before);
    assert_eq!(window.session().focus().selection, selected);
    // The hand, which is still there, has let go of it.
    let event = Event::PointerMoved(at(&window, 0.95));
    window.harness.event(event);
    window.run();
    assert_eq!(time(&window), before);
    // What was taken back is no step; each other stretch is one, and so is taking it away.
    window.carry_out(Command::Do(Action::Back));
    assert_eq!(time(&window), (None, None));
    window.carry_out(Command::Do(Action::Forward));
    window.carry_out(Command::SetTime(None, None));
    window.carry_out(Command::Do(Action::Back));
    assert_eq!(time(&window), before);
}

#[test]
fn a_chosen_stretch_is_moved_and_its_edges_are_pulled() {
    let mut window = open();
    brush(&mut window, 0.4, 0.6);
    let (from, to) = time(&window);
    brush(&mut window, 0.5, 0.7);
    let moved = time(&window);
    assert!(moved.0 > from && moved.1 > to, "{moved:?}");
    let days = |(a, b): (Option<Day>, Option<Day>)| b.unwrap().0 - a.unwrap().0;
    assert!((days(moved) - days((from, to))).abs() < 40);
    let edge = share_of(&window, moved.1.unwrap().plus_days(1));
    brush(&mut window, edge, 0.95);
    let pulled = time(&window);
    assert_eq!(pulled.0, moved.0);
    assert!(pulled.1 > moved.1);
    let edge = share_of(&window, moved.0.unwrap());
    brush(&mut window, edge, 0.1);
    assert_eq!(time(&window).1, pulled.1);
    assert!(time(&window).0 < moved.0);
}

/// Where a day begins while all of time is in view, as a share of the axis.
fn share_of(window: &Window, day: Day) -> f32 {
    let relations = window.dossier().relations().iter();
    let spans = relations.filter_map(|r| Some(r.when.as_ref()?.soft()));
    let scope = Scope::fitted(spans).unwrap();
    ((start(day) - scope.from) / scope.days()) as f32
}

#[test]
fn the_keyboard_chooses_moves_resizes_and_removes() {
    let mut window = open();
    window.harness.get_by_label("Time filter").focus();
    window.run();
    assert_eq!(focused(&window), "Time filter");
    window.press(Key::Enter);
    let first = time(&window);
    assert!(first.0.is_some() && first.0 <= first.1);
    window.press(Key::ArrowRight);
    let later = time(&window);
    assert!(later.0 > first.0 && later.1 > first.1);
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    let longer = time(&window);
    assert_eq!(longer.0, later.0);
    assert!(longer.1 > later.1);
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    window.run();
    window.press(Key::ArrowLeft);
    assert!(time(&window).0 < later.0);
    window.press(Key::Delete);
    assert_eq!(time(&window), (None, None));
    assert_eq!(focused(&window), "Time filter");
}

#[test]
fn steps_show_what_was_so_up_to_then() {
    let mut window = open();
    let all = shown(&window);
    let day = |text: &str| Date::parse(text).unwrap().hard().first;
    window.press(Key::Period);
    assert_eq!(time(&window), (None, day("2019-04-01")));
    assert_eq!(shown(&window), 2);
    window.harness.get_by_label("Step later in time").click();
    window.run();
    assert_eq!(time(&window), (None, day("2023-07-01")));
    assert_eq!(shown(&window), 3);
    window.press(Key::Comma);
    assert_eq!(time(&window), (None, day("2019-04-01")));
    // Before the first event there is nothing to show.
    window.press(Key::Comma);
    assert_eq!(time(&window), (None, day("2019-04-01")));
    for _ in 0..10 {
        window.press(Key::Period);
    }
    let undated = window.session().derived().visible.undated.len();
    assert_eq!(shown(&window) + undated, all);
}

#[test]
fn the_tray_lists_what_has_no_date() {
    let mut window = open();
    window.harness.get_by_label("6 undated").click();
    window.run();
    let listing = window.session().focus().listing.clone().unwrap();
    assert_eq!(
        (listing.heading.as_str(), listing.items.len()),
        ("6 undated", 6)
    );
    // A window of one column opens it, and leaves it shut once it has been shut.
    window.carry_out(Command::Do(Action::Clear));
    window.harness.set_size(Vec2::new(800.0, 700.0));
    window.run();
    assert!(window.harness.query_by_label("By date").is_none());
    window.harness.get_by_label("6 undated").click();
    window.run();
    window.harness.get_by_label("By date");
    let shut = window
        .harness
        .get_by_role_and_label(Role::Button, "Evidence");
    shut.click();
    window.run();
    assert!(window.harness.query_by_label("By date").is_none());
    assert!(window.session().focus().listing.is_some());
}

#[test]
fn what_is_selected_on_the_timeline_is_selected_everywhere_and_back() {
    let mut window = open();
    let relations: Vec<_> = window.dossier().relations().iter().cloned().collect();
    for relation in relations {
        let name = relation_name(&window, &relation);
        let options = window.harness.query_all_by_role(Role::ListBoxOption);
        let of_it =
            |node: &egui_kittest::Node<'_>| node.accesskit_node().label() == Some(name.clone());
        // The map is drawn before the timeline in the tree.
        let found: Vec<_> = options.filter(of_it).collect();
        found.last().unwrap().click_accesskit();
        drop(found);
        window.run();
        let item = Some(Item::Relation(relation.id.clone()));
        assert_eq!(window.session().focus().selection, item);
        let options = window.harness.query_all_by_role(Role::ListBoxOption);
        let of_it = options.filter(|node| node.accesskit_node().label() == Some(name.clone()));
        let selected: Vec<_> = of_it.map(|n| n.accesskit_node().is_selected()).collect();
        assert_eq!(selected, [Some(true), Some(true)], "{name}");
    }
}

#[test]
fn arrow_keys_walk_over_the_marks_and_enter_selects() {
    let mut window = open();
    let marks = window.harness.get_by_label("Relations over time");
    marks.focus();
    window.run();
    let mut met = Vec::new();
    for _ in 0..14 {
        window.press(Key::ArrowRight);
        let hover = window.session().focus().hover.clone().unwrap();
        assert!(!met.contains(&hover), "{hover:?} twice");
        met.push(hover);
    }
    window.press(Key::ArrowRight);
    assert_eq!(window.session().focus().hover.as_ref(), met.first());
    window.press(Key::Enter);
    assert_eq!(window.session().focus().selection.as_ref(), met.first());
}

#[test]
fn the_axis_is_dragged_and_the_wheel_comes_closer_and_neither_filters() {
    let mut window = open();
    let plot = axis(&window);
    let on_axis = Pos2::new(plot.center().x, plot.max.y + 12.0);
    drag(
        &mut window,
        on_axis,
        on_axis + Vec2::new(-200.0, 0.0),
        Modifiers::NONE,
    );
    button(
        &mut window,
        on_axis + Vec2::new(-200.0, 0.0),
        false,
        Modifiers::NONE,
    );
    window.run();
    let lanes = at(&window, 0.5);
    drag(
        &mut window,
        lanes,
        lanes + Vec2::new(90.0, 0.0),
        Modifiers::SHIFT,
    );
    button(
        &mut window,
        lanes + Vec2::new(90.0, 0.0),
        false,
        Modifiers::SHIFT,
    );
    window.run();
    assert_eq!(time(&window), (None, None));
    window.harness.get_by_label("Show all of time").click();
    window.run();
    assert_eq!(time(&window), (None, None));
}

#[test]
fn a_click_on_a_year_of_the_axis_shows_only_that_and_a_second_one_all_again() {
    let mut window = open();
    let plot = axis(&window);
    let all = shown(&window);
    let share = share_of(&window, Day::from_ymd(2023, 7, 1).unwrap());
    let x = plot.min.x + plot.width() * share;
    let year = Pos2::new(x, plot.max.y + 24.0);
    let click = |window: &mut Window| {
        window.harness.event(Event::PointerMoved(year));
        window.harness.step();
        button(window, year, true, Modifiers::NONE);
        button(window, year, false, Modifiers::NONE);
        window.harness.event(Event::PointerGone);
        // Two clicks that are far enough apart are no double click.
        for _ in 0..60 {
            window.harness.step();
        }
    };
    click(&mut window);
    let whole = (Day::from_ymd(2023, 1, 1), Day::from_ymd(2023, 12, 31));
    assert_eq!(time(&window), whole);
    assert!(shown(&window) < all);
    click(&mut window);
    assert_eq!(time(&window), (None, None));
}

#[test]
fn every_lane_and_every_date_is_a_choice_and_only_events_filter() {
    let mut window = open();
    for lanes in ["kinds", "actors", "places", "voices", "families"] {
        window.harness.get_by_label_contains("Lanes: ").click();
        window.run();
        window.harness.get_by_label(lanes).click();
        window.run();
        window.harness.get_by_label(&format!("Lanes: {lanes}"));
    }
    for time_of in ["of the statement", "of publication"] {
        window.harness.get_by_label_contains("Time: ").click();
        window.run();
        window.harness.get_by_label(time_of).click();
        window.run();
        window.harness.get_by_label(&format!("Time: {time_of}"));
        assert!(window.harness.query_by_label("Time filter").is_none());
    }
}

#[test]
fn at_rest_the_timeline_draws_no_frame() {
    let mut window = open();
    brush(&mut window, 0.2, 0.8);
    window.settle();
    let output = window.harness.output();
    let rests = output
        .viewport_output
        .values()
        .all(|v| v.repaint_delay == std::time::Duration::MAX);
    assert!(rests);
}
