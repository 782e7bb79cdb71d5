//! The nodes of a network: dots for actors, squares for places that stand for whoever acted there, and dots and rings among places.

use super::super::board::Board;
use super::super::dots::Dots;
use super::super::drawn::{Band, Drawn, Target};
use super::super::names::{self, Name, Named};
use super::super::room::Room;
use super::super::strands::MARGIN_PX;
use super::super::told;
use super::{NetworkDrawing, NodeMark, Painter};
use crate::analysis::{Node, NodeKind};
use crate::geom::{Rect, ScreenPos};
use crate::model::{Item, Precision};
use crate::scene::{Group, Mark, Path};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The radius of the node with the most relations where the area of nodes tells how many they have, and the least, in pixels.
const SIZED_PX: [f32; 2] = [20.0, 2.5];
/// So many nodes look for room for their names; more would not find any.
const MOST_NAMES: usize = 600;
/// In a crowd a name has so much room, in square pixels: lines are seen between names, and these are those of the busiest.
const ROOM_PX2: f32 = 9_000.0;
/// In a crowd names stand clear of dots of this radius in pixels, and cover smaller ones that have no name.
const SEEN_PX: f32 = 3.0;
/// Among more nodes than this, so many of the busiest are named before all others, whatever smaller dots their names cover.
const ALIKE: usize = 60;
const FIRST: usize = 14;
/// Among more nodes than this, only names of the busiest stand off their dots.
const LED: usize = 150;
/// So many nodes without a relation have signs of their own size, and names only where they are so far apart, in pixels.
const MANY_ALONE: usize = 8;
const NAMED_ALONE_PX: f32 = 22.0;
/// So few nodes are drawn at their usual size, however they lie.
const FEW: usize = 30;

/// How nodes lie in view.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// How large their signs are, and those of nodes without a relation.
    dots: Dots,
    alone: Dots,
    /// Whether those have room for their names.
    names_alone: bool,
    /// Whether they lie so close that names cannot stand clear of all of them.
    is_crowded: bool,
    /// How much of the sheet they take, in square pixels.
    pub area_px2: f32,
}

impl Seen {
    /// How the nodes of a drawing lie.
    pub fn of(drawing: &NetworkDrawing<'_>) -> Self {
        let area = drawing.view.area;
        let nodes = drawing.web.nodes.iter().zip(drawing.spots);
        let nodes = nodes.map(|(node, spot)| (node, drawing.view.screen_from_spot(*spot)));
        let points = nodes.filter(|(_, at)| area.contains(*at));
        let (tied, alone): (Vec<_>, Vec<_>) = points.partition(|(node, _)| node.degree > 0);
        let [tied, alone] = [tied, alone].map(|some| some.into_iter().map(|(_, at)| at).collect());
        Self::among(area, tied, alone)
    }

    /// How nodes lie with relations and without.
    fn among(area: Rect, tied: Vec<ScreenPos>, alone: Vec<ScreenPos>) -> Self {
        let spacing_px = spacing_px(&alone);
        let small = Dots::of(alone.len()).apart(spacing_px);
        // Many without a relation are a matter of their own beside those that have one.
        let apart = alone.len() >= MANY_ALONE && !tied.is_empty();
        let points = if apart { tied } else { [tied, alone].concat() };
        let seen = Self::of_points(area, &points);
        if !apart {
            return seen;
        }
        Self {
            alone: small.no_larger_than(seen.dots),
            names_alone: spacing_px >= NAMED_ALONE_PX,
            ..seen
        }
    }

    fn of_points(area: Rect, points: &[ScreenPos]) -> Self {
        let whole = Rect::around(points);
        let area_px2 = if points.is_empty() {
            area.width() * area.height()
        } else {
            whole.width() * whole.height()
        };
        let spacing_px = spacing_px(points);
        let usual = Dots::of(points.len());
        // A few may stand in one line, which takes no room.
        let dots = if points.len() > FEW {
            usual.apart(spacing_px)
        } else {
            usual
        };
        Self {
            dots,
            alone: dots,
            names_alone: true,
            is_crowded: points.len() > FEW && dots.share() < usual.share(),
            area_px2,
        }
    }
}

/// How far points are from each other where most of them are, in pixels: a few at the rim do not count.
#[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
fn spacing_px(points: &[ScreenPos]) -> f32 {
    let middle = |mut values: Vec<f32>| {
        values.sort_unstable_by(f32::total_cmp);
        let at = |fifths: usize| values.get(values.len() * fifths / 5).copied();
        [at(1).unwrap_or(0.0), at(4).unwrap_or(0.0)]
    };
    let [left, right] = middle(points.iter().map(|p| p.x).collect());
    let [top, bottom] = middle(points.iter().map(|p| p.y).collect());
    let core = Rect::from_xywh(left, top, right - left, bottom - top);
    let within = points.iter().filter(|p| core.contains(**p)).count();
    (core.width() * core.height() / within.max(1) as f32).sqrt()
}

/// A node that looks for room for its name.
struct Ranked<'n> {
    /// Whether it goes first: it is selected, or at an end of what is.
    is_chosen: bool,
    node: &'n NodeMark,
    at: ScreenPos,
}

impl Painter<'_, '_> {
    /// The dots of nodes in view, all or only some, and their names: those that are selected first, then those with the most relations.
    pub(super) fn nodes(
        &self,
        some: Option<&BTreeSet<u32>>,
        board: &mut Board,
        room: &mut Room,
    ) -> (Vec<Mark>, Vec<Mark>) {
        let area = self.drawing.view.area.grown(MARGIN_PX);
        let nodes = self.drawing.web.nodes.iter().zip(0..);
        let nodes = nodes.filter(|(_, number)| some.is_none_or(|some| some.contains(number)));
        let placed = nodes.filter_map(|(node, number)| Some((node, self.stands_at(number)?)));
        let seen: Vec<(&NodeMark, ScreenPos)> =
            placed.filter(|(_, at)| area.contains(*at)).collect();
        let (leaders, texts) = self.names(&seen, board, room);
        let dots = seen.iter().map(|(node, at)| self.dot(node, *at, board));
        (leaders.into_iter().chain(dots).collect(), texts)
    }

    /// The lines to names that stand off their dots, and the names.
    fn names(
        &self,
        seen: &[(&NodeMark, ScreenPos)],
        board: &mut Board,
        room: &mut Room,
    ) -> (Vec<Mark>, Vec<Mark>) {
        let ranked = self.ranked(seen);
        let many = self.drawing.web.nodes.len() > ALIKE;
        let first = if many { FIRST.min(ranked.len()) } else { 0 };
        let (first, others) = ranked.split_at(first);
        // The busiest stand amid many: their names cover smaller dots.
        let mut taken: BTreeSet<&Node> = BTreeSet::new();
        let large_px = self.large_px(first);
        for (node, at) in seen {
            let is_first = first.iter().any(|one| std::ptr::eq(one.node, *node));
            if is_first || self.radius_px(node) >= large_px {
                taken.insert(&node.node);
                room.placer.reserve_dot(*at, self.radius_px(node));
            }
        }
        let mut names = vec![self.stand(first, seen.len(), (board, room))];
        // In a crowd names stand clear of the dots that have one, and cover others.
        let named = |node: &NodeMark| {
            !self.seen.is_crowded || node.label.is_major || self.radius_px(node) >= SEEN_PX
        };
        for (node, at) in seen.iter().filter(|(node, _)| named(node)) {
            if taken.insert(&node.node) {
                room.placer.reserve_dot(*at, self.radius_px(node));
            }
        }
        names.push(self.stand(others, seen.len(), (board, room)));
        let (mut leaders, mut texts) = (Vec::new(), Vec::new());
        for names in names {
            leaders.extend(names.leaders);
            texts.extend(names.texts);
        }
        (leaders, texts)
    }

    /// From which radius on not even the names of the first cover a dot, in pixels.
    fn large_px(&self, first: &[Ranked<'_>]) -> f32 {
        let largest = first.iter().map(|one| self.radius_px(one.node));
        let largest = largest.reduce(f32::max).filter(|_| self.drawing.sized);
        largest.map_or(f32::INFINITY, |px| px * 0.5)
    }

    /// The nodes that look for room for their names, the first before those after it.
    fn ranked<'n>(&self, seen: &[(&'n NodeMark, ScreenPos)]) -> Vec<Ranked<'n>> {
        let chosen = self.chosen();
        let in_view = seen.iter();
        let in_view = in_view.filter(|(_, at)| self.drawing.view.area.contains(*at));
        let has_room = |node: &NodeMark| self.seen.names_alone || node.degree > 0;
        let in_view = in_view.filter(|(node, _)| has_room(node) || chosen.contains(&node.node));
        let mut ranked: Vec<Ranked<'n>> = in_view
            .map(|(node, at)| Ranked {
                is_chosen: chosen.contains(&node.node),
                node,
                at: *at,
            })
            .collect();
        ranked.sort_by_key(|one| (!one.is_chosen, Reverse(one.node.degree), &one.node.node));
        ranked.truncate(self.most_names());
        ranked
    }

    /// Names where they find room, among so many nodes.
    fn stand(
        &self,
        ranked: &[Ranked<'_>],
        nodes: usize,
        (board, room): (&mut Board, &mut Room),
    ) -> names::Names {
        let (count, dots) = (self.drawing.web.nodes.len(), self.seen.dots);
        let named = ranked.iter().map(|one| Named {
            name: Name::of(self.cx, &one.node.label, (count, 0)),
            target: Target::Item(one.node.node.item()),
            dot: one.at,
            radius_px: self.radius_px(one.node),
            gap_px: dots.gap_px(),
            is_urgent: one.is_chosen,
            // Lines to the names of many would be one more web.
            leads: nodes <= LED || one.is_chosen || one.node.label.is_major,
            before: self
                .earlier()
                .map(|e| e.of_node(&one.node.node))
                .unwrap_or_default(),
        });
        let named: Vec<Named<'_>> = named.collect();
        let (names, found) = names::stand(self.cx, &named, board, room);
        for (one, found) in ranked.iter().zip(&found) {
            board.placements.note_node(&one.node.node, found.as_ref());
        }
        names
    }

    /// How many nodes look for room for their names.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a sheet has some million pixels"
    )]
    fn most_names(&self) -> usize {
        if self.seen.is_crowded {
            ((self.seen.area_px2 / ROOM_PX2) as usize).min(MOST_NAMES)
        } else {
            MOST_NAMES
        }
    }

    /// The nodes that go first: the selected one, or the ends of the relations that the selection stands for.
    fn chosen(&self) -> BTreeSet<Node> {
        let dossier = self.cx.dossier;
        let relations = self.emphasised.into_iter().flatten();
        let relations = relations.filter_map(|id| dossier.relations().get(id));
        let ends = relations.flat_map(|relation| [&relation.from, &relation.to]);
        let nodes = ends.filter_map(|end| self.drawing.web.kind.node_of(dossier, end));
        let selected = self.cx.selection.and_then(Node::of_item);
        nodes.chain(selected).collect()
    }

    /// Whether a node is a place that stands for whoever acted there.
    fn stands_in(&self, node: &NodeMark) -> bool {
        self.drawing.web.kind == NodeKind::Actors && node.precision.is_some()
    }

    /// How finely the sign of a node says that it is known: actors are known.
    fn precision_of(&self, node: &NodeMark) -> Precision {
        let place = node
            .precision
            .filter(|_| self.drawing.web.kind == NodeKind::Places);
        place.unwrap_or(Precision::Point)
    }

    /// How large the sign of a node is.
    fn dots_of(&self, node: &NodeMark) -> Dots {
        let Seen { dots, alone, .. } = self.seen;
        if node.degree > 0 { dots } else { alone }
    }

    /// The radius of a node, in pixels.
    pub(super) fn radius_px(&self, node: &NodeMark) -> f32 {
        let dots = self.dots_of(node);
        if !self.drawing.sized {
            return dots.radius_px(self.precision_of(node));
        }
        let most = self.drawing.web.busiest;
        #[expect(clippy::cast_precision_loss, reason = "numbers of relations")]
        let share = node.degree as f32 / most.max(1) as f32;
        // Its area is as large as its share.
        let [most, least] = SIZED_PX.map(|px| px * dots.share().max(0.4));
        (most * share.sqrt()).max(least)
    }

    /// How far from the middle of a node its lines begin, in pixels.
    pub(super) fn inset_px(&self, number: u32) -> f32 {
        let node = self.drawing.web.nodes.get(number as usize);
        let radius = node.map_or(0.0, |node| self.radius_px(node));
        if self.drawing.sized {
            (radius - 3.0).max(0.0)
        } else {
            0.0
        }
    }

    /// The group of a node's sign.
    fn dot(&self, node: &NodeMark, at: ScreenPos, board: &mut Board) -> Mark {
        let cx = self.cx;
        let item = node.node.item();
        let is_selected = cx.selection == Some(&item);
        let (sort, id) = match &item {
            Item::Place(id) => ("place", id.as_str()),
            item => ("actor", item.id()),
        };
        let mut group = Group::named(format!("{sort}-{id}"));
        if cx.extras.titles {
            group.title = self.title(node);
        }
        let radius_px = self.radius_px(node);
        let band = self.dots_of(node).band(at, radius_px, cx.theme);
        group.marks.extend(is_selected.then(|| band.clone()));
        group.marks.extend(self.sign(node, at, radius_px));
        let tag = board.tag(Target::Item(item));
        let mark = Mark::from(group).tagged(tag);
        let drawn = Drawn {
            band: if is_selected {
                Band::None
            } else {
                Band::Mark(band)
            },
            marks: [Some(mark.clone()), None],
            clip: None,
        };
        board.note(tag, drawn);
        mark
    }

    fn title(&self, node: &NodeMark) -> Option<String> {
        match &node.node {
            Node::Place(id) => {
                let place = self.cx.dossier.places().get(id);
                place.map(|place| told::place_title(self.cx, place))
            }
            Node::Actor(_) => Some(node.label.name.to_string()),
        }
    }

    fn sign(&self, node: &NodeMark, at: ScreenPos, radius_px: f32) -> Vec<Mark> {
        let theme = self.cx.theme;
        if !self.stands_in(node) {
            let is_coarse = self.precision_of(node).is_coarse();
            return self.dots_of(node).sign(at, radius_px, is_coarse, theme);
        }
        let square = |half: f32, fill| {
            let corners = [(-half, -half), (half, -half), (half, half), (-half, half)];
            Mark::from(Path {
                subpaths: vec![corners.map(|(dx, dy)| at.moved(dx, dy)).to_vec()],
                closed: true,
                fill: Some(fill),
                stroke: None,
            })
        };
        // A square as large as the dot would be.
        let half = radius_px * 0.886;
        vec![
            square(half + 2.0 * self.dots_of(node).share(), theme.land),
            square(half, theme.ink),
        ]
    }
}
