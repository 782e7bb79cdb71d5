//! The names of the voices, turned where their columns are narrow.

use super::super::super::fonts::font;
use super::super::super::style::SMALL;
use super::super::super::widgets::grid::View;
use super::super::super::widgets::text::{bounded, cut_line, laid};
use super::super::PanelCx;
use super::{Sheet, stop_id};
use crate::lang::Message;
use crate::scene::Face;
use crate::scene::text::Manner;
use eframe::egui::epaint::TextShape;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Align, Align2, Painter, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};
use std::f32::consts::TAU;

/// The space around a name, in points.
const PAD_PX: f32 = 8.0;

pub(super) fn show(ui: &mut Ui, cx: &PanelCx<'_>, (sheet, view): (&Sheet<'_>, &View)) {
    let palette = &cx.kit.palette;
    let ground = Rect::from_min_max(view.all.min, pos2(view.all.right(), view.body.top()));
    ui.painter().rect_filled(ground, 0.0, palette.panel);
    for column in view.columns.clone() {
        voice(ui, cx, (sheet, view), column);
    }
    corner(ui, cx, view);
    let line = Stroke::new(1.0, palette.frame);
    ui.painter()
        .hline(ground.x_range(), ground.bottom() - 0.5, line);
    let end = view.across(sheet.made.board.relations.len()).min;
    let down = view.all.top()..=end.min(view.all.bottom());
    ui.painter().vline(view.body.left() - 0.5, down, line);
}

/// What stands at the left, below the names.
fn corner(ui: &Ui, cx: &PanelCx<'_>, view: &View) {
    let place = view.header(0).shrink(PAD_PX);
    let manner = (font(Face::SansStrong, SMALL), cx.kit.palette.muted);
    let words = cut_line(
        ui.painter(),
        &cx.text("witnesses-relation"),
        manner,
        place.width(),
    );
    let at = Align2::LEFT_BOTTOM.anchor_size(place.left_bottom(), words.size());
    ui.painter().galley(at.min, words, cx.kit.palette.muted);
}

fn voice(ui: &mut Ui, cx: &PanelCx<'_>, (sheet, view): (&Sheet<'_>, &View), column: usize) {
    let place = view.header(column);
    let clip = view.header_clip(column);
    let seen = place.intersect(clip);
    if !seen.is_positive() {
        return;
    }
    let response = ui.interact(seen, stop_id().with(("voice", column)), Sense::hover());
    let name = sheet.name(column);
    response.widget_info(|| {
        let count = sheet.made.board.counts.get(column - 1).copied();
        let said = Message::new("witnesses-voice")
            .with("name", name)
            .with("count", count.unwrap_or(0));
        WidgetInfo::labeled(Role::ColumnHeader, true, cx.say(&said))
    });
    let painter = ui.painter().with_clip_rect(clip);
    if sheet.is_turned() {
        standing(&painter, cx, place, name);
    } else {
        lying(&painter, cx, place, name);
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        told(ui, cx, sheet, column);
    });
}

fn lying(painter: &Painter, cx: &PanelCx<'_>, place: Rect, name: &str) {
    let ink = cx.kit.palette.ink;
    let format = TextFormat::simple(font(Face::Sans, SMALL), ink);
    let mut job = LayoutJob::single_section(bounded(name).into_owned(), format);
    job.wrap.max_rows = 3;
    job.halign = Align::Center;
    let words = laid(painter, job, place.width() - PAD_PX, Manner::Label);
    // What is centred lies around its middle, not to the right of its left side.
    let aside = place.center().x - words.rect.center().x;
    let top = place.bottom() - 5.0 - words.rect.bottom();
    painter.galley(pos2(aside, top), words, ink);
}

/// Reads from below to above, from just over the cells on.
fn standing(painter: &Painter, cx: &PanelCx<'_>, place: Rect, name: &str) {
    let ink = cx.kit.palette.ink;
    let room = place.height() - 2.0 * PAD_PX;
    let words = cut_line(painter, name, (font(Face::Sans, SMALL), ink), room);
    let start = pos2(
        place.center().x - words.size().y / 2.0,
        place.bottom() - PAD_PX,
    );
    painter.add(TextShape::new(start, words, ink).with_angle(-TAU / 4.0));
}

/// Who speaks with this voice, and from where it is heard.
fn told(ui: &mut Ui, cx: &PanelCx<'_>, sheet: &Sheet<'_>, column: usize) {
    ui.strong(bounded(sheet.name(column)).as_ref());
    let (hearing, board) = (&sheet.made.hearing, &sheet.made.board);
    let number = column.checked_sub(1).and_then(|c| board.voices.get(c));
    let heard = number.and_then(|number| hearing.voices().get(*number as usize));
    let Some(heard) = heard else { return };
    if heard.witnesses.len() > 1 {
        let names = super::tips::witnesses(cx, &heard.witnesses);
        let said = Message::new("witnesses-together").with("names", names);
        ui.label(cx.say(&said));
    }
    let count = board.counts.get(column - 1).copied().unwrap_or(0);
    let said = Message::new("witnesses-heard")
        .with("relations", count)
        .with("documents", heard.documents);
    ui.label(cx.say(&said));
    if heard.copies > 0 {
        let said = Message::new("witnesses-copies").with("count", heard.copies);
        ui.label(cx.say(&said));
    }
}
