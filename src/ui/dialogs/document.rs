//! The stored text of a document, with a passage marked where it stands.

use super::super::fonts::font;
use super::super::panels::PanelCx;
use super::super::style::{QUOTE, QUOTE_LEADING};
use super::super::widgets::text::{muted, small};
use super::Sheet;
use crate::model::{Document, Extent, Id, Passage, wording};
use crate::scene::Face;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Align, Color32, Context, Label, Ui};

pub(super) fn show(ctx: &Context, cx: &mut PanelCx<'_>, id: &Id<Passage>) {
    let Some((_, passage)) = cx.dossier().passage(id) else {
        return;
    };
    let Some(document) = cx.dossier().documents().get(&passage.document) else {
        return;
    };
    let title = document.title.get(cx.lang()).to_owned();
    let sheet = Sheet {
        name: "document",
        title: &title,
        width: 640.0,
        grows: false,
    };
    sheet.show(ctx, cx, |ui, cx| {
        muted(ui, &cx.kit.palette, &source(cx, document));
        let extent = match document.extent {
            Extent::Excerpt => "document-excerpt",
            Extent::Full => "document-full",
        };
        small(ui, &cx.kit.palette, &cx.text(extent));
        ui.add_space(10.0);
        text(ui, cx, document, passage);
    });
}

/// Author, publisher, date: what the record says and nothing more.
fn source(cx: &PanelCx<'_>, document: &Document) -> String {
    let publisher = document
        .publisher
        .as_ref()
        .and_then(|id| cx.dossier().witnesses().get(id))
        .map(|w| w.name.get(cx.lang()).to_owned());
    let published = document
        .published
        .as_ref()
        .map(|d| wording::date(d, cx.texts()));
    let parts = [document.author.clone(), publisher, published];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The text in three parts: before, the passage, after. The passage comes into view when the sheet opens.
fn text(ui: &mut Ui, cx: &PanelCx<'_>, document: &Document, passage: &Passage) {
    let anchor = cx.session.derived().anchors.get(&passage.id);
    let stretch = anchor.and_then(|a| a.at);
    let Some((start, end)) = stretch else {
        small(ui, &cx.kit.palette, &cx.text("document-not-found"));
        ui.add_space(6.0);
        return paragraph(ui, cx, &document.text);
    };
    let byte = |point: usize| {
        document
            .text
            .char_indices()
            .nth(point)
            .map_or(document.text.len(), |(at, _)| at)
    };
    let (start, end) = (byte(start), byte(end));
    let part = |range: std::ops::Range<usize>| document.text.get(range).unwrap_or_default();
    let palette = cx.kit.palette;
    let manner = |background: Color32, ink: Color32| TextFormat {
        line_height: Some(QUOTE_LEADING + 1.0),
        valign: Align::Center,
        background,
        expand_bg: 2.0,
        ..TextFormat::simple(font(Face::Serif, QUOTE), ink)
    };
    let mut job = LayoutJob::default();
    job.append(
        part(0..start),
        0.0,
        manner(Color32::TRANSPARENT, palette.muted),
    );
    job.append(part(start..end), 0.0, manner(palette.marked, palette.ink));
    job.append(
        part(end..document.text.len()),
        0.0,
        manner(Color32::TRANSPARENT, palette.muted),
    );
    job.wrap.max_width = ui.available_width();
    let galley = ui.painter().layout_job(job);
    let first = document.text.get(..start).map_or(0, |t| t.chars().count());
    let cursor = galley.pos_from_cursor(eframe::egui::text::CCursor::new(first));
    let response = ui.add(Label::new(galley));
    let opened = ui.scope_id().with(("document", &passage.id));
    // Whether the sheet was there in the frame before; only then the reader may have scrolled.
    let frame = ui.ctx().cumulative_frame_nr();
    if ui.data(|d| d.get_temp::<u64>(opened)) != Some(frame) {
        let at = cursor.translate(response.rect.min.to_vec2());
        ui.scroll_to_rect(at, Some(Align::Center));
    }
    ui.data_mut(|d| d.insert_temp(opened, frame + 1));
}

fn paragraph(ui: &mut Ui, cx: &PanelCx<'_>, text: &str) {
    let mut job = LayoutJob::default();
    let format = TextFormat {
        line_height: Some(QUOTE_LEADING),
        ..TextFormat::simple(font(Face::Serif, QUOTE), cx.kit.palette.ink)
    };
    job.append(text, 0.0, format);
    ui.add(Label::new(job).wrap());
}
