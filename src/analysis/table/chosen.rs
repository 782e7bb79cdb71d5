//! Which rows of a table are chosen.

use std::collections::BTreeSet;

/// How a row is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// It alone.
    #[default]
    Alone,
    /// It as well, or no longer: with Ctrl.
    Toggled,
    /// All from the anchor to it, and nothing else: with Shift.
    Stretched,
    /// All from the anchor to it, as well as what is chosen already: with Ctrl and Shift.
    Added,
}

/// Chosen rows, by their numbers in the file; what is chosen stays so when rows are sorted anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    rows: BTreeSet<u32>,
    /// The row from which stretches are chosen.
    anchor: Option<u32>,
    /// The row that the keyboard is on.
    cursor: Option<u32>,
}

impl Chosen {
    /// Whether a row is chosen.
    #[must_use]
    pub fn has(&self, row: u32) -> bool {
        self.rows.contains(&row)
    }

    /// How many are chosen.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row that the keyboard is on.
    #[must_use]
    pub fn cursor(&self) -> Option<u32> {
        self.cursor
    }

    /// The chosen rows in the order of `order`.
    #[must_use]
    pub fn in_order(&self, order: &[u32]) -> Vec<u32> {
        let chosen = order.iter().copied().filter(|row| self.has(*row));
        chosen.collect()
    }

    /// Chooses the row at a position of `order`; beyond its end the last one.
    pub fn choose(&mut self, order: &[u32], position: usize, manner: Manner) {
        let position = position.min(order.len().saturating_sub(1));
        let Some(row) = order.get(position).copied() else {
            return;
        };
        self.cursor = Some(row);
        match manner {
            Manner::Alone => {
                self.rows = BTreeSet::from([row]);
                self.anchor = Some(row);
            }
            Manner::Toggled => {
                if !self.rows.remove(&row) {
                    self.rows.insert(row);
                }
                self.anchor = Some(row);
            }
            Manner::Stretched | Manner::Added => {
                let anchor = self.anchor.and_then(|row| place(order, row));
                let from = anchor.unwrap_or(position);
                if anchor.is_none() {
                    self.anchor = Some(row);
                }
                let stretch = from.min(position)..from.max(position) + 1;
                let stretch = order.get(stretch).unwrap_or_default().iter().copied();
                if manner == Manner::Stretched {
                    self.rows.clear();
                }
                self.rows.extend(stretch);
            }
        }
    }

    /// Moves the keyboard by so many rows, without going beyond the ends, and chooses what it comes to. Where the keyboard is
    /// on no row of `order`, it comes to the first one.
    pub fn step(&mut self, order: &[u32], by: isize, manner: Manner) {
        let here = self.cursor.and_then(|row| place(order, row));
        let to = here.map_or(0, |here| here.saturating_add_signed(by));
        self.choose(order, to, manner);
    }

    /// Chooses all rows of `order`.
    pub fn choose_all(&mut self, order: &[u32]) {
        self.rows = order.iter().copied().collect();
        self.anchor = self.anchor.or(order.first().copied());
        self.cursor = self.cursor.or(order.first().copied());
    }

    /// Forgets rows that are not in `order`.
    pub fn keep(&mut self, order: &[u32]) {
        let most = order.iter().max().map_or(0, |row| *row as usize + 1);
        let mut there = vec![false; most];
        for row in order {
            if let Some(slot) = there.get_mut(*row as usize) {
                *slot = true;
            }
        }
        let is_there = |row: &u32| there.get(*row as usize) == Some(&true);
        self.rows.retain(is_there);
        self.anchor = self.anchor.filter(is_there);
        self.cursor = self.cursor.filter(is_there);
    }

    /// Chooses nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

/// Where a row stands in `order`.
fn place(order: &[u32], row: u32) -> Option<usize> {
    order.iter().position(|other| *other == row)
}
