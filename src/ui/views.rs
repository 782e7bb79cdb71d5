//! The panels that can stand in the middle of the window in the place of the map, or beside it.

use super::panels::{NetworkPanel, Panel, SourcesPanel, TablePanel, TimelinePanel, WitnessesPanel};
use crate::app::ViewKind;

/// The panels besides the map.
#[derive(Default)]
pub struct Views {
    /// The network.
    pub network: NetworkPanel,
    table: TablePanel,
    sources: SourcesPanel,
    witnesses: WitnessesPanel,
    /// The timeline, which stands below.
    pub timeline: TimelinePanel,
}

impl Views {
    /// The panel of a view; `None` for the map, which the window keeps itself.
    pub fn panel(&mut self, view: ViewKind) -> Option<&mut dyn Panel> {
        match view {
            ViewKind::Map => None,
            ViewKind::Network => Some(&mut self.network),
            ViewKind::Table => Some(&mut self.table),
            ViewKind::Sources => Some(&mut self.sources),
            ViewKind::Witnesses => Some(&mut self.witnesses),
        }
    }

    /// Whether nothing moves in a view, and nothing is being worked out for it.
    #[must_use]
    pub fn is_settled(&self, view: ViewKind) -> bool {
        match view {
            ViewKind::Network => self.network.is_settled(),
            ViewKind::Witnesses => self.witnesses.is_settled(),
            ViewKind::Map | ViewKind::Table | ViewKind::Sources => true,
        }
    }

    /// Whether a list asks which of several was meant in a view; what is not drawn asks nothing.
    #[must_use]
    pub fn asks(&self, view: ViewKind) -> bool {
        match view {
            ViewKind::Network => self.network.asks(),
            ViewKind::Sources => self.sources.asks(),
            ViewKind::Map | ViewKind::Table | ViewKind::Witnesses => false,
        }
    }
}
