//! Somebody who does something.

use super::entity::Extra;
use super::id::{HasId, Id};
use super::place::Place;
use super::vocabulary::ActorKind;
use crate::lang::LocalText;

/// Somebody who does something.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// Its name in files.
    pub id: Id<Actor>,
    /// What readers call it.
    pub names: LocalText,
    /// What sort of party it is.
    pub kind: ActorKind,
    /// What it belongs to.
    pub member_of: Option<Id<Actor>>,
    /// Where it sits; inherited along `member_of`.
    pub seat: Option<Id<Place>>,
    /// Unknown keys.
    pub extra: Extra,
}

impl Actor {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &["id", "names", "kind", "member_of", "seat"];
}

impl HasId for Actor {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
