//! What the pointer or the keyboard is on: shown at once, and told in one line after a moment.

use super::super::super::fonts::font;
use super::super::super::style::RADIUS;
use super::super::super::widgets::text::{CARD_LINES, held};
use super::super::super::words;
use super::super::PanelCx;
use super::chooser::Part;
use super::reach::{Meant, ON_IT_PX, REACH_PX, meant};
use super::{MapPanel, on_map, stop_id};
use crate::app::Command;
use crate::figure::mix::Mix;
use crate::figure::{Break, Target};
use crate::geom::ScreenPos;
use crate::lang::Message;
use crate::model::{Id, Item, Place, Relation};
use crate::scene::Face;
use eframe::egui::{
    CornerRadius, CursorIcon, Id as EguiId, LayerId, Order, Pos2, Rect, Response, Stroke,
    StrokeKind, Ui, Vec2,
};
use std::time::Duration;

/// The widest line that is told, in points; longer ones are broken.
const WIDEST: f32 = 440.0;
/// The space around what is told, in points.
const PADDING: Vec2 = Vec2::new(10.0, 7.0);
/// How long the pointer rests before it is told, in seconds.
const RESTS_S: f64 = 0.15;

/// What the pointer is on.
#[derive(Debug, Default)]
pub(super) struct Hover {
    target: Option<Target>,
    since_s: f64,
    at: Pos2,
}

impl Hover {
    /// What the pointer is on.
    pub fn target(&self) -> Option<&Target> {
        self.target.as_ref()
    }
}

impl MapPanel {
    /// Finds what the pointer is on; a click selects it.
    pub(super) fn point_at(&mut self, ui: &Ui, cx: &mut PanelCx<'_>, response: &Response) {
        let quiet = self.chooser.is_some() || self.hand.is_moving() || self.held.is_some();
        let pointer = response
            .hover_pos()
            .filter(|_| !quiet && response.hovered());
        let near = pointer.map(|p| self.under(on_map(response.rect, p), REACH_PX));
        let target = near.as_ref().and_then(|targets| first(targets));
        if target != self.hover.target {
            self.hover.target.clone_from(&target);
            self.hover.since_s = ui.input(|i| i.time);
        }
        if let Some(Target::Item(item)) = target {
            cx.hovered = Some(item);
        }
        if let Some(p) = pointer {
            self.hover.at = p;
        }
        if self.hover.target.is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        if let Some(p) = response
            .interact_pointer_pos()
            .filter(|_| response.clicked())
        {
            self.click(cx, response, p);
        }
    }

    fn click(&mut self, cx: &mut PanelCx<'_>, response: &Response, p: Pos2) {
        response
            .ctx
            .memory_mut(|memory| memory.request_focus(stop_id()));
        let at = on_map(response.rect, p);
        match meant(&self.under(at, ON_IT_PX), &self.under(at, REACH_PX)) {
            Meant::One(item) => cx.push(Command::Select(Some(item))),
            Meant::OneOf(items) => {
                let heading = self.heading(cx, at, items.len());
                let items = items.into();
                self.ask(p, Part { heading, items });
            }
            Meant::Nothing if response.double_clicked() => {}
            Meant::Nothing => {
                if cx.session.focus().selection.is_some() {
                    cx.push(Command::Select(None));
                }
            }
        }
    }

    /// What a list of several things at a point says above them.
    fn heading(&self, cx: &PanelCx<'_>, at: ScreenPos, count: usize) -> String {
        match self.under(at, REACH_PX).as_slice() {
            [target @ Target::Bundle(ids)] if ids.len() == count => heading(cx, target),
            [target @ Target::Heap(_), ..] => heading(cx, target),
            _ => cx.text("map-choose"),
        }
    }

    /// Tells what the pointer is on, once it has rested.
    pub(super) fn tell(&self, ui: &Ui, cx: &PanelCx<'_>, rect: Rect) {
        let covered = self.chooser.is_some() || cx.session.focus().dialog.is_some();
        let Some(target) = self.hover.target().filter(|_| !covered) else {
            return;
        };
        let rested = ui.input(|i| i.time) - self.hover.since_s;
        if rested < RESTS_S {
            let left = Duration::from_secs_f64(RESTS_S - rested);
            ui.ctx().request_repaint_after(left);
            return;
        }
        bubble(ui, cx, rect, self.hover.at, &summary(cx, target));
    }
}

/// What the list of a line or a dot that stands for several says above them.
pub(super) fn heading(cx: &PanelCx<'_>, target: &Target) -> String {
    match target {
        Target::Bundle(ids) => mix_of(cx, ids),
        Target::Heap(ids) => cx.say(&Message::new("map-heap").with("count", ids.len())),
        Target::Item(_) => cx.text("map-choose"),
    }
}

/// A place before the lines that end in it, else the nearest.
fn first(targets: &[Target]) -> Option<Target> {
    let place = |t: &&Target| matches!(t, Target::Item(Item::Place(_)) | Target::Heap(_));
    targets
        .iter()
        .find(place)
        .or_else(|| targets.first())
        .cloned()
}

/// A line of text beside a point, within the map.
pub(super) fn bubble(ui: &Ui, cx: &PanelCx<'_>, rect: Rect, at: Pos2, text: &str) {
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

/// One line about a thing on the map.
pub(super) fn summary(cx: &PanelCx<'_>, target: &Target) -> String {
    let dossier = cx.dossier();
    match target {
        Target::Bundle(ids) => {
            let mix = mix_of(cx, ids);
            cx.say(&Message::new("hover-bundle").with("mix", mix))
        }
        Target::Heap(ids) => {
            let first = ids.first().and_then(|id| dossier.places().get(id));
            let name = first.map_or("", |place| place.names.get(cx.lang()));
            let more = ids.len().saturating_sub(1);
            cx.say(
                &Message::new("hover-heap")
                    .with("name", name)
                    .with("count", more),
            )
        }
        Target::Item(Item::Relation(id)) => dossier
            .relations()
            .get(id)
            .map_or_else(String::new, |r| words::label(cx, r)),
        Target::Item(Item::Place(id)) => place(cx, id),
        Target::Item(item) => item.id().to_owned(),
    }
}

/// How many relations a line stands for, and how many are of each family.
fn mix_of(cx: &PanelCx<'_>, ids: &[Id<Relation>]) -> String {
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

/// The name of a place, and how many relations begin or end there.
pub(super) fn place(cx: &PanelCx<'_>, id: &Id<Place>) -> String {
    let Some(place) = cx.dossier().places().get(id) else {
        return String::new();
    };
    let count = cx
        .session
        .derived()
        .shown
        .places
        .get(id)
        .copied()
        .unwrap_or(0);
    cx.say(
        &Message::new("hover-place")
            .with("name", place.names.get(cx.lang()))
            .with("count", count),
    )
}
