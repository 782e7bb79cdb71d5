//! Dates of five years, known more or less finely.

use super::random::Random;
use crate::model::Date;

/// The first of the five years.
const FIRST_YEAR: usize = 2019;
const YEARS: usize = 5;
/// Every month has at least so many days.
const DAYS: usize = 28;

/// A day of the five years.
pub fn day(random: &mut Random) -> Date {
    date(&some_day(random))
}

/// When something happened, in one of the many ways in which sources say it; `None` in one of twenty.
pub fn when(random: &mut Random) -> Option<Date> {
    let year = FIRST_YEAR + random.below(YEARS);
    let month = 1 + random.below(12);
    let text = match random.below(20) {
        0 => return None,
        1 => format!("{year}"),
        2 => format!("{year}~"),
        3 => format!("{year}-{}", 21 + random.below(4)),
        4..=6 => format!("{year}-{month:02}"),
        7 => format!("{year}-{month:02}~"),
        8 => format!("{year}-{month:02}?"),
        9 => format!("{year}-{month:02}-11~/{year}-{month:02}-20~"),
        10 => format!("{year}-{month:02}-{:02}/..", 1 + random.below(DAYS)),
        11 | 12 => span(year, month, random),
        13 => format!("{}%", some_day(random)),
        14 => format!("{}?", some_day(random)),
        _ => some_day(random),
    };
    Some(date(&text))
}

fn some_day(random: &mut Random) -> String {
    let year = FIRST_YEAR + random.below(YEARS);
    let month = 1 + random.below(12);
    let day = 1 + random.below(DAYS);
    format!("{year}-{month:02}-{day:02}")
}

/// From a day of a month to a day of the same or of one of the next months of the year.
fn span(year: usize, month: usize, random: &mut Random) -> String {
    let first = 1 + random.below(DAYS / 2);
    let last = first + random.below(DAYS / 2);
    let until = (month + random.below(4)).min(12);
    format!("{year}-{month:02}-{first:02}/{year}-{until:02}-{last:02}")
}

#[expect(clippy::expect_used, reason = "every spelling above is EDTF")]
fn date(text: &str) -> Date {
    Date::parse(text).expect("an EDTF date")
}
