//! What every panel draws with: theme, colours, fonts.

use super::style::Palette;
use crate::scene::text::Fonts;
use crate::scene::{Theme, ThemeKind};
use std::sync::Arc;

/// What every panel draws with; made anew when the theme changes.
#[derive(Clone)]
pub struct Kit {
    /// Measures of texts.
    pub fonts: Arc<Fonts>,
    /// The tokens of the theme.
    pub theme: Theme,
    /// The colours of the interface.
    pub palette: Palette,
}

impl Kit {
    /// The kit of a theme.
    #[must_use]
    pub fn new(fonts: Arc<Fonts>, kind: ThemeKind) -> Self {
        let theme = Theme::shipped(kind);
        let palette = Palette::new(&theme);
        Self {
            fonts,
            theme,
            palette,
        }
    }
}
