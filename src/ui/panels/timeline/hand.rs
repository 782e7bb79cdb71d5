//! Choosing, panning and zooming by hand. What the hand does is a draft; letting go makes a choice of time a command, and where
//! there are not too many relations every view follows the hand.

use super::super::PanelCx;
use super::brush::{Brush, Grip, Stretch};
use super::{REACH, TimelinePanel, controls, filters, on_figure, stop_id};
use crate::analysis::Scope;
use crate::app::{Command, TimelineChange};
use crate::figure::Target;
use crate::figure::timeline::Frame;
use crate::geom::ScreenPos;
use crate::lang::Message;
use eframe::egui::{CursorIcon, PointerButton, Pos2, Response, Ui};

/// How much closer one point of the wheel is, as a power of e.
const WHEEL: f32 = 0.0022;

/// What the hand is doing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hand {
    doing: Option<Doing>,
    /// The choice of time as the hand has it now.
    draft: Option<Stretch>,
}

/// Every view follows the hand in dossiers of up to so many relations; with more, a frame would take longer than the hand waits.
const FOLLOWED: usize = 20_000;

#[derive(Clone, Copy, Debug)]
enum Doing {
    /// Moves the stretch in view: as it was, and where the hand took hold of it, in points of the figure.
    Pan(Scope, f32),
    /// Chooses time: the choice as it was, what of it is held, and the stretch in view, which stays.
    Brush(Stretch, Grip, Scope),
}

impl Hand {
    /// The choice of time as the hand has it now.
    pub fn draft(&self) -> Option<Stretch> {
        self.draft
    }

    /// Whether it is choosing time.
    pub fn is_brushing(&self) -> bool {
        matches!(self.doing, Some(Doing::Brush(..)))
    }

    /// The stretch in view while time is chosen: what follows the hand must not move it.
    pub fn scope(&self) -> Option<Scope> {
        match self.doing {
            Some(Doing::Brush(_, _, scope)) => Some(scope),
            _ => None,
        }
    }
}

impl TimelinePanel {
    /// Reads pointer, wheel and fingers; gives the frame when the stretch in view has changed.
    pub(super) fn read_hand(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        response: &Response,
        (corner, frame): (Pos2, &Frame),
    ) -> Option<Frame> {
        let before = frame.scope;
        let at = response.interact_pointer_pos();
        let at = at.map(|p| on_figure(corner, p));
        self.take_hold(cx, response, (corner, frame));
        let mut scope = before;
        match (self.hand.doing, at) {
            (Some(Doing::Pan(start, from)), Some(at)) => {
                let day_px = f64::from(frame.day_px()).max(1e-9);
                scope = start.moved(f64::from(from - at.x) / day_px);
                ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            }
            (Some(Doing::Brush(start, grip, _)), Some(at)) => {
                let draft = Brush::new(start, frame).pulled(grip, at.x);
                if self.hand.draft.replace(draft) != Some(draft) {
                    if cx.dossier().relations().len() <= FOLLOWED {
                        Self::choose(cx, draft);
                    }
                    // The row above, which tells it in words, has been drawn already.
                    ui.ctx().request_repaint();
                }
                ui.ctx().set_cursor_icon(cursor(grip));
            }
            _ => {}
        }
        if self.hand.doing.is_some() && (response.drag_stopped() || !response.dragged()) {
            // While the button is still down, it is Escape that has ended the drag.
            let taken_back = ui.input(|i| i.pointer.any_down());
            self.let_go(cx, taken_back);
        }
        scope = wheel(ui, response, (corner, frame)).unwrap_or(scope);
        if response.double_clicked() && at.is_some_and(|at| self.under(at).is_none()) {
            cx.push(Command::Timeline(TimelineChange::Scope(None)));
            return Some(self.view.frame_like(frame, None));
        }
        if scope == before {
            return None;
        }
        cx.push(Command::Timeline(TimelineChange::Scope(Some(scope))));
        Some(self.view.frame_like(frame, Some(scope)))
    }

    /// Ends what the hand does; a choice stays unless it is taken back.
    fn let_go(&mut self, cx: &mut PanelCx<'_>, taken_back: bool) {
        let doing = self.hand.doing.take();
        let mut chosen = self.hand.draft.take();
        if let Some(Doing::Brush(start, ..)) = doing.filter(|_| taken_back) {
            chosen = Some(start);
        }
        if let Some(chosen) = chosen {
            Self::choose(cx, chosen);
            cx.push(Command::EndStep);
        }
    }

    /// Begins to pan, with the middle button, with a modifier or on the axis, else to choose time.
    fn take_hold(
        &mut self,
        cx: &PanelCx<'_>,
        response: &Response,
        (corner, frame): (Pos2, &Frame),
    ) {
        let primary = response.drag_started_by(PointerButton::Primary);
        let middle = response.drag_started_by(PointerButton::Middle);
        if !(primary || middle) {
            return;
        }
        let (origin, modifiers) = response
            .ctx
            .input(|i| (i.pointer.press_origin(), i.modifiers));
        let Some(origin) = origin.map(|p| on_figure(corner, p)) else {
            return;
        };
        let pans = middle
            || modifiers.any()
            || origin.y > frame.plot.max.y
            || !filters(cx)
            || origin.x < frame.plot.min.x - REACH
            || origin.x > frame.plot.max.x + REACH;
        self.hand.doing = Some(if pans {
            Doing::Pan(frame.scope, origin.x)
        } else {
            let filter = &cx.session.focus().filter;
            let chosen = (filter.from, filter.to);
            let grip = if chosen == (None, None) {
                None
            } else {
                Brush::new(chosen, frame).grip(origin.x)
            };
            let new = Grip::New(frame.moment(frame.within(origin.x)));
            Doing::Brush(chosen, grip.unwrap_or(new), frame.scope)
        });
    }

    /// What lies under a point of the figure, nearest first.
    pub(super) fn under(&self, at: ScreenPos) -> Option<Target> {
        self.view.pick(at, REACH)
    }

    /// What is named at a point of the axis, where a choice of time filters.
    fn named_at(&self, cx: &PanelCx<'_>, at: ScreenPos) -> Option<Stretch> {
        let frame = self.view.last_frame().filter(|_| filters(cx))?;
        let [first, last] = self.view.named_at(cx, &frame, at)?;
        Some((Some(first), Some(last)))
    }

    /// What the pointer is on, and what a click there means.
    pub(super) fn point_at(
        &mut self,
        ui: &Ui,
        cx: &mut PanelCx<'_>,
        response: &Response,
        corner: Pos2,
    ) {
        let busy = self.hand.doing.is_some();
        let pointer = response.hover_pos().filter(|_| !busy);
        self.hover = pointer.and_then(|p| self.under(on_figure(corner, p)));
        if let Some(Target::Item(item)) = &self.hover {
            cx.hovered.get_or_insert(item.clone());
        }
        if self.hover.is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        } else if let (Some(p), Some(frame)) = (pointer, self.view.last_frame())
            && filters(cx)
            && let Some(chosen) = self.chosen(cx)
        {
            let at = on_figure(corner, p);
            let on_lanes = at.y <= frame.plot.max.y;
            if let Some(grip) = Brush::new(chosen, &frame).grip(at.x).filter(|_| on_lanes) {
                ui.ctx().set_cursor_icon(cursor(grip));
            }
        }
        let named = pointer.and_then(|p| self.named_at(cx, on_figure(corner, p)));
        if let Some(named) = named {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            let what = controls::words(cx, named);
            let said = Message::new("timeline-only").with("what", what);
            response.clone().on_hover_text_at_pointer(cx.say(&said));
        }
        if !response.clicked() {
            return;
        }
        ui.memory_mut(|memory| memory.request_focus(stop_id()));
        match self.hover.clone() {
            Some(target) => Self::open(cx, &target),
            None if response.double_clicked() => {}
            None if named.is_some() => {
                let chosen = self.chosen(cx);
                // A second click takes it back.
                let wanted = named.filter(|named| chosen != Some(*named));
                Self::choose(cx, wanted.unwrap_or((None, None)));
                cx.push(Command::EndStep);
            }
            None => {
                if cx.session.focus().selection.is_some() {
                    cx.push(Command::Select(None));
                }
            }
        }
    }
}

/// The sign of what a hand can do there.
fn cursor(grip: Grip) -> CursorIcon {
    match grip {
        Grip::New(_) => CursorIcon::Crosshair,
        Grip::Move(_) => CursorIcon::Grab,
        Grip::Start | Grip::End => CursorIcon::ResizeHorizontal,
    }
}

/// The stretch in view after the wheel or the fingers: closer about the pointer, or along.
fn wheel(ui: &Ui, response: &Response, (corner, frame): (Pos2, &Frame)) -> Option<Scope> {
    let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta(), i.zoom_delta()));
    let at = ui
        .ctx()
        .pointer_hover_pos()
        .filter(|_| response.contains_pointer())?;
    let factor = f64::from(pinch) * f64::from(scroll.y * WHEEL).exp();
    let days = f64::from(-scroll.x) / f64::from(frame.day_px()).max(1e-9);
    if (factor - 1.0).abs() < 1e-4 && scroll.x == 0.0 {
        return None;
    }
    let about = frame.moment(on_figure(corner, at).x);
    Some(frame.scope.moved(days).zoomed(factor, about))
}
