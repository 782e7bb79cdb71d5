//! Lists of numbers, one for each row of a table, in one piece of memory.

/// Lists of row numbers, one for each row of a table, in one piece of memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lists {
    /// Where each list ends.
    ends: Vec<u32>,
    numbers: Vec<u32>,
}

impl Lists {
    /// Adds the list of the next row.
    pub fn push(&mut self, numbers: impl IntoIterator<Item = u32>) {
        self.numbers.extend(numbers);
        let end = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.ends.push(end);
    }

    /// All numbers of all lists.
    pub fn all(&self) -> impl Iterator<Item = u32> {
        self.numbers.iter().copied()
    }

    /// The list of a row; empty when there are not so many.
    pub fn of(&self, row: usize) -> &[u32] {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |end| *end as usize);
        let end = self.ends.get(row).map_or(start, |end| *end as usize);
        self.numbers.get(start..end).unwrap_or_default()
    }
}
