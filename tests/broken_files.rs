//! Broken dossiers: every fault is told with its severity, line, column and path, and nothing is lost.
#![expect(clippy::expect_used, reason = "a test that cannot go on fails")]

use beleg::error::{Error, ErrorKind};
use beleg::io::dossier::{MAX_BYTES, Opened, read, write};
use beleg::lang::{Lang, Texts};
use beleg::model::Severity;

mod broken;

const SAMPLE: &str = include_str!("data/sample.dossier.json");

/// Changes to the sample: each `§` stands where one of the problems is, in the order of the file.
struct Case {
    /// What is looked for, and what is put in its place.
    changes: &'static [(&'static str, &'static str)],
    /// Severity, code and path, in the order of the file.
    problems: &'static [&'static str],
    /// How many elements and members are set aside.
    aside: usize,
}

fn open(text: &str) -> Opened {
    read(text.as_bytes(), "sample").expect("it opens")
}

/// Line and column of every `§`, and the text without them.
fn unmark(marked: &str) -> (String, Vec<(u32, u32)>) {
    let (mut line, mut column, mut places, mut text) = (1, 1, Vec::new(), String::new());
    for c in marked.chars() {
        match c {
            '§' => places.push((line, column)),
            '\n' => {
                (line, column) = (line + 1, 1);
                text.push(c);
            }
            c => {
                column += 1;
                text.push(c);
            }
        }
    }
    (text, places)
}

impl Case {
    fn marked(&self) -> String {
        let change = |text: String, (find, put): &(&str, &str)| {
            assert!(text.contains(find), "the sample lacks {find}");
            text.replacen(find, put, 1)
        };
        self.changes.iter().fold(SAMPLE.to_owned(), change)
    }
}

fn check(case: &Case) {
    let put = case.changes[0].1;
    let (text, places) = unmark(&case.marked());
    let opened = open(&text);
    // They are told with causes first; the cases list them as they stand in the file.
    let mut problems: Vec<_> = opened.problems.iter().collect();
    problems.sort_by(|a, b| a.at.cmp(&b.at));
    let found: Vec<_> = problems
        .iter()
        .map(|p| format!("{} {} {}", p.severity.as_str(), p.code, p.at.path))
        .collect();
    assert_eq!(found, case.problems, "{put}");
    let at: Vec<_> = problems.iter().map(|p| (p.at.line, p.at.column)).collect();
    assert_eq!(at, places, "{put}");
    assert_eq!(opened.set_aside.len(), case.aside, "{put}");
    let saved = write(&opened.dossier, &opened.set_aside);
    let again = open(&saved);
    assert_eq!(again.dossier, opened.dossier, "{put}");
    assert_eq!(again.set_aside, opened.set_aside, "{put}");
    assert_eq!(write(&again.dossier, &again.set_aside), saved, "{put}");
}

#[test]
fn the_sample_is_canonical_and_fine() {
    let opened = open(SAMPLE);
    assert_eq!(opened.problems, []);
    assert!(opened.set_aside.is_empty());
    assert_eq!(write(&opened.dossier, &opened.set_aside), SAMPLE);
}

#[test]
fn single_values() {
    broken::VALUES.iter().for_each(check);
}

#[test]
fn records_and_references() {
    broken::RECORDS.iter().for_each(check);
}

#[test]
fn every_fault_of_a_record_is_told_at_once() {
    broken::TOGETHER.iter().for_each(check);
}

/// The remedies of the problems of a text, by path.
fn remedies(text: &str) -> Vec<(String, String, String)> {
    let (english, german) = (Texts::new(Lang::En), Texts::new(Lang::De));
    let problems = open(text).problems.into_iter();
    problems
        .map(|p| (p.at.path, english.say(&p.hint), german.say(&p.hint)))
        .collect()
}

#[test]
fn a_wrong_word_is_told_with_the_one_that_is_meant_or_with_all() {
    let cases = [
        ("\"visit\"", "\"Visit\"", "visit"),
        ("\"visit\"", "\"vist\"", "visit"),
        ("\"visit\"", "\"arms_transfer\"", "arms-transfer"),
        ("\"visit\"", "\"drills\"", "drill"),
        ("\"visit\"", "\"Drill\"", "drill"),
        ("\"occurred\"", "\"occured\"", "occurred"),
        ("\"affirms\"", "\"Affirms\"", "affirms"),
        ("\"B\"", "\"b\"", "B"),
        ("\"city\"", "\"citty\"", "city"),
        ("\"KP\"", "\"kp\"", "KP"),
    ];
    for (word, wrong, meant) in cases {
        let (_, english, german) = &remedies(&SAMPLE.replacen(word, wrong, 1))[0];
        assert!(
            english.contains(&format!("“{meant}”")),
            "{wrong}: {english}"
        );
        assert!(german.contains(&format!("„{meant}“")), "{wrong}: {german}");
    }
    for wrong in ["\"journey\"", "\"A journey\""] {
        let (_, english, _) = &remedies(&SAMPLE.replacen("\"visit\"", wrong, 1))[0];
        assert!(english.contains("threat, demand"), "{english}");
        assert!(english.contains("aid, other, drill."), "{english}");
    }
}

#[test]
fn a_misspelt_table_is_kept_and_what_comes_of_it_is_told_beneath() {
    for (table, wrong, count, follow) in [
        ("relations", "relatons", 4, 0),
        ("places", "place", 3, 5),
        ("documents", "Documents", 2, 5),
    ] {
        let text = SAMPLE.replacen(&format!("\"{table}\": ["), &format!("\"{wrong}\": ["), 1);
        let opened = open(&text);
        let first = &opened.problems[0];
        assert_eq!(first.code, "misspelt-table", "{:#?}", opened.problems);
        let what = Texts::new(Lang::En).say(&first.what);
        assert!(what.contains(&format!("The {count} records")), "{what}");
        let hint = Texts::new(Lang::De).say(&first.hint);
        assert!(hint.contains(&format!("„{table}“")), "{hint}");
        let comes = opened.problems.iter().filter(|p| p.follows.is_some());
        assert!(comes.count() >= follow, "{:#?}", opened.problems);
        // Under its right name everything is as it was.
        let saved = write(&opened.dossier, &opened.set_aside);
        let mended = saved.replacen(&format!("\"{table}\": []"), "\"mended\": []", 1);
        let mended = mended.replacen(&format!("\"{wrong}\": ["), &format!("\"{table}\": ["), 1);
        let mended = open(&mended);
        assert_eq!(mended.problems, []);
        assert_eq!(mended.dossier.relations(), open(SAMPLE).dossier.relations());
    }
    // A key of one's own that holds no records is none of these.
    let own = SAMPLE.replacen("\"kinds\": [", "\"kind\": [\"news\"], \"x\": [", 1);
    let told = open(&own).problems.into_iter().map(|p| p.code);
    assert!(told.into_iter().any(|code| code == "misspelt-key"));
}

#[test]
fn quotations_and_warnings() {
    broken::CONTENTS.iter().for_each(check);
}

#[test]
fn what_is_set_aside_stands_where_it_stood_when_it_is_canonical() {
    for case in broken::RECORDS.iter().filter(|case| case.aside > 0) {
        let (text, _) = unmark(&case.marked());
        let opened = open(&text);
        let saved = write(&opened.dossier, &opened.set_aside);
        // The cases are written on one line; expanded they stand in the same place.
        let squeeze = |s: &str| s.split_whitespace().collect::<String>();
        assert_eq!(squeeze(&saved), squeeze(&text), "{:?}", case.changes);
    }
}

/// The error of a file that does not open, and its place.
fn unusable(bytes: &[u8]) -> (&'static str, Option<(u32, u32, String)>) {
    let error: Error = read(bytes, "broken.json").expect_err("it does not open");
    assert_eq!(error.kind, ErrorKind::Unusable);
    assert_eq!(error.file.as_deref(), Some("broken.json"));
    assert!(error.hint.is_some());
    let at = error.at.map(|at| (at.line, at.column, at.path));
    (error.what.id, at)
}

fn place(line: u32, column: u32, path: &str) -> Option<(u32, u32, String)> {
    Some((line, column, path.to_owned()))
}

#[test]
fn files_that_are_no_json() {
    let cases: [(&[u8], &str, u32, u32); 12] = [
        (b"", "json-empty", 1, 1),
        (b" \n\t", "json-empty", 2, 2),
        (b"{\n  \"format\": \"beleg-", "json-end", 2, 20),
        (b"{\"a\": [1, 2", "json-end", 1, 12),
        (b"{\"a\": 1,}", "json-unexpected", 1, 9),
        (b"{'a': 1}", "json-unexpected", 1, 2),
        (b"{} {}", "json-more", 1, 4),
        (b"[01]", "json-unexpected", 1, 3),
        (b"[1.]", "json-unexpected", 1, 4),
        (b"[\"a\tb\"]", "json-control", 1, 4),
        (b"[\"\\x\"]", "json-escape", 1, 3),
        (b"[\"\\ud800\"]", "json-surrogate", 1, 3),
    ];
    for (bytes, code, line, column) in cases {
        let shown = String::from_utf8_lossy(bytes);
        assert_eq!(unusable(bytes), (code, place(line, column, "")), "{shown}");
    }
}

#[test]
fn every_truncation_is_refused() {
    let last = SAMPLE.len() - 2;
    for (end, _) in SAMPLE.char_indices().step_by(7).filter(|(i, _)| *i < last) {
        let (code, _) = unusable(&SAMPLE.as_bytes()[..end]);
        assert!(code.starts_with("json-"), "{end}: {code}");
    }
}

#[test]
fn files_that_are_not_utf8() {
    let latin1 = b"{\n  \"title\": \"Gr\xFC\xDFe\"\n}";
    assert_eq!(unusable(latin1), ("file-not-utf8", place(2, 15, "")));
    let cases: [(&[u8], &str); 9] = [
        (b"\xFF\xFE{\0}\0", "file-wide"),
        (b"\xFE\xFF\0{\0}", "file-wide"),
        (b"{\0\"\0a\0", "file-wide"),
        (b"\0{\0\"\0a", "file-wide"),
        (b"\x89PNG\r\n\x1A\n\0\0", "file-no-text"),
        (b"PK\x03\x04\x14", "file-no-text"),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "file-no-text"),
        (b"{\"a\": \"\0\"}", "file-no-text"),
        (b"\0\0\0\0\0\0\0\0", "file-no-text"),
    ];
    for (bytes, code) in cases {
        let shown = String::from_utf8_lossy(bytes);
        assert_eq!(unusable(bytes), (code, None), "{shown}");
    }
}

#[test]
fn nesting_has_a_limit_and_no_depth_overflows() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    assert_eq!(unusable(deep.as_bytes()), ("json-deep", place(1, 129, "")));
    let objects = "{\"a\":".repeat(100_000);
    assert_eq!(
        unusable(objects.as_bytes()),
        ("json-deep", place(1, 641, ""))
    );
    // The top object is the first level.
    let at_limit = format!("\"x\": {}{}", "[".repeat(127), "]".repeat(127));
    let text = SAMPLE.replacen("\"kinds\"", &format!("{at_limit}, \"kinds\""), 1);
    let opened = open(&text);
    let saved = write(&opened.dossier, &opened.set_aside);
    assert_eq!(open(&saved).dossier, opened.dossier);
}

#[test]
fn files_of_another_format_or_version() {
    let with = |from: &str, to: &str| SAMPLE.replacen(from, to, 1).into_bytes();
    let format = "\"format\": \"beleg-dossier\"";
    let other = with(format, "\"format\": \"geojson\"");
    assert_eq!(
        unusable(&other),
        ("file-other-format", place(2, 13, "$.format"))
    );
    let none = with(format, "\"x\": 1");
    assert_eq!(unusable(&none), ("file-no-format", place(1, 1, "$.format")));
    assert_eq!(
        unusable(b"[1]"),
        ("file-no-format", place(1, 1, "$.format"))
    );
    let newer = with("\"version\": 1", "\"version\": 2");
    assert_eq!(unusable(&newer), ("file-newer", place(3, 14, "$.version")));
    for bad in ["\"1\"", "1.0", "0", "null"] {
        let bytes = with("\"version\": 1", &format!("\"version\": {bad}"));
        assert_eq!(
            unusable(&bytes),
            ("file-version", place(3, 14, "$.version"))
        );
    }
}

#[test]
fn files_that_are_something_else_get_a_remedy_of_their_own() {
    let cases: [(&str, &str, &str); 8] = [
        ("", "json-empty", "json-empty.hint"),
        ("a,b\n1,2\n", "file-no-json", "file-no-json.hint"),
        ("<?xml version=\"1.0\"?><kml/>", "file-xml", "file-xml.hint"),
        (
            r#"{"type": "FeatureCollection", "features": []}"#,
            "file-map",
            "file-map.hint",
        ),
        (r#"{"type": "Topology"}"#, "file-map", "file-map.hint"),
        (
            r#"{"type": "bar"}"#,
            "file-no-format",
            "file-no-format.hint",
        ),
        (
            r#"{"documents": [], "relations": []}"#,
            "file-no-format",
            "file-no-format.dossier",
        ),
        ("{\"a\": 1 2}", "json-unexpected", "json-hint"),
    ];
    for (text, what, hint) in cases {
        let error = read(text.as_bytes(), "x").expect_err("it is no dossier");
        let told = error.hint.map(|hint| hint.id);
        assert_eq!((error.what.id, told), (what, Some(hint)), "{text}");
    }
}

#[test]
fn files_that_are_too_large() {
    let bytes = vec![b' '; MAX_BYTES + 1];
    assert_eq!(unusable(&bytes), ("file-too-large", None));
    assert_eq!(unusable(&bytes[..MAX_BYTES]).0, "json-empty");
}

#[test]
fn a_byte_order_mark_is_told_and_dropped() {
    let opened = open(&format!("\u{FEFF}{SAMPLE}"));
    let problem = &opened.problems[0];
    assert_eq!(
        (problem.severity, problem.code),
        (Severity::Warning, "byte-order-mark")
    );
    assert_eq!((problem.at.line, problem.at.column), (1, 1));
    assert_eq!(write(&opened.dossier, &opened.set_aside), SAMPLE);
}

#[test]
fn a_hundred_thousand_problems_are_kept() {
    let bad = ",{\"id\":\"?\"}".repeat(25_000);
    let text = SAMPLE.replacen(
        "\"geonames\": 524901\n    }",
        &format!("\"geonames\": 524901\n    }}{bad}"),
        1,
    );
    let opened = open(&text);
    // Each lacks names, lon, lat and precision, and its id is none.
    assert_eq!(opened.problems.len(), 5 * 25_000);
    assert_eq!(opened.set_aside.len(), 25_000);
}

#[test]
fn names_of_any_length_and_script_are_kept() {
    let long = "가".repeat(10_000);
    for name in [long.as_str(), "بيونغ يانغ", "东京都", "𐍈𐌰", "e\u{301}"] {
        let text = SAMPLE.replacen("\"Pyongyang\"", &format!("\"{name}\""), 1);
        let opened = open(&text);
        assert_eq!(opened.problems, [], "{name}");
        assert_eq!(write(&opened.dossier, &opened.set_aside), text);
    }
}

#[test]
fn the_dossier_of_the_program_is_canonical_and_fine() {
    let opened = beleg::io::dossier::builtin().expect("it opens");
    assert_eq!(opened.problems, []);
    let saved = write(&opened.dossier, &opened.set_aside);
    assert!(saved == beleg::io::dossier::BUILTIN);
}
