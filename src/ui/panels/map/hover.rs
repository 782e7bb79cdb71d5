//! What the pointer or the keyboard is on: shown at once, and told in one line after a moment.

use super::super::super::fonts::font;
use super::super::super::style::RADIUS;
use super::super::super::widgets::text::{CARD_LINES, held};
use super::super::super::words;
use super::super::PanelCx;
use super::access::{Stop, items};
use super::chooser::Part;
use super::reach::{Meant, ON_IT_PX, REACH_PX, meant};
use super::view::MapView;
use super::{MapPanel, on_map, stop_id};
use crate::app::Command;
use crate::figure::mix::Mix;
use crate::figure::{Break, Target};
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

    /// The line or dot for several that the pointer or the keyboard is on.
    pub(super) fn several_met(&self) -> Option<Target> {
        let walked = match &self.walked {
            Some(Stop::Drawn(target)) => Some(target),
            _ => None,
        };
        let met = self.hover.target().or(walked);
        let several = |target: &&Target| !matches!(target, Target::Item(_));
        met.filter(several).cloned()
    }

    fn click(&mut self, cx: &mut PanelCx<'_>, response: &Response, p: Pos2) {
        response
            .ctx
            .memory_mut(|memory| memory.request_focus(stop_id()));
        let at = on_map(response.rect, p);
        match meant(&self.under(at, ON_IT_PX), &self.under(at, REACH_PX)) {
            Meant::One(item) => cx.push(Command::Select(Some(item))),
            Meant::OneOf(items) => self.ask(p, Part::question(cx.text("map-choose"), items)),
            Meant::OneWithin(target) => {
                let heading = heading(cx, &self.view, &target);
                let part = Part::list(cx, heading, &items(&target));
                self.ask(p, part);
            }
            Meant::Nothing if response.double_clicked() => {}
            Meant::Nothing => {
                if cx.session.focus().selection.is_some() {
                    cx.push(Command::Select(None));
                }
            }
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
        bubble(
            ui,
            cx,
            rect,
            self.hover.at,
            &summary(cx, &self.view, target),
        );
    }
}

/// What the list of a line or a dot that stands for several says above them.
pub(super) fn heading(cx: &PanelCx<'_>, view: &MapView, target: &Target) -> String {
    match target {
        Target::Bundle(ids) => format!("{} · {}", ends_of(cx, view, ids), mix_of(cx, ids)),
        Target::Heap(ids) => {
            let first = ids.first().map_or(String::new(), |id| dot_of(cx, view, id));
            let count = Message::new("map-heap").with("count", ids.len());
            format!("{first} · {}", cx.say(&count))
        }
        Target::Item(_) => cx.text("map-choose"),
    }
}

/// Between which dots a line for several runs, or within which.
fn ends_of(cx: &PanelCx<'_>, view: &MapView, ids: &[Id<Relation>]) -> String {
    let dossier = cx.dossier();
    let first = ids.first().and_then(|id| dossier.relations().get(id));
    let ends = first.map(|relation| [&relation.from, &relation.to]);
    let places = ends.into_iter().flatten();
    let places = places.filter_map(|end| dossier.place_of(end));
    let dots: Vec<String> = places.map(|place| dot_of(cx, view, &place.id)).collect();
    match dots.as_slice() {
        [from, to] if from == to => cx.say(&Message::new("map-within").with("place", from)),
        dots => dots.join(" – "),
    }
}

/// The name of the dot in which a place is drawn, with the number of the others there.
fn dot_of(cx: &PanelCx<'_>, view: &MapView, place: &Id<Place>) -> String {
    let heap = view.heap_of(place);
    let first = heap.and_then(|heap| heap.first()).unwrap_or(place);
    let known = cx.dossier().places().get(first);
    let name = known.map_or("", |place| words::place_name(place, cx.texts()));
    match heap.map_or(0, |heap| heap.len().saturating_sub(1)) {
        0 => name.to_owned(),
        more => format!("{name} +{}", cx.texts().number(more)),
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
pub(in crate::ui::panels) fn bubble(ui: &Ui, cx: &PanelCx<'_>, rect: Rect, at: Pos2, text: &str) {
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
pub(super) fn summary(cx: &PanelCx<'_>, view: &MapView, target: &Target) -> String {
    let dossier = cx.dossier();
    match target {
        Target::Bundle(_) | Target::Heap(_) => {
            let several = heading(cx, view, target);
            cx.say(&Message::new("hover-several").with("several", several))
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
pub fn place(cx: &PanelCx<'_>, id: &Id<Place>) -> String {
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
