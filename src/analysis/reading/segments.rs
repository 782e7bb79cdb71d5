//! Quotations that overlap, cut into stretches that the same ones cover.

use super::Quotation;
use std::collections::BTreeSet;
use std::ops::Range;

/// So many lines are drawn beneath a text, one below the other; of more there is a count.
pub const LANES: usize = 3;

/// A stretch of a text that the same quotations cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its bytes.
    pub bytes: Range<usize>,
    /// How many quotations cover it.
    pub depth: usize,
    /// How many lines they have together.
    pub lines: usize,
    /// The lines in the lanes that are drawn: the number of the quotation, and of the line among its own.
    pub lanes: [Option<(usize, usize)>; LANES],
}

/// Cuts a text of so many bytes at the ends of its quotations, and gives each line of a quotation the first lane that is free.
///
/// The segments lie end to end and make the whole text. A sweep over the ends, in n log n.
pub(super) fn segments(length: usize, quotations: &mut [Quotation]) -> Vec<Segment> {
    // At one place what ends comes before what begins, so that its lane is free.
    let mut ends: Vec<(usize, bool, usize)> = Vec::with_capacity(2 * quotations.len());
    for (number, quotation) in quotations.iter().enumerate() {
        ends.push((quotation.bytes.start, true, number));
        ends.push((quotation.bytes.end, false, number));
    }
    ends.sort_unstable();
    let mut free: BTreeSet<usize> = BTreeSet::new();
    let mut used = 0;
    let mut here = Segment {
        bytes: 0..0,
        depth: 0,
        lines: 0,
        lanes: [None; LANES],
    };
    let mut out = Vec::with_capacity(ends.len() + 1);
    for (at, begins, number) in ends {
        if at > here.bytes.start {
            here.bytes.end = at;
            out.push(here.clone());
            here.bytes = at..at;
        }
        let Some(quotation) = quotations.get_mut(number) else {
            continue;
        };
        if begins {
            here.depth += 1;
            here.lines += quotation.lines.len();
        } else {
            here.depth -= 1;
            here.lines -= quotation.lines.len();
        }
        for (own, line) in quotation.lines.iter_mut().enumerate() {
            if begins {
                line.lane = free.pop_first().unwrap_or_else(|| {
                    used += 1;
                    used - 1
                });
            } else {
                free.insert(line.lane);
            }
            if let Some(slot) = here.lanes.get_mut(line.lane) {
                *slot = begins.then_some((number, own));
            }
        }
    }
    if length > here.bytes.start {
        here.bytes.end = length;
        out.push(here);
    }
    out
}

/// Finds which quotations cover a byte: over each run of them, where the last of it ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Stabbing {
    /// A complete binary tree in the manner of a heap, its root at 1; the leaves are the quotations in order.
    last: Vec<usize>,
    leaves: usize,
}

impl Stabbing {
    /// The tree of quotations in the order of where they begin.
    pub(super) fn of(quotations: &[Quotation]) -> Self {
        let leaves = quotations.len().next_power_of_two();
        let mut last = vec![0; 2 * leaves];
        for (slot, quotation) in last.iter_mut().skip(leaves).zip(quotations) {
            *slot = quotation.bytes.end;
        }
        for node in (1..leaves).rev() {
            let below = [last.get(2 * node), last.get(2 * node + 1)];
            let most = below.into_iter().flatten().copied().max();
            if let (Some(slot), Some(most)) = (last.get_mut(node), most) {
                *slot = most;
            }
        }
        Self { last, leaves }
    }

    /// The quotations that cover a byte, by their number, in order; each found in log n.
    pub(super) fn covering(&self, quotations: &[Quotation], byte: usize) -> Vec<usize> {
        let begun = quotations.partition_point(|q| q.bytes.start <= byte);
        let mut found = Vec::new();
        // Nodes still to be looked at, the next one last: a node, its first leaf and how many it has.
        let mut left = vec![(1, 0, self.leaves)];
        while let Some((node, first, count)) = left.pop() {
            let ends_later = self.last.get(node).is_some_and(|end| *end > byte);
            if first >= begun || !ends_later {
                continue;
            }
            if count == 1 {
                found.push(first);
                continue;
            }
            let half = count / 2;
            left.push((2 * node + 1, first + half, half));
            left.push((2 * node, first, half));
        }
        found
    }
}
