//! `beleg list`

use super::{beleg, builtin, fails, fine, stderr, stdout};
use serde_json::Value;
use std::collections::BTreeSet;

fn json(arguments: &[&str]) -> Vec<Value> {
    let text = fine(&[&["list", "--format", "json"], arguments].concat());
    serde_json::from_str(&text).unwrap()
}

fn ids(arguments: &[&str]) -> Vec<String> {
    let rows = json(arguments);
    rows.iter()
        .map(|r| r["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Asserts that the object has these keys and no others, in this order.
#[track_caller]
fn has_keys(value: &Value, keys: &[&str]) {
    let found: Vec<&str> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(found, keys);
}

#[test]
fn json_has_the_keys_that_are_promised() {
    let rows = json(&[]);
    assert_eq!(rows.len(), 14);
    for row in &rows {
        has_keys(
            row,
            &[
                "id",
                "kind",
                "realis",
                "status",
                "sentence",
                "when",
                "when_text",
                "object",
                "from",
                "to",
                "passages",
            ],
        );
        has_keys(&row["from"], &["actor", "place", "name"]);
        has_keys(&row["to"], &["actor", "place", "name"]);
        assert!(!row["sentence"].as_str().unwrap().is_empty());
        let passages = row["passages"].as_array().unwrap();
        assert!(!passages.is_empty());
        for passage in passages {
            has_keys(
                passage,
                &[
                    "id",
                    "document",
                    "exact",
                    "stance",
                    "anchor",
                    "attribution",
                    "gloss",
                ],
            );
            assert_eq!(passage["anchor"], "exact");
            for link in passage["attribution"].as_array().unwrap() {
                has_keys(link, &["witness", "name"]);
            }
        }
    }
}

#[test]
fn json_says_what_the_article_says() {
    let rows = json(&["--lang", "de"]);
    let row = |id: &str| rows.iter().find(|r| r["id"] == id).unwrap();
    let threat = row("us-threat");
    assert_eq!(threat["kind"], "threat");
    assert_eq!(threat["status"], "declared");
    assert_eq!(threat["from"]["actor"], "us-government");
    assert_eq!(threat["from"]["place"], "washington");
    assert_eq!(threat["to"]["place"], "pyongyang");
    assert_eq!(threat["to"]["name"], "Pjöngjang");
    assert_eq!(threat["when"], "2023-09");
    // The host of a visit is an actor, and the place is not where that actor sits.
    let visit = row("kim-vladivostok-2023");
    assert_eq!(visit["realis"], "prospective");
    assert_eq!(visit["to"]["actor"], "putin");
    assert_eq!(visit["to"]["place"], "vladivostok");
    assert_eq!(row("arms-talks")["when"], Value::Null);
}

#[test]
fn filters_hold_together_and_repeat() {
    let visits = ids(&["--kind", "visit"]);
    assert_eq!(visits.len(), 5);
    let planned = ids(&["--kind", "visit", "--realis", "prospective"]);
    assert_eq!(planned, ["kim-vladivostok-2023", "putin-vladivostok-2023"]);
    let either = ids(&["--kind", "threat", "--kind", "demand"]);
    assert_eq!(either, ["us-threat", "us-demand"]);
    assert_eq!(either, ids(&["--kind", "threat,demand"]));
    let at = ids(&["--place", "washington"]);
    assert_eq!(at, ["us-threat", "us-demand"]);
    assert_eq!(ids(&["--status", "no-evidence"]), [""; 0]);
    let all: BTreeSet<String> = ids(&[]).into_iter().collect();
    let known = [
        "contested",
        "denied-only",
        "declared",
        "both-sides",
        "reported",
        "claimed-by-party",
        "single-source",
        "speculated",
        "mentioned",
        "no-evidence",
    ];
    let by_status: Vec<String> = known.iter().flat_map(|s| ids(&["--status", s])).collect();
    assert_eq!(by_status.len(), all.len(), "every relation has one status");
    assert_eq!(by_status.into_iter().collect::<BTreeSet<_>>(), all);
}

#[test]
fn two_ends_are_a_filter_in_the_words_of_the_window() {
    let there = ids(&["--between", "washington -> pyongyang"]);
    assert_eq!(there, ["us-threat", "us-demand"]);
    assert_eq!(there, ids(&["--between", "Washington → Pjöngjang"]));
    assert_eq!(there, ids(&["--between", "Pyongyang – Washington"]));
    assert_eq!(there, ids(&["--between", "Washington ->"]));
    assert_eq!(ids(&["--between", "pyongyang -> washington"]), [""; 0]);
    // An actor takes those who belong to it along, unless it is asked for alone.
    let all = ids(&["--between", "north-korea ->"]);
    let alone = ids(&["--between", "actor-alone:north-korea ->"]);
    assert!(all.len() > alone.len(), "{all:?} {alone:?}");
    // Several are any of them, and other filters hold as well.
    let two = ids(&["--between", "washington ->", "--between", "-> vladivostok"]);
    assert!(two.len() > there.len(), "{two:?}");
    let visits = ids(&["--between", "-> vladivostok, washington", "--kind", "visit"]);
    assert_eq!(visits.len(), 4);
}

#[test]
fn what_names_no_two_ends_says_what_would() {
    for (text, word) in [
        ("washington", "\"A -> B\""),
        ("->", "\"A -> B\""),
        ("moscow -> pjongjan", "`Pjöngjang`"),
        ("moscow -> planet:rome", "planet:rome"),
    ] {
        let said = fails(2, &["list", "--between", text]);
        assert!(said.contains(word), "{text}: {said}");
    }
}

#[test]
fn a_pair_that_keeps_everything_out_is_named() {
    let run = beleg(&["list", "--between", "washington -- washington"]);
    assert!(stderr(&run).contains("--between"), "{}", stderr(&run));
    let run = beleg(&[
        "list",
        "--between",
        "pyongyang -> washington",
        "--kind",
        "visit",
    ]);
    assert!(stderr(&run).contains("--between ("), "{}", stderr(&run));
}

#[test]
fn a_time_filter_leaves_the_undated_out_and_counts_them() {
    let in_2019 = beleg(&[
        "list",
        "--from",
        "2019",
        "--to-date",
        "2019",
        "--format",
        "json",
    ]);
    let rows: Vec<Value> = serde_json::from_str(stdout(&in_2019)).unwrap();
    let found: Vec<&str> = rows.iter().map(|r| r["id"].as_str().unwrap()).collect();
    assert_eq!(found, ["kim-vladivostok-2019", "putin-vladivostok-2019"]);
    assert!(
        stderr(&in_2019).contains("6 relations without a date"),
        "{}",
        stderr(&in_2019)
    );
    assert!(stderr(&in_2019).contains("--undated"));

    let with = beleg(&[
        "list",
        "--from",
        "2019",
        "--to-date",
        "2019",
        "--undated",
        "--format",
        "json",
    ]);
    let rows: Vec<Value> = serde_json::from_str(stdout(&with)).unwrap();
    assert_eq!(rows.len(), 8);
    assert_eq!(stderr(&with), "");

    let without_filter = beleg(&["list"]);
    assert_eq!(stderr(&without_filter), "");
    // From the middle of a month on, soft bounds included.
    let from = ids(&["--from", "2023-08-15", "--to-date", "2023-08-20"]);
    assert_eq!(from, ["cooperation-2023"]);
    let soft = ids(&["--from", "2023-08-22", "--to-date", "2023-08-23"]);
    assert_eq!(
        soft,
        ["cooperation-2023"],
        "about the 20th reaches three days further"
    );
}

#[test]
fn csv_is_a_table_with_a_header() {
    let text = fine(&["list", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(&header[..4], ["id", "kind", "realis", "status"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 14);
    assert_eq!(&rows[0][0], "us-threat");
    // What is mutual can be told from what one does to another.
    let directed = header.iter().position(|name| name == "directed").unwrap();
    let of = |id: &str| rows.iter().find(|row| &row[0] == id).unwrap()[directed].to_owned();
    assert_eq!(of("us-threat"), "true");
    assert_eq!(of("cooperation-2023"), "false");
}

#[test]
fn a_file_lists_as_the_built_in_dossier_does() {
    let path = builtin();
    let path = path.to_str().unwrap();
    for format in ["table", "json", "csv"] {
        assert_eq!(
            fine(&["list", path, "--format", format]),
            fine(&["list", "--format", format])
        );
    }
}

#[test]
fn the_table_is_in_columns_and_in_the_language_asked_for() {
    let english = fine(&["list"]);
    assert_eq!(english.lines().count(), 15);
    assert!(english.starts_with("Id"), "{english}");
    let german = fine(&["list", "--lang", "de"]);
    assert!(
        german.contains("Pjöngjang") && !german.contains("Pyongyang"),
        "{german}"
    );
    let first = english.lines().nth(1).unwrap();
    assert!(first.starts_with("us-threat  "), "{first}");
    assert!(english.lines().all(|line| line == line.trim_end()));
}

#[test]
fn that_nothing_passes_is_said_in_plain_words() {
    let said = |filters: &[&str], lang: &str| {
        let output = beleg(&[&["list", "--lang", lang], filters].concat());
        stderr(&output).trim_end().to_owned()
    };
    let several = [
        "--kind",
        "aid",
        "--realis",
        "cancelled",
        "--status",
        "declared",
    ];
    assert_eq!(
        said(&several, "en"),
        "No relation passes these filters, even with any one of them left out (--kind, --realis, --status); leave out several."
    );
    assert_eq!(
        said(&several, "de"),
        "Keine Beziehung erfüllt diese Filter, auch nicht ohne einen davon (--kind, --realis, --status); lassen Sie mehrere weg."
    );
    let two = ["--kind", "aid", "--status", "declared"];
    assert_eq!(
        said(&two, "de"),
        "Keine Beziehung erfüllt diese Filter; ohne einen davon bleiben welche: --kind (2), --status (1)."
    );
}
