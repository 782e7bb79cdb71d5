//! Maps of thousands of relations: places that lie together merge, and lines carry counts.

use super::course::Course;
use super::cx::FigureCx;
use super::routes::{PairRoute, Routes};
use super::strands::{LaneDrawing, View, between, drawing};
use crate::analysis::Lane;
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Place, Relation};
use std::collections::BTreeMap;

/// With more relations than this in a figure, places merge; and at most so many lines are drawn.
pub const MOST_STRANDS: usize = 2000;
/// Places that share a square of this side merge, in pixels.
const TOGETHER_PX: f32 = 24.0;

/// Where a place stands: in a square of the sheet with others, or on its own where it is not in view.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Spot<'p> {
    Square(i32, i32),
    Alone(&'p Id<Place>),
}

/// The lines between merged places, at most `most`, those of the most relations; in the order of their places.
///
/// Relations within one merged place are not drawn: zooming in takes it apart.
pub fn lanes<'a>(cx: &FigureCx<'a>, view: &View<'_>, most: usize) -> Vec<Vec<LaneDrawing<'a>>> {
    let spots: BTreeMap<&Id<Place>, Spot<'_>> = cx
        .routes
        .places
        .iter()
        .map(|place| {
            let seen = view.lens.screen_from_unit(place.unit);
            (&place.id, seen.map_or(Spot::Alone(&place.id), square))
        })
        .collect();
    let mut joined: BTreeMap<(Spot<'_>, Spot<'_>), Vec<&'a PairRoute>> = BTreeMap::new();
    let routes: &'a Routes = cx.routes;
    for route in &routes.pairs {
        let spot = |id| spots.get(id).copied();
        let (Some(a), Some(b)) = (spot(&route.pair.first), spot(&route.pair.second)) else {
            continue;
        };
        if a != b {
            joined.entry((a.min(b), a.max(b))).or_default().push(route);
        }
    }
    let weight =
        |routes: &[&PairRoute]| -> usize { routes.iter().map(|r| r.fan.strands.len()).sum() };
    let mut weights: Vec<usize> = joined.values().map(|r| weight(r)).collect();
    weights.sort_unstable_by(|a, b| b.cmp(a));
    let least = weights.get(most).map_or(0, |w| w + 1);
    joined
        .values()
        .filter(|routes| weight(routes) >= least)
        .filter_map(|routes| line(cx, view, routes))
        .map(|lane| vec![lane])
        .collect()
}

#[expect(clippy::cast_possible_truncation, reason = "a square of the sheet")]
fn square<'p>(at: ScreenPos) -> Spot<'p> {
    let index = |x: f32| (x / TOGETHER_PX).floor().clamp(-1e6, 1e6) as i32;
    Spot::Square(index(at.x), index(at.y))
}

/// One line for all relations of some pairs, along the course of the busiest.
fn line<'a>(
    cx: &FigureCx<'a>,
    view: &View<'_>,
    routes: &[&'a PairRoute],
) -> Option<LaneDrawing<'a>> {
    let busiest = routes.iter().rev().max_by_key(|r| r.fan.strands.len())?;
    let courses = between(&view.lens, busiest.circle.as_ref()?);
    let points = courses.iter().flat_map(Course::points);
    let bounds = points.fold(Rect::EMPTY, |rect, p| rect.including(*p));
    if courses.is_empty() || !bounds.grown(30.0).overlaps(view.area) {
        return None;
    }
    let strands = routes.iter().flat_map(|r| &r.fan.strands);
    let ids: Vec<Id<Relation>> = strands.map(|(id, _)| id.clone()).collect();
    let lane = match busiest.fan.strands.as_slice() {
        [(id, side)] if ids.len() == 1 => Lane::Single(id.clone(), *side),
        _ => Lane::Bundle(ids),
    };
    Some(drawing(cx, busiest, lane, courses, (0, 1, 9.0)))
}
