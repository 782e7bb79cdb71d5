//! Rows with a number of relations, by which one gets to these.

use super::super::fonts::font;
use super::super::style::BODY;
use super::super::widgets::text::caps;
use super::super::widgets::{Row, Sample};
use super::PanelCx;
use super::pointing::mix_of;
use super::relation_list::ROW_PX;
use crate::analysis::{Dyad, Node};
use crate::app::{Command, Group, GroupKind, ListOrder, Listing, Opened};
use crate::lang::Message;
use crate::model::{Id, Item, Relation, RowId, wording};
use crate::scene::Face;
use eframe::egui::{Id as EguiId, Link, Response, RichText, Ui};

/// A group with more relations than this has its counterparts counted, where a counterpart has several of them.
const FEW: usize = 8;
/// So many counterparts are named before somebody asks for the others.
const MOST: usize = 5;

/// What a row shows, and the message that completes its name by what a click does.
pub(super) struct Counted<'a> {
    pub text: &'a str,
    /// What follows more quietly.
    pub detail: &'a str,
    pub count: usize,
    pub sample: Option<&'a Sample>,
    pub is_chosen: bool,
    pub completes: Option<&'static str>,
}

impl Counted<'_> {
    /// The row.
    pub fn show(&self, ui: &mut Ui, cx: &PanelCx<'_>) -> Response {
        let name = || {
            let entry = Message::new("legend-entry").with("name", self.text);
            let entry = cx.say(&entry.with("count", self.count));
            let completed = |id| cx.say(&Message::new(id).with("what", &entry));
            self.completes.map_or(entry.clone(), completed)
        };
        Row {
            text: self.text,
            detail: self.detail,
            trailing: &cx.texts().number(self.count),
            sample: self.sample,
            name: &name,
            on: None,
            boxed: false,
            selected: self.is_chosen,
            wraps: true,
            tip: Some(&name),
        }
        .show(ui, cx.kit, ROW_PX)
    }
}

/// A row that opens the list of some relations, headed by `names` and what they are.
pub(super) fn list(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    (names, dyad): (&str, impl FnOnce() -> Dyad),
    relations: &[RowId<Relation>],
) {
    to_list(ui, cx, (names, "", names), (relations, || Some(dyad())));
}

/// The same, where the list is headed by other words than the row.
fn to_list(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    (text, detail, heading): (&str, &str, &str),
    (relations, dyad): (&[RowId<Relation>], impl FnOnce() -> Option<Dyad>),
) {
    let entry = row(text, detail, relations.len());
    if entry.show(ui, cx).clicked() {
        open(cx, heading, (relations, dyad()));
    }
}

/// A row that opens a list.
fn row<'a>(text: &'a str, detail: &'a str, count: usize) -> Counted<'a> {
    Counted {
        text,
        detail,
        count,
        sample: None,
        is_chosen: false,
        completes: Some("glance-pair"),
    }
}

/// Opens the list of some relations, which run between two ends.
fn open(
    cx: &mut PanelCx<'_>,
    heading: &str,
    (relations, dyad): (&[RowId<Relation>], Option<Dyad>),
) {
    let dossier = cx.dossier();
    let relations = dossier.relations().in_rows(relations);
    let ids: Vec<Id<Relation>> = relations.map(|relation| relation.id.clone()).collect();
    let heading = format!("{heading} · {}", mix_of(cx, &ids));
    let items: Vec<Item> = ids.into_iter().map(Item::Relation).collect();
    let mut list = Listing::new(heading, &items, ListOrder::default(), dossier);
    if let Some(card) = &cx.session.focus().selection {
        list.opened = Opened::Card(card.clone());
    }
    let list = match dyad {
        Some(dyad) => list.between(dyad, dossier),
        None => list,
    };
    cx.push(Command::List(list));
}

/// Who or what a card is of.
#[derive(Clone, Copy)]
pub(super) struct Card<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What stands at the ends of its relations; `None` where it is no end.
    pub node: Option<&'a Node>,
}

/// A row that opens the list of all relations of a large group.
pub(super) fn all(ui: &mut Ui, cx: &mut PanelCx<'_>, card: Card<'_>, group: &Group) {
    let Some(node) = card.node.filter(|_| group.count > FEW) else {
        return;
    };
    let (name, sign) = (card.name, group.kind.sign());
    let heading = match group.kind {
        GroupKind::OfMembers => format!("{name} · {}", cx.text("card-members")),
        kind if kind.is_of_place() => format!("{name} {sign} {}", cx.text("filter-anywhere")),
        _ => format!("{name} {sign} {}", cx.text("filter-anyone")),
    };
    let text = cx.text("card-list-all");
    let dossier = cx.dossier();
    let entry = row(&text, "", group.count);
    if entry.show(ui, cx).clicked() {
        let rows = group.by_kind.iter().flat_map(|(_, rows)| rows);
        let rows: Vec<RowId<Relation>> = rows.copied().collect();
        open(cx, &heading, (&rows, group.kind.dyad(dossier, node, None)));
    }
    ui.add_space(8.0);
}

/// With whom or which place the relations of a large group are, the most first.
pub(super) fn counterparts(ui: &mut Ui, cx: &mut PanelCx<'_>, card: Card<'_>, group: &Group) {
    let counterparts = group.with.len();
    if group.count <= FEW || counterparts == 0 || counterparts == group.count {
        return;
    }
    let heading = if group.kind.is_of_place() {
        "card-with-places"
    } else {
        "card-with"
    };
    caps(ui, &cx.kit.palette, &cx.text(heading));
    ui.add_space(2.0);
    let key = EguiId::unique("counterparts").with((card.name, group.kind));
    let all = counterparts <= MOST || ui.data(|data| data.get_temp(key)).unwrap_or(false);
    let named = if all { counterparts } else { MOST };
    for (node, relations) in group.with.iter().take(named) {
        let dossier = cx.dossier();
        let names = match node {
            Node::Actor(id) => dossier.actors().get(id).map(|a| &a.names),
            Node::Place(id) => dossier.places().get(id).map(|p| &p.names),
        };
        let Some(names) = names else { continue };
        let text = wording::name(names, cx.texts());
        let detail = only_a_place(cx, node, group);
        let heading = format!("{} {} {text}", card.name, group.kind.sign());
        let dyad = || group.kind.dyad(dossier, card.node?, Some(node));
        to_list(ui, cx, (text, &detail, &heading), (relations, dyad));
    }
    if counterparts > MOST {
        let id = if all {
            "card-with-few"
        } else {
            "card-with-all"
        };
        let words = cx.say(&Message::new(id).with("count", counterparts));
        let words = RichText::new(words).font(font(Face::Sans, BODY - 0.5));
        if ui.add(Link::new(words)).clicked() {
            ui.data_mut(|data| data.insert_temp(key, !all));
        }
    }
    ui.add_space(12.0);
}

/// What follows the name of a place where others are actors: nobody is named there.
fn only_a_place(cx: &PanelCx<'_>, node: &Node, group: &Group) -> String {
    match node {
        Node::Place(_) if !group.kind.is_of_place() => cx.text("counted-place"),
        _ => String::new(),
    }
}
