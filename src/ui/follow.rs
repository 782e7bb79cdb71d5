//! What gets the keyboard comes into view.

use eframe::egui::{Id, Ui};

/// The room around what has come into view, in points.
const AROUND: f32 = 8.0;

/// Scrolls to what the keyboard has just come to, when it lies in this part and is not wholly seen. To be called at the end of
/// what a scroll area shows.
pub fn follow_keyboard(ui: &Ui) {
    let ctx = ui.ctx();
    let focused = ctx.memory(|memory| memory.focused());
    let key = ui.scope_id().with("followed");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Option<Id>>(key);
        data.insert_temp(key, focused);
        before
    });
    if before == Some(focused) {
        return;
    }
    let Some(response) = focused.and_then(|id| ctx.read_response(id)) else {
        return;
    };
    let here = response.layer_id == ui.layer_id() && ui.min_rect().intersects(response.rect);
    if here && !ui.clip_rect().contains_rect(response.rect) {
        ui.scroll_to_rect(response.rect.expand(AROUND), None);
    }
}
