//! The text of a document with every quotation marked, and its way with the selection: what is clicked here is selected
//! everywhere, and what is selected elsewhere comes into view here.

use super::super::super::widgets::text::muted;
use super::super::PanelCx;
use super::asking::Asking;
use super::hand::Hand;
use super::head;
use super::marks::Marks;
use super::page::{LEADING, Page, Source};
use super::search::TextSearch;
use super::{hand, keys};
use crate::analysis::Reading;
use crate::app::Command;
use crate::model::{Document, Id, wording};
use eframe::egui::{Frame, Margin, Rangef, ScrollArea, Ui, Vec2, pos2, vec2};

/// The most width of the lines, in points: some 70 letters of a Latin text, 38 of a Chinese one.
const MEASURE: f32 = 600.0;
/// The room for signs beside the text, in points.
const BESIDE: f32 = 30.0;
/// So many lines of the text are always seen.
const LINES: f32 = 8.0;
/// The height that is left for what stands above the text, in points: where it is wide, where not, and for what has no place.
const HEAD: [f32; 3] = [150.0, 210.0, 130.0];
/// The width of the field that looks for words, and that in little room, in points.
const FIELD: f32 = 170.0;
const LOW_FIELD: f32 = 146.0;
/// A reader that is at least so wide needs little height for it, in points.
const WIDE: f32 = 640.0;
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
    /// How far it is scrolled, in points from the beginning of the text.
    offset: f32,
    /// The same from the beginning of what is scrolled, as it was drawn last.
    scrolled: f32,
    /// The byte of the text that is to come into view.
    wanted: Option<usize>,
    /// The byte that has come into view and stays there in any room, until somebody scrolls.
    held: Option<usize>,
    /// The room in which the text was drawn last, in points.
    room: Vec2,
    /// Whether a quotation had the keyboard when it was last drawn.
    has_keyboard: bool,
    /// What was selected when it was last drawn, and which passage of it was read.
    seen: Option<(u64, usize)>,
}

impl Reader {
    /// Whether a small list asks which of several relations is meant.
    pub fn asks(&self) -> bool {
        self.asking.is_open()
    }

    /// The height that it needs for a few lines below all that stands above them, in points.
    pub fn needs(&self, width: f32) -> f32 {
        let [wide, narrow, lost] = HEAD;
        let is_whole = self.reading.lost.is_empty() && self.hidden == 0;
        let head = if width < WIDE { narrow } else { wide };
        LINES * LEADING + head + if is_whole { 0.0 } else { lost }
    }

    /// Draws the reader; where it `is_low`, what tells of the document is scrolled with its text.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, is_low: bool) {
        let dossier = cx.dossier();
        let id = cx.session.document_read();
        let Some(document) = id.and_then(|id| dossier.documents().get(id)) else {
            self.asking.close();
            return;
        };
        let turned = self.take(cx, document);
        self.follow(cx, document, turned);
        // Above the text, in its column.
        let is_low = is_low && !document.text.is_empty();
        let (margin, width) = margin(ui.available_width(), is_low);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing.y = 4.0;
            if !is_low {
                head::about(ui, cx, document);
            }
            head::row(ui, |ui| self.tools(ui, cx, document, is_low));
            if !is_low {
                head::lost(ui, cx, &self.reading, self.hidden);
            }
        });
        if document.text.is_empty() {
            muted(ui, &cx.kit.palette, &cx.text("reader-empty"));
            return;
        }
        self.text(ui, cx, document, is_low);
        self.asking.ui(ui, cx);
    }

    /// The way through the text, what can be done with the document, and what looks for words.
    fn tools(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, document: &Document, is_low: bool) {
        head::walk(ui, cx, &self.reading);
        if !is_low {
            head::position(ui, cx, &self.reading, "reader-position");
            head::buttons(ui, cx, document);
            head::marked(ui, cx, &self.reading);
        }
        let from = self.page.byte_at(self.offset);
        let width = if is_low { LOW_FIELD } else { FIELD };
        let (wanted, is_new) = self.search.ui(ui, cx, (&document.text, from), width);
        if is_new {
            self.page.repaint();
        }
        self.wanted = wanted.or(self.wanted);
        if !is_low {
            head::unsaved(ui, cx);
        } else if !self.search.is_on() {
            head::position(ui, cx, &self.reading, "reader-position-brief");
        }
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
            self.held = None;
            self.wanted = self.reading_of(cx).or_else(|| self.first_shown(cx));
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

    /// Where what is looked at begins in a document that has just been opened, or else what the filter shows of it; `None` where
    /// everything is shown.
    fn first_shown(&self, cx: &PanelCx<'_>) -> Option<usize> {
        let quotations = self.reading.quotations.iter();
        let first = quotations.map(|quotation| quotation.bytes.start).min();
        let is_narrowed = !cx.session.focus().filter.is_everything();
        self.first_marked(cx).or(first.filter(|_| is_narrowed))
    }

    /// Where the first quotation begins that has to do with a selected actor or place, or with the list that is open.
    fn first_marked(&self, cx: &PanelCx<'_>) -> Option<usize> {
        let quotations = self.reading.quotations.iter();
        let marked = quotations.filter(|quotation| hand::is_marked(cx, quotation));
        marked.map(|quotation| quotation.bytes.start).min()
    }

    /// When something else was selected: its passage in this document comes into view, else its document is opened; unless the
    /// way back has just `turned` to both.
    fn follow(&mut self, cx: &mut PanelCx<'_>, document: &Document, turned: bool) {
        let focus = cx.session.focus();
        let now = (cx.session.involvement().number(), focus.passage);
        let before = self.seen.replace(now);
        if before.as_ref() == Some(&now) {
            return;
        }
        let Some((relation, passage)) = cx
            .session
            .selected_relation()
            .zip(cx.session.current_passage())
        else {
            match self.first_marked(cx) {
                Some(byte) => self.wanted = Some(byte),
                None if before.is_some() && !turned => turn(cx, document),
                None => {}
            }
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
        let is_new = before.is_none_or(|(looked, _)| looked != now.0);
        match here.filter(|_| is_new) {
            Some(number) => cx.push(Command::ShowPassage(number)),
            None => cx.push(Command::TurnTo(passage.document.clone())),
        }
    }

    /// The text itself.
    fn text(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, document: &Document, is_low: bool) {
        let room = ui.available_size();
        let (left, _) = column(room.x);
        if !is_low {
            self.page.above = 0.0;
        }
        let offset = self.offset_of(ui, cx, document);
        let mut scroll = ScrollArea::vertical().id_salt("reader").auto_shrink(false);
        if (offset + self.page.above - self.scrolled).abs() > 0.01 {
            scroll = scroll.vertical_scroll_offset(offset + self.page.above);
        }
        let (page, reading, hidden) = (&self.page, &self.reading, self.hidden);
        let mut hand = Hand {
            asking: &mut self.asking,
            named: 0,
            has_keyboard: false,
        };
        let mut above = 0.0;
        let output = scroll.show_viewport(ui, |ui, viewport| {
            let corner = ui.max_rect().min;
            if is_low {
                above = told(ui, cx, (document, reading, hidden));
            }
            ui.set_height(page.height() + above);
            ui.set_width(room.x);
            for (number, top) in page.blocks_in(viewport.translate(vec2(0.0, -above)).y_range()) {
                let Some(laid) = page.laid(number) else {
                    ui.ctx().request_repaint();
                    continue;
                };
                let marks = Marks {
                    kit: cx.kit,
                    reading,
                    laid,
                    corner: pos2(corner.x + left, corner.y + above + top),
                };
                hand::block(ui, cx, &marks, &mut hand);
            }
        });
        self.has_keyboard = hand.has_keyboard;
        self.scrolled = output.state.clamped_offset().y;
        self.offset = self.scrolled - self.page.above;
        if (self.offset - offset).abs() > 0.5 {
            self.held = None;
        }
        if (self.page.above - above).abs() > 0.5 {
            // Only now it is known how much stands above the text; what is seen of it stays.
            ui.ctx().request_repaint();
        }
        self.page.above = above;
    }

    /// How far the text is to be scrolled, in points from its beginning: as it was, or to what is wanted.
    fn offset_of(&mut self, ui: &Ui, cx: &PanelCx<'_>, document: &Document) -> f32 {
        let room = ui.available_size();
        let source = Source {
            text: &document.text,
            reading: &self.reading,
            hits: (&self.search.hits, self.search.at),
            palette: &cx.kit.palette,
        };
        let painter = ui.painter().clone();
        if let Some(byte) = self.wanted {
            self.held = Some(byte);
        }
        if std::mem::replace(&mut self.room, room) != room {
            self.wanted = self.held;
        }
        let first = self.page.byte_at(self.offset);
        if self.page.fit(column(room.x).1, &painter, &source) && self.offset > 0.0 {
            self.wanted = self.wanted.or(Some(first));
        }
        let mut offset = self.offset;
        if let Some(byte) = self.wanted.take() {
            offset = self.page.reveal(byte, (offset, room.y), &painter, &source);
        }
        let name = wording::name(&document.title, cx.texts());
        if let Some(to) = keys::pressed(ui, name, self.has_keyboard) {
            offset = self.page.scrolled(to, (offset, room.y), &painter, &source);
            self.held = None;
        }
        let seen = Rangef::new(offset, offset + room.y);
        offset + self.page.come(seen, &painter, &source)
    }
}

/// Turns from a document that has nothing to do with what is looked at to the first that has.
fn turn(cx: &mut PanelCx<'_>, from: &Document) {
    let involvement = cx.session.involvement();
    let to = involvement
        .document()
        .filter(|_| involvement.found().is_some());
    let to = to.and_then(|row| cx.dossier().documents().at(row));
    if let Some(to) = to.filter(|to| to.id != from.id && !involvement.is_all()) {
        cx.push(Command::TurnTo(to.id.clone()));
    }
}

/// What tells of the document, scrolled with its text; gives its height in points.
fn told(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    (document, reading, hidden): (&Document, &Reading, usize),
) -> f32 {
    let (margin, width) = margin(ui.available_width(), false);
    let frame = Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_max_width(width);
        ui.spacing_mut().item_spacing.y = 4.0;
        head::about(ui, cx, document);
        head::row(ui, |ui| {
            head::buttons(ui, cx, document);
            head::unsaved(ui, cx);
        });
        head::lost(ui, cx, reading, hidden);
    });
    frame.response.rect.height()
}

/// The margin of what stands above the text, in its column, and the width of that.
fn margin(room: f32, is_low: bool) -> (Margin, f32) {
    let (left, width) = column(room);
    let margin = Margin {
        left: left as i8,
        right: 8,
        top: if is_low { 0 } else { 10 },
        bottom: if is_low { 2 } else { 8 },
    };
    (margin, width.max(240.0))
}

/// Where the column of the text begins in a room so wide, and how wide it is, in points.
fn column(room: f32) -> (f32, f32) {
    let width = (room - 2.0 * BESIDE).clamp(80.0, MEASURE);
    let left = (room - width) / 2.0;
    (left.clamp(BESIDE.min(room), 120.0), width)
}
