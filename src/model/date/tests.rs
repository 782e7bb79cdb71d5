//! Dates: the examples of the specification, bounds, phrases, laws.

mod phrases;

use super::{Date, Day, Span};
use proptest::prelude::*;

const EXAMPLES: &str = include_str!("../../../tests/data/edtf.tsv");

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"))
}

/// `2023-09-10`, with any number of digits in the year; `..` is without end.
fn day(text: &str) -> Option<Day> {
    if text == ".." {
        return None;
    }
    let (rest, day) = text.rsplit_once('-').unwrap();
    let (year, month) = rest.rsplit_once('-').unwrap();
    let number = |s: &str| s.parse().unwrap();
    Some(Day::from_ymd(year.parse().unwrap(), number(month), number(day)).unwrap())
}

fn span(first: &str, last: &str) -> Span {
    Span {
        first: day(first),
        last: day(last),
    }
}

#[test]
fn the_examples_of_the_specification_are_read() {
    let mut read = 0;
    for line in EXAMPLES.lines().filter(|l| !l.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [_, text, valid, first, last, _] = columns[..] else {
            panic!("{line}");
        };
        let found = Date::parse(text);
        assert_eq!(found.is_ok(), valid == "yes", "{text}: {found:?}");
        if let (Ok(found), false) = (found, first.is_empty()) {
            assert_eq!(found.hard(), span(first, last), "{text}");
        }
        read += 1;
    }
    assert_eq!(read, 93);
}

#[test]
fn qualified_endpoints_widen_by_their_own_unit() {
    let cases = [
        ("2023-09-10", "2023-09-10", "2023-09-10"),
        ("2023-09-10~", "2023-09-07", "2023-09-13"),
        ("2023-09-10?", "2023-09-07", "2023-09-13"),
        ("2023-09-10%", "2023-09-04", "2023-09-16"),
        ("2023-08~", "2023-07-01", "2023-09-30"),
        ("2024-02%", "2023-12-01", "2024-04-30"),
        ("2023?", "2022-01-01", "2024-12-31"),
        ("2023%", "2021-01-01", "2025-12-31"),
        ("2023-08-11~/2023-08-20~", "2023-08-08", "2023-08-23"),
        ("2023-08-11/2023-08-20~", "2023-08-11", "2023-08-23"),
        ("2023-08~/2023-09-20", "2023-07-01", "2023-09-20"),
        ("2023-22~", "2023-03-01", "2023-11-30"),
        ("2023-33?", "2022-10-01", "2023-06-30"),
        ("2023-40?", "2022-07-01", "2023-12-31"),
        ("202X~", "2010-01-01", "2039-12-31"),
        ("2023-09-XX~", "2023-08-01", "2023-10-31"),
        ("2023-XX~", "2022-01-01", "2024-12-31"),
        ("1950S2~", "1800-01-01", "2099-12-31"),
        ("2004-06~-11", "2004-05-11", "2004-07-11"),
        ("2004?-06-11", "2003-06-11", "2005-06-11"),
        ("2024-02-29~/..", "2024-02-26", ".."),
        ("../2023~", "..", "2024-12-31"),
    ];
    for (text, first, last) in cases {
        assert_eq!(date(text).soft(), span(first, last), "{text}");
    }
}

#[test]
fn an_unknown_end_is_the_known_side_and_softly_open() {
    let from = date("2023-09-10/");
    assert_eq!(from.hard(), span("2023-09-10", "2023-09-10"));
    assert_eq!(from.soft(), span("2023-09-10", ".."));
    let until = date("/2023-09~");
    assert_eq!(until.hard(), span("2023-09-01", "2023-09-30"));
    assert_eq!(until.soft(), span("..", "2023-10-31"));
    let open = date("2023-09-10/..");
    assert_eq!(open.hard(), span("2023-09-10", ".."));
}

#[test]
fn a_set_keeps_its_members() {
    let set = date("[2019,2023-09~,2030..2031]");
    let hard: Vec<Span> = set.members().iter().map(|m| m.hard).collect();
    assert_eq!(
        hard,
        [
            span("2019-01-01", "2019-12-31"),
            span("2023-09-01", "2023-09-30"),
            span("2030-01-01", "2031-12-31"),
        ]
    );
    assert_eq!(set.hard(), span("2019-01-01", "2031-12-31"));
    assert!(set.overlaps(span("2023-08-31", "2023-08-31")));
    assert!(!set.overlaps(span("2025-01-01", "2026-01-01")));
    assert_eq!(date("2019").members().len(), 1);
}

#[test]
fn an_error_names_its_place() {
    for (text, at) in [
        ("1985-02-30", 8),
        ("2004/2003", 5),
        ("1985-13", 5),
        ("", 0),
        ("März 2023", 1),
    ] {
        assert_eq!(Date::parse(text).unwrap_err().at_byte, at, "{text}");
    }
}

#[test]
fn an_end_before_the_beginning_is_told_apart() {
    for text in [
        "2008/1964",
        "2004-06-15/2004-05",
        "[1672..1670]",
        "2004-06?/2004-05",
    ] {
        assert!(Date::parse(text).unwrap_err().reversed, "{text}");
    }
    let ends = |text| Date::parse(text).unwrap_err().ends;
    for (text, from, to) in [
        ("2023-09/2023-08", "2023-09", "2023-08"),
        ("2004-06?/2004-05", "2004-06?", "2004-05"),
        ("[1672..1670]", "1672", "1670"),
        ("{1960,1661..1662,1672..1670,1680..1681}", "1672", "1670"),
    ] {
        assert_eq!(ends(text), Some([from.to_owned(), to.to_owned()]), "{text}");
    }
    assert_eq!(ends("1985-13/1984"), None);
    assert!(!Date::parse("1985-13").unwrap_err().reversed);
    assert!(Date::parse("2023-09/2023-09-01").is_ok());
}

#[test]
fn far_years_are_safe() {
    for text in [
        "-9999",
        "9999-12-31~",
        "Y17E7%",
        "Y-9E18",
        "Y9E18S1~",
        "Y1E400",
        "Y9223372036854775807",
        "XXXX%",
        "-9999~/9999~",
    ] {
        let far = date(text);
        assert!(far.soft().contains(far.hard()), "{text}");
    }
}

#[test]
fn days_are_counted_from_1970() {
    let known = [
        (1970, 1, 1, 0),
        (2000, 3, 1, 11_017),
        (1969, 12, 31, -1),
        (0, 1, 1, -719_528),
        (9999, 12, 31, 2_932_896),
    ];
    for (year, month, day, count) in known {
        assert_eq!(Day::from_ymd(year, month, day), Some(Day(count)));
        assert_eq!(Day(count).ymd(), (year, month, day));
    }
    for (year, month, day) in [
        (2023, 2, 29),
        (2023, 0, 1),
        (2023, 13, 1),
        (2023, 4, 31),
        (2023, 1, 0),
        (i64::MAX, 1, 1),
    ] {
        assert_eq!(Day::from_ymd(year, month, day), None);
    }
    assert_eq!(Day::from_ymd(2023, 9, 13).map(Day::weekday), Some(2));
    assert_eq!(
        Day::from_ymd(2024, 1, 31).map(|d| d.plus_months(1)),
        Day::from_ymd(2024, 2, 29)
    );
}

/// Dates of all levels, most of them valid.
fn texts() -> impl Strategy<Value = String> {
    let one = "-?[0-9X]{4}(-[0-4X][0-9X])?|[~?%]?[12][0-9]{2}[0-9X]-[~?%]?(0[1-9]|1[0-2])[~?%]?(-[~?%]?([0-2][0-9X]|XX))?[~?%]?|Y-?[1-9][0-9]{4,17}(E[0-9])?(S[1-9])?|[12][0-9]{3}S[1-4][?~%]?|";
    prop_oneof![
        4 => one,
        3 => (one, one).prop_map(|(a, b)| format!("{a}/{b}")),
        1 => one.prop_map(|a| format!("{a}/..")),
        1 => one.prop_map(|a| format!("../{a}")),
        2 => (one, one, one).prop_map(|(a, b, c)| format!("[{a},{b}..{c}]")),
        1 => (one, one).prop_map(|(a, b)| format!("{{..{a},{b}}}")),
        1 => "[-0-9XYES/.,~?%{}\\[\\]T:Z]{0,20}",
        1 => "(?s).{0,12}",
    ]
}

fn spans() -> impl Strategy<Value = Span> {
    let day = || proptest::option::of((-400_i64..400).prop_map(Day));
    (day(), day()).prop_map(|(first, last)| Span { first, last })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn soft_bounds_hold_the_hard_ones_and_the_spelling_stays(text in texts()) {
        if let Ok(date) = Date::parse(&text) {
            prop_assert_eq!(date.as_str(), text.as_str());
            prop_assert!(date.soft().contains(date.hard()), "{:?}", date);
            prop_assert!(date.hard().first.zip(date.hard().last).is_none_or(|(a, b)| a <= b));
            for member in date.members() {
                prop_assert!(member.soft.contains(member.hard));
                prop_assert!(date.soft().contains(member.soft));
            }
            prop_assert!(date.overlaps(date.soft()));
        }
    }

    #[test]
    fn overlapping_is_mutual(a in spans(), b in spans()) {
        prop_assert_eq!(a.overlaps(b), b.overlaps(a));
        prop_assert!(a.hull(b).contains(a) && a.hull(b).contains(b));
        if a.contains(b) && b.overlaps(b) {
            prop_assert!(a.overlaps(b));
        }
    }

    #[test]
    fn days_lead_back(count in prop_oneof![-4_000_000_i64..4_000_000, any::<i64>()]) {
        let (year, month, day) = Day(count).ymd();
        let back = Day::from_ymd(year, month, day);
        prop_assert!(back == Some(Day(count)) || year.abs() > 10_000_000_000_000_000);
    }
}
