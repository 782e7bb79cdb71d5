//! Who speaks in a relation's passages.

use crate::model::status::speaker;
use crate::model::{Dossier, Id, Relation, Witness};
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
