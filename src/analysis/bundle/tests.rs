use super::*;
use crate::analysis::{Assessments, Filter, visible_by};
use crate::io::dossier::builtin;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn id(number: usize) -> Id<Relation> {
    Id::new(&format!("r{number:03}")).unwrap()
}

fn fan(count: usize) -> Fan {
    let strands = (0..count).map(|i| (id(i), Side::Forward)).collect();
    Fan { strands }
}

fn carried(lanes: &[Lane]) -> Vec<&Id<Relation>> {
    lanes.iter().flat_map(Lane::relations).collect()
}

#[test]
fn lanes_run_forward_then_mutual_then_backward_each_by_kind_date_and_id() {
    let opened = builtin().unwrap();
    let assessments = Assessments::of(&opened.dossier, &opened.anchors);
    let facts = Facts::of(&opened.dossier, &assessments);
    let visible = visible_by(&facts, None, &opened.dossier, &Filter::default());
    let strands = visible_strands(&facts, &visible);
    let place = |row| &opened.dossier.places().at(row).unwrap().id;
    let names = |first: &str, second: &str| -> Vec<String> {
        let (a, b) = (Id::new(first).unwrap(), Id::new(second).unwrap());
        let Pair { first, second } = Pair::of(&a, &b);
        let of_pair = |s: &&Strand| s.places.map(place) == [&first, &second];
        let relation = |s: &Strand| opened.dossier.relations().at(s.row).unwrap();
        strands
            .iter()
            .filter(of_pair)
            .map(|s| relation(s).id.to_string())
            .collect()
    };
    assert_eq!(
        names("pyongyang", "moscow"),
        [
            "shoigu-pyongyang-2023",
            "technology-to-north-korea",
            "food-to-north-korea",
            "arms-talks",
            "leaders-talks",
            "cooperation-2023",
            "joint-exercises",
            "arms-to-russia",
        ]
    );
    assert_eq!(
        names("moscow", "vladivostok"),
        ["putin-vladivostok-2019", "putin-vladivostok-2023"]
    );
    assert_eq!(names("washington", "pyongyang"), ["us-threat", "us-demand"]);
}

#[test]
fn a_pair_is_the_same_from_both_ends() {
    let (a, b) = (Id::new("a").unwrap(), Id::new("b").unwrap());
    assert_eq!(Pair::of(&a, &b), Pair::of(&b, &a));
    assert!(Pair::of(&a, &a).is_loop() && !Pair::of(&a, &b).is_loop());
}

#[test]
fn more_than_nine_are_eight_and_a_bundle() {
    let (lanes, _) = fan(14).lanes(800.0, 2.0, None);
    assert_eq!(lanes.len(), 9);
    assert_eq!(lanes.last().unwrap().relations().len(), 6);
    let (lanes, _) = fan(9).lanes(800.0, 2.0, None);
    assert!(lanes.iter().all(|l| matches!(l, Lane::Single(..))));
}

#[test]
fn of_very_many_none_stands_alone_but_the_selected() {
    let (lanes, _) = fan(MOST_FANNED).lanes(800.0, 2.0, None);
    assert_eq!(
        (lanes.len(), lanes.last().unwrap().relations().len()),
        (9, 10)
    );
    let (lanes, _) = fan(MOST_FANNED + 1).lanes(800.0, 2.0, None);
    assert_eq!(lanes.len(), 1);
    let (lanes, _) = fan(MOST_FANNED + 1).lanes(800.0, 2.0, Some(&id(3)));
    assert_eq!(lanes.len(), 2);
    assert!(matches!(lanes.first(), Some(Lane::Single(kept, _)) if *kept == id(3)));
}

#[test]
fn where_there_is_no_room_all_are_one_bundle() {
    let (lanes, _) = fan(3).lanes(20.0, 2.0, None);
    assert_eq!(lanes.len(), 1);
    let (lanes, _) = fan(3).lanes(20.0, 2.0, Some(&id(1)));
    assert_eq!(lanes.len(), 2);
    assert!(matches!(lanes.first(), Some(Lane::Single(kept, _)) if *kept == id(1)));
}

proptest! {
    #[test]
    fn every_relation_has_one_lane_and_the_selected_its_own(
        count in 0_usize..40,
        length in 0.0_f32..2000.0,
        width in 2.0_f32..3.3,
        selected in 0_usize..60,
    ) {
        let fan = fan(count);
        let (lanes, spacing) = fan.lanes(length, width, Some(&id(selected)));
        prop_assert!(lanes.len() <= MOST_LANES);
        let carried = carried(&lanes);
        prop_assert_eq!(carried.len(), count);
        prop_assert_eq!(carried.iter().collect::<BTreeSet<_>>().len(), count);
        let own = lanes.iter().any(|l| matches!(l, Lane::Single(i, _) if *i == id(selected)));
        prop_assert_eq!(own, selected < count);
        prop_assert!(lanes.iter().all(|l| !matches!(l, Lane::Bundle(ids, _) if ids.len() < 2)));
        if lanes.len() > 1 {
            prop_assert!(spacing >= width + CLEARANCE_PX);
        }
    }

    #[test]
    fn spacing_keeps_its_bounds(length in 0.0_f32..3000.0, count in 2_usize..10) {
        let spacing = spacing_px(length, count);
        prop_assert!((0.0..=SPACING_PX).contains(&spacing));
        prop_assert!(spacing <= length / 6.0 + 1e-3);
        prop_assert!(spacing <= spacing_px(length + 1.0, count) + 1e-3);
    }
}
