//! The map for keyboard and screen readers: one stop for Tab, then the arrow keys walk through places and relations.

use super::super::PanelCx;
use super::hover::{bubble, summary};
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

/// Where the keyboard stops on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// A place or a relation.
    Item(Item),
    /// The inset that magnifies these places.
    Inset(BTreeSet<Id<Place>>),
}

/// Something on the map that has a node.
struct Node<'a> {
    target: &'a Target,
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
            let insets: Vec<Stop> = self.view.insets().map(|i| Stop::Inset(i.places)).collect();
            step(&mut self.walked, ui, cx, (self.view.stops(), insets));
        } else {
            self.walked = None;
        }
        self.nodes(ui, cx, response);
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
            Stop::Item(item) => item,
            Stop::Inset(places) => return self.ring_inset(ui, cx, rect, places),
        };
        let stops = self.view.stops();
        let stop = stops
            .iter()
            .find(|(target, _)| of_target(target) == Some(walked));
        if let Some((target, at)) = stop {
            bubble(
                ui,
                cx,
                rect,
                rect.min + Vec2::new(at.x, at.y),
                &summary(cx, target),
            );
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
        let Some((stops, total)) = stops else { return };
        let count = stops.len();
        for (number, (target, at)) in stops.iter().enumerate() {
            let stop = Node {
                target,
                at: *at,
                number,
                count,
            };
            self.node(ui, cx, response, &stop);
        }
        self.inset_nodes(ui, cx, response.rect);
        if total > count {
            let more = Message::new("map-more").with("count", total - count);
            let label = cx.say(&more);
            let id = child(ui, "more", response.rect);
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_role(Role::ListBoxOption);
                node.set_label(label);
            });
        }
    }

    fn node(&self, ui: &mut Ui, cx: &mut PanelCx<'_>, response: &Response, stop: &Node<'_>) {
        let Node {
            target,
            at,
            number,
            count,
        } = *stop;
        let middle = response.rect.min + Vec2::new(at.x, at.y);
        let place = Rect::from_center_size(middle, Vec2::splat(4.0));
        let id = child(ui, &format!("{target:?}"), place);
        let item = of_target(target);
        let chosen = item.is_some() && item == cx.session.focus().selection.as_ref();
        let label = summary(cx, target);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_label(label);
            node.set_selected(chosen);
            node.set_position_in_set(number + 1);
            node.set_size_of_set(count);
            node.add_action(Action::Click);
            node.set_bounds(bounds(place));
        });
        if item.cloned().map(Stop::Item) == self.walked && item.is_some() {
            active(ui, id);
        }
        if ui.input(|i| i.has_accesskit_action_request(id, Action::Click))
            && let Some(item) = item
        {
            cx.push(Command::Select(Some(item.clone())));
        }
    }
}

/// Says which node the keyboard is on.
pub(super) fn active(ui: &Ui, id: EguiId) {
    ui.ctx().accesskit_node_builder(stop_id(), |node| {
        node.set_active_descendant(id.accesskit_id());
    });
}

/// One step of the arrow keys; Enter and Space select. Insets come last.
fn step(
    walked: &mut Option<Stop>,
    ui: &Ui,
    cx: &mut PanelCx<'_>,
    (stops, insets): (&[(Target, ScreenPos)], Vec<Stop>),
) {
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let items = stops.iter().filter_map(|(target, _)| of_target(target));
    let mut items: Vec<Stop> = items.cloned().map(Stop::Item).collect();
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
    if let Some(Stop::Item(item)) = walked.clone() {
        cx.hovered.get_or_insert_with(|| item.clone());
        if pressed(Key::Enter) || pressed(Key::Space) {
            cx.push(Command::Select(Some(item)));
        }
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

fn of_target(target: &Target) -> Option<&Item> {
    match target {
        Target::Item(item) => Some(item),
        Target::Bundle(_) | Target::Heap(_) => None,
    }
}
