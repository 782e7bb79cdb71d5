//! Which insets a view needs, and where they stand.

use super::clusters::{Cluster, clusters};
use super::site::Site;
use super::wish::{InsetSpot, InsetWish, InsetWishes};
use super::{FEW_PLACES, Inset, MAGNIFIES};
use crate::carto::Camera;
use crate::figure::cx::FigureCx;
use crate::figure::room::Room;
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Place};

/// The most insets of a map.
pub const MOST_INSETS: usize = 3;
/// The radius of an inset, as a share of the map's shorter side, and the least and the most in pixels.
const RADIUS: f32 = 0.14;
const RADII_PX: (f32, f32) = (52.0, 140.0);
/// The least radius of one that is made smaller to find room, in pixels.
const LEAST_PX: f32 = 46.8;
/// The sizes that are tried, as shares of the radius, and what each step costs, as much as so many pixels of leader.
const SIZES: [f32; 4] = [1.0, 0.87, 0.75, 0.62];
const SMALLER: f32 = 24.0;
/// The larger radius, as a share of the map's shorter side, that lanes in an inset may ask for, and what each pixel costs by which it is less
/// than they ask for.
const RADIUS_FOR_LANES: f32 = 0.2;
const TOO_SMALL: f32 = 8.0;
/// On lanes between two places of an inset signs and dashes are seen where they are so long, and so much longer for each of them; more
/// than so many do not ask for more. All but the last in pixels.
const LANES_PX: f32 = 58.0;
const EACH_LANE_PX: f32 = 34.0;
const MOST_LANES: usize = 3;
/// An inset that the reader puts somewhere stays so far from the edges of the map, and from another, in pixels.
const EDGE_PX: f32 = 8.0;
const APART_PX: f32 = 10.0;

/// The insets that a view needs, at most three, the largest need first; none where all places stand apart.
///
/// What the reader has moved stays where the reader put it. All others cover no place, none of `lines`, and nothing that is
/// taken in `room`; where there is no such spot, there is no inset.
#[must_use]
pub fn plan<'p>(
    cx: &FigureCx<'_>,
    camera: &Camera,
    (area, room): (Rect, &Room),
    lines: impl Iterator<Item = &'p [ScreenPos]>,
) -> Vec<Inset> {
    let seen: Vec<_> = cx
        .routes
        .places
        .iter()
        .filter_map(|place| Some((place, camera.screen_from_unit(place.unit)?)))
        .filter(|(_, at)| area.contains(*at))
        .collect();
    let side = area.width().min(area.height());
    let radius_px = (side * RADIUS).clamp(RADII_PX.0, RADII_PX.1);
    let points: Vec<_> = seen.iter().map(|(place, at)| (&place.id, *at)).collect();
    let mut waiting = clusters(&points, radius_px);
    if waiting.is_empty() {
        return Vec::new();
    }
    let named = seen.iter().map(|(place, at)| (*at, place.label.name_px));
    let most_px = (side * RADIUS_FOR_LANES).min(RADII_PX.1).max(radius_px);
    let asked = |cluster: &Cluster| {
        // Among many places that room is that of names.
        if points.len() > FEW_PLACES {
            return 0.0;
        }
        legible_radius_px(cx, cluster, &points).min(most_px)
    };
    let mut plan = Plan {
        site: Site::new(area, room, named, lines),
        area,
        radius_px,
        insets: Vec::new(),
    };
    let order = waiting.clone();
    waiting.retain(|c| cx.wishes.of(&c.places) != Some(InsetWish::Hidden));
    waiting.retain(|cluster| !plan.as_asked(cluster, cx.wishes));
    waiting.retain(|cluster| !plan.as_before(cluster, cx.wishes));
    for cluster in &waiting {
        plan.anywhere(cluster, asked(cluster));
    }
    let need = |inset: &Inset| order.iter().position(|c| c.places == inset.places);
    plan.insets.sort_by_key(need);
    plan.insets
}

/// The radius that the lanes between the places of a cluster ask for, so that their signs stand apart and their dashes are seen; 0 where
/// none runs between them.
fn legible_radius_px(
    cx: &FigureCx<'_>,
    cluster: &Cluster,
    points: &[(&Id<Place>, ScreenPos)],
) -> f32 {
    let at = |id: &Id<Place>| {
        let known = points.iter().find(|(place, _)| *place == id);
        known.filter(|_| cluster.places.contains(id))
    };
    let asked = cx.routes.ready_pairs(cx).filter_map(|route| {
        let [(_, a), (_, b)] = [at(&route.pair.first)?, at(&route.pair.second)?];
        let lanes = u8::try_from(route.bunch.len().min(MOST_LANES)).ok()?;
        let wanted_px = LANES_PX + EACH_LANE_PX * f32::from(lanes);
        let apart_px = a.distance_px(*b);
        let magnifies = (wanted_px / apart_px.max(1.0)).min(MAGNIFIES.1);
        (!route.pair.is_loop()).then_some(magnifies * cluster.reach_px / cluster.spread)
    });
    asked.fold(0.0, f32::max)
}

struct Plan<'r> {
    site: Site<'r>,
    area: Rect,
    radius_px: f32,
    insets: Vec<Inset>,
}

impl Plan<'_> {
    fn is_full(&self) -> bool {
        self.insets.len() >= MOST_INSETS
    }

    /// Puts an inset where the reader wants it; whether there is such a wish.
    fn as_asked(&mut self, cluster: &Cluster, wishes: &InsetWishes) -> bool {
        let Some(InsetWish::At(spot)) = wishes.of(&cluster.places) else {
            return false;
        };
        let Some(wanted) = self.sized_for(cluster, spot).filter(|_| !self.is_full()) else {
            return false;
        };
        match self.pushed_apart(wanted) {
            Some(inset) => self.insets.push(inset),
            None => return false,
        }
        true
    }

    /// An inset moved off those that stand already, by as little as needed; `None` where there is no room.
    fn pushed_apart(&self, wanted: Inset) -> Option<Inset> {
        let mut inset = wanted;
        let inner = self.area.grown(-inset.radius_px - EDGE_PX);
        for _ in 0..=2 * MOST_INSETS {
            inset.center = within(inset.center, inner);
            let other = self.insets.iter().find(|other| inset.overlaps(other));
            let Some(other) = other else {
                return Some(inset);
            };
            let away = other.center.distance_px(inset.center);
            let needed = other.radius_px + inset.radius_px + APART_PX + 0.5;
            inset.center = if away < 1.0 {
                other.center.moved(needed, 0.0)
            } else {
                other.center.toward(inset.center, needed / away)
            };
        }
        None
    }

    /// Puts an inset where it was before, if it covers nothing there.
    fn as_before(&mut self, cluster: &Cluster, wishes: &InsetWishes) -> bool {
        let Some(InsetWish::Kept(spot)) = wishes.of(&cluster.places) else {
            return false;
        };
        let kept = self.sized_for(cluster, spot).filter(|_| !self.is_full());
        let free = kept.filter(|inset| self.site.cost(inset, &self.insets).is_some());
        let is_kept = free.is_some();
        self.insets.extend(free);
        is_kept
    }

    /// The inset of a cluster at a spot, in the size that the spot tells if that magnifies enough.
    fn sized_for(&self, cluster: &Cluster, spot: InsetSpot) -> Option<Inset> {
        let side = self.area.width().min(self.area.height());
        let told = (spot.radius * side).clamp(LEAST_PX, RADII_PX.1);
        let sized = Inset::sized(cluster, told).or_else(|| Inset::sized(cluster, self.radius_px));
        sized.map(|inset| inset.at_offset(spot.offset, self.area))
    }

    /// Puts an inset at the best spot that covers nothing; the larger one, unless the smaller finds a much better spot. Its lanes ask for
    /// a radius.
    fn anywhere(&mut self, cluster: &Cluster, asked_px: f32) {
        if self.is_full() {
            return;
        }
        let mut best: Option<(f32, Inset)> = None;
        for (step, share) in (0_u8..).zip(SIZES) {
            let smaller = SMALLER * f32::from(step);
            let radius = (self.radius_px.max(asked_px) * share).max(LEAST_PX);
            let smaller = smaller + TOO_SMALL * (asked_px - radius).max(0.0);
            let sized = Inset::sized(cluster, radius);
            let found = sized.and_then(|inset| self.site.best(&inset, &self.insets));
            if let Some((cost, inset)) = found.map(|(cost, inset)| (cost + smaller, inset))
                && best.as_ref().is_none_or(|(least, _)| cost < *least)
            {
                best = Some((cost, inset));
            }
        }
        self.insets.extend(best.map(|(_, inset)| inset));
    }
}

impl Inset {
    /// The inset of a cluster with a radius, as yet over its source; `None` where it would magnify too little.
    fn sized(cluster: &Cluster, radius_px: f32) -> Option<Self> {
        let magnifies = (cluster.spread * radius_px / cluster.reach_px.max(1.0)).min(MAGNIFIES.1);
        (magnifies >= MAGNIFIES.0).then(|| Self {
            source: cluster.source,
            center: cluster.source,
            radius_px,
            magnifies,
            places: cluster.places.clone(),
        })
    }

    /// The inset moved so far from its source, in shares of the map's shorter side.
    fn at_offset(self, [right, down]: [f32; 2], area: Rect) -> Self {
        let side = area.width().min(area.height());
        let center = self.source.moved(right * side, down * side);
        let inner = area.grown(-self.radius_px - EDGE_PX);
        Self {
            center: within(center, inner),
            ..self
        }
    }

    /// Where it stands and how large it is on a map of this extent.
    #[must_use]
    pub fn spot(&self, area: Rect) -> InsetSpot {
        let side = area.width().min(area.height()).max(1.0);
        let (dx, dy) = (self.center.x - self.source.x, self.center.y - self.source.y);
        InsetSpot {
            offset: [dx / side, dy / side],
            radius: self.radius_px / side,
        }
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.center.distance_px(other.center) < self.radius_px + other.radius_px + APART_PX
    }
}

/// The point of a box nearest to a point; its middle where the box is too small.
fn within(p: ScreenPos, inner: Rect) -> ScreenPos {
    let one = |v: f32, least: f32, most: f32| {
        if least <= most {
            v.clamp(least, most)
        } else {
            f32::midpoint(least, most)
        }
    };
    ScreenPos::new(
        one(p.x, inner.min.x, inner.max.x),
        one(p.y, inner.min.y, inner.max.y),
    )
}
