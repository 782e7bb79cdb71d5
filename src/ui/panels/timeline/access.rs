//! The timeline for keyboard and screen readers: one stop for its marks, one for the choice of time.

use super::super::super::words;
use super::super::PanelCx;
use super::super::pointing::{
    bounds, bubble, child, has_keyboard, keep_keys, of_target, pressed, step,
};
use super::brush::{Brush, Stretch};
use super::{TimelinePanel, controls, filters, plot_rect, stop_id};
use crate::analysis::timeline::day_at;
use crate::figure::Target;
use crate::figure::timeline::Frame;
use crate::geom::ScreenPos;
use crate::lang::Message;
use crate::model::Item;
use eframe::egui::accesskit::Action;
use eframe::egui::{Id as EguiId, Key, Modifiers, Pos2, Rect, Role, Sense, Ui, Vec2};

/// At most so many marks have nodes of their own.
const MOST_NODES: usize = 500;

fn brush_id() -> EguiId {
    EguiId::unique("timeline-brush")
}

/// What somebody wishes of the choice of time; later, or else earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// A choice where there is none.
    Make,
    Move(bool),
    Start(bool),
    End(bool),
    Remove,
}

impl Wish {
    /// What the keys wish; where nothing is chosen they leave those alone that would remove it.
    fn by_keys(ui: &Ui, has_choice: bool) -> Option<Self> {
        let removes = [Key::Delete, Key::Backspace, Key::Escape];
        if has_choice && removes.into_iter().any(|key| pressed(ui, key)) {
            return Some(Self::Remove);
        }
        let hit = |modifiers| {
            let mut arrows = [(Key::ArrowRight, true), (Key::ArrowLeft, false)].into_iter();
            let hit = arrows.find(|(key, _)| ui.input_mut(|i| i.consume_key(modifiers, *key)));
            hit.map(|(_, later)| later)
        };
        // Keys with more modifiers first: those with fewer would take them.
        let start = hit(Modifiers::COMMAND | Modifiers::SHIFT).map(Self::Start);
        let end = || hit(Modifiers::SHIFT).map(Self::End);
        let all = || hit(Modifiers::NONE).map(Self::Move);
        let make = || pressed(ui, Key::Enter).then_some(Self::Make);
        start.or_else(end).or_else(all).or_else(make)
    }
}

impl TimelinePanel {
    /// Keys and requests of screen readers for the marks.
    pub(super) fn walk(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, lanes: Rect) {
        ui.interact(lanes, stop_id(), Sense::focusable_noninteractive());
        if has_keyboard(ui, stop_id()) {
            keep_keys(ui, stop_id());
            let stops = self.view.stops().iter().map(|(target, _)| target.clone());
            step(&mut self.walked, ui, stops.collect());
            if let Some(walked) = self.walked.clone() {
                if let Some(item) = of_target(&walked) {
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
        // Two of the tray may begin with the same relation, so that only their numbers tell them apart.
        let id = child(ui, stop_id(), &number.to_string(), place);
        let chosen = of_target(target).is_some()
            && of_target(target) == cx.session.focus().selection.as_ref();
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

    /// The stop of the choice of time: arrow keys move it, with Shift they move its end, with Ctrl and Shift
    /// its beginning; Delete removes it.
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
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
        });
        let asked = |action| ui.input(|i| i.has_accesskit_action_request(brush_id(), action));
        let mut wish = match (asked(Action::Increment), asked(Action::Decrement)) {
            (true, false) => Some(Wish::Move(true)),
            (false, true) => Some(Wish::Move(false)),
            _ => None,
        };
        if response.has_focus() {
            keep_keys(ui, brush_id());
            wish = Wish::by_keys(ui, chosen.is_some()).or(wish);
        }
        if let Some(next) = wish.and_then(|wish| self.wished(cx, wish, chosen, frame)) {
            Self::choose(cx, next);
        }
    }

    /// What a wish makes of the choice of time.
    fn wished(
        &self,
        cx: &PanelCx<'_>,
        wish: Wish,
        chosen: Option<Stretch>,
        frame: &Frame,
    ) -> Option<Stretch> {
        let Some(chosen) = chosen else {
            // Without a choice a key makes one: the middle of what is in view.
            let third = frame.scope.days() / 3.0;
            let from = day_at(frame.scope.from + third);
            let to = day_at(frame.scope.to - third);
            return (wish != Wish::Remove).then_some((Some(from), Some(to.max(from))));
        };
        let tick = self.view.tick(cx, frame);
        let brush = Brush::new(chosen, frame);
        match wish {
            Wish::Move(later) => Some(brush.stepped(tick, later)),
            Wish::End(later) => Some(brush.resized(tick, later)),
            Wish::Start(later) => Some(brush.begun(tick, later)),
            Wish::Remove => Some((None, None)),
            Wish::Make => None,
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
            bubble(ui, cx, (window, at), &told(cx, target));
        } else if let Some(target) = &self.walked {
            let stops = self.view.known_stops();
            let found = stops.iter().find(|(known, _)| known == target);
            if let Some((_, at)) = found {
                let at = lanes.min + Vec2::new(at.x, at.y);
                bubble(ui, cx, (window, at), &told(cx, target));
            }
        }
    }
}

/// One line about a mark.
fn told(cx: &PanelCx<'_>, target: &Target) -> String {
    words::told_of(cx, target).unwrap_or_else(|| summary(cx, target))
}

/// The same for listeners.
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
