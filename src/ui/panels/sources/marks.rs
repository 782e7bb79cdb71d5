//! How quotations are marked in a text: a ground in the hue of their family, a line beneath each in the form of its realis,
//! one below the other where they overlap, and signs beside those that are not where or as they were.

use super::super::super::fonts::font;
use super::super::super::kit::Kit;
use super::super::super::style::colour;
use super::page::{Laid, Part};
use crate::analysis::Reading;
use crate::analysis::reading::{LANES, Line, Quotation};
use crate::figure::style::{LineStyle, hue};
use crate::model::{AnchorState, Id, Passage, Relation};
use crate::scene::Face;
use eframe::egui::{Align2, Color32, Painter, Pos2, Rangef, Rect, Stroke, StrokeKind, pos2, vec2};
use std::ops::Range;

/// The width of a line beneath the text, how far below the foot of the letters the first is, and the next below it, in points.
const LINE: f32 = 1.6;
const BELOW: f32 = 4.0;
const STEP: f32 = 3.4;
/// How strong the ground of a quotation is.
const GROUND: f32 = 0.10;
/// The same where the pointer is on its relation.
const HOVERED: f32 = 0.24;
/// How far beside the text its signs stand, in points.
const BESIDE: f32 = 18.0;
/// How far beside the text the bar of the passage that is read stands, in points.
const READ: f32 = 9.0;

/// Boxes so near to each other touch, in points.
const TOUCH: f32 = 0.75;

/// What is to stand out.
pub(super) struct Emphasis<'a> {
    /// Whether a relation has to do with what is selected.
    pub involves: &'a dyn Fn(&Id<Relation>) -> bool,
    /// The passage that is read.
    pub passage: Option<&'a Id<Passage>>,
    /// The relation that the pointer or the keyboard is on.
    pub hovered: Option<&'a Id<Relation>>,
}

/// A block of a text on the screen, with what is quoted in it.
pub(super) struct Marks<'a> {
    /// Theme and colours.
    pub kit: &'a Kit,
    /// What is quoted.
    pub reading: &'a Reading,
    /// The block.
    pub laid: &'a Laid,
    /// Its left upper corner.
    pub corner: Pos2,
}

impl Marks<'_> {
    /// The place of a part of a line.
    pub fn rect(&self, part: &Part) -> Rect {
        let rows = &self.laid.galley.rows;
        let row = rows.get(part.row).map_or(Rect::NOTHING, |row| row.rect());
        let y = Rangef::new(row.top(), row.bottom());
        Rect::from_x_y_ranges(part.x, y).translate(self.corner.to_vec2())
    }

    /// The part of a line that the pointer is on.
    pub fn at(&self, at: Pos2) -> Option<&Part> {
        let mut parts = self.laid.parts.iter();
        parts.find(|part| self.rect(part).contains(at))
    }

    /// What is painted beneath the letters.
    pub fn ground(&self, painter: &Painter, emphasis: &Emphasis<'_>) {
        let grounds = self.stretches(|part| {
            let fill = self.fill(part, emphasis)?;
            // Quotations side by side stay apart.
            let quotation = self.reading.covering(part.bytes.start).first().copied();
            let is_read = self.is_read(part, emphasis.passage);
            Some((fill, quotation, is_read, part.backward))
        });
        for (rect, (fill, _, is_read, backward)) in grounds {
            let rect = rect.shrink2(vec2(0.0, 3.0));
            painter.rect_filled(rect, 2.0, fill);
            if is_read {
                let x = self.beside(backward, READ - 1.5);
                let bar =
                    Rect::from_center_size(pos2(x, rect.center().y), vec2(3.0, rect.height()));
                painter.rect_filled(bar, 1.5, self.kit.palette.ink);
            }
        }
        for (rect, current) in self.stretches(|part| part.hit) {
            let ink = self.kit.palette.ink;
            let rect = rect.shrink2(vec2(-1.0, 3.0));
            let width = if current { 2.0 } else { 1.0 };
            painter.rect_stroke(rect, 3.0, Stroke::new(width, ink), StrokeKind::Outside);
        }
    }

    /// Where stretches of lines look alike: writing from right to left comes in parts as small as words.
    fn stretches<T: PartialEq>(&self, look: impl Fn(&Part) -> Option<T>) -> Vec<(Rect, T)> {
        let parts = self.laid.parts.iter();
        let seen = parts.filter_map(|part| Some((part.row, self.rect(part), look(part)?)));
        joined(seen)
    }

    /// How far beside the text something stands, on the side where a paragraph begins.
    fn beside(&self, backward: bool, distance: f32) -> f32 {
        if backward {
            self.corner.x + self.laid.galley.job.wrap.max_width + distance
        } else {
            self.corner.x - distance
        }
    }

    /// Whether a part belongs to the passage that is read.
    fn is_read(&self, part: &Part, passage: Option<&Id<Passage>>) -> bool {
        let covering = self.reading.covering(part.bytes.start).into_iter();
        let quotations = covering.filter_map(|n| self.reading.quotations.get(n));
        let mut uses = quotations.flat_map(|q| &q.uses);
        passage.is_some_and(|passage| uses.any(|one| &one.passage == passage))
    }

    fn fill(&self, part: &Part, emphasis: &Emphasis<'_>) -> Option<Color32> {
        let covering = self.reading.covering(part.bytes.start);
        let first = covering.first()?;
        let uses = |wanted: &dyn Fn(&Id<Relation>) -> bool| {
            let quotations = covering
                .iter()
                .filter_map(|n| self.reading.quotations.get(*n));
            let mut uses = quotations.flat_map(|q| &q.uses);
            uses.any(|one| wanted(&one.relation))
        };
        if uses(emphasis.involves) {
            return Some(self.kit.palette.marked);
        }
        let strength = if uses(&|id| emphasis.hovered == Some(id)) {
            HOVERED
        } else {
            GROUND
        };
        let quotation = self.reading.quotations.get(*first)?;
        Some(self.ink(quotation).gamma_multiply(strength))
    }

    fn ink(&self, quotation: &Quotation) -> Color32 {
        let family = quotation.uses.first().map(|one| one.family);
        family.map_or(self.kit.palette.muted, |f| colour(hue(&self.kit.theme, f)))
    }

    /// What is painted over the letters: the lines, the numbers of those that have none, and the signs beside the text.
    pub fn lines(&self, painter: &Painter) {
        for part in &self.laid.parts {
            let at = self.reading.segments_in(&part.bytes).start;
            let Some(segment) = self.reading.segments.get(at) else {
                continue;
            };
            for (number, own) in segment.lanes.iter().flatten() {
                let quotation = self.reading.quotations.get(*number);
                if let Some(line) = quotation.and_then(|q| q.lines.get(*own)) {
                    self.line(painter, part, line);
                }
            }
        }
        self.counts(painter);
        self.signs(painter);
    }

    fn line(&self, painter: &Painter, part: &Part, line: &Line) {
        let rect = self.rect(part);
        let y = self.foot(part) + BELOW + line.lane as f32 * STEP;
        let tint = hue(&self.kit.theme, line.family);
        let style = LineStyle::with_width(tint, LINE, line.realis);
        let ink = colour(tint);
        if style.struck {
            let thread = Stroke::new(0.7, ink);
            painter.hline(rect.x_range(), y, thread);
        }
        let Some([drawn, left_out]) = style.dash else {
            painter.hline(rect.x_range(), y, Stroke::new(LINE, ink));
            return;
        };
        // Dashes are counted from the left edge of the text, so that they go on from part to part.
        let (drawn, step) = (drawn.max(LINE), drawn.max(LINE) + left_out.min(6.0));
        let mut x = self.corner.x + ((rect.left() - self.corner.x) / step).floor() * step;
        while x < rect.right() {
            let dash = Rangef::new(x.max(rect.left()), (x + drawn).min(rect.right()));
            if dash.span() > 0.2 {
                painter.hline(dash, y, Stroke::new(LINE, ink));
            }
            x += step;
        }
    }

    /// The foot of the letters of a line.
    fn foot(&self, part: &Part) -> f32 {
        let row = self.laid.galley.rows.get(part.row);
        let base = row.and_then(|row| row.row.glyphs.first().map(|g| row.pos.y + g.pos.y));
        self.corner.y + base.unwrap_or_default()
    }

    /// How many lines of a stretch are not drawn, at its end on each line of the text.
    fn counts(&self, painter: &Painter) {
        let depth = |part: &Part| {
            let at = self.reading.segments_in(&part.bytes).start;
            self.reading.segments.get(at).map_or(0, |s| s.lines)
        };
        let mut parts = self.laid.parts.iter().peekable();
        let mut most = 0;
        while let Some(part) = parts.next() {
            let here = depth(part);
            most = if here > LANES { most.max(here) } else { 0 };
            let goes_on = parts
                .peek()
                .is_some_and(|next| next.row == part.row && depth(next) > LANES);
            if most == 0 || goes_on {
                continue;
            }
            let at = pos2(
                self.rect(part).right() + 1.0,
                self.foot(part) + BELOW + STEP,
            );
            let words = format!("+{}", most - LANES);
            let ink = self.kit.palette.muted;
            painter.text(at, Align2::LEFT_CENTER, words, font(Face::Sans, 9.0), ink);
            most = 0;
        }
    }

    /// Signs beside the lines where a quotation begins that has moved or was altered; a frame around what was altered.
    fn signs(&self, painter: &Painter) {
        let warn = colour(self.kit.theme.coercive);
        for part in &self.laid.parts {
            for number in self.reading.covering(part.bytes.start) {
                let Some(quotation) = self.reading.quotations.get(number) else {
                    continue;
                };
                let begins = part.bytes.start == quotation.bytes.start;
                match quotation.state {
                    AnchorState::Altered => {
                        let rect = self.rect(part).shrink2(vec2(0.0, 3.0));
                        frame(painter, rect, Stroke::new(1.0, warn));
                        if begins {
                            self.sign(painter, part, (&UNEQUAL, warn));
                        }
                    }
                    AnchorState::Moved if begins => {
                        self.sign(painter, part, (&ARROW, self.kit.palette.muted));
                    }
                    _ => {}
                }
            }
        }
    }

    fn sign(&self, painter: &Painter, part: &Part, (lines, ink): (&[[[f32; 2]; 2]], Color32)) {
        let at = pos2(
            self.beside(part.backward, BESIDE),
            self.rect(part).center().y,
        );
        for [from, to] in lines {
            let point = |[x, y]: [f32; 2]| at + vec2(x, y);
            painter.line_segment([point(*from), point(*to)], Stroke::new(1.5, ink));
        }
    }

    /// Where each quotation is seen first in this block, by its number, in the order of the text.
    pub fn starts(&self, window: Rect) -> Vec<(usize, Rect)> {
        let mut out: Vec<(usize, Rect)> = Vec::new();
        let mut last = 0..0;
        for part in &self.laid.parts {
            let rect = self.rect(part);
            if !rect.intersects(window) || is_within(&part.bytes, &last) {
                continue;
            }
            last = part.bytes.clone();
            for number in self.reading.covering(part.bytes.start) {
                if out
                    .iter()
                    .rev()
                    .take(SEEN)
                    .all(|(known, _)| *known != number)
                {
                    out.push((number, rect));
                }
            }
        }
        out
    }
}

/// Boxes on lines in the order of drawing, those that touch and look alike as one.
fn joined<T: PartialEq>(boxes: impl Iterator<Item = (usize, Rect, T)>) -> Vec<(Rect, T)> {
    let mut out: Vec<(usize, Rect, T)> = Vec::new();
    for (row, rect, look) in boxes {
        match out.last_mut() {
            Some((last, whole, same))
                if *last == row && *same == look && rect.left() - whole.right() < TOUCH =>
            {
                *whole = whole.union(rect);
            }
            _ => out.push((row, rect, look)),
        }
    }
    out.into_iter()
        .map(|(_, rect, look)| (rect, look))
        .collect()
}

/// So many quotations are looked back at for one that is known; more never overlap on a screen without being counted.
const SEEN: usize = 400;

fn is_within(bytes: &Range<usize>, other: &Range<usize>) -> bool {
    bytes == other && !bytes.is_empty()
}

/// Two level lines, struck through.
const UNEQUAL: [[[f32; 2]; 2]; 3] = [
    [[-4.5, -2.0], [4.5, -2.0]],
    [[-4.5, 2.0], [4.5, 2.0]],
    [[-2.5, 5.0], [2.5, -5.0]],
];
/// An arrow to the right.
const ARROW: [[[f32; 2]; 2]; 3] = [
    [[-5.0, 0.0], [5.0, 0.0]],
    [[1.5, -3.0], [5.0, 0.0]],
    [[1.5, 3.0], [5.0, 0.0]],
];

/// A dashed frame above and below a stretch.
fn frame(painter: &Painter, rect: Rect, stroke: Stroke) {
    for y in [rect.top(), rect.bottom()] {
        let mut x = rect.left();
        while x < rect.right() {
            painter.hline(Rangef::new(x, (x + 3.0).min(rect.right())), y, stroke);
            x += 6.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_look_share_one_ground() {
        let word = |row: usize, from: f32, to: f32, look: char| {
            let y = row as f32 * 29.0;
            (
                row,
                Rect::from_min_max(pos2(from, y), pos2(to, y + 20.0)),
                look,
            )
        };
        let words = [
            word(0, 10.0, 40.0, 'a'),
            word(0, 40.2, 80.0, 'a'),
            word(0, 80.0, 90.0, 'b'),
            word(0, 95.0, 99.0, 'b'),
            word(1, 99.0, 120.0, 'b'),
        ];
        let spans = joined(words.into_iter());
        let spans: Vec<(f32, f32, char)> = spans
            .iter()
            .map(|(rect, look)| (rect.left(), rect.right(), *look))
            .collect();
        assert_eq!(
            spans,
            [
                (10.0, 80.0, 'a'),
                (80.0, 90.0, 'b'),
                (95.0, 99.0, 'b'),
                (99.0, 120.0, 'b')
            ]
        );
    }
}
