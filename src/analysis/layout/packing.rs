//! How the parts of a graph that do not hang together stand beside each other.

use super::{EDGE, Spot};

/// The room around a part, in units of the plane.
const AROUND: f32 = EDGE * 0.55;
/// The room of a node that has no edge: across, down.
pub(super) const CELL: [f32; 2] = [EDGE, EDGE * 0.5];
/// How much wider than high all is to be.
const WIDER: f32 = 1.4;

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

/// How parts and nodes without an edge stand beside each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Packed {
    /// How far each part is moved, in the order given.
    pub moved: Vec<Spot>,
    /// Where the nodes without an edge stand.
    pub alone: Vec<Spot>,
}

/// Packs parts beneath each other in rows, and then so many nodes without an edge in a grid. A part that `stays` keeps its place;
/// where none does, the first part stays. The work grows with the number of parts and nodes as sorting does.
#[expect(clippy::cast_precision_loss, reason = "numbers of nodes")]
pub(super) fn packed(parts: &[(Extent, bool)], alone: usize) -> Packed {
    let any = parts.iter().any(|(_, stays)| *stays);
    let stays = |number: usize, stays: bool| stays || !any && number == 0;
    let numbered = || {
        parts
            .iter()
            .enumerate()
            .map(|(n, (e, s))| (n, e, stays(n, *s)))
    };
    let standing = numbered().filter(|(.., stays)| *stays);
    let anchor = standing
        .map(|(_, extent, _)| *extent)
        .reduce(|[l, t, r, b], [m, u, s, c]| [l.min(m), t.min(u), r.max(s), b.max(c)]);
    let size = |[l, t, r, b]: &Extent| [r - l, b - t];
    let area = |extent: &Extent| size(extent).iter().product::<f32>();
    let mut moving: Vec<(usize, &Extent)> = numbered()
        .filter(|(.., stays)| !stays)
        .map(|(number, extent, _)| (number, extent))
        .collect();
    moving.sort_by(|a, b| size(b.1)[1].total_cmp(&size(a.1)[1]).then(a.0.cmp(&b.0)));
    let rest: f32 = moving.iter().map(|(_, extent)| area(extent)).sum();
    let cells = alone as f32 * CELL[0] * CELL[1];
    let whole = anchor.as_ref().map_or(0.0, area) + rest + cells;
    let widest = moving.iter().map(|(_, extent)| size(extent)[0]);
    let least = widest.fold(CELL[0], f32::max);
    let anchored = anchor.as_ref().map_or(0.0, |extent| size(extent)[0]);
    let width = (whole * WIDER).sqrt().max(anchored).max(least);
    let middle = anchor.map_or(0.0, |[l, _, r, _]| f32::midpoint(l, r));
    let left = middle - width / 2.0;
    let mut rows = Rows {
        left,
        right: left + width,
        x: left,
        y: anchor.map_or(0.0, |[.., bottom]| bottom),
        height: 0.0,
    };
    let mut moved = vec![[0.0; 2]; parts.len()];
    for (number, extent) in moving {
        let [x, y] = rows.next(size(extent));
        if let Some(kept) = moved.get_mut(number) {
            *kept = [x - extent[0], y - extent[1]];
        }
    }
    rows.close();
    let across = (width / CELL[0]).floor().max(1.0) as usize;
    // As few as there are stand in the middle.
    let first = middle - across.min(alone.max(1)) as f32 * CELL[0] / 2.0;
    let cell = |number: usize| {
        let (row, column) = (number / across, number % across);
        [
            first + (column as f32 + 0.5) * CELL[0],
            rows.y + (row as f32 + 0.5) * CELL[1],
        ]
    };
    Packed {
        moved,
        alone: (0..alone).map(cell).collect(),
    }
}

/// Boxes beside each other in rows.
struct Rows {
    left: f32,
    right: f32,
    x: f32,
    y: f32,
    height: f32,
}

impl Rows {
    /// Where the corner of the next box stands.
    fn next(&mut self, [width, height]: [f32; 2]) -> Spot {
        if self.x > self.left && self.x + width > self.right + 0.5 {
            self.close();
        }
        let corner = [self.x, self.y];
        self.x += width;
        self.height = self.height.max(height);
        corner
    }

    /// Begins a new row.
    fn close(&mut self) {
        self.y += self.height;
        self.x = self.left;
        self.height = 0.0;
    }
}
