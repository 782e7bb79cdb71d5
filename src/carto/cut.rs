//! Lines over the sphere as pieces of the drawing, cut at the horizon or the seam.

#[cfg(test)]
mod tests;

use super::curve::{Spot, Step, chord_squared};
use super::domain::{Domain, seam_between};
use super::lens::screen;
use super::{Camera, Lens};
use crate::geom::{ScreenPos, UnitVec};

/// Longer steps are divided before they are cut, in radians (about 3°).
const LONG_STEP_RAD: f64 = 0.05;

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
    let mut cutter = Cutter::new(lens, points);
    let mut walked = 0.0;
    let mut before: Option<UnitVec> = None;
    for p in points {
        if !p.is_finite() {
            cutter.lift();
            before = None;
            continue;
        }
        let next = lens.rotation.apply(*p);
        if let Some(last) = before {
            let length = arc_rad(last, next);
            cutter.long_step(last, next, walked, length);
            walked += length;
        }
        before = Some(next);
    }
    cutter.lift();
    cutter.pieces
}

struct Cutter<'a> {
    lens: &'a Lens,
    domain: Domain,
    whole: f64,
    pieces: Vec<Piece>,
    piece: Piece,
    room: usize,
}

impl<'a> Cutter<'a> {
    fn new(lens: &'a Lens, points: &[UnitVec]) -> Self {
        let whole: f64 = points
            .iter()
            .zip(points.iter().skip(1))
            .map(|(a, b)| arc_rad(*a, *b))
            .filter(|length| length.is_finite())
            .sum();
        Self {
            lens,
            domain: Domain::of(lens.kind),
            whole: whole.max(f64::MIN_POSITIVE),
            pieces: Vec::new(),
            piece: Piece::default(),
            room: points.len() + 2,
        }
    }

    /// A step of any length, divided until each part is short.
    fn long_step(&mut self, a: UnitVec, b: UnitVec, walked: f64, length: f64) {
        if length <= LONG_STEP_RAD {
            self.step(a, b, (walked, walked + length));
            return;
        }
        let Some(m) = a.midway(b) else {
            self.lift();
            return;
        };
        self.long_step(a, m, walked, length / 2.0);
        self.long_step(m, b, walked + length / 2.0, length / 2.0);
    }

    /// A short step, cut where it leaves the sheet.
    fn step(&mut self, a: UnitVec, b: UnitVec, (from, to): (f64, f64)) {
        let at = |share: f64| from + (to - from) * share;
        match (self.domain.holds(a), self.domain.holds(b)) {
            (true, true) => match self.domain.dip_between(a, b) {
                None => self.visible(a, b, (from, to)),
                Some(dip) => {
                    let halfway = at(a.angle_rad(dip) / a.angle_rad(b));
                    self.step(a, dip, (from, halfway));
                    self.step(dip, b, (halfway, to));
                }
            },
            (true, false) => {
                if let Some((share, edge)) = self.domain.edge_between(a, b) {
                    self.visible(a, edge, (from, at(share)));
                }
                self.lift();
            }
            (false, true) => {
                self.lift();
                if let Some((share, edge)) = self.domain.edge_between(a, b) {
                    self.visible(edge, b, (at(share), to));
                }
            }
            (false, false) => self.lift(),
        }
    }

    /// A short step on the sheet, cut at the seam.
    fn visible(&mut self, a: UnitVec, b: UnitVec, (from, to): (f64, f64)) {
        let (Some(pa), Some(pb)) = (self.lens.within(a), self.lens.within(b)) else {
            self.lift();
            return;
        };
        let (start, end) = (Spot { turned: a, px: pa }, Spot { turned: b, px: pb });
        let seam = match self.domain {
            Domain::Unrolled { .. } => seam_between(a, b),
            Domain::Cap { .. } => None,
        };
        let Some((share, sin_lat)) = seam else {
            self.draw(start, end, (from, to));
            return;
        };
        let lat = sin_lat.clamp(-1.0, 1.0).asin();
        let side = |v: UnitVec| {
            let lon = std::f64::consts::PI.copysign(if v.y < 0.0 { -1.0 } else { 1.0 });
            let turned = UnitVec {
                x: -lat.cos(),
                y: 0.0,
                z: sin_lat,
            };
            let px = self.lens.unrolled(lon, lat);
            Spot { turned, px }
        };
        let (before, after) = (side(a), side(b));
        let crossing = from + (to - from) * share;
        self.draw(start, before, (from, crossing));
        self.lift();
        self.draw(after, end, (crossing, to));
    }

    /// A short step that lies unbroken on the sheet.
    fn draw(&mut self, a: Spot, b: Spot, (from, to): (f64, f64)) {
        if self.piece.points.is_empty() {
            self.piece.points.reserve(self.room);
            self.piece.fractions.reserve(self.room);
            self.push(a.px, from);
        }
        let lens = self.lens;
        lens.follow(a, b, &mut |step: Step| {
            if step.torn {
                self.lift();
            }
            self.push(step.px, from + (to - from) * step.share);
        });
    }

    fn push(&mut self, px: [f64; 2], walked: f64) {
        if px[0].is_finite() && px[1].is_finite() {
            self.piece.points.push(screen(px));
            self.piece
                .fractions
                .push((walked / self.whole).min(1.0) as f32);
        } else {
            self.lift();
        }
    }

    /// The piece ends here.
    fn lift(&mut self) {
        if self.piece.points.len() > 1 {
            self.pieces.push(std::mem::take(&mut self.piece));
        } else {
            self.piece.points.clear();
            self.piece.fractions.clear();
        }
    }
}

/// The angle between two unit vectors, from their chord: quick, and exact to 1e-10 for short ways.
fn arc_rad(a: UnitVec, b: UnitVec) -> f64 {
    let squared = chord_squared(a, b);
    let half = squared.sqrt() / 2.0;
    if half < 0.03 {
        let h2 = half * half;
        2.0 * half * (1.0 + h2 / 6.0 + 0.075 * h2 * h2)
    } else {
        2.0 * half.min(1.0).asin()
    }
}
