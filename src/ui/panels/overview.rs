//! What there is while nothing is selected.

use super::super::widgets::text::{caps, muted, small, title};
use super::super::words;
use super::PanelCx;
use super::relation_list::{self, Says};
use crate::analysis::Glance;
use crate::app::{Action, Command};
use crate::lang::Message;
use crate::model::Item;
use eframe::egui::{Sense, Ui};

/// What there is, with what stands out of it where that is given.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, glance: Option<&Glance>) {
    let dossier = cx.dossier();
    let palette = cx.kit.palette;
    title(ui, &palette, dossier.title().get(cx.lang()), Sense::hover());
    let counts = counts(cx);
    muted(ui, &palette, &cx.say(&counts));
    ui.add_space(10.0);
    if dossier.relations().is_empty() {
        let faulty = !cx.session.workspace().problems.is_empty();
        let id = if faulty {
            "overview-unusable"
        } else {
            "overview-empty"
        };
        small(ui, &palette, &cx.text(id));
        if faulty && ui.button(cx.text("action-problems")).clicked() {
            cx.push(Command::Do(Action::Problems));
        }
        return;
    }
    small(ui, &palette, &cx.text("overview-hint"));
    ui.add_space(18.0);
    if let Some(glance) = glance {
        super::glance::show(ui, cx, glance);
    }
    let overview = &cx.session.derived().overview;
    if overview.relations == 0 {
        small(ui, &palette, &cx.text("overview-nothing-shown"));
    }
    for (kind, ids) in &overview.by_kind {
        relation_list::group(ui, cx, kind, (ids, Says::Places));
    }
    places(ui, cx);
}

/// What the filter lets through, of all there is.
fn counts(cx: &PanelCx<'_>) -> Message {
    let dossier = cx.dossier();
    let derived = cx.session.derived();
    let overview = &derived.overview;
    let all = dossier.relations().len();
    let (id, documents) = if overview.relations < all {
        ("overview-counts-shown", overview.documents)
    } else {
        ("overview-counts", dossier.documents().len())
    };
    Message::new(id)
        .with("all", all)
        .with("relations", overview.relations)
        .with("places", derived.visible.places.len())
        .with("passages", overview.passages)
        .with("documents", documents)
}

fn places(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let dossier = cx.dossier();
    let ids = &cx.session.derived().visible.places;
    if ids.is_empty() {
        return;
    }
    caps(ui, &cx.kit.palette, &cx.text("overview-places"));
    ui.add_space(2.0);
    relation_list::near_rows(ui, cx, ids, |ui, cx, id, few| {
        let Some(place) = dossier.places().at(*id) else {
            return;
        };
        let name = words::place_name(place, cx.texts());
        let row = super::super::widgets::Row {
            text: name,
            detail: "",
            trailing: "",
            sample: None,
            name: &|| name.to_owned(),
            on: None,
            boxed: false,
            selected: false,
            wraps: few,
            tip: None,
        };
        if row.show(ui, cx.kit, relation_list::ROW_PX).clicked() {
            cx.push(Command::Select(Some(Item::Place(place.id.clone()))));
        }
    });
}
