//! The colours of the themes, read from `assets/theme`.

use super::Colour;
use serde::Deserialize;

/// Which theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeKind {
    /// Dark ink on light ground.
    #[default]
    Light,
    /// Light ink on dark ground.
    Dark,
    /// No hue at all, for grey printing.
    Print,
    /// Black on white, for readers who need more contrast.
    ContrastLight,
    /// White on black, for readers who need more contrast.
    ContrastDark,
}

impl ThemeKind {
    /// Every theme.
    pub const ALL: [Self; 5] = [
        Self::Light,
        Self::Dark,
        Self::Print,
        Self::ContrastLight,
        Self::ContrastDark,
    ];

    /// The spelling on the command line and in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
            Self::ContrastLight => "contrast-light",
            Self::ContrastDark => "contrast-dark",
        }
    }

    /// Whether its ink is lighter than its ground.
    #[must_use]
    pub fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::ContrastDark)
    }

    /// Whether text stands at 7:1 and lines at 4.5:1 before what is behind them (WCAG 2.2, 1.4.6).
    #[must_use]
    pub fn has_high_contrast(self) -> bool {
        matches!(self, Self::ContrastLight | Self::ContrastDark)
    }

    /// The theme with this spelling.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.as_str() == text)
    }
}

/// The colours of a theme, each by what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which theme this is.
    pub kind: ThemeKind,
    /// Behind the globe and between panels.
    pub background: Colour,
    /// Behind text.
    pub panel: Colour,
    /// Text, and dots of places.
    pub ink: Colour,
    /// Secondary text.
    pub muted: Colour,
    /// Thin separating lines.
    pub hairline: Colour,
    /// The sea.
    pub sea: Colour,
    /// The land; halos of lines too.
    pub land: Colour,
    /// Lakes.
    pub lake: Colour,
    /// Boundaries.
    pub border: Colour,
    /// Disputed boundaries.
    pub disputed: Colour,
    /// Coasts.
    pub coast: Colour,
    /// The graticule.
    pub graticule: Colour,
    /// Names of countries.
    pub label: Colour,
    /// The wide underlay of what is selected.
    pub selection: Colour,
    /// The hue of the coercive family.
    pub coercive: Colour,
    /// The hue of the diplomatic family.
    pub diplomatic: Colour,
    /// The hue of transfers.
    pub transfers: Colour,
    /// The hue of aid.
    pub aid: Colour,
    /// The neutral rest.
    pub other: Colour,
}

#[derive(Deserialize)]
struct Tokens<'a> {
    background: &'a str,
    panel: &'a str,
    ink: &'a str,
    muted: &'a str,
    hairline: &'a str,
    sea: &'a str,
    land: &'a str,
    lake: &'a str,
    border: &'a str,
    disputed: &'a str,
    coast: &'a str,
    graticule: &'a str,
    label: &'a str,
    selection: &'a str,
    coercive: &'a str,
    diplomatic: &'a str,
    transfers: &'a str,
    aid: &'a str,
    other: &'a str,
}

impl Theme {
    /// The theme as shipped.
    ///
    /// # Panics
    ///
    /// Where a shipped file is no theme, which a test rules out.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "the files are part of the program and a test reads each of them"
    )]
    pub fn shipped(kind: ThemeKind) -> Self {
        let text = match kind {
            ThemeKind::Light => include_str!("../../assets/theme/light.json"),
            ThemeKind::Dark => include_str!("../../assets/theme/dark.json"),
            ThemeKind::Print => include_str!("../../assets/theme/print.json"),
            ThemeKind::ContrastLight => include_str!("../../assets/theme/contrast-light.json"),
            ThemeKind::ContrastDark => include_str!("../../assets/theme/contrast-dark.json"),
        };
        let tokens: Tokens<'_> = serde_json::from_str(text).expect("a shipped theme is JSON");
        let read = |hex: &str| Colour::from_hex(hex).expect("a shipped colour has six digits");
        Self {
            kind,
            background: read(tokens.background),
            panel: read(tokens.panel),
            ink: read(tokens.ink),
            muted: read(tokens.muted),
            hairline: read(tokens.hairline),
            sea: read(tokens.sea),
            land: read(tokens.land),
            lake: read(tokens.lake),
            border: read(tokens.border),
            disputed: read(tokens.disputed),
            coast: read(tokens.coast),
            graticule: read(tokens.graticule),
            label: read(tokens.label),
            selection: read(tokens.selection),
            coercive: read(tokens.coercive),
            diplomatic: read(tokens.diplomatic),
            transfers: read(tokens.transfers),
            aid: read(tokens.aid),
            other: read(tokens.other),
        }
    }
}

#[cfg(test)]
mod tests;
