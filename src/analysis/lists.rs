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

    /// Puts another list in the place of that of a row; nothing happens when there are not so many.
    pub fn set(&mut self, row: usize, numbers: Vec<u32>) {
        let before = self.of(row).len();
        let Some(end) = self.ends.get(row).map(|end| *end as usize) else {
            return;
        };
        let longer = numbers.len();
        self.numbers.splice(end - before..end, numbers);
        for end in self.ends.iter_mut().skip(row).filter(|_| longer != before) {
            let moved = *end as usize + longer - before;
            *end = u32::try_from(moved).unwrap_or(u32::MAX);
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_list_that_is_set_is_there_and_the_others_stay(
            mut lists in prop::collection::vec(prop::collection::vec(0_u32..9, 0..5), 1..8),
            row in 0_usize..9,
            other in prop::collection::vec(0_u32..9, 0..6),
        ) {
            let mut kept = Lists::default();
            lists.iter().for_each(|list| kept.push(list.iter().copied()));
            kept.set(row, other.clone());
            if let Some(list) = lists.get_mut(row) {
                *list = other;
            }
            for (row, list) in lists.iter().enumerate() {
                prop_assert_eq!(kept.of(row), &list[..]);
            }
            prop_assert_eq!(kept.all().count(), lists.iter().map(Vec::len).sum::<usize>());
        }
    }
}
