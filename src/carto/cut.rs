//! Lines over the sphere as pieces of the drawing, cut at the horizon or the seam.

#[cfg(test)]
mod tests;

use super::curve::arc_rad;
use super::cutter::{Cutter, Sink};
use super::lens::screen;
use super::{Camera, Lens};
use crate::geom::{ScreenPos, UnitVec};

/// A part of a line that lies unbroken on the drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    /// Its points in pixels, at least two; the crossings of horizon and seam are among them.
    pub points: Vec<ScreenPos>,
    /// For each point its share of the whole line's length on the sphere, in [0, 1], rising.
    pub fractions: Vec<f32>,
}

/// The line through `points` (unturned, joined by great circles) as it lies on the drawing, within half a pixel.
///
/// It is cut where it goes behind the globe, through the point opposite the centre, across the seam of a flat map, or
/// beyond Mercator's last latitude. Points that are not finite, and steps between opposite points, leave a gap.
#[must_use]
pub fn pieces(camera: &Camera, points: &[UnitVec]) -> Vec<Piece> {
    pieces_through(&camera.lens(), points)
}

/// [`pieces`] for many lines under one view: the camera's turn is worked out once.
#[must_use]
pub fn pieces_through(lens: &Lens, points: &[UnitVec]) -> Vec<Piece> {
    let whole: f64 = points
        .iter()
        .zip(points.iter().skip(1))
        .map(|(a, b)| arc_rad(*a, *b))
        .filter(|length| length.is_finite())
        .sum();
    let mut sink = Pieces {
        whole: whole.max(f64::MIN_POSITIVE),
        room: points.len() + 2,
        piece: Piece::default(),
        done: Vec::new(),
    };
    Cutter::new(lens, &mut sink).line(points.iter().map(|p| lens.rotation.apply(*p)));
    sink.done
}

struct Pieces {
    whole: f64,
    room: usize,
    piece: Piece,
    done: Vec<Piece>,
}

impl Sink for Pieces {
    fn begin(&mut self, px: [f64; 2], walked: f64, _edge: Option<f64>) {
        self.piece.points.reserve(self.room);
        self.piece.fractions.reserve(self.room);
        self.go(px, walked);
    }

    fn go(&mut self, px: [f64; 2], walked: f64) {
        self.piece.points.push(screen(px));
        self.piece
            .fractions
            .push((walked / self.whole).clamp(0.0, 1.0) as f32);
    }

    fn end(&mut self, _edge: Option<f64>) {
        if self.piece.points.len() > 1 {
            self.done.push(std::mem::take(&mut self.piece));
        } else {
            self.piece.points.clear();
            self.piece.fractions.clear();
        }
    }
}
