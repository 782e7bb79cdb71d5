//! What stands out among more relations than anybody reads one by one: who is in most of them, between which places most run,
//! and when all of it was.

use super::{Facts, Node, Strand, Visible};
use crate::model::date::{Day, Span};
use crate::model::{Actor, Dossier, HasId, Id, Place, Relation, RowId, Table};
use rayon::prelude::*;

/// So many of the busiest are named.
pub const MOST: usize = 5;

/// What stands out among the relations that a filter lets through, on the map or beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Glance {
    /// The actors at the ends of most relations, with the number of these, in falling order; of equals actors come first, then
    /// the smaller id. An end without an actor counts for its place; both ends alike count once.
    pub busiest: Vec<(Node, usize)>,
    /// The pairs of places between which most relations run, in falling order; of equals the smaller ids come first.
    pub between: Vec<Between>,
    /// Who does most to whom, in falling order; of equals those whose smaller ends come first. Relations without a direction, and of one
    /// with itself, count for none.
    pub deeds: Vec<Deeds>,
    /// From the first day to the last that a date names, in whole months where it is more than one; all of time without any.
    pub time: Span,
    /// How many relations have no date.
    pub undated: usize,
}

/// Two places with the relations between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Between {
    /// The places, that with the smaller id first.
    pub places: [RowId<Place>; 2],
    /// The relations, in the order of lanes.
    pub relations: Vec<RowId<Relation>>,
}

/// All that one does to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deeds {
    /// Who acts, and to whom it is done.
    pub ends: [Node; 2],
    /// The relations, in the order of the file.
    pub relations: Vec<RowId<Relation>>,
}

impl Glance {
    /// What stands out among what is visible.
    #[must_use]
    pub fn of(dossier: &Dossier, facts: &Facts, visible: &Visible) -> Self {
        let mut tally = Tally::new(dossier, facts);
        for row in visible.rows() {
            tally.add(facts, row);
        }
        Self {
            busiest: tally.busiest(dossier),
            between: tally.between(facts),
            deeds: tally.deeds(dossier),
            time: in_months(tally.time),
            undated: tally.undated,
        }
    }
}

/// What is counted in one walk over the relations.
struct Tally {
    /// Whether each relation is visible.
    seen: Vec<bool>,
    /// The relations of each actor, then of each place.
    ends: Vec<usize>,
    /// Where the places begin among them.
    actors: usize,
    /// From which of the ends to which each directed relation runs.
    deeds: Vec<([usize; 2], RowId<Relation>)>,
    time: Span,
    undated: usize,
}

impl Tally {
    fn new(dossier: &Dossier, facts: &Facts) -> Self {
        let actors = dossier.actors().len();
        Self {
            seen: vec![false; facts.rows().len()],
            ends: vec![0; actors + dossier.places().len()],
            actors,
            deeds: Vec::new(),
            time: Span::ALWAYS,
            undated: 0,
        }
    }

    fn add(&mut self, facts: &Facts, row: RowId<Relation>) {
        let Some(fact) = facts.at(row) else { return };
        if let Some(seen) = self.seen.get_mut(row.index()) {
            *seen = true;
        }
        let [acts, undergoes] = facts.acting(row);
        let [from, to] = fact.places;
        let at = |actor: Option<RowId<Actor>>, place: Option<RowId<Place>>| {
            let place = || place.map(|place| self.actors + place.index());
            actor.map(RowId::index).or_else(place)
        };
        let (from, to) = (at(acts, from), at(undergoes, to));
        for end in from.into_iter().chain(to.filter(|_| to != from)) {
            if let Some(count) = self.ends.get_mut(end) {
                *count += 1;
            }
        }
        if let (Some(from), Some(to), true) = (from, to, fact.directed && from != to) {
            self.deeds.push(([from, to], row));
        }
        match fact.when {
            None => self.undated += 1,
            Some(when) => self.widen(when.written()),
        }
    }

    /// Takes the days that a date names into the time of all; an end that is open names none.
    fn widen(&mut self, date: Span) {
        for day in [date.first, date.last].into_iter().flatten() {
            let Span { first, last } = self.time;
            self.time = Span {
                first: Some(first.map_or(day, |first| first.min(day))),
                last: Some(last.map_or(day, |last| last.max(day))),
            };
        }
    }

    fn busiest(&self, dossier: &Dossier) -> Vec<(Node, usize)> {
        let (actors, places) = self.ends.split_at(self.actors);
        let actors = ids(dossier.actors()).map(End::Actor).zip(actors);
        let places = ids(dossier.places()).map(End::Place).zip(places);
        let ends = actors.chain(places).map(|(end, count)| (end, *count));
        let most = most(ends, |a, b| a < b).into_iter();
        most.map(|(end, count)| (end.node(), count)).collect()
    }

    fn deeds(&mut self, dossier: &Dossier) -> Vec<Deeds> {
        self.deeds.par_sort_unstable();
        let end = |number: usize| match number.checked_sub(self.actors) {
            None => dossier
                .actors()
                .at(RowId::new(number))
                .map(|a| End::Actor(&a.id)),
            Some(place) => dossier
                .places()
                .at(RowId::new(place))
                .map(|p| End::Place(&p.id)),
        };
        let ends = |same: &[([usize; 2], RowId<Relation>)]| {
            let [from, to] = same.first()?.0.map(end);
            Some([from?, to?])
        };
        let pairs = self.deeds.chunk_by(|a, b| a.0 == b.0);
        let most = most(pairs.map(|same| (same, same.len())), |a, b| {
            ends(a) < ends(b)
        });
        let deeds = most.into_iter().filter_map(|(same, _)| {
            Some(Deeds {
                ends: ends(same)?.map(End::node),
                relations: same.iter().map(|(_, row)| *row).collect(),
            })
        });
        deeds.collect()
    }

    fn between(&self, facts: &Facts) -> Vec<Between> {
        let is_seen = |strand: &&Strand| self.seen.get(strand.row.index()) == Some(&true);
        let pairs = facts.strands().chunk_by(|a, b| a.places == b.places);
        let pairs = pairs.filter_map(|strands| {
            let [first, second] = strands.first()?.places;
            (first != second).then(|| (strands, strands.iter().filter(is_seen).count()))
        });
        let between = |(strands, _): (&[Strand], usize)| {
            let relations = strands.iter().filter(is_seen).map(|strand| strand.row);
            Some(Between {
                places: strands.first()?.places,
                relations: relations.collect(),
            })
        };
        // They come in the order of ids.
        let most = most(pairs, |_, _| false).into_iter();
        most.filter_map(between).collect()
    }
}

/// What stands at an end; actors come before places.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End<'a> {
    Actor(&'a Id<Actor>),
    Place(&'a Id<Place>),
}

impl End<'_> {
    fn node(self) -> Node {
        match self {
            Self::Actor(id) => Node::Actor(id.clone()),
            Self::Place(id) => Node::Place(id.clone()),
        }
    }
}

fn ids<T: HasId>(table: &Table<T>) -> impl Iterator<Item = &Id<T>> {
    table.iter().map(HasId::id)
}

/// Those with the greatest counts above 0, in falling order; of equals those that go before others, then those that come earlier.
fn most<T>(
    all: impl Iterator<Item = (T, usize)>,
    goes_before: impl Fn(&T, &T) -> bool,
) -> Vec<(T, usize)> {
    let mut most: Vec<(T, usize)> = Vec::with_capacity(MOST + 1);
    for (one, count) in all.filter(|(_, count)| *count > 0) {
        let at = most.partition_point(|(known, more)| {
            *more > count || (*more == count && !goes_before(&one, known))
        });
        if at < MOST {
            most.insert(at, (one, count));
            most.truncate(MOST);
        }
    }
    most
}

/// A stretch of days in whole months, where it is longer than one month.
fn in_months(time: Span) -> Span {
    let begin = |day: Day| {
        let (year, month, _) = day.ymd();
        Day::from_ymd(year, month, 1)
    };
    let months = |first, last| Some((begin(first)?, begin(last)?));
    match time.first.zip(time.last).and_then(|(a, b)| months(a, b)) {
        Some((first, last)) if first < last => Span {
            first: Some(first),
            last: Some(last.plus_months(1).plus_days(-1)),
        },
        _ => time,
    }
}

#[cfg(test)]
mod tests;
