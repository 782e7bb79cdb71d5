//! What has to do with the selection, or else with the list that is open.

use super::derived::Derived;
use super::focus::Focus;
use crate::analysis::Involved;
use crate::model::{Document, Dossier, Item, RowId};
use std::sync::Arc;

/// What it was worked out from.
#[derive(Clone, Debug)]
enum Looked {
    At(Item),
    Over(Arc<[Item]>),
}

impl Looked {
    fn of(focus: &Focus) -> Option<Self> {
        let list = || focus.listing.as_ref().map(|list| Arc::clone(&list.items));
        let item = focus.selection.clone().map(Self::At);
        item.or_else(|| list().map(Self::Over))
    }

    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::At(a), Self::At(b)) => a == b,
            (Self::Over(a), Self::Over(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// What has to do with the selection, or else with the list that is open; worked out anew only when that or the dossier has
/// changed.
#[derive(Debug, Default)]
pub struct Involvement {
    looked: Option<Looked>,
    /// The revision of the dossier, and of what follows from the filter.
    revisions: (u64, u64),
    found: Option<Involved>,
    number: u64,
    is_all: bool,
    document: Option<RowId<Document>>,
}

impl Involvement {
    /// What is involved; `None` while nothing is selected and no list is open.
    #[must_use]
    pub fn found(&self) -> Option<&Involved> {
        self.found.as_ref()
    }

    /// Counts what was looked at, so that others know when it is something else.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Whether every relation that the filter lets through is involved: then none of them stands out.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.is_all
    }

    /// The first document that quotes anything that the filter lets through and that is involved, or else anything of that.
    #[must_use]
    pub fn document(&self) -> Option<RowId<Document>> {
        self.document
    }

    /// Follows what is looked at.
    pub(super) fn follow(
        &mut self,
        (dossier, derived): (&Dossier, &Derived),
        focus: &Focus,
        revision: u64,
    ) {
        let (facts, visible) = (&derived.facts, &derived.visible);
        let revisions = (revision, derived.revision);
        let now = Looked::of(focus);
        let is_same = match (&self.looked, &now) {
            (Some(before), Some(now)) => before.is(now),
            (before, now) => before.is_none() && now.is_none(),
        };
        let before = std::mem::replace(&mut self.revisions, revisions);
        if !is_same || before.0 != revisions.0 {
            self.number += 1;
            self.found = now.as_ref().map(|now| match now {
                Looked::At(item) => Involved::of(dossier, facts, item),
                Looked::Over(items) => Involved::of_all(dossier, facts, items),
            });
            self.looked = now;
        } else if before == revisions {
            return;
        }
        self.is_all = self.found.as_ref().is_some_and(|found| {
            let mut rows = visible.rows();
            rows.all(|row| found.relations.get(row.index()) == Some(&true))
        });
        self.document = self.first_quoting(derived);
    }

    fn first_quoting(&self, derived: &Derived) -> Option<RowId<Document>> {
        let relations = derived.facts.rows().len();
        let quoting = |is_wanted: &dyn Fn(usize) -> bool| {
            let mut wanted = vec![false; relations];
            for row in derived.visible.rows().filter(|row| is_wanted(row.index())) {
                if let Some(wanted) = wanted.get_mut(row.index()) {
                    *wanted = true;
                }
            }
            let counts = derived.catalogue.passages_of(&wanted);
            counts.iter().position(|count| *count > 0).map(RowId::new)
        };
        let involved = self.found.as_ref().and_then(|found| {
            let has = |row: usize| found.relations.get(row) == Some(&true);
            quoting(&has)
        });
        involved.or_else(|| quoting(&|_| true))
    }
}
