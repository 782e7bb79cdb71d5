//! Texts in the few manners that the interface has.

use super::super::fonts::font;
use super::super::style::{BODY, Palette, QUOTE, QUOTE_LEADING, SMALL};
use crate::scene::Face;
use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Align, Color32, FontId, Label, Response, RichText, Ui};

/// A short heading over a part of a panel, in spaced capitals.
pub fn caps(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let mut job = LayoutJob::default();
    let format = TextFormat {
        extra_letter_spacing: 0.9,
        valign: Align::Center,
        ..TextFormat::simple(font(Face::SansStrong, 10.5), palette.muted)
    };
    job.append(&text.to_uppercase(), 0.0, format);
    ui.add(Label::new(job).selectable(false).wrap())
}

/// A paragraph.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text)).wrap())
}

/// A paragraph of secondary text.
pub fn muted(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).color(palette.muted)).wrap())
}

/// A small paragraph of secondary text.
pub fn small(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let text = RichText::new(text).size(SMALL + 0.5).color(palette.muted);
    ui.add(Label::new(text).wrap())
}

/// A strong line of the size of the interface.
pub fn strong(text: &str, palette: &Palette) -> RichText {
    RichText::new(text)
        .font(font(Face::SansStrong, BODY))
        .color(palette.ink)
}

/// Text on one line, cut at a width with an ellipsis.
#[must_use]
pub fn one_line(text: &str, font: FontId, color: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = TextWrapping::truncate_at_width(width);
    job
}

/// A quotation with the words around it in grey; `quotation` carries its quotation marks.
#[must_use]
pub fn quotation(palette: &Palette, before: &str, quotation: &str, after: &str) -> LayoutJob {
    let mut job = LayoutJob::default();
    let manner = |color: Color32| TextFormat {
        line_height: Some(QUOTE_LEADING),
        valign: Align::Center,
        ..TextFormat::simple(font(Face::Serif, QUOTE), color)
    };
    let (around, inside) = (manner(palette.muted), manner(palette.ink));
    if !before.is_empty() {
        job.append(before, 0.0, around.clone());
    }
    job.append(quotation, 0.0, inside);
    if !after.is_empty() {
        job.append(after, 0.0, around);
    }
    job
}
