//! How strong a stretch of time is drawn where: steps that print, and that every reader of SVG draws alike.

use super::frame::Frame;
use crate::model::date::Member;

/// How a piece of a stretch is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fade {
    /// Solid.
    Certain,
    /// Faded: its end is known, but only roughly.
    Likely,
    /// Solid at the end that is known, fading out towards the edge: it has no end there.
    Open,
}

/// How strong what is likely is next to what is certain, and at its far end.
const LIKELY: (f32, f32) = (0.62, 0.14);
/// The same of what has no end that is known.
const UNKNOWN: (f32, f32) = (0.5, 0.05);
/// The same of what has no end.
const OPEN: (f32, f32) = (1.0, 0.08);
/// How strong it is where neither end is known.
const ANY_TIME: f32 = 0.3;
/// The length of a step, in pixels, and how many there are at most.
const STEP_PX: f32 = 5.0;
const MOST_STEPS: f32 = 14.0;
/// The line on it fades in fewer steps, so that its dashes stay whole.
const MOST_LINE_STEPS: f32 = 4.0;

/// A piece of a stretch of time, in pixels; where it is fading, from the end that is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// Where it is strongest.
    pub from: f32,
    /// Where it is weakest: to the left of `from` or to the right.
    pub to: f32,
    /// How it is drawn.
    pub fade: Fade,
    /// How strong it is at `from` and at `to`, 0 to 1.
    strength: (f32, f32),
}

/// A part of a row with one strength.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Its left end, in pixels.
    pub from: f32,
    /// Its right end, in pixels.
    pub to: f32,
    /// How strong it is, 0 to 1.
    pub strength: f32,
}

impl Piece {
    /// Its left end.
    pub fn left(&self) -> f32 {
        self.from.min(self.to)
    }

    /// Its right end.
    pub fn right(&self) -> f32 {
        self.from.max(self.to)
    }

    /// The steps of its band that are in view.
    pub fn steps(&self, frame: &Frame) -> Vec<Step> {
        self.cut(frame, MOST_STEPS)
    }

    /// The steps of its line that are in view.
    pub fn lines(&self, frame: &Frame) -> Vec<Step> {
        self.cut(frame, MOST_LINE_STEPS)
    }

    fn cut(&self, frame: &Frame, most: f32) -> Vec<Step> {
        let (left, right) = (frame.within(self.left()), frame.within(self.right()));
        if right <= left {
            return Vec::new();
        }
        let (near, far) = self.strength;
        let count = if (near - far).abs() < 1e-3 {
            1.0
        } else {
            ((right - left) / STEP_PX).round().clamp(1.0, most)
        };
        let mut steps = Vec::new();
        let mut n = 0.0;
        while n < count {
            let edge = |n: f32| {
                let x = left + (right - left) * n / count;
                // Edges on whole pixels leave no seam.
                let x = if n > 0.0 && n < count { x.round() } else { x };
                x.clamp(left, right)
            };
            let (a, b) = (edge(n), edge(n + 1.0));
            let along = (f32::midpoint(a, b) - self.from) / (self.to - self.from);
            let strength = near + (far - near) * along.clamp(0.0, 1.0);
            if b > a {
                steps.push(Step {
                    from: a,
                    to: b,
                    strength,
                });
            }
            n += 1.0;
        }
        steps
    }
}

/// The pieces of a stretch of time from left to right.
pub fn pieces(frame: &Frame, member: &Member) -> Vec<Piece> {
    let plot = frame.plot;
    let hard = [
        member.hard.first.map(|day| frame.x_of(day)),
        member.hard.last.map(|day| frame.x_after(day)),
    ];
    let soft = [
        member.soft.first.map(|day| frame.x_of(day)),
        member.soft.last.map(|day| frame.x_after(day)),
    ];
    let piece = |from, to, fade, strength| Piece {
        from,
        to,
        fade,
        strength,
    };
    let [first, last] = hard;
    if first.is_none() && last.is_none() {
        let all = (ANY_TIME, ANY_TIME);
        return vec![piece(plot.min.x, plot.max.x, Fade::Open, all)];
    }
    let mut pieces = Vec::with_capacity(3);
    let sides = [
        (first, last, soft[0], plot.min.x),
        (last, first, soft[1], plot.max.x),
    ];
    for (end, other, soft, edge) in sides {
        // Beyond the edge an open end has faded out long before.
        let beyond = |from: f32| {
            if edge <= plot.min.x {
                edge.min(from)
            } else {
                edge.max(from)
            }
        };
        match (end, other, soft) {
            (Some(end), _, Some(soft)) if (soft - end).abs() > 0.01 => {
                pieces.push(piece(end, soft, Fade::Likely, LIKELY));
            }
            (Some(end), _, None) => {
                pieces.push(piece(end, beyond(end), Fade::Likely, UNKNOWN));
            }
            (None, Some(other), _) => {
                pieces.push(piece(other, beyond(other), Fade::Open, OPEN));
            }
            _ => {}
        }
    }
    if let (Some(first), Some(last)) = (first, last) {
        pieces.push(piece(first, last, Fade::Certain, (1.0, 1.0)));
    }
    pieces.sort_by(|a, b| a.left().total_cmp(&b.left()));
    pieces
}
