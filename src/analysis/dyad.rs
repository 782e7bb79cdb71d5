//! Relations by both of their ends: what one does to another, and what runs between two.
//!
//! Data of events call the two ends of an event a dyad, and a directed one where it matters who acts.

use super::{Node, NodeKind};
use crate::model::{Actor, Dossier, End, Id, Place, Relation};
use std::collections::BTreeSet;

mod rows;
mod text;

pub(super) use rows::Sought;
pub use text::{EndSort, NoDyad};

/// How a relation runs between the ends of a dyad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// With a direction, from the first to the second.
    Forth,
    /// Without a direction.
    Mutual,
    /// There, back, or without a direction.
    Any,
}

impl Way {
    /// All, the most particular first.
    pub const ALL: [Self; 3] = [Self::Forth, Self::Mutual, Self::Any];

    /// Its sign in words that people read.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Forth => "→",
            Self::Mutual => "↔",
            Self::Any => "–",
        }
    }

    /// Its sign as every keyboard has it.
    #[must_use]
    pub fn typed(self) -> &'static str {
        match self {
            Self::Forth => "->",
            Self::Mutual => "<->",
            Self::Any => "--",
        }
    }

    /// Whether a relation goes this way, by whether it has a direction and its ends stand as they do in the dyad, or the other way
    /// round.
    fn admits(
        self,
        directed: bool,
        straight: impl Fn() -> bool,
        crossed: impl Fn() -> bool,
    ) -> bool {
        match self {
            Self::Forth => directed && straight(),
            Self::Mutual => !directed && (straight() || crossed()),
            Self::Any => straight() || crossed(),
        }
    }
}

/// Who or what may stand at an end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DyadEnd {
    /// An actor, or somebody who belongs to it.
    Actor(Id<Actor>),
    /// An actor itself, without those who belong to it.
    ActorAlone(Id<Actor>),
    /// A place: the end's own, else the seat of its actor.
    Place(Id<Place>),
    /// A place at which nobody is named.
    PlaceAlone(Id<Place>),
}

impl DyadEnd {
    /// What ends in a node of a network of this kind, and nothing else.
    #[must_use]
    pub fn of(node: &Node, kind: NodeKind, dossier: &Dossier) -> Self {
        match (node, kind) {
            (Node::Actor(id), _) => {
                let belongs = |actor: &Actor| actor.member_of.as_ref() == Some(id);
                if dossier.actors().iter().any(belongs) {
                    Self::ActorAlone(id.clone())
                } else {
                    Self::Actor(id.clone())
                }
            }
            (Node::Place(id), NodeKind::Actors) => Self::PlaceAlone(id.clone()),
            (Node::Place(id), NodeKind::Places) => Self::Place(id.clone()),
        }
    }

    /// Whether it stands at an end.
    #[must_use]
    pub fn is_at(&self, dossier: &Dossier, end: &End) -> bool {
        let is_in = |id| dossier.place_of(end).is_some_and(|place| &place.id == id);
        match self {
            Self::Actor(id) => {
                let actor = end.actor.as_ref();
                actor.is_some_and(|a| dossier.belongs(a, id))
            }
            Self::ActorAlone(id) => end.actor.as_ref() == Some(id),
            Self::Place(id) => is_in(id),
            Self::PlaceAlone(id) => end.actor.is_none() && is_in(id),
        }
    }
}

/// Two ends, and how relations run between them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dyad {
    /// Who or what stands at either end, each one of several; an empty set is whoever or whatever it may be.
    pub ends: [BTreeSet<DyadEnd>; 2],
    /// How relations run between them.
    pub way: Way,
}

impl Dyad {
    /// The same from the second end to the first.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let [first, second] = &self.ends;
        Self {
            ends: [second.clone(), first.clone()],
            way: self.way,
        }
    }

    /// The same another way.
    #[must_use]
    pub fn going(&self, way: Way) -> Self {
        let ends = self.ends.clone();
        Self { ends, way }
    }

    /// Whether a relation runs so.
    #[must_use]
    pub fn has(&self, dossier: &Dossier, relation: &Relation) -> bool {
        let stands = |set: &BTreeSet<DyadEnd>, end: &End| {
            set.is_empty() || set.iter().any(|one| one.is_at(dossier, end))
        };
        let [first, second] = &self.ends;
        let (from, to) = (&relation.from, &relation.to);
        let straight = || stands(first, from) && stands(second, to);
        let crossed = || stands(first, to) && stands(second, from);
        self.way.admits(relation.directed, straight, crossed)
    }
}

#[cfg(test)]
mod tests;
