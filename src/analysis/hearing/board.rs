//! The grid in the order in which it is read.

use super::{Hearing, index};
use crate::model::Status;
use rayon::prelude::*;
use std::cmp::Reverse;

/// The rows and columns of the grid: of what a filter lets through, in the order in which it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// Row numbers of relations: the contested first, next those that are only denied, then by how many voices speak to them, then as in the file.
    pub relations: Vec<u32>,
    /// Numbers of voices: by how many of the relations they speak to, then as in the file; nobody last.
    pub voices: Vec<u32>,
    /// To how many of the relations each voice speaks, in the order of `voices`.
    pub counts: Vec<u32>,
    /// How many of the relations are contested.
    pub contested: usize,
    /// How many of the relations are only denied.
    pub denied: usize,
    /// By number of voice, where it stands in `voices`.
    column_of: Vec<Option<u32>>,
}

impl Board {
    /// The grid of the relations with these row numbers.
    #[must_use]
    pub fn of(hearing: &Hearing, rows: &[u32]) -> Self {
        let rank = |row: u32| match hearing.status(row) {
            Some(Status::Contested) => 0,
            Some(Status::DeniedOnly) => 1,
            _ => 2,
        };
        let ranked = |wanted| rows.iter().filter(|row| rank(**row) == wanted).count();
        let speaking = |row: u32| {
            let cells = hearing.cells(row).iter();
            cells.filter(|cell| cell.verdict.is_some()).count()
        };
        let mut relations = rows.to_vec();
        relations.par_sort_by_cached_key(|row| (rank(*row), Reverse(speaking(*row)), *row));
        let all = hearing.voices();
        let mut counts = vec![0_u32; all.len()];
        for cell in rows.iter().flat_map(|row| hearing.cells(*row)) {
            if let Some(count) = counts.get_mut(cell.voice as usize) {
                *count += 1;
            }
        }
        let mut found: Vec<(u32, u32)> = (0..).zip(counts).filter(|(_, n)| *n > 0).collect();
        let nobody = |voice: u32| all.get(voice as usize).is_none_or(super::Heard::is_nobody);
        found.sort_by_key(|(voice, count)| (nobody(*voice), Reverse(*count), *voice));
        let mut column_of = vec![None; all.len()];
        for (column, (voice, _)) in found.iter().enumerate() {
            if let Some(slot) = column_of.get_mut(*voice as usize) {
                *slot = Some(index(column));
            }
        }
        let (voices, counts) = found.into_iter().unzip();
        Self {
            contested: ranked(0),
            denied: ranked(1),
            relations,
            voices,
            counts,
            column_of,
        }
    }

    /// Where a voice stands among the columns.
    #[must_use]
    pub fn column(&self, voice: u32) -> Option<usize> {
        let column = self.column_of.get(voice as usize).copied().flatten();
        column.map(|column| column as usize)
    }
}
