//! The ground as data: countries, lakes, boundaries and coasts in degrees.

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PointOfView {
    /// The United Nations' view.
    #[default]
    Un,
    /// Who holds the ground.
    DeFacto,
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

/// An area: the outer ring, then its holes; rings closed, outer ones clockwise seen from above, degrees east and north.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon {
    /// Rings of [longitude, latitude] in degrees.
    pub rings: Vec<Vec<[f64; 2]>>,
}

/// A country.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, or empty.
    pub iso: String,
    /// Its parts.
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
    /// ISO 3166-1 alpha-2.
    pub iso: String,
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
