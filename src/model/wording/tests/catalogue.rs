//! Both catalogues hold every sentence that the model can say, and nothing in them fails.

use super::super::names::Word;
use super::{english, german};
use crate::model::{
    ActorKind, AnchorState, Extent, Family, Kind, Precision, Realis, Reliability, Stance, Status,
    WitnessKind,
};
use fluent_bundle::FluentResource;
use std::collections::BTreeSet;

const ENGLISH: &str = include_str!("../../../../assets/lang/en/model.ftl");
const GERMAN: &str = include_str!("../../../../assets/lang/de/model.ftl");

/// Every name in a catalogue, attributes as `name.attribute`.
fn keys(source: &str) -> BTreeSet<String> {
    let mut name = String::new();
    let mut keys = BTreeSet::new();
    for line in source.lines() {
        let key = line.split('=').next().unwrap_or("").trim();
        if line.starts_with("    .") {
            keys.insert(format!("{name}{key}"));
        } else if line.contains('=') && !line.starts_with([' ', '#']) {
            name = key.to_owned();
            keys.insert(name.clone());
        }
    }
    keys
}

/// The places to be filled in, by name of the sentence.
fn places(source: &str) -> BTreeSet<(String, String)> {
    let mut name = String::new();
    let mut found = BTreeSet::new();
    for line in source.lines() {
        if line.contains('=') && !line.starts_with([' ', '#']) {
            name = line.split('=').next().unwrap_or("").trim().to_owned();
        }
        for place in line.split('$').skip(1) {
            let end = place.find(|c: char| !c.is_ascii_lowercase() && c != '-');
            let place = end.map_or(place, |end| &place[..end]);
            found.insert((name.clone(), place.to_owned()));
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_sentences() {
    let german: BTreeSet<String> = keys(GERMAN)
        .into_iter()
        .filter(|key| !key.ends_with(".gender"))
        .collect();
    assert_eq!(keys(ENGLISH), german);
    assert!(german.len() > 200);
    let german_places = places(GERMAN);
    let german_places = german_places.into_iter().filter(|(_, p)| p != "gender");
    assert_eq!(places(ENGLISH), german_places.collect());
}

#[test]
fn both_catalogues_parse_and_say_each_thing_once() {
    for source in [ENGLISH, GERMAN] {
        assert!(FluentResource::try_new(source.to_owned()).is_ok());
        let lines = source
            .lines()
            .filter(|l| l.contains('=') && !l.starts_with([' ', '#']));
        let names: Vec<&str> = lines.filter_map(|l| l.split(" =").next()).collect();
        assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len());
    }
}

#[test]
fn every_word_of_every_vocabulary_has_a_name() {
    fn keys_of<W: Word>(words: &[W], attributes: &[&str]) -> Vec<String> {
        let keys = words.iter().map(|w| w.key());
        keys.flat_map(|key| {
            let with = attributes
                .iter()
                .map(|a| format!("{key}.{a}"))
                .collect::<Vec<_>>();
            [vec![key], with].concat()
        })
        .collect()
    }
    let keys = [
        keys_of(Kind::ALL, &["inline"]),
        keys_of(Family::ALL, &[]),
        keys_of(Realis::ALL, &["inline"]),
        keys_of(Status::ALL, &["inline", "about"]),
        keys_of(Stance::ALL, &[]),
        keys_of(AnchorState::ALL, &["about"]),
        keys_of(WitnessKind::ALL, &[]),
        keys_of(ActorKind::ALL, &[]),
        keys_of(Precision::ALL, &[]),
        keys_of(Extent::ALL, &[]),
        keys_of(Reliability::ALL, &[]),
        (1..=6).map(|n| format!("credibility-{n}")).collect(),
        (1..=12).map(|n| format!("month-{n}")).collect(),
        (21..=41).map(|n| format!("season-{n}")).collect(),
    ]
    .concat();
    for texts in [english(), german()] {
        for key in &keys {
            assert!(texts.has(key), "{key}");
        }
    }
    for kind in Kind::ALL {
        let gender = german().get(&format!("{}.gender", kind.key()));
        assert!(["m", "f", "n", "p"].contains(&gender.as_str()), "{kind:?}");
    }
}

/// The source files that say sentences, with every key that they name.
#[test]
fn every_sentence_that_the_code_names_is_there() {
    let sources = [
        include_str!("../date.rs"),
        include_str!("../date/parts.rs"),
        include_str!("../head.rs"),
        include_str!("../list.rs"),
        include_str!("../names.rs"),
        include_str!("../relation.rs"),
        include_str!("../status.rs"),
    ];
    let prefixes = [
        "date-",
        "head-",
        "list-",
        "clause-",
        "status-sentence",
        "ends-",
        "undated",
        "nowhere",
        "passage-count",
    ];
    let mut seen = 0;
    for literal in sources.iter().flat_map(|s| s.split('"').skip(1).step_by(2)) {
        let is_key = prefixes.iter().any(|p| literal.starts_with(p));
        if is_key
            && literal
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        {
            assert!(english().has(literal) && german().has(literal), "{literal}");
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen}");
}
