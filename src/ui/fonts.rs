//! The faces of the program for egui: the same files that measure labels and draw exports.

pub use crate::render::screen::family;
use crate::scene::Face;
use crate::scene::text::{Fonts, THIN_SPACE_PER_SPACE};
use eframe::egui::{FontData, FontDefinitions, FontFamily, FontId, FontTweak};
use std::sync::Arc;

/// A face at a size in points.
#[must_use]
pub fn font(face: Face, size: f32) -> FontId {
    FontId::new(size, family(face))
}

/// Every bundled font, with the same fall-backs as in measuring and in exports.
#[must_use]
pub fn definitions(fonts: &Fonts) -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for file in fonts.files() {
        let tweak = FontTweak {
            thin_space_width: THIN_SPACE_PER_SPACE,
            ..FontTweak::default()
        };
        let data = FontData::from_static(file.bytes).tweak(tweak);
        definitions
            .font_data
            .insert(file.name.to_owned(), Arc::new(data));
    }
    let chain = |face| -> Vec<String> { fonts.chain(face).map(|f| f.name.to_owned()).collect() };
    for face in [Face::Sans, Face::SansStrong, Face::Serif] {
        definitions.families.insert(family(face), chain(face));
    }
    definitions
        .families
        .insert(FontFamily::Monospace, chain(Face::Sans));
    definitions
}
