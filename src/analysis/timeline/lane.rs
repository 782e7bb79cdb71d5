//! The lanes of a timeline.

use crate::model::{Actor, Dossier, Family, Id, Kind, KindRef, Place, Witness};

/// By what relations are sorted into lanes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneBy {
    /// By the family of their kind.
    #[default]
    Family,
    /// By their kind.
    Kind,
    /// By the actors at their ends.
    Actor,
    /// By the places at their ends.
    Place,
    /// By who speaks in their passages.
    Voice,
}

impl LaneBy {
    /// All, in the order of choices.
    pub const ALL: [Self; 5] = [
        Self::Family,
        Self::Kind,
        Self::Actor,
        Self::Place,
        Self::Voice,
    ];

    /// The spelling on the command line and in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Kind => "kind",
            Self::Actor => "actor",
            Self::Place => "place",
            Self::Voice => "voice",
        }
    }

    /// The one with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.as_str() == text)
    }

    /// Whether lanes have an order of their own; else the busiest come first.
    pub(super) fn is_ordered(self) -> bool {
        matches!(self, Self::Family | Self::Kind)
    }
}

/// What the relations of a lane have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneKey {
    /// A family of kinds.
    Family(Family),
    /// A kind.
    Kind(KindRef),
    /// An actor at an end.
    Actor(Id<Actor>),
    /// A place at an end.
    Place(Id<Place>),
    /// Who speaks for it.
    Voice(Id<Witness>),
    /// Nobody and nothing of that sort.
    Without,
    /// So many lanes that have no room of their own.
    Others(usize),
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// What its relations have in common.
    pub key: LaneKey,
    /// How many of them have a date.
    pub dated: usize,
    /// How many have none.
    pub undated: usize,
}

impl Lane {
    /// One in which nothing stands yet.
    pub(super) fn empty(key: LaneKey) -> Self {
        Self {
            key,
            dated: 0,
            undated: 0,
        }
    }
}

/// Where a lane stands among others of its sort, as the vocabulary or the file has them.
pub(super) fn rank(dossier: &Dossier, key: &LaneKey) -> usize {
    let position = match key {
        LaneKey::Family(family) => Some(*family as usize),
        LaneKey::Kind(KindRef::Standard(kind)) => Kind::ALL.iter().position(|k| k == kind),
        LaneKey::Kind(KindRef::Own(id)) => {
            let own = dossier.kinds().position(id);
            own.map(|at| Kind::ALL.len() + at)
        }
        LaneKey::Actor(id) => dossier.actors().position(id),
        LaneKey::Place(id) => dossier.places().position(id),
        LaneKey::Voice(id) => dossier.witnesses().position(id),
        LaneKey::Without | LaneKey::Others(_) => None,
    };
    position.unwrap_or(usize::MAX)
}
