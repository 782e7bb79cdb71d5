//! Insets: circles that magnify the parts of the map where places lie closer together than their names need.

mod clusters;
mod plan;
pub(super) mod scale;
mod site;
mod wish;

use super::cx::FigureCx;
use super::grounds::Grounds;
use crate::carto::Camera;
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Place};
use crate::scene::clip::{clip_polyline_to_rect, clip_ring_to_rect};
use crate::scene::{Disc, Group, Mark, Path, Primitive};
use std::collections::BTreeSet;
use std::sync::Arc;

pub use plan::{MOST_INSETS, plan};
pub use wish::{InsetSpot, InsetWish, InsetWishes};

/// The least magnification that is worth an inset, and the most.
const MAGNIFIES: (f32, f32) = (1.7, 12.0);
/// How far the places reach from the middle of the inset, as a share of its radius: where few are in view, and where many names want room.
const SPREADS: [f32; 2] = [0.72, 0.6];
/// So many places in view are few.
const FEW_PLACES: usize = 40;
/// A magnified part of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Inset {
    /// The middle of what is magnified, on the map.
    pub source: ScreenPos,
    /// The middle of the inset.
    pub center: ScreenPos,
    /// The radius of the inset in pixels.
    pub radius_px: f32,
    /// How many times larger everything is in it.
    pub magnifies: f32,
    /// The places in it.
    pub places: BTreeSet<Id<Place>>,
}

impl Inset {
    /// The radius of the magnified part on the map, in pixels.
    #[must_use]
    pub fn source_radius_px(&self) -> f32 {
        self.radius_px / self.magnifies
    }

    /// The ends of the line from what is magnified to the inset.
    #[must_use]
    pub fn leader_ends(&self) -> [ScreenPos; 2] {
        let distance = self.source.distance_px(self.center).max(1.0);
        let from = self
            .source
            .toward(self.center, self.source_radius_px() / distance);
        [
            from,
            self.center.toward(self.source, self.radius_px / distance),
        ]
    }

    /// Whether a point lies in the inset.
    #[must_use]
    pub fn contains(&self, p: ScreenPos) -> bool {
        p.distance_px(self.center) <= self.radius_px
    }

    /// Which point of the map lies at a point of the inset.
    #[must_use]
    pub fn beneath(&self, p: ScreenPos) -> ScreenPos {
        let (dx, dy) = (p.x - self.center.x, p.y - self.center.y);
        self.source.moved(dx / self.magnifies, dy / self.magnifies)
    }

    /// Where a point of the map lies in the inset.
    #[must_use]
    pub fn onto(&self, p: ScreenPos) -> ScreenPos {
        let (dx, dy) = (p.x - self.source.x, p.y - self.source.y);
        self.center.moved(dx * self.magnifies, dy * self.magnifies)
    }

    /// The camera whose view the inset shows.
    #[must_use]
    pub fn camera(&self, camera: &Camera) -> Camera {
        let k = f64::from(self.magnifies);
        let half = [camera.size.width / 2.0, camera.size.height / 2.0].map(f64::from);
        let source = [self.source.x, self.source.y].map(f64::from);
        let center = [self.center.x, self.center.y].map(f64::from);
        let shift = |i: usize, origin: f64| {
            let at = |v: &[f64; 2]| v.get(i).copied().unwrap_or(0.0);
            let here = at(&half) + origin;
            at(&center) + (here - at(&source)) * k - at(&half)
        };
        let [sx, sy] = camera.shift_px;
        Camera {
            scale_px: camera.scale_px * k,
            shift_px: [shift(0, sx), shift(1, sy)],
            ..*camera
        }
    }

    /// The square around it.
    #[must_use]
    pub fn square(&self) -> Rect {
        let (min, max) = (self.center, self.center);
        Rect { min, max }.grown(self.radius_px)
    }

    /// The part of the drawing for which its ground is projected: the edge stays out of sight.
    #[must_use]
    pub fn ground_part(&self) -> Rect {
        const EDGE_PX: f32 = 8.0;
        self.square().grown(EDGE_PX)
    }

    /// The inset on a drawing that was moved by so many pixels.
    #[must_use]
    pub fn moved(&self, right_px: f32, down_px: f32) -> Self {
        Self {
            source: self.source.moved(right_px, down_px),
            center: self.center.moved(right_px, down_px),
            ..self.clone()
        }
    }

    /// The ground that `camera` sees in it, or else that of the map, magnified; cut to the inset.
    #[must_use]
    pub fn ground(&self, grounds: &Grounds<'_>, camera: &Camera) -> Option<Group> {
        let own = grounds
            .inset
            .and_then(|ground| ground(camera, self.ground_part()));
        let marks = match (own, &grounds.map) {
            (Some(own), _) => own.marks.clone(),
            (None, Some(ground)) => {
                let mut marks = Vec::new();
                self.magnify(ground, &mut marks);
                marks
            }
            (None, None) => return None,
        };
        Some(Group {
            clip: Some((self.center, self.radius_px)),
            marks,
            ..Group::named("inset-ground")
        })
    }

    fn magnify(&self, group: &Group, marks: &mut Vec<Mark>) {
        let part = self.source_radius_px() + 4.0;
        let source = Rect {
            min: self.source,
            max: self.source,
        }
        .grown(part);
        for mark in &group.marks {
            if !mark.bounds.overlaps(source) {
                continue;
            }
            match &mark.primitive {
                Primitive::Path(path) => marks.extend(self.magnified_path(path, source)),
                Primitive::Disc(disc) => marks.push(Mark::from(Disc {
                    center: self.onto(disc.center),
                    radius_px: disc.radius_px * self.magnifies,
                    ..*disc
                })),
                Primitive::Group(inner) => self.magnify(inner, marks),
                Primitive::Text(_) => {}
            }
        }
    }

    fn magnified_path(&self, path: &Path, source: Rect) -> Option<Mark> {
        let onto = |points: Vec<ScreenPos>| points.into_iter().map(|p| self.onto(p)).collect();
        let near = path
            .subpaths
            .iter()
            .filter(|points| Rect::around(points).overlaps(source));
        let subpaths: Vec<Vec<ScreenPos>> = if path.closed {
            near.map(|ring| onto(clip_ring_to_rect(ring, source)))
                .filter(|ring: &Vec<ScreenPos>| ring.len() > 2)
                .collect()
        } else {
            near.flat_map(|points| clip_polyline_to_rect(points, source))
                .map(onto)
                .collect()
        };
        (!subpaths.is_empty()).then(|| {
            Mark::from(Path {
                subpaths,
                closed: path.closed,
                fill: path.fill,
                stroke: path.stroke,
            })
        })
    }
}

/// The thin frame of the inset: the circle on the map, the line to the inset.
#[must_use]
pub fn leader(cx: &FigureCx<'_>, inset: &Inset) -> Vec<Mark> {
    use crate::scene::Stroke;
    let thin = Stroke::solid(cx.theme.muted.faded(0.65), 0.9);
    let small = inset.source_radius_px();
    let circle = Disc {
        center: inset.source,
        radius_px: small,
        fill: None,
        stroke: Some(thin),
    };
    let mut marks = vec![Mark::from(circle)];
    // Moved over what it magnifies, an inset needs no line to it.
    let away = inset.source.distance_px(inset.center);
    if away > inset.radius_px + small {
        marks.extend(super::strand::line(
            vec![inset.leader_ends().to_vec()],
            thin,
        ));
    }
    marks
}

/// The sea and the ground of the inset, seen by its camera, and its rim.
#[must_use]
pub fn sheet(
    cx: &FigureCx<'_>,
    inset: &Inset,
    (grounds, camera): (&Grounds<'_>, &Camera),
) -> (Vec<Mark>, Mark) {
    use crate::scene::Stroke;
    let disc = |fill, stroke| {
        Mark::from(Disc {
            center: inset.center,
            radius_px: inset.radius_px,
            fill,
            stroke,
        })
    };
    let mut below = vec![disc(Some(cx.theme.sea), None)];
    below.extend(
        inset
            .ground(grounds, camera)
            .map(|g| Mark::from(Arc::new(g))),
    );
    let rim = disc(None, Some(Stroke::solid(cx.theme.muted, 1.1)));
    (below, rim)
}

#[cfg(test)]
mod tests;
