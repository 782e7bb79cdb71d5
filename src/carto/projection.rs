//! The projections.

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
}
