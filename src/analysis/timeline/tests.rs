use super::*;
use crate::analysis::bins::{Bins, WHOLE, limits};
use crate::analysis::{Assessments, Facts};
use crate::io::synthetic::{Plan, dossier};
use crate::model::check::anchors;
use crate::model::date::{Day, Span};
use crate::model::{Date, Dossier, Family, samples};
use proptest::prelude::*;
use std::collections::BTreeSet;

mod plain;

use plain::lanes_of;

fn facts(dossier: &Dossier) -> Facts {
    Facts::of(dossier, &Assessments::of(dossier, &anchors(dossier)))
}

/// The chart of all relations.
fn chart(dossier: &Dossier, of: TimeOf, by: LaneBy, most: usize) -> Chart {
    let facts = facts(dossier);
    let chronology = Chronology::of(dossier, &facts, of);
    let rows: Vec<_> = dossier
        .relations()
        .with_rows()
        .map(|(row, _)| row)
        .collect();
    Chart::of(dossier, &facts, (&chronology, by), &rows, most)
}

fn made() -> Dossier {
    let plan = Plan {
        relations: 400,
        places: 40,
        seed: 5,
        one_passage: false,
    };
    dossier(&plan).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_relation_stands_in_each_of_its_lanes_once(
        dossier in samples::dossier(),
        most in 1_usize..8,
    ) {
        for of in TimeOf::ALL {
            for by in LaneBy::ALL {
                let chart = chart(&dossier, of, by, most);
                prop_assert_eq!(chart.relations.len(), dossier.relations().len());
                prop_assert!(chart.lanes.len() <= most);
                let dated: usize = chart.lanes.iter().map(|lane| lane.dated).sum();
                let undated: usize = chart.lanes.iter().map(|lane| lane.undated).sum();
                prop_assert_eq!((dated, undated), (chart.entries.len(), chart.undated.len()));
                let undated = chart.relations.iter().filter(|dot| dot.soft().is_none());
                prop_assert!(undated.map(|dot| &dot.row).eq(chart.tray().rows()));
                let ids = dossier.relations().in_rows(chart.tray().rows()).map(|r| &r.id);
                prop_assert!(ids.eq(chart.tray().several(&dossier).iter()));
                for (lane, of_lane) in chart.lanes.iter().enumerate() {
                    let told = chart.undated.iter().filter(|(of, _)| usize::from(*of) == lane);
                    let told = told.map(|(_, number)| &chart.relations[*number as usize].row);
                    let kept = chart.tray_of(lane).into_iter().flat_map(Tray::rows);
                    prop_assert!(told.eq(kept));
                    let kept = chart.tray_of(lane).map_or(0, |tray| tray.rows().len());
                    prop_assert_eq!(kept, of_lane.undated);
                }
                for (number, relation) in dossier.relations().iter().enumerate() {
                    let number = number as u32;
                    let stands = chart.entries.iter().filter(|e| e.relation == number).count()
                        + chart.undated.iter().filter(|(_, r)| *r == number).count();
                    let lanes = lanes_of(&dossier, relation, by).len();
                    prop_assert!(stands >= 1 && stands <= lanes.min(most), "{stands} of {lanes}");
                    let joined = chart.lanes.iter().any(|l| matches!(l.key, LaneKey::Others(_)));
                    prop_assert!(joined || stands == lanes);
                    let dated = !times(&dossier, relation, of).is_empty();
                    prop_assert_eq!(chart.relations[number as usize].soft().is_some(), dated);
                }
            }
        }
    }

    #[test]
    fn density_counts_every_relation_once(dossier in samples::dossier()) {
        let chart = chart(&dossier, TimeOf::Event, LaneBy::Family, 9);
        let bins = Bins::of(chart.by_family(), limits(), 50, 5);
        prop_assert_eq!(bins.total(), u128::from(WHOLE) * dossier.relations().len() as u128);
    }

    #[test]
    fn rows_never_overlap_and_are_as_few_as_can_be(
        mut all in prop::collection::vec((0.0_f32..1000.0, 0.5_f32..200.0), 0..80),
        most in 1_usize..80,
    ) {
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        let all: Vec<(f32, f32)> = all.into_iter().map(|(from, long)| (from, from + long)).collect();
        let at_once = |x: f32| all.iter().filter(|(a, b)| *a <= x && x < *b).count();
        let deepest = all.iter().map(|(a, _)| at_once(*a)).max().unwrap_or(0);
        let Some(packed) = pack(&all, most) else {
            prop_assert!(deepest > most);
            return Ok(());
        };
        prop_assert_eq!(packed.count, deepest);
        for (i, a) in all.iter().enumerate() {
            for (j, b) in all.iter().enumerate().skip(i + 1) {
                let apart = a.1 <= b.0 || b.1 <= a.0;
                prop_assert!(apart || packed.rows[i] != packed.rows[j]);
            }
        }
    }

    #[test]
    fn what_is_under_the_pointer_stays_there(
        from in -4_000_000.0_f64..2_800_000.0,
        days in 2.0_f64..100_000.0,
        share in 0.0_f64..1.0,
        factor in 0.2_f64..5.0,
    ) {
        let scope = Scope::between(from, from + days);
        let about = scope.from + scope.days() * share;
        let zoomed = scope.zoomed(factor, about);
        let after = (about - zoomed.from) / zoomed.days();
        let [least, most] = limits();
        let free = zoomed.from > start(least) && zoomed.to < start(most);
        prop_assert!(!free || (after - share).abs() < 1e-6, "{after} {share}");
        prop_assert!(zoomed.days() >= 2.0 - 1e-9);
        prop_assert!(zoomed.from >= start(least) && zoomed.to <= start(most) + 1.0 + 1e-6);
    }

    #[test]
    fn a_fitted_stretch_shows_every_known_end(
        ends in prop::collection::vec((prop::option::of(-3_000_000_i64..2_900_000), 0_i64..9_000), 1..20),
        open in any::<bool>(),
    ) {
        let spans: Vec<Span> = ends.iter().map(|(first, long)| Span {
            first: first.map(Day),
            last: first.map(|first| Day(first + long)).filter(|_| !open),
        }).collect();
        match Scope::fitted(spans.iter().copied()) {
            None => prop_assert!(spans.iter().all(|s| s.first.is_none() && s.last.is_none())),
            Some(scope) => {
                for day in spans.iter().flat_map(|s| [s.first, s.last]).flatten() {
                    prop_assert!(scope.from <= start(day) && start(day) + 1.0 <= scope.to);
                }
                prop_assert!(spans.iter().all(|span| scope.shows(*span)));
            }
        }
    }
}

#[test]
fn the_least_busy_lanes_share_the_last() {
    let dossier = made();
    let all = chart(&dossier, TimeOf::Event, LaneBy::Place, usize::MAX);
    let few = chart(&dossier, TimeOf::Event, LaneBy::Place, 6);
    assert_eq!(few.lanes.len(), 6);
    assert_eq!(
        few.lanes[..5].iter().map(|l| &l.key).collect::<Vec<_>>(),
        all.lanes[..5].iter().map(|l| &l.key).collect::<Vec<_>>()
    );
    assert_eq!(few.lanes[5].key, LaneKey::Others(all.lanes.len() - 5));
    let busy = |lane: &Lane| lane.dated + lane.undated;
    assert!(
        all.lanes
            .windows(2)
            .all(|pair| busy(&pair[0]) >= busy(&pair[1]))
    );
}

#[test]
fn families_stand_in_the_order_of_the_vocabulary() {
    let dossier = made();
    let lanes = chart(&dossier, TimeOf::Event, LaneBy::Family, 9).lanes;
    let families: Vec<_> = lanes.iter().map(|lane| lane.key.clone()).collect();
    assert!(families.is_sorted() && families.len() >= 4, "{families:?}");
}

#[test]
fn what_was_said_on_two_days_has_two_marks() {
    let mut parts = made().into_parts();
    let relation = &mut parts.relations[0];
    let date = |text: &str| Date::parse(text).unwrap();
    relation.when = Some(date("[2019,2023-09~]"));
    let mut passage = relation.passages[0].clone();
    let mut link = crate::model::Attribution {
        witness: parts.witnesses[0].id.clone(),
        cue: None,
        said: Some(date("2020-01-05")),
        extra: Default::default(),
    };
    let mut later = link.clone();
    later.said = Some(date("2021-02"));
    link.said = Some(date("2020-01-05"));
    passage.attribution = vec![link.clone(), later, link];
    relation.passages = vec![passage];
    let dossier = Dossier::from_parts(parts).unwrap();
    let relation = dossier.relations().iter().next().unwrap();
    assert_eq!(times(&dossier, relation, TimeOf::Said).len(), 2);
    assert_eq!(times(&dossier, relation, TimeOf::Event).len(), 2);
    assert_eq!(times(&dossier, relation, TimeOf::Published).len(), 1);
    let chart = chart(&dossier, TimeOf::Said, LaneBy::Family, 9);
    let soft = chart.relations[0].soft().unwrap();
    assert_eq!(soft.first, date("2020-01-05").soft().first);
    assert_eq!(soft.last, date("2021-02").soft().last);
}

#[test]
fn one_day_is_shown_among_its_weeks() {
    let day = Span {
        first: Some(Day(19_600)),
        last: Some(Day(19_600)),
    };
    let scope = Scope::fitted([day]).unwrap();
    assert!(scope.days() > 20.0 && scope.days() < 40.0);
    assert_eq!(Scope::fitted([]), None);
    assert_eq!(Scope::fitted([Span::ALWAYS]), None);
}

proptest! {
    #[test]
    fn a_stretch_made_to_hold_a_choice_holds_both(
        from in -1e6_f64..1e6, days in 2.0_f64..1e5,
        first in proptest::option::of(-2_000_000_i64..2_000_000), more in proptest::option::of(0_i64..500_000),
    ) {
        let scope = Scope::between(from, from + days);
        let last = more.map(|more| Day(first.unwrap_or(0) + more));
        let span = Span { first: first.map(Day), last };
        let held = scope.holding(span);
        prop_assert!(held.from <= scope.from && scope.to <= held.to);
        for day in [span.first, span.last].into_iter().flatten() {
            prop_assert!(held.from <= start(day) && start(day) < held.to, "{held:?} {day:?}");
        }
        prop_assert_eq!(held.holding(span), held);
    }
}
