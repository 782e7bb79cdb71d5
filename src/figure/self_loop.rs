//! Relations within one place: loops beside its dot.

use super::course::Course;
use super::cx::FigureCx;
use super::routes::PairRoute;
use super::strands::{LaneDrawing, View, drawing};
use crate::analysis::Lane;
use crate::carto::Camera;
use crate::geom::ScreenPos;

/// The reach of the innermost loop from the middle of its dot, in pixels.
const FIRST_PX: f32 = 44.0;
/// How much farther each next loop reaches, in pixels.
const STEP_PX: f32 = 15.0;
/// The pieces of a loop.
const PIECES: u8 = 40;

/// The loops of a place, the innermost first; empty when it is not in `area`.
pub(super) fn of_place<'a>(
    cx: &FigureCx<'a>,
    view: &View<'_>,
    route: &'a PairRoute,
) -> Vec<LaneDrawing<'a>> {
    let place = cx.dossier.places().get(&route.pair.first);
    let seen = place.and_then(|p| view.camera.screen_from_lonlat(p.position));
    let Some(at) = seen.filter(|at| view.area.grown(80.0).contains(*at)) else {
        return Vec::new();
    };
    let (lanes, _) = route.fan.lanes(1000.0, 2.0, view.selected);
    let up = direction(cx, view.camera, route, at);
    let count = lanes.len();
    let mut reach = FIRST_PX;
    lanes
        .into_iter()
        .enumerate()
        .map(|(k, lane): (usize, Lane)| {
            let course = Course::new(loop_points(at, up, reach), true, true);
            reach += STEP_PX;
            let mut drawn = drawing(cx, route, lane, vec![course], (k, count, 9.0));
            drawn.free = [false, false];
            drawn
        })
        .collect()
}

/// A drop-shaped loop that leaves and reaches `at`, pointing to `up`.
fn loop_points(at: ScreenPos, up: f32, reach_px: f32) -> Vec<ScreenPos> {
    let arm = reach_px * 4.0 / 3.0;
    let spread = 0.62_f32;
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

/// The middle of the widest gap between the directions in which other lines leave the place, in radians; upwards when
/// there is none.
fn direction(cx: &FigureCx<'_>, camera: &Camera, route: &PairRoute, at: ScreenPos) -> f32 {
    let here = &route.pair.first;
    let neighbours = cx.routes.pairs.iter().filter(|p| !p.pair.is_loop());
    let mut taken: Vec<f32> = neighbours
        .filter_map(|p| match (&p.pair.first == here, &p.pair.second == here) {
            (true, _) => cx.dossier.places().get(&p.pair.second),
            (_, true) => cx.dossier.places().get(&p.pair.first),
            _ => None,
        })
        .filter_map(|other| camera.screen_from_lonlat(other.position))
        .map(|p| (p.y - at.y).atan2(p.x - at.x))
        .collect();
    taken.sort_unstable_by(f32::total_cmp);
    let turn = std::f32::consts::TAU;
    let Some(first) = taken.first().copied() else {
        return -std::f32::consts::FRAC_PI_2;
    };
    let next = taken.iter().skip(1).copied().chain([first + turn]);
    let gaps = taken
        .iter()
        .zip(next)
        .map(|(a, b)| (b - a, a + (b - a) / 2.0));
    gaps.max_by(|a, b| a.0.total_cmp(&b.0))
        .map_or(-std::f32::consts::FRAC_PI_2, |(_, middle)| middle)
}
