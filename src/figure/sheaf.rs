//! The lines between two places before each becomes a lane: their common course, and how far it is set aside.

use super::course::{Course, Waypoint};
use super::looks::Bunch;
use super::outline::Outline;
use super::routes::PairRoute;
use super::strands::{MARGIN_PX, View, between, offset_px};
use super::style::width_px;
use crate::analysis::{Lane, Pair};
use crate::geom::Rect;
use crate::model::{Id, Relation};

/// The lines between two places, with their common course.
pub(super) struct Sheaf<'a> {
    /// Its relations, and what it joins.
    pub origin: Origin<'a>,
    /// The pieces of the common course that are in view.
    pub courses: Vec<Course>,
    /// The lanes in order.
    pub lanes: Vec<Lane>,
    /// From one lane to the next, in pixels.
    pub spacing_px: f32,
    /// Half the breadth of all lanes together, in pixels.
    pub half_px: f32,
    /// Whether it is one of so many that it is drawn with as few points as it needs.
    crowded: bool,
    /// How far each point of each piece is set aside to the right, in pixels; empty pieces are not.
    pub aside: Vec<Vec<f32>>,
}

/// Relations between the same two ends, and what these are.
#[derive(Clone, Copy)]
pub(super) struct Origin<'a> {
    /// The relations.
    pub bunch: &'a Bunch,
    /// The ids of the ends, as text.
    pub ends: [&'a str; 2],
    /// The ends, where they are places of the map.
    pub pair: Option<&'a Pair>,
}

impl<'a> From<&'a PairRoute> for Origin<'a> {
    fn from(route: &'a PairRoute) -> Self {
        Self {
            bunch: &route.bunch,
            ends: [route.pair.first.as_str(), route.pair.second.as_str()],
            pair: Some(&route.pair),
        }
    }
}

/// An end of a sheaf: which piece of it lies there, and whether it leaves that place forwards.
#[derive(Clone, Copy)]
pub(super) struct End {
    /// The piece.
    pub piece: usize,
    /// Whether its first point is the place.
    pub forward: bool,
}

impl<'a> Sheaf<'a> {
    /// The lines of a pair as seen; `None` for loops, and where nothing is in view.
    pub fn of(view: &View<'_>, route: &'a PairRoute) -> Option<Self> {
        let courses = between(&view.lens, &*route.circle()?, route.ends);
        let around = |c: &Course| Rect::around(c.points());
        let bounds = courses.iter().map(around).fold(Rect::EMPTY, Rect::union);
        let in_view = bounds.grown(MARGIN_PX).overlaps(view.area);
        // In a crowd nothing is set aside, so that what lies beyond the sheet stays there.
        if courses.is_empty() || view.crowded && !in_view {
            return None;
        }
        Some(Self::along(
            courses,
            route.into(),
            (view.selected, view.crowded),
        ))
    }

    /// The lines between two ends along the pieces of a common course; one that is selected is never folded.
    pub fn along(
        courses: Vec<Course>,
        origin: Origin<'a>,
        (selected, crowded): (Option<&Id<Relation>>, bool),
    ) -> Self {
        let length: f32 = courses.iter().map(Course::length_px).sum();
        let widest = origin.bunch.looks.iter().map(|l| width_px(l.voices));
        let widest = widest.fold(0.0, f32::max);
        let (lanes, spacing_px) = origin.bunch.fan.lanes(length, widest, selected);
        let outermost = offset_px(0, lanes.len(), spacing_px);
        Self {
            origin,
            lanes,
            spacing_px,
            half_px: outermost + widest / 2.0,
            crowded,
            aside: Vec::new(),
            // Lanes leave the common course point by point, and names find their way between evenly set points.
            courses: if outermost > 0.0 || !crowded {
                courses.iter().map(Course::refined).collect()
            } else {
                courses
            },
        }
    }

    /// The box around all its lanes.
    pub fn bounds(&self) -> Rect {
        let bounds = |c: &Course| Rect::around(c.points());
        let all = self
            .courses
            .iter()
            .map(bounds)
            .fold(Rect::EMPTY, Rect::union);
        let aside = self.aside.iter().flatten();
        let aside = aside.fold(0.0_f32, |most, x| most.max(x.abs()));
        all.grown(self.half_px + aside)
    }

    /// Makes it ready to be set aside, point by point.
    pub fn loosen(&mut self) {
        if !self.aside.is_empty() {
            return;
        }
        if self.lanes.len() < 2 && self.crowded {
            self.courses = self.courses.iter().map(Course::refined).collect();
        }
        let zeros = |c: &Course| vec![0.0; c.points().len()];
        self.aside = self.courses.iter().map(zeros).collect();
    }

    /// The lane `k`, kept on the picture of the sphere; `None` as the outline where all lanes lie on it anyway.
    pub fn lane(&self, k: usize, outline: Option<&Outline>) -> Vec<Course> {
        let right = offset_px(k, self.lanes.len(), self.spacing_px);
        let pieces = self.courses.iter().enumerate();
        pieces
            .flat_map(|(i, course)| {
                let aside = self.aside.get(i).map_or(&[][..], Vec::as_slice);
                let lane = if right == 0.0 && aside.is_empty() {
                    course.clone()
                } else if self.crowded {
                    course.lane_beside(right, aside).simplified()
                } else {
                    course.lane_beside(right, aside)
                };
                match outline {
                    Some(outline) => lane.parts(|p| outline.holds(p, -0.5)),
                    None => vec![lane],
                }
            })
            .collect()
    }

    /// Its ends in view, by their ids.
    pub fn ends(&self) -> Vec<(&'a str, End)> {
        let [from, to] = self.origin.ends;
        let last = self.courses.len().saturating_sub(1);
        let first = self.courses.first().filter(|c| c.starts());
        let second = self.courses.last().filter(|c| c.ends());
        let end = |piece, forward| End { piece, forward };
        let first = first.map(|_| (from, end(0, true)));
        let second = second.map(|_| (to, end(last, false)));
        first.into_iter().chain(second).collect()
    }

    /// The piece at an end.
    pub fn piece(&self, end: End) -> Option<&Course> {
        self.courses.get(end.piece)
    }

    /// The point `way_px` from an end, travelling away from it.
    pub fn leaving(&self, end: End, way_px: f32) -> Option<Waypoint> {
        let course = self.piece(end)?;
        if end.forward {
            return course.at(way_px);
        }
        let back = course.at(course.length_px() - way_px)?;
        let [x, y] = back.along;
        Some(Waypoint {
            along: [-x, -y],
            ..back
        })
    }

    /// The same point, as far aside as it has been set.
    pub fn leaving_aside(&self, end: End, way_px: f32) -> Option<Waypoint> {
        let here = self.leaving(end, way_px)?;
        let course = self.piece(end)?;
        let aside = self.aside.get(end.piece).map_or(&[][..], Vec::as_slice);
        let (way, sign) = if end.forward {
            (way_px, 1.0)
        } else {
            (course.length_px() - way_px, -1.0)
        };
        let right = sign * course.value_at(aside, way);
        Some(Waypoint {
            at: here.step(0.0, right),
            ..here
        })
    }

    /// Sets the points of the piece at an end aside by so much more, in pixels to the right when leaving that end.
    pub fn set_aside(&mut self, end: End, right_px: &[f32]) {
        let sign = if end.forward { 1.0 } else { -1.0 };
        if let Some(aside) = self.aside.get_mut(end.piece) {
            for (sum, more) in aside.iter_mut().zip(right_px) {
                *sum += sign * more;
            }
        }
    }
}
