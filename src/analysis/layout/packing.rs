//! How the parts of a graph that do not hang together stand beside each other.

use super::{EDGE, Spot};

/// The room around a part, in units of the plane.
pub(super) const AROUND: f32 = EDGE * 0.55;
/// The room of a node that has no edge: across, down.
pub(super) const CELL: [f32; 2] = [EDGE, EDGE * 0.5];
/// A part stands beside what stays only where it is at least so much as high.
const BESIDE: f32 = 0.3;
/// How much wider than high all is to be.
pub(super) const WIDER: f32 = 1.5;
/// The widths of rows that are tried, as shares of the side of a square that would hold all.
const WIDTHS: [f32; 7] = [0.9, 1.1, 1.3, 1.6, 2.0, 2.5, 3.2];

/// A box: left, top, right, bottom.
pub(super) type Extent = [f32; 4];

/// The box around points, with room around it; `None` without any.
pub(super) fn extent(spots: &[Spot]) -> Option<Extent> {
    let first = spots.first()?;
    let whole = [first[0], first[1], first[0], first[1]];
    let [l, t, r, b] = spots.iter().fold(whole, |[l, t, r, b], [x, y]| {
        [l.min(*x), t.min(*y), r.max(*x), b.max(*y)]
    });
    Some([l - AROUND, t - AROUND, r + AROUND, b + AROUND])
}

/// The box around two boxes.
pub(super) fn around([l, t, r, b]: Extent, [m, u, s, c]: Extent) -> Extent {
    [l.min(m), t.min(u), r.max(s), b.max(c)]
}

/// How parts and nodes without an edge stand beside each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Packed {
    /// How far each part is moved, in the order given.
    pub moved: Vec<Spot>,
    /// Where the nodes without an edge stand.
    pub alone: Vec<Spot>,
}

/// Packs parts beside each other in rows, and then so many nodes without an edge in a grid. A part that `stays` keeps its place;
/// where none does, the first part stays. Of several widths the one is taken with which all is seen the largest. The work grows
/// with the number of parts and nodes as sorting does.
pub(super) fn packed(parts: &[(Extent, bool)], alone: usize) -> Packed {
    let boxes = Boxes::of(parts, alone);
    let mut best: Option<(f32, Tried)> = None;
    for width in WIDTHS {
        let tried = boxes.in_rows(width * boxes.side);
        let need = tried.width.max(tried.height * WIDER);
        if best.as_ref().is_none_or(|(least, _)| need < *least) {
            best = Some((need, tried));
        }
    }
    let Some((_, tried)) = best else {
        return Packed::default();
    };
    let mut moved = vec![[0.0; 2]; parts.len()];
    for ((number, extent), [x, y]) in boxes.moving.iter().zip(tried.corners) {
        if let Some(kept) = moved.get_mut(*number) {
            *kept = [x - extent[0], y - extent[1]];
        }
    }
    Packed {
        moved,
        alone: tried.grid.cells(alone),
    }
}

/// What is to be packed.
struct Boxes {
    /// The box around what stays.
    anchor: Option<Extent>,
    /// The parts that move, the highest first.
    moving: Vec<(usize, Extent)>,
    /// How many nodes have no edge.
    alone: usize,
    /// The side of a square that would hold all.
    side: f32,
}

/// One way to pack it.
struct Tried {
    /// Where the corners of the parts that move stand.
    corners: Vec<Spot>,
    grid: Cells,
    width: f32,
    height: f32,
}

/// Where the cells of the nodes without an edge stand.
struct Cells {
    corner: Spot,
    across: usize,
}

/// Width and height of a box.
pub(super) fn size([l, t, r, b]: &Extent) -> [f32; 2] {
    [r - l, b - t]
}

impl Boxes {
    #[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
    fn of(parts: &[(Extent, bool)], alone: usize) -> Self {
        let any = parts.iter().any(|(_, stays)| *stays);
        let numbered = || {
            let parts = parts.iter().enumerate();
            parts.map(|(n, (extent, stays))| (n, *extent, *stays || !any && n == 0))
        };
        let standing = numbered().filter(|(.., stays)| *stays);
        let anchor = standing.map(|(_, extent, _)| extent).reduce(around);
        let mut moving: Vec<(usize, Extent)> = numbered()
            .filter(|(.., stays)| !stays)
            .map(|(number, extent, _)| (number, extent))
            .collect();
        let height = |extent: &Extent| size(extent)[1];
        moving.sort_by(|a, b| height(&b.1).total_cmp(&height(&a.1)).then(a.0.cmp(&b.0)));
        let area = |extent: &Extent| size(extent).iter().product::<f32>();
        let parts: f32 = moving.iter().map(|(_, extent)| area(extent)).sum();
        let whole = anchor.as_ref().map_or(0.0, area) + parts + alone as f32 * CELL[0] * CELL[1];
        Self {
            anchor,
            moving,
            alone,
            side: whole.max(CELL[0] * CELL[1]).sqrt(),
        }
    }

    /// Packs all in rows of a width: what moves beside what stays first, then beneath it, and the grid beneath all.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "numbers of nodes, at least one in a row"
    )]
    fn in_rows(&self, width: f32) -> Tried {
        let [left, top, right, bottom] = self.anchor.unwrap_or_default();
        let mut rows = Rows {
            left,
            right: left + width,
            x: right,
            y: top,
            height: bottom - top,
            widest: right,
        };
        // Beside something large, small parts would hang in a corner.
        let highest = self
            .moving
            .first()
            .map_or(0.0, |(_, extent)| size(extent)[1]);
        if highest < BESIDE * (bottom - top) {
            rows.close();
        }
        let corners = self
            .moving
            .iter()
            .map(|(_, extent)| rows.next(size(extent)));
        let corners = corners.collect();
        rows.close();
        let most = (width / CELL[0]).floor().max(1.0) as usize;
        let across = most.min(self.alone.max(1));
        let down = self.alone.div_ceil(across);
        let grid = across as f32 * CELL[0];
        let widest = (rows.widest - left).max(grid);
        // As few as there are stand in the middle.
        let corner = [left + (widest - grid) / 2.0, rows.y];
        Tried {
            corners,
            grid: Cells { corner, across },
            width: widest,
            height: rows.y - top + down as f32 * CELL[1],
        }
    }
}

impl Cells {
    #[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
    fn cells(&self, count: usize) -> Vec<Spot> {
        let [left, top] = self.corner;
        let cell = |number: usize| {
            let (row, column) = (number / self.across, number % self.across);
            [
                left + (column as f32 + 0.5) * CELL[0],
                top + (row as f32 + 0.5) * CELL[1],
            ]
        };
        (0..count).map(cell).collect()
    }
}

/// Boxes beside each other in rows.
pub(super) struct Rows {
    left: f32,
    right: f32,
    x: f32,
    y: f32,
    height: f32,
    /// How far the widest row reaches.
    widest: f32,
}

impl Rows {
    /// Rows of a width that begin at the origin.
    pub fn new(width: f32) -> Self {
        Self {
            left: 0.0,
            right: width,
            x: 0.0,
            y: 0.0,
            height: 0.0,
            widest: 0.0,
        }
    }

    /// Where the row begins that is being filled, from above.
    pub fn y(&self) -> f32 {
        self.y
    }

    /// How far the widest row reaches.
    pub fn widest(&self) -> f32 {
        self.widest
    }

    /// Where the corner of the next box stands.
    pub fn next(&mut self, [width, height]: [f32; 2]) -> Spot {
        if self.x > self.left && self.x + width > self.right + 0.5 {
            self.close();
        }
        let corner = [self.x, self.y];
        self.x += width;
        self.height = self.height.max(height);
        corner
    }

    /// Begins a new row.
    pub fn close(&mut self) {
        self.widest = self.widest.max(self.x);
        self.y += self.height;
        self.x = self.left;
        self.height = 0.0;
    }
}
