//! A quotation as it is looked for.

use crate::model::Passage;

/// What is looked for: the quotation, what stood around it, and where it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quote<'a> {
    /// The quotation, letter for letter.
    pub exact: &'a str,
    /// Up to 32 code points of the source before it.
    pub prefix: Option<&'a str>,
    /// Up to 32 code points of the source after it.
    pub suffix: Option<&'a str>,
    /// Where it began in the stored text, in code points.
    pub start: Option<usize>,
    /// Where it ended, in code points, exclusive.
    pub end: Option<usize>,
}

/// Code points before and after a quotation that are looked at: more than a dossier keeps, fewer than hold up a search.
const CONTEXT: usize = 256;

impl Quote<'_> {
    /// The quotation with no more of its surroundings than is looked at.
    pub(super) fn near(self) -> Self {
        let last = |text: &str| {
            text.char_indices()
                .rev()
                .nth(CONTEXT - 1)
                .map_or(0, |(at, _)| at)
        };
        let first = |text: &str| {
            text.char_indices()
                .nth(CONTEXT)
                .map_or(text.len(), |(at, _)| at)
        };
        Self {
            prefix: self.prefix.and_then(|text| text.get(last(text)..)),
            suffix: self.suffix.and_then(|text| text.get(..first(text))),
            ..self
        }
    }
}

impl<'a> From<&'a Passage> for Quote<'a> {
    fn from(passage: &'a Passage) -> Self {
        Self {
            exact: &passage.exact,
            prefix: passage.prefix.as_deref(),
            suffix: passage.suffix.as_deref(),
            start: passage.start,
            end: passage.end,
        }
    }
}
