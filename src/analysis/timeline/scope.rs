//! The stretch of time in view.

use crate::analysis::bins::limits;
use crate::model::date::{Day, Span};

/// The shortest stretch in view, in days.
const SHORTEST: f64 = 2.0;
/// How long the stretch is that shows a single day, in days: enough to see which week it is in.
const AROUND_ONE: f64 = 28.0;
/// The share of the stretch that is left free at either side of what is fitted.
const FREE: f64 = 0.04;
/// Where an end is open, this share of the stretch shows how it goes on.
const OPEN: f64 = 0.10;

/// The stretch of time in view, in days since 1970-01-01: from the beginning of one day to the end of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scope {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

impl Scope {
    /// The stretch between two moments, in days, kept within what is counted and at least two days long.
    #[must_use]
    pub fn between(from: f64, to: f64) -> Self {
        let [least, most] = all();
        let long = if (to - from).is_finite() {
            (to - from).clamp(SHORTEST, most - least)
        } else {
            most - least
        };
        let middle = f64::midpoint(from, to);
        let middle = if middle.is_finite() { middle } else { 0.0 };
        let from = (middle - long / 2.0).clamp(least, most - long);
        Self {
            from,
            to: from + long,
        }
    }

    /// The stretch that shows all known ends of some spans, with room where one goes on; `None` where no end is known.
    #[must_use]
    pub fn fitted(spans: impl IntoIterator<Item = Span>) -> Option<Self> {
        let [least, most] = limits();
        let (mut first, mut last): (Option<Day>, Option<Day>) = (None, None);
        let (mut opens, mut goes_on) = (false, false);
        for span in spans {
            opens |= span.first.is_none();
            goes_on |= span.last.is_none();
            for day in [span.first, span.last].into_iter().flatten() {
                let day = day.clamp(least, most);
                first = Some(first.map_or(day, |known| known.min(day)));
                last = Some(last.map_or(day, |known| known.max(day)));
            }
        }
        let (from, to) = (start(first?), start(last?) + 1.0);
        let long = (to - from).max(AROUND_ONE);
        let middle = f64::midpoint(from, to);
        let share = |open: bool| if open { OPEN } else { FREE };
        Some(Self::between(
            middle - long * (0.5 + share(opens)),
            middle + long * (0.5 + share(goes_on)),
        ))
    }

    /// The stretch of a choice of time, where it is open as far as `all`.
    #[must_use]
    pub fn of(span: Span, all: Self) -> Self {
        let from = span.first.map_or(all.from, start);
        let to = span.last.map_or(all.to, |day| start(day) + 1.0);
        Self::between(from.min(to), to.max(from))
    }

    /// The same stretch, made so long that the known ends of a choice of time are in it, with some room beyond them.
    #[must_use]
    pub fn holding(self, span: Span) -> Self {
        let days = [span.first, span.last].into_iter().flatten();
        let (from, to) = days.fold((self.from, self.to), |(from, to), day| {
            (from.min(start(day)), to.max(start(day) + 1.0))
        });
        let room = (to - from) * FREE;
        let beyond = |moved: bool| if moved { room } else { 0.0 };
        let [least, most] = all();
        Self {
            from: (from - beyond(from < self.from)).max(least),
            to: (to + beyond(to > self.to)).min(most),
        }
    }

    /// How long it is, in days.
    #[must_use]
    pub fn days(self) -> f64 {
        self.to - self.from
    }

    /// So much closer (farther below 1) about a moment, which stays where it is.
    #[must_use]
    pub fn zoomed(self, factor: f64, about: f64) -> Self {
        let [least, most] = all();
        let long = self.days();
        let closer = (long / factor.max(1e-9)).clamp(SHORTEST, most - least);
        let share = closer / long;
        Self::between(
            about - (about - self.from) * share,
            about + (self.to - about) * share,
        )
    }

    /// Moved so many days later (earlier below 0).
    #[must_use]
    pub fn moved(self, days: f64) -> Self {
        Self::between(self.from + days, self.to + days)
    }

    /// The first day in view, and the last, also where only a part of them is.
    #[must_use]
    pub fn range(self) -> [Day; 2] {
        [day_at(self.from), day_at(self.to - 1e-6)]
    }

    /// Whether a span has a part in view; open ends reach everywhere on their side.
    #[must_use]
    pub fn shows(self, span: Span) -> bool {
        let begins_before = span.first.is_none_or(|day| start(day) < self.to);
        let ends_after = span.last.is_none_or(|day| start(day) + 1.0 > self.from);
        begins_before && ends_after
    }
}

/// The day that a moment lies in.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    reason = "stops at the ends of counting"
)]
pub fn day_at(moment: f64) -> Day {
    Day(moment.floor() as i64)
}

/// When a day begins, in days.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "days within counting are exact")]
pub fn start(day: Day) -> f64 {
    let [least, most] = limits();
    day.0.clamp(least.0 - 400_000, most.0 + 400_000) as f64
}

/// Where counting begins and ends, in days.
fn all() -> [f64; 2] {
    let [first, last] = limits();
    [start(first), start(last) + 1.0]
}
