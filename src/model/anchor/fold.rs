//! Folding: what differs between two copies of a text without a difference in meaning.
//!
//! The list: Unicode composition (NFC); runs of white space become one space; soft hyphen, zero-width space and
//! byte-order mark are dropped; curly and angle quotation marks and dashes become straight. Case, digits, diacritics,
//! U+200C and U+200D stay.

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The text folded for searching.
#[must_use]
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

/// A folded text with the way back to its source.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    pub(super) text: String,
    pub(super) back: BackMap,
}

impl Folded {
    pub(super) fn new(source: &str) -> Self {
        let mut folder = Folder::default();
        for (at, c) in source.chars().enumerate() {
            if is_dropped(c) {
                continue;
            }
            if is_boundary(c) {
                folder.flush();
            }
            folder.pending.push((at, c));
        }
        folder.flush();
        folder.folded
    }
}

/// From code points of a folded text to stretches of its source.
///
/// Only the places where the two stop running side by side are kept: few in most texts.
#[derive(Clone, Debug, Default)]
pub(super) struct BackMap {
    len: usize,
    breaks: Vec<Break>,
}

/// The folded code point `at` stands for `start..end` of the source; those after it follow one by one.
#[derive(Clone, Copy, Debug)]
struct Break {
    at: usize,
    start: usize,
    end: usize,
}

impl BackMap {
    /// The stretch of the source that the folded code point `at` stands for.
    pub(super) fn source(&self, at: usize) -> Option<(usize, usize)> {
        if at >= self.len {
            return None;
        }
        let after = self.breaks.partition_point(|b| b.at <= at);
        let Some(last) = after.checked_sub(1).and_then(|i| self.breaks.get(i)) else {
            return Some((at, at + 1));
        };
        if last.at == at {
            return Some((last.start, last.end));
        }
        let start = last.end + (at - last.at - 1);
        Some((start, start + 1))
    }

    fn next_source(&self) -> usize {
        match self.breaks.last() {
            Some(last) => last.end + (self.len - last.at - 1),
            None => self.len,
        }
    }

    fn push(&mut self, start: usize, end: usize) {
        if start != self.next_source() || end != start + 1 {
            let at = self.len;
            self.breaks.push(Break { at, start, end });
        }
        self.len += 1;
    }

    /// Lets the last code point stand for everything up to `end`.
    fn extend_last(&mut self, end: usize) {
        let Some(at) = self.len.checked_sub(1) else {
            return;
        };
        let Some((start, _)) = self.source(at) else {
            return;
        };
        match self.breaks.last_mut() {
            Some(last) if last.at == at => last.end = end,
            _ => self.breaks.push(Break { at, start, end }),
        }
    }
}

#[derive(Default)]
struct Folder {
    folded: Folded,
    /// Code points that may yet compose with one another, with their places.
    pending: Vec<(usize, char)>,
    after_space: bool,
}

impl Folder {
    fn flush(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        if let [(at, c)] = pending.as_slice()
            && is_nfc_quick(std::iter::once(*c)) == IsNormalized::Yes
        {
            self.push(*c, *at, *at + 1);
        } else if let (Some(first), Some(last)) = (pending.first(), pending.last()) {
            let composed: Vec<char> = pending.iter().map(|p| p.1).nfc().collect();
            let same = composed.len() == pending.len()
                && composed.iter().zip(&pending).all(|(c, p)| *c == p.1);
            if same {
                for (at, c) in &pending {
                    self.push(*c, *at, *at + 1);
                }
            } else {
                for c in composed {
                    self.push(c, first.0, last.0 + 1);
                }
            }
        }
        self.pending = pending;
        self.pending.clear();
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        if c.is_whitespace() {
            if self.after_space {
                self.folded.back.extend_last(end);
                return;
            }
            self.after_space = true;
            self.folded.text.push(' ');
        } else {
            self.after_space = false;
            self.folded.text.push(straightened(c));
        }
        self.folded.back.push(start, end);
    }
}

/// Whether folding leaves a character out.
pub(super) fn is_dropped(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}')
}

fn straightened(c: char) -> char {
    match c {
        '\u{201C}'..='\u{201F}' | '\u{AB}' | '\u{BB}' => '"',
        '\u{2018}'..='\u{201B}' | '\u{2039}' | '\u{203A}' => '\'',
        '\u{2010}'..='\u{2015}' => '-',
        _ => c,
    }
}

/// Whether nothing before `c` can compose with it.
fn is_boundary(c: char) -> bool {
    if c < '\u{300}' {
        return true;
    }
    let stands_alone = |c: char| {
        canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes
    };
    if stands_alone(c) {
        return true;
    }
    let mut first = None;
    decompose_canonical(c, |d| {
        first.get_or_insert(d);
    });
    first.is_some_and(|d| d != c && stands_alone(d))
}
