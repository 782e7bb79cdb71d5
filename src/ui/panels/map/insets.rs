//! The insets under the hand: moved by their rim, hidden by the cross on it, and both by keys.

use super::super::PanelCx;
use super::super::pointing::on_figure;
use super::super::pointing::{bounds, bubble};
use super::MapPanel;
use super::access::{Stop, active, child};
use super::view::sheet;
use crate::app::Command;
use crate::figure::inset::{Inset, InsetWish, InsetWishes};
use crate::geom::ScreenPos;
use crate::lang::Message;
use crate::model::{Id, Place};
use eframe::egui::{
    CursorIcon, Key, Modifiers, PointerButton, Pos2, Rect, Response, Role, Sense, Stroke, Ui, Vec2,
    WidgetInfo,
};
use std::collections::BTreeSet;

/// So near to its rim an inset is taken hold of, in pixels.
const RIM_PX: f32 = 6.0;
/// So near to an inset the pointer is when its cross shows, in pixels.
const NEAR_PX: f32 = 16.0;
/// The radius of the cross's disc, in points.
const CROSS: f32 = 9.0;
/// The side of the square that takes clicks for it, in points: what WCAG 2.2 asks of a target.
const TARGET: f32 = 24.0;
/// How far a key moves an inset, in pixels.
const KEY_PX: f32 = 16.0;

/// An inset that the hand holds by its rim: a draft until it lets go.
#[derive(Debug)]
pub(super) struct HeldInset {
    inset: Inset,
    from: ScreenPos,
}

impl MapPanel {
    /// Moves an inset by its rim; gives what is wanted of the insets while the hand holds one.
    pub(super) fn move_inset(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        response: &Response,
    ) -> Option<InsetWishes> {
        if response.drag_started_by(PointerButton::Primary) {
            let from = ui.input(|i| i.pointer.press_origin());
            self.held = from.map(|p| on_figure(response.rect, p)).and_then(|from| {
                let inset = self.by_rim(from)?;
                Some(HeldInset { inset, from })
            });
        }
        if self.held.is_none() {
            let over = response.hover_pos().filter(|_| response.hovered());
            let over = over.map(|p| on_figure(response.rect, p));
            if over.is_some_and(|p| self.by_rim(p).is_some()) {
                ui.ctx().set_cursor_icon(CursorIcon::Grab);
            }
            return None;
        }
        let held = self.held.as_ref()?;
        let at = response.interact_pointer_pos();
        let at = at.map_or(held.from, |p| on_figure(response.rect, p));
        let (dx, dy) = (at.x - held.from.x, at.y - held.from.y);
        let places = held.inset.places.clone();
        let wish = self.wish_at(&held.inset, dx, dy)?;
        let mut draft = cx.session.focus().insets.clone();
        draft.wish(places.clone(), wish);
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        if response.drag_stopped() || !response.dragged() {
            self.held = None;
            cx.push(Command::Inset(places, wish));
        }
        Some(draft)
    }

    /// The inset whose rim lies at a point.
    fn by_rim(&self, at: ScreenPos) -> Option<Inset> {
        let mut insets = self.view.insets();
        insets.find(|inset| (inset.center.distance_px(at) - inset.radius_px).abs() <= RIM_PX)
    }

    /// An inset moved by so many pixels.
    fn wish_at(&self, inset: &Inset, dx: f32, dy: f32) -> Option<InsetWish> {
        let area = sheet(self.last.as_ref()?);
        let there = Inset {
            center: inset.center.moved(dx, dy),
            ..inset.clone()
        };
        Some(InsetWish::At(there.spot(area)))
    }

    /// The keys of the inset that the keyboard is on: Shift and arrows move it, Delete and Backspace hide it.
    pub(super) fn steer_inset(&mut self, ui: &Ui, cx: &mut PanelCx<'_>) {
        let Some(Stop::Inset(places)) = &self.walked else {
            return;
        };
        let Some(inset) = self.view.insets().find(|i| i.places == *places) else {
            self.walked = None;
            return;
        };
        let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
        let steps = [
            (Key::ArrowLeft, -KEY_PX, 0.0),
            (Key::ArrowRight, KEY_PX, 0.0),
            (Key::ArrowUp, 0.0, -KEY_PX),
            (Key::ArrowDown, 0.0, KEY_PX),
        ];
        for (key, dx, dy) in steps {
            if pressed(Modifiers::SHIFT, key)
                && let Some(wish) = self.wish_at(&inset, dx, dy)
            {
                cx.push(Command::Inset(inset.places.clone(), wish));
            }
        }
        let hides = [Key::Delete, Key::Backspace];
        if hides.into_iter().any(|key| pressed(Modifiers::NONE, key)) {
            cx.push(Command::Inset(inset.places, InsetWish::Hidden));
            self.walked = None;
        }
    }

    /// The cross on the rim of each inset, seen while the pointer is near or the keyboard on it.
    pub(super) fn inset_buttons(&self, ui: &mut Ui, cx: &mut PanelCx<'_>, rect: Rect) {
        if self.held.is_some() {
            return;
        }
        let pointer = ui.ctx().pointer_hover_pos().map(|p| on_figure(rect, p));
        for inset in self.view.insets() {
            let away = inset.radius_px * std::f32::consts::FRAC_1_SQRT_2;
            let at = in_window(rect, inset.center.moved(away, -away)).round();
            let place = Rect::from_center_size(at, Vec2::splat(TARGET));
            if !rect.contains_rect(place) {
                continue;
            }
            let name = told(cx, "map-inset-hide", &inset.places);
            let id = child(ui, &format!("hide {:?}", inset.places), place);
            let response = ui.interact(place, id, Sense::CLICK);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            let near = |p: ScreenPos| p.distance_px(inset.center) < inset.radius_px + NEAR_PX;
            let walked = self.walked == Some(Stop::Inset(inset.places.clone()));
            if pointer.is_some_and(near) || walked {
                cross(ui, cx, &response, at);
            }
            if response.on_hover_text(name).clicked() {
                cx.push(Command::Inset(inset.places, InsetWish::Hidden));
            }
        }
    }

    /// A ring around the inset that the keyboard is on, and a line about it.
    pub(super) fn ring_inset(
        &self,
        ui: &Ui,
        cx: &PanelCx<'_>,
        rect: Rect,
        places: &BTreeSet<Id<Place>>,
    ) {
        let Some(inset) = self.view.insets().find(|i| i.places == *places) else {
            return;
        };
        let middle = in_window(rect, inset.center);
        let palette = &cx.kit.palette;
        for (wider, width, ink) in [(2.0, 2.5, palette.ink), (-0.5, 1.5, palette.panel)] {
            let line = Stroke::new(width, ink);
            ui.painter()
                .circle_stroke(middle, inset.radius_px + wider, line);
        }
        let below = middle + Vec2::new(0.0, inset.radius_px);
        bubble(ui, cx, (rect, below), &told(cx, "map-inset-keys", places));
    }

    /// Nodes of the insets, for screen readers.
    pub(super) fn inset_nodes(&self, ui: &mut Ui, cx: &PanelCx<'_>, rect: Rect) {
        for inset in self.view.insets() {
            let side = Vec2::splat(2.0 * inset.radius_px);
            let place = Rect::from_center_size(in_window(rect, inset.center), side);
            let id = child(ui, &format!("inset {:?}", inset.places), place);
            let label = told(cx, "map-inset", &inset.places);
            let keys = told(cx, "map-inset-keys", &inset.places);
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_role(Role::Group);
                node.set_label(label);
                node.set_description(keys);
                node.set_bounds(bounds(place));
            });
            if self.walked == Some(Stop::Inset(inset.places)) {
                active(ui, id);
            }
        }
    }
}

/// A cross in a small disc.
fn cross(ui: &Ui, cx: &PanelCx<'_>, response: &Response, at: Pos2) {
    let palette = &cx.kit.palette;
    let painter = ui.painter();
    painter.circle(at, CROSS, palette.panel, Stroke::new(1.0, palette.frame));
    let ink = if response.hovered() {
        palette.ink
    } else {
        palette.muted
    };
    let arm = CROSS * 0.38;
    for side in [1.0, -1.0] {
        let ends = [Vec2::new(-arm, -arm * side), Vec2::new(arm, arm * side)];
        painter.line_segment(ends.map(|v| at + v), Stroke::new(1.5, ink));
    }
}

/// A sentence about an inset, with the names of its places.
fn told(cx: &PanelCx<'_>, id: &'static str, places: &BTreeSet<Id<Place>>) -> String {
    let known = cx.dossier().places();
    let names = places.iter().filter_map(|id| known.get(id));
    let names: Vec<&str> = names.map(|place| place.names.get(cx.lang())).collect();
    cx.say(&Message::new(id).with("places", names.join(", ")))
}

/// A point of the window from a point of the map.
fn in_window(rect: Rect, at: ScreenPos) -> Pos2 {
    rect.min + Vec2::new(at.x, at.y)
}
