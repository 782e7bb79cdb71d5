//! The network as it is drawn: figure and highlight, each made anew only when what it shows has changed.

use super::super::PanelCx;
use super::super::pointing::{Lifted, Wanted, listed, relations, stops};
use super::laid::Laid;
use crate::analysis::Node;
use crate::analysis::layout::{LayoutKind, Spot};
use crate::figure::highlight::overlay;
use crate::figure::network::{self, NetworkDrawing, NetworkView};
use crate::figure::{Extras, Figure, FigureCx, Routes, Target};
use crate::geom::{ScreenPos, Size};
use crate::model::Item;
use crate::render::screen::{Door, Placing, ScreenPainter};
use crate::scene::pick::pick;
use crate::scene::{Scene, ThemeKind};
use eframe::egui::{Painter, Pos2, Vec2};

/// With more lines than this the figure is moved as it is while the network pans, and drawn anew only now and then.
const MANY_LINES: usize = 150;
/// So far a figure may be moved, in pixels; lines and dots are drawn somewhat farther beyond the sheet.
const FARTHEST_PX: f32 = 100.0;

/// What the figure is of.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    laid: u64,
    view: NetworkView,
    theme: ThemeKind,
    selection: Option<Item>,
    sized: bool,
    layout: LayoutKind,
    /// Where the nodes stand.
    spots: Vec<Spot>,
}

/// The network as it is drawn.
pub(super) struct Seen {
    figure: Option<(Key, Figure)>,
    /// How far the figure has been moved since it was made, in pixels.
    moved: Vec2,
    /// Made when the keyboard or a screen reader asks.
    stops: Option<Vec<(Target, ScreenPos)>>,
    /// Counts the figures that were made.
    number: u64,
    screen: ScreenPainter,
    /// The lines of the node that the pointer rests on, or of what is read beside the network.
    lifted: Lifted,
    /// The network has no courses on the sphere.
    routes: Routes,
}

impl Default for Seen {
    fn default() -> Self {
        Self {
            figure: None,
            moved: Vec2::ZERO,
            stops: None,
            number: 0,
            screen: ScreenPainter::through(Door::Card),
            lifted: Lifted::default(),
            routes: Routes::default(),
        }
    }
}

impl Seen {
    /// Brings everything up to what the session shows, from a view, with nodes at some spots.
    pub fn update(
        &mut self,
        cx: &PanelCx<'_>,
        laid: &Laid,
        (view, spots): (NetworkView, &[Spot]),
        moves: bool,
    ) {
        let look = &cx.session.focus().network;
        let key = Key {
            revision: cx.session.derived().revision,
            laid: laid.number(),
            view,
            theme: cx.kit.theme.kind,
            selection: cx.session.focus().selection.clone(),
            sized: look.is_sized(laid.web().nodes.len()),
            layout: laid.shown().look.layout,
            spots: spots.to_vec(),
        };
        if self.figure.as_ref().is_some_and(|(known, _)| *known == key) {
            return self.move_by(Vec2::ZERO);
        }
        if let Some(by) = self.can_be_moved(&key, laid).filter(|_| moves) {
            return self.move_by(by);
        }
        self.move_by(Vec2::ZERO);
        let ego = ego(cx, laid);
        let drawing = drawing(&key, laid, ego.as_ref());
        let earlier = self.figure.as_ref().map(|(_, figure)| &figure.placements);
        let cx = FigureCx {
            earlier,
            ..figure_cx(cx, laid, &self.routes)
        };
        let size = Size::new(view.area.width(), view.area.height());
        let figure = network::base(&cx, &drawing, size);
        self.stops = None;
        self.figure = Some((key, figure));
        self.number += 1;
    }

    fn move_by(&mut self, by: Vec2) {
        if self.moved != by {
            self.moved = by;
            self.stops = None;
        }
    }

    /// How far the figure has to be moved to show what is wanted, where that is cheaper than making it anew.
    fn can_be_moved(&self, wanted: &Key, laid: &Laid) -> Option<Vec2> {
        let (key, _) = self.figure.as_ref()?;
        let moved = Key {
            view: key.view,
            ..wanted.clone()
        };
        if laid.web().strands() <= MANY_LINES || moved != *key {
            return None;
        }
        let (from, to) = (key.view, wanted.view);
        let [before, after] = [from, to].map(|view| view.screen_from_spot([0.0, 0.0]));
        let by = Vec2::new(after.x - before.x, after.y - before.y);
        let only_panned = from.scale == to.scale && from.area == to.area;
        (only_panned && by.length() <= FARTHEST_PX).then_some(by)
    }

    /// What lies within a radius of a point, nearest first.
    pub fn pick(&self, at: ScreenPos, radius_px: f32) -> Vec<Target> {
        let Some((_, figure)) = &self.figure else {
            return Vec::new();
        };
        let at = at.moved(-self.moved.x, -self.moved.y);
        let tags = pick(&figure.scene, at, radius_px).into_iter();
        tags.filter_map(|tag| figure.target(tag).cloned()).collect()
    }

    /// The number of the drawing; another one when anything but its place has changed.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Draws the network with its left upper corner at a point of the window, with what the pointer or the keyboard is on lifted:
    /// `several` where that is drawn for several. Of many relations those of the node that it rests on are seen alone, else those of the
    /// selected node, or of the list beside the network.
    pub fn paint(
        &mut self,
        painter: &Painter,
        (cx, laid): (&PanelCx<'_>, &Laid),
        corner: Pos2,
        (several, lifts): (Option<&Target>, bool),
    ) {
        let Some((key, figure)) = &self.figure else {
            return;
        };
        let placing = Placing::at(corner + self.moved);
        let [sheet, _, frame] = figure.layers();
        self.screen.paint(3 * self.number, sheet, painter, placing);
        let hover = cx.session.focus().hover.clone().map(Target::Item);
        let hover = hover.or_else(|| several.cloned());
        let figure_cx = figure_cx(cx, laid, &self.routes);
        if let Some(wanted) = wanted(cx, hover.as_ref().filter(|_| lifts)) {
            let lifted = self.lifted.over(&wanted, self.number, || {
                let drawing = drawing(key, laid, None);
                match &wanted {
                    Wanted::Dot(Target::Item(item)) => {
                        network::spokes(&figure_cx, &drawing, figure, item)
                    }
                    Wanted::Dot(_) => None,
                    Wanted::Selection(item) => {
                        network::involving(&figure_cx, &drawing, figure, item)
                    }
                    Wanted::List(items) => {
                        network::traces(&figure_cx, &drawing, figure, relations(items))
                    }
                }
            });
            if let Some((number, lines)) = lifted {
                self.screen.paint(3 * number + 2, lines, painter, placing);
            }
        }
        let stays = Placing::at(corner);
        self.screen
            .paint(3 * self.number + 1, frame, painter, stays);
        if hover.is_some() {
            let over: Scene = overlay(&figure_cx, figure, hover.as_ref());
            self.screen.paint_over(&over.marks, painter, placing);
        }
    }

    /// Dots and lines that are drawn, each once, with a point on it: where the keyboard walks.
    pub fn stops(&mut self) -> &[(Target, ScreenPos)] {
        let figure = self.figure.as_ref().map(|(_, figure)| figure);
        let moved = self.moved;
        self.stops.get_or_insert_with(|| {
            let mut stops = figure.map_or_else(Vec::new, stops);
            for (_, at) in &mut stops {
                *at = at.moved(moved.x, moved.y);
            }
            stops
        })
    }
}

/// Whose lines stand before all others: those of the node that is met, else of the one that is selected, else of the list.
fn wanted(cx: &PanelCx<'_>, met: Option<&Target>) -> Option<Wanted> {
    let is_node = |item: &&Item| Node::of_item(item).is_some();
    let met = met.and_then(|target| match target {
        Target::Item(item) => Some(item).filter(is_node),
        Target::Bundle(_) | Target::Heap(_) => None,
    });
    let selected = cx.session.focus().selection.as_ref().filter(is_node);
    let met = met.filter(|met| Some(*met) != selected).cloned();
    met.map(|met| Wanted::Dot(Target::Item(met)))
        .or_else(|| selected.cloned().map(Wanted::Selection))
        .or_else(|| listed(cx).map(Wanted::List))
}

/// Around what the network that is shown was drawn, in words, and to how many steps.
fn ego(cx: &PanelCx<'_>, laid: &Laid) -> Option<(String, u8)> {
    laid.shown().look.ego_named(cx.dossier(), cx.texts())
}

fn drawing<'a>(key: &'a Key, laid: &'a Laid, ego: Option<&'a (String, u8)>) -> NetworkDrawing<'a> {
    NetworkDrawing {
        web: laid.web(),
        spots: &key.spots,
        view: key.view,
        layout: key.layout,
        sized: key.sized,
        ego: ego.map(|(name, depth)| (name.as_str(), *depth)),
    }
}

/// What the figure is made from: what it tells of the filter is of the network that is shown.
fn figure_cx<'a>(cx: &PanelCx<'a>, laid: &'a Laid, routes: &'a Routes) -> FigureCx<'a> {
    let shown = laid.shown();
    FigureCx {
        extras: Extras {
            inset: false,
            buttons: false,
            ..Extras::WINDOW
        },
        filter: &shown.filter,
        visible: &shown.visible,
        ..cx.figure_cx(routes)
    }
}

#[cfg(test)]
mod tests;
