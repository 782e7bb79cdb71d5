//! The timeline for keyboard and screen readers: one stop for its marks, one for the choice of time.

use super::super::super::words;
use super::super::PanelCx;
use super::super::pointing::{bounds, bubble};
use super::brush::{Brush, Stretch};
use super::hand::item_of;
use super::{TimelinePanel, controls, filters, plot_rect, stop_id};
use crate::analysis::timeline::day_at;
use crate::figure::Target;
use crate::figure::timeline::Frame;
use crate::geom::ScreenPos;
use crate::lang::Message;
use crate::model::Item;
use eframe::egui::accesskit::Action;
use eframe::egui::{
    EventFilter, Id as EguiId, Key, Modifiers, Pos2, Rect, Role, Sense, Ui, UiBuilder, Vec2,
};

/// At most so many marks have nodes of their own.
const MOST_NODES: usize = 500;

fn brush_id() -> EguiId {
    EguiId::unique("timeline-brush")
}

impl TimelinePanel {
    /// Keys and requests of screen readers for the marks.
    pub(super) fn walk(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, lanes: Rect) {
        ui.interact(lanes, stop_id(), Sense::focusable_noninteractive());
        if has_keyboard(ui, stop_id()) {
            hold_arrows(ui, stop_id());
            self.step(ui);
            if let Some(walked) = self.walked.clone() {
                if let Some(item) = item_of(&walked) {
                    cx.hovered.get_or_insert(item.clone());
                }
                if pressed(ui, Key::Enter) || pressed(ui, Key::Space) {
                    Self::open(cx, &walked);
                }
            }
        } else {
            self.walked = None;
        }
        self.nodes(ui, cx, lanes);
    }

    /// One step of the arrow keys.
    fn step(&mut self, ui: &Ui) {
        let stops = self.view.stops();
        let here = self.walked.as_ref();
        let here = here.and_then(|w| stops.iter().position(|(t, _)| t == w));
        let last = stops.len().saturating_sub(1);
        let next = if pressed(ui, Key::ArrowRight) || pressed(ui, Key::ArrowDown) {
            Some(here.map_or(0, |n| if n >= last { 0 } else { n + 1 }))
        } else if pressed(ui, Key::ArrowLeft) || pressed(ui, Key::ArrowUp) {
            Some(here.map_or(last, |n| if n == 0 { last } else { n - 1 }))
        } else if pressed(ui, Key::Home) {
            Some(0)
        } else if pressed(ui, Key::End) {
            Some(last)
        } else {
            None
        };
        if let Some((target, _)) = next.and_then(|n| stops.get(n)) {
            self.walked = Some(target.clone());
        }
    }

    /// Nodes of what is drawn one by one, only while somebody reads them.
    fn nodes(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, lanes: Rect) {
        let view = &mut self.view;
        let stops = ui.ctx().accesskit_node_builder(stop_id(), |node| {
            let stops = view.stops();
            node.set_role(Role::ListBox);
            node.set_bounds(bounds(lanes));
            node.set_label(cx.text("timeline-name"));
            let about = Message::new("timeline-description").with("count", stops.len());
            node.set_description(cx.say(&about));
            stops.iter().take(MOST_NODES).cloned().collect::<Vec<_>>()
        });
        for (number, (target, at)) in stops.unwrap_or_default().iter().enumerate() {
            self.node(ui, cx, (target, *at, number), lanes);
        }
    }

    fn node(
        &self,
        ui: &mut Ui,
        cx: &mut PanelCx<'_>,
        (target, at, number): (&Target, ScreenPos, usize),
        lanes: Rect,
    ) {
        let middle = lanes.min + Vec2::new(at.x, at.y);
        let place = Rect::from_center_size(middle, Vec2::splat(4.0));
        let builder = UiBuilder::new()
            .id_salt((stop_id(), number))
            .max_rect(place)
            .accessibility_parent(stop_id());
        let id = ui.new_child(builder).unique_id();
        let chosen =
            item_of(target).is_some() && item_of(target) == cx.session.focus().selection.as_ref();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_label(summary(cx, target));
            node.set_selected(chosen);
            node.add_action(Action::Click);
            node.set_bounds(bounds(place));
        });
        if self.walked.as_ref() == Some(target) {
            ui.ctx().accesskit_node_builder(stop_id(), |node| {
                node.set_active_descendant(id.accesskit_id());
            });
        }
        if ui.input(|i| i.has_accesskit_action_request(id, Action::Click)) {
            Self::open(cx, target);
        }
    }

    /// The stop of the choice of time: arrow keys move it, with Shift they move its end, Delete removes it.
    pub(super) fn brush_stop(
        &mut self,
        ui: &mut Ui,
        cx: &mut PanelCx<'_>,
        (lanes, frame): (Rect, &Frame),
    ) {
        if !filters(cx) {
            return;
        }
        let plot = plot_rect(lanes.min, frame);
        let place = Rect::from_min_max(Pos2::new(plot.min.x, plot.max.y - 2.0), plot.max);
        let response = ui.interact(place, brush_id(), Sense::focusable_noninteractive());
        let chosen = self.chosen(cx);
        ui.ctx().accesskit_node_builder(brush_id(), |node| {
            node.set_role(Role::Slider);
            node.set_label(cx.text("timeline-brush"));
            node.set_value(controls::words(cx, chosen.unwrap_or((None, None))));
            node.set_bounds(bounds(place));
        });
        if !response.has_focus() {
            return;
        }
        hold_arrows(ui, brush_id());
        if let Some(next) = self.keyed(ui, cx, chosen, frame) {
            Self::choose(cx, next);
        }
    }

    /// What a key makes of the choice of time.
    fn keyed(
        &self,
        ui: &Ui,
        cx: &PanelCx<'_>,
        chosen: Option<Stretch>,
        frame: &Frame,
    ) -> Option<Stretch> {
        let removes = [Key::Delete, Key::Backspace, Key::Escape];
        if chosen.is_some() && removes.into_iter().any(|key| pressed(ui, key)) {
            return Some((None, None));
        }
        let arrows = [(Key::ArrowRight, true), (Key::ArrowLeft, false)];
        let hit = |modifiers| {
            let mut arrows = arrows.into_iter();
            arrows.find(|(key, _)| ui.input_mut(|i| i.consume_key(modifiers, *key)))
        };
        let (resizes, moves) = (hit(Modifiers::SHIFT), hit(Modifiers::NONE));
        let wanted = resizes.or(moves).is_some() || pressed(ui, Key::Enter);
        let Some(chosen) = chosen else {
            // A key without a choice makes one: the middle of what is in view.
            let third = frame.scope.days() / 3.0;
            let from = day_at(frame.scope.from + third);
            let to = day_at(frame.scope.to - third);
            return wanted.then_some((Some(from), Some(to.max(from))));
        };
        let tick = self.view.tick(cx, frame);
        let brush = Brush::new(chosen, frame);
        match (resizes, moves) {
            (Some((_, later)), _) => Some(brush.resized(tick, later)),
            (None, Some((_, later))) => Some(brush.stepped(tick, later)),
            (None, None) => None,
        }
    }

    /// Tells what the pointer or the keyboard is on.
    pub(super) fn tell(&self, ui: &Ui, cx: &PanelCx<'_>, lanes: Rect) {
        if cx.session.focus().dialog.is_some() {
            return;
        }
        let window = ui.ctx().content_rect();
        let pointer = ui.ctx().pointer_hover_pos();
        if let (Some(target), Some(at)) = (&self.hover, pointer) {
            bubble(ui, cx, (window, at), &summary(cx, target));
        } else if let Some(target) = &self.walked {
            let stops = self.view.known_stops();
            let found = stops.iter().find(|(known, _)| known == target);
            if let Some((_, at)) = found {
                let at = lanes.min + Vec2::new(at.x, at.y);
                bubble(ui, cx, (window, at), &summary(cx, target));
            }
        }
    }
}

/// One line about a mark.
fn summary(cx: &PanelCx<'_>, target: &Target) -> String {
    match target {
        Target::Item(Item::Relation(id)) => {
            let relation = cx.dossier().relations().get(id);
            relation.map_or_else(String::new, |relation| words::label(cx, relation))
        }
        Target::Bundle(ids) => cx.say(&Message::new("timeline-tray").with("count", ids.len())),
        Target::Item(item) => item.id().to_owned(),
        Target::Heap(_) => String::new(),
    }
}

fn has_keyboard(ui: &Ui, id: EguiId) -> bool {
    ui.memory(|memory| memory.has_focus(id))
}

/// Arrow keys and Escape stay with what has the keyboard.
fn hold_arrows(ui: &Ui, id: EguiId) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

fn pressed(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|i| i.consume_key(Modifiers::NONE, key))
}
