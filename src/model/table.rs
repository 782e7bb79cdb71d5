//! A list of records with a name each, in the order of the file.

use super::id::{HasId, Id};
use super::row_id::RowId;
use std::collections::HashMap;

/// Records in the order of the file, found by name.
#[derive(Clone, Debug)]
pub struct Table<T> {
    rows: Vec<T>,
    index: HashMap<Id<T>, usize>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            index: HashMap::new(),
        }
    }
}

impl<T: PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl<T: HasId> Table<T> {
    /// The record named `id`.
    #[must_use]
    pub fn get(&self, id: &Id<T>) -> Option<&T> {
        self.rows.get(*self.index.get(id)?)
    }

    /// Every record, in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    /// The record in a row; `None` when there are not so many.
    #[must_use]
    pub fn at(&self, row: RowId<T>) -> Option<&T> {
        self.rows.get(row.index())
    }

    /// The row of the record named `id`.
    #[must_use]
    pub fn row(&self, id: &Id<T>) -> Option<RowId<T>> {
        self.position(id).map(RowId::new)
    }

    /// Every record with its row, in the order of the file.
    pub fn with_rows(&self) -> impl Iterator<Item = (RowId<T>, &T)> {
        let rows = self.rows.iter().enumerate();
        rows.map(|(position, record)| (RowId::new(position), record))
    }

    /// The records of some rows.
    pub fn in_rows(&self, rows: &[RowId<T>]) -> impl Iterator<Item = &T> {
        rows.iter().filter_map(|row| self.at(*row))
    }

    /// Where the record named `id` stands in the order of the file, from 0.
    #[must_use]
    pub fn position(&self, id: &Id<T>) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table of these records; the id that occurs twice when one does.
    pub(super) fn from_rows(rows: Vec<T>) -> Result<Self, Id<T>> {
        let mut index = HashMap::with_capacity(rows.len());
        for (position, row) in rows.iter().enumerate() {
            if index.insert(row.id().clone(), position).is_some() {
                return Err(row.id().clone());
            }
        }
        Ok(Self { rows, index })
    }

    /// The records, in the order of the file.
    #[cfg(test)]
    pub(super) fn into_rows(self) -> Vec<T> {
        self.rows
    }

    /// The record named `id`, to be changed; its name must stay.
    pub(super) fn get_mut(&mut self, id: &Id<T>) -> Option<&mut T> {
        self.rows.get_mut(*self.index.get(id)?)
    }

    /// Puts a record at `position` (at the end when beyond it); gives it back when its name is taken.
    pub(super) fn insert(&mut self, position: usize, row: T) -> Result<(), T> {
        if self.index.contains_key(row.id()) {
            return Err(row);
        }
        let position = position.min(self.rows.len());
        self.rows.insert(position, row);
        self.reindex_from(position);
        Ok(())
    }

    /// Takes the record named `id` out, with the position it had.
    pub(super) fn remove(&mut self, id: &Id<T>) -> Option<(usize, T)> {
        let position = self.index.remove(id)?;
        let row = self.rows.remove(position);
        self.reindex_from(position);
        Some((position, row))
    }

    /// Puts `row` in the place of the record of the same name, and gives that one back.
    pub(super) fn replace(&mut self, row: T) -> Option<T> {
        let position = *self.index.get(row.id())?;
        let slot = self.rows.get_mut(position)?;
        Some(std::mem::replace(slot, row))
    }

    fn reindex_from(&mut self, position: usize) {
        for (i, row) in self.rows.iter().enumerate().skip(position) {
            self.index.insert(row.id().clone(), i);
        }
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}
