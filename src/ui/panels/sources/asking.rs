//! A small list that asks which of several relations is meant.

use super::super::super::words;
use super::super::PanelCx;
use crate::analysis::reading::Use;
use crate::app::Command;
use crate::lang::Message;
use crate::model::Item;
use eframe::egui::{
    Button, Id, Popup, PopupAnchor, PopupCloseBehavior, Pos2, ScrollArea, Ui, vec2,
};

/// The width and the most height of the list, in points.
const WIDTH: f32 = 400.0;
const HEIGHT: f32 = 320.0;
/// So many relations are listed.
const MOST: usize = 200;

/// Which of several relations is meant.
#[derive(Default)]
pub(super) struct Asking {
    open: bool,
    /// Whether the first row has yet to get the keyboard.
    fresh: bool,
    at: Pos2,
    uses: Vec<Use>,
}

impl Asking {
    /// Whether it asks.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Asks at a point of the window.
    pub fn ask(&mut self, at: Pos2, uses: Vec<Use>) {
        *self = Self {
            open: true,
            fresh: true,
            at,
            uses,
        };
    }

    /// Asks no longer.
    pub fn close(&mut self) {
        self.open = false;
    }

    /// Draws the list while it asks.
    pub fn ui(&mut self, ui: &Ui, cx: &mut PanelCx<'_>) {
        if !self.open {
            return;
        }
        let before = cx.commands.len();
        let anchor = PopupAnchor::Position(self.at);
        let id = Id::unique("reader-asking");
        let (uses, fresh) = (&self.uses, self.fresh);
        Popup::new(id, ui.ctx().clone(), anchor, ui.layer_id())
            .open_bool(&mut self.open)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| {
                ui.set_width(WIDTH);
                let heading = Message::new("reader-choose").with("count", uses.len());
                ui.label(cx.say(&heading));
                ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
                    rows(ui, cx, uses, fresh);
                });
            });
        self.fresh = false;
        if cx.commands.len() > before {
            self.open = false;
        }
    }
}

fn rows(ui: &mut Ui, cx: &mut PanelCx<'_>, uses: &[Use], fresh: bool) {
    for (number, one) in uses.iter().take(MOST).enumerate() {
        let Some(relation) = cx.dossier().relations().get(&one.relation) else {
            continue;
        };
        let words = words::label(cx, relation);
        let button = Button::new(words)
            .wrap()
            .min_size(vec2(ui.available_width(), 0.0));
        let response = ui.push_id(number, |ui| ui.add(button)).inner;
        if fresh && number == 0 {
            response.request_focus();
        }
        if response.clicked() {
            cx.push(Command::Select(Some(Item::Passage(one.passage.clone()))));
        } else if response.hovered() || response.has_focus() {
            cx.hovered = Some(Item::Relation(one.relation.clone()));
        }
    }
    let left = uses.len().saturating_sub(MOST);
    if left > 0 {
        ui.label(cx.say(&Message::new("reader-more").with("count", left)));
    }
}
