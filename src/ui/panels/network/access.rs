//! The network for keyboard and screen readers: one stop for Tab, then the arrow keys walk through nodes and relations.

use super::super::PanelCx;
use super::super::pointing::{
    self, Part, bounds, bubble, child, has_keyboard, items, keep_keys, named, of_target, pressed,
};
use super::told::{part, summary, told};
use super::{NetworkPanel, stop_id};
use crate::analysis::Node;
use crate::app::{Command, NetworkChange};
use crate::figure::Target;
use crate::geom::ScreenPos;
use crate::lang::Message;
use eframe::egui::accesskit::Action;
use eframe::egui::{Key, Modifiers, Rect, Response, Role, Ui, Vec2};

/// At most so many things have nodes of their own.
const MOST_NODES: usize = 500;
/// So far the network moves at a press of an arrow key with Shift, in pixels, and a node with Ctrl.
const KEY_PX: f32 = 80.0;
const NODE_PX: f32 = 24.0;
/// The arrow keys with their directions.
const ARROWS: [(Key, f32, f32); 4] = [
    (Key::ArrowLeft, -1.0, 0.0),
    (Key::ArrowRight, 1.0, 0.0),
    (Key::ArrowUp, 0.0, -1.0),
    (Key::ArrowDown, 0.0, 1.0),
];

/// What screen readers are told of what a drawing shows, worked out once for each.
#[derive(Default)]
pub(super) struct Heard {
    number: u64,
    labels: Vec<String>,
}

/// Something of the network that has a node.
struct Choice<'a> {
    target: &'a Target,
    label: &'a str,
    at: ScreenPos,
    number: usize,
    count: usize,
}

impl NetworkPanel {
    /// Keys and requests of screen readers.
    pub(super) fn walk(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, response: &Response) {
        if has_keyboard(ui, stop_id()) {
            keep_keys(ui, stop_id());
            self.move_by_keys(ui, cx);
            let all = self.seen.stops().iter();
            let all = all.map(|(target, _)| target.clone()).collect();
            pointing::step(&mut self.walked, ui, all);
            if let Some(target) = self.walked.clone() {
                if let Some(item) = of_target(&target) {
                    cx.hovered.get_or_insert(item.clone());
                }
                if [Key::Enter, Key::Space]
                    .into_iter()
                    .any(|key| pressed(ui, key))
                {
                    self.open(cx, &target);
                }
            }
        } else {
            self.walked = None;
        }
        self.nodes(ui, cx, response);
    }

    /// Moves the network by Shift and the arrow keys, and the node that the keyboard is on by Ctrl and these.
    fn move_by_keys(&self, ui: &Ui, cx: &mut PanelCx<'_>) {
        let look = &cx.session.focus().network;
        let Some(view) = look.view else { return };
        let node = self.walked.as_ref().and_then(of_target);
        let node = node.and_then(Node::of_item);
        let spot = node
            .as_ref()
            .and_then(|node| self.laid.spot_of(node, look.pins()));
        for (key, x, y) in ARROWS {
            let pressed = |with| ui.input_mut(|i| i.consume_key(with, key));
            if pressed(Modifiers::SHIFT) {
                let middle = view.area.center();
                let to = middle.moved(-x * KEY_PX, -y * KEY_PX);
                let next = view.dragged(middle, to);
                cx.push(Command::Network(NetworkChange::Look(next)));
            }
            if let (Some(node), Some([sx, sy])) = (&node, spot)
                && pressed(Modifiers::COMMAND)
            {
                let step = NODE_PX / view.scale;
                let put = NetworkChange::Put(node.clone(), [sx + x * step, sy + y * step]);
                cx.push(Command::Network(put));
            }
        }
    }

    /// A ring around the network while it has the keyboard, and a line about what the keyboard is on.
    pub(super) fn ring(&mut self, ui: &Ui, cx: &PanelCx<'_>, response: &Response, rect: Rect) {
        if !has_keyboard(ui, stop_id()) {
            self.by_pointer = false;
            return;
        }
        // Who clicks knows where the keyboard is; who comes by Tab does not.
        self.by_pointer |= response.is_pointer_button_down_on() || response.clicked();
        if self.walked.is_some() || !self.by_pointer {
            pointing::ring(ui, cx, rect);
        }
        let covered = cx.session.focus().dialog.is_some() || self.hover.target().is_some();
        let Some(walked) = self.walked.as_ref().filter(|_| !covered) else {
            return;
        };
        let mut stops = self.seen.stops().iter();
        let at = stops.find(|(target, _)| target == walked);
        if let Some((_, at)) = at {
            let at = rect.min + Vec2::new(at.x, at.y);
            bubble(ui, cx, (rect, at), &told(cx, self.laid.web(), walked));
        }
    }

    /// Nodes of what is drawn, only while somebody reads them.
    fn nodes(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, response: &Response) {
        let seen = &mut self.seen;
        let stops = ui.ctx().accesskit_node_builder(stop_id(), |node| {
            let stops = seen.stops();
            node.set_role(Role::ListBox);
            node.set_bounds(bounds(response.rect));
            node.set_label(cx.text("network-name"));
            let about = Message::new("network-description").with("count", stops.len());
            node.set_description(cx.say(&about));
            let first: Vec<_> = stops.iter().take(MOST_NODES).cloned().collect();
            (first, stops.len())
        });
        let Some((stops, count)) = stops else { return };
        let mut heard = std::mem::take(&mut self.heard);
        if heard.number != self.seen.number() || heard.labels.len() != stops.len() {
            heard.number = self.seen.number();
            let web = self.laid.web();
            let labels = stops.iter().map(|(target, _)| summary(cx, web, target));
            heard.labels = labels.collect();
        }
        for (number, ((target, at), label)) in stops.iter().zip(&heard.labels).enumerate() {
            let option = Choice {
                target,
                label,
                at: *at,
                number,
                count,
            };
            self.option(ui, cx, response, &option);
        }
        self.heard = heard;
        if count > stops.len() {
            self.more(ui, cx, response, stops.len());
        }
    }

    fn option(
        &mut self,
        ui: &mut Ui,
        cx: &mut PanelCx<'_>,
        response: &Response,
        option: &Choice<'_>,
    ) {
        let middle = response.rect.min + Vec2::new(option.at.x, option.at.y);
        let place = Rect::from_center_size(middle, Vec2::splat(4.0));
        let id = child(ui, stop_id(), &named(option.target), place);
        let item = of_target(option.target);
        let chosen = item.is_some() && item == cx.session.focus().selection.as_ref();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_label(option.label);
            node.set_selected(chosen);
            node.set_position_in_set(option.number + 1);
            node.set_size_of_set(option.count);
            node.add_action(Action::Click);
            node.set_bounds(bounds(place));
        });
        if self.walked.as_ref() == Some(option.target) {
            ui.ctx().accesskit_node_builder(stop_id(), |node| {
                node.set_active_descendant(id.accesskit_id());
            });
        }
        if ui.input(|i| i.has_accesskit_action_request(id, Action::Click)) {
            self.open(cx, option.target);
        }
    }

    /// The node of all that is drawn beyond the first; it lists them.
    fn more(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, response: &Response, from: usize) {
        let rest = self.seen.stops().get(from..).unwrap_or_default();
        let label = cx.say(&Message::new("map-more").with("count", rest.len()));
        let id = child(ui, stop_id(), "more", response.rect);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_label(label.clone());
            node.add_action(Action::Click);
        });
        if ui.input(|i| i.has_accesskit_action_request(id, Action::Click)) {
            let all: Vec<_> = rest.iter().flat_map(|(target, _)| items(target)).collect();
            let part = Part::list(cx, (label, None), &all);
            self.ask(response.rect.left_top(), part);
        }
    }

    /// Selects what a dot or a line stands for, or asks which, where it is for several.
    fn open(&mut self, cx: &mut PanelCx<'_>, target: &Target) {
        if let Target::Item(item) = target {
            return cx.push(Command::Select(Some(item.clone())));
        }
        let mut stops = self.seen.stops().iter();
        let at = stops.find(|(known, _)| known == target).map(|(_, at)| *at);
        let at = at.map_or(self.place.center(), |at| {
            self.place.min + Vec2::new(at.x, at.y)
        });
        let part = part(cx, self.laid.web(), target);
        self.ask(at, part);
    }
}
