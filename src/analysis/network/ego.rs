//! The part of a network around something.

use super::{Network, Node, NodeKind, Tie};
use crate::model::{Dossier, Item, Relation};
use std::collections::BTreeSet;

impl Network {
    /// The nodes that something stands for: itself, among places the seat of an actor and among actors those seated in a place,
    /// or the ends of the relations that it belongs to. In order; empty where none is in the network.
    #[must_use]
    pub fn nodes_of(&self, dossier: &Dossier, item: &Item) -> Vec<u32> {
        let mut nodes: BTreeSet<Node> = Node::of_item(item).into_iter().collect();
        match (item, self.kind) {
            (Item::Actor(id), NodeKind::Places) => {
                let seat = dossier.seat_of(id);
                nodes.extend(seat.map(|place| Node::Place(place.id.clone())));
            }
            (Item::Place(id), NodeKind::Actors) => {
                let seated = self.nodes.iter().filter(|node| match node {
                    Node::Actor(actor) => dossier.seat_of(actor).is_some_and(|p| &p.id == id),
                    Node::Place(_) => false,
                });
                nodes.extend(seated.cloned());
            }
            (Item::Relation(id), _) => {
                let relation = dossier.relations().get(id);
                nodes.extend(relation.into_iter().flat_map(|r| self.ends(dossier, r)));
            }
            (Item::Passage(id), _) => {
                let relation = dossier.passage(id).map(|(relation, _)| relation);
                nodes.extend(relation.into_iter().flat_map(|r| self.ends(dossier, r)));
            }
            (Item::Document(id), _) => {
                let quoting = dossier.relations().iter();
                let quoting = quoting.filter(|r| r.passages.iter().any(|p| &p.document == id));
                nodes.extend(quoting.flat_map(|r| self.ends(dossier, r)));
            }
            _ => {}
        }
        nodes.iter().filter_map(|node| self.number(node)).collect()
    }

    fn ends(&self, dossier: &Dossier, relation: &Relation) -> impl Iterator<Item = Node> {
        let ends = [&relation.from, &relation.to];
        let nodes = ends.map(|end| self.kind.node_of(dossier, end));
        nodes.into_iter().flatten()
    }

    /// The part of the network within so many ties of some nodes: those nodes alone at depth 0, and all ties among its nodes.
    #[must_use]
    pub fn ego(&self, of: &[u32], depth: u8) -> Self {
        self.part(&within(self, of, depth))
    }

    /// Some of its nodes, by their numbers in order, and all ties among these.
    pub(super) fn part(&self, kept: &[u32]) -> Self {
        let place = |number: u32| kept.binary_search(&number).ok().map(|at| at as u32);
        let ties = self.ties.iter().filter_map(|tie| {
            let [first, second] = tie.ends.map(place);
            Some(Tie {
                ends: [first?, second?],
                fan: tie.fan.clone(),
            })
        });
        let nodes = kept
            .iter()
            .filter_map(|n| self.nodes.get(*n as usize).cloned());
        Self {
            kind: self.kind,
            ties: ties.collect(),
            nodes: nodes.collect(),
            without_node: self.without_node,
            left_out: self.left_out,
        }
    }
}

/// The nodes within so many ties of some nodes, in order; those that the network does not have are left out.
#[must_use]
pub fn within(network: &Network, of: &[u32], depth: u8) -> Vec<u32> {
    let count = network.nodes.len();
    let mut kept: BTreeSet<u32> = of.iter().copied().collect();
    kept.retain(|number| (*number as usize) < count);
    for _ in 0..depth {
        let mut next = kept.clone();
        for Tie { ends: [a, b], .. } in &network.ties {
            if kept.contains(a) || kept.contains(b) {
                next.extend([*a, *b]);
            }
        }
        if next.len() == kept.len() {
            break;
        }
        kept = next;
    }
    kept.into_iter().collect()
}
