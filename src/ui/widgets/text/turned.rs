//! Texts with writing from right to left: egui draws words one after another, so lines are made here.
//!
//! A text is wrapped in the order of reading; then the parts of each line are put in the order of drawing, each as a section
//! of its own. Texts without such writing never come here.

#[cfg(test)]
mod tests;

use crate::scene::text::{Manner, Part, guessable, is_backward, line_parts, turns};
use eframe::egui::epaint::text::{ByteIndex, ByteRangeExt as _};
use eframe::egui::text::{LayoutJob, LayoutSection, TextFormat};
use eframe::egui::{Galley, Label, Painter, Ui};
use std::ops::Range;
use std::sync::Arc;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation as _;

const ELLIPSIS: &str = "…";

/// A label that wraps; it cannot be marked with the pointer where it has writing from right to left, because egui would
/// copy other letters than those that are marked.
pub fn label(ui: &Ui, job: LayoutJob, manner: Manner) -> Label {
    if !turns(&job.text) {
        return Label::new(job).wrap();
    }
    let width = ui.available_width();
    Label::new(laid(ui.painter(), job, width, manner)).selectable(false)
}

/// Lays a text out at a width in points; as many rows as the job allows, the last cut with an ellipsis.
///
/// Quoted paragraphs from right to left stand at the right.
pub fn laid(painter: &Painter, mut job: LayoutJob, width: f32, manner: Manner) -> Arc<Galley> {
    job.wrap.max_width = width;
    if !turns(&job.text) {
        return painter.layout_job(job);
    }
    turned(painter, job, (width, manner), false).0
}

/// What of a text is drawn where on a line: its bytes, and how wide they are in points.
pub(super) type Drawn = (Range<usize>, f32);

/// Lays a text with writing from right to left out. Where it `measures`, it tells of each line what is drawn on it from left
/// to right; egui does not say which letter a glyph of such writing is.
pub(super) fn turned(
    painter: &Painter,
    job: LayoutJob,
    (width, manner): (f32, Manner),
    measures: bool,
) -> (Arc<Galley>, Vec<Vec<Drawn>>) {
    let text = Turned {
        measures,
        painter,
        job: &job,
        width,
        manner,
    };
    let (rows, cut) = text.rows();
    let mut drawn = LayoutJob::default();
    let mut sections = Vec::with_capacity(rows.len());
    for (number, row) in rows.iter().enumerate() {
        if number > 0 {
            push(&mut drawn, "\n", 0.0, text.format_at(row.bytes.start));
        }
        sections.push(text.append(row, &mut drawn));
    }
    let mut galley = Arc::unwrap_or_clone(painter.layout_job(drawn));
    galley.elided = cut;
    // Who reads the words gets them in the order of reading.
    galley.job = Arc::new(job);
    (Arc::new(galley), sections)
}

/// A part of a line that is drawn in one manner: what is drawn, how, and which bytes of the text it stands for.
struct Piece {
    text: String,
    format: TextFormat,
    bytes: Range<usize>,
}

/// A line of a text.
struct Row {
    paragraph: Range<usize>,
    bytes: Range<usize>,
    /// Whether an ellipsis stands at its end.
    cut: bool,
}

/// A text that is laid out.
struct Turned<'a> {
    painter: &'a Painter,
    job: &'a LayoutJob,
    width: f32,
    manner: Manner,
    measures: bool,
}

impl Turned<'_> {
    /// The lines, and whether some are missing.
    fn rows(&self) -> (Vec<Row>, bool) {
        let most = self.job.wrap.max_rows.max(1);
        let mut rows = Vec::new();
        let mut start = 0;
        for text in self.job.text.split('\n') {
            let paragraph = start..start + text.len();
            start = paragraph.end + 1;
            let mut at = paragraph.start;
            loop {
                if rows.len() == most {
                    return (self.shortened(rows), true);
                }
                let end = self.line_end(&paragraph, at);
                rows.push(Row {
                    paragraph: paragraph.clone(),
                    bytes: at..end,
                    cut: false,
                });
                if end >= paragraph.end {
                    break;
                }
                at = end;
            }
        }
        (rows, false)
    }

    /// The last line takes as much of its paragraph as fits beside an ellipsis.
    fn shortened(&self, mut rows: Vec<Row>) -> Vec<Row> {
        if let Some(last) = rows.last_mut() {
            let format = self.format_at(last.bytes.start);
            let ellipsis = LayoutJob::single_section(ELLIPSIS.to_owned(), format);
            let room = self.width - self.painter.layout_job(ellipsis).size().x;
            let whole = last.bytes.start..last.paragraph.end;
            last.bytes.end = self.cut(whole, room);
            last.cut = true;
        }
        rows
    }

    /// Where the line that starts at a byte of a paragraph ends.
    fn line_end(&self, paragraph: &Range<usize>, start: usize) -> usize {
        let rest = self.part(start..paragraph.end);
        let (mut end, mut used) = (start, 0.0);
        for (at, _) in linebreaks(rest) {
            let word = end..start + at;
            let visible = self.part(word.clone()).trim_end().len();
            if used + self.width_of(word.start..word.start + visible) > self.width {
                if end > start {
                    return end;
                }
                return self.cut(word, self.width);
            }
            used += self.width_of(word.clone());
            end = word.end;
        }
        paragraph.end
    }

    /// Where a stretch must end to fit a width: after whole graphemes, at least one.
    fn cut(&self, bytes: Range<usize>, width: f32) -> usize {
        let text = self.part(bytes.clone());
        let ends: Vec<usize> = text
            .grapheme_indices(true)
            .map(|(at, grapheme)| bytes.start + at + grapheme.len())
            .collect();
        // A guess by the mean width saves most of the measuring.
        let whole = self.width_of(bytes.clone()).max(1.0);
        let likely = (ends.len() as f32 * (width / whole).clamp(0.0, 1.0) * 1.2) as usize + 2;
        let fitting = ends.iter().take(likely).rev();
        let mut fitting = fitting.filter(|&&end| self.width_of(bytes.start..end) <= width);
        let first = ends.first().copied().unwrap_or(bytes.end);
        fitting.next().copied().unwrap_or(first)
    }

    /// Appends a line, its parts from left to right; gives the bytes of each, and how wide it is where that is asked for.
    fn append(&self, row: &Row, out: &mut LayoutJob) -> Vec<Drawn> {
        let paragraph = self.part(row.paragraph.clone());
        let backward = is_backward(paragraph, self.manner);
        let shown = self.part(row.bytes.clone()).trim_end().len();
        let offset = row.paragraph.start;
        let line = row.bytes.start - offset..row.bytes.start - offset + shown;
        let mut pieces = Vec::new();
        for part in guessable(line_parts(paragraph, line, self.manner)) {
            self.sections(part, offset, &mut pieces);
        }
        if row.cut {
            let end = if backward { 0 } else { pieces.len() };
            let at = row.bytes.start + shown;
            let ellipsis = Piece {
                text: ELLIPSIS.to_owned(),
                format: self.format_at(at),
                bytes: at..at,
            };
            pieces.insert(end, ellipsis);
        }
        let mut before = 0.0;
        if backward && self.manner == Manner::Quoted {
            let mut alone = LayoutJob::default();
            for piece in &pieces {
                push(&mut alone, &piece.text, 0.0, piece.format.clone());
            }
            before = (self.width - self.painter.layout_job(alone).size().x).max(0.0);
        }
        let mut drawn = Vec::new();
        for piece in pieces {
            if self.measures {
                let mut alone = LayoutJob::default();
                push(&mut alone, &piece.text, 0.0, piece.format.clone());
                drawn.push((piece.bytes, self.painter.layout_job(alone).size().x));
            }
            push(out, &piece.text, before, piece.format);
            before = 0.0;
        }
        drawn
    }

    /// Cuts a part where its manner changes.
    fn sections(&self, part: Part<'_>, offset: usize, out: &mut Vec<Piece>) {
        let start = offset + part.start;
        let bytes = start..start + part.text.len();
        let first = out.len();
        for section in &self.job.sections {
            let of = section.byte_range.as_usize();
            let both = of.start.max(bytes.start)..of.end.min(bytes.end);
            if both.is_empty() {
                continue;
            }
            let text = part.text.get(both.start - start..both.end - start);
            out.push(Piece {
                text: text.unwrap_or_default().to_owned(),
                format: section.format.clone(),
                bytes: both,
            });
        }
        if let Some(new) = out.get_mut(first..).filter(|_| part.backward) {
            new.reverse();
        }
    }

    fn width_of(&self, bytes: Range<usize>) -> f32 {
        let mut job = LayoutJob::default();
        for section in &self.job.sections {
            let of = section.byte_range.as_usize();
            let both = of.start.max(bytes.start)..of.end.min(bytes.end);
            if !both.is_empty() {
                job.append(self.part(both), 0.0, section.format.clone());
            }
        }
        self.painter.layout_job(job).size().x
    }

    fn format_at(&self, byte: usize) -> TextFormat {
        let sections = &self.job.sections;
        let found = sections
            .iter()
            .find(|section| section.byte_range.as_usize().contains(&byte));
        let found = found.or(sections.last());
        found.map_or_else(TextFormat::default, |section| section.format.clone())
    }

    fn part(&self, bytes: Range<usize>) -> &str {
        self.job.text.get(bytes).unwrap_or_default()
    }
}

/// Appends a section; `LayoutJob::append` would make one of two that look alike, which egui shapes in one direction.
pub(super) fn push(job: &mut LayoutJob, text: &str, leading_space: f32, format: TextFormat) {
    let start = ByteIndex(job.text.len());
    job.text.push_str(text);
    job.sections.push(LayoutSection {
        leading_space,
        byte_range: start..ByteIndex(job.text.len()),
        format,
    });
}
