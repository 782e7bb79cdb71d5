//! Dates in EDTF (ISO 8601-2 annex A, levels 0 to 2) with hard and soft bounds.
//!
//! Hard bounds are what is written. Soft bounds widen every qualified endpoint by its own unit: once for `?` or `~`,
//! twice for `%`; a day counts as three. The reading of EDTF comes from `edtf-core`, which stays in here.

mod bounds;
mod day;
mod phrase;
mod span;
mod unit;

#[cfg(test)]
mod tests;

pub use day::Day;
pub(super) use day::last_of_month;
pub use span::Span;

use edtf_core::Edtf;
use std::fmt;

/// An EDTF date (levels 0 to 2) in the author's spelling, with its bounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Date(Box<Written>);

/// What a date holds; apart, so that what has none or several of them stays small.
#[derive(Clone, Debug, PartialEq)]
struct Written {
    text: Box<str>,
    whole: Member,
    /// Of a set of dates, each; empty for a date that is its only member.
    members: Box<[Member]>,
}

/// One member of a set of dates, or the whole of any other date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// The bounds as written.
    pub hard: Span,
    /// The bounds widened for what is uncertain or approximate.
    pub soft: Span,
}

/// Why a text is no date.
#[derive(Clone, Debug, PartialEq)]
pub struct DateError {
    /// The byte at which reading failed.
    pub at_byte: usize,
    /// What is wrong, as the reader of EDTF says it.
    pub detail: String,
    /// Whether all that is wrong is that it ends before it begins.
    pub reversed: bool,
    /// Where it ends before it begins, its beginning and its end as they are written.
    pub ends: Option<[String; 2]>,
}

impl DateError {
    fn new(text: &str, at_byte: usize, detail: &str, reversed: bool) -> Self {
        Self {
            at_byte,
            detail: detail.to_owned(),
            reversed,
            ends: if reversed { ends(text, at_byte) } else { None },
        }
    }

    /// The character of `text`, from 1, at which reading failed.
    #[must_use]
    pub fn at_char(&self, text: &str) -> usize {
        let read = text.get(..self.at_byte).unwrap_or_default();
        read.chars().count() + 1
    }
}

/// The beginning and the end of the interval that is a text, or of the range around a byte of a set of dates.
fn ends(text: &str, at_byte: usize) -> Option<[String; 2]> {
    let (inner, at) = match text.strip_prefix(['[', '{']) {
        Some(inner) => (inner.strip_suffix([']', '}'])?, at_byte.saturating_sub(1)),
        None => (text, at_byte),
    };
    let mut start = 0;
    let ranges = inner.split(',').filter_map(|range| {
        let end = start + range.len();
        start = end + 1;
        let (from, to) = range.split_once('/').or_else(|| range.split_once(".."))?;
        Some((end, [from.trim().to_owned(), to.trim().to_owned()]))
    });
    let mut ranges: Vec<_> = ranges.collect();
    let found = ranges.iter().position(|(end, _)| *end >= at).unwrap_or(0);
    (found < ranges.len()).then(|| ranges.swap_remove(found).1)
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at {})", self.detail, self.at_byte)
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// Reads an EDTF date of level 0, 1 or 2.
    ///
    /// # Errors
    /// With the place and the reason when the text is not EDTF, names a day that does not exist, or ends before it begins.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let edtf = Edtf::parse(text).map_err(|e| {
            let reversed = e.message.contains(" precedes ");
            DateError::new(text, e.offset, e.message, reversed)
        })?;
        let members = bounds::members(&edtf);
        let hull = |of: fn(&Member) -> Span| {
            let spans = members.iter().map(of);
            spans.reduce(Span::hull).unwrap_or(Span::ALWAYS)
        };
        let whole = Member {
            hard: hull(|m| m.hard),
            soft: hull(|m| m.soft),
        };
        let hard = whole.hard;
        if hard.first.zip(hard.last).is_some_and(|(a, b)| a > b) {
            let at_byte = text.find(['/', '.']).map_or(0, |slash| slash + 1);
            let detail = "the end lies before the beginning";
            return Err(DateError::new(text, at_byte, detail, true));
        }
        Ok(Self(Box::new(Written {
            text: text.into(),
            members: if members[..] == [whole] {
                Box::default()
            } else {
                members.into()
            },
            whole,
        })))
    }

    /// What a date phrase such as "early September", "last July" or "Mitte August" means in a text published then.
    ///
    /// `lang` is a BCP 47 tag; English and German phrases are known. Early, mid and late are the first to tenth, the
    /// eleventh to twentieth and the rest of a month, and thirds of a season or a year, all approximate. A month without
    /// a year is the one nearest to the publication. `None` when the phrase is not in the table, or `published` is not
    /// precise enough to read it.
    #[must_use]
    pub fn from_phrase(phrase: &str, lang: &str, published: &Self) -> Option<Self> {
        phrase::read(phrase, lang, published)
    }

    /// The spelling in the file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    /// The bounds as written. Where an end is not known, those of the other end.
    #[must_use]
    pub fn hard(&self) -> Span {
        self.0.whole.hard
    }

    /// The bounds widened for what is uncertain or approximate; an end that is not known is open. Holds `hard`.
    #[must_use]
    pub fn soft(&self) -> Span {
        self.0.whole.soft
    }

    /// The members of a set in the order written; any other date is its only member. Never empty.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        match &*self.0.members {
            [] => std::slice::from_ref(&self.0.whole),
            members => members,
        }
    }

    /// Whether the soft bounds share a day with `span`; of a set, those of one of its members.
    #[must_use]
    pub fn overlaps(&self, span: Span) -> bool {
        self.members().iter().any(|m| m.soft.overlaps(span))
    }

    /// The reading of EDTF, for putting the date into words: made anew, since it is larger than all that is kept of it.
    pub(super) fn edtf(&self) -> Option<Edtf> {
        Edtf::parse(&self.0.text).ok()
    }
}
