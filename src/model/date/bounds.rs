//! From the reading of EDTF to bounds.

use super::unit::widened;
use super::{Day, Member, Span};
use edtf_core::{Bound, Date, Edtf, Interval, IntervalEndpoint, SetElement};

/// The members of a set, or the date as its only member.
pub(super) fn members(edtf: &Edtf) -> Vec<Member> {
    match edtf {
        Edtf::Date(date) => vec![of_date(date)],
        Edtf::DateTime(at) => vec![of_date(&at.date)],
        Edtf::Interval(interval) => vec![of_interval(interval)],
        Edtf::Set(set) => set.elements.iter().map(of_element).collect(),
    }
}

fn of_date(date: &Date) -> Member {
    let bounds = Edtf::Date(*date).bounds();
    let hard = Span {
        first: day(bounds.earliest),
        last: day(bounds.latest),
    };
    Member {
        hard,
        soft: widened(date, hard),
    }
}

/// Years beyond counting have no bound.
fn day(bound: Bound) -> Option<Day> {
    match bound {
        Bound::Date(d) => Day::from_ymd(d.year, d.month, d.day),
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => None,
    }
}

fn of_interval(interval: &Interval) -> Member {
    let start = match &interval.start {
        IntervalEndpoint::Date(d) | IntervalEndpoint::OnOrAfter(d) => Some(of_date(d)),
        _ => None,
    };
    let end = match &interval.end {
        IntervalEndpoint::Date(d) | IntervalEndpoint::OnOrBefore(d) => Some(of_date(d)),
        _ => None,
    };
    let between = |of: fn(&Member) -> Span| Span {
        first: start.as_ref().and_then(|m| of(m).first),
        last: end.as_ref().and_then(|m| of(m).last),
    };
    let (mut hard, soft) = (between(|m| m.hard), between(|m| m.soft));
    // An end that is not known: what is certain is the known side alone.
    if let (IntervalEndpoint::Unknown, Some(end)) = (&interval.start, &end) {
        hard.first = end.hard.first;
    }
    if let (Some(start), IntervalEndpoint::Unknown) = (&start, &interval.end) {
        hard.last = start.hard.last;
    }
    Member { hard, soft }
}

fn of_element(element: &SetElement) -> Member {
    let cut = |mut member: Member, first: bool| {
        for span in [&mut member.hard, &mut member.soft] {
            if first {
                span.first = None;
            } else {
                span.last = None;
            }
        }
        member
    };
    match element {
        SetElement::Date(d) => of_date(d),
        SetElement::OnOrBefore(d) => cut(of_date(d), true),
        SetElement::OnOrAfter(d) => cut(of_date(d), false),
        SetElement::Range(a, b) => {
            let (a, b) = (of_date(a), of_date(b));
            Member {
                hard: Span {
                    first: a.hard.first,
                    last: b.hard.last,
                },
                soft: Span {
                    first: a.soft.first,
                    last: b.soft.last,
                },
            }
        }
    }
}
