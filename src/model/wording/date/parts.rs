//! Single dates in words.

use super::super::say;
use crate::lang::Texts;
use crate::model::date::{Date as OwnDate, last_of_month};
use edtf_core::{Date, DateField, Qualifier, YearKind};

/// A date of which every digit is known, without its qualifiers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Plain {
    pub(super) year: i64,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

/// The date without its qualifiers; `None` when a digit is not known, or it is a season.
pub(super) fn plain(date: &Date) -> Option<Plain> {
    if date.year.significant_digits.is_some() || date.has_unspecified() {
        return None;
    }
    let month = date.month.and_then(DateField::value);
    month.is_none_or(|m| m <= 12).then_some(Plain {
        year: date.year.value()?,
        month,
        day: date.day.and_then(DateField::value),
    })
}

impl Plain {
    pub(super) fn text(&self, texts: &Texts) -> String {
        let year = self.year_text(texts);
        let Some(month) = self.month_name(texts) else {
            return year;
        };
        match self.day {
            None => say(texts, "date-month", &[("month", &month), ("year", &year)]),
            Some(day) => {
                let day = day.to_string();
                let args = [("day", &day), ("month", &month), ("year", &year)];
                say(texts, "date-day", &args.map(|(k, v)| (k, v.as_str())))
            }
        }
    }

    pub(super) fn year_text(&self, texts: &Texts) -> String {
        year_text(self.year, texts)
    }

    pub(super) fn month_name(&self, texts: &Texts) -> Option<String> {
        self.month.map(|m| texts.get(&format!("month-{m}")))
    }

    pub(super) fn last_of_month(&self) -> Option<u8> {
        self.month.map(|m| last_of_month(self.year, m))
    }
}

/// The year 0 is 1 BC.
fn year_text(year: i64, texts: &Texts) -> String {
    if year > 0 {
        return year.to_string();
    }
    let before = (1 - i128::from(year)).to_string();
    say(texts, "date-bc", &[("year", &before)])
}

/// The qualifiers of all parts together.
pub(super) fn certainty(date: &Date) -> Qualifier {
    Qualifier {
        uncertain: date.is_uncertain(),
        approximate: date.is_approximate(),
    }
}

/// Words for what is uncertain or approximate around a date.
pub(super) fn qualified(certainty: Qualifier, date: String, texts: &Texts) -> String {
    let id = match (certainty.uncertain, certainty.approximate) {
        (false, false) => return date,
        (true, false) => "date-perhaps",
        (false, true) => "date-about",
        (true, true) => "date-perhaps-about",
    };
    say(texts, id, &[("date", &date)])
}

/// A single date with its qualifiers.
pub(super) fn one(date: &Date, texts: &Texts) -> String {
    let words = match plain(date) {
        Some(plain) => plain.text(texts),
        None => season(date, texts)
            .or_else(|| unspecified(date, texts))
            .or_else(|| within(date, texts))
            .unwrap_or_else(|| date_text(date)),
    };
    qualified(certainty(date), words, texts)
}

fn season(date: &Date, texts: &Texts) -> Option<String> {
    let code = date.month?.value().filter(|m| *m > 12)?;
    let year = date.year.value()?;
    // A northern winter ends in the year after.
    let year = match code {
        24 | 28 | 30 if year > 0 => format!("{year}/{:02}", (year + 1) % 100),
        _ => year_text(year, texts),
    };
    let season = texts.get(&format!("season-{code}"));
    Some(say(
        texts,
        "date-season",
        &[("season", &season), ("year", &year)],
    ))
}

/// "2020s", "a month in 2023", "a day in September 2023".
fn unspecified(date: &Date, texts: &Texts) -> Option<String> {
    let year = || date.year.value();
    match (date.month, date.day) {
        (None, None) => match date.year.kind {
            YearKind::Standard {
                negative: false,
                digits: [Some(a), Some(b), Some(c), None],
            } if date.year.significant_digits.is_none() => {
                let decade = u32::from(a) * 1000 + u32::from(b) * 100 + u32::from(c) * 10;
                Some(say(texts, "date-decade", &[("year", &decade.to_string())]))
            }
            _ => None,
        },
        (Some(month), None) if month.digits == [None, None] => {
            let year = year_text(year()?, texts);
            Some(say(texts, "date-some-month", &[("year", &year)]))
        }
        (Some(month), Some(day)) if day.digits == [None, None] => {
            let month = Plain {
                year: year()?,
                month: Some(month.value()?),
                day: None,
            };
            Some(say(
                texts,
                "date-some-day",
                &[("month", &month.text(texts))],
            ))
        }
        _ => None,
    }
}

/// Whatever else leaves digits open: its first and its last day, or year.
fn within(date: &Date, texts: &Texts) -> Option<String> {
    let span = OwnDate::parse(&date_text(date)).ok()?.hard();
    let (first, last) = (span.first?.ymd(), span.last?.ymd());
    let whole_years = (first.1, first.2, last.1, last.2) == (1, 1, 12, 31);
    let part = |(year, month, day): (i64, u8, u8)| Plain {
        year,
        month: (!whole_years).then_some(month),
        day: (!whole_years).then_some(day),
    };
    let (from, to) = (part(first).text(texts), part(last).text(texts));
    Some(say(texts, "date-within", &[("from", &from), ("to", &to)]))
}

/// The spelling of a single date, for reading it again.
fn date_text(date: &Date) -> String {
    edtf_core::Edtf::Date(*date).to_string()
}
