//! The card of a document: its title, and what it is quoted for.

use super::super::widgets::text::{fact, title};
use super::counted::Card;
use super::{PanelCx, narrow, relation_list};
use crate::app::{Dealings, Facet};
use crate::model::{Document, wording};
use eframe::egui::{Sense, Ui};

pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, document: &Document, dealings: &Dealings) {
    let dossier = cx.dossier();
    let name = wording::name(&document.title, cx.texts());
    title(ui, &cx.kit.palette, name, Sense::hover());
    let publisher = document.publisher.as_ref();
    let publisher = publisher.and_then(|id| dossier.witnesses().get(id));
    let from = [
        document.author.clone(),
        publisher.map(|w| wording::name(&w.name, cx.texts()).to_owned()),
        document
            .published
            .as_ref()
            .map(|d| wording::date(d, cx.texts())),
    ];
    let from: Vec<String> = from.into_iter().flatten().collect();
    fact(ui, &cx.kit.palette, &from.join(" · "));
    ui.add_space(6.0);
    narrow::show(ui, cx, Facet::Document(document.id.clone()));
    let card = Card {
        name: "",
        node: None,
    };
    relation_list::groups(ui, cx, card, dealings);
}
