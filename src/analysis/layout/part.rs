//! A part of a graph that hangs together, on its way to where forces let it rest.

use super::components::Component;
use super::graph::Neighbours;
use super::quadtree::repulsion;
use super::{EDGE, Spot, Start, chance};
use rayon::prelude::*;

/// How hard nodes push each other, as a share of how hard an edge pulls at its usual length.
const PUSH: f32 = 1.0;
/// A square counts as one body where its side is shorter than this times its distance.
const THETA: f32 = 1.0;
/// How far a node goes at most in the first step, in units of the plane, when all is new and when most stands already.
const FIRST: [f32; 2] = [EDGE, EDGE * 0.25];
/// By what steps grow and shrink.
const SHRINK: f32 = 0.9;
/// Parts of so many nodes and fewer are left to the forces between nodes; at so many all is done that keeps large parts legible.
const LARGE: [f32; 2] = [60.0, 2000.0];
/// How hard a node pushes, as a power of the number of its neighbours, in small parts and in large ones: those with many have room
/// around them, and where thousands of edges run, they part.
const MASS: [f32; 2] = [0.3, 0.88];
/// How hard all nodes of a large part are held about its middle: as hard as they push each other where its radius is this share of an edge
/// for each node along it. It keeps the rim near, and evens out how close nodes stand.
const HELD: f32 = 0.33;
/// After so many steps for the better they grow.
const BETTER: u8 = 5;
/// Where no node goes farther than this in a step, the part has settled, in units of the plane.
const RESTS: f32 = EDGE * 0.004;
/// So many steps are made at most.
const MOST_STEPS: u32 = 500;
/// So many nodes are one piece of work for a core.
const PIECE: usize = 256;

/// A part of a graph that hangs together.
///
/// Nodes push each other like k³/d² and edges pull like d²/k: the forces of Fruchterman and Reingold (1991), with the weaker push from
/// far away that keeps the rim near, and with steps that grow and shrink with the sum of the forces (both Hu 2005, "Efficient and high
/// quality force-directed graph drawing").
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The numbers of its nodes in the graph.
    pub nodes: Vec<u32>,
    /// Where they stand.
    pub spots: Vec<Spot>,
    /// Which of them stay where they are.
    pub fixed: Vec<bool>,
    neighbours: Neighbours,
    masses: Vec<f32>,
    /// How hard all are held about their middle, for each unit of the way to it, as a share of how hard an edge pulls.
    held: f32,
    middle: Spot,
    step: f32,
    energy: f32,
    better: u8,
    made: u32,
    movement: f32,
}

impl Part {
    /// A part before its first step.
    pub fn new(Component { nodes, edges }: Component, start: &Start) -> Self {
        let neighbours = Neighbours::of(nodes.len(), &edges);
        let fixed: Vec<bool> = nodes.iter().map(|n| start.pin(*n).is_some()).collect();
        let known: Vec<Option<Spot>> = nodes
            .iter()
            .map(|node| start.pin(*node).or_else(|| start.before(*node)))
            .collect();
        let stand = known.iter().flatten().count();
        let first = FIRST[usize::from(stand * 2 > nodes.len())];
        let large = largeness(nodes.len());
        let masses = (0..nodes.len()).map(|n| mass(neighbours.of_node(n).len(), large));
        let masses: Vec<f32> = masses.collect();
        Self {
            held: held(&masses, large),
            middle: [0.0; 2],
            masses,
            spots: first_spots(&nodes, &known, &neighbours, start.seed),
            fixed,
            neighbours,
            nodes,
            step: first,
            energy: f32::INFINITY,
            better: 0,
            made: 0,
            movement: f32::INFINITY,
        }
    }

    /// Whether it stands still.
    pub fn is_settled(&self) -> bool {
        self.movement <= RESTS || self.made >= MOST_STEPS
    }

    /// How far the node goes that goes farthest in a step, in units of the plane.
    pub fn movement(&self) -> f32 {
        if self.is_settled() {
            0.0
        } else {
            self.movement
        }
    }

    /// Makes one step.
    pub fn step(&mut self) {
        self.middle = middle(&self.spots);
        let pushes = repulsion(&self.spots, &self.masses, THETA);
        let ways: Vec<(Spot, f32)> = pushes
            .into_par_iter()
            .enumerate()
            .with_min_len(PIECE)
            .map(|(node, push)| self.way(node, push))
            .collect();
        let energy: f32 = ways.iter().map(|(_, square)| square).sum();
        let mut farthest = 0.0_f32;
        for (([dx, dy], _), spot) in ways.iter().zip(&mut self.spots) {
            farthest = farthest.max(dx.hypot(*dy));
            *spot = [spot[0] + dx, spot[1] + dy];
        }
        if energy < self.energy {
            self.better += 1;
            if self.better >= BETTER {
                self.better = 0;
                self.step = (self.step / SHRINK).min(FIRST[0]);
            }
        } else {
            self.better = 0;
            self.step *= SHRINK;
        }
        // However the forces go, steps become shorter in the end.
        self.step = self.step.min(FIRST[0] * cooled(self.made));
        self.energy = energy;
        self.made += 1;
        self.movement = farthest;
    }

    /// How far a node goes, and the square of the force on it.
    fn way(&self, node: usize, push: Spot) -> (Spot, f32) {
        let (Some(at), false) = (
            self.spots.get(node),
            self.fixed.get(node).copied().unwrap_or(true),
        ) else {
            return ([0.0; 2], 0.0);
        };
        let mut force = push.map(|v| v * PUSH * EDGE * EDGE * EDGE);
        for (force, (at, middle)) in force.iter_mut().zip(at.iter().zip(self.middle)) {
            *force -= (at - middle) * self.held;
        }
        let mut stiff = 1.0 + self.held;
        for (other, weight) in self.neighbours.of_node(node) {
            let Some(there) = self.spots.get(*other as usize) else {
                continue;
            };
            let (dx, dy) = (there[0] - at[0], there[1] - at[1]);
            let pull = strength(*weight) * dx.hypot(dy) / EDGE;
            force = [force[0] + dx * pull, force[1] + dy * pull];
            stiff += 2.0 * pull;
        }
        let square = force[0] * force[0] + force[1] * force[1];
        let length = square.sqrt();
        // A node that many edges hold would else swing about its place.
        let way = (length / stiff).min(self.step);
        if !length.is_finite() || length <= f32::MIN_POSITIVE {
            return ([0.0; 2], 0.0);
        }
        (force.map(|v| v / length * way), square.min(1e24))
    }
}

/// The longest step after so many, as a share of the first.
#[expect(clippy::cast_precision_loss, reason = "a few hundred")]
fn cooled(made: u32) -> f32 {
    let left = 1.0 - made as f32 / MOST_STEPS as f32;
    left.max(0.0).powi(2)
}

/// How hard an edge pulls: little more for each doubling of its weight, so that many lanes have room between their ends.
fn strength(weight: f32) -> f32 {
    (1.0 + weight).log2().sqrt()
}

/// How large a part of so many nodes is, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
fn largeness(nodes: usize) -> f32 {
    let [small, large] = LARGE;
    ((nodes.max(1) as f32 / small).ln() / (large / small).ln()).clamp(0.0, 1.0)
}

/// How hard a node with so many neighbours pushes in a part that is so large.
#[expect(clippy::cast_precision_loss, reason = "numbers of neighbours")]
fn mass(neighbours: usize, large: f32) -> f32 {
    let [small, most] = MASS;
    let power = small + (most - small) * large;
    (neighbours as f32).powf(power).max(1.0)
}

/// How hard the nodes of a part that is so large are held about its middle.
#[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
fn held(masses: &[f32], large: f32) -> f32 {
    let whole: f32 = masses.iter().sum();
    let radius = HELD * (masses.len().max(1) as f32).sqrt();
    whole / radius.powi(3) * large.powi(4)
}

/// The middle of some points.
#[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
fn middle(spots: &[Spot]) -> Spot {
    let count = spots.len().max(1) as f32;
    [0, 1].map(|axis: usize| spots.iter().map(|spot| spot[axis]).sum::<f32>() / count)
}

/// Where nodes begin: where they are known to stand, else among the neighbours that do, else anywhere in a disc.
#[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
fn first_spots(
    nodes: &[u32],
    known: &[Option<Spot>],
    neighbours: &Neighbours,
    seed: u64,
) -> Vec<Spot> {
    let radius = EDGE * 0.6 * (nodes.len() as f32).sqrt();
    let anywhere = |node: u32, radius: f32| {
        let number = u64::from(node) * 2;
        let (turn, out) = (chance(seed, number), chance(seed, number + 1).sqrt());
        let turn = turn * std::f32::consts::TAU;
        [turn.cos(), turn.sin()].map(|v| v * out * radius)
    };
    let spot = |(at, node): (usize, &u32)| {
        if let Some(spot) = known.get(at).copied().flatten() {
            return spot;
        }
        let near = neighbours.of_node(at).iter();
        let near = near.filter_map(|(other, _)| known.get(*other as usize).copied().flatten());
        let (sum, count) = near.fold(([0.0; 2], 0.0_f32), |(sum, count), [x, y]: Spot| {
            ([sum[0] + x, sum[1] + y], count + 1.0)
        });
        if count > 0.0 {
            let beside = anywhere(*node, EDGE);
            return [0, 1].map(|axis: usize| sum[axis] / count + beside[axis]);
        }
        anywhere(*node, radius)
    };
    nodes.iter().enumerate().map(spot).collect()
}
