//! Turning, panning and zooming by hand. What the hand does is a draft; letting go makes it a command.

use super::super::PanelCx;
use super::super::pointing::on_figure;
use super::MapPanel;
use crate::app::Command;
use crate::carto::Camera;
use crate::geom::ScreenPos;
use eframe::egui::{CursorIcon, PointerButton, Response, Ui};

/// How much closer one point of the wheel is, as a power of e.
const WHEEL: f32 = 0.0022;
/// How much closer a double click is.
const DOUBLE_CLICK: f64 = 2.0;
/// So long after its last turn the wheel counts as let go, in seconds.
const WHEEL_RESTS_S: f64 = 0.16;

/// What the hand is doing.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// The view and the point where the drag began.
    grabbed: Option<(Camera, ScreenPos)>,
    /// The view as the hand has it now.
    draft: Option<Camera>,
    /// When the wheel was last turned, in seconds.
    wheeled_s: Option<f64>,
}

impl Hand {
    /// The view as the hand has it now.
    pub fn draft(&self) -> Option<Camera> {
        self.draft
    }

    /// Whether the hand is at it.
    pub fn is_moving(&self) -> bool {
        self.draft.is_some()
    }

    /// Forgets what the hand was doing.
    pub fn let_go(&mut self) {
        *self = Self::default();
    }
}

impl MapPanel {
    /// Reads pointer, wheel and fingers; gives the view of this frame.
    pub(super) fn read_input(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        response: &Response,
        camera: Camera,
    ) -> Camera {
        let camera = self.drag(cx, response, camera);
        let camera = self.wheel(ui, cx, response, camera);
        let camera = self.double_click(cx, response, camera);
        if response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        camera
    }

    fn drag(&mut self, cx: &mut PanelCx<'_>, response: &Response, camera: Camera) -> Camera {
        let at = response
            .interact_pointer_pos()
            .map(|p| on_figure(response.rect, p));
        if self.held.is_some() {
            return camera;
        }
        if response.drag_started_by(PointerButton::Primary)
            || response.drag_started_by(PointerButton::Middle)
        {
            let from = response.ctx.input(|i| i.pointer.press_origin());
            let from = from.map(|p| on_figure(response.rect, p)).or(at);
            self.hand.grabbed = from.map(|p| (camera, p));
            self.chooser = None;
        }
        let Some((start, from)) = self.hand.grabbed else {
            return camera;
        };
        let draft = at.map_or(camera, |to| start.dragged(from, to));
        if response.drag_stopped() || !response.dragged() {
            self.settle(cx, draft);
        } else {
            self.hand.draft = Some(draft);
        }
        draft
    }

    fn wheel(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        response: &Response,
        camera: Camera,
    ) -> Camera {
        let (scroll, pinch, now_s) =
            ui.input(|i| (i.smooth_scroll_delta().y, i.zoom_delta(), i.time));
        // While the list asks, the map stays where it is.
        let over = (response.contains_pointer() && self.chooser.is_none())
            .then(|| ui.ctx().pointer_hover_pos())
            .flatten();
        let factor = f64::from(pinch) * f64::from(scroll * WHEEL).exp();
        if let Some(at) = over.filter(|_| (factor - 1.0).abs() > 1e-4) {
            let next = camera.zoomed(factor, on_figure(response.rect, at));
            self.hand.draft = Some(next);
            self.hand.wheeled_s = Some(now_s);
            ui.ctx()
                .request_repaint_after(std::time::Duration::from_secs_f64(WHEEL_RESTS_S));
            return next;
        }
        match (self.hand.wheeled_s, self.hand.draft) {
            (Some(since), Some(draft)) if self.hand.grabbed.is_none() => {
                if now_s - since >= WHEEL_RESTS_S {
                    self.settle(cx, draft);
                } else {
                    let left = WHEEL_RESTS_S - (now_s - since);
                    ui.ctx()
                        .request_repaint_after(std::time::Duration::from_secs_f64(left));
                }
                draft
            }
            _ => camera,
        }
    }

    /// A double click beside everything brings the place under the pointer closer.
    fn double_click(
        &mut self,
        cx: &mut PanelCx<'_>,
        response: &Response,
        camera: Camera,
    ) -> Camera {
        let at = response
            .interact_pointer_pos()
            .map(|p| on_figure(response.rect, p));
        if let Some(at) = at.filter(|_| response.double_clicked())
            && self.under(at, 8.0).is_empty()
        {
            // In an inset it is the place there, not what lies beneath.
            let inset = self.view.insets().find(|inset| inset.contains(at));
            let at = inset.map_or(at, |inset| inset.beneath(at));
            let nearer = camera.zoomed(DOUBLE_CLICK, at);
            cx.push(Command::Look(nearer));
            self.motion.ask();
        }
        camera
    }

    /// Makes what the hand did a command.
    fn settle(&mut self, cx: &mut PanelCx<'_>, camera: Camera) {
        self.hand.let_go();
        self.motion.stand(camera);
        cx.push(Command::Look(camera));
    }
}
