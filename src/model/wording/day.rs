//! One day in words.

use super::date;
use crate::lang::Texts;
use crate::model::Date;
use crate::model::date::Day;

/// A day in words, such as "1 September 2023".
#[must_use]
pub fn day(day: Day, texts: &Texts) -> String {
    let (year, month, of_month) = day.ymd();
    let text = format!("{year:04}-{month:02}-{of_month:02}");
    Date::parse(&text).map_or(text, |d| date::date(&d, texts))
}
