//! Cutting a text to a width.

use super::fonts::Fonts;
use super::ruler::Ruler;
use super::run::one_line;
use crate::scene::Face;
use unicode_segmentation::UnicodeSegmentation as _;

const ELLIPSIS: &str = "…";

/// A label is never longer than this, whatever its width: marks without width could go on for ever.
const LONGEST_BYTES: usize = 8192;

impl Fonts {
    /// The text if it fits a width in pixels, else as many of its graphemes as fit, and an ellipsis.
    ///
    /// Control characters become spaces; no space stands before the ellipsis. Empty where not even the ellipsis fits.
    /// However long the text is, only what can fit is looked at, and at most 8192 bytes of it.
    #[must_use]
    pub fn ellipsize(&self, text: &str, face: Face, size_px: f32, max_px: f32) -> String {
        let fits = |candidate: &str| self.width_px(candidate, face, size_px, 0.0) <= max_px;
        let prefix = self.fitting_prefix(text, face, size_px, max_px);
        let whole = prefix.len() == text.len();
        let text = one_line(prefix);
        if whole && fits(&text) {
            return text.into_owned();
        }
        let ruler = Ruler::new(self.advances(&text, face));
        // Every start of a grapheme is a place to cut; the last of an incomplete prefix is one, too.
        let cuts: Vec<usize> = text
            .grapheme_indices(true)
            .map(|(start, _)| start)
            .take_while(|&end| ruler.may_fit(0, end, size_px, max_px))
            .collect();
        let candidates = cuts.iter().rev().map(|&end| {
            let kept = text.get(..end).unwrap_or_default();
            format!("{}{ELLIPSIS}", kept.trim_end())
        });
        candidates
            .into_iter()
            .find(|candidate| fits(candidate))
            .unwrap_or_default()
    }

    /// The start of a text, of which what fits a width is part; the whole text where it is short.
    fn fitting_prefix<'t>(&self, text: &'t str, face: Face, size_px: f32, max_px: f32) -> &'t str {
        let mut bytes = 512;
        loop {
            let prefix = text
                .get(..text.floor_char_boundary(bytes))
                .unwrap_or_default();
            if prefix.len() == text.len()
                || bytes >= LONGEST_BYTES
                || self.width_px(prefix, face, size_px, 0.0) > max_px + size_px
            {
                return prefix;
            }
            bytes *= 2;
        }
    }
}
