//! Marks of a scene on a painter of egui, for small pieces of lines in panels.

use crate::geom::Size;
use crate::render::screen::{Placing, ScreenPainter};
use crate::scene::{Colour, Group, Mark, Scene};
use eframe::egui::{Painter, Pos2};

/// Paints marks whose origin lies at a point of the window, faded by an opacity from 0 to 1.
pub fn paint_marks(painter: &Painter, marks: Vec<Mark>, origin: Pos2, opacity: f32) {
    let group = Group {
        marks,
        opacity,
        ..Group::named("marks")
    };
    let clear = Colour {
        r: 0,
        g: 0,
        b: 0,
        a: 0,
    };
    let scene = Scene {
        size: Size::default(),
        background: clear,
        marks: vec![Mark::from(group)],
    };
    ScreenPainter::default().paint_over(&scene, painter, Placing::at(origin));
}
