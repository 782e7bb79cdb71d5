//! One relation in its row: solid where its time is certain, faded where it is only likely, fading out where it is open.

use super::super::course::Course;
use super::super::cx::FigureCx;
use super::super::glyph::Glyph;
use super::super::strand::{Break, Strand, line};
use super::super::style::LineStyle;
use super::area;
use super::badge::{self, Badge};
use super::fade::{Fade, Piece, pieces};
use super::frame::Frame;
use crate::analysis::TimeOf;
use crate::analysis::timeline::times;
use crate::geom::{Rect, ScreenPos};
use crate::model::Relation;
use crate::model::date::{Member, Span};
use crate::model::status::Assessment;
use crate::scene::{Mark, Stroke};
use std::sync::Arc;

/// A stretch that is certain and at least so long carries its sign as a line of the map does, in pixels.
const LONG_PX: f32 = 62.0;
/// Half the gap of a contested line, in pixels.
const HALF_GAP_PX: f32 = 7.0;
/// How much of the hue a band has where its time is certain.
const BAND: f32 = 0.24;
/// The height of a band, as a share of its row, and its bounds in pixels.
const BAND_SHARE: f32 = 0.46;
const BAND_PX: (f32, f32) = (4.0, 11.0);
/// Rows lower than this have no room for signs of kinds, in pixels.
pub const LEAST_FOR_SIGNS_PX: f32 = 13.0;

/// A relation as it is drawn.
pub struct Drawing {
    /// Bands and lines.
    pub lines: Vec<Mark>,
    /// Signs of the kind, breaks.
    pub signs: Vec<Mark>,
    /// The part of the row that it takes.
    pub extent: Rect,
}

/// From where to where the stretches of a relation are drawn, in pixels; `None` where none is in view.
#[must_use]
pub fn ink(frame: &Frame, members: &[Member], row_px: f32, broken: bool) -> Option<(f32, f32)> {
    let seen = members.iter().filter(|m| frame.scope.shows(m.soft));
    let inks = seen.map(|member| of_member(frame, member, row_px, broken));
    inks.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// The same of one stretch.
fn of_member(frame: &Frame, member: &Member, row_px: f32, broken: bool) -> (f32, f32) {
    let soft = member.soft;
    let left = soft.first.map_or(frame.plot.min.x, |day| frame.x_of(day));
    let right = soft.last.map_or(frame.plot.max.x, |day| frame.x_after(day));
    let (left, right) = (frame.within(left), frame.within(right));
    if body(frame, &pieces(frame, member)).is_some_and(|(a, b)| b - a >= LONG_PX) {
        return (left, right);
    }
    let half = Badge::half_px(row_px);
    let middle = middle(frame, member);
    if middle < frame.plot.min.x || middle > frame.plot.max.x {
        return (left, right);
    }
    let beyond = if broken { badge::SLASH_PX } else { 0.0 };
    (left.min(middle - half), right.max(middle + half + beyond))
}

/// Where a name may begin within a stretch that leaves no room beside it, in pixels: before the sign in its middle.
#[must_use]
pub fn room_inside(frame: &Frame, soft: Span, ink: (f32, f32), width_px: f32) -> Option<f32> {
    const BEFORE_SIGN: f32 = 0.36;
    let open = soft.first.is_none() || soft.first.is_some_and(|day| frame.x_of(day) < ink.0);
    let left = ink.0 + if open { 4.0 } else { 12.0 };
    (left + width_px < ink.0 + (ink.1 - ink.0) * BEFORE_SIGN).then_some(left)
}

/// Draws a relation about the middle of its row.
#[must_use]
pub fn drawing(
    cx: &FigureCx<'_>,
    relation: &Relation,
    (of, frame): (TimeOf, &Frame),
    (y, row_px): (f32, f32),
) -> Drawing {
    let assessment = cx.assessments.get(cx.dossier, &relation.id);
    let voices = assessment.map_or(1, Assessment::width);
    let family = cx.dossier.family(&relation.kind);
    let mut pen = Pen {
        cx,
        frame,
        style: LineStyle::new(cx.theme, family, relation.realis, voices),
        glyph: if row_px >= LEAST_FOR_SIGNS_PX {
            Arc::new(Glyph::of(&relation.kind))
        } else {
            Arc::default()
        },
        broken: Break::of(assessment.map(|a| a.status)),
        y,
        row_px,
        lines: Vec::new(),
        signs: Vec::new(),
    };
    let members = times(cx.dossier, relation, of);
    pen.thread(&members);
    let seen = members.iter().filter(|m| frame.scope.shows(m.soft));
    let mut reach = (f32::INFINITY, f32::NEG_INFINITY);
    for member in seen {
        pen.member(member);
    }
    if let Some(ink) = ink(frame, &members, row_px, pen.broken != Break::Whole) {
        reach = ink;
    }
    let half = row_px / 2.0 - 1.0;
    let extent = Rect {
        min: ScreenPos::new(reach.0 - 2.0, y - half),
        max: ScreenPos::new(reach.1 + 2.0, y + half),
    };
    Drawing {
        lines: pen.lines,
        signs: pen.signs,
        extent,
    }
}

struct Pen<'a, 'c> {
    cx: &'a FigureCx<'c>,
    frame: &'a Frame,
    style: LineStyle,
    glyph: Arc<Glyph>,
    broken: Break,
    y: f32,
    row_px: f32,
    lines: Vec<Mark>,
    signs: Vec<Mark>,
}

impl Pen<'_, '_> {
    /// What joins the marks of one relation: a thin dotted line from the first to the last.
    fn thread(&mut self, members: &[Member]) {
        let (Some(first), Some(last)) = (members.first(), members.last()) else {
            return;
        };
        if members.len() < 2 {
            return;
        }
        let end = |day: Option<f32>, open: f32| self.frame.within(day.unwrap_or(open));
        let plot = self.frame.plot;
        let from = end(first.hard.first.map(|d| self.frame.x_of(d)), plot.min.x);
        let to = end(last.hard.last.map(|d| self.frame.x_after(d)), plot.max.x);
        let dots = Stroke {
            colour: self.style.colour.faded(0.7),
            width_px: 1.0,
            dash: Some([1.0, 3.0]),
            round: false,
        };
        self.lines.extend(self.stretch(from, to, dots));
    }

    /// One stretch of time.
    fn member(&mut self, member: &Member) {
        let pieces = pieces(self.frame, member);
        let (least, most) = BAND_PX;
        let half = (self.row_px * BAND_SHARE).clamp(least, most) / 2.0;
        for piece in pieces.iter().flat_map(|piece| piece.steps(self.frame)) {
            let band = Rect {
                min: ScreenPos::new(piece.from, self.y - half),
                max: ScreenPos::new(piece.to, self.y + half),
            };
            let colour = self.style.colour.faded(BAND * piece.strength);
            self.lines.push(area(band, colour));
        }
        let body = body(self.frame, &pieces);
        let Some((left, right)) = body else {
            return self.small(member, &pieces);
        };
        if right - left < LONG_PX {
            return self.small(member, &pieces);
        }
        let strand = self.strand((left, right));
        let gap = (self.broken == Break::Gap).then(|| left + strand.stations().broken);
        self.line(&pieces, gap);
        self.caps(member, half);
        let signs = strand.signs(self.cx.theme);
        self.signs.extend(signs);
    }

    /// A stretch too short for a line with a sign on it: its badge, over what is only likely.
    fn small(&mut self, member: &Member, pieces: &[Piece]) {
        self.line(pieces, None);
        let middle = middle(self.frame, member);
        let plot = self.frame.plot;
        if middle < plot.min.x || middle > plot.max.x {
            return;
        }
        let badge = Badge {
            at: ScreenPos::new(middle, self.y),
            row_px: self.row_px,
            style: self.style,
            glyph: &self.glyph,
            broken: self.broken,
        };
        self.signs.extend(badge.marks(self.cx.theme));
    }

    /// The line along a stretch, but for the gap of what is contested.
    fn line(&mut self, pieces: &[Piece], gap: Option<f32>) {
        let thread = self.style.thread();
        for step in pieces.iter().flat_map(|piece| piece.lines(self.frame)) {
            let parts = match gap {
                Some(at) => vec![
                    (step.from, step.to.min(at - HALF_GAP_PX)),
                    (step.from.max(at + HALF_GAP_PX), step.to),
                ],
                None => vec![(step.from, step.to)],
            };
            for (from, to) in parts.into_iter().filter(|(from, to)| to > from) {
                for stroke in [thread, Some(self.style.stroke())].into_iter().flatten() {
                    let stroke = Stroke {
                        colour: stroke.colour.faded(step.strength),
                        ..stroke
                    };
                    let mark = self.stretch(from, to, stroke);
                    self.lines.extend(mark);
                }
            }
        }
    }

    /// Small strokes across the ends that are known exactly.
    fn caps(&mut self, member: &Member, half: f32) {
        let exact = |hard: Option<f32>, soft: Option<f32>| hard.filter(|_| hard == soft);
        let left = |span: Span| span.first.map(|day| self.frame.x_of(day));
        let right = |span: Span| span.last.map(|day| self.frame.x_after(day));
        let ends = [
            exact(left(member.hard), left(member.soft)),
            exact(right(member.hard), right(member.soft)),
        ];
        let plot = self.frame.plot;
        let seen = ends.into_iter().flatten();
        let seen = seen.filter(|x| (plot.min.x..=plot.max.x).contains(x));
        let caps = seen.map(|x| {
            let top = ScreenPos::new(x, self.y - half);
            vec![top, top.moved(0.0, 2.0 * half)]
        });
        let stroke = Stroke::solid(self.style.colour, 1.4);
        let caps = line(caps.collect(), stroke);
        self.lines.extend(caps);
    }

    fn stretch(&self, from: f32, to: f32, stroke: Stroke) -> Option<Mark> {
        let left = ScreenPos::new(from, self.y);
        line(vec![vec![left, ScreenPos::new(to, self.y)]], stroke)
    }

    /// The line of the map with its signs, along a part of the row.
    fn strand(&self, (left, right): (f32, f32)) -> Strand {
        let points = vec![ScreenPos::new(left, self.y), ScreenPos::new(right, self.y)];
        Strand {
            courses: vec![Course::new(points, true, true)],
            style: self.style,
            glyph: Arc::clone(&self.glyph),
            glyph_px: (self.row_px - 6.0).min(11.0),
            directed: false,
            broken: self.broken,
            bands: Vec::new(),
            shift_px: 0.0,
            numbered: false,
            haloed: true,
        }
    }
}

/// The part of a row that a line with its sign takes: what is certain and in view, with what goes on without an end.
fn body(frame: &Frame, pieces: &[Piece]) -> Option<(f32, f32)> {
    let strong = pieces.iter().filter(|piece| piece.fade != Fade::Likely);
    let ends = strong.map(|p| (frame.within(p.left()), frame.within(p.right())));
    let seen = ends.filter(|(left, right)| right > left);
    seen.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// Where the badge of a short stretch stands: in the middle of what is certain, or at the end that is known.
fn middle(frame: &Frame, member: &Member) -> f32 {
    let plot = frame.plot;
    let known = if member.hard.first.is_none() && member.hard.last.is_none() {
        member.soft
    } else {
        member.hard
    };
    let left = known.first.map(|day| frame.x_of(day));
    let right = known.last.map(|day| frame.x_after(day));
    match (left, right) {
        (Some(left), Some(right)) => {
            let seen = (frame.within(left), frame.within(right));
            if seen.0 < seen.1 {
                f32::midpoint(seen.0, seen.1)
            } else {
                f32::midpoint(left, right)
            }
        }
        (Some(left), None) => left.max(plot.min.x),
        (None, Some(right)) => right.min(plot.max.x),
        (None, None) => plot.center().x,
    }
}
