//! Pointing at figures, by pointer and by keyboard: what is meant, what is told of it, and which of several is chosen.

mod chooser;
mod hover;
mod lifted;
mod part;
mod reach;
mod stops;
mod walk;

pub(super) use chooser::{Chooser, choose};
pub(super) use hover::{Hover, bubble, first, mix_of};
pub(super) use lifted::{Lifted, Wanted, listed, relations};
pub(super) use part::{Part, whole};
pub(super) use reach::{Meant, ON_IT_PX, REACH_PX, meant};
pub(super) use stops::stops;
pub use walk::bounds;
pub(super) use walk::{
    child, has_keyboard, items, keep_keys, named, of_target, pressed, ring, step,
};

use crate::geom::ScreenPos;
use eframe::egui::{Pos2, Rect};

/// A point of a figure that is drawn in a part of the window, from a point of the window.
pub(super) fn on_figure(place: Rect, at: Pos2) -> ScreenPos {
    ScreenPos::new(at.x - place.min.x, at.y - place.min.y)
}
