//! A document's text, prepared for searching.

use super::code_points::CodePoints;
use super::fold::{BackMap, Folded};
use super::grams::Grams;
use memchr::memmem;
use std::sync::OnceLock;

/// What stands in an excerpt where something was left out; it never matches and never lies inside a quotation.
pub const LEFT_OUT: &str = " […] ";

/// Its length in code points.
const LEFT_OUT_LEN: usize = 5;

/// A text with its folded copy and the ways between bytes, code points and folded code points.
///
/// Built once per document in time proportional to its length; the folded copy when first something is looked for that
/// does not stand in its place. With it about six bytes of memory per byte of text.
#[derive(Clone, Debug)]
pub struct IndexedText {
    source: CodePoints,
    /// Where the source says `LEFT_OUT`, in code points.
    source_gaps: Vec<usize>,
    search: OnceLock<Search>,
}

/// What a search needs that is not satisfied with the text as it is.
#[derive(Clone, Debug)]
struct Search {
    folded: CodePoints,
    back: BackMap,
    grams: Grams,
    gaps: Vec<usize>,
}

impl Search {
    fn new(text: &str) -> Self {
        let Folded { text, back } = Folded::new(text);
        let folded = CodePoints::new(text);
        Self {
            gaps: gaps(&folded),
            grams: Grams::new(folded.as_str()),
            folded,
            back,
        }
    }
}

impl IndexedText {
    /// Prepares `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let source = CodePoints::new(text.to_owned());
        Self {
            source_gaps: gaps(&source),
            source,
            search: OnceLock::new(),
        }
    }

    fn search(&self) -> &Search {
        self.search.get_or_init(|| Search::new(self.text()))
    }

    /// The text itself.
    #[must_use]
    pub fn text(&self) -> &str {
        self.source.as_str()
    }

    /// The number of its code points.
    #[must_use]
    pub fn len(&self) -> usize {
        self.source.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The stretch between two code points, end exclusive; `None` when it is not within the text.
    #[must_use]
    pub fn slice(&self, start: usize, end: usize) -> Option<&str> {
        self.source.slice(start, end)
    }

    /// The text folded for searching.
    #[must_use]
    pub fn folded(&self) -> &str {
        self.search().folded.as_str()
    }

    pub(super) fn grams(&self) -> &Grams {
        &self.search().grams
    }

    /// The stretches of the folded text between marks of omission, in folded code points.
    pub(super) fn folded_stretches(&self) -> Vec<(usize, usize)> {
        let Search { folded, gaps, .. } = self.search();
        let mut from = 0;
        let mut stretches = Vec::with_capacity(gaps.len() + 1);
        for &gap in gaps {
            stretches.push((from, gap.max(from)));
            from = gap + LEFT_OUT_LEN;
        }
        stretches.push((from, folded.len().max(from)));
        stretches
    }

    /// Whether a stretch of the source shares a code point with a mark of omission.
    pub(super) fn touches_gap(&self, start: usize, end: usize) -> bool {
        let next = self
            .source_gaps
            .partition_point(|&gap| gap + LEFT_OUT_LEN <= start);
        self.source_gaps.get(next).is_some_and(|&gap| gap < end)
    }

    /// Where `exact` stands in the source, overlapping ones included, at most `limit` of them.
    pub(super) fn occurrences(&self, exact: &str, limit: usize) -> Vec<(usize, usize)> {
        occurrences(&self.source, exact, limit)
    }

    /// Where the folded text says `folded`, as stretches of the source, at most `limit` of them.
    pub(super) fn folded_occurrences(&self, folded: &str, limit: usize) -> Vec<(usize, usize)> {
        let mut found = occurrences(&self.search().folded, folded, limit);
        found.retain_mut(|place| match self.source_from_folded(*place) {
            Some(source) => {
                *place = source;
                true
            }
            None => false,
        });
        found.dedup();
        found
    }

    /// The stretch of the source that a stretch of the folded text stands for; `None` when empty or beyond it.
    pub(super) fn source_from_folded(&self, place: (usize, usize)) -> Option<(usize, usize)> {
        let back = &self.search().back;
        let (start, _) = back.source(place.0)?;
        let (_, end) = back.source(place.1.checked_sub(1)?)?;
        (start < end).then_some((start, end))
    }
}

fn gaps(text: &CodePoints) -> Vec<usize> {
    occurrences(text, LEFT_OUT, usize::MAX)
        .into_iter()
        .map(|(start, _)| start)
        .collect()
}

fn occurrences(text: &CodePoints, wanted: &str, limit: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let Some(first) = wanted.chars().next() else {
        return found;
    };
    let length = wanted.chars().count();
    let finder = memmem::Finder::new(wanted);
    let mut from = 0;
    while found.len() < limit
        && let Some(rest) = text.as_str().as_bytes().get(from..)
        && let Some(step) = finder.find(rest)
    {
        if let Some(start) = text.code_point(from + step) {
            found.push((start, start + length));
        }
        from += step + first.len_utf8();
    }
    found
}
