//! What is told of the network: what the pointer is on, and how far its layout has come.

use super::super::super::words;
use super::super::PanelCx;
use super::super::pointing::{
    Meant, ON_IT_PX, Part, REACH_PX, first, items, meant, mix_of, on_figure, whole,
};
use super::{NetworkPanel, stop_id};
use crate::analysis::{Dyad, DyadEnd, Node, Way};
use crate::app::Command;
use crate::figure::Target;
use crate::figure::network::Web;
use crate::lang::Message;
use crate::model::{Id, Item, Relation};
use eframe::egui::{Button, CursorIcon, Frame, Pos2, Rect, Response, Ui, UiBuilder, Vec2};
use std::time::Duration;

/// A layout that takes longer than this says so, and can be stopped.
const LONG: Duration = Duration::from_millis(300);

impl NetworkPanel {
    /// Finds what the pointer is on; a click selects it.
    pub(super) fn point_at(&mut self, ui: &Ui, cx: &mut PanelCx<'_>, response: &Response) {
        let quiet = self.chooser.is_some() || self.hand.is_moving();
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

    fn click(&mut self, cx: &mut PanelCx<'_>, response: &Response, p: Pos2) {
        response
            .ctx
            .memory_mut(|memory| memory.request_focus(stop_id()));
        let at = on_figure(response.rect, p);
        match meant(&self.under(at, ON_IT_PX), &self.under(at, REACH_PX)) {
            Meant::One(item) => cx.push(Command::Select(Some(item))),
            Meant::OneOf(items) => self.ask(p, Part::question(cx.text("map-choose"), items)),
            Meant::OneWithin(target) => {
                let part = part(cx, self.laid.web(), &target);
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

    /// The line for several that the pointer or the keyboard is on.
    pub(super) fn several_met(&self) -> Option<Target> {
        let met = self.hover.target().or(self.walked.as_ref());
        let several = |target: &&Target| !matches!(target, Target::Item(_));
        met.filter(several).cloned()
    }

    /// Tells what the pointer is on, once it has rested.
    pub(super) fn tell(&self, ui: &Ui, cx: &PanelCx<'_>, rect: Rect) {
        let covered = self.chooser.is_some() || cx.session.focus().dialog.is_some();
        if !covered {
            let said = |target: &Target| told(cx, self.laid.web(), target);
            self.hover.tell(ui, cx, rect, said);
        }
    }

    /// Says that the network is being laid out where that takes long, with a way to stop it; and that there is nothing to lay out.
    pub(super) fn progress(&self, ui: &mut Ui, cx: &PanelCx<'_>, rect: Rect) {
        let works = self.laid.works_for();
        let left = works.map(|since| LONG.saturating_sub(since));
        if let Some(left) = left.filter(|left| !left.is_zero()) {
            ui.ctx().request_repaint_after(left);
            return;
        }
        let nothing = works.is_none() && self.laid.web().nodes.is_empty();
        if !nothing && works.is_none() {
            return;
        }
        let corner = rect.min + Vec2::splat(14.0);
        let most = Vec2::new((rect.width() - 28.0).max(40.0), 36.0);
        let room = UiBuilder::new().max_rect(Rect::from_min_size(corner, most));
        ui.scope_builder(room, |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.horizontal(|ui| {
                    if nothing {
                        ui.label(nothing_words(cx));
                        return;
                    }
                    ui.label(cx.text("network-laying-out"));
                    if ui.add(Button::new(cx.text("network-stop"))).clicked() {
                        self.laid.stop();
                    }
                });
            });
        });
    }
}

/// Why there is no node.
fn nothing_words(cx: &PanelCx<'_>) -> String {
    let look = &cx.session.focus().network;
    let around = look.ego_named(cx.dossier(), cx.texts());
    around.map_or_else(
        || cx.text("network-empty"),
        |(name, _)| cx.say(&Message::new("network-ego-empty").with("name", name)),
    )
}

/// The name of a node, and how many relations it has in the network.
fn node(cx: &PanelCx<'_>, web: &Web, node: &Node) -> String {
    let known = web.nodes.binary_search_by(|mark| mark.node.cmp(node)).ok();
    let Some(mark) = known.and_then(|number| web.nodes.get(number)) else {
        return String::new();
    };
    let said = Message::new("hover-place").with("name", &mark.label.name);
    cx.say(&said.with("count", mark.degree))
}

/// One line about something of the network, for the pointer.
pub(super) fn told(cx: &PanelCx<'_>, web: &Web, target: &Target) -> String {
    words::told_of(cx, target).unwrap_or_else(|| summary(cx, web, target))
}

/// One line about something of the network, for listeners.
pub(super) fn summary(cx: &PanelCx<'_>, web: &Web, target: &Target) -> String {
    match target {
        Target::Bundle(_) | Target::Heap(_) => {
            let several = heading(cx, web, target);
            cx.say(&Message::new("hover-several").with("several", several))
        }
        Target::Item(Item::Relation(id)) => {
            let relation = cx.dossier().relations().get(id);
            relation.map_or_else(String::new, |r| words::label(cx, r))
        }
        Target::Item(item) => Node::of_item(item).map_or_else(String::new, |of| node(cx, web, &of)),
    }
}

/// What the list of a line that stands for several says above them.
pub(super) fn heading(cx: &PanelCx<'_>, web: &Web, target: &Target) -> String {
    headed(cx, web, target, Way::Any)
}

/// The same where all of them run a way.
fn headed(cx: &PanelCx<'_>, web: &Web, target: &Target, way: Way) -> String {
    match target {
        Target::Bundle(ids) => format!("{} · {}", ends_of(cx, web, ids, way), mix_of(cx, ids)),
        Target::Item(_) | Target::Heap(_) => cx.text("map-choose"),
    }
}

/// The list of what a line for several stands for.
pub(super) fn part(cx: &PanelCx<'_>, web: &Web, target: &Target) -> Part {
    let dyad = dyad(cx, web, target);
    let target = &whole(cx, dyad.as_ref(), target);
    Part::between(cx, dyad, &items(target), |way| headed(cx, web, target, way))
}

/// Between which nodes a line for several runs.
fn dyad(cx: &PanelCx<'_>, web: &Web, target: &Target) -> Option<Dyad> {
    let Target::Bundle(ids) = target else {
        return None;
    };
    let dossier = cx.dossier();
    let relation = dossier.relations().get(ids.first()?)?;
    let [from, to] = [&relation.from, &relation.to].map(|end| {
        let node = web.kind.node_of(dossier, end)?;
        Some([DyadEnd::of(&node, web.kind, dossier)].into())
    });
    Some(Dyad {
        ends: [from?, to?],
        way: Way::Any,
    })
}

/// Between which nodes a line for several runs, or within which.
fn ends_of(cx: &PanelCx<'_>, web: &Web, ids: &[Id<Relation>], way: Way) -> String {
    let dossier = cx.dossier();
    let first = ids.first().and_then(|id| dossier.relations().get(id));
    let ends = first.map(|relation| [&relation.from, &relation.to]);
    let nodes = ends.into_iter().flatten();
    let nodes = nodes.filter_map(|end| web.kind.node_of(dossier, end));
    let named = nodes.filter_map(|node| {
        let number = web.nodes.binary_search_by(|mark| mark.node.cmp(&node));
        let mark = web.nodes.get(number.ok()?)?;
        Some(mark.label.name.to_string())
    });
    let names: Vec<String> = named.collect();
    match names.as_slice() {
        [from, to] if from == to => cx.say(&Message::new("map-within").with("place", from)),
        names => names.join(&format!(" {} ", way.sign())),
    }
}
