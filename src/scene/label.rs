//! Where labels go: a sheet that remembers what is taken, and finds room beside dots.
//!
//! Same calls in the same order give the same places. Two sorts of things take room: **firm** ones, which no label ever
//! touches (dots, labels already placed, reserved boxes), and **soft** ones (lines), which labels of places avoid where
//! they can.

use super::oriented::OrientedBox;
use super::polyline::pieces;
use crate::geom::{Rect, ScreenPos};

mod arrange;
mod discs;
mod grid;
mod point;
mod stand;
#[cfg(test)]
mod tests;

use discs::Discs;
use grid::Grid;

pub use point::{Before, Placement, PointLabel};
pub use stand::{Side, Stand};

/// How far labels stay away from the rims of dots, in pixels.
const CLEAR_PX: f32 = 2.0;

/// A sheet that remembers what is taken.
#[derive(Clone, Debug)]
pub struct Placer {
    sheet: Rect,
    firm: Grid,
    /// Thin lines that no text covers, though lines to labels may cross them.
    rails: Grid,
    soft: Grid,
    signs: Grid,
    dots: Discs,
}

impl Placer {
    /// An empty sheet; no label ever reaches beyond it.
    #[must_use]
    pub fn new(sheet: Rect) -> Self {
        Self {
            sheet,
            firm: Grid::new(sheet),
            rails: Grid::new(sheet),
            soft: Grid::new(sheet),
            signs: Grid::new(sheet),
            dots: Discs::new(sheet),
        }
    }

    /// Takes a box for good.
    pub fn reserve(&mut self, rect: Rect) {
        self.firm.insert(OrientedBox::from(rect));
    }

    /// Takes a turned box for good.
    pub fn reserve_box(&mut self, oriented: OrientedBox) {
        self.firm.insert(oriented);
    }

    /// Takes the room of a thin straight line, which no text covers.
    pub fn reserve_line(&mut self, from: ScreenPos, to: ScreenPos, width_px: f32) {
        self.rails
            .insert(OrientedBox::around_piece(from, to, width_px));
    }

    /// Takes the room of a dot, which no label touches and none but its own comes nearest to.
    pub fn reserve_dot(&mut self, at: ScreenPos, radius_px: f32) {
        self.dots.insert(at, radius_px);
    }

    /// Notes a line of a width, which labels of places avoid where they can.
    pub fn note_line(&mut self, points: &[ScreenPos], width_px: f32) {
        for (a, b) in pieces(points) {
            let many = (a.distance_px(b) / grid::CELL_PX).ceil().clamp(1.0, 512.0);
            let mut t = 0.0;
            while t < many {
                let (from, to) = (a.toward(b, t / many), a.toward(b, (t + 1.0) / many));
                self.soft
                    .insert(OrientedBox::around_piece(from, to, width_px));
                t += 1.0;
            }
        }
    }

    /// Takes the room of a sign, which only labels of dots cover, and only where they have no other room.
    pub fn reserve_sign(&mut self, rect: Rect) {
        self.signs.insert(rect.into());
    }

    /// Notes a box that labels of places avoid where they can.
    pub fn note(&mut self, rect: Rect) {
        self.soft.insert(rect.into());
    }

    /// Whether a turned box lies on the sheet and touches nothing at all, lines neither.
    #[must_use]
    pub fn is_untouched(&self, oriented: &OrientedBox) -> bool {
        self.is_free(oriented) && !self.soft.touches(oriented)
    }

    /// Whether a turned box lies on the sheet and touches nothing firm.
    #[must_use]
    pub fn is_free(&self, oriented: &OrientedBox) -> bool {
        self.sheet.encloses(oriented.bounds())
            && !self.firm.touches(oriented)
            && !self.rails.touches(oriented)
            && !self.signs.touches(oriented)
            && self.dots.nearest(oriented, CLEAR_PX, None).is_none()
    }
}
