//! A network most of which hangs together: all that stands apart is set small beside it or beneath it, in rows, so that the large part
//! has the sheet and nothing is left out. Likewise nodes without an edge, where they would crowd all others out, however small those are.

use super::packing::{self, Extent, Rows, WIDER, extent, size};
use super::part::Part;
use super::{EDGE, Spot};

/// The large part has at least so many nodes.
const LARGE: usize = 20;
/// At least so many nodes stand apart from it, and no part of those has more than a share of its nodes.
pub(super) const APART: usize = 8;
const SMALLER: usize = 4;
/// What stands apart takes this share of the room of the large part, if need be drawn smaller.
const SHARE: f32 = 0.3;
/// The least size of what stands apart, where it is much and where it is so little that it can be read; and how much is little, in nodes.
const LEAST: [f32; 2] = [0.12, 0.6];
const LITTLE: f32 = 36.0;
/// The room of a node that has no edge, across and down.
const CELL: f32 = EDGE * 0.7;
/// But so many of them would stand along the larger side of the large part at most, if there is room.
const ACROSS: f32 = 56.0;
/// Between the large part and the rest, as a share of the larger side of that part; and beside what has names all around.
const GAP: f32 = 0.03;
const GAP_FOR_NAMES: f32 = 0.22;
/// Up to so many nodes without an edge are named beside a small network: the room of each is so many times as wide as high.
const NAMED: usize = 200;
const WIDE: f32 = 3.0;
/// What they stand beside has at least this room, across and down: two nodes are drawn no larger than that.
const AT_LEAST: [f32; 2] = [EDGE * 3.0, EDGE * 2.0];
/// A circle no larger than this has room for its names in its own box.
const SMALL: f32 = EDGE * 10.0;
/// The widths that are tried beside the large part, as shares of its width, and those beneath it.
const BESIDE: [f32; 8] = [0.12, 0.16, 0.2, 0.26, 0.34, 0.44, 0.56, 0.7];
const BENEATH: [f32; 6] = [0.8, 1.0, 1.2, 1.4, 1.7, 2.0];
/// A part so many times as long as wide is laid along the rows.
const LONG: f32 = 1.6;

/// Where stands what stands apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Register {
    /// The spots of each part but the first, in the order given; those of which a node is held stay where they are.
    pub parts: Vec<Vec<Spot>>,
    /// Where the nodes without an edge stand.
    pub alone: Vec<Spot>,
}

/// Where nodes without an edge stand beside a circle.
pub(super) fn beside(large: Extent, alone: usize) -> Vec<Spot> {
    if main_side(&large) < SMALL {
        return small_beside(large, alone);
    }
    let gap = GAP_FOR_NAMES * main_side(&large);
    let entries = Entries::of(large, &[], (alone, alone));
    Entries { gap, ..entries }.alone()
}

/// Whether so many nodes without an edge would crowd out all that has one, in this box, if they were drawn as large.
#[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
pub(super) fn crowds_out(tied: &Extent, alone: usize) -> bool {
    let [wide, high] = size(tied);
    let grid = alone as f32 * packing::CELL[0] * packing::CELL[1];
    grid > SHARE * wide * high
}

/// Where nodes without an edge stand that would crowd out what has one, in this box: small beside it.
pub(super) fn small_beside(tied: Extent, alone: usize) -> Vec<Spot> {
    let grown = |from: f32, to: f32, least: f32| {
        let more = (least - (to - from)).max(0.0) / 2.0;
        [from - more, to + more]
    };
    let [l, t, r, b] = tied;
    let [[l, r], [t, b]] = [grown(l, r, AT_LEAST[0]), grown(t, b, AT_LEAST[1])];
    let entries = Entries::of([l, t, r, b], &[], (alone, alone));
    let [across, down] = entries.cell;
    let wider = if alone <= NAMED { WIDE.sqrt() } else { 1.0 };
    let cell = [across * wider, down / wider];
    let bare = packing::AROUND;
    Entries {
        cell,
        bare,
        ..entries
    }
    .alone()
}

/// The register beside the first part, where that is so large and the rest so small that it wants one; parts come larger ones first.
pub(super) fn register(parts: &[Part], alone: usize) -> Option<Register> {
    let (main, rest) = parts.split_first()?;
    let second = rest.first().map_or(0, |part| part.nodes.len());
    let apart = alone + rest.iter().map(|part| part.nodes.len()).sum::<usize>();
    let large = main.nodes.len();
    if large < LARGE || apart < APART || second * SMALLER > large {
        return None;
    }
    let main = extent(&main.spots)?;
    let entries = Entries::of(main, rest, (alone, apart));
    let best = entries.best()?;
    Some(entries.placed(&best, rest))
}

/// What stands apart, as it is set.
struct Entries {
    main: Extent,
    /// How much of its box is empty on each side, as the sheet need not show it.
    bare: f32,
    /// The room between it and the rest.
    gap: f32,
    /// The parts that are set, those that take most room first: their numbers, their spots turned and scaled, and the box around these.
    parts: Vec<(usize, Vec<Spot>, Extent)>,
    alone: usize,
    /// The room of a node that has no edge, across and down.
    cell: [f32; 2],
}

/// One way to set it.
struct Tried {
    /// Where the left upper corner of all stands, and where those of parts stand from there.
    corner: Spot,
    corners: Vec<Spot>,
    /// Where nodes without an edge begin, and how many stand in a row.
    below: f32,
    across: usize,
    need: f32,
}

impl Entries {
    #[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
    fn of(main: Extent, rest: &[Part], (alone, apart): (usize, usize)) -> Self {
        let free = rest.iter().enumerate();
        let free = free.filter(|(_, part)| !part.fixed.contains(&true));
        let turned: Vec<(usize, Vec<Spot>)> =
            free.map(|(n, part)| (n, along(&part.spots))).collect();
        let area = |[w, h]: [f32; 2]| w * h;
        let room = |spots: &[Spot]| extent(spots).map_or(0.0, |whole| area(size(&whole)));
        let parts: f32 = turned.iter().map(|(_, spots)| room(spots)).sum();
        // Beside what is very large, a room of the usual size would be a speck.
        let cell = CELL.max(main_side(&main) / ACROSS);
        let whole = parts + alone as f32 * cell * cell;
        let [least, read] = LEAST;
        let least = (LITTLE / apart.max(1) as f32).sqrt().clamp(least, read);
        let share = (SHARE * area(size(&main)) / whole.max(1.0))
            .sqrt()
            .clamp(least, 1.0);
        // However many they are, what has no edge takes no more than that.
        let most = (SHARE * area(size(&main)) / alone.max(1) as f32).sqrt();
        let scaled = |(number, spots): (usize, Vec<Spot>)| {
            let spots: Vec<Spot> = spots.iter().map(|spot| spot.map(|v| v * share)).collect();
            let [l, t, r, b] = extent(&spots)?;
            // The room around it is smaller, too.
            let less = packing::AROUND * (1.0 - share);
            Some((number, spots, [l + less, t + less, r - less, b - less]))
        };
        let mut parts: Vec<_> = turned.into_iter().filter_map(scaled).collect();
        parts.sort_by(|a, b| {
            let [[aw, ah], [bw, bh]] = [a, b].map(|(.., extent)| size(extent));
            bh.total_cmp(&ah)
                .then(bw.total_cmp(&aw))
                .then(a.0.cmp(&b.0))
        });
        Self {
            gap: GAP * main_side(&main),
            bare: 0.0,
            main,
            parts,
            alone,
            cell: [(cell * share).min(most); 2],
        }
    }

    /// Where nodes without an edge stand where there is nothing else.
    fn alone(&self) -> Vec<Spot> {
        let best = self.best();
        best.map_or_else(Vec::new, |best| self.placed(&best, &[]).alone)
    }

    /// The way with which all is seen the largest.
    fn best(&self) -> Option<Tried> {
        let beside = BESIDE.iter().map(|share| self.tried(*share, true));
        let beneath = BENEATH.iter().map(|share| self.tried(*share, false));
        let tried = beside.chain(beneath);
        tried.reduce(|a, b| if b.need < a.need { b } else { a })
    }

    /// All of it in rows as wide as a share of the large part, beside it or beneath it, and how much room the whole needs.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "numbers of nodes, at least one in a row"
    )]
    fn tried(&self, share: f32, beside: bool) -> Tried {
        let [left, top, right, bottom] = self.main;
        let [wide, high] = size(&self.main);
        let gap = self.gap;
        let width = wide * share;
        let mut rows = Rows::new(width);
        let corners = self
            .parts
            .iter()
            .map(|(.., extent)| rows.next(size(extent)));
        let corners: Vec<Spot> = corners.collect();
        rows.close();
        let below = rows.y();
        let across = ((width / self.cell[0]).floor().max(1.0) as usize).min(self.alone.max(1));
        let down = self.alone.div_ceil(across);
        let width = rows.widest().max(if self.alone > 0 {
            across as f32 * self.cell[0]
        } else {
            0.0
        });
        let height = below + down as f32 * self.cell[1];
        let ([x, y], [all_wide, all_high]) = if beside {
            let y = top + (high - height) / 2.0;
            let seen = (high - 2.0 * self.bare).max(height);
            ([right + gap, y], [wide - self.bare + gap + width, seen])
        } else {
            let x = (left + right - width) / 2.0;
            let seen = (wide - 2.0 * self.bare).max(width);
            ([x, bottom + gap], [seen, high - self.bare + gap + height])
        };
        Tried {
            corner: [x, y],
            corners,
            below,
            across,
            need: all_wide.max(all_high * WIDER),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
    fn placed(&self, tried: &Tried, rest: &[Part]) -> Register {
        let [x, y] = tried.corner;
        let mut parts: Vec<Vec<Spot>> = rest.iter().map(|part| part.spots.clone()).collect();
        for ((number, spots, [l, t, ..]), [right, down]) in self.parts.iter().zip(&tried.corners) {
            let (dx, dy) = (x + right - l, y + down - t);
            if let Some(kept) = parts.get_mut(*number) {
                *kept = spots.iter().map(|[x, y]| [x + dx, y + dy]).collect();
            }
        }
        let cell = |number: usize| {
            let (row, column) = (number / tried.across, number % tried.across);
            [
                x + (column as f32 + 0.5) * self.cell[0],
                y + tried.below + (row as f32 + 0.5) * self.cell[1],
            ]
        };
        Register {
            parts,
            alone: (0..self.alone).map(cell).collect(),
        }
    }
}

/// The larger side of a box.
fn main_side(whole: &Extent) -> f32 {
    let [wide, high] = size(whole);
    wide.max(high)
}

/// Spots turned about so that a part that is long lies along the rows.
#[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
fn along(spots: &[Spot]) -> Vec<Spot> {
    let count = spots.len().max(1) as f32;
    let [x, y] = [0, 1].map(|axis: usize| spots.iter().map(|s| s[axis]).sum::<f32>() / count);
    let moments = spots.iter().map(|s| (s[0] - x, s[1] - y));
    let [xx, yy, xy] = moments.fold([0.0_f32; 3], |[xx, yy, xy], (dx, dy)| {
        [xx + dx * dx, yy + dy * dy, xy + dx * dy]
    });
    let (middle, apart) = ((xx + yy) / 2.0, ((xx - yy) / 2.0).hypot(xy));
    // Of what is round no side is the long one.
    let is_long = middle + apart > LONG * LONG * (middle - apart);
    let turn = if is_long {
        -0.5 * (2.0 * xy).atan2(xx - yy)
    } else {
        0.0
    };
    let (sin, cos) = turn.sin_cos();
    let turned = spots.iter().map(|s| {
        let (dx, dy) = (s[0] - x, s[1] - y);
        [x + dx * cos - dy * sin, y + dx * sin + dy * cos]
    });
    turned.collect()
}
