//! The table: relations, places, actors and witnesses as rows, which are sorted, chosen and copied.

mod access;
mod header;
mod keys;
mod rows;
mod widths;

use self::widths::Natural;
use super::super::menu::popup;
use super::super::style::{MARGIN, SMALL};
use super::super::widgets::grid::{Grid, Scrolled};
use super::super::widgets::icon::{menu_text_button, word_width};
use super::super::widgets::text::{muted, small};
use super::involved::{self, Marked};
use super::{Panel, PanelCx};
use crate::analysis::table::{Chosen, Column, Order, Tab};
use crate::app::tables::{self, Source, Tables, label_id};
use crate::app::{Action, Command, TableLook};
use crate::lang::Message;
use eframe::egui::{
    Align, Button, Frame, Id, Layout, Margin, Painter, Rect, RichText, Role, Sense, Ui, UiBuilder,
    pos2,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The height of a row and of the header, in points.
const ROW_PX: f32 = 26.0;
const HEADER_PX: f32 = 30.0;
/// The height of the line above the table, in points.
const BAR_PX: f32 = 44.0;

/// What a tab takes beyond its word, and what the buttons at the right end take, in points.
const TAB_PX: f32 = 26.0;
const TOOLS_PX: f32 = 300.0;

/// What the keyboard knows the rows by.
#[must_use]
pub fn stop_id() -> Id {
    Id::unique("table-rows")
}

/// The table.
#[derive(Default)]
pub struct TablePanel {
    tables: Tables,
    /// What is chosen in each tab.
    chosen: BTreeMap<Tab, Chosen>,
    scrolled: BTreeMap<Tab, Scrolled>,
    words: rows::Words,
    /// A width that is being dragged.
    draft: Option<(Column, f32)>,
    /// What has to do with what is selected.
    marked: Marked,
    /// For which revision of what follows from the filter the choice of each tab holds.
    kept: BTreeMap<Tab, u64>,
}

/// What is drawn in this frame.
struct Sheet {
    tab: Tab,
    order: Option<Order>,
    columns: Vec<Column>,
    widths: Vec<f32>,
    rows: Arc<[u32]>,
}

impl Sheet {
    fn grid(&self) -> Grid<'_> {
        grid(&self.widths, self.rows.len())
    }
}

/// The grid of so many rows.
fn grid(widths: &[f32], rows: usize) -> Grid<'_> {
    Grid {
        id: stop_id(),
        widths,
        sticky: 1,
        rows,
        row_px: ROW_PX,
        header_px: HEADER_PX,
    }
}

impl Panel for TablePanel {
    fn name(&self) -> &'static str {
        "panel-table"
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        self.tables.follow(cx.session);
        if self.marked.follow(cx) {
            self.follow_selection(cx);
        }
        let place = ui.available_rect_before_wrap();
        let sheet = self.sheet(cx, look(cx).tab, (ui.painter(), place.width()));
        self.marked.look_at(cx, sheet.tab, &sheet.rows);
        self.keep_chosen(&sheet, cx.session.derived().revision);
        let split = pos2(place.right(), place.top() + BAR_PX);
        let above = Rect::from_min_max(place.min, split);
        ui.scope_builder(UiBuilder::new().max_rect(above), |ui| self.bar(ui, cx));
        let below = Rect::from_min_max(pos2(place.left(), split.y), place.max);
        ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
            Frame::new().fill(cx.kit.palette.panel).show(ui, |ui| {
                self.sheet_ui(ui, cx, &sheet);
            });
        });
    }
}

impl TablePanel {
    /// The tabs, and what can be done with the rows.
    fn bar(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let margin = Margin::symmetric(MARGIN as i8 / 2, 0);
        Frame::new()
            .fill(cx.kit.palette.panel)
            .inner_margin(margin)
            .show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                ui.horizontal_centered(|ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    let words = Tab::ALL.map(|tab| self.tab_word(cx, tab));
                    let wide: f32 = words.iter().map(|word| word_width(ui, word) + TAB_PX).sum();
                    let tools = TOOLS_PX + self.marked.told_px(ui, cx);
                    if wide + tools <= ui.available_width() {
                        for (tab, word) in Tab::ALL.into_iter().zip(&words) {
                            tab_button(ui, cx, tab, word);
                        }
                    } else {
                        tab_menu(ui, cx, &words);
                    }
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        self.tools(ui, cx)
                    });
                });
            });
    }

    /// The name of a tab with the number of its rows.
    fn tab_word(&mut self, cx: &PanelCx<'_>, tab: Tab) -> String {
        let count = self.tables.rows(source(cx), tab, None).len();
        cx.say(&Message::new(tab_label(tab)).with("count", count))
    }

    fn tools(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let tab = look(cx).tab;
        let columns = ui.add(Button::new(cx.text("table-columns")).frame_when_inactive(false));
        popup(&columns, cx, |ui, cx| header::columns(ui, cx, tab));
        let count = self.chosen.get(&tab).map_or(0, Chosen::len);
        let copy = Button::new(cx.text("table-copy")).frame_when_inactive(false);
        let copy = ui.add_enabled(count > 0, copy);
        if copy.on_hover_text(cx.text("table-copy-tip")).clicked() {
            self.copy(ui, cx);
        }
        if count > 1 {
            let said = cx.say(&Message::new("table-chosen").with("count", count));
            ui.label(
                RichText::new(said)
                    .size(SMALL + 0.5)
                    .color(cx.kit.palette.muted),
            );
        }
        self.marked.told(ui, cx);
    }

    /// The sheet of a tab as the reader has arranged it, in so much room.
    fn sheet(&mut self, cx: &PanelCx<'_>, tab: Tab, (painter, room): (&Painter, f32)) -> Sheet {
        let look = look(cx);
        let order = look.order(tab);
        let columns = look.columns(tab);
        let given = |column: &Column| match self.draft {
            Some((drawn, width)) if drawn == *column => Some(width),
            _ => look.widths.get(&(tab, *column)).map(|w| f32::from(*w)),
        };
        let natural = |column: &Column| (given(column), Natural::of(cx, painter, *column));
        let widths: Vec<_> = columns.iter().map(natural).collect();
        let widths = widths::widths(&widths, room);
        Sheet {
            tab,
            order,
            columns,
            widths,
            rows: self.tables.rows(source(cx), tab, order),
        }
    }

    fn sheet_ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, sheet: &Sheet) {
        if sheet.rows.is_empty() {
            return empty(ui, cx);
        }
        let grid = sheet.grid();
        self.walk(ui, cx, sheet);
        let mut scrolled = self.scrolled.remove(&sheet.tab).unwrap_or_default();
        grid.show(ui, &mut scrolled, |ui, view| {
            let response = ui.interact(view.below(), stop_id(), Sense::click());
            self.clicks(ui, cx, (sheet, view), &response);
            self.rows(ui, cx, (sheet, view), &response);
            self.header(ui, cx, (sheet, view));
            self.nodes(ui, cx, (sheet, view), &response);
        });
        self.scrolled.insert(sheet.tab, scrolled);
    }

    /// Brings into view what is selected elsewhere, or else the first row that has to do with it.
    fn follow_selection(&mut self, cx: &mut PanelCx<'_>) {
        let selection = cx.session.focus().selection.as_ref();
        let found = selection.and_then(|item| tables::row_of(cx.dossier(), item));
        let look = look(cx);
        // A tab that was chosen stays open: its rows may be what the selection was compared with.
        let tab = look.tab;
        let rows = self.tables.rows(source(cx), tab, look.order(tab));
        let Some((_, row)) = found.filter(|(other, _)| *other == tab) else {
            let mut rows = rows.iter();
            if let Some(at) = rows.position(|row| involved::has(cx, tab, *row)) {
                self.reveal(cx, tab, at);
            }
            return;
        };
        if let Some(at) = rows.iter().position(|other| *other == row) {
            let chosen = self.chosen.entry(tab).or_default();
            if !(chosen.has(row) && chosen.cursor() == Some(row)) {
                chosen.choose(&rows, at, Default::default());
            }
            self.reveal(cx, tab, at);
        }
    }

    fn reveal(&mut self, cx: &PanelCx<'_>, tab: Tab, at: usize) {
        let rows = self.tables.rows(source(cx), tab, look(cx).order(tab));
        let scrolled = self.scrolled.entry(tab).or_default();
        // The row comes into view, and columns stay where they are.
        scrolled.reveal(&grid(&[], rows.len()), at, None);
    }

    /// Rows that the filter has taken away are no longer chosen; `derived` is the revision of what follows from it.
    fn keep_chosen(&mut self, sheet: &Sheet, derived: u64) {
        if self.kept.insert(sheet.tab, derived) == Some(derived) {
            return;
        }
        let chosen = self.chosen.entry(sheet.tab).or_default();
        if !(chosen.is_empty() && chosen.cursor().is_none()) {
            chosen.keep(&sheet.rows);
        }
    }
}

/// How the reader has arranged the tables.
fn look<'a>(cx: &PanelCx<'a>) -> &'a TableLook {
    &cx.session.settings().table
}

/// What tables are made of.
fn source<'a>(cx: &PanelCx<'a>) -> Source<'a> {
    Source {
        session: cx.session,
        countries: cx.kit.resources.labels(cx.session.settings().view),
    }
}

fn tab_button(ui: &mut Ui, cx: &mut PanelCx<'_>, tab: Tab, word: &str) {
    let is_open = look(cx).tab == tab;
    let button = ui.add(Button::selectable(is_open, word));
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_role(Role::Tab);
        node.clear_toggled();
        node.set_selected(is_open);
    });
    let tip = cx.text(&format!("{}.tip", tab_label(tab)));
    if button.on_hover_text(tip).clicked() && !is_open {
        cx.push(Command::SetTable(TableLook {
            tab,
            ..look(cx).clone()
        }));
    }
}

/// All tabs in one menu, where there is no room for them beside each other.
fn tab_menu(ui: &mut Ui, cx: &mut PanelCx<'_>, words: &[String; 4]) {
    let open = look(cx).tab;
    let mut named = Tab::ALL.into_iter().zip(words);
    let word = named.find(|(tab, _)| *tab == open).map(|(_, word)| word);
    let word = word.map_or("", String::as_str);
    let button = menu_text_button(ui, &cx.kit.palette, word);
    popup(&button, cx, |ui, cx| {
        for (tab, word) in Tab::ALL.into_iter().zip(words) {
            tab_button(ui, cx, tab, word);
        }
    });
}

fn tab_label(tab: Tab) -> &'static str {
    match tab {
        Tab::Relations => "table-tab-relations",
        Tab::Places => "table-tab-places",
        Tab::Actors => "table-tab-actors",
        Tab::Witnesses => "table-tab-witnesses",
    }
}

/// The name of a column.
fn column_name(cx: &PanelCx<'_>, column: Column) -> String {
    cx.text(&label_id(column))
}

/// What stands in the place of rows where there are none.
fn empty(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    Frame::new().inner_margin(MARGIN).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
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
