//! Dossiers of hundreds and thousands of relations by keyboard and by ear.

use super::bench::Window;
use beleg::app::{Action, Command};
use beleg::io::dossier::{SetAside, write};
use beleg::io::synthetic::{Plan, dossier};
use beleg::model::Item;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// The window on a dossier of so many relations between so many places.
pub fn open(relations: usize, places: usize) -> Window {
    open_plan(&Plan {
        relations,
        places,
        seed: 1,
        one_passage: true,
    })
}

/// The window on the dossier of a plan.
pub fn open_plan(plan: &Plan) -> Window {
    let dossier = dossier(plan);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("many.dossier.json");
    std::fs::write(&path, write(&dossier.unwrap(), &SetAside::default())).unwrap();
    let mut window = Window::open();
    window.carry_out(Command::Open(path));
    window.run_until_opened();
    window
}

/// The names of what stands in a list or on the map.
fn options(window: &Window) -> Vec<String> {
    let nodes = window.harness.query_all_by_role(Role::ListBoxOption);
    nodes
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn what_has_no_node_of_its_own_is_listed_by_the_last_one() {
    let mut window = open(140, 400);
    let names = options(&window);
    let last = names.last().unwrap().clone();
    assert!(
        last.starts_with("and ") && last.ends_with(" more"),
        "{last}"
    );
    let more: usize = last[4..last.len() - 5].parse().unwrap();
    let map = "Map of places and relations";
    let map = window.harness.get_by_role_and_label(Role::ListBox, map);
    let told = map.accesskit_node().description().unwrap();
    assert!(told.contains(&(500 + more).to_string()), "{told}");
    assert_eq!(names.len(), 501);
    window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, &last)
        .click_accesskit();
    window.run();
    window
        .harness
        .get_by_role_and_label(Role::Label, &last.to_uppercase());
    // The list has the keyboard.
    window.press(Key::End);
    window.press(Key::Enter);
    let selection = window.session().focus().selection.clone();
    assert!(
        matches!(selection, Some(Item::Relation(_))),
        "{selection:?}"
    );
}

#[test]
fn a_line_for_several_and_a_dot_for_several_ask_which_by_ear() {
    for (name, is_meant) in [
        (
            " relations (",
            (|item| matches!(item, Item::Relation(_))) as fn(&Item) -> bool,
        ),
        (" +", |item| matches!(item, Item::Place(_))),
    ] {
        let mut window = open(1_000, 200);
        let names = options(&window);
        let several = names.iter().find(|known| known.contains(name)).unwrap();
        window
            .harness
            .get_all_by_role(Role::ListBoxOption)
            .find(|node| node.accesskit_node().label().as_ref() == Some(several))
            .unwrap()
            .click_accesskit();
        window.run();
        assert_eq!(window.session().focus().selection, None);
        window.press(Key::Enter);
        let selection = window.session().focus().selection.clone();
        assert!(
            selection.as_ref().is_some_and(is_meant),
            "{several}: {selection:?}"
        );
    }
}

#[test]
fn the_keyboard_walks_to_lines_for_several_and_opens_them() {
    let mut window = open(1_000, 200);
    let count = options(&window).len();
    window.press(Key::Tab);
    window.press(Key::End);
    let mut opened = false;
    for _ in 0..count {
        window.press(Key::Enter);
        // A line for several asks; the first of its list is chosen.
        if window.session().focus().selection.is_none() {
            window.press(Key::Enter);
            opened = true;
            break;
        }
        window.press(Key::Escape);
        window.press(Key::ArrowLeft);
    }
    assert!(opened);
    let selection = window.session().focus().selection.clone();
    assert!(
        matches!(selection, Some(Item::Relation(_))),
        "{selection:?}"
    );
}

#[test]
fn a_list_stays_open_while_its_relations_are_read_one_by_one() {
    let mut window = open(1_000, 200);
    let several = options(&window);
    let size = |name: &&String| {
        let (before, _) = name.split_once(" relations (")?;
        before.rsplit(' ').next()?.parse::<usize>().ok()
    };
    let several = several.iter().max_by_key(|name| size(name)).unwrap();
    window
        .harness
        .get_by_role_and_label(Role::ListBoxOption, several)
        .click_accesskit();
    window.run();
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    let listing = window.session().focus().listing.clone().unwrap();
    let chosen = |window: &Window| {
        let focus = window.session().focus();
        let at = focus.listing.as_ref().and_then(|list| list.at);
        (at, focus.selection.clone())
    };
    let item = |at: usize| Some(listing.items[at].clone());
    assert_eq!(chosen(&window), (Some(1), item(1)));
    assert!(several.starts_with(&listing.heading), "{several}");
    let position = format!("2 of {}", listing.items.len());
    window.harness.get_by_label(&position);
    window.carry_out(Command::Do(Action::NextListed));
    assert_eq!(chosen(&window), (Some(2), item(2)));
    window.carry_out(Command::Do(Action::PreviousListed));
    window.carry_out(Command::Do(Action::PreviousListed));
    assert_eq!(chosen(&window), (Some(0), item(0)));
    assert!(!window.session().is_enabled(Action::PreviousListed));
    // Back to the list, in another order, and on from where it was left.
    window.harness.get_by_label("‹ Back to the list").click();
    window.run();
    assert_eq!(chosen(&window), (Some(0), None));
    window.harness.get_by_label("By date").click();
    window.run();
    let (at, _) = chosen(&window);
    let ordered = window.session().focus().listing.clone().unwrap();
    assert_eq!(Some(ordered.items[at.unwrap()].clone()), item(0));
    window.press(Key::Escape);
    assert_eq!(window.session().focus().listing, None);
    // The way back leads to the list again, too.
    window.carry_out(Command::Do(Action::Back));
    assert!(window.session().focus().listing.is_some());
}

/// Clicks on lines that stand for so many relations, one after the other, until one is hit and not what lies across it.
fn click_until(
    window: &mut Window,
    is_wanted: impl Fn(usize) -> bool,
    is_hit: impl Fn(&mut Window) -> bool,
) {
    let lines: Vec<String> = options(window)
        .into_iter()
        .filter(|label| {
            let count = label.split_once(" relations (");
            let count = count.and_then(|(before, _)| before.rsplit(' ').next()?.parse().ok());
            count.is_some_and(&is_wanted)
        })
        .collect();
    for label in lines {
        let option = window
            .harness
            .get_by_role_and_label(Role::ListBoxOption, &label);
        option.click();
        window.run();
        if is_hit(window) {
            return;
        }
        window.press(Key::Escape);
        window.press(Key::Escape);
    }
    panic!("none was hit");
}

#[test]
fn the_pointer_gets_a_long_list_beside_the_map_and_a_short_one_over_it() {
    let mut window = open(1_000, 200);
    click_until(
        &mut window,
        |count| count > 8,
        |window| {
            let focus = window.session().focus();
            let listing = focus.listing.as_ref();
            focus.selection.is_none() && listing.is_some_and(|list| list.items.len() > 8)
        },
    );
    window.press(Key::Escape);
    assert_eq!(window.session().focus().listing, None);
    click_until(
        &mut window,
        |count| count <= 8,
        |window| {
            let before = window.session().focus().listing.clone();
            window.press(Key::Enter);
            let listing = window.session().focus().listing.clone();
            // The list over the map has the keyboard; its first is chosen.
            before.is_none() && listing.is_some_and(|list| list.at == Some(0))
        },
    );
}
