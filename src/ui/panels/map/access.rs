//! The map for keyboard and screen readers: one stop for Tab, then the arrow keys walk through places and relations.

use super::super::PanelCx;
use super::chooser::Part;
use super::hover::{bubble, heading, summary};
use super::{MapPanel, stop_id};
use crate::app::Command;
use crate::figure::Target;
use crate::geom::ScreenPos;
use crate::lang::Message;
use crate::model::{Id, Item, Place};
use eframe::egui::accesskit::Action;
use eframe::egui::{
    EventFilter, Id as EguiId, Key, Modifiers, Rect, Response, Role, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2,
};
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
            ui.memory_mut(|memory| {
                let filter = EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    // Escape clears the selection, and the keyboard stays where it is.
                    escape: true,
                    ..EventFilter::default()
                };
                memory.set_focus_lock_filter(stop_id(), filter);
            });
            self.steer_inset(ui, cx);
            self.pan_by_keys(ui, cx);
            let insets: Vec<Stop> = self.view.insets().map(|i| Stop::Inset(i.places)).collect();
            step(&mut self.walked, ui, (self.view.stops(), insets));
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
            // A light line within the dark one: it is seen on any ground.
            let palette = &cx.kit.palette;
            for (inset, width, ink) in [(1.0, 2.5, palette.ink), (3.5, 1.5, palette.panel)] {
                let ring = Stroke::new(width, ink);
                ui.painter()
                    .rect_stroke(rect.shrink(inset), 3.0, ring, StrokeKind::Inside);
            }
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
            bubble(ui, cx, rect, at, &summary(cx, &self.view, walked));
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
            let part = Part::list(cx, label, &items);
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
        let heading = heading(cx, &self.view, target);
        let part = Part::list(cx, heading, &items(target));
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

/// A name of its own for each node; no two lines and no two dots begin with the same thing.
fn named(target: &Target) -> String {
    match target {
        Target::Item(item) => format!("{item:?}"),
        Target::Bundle(ids) => format!("bundle {:?}", ids.first()),
        Target::Heap(ids) => format!("heap {:?}", ids.first()),
    }
}

/// Says which node the keyboard is on.
pub(super) fn active(ui: &Ui, id: EguiId) {
    ui.ctx().accesskit_node_builder(stop_id(), |node| {
        node.set_active_descendant(id.accesskit_id());
    });
}

fn pressed(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|i| i.consume_key(Modifiers::NONE, key))
}

/// One step of the arrow keys. Insets come last.
fn step(walked: &mut Option<Stop>, ui: &Ui, (stops, insets): (&[(Target, ScreenPos)], Vec<Stop>)) {
    let pressed = |key| pressed(ui, key);
    let drawn = stops.iter().map(|(target, _)| target.clone());
    let mut items: Vec<Stop> = drawn.map(Stop::Drawn).collect();
    items.extend(insets);
    let here = walked
        .as_ref()
        .and_then(|w| items.iter().position(|i| i == w));
    let last = items.len().saturating_sub(1);
    let next = if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
        Some(here.map_or(0, |n| if n >= last { 0 } else { n + 1 }))
    } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
        Some(here.map_or(last, |n| if n == 0 { last } else { n - 1 }))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(last)
    } else {
        None
    };
    if let Some(stop) = next.and_then(|n| items.get(n)) {
        *walked = Some(stop.clone());
    }
}

/// Whether the map has the keyboard.
fn has_keyboard(ui: &Ui) -> bool {
    ui.memory(|memory| memory.has_focus(stop_id()))
}

/// A node of its own under the map.
pub(super) fn child(ui: &mut Ui, name: &str, place: Rect) -> EguiId {
    let builder = UiBuilder::new()
        .id_salt((stop_id(), name))
        .max_rect(place)
        .accessibility_parent(stop_id());
    ui.new_child(builder).unique_id()
}

/// A rectangle in points, as readers of the screen get it.
pub fn bounds(rect: Rect) -> eframe::egui::accesskit::Rect {
    let side = |v: f32| f64::from(v);
    eframe::egui::accesskit::Rect {
        x0: side(rect.min.x),
        y0: side(rect.min.y),
        x1: side(rect.max.x),
        y1: side(rect.max.y),
    }
}

/// The things that a dot or a line stands for.
pub(super) fn items(target: &Target) -> Vec<Item> {
    match target {
        Target::Item(item) => vec![item.clone()],
        Target::Bundle(ids) => ids.iter().cloned().map(Item::Relation).collect(),
        Target::Heap(ids) => ids.iter().cloned().map(Item::Place).collect(),
    }
}

fn first_place(target: &Target) -> Option<Item> {
    match target {
        Target::Heap(ids) => ids.first().cloned().map(Item::Place),
        _ => None,
    }
}

fn of_target(target: &Target) -> Option<&Item> {
    match target {
        Target::Item(item) => Some(item),
        Target::Bundle(_) | Target::Heap(_) => None,
    }
}
