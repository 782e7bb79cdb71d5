use std::fmt;

/// Why a ground or a table of names could not be read: one sentence that says what is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasemapError {
    at: usize,
    what: String,
}

impl BasemapError {
    /// An error at a byte of the ground, or at a line of the table of names.
    pub(super) fn new(at: usize, what: impl Into<String>) -> Self {
        Self {
            at,
            what: what.into(),
        }
    }

    /// The byte of the ground, or the line of the table of names (from 1), where reading stopped.
    pub fn at(&self) -> usize {
        self.at
    }
}

impl fmt::Display for BasemapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "The base map cannot be read at {}: {}. Install the program again, or rebuild assets/basemap.",
            self.at, self.what
        )
    }
}

impl std::error::Error for BasemapError {}
