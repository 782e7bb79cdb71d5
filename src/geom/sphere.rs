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
}
