//! All faces of the program with their fall-backs.

use super::bundle::{self, FontFile};
use super::direction::turns;
use super::font::{Advance, Font};
use super::run::{self, FontRun, PlacedRun, Run};
use crate::scene::Face;
use std::fmt;

/// A bundled font cannot be read: the program file is damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontsError {
    /// The name of the font.
    pub name: &'static str,
    /// What is wrong with it, in the words of the reader.
    pub reason: String,
}

impl fmt::Display for FontsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, reason } = self;
        write!(
            f,
            "the bundled font {name} cannot be read: {reason}; installing the program again would mend it"
        )
    }
}

impl std::error::Error for FontsError {}

/// All faces of the program with their fall-backs; made once (about a millisecond), then passed by reference.
pub struct Fonts {
    fonts: Vec<Font>,
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.files().map(|file| file.name))
            .finish()
    }
}

impl Fonts {
    /// The fonts inside the program.
    ///
    /// # Errors
    /// When a font file inside the program is damaged.
    pub fn bundled() -> Result<Self, FontsError> {
        let fonts = bundle::files().into_iter().map(|file| {
            Font::read(file).map_err(|reason| FontsError {
                name: file.name,
                reason,
            })
        });
        Ok(Self {
            fonts: fonts.collect::<Result<_, _>>()?,
        })
    }

    /// Every font file, in the order in which `fontdb` must load them so that it falls back as measured here.
    pub fn files(&self) -> impl Iterator<Item = FontFile> {
        self.fonts.iter().map(|font| font.file)
    }

    /// The font files of a face in the order in which they are asked for a character; egui's list for its family.
    pub fn chain(&self, face: Face) -> impl Iterator<Item = FontFile> {
        self.fonts_of(face).into_iter().map(|font| font.file)
    }

    /// The width of a text on one line in pixels, shaped with kerning; letter spacing stands between clusters only.
    ///
    /// Time grows with the length of the text: about 2 µs for a label, 0.1 s for a million characters. A size that is
    /// not above 0 gives 0.
    #[must_use]
    pub fn width_px(&self, text: &str, face: Face, size_px: f32, letter_spacing_px: f32) -> f32 {
        if !(size_px.is_finite() && size_px > 0.0) {
            return 0.0;
        }
        let advances = self.advances(&run::one_line(text), face);
        let em: f32 = sum(&advances);
        let gaps = advances.len().saturating_sub(1) as f32;
        em * size_px + gaps * letter_spacing_px
    }

    /// The runs of a text, in the order of the text: which font draws what.
    #[must_use]
    pub fn runs<'t>(&self, text: &'t str, face: Face) -> Vec<FontRun<'t>> {
        let runs = run::runs(&self.fonts_of(face), text);
        let mut out: Vec<_> = runs
            .iter()
            .map(|run| FontRun {
                text: text
                    .get(run.start..run.start + run.text.len())
                    .unwrap_or_default(),
                start: run.start,
                file: run.font.file,
            })
            .collect();
        out.sort_by_key(|run| run.start);
        out
    }

    /// The runs of a line with their places, in the order of the line; together they are as wide as the line.
    ///
    /// usvg falls back by glyph index within a text and mixes up the clusters of Devanagari beside another script, and it
    /// knows no base direction; so SVG has one `<tspan x=…>` for each run.
    #[must_use]
    pub fn placed_runs<'t>(
        &self,
        line: &'t str,
        face: Face,
        size_px: f32,
        letter_spacing_px: f32,
    ) -> Vec<PlacedRun<'t>> {
        let is_size = size_px.is_finite() && size_px > 0.0;
        let (size_px, gap_px) = if is_size {
            (size_px, letter_spacing_px)
        } else {
            (0.0, 0.0)
        };
        let mut left_px = 0.0;
        let mut out = Vec::new();
        for run in run::runs(&self.fonts_of(face), line) {
            let mut advances = Vec::new();
            shape(&run, &mut advances);
            let gaps = advances.len().saturating_sub(1) as f32;
            let width_px = sum(&advances) * size_px + gaps * gap_px;
            out.push(PlacedRun {
                text: run.text,
                start: run.start,
                left_px,
                width_px,
            });
            left_px += width_px + gap_px;
        }
        if turns(line) {
            out.sort_by_key(|run| run.start);
        }
        out
    }

    /// Whether some bundled font has a glyph for a character.
    #[must_use]
    pub fn covers(&self, char: char) -> bool {
        self.fonts.iter().any(|font| font.has(char))
    }

    /// The advances of the clusters of a text without control characters, run after run from left to right.
    pub(super) fn advances(&self, text: &str, face: Face) -> Vec<Advance> {
        let mut out = Vec::with_capacity(text.len());
        for run in run::runs(&self.fonts_of(face), text) {
            shape(&run, &mut out);
        }
        out
    }

    fn fonts_of(&self, face: Face) -> Vec<&Font> {
        let mut chain: Vec<&Font> = self
            .fonts
            .iter()
            .filter(|font| bundle::serves(&font.file, face))
            .collect();
        chain.sort_by_key(|font| font.file.name != bundle::primary(face));
        chain
    }
}

/// Appends the advances of a run.
fn shape(run: &Run<'_, '_>, out: &mut Vec<Advance>) {
    for (at, piece) in run::pieces(&run.text) {
        run.font.shape(piece, run.start + at, run.backward, out);
    }
}

/// The length of a stretch of advances, in parts of the font size.
fn sum(advances: &[Advance]) -> f32 {
    advances
        .iter()
        .map(|advance| f64::from(advance.em))
        .sum::<f64>() as f32
}
