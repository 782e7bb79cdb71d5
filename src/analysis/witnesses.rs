//! Who speaks in a relation's passages.

use crate::model::{Dossier, Id, Passage, Relation, Witness, WitnessKind};
use std::collections::BTreeSet;

/// The witnesses who speak in the passages of a relation, each once, sorted by id.
#[must_use]
pub fn speaking<'a>(dossier: &'a Dossier, relation: &'a Relation) -> BTreeSet<&'a Id<Witness>> {
    relation
        .passages
        .iter()
        .filter_map(|passage| speaker(dossier, passage))
        .collect()
}

/// Who speaks in a passage: the innermost witness of its chain who is named, else the agency whose copy the document is,
/// else its publisher. When nobody is named, the outermost there is.
#[must_use]
pub fn speaker<'a>(dossier: &'a Dossier, passage: &'a Passage) -> Option<&'a Id<Witness>> {
    let document = dossier.documents().get(&passage.document);
    let implied = document.and_then(|d| d.wire_origin.as_ref().or(d.publisher.as_ref()));
    let inwards = implied
        .into_iter()
        .chain(passage.attribution.iter().map(|link| &link.witness));
    let chain: Vec<&Id<Witness>> = inwards.collect();
    let named = |id: &&Id<Witness>| {
        dossier
            .witnesses()
            .get(id)
            .is_some_and(|w| !matches!(w.kind, WitnessKind::Anonymous | WitnessKind::Unknown))
    };
    let innermost_named = chain.iter().rev().copied().find(named);
    innermost_named.or_else(|| chain.first().copied())
}
