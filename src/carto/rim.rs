//! The rim of the sheet: what bounds the picture of the sphere.
//!
//! A place on it is a number that grows clockwise as seen: on a round sheet the angle in radians, in [0, 2π), from
//! the right; on an unrolled one top edge [0, 1), right [1, 2), bottom [2, 3), left [3, 4).

use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::domain::Domain;
use super::lens::screen;
use super::{Camera, Lens};
use crate::geom::{ScreenPos, UnitVec};

/// The rim is drawn within about this many pixels.
const TOLERANCE_PX: f64 = 0.15;

impl Domain {
    /// The place on the rim of a turned point on the edge of a round sheet.
    pub(super) fn rim_position(self, edge: UnitVec) -> f64 {
        match self {
            Self::Cap { .. } => (-edge.z.atan2(edge.y)).rem_euclid(TAU),
            Self::Unrolled { .. } => {
                let lon = edge.y.atan2(edge.x);
                let along = (lon + PI) / TAU;
                if edge.z > 0.0 { along } else { 3.0 - along }
            }
        }
    }

    /// The place on the rim of a point of the seam, on the side of its longitude; radians.
    pub(super) fn seam_position(lon: f64, lat: f64) -> f64 {
        if lon > 0.0 {
            1.0 + (FRAC_PI_2 - lat) / PI
        } else {
            3.0 + (lat + FRAC_PI_2) / PI
        }
    }
}

/// The rim of one view.
pub(super) struct Rim<'a> {
    lens: &'a Lens,
    domain: Domain,
    step: f64,
}

impl<'a> Rim<'a> {
    pub(super) fn new(lens: &'a Lens) -> Self {
        let domain = Domain::of(lens.kind);
        let [w, _] = lens.kind.half_extent();
        let step = (8.0 * TOLERANCE_PX / (lens.scale_px * w)).sqrt();
        let step = match domain {
            Domain::Cap { .. } => step.clamp(1e-3, 0.1),
            Domain::Unrolled { .. } => (step / PI).clamp(1e-3, 1.0 / 64.0),
        };
        Self { lens, domain, step }
    }

    /// Once around.
    pub(super) fn length(&self) -> f64 {
        match self.domain {
            Domain::Cap { .. } => TAU,
            Domain::Unrolled { .. } => 4.0,
        }
    }

    /// How far it is clockwise from one place to another, in [0, once around).
    pub(super) fn ahead(&self, from: f64, to: f64) -> f64 {
        (to - from).rem_euclid(self.length())
    }

    /// The points clockwise along the rim from `from` for `span`, both ends left out, appended to `out`.
    pub(super) fn walk(&self, from: f64, span: f64, out: &mut Vec<[f64; 2]>) {
        // Even places, so that the same part of the rim always has the same points, corners among them.
        let first = (from / self.step_even()).floor() as i64 + 1;
        let mut k = first;
        loop {
            let at = k as f64 * self.step_even();
            if at >= from + span {
                break;
            }
            out.push(self.point(at.rem_euclid(self.length())));
            k += 1;
        }
    }

    /// The whole rim as a ring, clockwise.
    pub(super) fn ring(&self) -> Vec<[f64; 2]> {
        let mut out = vec![self.point(0.0)];
        self.walk(0.0, self.length() - self.step_even() / 2.0, &mut out);
        out
    }

    fn step_even(&self) -> f64 {
        let count = (self.length() / self.step / 4.0).ceil() * 4.0;
        self.length() / count
    }

    fn point(&self, at: f64) -> [f64; 2] {
        match self.domain {
            Domain::Cap { min_x } => {
                let r = (1.0 - min_x * min_x).sqrt();
                let edge = UnitVec {
                    x: min_x,
                    y: r * at.cos(),
                    z: -r * at.sin(),
                };
                self.lens.within(edge).unwrap_or(self.lens.origin)
            }
            Domain::Unrolled { .. } => {
                let (lon, lat) = if at < 1.0 {
                    (-PI + TAU * at, FRAC_PI_2)
                } else if at < 2.0 {
                    (PI, FRAC_PI_2 - PI * (at - 1.0))
                } else if at < 3.0 {
                    (PI - TAU * (at - 2.0), -FRAC_PI_2)
                } else {
                    (-PI, -FRAC_PI_2 + PI * (at - 3.0))
                };
                self.lens.unrolled(lon, lat)
            }
        }
    }
}

impl Camera {
    /// The outline of the sphere's picture as a closed ring, clockwise, in pixels; not cut to the drawing.
    #[must_use]
    pub fn outline(&self) -> Vec<ScreenPos> {
        let lens = self.lens();
        Rim::new(&lens).ring().into_iter().map(screen).collect()
    }
}
