//! When relations are and their order in time, in numbers: worked out once for a dossier, kept from filter to filter.

use super::times::{TimeOf, times};
use crate::analysis::Facts;
use crate::model::date::{Day, Span};
use crate::model::{Dossier, Relation, RowId};
use rayon::prelude::*;

/// So many relations are read in one go on one core.
const IN_ONE_GO: usize = 512;

/// From the first soft day of a relation to its last, in a few bytes; or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The least number when it is open.
    first: i64,
    /// The greatest number when it is open.
    last: i64,
}

impl Stretch {
    /// That of a relation without a date: no stretch ends before it begins.
    pub const NONE: Self = Self {
        first: i64::MAX,
        last: i64::MIN,
    };

    fn of(span: Option<Span>) -> Self {
        span.map_or(Self::NONE, |span| Self {
            first: span.first.map_or(i64::MIN, |day| day.0),
            last: span.last.map_or(i64::MAX, |day| day.0),
        })
    }

    /// The same with ends that are open; `None` without a date.
    pub fn span(self) -> Option<Span> {
        (self != Self::NONE).then_some(Span {
            first: (self.first > i64::MIN).then_some(Day(self.first)),
            last: (self.last < i64::MAX).then_some(Day(self.last)),
        })
    }

    /// What it is sorted by: what is open comes before what is not.
    fn order(self) -> (i64, i64) {
        let open = self.last == i64::MAX;
        (self.first, if open { i64::MIN } else { self.last })
    }
}

/// When each relation of a dossier is, of one of its dates, and their order in time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chronology {
    /// Which date it is.
    of: TimeOf,
    /// When each relation is.
    when: Vec<Stretch>,
    /// The relations that have a date: by their first day, then by their last, then as in the file.
    order: Vec<RowId<Relation>>,
}

impl Chronology {
    /// That of every relation of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier, facts: &Facts, of: TimeOf) -> Self {
        let rows = (0..facts.rows().len()).into_par_iter();
        let when: Vec<Stretch> = rows
            .with_min_len(IN_ONE_GO)
            .map(|row| Stretch::of(hull(dossier, facts, RowId::new(row), of)))
            .collect();
        let dated = (0..).map(RowId::new).zip(&when);
        let dated = dated.filter(|(_, when)| **when != Stretch::NONE);
        let mut sorted: Vec<((i64, i64), RowId<Relation>)> =
            dated.map(|(row, when)| (when.order(), row)).collect();
        sorted.par_sort_unstable();
        Self {
            of,
            order: sorted.into_iter().map(|(_, row)| row).collect(),
            when,
        }
    }

    /// Which date it is.
    #[must_use]
    pub fn time_of(&self) -> TimeOf {
        self.of
    }

    /// When a relation is.
    pub(super) fn when(&self, row: RowId<Relation>) -> Stretch {
        self.when.get(row.index()).copied().unwrap_or(Stretch::NONE)
    }

    /// The relations that have a date: by their first day, then by their last, then as in the file.
    pub(super) fn order(&self) -> &[RowId<Relation>] {
        &self.order
    }

    /// How many relations the dossier has.
    pub(super) fn len(&self) -> usize {
        self.when.len()
    }
}

/// From the first soft day of a relation to its last.
fn hull(dossier: &Dossier, facts: &Facts, row: RowId<Relation>, of: TimeOf) -> Option<Span> {
    if of == TimeOf::Event {
        // The whole of a date is known without looking at its members.
        return Some(facts.at(row)?.when?.span());
    }
    let spans = times(dossier, dossier.relations().at(row)?, of);
    spans.into_iter().map(|m| m.soft).reduce(Span::hull)
}
