//! A short piece of a line as the map draws it, for legends, lists and cards.

use super::course::Course;
use super::glyph::Glyph;
use super::strand::{Break, Strand};
use super::style::{LineStyle, hue};
use crate::geom::ScreenPos;
use crate::model::status::Assessment;
use crate::model::{Dossier, Family, KindRef, Realis, Relation};
use crate::scene::{Colour, Mark, Theme};
use std::sync::Arc;

/// What a piece of a line shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LineSample {
    /// Whose hue it has; `None` is ink.
    pub family: Option<Family>,
    /// Its dashes.
    pub realis: Realis,
    /// Its width: how many voices carry it.
    pub voices: usize,
    /// Whose sign it carries.
    pub kind: Option<KindRef>,
    /// Whether it has an arrowhead.
    pub directed: bool,
    /// How it is broken.
    pub broken: Break,
}

impl LineSample {
    /// The line of a relation.
    #[must_use]
    pub fn of_relation(
        dossier: &Dossier,
        relation: &Relation,
        assessment: Option<&Assessment>,
    ) -> Self {
        Self {
            family: Some(dossier.family(&relation.kind)),
            realis: relation.realis,
            voices: assessment.map_or(1, Assessment::width),
            kind: Some(relation.kind.clone()),
            directed: relation.directed,
            broken: Break::of(assessment.map(|a| a.status)),
        }
    }

    /// A line in ink of one voice, without sign and arrowhead.
    #[must_use]
    pub fn plain(realis: Realis) -> Self {
        Self {
            family: None,
            realis,
            voices: 1,
            kind: None,
            directed: false,
            broken: Break::Whole,
        }
    }

    /// Its colour.
    #[must_use]
    pub fn colour(&self, theme: &Theme) -> Colour {
        self.family.map_or(theme.ink, |family| hue(theme, family))
    }

    /// How its line is drawn.
    #[must_use]
    pub fn style(&self, theme: &Theme) -> LineStyle {
        let family = self.family.unwrap_or(Family::Other);
        LineStyle {
            colour: self.colour(theme),
            ..LineStyle::new(theme, family, self.realis, self.voices)
        }
    }

    /// Its marks, from `left` rightwards over `width_px` pixels.
    #[must_use]
    pub fn marks(&self, left: ScreenPos, width_px: f32, theme: &Theme) -> Vec<Mark> {
        let points = vec![left, left.moved(width_px, 0.0)];
        let glyph = self.kind.as_ref().map(Glyph::of);
        let with_glyph = glyph.is_some();
        let strand = Strand {
            courses: vec![Course::new(points, true, true)],
            style: self.style(theme),
            glyph: Arc::new(glyph.unwrap_or_default()),
            glyph_px: 11.0,
            directed: self.directed,
            broken: self.broken,
            bands: Vec::new(),
            shift_px: 0.0,
        };
        strand.sample_marks(theme, with_glyph)
    }
}
