//! Who says so: voices by relations as a grid, the contested first, then what is only denied; each cell has the sign of what that voice says.

mod access;
mod cells;
mod header;
mod legend;
mod tips;
mod walk;

use super::super::style::MARGIN;
use super::super::widgets::grid::{Grid, Scrolled};
use super::super::widgets::text::{muted, small};
use super::involved::{self, Marked};
use super::{Panel, PanelCx};
use crate::analysis::hearing::{Board, Cell, Hearing};
use crate::analysis::table::Tab;
use crate::app::{Action, Command, Tables, tables};
use crate::lang::{Lang, Message};
use crate::model::status::Voice;
use crate::model::{Relation, wording};
use eframe::egui::{Align, Frame, Id, Layout, Margin, Rect, Sense, Ui, UiBuilder, pos2};
use legend::Legend;
use std::sync::Arc;
use walk::Cursor;

/// The height of a row, in points.
const ROW_PX: f32 = 28.0;
/// The least and the greatest width of the column of a voice, in points.
const NARROW_PX: f32 = 34.0;
const WIDE_PX: f32 = 128.0;
/// Columns narrower than this have turned names, in points.
const TURNED_PX: f32 = 72.0;
/// Columns with turned names are at most so wide, in points.
const MOST_TURNED_PX: f32 = 52.0;
/// The height of the header with names that lie, and with names that stand, in points.
const LYING_PX: f32 = 52.0;
const STANDING_PX: f32 = 140.0;
/// The height of the line above the grid, in points.
const BAR_PX: f32 = 40.0;
/// In a panel that is lower than this the signs are told behind a button, in points.
const LOW_PX: f32 = 360.0;

/// What the keyboard knows the cells by.
#[must_use]
pub fn stop_id() -> Id {
    Id::unique("witnesses-cells")
}

/// The grid of voices and relations.
#[derive(Default)]
pub struct WitnessesPanel {
    made: Option<Made>,
    tables: Tables,
    scrolled: Scrolled,
    cursor: Cursor,
    /// What has to do with what is selected.
    marked: Marked,
    /// For which revision of the dossier it was asked who says what.
    asked: Option<u64>,
}

/// What follows from dossier, filter and language.
struct Made {
    dossier: u64,
    derived: u64,
    lang: Lang,
    hearing: Arc<Hearing>,
    board: Board,
    /// What the voices are called, in the order of the columns.
    names: Vec<String>,
}

/// What is drawn in this frame.
struct Sheet<'a> {
    made: &'a Made,
    widths: Vec<f32>,
    header_px: f32,
}

impl Sheet<'_> {
    fn grid(&self) -> Grid<'_> {
        Grid {
            id: stop_id(),
            widths: &self.widths,
            sticky: 1,
            rows: self.made.board.relations.len(),
            row_px: ROW_PX,
            header_px: self.header_px,
        }
    }

    fn is_turned(&self) -> bool {
        self.header_px > LYING_PX
    }

    /// The cell of a row and a column of the grid, which is one more than that of the board.
    fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        let relation = self.made.board.relations.get(row)?;
        let voice = self.made.board.voices.get(column.checked_sub(1)?)?;
        let cells = self.made.hearing.cells(*relation);
        cells.iter().find(|cell| cell.voice == *voice)
    }

    fn relation<'d>(&self, cx: &PanelCx<'d>, row: usize) -> Option<&'d Relation> {
        let row = self.made.board.relations.get(row)?;
        tables::relation(cx.dossier(), *row)
    }

    fn name(&self, column: usize) -> &str {
        let name = column.checked_sub(1).and_then(|c| self.made.names.get(c));
        name.map_or("", String::as_str)
    }
}

impl Panel for WitnessesPanel {
    fn name(&self) -> &'static str {
        "panel-witnesses"
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let place = ui.available_rect_before_wrap();
        ui.painter().rect_filled(place, 0.0, cx.kit.palette.panel);
        let Some(made) = self.made(cx) else {
            self.wait(ui, cx);
            return;
        };
        if made.board.relations.is_empty() {
            empty(ui, cx);
        } else {
            self.draw(ui, cx, (&made, place));
        }
        self.made = Some(made);
    }
}

impl WitnessesPanel {
    fn draw(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, (made, place): (&Made, Rect)) {
        self.marked
            .look_at(cx, Tab::Relations, &made.board.relations);
        let split = pos2(place.right(), place.top() + BAR_PX);
        let above = Rect::from_min_max(place.min, split);
        let legend = Legend::new(ui, cx, place.width());
        // Where there is little room the signs are told behind a button.
        let (is_low, needs) = (place.height() < LOW_PX, legend.height());
        ui.scope_builder(UiBuilder::new().max_rect(above), |ui| {
            summary(ui, cx, made, (is_low, &self.marked));
        });
        let top = place.bottom() - if is_low { 0.0 } else { needs };
        let key = Rect::from_min_max(pos2(place.left(), top), place.max);
        if !is_low {
            legend.show(ui, cx, key);
        }
        let middle = Rect::from_min_max(
            pos2(place.left(), split.y),
            pos2(place.right(), key.top().max(split.y)),
        );
        let sheet = sheet(made, place.width());
        let grid = sheet.grid();
        if self.marked.follow(cx) {
            self.follow_selection(cx, &sheet);
        }
        self.walk(ui, cx, &sheet);
        let mut scrolled = std::mem::take(&mut self.scrolled);
        ui.scope_builder(UiBuilder::new().max_rect(middle), |ui| {
            grid.show(ui, &mut scrolled, |ui, view| {
                let response = ui.interact(view.below(), stop_id(), Sense::click());
                self.clicks(ui, cx, (&sheet, view), &response);
                self.cells(ui, cx, (&sheet, view), &response);
                header::show(ui, cx, (&sheet, view));
                self.nodes(ui, cx, (&sheet, view), &response);
            });
        });
        self.scrolled = scrolled;
    }

    /// Asks once for what is not gathered yet, and says that it is being gathered.
    fn wait(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let revision = cx.session.workspace().revision;
        if self.asked != Some(revision) {
            self.asked = Some(revision);
            cx.push(Command::Hear);
        }
        ui.add_space(BAR_PX);
        ui.vertical_centered(|ui| muted(ui, &cx.kit.palette, &cx.text("witnesses-waits")));
    }

    /// Whether nothing is being gathered.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.made.is_some()
    }

    /// What follows from dossier, filter and language, made anew where one of them has changed.
    fn made(&mut self, cx: &PanelCx<'_>) -> Option<Made> {
        let session = cx.session;
        let derived = session.derived();
        let (dossier, revision) = (session.workspace().revision, derived.revision);
        let lang = session.settings().lang;
        let old = self.made.take();
        if let Some(made) = &old
            && (made.dossier, made.derived, made.lang) == (dossier, revision, lang)
        {
            return old;
        }
        let same = old.filter(|made| made.dossier == dossier);
        let known = same.map(|made| made.hearing);
        let hearing = known.or_else(|| derived.hearing.clone())?;
        self.tables.follow(session);
        let board = Board::of(&hearing, self.tables.relations());
        let names = board.voices.iter().map(|voice| title(cx, &hearing, *voice));
        Some(Made {
            names: names.collect(),
            dossier,
            derived: revision,
            lang,
            hearing,
            board,
        })
    }

    /// Brings what is selected elsewhere into view, or else the first relation that has to do with it.
    fn follow_selection(&mut self, cx: &PanelCx<'_>, sheet: &Sheet<'_>) {
        let rows = &sheet.made.board.relations;
        let stands = |row: &u32| involved::has(cx, Tab::Relations, *row);
        if let Some(at) = rows.iter().position(stands) {
            if cx.session.selected_relation().is_some() {
                self.cursor.row = at;
            }
            self.scrolled.reveal(&sheet.grid(), at, None);
        }
    }
}

/// A voice with its witnesses by id.
fn voice(cx: &PanelCx<'_>, hearing: &Hearing, number: u32) -> Voice {
    let heard = hearing.voices().get(number as usize);
    let rows = heard.into_iter().flat_map(|heard| &heard.witnesses);
    let ids = rows.filter_map(|row| tables::witness(cx.dossier(), *row));
    Voice {
        witnesses: ids.map(|witness| witness.id.clone()).collect(),
    }
}

/// What a voice is called at the head of its column.
fn title(cx: &PanelCx<'_>, hearing: &Hearing, number: u32) -> String {
    wording::voice_title(cx.dossier(), &voice(cx, hearing, number), cx.texts())
}

/// The columns in so much room: as wide as it allows, and turned names where it allows little.
fn sheet(made: &Made, room: f32) -> Sheet<'_> {
    let count = made.board.voices.len().max(1);
    let left = room - count as f32 * TURNED_PX;
    let first = (room * 0.4).clamp(150.0, 380.0).max(left.min(440.0));
    let width = ((room - first - 12.0) / count as f32).clamp(NARROW_PX, WIDE_PX);
    let turned = width < TURNED_PX;
    let width = if turned {
        width.min(MOST_TURNED_PX)
    } else {
        width
    };
    let mut widths = vec![first];
    widths.resize(count + 1, width);
    Sheet {
        made,
        widths,
        header_px: if turned { STANDING_PX } else { LYING_PX },
    }
}

/// How many relations and voices there are, how many relations are contested, and, where there is room, how many stand out.
fn summary(ui: &mut Ui, cx: &mut PanelCx<'_>, made: &Made, (is_low, marked): (bool, &Marked)) {
    let margin = Margin::symmetric(MARGIN as i8, 0);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal_centered(|ui| {
            let heard = made.hearing.voices();
            let nobody = |voice: &&u32| heard.get(**voice as usize).is_none_or(|h| h.is_nobody());
            let voices = made.board.voices.iter().filter(|v| !nobody(v)).count();
            let said = Message::new("witnesses-summary")
                .with("relations", made.board.relations.len())
                .with("voices", voices)
                .with("count", made.board.contested)
                .with("denied", made.board.denied);
            let said = cx.say(&said);
            if !is_low {
                muted(ui, &cx.kit.palette, &said);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    marked.told(ui, cx);
                });
                return;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                legend::behind_button(ui, cx);
                let rest = ui.available_size();
                ui.allocate_ui_with_layout(rest, Layout::left_to_right(Align::Center), |ui| {
                    muted(ui, &cx.kit.palette, &said);
                });
            });
        });
    });
}

/// What stands in the place of the grid where there is nothing to hear.
fn empty(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    Frame::new().inner_margin(MARGIN).show(ui, |ui| {
        if cx.session.focus().filter.is_everything() {
            muted(ui, &cx.kit.palette, &cx.text("table-empty"));
            return;
        }
        small(ui, &cx.kit.palette, &cx.text("overview-nothing-shown"));
        ui.add_space(8.0);
        if ui.button(cx.text("action-clear-filter")).clicked() {
            cx.push(Command::Do(Action::ClearFilter));
        }
    });
}
