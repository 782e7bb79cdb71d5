//! Lines of different pairs that leave a place in nearly the same direction lie beside each other, not over each other.
//!
//! Around each place the pairs are ordered by the direction in which they leave. Of neighbours in a narrow angle the one
//! with the most lanes stays; the others are set aside, outwards, by exactly what is missing to half the breadth of the
//! one, half the breadth of the other and a gap, so that they run parallel until they diverge. Nothing is set aside at
//! the places themselves.

use super::course::Course;
use super::outline::Outline;
use super::sheaf::{End, Sheaf};
use std::collections::BTreeMap;

/// With more pairs than this on the map, or at one place, nothing is set aside: there is no room for it.
pub(super) const MOST_PAIRS: usize = 96;
const MOST_AT_PLACE: usize = 16;
/// Neighbours farther apart than this do not meet, in radians.
const NARROW_RAD: f32 = 0.8;
/// The clear space between the lines of two pairs, in pixels, at most a ninth of the shorter.
const GAP_PX: f32 = 8.0;
/// How softly a line begins to be set aside, in pixels.
const SOFT_PX: f32 = 7.0;
/// Over how many pixels a line returns to its own end.
const RETURN_PX: f32 = 110.0;
/// How far from its place the direction of a line is taken, in pixels.
const DIRECTION_PX: f32 = 40.0;
/// The farthest that a line is set aside, in pixels and as a share of its length.
const FARTHEST_PX: f32 = 90.0;
const FARTHEST_SHARE: f32 = 0.25;

/// An end of a pair at a place.
struct Leaving {
    sheaf: usize,
    end: End,
    bearing_rad: f32,
}

/// Sets lines of different pairs apart, and all of them within the picture of the sphere, where there is one.
pub(super) fn set_apart(sheaves: &mut [Option<Sheaf<'_>>], outline: Option<&Outline>) {
    let mut places: BTreeMap<&str, Vec<Leaving>> = BTreeMap::new();
    for (number, sheaf) in sheaves.iter().enumerate() {
        let Some(sheaf) = sheaf else { continue };
        for (place, end) in sheaf.ends() {
            let Some(bearing_rad) = bearing(sheaf, end) else {
                continue;
            };
            places.entry(place).or_default().push(Leaving {
                sheaf: number,
                end,
                bearing_rad,
            });
        }
    }
    for leaving in places.into_values() {
        if (2..=MOST_AT_PLACE).contains(&leaving.len()) {
            around_place(sheaves, leaving);
        }
    }
    if let Some(outline) = outline {
        for sheaf in sheaves.iter_mut().flatten() {
            within(sheaf, outline);
        }
    }
}

/// The direction in which a line leaves an end, clockwise from the right.
fn bearing(sheaf: &Sheaf<'_>, end: End) -> Option<f32> {
    let length = sheaf.piece(end)?.length_px();
    let from = sheaf.leaving(end, 0.0)?.at;
    let to = sheaf.leaving(end, DIRECTION_PX.min(length))?.at;
    Some((to.y - from.y).atan2(to.x - from.x))
}

fn around_place(sheaves: &mut [Option<Sheaf<'_>>], mut leaving: Vec<Leaving>) {
    leaving.sort_by(|a, b| {
        a.bearing_rad
            .total_cmp(&b.bearing_rad)
            .then(a.sheaf.cmp(&b.sheaf))
    });
    let turn = std::f32::consts::TAU;
    let gap_after = |i: usize| {
        let here = leaving.get(i).map_or(0.0, |l| l.bearing_rad);
        let next = leaving.get(i + 1).map(|l| l.bearing_rad);
        next.unwrap_or_else(|| leaving.first().map_or(0.0, |l| l.bearing_rad) + turn) - here
    };
    // The round starts after the widest gap, so that no group is cut in two.
    let widest = (0..leaving.len()).max_by(|a, b| gap_after(*a).total_cmp(&gap_after(*b)));
    let start = widest.map_or(0, |w| w + 1) % leaving.len().max(1);
    let wide: Vec<bool> = (0..leaving.len())
        .map(|i| gap_after(i) > NARROW_RAD)
        .collect();
    leaving.rotate_left(start);
    let mut group: Vec<Leaving> = Vec::new();
    for (i, one) in leaving.into_iter().enumerate() {
        let ends = wide.get((i + start) % wide.len()).copied().unwrap_or(true);
        group.push(one);
        if ends {
            beside_each_other(sheaves, &group);
            group.clear();
        }
    }
    beside_each_other(sheaves, &group);
}

/// Sets the ends of a group aside, outwards from the one with the most lanes.
fn beside_each_other(sheaves: &mut [Option<Sheaf<'_>>], group: &[Leaving]) {
    let lanes = |l: &Leaving| {
        let sheaf = sheaves.get(l.sheaf).and_then(Option::as_ref);
        sheaf.map_or(0, |s| s.lanes.len())
    };
    let most = group.iter().map(lanes).max().unwrap_or(0);
    let Some(anchor) = group.iter().position(|l| lanes(l) == most) else {
        return;
    };
    let (before, after) = group.split_at(anchor);
    for pair in after.windows(2) {
        if let [stays, moves] = pair {
            push(sheaves, (stays, moves), 1.0);
        }
    }
    let outwards: Vec<&Leaving> = before.iter().chain(after.first()).rev().collect();
    for pair in outwards.windows(2) {
        if let [stays, moves] = pair {
            push(sheaves, (stays, moves), -1.0);
        }
    }
}

/// Sets one line aside of another; `side` is 1 to the right when leaving their place, -1 to the left.
fn push(sheaves: &mut [Option<Sheaf<'_>>], (stays, moves): (&Leaving, &Leaving), side: f32) {
    if !is_near(sheaves, (stays, moves), side) {
        return;
    }
    if let Some(Some(moving)) = sheaves.get_mut(moves.sheaf) {
        moving.loosen();
    }
    let get = |l: &Leaving| sheaves.get(l.sheaf).and_then(Option::as_ref);
    let (Some(still), Some(moving)) = (get(stays), get(moves)) else {
        return;
    };
    let more = aside_of((still, stays.end), (moving, moves.end), side);
    if let Some(Some(moving)) = sheaves.get_mut(moves.sheaf) {
        moving.set_aside(moves.end, &more);
    }
}

/// Whether anything much is missing between two lines, tried at a few ways from their common place.
fn is_near(sheaves: &[Option<Sheaf<'_>>], (a, b): (&Leaving, &Leaving), side: f32) -> bool {
    const TRIED: [f32; 9] = [0.06, 0.12, 0.2, 0.3, 0.4, 0.52, 0.65, 0.8, 0.94];
    /// Less than this is not seen, in pixels.
    const LEAST_PX: f32 = 0.3;
    let get = |l: &Leaving| sheaves.get(l.sheaf).and_then(Option::as_ref);
    let (Some(still), Some(moving)) = (get(a), get(b)) else {
        return false;
    };
    let length = |s: &Sheaf<'_>, end| s.piece(end).map_or(0.0, Course::length_px);
    let shorter = length(still, a.end).min(length(moving, b.end));
    TRIED.iter().any(|share| {
        let way = share * shorter;
        missing((still, a.end), (moving, b.end), (way, way), side) > LEAST_PX
    })
}

/// How far each point of a line is set aside of another, to the right when leaving their common place.
fn aside_of(still: (&Sheaf<'_>, End), (moving, end): (&Sheaf<'_>, End), side: f32) -> Vec<f32> {
    let (Some(a), Some(b)) = (still.0.piece(still.1), moving.piece(end)) else {
        return Vec::new();
    };
    let (length_a, length_b) = (a.length_px(), b.length_px());
    let farthest = FARTHEST_PX.min(FARTHEST_SHARE * length_b);
    let place_at_far_end = if end.forward { b.ends() } else { b.starts() };
    let amount = |way: f32| -> f32 {
        // Where the one that stays has ended, the other returns to its own course.
        let beyond = (way - length_a).max(0.0);
        let missing = missing(still, (moving, end), (way, way.min(length_a)), side);
        let more = missing.clamp(0.0, farthest) * ease(1.0 - beyond / RETURN_PX);
        let returning = if place_at_far_end {
            let share = (length_b - way) / RETURN_PX.min(length_b / 2.0).max(1.0);
            (share.clamp(0.0, 1.0) * std::f32::consts::FRAC_PI_2).sin()
        } else {
            1.0
        };
        side * more * returning
    };
    let from_end = |way: &f32| if end.forward { *way } else { length_b - way };
    b.ways().iter().map(|way| amount(from_end(way))).collect()
}

/// What is missing between two lines at a way from their common place on each: half the breadth of the one, half the
/// breadth of the other and a gap, as far as both have opened, less what they lie apart.
fn missing(
    (still, end_a): (&Sheaf<'_>, End),
    (moving, end_b): (&Sheaf<'_>, End),
    (way_b, way_a): (f32, f32),
    side: f32,
) -> f32 {
    let (Some(a), Some(b)) = (still.piece(end_a), moving.piece(end_b)) else {
        return 0.0;
    };
    let beside = still.leaving_aside(end_a, way_a);
    let here = moving.leaving_aside(end_b, way_b);
    let (Some(beside), Some(here)) = (beside, here) else {
        return 0.0;
    };
    let [x, y] = beside.along;
    let (dx, dy) = (here.at.x - beside.at.x, here.at.y - beside.at.y);
    let apart = side * (dy * x - dx * y);
    let (open_a, open_b) = (opened(a, end_a, way_a), opened(b, end_b, way_b));
    let both = open_a.min(open_b);
    let gap = GAP_PX.min(a.length_px().min(b.length_px()) / 9.0);
    let short = (still.half_px + gap) * open_a + moving.half_px * both - apart;
    // Nothing below zero, without a corner there.
    f32::midpoint(short, short.hypot(SOFT_PX * both))
}

/// How far the fan at an end has opened after a way from it.
fn opened(course: &Course, end: End, way_px: f32) -> f32 {
    let way = if end.forward {
        way_px
    } else {
        course.length_px() - way_px
    };
    course.opened(way)
}

/// From 0 to 1 without a corner at either end.
fn ease(share: f32) -> f32 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

/// Sets a sheaf aside where its outer lanes would lie beside the picture of the sphere.
fn within(sheaf: &mut Sheaf<'_>, outline: &Outline) {
    const CLEAR_PX: f32 = 3.0;
    if outline.holds_all(sheaf.bounds().grown(CLEAR_PX + 1.0)) {
        return;
    }
    let near = sheaf.half_px + CLEAR_PX + 1.0;
    for piece in 0..sheaf.courses.len() {
        let Some(course) = sheaf.courses.get(piece) else {
            continue;
        };
        let aside = sheaf.aside.get(piece).into_iter().flatten();
        let room = near + aside.fold(0.0_f32, |most, x| most.max(x.abs()));
        let is_straight = sheaf.lanes.len() < 2 && sheaf.aside.is_empty();
        if is_straight || course.points().iter().all(|p| outline.holds(*p, room)) {
            continue;
        }
        sheaf.loosen();
        let Some(course) = sheaf.courses.get(piece) else {
            continue;
        };
        let length = course.length_px();
        let end = End {
            piece,
            forward: true,
        };
        let inwards = |way: f32| -> f32 {
            // At a cut the lines run into the edge itself, as they are a little before.
            let from = if course.starts() { 0.0 } else { 2.0 * near };
            let to = if course.ends() {
                length
            } else {
                length - 2.0 * near
            };
            let way = if from < to {
                way.clamp(from, to)
            } else {
                length / 2.0
            };
            let Some(here) = sheaf.leaving_aside(end, way) else {
                return 0.0;
            };
            let half = sheaf.half_px * course.opened(way);
            let held = |right: f32| outline.holds(here.step(0.0, right), CLEAR_PX);
            least_inwards(sheaf.half_px, |t| held(t - half) && held(t + half))
        };
        let needed: Vec<f32> = course.ways().iter().map(|way| inwards(*way)).collect();
        let ways = course.ways();
        let opened: Vec<f32> = ways.iter().map(|way| course.opened(*way)).collect();
        let smooth = smoothed(&needed);
        let right: Vec<f32> = smooth
            .iter()
            .zip(opened)
            .map(|(x, open)| x * open)
            .collect();
        sheaf.set_aside(end, &right);
    }
}

/// The least way to either side, to the right when positive, after which both outer lanes are held; 0 where there is none.
fn least_inwards(half_px: f32, held: impl Fn(f32) -> bool) -> f32 {
    const STEP_PX: f32 = 1.5;
    let mut way = 0.0;
    while way < 2.0 * half_px + FARTHEST_PX {
        for side in [way, -way] {
            if held(side) {
                return side;
            }
        }
        way += STEP_PX;
    }
    0.0
}

/// The numbers without corners, and nowhere nearer to zero than they were where they keep their sign.
fn smoothed(values: &[f32]) -> Vec<f32> {
    const REACH: usize = 9;
    let around = |values: &[f32], i: usize, fold: &dyn Fn(&[f32]) -> f32| {
        let part = values.get(i.saturating_sub(REACH)..(i + REACH + 1).min(values.len()));
        part.map_or(0.0, fold)
    };
    let farthest = |part: &[f32]| {
        let farther = |a: &&f32, b: &&f32| a.abs().total_cmp(&b.abs());
        part.iter().max_by(farther).copied().unwrap_or(0.0)
    };
    #[expect(clippy::cast_precision_loss, reason = "a few numbers")]
    let mean = |part: &[f32]| part.iter().sum::<f32>() / part.len().max(1) as f32;
    let all = |values: &[f32], fold: &dyn Fn(&[f32]) -> f32| -> Vec<f32> {
        (0..values.len()).map(|i| around(values, i, fold)).collect()
    };
    let wide = all(values, &farthest);
    all(&all(&wide, &mean), &mean)
}

#[cfg(test)]
mod tests;
