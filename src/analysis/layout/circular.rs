//! The layout in a circle, in an order that keeps strong ties short.

use super::components::{Component, components};
use super::graph::Neighbours;
use super::packing::packed;
use super::register;
use super::{EDGE, Graph, Spot, Start};
use std::f32::consts::{FRAC_PI_2, TAU};

/// From one node to the next on the circle, in units of the plane.
const APART: f32 = EDGE * 0.7;
/// How often all are drawn towards their neighbours.
const ROUNDS: usize = 24;
/// Up to so many nodes each is tried at every place.
const FEW: usize = 48;

/// Where each node of a graph stands when all that have an edge stand in a circle; the others stand in a grid beneath it.
///
/// The order keeps strong ties short: nodes are drawn to the middle direction of their neighbours, again and again, and the
/// best order is kept (barycentre, as Sugiyama, Tagawa and Toda 1981, on a circle); few are tried one by one, too (sifting,
/// Baur and Brandes 2004). Deterministic; pinned nodes stand where they are pinned. Once `goes_on` says no, the best order so
/// far stays.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
pub fn circular(graph: &Graph, start: &Start, goes_on: &dyn Fn() -> bool) -> Vec<Spot> {
    let (parts, alone) = components(graph);
    let mut order: Vec<u32> = Vec::new();
    for part in parts {
        order.extend(ordered(part, goes_on));
    }
    let count = order.len();
    let radius = (count as f32 * APART / TAU).max(EDGE * 0.6);
    let mut spots = vec![[0.0; 2]; graph.nodes()];
    let mut put = |node: u32, spot: Spot| {
        if let Some(kept) = spots.get_mut(node as usize) {
            *kept = start.pin(node).unwrap_or(spot);
        }
    };
    for (place, node) in order.iter().enumerate() {
        let turn = place as f32 / count as f32 * TAU - FRAC_PI_2;
        put(*node, [turn.cos() * radius, turn.sin() * radius]);
    }
    let around = radius + EDGE * 0.6;
    let circle = ([-around, -around, around, around], true);
    let circle: Vec<_> = (count > 0).then_some(circle).into_iter().collect();
    let grid = match (circle.first(), alone.len()) {
        (Some((circle, _)), many)
            if many >= register::APART || register::crowds_out(circle, many) =>
        {
            register::beside(*circle, many)
        }
        (_, few) => packed(&circle, few).alone,
    };
    for (node, spot) in alone.iter().zip(grid) {
        put(*node, spot);
    }
    spots
}

/// The nodes of a part in their order around the circle.
fn ordered(Component { nodes, edges }: Component, goes_on: &dyn Fn() -> bool) -> Vec<u32> {
    let ring = Ring {
        neighbours: Neighbours::of(nodes.len(), &edges),
        edges,
    };
    let order = ring.order(nodes.len(), goes_on).into_iter();
    order
        .filter_map(|n| nodes.get(n as usize).copied())
        .collect()
}

/// A part that is put in an order.
struct Ring {
    edges: Vec<(u32, u32, f32)>,
    neighbours: Neighbours,
}

impl Ring {
    fn order(&self, count: usize, goes_on: &dyn Fn() -> bool) -> Vec<u32> {
        let by_number: Vec<u32> = (0..count as u32).collect();
        if !goes_on() {
            return by_number;
        }
        let mut best = self.better(by_number, self.walked(count));
        let mut order = best.clone();
        for _ in 0..ROUNDS {
            if !goes_on() {
                return best;
            }
            order = self.drawn(&order);
            best = self.better(best, order.clone());
        }
        if count <= FEW {
            best = self.sifted(best, goes_on);
        }
        best
    }

    /// The order of the shorter ties; the first of equals.
    fn better(&self, a: Vec<u32>, b: Vec<u32>) -> Vec<u32> {
        if self.cost(&b) < self.cost(&a) { b } else { a }
    }

    /// How long all ties are together around the circle, each times its weight.
    fn cost(&self, order: &[u32]) -> f64 {
        let places = places(order);
        let at = |node: u32| places.get(node as usize).copied().unwrap_or(0);
        let lengths = self.edges.iter().map(|(a, b, weight)| {
            let straight = at(*a).abs_diff(at(*b));
            f64::from(*weight) * straight.min(order.len() - straight) as f64
        });
        lengths.sum()
    }

    /// From the node with the most ties along the strongest to those not yet met.
    fn walked(&self, count: usize) -> Vec<u32> {
        let sum = |node: u32| -> f32 {
            let near = self.neighbours.of_node(node as usize).iter();
            near.map(|(_, weight)| weight).sum()
        };
        let all = 0..count as u32;
        let first = all.max_by(|a, b| sum(*a).total_cmp(&sum(*b)).then(b.cmp(a)));
        let mut met = vec![false; count];
        let mut waiting: Vec<u32> = first.into_iter().collect();
        let mut order = Vec::with_capacity(count);
        while let Some(node) = waiting.pop() {
            let Some(known) = met.get_mut(node as usize) else {
                continue;
            };
            if std::mem::replace(known, true) {
                continue;
            }
            order.push(node);
            let mut near = self.neighbours.of_node(node as usize).to_vec();
            near.sort_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
            waiting.extend(near.iter().map(|(other, _)| *other));
        }
        order
    }

    /// The order when each is drawn halfway to the middle direction of its neighbours.
    fn drawn(&self, order: &[u32]) -> Vec<u32> {
        let places = places(order);
        let step = TAU / order.len().max(1) as f32;
        let direction = |node: u32| {
            let place = places.get(node as usize).copied().unwrap_or(0);
            let turn = place as f32 * step;
            [turn.cos(), turn.sin()]
        };
        let mut turned: Vec<(f32, usize, u32)> = order
            .iter()
            .enumerate()
            .map(|(place, node)| {
                let near = self.neighbours.of_node(*node as usize);
                let whole: f32 = near.iter().map(|(_, w)| w).sum();
                let [mut x, mut y] = direction(*node).map(|v| v * whole * 0.5);
                for (other, weight) in near {
                    let [dx, dy] = direction(*other);
                    (x, y) = (x + dx * weight, y + dy * weight);
                }
                (y.atan2(x).rem_euclid(TAU), place, *node)
            })
            .collect();
        turned.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        turned.into_iter().map(|(.., node)| node).collect()
    }

    /// Tries each node at every place, until none finds a better one.
    fn sifted(&self, mut order: Vec<u32>, goes_on: &dyn Fn() -> bool) -> Vec<u32> {
        const MOST: usize = 4;
        for _ in 0..MOST {
            let before = self.cost(&order);
            for node in 0..order.len() as u32 {
                if !goes_on() {
                    return order;
                }
                let mut rest = order.clone();
                rest.retain(|n| *n != node);
                for place in 0..order.len() {
                    let mut tried = rest.clone();
                    tried.insert(place, node);
                    order = self.better(order, tried);
                }
            }
            if self.cost(&order) >= before {
                break;
            }
        }
        order
    }
}

/// The place of each node in an order.
fn places(order: &[u32]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (place, node) in order.iter().enumerate() {
        if let Some(kept) = places.get_mut(*node as usize) {
            *kept = place;
        }
    }
    places
}
