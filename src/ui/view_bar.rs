//! The line above the views: which one stands in the middle, and what stands beside and below it.

use super::filter_bar::FilterBar;
use super::keys::spelled;
use super::menu::{MENU, entry, popup};
use super::panels::PanelCx;
use super::style::MARGIN;
use super::widgets::Icon;
use super::widgets::icon::{icon_button, menu_text_button, word_width};
use crate::app::{Action, ActionSpec, Command, ViewKind};
use eframe::egui::{Align, Button, Frame, Layout, Margin, Role, Ui, Vec2};

/// The height of the line, in points.
pub const HEIGHT: f32 = 34.0;
/// What a tab takes beyond its word, and what the two buttons at the right end take, in points.
const TAB: f32 = 24.0;
const BUTTONS: f32 = 76.0;

/// Draws the line; what is shown is said between the views and the buttons.
pub fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, filter: &mut FilterBar) {
    let margin = Margin::symmetric(MARGIN as i8 / 2, 0);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_min_height(HEIGHT);
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let words = ViewKind::ALL.map(|view| cx.text(view.label_id()));
            let tabs: f32 = words.iter().map(|word| word_width(ui, word) + TAB).sum();
            if tabs + BUTTONS <= ui.available_width() {
                for (view, word) in ViewKind::ALL.into_iter().zip(&words) {
                    tab(ui, cx, view, word);
                }
            } else {
                menu(ui, cx);
            }
            let right = Layout::right_to_left(Align::Center);
            ui.with_layout(right, |ui| {
                toggle(ui, cx, Icon::Timeline, Action::Timeline);
                toggle(ui, cx, Icon::Split, Action::Split);
                let rest = ui.available_size();
                ui.allocate_ui_with_layout(rest, Layout::left_to_right(Align::Center), |ui| {
                    ui.add_space(14.0);
                    filter.line(ui, cx);
                });
            });
        });
    });
}

/// Draws all of it as one menu at the right end of a line that others begin.
pub fn show_at_end(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let right = Layout::right_to_left(Align::Center);
    ui.with_layout(right, |ui| menu(ui, cx));
}

/// The width of that menu, in points.
#[must_use]
pub fn width_at_end(ui: &Ui, cx: &PanelCx<'_>) -> f32 {
    let chosen = cx.session.settings().layout.view;
    word_width(ui, &cx.text(chosen.label_id())) + 44.0 + 8.0
}

/// The tab of a view.
fn tab(ui: &mut Ui, cx: &mut PanelCx<'_>, view: ViewKind, word: &str) {
    let chosen = cx.session.settings().layout.view == view;
    let button = Button::selectable(chosen, word).min_size(Vec2::new(0.0, 28.0));
    let response = ui.add(button);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Tab);
        node.set_selected(chosen);
    });
    let tip = tip(ui, cx, Action::of_view(view));
    if response.on_hover_text(tip).clicked() {
        cx.push(Command::ShowView(view));
    }
}

/// All views in one menu, where there is no room for tabs.
fn menu(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let chosen = cx.session.settings().layout.view;
    let word = cx.text(chosen.label_id());
    let button = menu_text_button(ui, &cx.kit.palette, &word).on_hover_text(cx.text("view-choice"));
    popup(&button, cx, |ui, cx| {
        ui.set_width(MENU.min(ui.ctx().content_rect().width() - 40.0));
        let actions = ViewKind::ALL.map(Action::of_view).into_iter();
        for action in actions.chain([Action::Split, Action::Timeline]) {
            if let Some(spec) = ActionSpec::of(action) {
                entry(ui, cx, spec);
            }
        }
    });
}

/// A button that is pressed while its part of the window is open.
fn toggle(ui: &mut Ui, cx: &mut PanelCx<'_>, icon: Icon, action: Action) {
    let layout = &cx.session.settings().layout;
    let on = match action {
        Action::Split => layout.is_split(),
        _ => layout.has_timeline(cx.session.room()),
    };
    let name = ActionSpec::of(action).map_or(String::new(), |spec| cx.text(spec.label_id));
    let enabled = cx.session.is_enabled(action);
    let response = ui
        .add_enabled_ui(enabled, |ui| {
            icon_button(ui, &cx.kit.palette, icon, &name, on)
        })
        .inner;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_toggled(on.into());
    });
    let (tip, reason) = (tip(ui, cx, action), reason(cx, action));
    let response = response.on_disabled_hover_text(reason);
    if response.on_hover_text(tip).clicked() {
        cx.push(Command::Do(action));
    }
}

/// Why an action cannot be asked for: what would make room for it, else what it does.
pub(super) fn reason(cx: &PanelCx<'_>, action: Action) -> String {
    let room = cx.session.room();
    match action {
        Action::Timeline if !room.timeline => cx.text("action-timeline.none"),
        Action::Split if !room.split => cx.text("action-split.none"),
        _ => {
            let label = ActionSpec::of(action).map_or("", |spec| spec.label_id);
            cx.text(&format!("{label}.tip"))
        }
    }
}

/// What an action does, with its key.
pub(super) fn tip(ui: &Ui, cx: &PanelCx<'_>, action: Action) -> String {
    let Some(spec) = ActionSpec::of(action) else {
        return String::new();
    };
    let os = ui.ctx().os();
    let key = spec.shortcuts.first();
    let key = key.map_or(String::new(), |s| spelled(s, cx.texts(), os));
    let tip = cx.text(&format!("{}.tip", spec.label_id));
    format!("{tip}  {key}")
}
