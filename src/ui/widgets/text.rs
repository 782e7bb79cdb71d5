//! Texts in the few manners that the interface has.

mod traced;
mod turned;

use super::super::fonts::font;
use super::super::style::{BODY, Palette, QUOTE, QUOTE_LEADING, SMALL, TITLE};
use crate::scene::Face;
use crate::scene::text::Manner;
use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{
    Align, Align2, Color32, FontId, Galley, Label, Painter, Rect, Response, RichText, Role, Sense,
    TextStyle, Ui,
};
use std::borrow::Cow;
use std::sync::Arc;

pub use traced::{Placed, traced};
pub use turned::{label, laid};

/// So many lines a heading or a fact of a card may have; what is longer is cut, and the pointer gets more of it.
pub const CARD_LINES: usize = 6;
/// A longer name may not fit these lines, in characters.
const LONG_NAME: usize = 120;
/// The most characters of a name or an object that are shown anywhere, tooltips included.
const MOST_CHARS: usize = 800;
/// The last word of a name stays where it takes at most so much of its room, and so far from what is before it, in points.
const MOST_LAST: f32 = 0.7;
const LAST_PX: f32 = 3.0;

/// A short heading over a part of a panel, in spaced capitals.
pub fn caps(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let mut job = LayoutJob::default();
    let format = TextFormat {
        extra_letter_spacing: 0.9,
        valign: Align::Center,
        ..TextFormat::simple(font(Face::SansStrong, 10.5), palette.muted)
    };
    job.append(&bounded(text).to_uppercase(), 0.0, format);
    job.wrap.max_rows = CARD_LINES;
    ui.add(label(ui, job, Manner::Label).selectable(false))
}

/// A paragraph.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    let font = TextStyle::Body.resolve(ui.style());
    paragraph(ui, text, (font, ui.visuals().text_color()))
}

/// A paragraph of secondary text.
pub fn muted(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let font = TextStyle::Body.resolve(ui.style());
    paragraph(ui, text, (font, palette.muted))
}

/// A small paragraph of secondary text.
pub fn small(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let font = FontId {
        size: SMALL + 0.5,
        ..TextStyle::Body.resolve(ui.style())
    };
    paragraph(ui, text, (font, palette.muted))
}

fn paragraph(ui: &mut Ui, text: &str, (font, color): (FontId, Color32)) -> Response {
    let format = TextFormat {
        valign: ui.text_valign(),
        ..TextFormat::simple(font, color)
    };
    let job = LayoutJob::single_section(text.to_owned(), format);
    ui.add(label(ui, job, Manner::Label))
}

/// A strong line of the size of the interface.
pub fn strong(text: &str, palette: &Palette) -> RichText {
    RichText::new(text)
        .font(font(Face::SansStrong, BODY))
        .color(palette.ink)
}

/// The title of a card, cut after a few lines.
pub fn title(ui: &mut Ui, palette: &Palette, text: &str, sense: Sense) -> Response {
    let manner = (font(Face::SansStrong, TITLE), palette.ink);
    let label = label(ui, rows(text, manner, CARD_LINES), Manner::Label);
    let label = label.show_tooltip_when_elided(false);
    let (response, role) = if sense == Sense::hover() {
        (ui.add(label), Role::Heading)
    } else {
        (ui.add(label.selectable(false).sense(sense)), Role::Link)
    };
    named(ui, &response, role, &bounded(text));
    told(response, text)
}

/// Goes on in a new row of a wrapping layout, where words do not fit into what is left of this one.
pub fn break_before(ui: &mut Ui, words: &str, font: &FontId) {
    let ink = Color32::PLACEHOLDER;
    let line = ui
        .painter()
        .layout_no_wrap(bounded(words).into_owned(), font.clone(), ink);
    if line.size().x > ui.available_size_before_wrap().x {
        ui.end_row();
    }
}

/// Tells readers of the screen that a text is more than a text: a heading or a link, called so.
pub fn named(ui: &Ui, response: &Response, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.clear_value();
        node.set_label(name);
    });
}

/// The pointer gets more of a name that may have been cut.
pub fn told(response: Response, name: &str) -> Response {
    if name.chars().nth(LONG_NAME).is_none() {
        return response;
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        body(ui, &bounded(name));
    })
}

/// A paragraph of secondary text of names and objects, cut after a few lines.
pub fn fact(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let manner = (font(Face::Sans, BODY), palette.muted);
    ui.add(label(ui, rows(text, manner, CARD_LINES), Manner::Label))
}

/// A text of which only so much is shown as anybody reads at a glance.
#[must_use]
pub fn bounded(text: &str) -> Cow<'_, str> {
    let end = text.char_indices().nth(MOST_CHARS).map(|(at, _)| at);
    match end.and_then(|end| text.get(..end)) {
        Some(start) => Cow::Owned(format!("{start}…")),
        None => Cow::Borrowed(text),
    }
}

/// Text on at most so many lines, the last cut with an ellipsis where what is read last does not fit.
pub fn held(
    painter: &Painter,
    text: &str,
    manner: (FontId, Color32),
    (lines, width): (usize, f32),
) -> Arc<Galley> {
    laid(painter, rows(text, manner, lines), width, Manner::Label)
}

/// A label on at most so many lines, as wide as there is room.
pub fn held_label(ui: &Ui, text: &str, manner: (FontId, Color32), lines: usize) -> Label {
    label(ui, rows(text, manner, lines), Manner::Label)
}

fn rows(text: &str, (font, color): (FontId, Color32), rows: usize) -> LayoutJob {
    let format = TextFormat {
        valign: Align::Center,
        ..TextFormat::simple(font, color)
    };
    let mut job = LayoutJob::single_section(bounded(text).into_owned(), format);
    job.wrap.max_rows = rows;
    job
}

/// Text laid out on one line, cut at a width with an ellipsis; what does not fit is what is read last.
pub fn cut_line(
    painter: &Painter,
    text: &str,
    manner: (FontId, Color32),
    width: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(bounded(text).into_owned(), manner.0, manner.1);
    job.wrap = TextWrapping::truncate_at_width(width);
    laid(painter, job, width, Manner::Label)
}

/// Draws a name on one line in the left middle of its room. Where it is too long its last word stays, since names of a sort
/// often begin alike.
pub fn name_line(painter: &Painter, text: &str, (font, ink): (FontId, Color32), room: Rect) {
    let width = room.width().max(0.0);
    let mut words = cut_line(painter, text, (font.clone(), ink), width);
    let mut left = room.left_center();
    let is_reversed = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}');
    if words.elided
        && let Some((head, tail)) = bounded(text).trim_end().rsplit_once(' ')
        && !text.contains(is_reversed)
    {
        let tail = cut_line(painter, tail, (font.clone(), ink), width);
        if !tail.elided && tail.size().x <= width * MOST_LAST {
            words = cut_line(painter, head, (font, ink), width - tail.size().x - LAST_PX);
            let at = Align2::LEFT_CENTER.anchor_size(left, words.size());
            left.x += words.size().x + LAST_PX;
            painter.galley(at.min, words, ink);
            words = tail;
        }
    }
    let at = Align2::LEFT_CENTER.anchor_size(left, words.size());
    painter.galley(at.min, words, ink);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_longer_than_anybody_reads_at_a_glance_is_cut() {
        let short = "ä".repeat(MOST_CHARS);
        assert_eq!(bounded(&short), short);
        assert_eq!(bounded(&(short.clone() + "b")), short + "…");
    }
}
