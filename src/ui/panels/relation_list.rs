//! Relations in lists, each one click away.

use super::super::fonts::font;
use super::super::widgets::text::{caps, small};
use super::super::widgets::{Row, Sample};
use super::super::words;
use super::counted::Card;
use super::{PanelCx, counted, listing};
use crate::analysis::Absence;
use crate::app::{Command, Dealings, Group, Listing, lookup};
use crate::lang::Message;
use crate::model::{Item, KindRef, Relation, RowId, wording};
use crate::scene::Face;
use eframe::egui::{Id as EguiId, Response, RichText, Ui, vec2};
use std::ops::Range;

/// The height of a row, in points.
pub(super) const ROW_PX: f32 = 26.0;
/// A dossier of so few relations has all their rows laid out, as high as their words need; with more, every row has one line,
/// so that its room is known before it is laid out.
const FEW: usize = 300;
/// More relations of a kind than this are counted at its name.
const MANY: usize = 3;
/// How far beyond the visible part rows are still laid out, so that Tab walks on into them, in points.
const BEYOND_PX: f32 = 600.0;

/// What a line of a list says of its relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// Its places.
    Places,
    /// Its actors.
    Actors,
    /// Its kind, then its places: for lists that mix kinds.
    KindAndPlaces,
}

/// One relation; a click selects it, the pointer over it shows it on the map. Gives what the keyboard knows it by.
pub(super) fn row(ui: &mut Ui, cx: &mut PanelCx<'_>, relation: &Relation, says: Says) -> EguiId {
    let (dossier, texts) = (cx.dossier(), cx.texts());
    let item = Item::Relation(relation.id.clone());
    let text = match says {
        Says::Places => wording::ends(dossier, relation, texts),
        Says::Actors => wording::actors(dossier, relation, texts),
        Says::KindAndPlaces => format!(
            "{}: {}",
            wording::kind_name(dossier, &relation.kind, texts),
            wording::ends(dossier, relation, texts)
        ),
    };
    let assessment = cx.session.derived().assessments.get(dossier, &relation.id);
    let name = || words::label(cx, relation);
    let told = || words::told(cx, relation);
    let mut when = wording::when(relation, texts);
    // In the list of what is not on the map nobody needs to be told.
    if says == Says::Places && Absence::of(dossier, relation, assessment).is_some() {
        when = format!("{when} · {}", cx.text("row-not-on-map"));
    }
    let response = Row {
        text: &text,
        detail: &when,
        trailing: "",
        sample: Some(&Sample::of(dossier, relation, assessment)),
        name: &name,
        on: None,
        boxed: false,
        selected: cx.session.focus().is_marked(&item),
        wraps: has_few(cx),
        tip: Some(&told),
    }
    .show(ui, cx.kit, ROW_PX);
    answer(cx, &response, item)
}

/// Selects what a row names when it is clicked, and shows it on the map while the pointer or the keyboard is on it. Gives
/// what the keyboard knows the row by.
pub(super) fn answer(cx: &mut PanelCx<'_>, response: &Response, item: Item) -> EguiId {
    if response.clicked() {
        cx.push(Command::Select(Some(item)));
    } else if response.hovered() || response.has_focus() {
        cx.hovered = Some(item);
    }
    response.id
}

/// The groups of a card, each under its title, with a list of all and counts by counterpart where it is large.
pub(super) fn groups(ui: &mut Ui, cx: &mut PanelCx<'_>, card: Card<'_>, dealings: &Dealings) {
    if dealings.hidden > 0 {
        let hidden = Message::new("card-more-hidden").with("count", dealings.hidden);
        small(ui, &cx.kit.palette, &cx.say(&hidden));
        ui.add_space(8.0);
    }
    for group in &dealings.groups {
        if let Some(title) = group.kind.title_id() {
            let title = Message::new(title).with("count", group.count);
            ui.label(RichText::new(cx.say(&title)).font(font(Face::SansStrong, 13.5)));
            ui.add_space(6.0);
        }
        counted::all(ui, cx, card, group);
        counted::counterparts(ui, cx, card, group);
        let before = cx.commands.len();
        for (kind, ids) in &group.by_kind {
            self::group(ui, cx, kind, (ids, Says::Places));
        }
        one_of(cx, before, group);
        ui.add_space(4.0);
    }
}

/// Makes the choice of a row, among the commands since `before`, one of the rows of its group, between which one can go on.
fn one_of(cx: &mut PanelCx<'_>, before: usize, group: &Group) {
    let (dossier, focus) = (cx.dossier(), cx.session.focus());
    let Some(card) = &focus.selection else { return };
    let heading = lookup::name(card, dossier, cx.texts());
    listing::chosen(cx, before, |chosen| {
        let rows = group.by_kind.iter().flat_map(|(_, rows)| rows);
        let relations = rows.filter_map(|row| dossier.relations().at(*row));
        let items: Vec<Item> = relations.map(|r| Item::Relation(r.id.clone())).collect();
        let at = items.iter().position(|item| *item == chosen);
        let list = Listing::rows(heading.clone(), items, (card.clone(), at));
        Command::List(list)
    });
}

/// Relations of one kind under its name.
pub(super) fn group(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    kind: &KindRef,
    (ids, says): (&[RowId<Relation>], Says),
) {
    let mut name = wording::kind_name(cx.dossier(), kind, cx.texts());
    if ids.len() > MANY {
        name = format!("{name} · {}", cx.texts().number(ids.len()));
    }
    caps(ui, &cx.kit.palette, &name);
    ui.add_space(2.0);
    rows(ui, cx, ids, says);
    ui.add_space(12.0);
}

/// Relations one below the other; of a long list only the rows near the visible part are laid out.
pub(super) fn rows(ui: &mut Ui, cx: &mut PanelCx<'_>, relations: &[RowId<Relation>], says: Says) {
    near_rows(ui, cx, relations, |ui, cx, number, _| {
        if let Some(relation) = cx.dossier().relations().at(*number) {
            row(ui, cx, relation, says);
        }
    });
}

/// Rows of [`ROW_PX`] one below the other, told whether they are so few that each may be as high as its words need; of more,
/// only those near the visible part are laid out.
pub(super) fn near_rows<T>(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    all: &[T],
    mut row: impl FnMut(&mut Ui, &mut PanelCx<'_>, &T, bool),
) {
    let few = has_few(cx) && all.len() <= FEW;
    let near = if few {
        0..all.len()
    } else {
        near_view(ui, all.len())
    };
    leave_room(ui, near.start);
    for one in all.get(near.clone()).unwrap_or_default() {
        row(ui, cx, one, few);
    }
    leave_room(ui, all.len().saturating_sub(near.end));
}

/// Whether all rows are laid out, as high as their words need.
fn has_few(cx: &PanelCx<'_>) -> bool {
    cx.dossier().relations().len() <= FEW
}

/// Which of so many rows from here on lie so near the visible part that they are laid out.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held to what there is"
)]
fn near_view(ui: &Ui, count: usize) -> Range<usize> {
    let step = ROW_PX + ui.spacing().item_spacing.y;
    let seen = ui.clip_rect().expand2(vec2(0.0, BEYOND_PX));
    let row_at = |y: f32| (((y - ui.cursor().top()) / step).max(0.0) as usize).min(count);
    row_at(seen.top())..row_at(seen.bottom() + step)
}

/// The room of rows that are not laid out.
fn leave_room(ui: &mut Ui, rows: usize) {
    if rows > 0 {
        #[expect(clippy::cast_precision_loss, reason = "numbers of rows")]
        let rows = rows as f32;
        let between = ui.spacing().item_spacing.y;
        let height = rows * ROW_PX + (rows - 1.0) * between;
        ui.allocate_space(vec2(ui.available_width(), height));
    }
}
