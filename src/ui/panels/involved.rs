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

    /// Whether a row of a table stands out.
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

    /// The room that is needed to tell of it, in points.
    pub fn told_px(&self, cx: &PanelCx<'_>) -> f32 {
        let is_told = self.found.is_some() && cx.session.selected_relation().is_none();
        if is_told { TOLD_PX } else { 0.0 }
    }

    /// How many rows of a table stand out.
    pub fn count(&self, tab: Tab, rows: &[u32]) -> usize {
        rows.iter().filter(|row| self.has(tab, **row)).count()
    }
}

/// The room that [`told`] takes at most, in points.
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

/// Says from right to left how many of the rows stand out, with the button that shows only these.
pub(super) fn told(ui: &mut Ui, cx: &mut PanelCx<'_>, count: usize) {
    let facet = cx.session.narrows_to_involved();
    if count == 0 || cx.session.selected_relation().is_some() {
        return;
    }
    let said = cx.say(&Message::new("involved-marked").with("count", count));
    if let Some(facet) = facet {
        narrow::button(ui, cx, facet);
    }
    muted(ui, &cx.kit.palette, &said);
}
