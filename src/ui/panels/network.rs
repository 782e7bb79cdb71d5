//! The network: who is tied to whom, without geography. Draws the figure, moves it and its nodes, and says what the pointer or the
//! keyboard is on.

mod access;
mod hand;
mod laid;
mod seen;
mod task;
mod told;
mod tools;

use super::pointing::{Chooser, Hover, Part, choose};
use super::{Panel, PanelCx};
use crate::app::network::Pins;
use crate::app::picture::NetworkRequest;
use crate::app::{Command, NetworkChange};
use crate::figure::Target;
use crate::figure::network::{NetworkView, fit_margins_px};
use crate::geom::{Rect as ScreenRect, ScreenPos, Size};
use access::Heard;
use eframe::egui::{CentralPanel, Frame, Id, Panel as EguiPanel, Pos2, Rect, Sense, Ui};
use hand::Hand;
use laid::Laid;
use seen::Seen;
use std::sync::Arc;

/// The network.
pub struct NetworkPanel {
    laid: Laid,
    seen: Seen,
    hand: Hand,
    hover: Hover,
    chooser: Option<Chooser>,
    /// What the keyboard is on.
    walked: Option<Target>,
    /// What screen readers are told of what is drawn.
    heard: Heard,
    /// Whether a click brought the keyboard to the network.
    by_pointer: bool,
    /// The view that fitting gave, and the number of the layout that it was fitted to: while nobody has changed it, it follows both.
    fitted: Option<(u64, NetworkView)>,
    /// Where it was drawn in the last frame.
    place: Rect,
}

/// So many lines at the foot are kept clear of nodes.
const FOOT: usize = 2;

/// What has the keyboard when the network has it.
#[must_use]
pub fn stop_id() -> Id {
    Id::unique("network-stop")
}

impl Default for NetworkPanel {
    fn default() -> Self {
        Self {
            laid: Laid::default(),
            seen: Seen::default(),
            hand: Hand::default(),
            hover: Hover::default(),
            chooser: None,
            walked: None,
            heard: Heard::default(),
            by_pointer: false,
            fitted: None,
            place: Rect::ZERO,
        }
    }
}

impl NetworkPanel {
    /// Whether nothing moves and nothing is being laid out.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.laid.is_settled() && !self.hand.is_moving()
    }

    /// Whether a list asks which of several was meant.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.chooser.is_some()
    }

    /// The extent of the network in the last frame, in pixels.
    #[must_use]
    pub fn size(&self) -> Size {
        Size::new(self.place.width(), self.place.height())
    }

    /// What a picture needs to show the network as it is seen.
    #[must_use]
    pub fn request(&self, look: &crate::app::NetworkLook) -> NetworkRequest {
        let spots: Pins = self.laid.spots_by_node(look.pins());
        NetworkRequest {
            look: look.clone(),
            seen: look.view.map(|view| (Arc::new(spots), view)),
        }
    }

    /// The view of this frame.
    fn view(&mut self, cx: &mut PanelCx<'_>, area: ScreenRect) -> NetworkView {
        let look = &cx.session.focus().network;
        let number = self.laid.number();
        let is_fitted = |view: &NetworkView| self.fitted.is_some_and(|(_, fitted)| fitted == *view);
        let target = match look.view {
            Some(view) if !is_fitted(&view) => view.resized(area),
            Some(view) if self.fitted == Some((number, view)) && view.area == area => view,
            _ => {
                let margins = fit_margins_px(Size::new(area.width(), area.height()), FOOT);
                let spots = self.laid.spots(look.pins(), None);
                let view = NetworkView::fitted(&spots, area, margins);
                self.fitted = Some((number, view));
                view
            }
        };
        if look.view != Some(target) {
            cx.push(Command::Network(NetworkChange::Look(target)));
        }
        self.hand.view().map_or(target, |draft| draft.resized(area))
    }

    /// What lies under a point, nearest first, within a radius in pixels.
    fn under(&self, at: ScreenPos, radius_px: f32) -> Vec<Target> {
        self.seen.pick(at, radius_px)
    }

    /// Asks which of several things near a point of the window is meant.
    fn ask(&mut self, at: Pos2, part: Part) {
        let under = |p, radius_px| self.under(p, radius_px);
        self.chooser = Some(Chooser::asking(self.place, under, at, part));
    }

    fn figure(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let rect = ui.available_rect_before_wrap();
        let rect = Rect::from_min_size(rect.min, rect.size().max(eframe::egui::Vec2::splat(64.0)));
        self.place = rect;
        ui.interact(rect, stop_id(), Sense::focusable_noninteractive());
        let response = ui.allocate_rect(rect, Sense::CLICK | Sense::DRAG);
        let area = ScreenRect::from_xywh(0.0, 0.0, rect.width(), rect.height());
        self.laid.follow(ui.ctx(), cx);
        let view = self.view(cx, area);
        let view = self.read_input(ui, cx, &response, view);
        let spots = self
            .laid
            .spots(cx.session.focus().network.pins(), self.hand.draft());
        let moves = self.hand.is_moving();
        self.seen.update(cx, &self.laid, (view, &spots), moves);
        self.point_at(ui, cx, &response);
        self.walk(ui, cx, &response);
        let painter = ui.painter_at(rect);
        let several = self.several_met();
        let lifts = self.hover.lifts(ui, cx.session.focus().selection.as_ref());
        let met = (several.as_ref(), lifts);
        self.seen.paint(&painter, (cx, &self.laid), rect.min, met);
        self.ring(ui, cx, &response, rect);
        self.tell(ui, cx, rect);
        self.progress(ui, cx, rect);
        choose(&mut self.chooser, ui, cx, (rect, stop_id()));
    }
}

impl Panel for NetworkPanel {
    fn name(&self) -> &'static str {
        "panel-network"
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let frame = Frame::new().fill(cx.kit.palette.panel);
        let bar = EguiPanel::top("network-tools").frame(frame);
        bar.show(ui, |ui| tools::show(ui, cx, self.laid.web().nodes.len()));
        let ground = Frame::new().fill(cx.kit.palette.background);
        let middle = CentralPanel::default().frame(ground);
        middle.show(ui, |ui| self.figure(ui, cx));
    }
}
