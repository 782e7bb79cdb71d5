//! The order in which the parts of a line are drawn, by the bidirectional algorithm (Unicode Standard Annex 9).
//!
//! Characters that steer the direction are never obeyed: they count as neutral, as do the marks in whose shape they are
//! shown. A line is one paragraph; its base direction is that of its first letter, else from left to right. The standard
//! leaves it to programs to do otherwise with words that they put together (HL1, HL3): [`Manner::Label`].

#[cfg(test)]
mod tests;

use super::mirror::mirrored;
use std::borrow::Cow;
use std::ops::Range;
use unicode_bidi::{BidiClass, BidiDataSource, HardcodedBidiData, Level, ParagraphBidiInfo};
use unicode_segmentation::UnicodeSegmentation as _;

/// Whose words a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Words of somebody, ordered as the standard says.
    Quoted,
    /// Words of the program, such as "Washington → Pyongyang" or "Visit · 12 September 2023". Arrows say from whom to whom and
    /// middle dots part what the program puts together, so what has one of them runs from left to right and they part what
    /// stands beside them; otherwise arrows would point back, and numbers would go over to their neighbours.
    Label,
}

/// A part of a line that is drawn in one direction.
///
/// It looks right wherever it stands alone in a line from left to right: what stands in a stretch from right to left
/// without being a letter is a part for each character, with its mirror image where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'t> {
    /// What is drawn, in the order of reading; as many bytes as in the line.
    pub text: Cow<'t, str>,
    /// Where it starts in the line, in bytes.
    pub start: usize,
    /// Whether it runs from right to left.
    pub backward: bool,
}

/// Whether a text has a character that makes the order of drawing another than that of reading.
///
/// Costs a look at the bytes where every character lies before Hebrew.
#[must_use]
pub fn turns(text: &str) -> bool {
    // Every character from U+0580 on begins with such a byte.
    text.bytes().any(|byte| byte >= 0xd6)
        && text.chars().any(|char| {
            matches!(
                Inert.bidi_class(char),
                BidiClass::R | BidiClass::AL | BidiClass::AN
            )
        })
}

/// Whether a paragraph is written from right to left: its first letter is.
#[must_use]
pub fn is_backward(paragraph: &str, manner: Manner) -> bool {
    turns(paragraph) && levels(paragraph, manner).paragraph_level.is_rtl()
}

/// The parts of a label on one line from left to right; the line itself where nothing turns.
#[must_use]
pub fn parts(line: &str) -> Vec<Part<'_>> {
    line_parts(line, 0..line.len(), Manner::Label)
}

/// The parts of one line of a paragraph from left to right, the line given by its bytes.
///
/// Directions are those within the paragraph. Spaces at the end of the line stand where the paragraph goes on. Empty where
/// the bytes are no boundaries of characters.
#[must_use]
pub fn line_parts(paragraph: &str, line: Range<usize>, manner: Manner) -> Vec<Part<'_>> {
    let Some(text) = paragraph.get(line.clone()).filter(|line| !line.is_empty()) else {
        return Vec::new();
    };
    if !turns(paragraph) {
        return Vec::from([Part {
            text: Cow::Borrowed(text),
            start: line.start,
            backward: false,
        }]);
    }
    let info = levels(paragraph, manner);
    let (levels, runs) = info.visual_runs(line);
    let mut out = Vec::new();
    for run in runs {
        let text = paragraph.get(run.clone()).unwrap_or_default();
        if levels.get(run.start).is_some_and(Level::is_rtl) {
            backward_parts(text, run.start, &mut out);
        } else {
            out.push(Part {
                text: Cow::Borrowed(text),
                start: run.start,
                backward: false,
            });
        }
    }
    out
}

/// The parts as they must be given to something that guesses the direction of each by its letters and draws parts one
/// after another: digits of Arabic, which run from left to right, are parts of their own.
#[must_use]
pub fn guessable(parts: Vec<Part<'_>>) -> Vec<Part<'_>> {
    let mut out = Vec::with_capacity(parts.len());
    for part in parts {
        let Cow::Borrowed(text) = part.text else {
            out.push(part);
            continue;
        };
        if part.backward || text.is_ascii() || !text.chars().any(is_arabic_digit) {
            out.push(part);
            continue;
        }
        out.extend(text.grapheme_indices(true).map(|(at, grapheme)| Part {
            text: Cow::Borrowed(grapheme),
            start: part.start + at,
            backward: false,
        }));
    }
    out
}

/// Cuts a stretch from right to left into words of one script and single characters between them, the last first.
fn backward_parts<'t>(text: &'t str, offset: usize, out: &mut Vec<Part<'t>>) {
    let first = out.len();
    let mut script = None;
    for (at, grapheme) in text.grapheme_indices(true) {
        let base = grapheme.chars().next();
        let own = base.and_then(script_of);
        let start = offset + at;
        match out.get_mut(first..).and_then(<[Part<'_>]>::last_mut) {
            Some(last) if own.is_some() && own == script => {
                let end = at + grapheme.len();
                last.text = Cow::Borrowed(text.get(last.start - offset..end).unwrap_or_default());
            }
            _ => out.push(Part {
                text: base
                    .and_then(mirrored)
                    .map_or(Cow::Borrowed(grapheme), |mirror| {
                        let rest = grapheme.chars().skip(1);
                        Cow::Owned(std::iter::once(mirror).chain(rest).collect())
                    }),
                start,
                backward: own.is_some(),
            }),
        }
        script = own;
    }
    if let Some(new) = out.get_mut(first..) {
        new.reverse();
    }
}

/// The script of a letter that is written from right to left, as far as fonts differ: the first character of its block.
fn script_of(char: char) -> Option<u32> {
    match Inert.bidi_class(char) {
        BidiClass::AL => Some(0x600),
        BidiClass::R => Some(match u32::from(char) {
            0x590..=0x5ff | 0xfb1d..=0xfb4f => 0x590,
            other => other & !0x3f,
        }),
        _ => None,
    }
}

fn is_arabic_digit(char: char) -> bool {
    Inert.bidi_class(char) == BidiClass::AN || matches!(char, '\u{6f0}'..='\u{6f9}')
}

fn levels(paragraph: &str, manner: Manner) -> ParagraphBidiInfo<'_> {
    if manner == Manner::Label && paragraph.contains(is_joint) {
        return ParagraphBidiInfo::new_with_data_source(&Joined, paragraph, Some(Level::ltr()));
    }
    ParagraphBidiInfo::new_with_data_source(&Inert, paragraph, None)
}

fn is_joint(char: char) -> bool {
    matches!(char, '\u{2190}'..='\u{21ff}' | '\u{b7}')
}

/// As [`Inert`], with arrows and middle dots that part what stands beside them.
struct Joined;

impl BidiDataSource for Joined {
    fn bidi_class(&self, char: char) -> BidiClass {
        if is_joint(char) {
            BidiClass::L
        } else {
            Inert.bidi_class(char)
        }
    }
}

/// The classes of Unicode, without those of characters that steer.
struct Inert;

impl BidiDataSource for Inert {
    fn bidi_class(&self, char: char) -> BidiClass {
        use BidiClass::{B, FSI, LRE, LRI, LRO, ON, PDF, PDI, RLE, RLI, RLO, WS};
        if matches!(char, '\u{61c}' | '\u{200e}' | '\u{200f}') {
            return ON;
        }
        match HardcodedBidiData.bidi_class(char) {
            LRE | RLE | LRO | RLO | PDF | LRI | RLI | FSI | PDI => ON,
            B => WS,
            class => class,
        }
    }
}
