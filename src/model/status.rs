//! Status: who says so, computed and never typed.

use super::entity::Witness;
use super::id::Id;
use super::vocabulary::Status;

/// Witnesses that count as one voice, because they speak for a common actor; sorted, never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voice {
    /// Who speaks with this voice.
    pub witnesses: Vec<Id<Witness>>,
}

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
    /// Whether a passage is altered, ambiguous or orphaned.
    pub needs_review: bool,
}

impl Assessment {
    /// The number of voices for it, at least 1; gives the width of the line.
    #[must_use]
    pub fn width(&self) -> usize {
        (self.affirm.len() + self.hold_possible.len()).max(1)
    }
}
