//! Status: voices, verdicts, parties, and the table.

mod table;
mod voices;

use super::fixture::{dossier, end, id, passage, relation};
use super::{Assessment, assess};
use crate::model::{Kind, Passage, Stance};

/// What a relation from East's government to West with these passages is: (document, chain, stance).
fn assessed(kind: Kind, passages: &[(&str, &[&str], Stance)]) -> Assessment {
    let numbered = passages.iter().enumerate();
    let passages: Vec<Passage> = numbered
        .map(|(i, (document, chain, stance))| passage(&format!("p{i}"), document, chain, *stance))
        .collect();
    let ends = (end(Some("east-government"), None), end(Some("west"), None));
    let (dossier, anchors) = dossier(relation(kind, ends.0, ends.1, passages));
    let relation = dossier.relations().get(&id("r")).unwrap();
    assess(&dossier, relation, &anchors)
}

/// The voices as text: witnesses joined by `+`.
fn names(voices: &[super::Voice]) -> Vec<String> {
    let name = |v: &super::Voice| {
        let ids: Vec<&str> = v.witnesses.iter().map(|w| w.as_str()).collect();
        ids.join("+")
    };
    voices.iter().map(name).collect()
}
