//! The rows for readers of the screen: a grid with its rows and cells.

use super::super::super::widgets::grid::{View, is_read, node};
use super::super::PanelCx;
use super::{Sheet, TablePanel, column_name, stop_id};
use crate::app::{Command, tables};
use crate::lang::Message;
use eframe::egui::accesskit::Action;
use eframe::egui::{Response, Role, Ui, WidgetInfo};

impl TablePanel {
    /// Nodes of what is in view, only while somebody reads them.
    pub(super) fn nodes(
        &mut self,
        ui: &mut Ui,
        cx: &mut PanelCx<'_>,
        (sheet, view): (&Sheet, &View),
        response: &Response,
    ) {
        let name = cx.text("table-name");
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
        if !is_read(ui) {
            return;
        }
        let about = Message::new("table-description").with("count", sheet.rows.len());
        let about = cx.say(&about);
        ui.ctx().accesskit_node_builder(stop_id(), |node| {
            node.set_row_count(sheet.rows.len());
            node.set_column_count(sheet.columns.len());
            node.set_description(about);
            node.set_multiselectable();
        });
        for number in view.rows.clone() {
            self.row_node(ui, cx, (sheet, view), number);
        }
    }

    fn row_node(
        &mut self,
        ui: &mut Ui,
        cx: &mut PanelCx<'_>,
        (sheet, view): (&Sheet, &View),
        number: usize,
    ) {
        let Some(row) = sheet.rows.get(number).copied() else {
            return;
        };
        let chosen = self.chosen.get(&sheet.tab);
        let is_chosen = chosen.is_some_and(|chosen| chosen.has(row));
        let is_here = chosen.is_some_and(|chosen| chosen.cursor() == Some(row));
        let cells: Vec<String> = (0..sheet.columns.len())
            .map(|column| self.word(cx, sheet, (row, column)))
            .collect();
        let told = cells.iter().filter(|cell| !cell.is_empty());
        let label = told.cloned().collect::<Vec<_>>().join(", ");
        let stands = self.marked.has(cx, sheet.tab, row);
        let said = cx.text("involved-row");
        let place = view.row(number).intersect(view.below());
        let id = node(ui, (stop_id(), ("row", row)), place, Role::Row);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_label(label);
            node.set_row_index(number);
            node.set_selected(is_chosen);
            if stands {
                node.set_description(said);
            }
            node.add_action(Action::Click);
        });
        for (column, text) in cells.into_iter().enumerate() {
            let place = view.cell(number, column).intersect(view.clip(column));
            let cell = node(ui, (id, column), place, Role::Cell);
            let name = sheet.columns.get(column).map(|c| column_name(cx, *c));
            ui.ctx().accesskit_node_builder(cell, |node| {
                node.set_row_index(number);
                node.set_column_index(column);
                node.set_label(format!("{}: {text}", name.unwrap_or_default()));
            });
        }
        if is_here && ui.memory(|memory| memory.has_focus(stop_id())) {
            ui.ctx().accesskit_node_builder(stop_id(), |node| {
                node.set_active_descendant(id.accesskit_id());
            });
        }
        if ui.input(|i| i.has_accesskit_action_request(id, Action::Click)) {
            let chosen = self.chosen.entry(sheet.tab).or_default();
            chosen.choose(&sheet.rows, number, Default::default());
            if let Some(item) = tables::item(cx.dossier(), sheet.tab, row) {
                cx.push(Command::Select(Some(item)));
            }
        }
    }
}
