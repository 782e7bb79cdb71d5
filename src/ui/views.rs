//! The panels that can stand in the middle of the window in the place of the map, or beside it.

use super::panels::{Panel, TimelinePanel};
use crate::app::ViewKind;

/// The panels besides the map.
#[derive(Default)]
pub struct Views {
    timeline: TimelinePanel,
}

impl Views {
    /// The panel of a view; `None` for the map, which the window keeps itself.
    pub fn panel(&mut self, view: ViewKind) -> Option<&mut dyn Panel> {
        match view {
            ViewKind::Map
            | ViewKind::Network
            | ViewKind::Table
            | ViewKind::Sources
            | ViewKind::Witnesses => None,
        }
    }

    /// The timeline.
    pub fn timeline(&mut self) -> Option<&mut dyn Panel> {
        Some(&mut self.timeline)
    }
}
