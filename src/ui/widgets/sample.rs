//! A short piece of a line, painted beside a name.

use super::super::kit::Kit;
use crate::figure::legend::Form;
use crate::figure::sample::LineSample;
use crate::geom::ScreenPos;
use crate::model::status::Assessment;
use crate::model::{Dossier, Relation};
use crate::render::screen::{Placing, ScreenPainter, shapes};
use crate::scene::{Group, Theme};
use eframe::egui::cache::{ComputerMut, FrameCache};
use eframe::egui::{Painter, Rect, Shape};
use std::hash::{Hash, Hasher};

/// A piece of a line or a sign.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Sample {
    /// Of what switches nothing.
    Form(Form),
    /// Of a relation, or of what relations have in common.
    Line(LineSample),
}

impl Sample {
    /// The line of a relation.
    #[must_use]
    pub fn of(dossier: &Dossier, relation: &Relation, assessment: Option<&Assessment>) -> Self {
        Self::Line(LineSample::of_relation(dossier, relation, assessment))
    }

    /// Paints it along the middle of a box, faded by an opacity from 0 to 1.
    pub fn paint(&self, painter: &Painter, kit: &Kit, place: Rect, opacity: f32) {
        let line = match self {
            Self::Line(line) => line,
            // There are a few of them, and some have words, which no shape keeps.
            Self::Form(form) => {
                let inks = (&kit.theme, kit.fonts());
                let marks = form.marks(ScreenPos::new(0.0, 0.0), place.width(), inks);
                let placing = Placing::at(place.left_center());
                return ScreenPainter::default().paint_over(&marks, painter, placing);
            }
        };
        let drawing = Drawing {
            line,
            theme: &kit.theme,
            place,
            opacity,
            pixels_per_point: painter.pixels_per_point(),
        };
        let shapes = painter
            .ctx()
            .memory_mut(|memory| memory.caches.cache::<Drawings>().get(drawing).clone());
        painter.extend(shapes);
    }
}

/// Samples as shapes, kept from frame to frame while they stay where they are.
type Drawings = FrameCache<Vec<Shape>, Draughtsman>;

/// What a drawing of a sample is made from.
#[derive(Clone, Copy)]
struct Drawing<'a> {
    line: &'a LineSample,
    theme: &'a Theme,
    place: Rect,
    opacity: f32,
    pixels_per_point: f32,
}

impl Hash for Drawing<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.line.hash(state);
        self.theme.kind.hash(state);
        let Rect { min, max } = self.place;
        for number in [
            min.x,
            min.y,
            max.x,
            max.y,
            self.opacity,
            self.pixels_per_point,
        ] {
            number.to_bits().hash(state);
        }
    }
}

#[derive(Default)]
struct Draughtsman;

impl ComputerMut<Drawing<'_>, Vec<Shape>> for Draughtsman {
    fn compute(&mut self, drawing: Drawing<'_>) -> Vec<Shape> {
        let width = drawing.place.width();
        let marks = drawing
            .line
            .marks(ScreenPos::new(0.0, 0.0), width, drawing.theme);
        let group = Group {
            marks,
            opacity: drawing.opacity,
            ..Group::named("sample")
        };
        let placing = Placing::at(drawing.place.left_center());
        shapes(&[group.into()], drawing.pixels_per_point, placing)
    }
}
