//! A position on the globe in degrees.

use std::fmt;

/// A position on the sphere: longitude in [-180, 180), latitude in [-90, 90], both in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    lon_deg: f64,
    lat_deg: f64,
}

/// Why two numbers are no position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LonLatError {
    /// A coordinate is infinite or not a number.
    NotFinite,
    /// The latitude lies outside [-90, 90].
    Latitude(f64),
}

impl fmt::Display for LonLatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFinite => write!(f, "a coordinate is not a finite number"),
            Self::Latitude(lat) => write!(f, "latitude {lat} lies outside -90 to 90"),
        }
    }
}

impl std::error::Error for LonLatError {}

impl LonLat {
    /// A position from degrees; the longitude is wrapped into [-180, 180).
    ///
    /// # Errors
    /// When a number is not finite, or the latitude lies outside [-90, 90].
    pub fn new(lon_deg: f64, lat_deg: f64) -> Result<Self, LonLatError> {
        if !lon_deg.is_finite() || !lat_deg.is_finite() {
            return Err(LonLatError::NotFinite);
        }
        if !(-90.0..=90.0).contains(&lat_deg) {
            return Err(LonLatError::Latitude(lat_deg));
        }
        Ok(Self::wrapped(lon_deg, lat_deg))
    }

    /// A position from any finite degrees: longitude wrapped, latitude clamped. Not finite becomes 0.
    #[must_use]
    pub fn wrapped(lon_deg: f64, lat_deg: f64) -> Self {
        let lon = if lon_deg.is_finite() { lon_deg } else { 0.0 };
        let lat = if lat_deg.is_finite() { lat_deg } else { 0.0 };
        let mut wrapped = (lon + 180.0).rem_euclid(360.0) - 180.0;
        if wrapped >= 180.0 {
            wrapped = -180.0;
        }
        Self {
            lon_deg: wrapped,
            lat_deg: lat.clamp(-90.0, 90.0),
        }
    }

    /// Longitude in degrees, in [-180, 180), east positive.
    #[must_use]
    pub fn lon_deg(self) -> f64 {
        self.lon_deg
    }

    /// Latitude in degrees, in [-90, 90], north positive.
    #[must_use]
    pub fn lat_deg(self) -> f64 {
        self.lat_deg
    }
}
