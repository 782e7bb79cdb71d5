//! Where an inset stands: near what it magnifies, over no place, no line, and nothing else that is drawn before it.

use super::Inset;
use super::clusters::MANY;
use crate::figure::room::{Room, strips};
use crate::geom::{Rect, ScreenPos};
use crate::scene::polyline;

/// The space between the inset and the edge of the map, in pixels.
const MARGIN_PX: f32 = 26.0;
/// The breadth at the right edge that the buttons of the map take, in pixels.
const BUTTONS_PX: f32 = 52.0;
/// From one point of a line to the next that is minded, in pixels.
const STEP_PX: f32 = 16.0;
/// How near lines may pass to the inset and to its leader, in pixels.
const NEAR_INSET_PX: f32 = 12.0;
const NEAR_LEADER_PX: f32 = 9.0;
/// How near an inset and its leader may come to another, in pixels.
const NEAR_OTHER_PX: f32 = 10.0;
/// What a point of a line costs beneath the leader, as much as so many pixels of leader.
const CROSSED: f32 = 60.0;
/// What a spot costs that drives a name away from its place.
const ON_NAME: f32 = 45.0;
/// What a spot off the edges of the map costs.
const OFF_EDGE: f32 = 30.0;
/// The longest leader, as a share of the map's shorter side, and what is never too long, in pixels.
const LONGEST_LEADER: (f32, f32) = (0.3, 90.0);
/// The longest leader on a dense map, where it takes the room of names, in pixels.
const LONGEST_IN_A_CROWD_PX: f32 = 70.0;

/// The map around what is magnified.
pub(super) struct Site<'r> {
    area: Rect,
    /// What else is taken.
    room: &'r Room,
    places: Vec<ScreenPos>,
    /// Where the names of places stand by preference.
    names: Vec<Rect>,
    /// Points along all lines, at even steps.
    lines: Vec<ScreenPos>,
}

impl<'r> Site<'r> {
    /// An area with what insets in it keep clear of: places, each with the width of its name, and lines, all in pixels of the sheet.
    pub fn new<'p>(
        area: Rect,
        room: &'r Room,
        places: impl Iterator<Item = (ScreenPos, f32)> + Clone,
        lines: impl Iterator<Item = &'p [ScreenPos]>,
    ) -> Self {
        Self {
            area,
            room,
            places: places.clone().map(|(at, _)| at).collect(),
            names: places.map(|(at, width)| beside(at, width)).collect(),
            lines: lines.flat_map(|line| even_points(line, area)).collect(),
        }
    }

    /// An inset at the best spot for it beside `others`, and what that costs.
    pub fn best(&self, wanted: &Inset, others: &[Inset]) -> Option<(f32, Inset)> {
        let inner = self.area.grown(-wanted.radius_px - MARGIN_PX);
        if inner.width() < 0.0 || inner.height() < 0.0 {
            return None;
        }
        let edges = along_edges(inner).map(|spot| (0.0, spot));
        let reach = wanted.radius_px + wanted.source_radius_px();
        let around = around(wanted.source, inner, reach).map(|spot| (OFF_EDGE, spot));
        let mut best: Option<(f32, Inset)> = None;
        for (habit, center) in edges.into_iter().chain(around) {
            let there = Inset {
                center,
                ..wanted.clone()
            };
            let Some(cost) = self.cost(&there, others).map(|cost| cost + habit) else {
                continue;
            };
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, there));
            }
        }
        best
    }

    /// What the spot of an inset costs; `None` where it may not be.
    pub fn cost(&self, inset: &Inset, others: &[Inset]) -> Option<f32> {
        let (center, radius) = (inset.center, inset.radius_px);
        let distance = inset.source.distance_px(center);
        let leader = distance - radius - inset.source_radius_px();
        let (share, always) = LONGEST_LEADER;
        let longest = if self.places.len() > MANY {
            LONGEST_IN_A_CROWD_PX
        } else {
            (share * self.area.width().min(self.area.height())).max(always)
        };
        let reach = (radius + NEAR_INSET_PX).powi(2);
        let near = |p: &ScreenPos| (p.x - center.x).powi(2) + (p.y - center.y).powi(2) < reach;
        let clear = (30.0..=longest).contains(&leader)
            && self
                .places
                .iter()
                .all(|p| p.distance_px(center) > radius + 24.0)
            && others.iter().all(|other| stand_apart(inset, other))
            && strips(center, radius + 4.0).all(|strip| self.room.placer.is_free(&strip.into()))
            && !self.lines.iter().any(near);
        if !clear {
            return None;
        }
        let on_name = |name: &&Rect| {
            let nearest = ScreenPos::new(
                center.x.clamp(name.min.x, name.max.x),
                center.y.clamp(name.min.y, name.max.y),
            );
            nearest.distance_px(center) < radius + 6.0
        };
        let names = self.names.iter().filter(on_name).count();
        let [from, to] = inset.leader_ends();
        let beneath = |p: &&ScreenPos| to_piece_px(**p, from, to) < NEAR_LEADER_PX;
        let crossed = self.lines.iter().filter(beneath).count();
        #[expect(clippy::cast_precision_loss, reason = "a cost to compare")]
        let [crossed, names] = [crossed, names].map(|count| count as f32);
        Some(leader + CROSSED * crossed + ON_NAME * names)
    }
}

/// Whether two insets, what they magnify and their leaders keep clear of each other.
fn stand_apart(a: &Inset, b: &Inset) -> bool {
    let clear = |one: &Inset, other: &Inset| {
        let [from, to] = other.leader_ends();
        let away = one.center.distance_px(other.source);
        away > one.radius_px + other.source_radius_px() + NEAR_OTHER_PX
            && to_piece_px(one.center, from, to) > one.radius_px + NEAR_OTHER_PX
    };
    let away = a.center.distance_px(b.center);
    away > a.radius_px + b.radius_px + 2.0 * NEAR_OTHER_PX && clear(a, b) && clear(b, a)
}

/// Spots around what is magnified, at distances that leave `reach` free.
fn around(source: ScreenPos, inner: Rect, reach: f32) -> impl Iterator<Item = ScreenPos> {
    const GAPS_PX: [f32; 6] = [34.0, 56.0, 80.0, 110.0, 140.0, 200.0];
    const DIRECTIONS: u8 = 36;
    let turn = std::f32::consts::TAU / f32::from(DIRECTIONS);
    GAPS_PX
        .into_iter()
        .flat_map(move |gap| (0..DIRECTIONS).map(move |i| (gap, f32::from(i) * turn)))
        .map(move |(gap, angle)| {
            let (sin, cos) = angle.sin_cos();
            let far = reach + gap;
            source.moved(cos * far, sin * far)
        })
        .filter(move |p| inner.contains(*p))
}

/// Spots along the edges; the upper right holds north and, in the window, the buttons of the map.
fn along_edges(inner: Rect) -> [ScreenPos; 10] {
    let middle = inner.center();
    let (left, top, right, bottom) = (inner.min.x, inner.min.y, inner.max.x, inner.max.y);
    let beside_buttons = right - BUTTONS_PX;
    [
        (right, bottom),
        (beside_buttons, top),
        (left, top),
        (left, bottom),
        (beside_buttons, middle.y),
        (left, middle.y),
        (middle.x, bottom),
        (middle.x, top),
        (right, f32::midpoint(middle.y, bottom)),
        (beside_buttons, f32::midpoint(middle.y, top)),
    ]
    .map(|(x, y)| ScreenPos::new(x, y))
}

/// Where a name of a width stands by preference, to the right of its place.
fn beside(at: ScreenPos, width_px: f32) -> Rect {
    Rect::from_xywh(at.x, at.y - 9.0, width_px + 12.0, 18.0)
}

/// Points of a line at even steps, as far as it is in view.
fn even_points(line: &[ScreenPos], area: Rect) -> Vec<ScreenPos> {
    let mut points = Vec::new();
    for (a, b) in polyline::pieces(line) {
        let steps = (a.distance_px(b) / STEP_PX).ceil().clamp(1.0, 1000.0);
        let mut step = 0.0;
        while step < steps {
            points.push(a.toward(b, step / steps));
            step += 1.0;
        }
    }
    points.retain(|p| area.contains(*p));
    points
}

/// How far a point lies from a straight piece, in pixels.
fn to_piece_px(p: ScreenPos, a: ScreenPos, b: ScreenPos) -> f32 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let along = (p.x - a.x) * dx + (p.y - a.y) * dy;
    let t = along / (dx * dx + dy * dy).max(1e-6);
    a.toward(b, t.clamp(0.0, 1.0)).distance_px(p)
}
