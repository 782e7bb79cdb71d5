//! Which nodes hang together.

use super::Graph;

/// A part of a graph that hangs together.
#[derive(Clone, Debug, Default)]
pub(super) struct Component {
    /// Its nodes, in order.
    pub nodes: Vec<u32>,
    /// Its edges between nodes by their numbers among these.
    pub edges: Vec<(u32, u32, f32)>,
}

/// The parts of a graph, larger ones first, equals by their first node; one that has an edge only to itself is a part, too. Nodes without
/// an edge come apart, in order.
pub(super) fn components(graph: &Graph) -> (Vec<Component>, Vec<u32>) {
    let count = u32::try_from(graph.nodes()).unwrap_or(u32::MAX);
    let mut roots = Roots((0..count).collect());
    for (a, b, _) in graph.edges() {
        roots.join(*a, *b);
    }
    let mut by_root: Vec<(u32, u32)> = (0..count).map(|n| (roots.of(n), n)).collect();
    by_root.sort_unstable();
    let (mut parts, mut alone) = (Vec::new(), Vec::new());
    for same in by_root.chunk_by(|a, b| a.0 == b.0) {
        let nodes: Vec<u32> = same.iter().map(|(_, node)| *node).collect();
        let [first, ..] = nodes[..] else { continue };
        if nodes.len() > 1 || graph.has_loop(first) {
            parts.push(Component {
                nodes,
                edges: Vec::new(),
            });
        } else {
            alone.extend(nodes);
        }
    }
    parts.sort_by_key(|part| {
        (
            std::cmp::Reverse(part.nodes.len()),
            part.nodes.first().copied(),
        )
    });
    alone.sort_unstable();
    share_edges(graph, &mut parts);
    (parts, alone)
}

/// Gives each part its edges.
fn share_edges(graph: &Graph, parts: &mut [Component]) {
    let mut place = vec![(0_u32, 0_u32); graph.nodes()];
    for (part, number) in parts.iter().zip(0..) {
        for (node, local) in part.nodes.iter().zip(0..) {
            if let Some(kept) = place.get_mut(*node as usize) {
                *kept = (number, local);
            }
        }
    }
    let at = |node: u32| place.get(node as usize).copied().unwrap_or_default();
    for (a, b, weight) in graph.edges() {
        let ((part, a), (_, b)) = (at(*a), at(*b));
        if let Some(part) = parts.get_mut(part as usize) {
            part.edges.push((a, b, *weight));
        }
    }
}

/// For each node one that it hangs together with; the same for all of a part in the end, and never a larger one.
struct Roots(Vec<u32>);

impl Roots {
    fn parent(&self, node: u32) -> u32 {
        self.0.get(node as usize).copied().unwrap_or(node)
    }

    fn of(&mut self, node: u32) -> u32 {
        let mut root = node;
        while self.parent(root) != root {
            root = self.parent(root);
        }
        let mut here = node;
        while here != root {
            let next = self.parent(here);
            self.set(here, root);
            here = next;
        }
        root
    }

    fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.of(a), self.of(b));
        self.set(a.max(b), a.min(b));
    }

    fn set(&mut self, node: u32, parent: u32) {
        if let Some(kept) = self.0.get_mut(node as usize) {
            *kept = parent;
        }
    }
}
