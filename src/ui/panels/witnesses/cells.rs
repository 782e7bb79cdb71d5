//! The rows of the grid: a relation at the left, and the sign of what each voice says of it.

use super::super::super::fonts::font;
use super::super::super::style::{BODY, SMALL};
use super::super::super::widgets::Sample;
use super::super::super::widgets::grid::View;
use super::super::super::widgets::stance::{self, RADIUS_PX};
use super::super::super::widgets::text::cut_line;
use super::super::{PanelCx, involved};
use super::{Sheet, WitnessesPanel, stop_id, tips};
use crate::analysis::hearing::Cell;
use crate::analysis::table::Tab;
use crate::model::{Item, Relation, Stance, wording};
use crate::scene::Face;
use eframe::egui::{Align2, Color32, Painter, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};

/// The width of a sample of a line, and the space beside it, in points.
const SAMPLE_PX: f32 = 32.0;
const PAD_PX: f32 = 10.0;
/// The most room that the date of a relation takes, and the least that its name keeps beside it, in points.
const MOST_WHEN_PX: f32 = 110.0;
const LEAST_NAME_PX: f32 = 96.0;

impl WitnessesPanel {
    pub(super) fn cells(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        (sheet, view): (&Sheet<'_>, &View),
        response: &Response,
    ) {
        let pointer = response.hover_pos().filter(|_| response.contains_pointer());
        let under = pointer.and_then(|at| view.at(at));
        let palette = cx.kit.palette;
        for row in view.rows.clone() {
            let Some(relation) = sheet.relation(cx, row) else {
                continue;
            };
            let item = Item::Relation(relation.id.clone());
            let number = sheet.made.board.relations.get(row).copied();
            let stands = number.is_some_and(|number| self.marked.has(cx, Tab::Relations, number));
            let is_under = under.is_some_and(|(at, _)| at == row);
            let focus = cx.session.focus();
            let ground = if focus.selection.as_ref() == Some(&item) {
                palette.marked
            } else if is_under || focus.hover.as_ref() == Some(&item) {
                palette.tint
            } else if stands {
                involved::ground(&palette)
            } else {
                palette.panel
            };
            if is_under {
                cx.hovered = Some(item);
            }
            self.row(ui, cx, (sheet, view), (row, relation, ground));
            if stands {
                let painter = ui.painter().with_clip_rect(view.below());
                involved::bar(&painter, &palette, view.row(row));
            }
        }
        if let Some((_, Some(column))) = under.filter(|(_, column)| *column > Some(0)) {
            // The eye finds the way up to the name.
            let painter = ui.painter().with_clip_rect(view.clip(column));
            let last = sheet.made.board.relations.len();
            let down = view.body.top()..=view.across(last).min.min(view.all.bottom());
            let band = Rect::from_x_y_ranges(view.along(column), down);
            painter.rect_filled(band, 0.0, palette.ink.gamma_multiply(0.05));
        }
        let board = &sheet.made.board;
        let disputed = board.contested + board.denied;
        if disputed > 0 && view.rows.contains(&disputed) {
            // What is contested or only denied ends here.
            let line = Stroke::new(1.5, palette.muted);
            let painter = ui.painter().with_clip_rect(view.below());
            painter.hline(view.all.x_range(), view.across(disputed).min - 0.5, line);
        }
        self.ring(ui, cx, view);
        if let Some((row, column)) = under {
            tips::show(cx, sheet, (row, column.unwrap_or(0)), response);
        }
    }

    fn row(
        &self,
        ui: &Ui,
        cx: &PanelCx<'_>,
        (sheet, view): (&Sheet<'_>, &View),
        (row, relation, ground): (usize, &Relation, Color32),
    ) {
        let palette = &cx.kit.palette;
        let place = view.row(row);
        let below = ui.painter().with_clip_rect(view.below());
        below.rect_filled(place, 0.0, ground);
        let line = Stroke::new(1.0, palette.hairline);
        below.hline(place.x_range(), place.bottom() - 0.5, line);
        let hearing = &sheet.made.hearing;
        let number = sheet.made.board.relations.get(row).copied().unwrap_or(0);
        for cell in hearing.cells(number) {
            let column = sheet.made.board.column(cell.voice).map(|column| column + 1);
            if let Some(column) = column.filter(|column| view.columns.contains(column)) {
                let painter = ui.painter().with_clip_rect(view.clip(column));
                signs(&painter, cx, cell, view.cell(row, column));
            }
        }
        let first = view.cell(row, 0);
        let painter = ui.painter().with_clip_rect(first.intersect(view.below()));
        painter.rect_filled(first.with_max_y(first.max.y - 1.0), 0.0, ground);
        name(&painter, cx, relation, first);
    }

    /// A ring around the cell that the keyboard is on.
    fn ring(&self, ui: &Ui, cx: &PanelCx<'_>, view: &View) {
        if ui.memory(|memory| memory.has_focus(stop_id())) {
            let place = view.cell(self.cursor.row, self.cursor.column);
            let painter = ui.painter().with_clip_rect(view.clip(self.cursor.column));
            let ring = Stroke::new(2.0, cx.kit.palette.ink);
            painter.rect_stroke(place.shrink(1.0), 3.0, ring, StrokeKind::Inside);
        }
    }
}

/// The relation of a row with its line, and at the right, where there is room, when it was.
fn name(painter: &Painter, cx: &PanelCx<'_>, relation: &Relation, place: Rect) {
    let (dossier, texts) = (cx.dossier(), cx.texts());
    let assessment = cx.session.derived().assessments.get(dossier, &relation.id);
    let left = place.left() + PAD_PX;
    let sample = Rect::from_x_y_ranges(left..=left + SAMPLE_PX, place.y_range());
    Sample::of(dossier, relation, assessment).paint(painter, cx.kit, sample, 1.0);
    let room = Rect::from_min_max(pos2(sample.right() + PAD_PX, place.top()), place.max);
    let ink = cx.kit.palette.ink;
    let words = format!(
        "{}: {}",
        wording::head(dossier, relation, texts),
        wording::ends(dossier, relation, texts)
    );
    let mut width = (room.width() - PAD_PX).max(8.0);
    if relation.when.is_some() {
        let muted = cx.kit.palette.muted;
        let when = wording::when(relation, texts);
        let when = cut_line(
            painter,
            &when,
            (font(Face::Sans, SMALL), muted),
            MOST_WHEN_PX,
        );
        let left = width - when.size().x - PAD_PX;
        if left >= LEAST_NAME_PX {
            let right = room.right_center() - vec2(PAD_PX, 0.0);
            let at = Align2::RIGHT_CENTER.anchor_size(right, when.size());
            painter.galley(at.min, when, muted);
            width = left;
        }
    }
    let words = cut_line(painter, &words, (font(Face::Sans, BODY), ink), width);
    let at = Align2::LEFT_CENTER.anchor_size(room.left_center(), words.size());
    painter.galley(at.min, words, ink);
}

/// The signs of a cell: one, or two where its witnesses are one voice only through others; and the number of documents where
/// there are several.
fn signs(painter: &Painter, cx: &PanelCx<'_>, cell: &Cell, place: Rect) {
    let middle = place.center();
    // Where nobody is named, the passage is there, and no voice.
    let first = cell.verdict.unwrap_or(Stance::Uncommitted);
    match cell.also {
        Some(also) => {
            let aside = vec2(RADIUS_PX + 1.5, 0.0);
            stance::paint(painter, cx.kit, middle - aside, first);
            stance::paint(painter, cx.kit, middle + aside, also);
        }
        None => stance::paint(painter, cx.kit, middle, first),
    }
    if cell.documents > 1 {
        let number = cx.texts().number(cell.documents);
        let at = middle + vec2(RADIUS_PX + 3.0, -RADIUS_PX);
        let muted = cx.kit.palette.muted;
        painter.text(
            at,
            Align2::LEFT_CENTER,
            number,
            font(Face::Sans, 9.0),
            muted,
        );
    }
}
