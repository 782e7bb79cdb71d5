//! How many relations stand behind each entry of the legend.

use super::{Assessments, Visible, witnesses};
use crate::model::{Dossier, Id, KindRef, Place, Realis, Relation, Status, Witness};
use std::collections::BTreeMap;

/// Numbers of relations by what they are; entries without any are absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By kind: the standard kinds in the order of the vocabulary, then the dossier's own by id.
    pub kinds: BTreeMap<KindRef, usize>,
    /// By whether it happened.
    pub realis: BTreeMap<Realis, usize>,
    /// By status.
    pub status: BTreeMap<Status, usize>,
    /// By witness: a relation counts once for each who speaks in its passages.
    pub witnesses: BTreeMap<Id<Witness>, usize>,
    /// Relations for which nobody speaks.
    pub unvoiced: usize,
    /// By place: a relation counts once for each of its places.
    pub places: BTreeMap<Id<Place>, usize>,
}

impl Counts {
    /// Counts what is visible, on the map or beside it.
    #[must_use]
    pub fn of(dossier: &Dossier, assessments: &Assessments, visible: &Visible) -> Self {
        Self::of_ids(dossier, assessments, visible.ids())
    }

    /// Counts what is on the map.
    #[must_use]
    pub fn on_map(dossier: &Dossier, assessments: &Assessments, visible: &Visible) -> Self {
        Self::of_ids(dossier, assessments, visible.relations.iter())
    }

    fn of_ids<'i>(
        dossier: &Dossier,
        assessments: &Assessments,
        ids: impl Iterator<Item = &'i Id<Relation>>,
    ) -> Self {
        let mut counts = Self::default();
        for relation in ids.filter_map(|id| dossier.relations().get(id)) {
            add(&mut counts.kinds, relation.kind.clone());
            add(&mut counts.realis, relation.realis);
            if let Some(assessment) = assessments.get(&relation.id) {
                add(&mut counts.status, assessment.status);
            }
            let speaking = witnesses::speaking(dossier, relation);
            counts.unvoiced += usize::from(speaking.is_empty());
            for witness in speaking {
                add(&mut counts.witnesses, witness.clone());
            }
            let from = dossier.place_of(&relation.from).map(|p| &p.id);
            let to = dossier.place_of(&relation.to).map(|p| &p.id);
            for place in from.into_iter().chain(to.filter(|to| Some(*to) != from)) {
                add(&mut counts.places, place.clone());
            }
        }
        counts
    }
}

fn add<K: Ord>(counts: &mut BTreeMap<K, usize>, key: K) {
    *counts.entry(key).or_default() += 1;
}
