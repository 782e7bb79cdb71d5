//! The documents as a table: what each is, and how much of it is quoted.

mod columns;
mod words;

use super::super::super::follow::follow_keyboard;
use super::super::super::fonts::font;
use super::super::super::style::{BODY, RADIUS, SMALL};
use super::super::super::widgets::text::{cut_line, muted, small};
use super::super::PanelCx;
use super::super::involved;
use crate::analysis::reading::Entry;
use crate::analysis::search::folded;
use crate::app::Command;
use crate::lang::Message;
use crate::model::{Document, Extent, Id, wording};
use crate::scene::Face;
use columns::{Column, columns};
use eframe::egui::{
    Align2, Button, Rect, RichText, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use std::cmp::Ordering;
use words::{language, percent};

/// The height of a row, in points.
const ROW_PX: f32 = 28.0;

/// A document in the table.
#[derive(Clone, Debug)]
struct Line {
    id: Id<Document>,
    /// Its number in the dossier.
    row: usize,
    cells: [String; 6],
    /// The words of the cells without case and diacritics: title, source, and language.
    folded: [String; 3],
    name: String,
    /// What the columns are sorted by, where that is not their words.
    published: Option<String>,
    passages: usize,
    share: Option<f64>,
    /// How many of its passages a person must look at.
    unsure: usize,
    /// Whether it is quoted, but the filter hides all that quotes it.
    hidden: bool,
}

impl Line {
    /// The folded words of a column, where it has any.
    fn words(&self, column: Column) -> Option<&String> {
        let [title, outlet, lang] = &self.folded;
        let words = match column {
            Column::Document => title,
            Column::Outlet => outlet,
            Column::Lang => lang,
            Column::Date | Column::Passages | Column::Quoted => return None,
        };
        Some(words).filter(|words| !words.is_empty())
    }
}

/// The documents as a table.
#[derive(Default)]
pub(super) struct DocumentList {
    by: Column,
    down: bool,
    lines: Vec<Line>,
    /// What was looked at when it was counted how many passages of each document, by its row, have to do with it.
    counted: Option<u64>,
    quoting: Vec<usize>,
    /// The document that was read when it was last drawn, and whether its row was seen then.
    read: Option<Id<Document>>,
    seen: bool,
    /// How far it is scrolled, in points.
    offset: f32,
    /// What the lines were made of: the dossier, and what follows from filter and language.
    made_of: Option<(u64, u64)>,
}

impl DocumentList {
    /// The height that shows the whole table, in points.
    pub fn height(cx: &PanelCx<'_>) -> f32 {
        cx.dossier().documents().len() as f32 * ROW_PX + 62.0
    }

    /// Draws the table.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let session = cx.session;
        let made_of = (session.workspace().revision, session.derived().revision);
        let is_new = self.made_of != Some(made_of);
        if is_new {
            if self.made_of.is_none_or(|(dossier, _)| dossier != made_of.0) {
                // Of another dossier nothing has come into view yet.
                self.read = None;
            }
            self.made_of = Some(made_of);
            self.lines = lines(cx);
            self.sort();
        }
        let number = session.involvement().number();
        if is_new || self.counted != Some(number) {
            self.counted = Some(number);
            self.quoting = quoting(cx);
        }
        if self.lines.is_empty() {
            muted(ui, &cx.kit.palette, &cx.text("sources-none"));
            return;
        }
        let columns = columns(ui.available_width());
        self.head(ui, cx, &columns);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut scroll = ScrollArea::vertical()
            .id_salt("documents")
            .auto_shrink(false);
        if let Some(offset) = self.follow(cx, ui.available_height()) {
            scroll = scroll.vertical_scroll_offset(offset);
        }
        let output = scroll.show_rows(ui, ROW_PX, self.lines.len(), |ui, rows| {
            for line in self.lines.get(rows).unwrap_or_default() {
                let quoting = self.quoting.get(line.row).copied();
                row(ui, cx, (line, quoting.unwrap_or(0)), &columns);
            }
            follow_keyboard(ui);
        });
        self.offset = output.state.clamped_offset().y;
        let row = self.row_of(session.document_read());
        self.seen = row.is_some_and(|row| self.sees(row, output.inner_rect.height()));
    }

    /// How far it is to be scrolled in a room so high, so that a document that has just been opened is seen.
    fn follow(&mut self, cx: &PanelCx<'_>, room: f32) -> Option<f32> {
        let read = cx.session.document_read();
        // One that has gone out of view because there is less room comes back, unless it was scrolled away.
        if self.read.as_ref() == read && !self.seen {
            return None;
        }
        self.read = read.cloned();
        let row = self.row_of(read)?;
        let top = row as f32 * ROW_PX;
        (!self.sees(row, room)).then(|| (top - (room - ROW_PX) / 2.0).max(0.0))
    }

    fn row_of(&self, document: Option<&Id<Document>>) -> Option<usize> {
        self.lines
            .iter()
            .position(|line| Some(&line.id) == document)
    }

    /// Whether a row is seen as a whole in a room so high.
    fn sees(&self, row: usize, room: f32) -> bool {
        let top = row as f32 * ROW_PX;
        top >= self.offset && top + ROW_PX <= self.offset + room
    }

    fn head(&mut self, ui: &mut Ui, cx: &PanelCx<'_>, columns: &[(Column, f32, f32)]) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
        for (column, left, width) in columns {
            let place = Rect::from_min_size(
                pos2(rect.left() + left, rect.top()),
                vec2(*width, rect.height()),
            );
            let word = cx.text(column.label_id());
            let sorted = self.by == *column;
            let shown = match (sorted, self.down) {
                (false, _) => word.clone(),
                (true, false) => format!("{word} ↑"),
                (true, true) => format!("{word} ↓"),
            };
            let ink = if sorted {
                cx.kit.palette.ink
            } else {
                cx.kit.palette.muted
            };
            let text = RichText::new(shown)
                .font(font(Face::SansStrong, SMALL))
                .color(ink);
            let button = Button::new(text).frame(false).truncate();
            let layout = if column.is_number() {
                eframe::egui::Layout::right_to_left(eframe::egui::Align::Center)
            } else {
                eframe::egui::Layout::left_to_right(eframe::egui::Align::Center)
            };
            let mut cell = ui.new_child(
                eframe::egui::UiBuilder::new()
                    .max_rect(place)
                    .layout(layout)
                    .id_salt(column.label_id()),
            );
            cell.spacing_mut().button_padding = Vec2::ZERO;
            let response = cell.add(button);
            let id = match (sorted, self.down) {
                (false, _) => "sources-sort",
                (true, false) => "sources-sorted-up",
                (true, true) => "sources-sorted-down",
            };
            let name = cx.say(&Message::new(id).with("column", &word));
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if response.on_hover_text(&name).clicked() {
                self.down = sorted && !self.down;
                self.by = *column;
                self.sort();
                self.seen = false;
                ui.ctx().request_repaint();
            }
        }
    }

    /// Sorts the lines, those of which the filter hides everything below the others; those that are alike stay in the order of the
    /// file.
    fn sort(&mut self) {
        let (by, down) = (self.by, self.down);
        self.lines.sort_by(|a, b| {
            let turned = |order: Ordering| if down { order.reverse() } else { order };
            let of_column = match by {
                Column::Date => last_nothing(a.published.as_ref(), b.published.as_ref(), |a, b| {
                    turned(a.cmp(b))
                }),
                Column::Passages => turned(a.passages.cmp(&b.passages)),
                Column::Quoted => last_nothing(a.share.as_ref(), b.share.as_ref(), |a, b| {
                    turned(a.total_cmp(b))
                }),
                Column::Document | Column::Outlet | Column::Lang => {
                    last_nothing(a.words(by), b.words(by), |a, b| turned(a.cmp(b)))
                }
            };
            a.hidden.cmp(&b.hidden).then(of_column)
        });
    }
}

/// How many passages of each document, by its row, have to do with the selection; none where all documents have some.
fn quoting(cx: &PanelCx<'_>) -> Vec<usize> {
    let catalogue = &cx.session.derived().catalogue;
    let found = cx.session.involvement().found();
    let counts = found.map(|found| catalogue.passages_of(&found.relations));
    let counts = counts.filter(|counts| counts.contains(&0));
    counts.unwrap_or_default()
}

/// What is not known comes after what is.
fn last_nothing<T>(a: Option<&T>, b: Option<&T>, cmp: impl Fn(&T, &T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => cmp(a, b),
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
    }
}

/// The documents in the order of the file, counted as the filter has it.
fn lines(cx: &PanelCx<'_>) -> Vec<Line> {
    let catalogue = &cx.session.derived().catalogue;
    let shown = catalogue.passages_of(&cx.session.shown());
    let documents = cx.dossier().documents().iter().zip(shown).enumerate();
    documents
        .map(|(row, (document, shown))| {
            let entry = catalogue.entry(row);
            line(cx, (row, document), shown, entry)
        })
        .collect()
}

fn line(cx: &PanelCx<'_>, (row, document): (usize, &Document), shown: usize, entry: Entry) -> Line {
    let texts = cx.texts();
    let all = entry.passages;
    let publisher = document.publisher.as_ref();
    let publisher = publisher.and_then(|id| cx.dossier().witnesses().get(id));
    let title = wording::short_name(&document.title, texts);
    let outlet = publisher.map_or_else(String::new, |w| wording::short_name(&w.name, texts));
    let date = document.published.as_ref();
    let date_words = date.map_or_else(|| cx.text("sources-undated"), |d| wording::date(d, texts));
    let lang = language(cx, document);
    let passages = if shown == all {
        texts.number(all)
    } else {
        let both = Message::new("sources-count")
            .with("shown", shown)
            .with("all", all);
        cx.say(&both)
    };
    let share = (document.extent == Extent::Full).then_some(entry.share);
    let percent = share.map(|share| cx.say(&percent(share)));
    let told = percent.as_ref().map_or_else(
        || cx.text("sources-row-excerpt"),
        |percent| cx.say(&Message::new("sources-row-quoted").with("percent", percent)),
    );
    let name = Message::new("sources-row")
        .with("title", &title)
        .with("source", &outlet)
        .with("date", &date_words)
        .with("lang", &lang)
        .with("passages", shown)
        .with("quoted", told);
    Line {
        id: document.id.clone(),
        row,
        name: cx.say(&name),
        published: date.map(|d| d.as_str().to_owned()),
        passages: shown,
        unsure: entry.unsure,
        hidden: shown == 0 && all > 0,
        folded: [&title, &outlet, &lang].map(|words| folded(words)),
        cells: [
            title,
            outlet,
            date_words,
            lang,
            passages,
            percent.unwrap_or_else(|| cx.text("sources-excerpt")),
        ],
        share,
    }
}

fn row(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    (line, quoting): (&Line, usize),
    columns: &[(Column, f32, f32)],
) {
    let size = vec2(ui.available_width(), ROW_PX);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let read = cx.session.document_read() == Some(&line.id);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, read, &line.name));
    let palette = &cx.kit.palette;
    let ground = match (read, response.hovered()) {
        (true, _) => Some(palette.strong_tint),
        (false, true) => Some(palette.tint),
        (false, false) => (quoting > 0).then(|| involved::ground(palette)),
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, RADIUS, ground);
    }
    let said = Message::new("involved-quoted").with("count", quoting);
    if quoting > 0 {
        involved::bar(ui.painter(), palette, rect.translate(vec2(-6.0, 0.0)));
        let said = cx.say(&said);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_description(said));
    }
    for (column, left, width) in columns {
        let Some(words) = line.cells.get(*column as usize) else {
            continue;
        };
        let ink = match column {
            Column::Document | Column::Passages if !line.hidden => palette.ink,
            _ => palette.muted,
        };
        let manner = (font(Face::Sans, BODY), ink);
        let galley = cut_line(ui.painter(), words, manner, *width);
        let cell = Rect::from_min_size(
            pos2(rect.left() + left + 4.0, rect.top()),
            vec2(*width, ROW_PX),
        );
        let align = if column.is_number() {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        };
        let place = align.anchor_size(align.pos_in_rect(&cell), galley.size());
        ui.painter().galley(place.min, galley, ink);
    }
    let clicked = response.clicked();
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.label(&line.name);
        if quoting > 0 {
            small(ui, palette, &cx.say(&said));
        }
        if line.unsure > 0 {
            let message = Message::new("sources-unsure").with("count", line.unsure);
            small(ui, palette, &cx.say(&message));
        }
        if line.share.is_none() {
            small(ui, palette, &cx.text("sources-excerpt-tip"));
        }
    });
    if clicked {
        cx.push(Command::Read(line.id.clone()));
    }
}

#[cfg(test)]
mod tests;
