//! Which relations the reader wants to see.

use super::Dyad;
use crate::model::date::{Day, Span};
use crate::model::{Actor, Document, Id, KindRef, Place, Realis, Status, Witness};
use std::collections::BTreeSet;

/// What is let through; the default lets everything through.
///
/// Of each list `None` is everything and an empty set is nothing. All conditions must hold at once, so naming more in a
/// list never takes a relation away, and one more list never adds any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kinds of relations.
    pub kinds: Option<BTreeSet<KindRef>>,
    /// Whether it happened.
    pub realis: Option<BTreeSet<Realis>>,
    /// The computed status.
    pub status: Option<BTreeSet<Status>>,
    /// Two ends, and how it runs between them: at least one of these.
    pub dyads: Option<BTreeSet<Dyad>>,
    /// Places, of which a relation touches at least one.
    pub places: Option<BTreeSet<Id<Place>>>,
    /// Actors, of whom a relation has at least one at an end: itself, or somebody who belongs to it.
    pub actors: Option<BTreeSet<Id<Actor>>>,
    /// Documents, of which at least one is quoted.
    pub documents: Option<BTreeSet<Id<Document>>>,
    /// Languages of documents, of which at least one is quoted, as BCP 47 tags.
    pub languages: Option<BTreeSet<String>>,
    /// The least number of independent voices that hold it true or possible.
    pub voices: usize,
    /// Words, each of which begins one of a relation or of its passages; see [`crate::analysis::search`].
    pub text: String,
    /// Witnesses, of whom at least one speaks in a passage; relations for which nobody speaks pass all the same.
    pub witnesses: Option<BTreeSet<Id<Witness>>>,
    /// Whether relations for which nobody speaks are left out.
    pub without_unvoiced: bool,
    /// The first day that counts.
    pub from: Option<Day>,
    /// The last day that counts.
    pub to: Option<Day>,
}

impl Filter {
    /// Whether everything is let through.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a stretch of time is chosen; relations without a date then stand apart.
    #[must_use]
    pub fn has_time(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// The chosen stretch of time.
    #[must_use]
    pub fn time(&self) -> Span {
        Span {
            first: self.from,
            last: self.to,
        }
    }
}
