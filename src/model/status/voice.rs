//! Who speaks in a passage, and for whom.

use crate::model::vocabulary::WitnessKind;
use crate::model::{Actor, Date, Dossier, End, Id, Passage, Witness};
use std::collections::BTreeMap;

/// Witnesses that count as one voice, because they speak for a common actor; sorted, never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voice {
    /// Who speaks with this voice.
    pub witnesses: Vec<Id<Witness>>,
}

impl Voice {
    /// Whether it speaks for an actor that is, contains or belongs to the actor of `end`.
    #[must_use]
    pub fn is_party(&self, dossier: &Dossier, end: &End) -> bool {
        let Some(actor) = &end.actor else {
            return false;
        };
        self.witnesses
            .iter()
            .filter_map(|id| dossier.witnesses().get(id))
            .flat_map(|witness| &witness.speaks_for)
            .any(|spoken_for| {
                dossier.belongs(spoken_for, actor) || dossier.belongs(actor, spoken_for)
            })
    }
}

/// Whose word a passage is, and when it was given (the utterance, else the publication).
///
/// The innermost witness of the chain, else the document's agency, else its publisher; somebody anonymous or unknown
/// counts as the next one outwards, when there is one. `None` when nobody is named at all.
pub(super) fn speaker<'a>(
    dossier: &'a Dossier,
    passage: &'a Passage,
) -> Option<(&'a Witness, Option<&'a Date>)> {
    let document = dossier.documents().get(&passage.document);
    let chain = passage.attribution.iter().rev();
    let inwards_first = chain
        .map(|link| (&link.witness, link.said.as_ref()))
        .chain(document.into_iter().flat_map(|d| {
            let printed = d.wire_origin.iter().chain(&d.publisher);
            printed.map(|witness| (witness, None))
        }))
        .filter_map(|(id, said)| Some((dossier.witnesses().get(id)?, said)));
    let mut last = None;
    for (witness, said) in inwards_first {
        last = Some((witness, said));
        if !matches!(witness.kind, WitnessKind::Anonymous | WitnessKind::Unknown) {
            break;
        }
    }
    let (witness, said) = last?;
    Some((
        witness,
        said.or(document.and_then(|d| d.published.as_ref())),
    ))
}

/// Joins witnesses that speak for a common actor, and what is joined to them: for each witness, its voice.
pub(super) fn voices<'a>(witnesses: &[&'a Witness]) -> BTreeMap<&'a Id<Witness>, Voice> {
    // `group` names, for every witness by number, the least number it is joined with.
    let mut group: Vec<usize> = (0..witnesses.len()).collect();
    let mut first_for: BTreeMap<&Id<Actor>, usize> = BTreeMap::new();
    for (number, witness) in witnesses.iter().enumerate() {
        for actor in &witness.speaks_for {
            let other = *first_for.entry(actor).or_insert(number);
            let (Some(&a), Some(&b)) = (group.get(number), group.get(other)) else {
                continue;
            };
            let (least, most) = (a.min(b), a.max(b));
            if least == most {
                continue;
            }
            for g in group.iter_mut().filter(|g| **g == most) {
                *g = least;
            }
        }
    }
    let mut joined: BTreeMap<usize, Vec<Id<Witness>>> = BTreeMap::new();
    for (witness, g) in witnesses.iter().zip(&group) {
        joined.entry(*g).or_default().push(witness.id.clone());
    }
    for ids in joined.values_mut() {
        ids.sort();
        ids.dedup();
    }
    let voice = |g: &usize| {
        let witnesses = joined.get(g).cloned().unwrap_or_default();
        Voice { witnesses }
    };
    let pairs = witnesses.iter().zip(&group);
    pairs.map(|(w, g)| (&w.id, voice(g))).collect()
}
