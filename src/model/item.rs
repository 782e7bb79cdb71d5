//! Everything that can be selected.

use super::{Actor, Document, Id, Passage, Place, Relation};

/// One thing that can be selected, hovered, listed or named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// A place.
    Place(Id<Place>),
    /// A relation.
    Relation(Id<Relation>),
    /// A document.
    Document(Id<Document>),
    /// An actor.
    Actor(Id<Actor>),
    /// A passage.
    Passage(Id<Passage>),
}

impl Item {
    /// The item's id as text.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Place(id) => id.as_str(),
            Self::Relation(id) => id.as_str(),
            Self::Document(id) => id.as_str(),
            Self::Actor(id) => id.as_str(),
            Self::Passage(id) => id.as_str(),
        }
    }
}
