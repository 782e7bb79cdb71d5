//! Choosing rows by the pointer and by keys, opening them, and copying them.

use super::super::super::widgets::grid::View;
use super::super::PanelCx;
use super::{Sheet, TablePanel, look, source, stop_id};
use crate::analysis::table::{Manner, Tab, tsv};
use crate::app::{Command, Facet, tables};
use eframe::egui::{Event, EventFilter, Key, Modifiers, PointerButton, Response, Ui};

impl TablePanel {
    /// Keys, while the rows have the keyboard.
    pub(super) fn walk(&mut self, ui: &Ui, cx: &mut PanelCx<'_>, sheet: &Sheet) {
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
        let page = self.scrolled.get(&sheet.tab).map_or(10, |s| s.page(&grid));
        let before = self.chosen.get(&sheet.tab).and_then(|c| c.cursor());
        if let Some((step, manner)) = stepped(ui, page) {
            let chosen = self.chosen.entry(sheet.tab).or_default();
            chosen.step(&sheet.rows, step, manner);
        }
        let chosen = self.chosen.entry(sheet.tab).or_default();
        if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::A)) {
            chosen.choose_all(&sheet.rows);
        }
        let cursor = chosen.cursor();
        if let Some(row) = cursor {
            if cursor != before {
                let at = sheet.rows.iter().position(|other| *other == row);
                let scrolled = self.scrolled.entry(sheet.tab).or_default();
                scrolled.reveal(&grid, at.unwrap_or(0), None);
            }
            if cx.hovered.is_none() {
                cx.hovered = tables::item(cx.dossier(), sheet.tab, row);
            }
            if [Key::Enter, Key::Space]
                .into_iter()
                .any(|key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)))
            {
                open(cx, sheet.tab, row);
            }
        }
        if ui.input(|i| i.events.contains(&Event::Copy)) {
            self.copy(ui, cx);
        }
    }

    /// A click chooses a row and selects it everywhere; with Ctrl or Shift several are chosen.
    pub(super) fn clicks(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        (sheet, view): (&Sheet, &View),
        response: &Response,
    ) {
        let at = response.interact_pointer_pos().and_then(|at| view.at(at));
        let by = |button| response.clicked_by(button) && ui.input(|i| i.pointer.any_click());
        let chosen = self.chosen.entry(sheet.tab).or_default();
        if let Some((number, _)) = at.filter(|_| by(PointerButton::Primary)) {
            let held = ui.input(|i| i.modifiers);
            let manner = match (held.command, held.shift) {
                (false, false) => Manner::Alone,
                (true, false) => Manner::Toggled,
                (false, true) => Manner::Stretched,
                (true, true) => Manner::Added,
            };
            chosen.choose(&sheet.rows, number, manner);
            response.request_focus();
            if let Some(row) = sheet.rows.get(number).filter(|_| manner == Manner::Alone) {
                open(cx, sheet.tab, *row);
            }
        }
        if let Some((number, _)) = at.filter(|_| by(PointerButton::Secondary)) {
            let row = sheet.rows.get(number);
            if row.is_some_and(|row| !chosen.has(*row)) {
                chosen.choose(&sheet.rows, number, Manner::Alone);
            }
            response.request_focus();
        }
        response.context_menu(|ui| self.menu(ui, cx, sheet));
    }

    fn menu(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, sheet: &Sheet) {
        let row = self.chosen.get(&sheet.tab).and_then(|c| c.cursor());
        if let Some(row) = row {
            if tables::item(cx.dossier(), sheet.tab, row).is_some()
                && ui.button(cx.text("table-open")).clicked()
            {
                open(cx, sheet.tab, row);
                ui.close();
            }
            let witness =
                tables::witness(cx.dossier(), row).filter(|_| sheet.tab == Tab::Witnesses);
            if let Some(witness) = witness
                && ui.button(cx.text("table-only-witness")).clicked()
            {
                cx.push(Command::Only(Facet::Witness(witness.id.clone())));
                ui.close();
            }
        }
        if ui.button(cx.text("table-copy-rows")).clicked() {
            self.copy(ui, cx);
            ui.close();
        }
        if ui.button(cx.text("table-choose-all")).clicked() {
            let chosen = self.chosen.entry(sheet.tab).or_default();
            chosen.choose_all(&sheet.rows);
            ui.close();
        }
    }

    /// Puts the chosen rows of the open tab on the clipboard, with the names of the columns that are shown.
    pub(super) fn copy(&mut self, ui: &Ui, cx: &mut PanelCx<'_>) {
        let look = look(cx);
        let tab = look.tab;
        let rows = self.tables.rows(source(cx), tab, look.order(tab));
        let Some(chosen) = self.chosen.get(&tab).filter(|c| !c.is_empty()) else {
            return;
        };
        let chosen = chosen.in_order(&rows);
        let columns = look.columns(tab);
        let lines = self.tables.lines(source(cx), (tab, &columns), &chosen);
        ui.ctx().copy_text(tsv(&lines));
    }
}

/// Selects what a row stands for.
fn open(cx: &mut PanelCx<'_>, tab: Tab, row: u32) {
    if let Some(item) = tables::item(cx.dossier(), tab, row) {
        cx.push(Command::Select(Some(item)));
    }
}

/// By how many rows the keys move, and how what they come to is chosen.
fn stepped(ui: &Ui, page: usize) -> Option<(isize, Manner)> {
    let page = isize::try_from(page).unwrap_or(isize::MAX);
    let steps = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::Home, isize::MIN),
        (Key::End, isize::MAX),
    ];
    let manners = [
        (Modifiers::NONE, Manner::Alone),
        (Modifiers::SHIFT, Manner::Stretched),
        (Modifiers::COMMAND | Modifiers::SHIFT, Manner::Added),
    ];
    ui.input_mut(|input| {
        for (key, step) in steps {
            for (modifiers, manner) in manners {
                if input.modifiers.matches_exact(modifiers) && input.consume_key(modifiers, key) {
                    return Some((step, manner));
                }
            }
        }
        None
    })
}
