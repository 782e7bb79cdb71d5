//! A word in a rounded frame.

use super::super::fonts::font;
use super::super::style::Palette;
use crate::scene::Face;
use eframe::egui::{
    Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

/// Draws a word in a rounded frame of a colour; `tip` explains it.
pub fn chip(
    ui: &mut Ui,
    palette: &Palette,
    word: &str,
    (ink, frame): (Color32, Color32),
    tip: &str,
) -> Response {
    let galley = ui
        .painter()
        .layout_no_wrap(word.to_owned(), font(Face::Sans, 11.0), ink);
    let size = Vec2::new(galley.size().x + 16.0, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    if ui.is_rect_visible(rect) {
        let round = CornerRadius::same(10);
        ui.painter().rect(
            rect,
            round,
            palette.panel,
            Stroke::new(1.0, frame),
            StrokeKind::Inside,
        );
        let place = Rect::from_center_size(rect.center(), galley.size());
        ui.painter().galley(place.min, galley, ink);
    }
    if tip.is_empty() {
        response
    } else {
        response.on_hover_text(tip)
    }
}
