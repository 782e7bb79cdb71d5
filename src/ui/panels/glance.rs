//! What stands out where there is more than anybody reads one by one: rows that lead into it.

use super::super::fonts::font;
use super::super::widgets::Sample;
use super::super::widgets::text::{caps, small};
use super::super::words;
use super::PanelCx;
use super::counted::{self, Counted};
use super::relation_list;
use crate::analysis::glance::{Between, Deeds};
use crate::analysis::{Dyad, DyadEnd, Glance, Node, NodeKind, Way};
use crate::app::{Command, Facet};
use crate::figure::Break;
use crate::figure::sample::LineSample;
use crate::lang::Message;
use crate::model::date::Span;
use crate::model::{Place, Realis, Status, wording};
use crate::scene::Face;
use eframe::egui::{RichText, Ui};
use std::collections::BTreeSet;

/// So many relations are looked through one by one.
pub(super) const FEW: usize = 60;
/// What calls for a second look.
const DOUBTFUL: [Status; 3] = [Status::Contested, Status::DeniedOnly, Status::SingleSource];

/// What stands out, in rows by which one gets there, and a title for the list of all that follows.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, glance: &Glance) {
    title(ui, cx, "glance-title");
    time(ui, cx, glance);
    ui.add_space(12.0);
    if !glance.busiest.is_empty() {
        section(ui, cx, "glance-busiest", |ui, cx| {
            for (node, count) in &glance.busiest {
                busy(ui, cx, node, *count);
            }
        });
    }
    if !glance.between.is_empty() {
        section(ui, cx, "glance-between", |ui, cx| {
            for pair in &glance.between {
                between(ui, cx, pair);
            }
        });
    }
    if !glance.deeds.is_empty() {
        section(ui, cx, "glance-deeds", |ui, cx| {
            for deeds in &glance.deeds {
                who_to_whom(ui, cx, deeds);
            }
        });
    }
    let counts = &cx.session.derived().shown.status;
    let counted = DOUBTFUL.map(|status| (status, counts.get(&status).copied().unwrap_or(0)));
    if counted.iter().any(|(_, count)| *count > 0) {
        section(ui, cx, "glance-doubtful", |ui, cx| {
            for (status, count) in counted.into_iter().filter(|(_, count)| *count > 0) {
                doubtful(ui, cx, status, count);
            }
        });
    }
    ui.add_space(4.0);
    title(ui, cx, "glance-rest");
    ui.add_space(8.0);
}

fn title(ui: &mut Ui, cx: &PanelCx<'_>, id: &str) {
    ui.label(RichText::new(cx.text(id)).font(font(Face::SansStrong, 13.5)));
}

fn section(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    heading: &str,
    rows: impl FnOnce(&mut Ui, &mut PanelCx<'_>),
) {
    caps(ui, &cx.kit.palette, &cx.text(heading));
    ui.add_space(2.0);
    rows(ui, cx);
    ui.add_space(12.0);
}

/// When all of it was, and how much has no date.
fn time(ui: &mut Ui, cx: &PanelCx<'_>, glance: &Glance) {
    let mut parts = Vec::new();
    // A choice of time is told above the views, and uncertain dates reach beyond it.
    if glance.time != Span::ALWAYS && !cx.session.focus().filter.has_time() {
        parts.push(wording::span(glance.time, cx.texts()));
    }
    if glance.undated > 0 {
        let undated = Message::new("legend-undated").with("count", glance.undated);
        parts.push(cx.say(&undated));
    }
    small(ui, &cx.kit.palette, &parts.join(" · "));
}

/// An actor or a place that is in many relations.
fn busy(ui: &mut Ui, cx: &mut PanelCx<'_>, node: &Node, count: usize) {
    let dossier = cx.dossier();
    let (names, detail, completes) = match node {
        Node::Actor(id) => {
            let names = dossier.actors().get(id).map(|a| &a.names);
            (names, String::new(), None)
        }
        Node::Place(id) => {
            let names = dossier.places().get(id).map(|p| &p.names);
            (names, cx.text("counted-place"), Some("glance-place"))
        }
    };
    let Some(names) = names else { return };
    let entry = Counted {
        text: wording::name(names, cx.texts()),
        detail: &detail,
        count,
        sample: None,
        is_chosen: false,
        completes,
    };
    let response = entry.show(ui, cx);
    relation_list::answer(cx, &response, node.item());
}

/// Two places between which many relations run.
fn between(ui: &mut Ui, cx: &mut PanelCx<'_>, between: &Between) {
    let dossier = cx.dossier();
    let [Some(first), Some(second)] = between.places.map(|row| dossier.places().at(row)) else {
        return;
    };
    let names = [first, second].map(|place| words::place_name(place, cx.texts()));
    let end = |place: &Place| BTreeSet::from([DyadEnd::Place(place.id.clone())]);
    let dyad = || Dyad {
        ends: [end(first), end(second)],
        way: Way::Any,
    };
    let heading = names.join(" – ");
    counted::list(ui, cx, (&heading, dyad), &between.relations);
}

/// All that one does to another.
fn who_to_whom(ui: &mut Ui, cx: &mut PanelCx<'_>, deeds: &Deeds) {
    let dossier = cx.dossier();
    let names = deeds.ends.each_ref().map(|node| match node {
        Node::Actor(id) => dossier.actors().get(id).map(|a| &a.names),
        Node::Place(id) => dossier.places().get(id).map(|p| &p.names),
    });
    if let [Some(from), Some(to)] = names {
        let names = [from, to].map(|names| wording::name(names, cx.texts()));
        let end = |node| BTreeSet::from([DyadEnd::of(node, NodeKind::Actors, dossier)]);
        let dyad = || Dyad {
            ends: deeds.ends.each_ref().map(end),
            way: Way::Forth,
        };
        let heading = names.join(" → ");
        counted::list(ui, cx, (&heading, dyad), &deeds.relations);
    }
}

/// Relations of a status that calls for a second look.
fn doubtful(ui: &mut Ui, cx: &mut PanelCx<'_>, status: Status, count: usize) {
    let wanted = cx.session.focus().filter.status.as_ref();
    let is_alone = wanted.is_some_and(|all| all.len() == 1 && all.contains(&status));
    let sample = Sample::Line(LineSample {
        broken: Break::of(Some(status)),
        ..LineSample::plain(Realis::Occurred)
    });
    let entry = Counted {
        text: &wording::word(status, cx.texts()),
        detail: "",
        count,
        sample: Some(&sample),
        is_chosen: is_alone,
        completes: Some(if is_alone {
            "glance-all"
        } else {
            "glance-only"
        }),
    };
    if entry.show(ui, cx).clicked() {
        cx.push(Command::Only(Facet::Status(status)));
    }
}
