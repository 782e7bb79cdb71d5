//! What every panel draws with: theme, colours, fonts.

use super::style::Palette;
use crate::app::resources::Resources;
use crate::scene::text::Fonts;
use crate::scene::{Theme, ThemeKind};
use std::sync::Arc;

/// What every panel draws with; made anew when the theme changes.
#[derive(Clone)]
pub struct Kit {
    /// Fonts, names of countries, the ground.
    pub resources: Arc<Resources>,
    /// The tokens of the theme.
    pub theme: Theme,
    /// The colours of the interface.
    pub palette: Palette,
}

impl Kit {
    /// The kit of a theme.
    #[must_use]
    pub fn new(resources: Arc<Resources>, kind: ThemeKind) -> Self {
        let theme = Theme::shipped(kind);
        let palette = Palette::new(&theme);
        Self {
            resources,
            theme,
            palette,
        }
    }

    /// Measures of texts.
    #[must_use]
    pub fn fonts(&self) -> &Fonts {
        self.resources.fonts()
    }
}
