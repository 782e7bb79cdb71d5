//! A place on the map.

use super::entity::Extra;
use super::id::{HasId, Id};
use super::problem::ProblemKind;
use super::vocabulary::Precision;
use crate::geom::LonLat;
use crate::lang::LocalText;
use serde_json::Number;

/// A place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name in files.
    pub id: Id<Place>,
    /// What readers call it.
    pub names: LocalText,
    /// Longitude in degrees, in the author's digits.
    pub lon: Number,
    /// Latitude in degrees, in the author's digits.
    pub lat: Number,
    /// The position that the two make.
    pub position: LonLat,
    /// How finely it is known.
    pub precision: Precision,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: Option<String>,
    /// Such as `capital`.
    pub kind: Option<String>,
    /// Its number in GeoNames.
    pub geonames: Option<u64>,
    /// Unknown keys.
    pub extra: Extra,
}

impl Place {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &[
        "id",
        "names",
        "lon",
        "lat",
        "precision",
        "country",
        "kind",
        "geonames",
    ];
}

impl Place {
    /// The position that two numbers make: degrees, longitude in [-180, 180], latitude in [-90, 90].
    ///
    /// # Errors
    /// [`ProblemKind::Longitude`] or [`ProblemKind::Latitude`] when that one is out of range; nothing is wrapped.
    pub fn locate(lon: &Number, lat: &Number) -> Result<LonLat, ProblemKind> {
        let within = |number: &Number, limit: f64| {
            let value = number.as_f64()?;
            (-limit..=limit).contains(&value).then_some(value)
        };
        let lon_deg = within(lon, 180.0).ok_or(ProblemKind::Longitude)?;
        let lat_deg = within(lat, 90.0).ok_or(ProblemKind::Latitude)?;
        LonLat::new(lon_deg, lat_deg).map_err(|_| ProblemKind::Latitude)
    }
}

impl HasId for Place {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
