//! The ground as data: countries, lakes, boundaries and coasts in degrees.

use crate::geom::UnitVec;

/// A level of detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// At most 12,000 points, while the globe turns.
    Light,
    /// Natural Earth 1:50 million, at rest.
    Medium,
    /// Natural Earth 1:10 million, zoomed in.
    Full,
}

/// Whose boundaries are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointOfView {
    /// The United Nations' view.
    #[default]
    Un,
    /// Who holds the ground.
    DeFacto,
}

impl Level {
    /// All levels, coarsest first.
    pub const ALL: [Self; 3] = [Self::Light, Self::Medium, Self::Full];
}

impl PointOfView {
    /// Both points of view.
    pub const ALL: [Self; 2] = [Self::Un, Self::DeFacto];

    /// The spelling on the command line and in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Un => "un",
            Self::DeFacto => "de-facto",
        }
    }

    /// The point of view with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.as_str() == text)
    }
}

/// What a line of the ground is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineClass {
    /// Land meets sea.
    Coast,
    /// An agreed boundary.
    Border,
    /// A disputed boundary.
    Disputed,
}

/// An area: the outer ring, then its holes; each closed, `[longitude, latitude]` in degrees.
///
/// Outer rings run clockwise and holes counter-clockwise as seen from above. Neighbouring points whose longitudes differ by
/// more than 180° meet across the antimeridian; Antarctica's ring goes once round the pole.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon {
    /// Rings of [longitude, latitude] in degrees.
    pub rings: Vec<Vec<[f64; 2]>>,
}

/// A country.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 (`XK` for Kosovo, as in CLDR); empty for land without a code.
    pub iso: String,
    /// The English name of land without a code; empty otherwise.
    pub name: String,
    /// Its parts, largest first.
    pub polygons: Vec<Polygon>,
}

/// A line of the ground.
#[derive(Clone, Debug, PartialEq)]
pub struct GroundLine {
    /// What it is.
    pub class: LineClass,
    /// [Longitude, latitude] in degrees.
    pub points: Vec<[f64; 2]>,
}

/// The name of a country, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryLabel {
    /// ISO 3166-1 alpha-2; empty for land without a code.
    pub iso: String,
    /// The view that shows this label; `None` is both.
    pub view: Option<PointOfView>,
    /// English name.
    pub en: String,
    /// German name.
    pub de: String,
    /// Longitude of the label in degrees.
    pub lon: f64,
    /// Latitude of the label in degrees.
    pub lat: f64,
    /// Area of the country in square kilometres.
    pub area_km2: f64,
    /// The part of the country in which the name stands: outer ring, then holes; empty where it is not known.
    pub outline: Vec<Vec<UnitVec>>,
}

/// The ground at one level of detail, from one point of view.
#[derive(Clone, Debug, PartialEq)]
pub struct Basemap {
    /// The level of detail.
    pub level: Level,
    /// The point of view.
    pub view: PointOfView,
    /// Countries.
    pub countries: Vec<Country>,
    /// Lakes.
    pub lakes: Vec<Polygon>,
    /// Coasts and boundaries, each once.
    pub lines: Vec<GroundLine>,
}
