//! The documents of a dossier, with how much each is quoted.

use super::share;
use crate::model::anchor::Anchor;
use crate::model::check::Anchors;
use crate::model::{Document, Dossier, Id, Passage, Relation, RowId};
use rayon::prelude::*;

/// How much a document is quoted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Entry {
    /// By how many passages.
    pub passages: usize,
    /// How many of them a person must look at: altered, ambiguous or orphaned.
    pub unsure: usize,
    /// Which share of its stored text is quoted for certain, from 0 to 1.
    pub share: f64,
}

impl Entry {
    /// Of a document with what was found of each passage that quotes it.
    fn of<'a>(document: &Document, anchors: impl Iterator<Item = Option<&'a Anchor>>) -> Self {
        let mut entry = Self::default();
        let mut places = Vec::new();
        for anchor in anchors {
            entry.passages += 1;
            let counting = anchor.filter(|anchor| anchor.state.counts());
            match counting.and_then(|anchor| anchor.at) {
                Some((start, end)) => places.push(start..end),
                None => entry.unsure += 1,
            }
        }
        entry.share = share(places, document.text.chars().count());
        entry
    }
}

/// The documents of a dossier in the order of its file, each with who quotes it. Worked out by a walk over all passages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    entries: Vec<Entry>,
    /// For each document the relations that quote it, by their rows, in the order of the file; once for each passage.
    quoting: Vec<Vec<RowId<Relation>>>,
}

impl Catalogue {
    /// The documents of a dossier whose quotations are where `anchors` say.
    #[must_use]
    pub fn of(dossier: &Dossier, anchors: &Anchors) -> Self {
        let mut passages: Vec<Vec<(RowId<Relation>, &Id<Passage>)>> =
            vec![Vec::new(); dossier.documents().len()];
        for (row, relation) in dossier.relations().with_rows() {
            for passage in &relation.passages {
                let at = dossier.documents().position(&passage.document);
                if let Some(list) = at.and_then(|at| passages.get_mut(at)) {
                    list.push((row, &passage.id));
                }
            }
        }
        let documents: Vec<_> = dossier.documents().iter().collect();
        let entries = documents
            .par_iter()
            .zip(&passages)
            .map(|(document, quoted)| {
                let found = quoted.iter().map(|(_, id)| anchors.get(*id));
                Entry::of(document, found)
            });
        Self {
            entries: entries.collect(),
            quoting: passages
                .into_iter()
                .map(|list| list.into_iter().map(|(row, _)| row).collect())
                .collect(),
        }
    }

    /// Works out anew how much the document in this row is quoted; what quotes it must be the same as before.
    pub fn renew(&mut self, dossier: &Dossier, row: usize, anchors: &Anchors) {
        let Some(document) = dossier.documents().at(RowId::new(row)) else {
            return;
        };
        let relations = self.relations(dossier, row);
        let passages = relations.flat_map(|relation| &relation.passages);
        let passages = passages.filter(|passage| passage.document == document.id);
        let entry = Entry::of(document, passages.map(|passage| anchors.get(&passage.id)));
        if let Some(slot) = self.entries.get_mut(row) {
            *slot = entry;
        }
    }

    /// The document in this row.
    #[must_use]
    pub fn entry(&self, row: usize) -> Entry {
        self.entries.get(row).copied().unwrap_or_default()
    }

    /// The relations that quote the document in this row, each once, in the order of the file.
    pub fn relations<'d>(
        &self,
        dossier: &'d Dossier,
        row: usize,
    ) -> impl Iterator<Item = &'d Relation> {
        let relations = dossier.relations();
        self.rows(row).filter_map(|row| relations.at(row))
    }

    /// The same by their rows.
    pub fn rows(&self, row: usize) -> impl Iterator<Item = RowId<Relation>> {
        let rows = self.quoting.get(row).map_or(&[][..], Vec::as_slice);
        // Passages of one relation follow one another.
        rows.chunk_by(PartialEq::eq)
            .filter_map(|same| same.first().copied())
    }

    /// How many passages quote each document when only the relations of these rows count.
    #[must_use]
    pub fn passages_of(&self, shown: &[bool]) -> Vec<usize> {
        let is_shown = |row: &&RowId<Relation>| shown.get(row.index()) == Some(&true);
        let counts = self.quoting.iter();
        counts
            .map(|rows| rows.iter().filter(is_shown).count())
            .collect()
    }
}
