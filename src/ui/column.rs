//! The one column that a narrow window has: which panel stands in it, and the strip at the foot that opens and shuts it.

use super::panels::{EvidencePanel, LegendPanel};
use super::panels::{Panel as _, PanelCx};
use super::parts::Part;
use super::style::MARGIN;
use super::view_bar;
use crate::app::Focus;
use crate::model::Item;
use eframe::egui::{Button, Frame, Margin, Ui, Vec2};
use std::sync::Arc;

/// What stands in the column.
#[derive(Debug, Default)]
pub struct Column {
    /// What the reader has chosen, or shut; nothing at first.
    chosen: Option<Option<Part>>,
    selection: Option<Item>,
    /// The list that was open when this was last drawn.
    listed: Option<Arc<[Item]>>,
}

impl Column {
    /// Opens the evidence when something else has been selected, or another list was opened.
    pub fn follow(&mut self, focus: &Focus) {
        let list = focus.listing.as_ref().map(|list| &list.items);
        let is_new = match (list, &self.listed) {
            (Some(list), Some(known)) => !Arc::ptr_eq(list, known),
            (list, _) => list.is_some(),
        };
        if self.selection == focus.selection && !is_new {
            if list.is_none() {
                self.listed = None;
            }
            return;
        }
        self.selection.clone_from(&focus.selection);
        self.listed = list.cloned();
        if self.selection.is_some() || is_new {
            self.chosen = Some(Some(Part::Evidence));
        }
    }

    /// The panel that stands in it. Before anybody has chosen, that is the legend where there is `room`, else none.
    #[must_use]
    pub fn open(&self, room: bool) -> Option<Part> {
        self.chosen.unwrap_or(room.then_some(Part::Legend))
    }

    /// Draws the strip: a button for each panel, pressed while it is open.
    pub fn strip(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, open: Option<Part>) {
        let panels = [
            (Part::Legend, LegendPanel::default().name()),
            (Part::Evidence, EvidencePanel::default().name()),
        ];
        Frame::new()
            .inner_margin(Margin::symmetric(MARGIN as i8 / 2, 0))
            .show(ui, |ui| {
                ui.set_min_height(ui.available_height());
                ui.horizontal_centered(|ui| {
                    let room = ui.available_width() - view_bar::width_at_end(ui, cx);
                    let each = (room - 2.0 * ui.spacing().item_spacing.x) / 2.0;
                    for (part, name) in panels {
                        let is_open = open == Some(part);
                        let button = Button::selectable(is_open, cx.text(name))
                            .min_size(Vec2::new(0.0, 28.0))
                            .truncate();
                        let within = |ui: &mut Ui| {
                            ui.set_max_width(each);
                            ui.add(button)
                        };
                        if ui.scope(within).inner.clicked() {
                            self.chosen = Some((!is_open).then_some(part));
                            ui.ctx().request_repaint();
                        }
                    }
                    view_bar::show_at_end(ui, cx);
                });
            });
    }
}
