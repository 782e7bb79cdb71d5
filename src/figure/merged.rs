//! Maps of thousands of relations as lines: the strongest first, as many as the sheet holds.

mod loops;

use super::course::Course;
use super::cx::FigureCx;
use super::joined::{Cable, Joined};
use super::outline::Outline;
use super::routes::{MOST_STRANDS, PairRoute, Routes};
use super::sheaf::Sheaf;
use super::strands::{LaneDrawing, Pen, View, between, drawing, fan_out, style_of};
use super::style::HALO_PX;
use crate::analysis::{Lane, Side};
use crate::carto::{Cap, GreatCircle};
use crate::geom::Rect;
use loops::Loops;

/// How much of the sheet lines may cover, halos included: with more, nobody could follow one.
pub(super) const INK_SHARE: f32 = 0.2;
/// Of so many lines those for several that all run one way have an arrowhead.
const MOST_HEADED: usize = 60;
/// So many lines are drawn in any case.
pub(super) const LEAST_LINES: usize = 40;
/// How far beyond the area lines are still drawn, in pixels.
const BEYOND_PX: f32 = 30.0;

/// The lines in view, pair by pair, the strongest last, so that they lie on top: those of what is selected, then those of the
/// most relations, until the sheet is full.
pub(super) fn lanes<'a>(
    cx: &FigureCx<'a>,
    view: &View<'_>,
    joined: &Joined,
) -> Vec<Vec<LaneDrawing<'a>>> {
    lanes_on(cx, view, (joined, joined))
}

/// The same of lines that are laid over the map of `beneath`: they are opened where its own are.
pub(super) fn lanes_on<'a>(
    cx: &FigureCx<'a>,
    view: &View<'_>,
    (joined, beneath): (&Joined, &Joined),
) -> Vec<Vec<LaneDrawing<'a>>> {
    let mut sheet = Sheet {
        cx: *cx,
        view,
        joined,
        seen: Cap::seen(view.camera, view.area.grown(BEYOND_PX)),
        outline: Outline::of(view.camera),
        fans: false,
        left_px2: room_px2(view),
        lines: 0,
        lanes: Vec::new(),
        loops: Loops::default(),
    };
    sheet.fans = sheet.has_few(beneath);
    for (cables, front) in [(&joined.front, true), (&joined.back, false)] {
        // What only passes through comes after what begins or ends in view.
        for passing in [false, true] {
            sheet.draw(cables, (front, passing));
        }
    }
    sheet.bend_loops();
    if sheet.fans {
        sheet.draw_loops();
    }
    if !sheet.has_heads() {
        let lanes = sheet.lanes.iter_mut().flatten();
        for lane in lanes.filter(|lane| matches!(lane.lane, Lane::Bundle(..))) {
            lane.strand.directed = false;
        }
    }
    sheet.lanes.reverse();
    sheet.lanes
}

/// How much lines may cover, in square pixels.
fn room_px2(view: &View<'_>) -> f32 {
    let globe = Outline::of(view.camera).area_px2();
    let sheet = view.area.width() * view.area.height();
    globe.min(sheet) * INK_SHARE
}

struct Sheet<'c, 'v, 'a> {
    cx: FigureCx<'a>,
    view: &'c View<'v>,
    joined: &'c Joined,
    /// What part of the sphere is in view.
    seen: Cap,
    outline: Outline,
    /// Whether lines between two places are opened into lanes.
    fans: bool,
    left_px2: f32,
    lines: usize,
    lanes: Vec<Vec<LaneDrawing<'a>>>,
    /// The loops among those lines.
    loops: Loops<'c>,
}

impl<'c, 'a> Sheet<'c, '_, 'a> {
    /// Whether of all lines so few relations are in view that each can have a line.
    fn has_few(&self, all: &Joined) -> bool {
        let mut strands = 0;
        let all = all.front.iter().chain(&all.back);
        for cable in all.filter(|cable| self.is_near(cable)) {
            strands += cable.len();
            if strands > MOST_STRANDS {
                return false;
            }
        }
        true
    }

    /// Whether lines for several have arrowheads: among very many lines names need the room.
    fn has_heads(&self) -> bool {
        self.joined.front.len() + self.joined.back.len() <= MOST_HEADED
    }

    /// Whether a line may be in view.
    fn is_near(&self, cable: &Cable) -> bool {
        let ends = self.joined.ends(cable);
        ends.is_some_and(|[a, b]| self.seen.meets_arc(a, b))
    }

    /// Draws lines until the sheet is full: of those that pass through, or of the others.
    fn draw(&mut self, cables: &'c [Cable], (front, passing): (bool, bool)) {
        for cable in cables {
            // What is selected is drawn, however full the sheet is.
            let chosen = front && self.joined.chosen.is_some();
            let full = !chosen && self.left_px2 <= 0.0 && self.lines >= LEAST_LINES;
            if full || self.lines >= MOST_STRANDS {
                return;
            }
            let Some(ends) = self.joined.ends(cable) else {
                continue;
            };
            let is_passing = !ends.iter().any(|end| self.seen.holds(*end));
            if is_passing != passing || passing && !self.is_near(cable) {
                continue;
            }
            if cable.is_loop() {
                self.plan_loop(cable, front);
                continue;
            }
            self.loops.leave(&self.view.lens, cable, ends);
            let mut lanes = self.lanes_of(cable);
            for lane in &mut lanes {
                lane.front = Some(front).filter(|_| self.joined.chosen.is_some());
                self.left_px2 -= ink_px2_of(lane, self.view.area);
            }
            self.lines += lanes.len();
            if !lanes.is_empty() {
                self.lanes.push(lanes);
            }
        }
    }

    /// The lanes of a line: one, unless it is opened.
    fn lanes_of(&self, cable: &Cable) -> Vec<LaneDrawing<'a>> {
        let routes: &'a Routes = self.cx.routes;
        let Some(route) = routes.route(&self.cx, cable.route) else {
            return Vec::new();
        };
        let settled = |end| self.joined.is_settled(end);
        let whole = cable.lone && cable.len() == route.bunch.len();
        let in_place = cable.ends == route.at && cable.ends.into_iter().all(settled);
        if self.fans && whole && in_place && cable.len() > 1 {
            let sheaf = Sheaf::of(self.view, route);
            return sheaf.map_or_else(Vec::new, |s| fan_out(&self.cx, &s, Some(&self.outline)));
        }
        self.line(cable, route).into_iter().collect()
    }

    /// One line for all its relations.
    fn line(&self, cable: &Cable, route: &'a PairRoute) -> Option<LaneDrawing<'a>> {
        let ends = self.joined.ends(cable)?;
        let circle = GreatCircle::between_units(ends);
        let courses = between(&self.view.lens, &circle, ends);
        let bounds = |c: &Course| Rect::around(c.points());
        let bounds = courses.iter().map(bounds).fold(Rect::EMPTY, Rect::union);
        if courses.is_empty() || !bounds.grown(BEYOND_PX).overlaps(self.view.area) {
            return None;
        }
        let carried = self.carried(cable, route)?;
        Some(drawing(route.into(), carried, courses, (0, 1, 9.0)))
    }

    /// What one line or loop carries, and how it is drawn.
    fn carried(&self, cable: &Cable, route: &PairRoute) -> Option<(Lane, Pen)> {
        let ids = cable.ids(self.cx.dossier);
        let lane = match &**ids {
            [only] => {
                let mut strands = route.bunch.fan.strands.iter();
                let side = strands.find(|(id, _)| id == only)?.1;
                Lane::Single(only.clone(), side)
            }
            _ => {
                let strands = route.bunch.fan.strands.iter();
                // Only of a whole pair it is known how all of them run.
                let whole = cable.lone && cable.len() == route.bunch.len();
                let side = Side::of_all(strands.map(|(_, side)| *side));
                Lane::Bundle(ids.clone(), if whole { side } else { Side::Undirected })
            }
        };
        let pen = match &lane {
            Lane::Single(..) => style_of(&self.cx, &route.bunch, &lane, f32::INFINITY),
            Lane::Bundle(..) => Pen::of_several(&cable.mix, self.cx.theme, f32::INFINITY),
        };
        Some((lane, pen))
    }
}

/// What a line covers of an area, in square pixels.
pub(super) fn ink_px2_of(lane: &LaneDrawing<'_>, area: Rect) -> f32 {
    let pieces = lane.pieces().flat_map(|points| points.windows(2));
    let within = pieces.filter_map(|piece| {
        let [a, b] = piece else { return None };
        let middle = a.toward(*b, 0.5);
        area.contains(middle).then(|| a.distance_px(*b))
    });
    within.sum::<f32>() * (lane.strand.style.width_px + 2.0 * HALO_PX)
}

#[cfg(test)]
mod tests;
