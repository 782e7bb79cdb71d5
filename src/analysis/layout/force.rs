//! The layout by forces: made step by step, so that it can be watched and left off.

use super::components::components;
use super::packing::{Packed, around, extent, packed};
use super::part::Part;
use super::register::{crowds_out, register, small_beside};
use super::{Graph, Spot, Start};
use rayon::prelude::*;

/// A layout by forces on its way.
///
/// Parts of the graph that do not hang together are laid out each for itself and packed beside each other; nodes without an edge
/// stand in a grid, small where they are many. The same graph and start give the same layout, on any number of cores.
#[derive(Clone, Debug)]
pub struct ForceLayout {
    parts: Vec<Part>,
    alone: Vec<u32>,
    start: Start,
    nodes: usize,
}

impl ForceLayout {
    /// The layout of a graph before its first step.
    #[must_use]
    pub fn new(graph: &Graph, start: Start) -> Self {
        let (parts, alone) = components(graph);
        let parts = parts.into_iter();
        Self {
            parts: parts.map(|part| Part::new(part, &start)).collect(),
            alone,
            start,
            nodes: graph.nodes(),
        }
    }

    /// Makes one step; gives how far the node went that went farthest, in units of the plane: 0 when all has settled.
    pub fn step(&mut self) -> f32 {
        self.parts
            .par_iter_mut()
            .filter(|part| !part.is_settled())
            .for_each(Part::step);
        self.movement()
    }

    /// How far the node goes that goes farthest, in units of the plane.
    #[must_use]
    pub fn movement(&self) -> f32 {
        self.parts.iter().map(Part::movement).fold(0.0, f32::max)
    }

    /// Whether all stands still.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.parts.iter().all(Part::is_settled)
    }

    /// Makes steps until all stands still, or `goes_on` says no.
    pub fn settle(&mut self, mut goes_on: impl FnMut(&Self) -> bool) {
        while !self.is_settled() && goes_on(self) {
            self.step();
        }
    }

    /// Where each node stands, by its number.
    #[must_use]
    pub fn spots(&self) -> Vec<Spot> {
        let (parts, alone) = self.beside_each_other();
        let mut spots = vec![[0.0; 2]; self.nodes];
        let mut put = |node: u32, spot: Spot| {
            if let Some(kept) = spots.get_mut(node as usize) {
                *kept = spot;
            }
        };
        for (part, spots) in self.parts.iter().zip(parts) {
            for (node, spot) in part.nodes.iter().zip(spots) {
                put(*node, spot);
            }
        }
        for (node, spot) in self.alone.iter().zip(alone) {
            put(*node, self.start.pin(*node).unwrap_or(spot));
        }
        spots
    }

    /// Where the nodes of each part stand, and those without an edge.
    fn beside_each_other(&self) -> (Vec<Vec<Spot>>, Vec<Spot>) {
        let alone = self.alone.len();
        if let (Some(register), Some(main)) = (register(&self.parts, alone), self.parts.first()) {
            let parts = std::iter::once(main.spots.clone()).chain(register.parts);
            return (parts.collect(), register.alone);
        }
        let boxes = self.parts.iter().map(|part| {
            let whole = extent(&part.spots).unwrap_or_default();
            (whole, part.fixed.contains(&true))
        });
        let boxes: Vec<_> = boxes.collect();
        let together = packed(&boxes, 0);
        let moved = boxes.iter().zip(&together.moved);
        let tied = moved.map(|(([l, t, r, b], _), [dx, dy])| [l + dx, t + dy, r + dx, b + dy]);
        let tied = tied.reduce(around);
        let packed = match tied {
            Some(tied) if crowds_out(&tied, alone) => Packed {
                alone: small_beside(tied, alone),
                ..together
            },
            _ => packed(&boxes, alone),
        };
        let parts = self
            .parts
            .iter()
            .zip(&packed.moved)
            .map(|(part, [dx, dy])| {
                let spots = part.spots.iter();
                spots.map(|[x, y]| [x + dx, y + dy]).collect()
            });
        (parts.collect(), packed.alone)
    }
}
