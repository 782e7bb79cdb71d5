//! Where signs and arrowheads stand, so that none covers another and as few lines as can be run beneath them.

mod shared;

use super::course::Course;
use super::room::Room;
use super::strand::Strand;
use super::strands::LaneDrawing;
use super::style::BREAK_AT;
use crate::geom::{Rect, ScreenPos};
use crate::scene::polyline::thinned;
use std::sync::Arc;

/// Room about the middle of a sign and of an arrowhead, in pixels.
const SIGN_PX: f32 = 8.6;
const ARROW_PX: f32 = 7.0;
/// Room about the number of a bundle, at least.
const BADGE_PX: f32 = 9.5;
/// Between what stands on lines where only some of it finds room, in pixels.
const APART_PX: f32 = 2.0;
/// How near another line may pass to the middle of a sign, in pixels.
const PASSING_PX: f32 = 7.0;
/// The shifts along the line that are tried, in pixels, the best first.
const SHIFTS: [f32; 17] = [
    0.0, 18.0, -18.0, 36.0, -36.0, 9.0, -9.0, 27.0, -27.0, 54.0, -54.0, 72.0, -72.0, 90.0, -90.0,
    45.0, -45.0,
];
/// The longest shift, as a share of the line.
const LONGEST_SHIFT: f32 = 0.12;
/// With more lines than this, lines beneath signs are not minded.
const MOST_MINDED: usize = 64;
/// With more lines than this, signs only pass those of their own pair.
const MOST_SETTLED: usize = 300;

pub(super) use shared::share_out;

/// Moves the signs of all lanes along their lines until they stand apart.
pub(super) fn settle(pairs: &mut [Vec<LaneDrawing<'_>>]) {
    let count: usize = pairs.iter().map(Vec::len).sum();
    let lines: Vec<Vec<Other>> = if count <= MOST_MINDED {
        let of_lane = |lane: &LaneDrawing<'_>| Other::new(lane.strand.main());
        let of_pair = |lanes: &Vec<LaneDrawing<'_>>| lanes.iter().map(of_lane).collect();
        pairs.iter().map(of_pair).collect()
    } else {
        Vec::new()
    };
    let badges: Vec<(ScreenPos, f32)> = pairs.iter().flatten().filter_map(badge).collect();
    let mut taken = badges;
    for (number, lanes) in pairs.iter_mut().enumerate() {
        if count > MOST_SETTLED {
            taken.clear();
        }
        let others = || {
            let foreign = lines.iter().enumerate().filter(move |(i, _)| *i != number);
            foreign.flat_map(|(_, lines)| lines)
        };
        for lane in lanes {
            let best = best_shift(&lane.strand, &taken, others);
            lane.strand.shift_px = best;
            taken.extend(stands(&lane.strand, best));
        }
    }
}

/// The room of the number on a bundle.
fn badge(lane: &LaneDrawing<'_>) -> Option<(ScreenPos, f32)> {
    let main = lane
        .strand
        .main()
        .filter(|_| lane.look.is_none() && !lane.magnified)?;
    let middle = main.at(main.length_px() * BREAK_AT)?;
    let digits = lane.lane.relations().len().checked_ilog10().unwrap_or(0) + 1;
    let digits = digits + (digits - 1) / 3;
    #[expect(clippy::cast_precision_loss, reason = "a few digits")]
    let reach = (digits as f32 * 3.2 + 5.0).max(BADGE_PX);
    Some((middle.at, reach))
}

/// Takes the room of all signs and arrowheads, so that no name covers them; on a dense map they avoid signs where
/// they can.
pub(super) fn reserve(pairs: &[Vec<LaneDrawing<'_>>], room: &mut Room) {
    let count: usize = pairs.iter().map(Vec::len).sum();
    let mut take = |taken: Rect| {
        if count > MOST_MINDED {
            room.placer.note(taken);
        } else {
            room.placer.reserve_sign(taken);
        }
    };
    for lane in pairs.iter().flatten() {
        for (at, reach) in stands(&lane.strand, lane.strand.shift_px) {
            take(Rect { min: at, max: at }.grown(reach * 0.9));
        }
        if let Some((at, reach)) = badge(lane) {
            take(Rect { min: at, max: at }.grown(reach));
        }
    }
}

/// Keeps the numbers and signs that find room, those of the strongest lines first, which come last; arrowheads stay.
pub(super) fn thin_out(pairs: &mut [Vec<LaneDrawing<'_>>], room: &mut Room) {
    for lane in pairs.iter_mut().rev().flatten() {
        let stands = match badge(lane) {
            Some(badge) => Some(badge),
            None => stands(&lane.strand, lane.strand.shift_px)
                .into_iter()
                .next()
                .filter(|_| !lane.strand.glyph.is_empty()),
        };
        let around = stands.map(|(at, reach)| Rect { min: at, max: at }.grown(reach + APART_PX));
        let Some(around) = around else { continue };
        if room.placer.is_free(&around.into()) {
            room.placer.reserve(around);
        } else {
            lane.counted = false;
            lane.strand.glyph = Arc::default();
        }
    }
}

fn best_shift<'a, I: Iterator<Item = &'a Other>>(
    strand: &Strand,
    taken: &[(ScreenPos, f32)],
    others: impl Fn() -> I,
) -> f32 {
    let length = strand.main().map_or(0.0, Course::length_px);
    let mut best = (f32::INFINITY, 0.0);
    for shift in SHIFTS {
        if shift.abs() > length * LONGEST_SHIFT {
            continue;
        }
        let signs = stands(strand, shift);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let passing =
            |(at, _): &(ScreenPos, f32)| others().filter(|o| o.passes(*at)).count() as f32;
        let cost: f32 = signs
            .iter()
            .map(|s| 20.0 * overlap(s, taken) + passing(s))
            .sum();
        if cost < best.0 {
            best = (cost, shift);
        }
        if cost <= 0.0 {
            break;
        }
    }
    best.1
}

/// How deep a sign lies in the room of others, in each at most 1.
fn overlap((at, r): &(ScreenPos, f32), taken: &[(ScreenPos, f32)]) -> f32 {
    let depth = |(p, q): &(ScreenPos, f32)| 1.0 - p.distance_px(*at) / (r + q);
    taken.iter().map(depth).filter(|d| *d > 0.0).sum()
}

/// Where the sign and the arrowhead of a lane stand, each with the room it takes.
fn stands(strand: &Strand, shift_px: f32) -> Vec<(ScreenPos, f32)> {
    let stations = strand.stations_at(shift_px);
    let at = |way: Option<f32>| Some(strand.main()?.at(way?)?.at);
    let sign = at(stations.glyph).map(|p| (p, SIGN_PX));
    let arrow = at(stations.arrow).map(|p| (p, ARROW_PX));
    sign.into_iter().chain(arrow).collect()
}

/// A line that signs of other pairs mind.
struct Other {
    bounds: Rect,
    points: Vec<ScreenPos>,
}

impl Other {
    fn new(course: Option<&Course>) -> Self {
        let points = course.map_or_else(Vec::new, |c| thinned(c.points(), 14.0));
        Self {
            bounds: Rect::around(&points).grown(PASSING_PX),
            points,
        }
    }

    fn passes(&self, at: ScreenPos) -> bool {
        self.bounds.contains(at)
            && self.points.windows(2).any(|pair| {
                let [a, b] = pair else { return false };
                let (dx, dy) = (b.x - a.x, b.y - a.y);
                let square = (dx * dx + dy * dy).max(1e-6);
                let t = ((at.x - a.x) * dx + (at.y - a.y) * dy) / square;
                a.toward(*b, t.clamp(0.0, 1.0)).distance_px(at) < PASSING_PX
            })
    }
}
