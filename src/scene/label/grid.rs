//! Boxes in buckets of a grid, so that only neighbours are compared.

use crate::geom::{Rect, ScreenPos};
use crate::scene::oriented::OrientedBox;

/// The side of a bucket on sheets of usual size, in pixels.
pub const CELL_PX: f32 = 64.0;

/// The most buckets along a side; larger sheets get larger buckets.
const MOST: f32 = 256.0;

/// Boxes in buckets.
#[derive(Clone, Debug)]
pub struct Grid {
    origin: ScreenPos,
    cell_px: f32,
    columns: usize,
    rows: usize,
    boxes: Vec<OrientedBox>,
    buckets: Vec<Vec<u32>>,
}

impl Grid {
    /// Empty buckets over a sheet; what lies beyond falls into the buckets at the edge.
    pub fn new(sheet: Rect) -> Self {
        let longest = sheet.width().max(sheet.height()).clamp(0.0, 1e6);
        let cell_px = CELL_PX.max(longest / MOST);
        let columns = index(sheet.width() / cell_px) + 1;
        let rows = index(sheet.height() / cell_px) + 1;
        Self {
            origin: sheet.min,
            cell_px,
            columns,
            rows,
            boxes: Vec::new(),
            buckets: vec![Vec::new(); columns * rows],
        }
    }

    /// Adds a box; one that is not finite is left out.
    pub fn insert(&mut self, oriented: OrientedBox) {
        let bounds = oriented.bounds();
        let finite = [bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y]
            .iter()
            .all(|v| v.is_finite());
        let Ok(number) = u32::try_from(self.boxes.len()) else {
            return;
        };
        if !finite {
            return;
        }
        self.boxes.push(oriented);
        for cell in self.cells(bounds) {
            if let Some(bucket) = self.buckets.get_mut(cell) {
                bucket.push(number);
            }
        }
    }

    /// Whether some box shares area with this one.
    pub fn touches(&self, oriented: &OrientedBox) -> bool {
        self.near(oriented)
            .any(|number| self.box_touches(number, oriented))
    }

    /// How many boxes share area with this one.
    pub fn count(&self, oriented: &OrientedBox) -> usize {
        let mut hits: Vec<u32> = self
            .near(oriented)
            .filter(|number| self.box_touches(*number, oriented))
            .collect();
        hits.sort_unstable();
        hits.dedup();
        hits.len()
    }

    fn near(&self, oriented: &OrientedBox) -> impl Iterator<Item = u32> {
        self.cells(oriented.bounds())
            .filter_map(|cell| self.buckets.get(cell))
            .flatten()
            .copied()
    }

    fn box_touches(&self, number: u32, oriented: &OrientedBox) -> bool {
        self.boxes
            .get(number as usize)
            .is_some_and(|taken| taken.overlaps(oriented))
    }

    /// The numbers of the buckets that an upright box covers.
    fn cells(&self, bounds: Rect) -> impl Iterator<Item = usize> + use<> {
        let column = |x: f32| index((x - self.origin.x) / self.cell_px).min(self.columns - 1);
        let row = |y: f32| index((y - self.origin.y) / self.cell_px).min(self.rows - 1);
        let (left, right) = (column(bounds.min.x), column(bounds.max.x));
        let (top, bottom) = (row(bounds.min.y), row(bounds.max.y));
        let columns = self.columns;
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }
}

/// A length in buckets as a number, 0 below the first.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before"
)]
fn index(cells: f32) -> usize {
    cells.clamp(0.0, 1e6) as usize
}
