//! Who does what to whom.

use super::actor::Actor;
use super::date::Date;
use super::entity::Extra;
use super::id::{HasId, Id};
use super::kinds::{Code, KindRef};
use super::passage::Passage;
use super::place::Place;
use super::vocabulary::Realis;
use crate::lang::LocalText;

/// One end of a relation: an actor, a place, or both; never neither.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct End {
    /// Who.
    pub actor: Option<Id<Actor>>,
    /// Where, when it is not the actor's seat.
    pub place: Option<Id<Place>>,
    /// Unknown keys.
    pub extra: Extra,
}

impl End {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &["actor", "place"];
}

/// Who does what to whom; carries its passages.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// Its name in files.
    pub id: Id<Relation>,
    /// What is done.
    pub kind: KindRef,
    /// Who does it.
    pub from: End,
    /// To whom.
    pub to: End,
    /// Whether it has a direction.
    pub directed: bool,
    /// When.
    pub when: Option<Date>,
    /// The date phrase of the source.
    pub when_text: Option<LocalText>,
    /// Did it happen?
    pub realis: Realis,
    /// What is handed over, asked for or threatened.
    pub object: Option<LocalText>,
    /// Free tags.
    pub tags: Vec<String>,
    /// A remark of the coder.
    pub note: Option<LocalText>,
    /// Codes in other schemes.
    pub codes: Vec<Code>,
    /// The sentences that say so; never empty in a valid dossier.
    pub passages: Vec<Passage>,
    /// Where it happens, when that is neither end (reserved).
    pub at: Option<Id<Place>>,
    /// The plan that this fact fulfils.
    pub fulfils: Option<Id<Relation>>,
    /// Who coded it.
    pub coder: Option<String>,
    /// When it was coded.
    pub created: Option<String>,
    /// When it was last changed.
    pub modified: Option<String>,
    /// Unknown keys.
    pub extra: Extra,
}

impl Relation {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &[
        "id",
        "kind",
        "from",
        "to",
        "directed",
        "when",
        "when_text",
        "realis",
        "object",
        "tags",
        "note",
        "codes",
        "passages",
        "at",
        "fulfils",
        "coder",
        "created",
        "modified",
    ];
}

impl HasId for Relation {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
