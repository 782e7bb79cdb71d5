//! Marks of a scene on a painter of egui, for small pieces of lines in panels.

use crate::render::screen::{Placing, ScreenPainter};
use crate::scene::{Group, Mark};
use eframe::egui::{Painter, Pos2};

/// Paints marks whose origin lies at a point of the window, faded by an opacity from 0 to 1.
pub fn paint_marks(painter: &Painter, marks: Vec<Mark>, origin: Pos2, opacity: f32) {
    let group = Group {
        marks,
        opacity,
        ..Group::named("marks")
    };
    ScreenPainter::default().paint_over(&[group.into()], painter, Placing::at(origin));
}
