//! The rows: what stands in their cells, what is chosen, and what the pointer is told.

use super::super::super::fonts::font;
use super::super::super::style::BODY;
use super::super::super::widgets::Sample;
use super::super::super::widgets::grid::View;
use super::super::super::widgets::text::{bounded, cut_line, name_line};
use super::super::{PanelCx, involved};
use super::header::PAD_PX;
use super::{Sheet, TablePanel, source};
use crate::analysis::table::{Column, Tab};
use crate::app::tables;
use crate::lang::Lang;
use crate::scene::Face;
use eframe::egui::{Align2, Color32, FontId, Painter, Rect, Response, Stroke, Ui, vec2};
use std::collections::HashMap;
use std::sync::Arc;

/// The width of a sample of a line, in points.
pub(super) const SAMPLE_PX: f32 = 32.0;
/// So many rows have their words kept.
const MOST_KEPT: usize = 600;
/// What stands in a cell whose row lacks it.
const NOTHING: &str = "–";

/// The words of rows, kept from frame to frame.
#[derive(Default)]
pub(super) struct Words {
    of: Option<(u64, u64, Lang)>,
    rows: HashMap<(Tab, u32), Arc<[String]>>,
}

impl TablePanel {
    /// The words in the cells of a row, in the order of all columns of its tab.
    pub(super) fn words(&mut self, cx: &PanelCx<'_>, tab: Tab, row: u32) -> Arc<[String]> {
        let session = cx.session;
        let revisions = (session.workspace().revision, session.derived().revision);
        let of = Some((revisions.0, revisions.1, session.settings().lang));
        if self.words.of != of || self.words.rows.len() > MOST_KEPT {
            self.words.of = of;
            self.words.rows.clear();
        }
        if let Some(words) = self.words.rows.get(&(tab, row)) {
            return Arc::clone(words);
        }
        let words: Arc<[String]> = self.tables.cells(source(cx), tab, row).into();
        self.words.rows.insert((tab, row), Arc::clone(&words));
        words
    }

    /// The words of a cell by the number of its column among those that are shown.
    pub(super) fn word(&mut self, cx: &PanelCx<'_>, sheet: &Sheet, at: (u32, usize)) -> String {
        let column = sheet.columns.get(at.1);
        let columns = sheet.tab.columns().iter();
        let place = column.and_then(|column| columns.clone().position(|c| c == column));
        let words = self.words(cx, sheet.tab, at.0);
        place
            .and_then(|place| words.get(place).cloned())
            .unwrap_or_default()
    }

    pub(super) fn rows(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        (sheet, view): (&Sheet, &View),
        response: &Response,
    ) {
        let pointer = response.hover_pos().filter(|_| response.contains_pointer());
        let under = pointer.and_then(|at| view.at(at));
        let hovered = cx.session.focus().hover.clone();
        let selected = cx.session.focus().selection.clone();
        let below = ui.painter().with_clip_rect(view.below());
        for number in view.rows.clone() {
            let Some(row) = sheet.rows.get(number).copied() else {
                continue;
            };
            let item = tables::item(cx.dossier(), sheet.tab, row);
            let is = |other: &Option<_>| item.is_some() && item == *other;
            let is_under = under.is_some_and(|(at, _)| at == number);
            if is_under && item.is_some() {
                cx.hovered.clone_from(&item);
            }
            let chosen = self.chosen.get(&sheet.tab);
            let chosen = chosen.is_some_and(|chosen| chosen.has(row));
            let palette = &cx.kit.palette;
            let stands = self.marked.has(cx, sheet.tab, row);
            let ground = match (is(&selected), chosen) {
                (true, _) => Some(palette.marked),
                (false, true) => Some(palette.strong_tint),
                (false, false) if is_under || is(&hovered) => Some(palette.tint),
                (false, false) => stands.then(|| involved::ground(palette)),
            };
            let place = view.row(number);
            if let Some(ground) = ground {
                below.rect_filled(place, 0.0, ground);
            }
            let line = Stroke::new(1.0, palette.hairline);
            below.hline(place.x_range(), place.bottom() - 0.5, line);
            self.cells(ui, cx, (sheet, view), (number, row), ground);
            if stands {
                involved::bar(&below, &cx.kit.palette, place);
            }
        }
        self.tip(cx, (sheet, view), under, response);
    }

    fn cells(
        &mut self,
        ui: &Ui,
        cx: &PanelCx<'_>,
        (sheet, view): (&Sheet, &View),
        (number, row): (usize, u32),
        ground: Option<Color32>,
    ) {
        for column in view.seen_columns() {
            let clip = view.clip(column);
            let place = view.cell(number, column);
            let seen = place.intersect(clip);
            if !seen.is_positive() {
                continue;
            }
            let painter = ui.painter().with_clip_rect(seen);
            // What scrolls does not show through what stays.
            if column < view.sticky && ground.is_none() {
                painter.rect_filled(place.shrink2(vec2(0.0, 1.0)), 0.0, cx.kit.palette.panel);
            }
            let text = self.word(cx, sheet, (row, column));
            if let Some(kind) = sheet.columns.get(column) {
                cell(&painter, cx, (*kind, row), (&text, place));
            }
        }
    }

    /// The pointer gets all of what is cut.
    fn tip(
        &mut self,
        cx: &PanelCx<'_>,
        (sheet, view): (&Sheet, &View),
        under: Option<(usize, Option<usize>)>,
        response: &Response,
    ) {
        let Some((number, Some(column))) = under else {
            return;
        };
        let (Some(row), Some(kind)) = (sheet.rows.get(number), sheet.columns.get(column)) else {
            return;
        };
        let text = self.word(cx, sheet, (*row, column));
        let room = inner(view.cell(number, column), *kind).width();
        let painter = response.ctx.layer_painter(response.layer_id);
        let cut = cut_line(&painter, &text, (body(), Color32::PLACEHOLDER), room);
        if cut.elided {
            response.clone().on_hover_ui_at_pointer(|ui| {
                ui.set_max_width(ui.spacing().tooltip_width);
                ui.label(bounded(&text).as_ref());
            });
        }
    }
}

fn body() -> FontId {
    font(Face::Sans, BODY)
}

/// The room for the words of a cell.
fn inner(place: Rect, column: Column) -> Rect {
    let mut inner = place.shrink2(vec2(PAD_PX, 0.0));
    if column == Column::Kind {
        inner.min.x += SAMPLE_PX + PAD_PX;
    }
    inner
}

fn cell(
    painter: &Painter,
    cx: &PanelCx<'_>,
    (column, row): (Column, u32),
    (text, place): (&str, Rect),
) {
    let palette = &cx.kit.palette;
    let inner = inner(place, column);
    if column == Column::Kind {
        let dossier = cx.dossier();
        if let Some(relation) = tables::relation(dossier, row) {
            let assessment = cx.session.derived().assessments.get(dossier, &relation.id);
            let left = place.left() + PAD_PX;
            let sample = Rect::from_x_y_ranges(left..=left + SAMPLE_PX, place.y_range());
            Sample::of(dossier, relation, assessment).paint(painter, cx.kit, sample, 1.0);
        }
    }
    let (text, ink) = if text.is_empty() {
        (NOTHING, palette.muted)
    } else {
        (text, palette.ink)
    };
    if matches!(
        column,
        Column::Who | Column::Whom | Column::From | Column::To
    ) {
        return name_line(painter, text, (body(), ink), inner);
    }
    let words = cut_line(painter, text, (body(), ink), inner.width().max(0.0));
    let anchored = if column.is_number() {
        Align2::RIGHT_CENTER.anchor_size(inner.right_center(), words.size())
    } else {
        Align2::LEFT_CENTER.anchor_size(inner.left_center(), words.size())
    };
    painter.galley(anchored.min, words, ink);
}
