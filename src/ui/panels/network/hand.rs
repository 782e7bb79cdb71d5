//! Moving the network and its nodes by hand. What the hand does is a draft; letting go makes it one command.

use super::super::PanelCx;
use super::super::pointing::{REACH_PX, on_figure};
use super::{NetworkPanel, stop_id};
use crate::analysis::Node;
use crate::analysis::layout::Spot;
use crate::app::{Command, NetworkChange};
use crate::figure::Target;
use crate::figure::network::NetworkView;
use crate::geom::ScreenPos;
use eframe::egui::{CursorIcon, PointerButton, Response, Ui};

/// How much closer one point of the wheel is, as a power of e.
const WHEEL: f32 = 0.0022;
/// How much closer a double click is.
const DOUBLE_CLICK: f32 = 2.0;

/// What the hand holds.
#[derive(Clone, Debug)]
enum Held {
    /// The network: the view and the point where the drag began, and the view now.
    Network(NetworkView, ScreenPos, NetworkView),
    /// A node: where it stood and where the drag began, and where it is now.
    Node(Node, Spot, Spot, Spot),
}

/// What the hand is doing.
#[derive(Debug, Default)]
pub(super) struct Hand {
    held: Option<Held>,
}

impl Hand {
    /// The view as the hand has it now.
    pub fn view(&self) -> Option<NetworkView> {
        match &self.held {
            Some(Held::Network(.., now)) => Some(*now),
            _ => None,
        }
    }

    /// The node that the hand holds, and where it has it now.
    pub fn draft(&self) -> Option<(&Node, Spot)> {
        match &self.held {
            Some(Held::Node(node, .., now)) => Some((node, *now)),
            _ => None,
        }
    }

    /// Whether the hand is at it.
    pub fn is_moving(&self) -> bool {
        self.held.is_some()
    }
}

impl NetworkPanel {
    /// Reads pointer, wheel and fingers; gives the view of this frame.
    pub(super) fn read_input(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        response: &Response,
        view: NetworkView,
    ) -> NetworkView {
        let view = self.drag(cx, response, view);
        let view = self.wheel(ui, cx, response, view);
        if response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        view
    }

    fn drag(
        &mut self,
        cx: &mut PanelCx<'_>,
        response: &Response,
        view: NetworkView,
    ) -> NetworkView {
        let at = response.interact_pointer_pos();
        let at = at.map(|p| on_figure(response.rect, p));
        if response.drag_started_by(PointerButton::Primary)
            || response.drag_started_by(PointerButton::Middle)
        {
            let from = response.ctx.input(|i| i.pointer.press_origin());
            let from = from.map(|p| on_figure(response.rect, p)).or(at);
            let by_middle = response.drag_started_by(PointerButton::Middle);
            self.hand.held = from.map(|from| self.grab(cx, (view, from), by_middle));
            self.chooser = None;
            response
                .ctx
                .memory_mut(|memory| memory.request_focus(stop_id()));
        }
        match (&mut self.hand.held, at) {
            (Some(Held::Network(start, from, now)), Some(to)) => *now = start.dragged(*from, to),
            (Some(Held::Node(_, stood, from, now)), Some(to)) => {
                let to = view.spot_from_screen(to);
                *now = [stood[0] + to[0] - from[0], stood[1] + to[1] - from[1]];
            }
            _ => {}
        }
        let view = self.hand.view().unwrap_or(view);
        if self.hand.is_moving() && (response.drag_stopped() || !response.dragged()) {
            // The node is drawn where it is put in the next frame, when the session has it there.
            response.ctx.request_repaint();
            let change = match self.hand.held.take() {
                Some(Held::Node(node, .., now)) => NetworkChange::Put(node, now),
                _ => NetworkChange::Look(view),
            };
            cx.push(Command::Network(change));
        }
        view
    }

    /// What the hand takes hold of at a point: the node there, else the network.
    fn grab(
        &self,
        cx: &PanelCx<'_>,
        (view, from): (NetworkView, ScreenPos),
        by_middle: bool,
    ) -> Held {
        let near = self.under(from, REACH_PX);
        let node = near.iter().find_map(|target| match target {
            Target::Item(item) => Node::of_item(item),
            Target::Bundle(_) | Target::Heap(_) => None,
        });
        let pins = cx.session.focus().network.pins();
        let stands = node.filter(|_| !by_middle).and_then(|node| {
            let spot = self.laid.spot_of(&node, pins)?;
            Some((node, spot))
        });
        match stands {
            Some((node, spot)) => Held::Node(node, spot, view.spot_from_screen(from), spot),
            None => Held::Network(view, from, view),
        }
    }

    fn wheel(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        response: &Response,
        view: NetworkView,
    ) -> NetworkView {
        let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta().y, i.zoom_delta()));
        // While the list asks, the network stays where it is.
        let free = response.contains_pointer() && self.chooser.is_none();
        let over = ui.ctx().pointer_hover_pos().filter(|_| free);
        let factor = pinch * (scroll * WHEEL).exp();
        let doubled = response.double_clicked();
        let pointed = response.interact_pointer_pos().filter(|_| doubled);
        let beside = |at: &ScreenPos| self.under(*at, REACH_PX).is_empty();
        let clicked = pointed.map(|p| on_figure(response.rect, p)).filter(beside);
        let next = match (over, clicked) {
            (_, Some(at)) => view.zoomed(DOUBLE_CLICK, at),
            (Some(at), None) if (factor - 1.0).abs() > 1e-4 => {
                view.zoomed(factor, on_figure(response.rect, at))
            }
            _ => return view,
        };
        cx.push(Command::Network(NetworkChange::Look(next)));
        next
    }
}
