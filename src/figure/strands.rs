//! All lines of the map: courses on the sheet, lanes, groups.

use super::apart;
use super::course::Course;
use super::cx::FigureCx;
use super::looks::{Bunch, Look};
use super::mix::{Mix, MixBand};
use super::outline::Outline;
use super::pole;
use super::routes::PairRoute;
use super::self_loop;
use super::sheaf::{Origin, Sheaf};
use super::strand::{Break, GLYPH_PX, Strand};
use super::style::{BAND_PX, CASING_PX, HALO_PX, LineStyle};
use crate::analysis::bundle::CLEARANCE_PX;
use crate::analysis::{Lane, Pair, Side};
use crate::carto::{Camera, GreatCircle, Lens, cut};
use crate::geom::{Rect, ScreenPos, UnitVec};
use crate::model::{Id, Relation};
use crate::scene::Theme;
use std::sync::Arc;

/// How far beyond the sheet lines and dots are still drawn, in pixels: a map that is panned is moved so far as it is.
pub const MARGIN_PX: f32 = 110.0;

/// Shorter lines are not drawn as lines, in pixels: both their places have one dot.
pub(super) const SHORTEST_PX: f32 = 0.5;

/// From where lines are seen.
pub struct View<'a> {
    /// The camera.
    pub camera: &'a Camera,
    /// The camera made ready for many points.
    pub lens: Lens,
    /// The part of the sheet that they may fill.
    pub area: Rect,
    /// Whether there are so many lines that nothing finds its way between them.
    pub crowded: bool,
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
    /// From its middle to the edge of the next lane of its pair, in pixels; infinite where it is the only one.
    pub clear_px: f32,
    /// What its relation looks like; `None` for a bundle.
    pub look: Option<&'a Look>,
    /// The two places that it joins; `None` where its ends are no places of the map.
    pub pair: Option<Pair>,
    /// Whether the inset shows it at full size, and so its signs and its number.
    pub magnified: bool,
    /// Whether a bundle tells its number.
    pub counted: bool,
    /// Whether it belongs to what is selected, where that is known already.
    pub front: Option<bool>,
}

/// The lanes of pairs as seen by the camera, pair by pair; those of which nothing is in its area are left out.
#[must_use]
pub fn of_pairs<'a>(
    cx: &FigureCx<'a>,
    view: &View<'_>,
    routes: impl Iterator<Item = &'a PairRoute>,
) -> Vec<Vec<LaneDrawing<'a>>> {
    let outline = Outline::of(view.camera);
    let routes: Vec<&PairRoute> = routes.collect();
    let mut loops = self_loop::at_dots(cx, view, &routes);
    let sheaf = |(number, route): (usize, &&'a PairRoute)| {
        let is_loop = loops.contains_key(&number);
        if is_loop {
            None
        } else {
            Sheaf::of(view, route)
        }
    };
    let mut sheaves: Vec<Option<Sheaf<'a>>> = routes.iter().enumerate().map(sheaf).collect();
    if routes.len() <= apart::MOST_PAIRS {
        apart::set_apart(&mut sheaves, Some(&outline));
    }
    let area = view.area.grown(MARGIN_PX);
    let lanes = sheaves
        .iter()
        .enumerate()
        .map(|(number, sheaf)| match sheaf {
            Some(sheaf) if sheaf.bounds().overlaps(area) => fan_out(cx, sheaf, Some(&outline)),
            Some(_) => Vec::new(),
            None => loops.remove(&number).unwrap_or_default(),
        });
    lanes.filter(|lanes| !lanes.is_empty()).collect()
}

/// The lanes of a sheaf.
pub(super) fn fan_out<'a>(
    cx: &FigureCx<'a>,
    sheaf: &Sheaf<'a>,
    outline: Option<&Outline>,
) -> Vec<LaneDrawing<'a>> {
    let (count, spacing) = (sheaf.lanes.len(), sheaf.spacing_px);
    let outline = outline.filter(|outline| !outline.holds_all(sheaf.bounds()));
    let lanes = sheaf.lanes.iter().enumerate();
    let lanes = lanes.map(|(k, lane)| {
        let pieces = sheaf.lane(k, outline);
        let most = if count > 1 {
            spacing - CLEARANCE_PX
        } else {
            f32::INFINITY
        };
        let style = style_of(cx, sheaf.origin.bunch, lane, most);
        let lane = (lane.clone(), style);
        drawing(sheaf.origin, lane, pieces, (k, count, spacing))
    });
    let mut lanes: Vec<LaneDrawing<'a>> = lanes.collect();
    let edges = lanes
        .iter()
        .map(|lane| spacing - lane.strand.style.width_px / 2.0);
    let edges: Vec<f32> = edges.collect();
    for (k, lane) in lanes.iter_mut().enumerate() {
        let beside = [k.checked_sub(1), Some(k + 1)].into_iter().flatten();
        let beside = beside.filter_map(|next| edges.get(next));
        lane.clear_px = beside.fold(f32::INFINITY, |least, edge| least.min(*edge));
    }
    lanes
}

/// How far lane `k` of `count` lies to the right of the common course, in pixels; the fan is centred on it.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "at most nine lanes")]
pub fn offset_px(k: usize, count: usize, spacing_px: f32) -> f32 {
    let middle = count.saturating_sub(1) as f32 / 2.0;
    (middle - k as f32) * spacing_px
}

/// The pieces of a great circle between two places that are in view, each to the dots of its places.
pub(super) fn between(lens: &Lens, circle: &GreatCircle, ends: [UnitVec; 2]) -> Vec<Course> {
    let mut pieces = cut::pieces_through(lens, circle.points());
    pole::lead_to_dots(&mut pieces, ends.map(|end| lens.on_pole_edge(end)));
    pieces
        .into_iter()
        .map(|piece| {
            let starts = piece.fractions.first().is_some_and(|f| *f <= 1e-6);
            let ends = piece.fractions.last().is_some_and(|f| *f >= 1.0 - 1e-6);
            Course::new(piece.points, starts, ends)
        })
        .filter(|course| course.length_px() > SHORTEST_PX)
        .collect()
}

/// How a lane is drawn.
pub(super) struct Pen {
    /// Its line.
    pub style: LineStyle,
    /// What makes it up where it is mixed.
    pub bands: Vec<MixBand>,
    /// How it is broken.
    pub broken: Break,
}

impl Pen {
    /// The pen of a line for several relations, at most `most_px` wide.
    pub(super) fn of_several(mix: &Mix, theme: &Theme, most_px: f32) -> Self {
        let style = mix.style(theme, most_px);
        Self {
            style,
            bands: mix.bands(theme, &style),
            broken: mix.broken(),
        }
    }
}

/// How the line of a lane is drawn, at most `most_px` wide where it is a bundle.
pub(super) fn style_of(cx: &FigureCx<'_>, bunch: &Bunch, lane: &Lane, most_px: f32) -> Pen {
    let look = match lane {
        Lane::Single(id, _) => bunch.look(id),
        Lane::Bundle(..) => None,
    };
    if let Some(look) = look {
        return Pen {
            style: LineStyle::new(cx.theme, look.family, look.realis, look.voices),
            bands: Vec::new(),
            broken: look.broken,
        };
    }
    let looks = lane.relations().iter().filter_map(|id| bunch.look(id));
    let mix = Mix::of(looks.map(|look| (look.family, look.realis, look.broken)));
    Pen::of_several(&mix, cx.theme, most_px)
}

/// A lane `k` of `count`, so many pixels apart, ready to be drawn.
pub(super) fn drawing<'a>(
    origin: Origin<'a>,
    (lane, pen): (Lane, Pen),
    pieces: Vec<Course>,
    (k, count, spacing): (usize, usize, f32),
) -> LaneDrawing<'a> {
    let look = match &lane {
        Lane::Single(id, _) => origin.bunch.look(id),
        Lane::Bundle(..) => None,
    };
    let side = match &lane {
        Lane::Single(_, side) | Lane::Bundle(_, side) => *side,
    };
    let backward = side == Side::Backward;
    let courses: Vec<Course> = if backward {
        pieces.iter().rev().map(Course::reversed).collect()
    } else {
        pieces
    };
    let crowded = if count < 2 { GLYPH_PX } else { spacing * 1.25 };
    let outer = [k == 0, k + 1 == count];
    LaneDrawing {
        strand: Strand {
            courses,
            style: pen.style,
            glyph: look.map_or_else(Arc::default, |l| Arc::clone(&l.glyph)),
            glyph_px: crowded.clamp(7.5, GLYPH_PX),
            directed: side != Side::Undirected,
            broken: pen.broken,
            bands: pen.bands,
            shift_px: 0.0,
            numbered: look.is_none(),
            haloed: true,
        },
        free: if backward {
            [outer[1], outer[0]]
        } else {
            outer
        },
        clear_px: f32::INFINITY,
        look,
        lane,
        pair: origin.pair.cloned(),
        magnified: false,
        counted: true,
        front: None,
    }
}

impl LaneDrawing<'_> {
    /// How wide a band beneath it is, in pixels: it leaves the next lanes of its pair and their halos alone.
    #[must_use]
    pub fn band_px(&self) -> f32 {
        let width_px = self.strand.style.width_px;
        let clear_px = 2.0 * (self.clear_px - HALO_PX - CASING_PX);
        (width_px + BAND_PX).min(clear_px).max(width_px)
    }

    /// The points of each of its pieces.
    pub fn pieces(&self) -> impl Iterator<Item = &[ScreenPos]> {
        self.strand.courses.iter().map(Course::points)
    }
}
