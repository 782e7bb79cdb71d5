//! In a network of many relations the lines of one node, or of those in a list, alone: all else is veiled.

use super::super::board::Board;
use super::super::cx::FigureCx;
use super::super::drawn::Figure;
use super::super::lines::{Layers, group};
use super::super::room::Room;
use super::super::signs;
use super::super::spokes::veil;
use super::super::strands::MARGIN_PX;
use super::dense::{MOST_FULL, thin, thinness};
use super::lanes::Lanes;
use super::{Bond, NetworkDrawing, Painter};
use crate::analysis::Node;
use crate::analysis::involved::involves;
use crate::model::{Id, Item, Relation};
use crate::scene::Mark;
use std::collections::BTreeSet;

/// The signs on so few lines pass each other; among more that would take longer than a frame.
const MOST_SETTLED: usize = 16;
/// So many of many lines tell their number.
const MOST_COUNTED: usize = 8;
/// With so few relations each line is followed without help.
const FEW: usize = 60;

/// The lines of a node over a veil, with the nodes at their ends and their names, to be laid over `figure`.
///
/// `None` where there are few relations, where the node has no lines, and for what is no node.
#[must_use]
pub fn spokes(
    cx: &FigureCx<'_>,
    drawing: &NetworkDrawing<'_>,
    figure: &Figure,
    item: &Item,
) -> Option<Vec<Mark>> {
    let node = Node::of_item(item)?;
    let nodes = &drawing.web.nodes;
    let number = nodes.binary_search_by(|mark| mark.node.cmp(&node)).ok()?;
    let number = u32::try_from(number).ok()?;
    let cx = FigureCx {
        // Its name goes first, and a band lies under it.
        selection: Some(item),
        ..*cx
    };
    let bonds = drawing.web.bonds.iter();
    let own = bonds.filter(|bond| bond.ends.contains(&number));
    let own: Vec<&Bond> = own.collect();
    over_veil(&cx, drawing, figure, &own, &|_| true)
}

/// The lines of all that has to do with something over a veil, likewise: a place stands for those seated there, and an actor for those
/// who belong to it.
#[must_use]
pub fn involving(
    cx: &FigureCx<'_>,
    drawing: &NetworkDrawing<'_>,
    figure: &Figure,
    item: &Item,
) -> Option<Vec<Mark>> {
    let relations = drawing.web.relations(cx.dossier);
    let wanted = relations.filter(|relation| involves(cx.dossier, item, relation));
    let wanted: BTreeSet<&Id<Relation>> = wanted.map(|relation| &relation.id).collect();
    let cx = FigureCx {
        selection: Some(item),
        ..*cx
    };
    let own = with_any(drawing, &wanted);
    over_veil(&cx, drawing, figure, &own, &|id| wanted.contains(id))
}

/// The pairs between which any of some relations runs.
fn with_any<'d>(drawing: &NetworkDrawing<'d>, wanted: &BTreeSet<&Id<Relation>>) -> Vec<&'d Bond> {
    let bonds = drawing.web.bonds.iter();
    let own = bonds.filter(|bond| {
        let mut strands = bond.bunch.fan.strands.iter();
        strands.any(|(id, _)| wanted.contains(id))
    });
    own.collect()
}

/// The lines of some relations over a veil, likewise.
#[must_use]
pub fn traces<'i>(
    cx: &FigureCx<'_>,
    drawing: &NetworkDrawing<'_>,
    figure: &Figure,
    relations: impl Iterator<Item = &'i Id<Relation>>,
) -> Option<Vec<Mark>> {
    let wanted: BTreeSet<&Id<Relation>> = relations.collect();
    let cx = FigureCx {
        selection: None,
        ..*cx
    };
    let own = with_any(drawing, &wanted);
    over_veil(&cx, drawing, figure, &own, &|id| wanted.contains(id))
}

/// The wanted relations of some pairs over a veil, with the nodes at their ends and their names.
fn over_veil(
    cx: &FigureCx<'_>,
    drawing: &NetworkDrawing<'_>,
    figure: &Figure,
    bonds: &[&Bond],
    is_wanted: &dyn Fn(&Id<Relation>) -> bool,
) -> Option<Vec<Mark>> {
    if drawing.web.strands() <= FEW {
        return None;
    }
    let cx = &FigureCx {
        // Names that stand on the sheet stay where they are.
        earlier: Some(&figure.placements),
        ..*cx
    };
    let painter = Painter::new(cx, drawing, None);
    let mut lanes = painter.alone(bonds, is_wanted);
    if lanes.is_empty() {
        return None;
    }
    let (mut board, mut room) = (Board::default(), Room::new(drawing.view.area));
    // The lines of one node part by themselves, and what still finds no room goes.
    if lanes.len() <= MOST_SETTLED {
        signs::settle(&mut lanes);
    }
    let ends: BTreeSet<u32> = bonds.iter().flat_map(|bond| bond.ends).collect();
    let (dots, names) = painter.nodes(Some(&ends), &mut board, &mut room);
    signs::thin_out(&mut lanes, &mut room);
    let liner = painter.liner();
    let layers = liner.lines(&lanes, &mut board, (None, false));
    // Like lines it reaches beyond the sheet: a network that is panned is moved so far as it is.
    let mut marks = vec![veil(
        drawing.view.area.grown(MARGIN_PX),
        cx.theme.background,
    )];
    marks.extend(liner.stacked(layers, Layers::default()));
    marks.extend(group("nodes", 1.0, dots));
    marks.extend(group("node-names", 1.0, names));
    Some(marks)
}

impl<'c> Painter<'_, 'c> {
    /// A line for the wanted relations of each of some pairs, the strongest last; in full where they are few.
    fn alone(&self, bonds: &[&'c Bond], is_wanted: &dyn Fn(&Id<Relation>) -> bool) -> Lanes<'c> {
        let leaving = self.leaving(bonds);
        let lines = bonds
            .iter()
            .filter_map(|bond| self.line_of(bond, is_wanted, &leaving));
        let mut lanes: Lanes<'c> = lines.map(|lane| vec![lane]).collect();
        lanes.sort_by_key(|lanes| {
            let counts = lanes.iter().map(|lane| lane.lane.relations().len());
            counts.max()
        });
        let count = lanes.len();
        if count > MOST_FULL {
            for (number, lane) in lanes.iter_mut().flatten().enumerate() {
                thin(lane, thinness(count));
                // Numbers are those of the strongest.
                lane.counted = number + MOST_COUNTED >= count;
            }
        }
        lanes
    }
}
