//! The standing of every relation of a dossier.

use crate::model::check::Anchors;
use crate::model::status::{Assessment, assess};
use crate::model::{Dossier, Id, Relation};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The standing of every relation, worked out once per revision of the dossier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assessments {
    by_relation: BTreeMap<Id<Relation>, Assessment>,
}

impl Assessments {
    /// Works out all of them; `anchors` tells which passages count.
    #[must_use]
    pub fn of(dossier: &Dossier, anchors: &Anchors) -> Self {
        let relations: Vec<&Relation> = dossier.relations().iter().collect();
        let assessed = relations.par_iter().map(|relation| {
            let assessment = assess(dossier, relation, anchors);
            (relation.id.clone(), assessment)
        });
        Self {
            by_relation: assessed.collect(),
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
            let assessment = assess(dossier, relation, anchors);
            self.by_relation.insert(relation.id.clone(), assessment);
        }
    }

    /// The standing of one relation; `None` when the dossier does not have it.
    #[must_use]
    pub fn get(&self, id: &Id<Relation>) -> Option<&Assessment> {
        self.by_relation.get(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&Id<Relation>, &Assessment)> {
        self.by_relation.iter()
    }
}
