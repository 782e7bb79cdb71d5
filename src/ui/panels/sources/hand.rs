//! The text under the pointer and the keyboard: what is quoted there is told, selected, and shown everywhere.

use super::super::super::widgets::text::muted;
use super::super::PanelCx;
use super::super::involved;
use super::asking::Asking;
use super::marks::{Emphasis, Marks};
use crate::analysis::reading::{Quotation, Use};
use crate::analysis::table::Tab;
use crate::app::Command;
use crate::lang::Message;
use crate::model::{AnchorState, Id, Item, Relation, wording};
use crate::ui::words;
use eframe::egui::{
    CursorIcon, Id as EguiId, Label, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2,
};

/// So many relations are told of where the pointer is.
const TOLD: usize = 4;
/// So many quotations in view have names for listeners and the keyboard.
const NAMED: usize = 300;

/// What the reader holds in its hand while the text is drawn.
pub(super) struct Hand<'a> {
    /// The list that asks which of several is meant.
    pub asking: &'a mut Asking,
    /// How many quotations have names so far.
    pub named: usize,
    /// Whether one of them has the keyboard.
    pub has_keyboard: bool,
}

/// Whether a quotation of the text has to do with what is selected, or with the list that is open.
pub(super) fn is_marked(cx: &PanelCx<'_>, quotation: &Quotation) -> bool {
    let mut uses = quotation.uses.iter();
    uses.any(|one| involves(cx, &one.relation))
}

/// Whether a relation has to do with what is selected. Where every relation has, as every one of a document has with that, none
/// is told from the others.
fn involves(cx: &PanelCx<'_>, id: &Id<Relation>) -> bool {
    let selection = cx.session.focus().selection.as_ref();
    let is_one = matches!(selection, Some(Item::Relation(_)));
    let is_all = cx.session.involvement().is_all() || matches!(selection, Some(Item::Document(_)));
    let row = cx.dossier().relations().row(id);
    (is_one || !is_all) && row.is_some_and(|row| involved::has(cx, Tab::Relations, row.number()))
}

/// A block of the text: letters, marks, and what answers the pointer and the keyboard.
pub(super) fn block(ui: &mut Ui, cx: &mut PanelCx<'_>, marks: &Marks<'_>, hand: &mut Hand<'_>) {
    let focus = cx.session.focus();
    let relation = |item: Option<&Item>| match item {
        Some(Item::Relation(id)) => Some(id.clone()),
        _ => None,
    };
    let hovered = relation(focus.hover.as_ref());
    let involves = |id: &_| involves(cx, id);
    let emphasis = Emphasis {
        involves: &involves,
        passage: cx.session.current_passage().map(|passage| &passage.id),
        hovered: hovered.as_ref(),
    };
    let painter = ui.painter().clone();
    marks.ground(&painter, &emphasis);
    let rect = Rect::from_min_size(marks.corner, marks.laid.galley.size());
    let label = Label::new(marks.laid.galley.clone())
        .selectable(marks.laid.selectable)
        .sense(Sense::CLICK);
    let response = ui.put(rect, label);
    marks.lines(&painter);
    point(ui, cx, marks, (&response, &mut *hand.asking));
    let window = ui.clip_rect();
    for (number, place) in marks.starts(window) {
        if hand.named >= NAMED {
            break;
        }
        hand.named += 1;
        if let Some(quotation) = marks.reading.quotations.get(number) {
            let is_marked = is_marked(cx, quotation);
            node(ui, cx, marks, (quotation, place, is_marked), hand);
        }
    }
}

/// What the pointer is on: its relations are told, and shown everywhere; a click selects one.
fn point(
    ui: &Ui,
    cx: &mut PanelCx<'_>,
    marks: &Marks<'_>,
    (response, asking): (&Response, &mut Asking),
) {
    let pointer = ui.input(|i| i.pointer.latest_pos());
    let over = ui.ctx().layer_id_at(pointer.unwrap_or_default()) == Some(ui.layer_id());
    let inside = |at: &Pos2| over && ui.clip_rect().contains(*at) && response.rect.contains(*at);
    let Some(at) = pointer.filter(inside) else {
        return;
    };
    let uses = uses_at(marks, at);
    let Some(first) = uses.first() else { return };
    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    cx.hovered = Some(Item::Relation(first.relation.clone()));
    if response.clicked() {
        choose(cx, asking, at, uses);
        return;
    }
    if !ui.input(|i| i.pointer.any_down()) && !asking.is_open() {
        told(response, cx, marks, &uses);
    }
}

/// What is quoted at a point, in the order of the text.
fn uses_at(marks: &Marks<'_>, at: Pos2) -> Vec<Use> {
    let Some(part) = marks.at(at) else {
        return Vec::new();
    };
    let covering = marks.reading.covering(part.bytes.start);
    let quotations = covering
        .iter()
        .filter_map(|n| marks.reading.quotations.get(*n));
    quotations.flat_map(|q| q.uses.iter().cloned()).collect()
}

/// Selects what is quoted; asks which, where that is more than one relation.
fn choose(cx: &mut PanelCx<'_>, asking: &mut Asking, at: Pos2, mut uses: Vec<Use>) {
    let mut known: Vec<Id<Relation>> = Vec::new();
    uses.retain(|one| {
        let is_new = !known.contains(&one.relation);
        known.push(one.relation.clone());
        is_new
    });
    match uses.as_slice() {
        [] => {}
        [one] => cx.push(Command::Select(Some(Item::Passage(one.passage.clone())))),
        _ => asking.ask(at, uses),
    }
}

/// Tells what is quoted where the pointer is.
fn told(response: &Response, cx: &PanelCx<'_>, marks: &Marks<'_>, uses: &[Use]) {
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        for one in uses.iter().take(TOLD) {
            if let Some(relation) = cx.dossier().relations().get(&one.relation) {
                ui.label(words::label(cx, relation));
            }
            let number = marks.reading.quotation_of(&one.passage);
            let quotation = number.and_then(|n| marks.reading.quotations.get(n));
            // That a quotation stands where it should need not be said.
            if let Some(state) = quotation
                .map(|q| q.state)
                .filter(|s| *s != AnchorState::Exact)
            {
                muted(ui, &cx.kit.palette, &wording::word(state, cx.texts()));
            }
        }
        let left = uses.len().saturating_sub(TOLD);
        if left > 0 {
            let message = Message::new("reader-more").with("count", left);
            muted(ui, &cx.kit.palette, &cx.say(&message));
        }
    });
}

/// A quotation for the keyboard and for listeners, where it is seen first.
fn node(
    ui: &Ui,
    cx: &mut PanelCx<'_>,
    marks: &Marks<'_>,
    (quotation, place, is_selected): (&Quotation, Rect, bool),
    hand: &mut Hand<'_>,
) {
    let Some(first) = quotation.uses.first() else {
        return;
    };
    let id = EguiId::unique("quotation").with(&first.passage);
    let response = ui.interact(place.shrink2(vec2(0.0, 3.0)), id, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, name(cx, quotation)));
    if response.has_focus() {
        hand.has_keyboard = true;
        cx.hovered = Some(Item::Relation(first.relation.clone()));
    }
    if !response.clicked() {
        return;
    }
    // The pointer means all that lies under it, the keyboard this one.
    let pointer = response.interact_pointer_pos();
    let uses = pointer.map(|at| uses_at(marks, at));
    let uses = uses.filter(|uses| !uses.is_empty());
    let uses = uses.unwrap_or_else(|| quotation.uses.clone());
    choose(
        cx,
        hand.asking,
        pointer.unwrap_or(place.left_bottom()),
        uses,
    );
}

/// What a quotation is called: its words, and what it is quoted for.
fn name(cx: &PanelCx<'_>, quotation: &Quotation) -> String {
    let first = quotation.uses.first();
    let found = first.and_then(|one| cx.dossier().passage(&one.passage));
    let Some((relation, passage)) = found else {
        return String::new();
    };
    let quote = wording::quotation(cx.dossier(), passage);
    let message = if quotation.uses.len() == 1 {
        Message::new("reader-highlight").with("relation", words::label(cx, relation))
    } else {
        Message::new("reader-highlights").with("count", quotation.uses.len())
    };
    cx.say(&message.with("quote", quote))
}
