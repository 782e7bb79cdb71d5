//! The card of a place: names, where it lies, who sits there, and what goes out and comes in.

use super::super::widgets::Row;
use super::super::widgets::text::{caps, fact, muted, title};
use super::super::words;
use super::counted::Card;
use super::{PanelCx, narrow, relation_list};
use crate::analysis::Node;
use crate::app::{Command, Dealings, Facet, tables};
use crate::figure::position;
use crate::model::{Item, Place, wording};
use eframe::egui::{Sense, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, place: &Place, dealings: &Dealings) {
    let palette = cx.kit.palette;
    let name = words::place_name(place, cx.texts());
    title(ui, &palette, name, Sense::hover());
    names(ui, cx, place, name);
    ui.add_space(2.0);
    muted(ui, &palette, &position(place.position, 4, cx.texts()));
    muted(ui, &palette, &facts(cx, place));
    ui.add_space(6.0);
    narrow::show(ui, cx, Facet::Place(place.id.clone()));
    seated(ui, cx, dealings);
    let card = Card {
        name,
        node: Some(&Node::Place(place.id.clone())),
    };
    relation_list::groups(ui, cx, card, dealings);
}

/// Its names in other languages.
fn names(ui: &mut Ui, cx: &PanelCx<'_>, place: &Place, shown: &str) {
    let mut others: Vec<String> = Vec::new();
    for (tag, name) in place.names.all() {
        let entry = match tag {
            Some(tag) if name != shown => format!("{name} ({tag})"),
            _ => continue,
        };
        others.push(entry);
    }
    if !others.is_empty() {
        fact(ui, &cx.kit.palette, &others.join(" · "));
    }
}

/// Country, precision, number in GeoNames.
fn facts(cx: &PanelCx<'_>, place: &Place) -> String {
    let mut parts = Vec::new();
    parts.extend(place.country.as_deref().map(|code| country(cx, code)));
    parts.push(wording::word(place.precision, cx.texts()));
    if let Some(number) = place.geonames {
        parts.push(format!("GeoNames {number}"));
    }
    parts.join(" · ")
}

/// The name of a country from its code; the code itself where the map has no name for it.
fn country(cx: &PanelCx<'_>, code: &str) -> String {
    let labels = cx.kit.resources.labels(cx.session.settings().view);
    tables::country(labels, cx.texts().lang(), code).into_owned()
}

/// Who sits there.
fn seated(ui: &mut Ui, cx: &mut PanelCx<'_>, dealings: &Dealings) {
    if dealings.seated.is_empty() {
        return;
    }
    caps(ui, &cx.kit.palette, &cx.text("place-seated"));
    ui.add_space(2.0);
    for id in &dealings.seated {
        let Some(actor) = cx.dossier().actors().get(id) else {
            continue;
        };
        let name = actor.names.get(cx.lang()).to_owned();
        let kind = wording::word(actor.kind, cx.texts());
        let row = Row {
            text: &name,
            detail: &kind,
            trailing: "",
            sample: None,
            name: &|| name.clone(),
            on: None,
            boxed: false,
            selected: false,
            wraps: true,
            tip: None,
        };
        if row.show(ui, cx.kit, 26.0).clicked() {
            cx.push(Command::Select(Some(Item::Actor(actor.id.clone()))));
        }
    }
    ui.add_space(14.0);
}
