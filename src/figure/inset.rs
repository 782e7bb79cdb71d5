//! The inset: a circle that magnifies the part of the map where places lie closer together than their names need.

use super::cx::FigureCx;
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
/// The space between the inset and the edge of the map, in pixels.
const MARGIN_PX: f32 = 26.0;
/// The breadth at the right edge that the buttons of the map take, in pixels.
const BUTTONS_PX: f32 = 52.0;
/// What a pixel of the leader costs, in covered points of lines.
const LONG_LEADER: f32 = 0.05;
/// An inset covers at most one part in so many of all lines.
const COVERS_AT_MOST: usize = 24;
/// How far the places reach from the middle of the inset, as a share of its radius.
const SPREAD: f32 = 0.6;

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
        lines: impl Iterator<Item = &'p [ScreenPos]> + Clone,
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
        let radius = (area.width().min(area.height()) * 0.16).clamp(52.0, 160.0);
        let magnifies = (SPREAD * radius / reach.max(1.0)).min(MAGNIFIES.1);
        if magnifies < MAGNIFIES.0 {
            return None;
        }
        let all: Vec<ScreenPos> = seen.iter().map(|(_, at)| *at).collect();
        let center = best_center(area, radius, (source, radius / magnifies), &all, lines)?;
        Some(Self {
            source,
            center,
            radius_px: radius,
            magnifies,
            places: cluster.into_iter().map(|(id, _)| id.clone()).collect(),
        })
    }

    /// The radius of the magnified part on the map, in pixels.
    #[must_use]
    pub fn source_radius_px(&self) -> f32 {
        self.radius_px / self.magnifies
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

    /// The ground of the map, magnified and cut to the inset.
    #[must_use]
    pub fn ground(&self, ground: &Group) -> Group {
        let mut marks = Vec::new();
        self.magnify(ground, &mut marks);
        Group {
            name: "inset-ground".to_owned(),
            clip: Some((self.center, self.radius_px)),
            marks,
            ..Group::named("inset-ground")
        }
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

/// The middle of the inset among places along the edges: the one that covers the fewest points of lines and no place.
fn best_center<'p>(
    area: Rect,
    radius: f32,
    (source, source_radius): (ScreenPos, f32),
    places: &[ScreenPos],
    lines: impl Iterator<Item = &'p [ScreenPos]> + Clone,
) -> Option<ScreenPos> {
    let inner = area.grown(-radius - MARGIN_PX);
    if inner.width() < 0.0 || inner.height() < 0.0 {
        return None;
    }
    // The foot of the map carries its sources.
    let bottom = inner.max.y - 14.0;
    let (middle_x, middle_y) = (inner.center().x, inner.center().y);
    // The upper right holds north and, in the window, the buttons of the map.
    let beside_buttons = inner.max.x - BUTTONS_PX;
    let candidates = [
        (inner.max.x, bottom),
        (beside_buttons, inner.min.y),
        (inner.min.x, inner.min.y),
        (inner.min.x, bottom),
        (beside_buttons, middle_y),
        (inner.min.x, middle_y),
        (middle_x, bottom),
        (middle_x, inner.min.y),
        (inner.max.x, f32::midpoint(middle_y, bottom)),
        (beside_buttons, f32::midpoint(middle_y, inner.min.y)),
    ];
    let most_covered = lines.clone().flatten().count() / COVERS_AT_MOST;
    let mut best: Option<(f32, ScreenPos)> = None;
    let mut habit = 0.0;
    for (x, y) in candidates {
        habit += 5.0;
        let center = ScreenPos::new(x, y);
        let clear = source.distance_px(center) > radius + source_radius + 30.0
            && places.iter().all(|p| p.distance_px(center) > radius + 24.0);
        if !clear {
            continue;
        }
        let covered = lines
            .clone()
            .flatten()
            .filter(|p| p.distance_px(center) < radius + 10.0)
            .count();
        if covered > most_covered {
            continue;
        }
        #[expect(clippy::cast_precision_loss, reason = "a cost to compare")]
        let cost = habit + covered as f32 + LONG_LEADER * source.distance_px(center);
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, center));
        }
    }
    best.map(|(_, center)| center)
}

/// The thin frame of the inset: the circle on the map, the line to the inset.
#[must_use]
pub fn leader(cx: &FigureCx<'_>, inset: &Inset) -> Vec<Mark> {
    use crate::scene::Stroke;
    let thin = Stroke::solid(cx.theme.muted.faded(0.65), 0.9);
    let small = inset.source_radius_px();
    let distance = inset.source.distance_px(inset.center).max(1.0);
    let from = inset.source.toward(inset.center, small / distance);
    let to = inset
        .center
        .toward(inset.source, inset.radius_px / distance);
    let circle = Disc {
        center: inset.source,
        radius_px: small,
        fill: None,
        stroke: Some(thin),
    };
    let mut marks = vec![Mark::from(circle)];
    marks.extend(super::strand::line(vec![vec![from, to]], thin));
    marks
}

/// The sea of the inset, and its rim.
#[must_use]
pub fn sheet(cx: &FigureCx<'_>, inset: &Inset, ground: Option<&Group>) -> (Vec<Mark>, Mark) {
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
    below.extend(ground.map(|g| Mark::from(Arc::new(inset.ground(g)))));
    let rim = disc(None, Some(Stroke::solid(cx.theme.muted, 1.1)));
    (below, rim)
}
