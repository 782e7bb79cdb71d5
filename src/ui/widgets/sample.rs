//! A short piece of a line, painted beside a name.

use super::super::kit::Kit;
use super::super::paint::paint_marks;
use crate::figure::legend::{FormEntry, LegendEntry};
use crate::figure::sample::LineSample;
use crate::geom::ScreenPos;
use crate::model::status::Assessment;
use crate::model::{Dossier, Relation};
use crate::scene::{Mark, Theme};
use eframe::egui::{Painter, Rect};

/// A piece of a line or a sign: of an entry of the legend, or of one relation.
#[derive(Clone, Debug)]
pub enum Sample {
    /// Of an entry of the legend.
    Entry(Box<LegendEntry>),
    /// Of an entry that switches nothing.
    Form(FormEntry),
    /// Of a relation.
    Line(Box<LineSample>),
}

impl Sample {
    /// The line of a relation.
    #[must_use]
    pub fn of(
        kit: &Kit,
        dossier: &Dossier,
        relation: &Relation,
        assessment: Option<&Assessment>,
    ) -> Self {
        let line = LineSample::of_relation(&kit.theme, dossier, relation, assessment);
        Self::Line(Box::new(line))
    }

    fn marks(&self, left: ScreenPos, width_px: f32, theme: &Theme) -> Vec<Mark> {
        match self {
            Self::Form(entry) => entry.sample(left, width_px, theme),
            Self::Entry(entry) => entry.sample(left, width_px, theme),
            Self::Line(line) => line.marks(left, width_px, theme),
        }
    }

    /// Paints it along the middle of a box, faded by an opacity from 0 to 1.
    pub fn paint(&self, painter: &Painter, kit: &Kit, place: Rect, opacity: f32) {
        let left = ScreenPos::new(0.0, 0.0);
        let marks = self.marks(left, place.width(), &kit.theme);
        paint_marks(painter, marks, place.left_center(), opacity);
    }
}
