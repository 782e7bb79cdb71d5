//! Rows in which stretches do not overlap.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Which row each stretch is in, and how many rows there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// The row of each, from 0.
    pub rows: Vec<u16>,
    /// How many rows there are.
    pub count: usize,
}

/// Puts stretches into the fewest rows in which none overlaps another; `None` where that takes more than `most`.
///
/// Each stretch is where it begins and ends; they are sorted by where they begin. Greedy: each goes to the topmost row that
/// is free, which needs no more rows than there are stretches at one point.
#[must_use]
pub fn pack(stretches: &[(f32, f32)], most: usize) -> Option<Packed> {
    // Rows that end, the first to end on top; and those that have ended, the topmost on top.
    let mut busy: BinaryHeap<Reverse<(Ordered, u16)>> = BinaryHeap::new();
    let mut free: BinaryHeap<Reverse<u16>> = BinaryHeap::new();
    let mut packed = Packed {
        rows: Vec::with_capacity(stretches.len()),
        count: 0,
    };
    for (from, to) in stretches {
        while let Some(Reverse((end, row))) = busy.peek().copied() {
            if end.0 > *from {
                break;
            }
            busy.pop();
            free.push(Reverse(row));
        }
        let row = match free.pop() {
            Some(Reverse(row)) => row,
            None if packed.count < most => {
                packed.count += 1;
                u16::try_from(packed.count - 1).unwrap_or(u16::MAX)
            }
            None => return None,
        };
        packed.rows.push(row);
        busy.push(Reverse((Ordered(*to), row)));
    }
    Some(packed)
}

/// A number with an order.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Ordered(f32);

impl Eq for Ordered {}

impl PartialOrd for Ordered {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ordered {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}
