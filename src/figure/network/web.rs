//! All of a network that depends on neither its layout nor the theme: names, what each line says.

use super::super::looks::{Bunch, Looks, glyphs};
use super::super::routes::{Label, mark_majors};
use crate::analysis::{Assessments, Facts, Network, Node, NodeKind, Tie, Visible};
use crate::lang::Texts;
use crate::model::{Dossier, Precision, Relation};
use crate::scene::text::Fonts;
use rayon::prelude::*;

/// With more relations than this those between two nodes share a line.
pub const MANY: usize = 400;

/// So many pairs or nodes are made ready in one go on one core.
const IN_ONE_GO: usize = 256;

/// The nodes of a network, and what runs between them.
#[derive(Clone, Debug, Default)]
pub struct Web {
    /// What its nodes are.
    pub kind: NodeKind,
    /// The nodes.
    pub nodes: Vec<NodeMark>,
    /// Pairs of nodes, each with the relations between them.
    pub bonds: Vec<Bond>,
    /// How many relations touch the node that most touch.
    pub busiest: usize,
    /// How many relations have an end without a node, and so are not drawn.
    pub without_node: usize,
    /// How many nodes in which no relation ends have no room beside the others.
    pub left_out: usize,
}

/// A node with what its dot and name need.
#[derive(Clone, Debug)]
pub struct NodeMark {
    /// The node.
    pub node: Node,
    /// How finely a place is known; `None` for an actor.
    pub precision: Option<Precision>,
    /// Its name.
    pub label: Label,
    /// How many relations of the network touch it.
    pub degree: usize,
}

/// Two nodes with the relations between them.
#[derive(Clone, Debug)]
pub struct Bond {
    /// The nodes by number; twice the same for relations of a node with itself.
    pub ends: [u32; 2],
    /// The relations.
    pub bunch: Bunch,
}

impl Web {
    /// The names and looks of a network.
    #[must_use]
    pub fn new(
        network: &Network,
        (dossier, known): (&Dossier, (&Assessments, &Facts)),
        (texts, fonts): (&Texts, &Fonts),
    ) -> Self {
        let strands = network.strands();
        let drawn = (glyphs(known.1), strands);
        let looks = Looks::new(dossier, known, (texts, fonts), drawn);
        let bond = |tie: &Tie| {
            let ids = tie.fan.strands.iter().map(|(id, _)| id);
            let rows = ids.filter_map(|id| dossier.relations().row(id));
            Bond {
                ends: tie.ends,
                bunch: looks.bunch(tie.fan.clone(), rows),
            }
        };
        let bonds = network.ties.par_iter().with_min_len(IN_ONE_GO).map(bond);
        let bonds = bonds.collect();
        let lang = texts.lang().tag();
        let nodes: Vec<(&Node, usize)> = network.nodes.iter().zip(network.degrees()).collect();
        let mark = |(node, degree): &(&Node, usize)| {
            let (node, degree) = (*node, *degree);
            let (name, precision) = match node {
                Node::Actor(id) => (dossier.actors().get(id).map(|a| &a.names), None),
                Node::Place(id) => {
                    let place = dossier.places().get(id);
                    (place.map(|p| &p.names), place.map(|p| p.precision))
                }
            };
            NodeMark {
                node: node.clone(),
                precision,
                label: Label::new(name.map_or(node.id(), |name| name.get(lang)), fonts),
                degree,
            }
        };
        let mut nodes: Vec<NodeMark> = nodes.par_iter().with_min_len(IN_ONE_GO).map(mark).collect();
        mark_majors(nodes.iter_mut().map(|n| (&mut n.label, n.degree)));
        Self {
            kind: network.kind,
            busiest: nodes.iter().map(|n| n.degree).max().unwrap_or(0),
            nodes,
            bonds,
            without_node: network.without_node,
            left_out: network.left_out,
        }
    }

    /// The number of relations.
    #[must_use]
    pub fn strands(&self) -> usize {
        self.bonds.iter().map(|bond| bond.bunch.len()).sum()
    }

    /// The relations.
    pub fn relations<'d>(&self, dossier: &'d Dossier) -> impl Iterator<Item = &'d Relation> {
        let strands = self.bonds.iter().flat_map(|bond| &bond.bunch.fan.strands);
        strands.filter_map(|(id, _)| dossier.relations().get(id))
    }

    /// What a sheet with this network counts and cites: its relations. Those without a node at an end are counted at its foot.
    #[must_use]
    pub fn cited(&self, dossier: &Dossier, visible: &Visible) -> Visible {
        let relations = self.relations(dossier);
        let rows = relations.filter_map(|relation| dossier.relations().row(&relation.id));
        let mut rows: Vec<_> = rows.collect();
        rows.sort_unstable();
        Visible {
            relations: rows,
            unlocated: Vec::new(),
            ..visible.clone()
        }
    }

    /// Whether there are so many relations that those between two nodes share a line.
    #[must_use]
    pub fn is_dense(&self) -> bool {
        self.strands() > MANY
    }
}
