//! The inset: a circle that magnifies the part of the map where places lie closer together than their names need.

mod site;

use self::site::Site;
use super::cx::FigureCx;
use super::grounds::Grounds;
use crate::carto::Camera;
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Place};
use crate::scene::clip::{clip_polyline_to_rect, clip_ring_to_rect};
use crate::scene::{Disc, Group, Mark, Path, Primitive};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Places closer than this need magnifying, in pixels.
const CLOSE_PX: f32 = 84.0;
/// Places closer than this are one dot at any magnification that makes sense.
const ONE_DOT_PX: f32 = 1.0;
/// The least magnification that is worth an inset, and the most.
const MAGNIFIES: (f32, f32) = (1.7, 12.0);
/// How far the places reach from the middle of the inset, as a share of its radius.
const SPREAD: f32 = 0.6;
/// What a smaller inset costs, as much as so many pixels of leader.
const SMALLER: f32 = 60.0;

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
    /// The inset that a view needs; `None` where all places stand apart.
    ///
    /// `lines` are the lines on the map, which it covers as little as can be; it never covers a place.
    #[must_use]
    pub fn plan<'p>(
        cx: &FigureCx<'_>,
        camera: &Camera,
        area: Rect,
        lines: impl Iterator<Item = &'p [ScreenPos]>,
    ) -> Option<Self> {
        let seen: Vec<(&Id<Place>, ScreenPos)> = cx
            .routes
            .places
            .iter()
            .filter_map(|place| Some((&place.id, camera.screen_from_unit(place.unit)?)))
            .filter(|(_, at)| area.contains(*at))
            .collect();
        let cluster = closest_cluster(&seen)?;
        let points: Vec<ScreenPos> = cluster.iter().map(|(_, at)| *at).collect();
        let source = Rect::around(&points).center();
        let reach = points
            .iter()
            .map(|p| p.distance_px(source))
            .fold(0.0, f32::max);
        let radius = (area.width().min(area.height()) * 0.14).clamp(52.0, 140.0);
        let named = cx.routes.places.iter().filter_map(|place| {
            let at = camera.screen_from_unit(place.unit)?;
            area.contains(at).then_some((at, place.name_px))
        });
        let site = Site::new(area, source, named, lines);
        let spot = |radius: f32| {
            let magnifies = (SPREAD * radius / reach.max(1.0)).min(MAGNIFIES.1);
            let worth = magnifies >= MAGNIFIES.0;
            let (cost, center) = worth.then(|| site.best(radius, radius / magnifies))??;
            Some((cost, center, radius, magnifies))
        };
        // The larger one, unless the smaller finds a much better spot.
        let large = spot(radius);
        let cost = large.map_or(f32::INFINITY, |large| large.0);
        let small = (cost > SMALLER).then(|| spot((radius * 0.75).max(52.0)));
        let small = small.flatten().filter(|small| small.0 + SMALLER < cost);
        let (_, center, radius_px, magnifies) = small.or(large)?;
        Some(Self {
            source,
            center,
            radius_px,
            magnifies,
            places: cluster.into_iter().map(|(id, _)| id.clone()).collect(),
        })
    }

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

    /// The ground that `camera` sees in it, or else that of the map, magnified; cut to the inset.
    #[must_use]
    pub fn ground(&self, grounds: &Grounds<'_>, camera: &Camera) -> Option<Group> {
        /// The edge of what is projected stays out of sight.
        const EDGE_PX: f32 = 8.0;
        let own = grounds
            .inset
            .and_then(|ground| ground(camera, self.square().grown(EDGE_PX)));
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

/// Places that hang together by short distances: the largest such heap, the first in the file among equals.
fn closest_cluster<'a>(
    seen: &[(&'a Id<Place>, ScreenPos)],
) -> Option<Vec<(&'a Id<Place>, ScreenPos)>> {
    const MOST: usize = 40;
    if seen.len() > MOST {
        return None;
    }
    let mut left: Vec<(&Id<Place>, ScreenPos)> = seen.to_vec();
    let mut best: Option<Vec<(&Id<Place>, ScreenPos)>> = None;
    while let Some(seed) = left.pop() {
        let mut heap = vec![seed];
        let mut next = 0;
        while let Some((_, at)) = heap.get(next).copied() {
            let close = |p: &ScreenPos| {
                let d = p.distance_px(at);
                d < CLOSE_PX && d > ONE_DOT_PX
            };
            let (near, far): (Vec<_>, Vec<_>) = left.into_iter().partition(|(_, p)| close(p));
            heap.extend(near);
            left = far;
            next += 1;
        }
        if heap.len() > 1 && best.as_ref().is_none_or(|b| heap.len() >= b.len()) {
            best = Some(heap);
        }
    }
    // A heap of many places is a crowded map, which zooming serves better.
    best.filter(|heap| heap.len() <= 8)
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
    marks.extend(super::strand::line(
        vec![inset.leader_ends().to_vec()],
        thin,
    ));
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
