//! The timeline: draws the figure of relations over time, lets a stretch of it be chosen, and says what the pointer or the
//! keyboard is on.

mod access;
mod brush;
mod controls;
mod hand;
mod histogram;
mod view;

use self::brush::{Brush, Stretch};
use self::hand::Hand;
use self::view::TimelineView;
use super::{Panel, PanelCx};
use crate::analysis::TimeOf;
use crate::app::Command;
use crate::figure::Target;
use crate::figure::timeline::Frame;
use crate::geom::{ScreenPos, Size};
use eframe::egui::{Id, Pos2, Rect, Sense, Ui, Vec2};

/// The height of the row of buttons above the lanes, in points.
const CONTROLS: f32 = 34.0;
/// A click finds what lies within this distance, in points.
const REACH: f32 = 8.0;

/// The timeline.
#[derive(Default)]
pub struct TimelinePanel {
    view: TimelineView,
    /// How large it was drawn last, without the row of buttons.
    size: Size,
    hand: Hand,
    /// What lies under the pointer.
    hover: Option<Target>,
    /// What the keyboard is on.
    walked: Option<Target>,
}

/// What the pointer takes hold of.
fn hand_id() -> Id {
    Id::unique("timeline-hand")
}

/// What has the keyboard when the marks of the timeline have it.
fn stop_id() -> Id {
    Id::unique("timeline-stop")
}

impl TimelinePanel {
    /// Whether a hand is choosing time: Escape means that.
    #[must_use]
    pub fn is_brushing(&self) -> bool {
        self.hand.is_brushing()
    }

    /// How large it was drawn last, in points; nothing before that.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// The time that is chosen: as the hand has it, else as the filter has it.
    fn chosen(&self, cx: &PanelCx<'_>) -> Option<Stretch> {
        let filter = &cx.session.focus().filter;
        let filtered = (filter.from, filter.to);
        let chosen = self.hand.draft().unwrap_or(filtered);
        (chosen != (None, None)).then_some(chosen)
    }

    /// Chooses a stretch of time.
    fn choose(cx: &mut PanelCx<'_>, (from, to): Stretch) {
        let filter = &cx.session.focus().filter;
        if (filter.from, filter.to) != (from, to) {
            cx.push(Command::SetTime(from, to));
        }
    }

    /// Lists several relations that are drawn as one, or selects the only one.
    fn open(cx: &mut PanelCx<'_>, target: &Target) {
        match target {
            Target::Item(item) => cx.push(Command::Select(Some(item.clone()))),
            Target::Bundle(ids) => controls::list(cx, ids),
            Target::Heap(_) => {}
        }
    }
}

impl Panel for TimelinePanel {
    fn name(&self) -> &'static str {
        "panel-timeline"
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let all = ui.available_rect_before_wrap();
        let top = Rect::from_min_size(all.min, Vec2::new(all.width(), CONTROLS));
        let place = Rect::from_min_max(Pos2::new(all.min.x, top.max.y), all.max);
        let dense = histogram::height(self.view.is_dense(), place.height());
        let lanes = place.with_min_y(place.min.y + dense);
        let size = Size::new(lanes.width().max(120.0), lanes.height().max(52.0));
        ui.advance_cursor_after_rect(place);
        // The hand keeps its hold when what it does brings or takes a line above.
        let response = ui.interact(place, hand_id(), Sense::CLICK | Sense::DRAG);
        self.size = size;
        let look = cx.session.timeline();
        self.view.gather(cx, (look.time, look.lanes), size);
        // Only now do the controls know how many have no date.
        self.controls(ui, cx, top);
        let scope = self.hand.scope().or(look.scope);
        let frame = self.view.frame(cx, scope, size);
        let hand = self.read_hand(ui, cx, &response, (lanes.min, &frame));
        let frame = hand.unwrap_or(frame);
        self.view.draw(cx, &frame, size);
        if (histogram::height(self.view.is_dense(), place.height()) - dense).abs() > 0.5 {
            // Only now it is known whether the histogram has to have its room.
            ui.ctx().request_repaint();
        }
        let painter = ui.painter_at(place);
        self.point_at(ui, cx, &response, lanes.min);
        let met = self.hover.clone().or_else(|| self.walked.clone());
        self.view.paint(&painter, cx, lanes.min, met.as_ref());
        if dense > 0.0 {
            let above = Rect::from_min_max(place.min, Pos2::new(place.max.x, lanes.min.y));
            self.view.histogram(ui, cx, above, &frame);
        }
        if let Some(chosen) = self.chosen(cx).filter(|_| filters(cx)) {
            let brush = Brush::new(chosen, &frame);
            brush.paint(&painter, cx, lanes.min, place);
        }
        self.walk(ui, cx, lanes);
        self.brush_stop(ui, cx, (lanes, &frame));
        self.tell(ui, cx, lanes);
    }
}

/// Whether the dates that are shown are those that a choice of time filters by.
fn filters(cx: &PanelCx<'_>) -> bool {
    cx.session.timeline().time == TimeOf::Event
}

/// A point of the figure from a point of the window.
fn on_figure(corner: Pos2, at: Pos2) -> ScreenPos {
    ScreenPos::new(at.x - corner.x, at.y - corner.y)
}

/// The part of the window that a frame's plot takes.
fn plot_rect(corner: Pos2, frame: &Frame) -> Rect {
    let at = |p: ScreenPos| corner + Vec2::new(p.x, p.y);
    Rect::from_min_max(at(frame.plot.min), at(frame.plot.max))
}
