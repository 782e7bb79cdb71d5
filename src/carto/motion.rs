//! How a view is moved: dragged, zoomed, rolled, turned, resized.

#[cfg(test)]
mod tests;

use super::{Camera, ProjectionKind};
use crate::geom::{LonLat, Rotation, ScreenPos, Size, UnitVec};

/// Nearer to the rim than this (cosine of 75°) a middle is too foreshortened to stay where it is.
const MIN_DEPTH: f64 = 0.26;

impl Camera {
    /// The same view on a drawing of another size: the middle stays, the scale follows the shorter side.
    #[must_use]
    pub fn resized(self, size: Size) -> Self {
        if size == self.size {
            return self;
        }
        let shorter = |s: Size| f64::from(s.width.min(s.height)).max(1.0);
        let next = Self { size, ..self };
        let scale_px = next.sane_scale_px(self.scale_px * shorter(size) / shorter(self.size));
        let ratio = scale_px / self.scale_px;
        Self {
            scale_px,
            shift_px: self.shift_px.map(|s| s * ratio),
            ..next
        }
    }

    /// Nearer by `factor` (farther below 1); what lies under `about` stays there.
    #[must_use]
    pub fn zoomed(self, factor: f64, about: ScreenPos) -> Self {
        let scale_px = self.sane_scale_px(self.scale_px * factor);
        let next = Self { scale_px, ..self };
        if self.projection.turns() {
            let held = self.unit_from_screen(about);
            let target = next.projection.inverse(next.plane_from_screen(about));
            match (held, target) {
                (Some(held), Some(target)) => next.with_under(held, target),
                _ => next,
            }
        } else {
            let ratio = scale_px / self.scale_px;
            let middle = self.size.center();
            let from_middle = [f64::from(about.x - middle.x), f64::from(about.y - middle.y)];
            let shift = |i: usize| from_middle[i] + (self.shift_px[i] - from_middle[i]) * ratio;
            Self {
                shift_px: [shift(0), shift(1)],
                ..next
            }
            .on_the_sheet()
        }
    }

    /// The view after the pointer went from `from` to `to` with the button down; best called on the view at the
    /// start of the drag.
    ///
    /// Azimuthal projections turn the sphere: a view with north up keeps north up, and what was grabbed stays under
    /// the pointer as far as that allows; a rolled view turns freely, and it stays there exactly. Flat ones pan.
    #[must_use]
    pub fn dragged(self, from: ScreenPos, to: ScreenPos) -> Self {
        if self.projection.turns() {
            let held = self.turned_from_screen(from);
            let target = self.turned_from_screen(to);
            self.with_under(self.rotation().undo(held), target)
        } else {
            let shift_px = [
                self.shift_px[0] + f64::from(to.x - from.x),
                self.shift_px[1] + f64::from(to.y - from.y),
            ];
            Self { shift_px, ..self }.on_the_sheet()
        }
    }

    /// The same view with north up; the middle of the drawing stays.
    #[must_use]
    pub fn north_up(self) -> Self {
        if self.projection.turns() {
            return Self {
                roll_deg: 0.0,
                ..self.rolled(-self.roll_deg)
            };
        }
        let center = LonLat::wrapped(self.center.lon_deg(), 0.0);
        let level = Self {
            center,
            roll_deg: 0.0,
            ..self
        };
        level.panned_to(self.middle())
    }

    /// The view rolled by so many degrees counter-clockwise, azimuthal ones about the middle of the drawing.
    #[must_use]
    pub fn rolled(self, by_deg: f64) -> Self {
        let roll_deg = (self.roll_deg + by_deg + 180.0).rem_euclid(360.0) - 180.0;
        let (s, c) = by_deg.to_radians().sin_cos();
        let [x, y] = self.shift_px;
        // y points down, so a turn that looks counter-clockwise has the other sign.
        let turned = [c * x + s * y, c * y - s * x];
        Self {
            roll_deg,
            shift_px: if self.projection.turns() {
                turned
            } else {
                self.shift_px
            },
            ..self
        }
    }

    /// The view in another projection, with the same place in the middle at about the same scale there.
    #[must_use]
    pub fn with_projection(self, projection: ProjectionKind) -> Self {
        if projection == self.projection {
            return self;
        }
        let middle = self.middle();
        let apart = UnitVec::from_lonlat(middle).dot(UnitVec::from_lonlat(self.center));
        let near = projection != ProjectionKind::Orthographic || apart > MIN_DEPTH;
        let both_turn = projection.turns() && self.projection.turns() && near;
        let center = if both_turn {
            self.center
        } else if projection.turns() {
            middle
        } else {
            LonLat::wrapped(middle.lon_deg(), 0.0)
        };
        let next = Self {
            projection,
            center,
            roll_deg: if both_turn { self.roll_deg } else { 0.0 },
            shift_px: [0.0, 0.0],
            ..self
        };
        let stretch = self.stretch_at(middle) / next.stretch_at(middle);
        let scale_px = next.sane_scale_px(self.scale_px * stretch);
        Self { scale_px, ..next }.panned_to(middle)
    }

    /// The view with a position in the middle of the drawing.
    #[must_use]
    pub fn centered_on(self, p: LonLat) -> Self {
        if self.projection.turns() {
            Self {
                center: p,
                shift_px: [0.0, 0.0],
                ..self
            }
        } else {
            self.panned_to(p).on_the_sheet()
        }
    }

    /// The view on the way to another one, `t` from 0 (here) to 1 (there), slow at both ends.
    #[must_use]
    pub fn toward(self, other: Self, t: f64) -> Self {
        if t.is_nan() || t >= 1.0 {
            return other;
        }
        let from = self.resized(other.size).with_projection(other.projection);
        let t = t.max(0.0);
        let eased = t * t * (3.0 - 2.0 * t);
        let start = from.rotation();
        let (axis, angle) = other.rotation().after(&start.inverse()).axis_angle();
        let turn = Rotation::about(axis, angle * eased).after(&start);
        let (center, roll_deg) = turn.center_and_roll_deg();
        let scale_px = from.scale_px * (other.scale_px / from.scale_px).powf(eased);
        // The sheet moves so that pan and zoom together follow a straight line to their fixed point.
        let whole = 1.0 / other.scale_px - 1.0 / from.scale_px;
        let share = if whole.abs() * from.scale_px < 1e-9 {
            eased
        } else {
            (1.0 / scale_px - 1.0 / from.scale_px) / whole
        };
        let shift = |i: usize| {
            let (a, b) = (
                from.shift_px[i] / from.scale_px,
                other.shift_px[i] / other.scale_px,
            );
            (a + (b - a) * share) * scale_px
        };
        let unturned = from.center == other.center && from.roll_deg == other.roll_deg;
        Self {
            center: if unturned { other.center } else { center },
            roll_deg: if unturned { other.roll_deg } else { roll_deg },
            scale_px,
            shift_px: [shift(0), shift(1)],
            ..other
        }
    }

    /// The turned vector under a point of the drawing, or on the rim in its direction where it lies beside.
    fn turned_from_screen(&self, p: ScreenPos) -> UnitVec {
        let plane = self.plane_from_screen(p);
        self.projection.inverse(plane).unwrap_or_else(|| {
            let radius = self.projection.half_extent()[0] * (1.0 - 1e-9);
            let length = plane[0].hypot(plane[1]).max(1e-9);
            self.projection
                .inverse(plane.map(|c| c * radius / length))
                .unwrap_or(UnitVec {
                    x: 1.0,
                    y: 0.0,
                    z: 0.0,
                })
        })
    }

    /// The view turned so that `held` (unturned) comes to lie at `target` (turned).
    fn with_under(self, held: UnitVec, target: UnitVec) -> Self {
        if self.roll_deg == 0.0 {
            return Self {
                center: level_center(held, target, self.center),
                ..self
            };
        }
        let turned = self.rotation().apply(held);
        let turn = Rotation::between(turned, target).after(&self.rotation());
        let (center, roll_deg) = turn.center_and_roll_deg();
        Self {
            center,
            roll_deg,
            ..self
        }
    }

    /// The view with the sheet shifted so that `p` lies in the middle of the drawing, where it is on the sheet.
    fn panned_to(self, p: LonLat) -> Self {
        let turned = self.rotation().apply(UnitVec::from_lonlat(p));
        match self.projection.forward(turned) {
            Some([x, y]) => Self {
                shift_px: [-x * self.scale_px, y * self.scale_px],
                ..self
            },
            None => self,
        }
    }

    /// The view with the sheet shifted so that the middle of the drawing lies on it.
    fn on_the_sheet(self) -> Self {
        let [w, h] = self.projection.half_extent();
        let within = |shift: f64, half: f64| {
            let limit = half * self.scale_px;
            if shift.is_finite() {
                shift.clamp(-limit, limit)
            } else {
                0.0
            }
        };
        Self {
            shift_px: [within(self.shift_px[0], w), within(self.shift_px[1], h)],
            ..self
        }
    }

    /// How much longer a short way at `p` is on the plane than on the sphere, the mean of all directions.
    fn stretch_at(&self, p: LonLat) -> f64 {
        const STEP: f64 = 1e-4;
        let turned = self.rotation().apply(UnitVec::from_lonlat(p));
        let side = turned.across();
        let [x, y, z] = turned.cross(side);
        let moved = |x: f64, y: f64, z: f64| {
            UnitVec::normalized(
                turned.x + STEP * x,
                turned.y + STEP * y,
                turned.z + STEP * z,
            )
            .and_then(|v| self.projection.forward(v))
        };
        let (Some(o), Some(a), Some(b)) = (
            self.projection.forward(turned),
            moved(side.x, side.y, side.z),
            moved(x, y, z),
        ) else {
            return 1.0;
        };
        let cross = (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
        let stretch = cross.abs().sqrt() / STEP;
        if stretch.is_finite() {
            stretch.clamp(0.1, 10.0)
        } else {
            1.0
        }
    }
}

/// The centre that shows `held` at the turned vector `target` with north up, or as near to it as can be.
///
/// The turn about the axis moves `held` along its parallel, the tilt keeps its sideways part: that gives the
/// longitude; of its two solutions the one nearer to the present centre is taken. The tilt then gives the latitude.
fn level_center(held: UnitVec, target: UnitVec, near: LonLat) -> LonLat {
    let parallel = held.x.hypot(held.y);
    let sideways = if parallel > 1e-9 {
        (target.y / parallel).clamp(-1.0, 1.0).asin()
    } else {
        0.0
    };
    let lon = held.y.atan2(held.x);
    let now = UnitVec::from_lonlat(near);
    let candidates = [sideways, std::f64::consts::PI - sideways].map(|east| {
        let lat = (held.z).atan2(parallel * east.cos()) - target.z.atan2(target.x);
        let lat = (lat.to_degrees() + 180.0).rem_euclid(360.0) - 180.0;
        let over = (lat.abs() - 90.0).max(0.0);
        let center = LonLat::wrapped((lon - east).to_degrees(), lat);
        (over, UnitVec::from_lonlat(center).angle_rad(now), center)
    });
    let [a, b] = candidates;
    // A tilt past the pole would stand the view on its head.
    let better = if (a.0 > 0.0) == (b.0 > 0.0) {
        a.1 <= b.1
    } else {
        a.0 <= 0.0
    };
    if better { a.2 } else { b.2 }
}
