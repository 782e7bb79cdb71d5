//! The text of a document with every quotation marked, and its way with the selection: what is clicked here is selected
//! everywhere, and what is selected elsewhere comes into view here.

use super::super::super::widgets::text::muted;
use super::super::PanelCx;
use super::asking::Asking;
use super::hand::Hand;
use super::head;
use super::marks::Marks;
use super::page::{Page, Source};
use super::search::TextSearch;
use super::{hand, keys};
use crate::analysis::Reading;
use crate::app::Command;
use crate::model::{Document, Id, Item, wording};
use eframe::egui::{Frame, Margin, Rangef, ScrollArea, Ui, pos2};

/// The most width of the lines, in points: some 70 letters of a Latin text, 38 of a Chinese one.
const MEASURE: f32 = 600.0;
/// The room for signs beside the text, in points.
const BESIDE: f32 = 30.0;
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
    /// Whether a quotation had the keyboard when it was last drawn.
    has_keyboard: bool,
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
        let turned = self.take(cx, document);
        self.follow(cx, document, turned);
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

    /// Takes what is quoted from the document, when that is not what is known already. Whether it took the place of another one.
    fn take(&mut self, cx: &PanelCx<'_>, document: &Document) -> bool {
        let session = cx.session;
        let made_of = MadeOf {
            document: document.id.clone(),
            dossier: session.workspace().revision,
            derived: session.derived().revision,
            theme: cx.kit.theme.kind,
        };
        let before = self.made_of.replace(made_of.clone());
        if before.as_ref() == Some(&made_of) {
            return false;
        }
        let other = |before: &MadeOf| before.document != made_of.document;
        let turned = before.as_ref().is_some_and(other);
        self.page.repaint();
        self.reading = session.reading(&document.id);
        let row = cx.dossier().documents().position(&document.id);
        let all = row.map_or(0, |row| session.derived().catalogue.entry(row).passages);
        let told = self.reading.placed_count() + self.reading.lost.len();
        self.hidden = all.saturating_sub(told);
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
        turned
    }

    /// Where the passage that is read begins in this document.
    fn reading_of(&self, cx: &PanelCx<'_>) -> Option<usize> {
        let passage = cx.session.current_passage()?;
        let number = self.reading.quotation_of(&passage.id)?;
        let quotation = self.reading.quotations.get(number)?;
        Some(quotation.bytes.start)
    }

    /// When something else was selected: its passage in this document comes into view, else its document is opened; unless the
    /// way back has just `turned` to both.
    fn follow(&mut self, cx: &mut PanelCx<'_>, document: &Document, turned: bool) {
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
        if turned {
            return;
        }
        let mut here = relation.passages.iter();
        let here = here.position(|p| p.document == document.id);
        let is_new = before.is_none_or(|(selection, _)| selection != now.0);
        match here.filter(|_| is_new) {
            Some(number) => cx.push(Command::ShowPassage(number)),
            None => cx.push(Command::TurnTo(passage.document.clone())),
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
        let name = wording::name(&document.title, cx.texts());
        if let Some(to) = keys::pressed(ui, name, self.has_keyboard) {
            offset = self.page.scrolled(to, (offset, room.y), &painter, &source);
        }
        let seen = Rangef::new(offset, offset + room.y);
        offset += self.page.come(seen, &painter, &source);
        let mut scroll = ScrollArea::vertical().id_salt("reader").auto_shrink(false);
        if (offset - self.offset).abs() > 0.01 {
            scroll = scroll.vertical_scroll_offset(offset);
        }
        let (page, reading) = (&self.page, &self.reading);
        let mut hand = Hand {
            asking: &mut self.asking,
            named: 0,
            has_keyboard: false,
        };
        let output = scroll.show_viewport(ui, |ui, viewport| {
            ui.set_height(page.height());
            ui.set_width(room.x);
            let corner = ui.min_rect().min;
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
                hand::block(ui, cx, &marks, &mut hand);
            }
        });
        self.has_keyboard = hand.has_keyboard;
        self.offset = output.state.clamped_offset().y;
    }
}

/// Where the column of the text begins in a room so wide, and how wide it is, in points.
fn column(room: f32) -> (f32, f32) {
    let width = (room - 2.0 * BESIDE).clamp(80.0, MEASURE);
    let left = (room - width) / 2.0;
    (left.clamp(BESIDE.min(room), 120.0), width)
}
