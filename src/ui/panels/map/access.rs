//! The map for keyboard and screen readers: one stop for Tab, then the arrow keys walk through places and relations.

use super::super::PanelCx;
use super::super::pointing::{self, Part, bounds, bubble, items, named, of_target, pressed};
use super::hover::{part, summary, told};
use super::{MapPanel, stop_id};
use crate::app::Command;
use crate::figure::Target;
use crate::geom::ScreenPos;
use crate::lang::Message;
use crate::model::{Id, Item, Place};
use eframe::egui::accesskit::Action;
use eframe::egui::{Id as EguiId, Key, Modifiers, Rect, Response, Role, Ui, Vec2};
use std::collections::BTreeSet;

/// At most so many things have nodes of their own.
const MOST_NODES: usize = 500;

/// So far the map moves at a press of an arrow key, in pixels.
const KEY_PX: f32 = 80.0;

/// Where the keyboard stops on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// A dot or a line.
    Drawn(Target),
    /// The inset that magnifies these places.
    Inset(BTreeSet<Id<Place>>),
}

/// What screen readers are told of what a drawing shows, worked out once for each: a line may stand for thousands.
#[derive(Default)]
pub(super) struct Heard {
    number: u64,
    labels: Vec<String>,
}

/// Something on the map that has a node.
struct Node<'a> {
    target: &'a Target,
    label: &'a str,
    at: ScreenPos,
    number: usize,
    count: usize,
}

impl MapPanel {
    /// Keys and requests of screen readers.
    pub(super) fn walk(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, response: &Response) {
        if has_keyboard(ui) {
            pointing::keep_keys(ui, stop_id());
            self.steer_inset(ui, cx);
            self.pan_by_keys(ui, cx);
            let insets: Vec<Stop> = self.view.insets().map(|i| Stop::Inset(i.places)).collect();
            // Insets come last.
            let drawn = self.view.stops().iter().map(|(target, _)| target.clone());
            let all = drawn.map(Stop::Drawn).chain(insets).collect();
            pointing::step(&mut self.walked, ui, all);
            if let Some(Stop::Drawn(target)) = self.walked.clone() {
                // Of a dot for several the place that stands for them: closer is closer to it.
                if let Some(item) = of_target(&target).cloned().or_else(|| first_place(&target)) {
                    cx.hovered.get_or_insert(item);
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

    /// Moves or turns the map by Shift and the arrow keys.
    fn pan_by_keys(&self, ui: &Ui, cx: &mut PanelCx<'_>) {
        let steps = [
            (Key::ArrowLeft, KEY_PX, 0.0),
            (Key::ArrowRight, -KEY_PX, 0.0),
            (Key::ArrowUp, 0.0, KEY_PX),
            (Key::ArrowDown, 0.0, -KEY_PX),
        ];
        for (key, dx, dy) in steps {
            let pressed = ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, key));
            if let Some(camera) = self.last.filter(|_| pressed) {
                let middle = camera.size.center();
                cx.push(Command::Look(camera.dragged(middle, middle.moved(dx, dy))));
            }
        }
    }

    /// A ring around the map while it has the keyboard, and a line about what the keyboard is on.
    pub(super) fn ring(&mut self, ui: &Ui, cx: &PanelCx<'_>, response: &Response, rect: Rect) {
        if !has_keyboard(ui) {
            self.by_pointer = false;
            return;
        }
        // Who clicks knows where the keyboard is; who comes by Tab does not, even where the pointer rests on the map.
        self.by_pointer |= response.is_pointer_button_down_on() || response.clicked();
        if self.walked.is_some() || !self.by_pointer {
            pointing::ring(ui, cx, rect);
        }
        let covered = cx.session.focus().dialog.is_some();
        let Some(walked) = self.walked.as_ref().filter(|_| !covered) else {
            return;
        };
        let walked = match walked {
            Stop::Drawn(target) => target,
            Stop::Inset(places) => return self.ring_inset(ui, cx, rect, places),
        };
        let mut stops = self.view.stops().iter();
        let at = stops
            .find(|(target, _)| target == walked)
            .map(|(_, at)| *at);
        // One hint is enough: where the pointer rests on something, that is told.
        if let Some(at) = at.filter(|_| self.hover.target().is_none()) {
            let at = rect.min + Vec2::new(at.x, at.y);
            bubble(ui, cx, (rect, at), &told(cx, &self.view, walked));
        }
    }

    /// Nodes of what is drawn, only while somebody reads them.
    fn nodes(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, response: &Response) {
        let view = &mut self.view;
        let stops = ui.ctx().accesskit_node_builder(stop_id(), |node| {
            let stops = view.stops();
            node.set_role(Role::ListBox);
            node.set_bounds(bounds(response.rect));
            node.set_label(cx.text("map-name"));
            let about = Message::new("map-description").with("count", stops.len());
            node.set_description(cx.say(&about));
            let first: Vec<_> = stops.iter().take(MOST_NODES).cloned().collect();
            (first, stops.len())
        });
        let Some((stops, count)) = stops else { return };
        let mut heard = std::mem::take(&mut self.heard);
        if heard.number != self.view.number() || heard.labels.len() != stops.len() {
            heard.number = self.view.number();
            heard.labels = stops
                .iter()
                .map(|(target, _)| summary(cx, &self.view, target))
                .collect();
        }
        for (number, ((target, at), label)) in stops.iter().zip(&heard.labels).enumerate() {
            let stop = Node {
                target,
                label,
                at: *at,
                number,
                count,
            };
            self.node(ui, cx, response, &stop);
        }
        self.heard = heard;
        self.inset_nodes(ui, cx, response.rect);
        if count > stops.len() {
            self.more(ui, cx, response, stops.len());
        }
    }

    /// The node of all that is drawn beyond the first; it lists them.
    fn more(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, response: &Response, from: usize) {
        let rest = self.view.stops().get(from..).unwrap_or_default();
        let label = cx.say(&Message::new("map-more").with("count", rest.len()));
        let id = child(ui, "more", response.rect);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_label(label.clone());
            node.add_action(Action::Click);
        });
        if ui.input(|i| i.has_accesskit_action_request(id, Action::Click)) {
            let items: Vec<Item> = rest.iter().flat_map(|(target, _)| items(target)).collect();
            let part = Part::list(cx, (label, None), &items);
            self.list(response.rect.left_top(), vec![part]);
        }
    }

    /// Selects what a dot or a line stands for, or asks which, where it is for several.
    fn open(&mut self, cx: &mut PanelCx<'_>, target: &Target) {
        if let Target::Item(item) = target {
            return cx.push(Command::Select(Some(item.clone())));
        }
        let mut stops = self.view.stops().iter();
        let at = stops.find(|(known, _)| known == target).map(|(_, at)| *at);
        let at = at.map_or(self.place.center(), |at| {
            self.place.min + Vec2::new(at.x, at.y)
        });
        let part = part(cx, &self.view, target);
        self.ask(at, part);
    }

    fn node(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, response: &Response, stop: &Node<'_>) {
        let Node {
            target,
            label,
            at,
            number,
            count,
        } = *stop;
        let middle = response.rect.min + Vec2::new(at.x, at.y);
        let place = Rect::from_center_size(middle, Vec2::splat(4.0));
        let id = child(ui, &named(target), place);
        let item = of_target(target);
        let chosen = item.is_some() && item == cx.session.focus().selection.as_ref();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_label(label);
            node.set_selected(chosen);
            node.set_position_in_set(number + 1);
            node.set_size_of_set(count);
            node.add_action(Action::Click);
            node.set_bounds(bounds(place));
        });
        if matches!(&self.walked, Some(Stop::Drawn(walked)) if walked == target) {
            active(ui, id);
        }
        if ui.input(|i| i.has_accesskit_action_request(id, Action::Click)) {
            self.open(cx, target);
        }
    }
}

/// Says which node the keyboard is on.
pub(super) fn active(ui: &Ui, id: EguiId) {
    ui.ctx().accesskit_node_builder(stop_id(), |node| {
        node.set_active_descendant(id.accesskit_id());
    });
}

/// Whether the map has the keyboard.
fn has_keyboard(ui: &Ui) -> bool {
    pointing::has_keyboard(ui, stop_id())
}

/// A node of its own under the map.
pub(super) fn child(ui: &mut Ui, name: &str, place: Rect) -> EguiId {
    pointing::child(ui, stop_id(), name, place)
}

fn first_place(target: &Target) -> Option<Item> {
    match target {
        Target::Heap(ids) => ids.first().cloned().map(Item::Place),
        _ => None,
    }
}
