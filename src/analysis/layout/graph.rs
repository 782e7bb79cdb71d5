//! A graph as layouts take it: nodes by number, and what draws two of them together.

use std::collections::BTreeSet;

/// Stronger ties than this draw no harder.
const STRONGEST: f32 = 1e6;

/// A graph as layouts take it: its edges run between two nodes, each pair has one, and all are in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    nodes: usize,
    edges: Vec<(u32, u32, f32)>,
    looped: BTreeSet<u32>,
}

impl Graph {
    /// The graph of so many nodes and some weighted edges, in any order.
    ///
    /// Edges of one pair add up. Loops, edges without a weight above zero and those that name no node draw nothing together
    /// and are left out; but a node with a loop is not one that nothing ends in.
    #[must_use]
    pub fn new(nodes: usize, edges: impl IntoIterator<Item = (u32, u32, f32)>) -> Self {
        let is_node = |number: u32| (number as usize) < nodes;
        let mut looped = BTreeSet::new();
        let mut all: Vec<(u32, u32, f32)> = edges
            .into_iter()
            .inspect(|(a, b, _)| looped.extend((a == b && is_node(*a)).then_some(*a)))
            .filter(|(a, b, weight)| a != b && is_node(*a) && is_node(*b) && *weight > 0.0)
            .map(|(a, b, weight)| (a.min(b), a.max(b), weight.min(STRONGEST)))
            .collect();
        // By weight, too: a sum depends on the order in which it is made.
        all.sort_unstable_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
        let merged = all.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
        let edges = merged.filter_map(|same| {
            let (a, b, _) = *same.first()?;
            let weight: f32 = same.iter().map(|(.., weight)| weight).sum();
            Some((a, b, weight.min(STRONGEST)))
        });
        Self {
            nodes,
            edges: edges.collect(),
            looped,
        }
    }

    /// The number of nodes.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.nodes
    }

    /// Whether a node has an edge to itself.
    #[must_use]
    pub fn has_loop(&self, node: u32) -> bool {
        self.looped.contains(&node)
    }

    /// The edges, each from the smaller number to the larger, in order.
    #[must_use]
    pub fn edges(&self) -> &[(u32, u32, f32)] {
        &self.edges
    }
}

/// For each node its neighbours with the weights of the edges, one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Neighbours {
    /// Where those of each node begin, and the end.
    starts: Vec<usize>,
    all: Vec<(u32, f32)>,
}

impl Neighbours {
    /// The neighbours of so many nodes by edges between them.
    pub fn of(nodes: usize, edges: &[(u32, u32, f32)]) -> Self {
        let mut all: Vec<(u32, u32, f32)> = edges
            .iter()
            .flat_map(|(a, b, weight)| [(*a, *b, *weight), (*b, *a, *weight)])
            .collect();
        all.sort_unstable_by_key(|(from, to, _)| (*from, *to));
        let start = |node: usize| all.partition_point(|(from, ..)| (*from as usize) < node);
        Self {
            starts: (0..=nodes).map(start).collect(),
            all: all.iter().map(|(_, to, weight)| (*to, *weight)).collect(),
        }
    }

    /// The neighbours of a node.
    pub fn of_node(&self, node: usize) -> &[(u32, f32)] {
        let range = self.starts.get(node).zip(self.starts.get(node + 1));
        range
            .and_then(|(from, to)| self.all.get(*from..*to))
            .unwrap_or_default()
    }
}
