//! The search, by keyboard and by ear.

use super::bench::Window;
use beleg::app::{Action, Command, Dialog};
use beleg::lang::Lang;
use beleg::model::{Id, Item};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// Opens the search, waits until the words are gathered, and types.
fn type_in(window: &mut Window, text: &str) {
    window.carry_out(Command::Do(Action::Search));
    window.run_until(|| true);
    for _ in 0..500 {
        if window.session().derived().index.is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        window.run();
    }
    assert!(window.session().derived().index.is_some());
    window.harness.get_by_role(Role::TextInput).type_text(text);
    window.run();
}

fn place(id: &str) -> Option<Item> {
    Some(Item::Place(Id::new(id).unwrap()))
}

#[test]
fn enter_goes_to_the_first_that_is_found_and_arrows_to_the_others() {
    let mut window = Window::open();
    type_in(&mut window, "pjongjang");
    window.press(Key::Enter);
    assert_eq!(window.session().focus().dialog, None);
    assert_eq!(window.session().focus().selection, place("pyongyang"));
    let mut window = Window::open();
    type_in(&mut window, "vladivostok");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    let selection = window.session().focus().selection.clone();
    assert!(
        selection.is_some() && selection != place("vladivostok"),
        "{selection:?}"
    );
}

#[test]
fn a_finding_is_clicked_by_ear_and_a_passage_is_read_in_its_relation() {
    let mut window = Window::open();
    window.carry_out(Command::SetLang(Lang::De));
    type_in(&mut window, "besucht hat");
    let passage = window
        .dossier()
        .passages()
        .find(|(_, p)| p.exact.contains("besucht hat"));
    let relation = passage.unwrap().0.id.clone();
    let rows = window.harness.query_all_by_role(Role::Button);
    let mut rows = rows.filter(|row| {
        let label = row.accesskit_node().label();
        label.is_some_and(|label| label.contains("besucht hat"))
    });
    rows.next().unwrap().click_accesskit();
    drop(rows);
    window.run();
    let selection = window.session().focus().selection.clone();
    assert_eq!(selection, Some(Item::Relation(relation)));
}

#[test]
fn the_same_box_carries_out_actions_and_says_when_nothing_is_found() {
    let mut window = Window::open();
    type_in(&mut window, "about bel");
    window.press(Key::Enter);
    assert_eq!(window.session().focus().dialog, Some(Dialog::About));
    window.press(Key::Escape);
    type_in(&mut window, "qqqqqq");
    window
        .harness
        .get_by_label("Nothing begins with these words, nor nearly so.");
    window.press(Key::Enter);
    assert_eq!(window.session().focus().selection, None);
}

#[test]
fn what_was_sought_last_is_typed_over() {
    let mut window = Window::open();
    type_in(&mut window, "pjongjang");
    window.press(Key::Enter);
    window.carry_out(Command::Do(Action::Search));
    window.run();
    let typed = eframe::egui::Event::Text("vladivostok".to_owned());
    window.harness.event(typed);
    window.run();
    window.press(Key::Enter);
    assert_eq!(window.session().focus().selection, place("vladivostok"));
}

#[test]
fn more_of_a_sort_is_listed_on_demand() {
    let mut window = Window::open();
    type_in(&mut window, "kim");
    let listed = |window: &Window| {
        let rows = window.harness.query_all_by_role(Role::Button);
        let labels = rows.filter_map(|row| row.accesskit_node().label());
        labels
            .filter(|label| {
                label.contains("→ Vladivostok · ")
                    || label.contains("→ Pyongyang · ")
                    || label.contains("→ Moscow · ")
                    || label.contains("– Moscow · ")
            })
            .count()
    };
    let before = listed(&window);
    window.harness.get_by_label("Show all 7").click_accesskit();
    window.run();
    assert_eq!(listed(&window), before + 1);
    assert!(window.harness.query_by_label("Show all 7").is_none());
    // The words stay, and so does the search; other words begin anew.
    assert_eq!(window.session().focus().dialog, Some(Dialog::Search));
    window
        .harness
        .get_by_role(Role::TextInput)
        .type_text(" jong");
    window.run();
    window.press(Key::Enter);
    assert_eq!(window.session().focus().dialog, None);
}
