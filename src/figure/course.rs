//! A line on the sheet measured along its way, and its lanes.

use crate::geom::ScreenPos;
use crate::scene::polyline::simplified;

/// Over how many pixels a lane leaves the common course, at most half the line.
const LEAVING_PX: f32 = 170.0;
/// The longest straight piece of a lane, in pixels.
const STEP_PX: f32 = 7.0;
/// How far a simplified line may stray, in pixels: less than anybody sees.
const STRAY_PX: f32 = 0.08;

/// A point of a course with the direction of travel there, a unit vector.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waypoint {
    /// Where it is.
    pub at: ScreenPos,
    /// The direction of travel: right, down.
    pub along: [f32; 2],
}

impl Waypoint {
    /// The point `forth` pixels ahead and `right` pixels to the right of the direction of travel.
    #[must_use]
    pub fn step(self, forth: f32, right: f32) -> ScreenPos {
        let [x, y] = self.along;
        self.at.moved(x * forth - y * right, y * forth + x * right)
    }
}

/// A line on the sheet, with the way covered at each point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    points: Vec<ScreenPos>,
    /// The way from the first point, in pixels.
    way: Vec<f32>,
    /// Whether the first point is a place, not a cut at the horizon or the seam.
    starts: bool,
    /// Whether the last point is a place.
    ends: bool,
}

impl Course {
    /// The course through `points`; `starts` and `ends` tell whether its ends are places and no cuts.
    #[must_use]
    pub fn new(points: Vec<ScreenPos>, starts: bool, ends: bool) -> Self {
        let mut covered = 0.0;
        let mut before: Option<ScreenPos> = None;
        let way = points
            .iter()
            .map(|p| {
                covered += before.map_or(0.0, |b| b.distance_px(*p));
                before = Some(*p);
                covered
            })
            .collect();
        Self {
            points,
            way,
            starts,
            ends,
        }
    }

    /// Whether its first point is a place.
    #[must_use]
    pub fn starts(&self) -> bool {
        self.starts
    }

    /// Whether its last point is a place.
    #[must_use]
    pub fn ends(&self) -> bool {
        self.ends
    }

    /// The way to each of its points, in pixels.
    #[must_use]
    pub fn ways(&self) -> &[f32] {
        &self.way
    }

    /// Of numbers that belong to its points, the one after `way_px` pixels, straight between them; 0 without numbers.
    #[must_use]
    pub fn value_at(&self, values: &[f32], way_px: f32) -> f32 {
        let next = self.way.partition_point(|w| *w < way_px);
        let before = next.checked_sub(1);
        let at = |i: usize| Some((*self.way.get(i)?, *values.get(i)?));
        match (before.and_then(at), at(next)) {
            (Some((a, from)), Some((b, to))) => {
                from + (to - from) * (way_px - a) / (b - a).max(1e-6)
            }
            (Some((_, value)), None) | (None, Some((_, value))) => value,
            (None, None) => 0.0,
        }
    }

    /// How far the fan has opened after `way_px` pixels, from 0 at a place to 1 on the way and at cuts.
    #[must_use]
    pub fn opened(&self, way_px: f32) -> f32 {
        let length = self.length_px();
        let reach = LEAVING_PX.min(length / 2.0).max(1.0);
        let from_start = if self.starts { way_px } else { reach };
        let from_end = if self.ends { length - way_px } else { reach };
        let share = (from_start.min(from_end) / reach).clamp(0.0, 1.0);
        (share * std::f32::consts::FRAC_PI_2).sin()
    }

    /// Its parts whose points all pass `keep`, in order.
    #[must_use]
    pub fn parts(self, keep: impl Fn(ScreenPos) -> bool) -> Vec<Self> {
        if self.points.iter().all(|p| keep(*p)) {
            return vec![self];
        }
        let last = self.points.len().saturating_sub(1);
        let mut parts: Vec<Self> = Vec::new();
        let mut from = 0;
        while let Some(rest) = self.points.get(from..).filter(|rest| !rest.is_empty()) {
            let kept = rest.iter().take_while(|p| keep(**p)).count();
            if kept > 1 {
                let points = rest.iter().take(kept).copied().collect();
                let (starts, ends) = (from == 0 && self.starts, from + kept > last && self.ends);
                parts.push(Self::new(points, starts, ends));
            }
            from += kept.max(1);
        }
        parts
    }

    /// Its points.
    #[must_use]
    pub fn points(&self) -> &[ScreenPos] {
        &self.points
    }

    /// Its length in pixels.
    #[must_use]
    pub fn length_px(&self) -> f32 {
        self.way.last().copied().unwrap_or(0.0)
    }

    /// The point after `way_px` pixels, held within the course; `None` when it has no length.
    #[must_use]
    pub fn at(&self, way_px: f32) -> Option<Waypoint> {
        let next = self.way.partition_point(|w| *w < way_px);
        let next = next.clamp(1, self.way.len().saturating_sub(1).max(1));
        let (a, b) = (self.points.get(next - 1)?, self.points.get(next)?);
        let (from, to) = (self.way.get(next - 1)?, self.way.get(next)?);
        let length = to - from;
        if length <= 0.0 {
            return None;
        }
        let t = ((way_px - from) / length).clamp(0.0, 1.0);
        Some(Waypoint {
            at: a.toward(*b, t),
            along: [(b.x - a.x) / length, (b.y - a.y) / length],
        })
    }

    /// The points between two ways in pixels, the ends cut exactly; empty when nothing lies between.
    #[must_use]
    pub fn stretch(&self, from_px: f32, to_px: f32) -> Vec<ScreenPos> {
        let (from, to) = (from_px.max(0.0), to_px.min(self.length_px()));
        if to <= from {
            return Vec::new();
        }
        let ends = (self.at(from), self.at(to));
        let (Some(first), Some(last)) = ends else {
            return Vec::new();
        };
        let inner = self
            .points
            .iter()
            .zip(&self.way)
            .filter(|(_, way)| **way > from && **way < to)
            .map(|(p, _)| *p);
        std::iter::once(first.at)
            .chain(inner)
            .chain(std::iter::once(last.at))
            .collect()
    }

    /// The same line travelled the other way.
    #[must_use]
    pub fn reversed(&self) -> Self {
        let points = self.points.iter().rev().copied().collect();
        Self::new(points, self.ends, self.starts)
    }

    /// The same line with no straight piece longer than a few pixels.
    #[must_use]
    pub fn refined(&self) -> Self {
        let mut points = Vec::with_capacity(self.points.len());
        points.extend(self.points.first());
        for pair in self.points.windows(2) {
            let [a, b] = pair else { continue };
            let pieces = (a.distance_px(*b) / STEP_PX).ceil().clamp(1.0, 2000.0);
            let mut piece = 1.0;
            while piece < pieces {
                points.push(a.toward(*b, piece / pieces));
                piece += 1.0;
            }
            points.push(*b);
        }
        Self::new(points, self.starts, self.ends)
    }

    /// The same line without the points that it does not need to keep its shape.
    #[must_use]
    pub fn simplified(&self) -> Self {
        Self::new(simplified(&self.points, STRAY_PX), self.starts, self.ends)
    }

    /// The lane `right_px` pixels to the right of this course (to the left when negative), each of whose points is set
    /// aside to the right, in pixels, besides; missing ones are not.
    ///
    /// It leaves a place softly, easing out like a sine over 170 px or half the line, and is parallel in between and at cuts.
    #[must_use]
    pub fn lane_beside(&self, right_px: f32, aside_px: &[f32]) -> Self {
        let aside = aside_px.iter().copied().chain(std::iter::repeat(0.0));
        let last = self.points.len().saturating_sub(1);
        let mut points: Vec<ScreenPos> = Vec::with_capacity(self.points.len());
        for (i, ((p, way), aside)) in self.points.iter().zip(&self.way).zip(aside).enumerate() {
            let right = right_px * self.opened(*way) + aside;
            let [x, y] = self.heading(i);
            let point = p.moved(-y * right, x * right);
            // Inside a bend tighter than its distance a lane would run back on itself.
            let forth =
                |before: &ScreenPos| (point.x - before.x) * x + (point.y - before.y) * y >= 0.0;
            if i == last || points.last().is_none_or(forth) {
                points.push(point);
            }
        }
        Self::new(points, self.starts, self.ends)
    }

    /// The direction of travel at point `i`, over two points on either side.
    fn heading(&self, i: usize) -> [f32; 2] {
        let last = self.points.len().saturating_sub(1);
        let before = self.points.get(i.saturating_sub(2));
        let after = self.points.get((i + 2).min(last));
        let (Some(a), Some(b)) = (before, after) else {
            return [0.0, 0.0];
        };
        let length = a.distance_px(*b);
        if length > 0.0 {
            [(b.x - a.x) / length, (b.y - a.y) / length]
        } else {
            [0.0, 0.0]
        }
    }
}

#[cfg(test)]
mod tests;
