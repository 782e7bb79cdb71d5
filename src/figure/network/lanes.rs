//! The lines of a network: lanes where there are few; where there are many, see [`super::dense`].

use super::super::course::Course;
use super::super::sheaf::{Origin, Sheaf};
use super::super::strands::{LaneDrawing, MARGIN_PX, SHORTEST_PX, drawing, fan_out, style_of};
use super::super::{apart, room, self_loop};
use super::{Bond, MANY, Painter};
use crate::analysis::bundle::CLEARANCE_PX;
use crate::geom::{Rect, ScreenPos};
use crate::scene::Mark;
use crate::scene::clip::clip_polyline_to_rect;
use std::collections::HashMap;

/// The reach of the innermost loop from the middle of its node, and how much farther each next one reaches, in pixels.
pub(super) const LOOPS_PX: [f32; 2] = [44.0, 15.0];

/// The lanes of each pair of nodes.
pub(super) type Lanes<'a> = Vec<Vec<LaneDrawing<'a>>>;

/// To where lines leave the nodes that have loops.
pub(super) type Leaving = HashMap<u32, Vec<ScreenPos>>;

/// The lines in view.
#[derive(Default)]
pub(super) struct Lines<'a> {
    /// Pair by pair, the strongest last.
    pub lanes: Lanes<'a>,
    /// Whether there are so many that lines stand for all relations of their pair, and names come before their signs.
    pub many: bool,
    /// The lines of all other pairs, so faint that only many together are seen; nothing stands on them.
    pub faint: Vec<Mark>,
}

impl<'c> Painter<'_, 'c> {
    /// The lines in view.
    pub(super) fn lines(&self) -> Lines<'c> {
        let area = self.drawing.view.area;
        let seen = area.grown(MARGIN_PX);
        let bonds = self.drawing.web.bonds.iter();
        let near = bonds.filter_map(|bond| Some((bond, self.ends_of(bond)?)));
        let near: Vec<(&'c Bond, [ScreenPos; 2])> =
            near.filter(|(_, ends)| meets(seen, *ends)).collect();
        // What only passes through says little of what is in view.
        let ends_here = |ends: &[ScreenPos; 2]| ends.iter().any(|end| area.contains(*end));
        let (own, passing): (Vec<_>, Vec<_>) =
            near.into_iter().partition(|(_, ends)| ends_here(ends));
        let [own, passing] =
            [own, passing].map(|some| some.into_iter().map(|(bond, _)| bond).collect::<Vec<_>>());
        let count = |bonds: &[&Bond]| bonds.iter().map(|bond| bond.bunch.len()).sum::<usize>();
        if count(&own) > MANY {
            return self.dense([own, passing]);
        }
        if count(&own) + count(&passing) > MANY {
            let faint = self.faint(passing.into_iter());
            let leaving = self.leaving(&own);
            return Lines {
                lanes: self.opened(&own, &leaving),
                many: true,
                faint,
            };
        }
        let near = [own, passing].concat();
        let leaving = self.leaving(&near);
        Lines {
            lanes: self.opened(&near, &leaving),
            many: self.drawing.web.is_dense(),
            faint: Vec::new(),
        }
    }

    /// Where the nodes of a pair stand on the sheet.
    pub(super) fn ends_of(&self, bond: &Bond) -> Option<[ScreenPos; 2]> {
        let [a, b] = bond.ends.map(|end| self.stands_at(end));
        Some([a?, b?])
    }

    /// Where a node stands on the sheet.
    pub(super) fn stands_at(&self, node: u32) -> Option<ScreenPos> {
        let spot = self.drawing.spots.get(node as usize)?;
        Some(self.drawing.view.screen_from_spot(*spot))
    }

    /// To where lines leave the nodes that have loops.
    pub(super) fn leaving(&self, bonds: &[&Bond]) -> Leaving {
        let loops = bonds.iter().filter(|bond| bond.ends[0] == bond.ends[1]);
        let mut leaving: Leaving = loops.map(|bond| (bond.ends[0], Vec::new())).collect();
        for bond in bonds.iter().filter(|bond| bond.ends[0] != bond.ends[1]) {
            let ([a, b], Some([from, to])) = (bond.ends, self.ends_of(bond)) else {
                continue;
            };
            for (node, other) in [(a, to), (b, from)] {
                if let Some(others) = leaving.get_mut(&node) {
                    others.push(other);
                }
            }
        }
        leaving
    }

    /// What a pair of nodes has in common, for its lines.
    pub(super) fn origin(&self, bond: &'c Bond) -> Origin<'c> {
        let nodes = &self.drawing.web.nodes;
        let id = |end: u32| nodes.get(end as usize).map_or("", |node| node.node.id());
        Origin {
            bunch: &bond.bunch,
            ends: bond.ends.map(id),
            pair: None,
        }
    }

    /// The straight line between two nodes, from rim to rim where these are large; `None` where they stand in one point.
    pub(super) fn straight(&self, bond: &Bond) -> Option<Course> {
        let [from, to] = self.ends_of(bond)?;
        let length = from.distance_px(to);
        let [near, far] = bond.ends.map(|end| self.inset_px(end));
        if length <= SHORTEST_PX {
            return None;
        }
        let room = length - near - far > length * 0.25;
        let [near, far] = if room { [near, far] } else { [0.0; 2] };
        let points = vec![
            from.toward(to, near / length),
            to.toward(from, far / length),
        ];
        Some(Course::new(points, true, true))
    }

    /// A lane for each relation, as far as there is room.
    fn opened(&self, bonds: &[&'c Bond], leaving: &Leaving) -> Lanes<'c> {
        let count: usize = bonds.iter().map(|bond| bond.bunch.len()).sum();
        let manner = (self.selected.as_ref(), count > room::MOST_LINES);
        let sheaf = |bond: &&'c Bond| {
            let course = self
                .straight(bond)
                .filter(|_| bond.ends[0] != bond.ends[1])?;
            Some(Sheaf::along(vec![course], self.origin(bond), manner))
        };
        let mut sheaves: Vec<Option<Sheaf<'c>>> = bonds.iter().map(sheaf).collect();
        if bonds.len() <= apart::MOST_PAIRS {
            apart::set_apart(&mut sheaves, None);
        }
        let lanes = bonds.iter().zip(&sheaves).map(|(bond, sheaf)| match sheaf {
            Some(sheaf) => fan_out(self.cx, sheaf, None),
            None => self.loops(bond, leaving),
        });
        lanes.filter(|lanes| !lanes.is_empty()).collect()
    }

    /// The relations of a node with itself, a loop for each.
    fn loops(&self, bond: &'c Bond, leaving: &Leaving) -> Vec<LaneDrawing<'c>> {
        let [node, other] = bond.ends;
        let Some(at) = self.stands_at(node).filter(|_| node == other) else {
            return Vec::new();
        };
        let others = leaving.get(&node).map_or(&[][..], Vec::as_slice);
        let (lanes, _) = bond.bunch.fan.lanes(1000.0, 2.0, self.selected.as_ref());
        let count = lanes.len();
        let [first, step] = LOOPS_PX;
        let mut reach = first + self.inset_px(node);
        let drawn = lanes.into_iter().enumerate().map(|(k, lane)| {
            let course = self_loop::course(at, others, reach);
            reach += step;
            let pen = style_of(self.cx, &bond.bunch, &lane, step - CLEARANCE_PX);
            let mut lane = drawing(
                self.origin(bond),
                (lane, pen),
                vec![course],
                (k, count, 9.0),
            );
            lane.free = [false, false];
            lane
        });
        drawn.collect()
    }
}

/// Whether a straight line has a point in a box.
fn meets(area: Rect, [from, to]: [ScreenPos; 2]) -> bool {
    area.contains(from) || area.contains(to) || {
        let around = Rect::around(&[from, to]).grown(1.0);
        around.overlaps(area) && !clip_polyline_to_rect(&[from, to], area).is_empty()
    }
}
