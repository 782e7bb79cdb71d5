//! Somebody who says something.

use super::actor::Actor;
use super::entity::Extra;
use super::id::{HasId, Id};
use super::vocabulary::{Reliability, WitnessKind};
use crate::lang::LocalText;

/// Somebody who says something.
#[derive(Clone, Debug, PartialEq)]
pub struct Witness {
    /// Its name in files.
    pub id: Id<Witness>,
    /// What readers call it.
    pub name: LocalText,
    /// Its name within a sentence, with its article and in the nominative ("the Kremlin", „der Kreml“); the name alone
    /// where this is missing.
    pub in_sentence: Option<LocalText>,
    /// What sort of voice it is.
    pub kind: WitnessKind,
    /// The actors it speaks for.
    pub speaks_for: Vec<Id<Actor>>,
    /// Its grade, when graded.
    pub reliability: Option<Reliability>,
    /// Unknown keys.
    pub extra: Extra,
}

impl Witness {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &[
        "id",
        "name",
        "in_sentence",
        "kind",
        "speaks_for",
        "reliability",
    ];
}

impl HasId for Witness {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
