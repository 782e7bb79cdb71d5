//! By how much a qualified date is widened.

use super::{Day, Span};
use edtf_core::{Date, DateField, Precision, Qualifier, YearKind};

/// Days by which an uncertain or approximate day is widened on each side.
const DAYS: i64 = 3;

/// A length of time in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Days(i64),
    Months(i64),
}

/// The bounds of a date, widened for its qualifiers.
///
/// A qualifier counts for the finest part that it covers: `2023-09~` for the month, `2023~-09` for the year.
pub(super) fn widened(date: &Date, hard: Span) -> Span {
    let day = date.day.map(|d| (d.qualifier, day_unit(d)));
    let month = date.month.map(|m| (m.qualifier, month_unit(date, m)));
    let year = (date.year.qualifier, Unit::Months(years(date) * 12));
    let parts = [Some(year), month, day];
    let mut span = hard;
    for (i, part) in parts.iter().enumerate() {
        let finer = parts.get(i + 1).copied().flatten();
        let covered = finer.is_some_and(|(qualifier, _)| qualifier.is_qualified());
        if let Some((qualifier, unit)) = part
            && !covered
        {
            span = widen(span, *unit, times(*qualifier));
        }
    }
    span
}

fn times(qualifier: Qualifier) -> i64 {
    i64::from(qualifier.uncertain) + i64::from(qualifier.approximate)
}

fn widen(span: Span, unit: Unit, times: i64) -> Span {
    if times == 0 {
        return span;
    }
    match unit {
        Unit::Days(days) => Span {
            first: span.first.map(|d| d.plus_days(-days * times)),
            last: span.last.map(|d| d.plus_days(days * times)),
        },
        // The day after the last is the first of something, which moves by months without clamping.
        Unit::Months(months) => Span {
            first: span
                .first
                .map(|d| d.plus_months(-months.saturating_mul(times))),
            last: span.last.map(|d: Day| {
                let after = d.plus_days(1).plus_months(months.saturating_mul(times));
                after.plus_days(-1)
            }),
        },
    }
}

fn day_unit(day: DateField) -> Unit {
    match day.digits {
        [None, _] => Unit::Months(1),
        [Some(_), None] => Unit::Days(10),
        _ => Unit::Days(DAYS),
    }
}

fn month_unit(date: &Date, month: DateField) -> Unit {
    if month.has_unspecified() {
        return Unit::Months(12);
    }
    Unit::Months(match (date.precision(), month.value()) {
        (Precision::Season, Some(37..=39)) => 4,
        (Precision::Season, Some(40..)) => 6,
        (Precision::Season, _) => 3,
        _ => 1,
    })
}

/// The years that the year part leaves open: 10 for `202X`, 100 for `1950S2`.
fn years(date: &Date) -> i64 {
    let (digits, known) = match date.year.kind {
        YearKind::Standard { digits, .. } => {
            let known = digits.iter().position(Option::is_none).unwrap_or(4);
            (4, u32::try_from(known).unwrap_or(4))
        }
        YearKind::Big { value } => {
            let digits = value.unsigned_abs().checked_ilog10().map_or(1, |n| n + 1);
            (digits, digits)
        }
        YearKind::Exponential {
            significand,
            exponent,
        } => {
            let digits = significand
                .unsigned_abs()
                .checked_ilog10()
                .map_or(1, |n| n + 1);
            (
                digits.saturating_add(exponent),
                digits.saturating_add(exponent),
            )
        }
    };
    let known = date.year.significant_digits.unwrap_or(known);
    10_i64
        .checked_pow(digits.saturating_sub(known))
        .map_or(i64::MAX / 24, |years| years.min(i64::MAX / 24))
}
