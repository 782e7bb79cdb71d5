//! A text laid out, and where on each line each of its stretches stands.

#[cfg(test)]
mod tests;

use super::turned::{Drawn, turned};
use crate::scene::text::{Manner, turns};
use eframe::egui::epaint::text::ByteRangeExt as _;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Galley, Painter, Rangef};
use std::ops::Range;
use std::sync::Arc;

/// Where a part of a section stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The number of the line, from 0.
    pub row: usize,
    /// Which bytes of the text it is.
    pub bytes: Range<usize>,
    /// From where to where on the line, in points.
    pub x: Rangef,
}

/// Lays a quoted text out at a width in points, and tells where each section of the job stands: line by line, and on each
/// from left to right; a section from right to left may be in several places.
pub fn traced(painter: &Painter, mut job: LayoutJob, width: f32) -> (Arc<Galley>, Vec<Placed>) {
    job.wrap.max_width = width;
    if turns(&job.text) {
        let (galley, rows) = turned(painter, job, (width, Manner::Quoted), true);
        let mut out = Vec::new();
        for (number, drawn) in rows.into_iter().enumerate() {
            beside(&galley, number, drawn, &mut out);
        }
        return (galley, out);
    }
    let galley = painter.layout_job(job);
    let job = Arc::clone(&galley.job);
    let mut out = Vec::new();
    let mut start = 0;
    for (number, row) in galley.rows.iter().enumerate() {
        let rest = job.text.get(start..).unwrap_or_default();
        let glyphs = row.row.glyphs.len();
        let length = rest
            .char_indices()
            .nth(glyphs)
            .map_or(rest.len(), |(at, _)| at);
        let line = start..start + length;
        let sections = job.sections.iter().map(|section| {
            let of = section.byte_range.as_usize();
            of.start.max(line.start)..of.end.min(line.end)
        });
        let within = sections.filter(|bytes| !bytes.is_empty());
        place(&galley, number, &job.text, within, &mut out);
        start = line.end + usize::from(row.ends_with_newline);
    }
    (galley, out)
}

/// Measures the parts of a line, which come one after another from left to right, a glyph for each character.
fn place(
    galley: &Galley,
    number: usize,
    text: &str,
    parts: impl Iterator<Item = Range<usize>>,
    out: &mut Vec<Placed>,
) {
    let Some(row) = galley.rows.get(number) else {
        return;
    };
    let mut glyphs = row.row.glyphs.iter();
    for bytes in parts {
        let count = text
            .get(bytes.clone())
            .map_or(0, |part| part.chars().count());
        let mut x = Rangef::NOTHING;
        for glyph in glyphs.by_ref().take(count) {
            let left = row.pos.x + glyph.pos.x;
            x.min = x.min.min(left);
            x.max = x.max.max(left + glyph.advance_width);
        }
        if x.min <= x.max {
            out.push(Placed {
                row: number,
                bytes,
                x,
            });
        }
    }
}

/// Puts the parts of a line with writing from right to left beside each other; they end where the line does.
fn beside(galley: &Galley, number: usize, drawn: Vec<Drawn>, out: &mut Vec<Placed>) {
    let Some(row) = galley.rows.get(number) else {
        return;
    };
    let whole: f32 = drawn.iter().map(|(_, width)| width).sum();
    let mut left = row.rect().right() - whole;
    for (bytes, width) in drawn {
        let x = Rangef::new(left, left + width);
        left = x.max;
        if !bytes.is_empty() {
            out.push(Placed {
                row: number,
                bytes,
                x,
            });
        }
    }
}
