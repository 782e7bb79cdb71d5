//! `beleg search`, and filters that are found by name.

use super::{fails, fine};
use serde_json::Value;

fn found(arguments: &[&str]) -> Vec<Value> {
    let text = fine(&[&["search", "--format", "json"], arguments].concat());
    serde_json::from_str(&text).unwrap()
}

fn ids(arguments: &[&str]) -> Vec<String> {
    let text = fine(&[&["list", "--format", "json"], arguments].concat());
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    let ids = rows.iter().map(|r| r["id"].as_str().unwrap().to_owned());
    ids.collect()
}

#[test]
fn a_place_is_found_in_any_spelling_and_comes_first() {
    for typed in ["Pjongjang", "pjöngjang", "Pyongjang", "평양"] {
        let found = found(&[typed]);
        assert_eq!(found[0]["sort"], "places", "{typed}");
        assert_eq!(found[0]["best"][0]["id"], "pyongyang", "{typed}");
    }
}

#[test]
fn findings_are_told_under_headings_with_their_numbers_and_the_rest_is_counted() {
    let said = fine(&["search", "visit", "--most", "2"]);
    assert!(said.starts_with("Relations (5)\n"), "{said}");
    assert!(said.contains("\n  and 3 more\n"), "{said}");
    let said = fine(&["search", "Kim", "--lang", "de"]);
    assert!(said.contains("Belegstellen ("), "{said}");
    assert_eq!(fine(&["search", "qqqqqq"]), "");
}

#[test]
fn records_are_named_by_id_or_by_any_of_their_names() {
    let by_id = ids(&["--place", "pyongyang"]);
    assert!(!by_id.is_empty());
    for name in ["Pjöngjang", "pyongyang", "PJONGJANG"] {
        assert_eq!(ids(&["--place", name]), by_id, "{name}");
    }
    assert_eq!(ids(&["--actor", "Russia"]), ids(&["--actor", "russia"]));
    assert!(!ids(&["--witness", "Jake Sullivan"]).is_empty());
    let said = fails(2, &["list", "--place", "Pyongyng"]);
    assert!(
        said.contains("Pyongyang") || said.contains("pyongyang"),
        "{said}"
    );
}

#[test]
fn words_languages_and_voices_are_filters() {
    let all = ids(&[]).len();
    assert_eq!(ids(&["--language", "de"]).len(), all);
    assert!(fails(2, &["list", "--language", "ko"]).contains("de"));
    let with_words = ids(&["--text", "drohung"]);
    assert!(!with_words.is_empty() && with_words.len() < all);
    let strong = ids(&["--voices", "2"]);
    assert!(strong.len() < all);
    let nothing = super::beleg(&["list", "--text", "zzzz"]);
    let said = super::stderr(&nothing);
    assert!(said.contains("--text"), "{said}");
}
