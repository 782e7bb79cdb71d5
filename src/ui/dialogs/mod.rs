//! What stands over the window. Each closes by Escape, by its button, and by a click beside it.

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
mod document;
mod failure;
mod keys;
mod path;
mod problems;

pub use path::PathEntry;

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
        Dialog::Document(passage) => document::show(ctx, cx, passage),
        // Drawn by the window, which keeps what is typed.
        Dialog::Path => {}
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
                self.head(ui, cx);
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
                    });
                });
            });
        if response.backdrop_response.clicked() {
            cx.push(Command::Show(None));
        }
    }

    fn head(&self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        ui.horizontal(|ui| {
            let title = RichText::new(self.title).font(font(Face::SansStrong, TITLE));
            ui.add(Label::new(title).selectable(false));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = cx.text("dialog-close");
                if icon_button(ui, &cx.kit.palette, Icon::Close, &name, false).clicked() {
                    cx.push(Command::Show(None));
                }
            });
        });
    }
}
