//! Great circles between two places, sampled once as unit vectors.

#[cfg(test)]
mod tests;

use crate::geom::{LonLat, UnitVec};

/// The longest step between two samples, in radians (2.8°): what lies between is followed where a view bends it visibly.
const STEP_RAD: f64 = 0.049;
/// Closer than this to opposite ends, every way is as short as any other (radians; 6 mm on the ground).
const OPPOSITE_RAD: f64 = 1e-9;
/// Closer than this the two ends are one (radians).
const SAME_RAD: f64 = 1e-12;

/// The shorter great circle from one place to another.
#[derive(Clone, Debug, PartialEq)]
pub struct GreatCircle {
    points: Vec<UnitVec>,
    length_rad: f64,
    across: UnitVec,
}

impl GreatCircle {
    /// The way from `a` to `b`. Between opposite ends it is the meridian through the pole nearer to `a` (north for
    /// the equator); from a place to itself it is a single point.
    #[must_use]
    pub fn between(a: LonLat, b: LonLat) -> Self {
        Self::between_units([a, b].map(UnitVec::from_lonlat))
    }

    /// [`GreatCircle::between`] for unit vectors.
    #[must_use]
    pub fn between_units([from, to]: [UnitVec; 2]) -> Self {
        let angle = from.angle_rad(to);
        if angle < SAME_RAD {
            return Self {
                points: vec![from],
                length_rad: 0.0,
                across: from.across(),
            };
        }
        let opposite = std::f64::consts::PI - angle < OPPOSITE_RAD;
        let across = if opposite {
            poleward(from.lonlat())
        } else {
            let d = from.dot(to);
            UnitVec::normalized(to.x - d * from.x, to.y - d * from.y, to.z - d * from.z)
                .unwrap_or_else(|| poleward(from.lonlat()))
        };
        let steps = (angle / STEP_RAD).ceil().max(1.0) as usize;
        let inner = (1..steps).map(|k| bent(from, across, angle * k as f64 / steps as f64));
        let points = std::iter::once(from).chain(inner).chain([to]).collect();
        Self {
            points,
            length_rad: angle,
            across,
        }
    }

    /// The samples, ends included and exact, at most 2.9° apart; one only where both ends are the same place.
    #[must_use]
    pub fn points(&self) -> &[UnitVec] {
        &self.points
    }

    /// The length in radians, in [0, π].
    #[must_use]
    pub fn length_rad(&self) -> f64 {
        self.length_rad
    }

    /// The point at a share of the way, 0 at the start and 1 at the end; shares outside are clamped.
    #[must_use]
    pub fn point_at(&self, fraction: f64) -> UnitVec {
        match (self.points.first(), self.points.last()) {
            (Some(_), Some(last)) if fraction >= 1.0 => *last,
            (Some(first), _) if fraction > 0.0 => {
                bent(*first, self.across, self.length_rad * fraction)
            }
            (Some(first), _) => *first,
            _ => UnitVec::NORTH,
        }
    }
}

/// The point `angle` radians from `from` on the way towards `across`, which stands at a right angle to it.
fn bent(from: UnitVec, across: UnitVec, angle: f64) -> UnitVec {
    let (s, c) = angle.sin_cos();
    UnitVec {
        x: c * from.x + s * across.x,
        y: c * from.y + s * across.y,
        z: c * from.z + s * across.z,
    }
}

/// The direction from `a` along its meridian to the nearer pole; from a pole, on down the other side.
fn poleward(a: LonLat) -> UnitVec {
    let up = if a.lat_deg() >= 0.0 { 1.0 } else { -1.0 };
    let (sin_lon, cos_lon) = a.lon_deg().to_radians().sin_cos();
    let (sin_lat, cos_lat) = a.lat_deg().to_radians().sin_cos();
    UnitVec {
        x: -up * sin_lat * cos_lon,
        y: -up * sin_lat * sin_lon,
        z: up * cos_lat,
    }
}
