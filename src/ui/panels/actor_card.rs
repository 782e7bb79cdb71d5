//! The card of an actor: names, what it belongs to, where it sits, and what it does and undergoes.

use super::super::fonts::font;
use super::super::widgets::Row;
use super::super::widgets::text::{caps, muted, title};
use super::super::words;
use super::PanelCx;
use super::relation_list::{self, Says};
use crate::app::Command;
use crate::lang::Message;
use crate::model::{Actor, Item, Relation, wording};
use crate::scene::Face;
use eframe::egui::{RichText, Sense, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, actor: &Actor) {
    let dossier = cx.dossier();
    let palette = cx.kit.palette;
    let name = actor.names.get(cx.lang()).to_owned();
    title(ui, &palette, &name, Sense::hover());
    muted(ui, &palette, &wording::word(actor.kind, cx.texts()));
    ui.add_space(12.0);
    if let Some(place) = dossier.seat_of(&actor.id) {
        let name = words::place_name(place, cx.texts());
        link(ui, cx, "actor-seat", name, Item::Place(place.id.clone()));
    }
    for group in dossier.memberships(&actor.id).skip(1) {
        link(
            ui,
            cx,
            "actor-member-of",
            group.names.get(cx.lang()),
            Item::Actor(group.id.clone()),
        );
    }
    ui.add_space(8.0);
    let does = |r: &&Relation| r.from.actor.as_ref() == Some(&actor.id);
    let undergoes = |r: &&Relation| r.to.actor.as_ref() == Some(&actor.id) && !does(r);
    section(
        ui,
        cx,
        "actor-does",
        dossier.relations().iter().filter(does).collect(),
    );
    section(
        ui,
        cx,
        "actor-undergoes",
        dossier.relations().iter().filter(undergoes).collect(),
    );
}

fn link(ui: &mut Ui, cx: &mut PanelCx<'_>, heading: &str, name: &str, item: Item) {
    caps(ui, &cx.kit.palette, &cx.text(heading));
    let row = Row {
        text: name,
        detail: "",
        trailing: "",
        sample: None,
        name: &|| name.to_owned(),
        on: None,
        selected: false,
        wraps: true,
        tip: None,
    };
    if row.show(ui, cx.kit, 26.0).clicked() {
        cx.push(Command::Select(Some(item)));
    }
    ui.add_space(8.0);
}

fn section(ui: &mut Ui, cx: &mut PanelCx<'_>, title: &'static str, relations: Vec<&Relation>) {
    if relations.is_empty() {
        return;
    }
    let title = Message::new(title).with("count", relations.len());
    ui.label(RichText::new(cx.say(&title)).font(font(Face::SansStrong, 13.5)));
    ui.add_space(6.0);
    relation_list::by_kind(ui, cx, relations.into_iter(), Says::Places);
    ui.add_space(4.0);
}
