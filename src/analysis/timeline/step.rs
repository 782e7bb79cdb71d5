//! Stepping through time: up to which day the next step shows what was so.

use crate::analysis::ticks::{TickStep, Ticks};
use crate::model::date::{Day, Span};

/// With more beginnings than this a step goes to the end of a tick instead of to the next beginning.
const MOST_EVENTS: usize = 300;
/// The most steps from the first beginning to the last then.
const MOST_TICKS: usize = 120;

/// The day up to which one step later (or earlier) shows things, when they are shown up to `to` now, or all of them.
///
/// A step goes to the next day on which something begins, softly; where that are more than three hundred days, to the end
/// of the next day, week, month, quarter or longer stretch. `None` where there is nothing later (or earlier).
#[must_use]
pub fn step(spans: impl IntoIterator<Item = Span>, to: Option<Day>, later: bool) -> Option<Day> {
    let mut days: Vec<Day> = spans.into_iter().filter_map(|span| span.first).collect();
    days.sort_unstable();
    days.dedup();
    if days.len() > MOST_EVENTS {
        days = ends_of_ticks(*days.first()?, *days.last()?);
    }
    match (to, later) {
        (None, true) => days.first().copied(),
        (None, false) => days.last().copied(),
        (Some(to), true) => days.iter().copied().find(|day| *day > to),
        (Some(to), false) => days.iter().copied().rfind(|day| *day < to),
    }
}

/// The last days of the stretches between ticks, as fine as is allowed; the last is that of the last stretch.
fn ends_of_ticks(first: Day, last: Day) -> Vec<Day> {
    let ticks = TickStep::LADDER
        .into_iter()
        .find_map(|step| Ticks::of(step, [first, last], MOST_TICKS));
    let Some(Ticks { step, days }) = ticks else {
        return vec![last];
    };
    let before = |day: &Day| day.plus_days(-1);
    let ends = days.iter().map(before).filter(|day| *day >= first);
    ends.chain([before(&step.after(last))]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_step_goes_on_and_the_way_back_is_the_same(
            firsts in prop::collection::vec(-3_000_i64..9_000, 1..600),
        ) {
            let spans = || firsts.iter().map(|first| Span { first: Some(Day(*first)), last: None });
            let mut way = Vec::new();
            let mut to = None;
            while let Some(day) = step(spans(), to, true) {
                prop_assert!(to.is_none_or(|to| day > to));
                way.push(day);
                to = Some(day);
            }
            let last = firsts.iter().max().copied().map(Day);
            prop_assert!(way.last().copied() >= last);
            prop_assert!(way.len() <= MOST_EVENTS);
            let mut back = Vec::new();
            let mut to = None;
            while let Some(day) = step(spans(), to, false) {
                back.push(day);
                to = Some(day);
            }
            back.reverse();
            prop_assert_eq!(way, back);
        }
    }

    #[test]
    fn a_step_goes_to_the_next_beginning() {
        let span = |first: Option<i64>| Span {
            first: first.map(Day),
            last: Some(Day(99)),
        };
        let spans = [span(Some(5)), span(None), span(Some(2)), span(Some(5))];
        assert_eq!(step(spans, None, true), Some(Day(2)));
        assert_eq!(step(spans, Some(Day(2)), true), Some(Day(5)));
        assert_eq!(step(spans, Some(Day(5)), true), None);
        assert_eq!(step(spans, Some(Day(4)), false), Some(Day(2)));
        assert_eq!(step([span(None)], None, true), None);
    }
}
