//! A relation in one line, and the way by which a passage came.

use super::card::{actors, ends};
use super::date::date;
use super::head::head;
use super::names::{end_name, short_name};
use super::say;
use crate::lang::Texts;
use crate::model::status::Assessment;
use crate::model::{Dossier, Passage, Relation};

/// The relation in one line, for listeners: "Threat, Washington to Pyongyang, September 2023, declared, 4 passages".
#[must_use]
pub fn relation_label(
    dossier: &Dossier,
    relation: &Relation,
    assessment: &Assessment,
    passages: usize,
    texts: &Texts,
) -> String {
    let [from, to] = [&relation.from, &relation.to].map(|end| end_name(dossier, end, texts));
    let ends = match relation.directed {
        true => "ends-directed",
        false => "ends-mutual",
    };
    let parts = [
        head(dossier, relation, texts),
        say(texts, ends, &[("from", &from), ("to", &to)]),
        when(relation, texts),
        texts.get(&format!("status-{}.inline", assessment.status.as_str())),
        say(texts, "passage-count", &[("count", &passages.to_string())]),
    ];
    parts.join(", ")
}

/// The relation in one line with all that tells it from others: who, from where to where, and when, as in
/// "Visit: Kim Jong-un → Vladimir Putin (Pyongyang → Vladivostok), April 2019".
#[must_use]
pub fn relation_title(dossier: &Dossier, relation: &Relation, texts: &Texts) -> String {
    let places = ends(dossier, relation, texts);
    let mut named = [&relation.from, &relation.to].into_iter();
    let between = if named.any(|end| end.actor.is_some()) {
        format!("{} ({places})", actors(dossier, relation, texts))
    } else {
        places
    };
    let (head, when) = (head(dossier, relation, texts), when(relation, texts));
    format!("{head}: {between}, {when}")
}

/// When: the date in words, else the date phrase of the source, else that there is none.
#[must_use]
pub fn when(relation: &Relation, texts: &Texts) -> String {
    match (&relation.when, &relation.when_text) {
        (Some(when), _) => date(when, texts),
        (None, Some(phrase)) => short_name(phrase, texts),
        (None, None) => texts.get("undated"),
    }
}

/// By whom a passage came, outermost first: "Daily ← New York Times ← officials".
///
/// The document's publisher, the agency whose copy it is, then the chain of attribution.
#[must_use]
pub fn attribution_chain(dossier: &Dossier, passage: &Passage, texts: &Texts) -> String {
    let document = dossier.documents().get(&passage.document);
    let printed = document
        .into_iter()
        .flat_map(|d| d.publisher.iter().chain(&d.wire_origin));
    let chain = printed.chain(passage.attribution.iter().map(|link| &link.witness));
    let mut names: Vec<String> = chain
        .filter_map(|id| dossier.witnesses().get(id))
        .map(|witness| short_name(&witness.name, texts))
        .collect();
    names.dedup();
    names.join(" ← ")
}
