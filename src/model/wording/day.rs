//! Days and stretches of days in words.

use super::date;
use crate::lang::Texts;
use crate::model::Date;
use crate::model::date::{Day, Span};

/// A day in words, such as "1 September 2023".
#[must_use]
pub fn day(day: Day, texts: &Texts) -> String {
    in_words(&edtf(day, Unit::Day), texts)
}

/// A stretch of days in words: "September 2023", "June to September 2023", "from 13 September 2023 on". Whole months and years
/// are called so. Empty for all of time.
#[must_use]
pub fn span(span: Span, texts: &Texts) -> String {
    let unit = [Unit::Year, Unit::Month]
        .into_iter()
        .find(|unit| unit.is_whole(span))
        .unwrap_or(Unit::Day);
    let end = |day: Option<Day>| day.map_or_else(|| "..".to_owned(), |day| edtf(day, unit));
    match (span.first, span.last) {
        (None, None) => String::new(),
        (Some(first), Some(last)) if edtf(first, unit) == edtf(last, unit) => {
            in_words(&edtf(first, unit), texts)
        }
        (first, last) => in_words(&format!("{}/{}", end(first), end(last)), texts),
    }
}

fn in_words(text: &str, texts: &Texts) -> String {
    Date::parse(text).map_or_else(|_| text.to_owned(), |d| date::date(&d, texts))
}

/// How finely a day is named.
#[derive(Clone, Copy)]
enum Unit {
    Day,
    Month,
    Year,
}

impl Unit {
    /// Whether a stretch begins and ends with this unit.
    fn is_whole(self, span: Span) -> bool {
        let begins = |day: Day| {
            let (_, month, of_month) = day.ymd();
            match self {
                Self::Day => true,
                Self::Month => of_month == 1,
                Self::Year => (month, of_month) == (1, 1),
            }
        };
        let ends = |day: Day| begins(day.plus_days(1));
        span.first.is_none_or(begins) && span.last.is_none_or(ends)
    }
}

/// A day, or the month or year that it lies in, as EDTF.
fn edtf(day: Day, unit: Unit) -> String {
    let (year, month, of_month) = day.ymd();
    let year = match year {
        -9_999..=-1 => format!("-{:04}", -year),
        0..=9_999 => format!("{year:04}"),
        _ => format!("Y{year}"),
    };
    match unit {
        Unit::Year => year,
        Unit::Month => format!("{year}-{month:02}"),
        Unit::Day => format!("{year}-{month:02}-{of_month:02}"),
    }
}
