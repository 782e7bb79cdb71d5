//! Where a record stands in its table.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// Where a record of type `T` stands in its table, from 0: smaller than an id and sooner found, but good only until the
/// dossier changes. Ordered as the file.
pub struct RowId<T> {
    number: u32,
    table: PhantomData<fn() -> T>,
}

impl<T> RowId<T> {
    /// The row of a position. Tables are far shorter than `u32` can count.
    #[must_use]
    pub fn new(position: usize) -> Self {
        Self {
            number: u32::try_from(position).unwrap_or(u32::MAX),
            table: PhantomData,
        }
    }

    /// Its number.
    #[must_use]
    pub fn number(self) -> u32 {
        self.number
    }

    /// Its position in the table.
    #[must_use]
    pub fn index(self) -> usize {
        self.number as usize
    }
}

impl<T> Clone for RowId<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RowId<T> {}

impl<T> PartialEq for RowId<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<T> Eq for RowId<T> {}

impl<T> PartialOrd for RowId<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for RowId<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number.cmp(&other.number)
    }
}

impl<T> Hash for RowId<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

impl<T> fmt::Debug for RowId<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.number)
    }
}
