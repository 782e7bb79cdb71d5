//! Relations without geography: who is tied to whom, or which place to which.

use self::order::{Order, fan};
use super::Fan;
use super::layout::Graph;
use crate::model::{Actor, Dossier, End, Id, Item, Place, Relation};
use std::collections::{BTreeMap, BTreeSet};

mod ego;
mod order;
mod thinned;

pub use ego::within;
pub use thinned::MOST_ALONE;

/// What the nodes of a network are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeKind {
    /// Who acts. An end of a relation that names only a place stands for itself: who acted there is not filled in.
    #[default]
    Actors,
    /// Where it is done: an end's own place, else the seat of its actor, as on the map.
    Places,
}

impl NodeKind {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::Actors, Self::Places];

    /// Its name on the command line and in the catalogue of words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Actors => "actors",
            Self::Places => "places",
        }
    }

    /// The node at an end of a relation; `None` for an end without a place among places.
    #[must_use]
    pub fn node_of(self, dossier: &Dossier, end: &End) -> Option<Node> {
        let place = || {
            dossier
                .place_of(end)
                .map(|place| Node::Place(place.id.clone()))
        };
        match (self, &end.actor) {
            (Self::Actors, Some(actor)) => Some(Node::Actor(actor.clone())),
            _ => place(),
        }
    }

    /// The nodes that stand in a network even where no relation ends in them: all there are, as on the map.
    #[must_use]
    pub fn all(self, dossier: &Dossier) -> Vec<Node> {
        match self {
            Self::Actors => {
                let actors = dossier.actors().iter();
                actors.map(|actor| Node::Actor(actor.id.clone())).collect()
            }
            Self::Places => {
                let places = dossier.places().iter();
                places.map(|place| Node::Place(place.id.clone())).collect()
            }
        }
    }
}

/// A node of a network.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// An actor.
    Actor(Id<Actor>),
    /// A place.
    Place(Id<Place>),
}

impl Node {
    /// The node as something that can be selected.
    #[must_use]
    pub fn item(&self) -> Item {
        match self {
            Self::Actor(id) => Item::Actor(id.clone()),
            Self::Place(id) => Item::Place(id.clone()),
        }
    }

    /// The node that something is itself; `None` where it is neither actor nor place.
    #[must_use]
    pub fn of_item(item: &Item) -> Option<Self> {
        match item {
            Item::Actor(id) => Some(Self::Actor(id.clone())),
            Item::Place(id) => Some(Self::Place(id.clone())),
            Item::Relation(_) | Item::Document(_) | Item::Passage(_) => None,
        }
    }

    /// Its id as text.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Actor(id) => id.as_str(),
            Self::Place(id) => id.as_str(),
        }
    }
}

/// Two nodes with the relations between them; both alike for relations of a node with itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The nodes by number, the smaller first.
    pub ends: [u32; 2],
    /// The relations in the order of lanes; forward is from the first node to the second.
    pub fan: Fan,
}

impl Tie {
    /// Whether both ends are one node.
    #[must_use]
    pub fn is_loop(&self) -> bool {
        let [a, b] = self.ends;
        a == b
    }
}

/// Relations as a graph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// What its nodes are.
    pub kind: NodeKind,
    /// The nodes in order: actors by id, then places by id.
    pub nodes: Vec<Node>,
    /// The ties, by their ends.
    pub ties: Vec<Tie>,
    /// How many relations have an end without a node, and so are not in it.
    pub without_node: usize,
    /// How many nodes in which no relation ends have been left out.
    pub left_out: usize,
}

impl Network {
    /// The network of some relations; the nodes of `also` stand in it, too, whether or not a relation ends in them.
    #[must_use]
    pub fn of<'r>(
        dossier: &'r Dossier,
        kind: NodeKind,
        relations: impl Iterator<Item = &'r Relation>,
        also: Vec<Node>,
    ) -> Self {
        let mut pairs: BTreeMap<[Node; 2], Vec<Order<'_>>> = BTreeMap::new();
        let mut nodes: BTreeSet<Node> = also.into_iter().collect();
        let mut without_node = 0;
        for relation in relations {
            let ends = [&relation.from, &relation.to].map(|end| kind.node_of(dossier, end));
            nodes.extend(ends.iter().flatten().cloned());
            let [Some(from), Some(to)] = ends else {
                without_node += 1;
                continue;
            };
            let forward = from <= to;
            let pair = if forward { [from, to] } else { [to, from] };
            let strands = pairs.entry(pair).or_default();
            strands.push(Order::of(dossier, relation, forward));
        }
        let nodes: Vec<Node> = nodes.into_iter().collect();
        let ties = pairs.into_iter().filter_map(|(pair, strands)| {
            let [first, second] = pair.map(|node| nodes.binary_search(&node).ok());
            Some(Tie {
                ends: [first? as u32, second? as u32],
                fan: fan(strands),
            })
        });
        Self {
            ties: ties.collect(),
            kind,
            nodes,
            without_node,
            left_out: 0,
        }
    }

    /// The number of a node.
    #[must_use]
    pub fn number(&self, node: &Node) -> Option<u32> {
        self.nodes
            .binary_search(node)
            .ok()
            .map(|number| number as u32)
    }

    /// How many relations begin or end in each node, by its number.
    #[must_use]
    pub fn degrees(&self) -> Vec<usize> {
        let mut degrees = vec![0; self.nodes.len()];
        for tie in &self.ties {
            let [first, second] = tie.ends;
            for end in [Some(first), Some(second).filter(|end| *end != first)] {
                if let Some(degree) = end.and_then(|end| degrees.get_mut(end as usize)) {
                    *degree += tie.fan.strands.len();
                }
            }
        }
        degrees
    }

    /// The number of relations in it.
    #[must_use]
    pub fn strands(&self) -> usize {
        self.ties.iter().map(|tie| tie.fan.strands.len()).sum()
    }

    /// The graph for its layout: each tie as strong as it has relations.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "numbers of relations")]
    pub fn graph(&self) -> Graph {
        let ties = self.ties.iter();
        let edges = ties.map(|tie| (tie.ends[0], tie.ends[1], tie.fan.strands.len() as f32));
        Graph::new(self.nodes.len(), edges)
    }
}

#[cfg(test)]
mod tests;
