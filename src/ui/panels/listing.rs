//! A list that stays beside the map while its things are looked at one after the other.

use super::super::fonts::font;
use super::super::style::BODY;
use super::super::widgets::Row;
use super::super::widgets::text::{muted, small, title};
use super::map::place_summary;
use super::relation_list::{self, ROW_PX, Says};
use super::{PanelCx, narrow};
use crate::app::lookup;
use crate::app::{Action, ActionSpec, Command, ListOrder, Listing, Opened};
use crate::lang::Message;
use crate::model::{Id, Item, Place};
use crate::scene::Face;
use eframe::egui::{
    Align, Button, Id as EguiId, Layout, Link, Rect, Response, RichText, Sense, Ui, vec2,
};

/// The list with the choice of its order, in place of a card.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, listing: &Listing) {
    if let Opened::Card(card) = &listing.opened {
        back(ui, cx, &lookup::name(card, cx.dossier(), cx.texts()));
        ui.add_space(8.0);
    }
    title(ui, &cx.kit.palette, &listing.heading, Sense::hover());
    muted(ui, &cx.kit.palette, &cx.text("list-hint"));
    ui.add_space(8.0);
    narrow::dyads(ui, cx, &listing.dyads);
    let relations = listing
        .items
        .iter()
        .any(|item| matches!(item, Item::Relation(_)));
    if relations {
        orders(ui, cx, listing.by);
        ui.add_space(8.0);
    }
    let shown = cx.session.numbers_shown(listing);
    if shown.len() < listing.items.len() {
        let said = Message::new("list-filtered").with("shown", shown.len());
        let said = cx.say(&said.with("count", listing.items.len() - shown.len()));
        small(ui, &cx.kit.palette, &said);
        ui.add_space(8.0);
    }
    let at = listing
        .at
        .and_then(|at| shown.iter().position(|number| *number == at));
    reveal(ui, at);
    let items = shown.into_iter();
    let numbered: Vec<(usize, &Item)> = items
        .filter_map(|number| Some((number, listing.items.get(number)?)))
        .collect();
    relation_list::near_rows(ui, cx, &numbered, |ui, cx, (number, item), _| {
        let before = cx.commands.len();
        ui.push_id(number, |ui| row(ui, cx, item));
        chosen(cx, before, |_| Command::Listed(*number));
    });
}

/// What is known of the row that was brought into view.
fn revealed() -> EguiId {
    EguiId::unique("listing-revealed")
}

/// Brings the row that was read last into view, once, when the list is there again.
fn reveal(ui: &Ui, at: Option<usize>) {
    let Some(at) = at else { return };
    if ui.data(|data| data.get_temp(revealed())) == Some(at) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(revealed(), at));
    #[expect(clippy::cast_precision_loss, reason = "numbers of rows")]
    let above = at as f32 * (relation_list::ROW_PX + ui.spacing().item_spacing.y);
    let corner = ui.cursor().min + vec2(0.0, above);
    let row = Rect::from_min_size(corner, vec2(1.0, relation_list::ROW_PX));
    ui.scroll_to_rect(row, Some(Align::Center));
}

fn orders(ui: &mut Ui, cx: &mut PanelCx<'_>, by: ListOrder) {
    ui.horizontal_wrapped(|ui| {
        for order in ListOrder::ALL {
            let label = RichText::new(cx.text(order.label_id())).font(font(Face::Sans, BODY - 0.5));
            let choice = ui.add(Button::selectable(order == by, label));
            if choice.on_hover_text(cx.text("list-order-tip")).clicked() {
                cx.push(Command::OrderList(order));
            }
        }
    });
}

/// The way back, by where it leads.
fn back(ui: &mut Ui, cx: &mut PanelCx<'_>, to: &str) -> Response {
    let words = RichText::new(cut(to)).font(font(Face::Sans, BODY - 0.5));
    let link = ui.add(Link::new(words));
    if link.clicked() {
        cx.push(Command::Do(Action::Clear));
    }
    link
}

/// Words of a way back, which are not so long that they need a second line.
fn cut(to: &str) -> String {
    /// So many characters at most.
    const MOST: usize = 28;
    let mut cut: String = to.chars().take(MOST).collect();
    if cut.len() < to.len() {
        cut.push('…');
    }
    format!("‹ {cut}")
}

/// Above the card of something of a list: the way back to it, where in it this stands, and the ways to its neighbours.
pub(super) fn bar(ui: &mut Ui, cx: &mut PanelCx<'_>, listing: &Listing, at: usize) {
    ui.data_mut(|data| data.remove::<usize>(revealed()));
    ui.horizontal(|ui| {
        let to = match &listing.opened {
            Opened::Rows(card) => lookup::name(card, cx.dossier(), cx.texts()),
            Opened::Anywhere | Opened::Card(_) => cx.text("list-back"),
        };
        back(ui, cx, &to).on_hover_text(&listing.heading);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for (action, sign) in [(Action::NextListed, "›"), (Action::PreviousListed, "‹")] {
                let enabled = cx.session.is_enabled(action);
                let tip = ActionSpec::of(action).map_or(String::new(), |s| cx.text(s.label_id));
                let button = ui.add_enabled(enabled, Button::new(sign));
                super::super::widgets::text::named(ui, &button, eframe::egui::Role::Button, &tip);
                if button.on_hover_text(tip).clicked() {
                    cx.push(Command::Do(action));
                }
            }
            let shown = cx.session.numbers_shown(listing);
            // One that the filter hides stands where it would.
            let before = shown.iter().filter(|number| **number < at).count();
            let position = Message::new("list-position")
                .with("at", before + 1)
                .with("count", shown.len().max(before + 1));
            let manner = |text: String| RichText::new(text).font(font(Face::Sans, BODY - 0.5));
            ui.label(manner(cx.say(&position)).color(cx.kit.palette.muted));
        });
    });
    ui.add_space(8.0);
}

/// Turns the choice of a row, among the commands since `before`, into another command; whether there was one.
pub(super) fn chosen(
    cx: &mut PanelCx<'_>,
    before: usize,
    instead: impl Fn(Item) -> Command,
) -> bool {
    let mut any = false;
    for command in cx.commands.iter_mut().skip(before) {
        if let Command::Select(Some(item)) = command {
            *command = instead(item.clone());
            any = true;
        }
    }
    any
}

/// A relation or a place of a list; nothing else is listed. Gives what the keyboard knows it by.
pub(super) fn row(ui: &mut Ui, cx: &mut PanelCx<'_>, item: &Item) -> Option<EguiId> {
    match item {
        Item::Relation(id) => {
            let relation = cx.dossier().relations().get(id)?;
            Some(relation_list::row(ui, cx, relation, Says::KindAndPlaces))
        }
        Item::Place(id) => Some(place(ui, cx, id)),
        _ => None,
    }
}

/// A place of a list, with the number of its relations.
fn place(ui: &mut Ui, cx: &mut PanelCx<'_>, id: &Id<Place>) -> EguiId {
    let item = Item::Place(id.clone());
    let known = cx.dossier().places().get(id);
    let name = known
        .map_or("", |place| place.names.get(cx.lang()))
        .to_owned();
    let count = cx.session.derived().shown.places.get(id).copied();
    let said = || place_summary(cx, id);
    let response = Row {
        text: &name,
        detail: "",
        trailing: &cx.texts().number(count.unwrap_or(0)),
        sample: None,
        name: &said,
        on: None,
        boxed: false,
        selected: cx.session.focus().is_marked(&item),
        wraps: false,
        tip: None,
    }
    .show(ui, cx.kit, ROW_PX);
    relation_list::answer(cx, &response, item)
}
