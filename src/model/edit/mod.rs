//! Changes to a dossier: each is done whole or not at all, and gives back what undoes it.

mod apply;
mod row;

use super::dossier::Dossier;
use super::entity::{Actor, Document, OwnKind, Passage, Place, Relation, Witness};
use super::id::Id;
use super::record::{Record, RecordId};
use super::vocabulary::Extent;
use crate::error::Error;
use crate::lang::LocalText;
use std::collections::BTreeSet;

/// A change to a dossier.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Gives the dossier a title.
    SetTitle(LocalText),
    /// Says in which language its plain texts are.
    SetLang(String),
    /// Puts a record into its table at a position in the order of the file (at the end when beyond it).
    Insert {
        /// The position, from 0.
        at: usize,
        /// The record.
        record: Box<Record>,
    },
    /// Takes a record out to which nothing refers.
    Remove(RecordId),
    /// Puts a record in the place of the one of the same name.
    Replace(Box<Record>),
    /// Puts a passage into a relation.
    InsertPassage {
        /// The relation.
        relation: Id<Relation>,
        /// The position among its passages, from 0 (at the end when beyond it).
        at: usize,
        /// The passage.
        passage: Box<Passage>,
    },
    /// Takes a passage out of its relation, unless it is the last one.
    RemovePassage(Id<Passage>),
    /// Puts a passage in the place of the one of the same name.
    ReplacePassage(Box<Passage>),
    /// Gives a gloss to every passage that makes one quotation with this one.
    SetQuotationGloss {
        /// One of the passages.
        passage: Id<Passage>,
        /// The gloss.
        gloss: Option<LocalText>,
    },
    /// Gives each passage its own gloss.
    SetGlosses(Vec<(Id<Passage>, Option<LocalText>)>),
    /// Gives a document another text, with all that depends on it.
    SetText(Box<TextChange>),
    /// Does all of these in order, or none.
    All(Vec<Edit>),
}

/// A text of a document with all that depends on it.
#[derive(Clone, Debug, PartialEq)]
pub struct TextChange {
    /// The document.
    pub document: Id<Document>,
    /// Its text.
    pub text: String,
    /// Whether that is all of it.
    pub extent: Extent,
    /// SHA-256 of the text.
    pub sha256: Option<String>,
    /// Where its passages stand in the text; those that are not named keep their offsets.
    pub offsets: Vec<Offsets>,
}

/// Where a passage stands in the text of its document, in code points, end exclusive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offsets {
    /// The passage.
    pub passage: Id<Passage>,
    /// Where it begins.
    pub start: Option<usize>,
    /// Where it ends.
    pub end: Option<usize>,
}

impl Edit {
    /// Puts a record at the end of its table.
    #[must_use]
    pub fn append(record: impl Into<Record>) -> Self {
        Self::insert(usize::MAX, record)
    }

    /// Puts a record into its table at `at`.
    #[must_use]
    pub fn insert(at: usize, record: impl Into<Record>) -> Self {
        Self::Insert {
            at,
            record: Box::new(record.into()),
        }
    }

    /// Puts a record in the place of the one of the same name.
    #[must_use]
    pub fn replace(record: impl Into<Record>) -> Self {
        Self::Replace(Box::new(record.into()))
    }

    /// The documents whose texts or passages it changes; `None` when it changes anything else.
    #[must_use]
    pub fn documents(&self, dossier: &Dossier) -> Option<BTreeSet<Id<Document>>> {
        match self {
            Self::SetText(change) => Some(BTreeSet::from([change.document.clone()])),
            Self::ReplacePassage(passage) => {
                let before = dossier
                    .passage(&passage.id)
                    .map(|(_, p)| p.document.clone());
                let both = before.into_iter().chain([passage.document.clone()]);
                Some(both.collect())
            }
            Self::All(edits) => edits.iter().try_fold(BTreeSet::new(), |mut all, edit| {
                all.extend(edit.documents(dossier)?);
                Some(all)
            }),
            _ => None,
        }
    }

    /// Carries the change out and gives back the change that undoes it.
    ///
    /// # Errors
    /// When an id is taken or missing, a reference would dangle, a relation would lose its last passage, or a record is
    /// unsound in itself; the dossier is then as it was.
    pub fn apply(self, dossier: &mut Dossier) -> Result<Self, Error> {
        match self {
            Self::SetTitle(title) => apply::set_title(dossier, title),
            Self::SetLang(lang) => apply::set_lang(dossier, lang),
            Self::Insert { at, record } => apply::insert(dossier, at, *record),
            Self::Remove(id) => apply::remove(dossier, &id),
            Self::Replace(record) => apply::replace(dossier, *record),
            Self::InsertPassage {
                relation,
                at,
                passage,
            } => apply::insert_passage(dossier, &relation, at, *passage),
            Self::RemovePassage(id) => apply::remove_passage(dossier, &id),
            Self::ReplacePassage(passage) => apply::replace_passage(dossier, *passage),
            Self::SetQuotationGloss { passage, gloss } => {
                let ids: Vec<_> = dossier
                    .quotation(&passage)
                    .map(|p| (p.id.clone(), gloss.clone()))
                    .collect();
                if ids.is_empty() {
                    return Err(apply::missing(passage.as_str()));
                }
                apply::set_glosses(dossier, ids)
            }
            Self::SetGlosses(glosses) => apply::set_glosses(dossier, glosses),
            Self::SetText(change) => apply::set_text(dossier, *change),
            Self::All(edits) => apply::all(dossier, edits),
        }
    }
}

macro_rules! into_record {
    ($($type:ident => $variant:ident,)+) => { $(
        impl From<$type> for Record {
            fn from(row: $type) -> Self {
                Self::$variant(row)
            }
        }
    )+ };
}
into_record! {
    OwnKind => Kind,
    Document => Document,
    Witness => Witness,
    Actor => Actor,
    Place => Place,
    Relation => Relation,
}

#[cfg(test)]
mod tests;
