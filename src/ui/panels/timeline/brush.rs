//! The stretch of time that the reader chooses: where its edges stand, and where a hand or a key takes them.

use super::super::PanelCx;
use super::plot_rect;
use crate::analysis::TickStep;
use crate::analysis::timeline::{day_at, start};
use crate::figure::timeline::Frame;
use crate::model::date::Day;
use eframe::egui::{Painter, Pos2, Rect, Stroke, StrokeKind, Vec2};

/// A chosen stretch of time; each end is open when `None`.
pub type Stretch = (Option<Day>, Option<Day>);

/// So near to an edge a hand takes the edge, in points.
const EDGE: f32 = 6.0;
/// Boundaries of the calendar that lie closer than this are passed over, in points.
const SNAP: f32 = 4.0;
/// How much of what is not chosen is covered.
const VEIL: f32 = 0.62;

/// What a hand does with the choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Grip {
    /// A new one from this moment on, in days.
    New(f64),
    /// All of it is moved; it was taken hold of at this moment.
    Move(f64),
    /// Its beginning is moved.
    Start,
    /// Its end is moved.
    End,
}

/// A chosen stretch in a frame.
#[derive(Clone, Copy, Debug)]
pub struct Brush<'f> {
    stretch: Stretch,
    frame: &'f Frame,
}

impl<'f> Brush<'f> {
    /// A chosen stretch in a frame.
    pub fn new(stretch: Stretch, frame: &'f Frame) -> Self {
        Self { stretch, frame }
    }

    /// Where its edges stand, in points of the figure; an open end is beyond the plot.
    fn edges(&self) -> (Option<f32>, Option<f32>) {
        let (from, to) = self.stretch;
        let left = from.map(|day| self.frame.x_of(day));
        (left, to.map(|day| self.frame.x_after(day)))
    }

    /// What a hand takes hold of at a point, in points of the figure; `None` beside the choice.
    pub fn grip(&self, x: f32) -> Option<Grip> {
        let (left, right) = self.edges();
        let near = |edge: Option<f32>| edge.map(|edge| (edge - x).abs()).filter(|d| *d <= EDGE);
        match (near(left), near(right)) {
            (Some(a), Some(b)) if b < a => Some(Grip::End),
            (Some(_), _) => Some(Grip::Start),
            (None, Some(_)) => Some(Grip::End),
            (None, None) => {
                let within = left.is_none_or(|edge| x > edge) && right.is_none_or(|edge| x < edge);
                within.then(|| Grip::Move(self.frame.moment(x)))
            }
        }
    }

    /// The choice when what was taken hold of has been brought to a point, in points of the figure.
    pub fn pulled(&self, grip: Grip, x: f32) -> Stretch {
        let snap = snap(self.frame);
        let at = self.frame.moment(self.frame.within(x));
        let (from, to) = self.stretch;
        match grip {
            Grip::New(anchor) => {
                let (first, last) = (anchor.min(at), anchor.max(at));
                let from = snap.at_or_before(day_at(first));
                let to = before(snap.after(day_at(last)));
                (Some(from), Some(to.max(from)))
            }
            Grip::Move(grabbed) => {
                let by = at - grabbed;
                let moved = |day: Day| nearest(snap, start(day) + by);
                let from = from.map(moved);
                let to = to.map(|day| before(moved(day.plus_days(1))));
                // Rounded to boundaries, both ends may meet.
                let to = to.map(|to| from.map_or(to, |from| to.max(before(snap.after(from)))));
                (from, to)
            }
            Grip::Start => {
                let from = nearest(snap, at);
                (Some(to.map_or(from, |to| from.min(to))), to)
            }
            Grip::End => {
                let to_day = before(nearest(snap, at));
                (from, Some(from.map_or(to_day, |from| to_day.max(from))))
            }
        }
    }

    /// The choice moved one tick later or earlier; an open end stays open.
    pub fn stepped(&self, tick: TickStep, later: bool) -> Stretch {
        let (from, to) = self.stretch;
        let moved = |day: Day| shifted(tick, day, later);
        (
            from.map(moved),
            to.map(|day| before(moved(day.plus_days(1)))),
        )
    }

    /// The choice with its end one tick later or earlier; never shorter than a day. An open end is where the view ends.
    pub fn resized(&self, tick: TickStep, later: bool) -> Stretch {
        let (from, to) = self.stretch;
        let [_, last] = self.frame.scope.range();
        let to = before(shifted(tick, to.unwrap_or(last).plus_days(1), later));
        (from, Some(from.map_or(to, |from| to.max(from))))
    }

    /// The choice with its beginning one tick later or earlier, in the same way.
    pub fn begun(&self, tick: TickStep, later: bool) -> Stretch {
        let (from, to) = self.stretch;
        let [first, _] = self.frame.scope.range();
        let from = shifted(tick, from.unwrap_or(first), later);
        (Some(to.map_or(from, |to| from.min(to))), to)
    }

    /// Covers what is not chosen, and draws the edges with their handles.
    pub fn paint(&self, painter: &Painter, cx: &PanelCx<'_>, corner: Pos2, place: Rect) {
        let plot = plot_rect(corner, self.frame).with_min_y(place.min.y);
        let (left, right) = self.edges();
        let x = |edge: f32| corner.x + edge;
        let chosen = Rect::from_min_max(
            Pos2::new(
                left.map_or(plot.min.x, x).clamp(plot.min.x, plot.max.x),
                plot.min.y,
            ),
            Pos2::new(
                right.map_or(plot.max.x, x).clamp(plot.min.x, plot.max.x),
                plot.max.y,
            ),
        );
        let palette = &cx.kit.palette;
        let veil = palette.panel.gamma_multiply(VEIL);
        painter.rect_filled(plot.with_max_x(chosen.min.x), 0.0, veil);
        painter.rect_filled(plot.with_min_x(chosen.max.x), 0.0, veil);
        let thin = Stroke::new(1.5, palette.ink);
        for edge in [left, right].into_iter().flatten().map(x) {
            if !(plot.min.x..=plot.max.x).contains(&edge) {
                continue;
            }
            painter.vline(edge, plot.y_range(), thin);
            let handle = Rect::from_center_size(
                Pos2::new(edge, plot.center().y),
                Vec2::new(7.0, plot.height().min(22.0)),
            );
            painter.rect(handle, 3.0, palette.panel, thin, StrokeKind::Middle);
        }
    }
}

/// The boundaries on which edges come to stand: as fine as a hand can tell apart.
fn snap(frame: &Frame) -> TickStep {
    let day_px = f64::from(frame.day_px());
    let mut steps = TickStep::LADDER.into_iter();
    let coarse = steps.find(|step| step.days() * day_px >= f64::from(SNAP));
    coarse.unwrap_or(TickStep::Years(100))
}

/// The boundary that is nearest to a moment.
fn nearest(step: TickStep, moment: f64) -> Day {
    let day = day_at(moment);
    let (a, b) = (step.at_or_before(day), step.after(day));
    if moment - start(a) <= start(b) - moment {
        a
    } else {
        b
    }
}

/// The same place in the stretch after, or before: a boundary of a tick goes to the next one.
fn shifted(tick: TickStep, day: Day, later: bool) -> Day {
    if later {
        tick.after(day)
    } else {
        tick.at_or_before(before(day))
    }
}

fn before(day: Day) -> Day {
    day.plus_days(-1)
}

#[cfg(test)]
mod tests;
