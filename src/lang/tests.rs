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
