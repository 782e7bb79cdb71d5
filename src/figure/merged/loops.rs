//! The relations within one place or heap of places: loops beside its dot.

use super::Sheet;
use crate::carto::Lens;
use crate::figure::joined::Cable;
use crate::figure::routes::{MOST_STRANDS, PairRoute, Routes};
use crate::figure::self_loop;
use crate::figure::strands::{LaneDrawing, drawing};
use crate::figure::style::HALO_PX;
use crate::geom::{ScreenPos, UnitVec};
use std::collections::HashMap;

/// The reach of the loop of a heap from the middle of its dot, in pixels.
const REACH_PX: f32 = 36.0;
/// About how long that loop is, in pixels.
const LENGTH_PX: f32 = 80.0;

/// The loops of a sheet, to be bent once all its lines are known.
#[derive(Default)]
pub(super) struct Loops<'c> {
    /// Each with the number of the line that it is, and whether it is of what is selected.
    planned: Vec<(usize, &'c Cable, bool)>,
    /// To where lines leave the place of each number.
    leaving: HashMap<u32, Vec<ScreenPos>>,
}

impl Loops<'_> {
    /// Notes where a line leaves its two places, so that loops keep off it.
    pub(super) fn leave(&mut self, lens: &Lens, cable: &Cable, ends: [UnitVec; 2]) {
        let [a, b] = cable.ends;
        let [from, to] = ends.map(|end| lens.screen_from_unit(end));
        for (place, other) in [(a, to), (b, from)] {
            self.leaving.entry(place).or_default().extend(other);
        }
    }
}

impl<'c, 'a> Sheet<'c, '_, 'a> {
    /// Keeps a line for a loop, unless each of its relations will be one of its own.
    pub(super) fn plan_loop(&mut self, cable: &'c Cable, front: bool) {
        if self.fans && self.joined.point_of(cable.ends).is_some() {
            return;
        }
        self.loops.planned.push((self.lanes.len(), cable, front));
        self.lanes.push(Vec::new());
        self.lines += 1;
        let width_px = cable.mix.width_px(f32::INFINITY) + 2.0 * HALO_PX;
        self.left_px2 -= LENGTH_PX * width_px;
    }

    /// Bends the loops that were planned into the gaps between the lines that are drawn.
    pub(super) fn bend_loops(&mut self) {
        for (number, cable, front) in std::mem::take(&mut self.loops.planned) {
            let drawn = self.bent(cable).map(|lane| LaneDrawing {
                front: Some(front).filter(|_| self.joined.chosen.is_some()),
                ..lane
            });
            // The next loop of this place takes another gap.
            let [place, _] = cable.ends;
            let tip = drawn.iter().filter_map(|lane| lane.strand.main());
            let tip = tip.filter_map(|course| course.at(course.length_px() / 2.0));
            let taken = self.loops.leaving.entry(place).or_default();
            taken.extend(tip.map(|tip| tip.at));
            if let Some(lanes) = self.lanes.get_mut(number) {
                lanes.extend(drawn);
            }
        }
        self.lanes.retain(|lanes| !lanes.is_empty());
    }

    /// One loop for all its relations.
    fn bent(&self, cable: &Cable) -> Option<LaneDrawing<'a>> {
        let routes: &'a Routes = self.cx.routes;
        let route = routes.route(&self.cx, cable.route)?;
        let [place, _] = cable.ends;
        let at = self.joined.place(place)?.at;
        let dot = self.view.lens.screen_from_unit(at)?;
        let others = self.loops.leaving.get(&place);
        let course = self_loop::course(dot, others.map_or(&[], Vec::as_slice), REACH_PX);
        let carried = self.carried(cable, route)?;
        let lane = drawing(route.into(), carried, vec![course], (0, 1, 9.0));
        Some(LaneDrawing {
            free: [false, false],
            ..lane
        })
    }

    /// Draws each relation within a place as a loop of its own, where the place stands for itself; so those between several
    /// in its very point, which no scale parts.
    pub(super) fn draw_loops(&mut self) {
        let routes: &'a Routes = self.cx.routes;
        let within = routes.pairs.iter().zip(0..);
        let within = within.filter(|(pair, _)| self.joined.point_of(pair.at).is_some());
        let within: Vec<&'a PairRoute> = within
            .filter_map(|(_, number)| routes.route(&self.cx, number))
            .collect();
        let loops = self_loop::at_dots(&self.cx, self.view, &within);
        let chosen = self.joined.chosen.as_ref();
        for mut lanes in loops.into_values() {
            if self.lines + lanes.len() > MOST_STRANDS {
                return;
            }
            for lane in &mut lanes {
                let mut ids = lane.lane.relations().iter();
                lane.front = chosen.map(|chosen| ids.any(|id| chosen.contains(id)));
            }
            self.lines += lanes.len();
            self.lanes.push(lanes);
        }
    }
}
