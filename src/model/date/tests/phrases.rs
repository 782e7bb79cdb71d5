//! Date phrases of English and German texts.

use super::date;
use crate::model::Date;
use proptest::prelude::*;

#[test]
fn english_phrases_are_read() {
    let cases = [
        ("mid August 2023", "2023-08-11~/2023-08-20~"),
        ("in mid-August", "2023-08-11~/2023-08-20~"),
        ("early September", "2023-09-01~/2023-09-10~"),
        ("late February 2024", "2024-02-21~/2024-02-29~"),
        ("last July", "2023-07"),
        ("last September", "2022-09"),
        ("next September", "2024-09"),
        ("in July", "2023-07"),
        ("in December", "2023-12"),
        ("in January", "2024-01"),
        ("in February", "2024-02"),
        ("in March", "2023-03"),
        ("in April 2019", "2019-04"),
        ("last summer", "2023-22"),
        ("spring 2022", "2022-21"),
        ("early summer 2022", "2022-06~"),
        ("late winter 2022", "2023-02~"),
        ("early 2023", "2023-01~/2023-04~"),
        ("late last year", "2022-09~/2022-12~"),
        ("last month", "2023-08"),
        ("this year", "2023"),
        ("2019", "2019"),
        ("on 13 September 2023", "2023-09-13"),
        ("September 13, 2023", "2023-09-13"),
        ("the 3rd of September", "2023-09-03"),
        ("10–13 September 2023", "2023-09-10/2023-09-13"),
        ("between July and September 2022", "2022-07/2022-09"),
        ("from December to February 2023", "2022-12/2023-02"),
        ("since mid-August", "2023-08-11~/.."),
        ("until July 2023", "../2023-07"),
        ("around May 2023", "2023-05~"),
    ];
    for (phrase, text) in cases {
        let found = Date::from_phrase(phrase, "en-GB", &date("2023-09"));
        assert_eq!(found, Some(date(text)), "{phrase}");
    }
}

#[test]
fn german_phrases_are_read() {
    let cases = [
        ("Mitte August", "2023-08-11~/2023-08-20~"),
        ("Mitte August 2023", "2023-08-11~/2023-08-20~"),
        ("Anfang September", "2023-09-01~/2023-09-10~"),
        ("Ende Februar 2023", "2023-02-21~/2023-02-28~"),
        ("im Juli", "2023-07"),
        ("Im April 2019", "2019-04"),
        ("noch im September", "2023-09"),
        ("im vergangenen Juli", "2023-07"),
        ("im kommenden März", "2024-03"),
        ("im Herbst", "2023-23"),
        ("im letzten Winter", "2022-24"),
        ("im Frühjahr 2022", "2022-21"),
        ("Anfang 2023", "2023-01~/2023-04~"),
        ("letztes Jahr", "2022"),
        ("im vergangenen Monat", "2023-08"),
        ("am 13. September 2023", "2023-09-13"),
        ("10.–13. September", "2023-09-10/2023-09-13"),
        ("zwischen Juli und September", "2023-07/2023-09"),
        ("von Juli bis September 2022", "2022-07/2022-09"),
        ("seit Mai 2020", "2020-05/.."),
        ("bis Ende September", "../2023-09-30~"),
        ("etwa Mai 2023", "2023-05~"),
    ];
    for (phrase, text) in cases {
        let found = Date::from_phrase(phrase, "de", &date("2023-09"));
        assert_eq!(found, Some(date(text)), "{phrase}");
    }
}

#[test]
fn days_of_the_week_need_the_day_of_publication() {
    let cases = [
        ("on Tuesday", "en", "2023-09-12"),
        ("last Friday", "en", "2023-09-08"),
        ("am Mittwoch", "de", "2023-09-13"),
        ("gestern", "de", "2023-09-12"),
        ("vorgestern", "de", "2023-09-11"),
        ("today", "en", "2023-09-13"),
        ("last week", "en", "2023-09-04/2023-09-10"),
        ("vergangene Woche", "de", "2023-09-04/2023-09-10"),
    ];
    for (phrase, lang, text) in cases {
        let found = Date::from_phrase(phrase, lang, &date("2023-09-13"));
        assert_eq!(found, Some(date(text)), "{phrase}");
        assert_eq!(Date::from_phrase(phrase, lang, &date("2023-09")), None);
    }
}

#[test]
fn what_is_not_in_the_table_is_not_guessed() {
    for phrase in [
        "",
        "soon",
        "the Tuesday before last",
        "31 June 2023",
        "last",
        "mid",
        "August August",
        "in",
        "99 May",
        "next",
    ] {
        assert_eq!(
            Date::from_phrase(phrase, "en", &date("2023-09")),
            None,
            "{phrase}"
        );
    }
    assert_eq!(Date::from_phrase("im Juli", "fr", &date("2023-09")), None);
    assert_eq!(Date::from_phrase("im Juli", "de", &date("2020/2023")), None);
    assert_eq!(
        Date::from_phrase("im Juli", "de", &date("2023")),
        Some(date("2023-07"))
    );
    assert_eq!(Date::from_phrase("last July", "en", &date("2023")), None);
}

proptest! {
    #[test]
    fn no_phrase_panics(
        words in prop::collection::vec("mid|late|last|next|May|July|summer|winter|year|month|week|Monday|since|until|between|from|to|and|about|[0-9]{1,4}|–|-", 1..6),
        published in "[0-9]{4}(-(0[1-9]|1[0-2]))?|9999-12-31|-9999|Y17E7|../1985",
        noise in "(?s).{0,12}",
    ) {
        if let Ok(published) = Date::parse(&published) {
            let _ = Date::from_phrase(&words.join(" "), "en", &published);
            let _ = Date::from_phrase(&noise, "de", &published);
        }
    }
}
