//! Stretches of days.

use super::Day;

/// A stretch of days, both ends included; `None` is without end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first day.
    pub first: Option<Day>,
    /// The last day.
    pub last: Option<Day>,
}

impl Span {
    /// All of time.
    pub const ALWAYS: Self = Self {
        first: None,
        last: None,
    };

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let starts_by = |a: Self, b: Self| a.first.zip(b.last).is_none_or(|(a, b)| a <= b);
        starts_by(self, other) && starts_by(other, self)
    }

    /// Whether all days of `other` are in it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        let first = self
            .first
            .is_none_or(|a| other.first.is_some_and(|b| a <= b));
        let last = self.last.is_none_or(|a| other.last.is_some_and(|b| b <= a));
        first && last
    }

    /// The shortest span that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            first: self.first.zip(other.first).map(|(a, b)| a.min(b)),
            last: self.last.zip(other.last).map(|(a, b)| a.max(b)),
        }
    }
}
