//! Runs: stretches of a text that one font draws.

use super::bundle::FontFile;
use super::direction::{Part, parts};
use super::font::Font;
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation as _;

/// A stretch of a text that one font draws in one direction.
#[derive(Clone, Copy, Debug)]
pub struct FontRun<'t> {
    /// The stretch.
    pub text: &'t str,
    /// Where it starts in the whole text, in bytes.
    pub start: usize,
    /// The font that draws it; the first of the chain where none has its characters.
    pub file: FontFile,
}

/// A stretch of a line with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedRun<'t> {
    /// What is drawn, in the order of reading. Brackets and quotation marks in writing from right to left are the mirror
    /// images of those of the line, so that every drawer, whatever it knows of directions, draws the same.
    pub text: Cow<'t, str>,
    /// Where it starts in the line, in bytes.
    pub start: usize,
    /// From the left end of the line to its left end, in pixels.
    pub left_px: f32,
    /// Its width in pixels.
    pub width_px: f32,
}

/// A run inside the module: the font itself instead of its file.
#[derive(Clone)]
pub(super) struct Run<'f, 't> {
    pub font: &'f Font,
    /// What is drawn: the stretch, or its mirror image.
    pub text: Cow<'t, str>,
    /// Where the stretch starts in the whole text, in bytes.
    pub start: usize,
    /// Whether it runs from right to left.
    pub backward: bool,
}

/// Where a text is long, it is shaped in pieces of about this many bytes, so that time and memory stay in proportion.
const PIECE_BYTES: usize = 2048;

/// The text as one line: control characters become spaces.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) {
        Cow::Owned(text.replace(char::is_control, " "))
    } else {
        Cow::Borrowed(text)
    }
}

/// The runs of a text in the fonts of a chain, from left to right.
pub(super) fn runs<'f, 't>(chain: &[&'f Font], text: &'t str) -> Vec<Run<'f, 't>> {
    let Some((&primary, rest)) = chain.split_first() else {
        return Vec::new();
    };
    if text.is_empty() {
        return Vec::new();
    }
    if is_plain(text, primary) {
        return Vec::from([Run {
            font: primary,
            text: Cow::Borrowed(text),
            start: 0,
            backward: false,
        }]);
    }
    let mut out = Vec::new();
    for part in parts(text) {
        runs_of_part((primary, rest), part, &mut out);
    }
    out
}

/// Cuts a part where the font changes.
fn runs_of_part<'f, 't>(
    (primary, rest): (&'f Font, &[&'f Font]),
    part: Part<'t>,
    out: &mut Vec<Run<'f, 't>>,
) {
    let font_of = |grapheme: &str| {
        grapheme.chars().next().map_or(primary, |base| {
            if primary.has(base) {
                return primary;
            }
            rest.iter()
                .find(|font| font.has(base))
                .map_or(primary, |font| *font)
        })
    };
    let Part {
        text,
        start,
        backward,
    } = part;
    let Cow::Borrowed(text) = text else {
        // A mirror image is one grapheme.
        let font = font_of(&text);
        out.push(Run {
            font,
            text,
            start,
            backward,
        });
        return;
    };
    let first = out.len();
    for (at, grapheme) in text.grapheme_indices(true) {
        let font = font_of(grapheme);
        match out.get_mut(first..).and_then(<[Run<'_, '_>]>::last_mut) {
            Some(last) if std::ptr::eq(last.font, font) => {
                let end = at + grapheme.len();
                last.text = Cow::Borrowed(text.get(last.start - start..end).unwrap_or_default());
            }
            _ => out.push(Run {
                font,
                text: Cow::Borrowed(grapheme),
                start: start + at,
                backward,
            }),
        }
    }
    if let Some(new) = out.get_mut(first..).filter(|_| backward) {
        new.reverse();
    }
}

/// Whether a text has no character beyond U+02FF, where every character is a grapheme, and the font has them all.
fn is_plain(text: &str, font: &Font) -> bool {
    text.chars()
        .all(|char| char < '\u{300}' && (matches!(char, ' '..='~') || font.has(char)))
}

/// The pieces in which a run is shaped: ends at spaces where there are any, else at graphemes.
pub(super) fn pieces(run: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = run.get(start..).filter(|rest| !rest.is_empty())?;
        let length = piece_length(rest);
        let piece = rest.get(..length).unwrap_or(rest);
        let at = start;
        start += piece.len();
        Some((at, piece))
    })
}

/// Length in bytes of the first piece of a text that is not empty; at least one grapheme.
fn piece_length(text: &str) -> usize {
    if text.len() <= PIECE_BYTES {
        return text.len();
    }
    let window = text
        .get(..text.floor_char_boundary(PIECE_BYTES))
        .unwrap_or(text);
    if let Some(space) = window.rfind(' ').filter(|&space| space > 0) {
        return space;
    }
    // The last grapheme of the window may go on after it, so it is left to the next piece.
    let last = window.grapheme_indices(true).next_back();
    match last.map(|(start, _)| start).filter(|&start| start > 0) {
        Some(start) => start,
        None => window
            .len()
            .max(text.chars().next().map_or(1, char::len_utf8)),
    }
}
