//! Words in one text, found as they are typed.

use memchr::memmem;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Places beyond which no more are looked for.
const MOST: usize = 10_000;
/// Folded bytes between two marks; finding the way back steps over about as many.
const STRIDE: usize = 64;

/// A text prepared for finding words in it without regard to case, accents and runs of white space.
#[derive(Clone, Debug, Default)]
pub struct Findable {
    folded: String,
    /// Bytes of the folded text with the bytes of the source that they come from.
    marks: Vec<(usize, usize)>,
}

impl Findable {
    /// Prepares a text; one pass.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut marks = vec![(0, 0)];
        for (byte, char) in text.char_indices() {
            let last = marks.last().map_or(0, |(at, _)| *at);
            let before = folded.len();
            fold(char, &mut folded);
            // What folds to nothing does not end white space before it, so no mark stands there.
            if before >= last + STRIDE && folded.len() > before && !char.is_whitespace() {
                marks.push((before, byte));
            }
        }
        Self { folded, marks }
    }

    /// Where `text`, which this was made of, says `words`, in bytes; at most 10,000 places, none of which overlap.
    #[must_use]
    pub fn find(&self, text: &str, words: &str) -> Vec<Range<usize>> {
        let mut wanted = String::new();
        words
            .trim()
            .chars()
            .for_each(|char| fold(char, &mut wanted));
        if wanted.trim().is_empty() {
            return Vec::new();
        }
        let finder = memmem::Finder::new(&wanted);
        let places = finder.find_iter(self.folded.as_bytes()).take(MOST);
        let found = places.filter_map(|at| {
            let start = self.source(text, at)?;
            let end = self.source(text, at + wanted.len())?;
            (start < end).then_some(start..end)
        });
        found.collect()
    }

    /// The byte of the source at which a byte of the folded text begins; the end for what lies within a letter.
    fn source(&self, text: &str, folded: usize) -> Option<usize> {
        let after = self.marks.partition_point(|(at, _)| *at <= folded);
        let (from, source) = *self.marks.get(after.checked_sub(1)?)?;
        // White space before a mark is done with: what begins at a mark is a letter.
        let mut done = String::new();
        for (byte, char) in text.get(source..)?.char_indices() {
            let before = done.len();
            fold(char, &mut done);
            if from + before >= folded && done.len() > before {
                return Some(source + byte);
            }
        }
        Some(text.len())
    }
}

/// Appends a character as it is compared.
fn fold(char: char, out: &mut String) {
    if char.is_ascii() && !char.is_ascii_whitespace() {
        out.push(char.to_ascii_lowercase());
    } else if char.is_whitespace() {
        if !out.ends_with(' ') {
            out.push(' ');
        }
    } else {
        let letters = std::iter::once(char).nfkd();
        let letters = letters.filter(|c| !is_combining_mark(*c) && *c != '\u{ad}');
        out.extend(letters.flat_map(char::to_lowercase));
    }
}
