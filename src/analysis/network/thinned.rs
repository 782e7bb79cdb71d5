//! A network with thousands of nodes in which no relation ends: beside the relations only so many of those have room.

use super::{Network, Node};

/// More nodes without a relation are not drawn beside those that have one: a fifth of a sheet holds so many dots that are told apart.
pub const MOST_ALONE: usize = 1_500;

impl Network {
    /// The network with so many nodes at most in which no relation ends, beside those in which one does; the others are counted. The
    /// first stay, and before them those that are to be kept. Where nothing has a relation, all stay.
    #[must_use]
    pub fn thinned(self, most: usize, is_kept: impl Fn(&Node) -> bool) -> Self {
        let degrees = self.degrees();
        let alone = degrees.iter().filter(|degree| **degree == 0).count();
        if alone <= most || self.ties.is_empty() {
            return self;
        }
        let nodes = || self.nodes.iter().zip(&degrees).zip(0_u32..);
        let wanted = nodes().filter(|((node, degree), _)| **degree == 0 && is_kept(node));
        let mut others = most.saturating_sub(wanted.count());
        let kept = nodes().filter(|((node, degree), _)| {
            let stays = **degree > 0 || is_kept(node);
            let first = !stays && others > 0;
            others -= usize::from(first);
            stays || first
        });
        let kept: Vec<u32> = kept.map(|(_, number)| number).collect();
        let left_out = self.left_out + self.nodes.len() - kept.len();
        Self {
            left_out,
            ..self.part(&kept)
        }
    }
}
