//! The table by accessible labels: tabs, sorting, choosing, copying, hiding; and the selection that it shares.

use super::bench::{Window, focused};
use beleg::analysis::table::{Column, Direction, Order, Tab};
use beleg::app::{Command, Facet, TableLook, ViewKind};
use beleg::lang::Lang;
use beleg::model::{Id, Item, KindRef};
use eframe::egui::accesskit::{Role, SortDirection};
use eframe::egui::{Event, Key, Modifiers, OutputCommand, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn opened() -> Window {
    let mut window = Window::open();
    window.carry_out(Command::ShowView(ViewKind::Table));
    window
}

/// The labels of the rows in view, from above to below.
fn rows(window: &Window) -> Vec<String> {
    let mut rows: Vec<(f32, String)> = window
        .harness
        .query_all_by_role(Role::Row)
        .map(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            (node.rect().top(), label)
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, label)| label).collect()
}

fn chosen(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all_by_role(Role::Row);
    let chosen = rows.filter(|node| node.accesskit_node().is_selected() == Some(true));
    chosen
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

fn sort_by(window: &mut Window, column: &str) -> Option<SortDirection> {
    let header = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, column);
    header.click();
    window.run();
    let header = window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, column);
    header.accesskit_node().data().sort_direction()
}

fn copied(window: &Window) -> Option<String> {
    let commands = &window.harness.output().platform_output.commands;
    commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

fn click_row(window: &mut Window, start: &str, modifiers: Modifiers) {
    let rows = window.harness.query_all_by_role(Role::Row);
    let mut rows = rows.filter(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with(start)
    });
    rows.next().unwrap().click_modifiers(modifiers);
    drop(rows);
    window.run();
}

#[test]
fn every_relation_is_a_row_and_a_click_on_a_header_sorts_both_ways_and_back() {
    let mut window = opened();
    let file = rows(&window);
    assert_eq!(file.len(), window.dossier().relations().len());
    let way = sort_by(&mut window, "Who");
    assert_eq!(way, Some(SortDirection::Ascending));
    let who = |row: &String| row.split(", ").nth(1).unwrap().to_owned();
    let up: Vec<String> = rows(&window).iter().map(who).collect();
    assert!(up.is_sorted() && up.first() < up.last(), "{up:?}");
    let way = sort_by(&mut window, "Who");
    assert_eq!(way, Some(SortDirection::Descending));
    let down: Vec<String> = rows(&window).iter().map(who).collect();
    assert!(down.iter().rev().is_sorted(), "{down:?}");
    assert_eq!(sort_by(&mut window, "Who"), None);
    assert_eq!(rows(&window), file);
}

#[test]
fn undated_relations_stand_last_whichever_way_dates_are_sorted() {
    let mut window = opened();
    let undated = {
        let relations = window.dossier().relations().iter();
        relations.filter(|r| r.when.is_none()).count()
    };
    for _ in 0..2 {
        sort_by(&mut window, "When");
        let rows = rows(&window);
        let (dated, last) = rows.split_at(rows.len() - undated);
        assert!(dated.iter().all(|row| row.contains("20")), "{dated:?}");
        assert!(!last.iter().any(|row| row.contains("20")), "{last:?}");
    }
}

#[test]
fn rows_that_another_filter_hides_are_no_longer_chosen_however_many_it_shows() {
    let mut window = opened();
    let kinds: Vec<(KindRef, usize)> = {
        let kinds = &window.session().derived().all.kinds;
        kinds.iter().map(|(kind, n)| (kind.clone(), *n)).collect()
    };
    let (one, other) = kinds
        .iter()
        .enumerate()
        .find_map(|(at, (kind, n))| {
            let alike = kinds.iter().skip(at + 1).find(|(_, m)| m == n)?;
            Some((kind.clone(), alike.0.clone()))
        })
        .expect("two kinds have equally many relations");
    window.carry_out(Command::Only(Facet::Kind(one.clone())));
    let before = rows(&window);
    window.harness.get_by_label(&before[0]).click();
    window.run();
    assert_eq!(chosen(&window), before[..1]);
    window.carry_out(Command::Only(Facet::Kind(other)));
    assert_eq!(rows(&window).len(), before.len());
    // Neither at once nor when they are shown again.
    assert!(chosen(&window).is_empty());
    window.carry_out(Command::Only(Facet::Kind(one)));
    assert!(chosen(&window).is_empty());
}

#[test]
fn a_row_that_is_clicked_is_selected_everywhere_and_several_are_copied_with_their_header() {
    let mut window = opened();
    click_row(&mut window, "Threat", Modifiers::NONE);
    let threat = Item::Relation(Id::new("us-threat").unwrap());
    assert_eq!(window.session().focus().selection, Some(threat.clone()));
    window.harness.get_by_label_contains("Passage 1 of 3");

    click_row(&mut window, "Demand", Modifiers::COMMAND);
    assert_eq!(chosen(&window).len(), 2);
    // Choosing more changes nothing of what is read.
    assert_eq!(window.session().focus().selection, Some(threat));
    click_row(&mut window, "Talks", Modifiers::SHIFT);
    assert!(chosen(&window).len() > 2, "{:?}", chosen(&window));
    click_row(&mut window, "Threat", Modifiers::NONE);
    click_row(&mut window, "Demand", Modifiers::COMMAND);
    window.harness.get_by_label("2 rows chosen");
    window.harness.event(Event::Copy);
    window.harness.step();
    let text = copied(&window).unwrap();
    let lines: Vec<Vec<&str>> = text.lines().map(|l| l.split('\t').collect()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0][..5], ["Kind", "Who", "Whom", "From", "To"]);
    let threat = [
        "Threat",
        "US government",
        "North Korea",
        "Washington",
        "Pyongyang",
    ];
    assert_eq!(lines[1][..5], threat);
    assert!(lines.iter().all(|line| line.len() == 11), "{lines:?}");
}

#[test]
fn the_keyboard_walks_chooses_opens_and_copies() {
    let mut window = opened();
    let grid = window
        .harness
        .get_by_role_and_label(Role::Grid, "Rows of the table");
    grid.focus();
    window.run();
    assert_eq!(focused(&window), "Rows of the table");
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    let second = rows(&window)[1].clone();
    assert_eq!(chosen(&window), [second]);
    let on = window.session().focus().hover.clone().unwrap();
    assert_eq!(window.session().focus().selection, None);
    window.press(Key::Enter);
    assert_eq!(window.session().focus().selection, Some(on));
    window
        .harness
        .key_press_modifiers(Modifiers::SHIFT, Key::End);
    window.run();
    assert_eq!(chosen(&window).len(), rows(&window).len() - 1);
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    assert_eq!(chosen(&window).len(), rows(&window).len());
    window.harness.get_by_label("Copy").click();
    let text = (0..4).find_map(|_| {
        window.harness.step();
        copied(&window)
    });
    let text = text.unwrap();
    assert_eq!(text.lines().count(), rows(&window).len() + 1);
}

#[test]
fn what_is_selected_elsewhere_is_chosen_here_and_comes_into_view() {
    let mut window = opened();
    window.harness.set_size(Vec2::new(1400.0, 330.0));
    window.run();
    let last = window.dossier().relations().iter().last().unwrap().clone();
    let seen = rows(&window).len();
    assert!(seen < window.dossier().relations().len());
    window.carry_out(Command::Select(Some(Item::Relation(last.id.clone()))));
    assert_eq!(chosen(&window).len(), 1);
    assert_eq!(chosen(&window).last(), rows(&window).last());
}

#[test]
fn a_hidden_column_is_gone_from_table_and_copy_and_stays_so() {
    let mut window = opened();
    // So wide that the column is in view beside those before it.
    window.harness.set_size(Vec2::new(1700.0, 1000.0));
    window.run();
    let hidden = |window: &Window| {
        let header = window
            .harness
            .query_by_role_and_label(Role::ColumnHeader, "Status");
        header.is_none()
    };
    window.harness.get_by_label("Columns").click();
    window.run();
    window
        .harness
        .get_by_role_and_label(Role::CheckBox, "Status")
        .click();
    window.run();
    assert!(hidden(&window));
    let look = window.session().settings().table.clone();
    assert!(!look.columns(Tab::Relations).contains(&Column::Status));
    click_row(&mut window, "Threat", Modifiers::NONE);
    window.harness.event(Event::Copy);
    window.harness.step();
    assert!(!copied(&window).unwrap().contains("Status"));
    window.carry_out(Command::SetTable(TableLook::default()));
    assert!(!hidden(&window));
}

#[test]
fn each_tab_has_its_rows_and_its_order_in_both_languages() {
    let mut window = opened();
    let dossier = window.dossier();
    let (places, actors) = (dossier.places().len(), dossier.actors().len());
    let witnesses = dossier.witnesses().len();
    for (tab, count, column) in [
        ("Places", places, "Incoming"),
        ("Actors", actors, "Belongs to"),
        ("Witnesses", witnesses, "Denies"),
    ] {
        let label = format!("{tab}, {count}");
        window
            .harness
            .get_by_role_and_label(Role::Tab, &label)
            .click();
        window.run();
        assert_eq!(rows(&window).len(), count, "{tab}");
        sort_by(&mut window, column);
    }
    let order = window.session().settings().table.order(Tab::Witnesses);
    let wanted = Order {
        column: Column::Denies,
        direction: Direction::Ascending,
    };
    assert_eq!(order, Some(wanted));
    window.carry_out(Command::SetLang(Lang::De));
    let label = format!("Orte, {places}");
    window
        .harness
        .get_by_role_and_label(Role::Tab, &label)
        .click();
    window.run();
    window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "Eingehend");
    click_row(&mut window, "Moskau", Modifiers::NONE);
    let moscow = Item::Place(Id::new("moscow").unwrap());
    assert_eq!(window.session().focus().selection, Some(moscow));
}

#[test]
fn the_pointer_over_a_row_is_over_its_relation_everywhere() {
    let mut window = opened();
    let row = window.harness.query_all_by_role(Role::Row);
    let mut row = row.filter(|node| node.accesskit_node().label().unwrap().starts_with("Aid"));
    row.next().unwrap().hover();
    drop(row);
    window.run();
    let hover = window.session().focus().hover.clone();
    let aid = window.dossier().relations().iter();
    let mut aid =
        aid.filter(|r| r.kind == beleg::model::KindRef::Standard(beleg::model::Kind::Aid));
    assert_eq!(
        hover.map(|h| h.id().to_owned()),
        aid.next().map(|r| r.id.to_string())
    );
}

#[test]
fn keys_make_the_column_wider_whose_header_has_the_keyboard() {
    let mut window = opened();
    let width = |window: &Window| {
        let header = window
            .harness
            .get_by_role_and_label(Role::ColumnHeader, "From");
        header.rect().width()
    };
    let before = width(&window);
    window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "From")
        .focus();
    window.run();
    for _ in 0..3 {
        window
            .harness
            .key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
        window.run();
    }
    assert!(width(&window) > before + 20.0);
    let kept = window.session().settings().table.widths.len();
    assert_eq!(kept, 1);
}

#[test]
fn a_filter_that_lets_nothing_through_says_so_in_the_table() {
    let mut window = opened();
    let filter = beleg::analysis::Filter {
        kinds: Some(Default::default()),
        ..Default::default()
    };
    window.carry_out(Command::Filter(Box::new(filter)));
    assert!(rows(&window).is_empty());
    let all = window.harness.query_all_by_label("Show everything");
    all.last().unwrap().click();
    window.run();
    assert_eq!(rows(&window).len(), window.dossier().relations().len());
}

/// The rows of the grid in view that are said to have to do with the selection.
fn involved(window: &Window) -> Vec<String> {
    let rows = window.harness.query_all_by_role(Role::Row);
    let said = |node: &egui_kittest::Node<'_>| {
        let description = node
            .accesskit_node()
            .data()
            .description()
            .map(str::to_owned);
        description.as_deref() == Some("marked: has to do with what is selected or listed")
    };
    let rows = rows.filter(said);
    rows.filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn rows_that_have_to_do_with_a_selected_actor_are_marked_counted_and_shown_alone() {
    let mut window = opened();
    assert!(involved(&window).is_empty());
    let korea = Item::Actor(Id::new("north-korea").unwrap());
    window.carry_out(Command::Select(Some(korea)));
    let marked = involved(&window);
    let all = window.dossier().relations().len();
    assert!(marked.len() > 1 && marked.len() < all, "{marked:?}");
    assert!(!marked.iter().any(|row| row.contains("Vladimir Putin, –")));
    window
        .harness
        .get_by_label(&format!("{} marked", marked.len()));
    let buttons = window.harness.query_all_by_label("Show only these");
    let left = buttons.min_by(|a, b| a.rect().left().total_cmp(&b.rect().left()));
    left.unwrap().click();
    window.run();
    assert_eq!(rows(&window), marked);
    // Other tabs have marks of their own: who is at the ends of all that.
    window.carry_out(Command::Do(beleg::app::Action::ClearFilter));
    let in_tab = |window: &mut Window, tab| {
        let look = TableLook {
            tab,
            ..TableLook::default()
        };
        window.carry_out(Command::SetTable(look));
        involved(window)
    };
    let actors = in_tab(&mut window, Tab::Actors);
    assert!(actors.iter().any(|row| row.starts_with("Kim Jong-un")));
    assert!(actors.len() < window.dossier().actors().len());
    // Where every row would be marked, none is.
    assert!(in_tab(&mut window, Tab::Places).is_empty());
    window.press(Key::Escape);
    assert!(involved(&window).is_empty());
}
