//! Approximate search with bit vectors (Myers 1999, in the block form of Hyyrö 2003): for every place in a text, the
//! fewest edits that turn some stretch ending there into the pattern.

use super::grams::{Grams, NO_SYMBOL};

/// A pattern prepared for searching one text.
pub(super) struct Pattern {
    symbols: Vec<u16>,
    blocks: usize,
    /// For every symbol, and one row more for those that the pattern lacks: where the pattern has it.
    rows: Vec<u64>,
    /// The row of each symbol of the text.
    row_of: Vec<u32>,
}

/// A stretch of the text and its distance from the pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) distance: usize,
}

#[derive(Clone, Copy)]
struct Column {
    plus: u64,
    minus: u64,
}

/// How the row above the pattern grows: a match may begin anywhere, or only where the text begins.
#[derive(Clone, Copy, PartialEq)]
enum Begin {
    Anywhere,
    Here,
}

impl Pattern {
    pub(super) fn new(symbols: Vec<u16>, grams: &Grams) -> Self {
        let blocks = symbols.len().div_ceil(64).max(1);
        let mut row_of = vec![0_u32; grams.alphabet_len()];
        let mut rows = vec![0_u64; blocks];
        for (i, &symbol) in symbols.iter().enumerate() {
            let Some(row) = row_of.get_mut(usize::from(symbol)) else {
                continue;
            };
            if *row == 0 {
                *row = u32::try_from(rows.len() / blocks).unwrap_or(0);
                rows.resize(rows.len() + blocks, 0);
            }
            if let Some(word) = rows.get_mut(*row as usize * blocks + i / 64) {
                *word |= 1 << (i % 64);
            }
        }
        Self {
            symbols,
            blocks,
            rows,
            row_of,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.symbols.len()
    }

    pub(super) fn symbols(&self) -> &[u16] {
        &self.symbols
    }

    /// How many 64-bit words a step costs.
    pub(super) fn blocks(&self) -> usize {
        self.blocks
    }

    /// The first end with the fewest edits in `text`, when no more than `limit`: (end, edits).
    pub(super) fn best_end(&self, text: &[u16], limit: usize) -> Option<(usize, usize)> {
        let mut best: Option<(usize, usize)> = None;
        self.scan(text.iter().copied(), Begin::Anywhere, |end, distance| {
            let better = best.is_none_or(|(_, least)| distance < least);
            if distance <= limit && better {
                best = Some((end, distance));
            }
            best.is_none_or(|(_, least)| least > 0)
        });
        best
    }

    /// Calls `seen` with every end (exclusive) and its fewest edits, until it says false.
    fn scan(
        &self,
        text: impl Iterator<Item = u16>,
        begin: Begin,
        mut seen: impl FnMut(usize, usize) -> bool,
    ) {
        let last_bit = 1_u64 << ((self.symbols.len() + 63) % 64);
        let mut columns = vec![
            Column {
                plus: u64::MAX,
                minus: 0
            };
            self.blocks
        ];
        let mut distance = self.symbols.len();
        for (at, symbol) in text.enumerate() {
            let row = if symbol == NO_SYMBOL {
                0
            } else {
                self.row_of.get(usize::from(symbol)).copied().unwrap_or(0)
            };
            let from = row as usize * self.blocks;
            let Some(eqs) = self.rows.get(from..from + self.blocks) else {
                return;
            };
            let (mut up, mut down) = (u64::from(begin == Begin::Here), 0);
            let mut at_end = (0, 0);
            for (column, &eq) in columns.iter_mut().zip(eqs) {
                let (plus, minus) = column.step(eq, up, down);
                at_end = (plus & last_bit, minus & last_bit);
                (up, down) = (plus >> 63, minus >> 63);
            }
            distance += usize::from(at_end.0 != 0);
            distance -= usize::from(at_end.1 != 0);
            if !seen(at + 1, distance) {
                return;
            }
        }
    }

    /// The match that ends at `end` of `text` with `distance` edits: of several beginnings, the one that gives it the
    /// length nearest to the pattern's. `reversed` is the same pattern backwards.
    pub(super) fn match_ending(
        &self,
        reversed: &Self,
        text: &[u16],
        (end, distance): (usize, usize),
    ) -> Match {
        let reach = (self.len() + distance).min(end);
        let window = text.get(end - reach..end).unwrap_or_default();
        let mut length = 0;
        let mut off_by = usize::MAX;
        reversed.scan(window.iter().rev().copied(), Begin::Here, |l, d| {
            let off = l.abs_diff(self.len());
            if d == distance && off < off_by {
                (length, off_by) = (l, off);
            }
            true
        });
        Match {
            start: end - length,
            end,
            distance,
        }
    }
}

impl Column {
    /// One step down a column (Hyyrö 2003, figure 8): the horizontal differences that leave the block, as bits.
    fn step(&mut self, eq: u64, up_in: u64, down_in: u64) -> (u64, u64) {
        let vertical = eq | self.minus;
        let eq = eq | down_in;
        let horizontal = ((eq & self.plus).wrapping_add(self.plus) ^ self.plus) | eq;
        let plus = self.minus | !(horizontal | self.plus);
        let minus = self.plus & horizontal;
        let plus_in = (plus << 1) | up_in;
        let minus_in = (minus << 1) | down_in;
        self.plus = minus_in | !(vertical | plus_in);
        self.minus = plus_in & vertical;
        (plus, minus)
    }
}
