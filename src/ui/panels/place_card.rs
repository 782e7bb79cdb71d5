//! The card of a place: names, where it lies, who sits there, and what goes out and comes in.

use super::super::fonts::font;
use super::super::widgets::Row;
use super::super::widgets::text::{caps, fact, muted, title};
use super::super::words;
use super::PanelCx;
use super::relation_list::{self, Says};
use crate::app::Command;
use crate::figure::position;
use crate::lang::{Lang, Message};
use crate::model::{Actor, Item, Place, Relation, wording};
use crate::scene::Face;
use eframe::egui::{RichText, Sense, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, place: &Place) {
    let palette = cx.kit.palette;
    let name = words::place_name(place, cx.texts());
    title(ui, &palette, name, Sense::hover());
    names(ui, cx, place, name);
    ui.add_space(2.0);
    muted(ui, &palette, &position(place.position, 4, cx.texts()));
    muted(ui, &palette, &facts(cx, place));
    ui.add_space(16.0);
    seated(ui, cx, place);
    relations(ui, cx, place);
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
    let label = labels.iter().find(|label| label.iso == code);
    label.map_or_else(
        || code.to_owned(),
        |label| match cx.texts().lang() {
            Lang::En => label.en.clone(),
            Lang::De => label.de.clone(),
        },
    )
}

/// Who sits there.
fn seated(ui: &mut Ui, cx: &mut PanelCx<'_>, place: &Place) {
    let dossier = cx.dossier();
    let here: Vec<&Actor> = dossier
        .actors()
        .iter()
        .filter(|a| {
            dossier
                .seat_of(&a.id)
                .is_some_and(|seat| seat.id == place.id)
        })
        .collect();
    if here.is_empty() {
        return;
    }
    caps(ui, &cx.kit.palette, &cx.text("place-seated"));
    ui.add_space(2.0);
    for actor in here {
        let name = actor.names.get(cx.lang()).to_owned();
        let kind = wording::word(actor.kind, cx.texts());
        let row = Row {
            text: &name,
            detail: &kind,
            trailing: "",
            sample: None,
            name: &|| name.clone(),
            on: None,
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

fn relations(ui: &mut Ui, cx: &mut PanelCx<'_>, place: &Place) {
    let dossier = cx.dossier();
    let at = |end| dossier.place_of(end).is_some_and(|p| p.id == place.id);
    let (mut out, mut into, mut around) = (Vec::new(), Vec::new(), Vec::new());
    for relation in dossier.relations() {
        match (at(&relation.from), at(&relation.to), relation.directed) {
            (true, true, _) | (true, _, false) | (_, true, false) => around.push(relation),
            (true, false, true) => out.push(relation),
            (false, true, true) => into.push(relation),
            (false, false, _) => {}
        }
    }
    group(ui, cx, "place-outgoing", out);
    group(ui, cx, "place-incoming", into);
    group(ui, cx, "place-mutual", around);
}

fn group(ui: &mut Ui, cx: &mut PanelCx<'_>, title: &'static str, relations: Vec<&Relation>) {
    if relations.is_empty() {
        return;
    }
    let title = Message::new(title).with("count", relations.len());
    ui.label(RichText::new(cx.say(&title)).font(font(Face::SansStrong, 13.5)));
    ui.add_space(6.0);
    relation_list::by_kind(ui, cx, relations.into_iter(), Says::Places);
    ui.add_space(4.0);
}
