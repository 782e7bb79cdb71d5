//! Where labels go: a sheet that remembers what is taken, and finds room beside dots and along lines.
//!
//! Same calls in the same order give the same places. Two sorts of things take room: **firm** ones, which no label ever
//! touches (dots, labels already placed, reserved boxes), and **soft** ones (lines), which labels of places avoid where
//! they can. Labels along lines lie on lines anyway and mind firm things only.

use super::oriented::OrientedBox;
use super::polyline::{self, Spot, pieces};
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

/// A label that wants to lie along a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineLabel<'a> {
    /// The line.
    pub points: &'a [ScreenPos],
    /// Width of the text in pixels.
    pub width_px: f32,
    /// Height of the text in pixels.
    pub height_px: f32,
    /// How far the middle of the text stands above the line, in pixels; 0 is on the line.
    pub lift_px: f32,
    /// The fractions of the line where its middle may lie, best first; usually [`LineLabel::USUAL`].
    pub fractions: &'a [f32],
}

impl LineLabel<'_> {
    /// Between glyph, arrowhead and ends: what the grammar of lines leaves free, best first.
    pub const USUAL: [f32; 6] = [0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
    /// How far a line may bend away from a label that lies on it, in parts of the height of the text.
    const BEND: f32 = 0.3;
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

    /// Finds and takes room along a line where it is straight enough: the middle of the text and its turn in radians
    /// (upright: from -π/2 to π/2); `None` where there is none.
    pub fn try_along_line(&mut self, label: &LineLabel<'_>) -> Option<Spot> {
        let length_px = polyline::length_px(label.points);
        if !(length_px.is_finite() && length_px > label.width_px && label.width_px > 0.0) {
            return None;
        }
        for fraction in label.fractions {
            let Some(spot) = straight_spot(label, length_px * fraction, length_px) else {
                continue;
            };
            let oriented =
                OrientedBox::new(spot.pos, label.width_px, label.height_px, spot.angle_rad);
            if self.is_free(&oriented) {
                self.firm.insert(oriented);
                return Some(spot);
            }
        }
        None
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

/// The middle and turn of a label around a length of its line, where the line is straight enough there.
fn straight_spot(label: &LineLabel<'_>, at_px: f32, length_px: f32) -> Option<Spot> {
    let (from, to) = (at_px - label.width_px / 2.0, at_px + label.width_px / 2.0);
    if from < 0.0 || to > length_px {
        return None;
    }
    let part = polyline::stretch(label.points, from, to);
    let (&a, &b) = (part.first()?, part.last()?);
    let chord_px = a.distance_px(b);
    if chord_px.is_nan() || chord_px < label.width_px * 0.9 {
        return None;
    }
    let (ux, uy) = ((b.x - a.x) / chord_px, (b.y - a.y) / chord_px);
    let aside = |p: &ScreenPos| (p.y - a.y) * ux - (p.x - a.x) * uy;
    let (least, most) = part
        .iter()
        .map(aside)
        .fold((0.0_f32, 0.0_f32), |(l, m), s| (l.min(s), m.max(s)));
    if most - least > label.height_px * LineLabel::BEND {
        return None;
    }
    // The text lies in the middle between chord and bow, so that it strays least from the line.
    let shift = f32::midpoint(least, most);
    let on_line = a.toward(b, 0.5).moved(-uy * shift, ux * shift);
    let (ux, uy) = if ux < 0.0 || (ux == 0.0 && uy > 0.0) {
        (-ux, -uy)
    } else {
        (ux, uy)
    };
    Some(Spot {
        pos: on_line.moved(uy * label.lift_px, -ux * label.lift_px),
        angle_rad: uy.atan2(ux),
    })
}
