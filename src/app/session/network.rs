//! How the session changes the way the network is looked at.

use super::{Session, ZOOM_STEP};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::layout::ViewKind;
use crate::app::network::NetworkChange;

impl Session {
    /// Whether the network is the view in the middle.
    pub(super) fn sees_network(&self) -> bool {
        self.settings.layout.view == ViewKind::Network
    }

    /// Whether the network is looked at and has such a step to take.
    pub(super) fn network_can(&self, change: NetworkChange) -> bool {
        let look = &self.focus.network;
        self.sees_network()
            && match change {
                NetworkChange::Undo => look.can_undo(),
                NetworkChange::Redo => look.can_redo(),
                _ => true,
            }
    }

    pub(super) fn look_at_network(&mut self, change: NetworkChange) -> Vec<Effect> {
        let selection = self.focus.selection.as_ref();
        self.focus.network.change(change, selection);
        Vec::new()
    }

    /// Brings the network closer or farther away, or shows all of it.
    pub(super) fn move_network(&mut self, action: Action) -> Vec<Effect> {
        let factor = match action {
            Action::ZoomIn => Some(ZOOM_STEP),
            Action::ZoomOut => Some(1.0 / ZOOM_STEP),
            _ => None,
        };
        let known = self.focus.network.view;
        #[expect(clippy::cast_possible_truncation, reason = "a factor near one")]
        let next = factor.and_then(|factor| {
            let view = known?;
            Some(view.zoomed(factor as f32, view.area.center()))
        });
        if next.is_some() || factor.is_none() {
            self.focus.network.view = next;
        }
        Vec::new()
    }
}
