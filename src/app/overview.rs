//! What the filter lets through, in the order of lists.

use crate::analysis::Visible;
use crate::model::{Document, Dossier, Id, KindRef, Relation};
use std::collections::BTreeSet;

/// What the filter lets through, in the order of lists.
#[derive(Clone, Debug, Default)]
pub struct Overview {
    /// Relations under their kinds, both in the order of the vocabulary, then of the dossier.
    pub by_kind: Vec<(KindRef, Vec<Id<Relation>>)>,
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
        let mut relations: Vec<&Relation> = listed
            .iter()
            .filter_map(|id| dossier.relations().get(id))
            .collect();
        relations.sort_by(|a, b| a.kind.cmp(&b.kind));
        let documents: BTreeSet<&Id<Document>> = relations
            .iter()
            .flat_map(|r| r.passages.iter().map(|p| &p.document))
            .collect();
        let by_kind = relations
            .chunk_by(|a, b| a.kind == b.kind)
            .filter_map(|group| {
                let kind = group.first()?.kind.clone();
                Some((kind, group.iter().map(|r| r.id.clone()).collect()))
            });
        Self {
            by_kind: by_kind.collect(),
            relations: relations.len(),
            passages: relations.iter().map(|r| r.passages.len()).sum(),
            documents: documents.len(),
        }
    }
}
