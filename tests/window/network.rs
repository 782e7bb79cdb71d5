//! The network by accessible labels.

use super::bench::{Window, focused, relation_name};
use beleg::analysis::Filter;
use beleg::app::{Action, Command, ViewKind};
use beleg::model::{Item, Kind, KindRef};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::collections::BTreeSet;

/// The window with the network in the middle, laid out.
fn network() -> Window {
    let mut window = Window::open();
    // The window opens on the map, whose fine ground wakes it once more when it comes.
    window.settle();
    window
        .harness
        .get_by_role_and_label(Role::Tab, "Network")
        .click();
    window.settle();
    assert_eq!(window.session().settings().layout.view, ViewKind::Network);
    window
}

fn click(window: &mut Window, label: &str) {
    window
        .harness
        .get_by_role_and_label(Role::Button, label)
        .click();
    window.settle();
}

/// The network for readers of the screen; the timeline beneath it lists relations, too.
fn list(window: &Window) -> Node<'_> {
    window
        .harness
        .get_by_role_and_label(Role::ListBox, "Network of nodes and relations")
}

/// The node or relation of the network with this label.
fn option<'w>(window: &'w Window, label: &'w str) -> Node<'w> {
    list(window).get_by_role_and_label(Role::ListBoxOption, label)
}

fn options(window: &Window) -> Vec<String> {
    let list = list(window);
    let nodes = list.query_all_by_role(Role::ListBoxOption);
    nodes
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

/// The names of the nodes that are drawn.
fn nodes(window: &Window) -> Vec<String> {
    let all = options(window).into_iter();
    all.filter_map(|label| Some(label.split_once(": ")?.0.to_owned()))
        .collect()
}

/// Where the node whose label begins so stands in the window.
fn place_of(window: &Window, start: &str) -> Pos2 {
    let label = window.map_option(start);
    option(window, &label).rect().center()
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    let harness = &mut window.harness;
    harness.hover_at(from);
    harness.step();
    for (at, pressed) in [(from, true), (to, false)] {
        harness.event(eframe::egui::Event::PointerMoved(at));
        if !pressed {
            // On its way the node is drawn where the hand has it.
            harness.step();
        }
        harness.event(eframe::egui::Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.step();
    }
    window.settle();
}

#[test]
fn every_actor_and_every_relation_is_reached_and_selected_everywhere() {
    let mut window = network();
    let putin = window.map_option("Vladimir Putin: ");
    option(&window, &putin).click_accesskit();
    window.settle();
    let selected = window.session().focus().selection.clone();
    assert!(matches!(&selected, Some(Item::Actor(_))), "{selected:?}");
    // The card beside it is of the same actor.
    assert!(window.harness.query_all_by_label("Vladimir Putin").count() > 0);
    let relations: Vec<_> = window.dossier().relations().iter().cloned().collect();
    let names = options(&window);
    for relation in &relations {
        let name = relation_name(&window, relation);
        assert!(names.contains(&name), "{name}");
    }
    let first = relation_name(&window, &relations[0]);
    option(&window, &first).click_accesskit();
    window.settle();
    let selected = window.session().focus().selection.clone();
    assert_eq!(selected, Some(Item::Relation(relations[0].id.clone())));
    window.harness.get_by_label("Copy citation");
}

#[test]
fn a_click_on_a_node_selects_it() {
    let mut window = network();
    let at = place_of(&window, "Kim Jong-un: ");
    drag(&mut window, at, at);
    let selected = window.session().focus().selection.clone();
    assert!(matches!(selected, Some(Item::Actor(_))), "{selected:?}");
}

#[test]
fn a_node_is_put_elsewhere_and_that_is_taken_back_and_made_again() {
    let mut window = network();
    let before = place_of(&window, "Kim Jong-un: ");
    let others = place_of(&window, "US government: ");
    let there = before + eframe::egui::Vec2::new(60.0, 40.0);
    drag(&mut window, before, there);
    let near = |a: Pos2, b: Pos2| a.distance(b) < 3.0;
    assert!(near(place_of(&window, "Kim Jong-un: "), there));
    assert!(near(place_of(&window, "US government: "), others));
    assert_eq!(window.session().focus().network.pins().len(), 1);
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.settle();
    assert!(near(place_of(&window, "Kim Jong-un: "), before));
    assert!(!window.session().is_enabled(Action::Undo));
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.settle();
    assert!(near(place_of(&window, "Kim Jong-un: "), there));
}

#[test]
fn places_a_circle_and_sizes_are_a_click_away() {
    let mut window = network();
    let actors = nodes(&window);
    click(&mut window, "Places");
    let places = nodes(&window);
    assert_ne!(actors, places);
    assert_eq!(places.len(), window.dossier().places().len());
    click(&mut window, "Circle");
    click(&mut window, "Size by relations");
    assert!(window.session().focus().network.sized);
    click(&mut window, "Lay out again");
    assert_eq!(nodes(&window).len(), places.len());
}

#[test]
fn an_ego_network_reaches_as_far_as_it_is_asked_to() {
    let mut window = network();
    let all = nodes(&window).len();
    let us = window.map_option("US government: ");
    option(&window, &us).click_accesskit();
    window.settle();
    let mut before = 1;
    for depth in ["1 step", "2 steps", "3 steps"] {
        click(&mut window, depth);
        let drawn = nodes(&window);
        assert!(drawn.iter().any(|name| name == "US government"));
        assert!(drawn.len() >= before && drawn.len() < all, "{drawn:?}");
        before = drawn.len();
    }
    click(&mut window, "Whole network");
    assert_eq!(nodes(&window).len(), all);
}

#[test]
fn where_the_filter_takes_the_middle_of_an_ego_network_away_nothing_is_drawn_and_that_is_said() {
    let mut window = network();
    let shoigu = window.map_option("Sergei Shoigu: ");
    option(&window, &shoigu).click_accesskit();
    window.settle();
    click(&mut window, "1 step");
    assert!(nodes(&window).len() > 1);
    let said = "belongs to Sergei Shoigu.";
    assert!(window.harness.query_by_label_contains(said).is_none());
    window.carry_out(Command::Filter(Box::new(Filter {
        kinds: Some(BTreeSet::from([KindRef::Standard(Kind::Threat)])),
        ..Filter::default()
    })));
    window.settle();
    assert_eq!(options(&window), Vec::<String>::new());
    window.harness.get_by_label_contains(said);
    click(&mut window, "Whole network");
    assert_eq!(nodes(&window).len(), 2);
    assert!(window.harness.query_by_label_contains(said).is_none());
}

#[test]
fn the_keyboard_walks_through_the_network_moves_a_node_and_selects() {
    let mut window = network();
    list(&window).focus();
    window.settle();
    assert_eq!(focused(&window), "Network of nodes and relations");
    let count = options(&window).len();
    let mut seen = Vec::new();
    for _ in 0..count {
        window.press(Key::ArrowRight);
        let hover = window.session().focus().hover.clone().unwrap();
        assert!(!seen.contains(&hover), "{hover:?} twice");
        seen.push(hover);
    }
    window.press(Key::ArrowRight);
    assert_eq!(window.session().focus().hover.as_ref(), seen.first());
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::ArrowRight);
    window.settle();
    assert_eq!(window.session().focus().network.pins().len(), 1);
    window.press(Key::Enter);
    assert_eq!(window.session().focus().selection.as_ref(), seen.first());
    window.press(Key::Escape);
    assert_eq!(window.session().focus().selection, None);
}

#[test]
fn a_filter_leaves_what_stays_where_it_is() {
    let mut window = network();
    let before = place_of(&window, "Kim Jong-un: ");
    let view = window.session().focus().network.view;
    window.harness.get_by_label("Threat, one relation").click();
    window.settle();
    // Who has zoomed keeps that view; else it is fitted anew.
    let after = window.session().focus().network.view;
    if view == after {
        assert!(place_of(&window, "Kim Jong-un: ").distance(before) < 60.0);
    }
    assert!(nodes(&window).iter().any(|name| name == "Kim Jong-un"));
}

#[test]
fn at_rest_the_network_draws_no_frame() {
    let mut window = network();
    window.settle();
    let output = window.harness.output();
    let delays: Vec<_> = output
        .viewport_output
        .values()
        .map(|v| v.repaint_delay)
        .collect();
    assert_eq!(delays, [std::time::Duration::MAX]);
}

#[test]
fn with_the_network_in_the_middle_its_picture_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("network.svg");
    let mut window = Window::saving_to(&path);
    window.carry_out(Command::ShowView(ViewKind::Network));
    window.settle();
    window.carry_out(Command::Do(Action::SaveSvg));
    window.run_until(|| path.exists());
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(
        text.contains("actor-vladimir-putin") || text.contains("Network of actors"),
        "{}",
        &text[..400]
    );
}
