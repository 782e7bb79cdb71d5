//! The grid for readers of the screen.

use super::super::super::widgets::grid::{View, is_read, node};
use super::super::PanelCx;
use super::walk::open;
use super::{Sheet, WitnessesPanel, stop_id, tips};
use crate::analysis::table::Tab;
use crate::lang::Message;
use crate::model::wording;
use eframe::egui::accesskit::Action;
use eframe::egui::{Id, Response, Role, Ui, WidgetInfo};

impl WitnessesPanel {
    /// Nodes of what is in view, only while somebody reads them; of a row only the cells in which somebody speaks.
    pub(super) fn nodes(
        &mut self,
        ui: &mut Ui,
        cx: &mut PanelCx<'_>,
        (sheet, view): (&Sheet<'_>, &View),
        response: &Response,
    ) {
        let name = cx.text("witnesses-name");
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
        if !is_read(ui) {
            return;
        }
        let board = &sheet.made.board;
        let about = Message::new("witnesses-description").with("count", board.relations.len());
        let about = cx.say(&about);
        ui.ctx().accesskit_node_builder(stop_id(), |node| {
            node.set_row_count(board.relations.len());
            node.set_column_count(board.voices.len() + 1);
            node.set_description(about);
        });
        for row in view.rows.clone() {
            self.row_nodes(ui, cx, (sheet, view), row);
        }
    }

    fn row_nodes(
        &self,
        ui: &mut Ui,
        cx: &mut PanelCx<'_>,
        (sheet, view): (&Sheet<'_>, &View),
        row: usize,
    ) {
        let Some(relation) = sheet.relation(cx, row) else {
            return;
        };
        let name = tips::relation_name(cx, relation);
        let place = view.row(row).intersect(view.below());
        let number = sheet.made.board.relations.get(row).copied();
        let stands = number.is_some_and(|number| self.marked.has(cx, Tab::Relations, number));
        let said = cx.text("involved-row");
        let parent = node(ui, (stop_id(), ("row", &relation.id)), place, Role::Row);
        ui.ctx().accesskit_node_builder(parent, |node| {
            node.set_label(name.clone());
            node.set_row_index(row);
            if stands {
                node.set_description(said);
            }
        });
        let place = view.cell(row, 0).intersect(view.clip(0));
        let head = node(ui, (parent, 0_usize), place, Role::RowHeader);
        let dated = relation.when.is_some();
        let when = dated.then(|| wording::when(relation, cx.texts()));
        let dated = when.map_or(name.clone(), |when| format!("{name}, {when}"));
        self.told(ui, cx, (sheet, head), (row, 0, dated));
        for column in view.columns.clone() {
            let Some(cell) = sheet.cell(row, column) else {
                continue;
            };
            let label = tips::label(cx, sheet.name(column), cell, relation);
            let place = view.cell(row, column).intersect(view.clip(column));
            let id = node(ui, (parent, column), place, Role::Cell);
            self.told(ui, cx, (sheet, id), (row, column, label));
        }
    }

    fn told(
        &self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        (sheet, id): (&Sheet<'_>, Id),
        (row, column, label): (usize, usize, String),
    ) {
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_label(label);
            node.set_row_index(row);
            node.set_column_index(column);
            node.add_action(Action::Click);
        });
        let is_here = (self.cursor.row, self.cursor.column) == (row, column);
        if is_here && ui.memory(|memory| memory.has_focus(stop_id())) {
            ui.ctx().accesskit_node_builder(stop_id(), |node| {
                node.set_active_descendant(id.accesskit_id());
            });
        }
        if ui.input(|i| i.has_accesskit_action_request(id, Action::Click)) {
            open(cx, sheet, (row, column));
        }
    }
}
