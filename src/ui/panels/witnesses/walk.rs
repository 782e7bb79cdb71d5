//! The way over the cells by pointer and keys.

use super::super::super::widgets::grid::View;
use super::super::PanelCx;
use super::{Sheet, WitnessesPanel, stop_id};
use crate::app::Command;
use crate::model::Item;
use eframe::egui::{EventFilter, Key, Modifiers, Response, Ui};

/// The cell that the keyboard is on; the first column is the relation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cursor {
    pub row: usize,
    pub column: usize,
}

impl WitnessesPanel {
    /// Keys, while the cells have the keyboard.
    pub(super) fn walk(&mut self, ui: &Ui, cx: &mut PanelCx<'_>, sheet: &Sheet<'_>) {
        let last_row = sheet.made.board.relations.len().saturating_sub(1);
        let last_column = sheet.made.board.voices.len();
        self.cursor.row = self.cursor.row.min(last_row);
        self.cursor.column = self.cursor.column.min(last_column);
        if !ui.memory(|memory| memory.has_focus(stop_id())) {
            return;
        }
        ui.memory_mut(|memory| {
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
                ..EventFilter::default()
            };
            memory.set_focus_lock_filter(stop_id(), filter);
        });
        let grid = sheet.grid();
        let page = self.scrolled.page(&grid);
        let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
        let plain = |key| pressed(Modifiers::NONE, key);
        let before = self.cursor;
        let Cursor { row, column } = &mut self.cursor;
        if pressed(Modifiers::COMMAND, Key::Home) {
            (*row, *column) = (0, 0);
        } else if pressed(Modifiers::COMMAND, Key::End) {
            (*row, *column) = (last_row, last_column);
        } else if plain(Key::ArrowDown) {
            *row = (*row + 1).min(last_row);
        } else if plain(Key::ArrowUp) {
            *row = row.saturating_sub(1);
        } else if plain(Key::ArrowRight) {
            *column = (*column + 1).min(last_column);
        } else if plain(Key::ArrowLeft) {
            *column = column.saturating_sub(1);
        } else if plain(Key::PageDown) {
            *row = (*row + page).min(last_row);
        } else if plain(Key::PageUp) {
            *row = row.saturating_sub(page);
        } else if plain(Key::Home) {
            *column = 0;
        } else if plain(Key::End) {
            *column = last_column;
        }
        if self.cursor != before {
            self.scrolled
                .reveal(&grid, self.cursor.row, Some(self.cursor.column));
        }
        if cx.hovered.is_none() {
            let relation = sheet.relation(cx, self.cursor.row);
            cx.hovered = relation.map(|relation| Item::Relation(relation.id.clone()));
        }
        if plain(Key::Enter) || plain(Key::Space) {
            open(cx, sheet, (self.cursor.row, self.cursor.column));
        }
    }

    /// A click selects the relation and the passage by which the voice speaks.
    pub(super) fn clicks(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        (sheet, view): (&Sheet<'_>, &View),
        response: &Response,
    ) {
        let by_pointer = response.clicked() && ui.input(|i| i.pointer.any_click());
        let at = response.interact_pointer_pos().and_then(|at| view.at(at));
        if let Some((row, column)) = at.filter(|_| by_pointer) {
            let column = column.unwrap_or(0);
            self.cursor = Cursor { row, column };
            response.request_focus();
            open(cx, sheet, (row, column));
        }
    }
}

/// Selects the relation of a row, and of a cell the passage that decides; once that one is read, the next of the cell.
pub(super) fn open(cx: &mut PanelCx<'_>, sheet: &Sheet<'_>, (row, column): (usize, usize)) {
    let Some(relation) = sheet.relation(cx, row) else {
        return;
    };
    let said = sheet.cell(row, column);
    let said = said.map_or(&[][..], |cell| sheet.made.hearing.passages(cell));
    let is_selected = cx.session.selected_relation().map(|r| &r.id) == Some(&relation.id);
    let read = cx.session.focus().passage;
    let here = said
        .iter()
        .position(|s| is_selected && s.passage as usize == read);
    let next = here.and_then(|here| said.get((here + 1) % said.len()));
    let first = said.iter().find(|s| s.decides).or(said.first());
    let passage = next
        .or(first)
        .and_then(|s| relation.passages.get(s.passage as usize));
    let item = match passage {
        Some(passage) => Item::Passage(passage.id.clone()),
        None => Item::Relation(relation.id.clone()),
    };
    cx.push(Command::Select(Some(item)));
}
