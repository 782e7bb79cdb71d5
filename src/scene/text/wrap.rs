//! Breaking a text into lines.

use super::fonts::Fonts;
use super::ruler::Ruler;
use super::run::one_line;
use crate::scene::Face;
use std::borrow::Cow;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation as _;

const SOFT_HYPHEN: char = '\u{ad}';

impl Fonts {
    /// The lines of a text, each at most so many pixels wide and as full as can be.
    ///
    /// Lines break where Unicode Standard Annex 14 allows (between words, after hyphens, between Han and kana), always at
    /// line feeds, and inside a word, between graphemes, only where the word alone is too long. A line loses the spaces at
    /// its end; a soft hyphen at its end becomes a hyphen. A line holds at least one grapheme, even where that is too
    /// wide. An empty text has no lines.
    #[must_use]
    pub fn wrap(&self, text: &str, face: Face, size_px: f32, max_px: f32) -> Vec<String> {
        let fit = Fit {
            fonts: self,
            face,
            size_px,
            max_px,
        };
        let mut lines = Vec::new();
        for paragraph in text.lines().flat_map(|line| line.split(LINE_ENDS)) {
            fit.paragraph(&one_line(paragraph), &mut lines);
        }
        lines
    }
}

/// Ends of lines besides the line feed that `str::lines` knows.
const LINE_ENDS: [char; 6] = ['\u{b}', '\u{c}', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// What lines must fit.
struct Fit<'f> {
    fonts: &'f Fonts,
    face: Face,
    size_px: f32,
    max_px: f32,
}

impl Fit<'_> {
    /// Breaks a text without line feeds.
    fn paragraph(&self, text: &str, lines: &mut Vec<String>) {
        let ruler = Ruler::new(self.fonts.advances(text, self.face));
        let breaks: Vec<usize> = linebreaks(text)
            .filter(|&(_, kind)| kind == BreakOpportunity::Allowed)
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let mut start = 0;
        loop {
            let end = self.line_end(text, &ruler, &breaks, start);
            lines.push(shown(part(text, start, end)).into_owned());
            if end >= text.len() {
                return;
            }
            start = end;
        }
    }

    /// Where the line that starts at a byte ends; beyond the start unless the text ends there.
    fn line_end(&self, text: &str, ruler: &Ruler, breaks: &[usize], start: usize) -> usize {
        let first = breaks.partition_point(|&at| at <= start);
        let after = breaks.get(first..).unwrap_or_default();
        let candidates = after.iter().take_while(|&&at| {
            let visible = part(text, start, at).trim_end().len();
            self.may_fit(ruler, start, start + visible)
        });
        let count = candidates.count();
        let candidates = after.get(..count).unwrap_or_default();
        // The ruler knows advances within the whole text; a line of its own may kern differently at its end.
        if let Some(&end) = candidates
            .iter()
            .rev()
            .find(|&&at| self.fits(part(text, start, at)))
        {
            return end;
        }
        let word_end = after.first().copied().unwrap_or(text.len());
        start + self.cut_length(part(text, start, word_end), ruler, start)
    }

    /// How many bytes of a word that is too long go on one line: whole graphemes, at least one.
    fn cut_length(&self, word: &str, ruler: &Ruler, start: usize) -> usize {
        let ends: Vec<usize> = word
            .grapheme_indices(true)
            .map(|(at, grapheme)| at + grapheme.len())
            .take_while(|&end| self.may_fit(ruler, start, start + end))
            .collect();
        let whole = ends
            .iter()
            .rev()
            .find(|&&end| self.fits(part(word, 0, end)));
        let one = word.graphemes(true).next().map_or(word.len(), str::len);
        whole.copied().unwrap_or(one)
    }

    fn may_fit(&self, ruler: &Ruler, start: usize, end: usize) -> bool {
        ruler.may_fit(start, end, self.size_px, self.max_px)
    }

    fn fits(&self, line: &str) -> bool {
        let line = shown(line);
        self.fonts.width_px(&line, self.face, self.size_px, 0.0) <= self.max_px
    }
}

/// A stretch of a text, empty where the bytes are no boundaries.
fn part(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// A line as it is shown: without the spaces at its end, and with a hyphen for a soft hyphen there.
fn shown(line: &str) -> Cow<'_, str> {
    let line = line.trim_end();
    match line.strip_suffix(SOFT_HYPHEN) {
        Some(before) => Cow::Owned(format!("{before}-")),
        None => Cow::Borrowed(line),
    }
}
