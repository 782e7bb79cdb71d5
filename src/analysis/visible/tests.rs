mod plain;
mod wider;

use super::*;
use crate::io::dossier::builtin;
use crate::model::check::{Anchors, anchors};
use crate::model::date::Day;
use crate::model::dossier::Parts;
use crate::model::{Kind, KindRef, Passage, Realis, Status};
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

    fn see(&self, filter: &Filter) -> Seen<'_> {
        Seen {
            dossier: &self.dossier,
            visible: visible(&self.dossier, &self.assessments, filter),
        }
    }
}

/// What is visible of a dossier.
struct Seen<'a> {
    dossier: &'a Dossier,
    visible: Visible,
}

impl Seen<'_> {
    fn place_names(&self) -> Vec<&str> {
        let places = self.dossier.places().in_rows(&self.visible.places);
        places.map(|place| place.id.as_str()).collect()
    }
}

impl std::ops::Deref for Seen<'_> {
    type Target = Visible;

    fn deref(&self) -> &Visible {
        &self.visible
    }
}

fn all<'a>(seen: &Seen<'a>) -> BTreeSet<&'a str> {
    let rows: Vec<_> = seen.rows().collect();
    let relations = seen.dossier.relations().in_rows(&rows);
    relations.map(|relation| relation.id.as_str()).collect()
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
    assert_eq!(seen.listed().len(), all(&seen).len());
}

#[test]
fn an_empty_list_shows_nothing() {
    let filter = Filter {
        kinds: Some(BTreeSet::new()),
        ..Filter::default()
    };
    let fixture = Fixture::new();
    let seen = fixture.see(&filter);
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
    assert_eq!(seen.place_names(), ["washington", "pyongyang"]);
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

/// A dossier of two relations, told by the places of their second ends and by what their passages quote.
fn two(ends: [Option<&str>; 2], quoted: [&[&str]; 2]) -> (Dossier, Anchors) {
    use crate::model::Stance;
    use crate::model::status::fixture;
    let relations = ["first", "second"].iter().zip(ends).zip(quoted);
    let relations = relations.map(|((name, to), quoted)| {
        let passages = quoted.iter().enumerate().map(|(i, exact)| Passage {
            exact: (*exact).to_owned(),
            ..fixture::passage(&format!("{name}-{i}"), "paper", &[], Stance::Affirms)
        });
        let from = fixture::end(None, Some("alpha"));
        // An actor without a seat: an end without a place.
        let to = fixture::end(Some("nomad"), to);
        Relation {
            id: fixture::id(name),
            ..fixture::relation(Kind::Visit, from, to, passages.collect())
        }
    });
    let dossier = Dossier::from_parts(Parts {
        documents: vec![fixture::document("paper", None, "2023")],
        actors: vec![fixture::actor("Nomad", None, None)],
        places: vec![fixture::place("Alpha", "A"), fixture::place("Beta", "B")],
        relations: relations.collect(),
        ..Parts::default()
    })
    .unwrap();
    let anchors = anchors(&dossier);
    (dossier, anchors)
}

const FOUND: &str = "Something was said.";
/// Altered, and nowhere at all.
const LOST: [&str; 2] = ["Something was not said.", "The talks went on all night."];

#[test]
fn a_line_needs_a_passage_that_counts_and_a_place_at_both_ends_and_lack_of_evidence_is_told_first()
{
    let cases: [(&[&str], _, _); 7] = [
        (&[FOUND], Some("beta"), None),
        (&[LOST[1], FOUND], Some("beta"), None),
        (&[FOUND], None, Some(Absence::Unlocated)),
        (&LOST[..1], Some("beta"), Some(Absence::Unsupported)),
        (&LOST[1..], Some("beta"), Some(Absence::Unsupported)),
        (&LOST, Some("beta"), Some(Absence::Unsupported)),
        (&LOST, None, Some(Absence::Unsupported)),
    ];
    for (quoted, to, why) in cases {
        let (dossier, anchors) = two([Some("beta"), to], [&[FOUND], quoted]);
        let assessments = Assessments::of(&dossier, &anchors);
        let seen = visible(&dossier, &assessments, &Filter::default());
        let told = (quoted, to);
        let is_in = |rows: &[RowId<Relation>]| rows.contains(&RowId::new(1));
        assert_eq!(is_in(&seen.relations), why.is_none(), "{told:?}");
        for reason in Absence::ALL {
            assert_eq!(is_in(seen.absent(reason)), why == Some(reason), "{told:?}");
        }
        assert_eq!(seen.listed().len(), 2, "{told:?}");
        assert_eq!(seen.places.len(), 2, "{told:?}");
    }
}

#[test]
fn nothing_is_drawn_on_trust() {
    let (dossier, _) = two([Some("beta"); 2], [&[FOUND], &[FOUND]]);
    let seen = visible(&dossier, &Assessments::default(), &Filter::default());
    assert_eq!((seen.relations.len(), seen.unsupported.len()), (0, 2));
}

#[test]
fn a_filter_by_status_hides_the_unsupported_too_and_their_places_do_not_widen_the_map() {
    let (dossier, anchors) = two([Some("alpha"), Some("beta")], [&[FOUND], &LOST]);
    let assessments = Assessments::of(&dossier, &anchors);
    let see = |wanted: &[Status]| {
        let filter = Filter {
            status: Some(wanted.iter().copied().collect()),
            ..Filter::default()
        };
        Seen {
            dossier: &dossier,
            visible: visible(&dossier, &assessments, &filter),
        }
    };
    let everything = see(Status::ALL);
    assert_eq!(everything.unsupported.len(), 1);
    assert_eq!(everything.place_names(), ["alpha"]);
    let mut evident = Status::ALL.to_vec();
    evident.retain(|s| *s != Status::NoEvidence);
    assert_eq!(see(&evident).unsupported, []);
    assert_eq!(see(&evident).relations, everything.relations);
    let lacking = see(&[Status::NoEvidence]);
    assert_eq!((lacking.relations.len(), lacking.unsupported.len()), (0, 1));
    assert_eq!(lacking.places, []);
}

/// The built-in dossier with some quotations garbled and some seats gone.
fn damaged(garbled: &[Index], homeless: &[Index]) -> Fixture {
    let mut parts = builtin().unwrap().dossier.into_parts();
    for index in garbled {
        let relation = index.index(parts.relations.len());
        for passage in &mut parts.relations[relation].passages {
            passage.exact = "Never written.".to_owned();
            (passage.start, passage.end) = (None, None);
        }
    }
    for index in homeless {
        let actor = index.index(parts.actors.len());
        parts.actors[actor].seat = None;
    }
    let dossier = Dossier::from_parts(parts).unwrap();
    Fixture {
        assessments: Assessments::of(&dossier, &anchors(&dossier)),
        dossier,
    }
}

fn some() -> impl Strategy<Value = Vec<Index>> {
    proptest::collection::vec(any::<Index>(), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_line_lacks_a_passage_that_counts_or_a_place(
        filter in filters(), garbled in some(), homeless in some(),
    ) {
        let fixture = damaged(&garbled, &homeless);
        let (dossier, anchors) = (&fixture.dossier, anchors(&fixture.dossier));
        for row in &fixture.see(&filter).relations {
            let relation = dossier.relations().at(*row).unwrap();
            let id = &relation.id;
            let counts = |p: &Passage| anchors.get(&p.id).is_some_and(|a| a.state.counts());
            prop_assert!(relation.passages.iter().any(counts), "{id} is drawn");
            for end in [&relation.from, &relation.to] {
                prop_assert!(dossier.place_of(end).is_some(), "{id} is drawn");
            }
        }
    }

    #[test]
    fn every_relation_is_in_one_list_or_filtered_out(
        filter in filters(), garbled in some(), homeless in some(),
    ) {
        let fixture = damaged(&garbled, &homeless);
        let seen = fixture.see(&filter);
        let parts = [&seen.relations, &seen.unsupported, &seen.unlocated, &seen.undated];
        let in_parts = |row| parts.iter().filter(|rows| rows.contains(&row)).count();
        let known = fixture.dossier.relations().with_rows();
        let counts: Vec<usize> = known.map(|(row, _)| in_parts(row)).collect();
        prop_assert!(counts.iter().all(|n| *n <= 1), "{counts:?}");
        let all: usize = parts.iter().map(|ids| ids.len()).sum();
        let listed = seen.listed();
        prop_assert!(listed.is_sorted() && listed.len() + seen.undated.len() == all);
        prop_assert_eq!(counts.iter().sum::<usize>(), all);
        let passing = fixture.dossier.relations().with_rows();
        let passing = passing.filter(|(row, _)| plain::lot(&fixture, &filter, *row).is_some());
        prop_assert_eq!(passing.count(), all);
    }
}
