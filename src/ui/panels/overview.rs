//! What there is while nothing is selected.

use super::super::fonts::font;
use super::super::style::TITLE;
use super::super::widgets::text::{caps, muted, small};
use super::super::words;
use super::PanelCx;
use super::relation_list::{self, Says};
use crate::app::Command;
use crate::lang::Message;
use crate::model::{Item, Relation};
use crate::scene::Face;
use eframe::egui::{Label, RichText, Ui};
use std::collections::BTreeSet;

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let dossier = cx.dossier();
    let palette = cx.kit.palette;
    let title = RichText::new(dossier.title().get(cx.lang())).font(font(Face::SansStrong, TITLE));
    ui.add(Label::new(title).wrap());
    let counts = counts(cx);
    muted(ui, &palette, &cx.say(&counts));
    ui.add_space(10.0);
    if dossier.relations().is_empty() {
        small(ui, &palette, &cx.text("overview-empty"));
        return;
    }
    small(ui, &palette, &cx.text("overview-hint"));
    ui.add_space(18.0);
    let visible = &cx.session.derived().visible;
    let relations: Vec<_> = visible
        .listed(dossier)
        .iter()
        .filter_map(|id| dossier.relations().get(id))
        .collect();
    if relations.is_empty() {
        small(ui, &palette, &cx.text("overview-nothing-shown"));
    }
    relation_list::by_kind(ui, cx, relations.into_iter(), Says::Places);
    places(ui, cx);
}

/// What the filter lets through, of all there is.
fn counts(cx: &PanelCx<'_>) -> Message {
    let dossier = cx.dossier();
    let visible = &cx.session.derived().visible;
    let all = dossier.relations().len();
    let shown: Vec<&Relation> = visible
        .listed(dossier)
        .iter()
        .filter_map(|id| dossier.relations().get(id))
        .collect();
    let passages: usize = shown.iter().map(|r| r.passages.len()).sum();
    let documents: BTreeSet<_> = shown
        .iter()
        .flat_map(|r| r.passages.iter().map(|p| &p.document))
        .collect();
    let id = if shown.len() < all {
        "overview-counts-shown"
    } else {
        "overview-counts"
    };
    let documents = if shown.len() < all {
        documents.len()
    } else {
        dossier.documents().len()
    };
    Message::new(id)
        .with("all", all)
        .with("relations", shown.len())
        .with("places", visible.places.len())
        .with("passages", passages)
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
    for place in ids.iter().filter_map(|id| dossier.places().get(id)) {
        let name = words::place_name(place, cx.texts());
        let row = super::super::widgets::Row {
            text: name,
            detail: "",
            trailing: "",
            sample: None,
            name,
            on: None,
            selected: false,
            wraps: true,
        };
        if row.show(ui, cx.kit, 26.0).clicked() {
            cx.push(Command::Select(Some(Item::Place(place.id.clone()))));
        }
    }
}
