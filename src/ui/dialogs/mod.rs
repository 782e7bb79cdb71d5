//! What stands over the window. Each closes by Escape, by its button, and by a click beside it.

use super::follow::follow_keyboard;
use super::fonts::font;
use super::panels::PanelCx;
use super::style::TITLE;
use super::widgets::{Icon, icon_button};
use crate::app::{Command, Dialog};
use crate::scene::Face;
use eframe::egui::{
    Align, Context, Frame, Id, Label, Layout, Margin, Modal, Rect, RichText, ScrollArea, Stroke,
    Ui, UiBuilder, vec2,
};

mod about;
mod attach;
mod failure;
mod filter;
mod keys;
mod path;
mod problems;
mod search;

pub use attach::AttachBox;
pub use filter::FilterBox;
pub use path::PathEntry;
pub use search::SearchBox;

/// What comes sooner after a click was opened by the pointer, in seconds.
const BY_POINTER_S: f32 = 0.5;

/// Draws the dialog that is open.
pub fn show(ctx: &Context, cx: &mut PanelCx<'_>) {
    let Some(dialog) = cx.session.focus().dialog.clone() else {
        return;
    };
    match &dialog {
        Dialog::Keys => keys::show(ctx, cx),
        Dialog::About => about::show(ctx, cx),
        Dialog::Problems => problems::show(ctx, cx),
        Dialog::Failure(error) => failure::show(ctx, cx, error),
        // Drawn by the window, which keeps what is typed.
        Dialog::Path | Dialog::Search | Dialog::Attachment(_) | Dialog::Filter => {}
    }
}

/// How a dialog is laid out.
struct Sheet<'a> {
    /// Tells dialogs apart.
    name: &'a str,
    /// Its heading.
    title: &'a str,
    /// Its width in points.
    width: f32,
    /// Whether it is short and changes its height while it is open; others scroll.
    grows: bool,
}

impl Sheet<'_> {
    /// Draws the sheet: heading, cross, and the contents, which scroll when they are long.
    fn show(
        &self,
        ctx: &Context,
        cx: &mut PanelCx<'_>,
        contents: impl FnOnce(&mut Ui, &mut PanelCx<'_>),
    ) {
        let palette = cx.kit.palette;
        let room = ctx.content_rect();
        let width = self.width.min(room.width() - 48.0);
        let height = (room.height() - 160.0).max(120.0);
        let frame = Frame::new()
            .fill(palette.panel)
            .stroke(Stroke::new(1.0, palette.hairline))
            .corner_radius(12)
            .shadow(ctx.global_style().visuals.window_shadow)
            .inner_margin(Margin::symmetric(24, 20));
        // What another file or another opening has to say may be longer or shorter: nothing is kept of the last height.
        let id = Id::unique(self.name).with(cx.session.workspace().revision);
        let area = Modal::default_area(id);
        let opens = !ctx.memory(|memory| memory.areas().visible_last_frame(&area.layer()));
        let response = Modal::new(id)
            .area(area.sizing_pass(opens))
            .frame(frame)
            .backdrop_color(palette.ink.gamma_multiply(0.18))
            .show(ctx, |ui| {
                ui.set_width(width);
                self.head(ui, cx, opens);
                ui.add_space(8.0);
                if self.grows {
                    return contents(ui, cx);
                }
                let mut scroll = ScrollArea::vertical()
                    .id_salt(self.name)
                    .max_height(height)
                    .auto_shrink([false, true]);
                if opens {
                    scroll = scroll.vertical_scroll_offset(0.0);
                }
                // The area offers what it needed in the last frame, which may be less than is there now.
                let below = Rect::from_min_size(ui.cursor().min, vec2(width, height));
                ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
                    // The bar lies beside the contents, not over them.
                    let beside = Margin {
                        right: 12,
                        ..Margin::ZERO
                    };
                    scroll.show(ui, |ui| {
                        Frame::new()
                            .inner_margin(beside)
                            .show(ui, |ui| contents(ui, cx));
                        follow_keyboard(ui);
                    });
                });
            });
        if response.backdrop_response.clicked() {
            cx.push(Command::Show(None));
        }
    }

    /// Heading and cross; who opened the sheet by a key or a screen reader is on the cross when it `opens`.
    fn head(&self, ui: &mut Ui, cx: &mut PanelCx<'_>, opens: bool) {
        ui.horizontal(|ui| {
            let title = RichText::new(self.title).font(font(Face::SansStrong, TITLE));
            // A title that is too long goes on below, beside the cross.
            let width = (ui.available_width() - 38.0).max(40.0);
            let room = vec2(width, 0.0);
            ui.allocate_ui(room, |ui| {
                ui.add(Label::new(title).selectable(false).wrap());
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = cx.text("dialog-close");
                let close = icon_button(ui, &cx.kit.palette, Icon::Close, &name, false);
                if close.clicked() {
                    cx.push(Command::Show(None));
                }
                // The first frame only measures, and what it draws gets no keyboard.
                let key = close.id.with("opened");
                let opened = ui.data_mut(|data| data.remove_temp::<bool>(key).unwrap_or(false));
                let by_pointer = ui.input(|i| i.pointer.time_since_last_click() < BY_POINTER_S);
                if opens {
                    ui.data_mut(|data| data.insert_temp(key, true));
                    ui.ctx().request_repaint();
                } else if opened && !by_pointer && !has_keyboard(ui) {
                    close.request_focus();
                }
            });
        });
    }
}

/// Whether something on this sheet has the keyboard already, such as a field to type in.
fn has_keyboard(ui: &Ui) -> bool {
    let focused = ui.memory(|memory| memory.focused());
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    response.is_some_and(|response| response.layer_id == ui.layer_id())
}
