//! Maps of thousands of relations: places that lie together merge, and lines carry counts.

use super::course::Course;
use super::cx::FigureCx;
use super::routes::{PairRoute, PlaceMark, Routes};
use super::strands::{LaneDrawing, View, between, bundle_style, drawing, style_of};
use crate::analysis::Lane;
use crate::carto::GreatCircle;
use crate::geom::{LonLat, Rect, ScreenPos, UnitVec};
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
        .map(|place| (&place.id, spot(view, place)))
        .collect();
    let mut speakers: BTreeMap<Spot<'_>, &PlaceMark> = BTreeMap::new();
    for place in busiest_of_each(view, cx.routes.places.iter()) {
        speakers.insert(spot(view, place), place);
    }
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
        .iter()
        .filter(|(_, routes)| weight(routes) >= least)
        .filter_map(|((a, b), routes)| {
            let ends = [speakers.get(a)?, speakers.get(b)?];
            line(cx, view, routes, ends.map(|place| place.position))
        })
        .map(|lane| vec![lane])
        .collect()
}

#[expect(clippy::cast_possible_truncation, reason = "a square of the sheet")]
fn square<'p>(at: ScreenPos) -> Spot<'p> {
    let index = |x: f32| (x / TOGETHER_PX).floor().clamp(-1e6, 1e6) as i32;
    Spot::Square(index(at.x), index(at.y))
}

/// Of the places that merge, the one that most relations touch, which stands for the others; in the order given.
pub fn busiest_of_each<'p>(
    view: &View<'_>,
    places: impl Iterator<Item = &'p PlaceMark> + Clone,
) -> Vec<&'p PlaceMark> {
    let mut best: BTreeMap<Spot<'p>, &PlaceMark> = BTreeMap::new();
    for place in places.clone() {
        let kept = best.entry(spot(view, place)).or_insert(place);
        if place.degree > kept.degree {
            *kept = place;
        }
    }
    places
        .filter(|place| {
            best.get(&spot(view, place))
                .is_some_and(|b| b.id == place.id)
        })
        .collect()
}

fn spot<'p>(view: &View<'_>, place: &'p PlaceMark) -> Spot<'p> {
    let seen = view.lens.screen_from_unit(place.unit);
    seen.map_or(Spot::Alone(&place.id), square)
}

/// One line for all relations of some pairs, between two places.
fn line<'a>(
    cx: &FigureCx<'a>,
    view: &View<'_>,
    routes: &[&'a PairRoute],
    [from, to]: [LonLat; 2],
) -> Option<LaneDrawing<'a>> {
    let busiest = routes.iter().rev().max_by_key(|r| r.fan.strands.len())?;
    // The busiest pair gives the direction, which the two places may have the other way round.
    let ends = cx.dossier.places().get(&busiest.pair.first)?.position;
    let near = |p: LonLat| UnitVec::from_lonlat(p).dot(UnitVec::from_lonlat(ends));
    let [from, to] = if near(from) >= near(to) {
        [from, to]
    } else {
        [to, from]
    };
    let circle = GreatCircle::between(from, to);
    let courses = between(&view.lens, &circle, [from, to].map(UnitVec::from_lonlat));
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
    let style = match &lane {
        Lane::Single(..) => style_of(cx, busiest, &lane),
        Lane::Bundle(_) => {
            let looks = routes.iter().flat_map(|r| &r.looks);
            bundle_style(cx, looks.map(|look| look.family))
        }
    };
    Some(drawing(busiest, (lane, style), courses, (0, 1, 9.0)))
}
