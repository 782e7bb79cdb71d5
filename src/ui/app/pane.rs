//! Parts of the window whose size the reader chooses, and which keep it.

use super::super::panels::PanelCx;
use super::layout::bare;
use crate::app::{Command, Pane};
use eframe::egui::{Panel as EguiPanel, Rect, Ui};

/// A size that differs by less is the same, in points.
const SAME: f32 = 0.5;

/// The edge by which a pane is held is thinner than this, in points.
const THIN: f32 = 24.0;

/// The name of a pane for egui: another one after the layout was put back, so that its remembered size is forgotten.
pub(super) fn salt(name: &'static str, cx: &PanelCx<'_>) -> (&'static str, u32) {
    (name, cx.session.settings().layout.resets())
}

/// Draws a pane as large as the reader has made it, else of its usual size; a new size is kept once the hand that gave it is
/// on it.
pub(super) fn sized(
    panel: EguiPanel,
    (pane, usual): (Pane, f32),
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    contents: impl FnOnce(&mut Ui, &mut PanelCx<'_>),
) {
    let kept = cx.session.settings().layout.size(pane);
    let panel = panel.default_size(kept.unwrap_or(usual)).frame(bare(cx));
    let drawn = panel.show(ui, |ui| contents(ui, cx));
    let place = drawn.response.rect;
    let now = match pane {
        Pane::Timeline => place.height(),
        Pane::Legend | Pane::Evidence | Pane::Split => place.width(),
    };
    // What only the size of the window forces on it is not what the reader chose.
    if (now - kept.unwrap_or(usual)).abs() > SAME && is_held(ui, pane, place) {
        cx.push(Command::PaneSize(pane, now));
    }
}

/// Whether the hand is on the edge by which a pane is made larger.
fn is_held(ui: &Ui, pane: Pane, place: Rect) -> bool {
    let edge = match pane {
        Pane::Legend | Pane::Split => place.with_min_x(place.right()),
        Pane::Evidence => place.with_max_x(place.left()),
        Pane::Timeline => place.with_max_y(place.top()),
    };
    let dragged = ui.ctx().dragged_id();
    let dragged = dragged.and_then(|id| ui.ctx().read_response(id));
    dragged.is_some_and(|handle| {
        let is_thin = handle.rect.width().min(handle.rect.height()) < THIN;
        is_thin && handle.rect.intersects(edge.expand(THIN / 2.0))
    })
}
