//! The text of a document with every quotation marked, and its way with the selection: what is clicked here is selected
//! everywhere, and what is selected elsewhere comes into view here.

use super::super::super::widgets::text::muted;
use super::super::PanelCx;
use super::asking::Asking;
use super::head;
use super::marks::{Emphasis, Marks};
use super::page::{Page, Source};
use super::search::TextSearch;
use crate::analysis::Reading;
use crate::analysis::reading::{Quotation, Use};
use crate::app::Command;
use crate::lang::Message;
use crate::model::{AnchorState, Document, Id, Item, Relation, wording};
use crate::ui::words;
use eframe::egui::{
    CursorIcon, Frame, Id as EguiId, Label, Margin, Pos2, Rangef, Rect, Response, Role, ScrollArea,
    Sense, Ui, WidgetInfo, pos2, vec2,
};

/// The most width of the lines, in points: some 70 letters of a Latin text, 38 of a Chinese one.
const MEASURE: f32 = 600.0;
/// The room for signs beside the text, in points.
const BESIDE: f32 = 30.0;
/// So many relations are told of where the pointer is.
const TOLD: usize = 4;
/// So many quotations in view have names for listeners and the keyboard.
const NAMED: usize = 300;

/// What the reader shows was made from this.
#[derive(Clone, Debug, PartialEq)]
struct MadeOf {
    document: Id<Document>,
    /// The revision of the dossier.
    dossier: u64,
    /// The revision of what follows from filter and language.
    derived: u64,
    /// Whether the theme is dark, and high in contrast.
    theme: crate::scene::ThemeKind,
}

/// The text of a document with its quotations.
#[derive(Default)]
pub(super) struct Reader {
    made_of: Option<MadeOf>,
    reading: Reading,
    hidden: usize,
    page: Page,
    search: TextSearch,
    asking: Asking,
    /// How far it is scrolled, in points.
    offset: f32,
    /// The byte of the text that is to come into view.
    wanted: Option<usize>,
    /// What was selected when it was last drawn, and which passage of it was read.
    seen: Option<(Option<Item>, usize)>,
}

impl Reader {
    /// Whether a small list asks which of several relations is meant.
    pub fn asks(&self) -> bool {
        self.asking.is_open()
    }

    /// Draws the reader.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let dossier = cx.dossier();
        let id = cx.session.document_read();
        let Some(document) = id.and_then(|id| dossier.documents().get(id)) else {
            self.asking.close();
            return;
        };
        self.take(cx, document);
        self.follow(cx, document);
        // Above the text, in its column.
        let (left, width) = column(ui.available_width());
        let margin = Margin {
            left: left as i8,
            right: 8,
            top: 10,
            bottom: 8,
        };
        let from = self.page.byte_at(self.offset);
        let (reading, search) = (&self.reading, &mut self.search);
        let mut found = (None, false);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(width.max(240.0));
            ui.spacing_mut().item_spacing.y = 4.0;
            head::show(ui, cx, (document, reading), |ui, cx| {
                found = search.ui(ui, cx, &document.text, from);
            });
            head::lost(ui, cx, reading, self.hidden);
        });
        if found.1 {
            self.page.repaint();
        }
        self.wanted = found.0.or(self.wanted);
        if document.text.is_empty() {
            muted(ui, &cx.kit.palette, &cx.text("reader-empty"));
            return;
        }
        self.text(ui, cx, document);
        self.asking.ui(ui, cx);
    }

    /// Takes what is quoted from the document, when that is not what is known already.
    fn take(&mut self, cx: &PanelCx<'_>, document: &Document) {
        let session = cx.session;
        let made_of = MadeOf {
            document: document.id.clone(),
            dossier: session.workspace().revision,
            derived: session.derived().revision,
            theme: cx.kit.theme.kind,
        };
        let before = self.made_of.replace(made_of.clone());
        if before.as_ref() == Some(&made_of) {
            return;
        }
        self.page.repaint();
        self.reading = session.reading(&document.id);
        let row = cx.dossier().documents().position(&document.id);
        let all = row.map_or(0, |row| session.derived().catalogue.entry(row).passages);
        let placed: usize = self.reading.quotations.iter().map(|q| q.uses.len()).sum();
        self.hidden = all.saturating_sub(placed + self.reading.lost.len());
        let same_text = before.is_some_and(|before| {
            before.document == made_of.document && before.dossier == made_of.dossier
        });
        if !same_text {
            self.asking.close();
            self.page = Page::of(&document.text);
            self.search.begin(&document.text);
            self.offset = 0.0;
            self.wanted = self.reading_of(cx);
        }
    }

    /// Where the passage that is read begins in this document.
    fn reading_of(&self, cx: &PanelCx<'_>) -> Option<usize> {
        let passage = cx.session.current_passage()?;
        let number = self.reading.quotation_of(&passage.id)?;
        let quotation = self.reading.quotations.get(number)?;
        Some(quotation.bytes.start)
    }

    /// When something else was selected: its passage in this document comes into view, else its document is opened.
    fn follow(&mut self, cx: &mut PanelCx<'_>, document: &Document) {
        let focus = cx.session.focus();
        let now = (focus.selection.clone(), focus.passage);
        let before = self.seen.replace(now.clone());
        if before.as_ref() == Some(&now) {
            return;
        }
        let Some((relation, passage)) = cx
            .session
            .selected_relation()
            .zip(cx.session.current_passage())
        else {
            return;
        };
        if passage.document == document.id {
            self.wanted = self.reading_of(cx).or(self.wanted);
            return;
        }
        let mut here = relation.passages.iter();
        let here = here.position(|p| p.document == document.id);
        let is_new = before.is_none_or(|(selection, _)| selection != now.0);
        match here.filter(|_| is_new) {
            Some(number) => cx.push(Command::ShowPassage(number)),
            None => cx.push(Command::Read(passage.document.clone())),
        }
    }

    /// The text itself.
    fn text(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, document: &Document) {
        let room = ui.available_size();
        let (left, width) = column(room.x);
        let source = Source {
            text: &document.text,
            reading: &self.reading,
            hits: (&self.search.hits, self.search.at),
            palette: &cx.kit.palette,
        };
        let painter = ui.painter().clone();
        let first = self.page.byte_at(self.offset);
        if self.page.fit(width, &painter, &source) && self.offset > 0.0 {
            self.wanted = self.wanted.or(Some(first));
        }
        let mut offset = self.offset;
        if let Some(byte) = self.wanted.take() {
            offset = self.page.reveal(byte, (offset, room.y), &painter, &source);
        }
        let seen = Rangef::new(offset, offset + room.y);
        offset += self.page.come(seen, &painter, &source);
        let mut scroll = ScrollArea::vertical().id_salt("reader").auto_shrink(false);
        if (offset - self.offset).abs() > 0.01 {
            scroll = scroll.vertical_scroll_offset(offset);
        }
        let (page, reading, asking) = (&self.page, &self.reading, &mut self.asking);
        let output = scroll.show_viewport(ui, |ui, viewport| {
            ui.set_height(page.height());
            ui.set_width(room.x);
            let corner = ui.min_rect().min;
            let mut named = 0;
            for (number, top) in page.blocks_in(viewport.y_range()) {
                let Some(laid) = page.laid(number) else {
                    ui.ctx().request_repaint();
                    continue;
                };
                let marks = Marks {
                    kit: cx.kit,
                    reading,
                    laid,
                    corner: pos2(corner.x + left, corner.y + top),
                };
                block(ui, cx, &marks, (asking, &mut named));
            }
        });
        self.offset = output.state.clamped_offset().y;
    }
}

/// Where the column of the text begins in a room so wide, and how wide it is, in points.
fn column(room: f32) -> (f32, f32) {
    let width = (room - 2.0 * BESIDE).clamp(80.0, MEASURE);
    let left = (room - width) / 2.0;
    (left.clamp(BESIDE.min(room), 120.0), width)
}

/// A block of the text: letters, marks, and what answers the pointer and the keyboard.
fn block(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    marks: &Marks<'_>,
    (asking, named): (&mut Asking, &mut usize),
) {
    let focus = cx.session.focus();
    let relation = |item: Option<&Item>| match item {
        Some(Item::Relation(id)) => Some(id.clone()),
        _ => None,
    };
    let (selected, hovered) = (
        relation(focus.selection.as_ref()),
        relation(focus.hover.as_ref()),
    );
    let emphasis = Emphasis {
        selected: selected.as_ref(),
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
    point(ui, cx, marks, (&response, asking));
    let window = ui.clip_rect();
    for (number, place) in marks.starts(window) {
        if *named >= NAMED {
            break;
        }
        *named += 1;
        if let Some(quotation) = marks.reading.quotations.get(number) {
            node(ui, cx, marks, (quotation, place, selected.as_ref()), asking);
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
    (quotation, place, selected): (&Quotation, Rect, Option<&Id<Relation>>),
    asking: &mut Asking,
) {
    let Some(first) = quotation.uses.first() else {
        return;
    };
    let id = EguiId::unique("quotation").with(&first.passage);
    let response = ui.interact(place.shrink2(vec2(0.0, 3.0)), id, Sense::click());
    let is_selected = selected.is_some_and(|id| quotation.uses.iter().any(|u| &u.relation == id));
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, name(cx, quotation)));
    if response.has_focus() {
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
    choose(cx, asking, pointer.unwrap_or(place.left_bottom()), uses);
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
