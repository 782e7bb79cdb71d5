//! The order of rows: by small numbers, one for each row, worked out once for a column.

use super::tab::Column;
use rayon::prelude::*;

/// The number of a row that has nothing in a column; it stands last whichever way the column is sorted.
pub const MISSING: u32 = u32::MAX;

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// The least first.
    #[default]
    Ascending,
    /// The greatest first.
    Descending,
}

impl Direction {
    /// The other way.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// By which column rows are sorted, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Order {
    /// The column.
    pub column: Column,
    /// The way.
    pub direction: Direction,
}

impl Order {
    /// What a click on the header of `column` leads to: the least first, then the greatest, then the order of the file.
    #[must_use]
    pub fn clicked(now: Option<Self>, column: Column) -> Option<Self> {
        match now {
            Some(order) if order.column == column => match order.direction {
                Direction::Ascending => Some(Self {
                    column,
                    direction: Direction::Descending,
                }),
                Direction::Descending => None,
            },
            _ => Some(Self {
                column,
                direction: Direction::Ascending,
            }),
        }
    }
}

/// The rank of each value among all: equal values share one, what is missing has [`MISSING`].
#[must_use]
pub fn ranks<T: Ord + Sync + Send>(values: &[Option<T>]) -> Vec<u32> {
    let mut by_value: Vec<(&T, u32)> = values
        .iter()
        .zip(0..)
        .filter_map(|(value, number)| Some((value.as_ref()?, number)))
        .collect();
    by_value.par_sort_unstable();
    let mut found = vec![MISSING; values.len()];
    let mut rank = 0;
    let mut last: Option<&T> = None;
    for (value, number) in by_value {
        if last.is_some_and(|last| last != value) {
            rank += 1;
        }
        last = Some(value);
        if let Some(slot) = found.get_mut(number as usize) {
            *slot = rank;
        }
    }
    found
}

/// Row numbers sorted by `keys`, which has one number for each row of the file.
///
/// Rows with equal numbers keep the order that they have; rows with [`MISSING`], or none, stand last either way.
#[must_use]
pub fn sorted(rows: &[u32], keys: &[u32], direction: Direction) -> Vec<u32> {
    let at = |row: u32| keys.get(row as usize).copied().unwrap_or(MISSING);
    // Key and position in one number: no two are equal, so that a sort which is not stable gives the stable order.
    let mut numbered: Vec<u64> = rows
        .par_iter()
        .enumerate()
        .map(|(position, row)| {
            let key = match (at(*row), direction) {
                (MISSING, _) => MISSING,
                (key, Direction::Ascending) => key,
                (key, Direction::Descending) => MISSING - 1 - key,
            };
            (u64::from(key) << 32) | position as u64
        })
        .collect();
    numbered.par_sort_unstable();
    let position = |number: u64| (number & u64::from(u32::MAX)) as usize;
    numbered
        .into_iter()
        .filter_map(|number| rows.get(position(number)).copied())
        .collect()
}
