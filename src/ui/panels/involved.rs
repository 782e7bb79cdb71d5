//! How rows of lists are marked that have to do with what is selected, or with the list that is open.

use super::super::style::Palette;
use super::super::widgets::text::muted;
use super::{PanelCx, narrow};
use crate::analysis::Involved;
use crate::analysis::table::Tab;
use crate::lang::Message;
use crate::model::Item;
use eframe::egui::{Color32, Painter, Rect, Ui, vec2};
use std::sync::Arc;

/// The width of the bar before a row, in points.
const BAR_PX: f32 = 3.0;

/// What stands out, kept until something else is selected.
#[derive(Default)]
pub(super) struct InvolvedRows {
    /// The revision of the dossier, the selection, and the list.
    of: Option<(u64, Option<Item>, Option<Arc<[Item]>>)>,
    found: Option<Involved>,
    /// How many of the rows that were last looked at are marked.
    marked: usize,
}

impl InvolvedRows {
    /// Finds it anew where something else is selected; whether that is so.
    pub fn follow(&mut self, cx: &PanelCx<'_>) -> bool {
        let focus = cx.session.focus();
        let (selection, listing) = (&focus.selection, &focus.listing);
        let items = listing.as_ref().map(|listing| &listing.items);
        let revision = cx.session.workspace().revision;
        let is_same = self.of.as_ref().is_some_and(|(known, item, list)| {
            let alike = match (list, items) {
                (Some(list), Some(items)) => Arc::ptr_eq(list, items),
                (list, items) => list.is_none() && items.is_none(),
            };
            *known == revision && item == selection && alike
        });
        if is_same {
            return false;
        }
        self.of = Some((revision, selection.clone(), items.cloned()));
        self.found = cx.session.involved();
        true
    }

    /// What stands out; `None` when nothing is selected.
    pub fn found(&self) -> Option<&Involved> {
        self.found.as_ref()
    }

    /// Looks at the rows of a table: how many of them have to do with the selection, and whether that tells them apart.
    pub fn look_at(&mut self, tab: Tab, rows: &[u32]) {
        let count = rows.iter().filter(|row| self.has(tab, **row)).count();
        self.marked = if count < rows.len() { count } else { 0 };
    }

    /// Whether a row of a table has to do with the selection.
    pub fn has(&self, tab: Tab, row: u32) -> bool {
        let of = |found: &Involved| {
            let rows = match tab {
                Tab::Relations => &found.relations,
                Tab::Places => &found.places,
                Tab::Actors => &found.actors,
                Tab::Witnesses => &found.witnesses,
            };
            rows.get(row as usize) == Some(&true)
        };
        self.found.as_ref().is_some_and(of)
    }

    /// Whether such a row is marked: where all of the rows last looked at would be, none is.
    pub fn marks(&self, tab: Tab, row: u32) -> bool {
        self.marked > 0 && self.has(tab, row)
    }

    /// Whether it is told how many rows are marked: a selected relation is one of them itself.
    fn is_told(&self, cx: &PanelCx<'_>) -> bool {
        self.marked > 0 && cx.session.selected_relation().is_none()
    }

    /// The room that is needed to tell of it, in points.
    pub fn told_px(&self, cx: &PanelCx<'_>) -> f32 {
        if self.is_told(cx) { TOLD_PX } else { 0.0 }
    }

    /// Says from right to left how many of the rows are marked, with the button that shows only these.
    pub fn told(&self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        if !self.is_told(cx) {
            return;
        }
        if let Some(facet) = cx.session.narrows_to_involved() {
            narrow::button(ui, cx, facet);
        }
        let said = Message::new("involved-marked").with("count", self.marked);
        muted(ui, &cx.kit.palette, &cx.say(&said));
    }
}

/// The room that it takes at most to tell how many are marked, in points.
const TOLD_PX: f32 = 260.0;

/// The ground of a row that stands out, over that of its list.
pub(super) fn ground(palette: &Palette) -> Color32 {
    palette.panel.lerp_to_gamma(palette.marked, 0.45)
}

/// The bar before such a row.
pub(super) fn bar(painter: &Painter, palette: &Palette, row: Rect) {
    let size = vec2(BAR_PX, row.height() - 1.0);
    let bar = Rect::from_min_size(row.left_top(), size);
    painter.rect_filled(bar, 0.0, palette.ink);
}
