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
