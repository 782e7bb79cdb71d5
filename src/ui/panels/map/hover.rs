//! What the pointer or the keyboard is on: shown at once, and told in one line after a moment.

use super::super::super::words;
use super::super::PanelCx;
use super::super::pointing::{
    Meant, ON_IT_PX, Part, REACH_PX, first, items, meant, mix_of, on_figure, whole,
};
use super::access::Stop;
use super::view::MapView;
use super::{MapPanel, stop_id};
use crate::analysis::{Dyad, DyadEnd, Way};
use crate::app::Command;
use crate::figure::Target;
use crate::lang::Message;
use crate::model::{Id, Item, Place, Relation};
use eframe::egui::{CursorIcon, Pos2, Rect, Response, Ui};
use std::collections::BTreeSet;

impl MapPanel {
    /// Finds what the pointer is on; a click selects it.
    pub(super) fn point_at(&mut self, ui: &Ui, cx: &mut PanelCx<'_>, response: &Response) {
        let quiet = self.chooser.is_some() || self.hand.is_moving() || self.held.is_some();
        let pointer = response
            .hover_pos()
            .filter(|_| !quiet && response.hovered());
        let near = pointer.map(|p| self.under(on_figure(response.rect, p), REACH_PX));
        let target = near.as_ref().and_then(|targets| first(targets));
        self.hover.follow(ui, target.as_ref(), pointer);
        if let Some(Target::Item(item)) = target {
            cx.hovered = Some(item);
        }
        if self.hover.target().is_some() {
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
        let at = on_figure(response.rect, p);
        match meant(&self.under(at, ON_IT_PX), &self.under(at, REACH_PX)) {
            Meant::One(item) => cx.push(Command::Select(Some(item))),
            Meant::OneOf(items) => self.ask(p, Part::question(cx.text("map-choose"), items)),
            Meant::OneWithin(target) => {
                let part = part(cx, &self.view, &target);
                if part.belongs_beside(&response.ctx) {
                    cx.push(Command::List(part.listing));
                } else {
                    self.ask(p, part);
                }
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
        if !covered {
            let said = |target: &Target| told(cx, &self.view, target);
            self.hover.tell(ui, cx, rect, said);
        }
    }
}

/// What the pointer or the keyboard is on, wherever that is; an actor is seen on the map where it sits.
pub(super) fn hovered(cx: &PanelCx<'_>) -> Option<Item> {
    match cx.session.focus().hover.clone()? {
        Item::Actor(id) => {
            let seat = cx.dossier().seat_of(&id)?;
            Some(Item::Place(seat.id.clone()))
        }
        item => Some(item),
    }
}

/// What the list of a line or a dot that stands for several says above them.
pub(super) fn heading(cx: &PanelCx<'_>, view: &MapView, target: &Target) -> String {
    headed(cx, view, target, Way::Any)
}

/// The same where all of them run a way.
fn headed(cx: &PanelCx<'_>, view: &MapView, target: &Target, way: Way) -> String {
    match target {
        Target::Bundle(ids) => format!("{} · {}", ends_of(cx, view, ids, way), mix_of(cx, ids)),
        Target::Heap(ids) => {
            let first = ids.first().map_or(String::new(), |id| dot_of(cx, view, id));
            let count = Message::new("map-heap").with("count", ids.len());
            format!("{first} · {}", cx.say(&count))
        }
        Target::Item(_) => cx.text("map-choose"),
    }
}

/// The list of what a line or a dot for several stands for.
pub(super) fn part(cx: &PanelCx<'_>, view: &MapView, target: &Target) -> Part {
    let dyad = dyad(cx, view, target);
    let target = &whole(cx, dyad.as_ref(), target);
    Part::between(cx, dyad, &items(target), |way| {
        headed(cx, view, target, way)
    })
}

/// Between which places a line for several runs, or which places a dot stands for.
fn dyad(cx: &PanelCx<'_>, view: &MapView, target: &Target) -> Option<Dyad> {
    let dot = |place: &Id<Place>| -> BTreeSet<DyadEnd> {
        let heap = view.heap_of(place).into_iter().flat_map(|heap| heap.iter());
        let all = heap.chain([place]);
        all.cloned().map(DyadEnd::Place).collect()
    };
    let ends = match target {
        Target::Bundle(ids) => {
            let dossier = cx.dossier();
            let relation = dossier.relations().get(ids.first()?)?;
            let [from, to] = [&relation.from, &relation.to].map(|end| dossier.place_of(end));
            [dot(&from?.id), dot(&to?.id)]
        }
        Target::Heap(ids) => [dot(ids.first()?), BTreeSet::new()],
        Target::Item(_) => return None,
    };
    let way = Way::Any;
    Some(Dyad { ends, way })
}

/// Between which dots a line for several runs, or within which.
fn ends_of(cx: &PanelCx<'_>, view: &MapView, ids: &[Id<Relation>], way: Way) -> String {
    let dossier = cx.dossier();
    let first = ids.first().and_then(|id| dossier.relations().get(id));
    let ends = first.map(|relation| [&relation.from, &relation.to]);
    let places = ends.into_iter().flatten();
    let places = places.filter_map(|end| dossier.place_of(end));
    let dots: Vec<String> = places.map(|place| dot_of(cx, view, &place.id)).collect();
    match dots.as_slice() {
        [from, to] if from == to => cx.say(&Message::new("map-within").with("place", from)),
        dots => dots.join(&format!(" {} ", way.sign())),
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

/// One line about a thing on the map, for the pointer.
pub(super) fn told(cx: &PanelCx<'_>, view: &MapView, target: &Target) -> String {
    words::told_of(cx, target).unwrap_or_else(|| summary(cx, view, target))
}

/// One line about a thing on the map, for listeners.
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
