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
    /// Each with the upright box around it, which alone decides where both are upright.
    boxes: Vec<(Rect, OrientedBox)>,
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

    /// Adds a box and gives its number; one that is not finite is left out.
    pub fn insert(&mut self, oriented: OrientedBox) -> Option<u32> {
        let bounds = oriented.bounds();
        let finite = [bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y]
            .iter()
            .all(|v| v.is_finite());
        let number = u32::try_from(self.boxes.len()).ok()?;
        if !finite {
            return None;
        }
        self.boxes.push((bounds, oriented));
        for cell in self.cells(bounds) {
            if let Some(bucket) = self.buckets.get_mut(cell) {
                bucket.push(number);
            }
        }
        Some(number)
    }

    /// Takes a box out.
    pub fn remove(&mut self, number: u32) {
        let Some((bounds, _)) = self.boxes.get(number as usize) else {
            return;
        };
        for cell in self.cells(*bounds) {
            if let Some(bucket) = self.buckets.get_mut(cell) {
                bucket.retain(|other| *other != number);
            }
        }
    }

    /// Whether some box shares area with this one.
    pub fn touches(&self, oriented: &OrientedBox) -> bool {
        self.touching(oriented).next().is_some()
    }

    /// How many boxes share area with this one.
    pub fn count(&self, oriented: &OrientedBox) -> usize {
        let mut hits: Vec<u32> = self.touching(oriented).collect();
        hits.sort_unstable();
        hits.dedup();
        hits.len()
    }

    /// The numbers of the boxes that share area with this one; of a large box several times.
    pub fn touching(&self, oriented: &OrientedBox) -> impl Iterator<Item = u32> {
        let (bounds, query) = (oriented.bounds(), *oriented);
        let near = self.cells(bounds).filter_map(|cell| self.buckets.get(cell));
        near.flatten().copied().filter(move |number| {
            self.boxes.get(*number as usize).is_some_and(|(around, b)| {
                around.overlaps(bounds)
                    && ((b.is_upright() && query.is_upright()) || b.overlaps(&query))
            })
        })
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
