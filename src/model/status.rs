//! Status: who says so, computed and never typed.
//!
//! `docs/format.md` gives the rules; `rule::status` is their table.

mod rule;
mod verdict;
mod voice;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;

pub use super::check::{Anchors, anchors};
pub use verdict::VoiceVerdict;
pub use voice::Voice;

use super::vocabulary::{Stance, Status};
use super::{Dossier, Id, KindRef, Passage, Relation, Witness};
use rule::{Party, Tally};

/// The standing of a relation, with the voices that give it. Every list is sorted.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The first row that matches.
    pub status: Status,
    /// Voices that affirm (A).
    pub affirm: Vec<Voice>,
    /// Voices that hold it probable or possible (S).
    pub hold_possible: Vec<Voice>,
    /// Voices that deny or doubt (N).
    pub deny: Vec<Voice>,
    /// Voices that decline to comment.
    pub decline: Vec<Voice>,
    /// Every voice with its verdict and the passages that give it.
    pub verdicts: Vec<VoiceVerdict>,
    /// Whether a passage is altered, ambiguous or orphaned.
    pub needs_review: bool,
}

impl Assessment {
    /// The number of independent voices that hold it true or possible.
    #[must_use]
    pub fn voices(&self) -> usize {
        self.affirm.len() + self.hold_possible.len()
    }

    /// The number of voices for it, at least 1; gives the width of the line.
    #[must_use]
    pub fn width(&self) -> usize {
        self.voices().max(1)
    }
}

/// The witness whose word a passage is: the innermost named one of its chain, else the document's agency, else its
/// publisher; `None` when nobody is told.
#[must_use]
pub fn speaker<'a>(dossier: &'a Dossier, passage: &'a Passage) -> Option<&'a Id<Witness>> {
    voice::speaker(dossier, passage).map(|(witness, _)| &witness.id)
}

/// Every voice in passages with its verdict, sorted by voice; all the passages are taken to count.
#[must_use]
pub fn verdicts_of(dossier: &Dossier, passages: &[&Passage]) -> Vec<VoiceVerdict> {
    verdict::verdicts(dossier, passages)
}

/// The status that voices with these verdicts give a relation of which so many passages count.
#[must_use]
pub fn status_of(
    dossier: &Dossier,
    relation: &Relation,
    verdicts: &[VoiceVerdict],
    counting: usize,
) -> Status {
    let with = |wanted: &'static [Stance]| verdicts.iter().filter(|v| wanted.contains(&v.verdict));
    let parties: Vec<Party> = with(&[Stance::Affirms])
        .map(|v| Party {
            from: v.voice.is_party(dossier, &relation.from),
            to: v.voice.is_party(dossier, &relation.to),
        })
        .collect();
    rule::status(&Tally {
        counting,
        affirm: &parties,
        hold_possible: with(&[Stance::Probably, Stance::Possibly]).count(),
        deny: with(&[Stance::Denies, Stance::Doubts]).count(),
        speech_act: matches!(&relation.kind, KindRef::Standard(kind) if kind.is_speech_act()),
    })
}

/// Works out the standing of a relation from its passages that are anchored as exact or moved.
///
/// A passage that `anchors` lacks counts as not found. A passage that nobody speaks (its document has no publisher) is
/// evidence without a voice. Takes time in proportion to the passages and the memberships of their actors.
#[must_use]
pub fn assess(dossier: &Dossier, relation: &Relation, anchors: &Anchors) -> Assessment {
    let counts = |p: &&Passage| anchors.get(&p.id).is_some_and(|a| a.state.counts());
    let counting: Vec<&Passage> = relation.passages.iter().filter(counts).collect();
    let verdicts = verdict::verdicts(dossier, &counting);
    let voices = |wanted: &[Stance]| -> Vec<Voice> {
        let found = verdicts.iter().filter(|v| wanted.contains(&v.verdict));
        found.map(|v| v.voice.clone()).collect()
    };
    let affirm = voices(&[Stance::Affirms]);
    let hold_possible = voices(&[Stance::Probably, Stance::Possibly]);
    let deny = voices(&[Stance::Denies, Stance::Doubts]);
    Assessment {
        status: status_of(dossier, relation, &verdicts, counting.len()),
        affirm,
        hold_possible,
        deny,
        decline: voices(&[Stance::DeclinesComment]),
        needs_review: counting.len() < relation.passages.len(),
        verdicts,
    }
}
