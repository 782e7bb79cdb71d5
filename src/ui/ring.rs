//! The ring around what has the keyboard: drawn in one place, so that nothing can lack it in any theme.

use super::panels::map::stop_id;
use super::style::{Palette, RADIUS};
use eframe::egui::{Context, CornerRadius, Id, Rect, Stroke, StrokeKind};

/// The width of the ring, and its distance from what it surrounds, in points.
const WIDTH: f32 = 2.0;
const AWAY: f32 = 2.0;

/// Draws the ring; to be called once everything else of a frame is drawn. The map has its own, within its frame.
pub fn show(ctx: &Context, palette: &Palette) {
    let focused = ctx.memory(|memory| memory.focused());
    let before = ctx.data_mut(|data| {
        let last = data.get_temp_mut_or_default::<Option<Id>>(Id::unique("ring-before"));
        std::mem::replace(last, focused)
    });
    if before != focused {
        // What was drawn before what has the keyboard now still looks as if it had it.
        ctx.request_repaint();
    }
    let Some(id) = focused else {
        return;
    };
    if id == stop_id() {
        return;
    }
    // Only what can be seen of it: rows may have been scrolled away in part.
    let Some(response) = ctx.read_response(id) else {
        return;
    };
    let seen = response.interact_rect.intersect(ctx.content_rect());
    if !seen.is_positive() {
        return;
    }
    let around = within(seen.expand(AWAY + WIDTH), ctx.content_rect());
    let ring = Stroke::new(WIDTH, palette.ink);
    let corner = CornerRadius::same(RADIUS + 2);
    ctx.layer_painter(response.layer_id)
        .rect_stroke(around, corner, ring, StrokeKind::Inside);
}

/// What lies at the edge of the window has its ring there, too.
fn within(ring: Rect, window: Rect) -> Rect {
    ring.intersect(window.shrink(1.0))
}
