//! The filter in the window: its parts in words, taken away one by one, kept by name, and what is offered where nothing passes.

use super::bench::Window;
use beleg::analysis::Filter;
use beleg::app::{Action, Command, Dialog, Facet};
use beleg::carto::Camera;
use beleg::model::date::Day;
use beleg::model::{Kind, KindRef, Realis};
use beleg::ui::store::Store;
use eframe::egui::Event;
use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use std::collections::BTreeSet;

fn visits() -> Filter {
    Filter {
        kinds: Some(BTreeSet::from([KindRef::Standard(Kind::Visit)])),
        ..Filter::default()
    }
}

fn shown(window: &Window) -> usize {
    window.session().derived().overview.relations
}

#[test]
fn each_part_of_the_filter_is_told_and_taken_away_by_a_click() {
    let mut window = Window::open();
    let all = shown(&window);
    assert!(window.harness.query_by_label("Take away: Visit").is_none());
    window.carry_out(Command::Filter(Box::new(Filter {
        from: Day::from_ymd(2023, 9, 1),
        to: Day::from_ymd(2023, 9, 30),
        ..visits()
    })));
    let both = shown(&window);
    let chip = window.harness.get_by_label("Take away: September 2023");
    chip.click();
    window.run();
    assert_eq!(window.session().focus().filter, visits());
    assert!(both < shown(&window) && shown(&window) < all);
    window.harness.get_by_label("Take away: Visit").click();
    window.run();
    assert_eq!(shown(&window), all);
}

#[test]
fn where_nothing_passes_the_last_part_is_offered_to_be_taken_away() {
    let mut window = Window::open();
    window.carry_out(Command::Filter(Box::new(visits())));
    let visits_alone = shown(&window);
    let seen = window.session().focus().camera.unwrap();
    let before = Filter {
        to: Day::from_ymd(1900, 1, 1),
        ..visits()
    };
    window.carry_out(Command::Filter(Box::new(before)));
    assert_eq!(shown(&window), 0);
    window.run();
    let now = window.session().focus().camera.unwrap();
    let looks = |camera: Camera| (camera.projection, camera.center, camera.roll_deg);
    assert_eq!(looks(now), looks(seen), "the map goes elsewhere");
    let words = format!("{visits_alone} relations do.");
    assert!(window.harness.query_by_label_contains(&words).is_some());
    window.harness.get_by_label("Take it away").click();
    window.run();
    assert_eq!(window.session().focus().filter, visits());
}

#[test]
fn a_filter_is_put_together_by_the_keyboard_and_kept_under_a_name_until_it_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::in_folder(folder.path());
    let mut window = Window::with_store(store.clone());
    window.carry_out(Command::Do(Action::Filter));
    assert_eq!(window.session().focus().dialog, Some(Dialog::Filter));
    let type_into = |window: &mut Window, field: &str, text: &str| {
        window.harness.get_by_label(field).focus();
        window.run();
        window.harness.event(Event::Text(text.to_owned()));
        window.run();
    };
    // The field of words has the keyboard already.
    window.harness.event(Event::Text("putin".to_owned()));
    window.run();
    assert_eq!(window.session().focus().filter.text, "putin");
    type_into(&mut window, "From (such as 2023-06)", "2023-0");
    assert_eq!(window.session().focus().filter.from, None);
    type_into(&mut window, "From (such as 2023-06)", "9");
    let september = Day::from_ymd(2023, 9, 1);
    assert_eq!(window.session().focus().filter.from, september);
    type_into(&mut window, "Name for the present filter", "Mine");
    window.press(Key::Enter);
    let kept = window.session().settings().filters.clone();
    assert_eq!(kept[0].name, "Mine");
    assert_eq!(kept[0].filter, window.session().focus().filter);
    window.press(Key::Escape);
    drop(window);

    let mut window = Window::with_store(store);
    assert_eq!(window.session().settings().filters, kept);
    window.carry_out(Command::Do(Action::Filter));
    window.harness.get_by_label("Mine").click();
    window.run();
    assert_eq!(window.session().focus().filter, kept[0].filter);
    window
        .harness
        .get_by_label("Delete the filter Mine")
        .click();
    window.run();
    assert_eq!(window.session().settings().filters, []);
}

#[test]
fn a_filter_that_lets_nothing_through_says_so() {
    let mut window = Window::open();
    let kinds: Vec<KindRef> = window
        .session()
        .derived()
        .all
        .kinds
        .keys()
        .cloned()
        .collect();
    for kind in kinds {
        window.carry_out(Command::Toggle(Facet::Kind(kind)));
    }
    window.run();
    window
        .harness
        .get_by_label_contains("The filter lets nothing through.");
    assert!(
        !window
            .session()
            .is_on(&Facet::Kind(KindRef::Standard(Kind::Visit)))
    );
    assert!(window.session().is_on(&Facet::Realis(Realis::Occurred)));
}
