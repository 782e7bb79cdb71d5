//! The button of a card that shows only what has to do with its thing.

use super::PanelCx;
use crate::app::{Command, Facet};
use eframe::egui::Ui;

/// Draws the button; it is pressed while the filter names the thing.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, facet: Facet) {
    let picked = facet.is_picked(&cx.session.focus().filter);
    let (label, tip) = (cx.text("card-narrow"), cx.text("card-narrow.tip"));
    if ui
        .selectable_label(picked, label)
        .on_hover_text(tip)
        .clicked()
    {
        cx.push(Command::Pick(facet));
    }
    ui.add_space(10.0);
}
