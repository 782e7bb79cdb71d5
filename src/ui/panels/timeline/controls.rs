//! The row above the lanes: what lanes and dates are shown, the choice of time in words, steps through time.

use super::super::super::keys::spelled;
use super::super::super::menu::popup;
use super::super::super::widgets::Icon;
use super::super::super::widgets::icon::{icon_button, menu_text_button, word_width};
use super::super::super::widgets::text::muted;
use super::super::PanelCx;
use super::brush::Stretch;
use super::{TimelinePanel, filters};
use crate::analysis::{LaneBy, TimeOf};
use crate::app::{Action, ActionSpec, Command, ListOrder, Listing, TimelineChange};
use crate::lang::Message;
use crate::model::{Id, Item, Relation, wording};
use eframe::egui::{Align, Button, Layout, Rect, Ui, UiBuilder, Vec2};

/// In a row that is narrower than this, buttons say only what is chosen, in points.
const NARROW: f32 = 560.0;
/// In a row that is narrower than this, the tray is opened from the figure alone, in points.
const TINY: f32 = 420.0;

impl TimelinePanel {
    /// Draws the row.
    pub(super) fn controls(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, place: Rect) {
        let inner = place.shrink2(Vec2::new(8.0, 2.0));
        let row = UiBuilder::new()
            .max_rect(inner)
            .layout(Layout::left_to_right(Align::Center));
        ui.scope_builder(row, |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let brief = inner.width() < NARROW;
            self.lane_choice(ui, cx, brief);
            self.time_choice(ui, cx, brief);
            if inner.width() >= TINY {
                self.tray_button(ui, cx);
            }
            let right = Layout::right_to_left(Align::Center);
            ui.with_layout(right, |ui| self.right(ui, cx));
        });
        ui.advance_cursor_after_rect(place);
    }

    fn lane_choice(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, brief: bool) {
        let name = |by: LaneBy, cx: &PanelCx<'_>| cx.text(&format!("lanes-{}", by.as_str()));
        let shown = cx.session.timeline().lanes;
        let word = said(cx, "timeline-lanes-by", name(shown, cx), brief);
        let button = menu_text_button(ui, &cx.kit.palette, &word);
        let button = button.on_hover_text(cx.text("timeline-lanes-tip"));
        let mut chosen = None;
        popup(&button, cx, |ui, cx| {
            ui.set_width(180.0);
            for by in LaneBy::ALL {
                if entry(ui, shown == by, name(by, cx)) {
                    chosen = Some(by);
                }
            }
        });
        if let Some(by) = chosen.filter(|by| *by != shown) {
            cx.push(Command::Timeline(TimelineChange::Lanes(by)));
        }
    }

    fn time_choice(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, brief: bool) {
        let name = |of: TimeOf, cx: &PanelCx<'_>| cx.text(&format!("time-of-{}", of.as_str()));
        let shown = cx.session.timeline().time;
        let word = said(cx, "timeline-time-by", name(shown, cx), brief);
        let button = menu_text_button(ui, &cx.kit.palette, &word);
        let button = button.on_hover_text(cx.text("timeline-time-tip"));
        let mut chosen = None;
        popup(&button, cx, |ui, cx| {
            ui.set_width(220.0);
            for of in TimeOf::ALL {
                if entry(ui, shown == of, name(of, cx)) {
                    chosen = Some(of);
                }
            }
        });
        if let Some(of) = chosen.filter(|of| *of != shown) {
            cx.push(Command::Timeline(TimelineChange::Time(of)));
        }
    }

    /// How many have no date; it lists them.
    fn tray_button(&self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let count = self.view.undated().len();
        if count == 0 {
            return;
        }
        let word = cx.say(&Message::new("timeline-tray").with("count", count));
        let button = ui.add(Button::new(word).frame_when_inactive(false));
        if button.on_hover_text(cx.text("timeline-tray-tip")).clicked() {
            let undated = cx.dossier().relations().in_rows(self.view.undated());
            let ids: Vec<Id<Relation>> = undated.map(|relation| relation.id.clone()).collect();
            list(cx, &ids);
        }
    }

    /// From the right: all of time, the steps, the choice of time with the button that removes it.
    fn right(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let palette = cx.kit.palette;
        let name = cx.text("timeline-fit");
        let fit = icon_button(ui, &palette, Icon::Fit, &name, false);
        if fit.on_hover_text(name).clicked() {
            cx.push(Command::Timeline(TimelineChange::Scope(None)));
        }
        let steps = [
            (Icon::Forward, Action::StepLater),
            (Icon::Back, Action::StepEarlier),
        ];
        for (icon, action) in steps {
            step_button(ui, cx, icon, action);
        }
        match self.chosen(cx) {
            Some(chosen) => {
                let name = cx.text("timeline-clear");
                let clear = icon_button(ui, &palette, Icon::Close, &name, false);
                if clear.on_hover_text(name).clicked() {
                    cx.push(Command::SetTime(None, None));
                }
                told(ui, cx, &words(cx, chosen));
            }
            None if filters(cx) => told(ui, cx, &cx.text("timeline-brush-tip")),
            None => told(ui, cx, &cx.text("timeline-only-event")),
        }
    }
}

/// What a button says: what is chosen, after what it is a choice of where there is room.
fn said(cx: &PanelCx<'_>, id: &'static str, what: String, brief: bool) -> String {
    if brief {
        return what;
    }
    cx.say(&Message::new(id).with("what", what))
}

/// Words beside the buttons, where there is room for all of them.
fn told(ui: &mut Ui, cx: &PanelCx<'_>, words: &str) {
    if word_width(ui, words) <= ui.available_width() {
        muted(ui, &cx.kit.palette, words);
    }
}

/// A choice of time in words.
pub fn words(cx: &PanelCx<'_>, stretch: Stretch) -> String {
    let day = |day| wording::day(day, cx.texts());
    match stretch {
        (Some(from), Some(to)) if from == to => day(from),
        (Some(from), Some(to)) => format!("{} – {}", day(from), day(to)),
        (Some(from), None) => cx.say(&Message::new("timeline-since").with("day", day(from))),
        (None, Some(to)) => cx.say(&Message::new("timeline-until").with("day", day(to))),
        (None, None) => cx.text("timeline-brush-none"),
    }
}

/// Lists relations beside the map.
pub fn list(cx: &mut PanelCx<'_>, ids: &[Id<Relation>]) {
    let count = Message::new("timeline-tray").with("count", ids.len());
    let items: Vec<Item> = ids.iter().cloned().map(Item::Relation).collect();
    let listing = Listing::new(cx.say(&count), &items, ListOrder::Kind, cx.dossier());
    cx.push(Command::List(listing));
}

fn entry(ui: &mut Ui, chosen: bool, word: String) -> bool {
    let entry = Button::selectable(chosen, word);
    let entry = entry.min_size(Vec2::new(ui.available_width(), 0.0));
    ui.add(entry).clicked()
}

fn step_button(ui: &mut Ui, cx: &mut PanelCx<'_>, icon: Icon, action: Action) {
    let Some(spec) = ActionSpec::of(action) else {
        return;
    };
    let name = cx.text(spec.label_id);
    let os = ui.ctx().os();
    let key = spec.shortcuts.first().map(|s| spelled(s, cx.texts(), os));
    let tip = key.map_or_else(|| name.clone(), |key| format!("{name}  {key}"));
    let button = icon_button(ui, &cx.kit.palette, icon, &name, false);
    if button.on_hover_text(tip).clicked() {
        cx.push(Command::Do(action));
    }
}
