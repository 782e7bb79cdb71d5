//! How rows of lists are marked that have to do with what is selected, or with the list that is open.

use super::super::style::Palette;
use super::super::widgets::icon::word_width;
use super::super::widgets::text::muted;
use super::{PanelCx, narrow};
use crate::analysis::table::Tab;
use crate::lang::Message;
use eframe::egui::{Color32, Painter, Rect, Ui, vec2};

/// The width of the bar before a row, in points.
const BAR_PX: f32 = 3.0;
/// The space around the words that tell how many are marked and around their button, in points.
const AROUND_PX: f32 = 44.0;

/// Whether a row of a table has to do with what is selected, or with the list that is open.
pub(super) fn has(cx: &PanelCx<'_>, tab: Tab, row: u32) -> bool {
    cx.session.involvement().found().is_some_and(|found| {
        let rows = match tab {
            Tab::Relations => &found.relations,
            Tab::Places => &found.places,
            Tab::Actors => &found.actors,
            Tab::Witnesses => &found.witnesses,
        };
        rows.get(row as usize) == Some(&true)
    })
}

/// What of the rows of a table is marked.
#[derive(Default)]
pub(super) struct Marked {
    /// What was looked at when it was last asked.
    number: Option<u64>,
    /// How many rows are marked, of what, which rows, and by which filter.
    count: Option<((u64, u64, Tab), usize)>,
}

impl Marked {
    /// Whether something else is looked at than when this was last asked.
    pub fn follow(&mut self, cx: &PanelCx<'_>) -> bool {
        let number = cx.session.involvement().number();
        self.number.replace(number) != Some(number)
    }

    /// Looks at the rows of a table: how many of them have to do with the selection. Where all of them do, none is marked.
    pub fn look_at(&mut self, cx: &PanelCx<'_>, tab: Tab, rows: &[u32]) {
        let number = cx.session.involvement().number();
        let key = (number, cx.session.derived().revision, tab);
        if self.count.is_some_and(|(known, _)| known == key) {
            return;
        }
        let count = rows.iter().filter(|row| has(cx, tab, **row)).count();
        let is_some = count < rows.len();
        self.count = Some((key, if is_some { count } else { 0 }));
    }

    fn count(&self) -> usize {
        self.count.map_or(0, |(_, count)| count)
    }

    /// Whether a row of a table is marked.
    pub fn has(&self, cx: &PanelCx<'_>, tab: Tab, row: u32) -> bool {
        self.count() > 0 && has(cx, tab, row)
    }

    /// How many are marked, where that is told: a selected relation is one of them itself.
    fn said(&self, cx: &PanelCx<'_>) -> Option<String> {
        said(cx, self.count())
    }

    /// The room that is needed to tell of it, in points.
    pub fn told_px(&self, ui: &Ui, cx: &PanelCx<'_>) -> f32 {
        let words = self.said(cx).map(|said| {
            let button = cx.text("card-narrow");
            word_width(ui, &said) + word_width(ui, &button) + AROUND_PX
        });
        words.unwrap_or(0.0)
    }

    /// Says from right to left how many of the rows are marked, with the button that shows only these.
    pub fn told(&self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        if let Some(said) = self.said(cx) {
            only(ui, cx);
            muted(ui, &cx.kit.palette, &said);
        }
    }
}

/// How many of something are marked, where anything but a selected relation is.
pub(super) fn said(cx: &PanelCx<'_>, count: usize) -> Option<String> {
    let is_told = count > 0 && cx.session.selected_relation().is_none();
    is_told.then(|| cx.say(&Message::new("involved-marked").with("count", count)))
}

/// The button that shows only what is marked, where the filter can.
pub(super) fn only(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    if let Some(facet) = cx.session.narrows_to_involved() {
        narrow::button(ui, cx, facet);
    }
}

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
