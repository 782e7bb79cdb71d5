//! What stands out of a large dossier: rows that lead into it, by click, by Tab and by ear.

use super::bench::{Window, focused};
use super::many::{open, open_plan};
use beleg::analysis::bundle::MOST_FANNED;
use beleg::analysis::{Dyad, DyadEnd, Glance, Node, Way, statement};
use beleg::app::{Action, Command, Dealings, Facet, GroupKind};
use beleg::io::synthetic::Plan;
use beleg::lang::{Lang, Message};
use beleg::model::{Item, Status, wording};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use std::collections::BTreeSet;

fn glance(window: &Window) -> Glance {
    let derived = window.session().derived();
    Glance::of(window.dossier(), &derived.facts, &derived.visible)
}

/// What a row of so many relations is called.
fn row(window: &Window, name: &str, count: usize) -> String {
    let texts = &window.session().derived().texts;
    let entry = Message::new("legend-entry").with("name", name);
    texts.say(&entry.with("count", count))
}

/// What the row of a pair of places is called.
fn pair(window: &Window, number: usize) -> String {
    let between = &glance(window).between[number];
    let texts = &window.session().derived().texts;
    let places = between.places.map(|row| window.dossier().places().at(row));
    let names = places.map(|place| wording::name(&place.unwrap().names, texts));
    row(window, &names.join(" – "), between.relations.len()) + ": open the list"
}

fn click(window: &mut Window, name: &str) {
    let button = window.harness.get_by_role_and_label(Role::Button, name);
    button.click_accesskit();
    window.run();
}

fn is_there(window: &Window, name: &str) -> bool {
    window.harness.query_by_label(name).is_some()
}

#[test]
fn the_busiest_actor_is_one_click_away() {
    let mut window = open(390, 60);
    let (node, count) = glance(&window).busiest[0].clone();
    let item = node.item();
    let actors = window.dossier().actors();
    let actor = actors.iter().find(|actor| actor.id.as_str() == item.id());
    let name = actor.unwrap().names.get("en").to_owned();
    let name = row(&window, &name, count);
    click(&mut window, &name);
    assert_eq!(window.session().focus().selection, Some(item));
    window.press(Key::Escape);
    assert!(is_there(&window, "At a glance"));
}

#[test]
fn a_pair_of_places_opens_the_list_of_what_runs_between_them() {
    let mut window = open(390, 60);
    let between = glance(&window).between[1].clone();
    let name = pair(&window, 1);
    click(&mut window, &name);
    let focus = window.session().focus();
    assert_eq!(focus.selection, None);
    let listing = focus.listing.clone().unwrap();
    let relations = window.dossier().relations().in_rows(&between.relations);
    let expected: BTreeSet<&str> = relations.map(|relation| relation.id.as_str()).collect();
    let listed: BTreeSet<&str> = listing.items.iter().map(|item| item.id()).collect();
    assert_eq!(listed, expected);
    assert!(is_there(&window, &listing.heading), "{}", listing.heading);
    // It stays while its relations are read, and goes with Escape.
    window.carry_out(Command::Listed(0));
    window.harness.get_by_label("‹ Back to the list").click();
    window.run();
    assert!(window.session().focus().listing.is_some());
    window.press(Key::Escape);
    assert!(is_there(&window, "At a glance"));
}

#[test]
fn who_does_most_to_whom_opens_the_list_of_that() {
    let mut window = open(390, 60);
    let deeds = glance(&window).deeds[0].clone();
    let names = deeds.ends.each_ref().map(|node| match node {
        Node::Actor(id) => window.dossier().actors().get(id).map(|a| &a.names),
        Node::Place(id) => window.dossier().places().get(id).map(|p| &p.names),
    });
    let texts = &window.session().derived().texts;
    let names = names.map(|names| wording::name(names.unwrap(), texts));
    let name = row(&window, &names.join(" → "), deeds.relations.len()) + ": open the list";
    click(&mut window, &name);
    let listing = window.session().focus().listing.clone().unwrap();
    let relations = window.dossier().relations().in_rows(&deeds.relations);
    let expected: BTreeSet<&str> = relations.map(|relation| relation.id.as_str()).collect();
    let listed: BTreeSet<&str> = listing.items.iter().map(|item| item.id()).collect();
    assert_eq!(listed, expected);
}

#[test]
fn a_pair_is_shown_alone_either_way_and_each_way() {
    let mut window = open(390, 60);
    let name = pair(&window, 0);
    click(&mut window, &name);
    let listing = window.session().focus().listing.clone().unwrap();
    // One button for the pair, and one for each way that some of it goes.
    assert!(listing.dyads.len() > 2, "{:?}", listing.dyads);
    let mut alone = Vec::new();
    for dyad in listing.dyads.iter() {
        let of = (window.dossier(), &window.session().derived().facts);
        let words = statement::dyad(of, dyad, &window.session().derived().texts);
        click(&mut window, &format!("Show only: {words}"));
        let filter = window.session().focus().filter.clone();
        assert_eq!(filter.dyads, Some([dyad.clone()].into()));
        assert!(is_there(&window, &format!("Take away: {words}")));
        alone.push(window.session().derived().overview.relations);
        click(&mut window, &format!("Show only: {words}"));
        assert!(window.session().focus().filter.is_everything());
    }
    assert_eq!(alone[0], listing.items.len());
    assert_eq!(alone[1..].iter().sum::<usize>(), alone[0]);
}

#[test]
fn what_is_contested_is_shown_alone_and_with_the_others_again() {
    let mut window = open_plan(&Plan {
        relations: 1_000,
        places: 60,
        seed: 1,
        one_passage: false,
    });
    let count = window.session().derived().shown.status[&Status::Contested];
    assert!(count > 60, "{count}");
    let all = window.session().derived().overview.relations;
    let entry = row(&window, "Contested", count);
    click(&mut window, &format!("{entry}: show nothing else"));
    let only = Some(BTreeSet::from([Status::Contested]));
    assert_eq!(window.session().focus().filter.status, only);
    assert_eq!(window.session().derived().overview.relations, count);
    // What stands out follows, and nothing else is there to check.
    let between = pair(&window, 0);
    assert!(is_there(&window, &between), "{between}");
    assert!(!is_there(&window, "Only denied"));
    click(&mut window, &format!("{entry}: show the others again, too"));
    assert_eq!(window.session().derived().overview.relations, all);
}

#[test]
fn a_few_relations_are_looked_through_without_a_glance() {
    for (relations, is_told) in [(60, false), (61, true)] {
        let window = open(relations, 20);
        assert_eq!(is_there(&window, "At a glance"), is_told, "{relations}");
    }
}

#[test]
fn tab_goes_through_the_rows_from_one_to_the_next() {
    let mut window = open(390, 60);
    let first = pair(&window, 0);
    let button = window.harness.get_by_role_and_label(Role::Button, &first);
    button.focus();
    window.run();
    for number in 1..5 {
        window.press(Key::Tab);
        assert_eq!(focused(&window), pair(&window, number));
    }
    for _ in 0..5 {
        window.press(Key::Tab);
        let deeds = focused(&window);
        assert!(
            deeds.contains(" → ") && deeds.ends_with(": open the list"),
            "{deeds}"
        );
    }
    window.press(Key::Tab);
    let next = focused(&window);
    assert!(next.ends_with(": show nothing else"), "{next}");
    window.press(Key::Enter);
    assert!(window.session().is_enabled(Action::ClearFilter));
}

#[test]
fn it_is_told_in_german_too() {
    let mut window = open(390, 60);
    window.carry_out(Command::SetLang(Lang::De));
    for words in [
        "Auf einen Blick",
        "AM HÄUFIGSTEN BETEILIGT",
        "HÄUFIGSTE ORTSPAARE",
        "WER WEM GEGENÜBER",
        "PRÜFENSWERT",
    ] {
        assert!(is_there(&window, words), "{words}");
    }
    let count = window.session().derived().shown.status[&Status::DeniedOnly];
    let entry = row(&window, "Nur bestritten", count);
    assert!(
        is_there(&window, &format!("{entry}: nichts anderes zeigen")),
        "{entry}"
    );
}

#[test]
fn the_card_of_a_busy_place_counts_by_counterpart_each_with_its_list() {
    let mut window = open(390, 6);
    let place = window.dossier().places().iter().next().unwrap();
    let (id, name) = (place.id.clone(), place.names.get("en").to_owned());
    window.carry_out(Command::Select(Some(Item::Place(id.clone()))));
    let dealings = Dealings::of(window.dossier(), &Item::Place(id));
    let outgoing = &dealings.groups[0];
    assert_eq!(outgoing.kind, GroupKind::Outgoing);
    let (node, relations) = outgoing.with[0].clone();
    let other = window.dossier().places().iter();
    let mut other = other.filter(|place| place.id.as_str() == node.item().id());
    let other = other.next().unwrap().names.get("en").to_owned();
    let named = row(&window, &other, relations.len()) + ": open the list";
    click(&mut window, &named);
    let listing = window.session().focus().listing.clone().unwrap();
    let relations = window.dossier().relations().in_rows(&relations);
    let expected: BTreeSet<&str> = relations.map(|relation| relation.id.as_str()).collect();
    let listed: BTreeSet<&str> = listing.items.iter().map(|item| item.id()).collect();
    assert_eq!(listed, expected);
    assert!(listing.heading.starts_with(&format!("{name} → {other} · ")));
}

#[test]
fn an_open_list_follows_the_filter_and_says_so() {
    let mut window = open(390, 60);
    let between = glance(&window).between[0].clone();
    let name = pair(&window, 0);
    click(&mut window, &name);
    let listed = window.session().focus().listing.clone().unwrap();
    let relations = window.dossier().relations();
    let kind = relations
        .in_rows(&between.relations)
        .next()
        .unwrap()
        .kind
        .clone();
    let of_it = relations.in_rows(&between.relations);
    let kept = of_it.filter(|relation| relation.kind == kind).count();
    assert!(kept < listed.items.len());
    window.carry_out(Command::Only(Facet::Kind(kind.clone())));
    window.run();
    let said = format!(
        "{kept} shown; the filter hides {} more of this list.",
        listed.items.len() - kept
    );
    assert!(is_there(&window, &said), "{said}");
    // One goes through what it shows, and only that.
    for number in 1..=kept {
        window.carry_out(Command::Do(Action::NextListed));
        let relation = window.session().selected_relation().unwrap();
        assert_eq!(relation.kind, kind);
        assert!(is_there(&window, &format!("{number} of {kept}")));
    }
    assert!(!window.session().is_enabled(Action::NextListed));
    for _ in 0..kept {
        window.carry_out(Command::Do(Action::Back));
    }
    // The way back leads to what was shown before, too.
    window.carry_out(Command::Do(Action::Back));
    assert!(window.session().focus().filter.is_everything());
    assert!(!is_there(&window, &said));
    window.carry_out(Command::Do(Action::Forward));
    let kinds = window.session().focus().filter.kinds.clone();
    assert_eq!(kinds, Some(BTreeSet::from([kind])));
    assert!(is_there(&window, &said));
}

#[test]
fn from_a_relation_of_a_card_one_goes_on_and_back_to_the_card() {
    let mut window = open(390, 60);
    let (node, _) = glance(&window).busiest[0].clone();
    let card = node.item();
    window.carry_out(Command::Select(Some(card.clone())));
    let dealings = Dealings::of(window.dossier(), &card);
    let row = dealings.groups[0].by_kind[0].1[0];
    let relation = window.dossier().relations().at(row).unwrap().clone();
    let label = super::bench::relation_name(&window, &relation);
    let rows = window
        .harness
        .query_all_by_role_and_label(Role::Button, &label);
    rows.last().unwrap().click_accesskit();
    window.run();
    let chosen = Some(Item::Relation(relation.id.clone()));
    assert_eq!(window.session().focus().selection, chosen);
    // Its neighbours on the card are a step away.
    window.carry_out(Command::Do(Action::NextListed));
    let next = window.session().focus().selection.clone();
    assert!(next != chosen && matches!(next, Some(Item::Relation(_))));
    window.press(Key::Escape);
    assert_eq!(window.session().focus().selection, Some(card.clone()));
    // A list that was opened on the card leads back to it, too.
    let count = dealings.groups[0].count;
    let all = self::row(&window, "All as a list", count) + ": open the list";
    click(&mut window, &all);
    let listing = window.session().focus().listing.clone().unwrap();
    assert_eq!(listing.items.len(), count);
    window.carry_out(Command::Listed(0));
    window.press(Key::Escape);
    assert_eq!(window.session().focus().selection, None);
    window.press(Key::Escape);
    assert_eq!(window.session().focus().selection, Some(card));
    window.press(Key::Escape);
    assert!(is_there(&window, "At a glance"));
}

#[test]
fn the_list_of_a_line_has_what_stands_beside_it_only_while_it_is_selected() {
    let mut window = open(390, 60);
    let pair = glance(&window).between[0].clone();
    let places = pair
        .places
        .map(|row| window.dossier().places().at(row).unwrap().id.clone());
    let ends = places.map(|place| [DyadEnd::Place(place)].into());
    let way = Way::Any;
    window.carry_out(Command::Only(Facet::Dyad(Dyad { ends, way })));
    let relations = window.dossier().relations().in_rows(&pair.relations);
    let ids: Vec<_> = relations.map(|relation| relation.id.clone()).collect();
    assert!(ids.len() > MOST_FANNED, "{}", ids.len());
    window.carry_out(Command::Select(Some(Item::Relation(ids[0].clone()))));
    // One lane for what is selected, and one line for all the others.
    let rest = format!("· {} relations", ids.len() - 1);
    let lines = window.harness.query_all_by_label_contains(&rest);
    let line = lines.min_by(|a, b| a.rect().area().total_cmp(&b.rect().area()));
    line.unwrap().click_accesskit();
    window.run();
    // Headings over the map are set in capitals.
    let all = format!("· {} relations", ids.len()).to_uppercase();
    let headings = window.harness.query_all_by_label_contains(&all);
    assert_eq!(headings.count(), 1);
}
