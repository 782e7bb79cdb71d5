//! The projections: from the turned unit sphere to the plane and back.
//!
//! The sphere has been turned so that x looks at the reader, y is right and z is up; the plane has x right and y up,
//! in radii of the sphere. Azimuthal projections look along x. Flat ones unroll longitude atan2(y, x) and latitude
//! asin z of the turned sphere, with the seam at longitude ±π.

mod azimuthal_equal_area;
mod azimuthal_equidistant;
mod equal_earth;
pub(crate) mod mercator;
mod natural_earth;
mod orthographic;
#[cfg(test)]
mod tests;

use std::f64::consts::{FRAC_PI_2, PI};

use crate::geom::UnitVec;

/// A projection of the sphere onto the drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ProjectionKind {
    /// The globe as seen from afar.
    #[default]
    Orthographic,
    /// Lambert's azimuthal equal-area.
    AzimuthalEqualArea,
    /// Azimuthal equidistant.
    AzimuthalEquidistant,
    /// Equal Earth (Šavrič, Patterson, Jenny 2018).
    EqualEarth,
    /// Natural Earth (Patterson 2011).
    NaturalEarth,
    /// Mercator.
    Mercator,
}

impl ProjectionKind {
    /// Every projection.
    pub const ALL: [Self; 6] = [
        Self::Orthographic,
        Self::AzimuthalEqualArea,
        Self::AzimuthalEquidistant,
        Self::EqualEarth,
        Self::NaturalEarth,
        Self::Mercator,
    ];

    /// The spelling on the command line and in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Orthographic => "globe",
            Self::AzimuthalEqualArea => "azimuthal-equal-area",
            Self::AzimuthalEquidistant => "azimuthal-equidistant",
            Self::EqualEarth => "equal-earth",
            Self::NaturalEarth => "natural-earth",
            Self::Mercator => "mercator",
        }
    }

    /// The projection with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.as_str() == text)
    }

    /// Whether a drag turns the sphere; else it pans the sheet.
    #[must_use]
    pub fn turns(self) -> bool {
        matches!(
            self,
            Self::Orthographic | Self::AzimuthalEqualArea | Self::AzimuthalEquidistant
        )
    }

    /// Half the width and half the height of the whole sphere on the plane, in radii.
    #[must_use]
    pub fn half_extent(self) -> [f64; 2] {
        match self {
            Self::Orthographic => [1.0, 1.0],
            Self::AzimuthalEqualArea => [2.0, 2.0],
            Self::AzimuthalEquidistant | Self::Mercator => [PI, PI],
            Self::EqualEarth | Self::NaturalEarth => {
                [self.unrolled(PI, 0.0)[0], self.unrolled(0.0, FRAC_PI_2)[1]]
            }
        }
    }

    /// The turned vector on the plane; `None` on the far side of the globe, at the point opposite the centre of the
    /// other azimuthal projections, beyond Mercator's ±85.0511°, and for numbers that are not finite.
    #[must_use]
    pub fn forward(self, turned: UnitVec) -> Option<[f64; 2]> {
        if !turned.is_finite() {
            return None;
        }
        match self {
            Self::Orthographic => orthographic::forward(turned),
            Self::AzimuthalEqualArea => azimuthal_equal_area::forward(turned),
            Self::AzimuthalEquidistant => azimuthal_equidistant::forward(turned),
            Self::Mercator if turned.z.abs() > mercator::SIN_LIMIT => None,
            Self::EqualEarth | Self::NaturalEarth | Self::Mercator => {
                // Adding zero turns -0 into 0, so that the seam itself lies on one side only.
                Some(self.unrolled_from_sin((turned.y + 0.0).atan2(turned.x), turned.z))
            }
        }
    }

    /// The turned vector under a point of the plane; `None` off the sheet.
    #[must_use]
    pub fn inverse(self, plane: [f64; 2]) -> Option<UnitVec> {
        let [lon, lat] = match self {
            Self::Orthographic => return orthographic::inverse(plane),
            Self::AzimuthalEqualArea => return azimuthal_equal_area::inverse(plane),
            Self::AzimuthalEquidistant => return azimuthal_equidistant::inverse(plane),
            Self::EqualEarth => equal_earth::lon_lat(plane)?,
            Self::NaturalEarth => natural_earth::lon_lat(plane)?,
            Self::Mercator => mercator::lon_lat(plane)?,
        };
        let (sin_lon, cos_lon) = lon.sin_cos();
        let (sin_lat, cos_lat) = lat.sin_cos();
        (lon.abs() <= PI + 1e-12).then_some(UnitVec {
            x: cos_lat * cos_lon,
            y: cos_lat * sin_lon,
            z: sin_lat,
        })
    }

    /// A longitude and latitude of the turned sphere (radians, ±π kept apart) on the plane of a flat projection;
    /// Mercator's latitude is clamped. Azimuthal projections look along the seam's opposite and give the centre.
    #[must_use]
    pub(crate) fn unrolled(self, lon: f64, lat: f64) -> [f64; 2] {
        match self {
            Self::NaturalEarth => natural_earth::at(lon, lat),
            _ => self.unrolled_from_sin(lon, lat.sin()),
        }
    }

    fn unrolled_from_sin(self, lon: f64, sin_lat: f64) -> [f64; 2] {
        match self {
            Self::EqualEarth => equal_earth::at(lon, sin_lat),
            Self::NaturalEarth => natural_earth::at(lon, sin_lat.clamp(-1.0, 1.0).asin()),
            Self::Mercator => mercator::at(lon, sin_lat),
            Self::Orthographic | Self::AzimuthalEqualArea | Self::AzimuthalEquidistant => {
                [0.0, 0.0]
            }
        }
    }
}

/// A root by Newton's method from `start`; `f` gives value and slope. `None` where it does not settle.
fn root(start: f64, f: impl Fn(f64) -> (f64, f64)) -> Option<f64> {
    let mut t = start.clamp(-FRAC_PI_2, FRAC_PI_2);
    for _ in 0..40 {
        let (value, slope) = f(t);
        let step = value / slope;
        if !step.is_finite() {
            return None;
        }
        // Past the pole the polynomials fold back; two radians are off every sheet.
        t = (t - step).clamp(-2.0, 2.0);
        if step.abs() < 1e-15 {
            break;
        }
    }
    (f(t).0.abs() < 1e-9).then_some(t)
}
