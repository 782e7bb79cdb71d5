//! The buttons of a card or a list that show only what has to do with it.

use super::super::style::SMALL;
use super::super::widgets::text::small;
use super::PanelCx;
use crate::analysis::{Dyad, statement};
use crate::app::{Command, Facet};
use crate::lang::Message;
use eframe::egui::{Button, RichText, Ui};

/// Draws the button; it is pressed while the filter names the thing.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, facet: Facet) {
    button(ui, cx, facet);
    ui.add_space(10.0);
}

/// The button alone.
pub(super) fn button(ui: &mut Ui, cx: &mut PanelCx<'_>, facet: Facet) {
    let picked = facet.is_picked(&cx.session.focus().filter);
    let (label, tip) = (cx.text("card-narrow"), cx.text("card-narrow.tip"));
    let button = ui.selectable_label(picked, label);
    if button.on_hover_text(tip).clicked() {
        cx.push(match facet {
            // Beside another way between the same ends it would take nothing away.
            Facet::Dyad(_) => Command::Only(facet),
            facet => Command::Pick(facet),
        });
    }
}

/// Draws a button for each way that relations of a list run; the one that the filter names is pressed.
pub(super) fn dyads(ui: &mut Ui, cx: &mut PanelCx<'_>, dyads: &[Dyad]) {
    if dyads.is_empty() {
        return;
    }
    small(ui, &cx.kit.palette, &cx.text("list-narrow"));
    ui.horizontal_wrapped(|ui| {
        for dyad in dyads {
            let of = (cx.dossier(), &cx.session.derived().facts);
            let what = statement::dyad(of, dyad, cx.texts());
            let name = cx.say(&Message::new("list-narrow-to").with("what", &what));
            let words = statement::dyad_briefly(of, dyad, cx.texts());
            let facet = Facet::Dyad(dyad.clone());
            let picked = facet.is_picked(&cx.session.focus().filter);
            let words = RichText::new(words).size(SMALL + 0.5);
            let button = ui.add(Button::selectable(picked, words).frame_when_inactive(true));
            let said = name.clone();
            ui.ctx()
                .accesskit_node_builder(button.id, |node| node.set_label(said));
            if button.on_hover_text(name).clicked() {
                cx.push(Command::Only(facet));
            }
        }
    });
    ui.add_space(8.0);
}
