//! A short piece of a line as the map draws it, for legends, lists and cards.

use super::course::Course;
use super::glyph::Glyph;
use super::strand::{Break, Strand};
use super::style::LineStyle;
use crate::geom::ScreenPos;
use crate::model::status::Assessment;
use crate::model::{Dossier, Relation};
use crate::scene::{Mark, Theme};
use std::sync::Arc;

/// How a piece of a line looks.
#[derive(Clone, Debug)]
pub struct LineSample {
    style: LineStyle,
    glyph: Arc<Glyph>,
    directed: bool,
    broken: Break,
}

impl LineSample {
    /// The line of a relation.
    #[must_use]
    pub fn of_relation(
        theme: &Theme,
        dossier: &Dossier,
        relation: &Relation,
        assessment: Option<&Assessment>,
    ) -> Self {
        let family = dossier.family(&relation.kind);
        let voices = assessment.map_or(1, Assessment::width);
        Self {
            style: LineStyle::new(theme, family, relation.realis, voices),
            glyph: Arc::new(Glyph::of(&relation.kind)),
            directed: relation.directed,
            broken: Break::of(assessment.map(|a| a.status)),
        }
    }

    /// Its marks, from `left` rightwards over `width_px` pixels.
    #[must_use]
    pub fn marks(&self, left: ScreenPos, width_px: f32, theme: &Theme) -> Vec<Mark> {
        let points = vec![left, left.moved(width_px, 0.0)];
        let strand = Strand {
            courses: vec![Course::new(points, true, true)],
            style: self.style,
            glyph: Arc::clone(&self.glyph),
            glyph_px: 11.0,
            directed: self.directed,
            broken: self.broken,
            shift_px: 0.0,
        };
        strand.sample_marks(theme, true)
    }
}
