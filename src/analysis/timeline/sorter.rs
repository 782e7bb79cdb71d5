//! Sorts relations into lanes, by numbers.

use super::lane::{Lane, LaneBy, LaneKey, rank};
use crate::analysis::Facts;
use crate::model::{Dossier, Family, Relation, RowId};
use std::cmp::Reverse;

/// Numbers what lanes can stand for: a family, a kind, an actor, a place or a witness has its own, and the last is for none of these.
pub(super) struct Sorter<'a> {
    dossier: &'a Dossier,
    facts: &'a Facts,
    by: LaneBy,
}

/// In which lanes relations stand.
#[derive(Default)]
pub(super) struct Stands {
    /// The lanes of the relations, one after the other.
    lanes: Vec<u16>,
    /// Where those of each relation end.
    ends: Vec<u32>,
}

impl Stands {
    /// The lanes in which the relation of a number stands, sorted, each once.
    pub fn of(&self, relation: usize) -> &[u16] {
        let before = relation.checked_sub(1);
        let start = before.map_or(Some(0), |before| self.ends.get(before).copied());
        let ends = start.zip(self.ends.get(relation).copied());
        let lanes = ends.and_then(|(start, end)| self.lanes.get(start as usize..end as usize));
        lanes.unwrap_or_default()
    }

    /// In how many lanes they stand, added up.
    pub fn len(&self) -> usize {
        self.lanes.len()
    }

    /// Adds the next relation, which stands in these lanes.
    fn push(&mut self, lanes: impl Iterator<Item = u16>) {
        let start = self.lanes.len();
        self.lanes.extend(lanes);
        if self.lanes.len() > start + 1 {
            let (_, own) = self.lanes.split_at_mut(start);
            own.sort_unstable();
            let mut kept = start + 1;
            for at in start + 1..self.lanes.len() {
                if self.lanes.get(at) != self.lanes.get(kept - 1) {
                    self.lanes.swap(at, kept);
                    kept += 1;
                }
            }
            self.lanes.truncate(kept);
        }
        self.ends
            .push(u32::try_from(self.lanes.len()).unwrap_or(u32::MAX));
    }
}

impl<'a> Sorter<'a> {
    /// Sorts by this.
    pub fn new(dossier: &'a Dossier, facts: &'a Facts, by: LaneBy) -> Self {
        Self { dossier, facts, by }
    }

    /// The numbers of a relation, each once and at least one: of actors and places those of both ends, of voices all that speak.
    pub fn numbers<'n>(&'n self, row: RowId<Relation>, room: &'n mut [u32; 2]) -> &'n [u32] {
        let fact = self.facts.at(row);
        let ends = match self.by {
            LaneBy::Family => [fact.map(|fact| fact.family as u32), None],
            LaneBy::Kind => [fact.map(|fact| fact.kind), None],
            LaneBy::Actor => self.facts.acting(row).map(|actor| Some(actor?.number())),
            LaneBy::Place => {
                let places = fact.map(|fact| fact.places).unwrap_or_default();
                places.map(|place| Some(place?.number()))
            }
            LaneBy::Voice => {
                let speaking = self.facts.witnesses(row);
                if !speaking.is_empty() {
                    return speaking;
                }
                [None, None]
            }
        };
        let many = match ends {
            [Some(a), Some(b)] if a != b => {
                *room = [a, b];
                2
            }
            [Some(one), _] | [None, Some(one)] => {
                *room = [one, one];
                1
            }
            [None, None] => {
                *room = [self.without(), 0];
                1
            }
        };
        room.get(..many).unwrap_or_default()
    }

    /// The number of none of these.
    fn without(&self) -> u32 {
        let count = match self.by {
            LaneBy::Family => Family::ALL.len(),
            LaneBy::Kind => self.facts.kinds().len(),
            LaneBy::Actor => self.dossier.actors().len(),
            LaneBy::Place => self.dossier.places().len(),
            LaneBy::Voice => self.dossier.witnesses().len(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// What a number stands for.
    fn key(&self, number: u32) -> LaneKey {
        let at = number as usize;
        let dossier = self.dossier;
        let key = match self.by {
            LaneBy::Family => Family::ALL.get(at).copied().map(LaneKey::Family),
            LaneBy::Kind => self.facts.kinds().get(at).cloned().map(LaneKey::Kind),
            LaneBy::Actor => {
                let actor = dossier.actors().at(RowId::new(at));
                actor.map(|actor| LaneKey::Actor(actor.id.clone()))
            }
            LaneBy::Place => {
                let place = dossier.places().at(RowId::new(at));
                place.map(|place| LaneKey::Place(place.id.clone()))
            }
            LaneBy::Voice => {
                let witness = dossier.witnesses().at(RowId::new(at));
                witness.map(|witness| LaneKey::Voice(witness.id.clone()))
            }
        };
        key.unwrap_or(LaneKey::Without)
    }

    /// At most `most` lanes of some relations, in their order, and in which of them each relation stands: the least busy
    /// ones share the last, in which what belongs to several of them stands once.
    pub fn sorted(&self, rows: &[RowId<Relation>], most: usize) -> (Vec<Lane>, Stands) {
        let counts = self.counts(rows);
        let (lanes, lane_of) = self.lanes(&counts, most);
        let lane = |number: &u32| lane_of.get(*number as usize).copied().unwrap_or(0);
        let mut stands = Stands {
            lanes: Vec::with_capacity(counts.iter().sum()),
            ends: Vec::with_capacity(rows.len()),
        };
        let mut room = [0; 2];
        for row in rows {
            let numbers = self.numbers(*row, &mut room);
            stands.push(numbers.iter().map(lane));
        }
        (lanes, stands)
    }

    /// How many of some relations each number has.
    fn counts(&self, rows: &[RowId<Relation>]) -> Vec<usize> {
        let mut counts = vec![0; self.without() as usize + 1];
        let mut room = [0; 2];
        for row in rows {
            for number in self.numbers(*row, &mut room) {
                if let Some(count) = counts.get_mut(*number as usize) {
                    *count += 1;
                }
            }
        }
        counts
    }

    /// The lanes in their order, and which of them is that of each number.
    fn lanes(&self, counts: &[usize], most: usize) -> (Vec<Lane>, Vec<u16>) {
        let met = (0..).zip(counts).filter(|(_, count)| **count > 0);
        let mut order: Vec<Met> = met
            .map(|(number, count)| {
                let key = self.key(number);
                Met {
                    rank: (key == LaneKey::Without, rank(self.dossier, &key)),
                    key,
                    count: *count,
                    number,
                }
            })
            .collect();
        order.sort_by_key(|met| (met.rank.0, Reverse(met.count), met.rank.1));
        let kept = if order.len() > most { most - 1 } else { most };
        let others = order.split_off(kept.min(order.len()));
        if self.by.is_ordered() {
            order.sort_by_key(|met| met.rank);
        }
        let joined = (!others.is_empty()).then_some(LaneKey::Others(others.len()));
        let mut lane_of = vec![0; counts.len()];
        for (lane, met) in order.iter().enumerate() {
            stand(&mut lane_of, met.number, lane);
        }
        for met in &others {
            stand(&mut lane_of, met.number, order.len());
        }
        let keys = order.into_iter().map(|met| met.key).chain(joined);
        (keys.map(Lane::empty).collect(), lane_of)
    }
}

/// A number that relations have.
struct Met {
    number: u32,
    key: LaneKey,
    /// Whether it is that for none, and where it stands in the vocabulary or the file.
    rank: (bool, usize),
    /// How many relations have it.
    count: usize,
}

/// Notes the lane of a number.
fn stand(lane_of: &mut [u16], number: u32, lane: usize) {
    if let Some(at) = lane_of.get_mut(number as usize) {
        *at = u16::try_from(lane).unwrap_or(u16::MAX);
    }
}
