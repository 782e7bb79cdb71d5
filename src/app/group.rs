//! What the relations of a group on a card have in common.

use crate::analysis::{Dyad, DyadEnd, Node, NodeKind, Way};
use crate::model::Dossier;

/// What the relations of a group have to do with who or what the card is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKind {
    /// They begin in the place, and end elsewhere.
    Outgoing,
    /// They end in the place, and begin elsewhere.
    Incoming,
    /// They have no direction, or both their ends in the place.
    AtPlace,
    /// The actor does them.
    Does,
    /// They are done to the actor.
    Undergoes,
    /// They have no direction.
    WithActor,
    /// Not the actor itself has an end in them, but somebody who belongs to it.
    OfMembers,
    /// They quote the document.
    Quoting,
}

impl GroupKind {
    /// Those of the card of a place, in order.
    pub const OF_PLACE: [Self; 3] = [Self::Outgoing, Self::Incoming, Self::AtPlace];
    /// Those of the card of an actor, in order.
    pub const OF_ACTOR: [Self; 4] = [
        Self::Does,
        Self::Undergoes,
        Self::WithActor,
        Self::OfMembers,
    ];

    /// The message that names a group with its count; `None` where a card has only one.
    #[must_use]
    pub fn title_id(self) -> Option<&'static str> {
        match self {
            Self::Outgoing => Some("place-outgoing"),
            Self::Incoming => Some("place-incoming"),
            Self::AtPlace => Some("place-mutual"),
            Self::Does => Some("actor-does"),
            Self::Undergoes => Some("actor-undergoes"),
            Self::WithActor => Some("actor-mutual"),
            Self::OfMembers => Some("actor-members"),
            Self::Quoting => None,
        }
    }

    /// Whether it stands on the card of a place.
    #[must_use]
    pub fn is_of_place(self) -> bool {
        Self::OF_PLACE.contains(&self)
    }

    /// The sign of how its relations run, from who or what the card is of.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Outgoing | Self::Does => "→",
            Self::Incoming | Self::Undergoes => "←",
            _ => "–",
        }
    }

    /// The ends between which its relations run, from the `card` of a node to another node, or to any; `None` where nothing says
    /// so much.
    #[must_use]
    pub fn dyad(self, dossier: &Dossier, card: &Node, with: Option<&Node>) -> Option<Dyad> {
        let nodes = if self.is_of_place() {
            NodeKind::Places
        } else {
            NodeKind::Actors
        };
        let end = |node| [DyadEnd::of(node, nodes, dossier)].into();
        let dyad = |way| Dyad {
            ends: [end(card), with.map(end).unwrap_or_default()],
            way,
        };
        match self {
            Self::Outgoing | Self::Does => Some(dyad(Way::Forth)),
            Self::Incoming | Self::Undergoes => Some(dyad(Way::Forth).reversed()),
            // Within a place some may have a direction.
            Self::AtPlace if with == Some(card) => Some(dyad(Way::Any)),
            Self::AtPlace | Self::WithActor => Some(dyad(Way::Mutual)),
            Self::OfMembers | Self::Quoting => None,
        }
    }
}
