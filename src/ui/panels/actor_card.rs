//! The card of an actor: names, what it belongs to, where it sits, and what it does and undergoes.

use super::super::widgets::Row;
use super::super::widgets::text::{caps, muted, title};
use super::super::words;
use super::counted::Card;
use super::{PanelCx, narrow, relation_list};
use crate::analysis::Node;
use crate::app::{Command, Dealings, Facet};
use crate::model::{Actor, Item, wording};
use eframe::egui::{Sense, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, actor: &Actor, dealings: &Dealings) {
    let dossier = cx.dossier();
    let palette = cx.kit.palette;
    let name = actor.names.get(cx.lang()).to_owned();
    title(ui, &palette, &name, Sense::hover());
    muted(ui, &palette, &wording::word(actor.kind, cx.texts()));
    ui.add_space(6.0);
    narrow::show(ui, cx, Facet::Actor(actor.id.clone()));
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
    let card = Card {
        name: &name,
        node: Some(&Node::Actor(actor.id.clone())),
    };
    relation_list::groups(ui, cx, card, dealings);
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
        boxed: false,
        selected: false,
        wraps: true,
        tip: None,
    };
    if row.show(ui, cx.kit, 26.0).clicked() {
        cx.push(Command::Select(Some(item)));
    }
    ui.add_space(8.0);
}
