//! Dates in words.

use super::super::date;
use super::{english, german};
use crate::model::Date;
use proptest::prelude::*;

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn dates_are_said_as_readers_write_them() {
    let cases = [
        ("2023", "2023", "2023"),
        ("2023-09", "September 2023", "September 2023"),
        ("2023-03-01", "1 March 2023", "1. März 2023"),
        (
            "1985-04-12T23:20:30Z",
            "12 April 1985, 23:20:30 UTC",
            "12. April 1985, 23:20:30 UTC",
        ),
        (
            "2023-08-11~/2023-08-20~",
            "about mid August 2023 (11–20 August 2023)",
            "etwa Mitte August 2023 (11.–20. August 2023)",
        ),
        (
            "2023-09-01~/2023-09-10~",
            "about early September 2023 (1–10 September 2023)",
            "etwa Anfang September 2023 (1.–10. September 2023)",
        ),
        (
            "2024-02-21~/2024-02-29~",
            "about late February 2024 (21–29 February 2024)",
            "etwa Ende Februar 2024 (21.–29. Februar 2024)",
        ),
        (
            "2024-02-21~/2024-02-28~",
            "about 21–28 February 2024",
            "etwa 21.–28. Februar 2024",
        ),
        (
            "2023-09-10/2023-09-13",
            "10–13 September 2023",
            "10.–13. September 2023",
        ),
        (
            "2023-08-28/2023-09-03",
            "28 August – 3 September 2023",
            "28. August – 3. September 2023",
        ),
        (
            "2022-12-28/2023-01-03",
            "28 December 2022 – 3 January 2023",
            "28. Dezember 2022 – 3. Januar 2023",
        ),
        (
            "2023-07/2023-09",
            "July–September 2023",
            "Juli–September 2023",
        ),
        (
            "2022-11/2023-02",
            "November 2022 – February 2023",
            "November 2022 – Februar 2023",
        ),
        ("2019/2021", "2019–2021", "2019–2021"),
        ("2019/2021-05", "2019 – May 2021", "2019 – Mai 2021"),
        ("2019~/2021", "about 2019 – 2021", "etwa 2019 – 2021"),
        ("2020-05-01/..", "from 1 May 2020 on", "ab 1. Mai 2020"),
        ("../2020-05", "until May 2020", "bis Mai 2020"),
        (
            "2020-05/",
            "from May 2020, end not known",
            "ab Mai 2020, Ende nicht bekannt",
        ),
        (
            "/2020",
            "until 2020, beginning not known",
            "bis 2020, Beginn nicht bekannt",
        ),
        ("[2023,2024]", "2023 or 2024", "2023 oder 2024"),
        (
            "{2021,2023-05,2024}",
            "2021, May 2023 and 2024",
            "2021, Mai 2023 und 2024",
        ),
        (
            "[1667,1670..1672]",
            "1667 or 1670–1672",
            "1667 oder 1670–1672",
        ),
        (
            "[1760-12..]",
            "December 1760 or later",
            "Dezember 1760 oder später",
        ),
        ("[..1984]", "1984 or earlier", "1984 oder früher"),
        ("2023-09~", "about September 2023", "etwa September 2023"),
        ("2023?", "perhaps 2023", "vielleicht 2023"),
        (
            "2023-09-10%",
            "perhaps about 10 September 2023",
            "vielleicht etwa 10. September 2023",
        ),
        ("2023-22", "summer 2023", "Sommer 2023"),
        ("2023-24", "winter 2023/24", "Winter 2023/24"),
        ("2023-34", "second quarter of 2023", "2. Quartal 2023"),
        ("202X", "2020s", "2020er-Jahre"),
        (
            "20XX",
            "some time from 2000 to 2099",
            "irgendwann zwischen 2000 und 2099",
        ),
        (
            "1950S2",
            "some time from 1900 to 1999",
            "irgendwann zwischen 1900 und 1999",
        ),
        ("2023-XX", "a month in 2023", "ein Monat im Jahr 2023"),
        (
            "2023-09-XX",
            "a day in September 2023",
            "ein Tag im September 2023",
        ),
        (
            "156X-12-25",
            "some time from 25 December 1560 to 25 December 1569",
            "irgendwann zwischen 25. Dezember 1560 und 25. Dezember 1569",
        ),
        ("-0043-03-15", "15 March 44 BCE", "15. März 44 v. Chr."),
        ("0000", "1 BCE", "1 v. Chr."),
        ("Y17E7", "170000000", "170000000"),
        (
            "..2004-06-01/2004-06-20..",
            "1 June 2004 or earlier – 20 June 2004 or later",
            "1. Juni 2004 oder früher – 20. Juni 2004 oder später",
        ),
    ];
    for (text, en, de) in cases {
        let parsed = Date::parse(text).unwrap();
        assert_eq!(date(&parsed, &english()), en, "{text}");
        assert_eq!(date(&parsed, &german()), de, "{text}");
    }
}

#[test]
fn every_example_of_the_specification_has_words() {
    let examples = include_str!("../../../../tests/data/edtf.tsv").lines();
    for line in examples.filter(|l| !l.starts_with('#')) {
        let text = line.split('\t').nth(1).unwrap();
        let Ok(parsed) = Date::parse(text) else {
            continue;
        };
        for texts in [english(), german()] {
            let words = date(&parsed, &texts);
            assert!(
                !words.is_empty() && !words.contains(['{', '[', 'X', '~', '%']),
                "{text}: {words}"
            );
        }
    }
}

proptest! {
    #[test]
    fn any_date_has_words(text in "-?[0-9X]{4}(-[0-4X][0-9X](-[0-3X][0-9X])?)?[?~%]?(/[12][0-9X]{3}(-[0-4X][0-9X](-[0-3X][0-9X])?)?[?~%]?)?|Y-?[1-9][0-9]{4,18}(E[0-9])?(S[1-9])?") {
        if let Ok(parsed) = Date::parse(&text) {
            prop_assert!(!date(&parsed, &english()).is_empty());
        }
    }
}
