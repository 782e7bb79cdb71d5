//! Relations within one dot of the sheet, of one place or of several in one point: loops beside it.

use super::course::Course;
use super::cx::FigureCx;
use super::routes::PairRoute;
use super::strands::{LaneDrawing, MARGIN_PX, SHORTEST_PX, View, drawing, style_of};
use crate::analysis::bundle::CLEARANCE_PX;
use crate::carto::Lens;
use crate::geom::{ScreenPos, UnitVec};
use std::collections::{BTreeMap, HashMap};
use std::f32::consts::{FRAC_PI_2, TAU};

/// The reach of the innermost loop from the middle of its dot, in pixels.
const FIRST_PX: f32 = 44.0;
/// How much farther each next loop reaches, in pixels.
const STEP_PX: f32 = 15.0;
/// A way that is longer in the middle of the projection is never seen as one dot, in pixels.
const LONGEST_PX: f32 = 64.0;
/// The pieces of a loop.
const PIECES: u8 = 40;
/// Half the angle between the two ends of a loop, where there is room, in radians.
const SPREAD: f32 = 0.62;
/// From the loops of one pair to those of the next, at least and at most, in radians.
const TURN: [f32; 2] = [0.26, 1.4];
/// Half the breadth of the narrowest loop, in pixels: the closer loops stand, the farther they reach.
const NARROWEST_PX: f32 = 4.5;

/// The loops of one dot.
struct Dot<'r> {
    at: ScreenPos,
    /// Its pairs, each with its number.
    pairs: Vec<(usize, &'r PairRoute)>,
    /// To where lines leave it.
    others: Vec<ScreenPos>,
}

/// All dots that have loops.
#[derive(Default)]
struct Dots<'r> {
    all: Vec<Dot<'r>>,
    /// Those in each pixel, by number.
    by_pixel: HashMap<[i32; 2], Vec<usize>>,
}

/// The loops of all pairs whose two places have one dot, each under the number of its pair, the innermost first.
///
/// Several pairs of one dot are fanned out over the widest gap between the other lines there. A pair out of sight has
/// no loops, and neither has one that a line joins.
pub(super) fn at_dots<'a>(
    cx: &FigureCx<'a>,
    view: &View<'_>,
    routes: &[&'a PairRoute],
) -> BTreeMap<usize, Vec<LaneDrawing<'a>>> {
    let seen = view.area.grown(MARGIN_PX);
    let mut dots: Dots<'a> = Dots::default();
    for (number, route) in routes.iter().copied().enumerate() {
        let at = dot_of(view, route).filter(|at| seen.contains(*at));
        if let Some(at) = at {
            dots.enter(at, (number, route));
        }
    }
    if dots.all.is_empty() {
        return BTreeMap::new();
    }
    let pairs = cx.routes.pairs.iter();
    let units = pairs.filter_map(|pair| cx.routes.ends(pair));
    for [a, b] in units.filter_map(|units| ends(&view.lens, units)) {
        if !is_one(a, b) {
            dots.leave(a, b);
            dots.leave(b, a);
        }
    }
    let loops = dots.all.iter().flat_map(|dot| fanned(cx, view, dot));
    loops.collect()
}

impl<'r> Dots<'r> {
    fn at(&self, at: ScreenPos) -> Option<usize> {
        let [x, y] = pixel(at);
        let near = [-1, 0, 1].map(|dx| [-1, 0, 1].map(|dy| [x + dx, y + dy]));
        let near = near
            .iter()
            .flatten()
            .filter_map(|pixel| self.by_pixel.get(pixel));
        let mut near = near.flatten().copied();
        near.find(|dot| self.all.get(*dot).is_some_and(|dot| is_one(dot.at, at)))
    }

    /// Enters a pair at its dot.
    fn enter(&mut self, at: ScreenPos, pair: (usize, &'r PairRoute)) {
        let known = self.at(at);
        match known.and_then(|dot| self.all.get_mut(dot)) {
            Some(dot) => dot.pairs.push(pair),
            None => {
                self.by_pixel
                    .entry(pixel(at))
                    .or_default()
                    .push(self.all.len());
                self.all.push(Dot {
                    at,
                    pairs: vec![pair],
                    others: Vec::new(),
                });
            }
        }
    }

    /// Notes that a line leaves a dot, if there is one, for another place.
    fn leave(&mut self, from: ScreenPos, other: ScreenPos) {
        let known = self.at(from);
        if let Some(dot) = known.and_then(|dot| self.all.get_mut(dot)) {
            dot.others.push(other);
        }
    }
}

fn pixel(at: ScreenPos) -> [i32; 2] {
    [at.x, at.y].map(|v| v.floor() as i32)
}

/// Where both places of a pair are seen as one dot; `None` where a line joins them or one is out of sight.
#[expect(clippy::cast_possible_truncation, reason = "pixels")]
fn dot_of(view: &View<'_>, route: &PairRoute) -> Option<ScreenPos> {
    let [from, to] = route.ends;
    let length = from.angle_rad(to);
    // Towards the rim of the globe longer ways shrink to a dot, too.
    if (length * view.camera.scale_px) as f32 > LONGEST_PX {
        return None;
    }
    let [first, second] = ends(&view.lens, route.ends)?;
    is_one(first, second).then_some(first)
}

fn ends(lens: &Lens, [first, second]: [UnitVec; 2]) -> Option<[ScreenPos; 2]> {
    Some([
        lens.screen_from_unit(first)?,
        lens.screen_from_unit(second)?,
    ])
}

fn is_one(a: ScreenPos, b: ScreenPos) -> bool {
    a.distance_px(b) <= SHORTEST_PX
}

/// The loops of every pair of a dot.
fn fanned<'a>(
    cx: &FigureCx<'a>,
    view: &View<'_>,
    dot: &Dot<'a>,
) -> Vec<(usize, Vec<LaneDrawing<'a>>)> {
    let fan = Petals::new(dot.at, &dot.others, dot.pairs.len());
    let mut reach = fan.least_px();
    let mut outermost = reach;
    let mut done = Vec::with_capacity(dot.pairs.len());
    for (k, (number, route)) in dot.pairs.iter().copied().enumerate() {
        if k > 0 && k.is_multiple_of(fan.in_ring) {
            reach = outermost;
        }
        let (lanes, _) = route.bunch.fan.lanes(1000.0, 2.0, view.selected);
        let count = lanes.len();
        let mut next = reach;
        let drawn = lanes.into_iter().enumerate().map(|(lane, carried)| {
            let points = loop_points(dot.at, fan.direction(k), fan.spread, next);
            next += STEP_PX;
            let course = Course::new(points, true, true);
            let style = style_of(cx, &route.bunch, &carried, STEP_PX - CLEARANCE_PX);
            let carried = (carried, style);
            let mut drawn = drawing(route.into(), carried, vec![course], (lane, count, 9.0));
            drawn.free = [false, false];
            drawn
        });
        done.push((number, drawn.collect()));
        outermost = outermost.max(next);
    }
    done
}

/// How the pairs of one dot stand around it.
struct Petals {
    /// The middle of the widest gap between other lines, in radians.
    middle: f32,
    /// From one pair to the next, in radians.
    turn: f32,
    /// Half the angle between the two ends of a loop, in radians.
    spread: f32,
    /// How many pairs stand beside each other before the next ring begins.
    in_ring: usize,
    count: usize,
}

impl Petals {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few pairs, and at least one in a ring"
    )]
    fn new(at: ScreenPos, others: &[ScreenPos], count: usize) -> Self {
        let (middle, gap) = widest_gap(at, others.iter().copied());
        let most = ((gap / TURN[0]) as usize).max(1);
        let rings = count.div_ceil(most).max(1);
        let in_ring = count.div_ceil(rings).max(1);
        let turn = (gap / in_ring as f32).min(TURN[1]);
        let spread = if in_ring > 1 { turn * 0.48 } else { SPREAD };
        Self {
            middle,
            turn,
            spread: spread.min(SPREAD),
            in_ring,
            count,
        }
    }

    /// The reach of the innermost loop, in pixels.
    fn least_px(&self) -> f32 {
        FIRST_PX.max(least_px(self.spread))
    }

    /// Where the loops of pair `k` point, in radians.
    #[expect(clippy::cast_precision_loss, reason = "a few pairs")]
    fn direction(&self, k: usize) -> f32 {
        let first = k - k % self.in_ring;
        let in_this = (self.count - first).min(self.in_ring);
        let from_middle = (k - first) as f32 - (in_this as f32 - 1.0) / 2.0;
        self.middle + from_middle * self.turn
    }
}

/// The course of one loop at a dot from which lines leave for `others`: into the widest gap between them.
pub(super) fn course(at: ScreenPos, others: &[ScreenPos], reach_px: f32) -> Course {
    let (up, gap) = widest_gap(at, others.iter().copied());
    let spread = (gap * 0.48).min(SPREAD);
    let reach_px = reach_px.max(least_px(spread));
    Course::new(loop_points(at, up, spread, reach_px), true, true)
}

/// How far a loop reaches at least to be broad enough, given half the angle between its two ends.
fn least_px(spread: f32) -> f32 {
    // A drop is at most 0.385 of its reach and the tangent of its spread broad to each side.
    NARROWEST_PX / (0.385 * spread.tan())
}

/// A drop-shaped loop that leaves and reaches `at`, pointing to `up`.
fn loop_points(at: ScreenPos, up: f32, spread: f32, reach_px: f32) -> Vec<ScreenPos> {
    let arm = reach_px * 4.0 / 3.0;
    let control = |turn: f32| {
        let (sin, cos) = (up + turn).sin_cos();
        at.moved(cos * arm / spread.cos(), sin * arm / spread.cos())
    };
    let (left, right) = (control(-spread), control(spread));
    (0..=PIECES)
        .map(|i| {
            let t = f32::from(i) / f32::from(PIECES);
            let (a, b, c) = (
                at.toward(left, t),
                left.toward(right, t),
                right.toward(at, t),
            );
            a.toward(b, t).toward(b.toward(c, t), t)
        })
        .collect()
}

/// The middle and the breadth of the widest gap between the directions in which lines leave a dot for others, in
/// radians; upwards and all around when none does.
fn widest_gap(at: ScreenPos, others: impl Iterator<Item = ScreenPos>) -> (f32, f32) {
    let angle = |p: ScreenPos| (p.y - at.y).atan2(p.x - at.x);
    let mut taken: Vec<f32> = others.map(angle).collect();
    taken.sort_unstable_by(f32::total_cmp);
    let Some(first) = taken.first().copied() else {
        return (-FRAC_PI_2, TAU);
    };
    let next = taken.iter().skip(1).copied().chain([first + TAU]);
    let gaps = taken
        .iter()
        .zip(next)
        .map(|(a, b)| (a + (b - a) / 2.0, b - a));
    gaps.max_by(|a, b| a.1.total_cmp(&b.1))
        .unwrap_or((-FRAC_PI_2, TAU))
}

#[cfg(test)]
mod tests;
