//! Caps of the sphere, to tell quickly what cannot be seen.

use super::{Camera, ProjectionKind};
use crate::geom::{Rect, ScreenPos, UnitVec};

/// Wider views are not told apart from the whole sphere.
const WIDE_RAD: f64 = 1.4;

/// All points within an angle of a centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cap {
    /// Its middle.
    pub center: UnitVec,
    /// How far it reaches, in radians.
    pub radius_rad: f64,
}

impl Cap {
    const EVERYTHING: Self = Self {
        center: UnitVec::NORTH,
        radius_rad: std::f64::consts::PI,
    };

    /// A cap around some points: about their mean, not the smallest.
    #[must_use]
    pub fn around(points: &[UnitVec]) -> Self {
        let sum = |f: fn(&UnitVec) -> f64| points.iter().map(f).sum::<f64>();
        let (x, y, z) = (sum(|p| p.x), sum(|p| p.y), sum(|p| p.z));
        let Some(center) = UnitVec::normalized(x, y, z) else {
            return Self::EVERYTHING;
        };
        let nearest_to_opposite = points
            .iter()
            .map(|p| p.dot(center))
            .fold(1.0, f64::min)
            .clamp(-1.0, 1.0);
        Self {
            center,
            radius_rad: nearest_to_opposite.acos() + 1e-6,
        }
    }

    /// Whether the two share a point.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        let reach = self.radius_rad + other.radius_rad;
        reach >= std::f64::consts::PI || self.center.dot(other.center) >= reach.cos()
    }

    /// Whether a point lies in it.
    #[must_use]
    pub fn holds(&self, p: UnitVec) -> bool {
        self.center.dot(p) >= self.radius_rad.min(std::f64::consts::PI).cos()
    }

    /// Whether the shorter great circle between two points comes into it; between opposite ends it always may.
    #[must_use]
    pub fn meets_arc(&self, a: UnitVec, b: UnitVec) -> bool {
        let reach = self.radius_rad.cos();
        let (to_a, to_b) = (self.center.dot(a), self.center.dot(b));
        if to_a >= reach || to_b >= reach || self.radius_rad >= std::f64::consts::PI {
            return true;
        }
        let across = a.cross(b);
        let [x, y, z] = across;
        let Some(pole) = UnitVec::normalized(x, y, z) else {
            return a.dot(b) < 0.0;
        };
        // The circle passes within reach, and where it is nearest lies between the ends.
        let off = self.center.dot(pole);
        let near = off.abs() <= self.radius_rad.min(std::f64::consts::FRAC_PI_2).sin()
            || self.radius_rad > std::f64::consts::FRAC_PI_2;
        let along = a.dot(b);
        near && to_b >= to_a * along && to_a >= to_b * along
    }

    /// A cap that holds all that a view shows within `reach` of the drawing.
    #[must_use]
    pub fn seen(camera: &Camera, reach: Rect) -> Self {
        Self::within(camera, reach).unwrap_or_else(|| {
            if camera.projection == ProjectionKind::Orthographic {
                Self {
                    center: UnitVec::from_lonlat(camera.center),
                    radius_rad: std::f64::consts::FRAC_PI_2 + 1e-6,
                }
            } else {
                Self::EVERYTHING
            }
        })
    }

    /// The cap around the frame of `reach`, where that is not too wide and, on a round sheet, lies wholly on it.
    fn within(camera: &Camera, reach: Rect) -> Option<Self> {
        const STEPS: u8 = 8;
        let center = nearest_shown(camera, reach.center())?;
        let mut radius: f64 = 0.0;
        for k in 0..=STEPS {
            let t = f32::from(k) / f32::from(STEPS);
            let x = reach.min.x + reach.width() * t;
            let y = reach.min.y + reach.height() * t;
            for p in [
                ScreenPos::new(x, reach.min.y),
                ScreenPos::new(x, reach.max.y),
                ScreenPos::new(reach.min.x, y),
                ScreenPos::new(reach.max.x, y),
            ] {
                radius = radius.max(nearest_shown(camera, p)?.angle_rad(center));
            }
        }
        (radius * 1.1 < WIDE_RAD).then_some(Self {
            center,
            radius_rad: radius * 1.1,
        })
    }
}

/// What a point of the drawing shows, or the nearest point of a flat sheet.
fn nearest_shown(camera: &Camera, p: ScreenPos) -> Option<UnitVec> {
    let kind = camera.projection;
    if kind.turns() {
        return camera.unit_from_screen(p);
    }
    let [x, y] = camera.plane_from_screen(p);
    let half = kind.half_extent()[1] * (1.0 - 1e-9);
    let y = y.clamp(-half, half);
    let lat = kind.inverse([0.0, y])?.z.clamp(-1.0, 1.0).asin();
    let width = kind.unrolled(std::f64::consts::PI, lat)[0] * (1.0 - 1e-9);
    let turned = kind.inverse([x.clamp(-width, width), y])?;
    Some(camera.rotation().undo(turned))
}

#[cfg(test)]
mod tests;
