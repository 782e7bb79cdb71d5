use super::*;
use crate::io::dossier::builtin;
use crate::model::date::Day;
use crate::model::{Kind, KindRef, Realis, Status};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use std::collections::BTreeSet;

struct Fixture {
    dossier: Dossier,
    assessments: Assessments,
}

impl Fixture {
    fn new() -> Self {
        let opened = builtin().unwrap();
        Self {
            assessments: Assessments::of(&opened.dossier, &opened.anchors),
            dossier: opened.dossier,
        }
    }

    fn see(&self, filter: &Filter) -> Visible {
        visible(&self.dossier, &self.assessments, filter)
    }
}

fn all(visible: &Visible) -> BTreeSet<&str> {
    let listed = visible.relations.iter().chain(&visible.unlocated);
    listed.map(crate::model::Id::as_str).collect()
}

fn day(year: i64, month: u8, of_month: u8) -> Option<Day> {
    Day::from_ymd(year, month, of_month)
}

#[test]
fn without_a_filter_everything_is_visible() {
    let fixture = Fixture::new();
    let seen = fixture.see(&Filter::default());
    assert_eq!(all(&seen).len(), fixture.dossier.relations().len());
    assert_eq!(seen.places.len(), fixture.dossier.places().len());
    assert!(seen.undated.is_empty());
    assert_eq!(seen.listed(&fixture.dossier).len(), all(&seen).len());
}

#[test]
fn an_empty_list_shows_nothing() {
    let filter = Filter {
        kinds: Some(BTreeSet::new()),
        ..Filter::default()
    };
    let seen = Fixture::new().see(&filter);
    assert!(all(&seen).is_empty() && seen.places.is_empty());
}

#[test]
fn a_time_filter_takes_what_touches_it_softly_and_sets_the_undated_aside() {
    let fixture = Fixture::new();
    // "Mid-August" ends softly three days after the 20th.
    let inside = Filter {
        from: day(2023, 8, 23),
        to: day(2023, 8, 25),
        ..Filter::default()
    };
    let seen = fixture.see(&inside);
    assert_eq!(all(&seen), BTreeSet::from(["cooperation-2023"]));
    let undated = fixture
        .dossier
        .relations()
        .iter()
        .filter(|r| r.when.is_none());
    assert_eq!(seen.undated.len(), undated.count());
    let beyond = Filter {
        from: day(2023, 8, 24),
        ..inside
    };
    assert!(all(&fixture.see(&beyond)).is_empty());
}

#[test]
fn a_place_filter_takes_relations_with_either_end_there() {
    let fixture = Fixture::new();
    let washington = crate::model::Id::new("washington").unwrap();
    let filter = Filter {
        places: Some(BTreeSet::from([washington])),
        ..Filter::default()
    };
    let seen = fixture.see(&filter);
    assert_eq!(all(&seen), BTreeSet::from(["us-threat", "us-demand"]));
    let places: Vec<&str> = seen.places.iter().map(crate::model::Id::as_str).collect();
    assert_eq!(places, ["washington", "pyongyang"]);
}

/// A filter with some lists and perhaps a stretch of time.
fn filters() -> impl Strategy<Value = Filter> {
    let kinds = subsequence(Kind::ALL.to_vec(), 0..=Kind::ALL.len());
    let realis = subsequence(Realis::ALL.to_vec(), 0..=Realis::ALL.len());
    let status = subsequence(Status::ALL.to_vec(), 0..=Status::ALL.len());
    let days = proptest::option::of(17_500..19_900_i64);
    (
        proptest::option::of(kinds),
        proptest::option::of(realis),
        proptest::option::of(status),
        days.clone(),
        days,
    )
        .prop_map(|(kinds, realis, status, from, to)| Filter {
            kinds: kinds.map(|k| k.into_iter().map(KindRef::Standard).collect()),
            realis: realis.map(|r| r.into_iter().collect()),
            status: status.map(|s| s.into_iter().collect()),
            from: from.map(Day),
            to: to.map(Day),
            ..Filter::default()
        })
}

/// The filter loosened in one of its conditions.
fn looser(filter: &Filter, which: usize, index: Index) -> Filter {
    let mut loose = filter.clone();
    let kind = KindRef::Standard(*index.get(Kind::ALL));
    match which {
        0 => {
            loose.kinds = loose.kinds.map(|mut k| {
                k.insert(kind);
                k
            })
        }
        1 => loose.kinds = None,
        2 => loose.realis = None,
        3 => {
            loose.status = loose.status.map(|mut s| {
                s.insert(*index.get(Status::ALL));
                s
            })
        }
        4 => loose.from = loose.from.map(|Day(d)| Day(d - 40)),
        _ => loose.to = loose.to.map(|Day(d)| Day(d + 40)),
    }
    loose
}

proptest! {
    #[test]
    fn loosening_never_hides(filter in filters(), which in 0_usize..6, index in any::<Index>()) {
        let fixture = Fixture::new();
        let tight = fixture.see(&filter);
        let loose = fixture.see(&looser(&filter, which, index));
        prop_assert!(all(&tight).is_subset(&all(&loose)));
        let places: BTreeSet<_> = loose.places.iter().collect();
        prop_assert!(tight.places.iter().all(|p| places.contains(p)));
    }

    #[test]
    fn nothing_is_in_two_lists(filter in filters()) {
        let seen = Fixture::new().see(&filter);
        let parts = [&seen.relations, &seen.unlocated, &seen.undated];
        let count: usize = parts.iter().map(|p| p.len()).sum();
        let union: BTreeSet<_> = parts.into_iter().flatten().collect();
        prop_assert_eq!(union.len(), count);
    }
}

#[test]
fn a_relation_for_which_nobody_speaks_stays_until_it_is_left_out_itself() {
    let mut fixture = Fixture::new();
    let text = include_str!("../../../assets/dossiers/journey-to-vladivostok.dossier.json");
    let mut json: serde_json::Value = serde_json::from_str(text).unwrap();
    for document in json["documents"].as_array_mut().unwrap() {
        document["publisher"] = serde_json::Value::Null;
    }
    let passages = json["relations"][0]["passages"].as_array_mut().unwrap();
    for passage in passages {
        passage["attribution"] = serde_json::json!([]);
    }
    let opened = crate::io::dossier::read(json.to_string().as_bytes(), "x.json").unwrap();
    fixture.assessments = Assessments::of(&opened.dossier, &opened.anchors);
    fixture.dossier = opened.dossier;
    let first = fixture.dossier.relations().iter().next().unwrap().clone();
    let id = first.id.as_str();

    let mut filter = Filter {
        witnesses: Some(BTreeSet::new()),
        ..Filter::default()
    };
    let seen = fixture.see(&filter);
    assert!(all(&seen).contains(id));
    assert!(all(&seen).len() < fixture.dossier.relations().len());
    filter.without_unvoiced = true;
    assert!(all(&fixture.see(&filter)).is_empty());
    filter.witnesses = None;
    assert!(!all(&fixture.see(&filter)).contains(id));
}
