//! The font files inside the program, and which of them a face uses in which order.

use crate::scene::Face;
use harfrust::{Script, script};

/// Width of a thin space (U+2009, U+202F) in parts of a space, in Noto Sans and Noto Serif.
///
/// egui overrides the width of these two characters: its `FontTweak::thin_space_width` must be set to this.
pub const THIN_SPACE_PER_SPACE: f32 = 166.0 / 260.0;

/// A font file inside the program.
#[derive(Clone, Copy, Debug)]
pub struct FontFile {
    /// Its own name, without an ending, such as `NotoSans-SemiBold`.
    pub name: &'static str,
    /// The family name inside the file, as SVG and `fontdb` look for it.
    pub family: &'static str,
    /// The weight as in CSS, 400 or 600.
    pub weight: u16,
    /// The file.
    pub bytes: &'static [u8],
    /// The scripts it is mostly used for.
    pub(super) scripts: &'static [Script],
}

macro_rules! font {
    ($name:literal, $file:literal, $family:literal, $weight:literal, $scripts:expr) => {
        FontFile {
            name: $name,
            family: $family,
            weight: $weight,
            bytes: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/", $file)),
            scripts: $scripts,
        }
    };
}

const LATIN: &[Script] = &[script::LATIN, script::CYRILLIC, script::GREEK];
const CJK: &[Script] = &[
    script::HANGUL,
    script::HAN,
    script::KATAKANA,
    script::HIRAGANA,
];

/// All files, in the order in which a renderer that falls back over the whole list must find them.
#[expect(clippy::too_many_lines, reason = "a table of files")]
pub(super) fn files() -> [FontFile; 10] {
    [
        font!(
            "NotoSans-Regular",
            "NotoSans-Regular.ttf",
            "Noto Sans",
            400,
            LATIN
        ),
        font!(
            "NotoSans-SemiBold",
            "NotoSans-SemiBold.ttf",
            "Noto Sans",
            600,
            LATIN
        ),
        font!(
            "NotoSerif-Regular",
            "NotoSerif-Regular.ttf",
            "Noto Serif",
            400,
            LATIN
        ),
        font!(
            "NotoSansCJK",
            "NotoSansCJK-subset.otf",
            "Noto Sans CJK KR",
            400,
            CJK
        ),
        font!(
            "NotoSansArabic",
            "NotoSansArabic-subset.ttf",
            "Noto Sans Arabic",
            400,
            &[script::ARABIC]
        ),
        font!(
            "NotoSansHebrew",
            "NotoSansHebrew-subset.ttf",
            "Noto Sans Hebrew",
            400,
            &[script::HEBREW]
        ),
        font!(
            "NotoSansArmenian",
            "NotoSansArmenian-subset.ttf",
            "Noto Sans Armenian",
            400,
            &[script::ARMENIAN]
        ),
        font!(
            "NotoSansGeorgian",
            "NotoSansGeorgian-subset.ttf",
            "Noto Sans Georgian",
            400,
            &[script::GEORGIAN]
        ),
        font!(
            "NotoSansThai",
            "NotoSansThai-subset.ttf",
            "Noto Sans Thai",
            400,
            &[script::THAI]
        ),
        font!(
            "NotoSansDevanagari",
            "NotoSansDevanagari-subset.ttf",
            "Noto Sans Devanagari",
            400,
            &[script::DEVANAGARI]
        ),
    ]
}

/// The name of the file that leads the chain of a face.
pub(super) fn primary(face: Face) -> &'static str {
    match face {
        Face::Sans => "NotoSans-Regular",
        Face::SansStrong => "NotoSans-SemiBold",
        Face::Serif => "NotoSerif-Regular",
    }
}

/// Whether a file belongs to the chain of a face: its own first, then the scripts that Latin fonts lack.
pub(super) fn serves(file: &FontFile, face: Face) -> bool {
    file.name == primary(face) || !file.scripts.contains(&script::LATIN)
}

/// What SVG and CSS name as the font family of a face, with its fall-backs.
#[must_use]
pub fn family_list(face: Face) -> &'static str {
    match face {
        Face::Sans | Face::SansStrong => "'Noto Sans', 'Noto Sans CJK KR', sans-serif",
        Face::Serif => "'Noto Serif', 'Noto Sans CJK KR', serif",
    }
}

/// What SVG and CSS name as the weight of a face: 400 or 600.
#[must_use]
pub fn weight(face: Face) -> u16 {
    match face {
        Face::Sans | Face::Serif => 400,
        Face::SansStrong => 600,
    }
}
