//! What the pointer is on: noted at once, and told in one line after a moment.

use super::super::super::fonts::font;
use super::super::super::style::RADIUS;
use super::super::super::widgets::text::{CARD_LINES, held};
use super::super::PanelCx;
use crate::figure::mix::Mix;
use crate::figure::{Break, Target};
use crate::lang::Message;
use crate::model::{Id, Item, Relation};
use crate::scene::Face;
use eframe::egui::{
    CornerRadius, Id as EguiId, LayerId, Order, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2,
};
use std::time::Duration;

/// The widest line that is told, in points; longer ones are broken.
const WIDEST: f32 = 440.0;
/// The space around what is told, in points.
const PADDING: Vec2 = Vec2::new(10.0, 7.0);
/// So far the pointer goes before it has moved, in points.
const MOVED_PX: f32 = 5.0;
/// How long the pointer rests before it is told, in seconds.
const RESTS_S: f64 = 0.15;

/// What the pointer is on.
#[derive(Debug, Default)]
pub(in super::super) struct Hover {
    target: Option<Target>,
    since_s: f64,
    at: Pos2,
    /// What was selected in the last frame.
    chosen: Option<Item>,
    /// Where the pointer was when that was chosen, until it has moved.
    chosen_at: Option<Pos2>,
}

impl Hover {
    /// What the pointer is on.
    pub fn target(&self) -> Option<&Target> {
        self.target.as_ref()
    }

    /// Notes what the pointer is on, and where it is.
    pub fn follow(&mut self, ui: &Ui, target: Option<&Target>, pointer: Option<Pos2>) {
        if target != self.target.as_ref() {
            self.target = target.cloned();
            self.since_s = ui.input(|i| i.time);
        }
        if let Some(p) = pointer {
            self.at = p;
        }
    }

    /// Whether the pointer has been on it for a moment.
    fn has_rested(&self, ui: &Ui) -> bool {
        ui.input(|i| i.time) - self.since_s >= RESTS_S
    }

    /// Whether what it is on may stand before what is selected: it has rested there, and has moved since that was chosen.
    pub fn lifts(&mut self, ui: &Ui, selection: Option<&Item>) -> bool {
        let pointer = ui.input(|i| i.pointer.hover_pos());
        if selection != self.chosen.as_ref() {
            self.chosen = selection.cloned();
            self.chosen_at = pointer;
        }
        let stays = |at: &Pos2| pointer.is_some_and(|p| p.distance(*at) < MOVED_PX);
        self.chosen_at = self.chosen_at.filter(stays);
        self.target.is_none() || self.has_rested(ui) && self.chosen_at.is_none()
    }

    /// Tells what the pointer is on, once it has rested.
    pub fn tell(&self, ui: &Ui, cx: &PanelCx<'_>, rect: Rect, said: impl Fn(&Target) -> String) {
        let Some(target) = self.target() else {
            return;
        };
        if !self.has_rested(ui) {
            let rested = ui.input(|i| i.time) - self.since_s;
            let left = Duration::from_secs_f64(RESTS_S - rested);
            ui.ctx().request_repaint_after(left);
            return;
        }
        bubble(ui, cx, (rect, self.at), &said(target));
    }
}

/// A place or an actor before the lines that end in it, else the nearest.
pub(in super::super) fn first(targets: &[Target]) -> Option<Target> {
    let dot = |t: &&Target| {
        matches!(
            t,
            Target::Item(Item::Place(_) | Item::Actor(_)) | Target::Heap(_)
        )
    };
    targets
        .iter()
        .find(dot)
        .or_else(|| targets.first())
        .cloned()
}

/// How many relations a line stands for, and how many are of each family.
pub(in super::super) fn mix_of(cx: &PanelCx<'_>, ids: &[Id<Relation>]) -> String {
    let dossier = cx.dossier();
    let relations = ids.iter().filter_map(|id| dossier.relations().get(id));
    let mix = Mix::of(relations.map(|r| (dossier.family(&r.kind), r.realis, Break::Whole)));
    let each = mix.families().into_iter().map(|(family, count)| {
        let name = cx.text(&format!("family-{}", family.as_str()));
        format!("{name} {count}")
    });
    let each: Vec<String> = each.collect();
    let said = Message::new("map-bundle").with("count", ids.len());
    cx.say(&said.with("mix", each.join(", ")))
}

/// A line of text beside a point, within a figure.
pub(in super::super) fn bubble(ui: &Ui, cx: &PanelCx<'_>, (rect, at): (Rect, Pos2), text: &str) {
    let palette = cx.kit.palette;
    let layer = LayerId::new(Order::Tooltip, EguiId::unique("map-summary"));
    let painter = ui.ctx().layer_painter(layer);
    let within = rect.shrink(8.0);
    let widest = WIDEST.min(within.width() - 2.0 * PADDING.x);
    let manner = font(Face::Sans, 12.5);
    let galley = held(&painter, text, (manner, palette.ink), (CARD_LINES, widest));
    let size = galley.size() + 2.0 * PADDING;
    let below = at + Vec2::new(14.0, 18.0);
    let above = at.y - 14.0 - size.y;
    let y = if below.y + size.y > within.bottom() {
        above
    } else {
        below.y
    };
    let x = below.x.min(within.right() - size.x).max(within.left());
    let frame = Rect::from_min_size(Pos2::new(x, y), size);
    let shadow = ui.visuals().popup_shadow;
    painter.add(shadow.as_shape(frame, CornerRadius::same(RADIUS)));
    let line = Stroke::new(1.0, palette.frame);
    painter.rect(frame, RADIUS, palette.panel, line, StrokeKind::Inside);
    painter.galley(frame.min + PADDING, galley, palette.ink);
}
