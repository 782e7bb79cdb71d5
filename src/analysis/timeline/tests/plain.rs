//! A chart made of records as it is defined, against which that made of numbers is held.

use super::*;
use crate::analysis::timeline::lane::rank;
use crate::analysis::witnesses;
use crate::model::{Id, Relation, RowId};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The lanes of a relation, each once and at least one: of actors and places those of both ends, of voices all that speak.
pub fn lanes_of(dossier: &Dossier, relation: &Relation, by: LaneBy) -> Vec<LaneKey> {
    let ends = [&relation.from, &relation.to];
    let mut keys: Vec<LaneKey> = match by {
        LaneBy::Family => vec![LaneKey::Family(dossier.family(&relation.kind))],
        LaneBy::Kind => vec![LaneKey::Kind(relation.kind.clone())],
        LaneBy::Actor => {
            let actors = ends.into_iter().filter_map(|end| end.actor.clone());
            actors.map(LaneKey::Actor).collect()
        }
        LaneBy::Place => {
            let places = ends.into_iter().filter_map(|end| dossier.place_of(end));
            places.map(|p| LaneKey::Place(p.id.clone())).collect()
        }
        LaneBy::Voice => {
            let speaking = witnesses::speaking(dossier, relation);
            speaking.into_iter().cloned().map(LaneKey::Voice).collect()
        }
    };
    if let [a, b] = keys.as_slice()
        && a == b
    {
        keys.pop();
    }
    if keys.is_empty() {
        keys.push(LaneKey::Without);
    }
    keys
}

/// What is to be seen of a chart, without numbers.
#[derive(Debug, PartialEq)]
struct Seen {
    relations: Vec<(Id<Relation>, Family, Option<Span>)>,
    lanes: Vec<Lane>,
    entries: Vec<(Id<Relation>, usize, Span)>,
    undated: Vec<(usize, Id<Relation>)>,
    all: Option<Scope>,
}

fn seen(dossier: &Dossier, chart: &Chart) -> Seen {
    let id = |row| dossier.relations().at(row).unwrap().id.clone();
    let of = |number: u32| id(chart.dot(number).unwrap().row);
    let dots = chart.relations.iter();
    let entries = chart.entries.iter();
    let undated = chart.undated.iter();
    Seen {
        relations: dots
            .map(|dot| (id(dot.row), dot.family, dot.soft()))
            .collect(),
        lanes: chart.lanes.clone(),
        entries: entries
            .map(|e| (of(e.relation), e.lane.into(), chart.soft(e)))
            .collect(),
        undated: undated
            .map(|(lane, number)| ((*lane).into(), of(*number)))
            .collect(),
        all: chart
            .relations
            .iter()
            .any(|dot| dot.soft().is_some())
            .then(|| chart.all()),
    }
}

/// The lanes of some relations, and the lane of each key.
fn lanes(
    dossier: &Dossier,
    relations: &[&Relation],
    (by, most): (LaneBy, usize),
) -> (Vec<LaneKey>, BTreeMap<LaneKey, usize>) {
    let mut counts: BTreeMap<LaneKey, usize> = BTreeMap::new();
    for key in relations
        .iter()
        .flat_map(|relation| lanes_of(dossier, relation, by))
    {
        *counts.entry(key).or_default() += 1;
    }
    let without = |key: &LaneKey| *key == LaneKey::Without;
    let mut keys: Vec<LaneKey> = counts.keys().cloned().collect();
    keys.sort_by_key(|key| (without(key), Reverse(counts[key]), rank(dossier, key)));
    let others = if keys.len() > most {
        keys.split_off(most - 1)
    } else {
        Vec::new()
    };
    if matches!(by, LaneBy::Family | LaneBy::Kind) {
        keys.sort_by_key(|key| (without(key), rank(dossier, key)));
    }
    let mut of: BTreeMap<LaneKey, usize> = keys.iter().cloned().zip(0..).collect();
    of.extend(others.iter().cloned().map(|key| (key, keys.len())));
    if !others.is_empty() {
        keys.push(LaneKey::Others(others.len()));
    }
    (keys, of)
}

/// The chart of some relations as it is defined.
fn plain(
    dossier: &Dossier,
    relations: &[&Relation],
    (of, by): (TimeOf, LaneBy),
    most: usize,
) -> Seen {
    let (keys, lane_of) = lanes(dossier, relations, (by, most));
    let soft = |relation: &Relation| -> Option<Span> {
        let members = times(dossier, relation, of).into_iter();
        members.map(|member| member.soft).reduce(Span::hull)
    };
    let (mut dated, mut undated) = (Vec::new(), Vec::new());
    for (number, relation) in relations.iter().enumerate() {
        let keys = lanes_of(dossier, relation, by);
        let stands: BTreeSet<usize> = keys.iter().map(|key| lane_of[key]).collect();
        for lane in stands {
            match soft(relation) {
                Some(span) => dated.push((span.first, span.last, number, lane)),
                None => undated.push((lane, number)),
            }
        }
    }
    dated.sort_unstable();
    undated.sort_unstable();
    let count =
        |lane: usize, all: &mut dyn Iterator<Item = usize>| all.filter(|l| *l == lane).count();
    let lanes = keys.into_iter().enumerate().map(|(number, key)| Lane {
        key,
        dated: count(number, &mut dated.iter().map(|(.., lane)| *lane)),
        undated: count(number, &mut undated.iter().map(|(lane, _)| *lane)),
    });
    let id = |number: usize| relations[number].id.clone();
    Seen {
        lanes: lanes.collect(),
        entries: dated
            .iter()
            .map(|(first, last, number, lane)| {
                (
                    id(*number),
                    *lane,
                    Span {
                        first: *first,
                        last: *last,
                    },
                )
            })
            .collect(),
        undated: undated
            .iter()
            .map(|(lane, number)| (*lane, id(*number)))
            .collect(),
        all: relations
            .iter()
            .any(|relation| soft(relation).is_some())
            .then(|| Scope::fitted(relations.iter().filter_map(|r| soft(r))))
            .map(|all| all.unwrap_or_else(|| Scope::between(0.0, 365.0))),
        relations: relations
            .iter()
            .map(|r| (r.id.clone(), dossier.family(&r.kind), soft(r)))
            .collect(),
    }
}

/// Holds every chart of some rows of a dossier against its definition.
fn held(dossier: &Dossier, rows: &[RowId<Relation>], most: usize) -> Result<(), TestCaseError> {
    let facts = facts(dossier);
    let relations: Vec<&Relation> = dossier.relations().in_rows(rows).collect();
    for of in TimeOf::ALL {
        let chronology = Chronology::of(dossier, &facts, of);
        for by in LaneBy::ALL {
            let chart = Chart::of(dossier, &facts, (&chronology, by), rows, most);
            let plain = plain(dossier, &relations, (of, by), most);
            prop_assert_eq!(seen(dossier, &chart), plain, "{:?} {:?}", of, by);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_chart_of_numbers_is_that_of_records(
        dossier in samples::dossier(),
        kept in prop::collection::vec(any::<bool>(), 40),
        most in 1_usize..8,
    ) {
        let rows = dossier.relations().with_rows().map(|(row, _)| row);
        let rows: Vec<_> = rows.zip(kept.iter().cycle()).filter(|(_, kept)| **kept).map(|(row, _)| row).collect();
        held(&dossier, &rows, most)?;
    }
}

#[test]
fn a_chart_of_many_numbers_is_that_of_records() {
    let dossier = made();
    let all: Vec<_> = dossier
        .relations()
        .with_rows()
        .map(|(row, _)| row)
        .collect();
    let third: Vec<_> = all
        .iter()
        .copied()
        .filter(|row| row.index() % 3 == 1)
        .collect();
    for rows in [&all, &third] {
        for most in [1, 4, 9, usize::MAX] {
            held(&dossier, rows, most).unwrap();
        }
    }
}
