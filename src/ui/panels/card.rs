//! What is common to the cards of places, actors and documents: who or what they are of.

use crate::analysis::{Dyad, DyadEnd, Node, NodeKind, Way};
use crate::app::Group;
use crate::app::dealings::MEMBERS;
use crate::model::Dossier;
use std::collections::BTreeSet;

/// Who or what a card is of.
#[derive(Clone, Copy)]
pub(super) struct Card<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What stands at the ends of its relations; `None` where it is no end.
    pub node: Option<&'a Node>,
}

impl Card<'_> {
    /// What the relations of a group with somebody, or with whoever it may be, have in common.
    pub fn dyad(&self, dossier: &Dossier, group: &Group, with: Option<&Node>) -> Option<Dyad> {
        let title = group.title.filter(|title| *title != MEMBERS)?;
        let kind = if is_of_place(group) {
            NodeKind::Places
        } else {
            NodeKind::Actors
        };
        let end = |node| BTreeSet::from([DyadEnd::of(node, kind, dossier)]);
        let ends = [end(self.node?), with.map(end).unwrap_or_default()];
        let dyad = |way| Dyad { ends, way };
        Some(match title {
            "place-outgoing" | "actor-does" => dyad(Way::Forth),
            "place-incoming" | "actor-undergoes" => dyad(Way::Forth).reversed(),
            _ if with == self.node => dyad(Way::Any),
            _ => dyad(Way::Mutual),
        })
    }
}

/// Whether a group stands on the card of a place.
pub(super) fn is_of_place(group: &Group) -> bool {
    group.title.is_some_and(|title| title.starts_with("place-"))
}

/// The sign of how the relations of a group run, from who or what their card is of.
pub(super) fn sign(group: &Group) -> &'static str {
    match group.title {
        Some("place-outgoing" | "actor-does") => "→",
        Some("place-incoming" | "actor-undergoes") => "←",
        _ => "–",
    }
}
