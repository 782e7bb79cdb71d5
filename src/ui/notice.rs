//! A short message at the foot of the window that goes by itself.

use super::kit::Kit;
use super::style::RADIUS;
use crate::error::Error;
use crate::lang::{Message, Texts};
use eframe::egui::{Align2, Area, Context, Frame, Id, Label, Margin, Order, RichText, Vec2};
use std::time::{Duration, Instant};

/// How long a message stays.
const STAYS: Duration = Duration::from_secs(4);
/// How long a message stays that says what would mend something.
const STAYS_WITH_HINT: Duration = Duration::from_secs(9);
/// The widest line of a message, in points.
const WIDEST: f32 = 460.0;

/// A short message.
#[derive(Clone, Debug)]
pub struct Notice {
    message: Message,
    hint: Option<Message>,
    since: Instant,
}

impl Notice {
    /// A message from now on.
    #[must_use]
    pub fn new(message: Message) -> Self {
        Self {
            message,
            hint: None,
            since: Instant::now(),
        }
    }

    /// What did not work, and what would mend it.
    #[must_use]
    pub fn failed(error: Error) -> Self {
        Self {
            hint: error.hint,
            ..Self::new(error.what)
        }
    }

    /// Draws the message; whether it stays.
    pub fn show(&self, ctx: &Context, kit: &Kit, texts: &Texts) -> bool {
        let stays = if self.hint.is_some() {
            STAYS_WITH_HINT
        } else {
            STAYS
        };
        let Some(left) = stays.checked_sub(self.since.elapsed()) else {
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
                        ui.set_max_width(WIDEST.min(ctx.content_rect().width() - 60.0));
                        for message in [Some(&self.message), self.hint.as_ref()] {
                            let Some(message) = message else { continue };
                            let text = RichText::new(texts.say(message)).color(kit.palette.panel);
                            ui.add(Label::new(text).wrap());
                        }
                    });
            });
        true
    }
}
