//! A short piece of a line as the map draws it, for legends, lists and cards.

use super::course::Course;
use super::glyph::Glyph;
use super::strand::{Break, GLYPH_PX, HALF_GAP_PX, arrow_px, line, slash, triangle};
use super::style::{BREAK_AT, LineStyle, hue};
use crate::geom::ScreenPos;
use crate::model::status::Assessment;
use crate::model::{Dossier, Family, KindRef, Realis, Relation};
use crate::scene::{Colour, Mark, Path, Stroke, Theme};

/// The space between a sign and the arrowhead, in pixels.
const APART_PX: f32 = 1.0;
/// The least space between two dots, in pixels.
const LEAST_GAP_PX: f32 = 1.5;
/// The length of a dot without its round ends where dots are short of room, in pixels.
const DOT_PX: f32 = 0.5;
/// A piece of a line that is shorter has no dot, in pixels.
const LEAST_DOT_PX: f32 = 3.0;
/// Dots that are so far apart stand far apart, in pixels.
const FAR_PX: f32 = 12.0;

/// What a piece of a line shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LineSample {
    /// Whose hue it has; `None` is ink.
    pub family: Option<Family>,
    /// Its dashes.
    pub realis: Realis,
    /// Its width: how many voices carry it.
    pub voices: usize,
    /// Whose sign it carries.
    pub kind: Option<KindRef>,
    /// Whether it has an arrowhead.
    pub directed: bool,
    /// How it is broken.
    pub broken: Break,
}

impl LineSample {
    /// The line of a relation.
    #[must_use]
    pub fn of_relation(
        dossier: &Dossier,
        relation: &Relation,
        assessment: Option<&Assessment>,
    ) -> Self {
        Self {
            family: Some(dossier.family(&relation.kind)),
            realis: relation.realis,
            voices: assessment.map_or(1, Assessment::width),
            kind: Some(relation.kind.clone()),
            directed: relation.directed,
            broken: Break::of(assessment.map(|a| a.status)),
        }
    }

    /// A line in ink of one voice, without sign and arrowhead.
    #[must_use]
    pub fn plain(realis: Realis) -> Self {
        Self {
            family: None,
            realis,
            voices: 1,
            kind: None,
            directed: false,
            broken: Break::Whole,
        }
    }

    /// Its colour.
    #[must_use]
    pub fn colour(&self, theme: &Theme) -> Colour {
        self.family.map_or(theme.ink, |family| hue(theme, family))
    }

    /// How its line is drawn.
    #[must_use]
    pub fn style(&self, theme: &Theme) -> LineStyle {
        let family = self.family.unwrap_or(Family::Other);
        LineStyle {
            colour: self.colour(theme),
            ..LineStyle::new(theme, family, self.realis, self.voices)
        }
    }

    /// Its marks, from `left` rightwards over `width_px` pixels: the sign in the middle, the arrowhead at the end.
    #[must_use]
    pub fn marks(&self, left: ScreenPos, width_px: f32, theme: &Theme) -> Vec<Mark> {
        let glyph = self.kind.as_ref().map(Glyph::of);
        let course = Course::new(vec![left, left.moved(width_px, 0.0)], true, true);
        let style = self.style(theme);
        let (middle, room) = (width_px * BREAK_AT, width_px * (1.0 - BREAK_AT));
        let beside_sign = glyph.as_ref().map(|_| GLYPH_PX / 2.0);
        let head = arrow_px(style.width_px);
        let head = beside_sign.map_or(head, |half| within(head, room - half - APART_PX));
        let end = if self.directed {
            width_px - head.0
        } else {
            width_px
        };
        let left_out = match self.broken {
            Break::Gap => Some(HALF_GAP_PX),
            Break::Whole | Break::Slash => beside_sign.map(|half| half + 2.0),
        };
        let pieces = match left_out {
            Some(half) => vec![(0.0, middle - half), (middle + half, end)],
            None => vec![(0.0, end)],
        };
        let mut marks = pieces_of(&course, &style, pieces, glyph.is_some());
        if let Some(at) = course.at(middle) {
            if self.broken != Break::Whole {
                marks.extend(slash(at, &style, theme));
            }
            if let Some(glyph) = glyph {
                marks.extend(glyph.marks(at.at, GLYPH_PX, style.colour));
            }
        }
        if self.directed
            && let Some(at) = course.at(width_px - head.0 / 2.0)
        {
            marks.push(Mark::from(Path {
                subpaths: vec![triangle(at, head)],
                closed: true,
                fill: Some(style.colour),
                stroke: None,
            }));
        }
        marks
    }
}

/// Length and width of an arrowhead that is to be no longer than its room, in pixels; a shorter one is less wide, too.
fn within((length, width): (f32, f32), room_px: f32) -> (f32, f32) {
    let share = (room_px / length).clamp(0.1, 1.0);
    (length * share, width * share.sqrt())
}

/// The line with its thread, in pieces from one way to another in pixels; `short` ones show their dots whole.
fn pieces_of(
    course: &Course,
    style: &LineStyle,
    pieces: Vec<(f32, f32)>,
    short: bool,
) -> Vec<Mark> {
    let stretch = |(from, to): &(f32, f32)| course.stretch(*from, *to);
    let stroke = style.stroke();
    let mut marks = Vec::new();
    if let Some(thread) = style.thread() {
        marks.extend(line(pieces.iter().map(stretch).collect(), thread));
    }
    if !(short && stroke.round) {
        marks.extend(line(pieces.iter().map(stretch).collect(), stroke));
        return marks;
    }
    for piece in &pieces {
        if let Some((stroke, inner)) = dots(stroke, *piece, style.struck) {
            marks.extend(line(vec![stretch(&inner)], stroke));
        }
    }
    marks
}

/// Dots spread over a piece of a line so that none is cut off and none reaches beyond an end; `None` where not one has room.
fn dots(stroke: Stroke, (from, to): (f32, f32), alone: bool) -> Option<(Stroke, (f32, f32))> {
    let [drawn, left_out] = stroke.dash?;
    let room = to - from;
    let step = drawn + left_out;
    let whole = drawn + stroke.width_px;
    if room < whole.min(LEAST_DOT_PX) {
        return None;
    }
    // One dot is no dotted line, but where dots stand far apart.
    let least = if alone || left_out >= FAR_PX {
        0.0
    } else {
        1.0
    };
    let gaps = ((room - whole) / step).floor().max(least);
    let inner = (from + stroke.width_px / 2.0, to - stroke.width_px / 2.0);
    if gaps < 1.0 {
        let stroke = Stroke {
            dash: None,
            ..stroke
        };
        return Some((stroke, (inner.0, inner.0 + drawn)));
    }
    let apart = (room - whole) / gaps;
    if apart - whole >= LEAST_GAP_PX {
        let dash = Some([drawn, apart - drawn]);
        return Some((Stroke { dash, ..stroke }, inner));
    }
    // Two dots with a gap between them, as broad as there is room.
    let width_px = ((room - LEAST_GAP_PX) / 2.0 - DOT_PX).clamp(0.5, stroke.width_px);
    let inner = (from + width_px / 2.0, to - width_px / 2.0);
    let stroke = Stroke {
        width_px,
        dash: Some([DOT_PX, inner.1 - inner.0 - 2.0 * DOT_PX]),
        ..stroke
    };
    Some((stroke, inner))
}

#[cfg(test)]
mod tests;
