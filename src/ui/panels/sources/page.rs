//! A text in blocks, of which only those near the visible part are laid out.

use super::super::super::fonts::font;
use super::super::super::style::Palette;
use super::super::super::widgets::text::traced;
use super::keys::To;
use crate::analysis::Reading;
use crate::analysis::reading::blocks;
use crate::model::anchor::LEFT_OUT;
use crate::scene::Face;
use crate::scene::text::{Manner, is_backward, turns};
use crate::scene::visible::made_visible;
use eframe::egui::epaint::text::ByteIndex;
use eframe::egui::text::{LayoutJob, LayoutSection, TextFormat};
use eframe::egui::{Align, Color32, Galley, Painter, Rangef};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// The size of the text, and the distance of its lines, in points.
pub(super) const SIZE: f32 = 16.0;
pub(super) const LEADING: f32 = 29.0;
/// Where on the visible part a line comes to stand that is looked for, from 0 at its top.
const LOOKED_AT: f32 = 0.3;
/// The room beneath a text, so that its last line can be read in the middle, in points.
const BELOW: f32 = 120.0;
/// How far beyond the visible part blocks are laid out, in points.
pub(super) const BEYOND: f32 = 500.0;

/// A stretch of a line that the same quotations cover.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The number of its line within the block.
    pub row: usize,
    /// From where to where on the line, in points.
    pub x: Rangef,
    /// The bytes of the text that it is a part of.
    pub bytes: Range<usize>,
    /// Whether words that somebody looks for stand here: the place that is looked at, or another.
    pub hit: Option<bool>,
    /// Whether its paragraph is read from right to left, and so begins at the right.
    pub backward: bool,
}

/// A block that is laid out.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    /// Its letters.
    pub galley: Arc<Galley>,
    /// Where its stretches stand.
    pub parts: Vec<Part>,
    /// Whether the pointer can mark words in it: where nothing is written from right to left.
    pub selectable: bool,
}

/// What a text is laid out from.
pub(super) struct Source<'a> {
    /// The text.
    pub text: &'a str,
    /// Its quotations.
    pub reading: &'a Reading,
    /// Where words stand that somebody looks for, and which of these places is looked at.
    pub hits: (&'a [Range<usize>], usize),
    /// The colours.
    pub palette: &'a Palette,
}

/// A text in blocks.
#[derive(Default)]
pub(super) struct Page {
    blocks: Vec<Range<usize>>,
    /// The height of each block in points: measured, or as it is likely to be.
    heights: Vec<f32>,
    /// Where each block ends, in points from the top.
    ends: Vec<f32>,
    laid: BTreeMap<usize, Laid>,
    width: f32,
    /// The height of what stands above the text and is scrolled with it, in points.
    pub above: f32,
}

impl Page {
    /// A text that has not been laid out yet.
    pub fn of(text: &str) -> Self {
        let blocks = blocks(text);
        let mut page = Self {
            heights: vec![LEADING; blocks.len()],
            ends: vec![0.0; blocks.len()],
            blocks,
            ..Self::default()
        };
        page.stack(0);
        page
    }

    /// Works out anew where blocks end, from one on.
    fn stack(&mut self, from: usize) {
        let mut end = self.top(from);
        let blocks = self.ends.iter_mut().zip(&self.heights);
        for (slot, height) in blocks.skip(from) {
            end += height;
            *slot = end;
        }
    }

    /// Forgets what is laid out, because it looks otherwise now; heights stay.
    pub fn repaint(&mut self) {
        self.laid.clear();
    }

    /// Whether the lines have another width now; then everything is laid out anew.
    pub fn fit(&mut self, width: f32, painter: &Painter, source: &Source<'_>) -> bool {
        if (self.width - width).abs() < 0.5 {
            return false;
        }
        self.width = width;
        self.laid.clear();
        // How high a byte is, as the first block shows.
        let first = self.blocks.first().cloned().unwrap_or_default();
        let height = self
            .lay(0, painter, source)
            .map_or(LEADING, |laid| laid.galley.size().y);
        let per_byte = height / first.len().max(1) as f32;
        for (slot, block) in self.heights.iter_mut().zip(&self.blocks) {
            *slot = (per_byte * block.len() as f32).max(LEADING);
        }
        self.stack(0);
        self.measure(0, painter, source);
        true
    }

    /// The height of everything, in points.
    pub fn height(&self) -> f32 {
        self.ends.last().copied().unwrap_or_default() + BELOW
    }

    /// Where a block begins, in points from the top.
    fn top(&self, block: usize) -> f32 {
        let before = block.checked_sub(1).and_then(|at| self.ends.get(at));
        before.copied().unwrap_or_default()
    }

    /// The block with a byte of the text.
    fn block_of(&self, byte: usize) -> usize {
        let after = self.blocks.partition_point(|block| block.start <= byte);
        after.saturating_sub(1)
    }

    /// The byte with which the block at a height begins; beneath the text that of its last block.
    pub fn byte_at(&self, y: f32) -> usize {
        let at = self.ends.partition_point(|end| *end <= y);
        let block = self.blocks.get(at).or(self.blocks.last());
        block.map_or(0, |block| block.start)
    }

    /// The blocks that reach into a stretch, each with where it begins.
    pub fn blocks_in(&self, seen: Rangef) -> Vec<(usize, f32)> {
        let first = self.ends.partition_point(|end| *end < seen.min);
        let blocks = (first..self.ends.len()).map(|number| (number, self.top(number)));
        blocks.take_while(|(_, top)| *top <= seen.max).collect()
    }

    /// Lays out what is near the visible part, and forgets what is far from it. Gives how much further down what is seen lies
    /// than before, because what is above it turned out to be of another height.
    pub fn come(&mut self, seen: Rangef, painter: &Painter, source: &Source<'_>) -> f32 {
        let near = Rangef::new(seen.min - BEYOND, seen.max + BEYOND);
        let mut shift = 0.0;
        let blocks = self.blocks_in(near);
        for (number, top) in &blocks {
            let before = self.heights.get(*number).copied().unwrap_or_default();
            let change = self.measure(*number, painter, source) - before;
            if *top < seen.min {
                shift += change;
            }
        }
        if let Some(((first, _), (last, _))) = blocks.first().zip(blocks.last()) {
            self.laid
                .retain(|number, _| (first..=last).contains(&number));
        }
        shift
    }

    /// Where the line with a byte begins, in points from the top; its block is laid out.
    fn line_of(&mut self, byte: usize, painter: &Painter, source: &Source<'_>) -> f32 {
        let block = self.block_of(byte);
        self.measure(block, painter, source);
        let top = self.top(block);
        let laid = self.laid.get(&block);
        let line = laid.and_then(|laid| {
            let after = |part: &&Part| part.bytes.end > byte;
            let part = laid.parts.iter().find(after)?;
            laid.galley.rows.get(part.row).map(|row| row.pos.y)
        });
        top + line.unwrap_or_default()
    }

    /// How far to scroll from an offset so that the line with a byte is seen in a room so high; not at all when it is.
    pub fn reveal(
        &mut self,
        byte: usize,
        (mut offset, room): (f32, f32),
        painter: &Painter,
        source: &Source<'_>,
    ) -> f32 {
        // What lies above it may turn out to be of another height once it is laid out.
        for _ in 0..3 {
            let line = self.line_of(byte, painter, source);
            let comfortable = Rangef::new(offset + room * 0.1, offset + room * 0.8);
            if !comfortable.contains(line) {
                offset = (line - room * LOOKED_AT).max(0.0);
            }
            let seen = Rangef::new(offset, offset + room);
            offset += self.come(seen, painter, source);
        }
        offset.clamp(0.0, (self.height() - room).max(0.0))
    }

    /// The offset that a key leads to from another one, in a room so high.
    pub fn scrolled(
        &mut self,
        to: To,
        (offset, room): (f32, f32),
        painter: &Painter,
        source: &Source<'_>,
    ) -> f32 {
        let by = |points: f32| offset + points;
        let wanted = match to {
            To::Start => -self.above,
            // What lies near the end may turn out to be of another height once it is laid out.
            To::End => {
                for _ in 0..3 {
                    let end = self.height();
                    self.come(Rangef::new(end - room, end), painter, source);
                }
                self.height() - room
            }
            To::Lines(lines) => by(f32::from(lines) * LEADING),
            // The last line of a page is the first of the next.
            To::Pages(pages) => by(f32::from(pages) * (room - LEADING).max(LEADING)),
        };
        wanted.clamp(-self.above, (self.height() - room).max(-self.above))
    }

    /// A block that is laid out.
    pub fn laid(&self, block: usize) -> Option<&Laid> {
        self.laid.get(&block)
    }

    fn measure(&mut self, block: usize, painter: &Painter, source: &Source<'_>) -> f32 {
        if !self.laid.contains_key(&block)
            && let Some(laid) = self.lay(block, painter, source)
        {
            let height = laid.galley.size().y;
            self.laid.insert(block, laid);
            if let Some(slot) = self.heights.get_mut(block)
                && *slot != height
            {
                *slot = height;
                self.stack(block);
            }
        }
        self.heights.get(block).copied().unwrap_or_default()
    }

    fn lay(&self, block: usize, painter: &Painter, source: &Source<'_>) -> Option<Laid> {
        let block = self.blocks.get(block)?;
        let words = source.text.get(block.clone())?;
        let shown = words.strip_suffix('\n').unwrap_or(words);
        let block = block.start..block.start + shown.len();
        let mut job = LayoutJob::default();
        let sections = sections(&block, source);
        let mut starts = Vec::with_capacity(sections.len());
        for (bytes, _) in &sections {
            let words = source.text.get(bytes.clone()).unwrap_or_default();
            let ink = match words {
                MARK => source.palette.muted,
                _ => source.palette.ink,
            };
            starts.push(job.text.len());
            push(&mut job, &made_visible(words, false), ink);
        }
        if sections.is_empty() {
            push(&mut job, "", source.palette.ink);
        }
        let selectable = !turns(&job.text);
        let (galley, placed) = traced(painter, job, self.width);
        let parts = placed.into_iter().filter_map(|one| {
            let section = starts.partition_point(|start| *start <= one.bytes.start);
            let (bytes, hit) = sections.get(section.checked_sub(1)?)?;
            Some(Part {
                row: one.row,
                x: one.x,
                bytes: bytes.clone(),
                hit: *hit,
                backward: !selectable && starts_at_the_right(&galley.job.text, one.bytes.start),
            })
        });
        let parts = parts.collect();
        Some(Laid {
            parts,
            galley,
            selectable,
        })
    }
}

/// Whether the paragraph around a byte of a text is read from right to left.
fn starts_at_the_right(text: &str, byte: usize) -> bool {
    let (before, after) = text.split_at_checked(byte).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(text.len(), |at| byte + at);
    is_backward(text.get(start..end).unwrap_or_default(), Manner::Quoted)
}

/// The mark of what an excerpt leaves out, without the spaces around it.
const MARK: &str = "[…]";

/// The stretches of a block that look alike, in the order of the text: each with whether words are found in it.
fn sections(block: &Range<usize>, source: &Source<'_>) -> Vec<(Range<usize>, Option<bool>)> {
    let mut cuts = vec![block.start, block.end];
    let segments = source.reading.segments_in(block);
    let segments = source.reading.segments.get(segments).unwrap_or_default();
    cuts.extend(segments.iter().map(|segment| segment.bytes.start));
    let (hits, current) = source.hits;
    let first = hits.partition_point(|hit| hit.end <= block.start);
    let after = hits.partition_point(|hit| hit.start < block.end);
    let near = first..after.max(first);
    let found = hits.get(near.clone()).unwrap_or_default();
    cuts.extend(found.iter().flat_map(|hit| [hit.start, hit.end]));
    let words = source.text.get(block.clone()).unwrap_or_default();
    let marks = words.match_indices(LEFT_OUT);
    let marks = marks.map(|(at, _)| block.start + at + 1);
    cuts.extend(marks.flat_map(|at| [at, at + MARK.len()]));
    cuts.retain(|at| (block.start..=block.end).contains(at));
    cuts.sort_unstable();
    cuts.dedup();
    let pairs = cuts.iter().zip(cuts.iter().skip(1));
    let hit_at = |at: usize| {
        let within = near.clone().zip(found).find(|(_, hit)| hit.contains(&at));
        within.map(|(number, _)| number == current)
    };
    pairs
        .map(|(start, end)| (*start..*end, hit_at(*start)))
        .collect()
}

/// Appends a section; `LayoutJob::append` would make one of two that look alike.
fn push(job: &mut LayoutJob, text: &str, ink: Color32) {
    let start = ByteIndex(job.text.len());
    job.text.push_str(text);
    job.sections.push(LayoutSection {
        leading_space: 0.0,
        byte_range: start..ByteIndex(job.text.len()),
        format: TextFormat {
            line_height: Some(LEADING),
            valign: Align::Center,
            ..TextFormat::simple(font(Face::Serif, SIZE), ink)
        },
    });
}

#[cfg(test)]
mod tests;
