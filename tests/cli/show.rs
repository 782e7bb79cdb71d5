//! `beleg show`

use super::{builtin, fails, fine};

#[test]
fn a_relation_is_shown_with_all_its_passages() {
    let card = fine(&["show", "kim-vladivostok-2023"]);
    assert!(card.contains("Vladivostok"), "{card}");
    let text = std::fs::read_to_string(builtin()).unwrap();
    let dossier: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut relations = dossier["relations"].as_array().unwrap().iter();
    let visit = relations
        .find(|r| r["id"] == "kim-vladivostok-2023")
        .unwrap();
    let passages = visit["passages"].as_array().unwrap();
    assert_eq!(passages.len(), 7);
    for (number, passage) in (1..).zip(passages) {
        // Marks of quotation around and within may be set anew; words may not.
        let exact = passage["exact"].as_str().unwrap();
        let parts = exact.split(['"', '„', '“', '”']);
        let words = parts.max_by_key(|part| part.len()).unwrap();
        let line = format!(" {number}. ");
        let line = card.lines().find(|l| l.starts_with(&line)).unwrap();
        assert!(line.contains(words), "{words} in {line}");
    }
    assert!(card.contains("New York Times"), "{card}");
    assert!(card.contains("Translation (English): "), "{card}");
}

#[test]
fn the_status_is_a_sentence_in_either_language() {
    let english = fine(&["show", "us-threat"]);
    let german = fine(&["show", "us-threat", "--lang", "de"]);
    assert!(english.contains("declared it"), "{english}");
    assert!(german.contains("US-Regierung"), "{german}");
    assert_ne!(english, german);
}

#[test]
fn a_translation_is_shown_under_its_language_to_whom_it_helps() {
    // The article is German: who reads German needs no English.
    let german = fine(&["show", "us-threat", "--lang", "de"]);
    assert!(!german.contains("Übersetzung"), "{german}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("story.dossier.json");
    let shown = |lang: &str, gloss: serde_json::Value, reader: &str| {
        let text = std::fs::read_to_string(builtin()).unwrap();
        let mut dossier: serde_json::Value = serde_json::from_str(&text).unwrap();
        dossier["documents"][0]["lang"] = lang.into();
        for passage in dossier["relations"][0]["passages"].as_array_mut().unwrap() {
            passage["gloss"] = gloss.clone();
        }
        std::fs::write(&path, dossier.to_string()).unwrap();
        let id = dossier["relations"][0]["id"].as_str().unwrap();
        fine(&["show", id, path.to_str().unwrap(), "--lang", reader])
    };
    let both = serde_json::json!({"de-CH": "Bündel", "en": "Bundle"});
    for (reader, line) in [
        ("de", "    Übersetzung (Deutsch): Bündel\n"),
        ("en", "    Translation (English): Bundle\n"),
    ] {
        let card = shown("ko", both.clone(), reader);
        assert!(card.contains(line), "{card}");
    }
    let card = shown("ko", serde_json::json!({"en": "Bundle"}), "de");
    assert!(card.contains("Übersetzung (Englisch): Bundle"), "{card}");
    let card = shown("ko", serde_json::json!({"eo": "Fasko"}), "de");
    assert!(card.contains("Übersetzung (eo): Fasko"), "{card}");
}

#[test]
fn an_unknown_id_is_told_with_the_way_to_find_one() {
    let said = fails(2, &["show", "no-such-thing"]);
    assert!(
        said.contains("no-such-thing") && said.contains("beleg list"),
        "{said}"
    );
    fails(2, &["show", "Not An Id"]);
    // A place is no relation.
    fails(2, &["show", "moscow"]);
}

#[test]
fn a_passage_is_shown_marked_among_those_of_its_relation() {
    for lang in ["en", "de"] {
        let card = fine(&["show", "us-threat-2", "--lang", lang]);
        let plain = fine(&["show", "us-threat", "--lang", lang]);
        let (head, quotations) = card.split_once("us-threat-2.\n").unwrap();
        let marked: Vec<_> = quotations.lines().filter(|l| l.starts_with('>')).collect();
        assert_eq!(marked.len(), 1, "{card}");
        assert!(marked[0].starts_with(">  2. "), "{card}");
        assert!(
            plain.starts_with(head.rsplit_once('\n').unwrap().0),
            "{card}"
        );
        let words = |text: &str| text.replace('>', " ").split_whitespace().count();
        assert!(words(&plain) < words(&card), "{card}");
        assert!(!plain.contains('>'), "{plain}");
    }
}

#[test]
fn filters_show_the_cards_of_all_that_pass() {
    let listed = fine(&["list", "--kind", "visit", "--format", "json"]);
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let ids: Vec<&str> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["id"].as_str().unwrap())
        .collect();
    assert!(ids.len() > 2);
    let one_by_one: Vec<String> = ids.iter().map(|id| fine(&["show", id])).collect();
    let all = fine(&["show", "--kind", "visit"]);
    let cards: Vec<&str> = all
        .split("----------------------------------------")
        .collect();
    assert_eq!(cards.len(), ids.len());
    for (card, alone) in cards.iter().zip(&one_by_one) {
        assert_eq!(card.trim(), alone.trim());
    }
    let file = builtin();
    let of_file = fine(&["show", file.to_str().unwrap(), "--kind", "visit"]);
    assert_eq!(of_file, all);
}

#[test]
fn show_wants_an_id_or_filters() {
    for args in [&["show"][..], &["show", "us-threat", "--kind", "visit"]] {
        let said = fails(2, args);
        assert!(said.contains("--kind visit"), "{said}");
    }
}
