//! What the filter lets through, in the order of lists.

use super::dealings::ByKind;
use crate::analysis::{Facts, Visible};
use crate::model::Dossier;

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
    pub fn of(dossier: &Dossier, facts: &Facts, visible: &Visible) -> Self {
        let listed = visible.listed();
        let mut by_kind = vec![Vec::new(); facts.kinds().len()];
        let mut quoted = vec![false; dossier.documents().len()];
        let mut passages = 0;
        for row in &listed {
            let kind = facts.at(*row).map(|fact| fact.kind as usize);
            if let Some(rows) = kind.and_then(|kind| by_kind.get_mut(kind)) {
                rows.push(*row);
            }
            let documents = facts.documents(*row);
            passages += documents.len();
            for document in documents {
                if let Some(quoted) = quoted.get_mut(*document as usize) {
                    *quoted = true;
                }
            }
        }
        let kinds = facts.kinds().iter().cloned().zip(by_kind);
        Self {
            by_kind: kinds.filter(|(_, rows)| !rows.is_empty()).collect(),
            relations: listed.len(),
            passages,
            documents: quoted.iter().filter(|quoted| **quoted).count(),
        }
    }
}
