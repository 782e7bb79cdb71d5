//! Unit vectors and turns of the sphere. x points to 0°N 0°E, y to 0°N 90°E, z to the north pole.

use super::LonLat;

/// A point of the unit sphere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitVec {
    /// Towards 0°N 0°E.
    pub x: f64,
    /// Towards 0°N 90°E.
    pub y: f64,
    /// Towards the north pole.
    pub z: f64,
}

impl UnitVec {
    /// The unit vector of a position.
    #[must_use]
    pub fn from_lonlat(p: LonLat) -> Self {
        let (sin_lon, cos_lon) = p.lon_deg().to_radians().sin_cos();
        let (sin_lat, cos_lat) = p.lat_deg().to_radians().sin_cos();
        Self {
            x: cos_lat * cos_lon,
            y: cos_lat * sin_lon,
            z: sin_lat,
        }
    }

    /// The position of this unit vector.
    #[must_use]
    pub fn lonlat(self) -> LonLat {
        let lon = self.y.atan2(self.x).to_degrees();
        let lat = self.z.atan2(self.x.hypot(self.y)).to_degrees();
        LonLat::wrapped(lon, lat)
    }

    /// The vector `x`, `y`, `z` scaled to length one; `None` when it has no direction.
    #[must_use]
    pub fn normalized(x: f64, y: f64, z: f64) -> Option<Self> {
        let length = (x * x + y * y + z * z).sqrt();
        (length.is_finite() && length > 1e-12).then(|| Self {
            x: x / length,
            y: y / length,
            z: z / length,
        })
    }

    /// The north pole.
    pub const NORTH: Self = Self {
        x: 0.0,
        y: 0.0,
        z: 1.0,
    };

    /// Whether all three numbers are finite.
    #[must_use]
    pub fn is_finite(self) -> bool {
        self.x.is_finite() && self.y.is_finite() && self.z.is_finite()
    }

    /// The opposite end of the axis through this point.
    #[must_use]
    pub fn antipode(self) -> Self {
        Self {
            x: -self.x,
            y: -self.y,
            z: -self.z,
        }
    }

    /// Some unit vector at a right angle to this one.
    #[must_use]
    pub fn across(self) -> Self {
        let sideways = if self.z.abs() < 0.9 {
            Self::normalized(-self.y, self.x, 0.0)
        } else {
            Self::normalized(0.0, -self.z, self.y)
        };
        sideways.unwrap_or(Self::NORTH)
    }

    /// The point halfway along the shorter great circle to `other`; `None` for opposite ends.
    #[must_use]
    pub fn midway(self, other: Self) -> Option<Self> {
        Self::normalized(self.x + other.x, self.y + other.y, self.z + other.z)
    }

    /// The point where the chord to `other`, divided at `t`, lies under the sphere; `None` at its centre.
    #[must_use]
    pub fn along_chord(self, other: Self, t: f64) -> Option<Self> {
        Self::normalized(
            self.x + (other.x - self.x) * t,
            self.y + (other.y - self.y) * t,
            self.z + (other.z - self.z) * t,
        )
    }

    /// The cosine of the angle between the two.
    #[must_use]
    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    /// The cross product, which is no unit vector in general.
    #[must_use]
    pub fn cross(self, other: Self) -> [f64; 3] {
        [
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        ]
    }

    /// The angle between the two in radians, in [0, π], exact for tiny and for flat angles.
    #[must_use]
    pub fn angle_rad(self, other: Self) -> f64 {
        let [x, y, z] = self.cross(other);
        (x * x + y * y + z * z).sqrt().atan2(self.dot(other))
    }
}

/// A turn of the sphere: three rows of an orthogonal matrix.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rotation(pub [[f64; 3]; 3]);

impl Rotation {
    /// The turn that brings `center` to (1, 0, 0) with north towards +z, then rolls the view by `roll_deg`
    /// degrees counter-clockwise as the reader sees it.
    ///
    /// After the turn +x looks at the reader, +y is right and +z is up.
    #[must_use]
    pub fn facing(center: LonLat, roll_deg: f64) -> Self {
        let (sl, cl) = center.lon_deg().to_radians().sin_cos();
        let (sp, cp) = center.lat_deg().to_radians().sin_cos();
        let (sr, cr) = roll_deg.to_radians().sin_cos();
        let right = [-sl, cl, 0.0];
        let up = [-sp * cl, -sp * sl, cp];
        let mix = |a: f64, b: f64| {
            [
                a * right[0] + b * up[0],
                a * right[1] + b * up[1],
                a * right[2] + b * up[2],
            ]
        };
        Self([[cp * cl, cp * sl, sp], mix(cr, -sr), mix(sr, cr)])
    }

    /// The vector after the turn.
    #[must_use]
    pub fn apply(&self, v: UnitVec) -> UnitVec {
        let [a, b, c] = &self.0;
        let row = |r: &[f64; 3]| r[0] * v.x + r[1] * v.y + r[2] * v.z;
        UnitVec {
            x: row(a),
            y: row(b),
            z: row(c),
        }
    }

    /// The vector before the turn.
    #[must_use]
    pub fn undo(&self, v: UnitVec) -> UnitVec {
        let [a, b, c] = &self.0;
        UnitVec {
            x: a[0] * v.x + b[0] * v.y + c[0] * v.z,
            y: a[1] * v.x + b[1] * v.y + c[1] * v.z,
            z: a[2] * v.x + b[2] * v.y + c[2] * v.z,
        }
    }

    /// The turn that does `first`, then this one.
    #[must_use]
    pub fn after(&self, first: &Self) -> Self {
        let mut out = [[0.0; 3]; 3];
        for (row, mine) in out.iter_mut().zip(&self.0) {
            for (cell, k) in row.iter_mut().zip(0..3) {
                *cell = mine
                    .iter()
                    .zip(&first.0)
                    .map(|(a, other)| a * other[k])
                    .sum();
            }
        }
        Self(out)
    }

    /// The turn that undoes this one.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let [a, b, c] = self.0;
        Self([[a[0], b[0], c[0]], [a[1], b[1], c[1]], [a[2], b[2], c[2]]])
    }

    /// The turn by `angle_rad` about `axis`, right-handed (Rodrigues' formula).
    #[must_use]
    pub fn about(axis: UnitVec, angle_rad: f64) -> Self {
        let UnitVec { x, y, z } = axis;
        let (s, c) = angle_rad.sin_cos();
        let d = 1.0 - c;
        Self([
            [c + x * x * d, x * y * d - z * s, x * z * d + y * s],
            [y * x * d + z * s, c + y * y * d, y * z * d - x * s],
            [z * x * d - y * s, z * y * d + x * s, c + z * z * d],
        ])
    }

    /// The smallest turn that brings `from` to `to`; for opposite ends one about some axis across.
    #[must_use]
    pub fn between(from: UnitVec, to: UnitVec) -> Self {
        let [x, y, z] = from.cross(to);
        let axis = UnitVec::normalized(x, y, z).unwrap_or_else(|| from.across());
        Self::about(axis, from.angle_rad(to))
    }

    /// Axis and angle in radians, in [0, π].
    #[must_use]
    pub fn axis_angle(&self) -> (UnitVec, f64) {
        let [a, b, c] = &self.0;
        let (x, y, z) = (c[1] - b[2], a[2] - c[0], b[0] - a[1]);
        let sin = (x * x + y * y + z * z).sqrt() / 2.0;
        let cos = (a[0] + b[1] + c[2] - 1.0) / 2.0;
        let half_turn_axis = || {
            let columns = [
                [a[0] + 1.0, b[0], c[0]],
                [a[1], b[1] + 1.0, c[1]],
                [a[2], b[2], c[2] + 1.0],
            ];
            columns
                .into_iter()
                .filter_map(|[x, y, z]| {
                    let squared = x * x + y * y + z * z;
                    UnitVec::normalized(x, y, z).map(|axis| (squared, axis))
                })
                .max_by(|p, q| p.0.total_cmp(&q.0))
                .map(|(_, axis)| axis)
        };
        let from_sin = (sin > 1e-7).then(|| UnitVec::normalized(x, y, z)).flatten();
        let axis = from_sin.or_else(half_turn_axis).unwrap_or(UnitVec::NORTH);
        (axis, sin.atan2(cos))
    }

    /// The centre and the roll in degrees, in (-180, 180], from which [`Rotation::facing`] makes this turn.
    #[must_use]
    pub fn center_and_roll_deg(&self) -> (LonLat, f64) {
        let [x, y, z] = self.0[0];
        let center = UnitVec { x, y, z }.lonlat();
        let level = Self::facing(center, 0.0);
        let [_, right, up] = &level.0;
        let along = |r: &[f64; 3]| self.0[1].iter().zip(r).map(|(a, b)| a * b).sum::<f64>();
        let roll = (-along(up)).atan2(along(right)).to_degrees();
        (center, roll)
    }
}
