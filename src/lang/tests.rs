//! The catalogues as a whole: each parses, says each thing once, and says the same things as the other.

use super::texts::{ENGLISH, GERMAN};
use fluent_bundle::FluentResource;
use std::collections::BTreeSet;

/// What only one language has: German bends words by gender, and explanations of the date reader are English.
const ONE_LANGUAGE_ONLY: [&str; 3] = [".gender", "$gender", "$detail"];

/// The id of the message that begins on this line.
fn id(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(" =")?;
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (begins && name.chars().all(is_name)).then_some(name)
}

/// The attribute that begins on this line, with its dot.
fn attribute(line: &str) -> Option<&str> {
    let (name, _) = line.trim_start().split_once(" =")?;
    (line.starts_with(' ') && name.starts_with('.')).then_some(name)
}

/// The variables of this line, with their dollar signs.
fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| {
        let is_name = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
        let name: String = rest.chars().take_while(is_name).collect();
        format!("${name}")
    })
}

/// Every message, attribute and variable of a language as message and part; the part of a message itself is empty.
fn parts(sources: &[&str]) -> Vec<(String, String)> {
    let mut parts = Vec::new();
    for source in sources {
        let mut message = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = id(line) {
                message = name.to_owned();
                parts.push((message.clone(), String::new()));
            }
            if let Some(name) = attribute(line) {
                parts.push((message.clone(), name.to_owned()));
            }
            parts.extend(variables(line).map(|name| (message.clone(), name)));
        }
    }
    parts
}

/// What both languages should have.
fn shared(sources: &[&str]) -> BTreeSet<(String, String)> {
    parts(sources)
        .into_iter()
        .filter(|(_, part)| !ONE_LANGUAGE_ONLY.contains(&part.as_str()))
        .collect()
}

#[test]
fn every_source_parses() {
    for source in ENGLISH.iter().chain(&GERMAN) {
        let first = source.lines().next().unwrap_or_default();
        let parsed = FluentResource::try_new((*source).to_owned());
        assert!(parsed.is_ok(), "{first}: {:?}", parsed.err().map(|e| e.1));
    }
}

#[test]
fn nothing_is_said_twice_in_one_language() {
    for sources in [ENGLISH, GERMAN] {
        let mut seen = BTreeSet::new();
        for (message, part) in parts(&sources) {
            if !part.starts_with('$') {
                assert!(
                    seen.insert((message.clone(), part.clone())),
                    "{message}{part} twice"
                );
            }
        }
        assert!(seen.len() > 500, "{}", seen.len());
    }
}

#[test]
fn both_languages_have_the_same_messages_attributes_and_variables() {
    let (english, german) = (shared(&ENGLISH), shared(&GERMAN));
    let differing: Vec<_> = english.symmetric_difference(&german).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

/// Beginnings of ids that the program completes with a word of its vocabularies, which must then stand in the sources.
const COMPLETED: [&str; 31] = [
    "actor-",
    "anchor-",
    "credibility-",
    "extent-",
    "family-",
    "figure-layout-",
    "figure-network-",
    "figure-projection-",
    "kind-",
    "lanes-",
    "language-",
    "month-",
    "motion-",
    "network-",
    "network-depth-",
    "precision-",
    "problem-",
    "projection-",
    "realis-",
    "reliability-",
    "season-",
    "severity-",
    "stance-",
    "status-",
    "table-column-",
    "theme-",
    "tick-month-",
    "time-of-",
    "view-",
    "witness-",
    "language-name-",
];

/// Beginnings of ids that are completed with what stands in a file, and that the sources cannot list: languages.
const OPEN: [&str; 1] = ["language-name-"];

/// The sources of the program without its tests.
fn sources(folder: &std::path::Path, text: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        match () {
            () if name == "tests" || name == "tests.rs" => {}
            () if path.is_dir() => sources(&path, text),
            () if name.ends_with(".rs") => text.push_str(&std::fs::read_to_string(&path).unwrap()),
            () => {}
        }
    }
}

#[test]
fn nothing_is_in_the_catalogue_that_nobody_says() {
    let mut text = String::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    sources(&root.join("src"), &mut text);
    let written =
        |id: &str| text.contains(&format!("\"{id}\"")) || text.contains(&format!("\"{id}."));
    let is_number = |rest: &str| rest.bytes().all(|b| b.is_ascii_digit());
    let completed = |id: &str| {
        let rests = COMPLETED
            .iter()
            .filter_map(|prefix| id.strip_prefix(prefix));
        let mut rests = rests.filter(|rest| !rest.is_empty());
        rests.any(|rest| written(rest) || is_number(rest))
    };
    let ids: BTreeSet<String> = parts(&ENGLISH).into_iter().map(|(id, _)| id).collect();
    let unsaid: Vec<_> = ids
        .iter()
        .filter(|id| !written(id) && !completed(id))
        .filter(|id| !OPEN.iter().any(|prefix| id.starts_with(prefix)))
        .collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
    for prefix in COMPLETED {
        let made = text.contains(&format!("\"{prefix}"));
        let by_macro = text.contains(&format!("\"{}\"", prefix.trim_end_matches('-')));
        assert!(made || by_macro, "no id begins with {prefix}");
        assert!(ids.iter().any(|id| id.starts_with(prefix)), "{prefix}");
    }
}

/// How the sources ask for a message whose id they write out.
const ASKS: [&str; 5] = [
    "Message::new(",
    ".text(",
    "texts.get(",
    "texts().get(",
    "texts.has(",
];

/// The ids that the sources write out where they ask for a message, attributes as `id.attribute`.
fn asked(text: &str) -> BTreeSet<String> {
    let calls = ASKS.iter().flat_map(|call| text.split(call).skip(1));
    let literals = calls.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split_once('"'));
    literals.map(|(id, _)| id.to_owned()).collect()
}

#[test]
fn whatever_the_program_asks_for_by_its_id_is_in_the_catalogue() {
    let mut text = String::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    sources(&root.join("src"), &mut text);
    let known: BTreeSet<String> = parts(&ENGLISH)
        .into_iter()
        .filter(|(_, part)| !part.starts_with('$'))
        .map(|(id, part)| id + &part)
        .collect();
    let asked = asked(&text);
    assert!(asked.len() > 150, "{}", asked.len());
    let missing: Vec<_> = asked.difference(&known).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
