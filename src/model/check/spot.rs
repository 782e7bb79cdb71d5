//! A spot in a dossier, and how it becomes a place.

use crate::error::SourcePlace;
use crate::model::record::TableName;

/// A key of a record or of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The table.
    pub table: TableName,
    /// The record, in the order of the dossier, from 0.
    pub row: usize,
    /// The passage of the relation, from 0.
    pub passage: Option<usize>,
    /// The key; empty for the record or passage itself.
    pub key: &'static str,
}

impl Spot {
    /// A record.
    #[must_use]
    pub fn of(table: TableName, row: usize) -> Self {
        Self {
            table,
            row,
            passage: None,
            key: "",
        }
    }

    /// A key of it.
    #[must_use]
    pub fn key(mut self, key: &'static str) -> Self {
        self.key = key;
        self
    }

    /// A passage of it.
    #[must_use]
    pub fn passage(mut self, passage: usize) -> Self {
        self.passage = Some(passage);
        self
    }
}

/// What knows where a spot is.
pub trait Locate {
    /// The place of a spot.
    fn place(&self, spot: &Spot) -> SourcePlace;
}

/// Places in a dossier that is in no file: paths without lines.
#[derive(Clone, Copy, Debug, Default)]
pub struct InMemory;

impl Locate for InMemory {
    fn place(&self, spot: &Spot) -> SourcePlace {
        let mut path = format!("$.{}[{}]", spot.table.as_str(), spot.row);
        if let Some(passage) = spot.passage {
            path.push_str(&format!(".passages[{passage}]"));
        }
        if !spot.key.is_empty() {
            path.push('.');
            path.push_str(spot.key);
        }
        SourcePlace {
            path,
            ..SourcePlace::default()
        }
    }
}
