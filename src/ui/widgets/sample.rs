//! A short piece of a line, as it is drawn on the map.

use super::super::kit::Kit;
use crate::figure::glyph::Glyph;
use crate::figure::style::LineStyle;
use crate::geom::ScreenPos;
use crate::model::{Dossier, KindRef, Realis, Relation};
use crate::render::screen::ScreenPainter;
use crate::scene::{Mark, Path};
use eframe::egui::{Painter, Rect, Vec2};

/// How a piece of a line looks.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Colour, width, dashes.
    pub style: LineStyle,
    /// The sign of the kind.
    pub glyph: Option<Glyph>,
    /// Whether an arrowhead shows a direction.
    pub directed: bool,
}
