//! A relation as its card says it: ends, actors, facts, and the date phrase with its reading.

use super::date::date;
use super::names::{end_name, short_name, word};
use super::quote::quoted;
use crate::lang::{Texts, shortened};
use crate::model::{Dossier, End, Passage, Relation};

/// The sign between two ends.
#[must_use]
pub fn arrow(relation: &Relation) -> &'static str {
    if relation.directed { "→" } else { "–" }
}

/// Where a relation begins and ends, such as `Pyongyang → Moscow`.
#[must_use]
pub fn ends(dossier: &Dossier, relation: &Relation, texts: &Texts) -> String {
    let [from, to] = [&relation.from, &relation.to].map(|end| end_name(dossier, end, texts));
    format!("{from} {} {to}", arrow(relation))
}

/// Who does it to whom, such as `North Korea → Russia`; an end without an actor gives its place.
#[must_use]
pub fn actors(dossier: &Dossier, relation: &Relation, texts: &Texts) -> String {
    let [from, to] = [&relation.from, &relation.to].map(|end| actor_or_place(dossier, end, texts));
    format!("{from} {} {to}", arrow(relation))
}

fn actor_or_place(dossier: &Dossier, end: &End, texts: &Texts) -> String {
    let actor = end.actor.as_ref().and_then(|id| dossier.actors().get(id));
    actor.map_or_else(
        || end_name(dossier, end, texts),
        |actor| short_name(&actor.names, texts),
    )
}

/// What is handed over or asked for, and whether it happened.
#[must_use]
pub fn facts(relation: &Relation, texts: &Texts) -> String {
    let object = relation.object.as_ref();
    let object = object.map(|o| short_name(o, texts));
    let parts = [object, Some(word(relation.realis, texts))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The date phrase of the source and its reading; only the reading where the two say the same.
#[must_use]
pub fn phrase_and_reading(relation: &Relation, texts: &Texts) -> String {
    let phrase = relation.when_text.as_ref();
    let phrase = phrase.map(|t| short_name(t, texts));
    let reading = relation.when.as_ref().map(|when| date(when, texts));
    match (phrase, reading) {
        (Some(phrase), Some(reading)) if phrase != reading => format!("{phrase} · {reading}"),
        (_, Some(reading)) => reading,
        (Some(phrase), None) => phrase,
        (None, None) => texts.get("undated"),
    }
}

/// The words of a passage in the quotation marks of their language.
#[must_use]
pub fn quotation(dossier: &Dossier, passage: &Passage) -> String {
    quoted(&passage.exact, language_of(dossier, passage))
}

/// At most so many characters of a passage, with an ellipsis where it goes on, in the quotation marks of its language.
#[must_use]
pub fn quotation_within(dossier: &Dossier, passage: &Passage, most: usize) -> String {
    quoted(
        &shortened(&passage.exact, most),
        language_of(dossier, passage),
    )
}

fn language_of<'d>(dossier: &'d Dossier, passage: &Passage) -> &'d str {
    let document = dossier.documents().get(&passage.document);
    let lang = document.and_then(|d| d.lang.as_deref());
    lang.unwrap_or(dossier.lang())
}
