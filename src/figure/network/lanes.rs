//! The lines of a network: lanes where there are few, one line for each pair where there are many.

use super::super::course::Course;
use super::super::looks::Bunch;
use super::super::merged::{INK_SHARE, LEAST_LINES, ink_px2_of};
use super::super::mix::Mix;
use super::super::routes::{MOST_STRANDS, ONE_BY_ONE};
use super::super::sheaf::{Origin, Sheaf};
use super::super::strands::{LaneDrawing, MARGIN_PX, Pen, SHORTEST_PX, drawing, fan_out, style_of};
use super::super::{apart, room, self_loop};
use super::{Bond, Painter};
use crate::analysis::bundle::CLEARANCE_PX;
use crate::analysis::{Lane, Several};
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Relation};
use crate::scene::clip::clip_polyline_to_rect;
use std::cmp::Reverse;
use std::collections::HashMap;

/// The reach of the innermost loop from the middle of its node, and how much farther each next one reaches, in pixels.
const LOOPS_PX: [f32; 2] = [44.0, 15.0];

/// The lanes of each pair of nodes.
type Lanes<'a> = Vec<Vec<LaneDrawing<'a>>>;

impl<'c> Painter<'_, 'c> {
    /// The lines in view, pair by pair, the strongest last; and whether each stands for all relations of its pair.
    pub(super) fn lanes(&self) -> (Lanes<'c>, bool) {
        let seen = self.drawing.view.area.grown(MARGIN_PX);
        let near = self.drawing.web.bonds.iter();
        let near: Vec<&'c Bond> = near
            .filter(|bond| {
                let ends = self.ends_of(bond);
                ends.is_some_and(|ends| meets(seen, ends))
            })
            .collect();
        let count: usize = near.iter().map(|bond| bond.bunch.len()).sum();
        let leaving = self.leaving(&near);
        if count > ONE_BY_ONE {
            (self.merged(near, &leaving), true)
        } else {
            (self.opened(&near, &leaving), self.drawing.web.is_dense())
        }
    }

    fn ends_of(&self, bond: &Bond) -> Option<[ScreenPos; 2]> {
        let [a, b] = bond.ends.map(|end| self.stands_at(end));
        Some([a?, b?])
    }

    /// Where a node stands on the sheet.
    pub(super) fn stands_at(&self, node: u32) -> Option<ScreenPos> {
        let spot = self.drawing.spots.get(node as usize)?;
        Some(self.drawing.view.screen_from_spot(*spot))
    }

    /// To where lines leave the nodes that have loops.
    fn leaving(&self, bonds: &[&Bond]) -> HashMap<u32, Vec<ScreenPos>> {
        let loops = bonds.iter().filter(|bond| bond.ends[0] == bond.ends[1]);
        let mut leaving: HashMap<u32, Vec<ScreenPos>> =
            loops.map(|bond| (bond.ends[0], Vec::new())).collect();
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
    fn origin(&self, bond: &'c Bond) -> Origin<'c> {
        let nodes = &self.drawing.web.nodes;
        let id = |end: u32| nodes.get(end as usize).map_or("", |node| node.node.id());
        Origin {
            bunch: &bond.bunch,
            ends: bond.ends.map(id),
            pair: None,
        }
    }

    /// The straight line between two nodes, from rim to rim where these are large; `None` where they stand in one point.
    fn straight(&self, bond: &Bond) -> Option<Course> {
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
    fn opened(&self, bonds: &[&'c Bond], leaving: &HashMap<u32, Vec<ScreenPos>>) -> Lanes<'c> {
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
    fn loops(
        &self,
        bond: &'c Bond,
        leaving: &HashMap<u32, Vec<ScreenPos>>,
    ) -> Vec<LaneDrawing<'c>> {
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

    /// One line for all relations of a pair, those of what is selected apart; the strongest, as many as can be drawn.
    fn merged(&self, bonds: Vec<&'c Bond>, leaving: &HashMap<u32, Vec<ScreenPos>>) -> Lanes<'c> {
        let (mut front, mut back) = (Vec::new(), Vec::new());
        for bond in bonds {
            match self.emphasised {
                None => back.push((bond, bond.bunch.len(), None)),
                Some(chosen) => {
                    let own = bond.bunch.fan.strands.iter();
                    let own = own.filter(|(id, _)| chosen.contains(id)).count();
                    for (list, count, is_front) in [
                        (&mut front, own, true),
                        (&mut back, bond.bunch.len() - own, false),
                    ] {
                        if count > 0 {
                            list.push((bond, count, Some(is_front)));
                        }
                    }
                }
            }
        }
        for list in [&mut front, &mut back] {
            list.sort_by_key(|(bond, count, _)| (Reverse(*count), bond.ends));
        }
        let mut lanes: Lanes<'c> = Vec::new();
        let mut left_px2 = self.seen.area_px2 * INK_SHARE;
        for (bond, _, front) in front.into_iter().chain(back).take(MOST_STRANDS) {
            // What is selected is drawn, however full the sheet is.
            let full = left_px2 <= 0.0 && lanes.len() >= LEAST_LINES;
            if full && front != Some(true) {
                break;
            }
            if let Some(lane) = self.cable(bond, front, leaving) {
                left_px2 -= ink_px2_of(&lane, self.drawing.view.area);
                lanes.push(vec![lane]);
            }
        }
        lanes.reverse();
        lanes
    }

    /// One line for those relations of a pair that are selected, or that are not; for all where nothing is.
    fn cable(
        &self,
        bond: &'c Bond,
        front: Option<bool>,
        leaving: &HashMap<u32, Vec<ScreenPos>>,
    ) -> Option<LaneDrawing<'c>> {
        let [node, other] = bond.ends;
        let course = if node == other {
            let others = leaving.get(&node).map_or(&[][..], Vec::as_slice);
            self_loop::course(
                self.stands_at(node)?,
                others,
                LOOPS_PX[0] + self.inset_px(node),
            )
        } else {
            self.straight(bond)?
        };
        let is_wanted = |id: &Id<Relation>| {
            front.is_none_or(|front| self.emphasised.is_some_and(|c| c.contains(id)) == front)
        };
        let lane = lane_of(&bond.bunch, is_wanted)?;
        let pen = match &lane {
            Lane::Single(..) => style_of(self.cx, &bond.bunch, &lane, f32::INFINITY),
            Lane::Bundle(_) => {
                let strands = bond.bunch.fan.strands.iter().zip(&bond.bunch.looks);
                let wanted = strands.filter(|((id, _), _)| is_wanted(id));
                let looks = wanted.map(|(_, look)| (look.family, look.realis, look.broken));
                Pen::of_several(&Mix::of(looks), self.cx.theme, f32::INFINITY)
            }
        };
        let mut lane = drawing(self.origin(bond), (lane, pen), vec![course], (0, 1, 9.0));
        lane.front = front;
        Some(lane)
    }
}

/// Whether a straight line has a point in a box.
fn meets(area: Rect, [from, to]: [ScreenPos; 2]) -> bool {
    area.contains(from) || area.contains(to) || {
        let around = Rect::around(&[from, to]).grown(1.0);
        around.overlaps(area) && !clip_polyline_to_rect(&[from, to], area).is_empty()
    }
}

/// What one line carries: the wanted relations of a pair; `None` without any.
fn lane_of(bunch: &Bunch, is_wanted: impl Fn(&Id<Relation>) -> bool) -> Option<Lane> {
    let strands = bunch.fan.strands.iter();
    let wanted: Vec<_> = strands.filter(|(id, _)| is_wanted(id)).collect();
    match wanted.as_slice() {
        [] => None,
        [(id, side)] => Some(Lane::Single(id.clone(), *side)),
        several => {
            let ids = several.iter().map(|(id, _)| id.clone()).collect();
            Some(Lane::Bundle(Several::new(ids)))
        }
    }
}
