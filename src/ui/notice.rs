//! A short message at the foot of the window that goes by itself.

use super::kit::Kit;
use super::style::RADIUS;
use crate::lang::{Message, Texts};
use eframe::egui::{Align2, Area, Context, Frame, Id, Label, Margin, Order, RichText, Vec2};
use std::time::{Duration, Instant};

/// How long a message stays.
const STAYS: Duration = Duration::from_secs(4);

/// A short message.
#[derive(Clone, Debug)]
pub struct Notice {
    message: Message,
    since: Instant,
}

impl Notice {
    /// A message from now on.
    #[must_use]
    pub fn new(message: Message) -> Self {
        Self {
            message,
            since: Instant::now(),
        }
    }

    /// Draws the message; whether it stays.
    pub fn show(&self, ctx: &Context, kit: &Kit, texts: &Texts) -> bool {
        let Some(left) = STAYS.checked_sub(self.since.elapsed()) else {
            return false;
        };
        ctx.request_repaint_after(left);
        Area::new(Id::unique("notice"))
            .order(Order::Tooltip)
            .anchor(Align2::CENTER_BOTTOM, Vec2::new(0.0, -24.0))
            .interactable(false)
            .show(ctx, |ui| {
                Frame::new()
                    .fill(kit.palette.ink)
                    .corner_radius(RADIUS)
                    .inner_margin(Margin::symmetric(14, 9))
                    .show(ui, |ui| {
                        let text = RichText::new(texts.say(&self.message)).color(kit.palette.panel);
                        ui.add(Label::new(text).extend());
                    });
            });
        true
    }
}
