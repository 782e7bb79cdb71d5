//! Where the nodes of a graph stand in the plane: by forces, or in a circle. Seeded, and the same on any number of cores.

mod circular;
mod components;
mod force;
mod graph;
mod packing;
mod part;
mod quadtree;
mod register;
#[cfg(test)]
mod tests;

pub use circular::circular;
pub use force::ForceLayout;
pub use graph::Graph;
pub use quadtree::repulsion;

use std::collections::BTreeMap;

/// A point of the plane in which a graph is laid out: right, down, in units of which [`EDGE`] make a usual edge.
pub type Spot = [f32; 2];

/// The length of a usual edge, in units of the plane.
pub const EDGE: f32 = 100.0;

/// Farther from the middle nothing stands, in units of the plane.
const FARTHEST: f32 = 1e6;

/// With what a layout begins.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// Nodes that somebody has put somewhere: they stay there.
    pub pinned: BTreeMap<u32, Spot>,
    /// Where nodes stood before: from there they move as little as they have to.
    pub earlier: BTreeMap<u32, Spot>,
    /// What chance begins with: the same number gives the same layout.
    pub seed: u64,
}

impl Start {
    /// Where a node is pinned; `None` where it is not, or the numbers are none.
    fn pin(&self, node: u32) -> Option<Spot> {
        self.pinned.get(&node).and_then(sound)
    }

    /// Where a node stood before.
    fn before(&self, node: u32) -> Option<Spot> {
        self.earlier.get(&node).and_then(sound)
    }
}

/// A point held within the plane; `None` where a coordinate is no number.
fn sound(spot: &Spot) -> Option<Spot> {
    let [x, y] = *spot;
    (!x.is_nan() && !y.is_nan()).then(|| [x, y].map(|v| v.clamp(-FARTHEST, FARTHEST)))
}

/// A number that looks like chance and depends on its two alone (Steele, Lea and Flood 2014, `SplitMix64`).
fn mixed(seed: u64, number: u64) -> u64 {
    let mut z = seed
        .wrapping_mul(0xD134_2543_DE82_EF95)
        .wrapping_add(number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A share between 0 and 1 that looks like chance.
#[expect(clippy::cast_precision_loss, reason = "24 bits fit")]
fn chance(seed: u64, number: u64) -> f32 {
    (mixed(seed, number) >> 40) as f32 / 16_777_216.0
}

/// How a graph is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LayoutKind {
    /// By forces: what is tied stands together.
    #[default]
    Force,
    /// In a circle.
    Circular,
}

impl LayoutKind {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::Force, Self::Circular];

    /// Its name on the command line and in the catalogue of words.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Force => "force",
            Self::Circular => "circular",
        }
    }

    /// The finished layout of a graph: where each node stands, by its number.
    #[must_use]
    pub fn spots(self, graph: &Graph, start: &Start) -> Vec<Spot> {
        match self {
            Self::Force => {
                let mut layout = ForceLayout::new(graph, start.clone());
                layout.settle(|_| true);
                layout.spots()
            }
            Self::Circular => circular(graph, start, &|| true),
        }
    }
}
