//! Walks a line over the turned sphere and tells where it begins, goes and ends on the drawing.

use std::f64::consts::PI;

use super::Lens;
use super::curve::{Spot, Step, arc_rad};
use super::domain::{Domain, seam_between};
use crate::geom::UnitVec;

/// Longer steps are divided before they are cut, in radians (about 3°).
const LONG_STEP_RAD: f64 = 0.05;

/// What listens to a [`Cutter`]. Points are in pixels; `walked` is the way so far in radians; `edge` is the place on
/// the sheet's rim (see [`super::rim::Rim`]) where the line enters or leaves the sheet.
pub(super) trait Sink {
    /// A piece begins.
    fn begin(&mut self, px: [f64; 2], walked: f64, edge: Option<f64>);
    /// The piece goes on.
    fn go(&mut self, px: [f64; 2], walked: f64);
    /// The piece ends where it last went.
    fn end(&mut self, edge: Option<f64>);
    /// Whether a line breaks where its picture is torn apart; rings are joined there.
    fn breaks(&self) -> bool {
        true
    }
}

/// The walker.
pub(super) struct Cutter<'a, S> {
    lens: &'a Lens,
    domain: Domain,
    sink: &'a mut S,
    open: bool,
    /// The point projected last, which mostly is the next step's start.
    last: Option<Spot>,
}

impl<'a, S: Sink> Cutter<'a, S> {
    pub(super) fn new(lens: &'a Lens, sink: &'a mut S) -> Self {
        Self {
            lens,
            domain: Domain::of(lens.kind),
            sink,
            open: false,
            last: None,
        }
    }

    /// The same, but Mercator's last latitude is no edge: what lies beyond is held there.
    pub(super) fn clamping(lens: &'a Lens, sink: &'a mut S) -> Self {
        let mut cutter = Self::new(lens, sink);
        if let Domain::Unrolled { max_z } = &mut cutter.domain {
            *max_z = 2.0;
        }
        cutter
    }

    /// Walks turned points; one that is not finite leaves a gap.
    pub(super) fn line(&mut self, turned: impl Iterator<Item = UnitVec>) {
        let mut walked = 0.0;
        let mut before: Option<UnitVec> = None;
        for next in turned {
            if !next.is_finite() {
                self.lift(None);
                before = None;
                continue;
            }
            if let Some(last) = before {
                let length = arc_rad(last, next);
                self.long_step(last, next, walked, length);
                walked += length;
            }
            before = Some(next);
        }
        self.lift(None);
    }

    /// A step of any length, divided until each part is short.
    fn long_step(&mut self, a: UnitVec, b: UnitVec, walked: f64, length: f64) {
        if length <= LONG_STEP_RAD {
            self.step(a, b, (walked, walked + length));
            return;
        }
        let Some(m) = a.midway(b) else {
            self.lift(None);
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
                None => self.visible(a, b, (from, to), None),
                Some(dip) => {
                    let halfway = at(a.angle_rad(dip) / a.angle_rad(b));
                    self.step(a, dip, (from, halfway));
                    self.step(dip, b, (halfway, to));
                }
            },
            (true, false) => match self.domain.edge_between(a, b) {
                Some((share, edge)) => {
                    self.visible(a, edge, (from, at(share)), None);
                    self.lift(Some(self.domain.rim_position(edge)));
                }
                None => self.lift(None),
            },
            (false, true) => {
                self.lift(None);
                if let Some((share, edge)) = self.domain.edge_between(a, b) {
                    let entry = self.domain.rim_position(edge);
                    self.visible(edge, b, (at(share), to), Some(entry));
                }
            }
            (false, false) => self.lift(None),
        }
    }

    /// A short step on the sheet, cut at the seam; `entry` is where on the rim it begins, if it does.
    fn visible(&mut self, a: UnitVec, b: UnitVec, (from, to): (f64, f64), entry: Option<f64>) {
        let (Some(start), Some(end)) = (self.spot(a), self.spot(b)) else {
            self.lift(None);
            return;
        };
        self.last = Some(end);
        let seam = match self.domain {
            Domain::Unrolled { .. } => seam_between(a, b),
            Domain::Cap { .. } => None,
        };
        let Some((share, sin_lat)) = seam else {
            self.draw(start, end, (from, to), entry);
            return;
        };
        let lat = sin_lat.clamp(-1.0, 1.0).asin();
        let turned = UnitVec {
            x: -lat.cos(),
            y: 0.0,
            z: sin_lat,
        };
        let side = |v: UnitVec| {
            let lon = if v.y < 0.0 { -PI } else { PI };
            let px = self.lens.unrolled(lon, lat);
            (Spot { turned, px }, Domain::seam_position(lon, lat))
        };
        let ((before, exit), (after, entry_at)) = (side(a), side(b));
        let crossing = from + (to - from) * share;
        self.draw(start, before, (from, crossing), entry);
        self.lift(Some(exit));
        self.draw(after, end, (crossing, to), Some(entry_at));
    }

    fn spot(&self, turned: UnitVec) -> Option<Spot> {
        match self.last {
            Some(last) if last.turned == turned => Some(last),
            _ => self.lens.within(turned).map(|px| Spot { turned, px }),
        }
    }

    /// A short step that lies unbroken on the sheet.
    fn draw(&mut self, a: Spot, b: Spot, (from, to): (f64, f64), entry: Option<f64>) {
        if !(finite(a.px) && finite(b.px)) {
            self.lift(None);
            return;
        }
        if !self.open {
            self.open = true;
            self.sink.begin(a.px, from, entry);
        }
        let lens = self.lens;
        let sink = &mut *self.sink;
        lens.follow(a, b, &mut |step: Step| {
            let walked = from + (to - from) * step.share;
            if step.torn && sink.breaks() {
                sink.end(None);
                sink.begin(step.px, walked, None);
            } else if finite(step.px) {
                sink.go(step.px, walked);
            }
        });
    }

    /// The piece ends here, at this place of the rim if it left the sheet.
    fn lift(&mut self, edge: Option<f64>) {
        if self.open {
            self.open = false;
            self.sink.end(edge);
        }
    }
}

fn finite([x, y]: [f64; 2]) -> bool {
    x.is_finite() && y.is_finite()
}
