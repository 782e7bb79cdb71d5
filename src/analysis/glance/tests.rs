use super::*;
use crate::analysis::bundle::Pair;
use crate::analysis::{Assessments, Filter, visible_by};
use crate::io::synthetic::{Plan, dossier};
use crate::model::check::anchors;
use crate::model::{End as EndOf, Realis, Relation};
use proptest::prelude::*;
use proptest::sample::subsequence;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A dossier of a few places, so that ties are many.
fn dossiers() -> impl Strategy<Value = Dossier> {
    (0..200_usize, 2..12_usize, any::<u64>()).prop_map(|(relations, places, seed)| {
        let plan = Plan {
            relations,
            places,
            seed,
            one_passage: true,
        };
        dossier(&plan).unwrap()
    })
}

/// Filters, of which some have a stretch of time.
fn filters() -> impl Strategy<Value = Filter> {
    let realis = subsequence(Realis::ALL.to_vec(), 1..=Realis::ALL.len());
    let from = prop::option::of(17_500..19_900_i64);
    (realis, from).prop_map(|(realis, from)| Filter {
        realis: Some(realis.into_iter().collect()),
        from: from.map(Day),
        ..Filter::default()
    })
}

/// What is visible of a dossier, and what stands out of it.
fn seen(dossier: &Dossier, filter: &Filter) -> (Vec<Relation>, Glance) {
    let assessments = Assessments::of(dossier, &anchors(dossier));
    let facts = Facts::of(dossier, &assessments);
    let visible = visible_by(&facts, None, dossier, filter);
    let rows: Vec<_> = visible.rows().collect();
    let relations = dossier.relations().in_rows(&rows).cloned().collect();
    (relations, Glance::of(dossier, &facts, &visible))
}

/// The greatest few of some counts, by name: of equals the smaller key first.
fn greatest<K: Ord + Clone>(counts: &BTreeMap<K, usize>) -> Vec<(K, usize)> {
    let mut all: Vec<(K, usize)> = counts.iter().map(|(k, n)| (k.clone(), *n)).collect();
    all.sort_by_key(|(key, count)| (Reverse(*count), key.clone()));
    all.truncate(MOST);
    all
}

fn busiest(dossier: &Dossier, relations: &[Relation]) -> Vec<(Node, usize)> {
    let mut counts = BTreeMap::new();
    for relation in relations {
        let ends = [&relation.from, &relation.to];
        let nodes: BTreeSet<Node> = ends
            .into_iter()
            .filter_map(|end| node(dossier, end))
            .collect();
        for node in nodes {
            *counts.entry(node).or_default() += 1;
        }
    }
    greatest(&counts)
}

fn node(dossier: &Dossier, end: &EndOf) -> Option<Node> {
    match (&end.actor, dossier.place_of(end)) {
        (Some(actor), _) => Some(Node::Actor(actor.clone())),
        (None, place) => place.map(|place| Node::Place(place.id.clone())),
    }
}

fn deeds(dossier: &Dossier, relations: &[Relation]) -> Vec<([Node; 2], usize)> {
    let mut counts = BTreeMap::new();
    for relation in relations.iter().filter(|relation| relation.directed) {
        let ends = [&relation.from, &relation.to].map(|end| node(dossier, end));
        if let [Some(from), Some(to)] = ends
            && from != to
        {
            *counts.entry([from, to]).or_default() += 1;
        }
    }
    greatest(&counts)
}

fn between(dossier: &Dossier, relations: &[Relation]) -> Vec<(Pair, usize)> {
    let mut counts = BTreeMap::new();
    for relation in relations {
        let ends = [&relation.from, &relation.to].map(|end| dossier.place_of(end));
        if let [Some(from), Some(to)] = ends {
            let pair = Pair::of(&from.id, &to.id);
            if !pair.is_loop() {
                *counts.entry(pair).or_default() += 1;
            }
        }
    }
    greatest(&counts)
}

/// The pairs of a glance by id, with the ids of their relations.
fn pairs(dossier: &Dossier, glance: &Glance) -> Vec<(Pair, BTreeSet<Id<Relation>>)> {
    let pairs = glance.between.iter().map(|between| {
        let [first, second] = between.places.map(|row| dossier.places().at(row).unwrap());
        let relations = dossier.relations().in_rows(&between.relations);
        let ids = relations.map(|relation| relation.id.clone()).collect();
        assert!(first.id < second.id);
        (Pair::of(&first.id, &second.id), ids)
    });
    pairs.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_stands_out_is_what_counting_by_hand_gives(
        dossier in dossiers(),
        filter in filters(),
    ) {
        let (relations, glance) = seen(&dossier, &filter);
        prop_assert_eq!(&glance.busiest, &busiest(&dossier, &relations));
        let known = pairs(&dossier, &glance);
        let counts: Vec<_> = known.iter().map(|(pair, ids)| (pair.clone(), ids.len())).collect();
        prop_assert_eq!(counts, between(&dossier, &relations));
        let done = glance.deeds.iter().map(|d| (d.ends.clone(), d.relations.len()));
        prop_assert_eq!(done.collect::<Vec<_>>(), deeds(&dossier, &relations));
        for (deed, row) in glance.deeds.iter().flat_map(|d| d.relations.iter().map(move |r| (d, r))) {
            let relation = dossier.relations().at(*row).unwrap();
            let ends = [&relation.from, &relation.to].map(|end| node(&dossier, end).unwrap());
            prop_assert_eq!(&ends, &deed.ends);
        }
        let all: BTreeSet<_> = relations.iter().map(|r| r.id.clone()).collect();
        for (pair, ids) in known {
            prop_assert!(ids.is_subset(&all));
            for id in ids {
                let relation = dossier.relations().get(&id).unwrap();
                let ends = [&relation.from, &relation.to].map(|end| dossier.place_of(end).unwrap());
                prop_assert_eq!(Pair::of(&ends[0].id, &ends[1].id), pair.clone());
            }
        }
        let undated = relations.iter().filter(|r| r.when.is_none()).count();
        prop_assert_eq!(glance.undated, undated);
    }

    #[test]
    fn the_time_begins_and_ends_with_the_months_of_the_first_and_the_last_day(
        dossier in dossiers(),
        filter in filters(),
    ) {
        let (relations, glance) = seen(&dossier, &filter);
        let dates = relations.iter().filter_map(|r| r.when.as_ref());
        let days = dates.flat_map(|date| [date.hard().first, date.hard().last]).flatten();
        let days: BTreeSet<Day> = days.collect();
        let Some((first, last)) = days.first().zip(days.last()) else {
            prop_assert_eq!(glance.time, Span::ALWAYS);
            return Ok(());
        };
        let month = |day: Day| (day.ymd().0, day.ymd().1);
        let (from, to) = (glance.time.first.unwrap(), glance.time.last.unwrap());
        prop_assert_eq!([month(from), month(to)], [month(*first), month(*last)]);
        if month(from) == month(to) {
            prop_assert_eq!([from, to], [*first, *last]);
        } else {
            prop_assert_eq!(from.ymd().2, 1);
            prop_assert_ne!(month(to.plus_days(1)), month(to));
        }
    }

    #[test]
    fn the_order_of_the_file_changes_nothing(dossier in dossiers(), filter in filters()) {
        let (_, glance) = seen(&dossier, &filter);
        let mut parts = dossier.clone().into_parts();
        parts.relations.reverse();
        parts.actors.reverse();
        parts.places.reverse();
        let other = Dossier::from_parts(parts).unwrap();
        let (_, turned) = seen(&other, &filter);
        prop_assert_eq!(pairs(&dossier, &glance), pairs(&other, &turned));
        let ends = |glance: &Glance| -> Vec<_> { glance.deeds.iter().map(|d| d.ends.clone()).collect() };
        prop_assert_eq!(ends(&glance), ends(&turned));
        prop_assert_eq!(glance.busiest, turned.busiest);
        prop_assert_eq!((glance.time, glance.undated), (turned.time, turned.undated));
    }
}

#[test]
fn of_equals_the_smaller_id_comes_first_and_only_five_are_named() {
    let all = [
        ("d", 2),
        ("b", 3),
        ("g", 2),
        ("a", 2),
        ("f", 0),
        ("c", 2),
        ("e", 9),
    ];
    let named = most(all.into_iter(), |a, b| a < b);
    let expected = [("e", 9), ("b", 3), ("a", 2), ("c", 2), ("d", 2)];
    assert_eq!(named, expected);
    // Without a say of its own the order stays as it comes.
    let named = most(all.into_iter(), |_, _| false);
    let expected = [("e", 9), ("b", 3), ("d", 2), ("g", 2), ("a", 2)];
    assert_eq!(named, expected);
}

#[test]
fn open_ends_name_no_day_and_a_month_stays_as_it_is() {
    let mut parts = dossier(&Plan {
        relations: 3,
        places: 2,
        seed: 1,
        one_passage: true,
    })
    .unwrap()
    .into_parts();
    let mut time = |dates: [&str; 3]| {
        for (relation, date) in parts.relations.iter_mut().zip(dates) {
            relation.when = crate::model::Date::parse(date).ok();
        }
        let dossier = Dossier::from_parts(parts.clone()).unwrap();
        let time = seen(&dossier, &Filter::default()).1.time;
        [time.first, time.last].map(|day| day.map(Day::ymd))
    };
    // What is open on one side only does not turn time around.
    let open = time(["2020-05-17/..", "../2010-02-03", ""]);
    assert_eq!(open, [Some((2010, 2, 1)), Some((2020, 5, 31))]);
    let month = time(["2023-09-03", "2023-09-14", ""]);
    assert_eq!(month, [Some((2023, 9, 3)), Some((2023, 9, 14))]);
    // What is about a year begins where that year does, not softly before.
    let about = time(["2019~", "2021-06", "/"]);
    assert_eq!(about, [Some((2019, 1, 1)), Some((2021, 6, 30))]);
    assert_eq!(time(["", "", ""]), [None, None]);
}
