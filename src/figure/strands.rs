//! All lines of the map: courses on the sheet, lanes, groups.

use super::course::Course;
use super::cx::FigureCx;
use super::room;
use super::routes::{Look, PairRoute};
use super::strand::{Break, GLYPH_PX, Strand};
use super::style::{LineStyle, width_px};
use crate::analysis::{Lane, Pair, Side};
use crate::carto::{Camera, GreatCircle, Lens, cut};
use crate::geom::{Rect, ScreenPos};
use crate::model::{Family, Id, Realis, Relation};
use std::sync::Arc;

/// How far beyond the sheet lines and dots are still drawn, in pixels: a map that is panned is moved so far as it is.
pub const MARGIN_PX: f32 = 110.0;

/// From where lines are seen.
pub struct View<'a> {
    /// The camera.
    pub camera: &'a Camera,
    /// The camera made ready for many points.
    pub lens: Lens,
    /// The part of the sheet that they may fill.
    pub area: Rect,
    /// The relation that is never folded into a bundle.
    pub selected: Option<&'a Id<Relation>>,
}

/// A lane with what it carries, ready to be drawn.
#[derive(Clone, Debug)]
pub struct LaneDrawing<'a> {
    /// The relations of the lane.
    pub lane: Lane,
    /// Its line.
    pub strand: Strand,
    /// Which sides of it are free of other lanes of its pair: right, left in the direction of travel.
    pub free: [bool; 2],
    /// What its relation looks like; `None` for a bundle.
    pub look: Option<&'a Look>,
    /// The two places that it joins.
    pub ends: Pair,
}

/// The lanes of a pair as seen by `camera`; empty when none of them is in `area`.
#[must_use]
pub fn of_pair<'a>(
    cx: &FigureCx<'a>,
    view: &View<'_>,
    route: &'a PairRoute,
) -> Vec<LaneDrawing<'a>> {
    let courses = match &route.circle {
        Some(circle) => between(&view.lens, circle),
        None => return super::self_loop::of_place(cx, view, route),
    };
    let bounds = courses
        .iter()
        .fold(Rect::EMPTY, |r, c| r.union(Rect::around(c.points())));
    if courses.is_empty() || !bounds.grown(MARGIN_PX).overlaps(view.area) {
        return Vec::new();
    }
    let length: f32 = courses.iter().map(Course::length_px).sum();
    let widest = route.looks.iter().map(|l| width_px(l.voices));
    let widest = widest.fold(0.0, f32::max);
    let (lanes, spacing) = route.fan.lanes(length, widest, view.selected);
    let count = lanes.len();
    // Lanes leave the common course point by point, and names and inset find their way between evenly set points.
    let crowded = cx.routes.strands() > room::MOST_LINES;
    let refined: Vec<Course> = if count > 1 || !crowded {
        courses.iter().map(Course::refined).collect()
    } else {
        courses
    };
    let lane_of = |course: &Course, right: f32| {
        let lane = course.lane(right);
        if crowded { lane.simplified() } else { lane }
    };
    lanes
        .into_iter()
        .enumerate()
        .map(|(k, lane)| {
            let right = offset_px(k, count, spacing);
            let pieces = refined.iter().map(|c| lane_of(c, right)).collect();
            drawing(cx, route, lane, pieces, (k, count, spacing))
        })
        .collect()
}

/// How far lane `k` of `count` lies to the right of the common course, in pixels; the fan is centred on it.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "at most nine lanes")]
pub fn offset_px(k: usize, count: usize, spacing_px: f32) -> f32 {
    let middle = count.saturating_sub(1) as f32 / 2.0;
    (middle - k as f32) * spacing_px
}

/// The pieces of a great circle that are in view.
pub(super) fn between(lens: &Lens, circle: &GreatCircle) -> Vec<Course> {
    cut::pieces_through(lens, circle.points())
        .into_iter()
        .map(|piece| {
            let starts = piece.fractions.first().is_some_and(|f| *f <= 1e-6);
            let ends = piece.fractions.last().is_some_and(|f| *f >= 1.0 - 1e-6);
            Course::new(piece.points, starts, ends)
        })
        .filter(|course| course.length_px() > 0.5)
        .collect()
}

pub(super) fn drawing<'a>(
    cx: &FigureCx<'a>,
    route: &'a PairRoute,
    lane: Lane,
    pieces: Vec<Course>,
    (k, count, spacing): (usize, usize, f32),
) -> LaneDrawing<'a> {
    let look = match &lane {
        Lane::Single(id, _) => route.look(id),
        Lane::Bundle(_) => None,
    };
    let side = match &lane {
        Lane::Single(_, side) => *side,
        Lane::Bundle(_) => Side::Undirected,
    };
    let backward = side == Side::Backward;
    let courses: Vec<Course> = if backward {
        pieces.iter().rev().map(Course::reversed).collect()
    } else {
        pieces
    };
    let crowded = if count < 2 { GLYPH_PX } else { spacing * 1.25 };
    let outer = [k == 0, k + 1 == count];
    let style = match look {
        Some(look) => LineStyle::new(cx.theme, look.family, look.realis, look.voices),
        None => bundle_style(cx, lane.relations()),
    };
    LaneDrawing {
        strand: Strand {
            courses,
            style,
            glyph: look.map_or_else(Arc::default, |l| Arc::clone(&l.glyph)),
            glyph_px: crowded.clamp(7.5, GLYPH_PX),
            directed: side != Side::Undirected,
            broken: look.map_or(Break::Whole, |l| l.broken),
            shift_px: 0.0,
        },
        free: if backward {
            [outer[1], outer[0]]
        } else {
            outer
        },
        look,
        lane,
        ends: route.pair.clone(),
    }
}

/// A bundle is solid and wide; it has the hue of its family when all its relations are of one.
fn bundle_style(cx: &FigureCx<'_>, ids: &[Id<Relation>]) -> LineStyle {
    let mut families = ids
        .iter()
        .filter_map(|id| cx.dossier.relations().get(id))
        .map(|relation| cx.dossier.family(&relation.kind));
    let first = families.next().unwrap_or(Family::Other);
    let family = if families.all(|f| f == first) {
        first
    } else {
        Family::Other
    };
    LineStyle::new(cx.theme, family, Realis::Occurred, 3)
}

impl LaneDrawing<'_> {
    /// The points of its longest piece.
    #[must_use]
    pub fn main_points(&self) -> &[ScreenPos] {
        self.strand.main().map_or(&[], Course::points)
    }
}
