//! What the filter lets through, in the order of lists.

use super::dealings::{ByKind, by_kind};
use crate::analysis::Visible;
use crate::model::{Document, Dossier, Id, Relation};
use std::collections::BTreeSet;

/// What the filter lets through, in the order of lists.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// Relations under their kinds, both in the order of the vocabulary, then of the dossier.
    pub by_kind: ByKind,
    /// How many relations there are.
    pub relations: usize,
    /// How many passages they have together.
    pub passages: usize,
    /// How many documents these come from.
    pub documents: usize,
}

impl Overview {
    /// The overview of what is visible of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier, visible: &Visible) -> Self {
        let listed = visible.listed(dossier);
        let relations: Vec<&Relation> = listed
            .iter()
            .filter_map(|id| dossier.relations().get(id))
            .collect();
        let documents: BTreeSet<&Id<Document>> = relations
            .iter()
            .flat_map(|r| r.passages.iter().map(|p| &p.document))
            .collect();
        Self {
            relations: relations.len(),
            passages: relations.iter().map(|r| r.passages.len()).sum(),
            documents: documents.len(),
            by_kind: by_kind(relations),
        }
    }
}
