//! Dates in words.

mod parts;

use super::list::{list, list_or};
use super::say;
use crate::lang::Texts;
use crate::model::date::Date;
use edtf_core::{Edtf, Interval, IntervalEndpoint, Set, SetElement, SetKind};
use parts::{Plain, certainty, one, plain, qualified};

/// A date in words: "September 2023", "about mid August 2023 (11–20 August 2023)", "from 1 May 2020 on",
/// "2023 or 2024".
#[must_use]
pub fn date(date: &Date, texts: &Texts) -> String {
    match date.edtf() {
        None => date.as_str().to_owned(),
        Some(Edtf::Date(d)) => one(&d, texts),
        Some(Edtf::DateTime(at)) => {
            let time = date.as_str().split_once('T').map_or("", |(_, time)| time);
            let time = time.replace('Z', " UTC");
            say(
                texts,
                "date-time",
                &[("date", &one(&at.date, texts)), ("time", &time)],
            )
        }
        Some(Edtf::Interval(interval)) => of_interval(&interval, texts),
        Some(Edtf::Set(set)) => of_set(&set, texts),
    }
}

fn of_interval(interval: &Interval, texts: &Texts) -> String {
    use IntervalEndpoint::{Date as At, OnOrAfter, OnOrBefore, Open, Unknown};
    let worded = |id, date: &edtf_core::Date| say(texts, id, &[("date", &one(date, texts))]);
    let bounded = |end: &IntervalEndpoint| match end {
        OnOrBefore(d) => worded("date-or-earlier", d),
        OnOrAfter(d) => worded("date-or-later", d),
        At(d) => one(d, texts),
        Open | Unknown => String::new(),
    };
    match (&interval.start, &interval.end) {
        (At(from), At(to)) => between(from, to, texts),
        (At(from), Open) => worded("date-from", from),
        (At(from), Unknown) => worded("date-from-unknown", from),
        (Open, At(to)) => worded("date-until", to),
        (Unknown, At(to)) => worded("date-until-unknown", to),
        (Open | Unknown, end) => bounded(end),
        (start, Open | Unknown) => bounded(start),
        (start, end) => {
            let args = [("from", bounded(start)), ("to", bounded(end))];
            range("date-range", &args, texts)
        }
    }
}

/// From one date to another; what both share is said once.
fn between(from: &edtf_core::Date, to: &edtf_core::Date, texts: &Texts) -> String {
    let alike = certainty(from) == certainty(to);
    if let (true, Some(a), Some(b)) = (alike, plain(from), plain(to)) {
        let words = shared(&a, &b, texts);
        return third(from, &a, &b, &words, texts)
            .unwrap_or_else(|| qualified(certainty(from), words, texts));
    }
    range(
        "date-range",
        &[("from", one(from, texts)), ("to", one(to, texts))],
        texts,
    )
}

fn shared(a: &Plain, b: &Plain, texts: &Texts) -> String {
    let month = |p: &Plain| p.month_name(texts).unwrap_or_default();
    let day = |p: &Plain| p.day.unwrap_or_default().to_string();
    let year = b.year_text(texts);
    let same_year = a.year == b.year;
    match (a.month.zip(b.month), a.day.zip(b.day)) {
        _ if a == b => a.text(texts),
        (Some((m, n)), Some(_)) if same_year && m == n => {
            let args = [
                ("from", day(a)),
                ("to", day(b)),
                ("month", month(b)),
                ("year", year),
            ];
            range("date-days", &args, texts)
        }
        (Some(_), Some(_)) if same_year => {
            let args = [
                ("from", day(a)),
                ("from-month", month(a)),
                ("to", day(b)),
                ("to-month", month(b)),
                ("year", year),
            ];
            range("date-days-months", &args, texts)
        }
        (Some(_), None) if same_year && a.day.is_none() && b.day.is_none() => {
            let args = [("from", month(a)), ("to", month(b)), ("year", year)];
            range("date-months", &args, texts)
        }
        (None, None) if a.month.is_none() && b.month.is_none() => {
            let args = [("from", a.year_text(texts)), ("to", year)];
            range("date-years", &args, texts)
        }
        _ => range(
            "date-range",
            &[("from", a.text(texts)), ("to", b.text(texts))],
            texts,
        ),
    }
}

/// "about mid August 2023 (11–20 August 2023)", when both ends are approximate and together a third of a month.
fn third(
    from: &edtf_core::Date,
    a: &Plain,
    b: &Plain,
    days: &str,
    texts: &Texts,
) -> Option<String> {
    let same_month = (a.year, a.month) == (b.year, b.month);
    let certainty = certainty(from);
    if !same_month || !certainty.approximate || certainty.uncertain {
        return None;
    }
    let id = match (a.day?, b.day?) {
        (1, 10) => "date-third-0",
        (11, 20) => "date-third-1",
        (21, last) if last == b.last_of_month()? => "date-third-2",
        _ => return None,
    };
    let month = Plain { day: None, ..*a }.text(texts);
    Some(say(texts, id, &[("month", &month), ("days", days)]))
}

fn of_set(set: &Set, texts: &Texts) -> String {
    let worded = |id, date: &edtf_core::Date| say(texts, id, &[("date", &one(date, texts))]);
    let items: Vec<String> = set
        .elements
        .iter()
        .map(|element| match element {
            SetElement::Date(d) => one(d, texts),
            SetElement::OnOrBefore(d) => worded("date-or-earlier", d),
            SetElement::OnOrAfter(d) => worded("date-or-later", d),
            SetElement::Range(a, b) => between(a, b, texts),
        })
        .collect();
    match set.kind {
        SetKind::OneMember => list_or(&items, texts),
        SetKind::AllMembers => list(&items, texts),
    }
}

fn range(id: &'static str, args: &[(&'static str, String)], texts: &Texts) -> String {
    let args: Vec<(&'static str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
    say(texts, id, &args)
}
