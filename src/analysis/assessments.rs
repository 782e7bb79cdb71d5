//! The standing of every relation of a dossier.

use crate::model::check::Anchors;
use crate::model::status::{Assessment, assess};
use crate::model::{Dossier, Id, Relation, RowId};
use rayon::prelude::*;

/// The standing of every relation, in the order of the file; worked out once per revision of the dossier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assessments {
    rows: Vec<Assessment>,
}

impl Assessments {
    /// Works out all of them; `anchors` tells which passages count.
    #[must_use]
    pub fn of(dossier: &Dossier, anchors: &Anchors) -> Self {
        let relations: Vec<&Relation> = dossier.relations().iter().collect();
        let assessed = relations.par_iter();
        let assessed = assessed.map(|relation| assess(dossier, relation, anchors));
        Self {
            rows: assessed.collect(),
        }
    }

    /// Works those of some relations out anew.
    pub fn renew<'d>(
        &mut self,
        dossier: &Dossier,
        relations: impl Iterator<Item = &'d Relation>,
        anchors: &Anchors,
    ) {
        for relation in relations {
            let row = dossier.relations().position(&relation.id);
            if let Some(slot) = row.and_then(|row| self.rows.get_mut(row)) {
                *slot = assess(dossier, relation, anchors);
            }
        }
    }

    /// The standing of the relation in a row; `None` when there are not so many.
    #[must_use]
    pub fn at(&self, row: RowId<Relation>) -> Option<&Assessment> {
        self.rows.get(row.index())
    }

    /// The standing of a relation of this dossier; `None` when it does not have it.
    #[must_use]
    pub fn get(&self, dossier: &Dossier, id: &Id<Relation>) -> Option<&Assessment> {
        self.at(dossier.relations().row(id)?)
    }
}
