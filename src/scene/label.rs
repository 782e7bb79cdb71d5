//! Where labels go: a sheet that remembers what is taken, and finds room beside dots.
//!
//! Same calls in the same order give the same places. Two sorts of things take room: **firm** ones, which no label ever
//! touches (dots, labels already placed, reserved boxes), and **soft** ones (lines), which labels of places avoid where
//! they can.

use super::oriented::OrientedBox;
use super::polyline::pieces;
use crate::geom::{Rect, ScreenPos, Size};

mod grid;
#[cfg(test)]
mod tests;

use grid::Grid;

/// Where a label stands, seen from its dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names of the winds say it")]
pub enum Side {
    East,
    West,
    NorthEast,
    NorthWest,
    SouthEast,
    SouthWest,
    North,
    South,
    SouthSouthWest,
    SouthSouthEast,
    NorthNorthWest,
    NorthNorthEast,
}

impl Side {
    /// How far a text above or below its dot may be off the middle, as a share of its width.
    const OFF_MIDDLE: f32 = 0.28;

    /// The usual order of preference on maps with text from left to right (after Imhof 1975).
    pub const USUAL: [Self; 8] = [
        Self::NorthEast,
        Self::East,
        Self::SouthEast,
        Self::NorthWest,
        Self::West,
        Self::SouthWest,
        Self::North,
        Self::South,
    ];

    /// The direction from the dot: -1, 0 or 1 each; in between, the share of its width by which a text is off the middle.
    fn direction(self) -> (f32, f32) {
        match self {
            Self::East => (1.0, 0.0),
            Self::West => (-1.0, 0.0),
            Self::NorthEast => (1.0, -1.0),
            Self::NorthWest => (-1.0, -1.0),
            Self::SouthEast => (1.0, 1.0),
            Self::SouthWest => (-1.0, 1.0),
            Self::North => (0.0, -1.0),
            Self::South => (0.0, 1.0),
            Self::SouthSouthWest => (-Self::OFF_MIDDLE, 1.0),
            Self::SouthSouthEast => (Self::OFF_MIDDLE, 1.0),
            Self::NorthNorthWest => (-Self::OFF_MIDDLE, -1.0),
            Self::NorthNorthEast => (Self::OFF_MIDDLE, -1.0),
        }
    }
}

/// A label that wants to stand beside a dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointLabel<'a> {
    /// The middle of the dot.
    pub dot: ScreenPos,
    /// The radius of the dot in pixels, with the gap that the label keeps.
    pub radius_px: f32,
    /// Width and height of the text in pixels.
    pub size: Size,
    /// The sides that it may take, best first; usually [`Side::USUAL`].
    pub sides: &'a [Side],
}

/// A label beside a dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    /// The side that it got.
    pub side: Side,
    /// The box of its text.
    pub rect: Rect,
}

/// A sheet that remembers what is taken.
#[derive(Clone, Debug)]
pub struct Placer {
    sheet: Rect,
    firm: Grid,
    soft: Grid,
}

impl Placer {
    /// An empty sheet; no label ever reaches beyond it.
    #[must_use]
    pub fn new(sheet: Rect) -> Self {
        Self {
            sheet,
            firm: Grid::new(sheet),
            soft: Grid::new(sheet),
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

    /// Whether a turned box lies on the sheet and touches nothing firm.
    #[must_use]
    pub fn is_free(&self, oriented: &OrientedBox) -> bool {
        self.sheet.encloses(oriented.bounds()) && !self.firm.touches(oriented)
    }

    /// Finds and takes room beside a dot: the first free side that no line crosses, else the free side that the fewest
    /// pieces of lines cross; `None` where every side is taken.
    pub fn try_point_label(&mut self, label: &PointLabel<'_>) -> Option<Placement> {
        let mut best: Option<(usize, Placement)> = None;
        for &side in label.sides {
            let rect = label_rect(label, side);
            let oriented = OrientedBox::from(rect);
            if !self.is_free(&oriented) {
                continue;
            }
            let crossed = self.soft.count(&oriented);
            if best.is_none_or(|(least, _)| crossed < least) {
                best = Some((crossed, Placement { side, rect }));
            }
            if crossed == 0 {
                break;
            }
        }
        let (_, placement) = best?;
        self.reserve(placement.rect);
        Some(placement)
    }
}

/// The box of a label on a side of its dot.
fn label_rect(label: &PointLabel<'_>, side: Side) -> Rect {
    let (dx, dy) = side.direction();
    let Size { width, height } = label.size;
    if dx != 0.0 && dx.abs() < 1.0 {
        let middle = label
            .dot
            .moved(dx * width, dy * (label.radius_px + height / 2.0));
        return around(middle, label.size);
    }
    // In the corners the box touches the circle where it is nearest, at 45°.
    let reach = if dx != 0.0 && dy != 0.0 {
        label.radius_px * std::f32::consts::FRAC_1_SQRT_2
    } else {
        label.radius_px
    };
    let middle = label
        .dot
        .moved(dx * (reach + width / 2.0), dy * (reach + height / 2.0));
    around(middle, label.size)
}

fn around(middle: ScreenPos, Size { width, height }: Size) -> Rect {
    Rect::from_xywh(
        middle.x - width / 2.0,
        middle.y - height / 2.0,
        width,
        height,
    )
}
