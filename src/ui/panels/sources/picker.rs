//! One line in the place of the list of documents, where there is no room for it: the one that is read, and a menu with all.

use super::super::super::fonts::font;
use super::super::super::style::BODY;
use super::super::super::widgets::icon::{MENU_SIGN, menu_button};
use super::super::super::widgets::text::cut_line;
use super::super::PanelCx;
use super::list::DocumentList;
use crate::model::wording;
use crate::scene::Face;
use eframe::egui::{Popup, PopupCloseBehavior, Ui, vec2};

/// The height of the line, in points.
pub(super) const HEIGHT: f32 = 36.0;
/// The most room that the list takes when it is open, in points.
const MOST: [f32; 2] = [560.0, 420.0];
/// What the list leaves free of the window around it, in points.
const FREE: f32 = 40.0;

/// Draws the line.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, list: &mut DocumentList) {
    let read = cx.session.document_read();
    let read = read.and_then(|id| cx.dossier().documents().get(id));
    let word = read.map_or_else(
        || cx.text("sources-none"),
        |document| wording::short_name(&document.title, cx.texts()),
    );
    let room = ui.available_width();
    let manner = (font(Face::Sans, BODY), cx.kit.palette.ink);
    let word = cut_line(ui.painter(), &word, manner, (room - MENU_SIGN).max(0.0));
    let button = menu_button(ui, &cx.kit.palette, word.into(), room);
    let button = button.on_hover_text(cx.text("sources-choose"));
    let window = ui.ctx().content_rect();
    let above = button.rect.top() - window.top();
    let below = window.bottom() - button.rect.bottom();
    let [width, height] = MOST;
    let room = vec2(
        width.min(window.width() - FREE),
        DocumentList::height(cx)
            .min(height)
            .min(above.max(below) - FREE),
    );
    let before = cx.commands.len();
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_min_size(room);
            ui.set_max_size(room);
            list.ui(ui, cx);
        });
    if cx.commands.len() > before {
        Popup::close_all(ui.ctx());
        button.request_focus();
    }
}
