//! What a timeline shows of some relations, worked out once, so that drawing walks over plain numbers.

use super::Scope;
use super::lane::{Lane, LaneBy, LaneKey, lanes_of, rank};
use super::times::{TimeOf, times};
use crate::analysis::Several;
use crate::analysis::bins::Dated;
use crate::model::date::Span;
use crate::model::{Dossier, Family, Id, Relation};
use rayon::prelude::*;
use std::collections::HashMap;

/// A relation of a timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Which.
    pub id: Id<Relation>,
    /// Its family.
    pub family: Family,
    /// From its first soft day to its last; `None` without a date.
    pub soft: Option<Span>,
}

/// A relation in a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number among the relations of the chart.
    pub relation: u32,
    /// The number of the lane.
    pub lane: u16,
    /// From its first soft day to its last.
    pub soft: Span,
}

/// Relations over time, in lanes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// Which of their dates counts.
    pub of: TimeOf,
    /// By what they are sorted into lanes.
    pub by: LaneBy,
    /// The relations, in the order given.
    pub relations: Vec<Dot>,
    /// The lanes from the top.
    pub lanes: Vec<Lane>,
    /// What has a date, once for each lane it stands in, sorted by where it begins.
    pub entries: Vec<Entry>,
    /// What has none: lane and number of the relation.
    pub undated: Vec<(u16, u32)>,
    /// The stretch of time that shows everything; `None` where nothing has a date.
    all: Option<Scope>,
    /// The relations that have no date.
    tray: Several<Relation>,
    /// Those of each lane.
    trays: Vec<Several<Relation>>,
}

/// So many relations are read in one go on one core.
const IN_ONE_GO: usize = 512;
/// The most lanes that can be counted.
const MOST: usize = 4_096;

impl Chart {
    /// The chart of some relations of a dossier, with at most `most` lanes: the least busy ones share the last.
    #[must_use]
    pub fn of<'r>(
        dossier: &'r Dossier,
        relations: impl IntoIterator<Item = &'r Relation>,
        (of, by): (TimeOf, LaneBy),
        most: usize,
    ) -> Self {
        let relations: Vec<&Relation> = relations.into_iter().collect();
        let read = |relation: &&Relation| {
            let dot = Dot {
                id: relation.id.clone(),
                family: dossier.family(&relation.kind),
                soft: hull(dossier, relation, of),
            };
            (dot, lanes_of(dossier, relation, by))
        };
        let relations = relations.par_iter().with_min_len(IN_ONE_GO);
        let (dots, keys): (Vec<Dot>, Vec<Vec<LaneKey>>) = relations.map(read).unzip();
        let mut sorter = Sorter::default();
        for ((dot, keys), number) in dots.iter().zip(keys).zip(0..) {
            for key in keys {
                sorter.add(key, number, dot.soft);
            }
        }
        let (lanes, standing) = sorter.lanes(dossier, by, most.clamp(1, MOST));
        let mut chart = Self {
            of,
            by,
            all: Scope::fitted(dots.iter().filter_map(|dot: &Dot| dot.soft)),
            tray: ids(dots.iter().filter(|dot| dot.soft.is_none())),
            relations: dots,
            lanes,
            ..Self::default()
        };
        chart.place(&sorter.found, &standing);
        chart
    }

    /// Puts what was found into its lanes.
    fn place(&mut self, found: &[(u32, u32, Option<Span>)], standing: &[u16]) {
        for (key, relation, soft) in found {
            let lane = standing.get(*key as usize).copied().unwrap_or(0);
            match *soft {
                Some(soft) => self.entries.push(Entry {
                    relation: *relation,
                    lane,
                    soft,
                }),
                None => self.undated.push((lane, *relation)),
            }
        }
        // One that belongs to several of the joined lanes stands there once.
        self.entries
            .par_sort_unstable_by_key(|e| (e.soft.first, e.soft.last, e.relation, e.lane));
        self.entries.dedup();
        self.undated.sort_unstable();
        self.undated.dedup();
        for lane in &mut self.lanes {
            (lane.dated, lane.undated) = (0, 0);
        }
        for entry in &self.entries {
            if let Some(lane) = self.lanes.get_mut(usize::from(entry.lane)) {
                lane.dated += 1;
            }
        }
        let mut trays = vec![Several::default(); self.lanes.len()];
        for of_lane in self.undated.chunk_by(|(a, _), (b, _)| a == b) {
            let number = of_lane.first().map_or(0, |(lane, _)| usize::from(*lane));
            let dots = of_lane.iter().filter_map(|(_, number)| self.dot(*number));
            if let Some(tray) = trays.get_mut(number) {
                *tray = ids(dots);
            }
            if let Some(lane) = self.lanes.get_mut(number) {
                lane.undated = of_lane.len();
            }
        }
        self.trays = trays;
    }

    /// The relation of an entry.
    #[must_use]
    pub fn dot(&self, relation: u32) -> Option<&Dot> {
        self.relations.get(relation as usize)
    }

    /// The stretch of time that shows everything; any stretch where nothing has a date.
    #[must_use]
    pub fn all(&self) -> Scope {
        self.all.unwrap_or_else(|| Scope::between(0.0, 365.0))
    }

    /// The relations that have no date.
    #[must_use]
    pub fn tray(&self) -> &Several<Relation> {
        &self.tray
    }

    /// Those of a lane that have no date, in the order of the chart; `None` where all have one.
    #[must_use]
    pub fn tray_of(&self, lane: usize) -> Option<&Several<Relation>> {
        self.trays.get(lane).filter(|tray| !tray.is_empty())
    }

    /// Every relation once, by its family, for counting over time.
    pub fn by_family(&self) -> impl Iterator<Item = Dated> {
        let lane = |family: Family| u16::try_from(family as usize).unwrap_or(u16::MAX);
        self.relations
            .iter()
            .map(move |dot| (dot.soft, lane(dot.family)))
    }

    /// Every dated relation of every lane, for counting over time.
    pub fn by_lane(&self) -> impl Iterator<Item = Dated> {
        self.entries.iter().map(|e| (Some(e.soft), e.lane))
    }
}

/// The relations of some dots.
fn ids<'d>(dots: impl Iterator<Item = &'d Dot>) -> Several<Relation> {
    Several::new(dots.map(|dot| dot.id.clone()).collect())
}

/// From the first soft day of a relation to its last.
fn hull(dossier: &Dossier, relation: &Relation, of: TimeOf) -> Option<Span> {
    if of == TimeOf::Event {
        // The whole of a date is known without looking at its members.
        return relation.when.as_ref().map(|when| when.soft());
    }
    let spans = times(dossier, relation, of).into_iter().map(|m| m.soft);
    spans.reduce(Span::hull)
}

/// Sorts relations into lanes.
#[derive(Default)]
struct Sorter {
    numbers: HashMap<LaneKey, u32>,
    /// The lanes as they were met, each with how many relations it has.
    keys: Vec<(LaneKey, usize)>,
    /// The number of a lane, that of a relation, and when it is.
    found: Vec<(u32, u32, Option<Span>)>,
}

impl Sorter {
    fn add(&mut self, key: LaneKey, relation: u32, soft: Option<Span>) {
        let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        let number = match self.numbers.get(&key) {
            Some(number) => *number,
            None => {
                self.keys.push((key.clone(), 0));
                self.numbers.insert(key, next);
                next
            }
        };
        if let Some((_, count)) = self.keys.get_mut(number as usize) {
            *count += 1;
        }
        self.found.push((number, relation, soft));
    }

    /// The lanes in their order, and for each as it was met which of them it is.
    fn lanes(&self, dossier: &Dossier, by: LaneBy, most: usize) -> (Vec<Lane>, Vec<u16>) {
        let rank = |number: usize| {
            let met = self.keys.get(number);
            let rank = met.map_or(usize::MAX, |(key, _)| rank(dossier, key));
            let count = met.map_or(0, |(_, count)| *count);
            let without = met.is_some_and(|(key, _)| *key == LaneKey::Without);
            (without, rank, count)
        };
        let busiest = |number: &usize| {
            let (without, rank, count) = rank(*number);
            (without, std::cmp::Reverse(count), rank)
        };
        let mut order: Vec<usize> = (0..self.keys.len()).collect();
        order.sort_by_key(busiest);
        let kept = if order.len() > most { most - 1 } else { most };
        let others = order.split_off(kept.min(order.len()));
        if by.is_ordered() {
            order.sort_by_key(|number| (rank(*number).0, rank(*number).1));
        }
        let mut standing = vec![0_u16; self.keys.len()];
        let mut lanes = Vec::new();
        let mut stand = |number: usize, lane: usize| {
            if let Some(at) = standing.get_mut(number) {
                *at = u16::try_from(lane).unwrap_or(u16::MAX);
            }
        };
        let lane = |key: LaneKey| Lane {
            key,
            dated: 0,
            undated: 0,
        };
        for number in order {
            let Some((key, _)) = self.keys.get(number) else {
                continue;
            };
            stand(number, lanes.len());
            lanes.push(lane(key.clone()));
        }
        if !others.is_empty() {
            for number in &others {
                stand(*number, lanes.len());
            }
            lanes.push(lane(LaneKey::Others(others.len())));
        }
        (lanes, standing)
    }
}
