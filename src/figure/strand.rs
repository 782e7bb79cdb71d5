//! One lane drawn: line, sign of its kind, break, arrowhead.

use super::course::{Course, Waypoint};
use super::glyph::Glyph;
use super::mix::MixBand;
use super::style::{ARROW_AT, BREAK_AT, GLYPH_AT, HALO_PX, LineStyle};
use crate::geom::ScreenPos;
use crate::model::Status;
use crate::scene::polyline::beside;
use crate::scene::{Colour, Disc, Mark, Path, Stroke, Theme};
use std::sync::Arc;

/// Half the gap of a contested line, in pixels.
pub(super) const HALF_GAP_PX: f32 = 7.0;
/// Half the length of the slash, in pixels.
const HALF_SLASH_PX: f32 = 5.6;
/// The size of a sign where lanes leave it room, in pixels.
pub const GLYPH_PX: f32 = 11.0;
/// The least length of a line that carries a sign besides its arrowhead, in pixels.
const LEAST_WITH_GLYPH_PX: f32 = 62.0;
/// The least length of a line that carries an arrowhead, in pixels.
const LEAST_WITH_ARROW_PX: f32 = 18.0;
/// The distance of an arrowhead from the middle of a line, where that has the number of relations, in pixels.
const BESIDE_NUMBER_PX: f32 = 21.0;

/// Where a line for several is broken, as a share of its length.
const BROKEN_BESIDE_NUMBER_AT: f32 = 0.36;

/// How a lane is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Break {
    /// Not at all.
    Whole,
    /// A gap with a slash: contested.
    Gap,
    /// A slash alone: only denied.
    Slash,
}

impl Break {
    /// The break that a status asks for.
    #[must_use]
    pub fn of(status: Option<Status>) -> Self {
        match status {
            Some(Status::Contested) => Self::Gap,
            Some(Status::DeniedOnly) => Self::Slash,
            _ => Self::Whole,
        }
    }
}

/// One lane, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Strand {
    /// The pieces of its course that are in view, in the direction of travel.
    pub courses: Vec<Course>,
    /// Its line.
    pub style: LineStyle,
    /// The sign of its kind.
    pub glyph: Arc<Glyph>,
    /// The size of the sign in pixels.
    pub glyph_px: f32,
    /// Whether it has an arrowhead.
    pub directed: bool,
    /// How it is broken.
    pub broken: Break,
    /// Whether the number of its relations stands in its middle.
    pub numbered: bool,
    /// What makes up the line of a bundle of several families; empty otherwise.
    pub bands: Vec<MixBand>,
    /// How far sign and arrowhead are moved along the line, in pixels, to stand clear of others.
    pub shift_px: f32,
    /// Whether a halo parts it from what it crosses: thousands of thin lines would wipe each other out.
    pub haloed: bool,
}

/// Where on a line its sign, break and arrowhead stand, in pixels of its way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stations {
    /// The middle of the sign.
    pub glyph: Option<f32>,
    /// The middle of the break.
    pub broken: f32,
    /// The middle of the arrowhead.
    pub arrow: Option<f32>,
}

impl Strand {
    /// The longest piece, which carries sign, break and arrowhead.
    #[must_use]
    pub fn main(&self) -> Option<&Course> {
        let longer = |a: &&Course, b: &&Course| a.length_px().total_cmp(&b.length_px());
        self.courses.iter().max_by(longer)
    }

    /// Where sign, break and arrowhead stand on the longest piece.
    #[must_use]
    pub fn stations(&self) -> Stations {
        self.stations_at(self.shift_px)
    }

    /// Where they stand when sign and arrowhead are moved along the line by `shift_px`.
    #[must_use]
    pub fn stations_at(&self, shift_px: f32) -> Stations {
        let length = self.main().map_or(0.0, Course::length_px);
        let middle = length * BREAK_AT;
        let (head, _) = arrow_px(self.style.width_px);
        let beside_break = HALF_GAP_PX + self.glyph_px / 2.0 + 2.0;
        let gap = match self.broken {
            Break::Whole => (self.glyph_px + head) / 4.0 + 2.5,
            Break::Gap | Break::Slash => beside_break,
        };
        let room = length >= LEAST_WITH_GLYPH_PX;
        let before = (middle - length * GLYPH_AT).max(gap);
        let gap = if self.numbered { BESIDE_NUMBER_PX } else { gap };
        let after = (length * ARROW_AT - middle).max(gap);
        let (glyph, arrow) = if self.broken == Break::Whole {
            (middle - before + shift_px, middle + after + shift_px)
        } else {
            // The break stays in the middle, and neither sign nor arrowhead crosses it.
            (
                (middle - before + shift_px).min(middle - beside_break),
                (middle + after + shift_px).max(middle + beside_break),
            )
        };
        Stations {
            glyph: (room && !self.glyph.is_empty()).then_some(glyph),
            // The middle of a line for several has their number.
            broken: if self.glyph.is_empty() {
                length * BROKEN_BESIDE_NUMBER_AT
            } else {
                middle
            },
            arrow: match (self.directed && length >= LEAST_WITH_ARROW_PX, room) {
                (true, true) => Some(arrow),
                // So near the middle it would lie beneath the number.
                (true, false) => (!self.numbered).then_some(length * ARROW_AT),
                (false, _) => None,
            },
        }
    }

    /// The halo of the line, where it has one.
    #[must_use]
    pub fn halo(&self, theme: &Theme) -> Option<Mark> {
        if !self.haloed {
            return None;
        }
        let whole = self.courses.iter().map(|c| c.points().to_vec());
        line(whole.collect(), self.style.halo(theme))
    }

    /// A band along the line, such as the underlay of what is selected.
    #[must_use]
    pub fn band(&self, colour: Colour, width_px: f32) -> Option<Mark> {
        let whole = self.courses.iter().map(|c| c.points().to_vec());
        let stroke = Stroke {
            round: true,
            ..Stroke::solid(colour, width_px)
        };
        line(whole.collect(), stroke)
    }

    /// The line without its halo and its signs.
    #[must_use]
    pub fn lines(&self) -> Vec<Mark> {
        let drawn = self.drawn(self.stations().broken);
        let mut marks = Vec::with_capacity(2);
        if let Some(thread) = self.style.thread() {
            marks.extend(line(drawn.clone(), thread));
        }
        for band in &self.bands {
            let beside = drawn.iter().map(|piece| beside(piece, band.right_px));
            marks.extend(line(beside.collect(), band.stroke));
        }
        if self.bands.is_empty() {
            marks.extend(line(drawn, self.style.stroke()));
        }
        marks
    }

    /// Slash, sign of the kind and arrowhead, each over its halo: drawn above all lines, so that none hides them.
    #[must_use]
    pub fn signs(&self, theme: &Theme) -> Vec<Mark> {
        let stations = self.stations();
        let mut marks = Vec::with_capacity(6);
        let Some(main) = self.main() else {
            return marks;
        };
        if self.broken != Break::Whole
            && let Some(at) = main.at(stations.broken)
        {
            marks.extend(slash(at, &self.style, theme));
        }
        if let Some(at) = stations.glyph.and_then(|way| main.at(way)) {
            marks.extend(self.sign(at.at, theme));
        }
        if let Some(at) = stations.arrow.and_then(|way| main.at(way)) {
            marks.extend(arrowhead(at, &self.style, theme));
        }
        marks
    }

    /// The pieces of the line that are drawn: all of it but the gap.
    fn drawn(&self, broken_px: f32) -> Vec<Vec<ScreenPos>> {
        let whole = |course: &Course| course.points().to_vec();
        let main = self.main();
        if self.broken != Break::Gap {
            return self.courses.iter().map(whole).collect();
        }
        let mut pieces = Vec::with_capacity(self.courses.len() + 1);
        for course in &self.courses {
            if main.is_some_and(|m| std::ptr::eq(m, course)) {
                pieces.push(course.stretch(0.0, broken_px - HALF_GAP_PX));
                pieces.push(course.stretch(broken_px + HALF_GAP_PX, course.length_px()));
            } else {
                pieces.push(whole(course));
            }
        }
        pieces
    }

    /// The sign of the kind on a disc of the land's colour, which knocks the line out.
    fn sign(&self, at: ScreenPos, theme: &Theme) -> Vec<Mark> {
        let disc = Disc {
            center: at,
            radius_px: self.glyph_px / 2.0 + 2.0,
            fill: Some(theme.land),
            stroke: None,
        };
        let mut marks = vec![Mark::from(disc)];
        marks.extend(self.glyph.marks(at, self.glyph_px, self.style.colour));
        marks
    }
}

/// The slash across a break over its halo.
pub(super) fn slash(at: Waypoint, style: &LineStyle, theme: &Theme) -> Vec<Mark> {
    let lean = HALF_SLASH_PX * 0.35;
    let ends = vec![at.step(-lean, HALF_SLASH_PX), at.step(lean, -HALF_SLASH_PX)];
    let stroke = |colour, width_px| Stroke {
        round: true,
        ..Stroke::solid(colour, width_px)
    };
    let width = style.width_px.max(2.0);
    let beneath = stroke(theme.land, width + 2.0 * HALO_PX);
    [beneath, stroke(style.colour, width)]
        .into_iter()
        .filter_map(|s| line(vec![ends.clone()], s))
        .collect()
}

/// Length and width of the arrowhead on a line of a width, in pixels.
#[must_use]
pub fn arrow_px(width_px: f32) -> (f32, f32) {
    (7.0 + 1.5 * width_px, 5.0 + 1.4 * width_px)
}

/// A filled triangle about `at` over its halo.
#[must_use]
pub fn arrowhead(at: Waypoint, style: &LineStyle, theme: &Theme) -> Vec<Mark> {
    let outline = triangle(at, arrow_px(style.width_px));
    let halo = Stroke::solid(theme.land, 2.0 * HALO_PX);
    let head = |fill, stroke| {
        Mark::from(Path {
            subpaths: vec![outline.clone()],
            closed: true,
            fill: Some(fill),
            stroke,
        })
    };
    vec![head(theme.land, Some(halo)), head(style.colour, None)]
}

/// The corners of an arrowhead about `at`, of a length and a width in pixels.
pub(super) fn triangle(at: Waypoint, (length, width): (f32, f32)) -> Vec<ScreenPos> {
    vec![
        at.step(length / 2.0, 0.0),
        at.step(-length / 2.0, width / 2.0),
        at.step(-length / 2.0, -width / 2.0),
    ]
}

/// The mark of some lines; `None` when there is nothing to draw.
#[must_use]
pub fn line(mut subpaths: Vec<Vec<ScreenPos>>, stroke: Stroke) -> Option<Mark> {
    subpaths.retain(|points| points.len() > 1);
    (!subpaths.is_empty()).then(|| {
        Mark::from(Path {
            subpaths,
            closed: false,
            fill: None,
            stroke: Some(stroke),
        })
    })
}
