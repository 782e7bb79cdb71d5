//! A small list that asks which of several lines was meant.

use super::super::super::widgets::text::caps;
use super::super::PanelCx;
use super::super::relation_list::{self, Says};
use super::MapPanel;
use crate::app::Command;
use crate::model::{Item, Relation};
use eframe::egui::{Area, Frame, Id, Key, Order, Pos2, Ui, Vec2};

/// Which of several was meant.
#[derive(Clone, Debug)]
pub(super) struct Chooser {
    at: Pos2,
    items: Vec<Item>,
    /// Whether it was there in the last frame: the click that opened it does not close it.
    shown: bool,
}

impl Chooser {
    /// A list beside a point of the window.
    pub fn new(at: Pos2, items: Vec<Item>) -> Self {
        Self {
            at,
            items,
            shown: false,
        }
    }
}

impl MapPanel {
    /// Draws the list; a choice, a click beside it and Escape close it.
    pub(super) fn choose(&mut self, ui: &Ui, cx: &mut PanelCx<'_>) {
        let Some(chooser) = self.chooser.clone() else {
            return;
        };
        let dossier = cx.dossier();
        let relations: Vec<&Relation> = chooser
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Relation(id) => dossier.relations().get(id),
                _ => None,
            })
            .collect();
        let before = cx.commands.len();
        let area = Area::new(Id::unique("map-chooser"))
            .order(Order::Foreground)
            .constrain(true)
            .fixed_pos(chooser.at + Vec2::new(6.0, 6.0))
            .show(ui.ctx(), |ui| {
                Frame::popup(ui.style()).inner_margin(12.0).show(ui, |ui| {
                    ui.set_width(340.0);
                    caps(ui, &cx.kit.palette, &cx.text("map-choose"));
                    ui.add_space(4.0);
                    for relation in &relations {
                        relation_list::row(ui, cx, relation, Says::Places);
                    }
                });
            });
        let chosen = cx
            .commands
            .iter()
            .skip(before)
            .any(|c| matches!(c, Command::Select(_)));
        let beside = area.response.clicked_elsewhere() && chooser.shown;
        let escaped = ui.input_mut(|i| i.consume_key(eframe::egui::Modifiers::NONE, Key::Escape));
        if chosen || beside || escaped || relations.is_empty() {
            self.chooser = None;
        } else if let Some(open) = &mut self.chooser {
            open.shown = true;
        }
    }
}
