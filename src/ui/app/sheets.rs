//! Where the keyboard goes when a sheet closes: back to where it was when the sheet opened.

use super::BelegApp;
use eframe::egui::{Context, Id};

/// What had the keyboard before a sheet opened.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    open: bool,
    focused: Option<Id>,
}

impl BelegApp {
    /// Notes what has the keyboard while no sheet is open, and gives it back when one has closed.
    pub(super) fn keep_keyboard(&mut self, ctx: &Context) {
        let open = self.session.focus().dialog.is_some();
        let was_open = std::mem::replace(&mut self.before.open, open);
        match (was_open, open) {
            (false, false) => self.before.focused = ctx.memory(|memory| memory.focused()),
            (true, false) => {
                let there = self
                    .before
                    .focused
                    .filter(|id| ctx.read_response(*id).is_some());
                if let Some(id) = there {
                    ctx.memory_mut(|memory| memory.request_focus(id));
                }
            }
            _ => {}
        }
    }
}
