//! The network: relations without geography, in the same grammar as the map, as one scene.

mod dense;
mod foot;
mod lanes;
mod nodes;
mod spokes;
mod view;
mod web;

pub use foot::foot_lines;
pub use spokes::{involving, spokes, traces};
pub use view::{NetworkView, fit_margins_px};
pub use web::{Bond, MANY, NodeMark, Web};

use super::board::Board;
use super::cx::FigureCx;
use super::drawn::Figure;
use super::furniture;
use super::lines::{Liner, group};
use super::placements::Placements;
use super::room::Room;
use super::signs;
use super::stock::Stock;
use super::style::dimmed;
use crate::analysis::Visible;
use crate::analysis::layout::{LayoutKind, Spot};
use crate::geom::Size;
use crate::model::{Dossier, Id, Relation};
use crate::scene::{Mark, Scene};
use lanes::Lines;
use std::collections::BTreeSet;

/// A network as it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct NetworkDrawing<'a> {
    /// Its nodes, and what runs between them.
    pub web: &'a Web,
    /// Where each node stands, by its number.
    pub spots: &'a [Spot],
    /// From where it is seen.
    pub view: NetworkView,
    /// How it was laid out.
    pub layout: LayoutKind,
    /// Whether the area of nodes tells how many relations they have.
    pub sized: bool,
    /// Around what it is drawn, in words, and to how many steps; `None` is all of it.
    pub ego: Option<(&'a str, u8)>,
}

/// Draws the network on a sheet of this size.
///
/// The selection is part of the drawing, hovering is not: [`super::highlight::overlay`] lays it over.
#[must_use]
pub fn base(cx: &FigureCx<'_>, drawing: &NetworkDrawing<'_>, size: Size) -> Figure {
    let emphasised = cx.emphasised_among(drawing.web.relations(cx.dossier));
    let painter = Painter::new(cx, drawing, emphasised.as_ref());
    let (figure, marks) = painter.paint();
    let scene = Scene {
        size,
        background: cx.theme.background,
        marks,
    };
    Figure { scene, ..figure }
}

/// The relations that a network is made of: those on the map, and those that lack a place at an end. Those without a passage that
/// counts are in no figure.
pub fn drawn<'d>(dossier: &'d Dossier, visible: &'d Visible) -> impl Iterator<Item = &'d Relation> {
    let rows = visible.relations.iter().chain(&visible.unlocated);
    rows.filter_map(|row| dossier.relations().at(*row))
}

struct Painter<'a, 'c> {
    cx: &'a FigureCx<'c>,
    drawing: &'a NetworkDrawing<'c>,
    seen: nodes::Seen,
    emphasised: Option<&'a BTreeSet<Id<Relation>>>,
    selected: Option<Id<Relation>>,
}

impl<'a, 'c> Painter<'a, 'c> {
    fn new(
        cx: &'a FigureCx<'c>,
        drawing: &'a NetworkDrawing<'c>,
        emphasised: Option<&'a BTreeSet<Id<Relation>>>,
    ) -> Self {
        Self {
            cx,
            drawing,
            seen: nodes::Seen::of(drawing),
            emphasised,
            selected: cx.selected_relation(),
        }
    }
}

impl<'c> Painter<'_, 'c> {
    fn liner(&self) -> Liner<'_, 'c> {
        Liner {
            cx: self.cx,
            emphasised: self.emphasised,
            selected: self.selected.as_ref(),
        }
    }

    fn paint(&self) -> (Figure, Vec<Mark>) {
        let cx = self.cx;
        let mut board = Board::default();
        let mut room = Room::new(self.drawing.view.area);
        let Lines {
            mut lanes,
            many,
            faint,
        } = self.lines();
        // Where there are many, names come first.
        let all = self.drawing.web.strands();
        let stock = many.then(|| Stock {
            faint: !faint.is_empty(),
            ..Stock::of(&lanes, all)
        });
        let furniture = if cx.extras.footer {
            let lines = foot_lines(cx, self.drawing, stock);
            furniture::foot(cx, &lines, &mut room)
        } else {
            Vec::new()
        };
        signs::settle(&mut lanes);
        if !many {
            signs::reserve(&lanes, &mut room);
        }
        room.note_lines(lanes.iter().flatten());
        let (dots, names) = self.nodes(None, &mut board, &mut room);
        if many {
            signs::thin_out(&mut lanes, &mut room);
        }
        let liner = self.liner();
        let captions = liner.captions(&lanes, &mut board, &mut room);
        let cased = liner.are_cased(&lanes);
        let layers = liner.lines(&lanes, &mut board, (None, cased));
        let back = self.emphasised.map_or(1.0, |_| dimmed(cx.theme));
        let web = group("relations-faint", back, faint);
        let lines = liner.stacked(layers, captions);
        let mut marks: Vec<Mark> = web.into_iter().chain(lines).collect();
        marks.extend(group("nodes", 1.0, dots));
        marks.extend(group("node-names", 1.0, names));
        let sheet = marks.len();
        marks.extend(group("foot", 1.0, furniture));
        let figure = Figure {
            layers: [sheet, sheet],
            stock,
            ..board.into_figure(Vec::new())
        };
        (figure, marks)
    }

    /// Where names stood in the drawing before.
    fn earlier(&self) -> Option<&'c Placements> {
        self.cx.earlier
    }
}

#[cfg(test)]
mod tests;
