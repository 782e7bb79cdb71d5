//! Texts in the few manners that the interface has.

use super::super::fonts::font;
use super::super::style::{BODY, Palette, QUOTE, QUOTE_LEADING, SMALL, TITLE};
use crate::scene::Face;
use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Align, Color32, FontId, Label, Response, RichText, Role, Sense, Ui};
use std::borrow::Cow;

/// So many lines a heading or a fact of a card may have; what is longer is cut, and the pointer gets more of it.
pub const CARD_LINES: usize = 6;
/// A longer name may not fit these lines, in characters.
const LONG_NAME: usize = 120;
/// The most characters of a name or an object that are shown anywhere, tooltips included.
const MOST_CHARS: usize = 800;

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

/// The title of a card, cut after a few lines.
pub fn title(ui: &mut Ui, palette: &Palette, text: &str, sense: Sense) -> Response {
    let manner = (font(Face::SansStrong, TITLE), palette.ink);
    let label = Label::new(held(text, manner, CARD_LINES)).wrap();
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
    response.on_hover_text(bounded(name).as_ref())
}

/// A paragraph of secondary text of names and objects, cut after a few lines.
pub fn fact(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let manner = (font(Face::Sans, BODY), palette.muted);
    ui.add(Label::new(held(text, manner, CARD_LINES)).wrap())
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

/// Text on at most so many lines, the last cut with an ellipsis.
#[must_use]
pub fn held(text: &str, (font, color): (FontId, Color32), rows: usize) -> LayoutJob {
    let format = TextFormat {
        valign: Align::Center,
        ..TextFormat::simple(font, color)
    };
    let mut job = LayoutJob::single_section(bounded(text).into_owned(), format);
    job.wrap.max_rows = rows;
    job
}

/// Text on one line, cut at a width with an ellipsis.
#[must_use]
pub fn one_line(text: &str, font: FontId, color: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::simple_singleline(bounded(text).into_owned(), font, color);
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
