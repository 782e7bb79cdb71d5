//! What comes with the program and never changes: fonts, names of countries, the ground.

use crate::carto::basemap::{Basemap, CountryLabel};
use crate::carto::{Level, PointOfView};
use crate::error::Error;
use crate::io::basemap::{GROUND, NAMES, country_labels, decode, outlined};
use crate::lang::Message;
use crate::scene::text::Fonts;

/// Fonts and names, read once; the ground is read on demand.
#[derive(Debug)]
pub struct Resources {
    fonts: Fonts,
    labels: [Vec<CountryLabel>; 2],
}

impl Resources {
    /// Reads fonts and names.
    ///
    /// # Errors
    /// When the program file is damaged.
    pub fn load() -> Result<Self, Error> {
        let fonts = Fonts::bundled().map_err(|error| damaged("error-fonts", &error))?;
        let labels = country_labels(NAMES).map_err(|error| damaged("error-ground", &error))?;
        let of_view = |view| {
            let map = decode(GROUND, Level::Light, view);
            let map = map.map_err(|error| damaged("error-ground", &error))?;
            Ok(outlined(&labels, &map))
        };
        let labels = [of_view(PointOfView::Un)?, of_view(PointOfView::DeFacto)?];
        Ok(Self { fonts, labels })
    }

    /// The fonts.
    #[must_use]
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// The names of countries in a point of view, the largest country first.
    #[must_use]
    pub fn labels(&self, view: PointOfView) -> &[CountryLabel] {
        let [un, de_facto] = &self.labels;
        match view {
            PointOfView::Un => un,
            PointOfView::DeFacto => de_facto,
        }
    }

    /// The ground at a level of detail in a point of view; some milliseconds each time.
    ///
    /// # Errors
    /// When the program file is damaged.
    pub fn basemap(&self, level: Level, view: PointOfView) -> Result<Basemap, Error> {
        decode(GROUND, level, view).map_err(|error| damaged("error-ground", &error))
    }
}

fn damaged(what: &'static str, reason: &dyn std::fmt::Display) -> Error {
    Error::unusable(Message::new(what).with("reason", reason))
        .hint(Message::new("error-reinstall-hint"))
}
