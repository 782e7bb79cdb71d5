//! Signs and arrowheads on the short lanes of an inset: those of a pair share out the length of their lanes.

use super::{Strand, overlap, stands};
use crate::figure::strands::LaneDrawing;
use crate::geom::ScreenPos;

/// So many lanes of a pair are weighed against each other.
const MOST: usize = 3;
/// In an inset with more lanes than this signs yield to names, not to each other.
const FEW: usize = 6;
/// From one place that is tried to the next, and the farthest from the middle, in steps; in pixels.
const STEP_PX: f32 = 4.0;
const FARTHEST: i8 = 12;
/// So far the middle of a sign or an arrowhead stays from the ends of its lane at least, in pixels.
const FROM_END_PX: f32 = 15.0;
/// Where one overlaps another a little, that costs as much as so many pixels of shift; and where it lies near an end.
const OVERLAP: f32 = 60_000.0;
const AT_END: f32 = 8_000.0;

/// Moves the signs of each pair with few lanes along these, as little as lets all stand apart, and leaves the lanes seen before, between
/// and behind them; others stay as they are.
pub(in crate::figure) fn share_out(pairs: &mut [Vec<LaneDrawing<'_>>]) {
    if pairs.iter().map(Vec::len).sum::<usize>() > FEW {
        return;
    }
    for number in 0..pairs.len() {
        let others = pairs.iter().enumerate().filter(|(i, _)| *i != number);
        let others = others.flat_map(|(_, lanes)| lanes);
        let taken: Vec<(ScreenPos, f32)> = others
            .flat_map(|lane| stands(&lane.strand, lane.strand.shift_px))
            .collect();
        let Some(lanes) = pairs.get_mut(number) else {
            continue;
        };
        if lanes.len() > MOST {
            continue;
        }
        let tried: Vec<Vec<Tried>> = lanes.iter().map(|lane| Tried::all(lane, &taken)).collect();
        let mut best = (f32::INFINITY, Vec::new());
        cheapest(&tried, &mut Vec::new(), 0.0, &mut best);
        for (lane, shift) in lanes.iter_mut().zip(best.1) {
            lane.strand.shift_px = shift;
        }
    }
}

/// One place for the sign and the arrowhead of a lane.
struct Tried {
    shift_px: f32,
    stands: Vec<(ScreenPos, f32)>,
    /// What it costs beside what is no lane of its pair.
    cost: f32,
}

impl Tried {
    /// All places along a lane, those in the middle first.
    fn all(lane: &LaneDrawing<'_>, taken: &[(ScreenPos, f32)]) -> Vec<Self> {
        let steps = (0..=FARTHEST).flat_map(|n| [n, -n]);
        let shifts = steps.skip(1).map(|n| f32::from(n) * STEP_PX);
        shifts
            .map(|shift| Self::at(&lane.strand, shift, taken))
            .collect()
    }

    fn at(strand: &Strand, shift_px: f32, taken: &[(ScreenPos, f32)]) -> Self {
        let length = strand.main().map_or(0.0, |course| course.length_px());
        let stations = strand.stations_at(shift_px);
        let ways = [stations.glyph, stations.arrow];
        let short = ways.into_iter().flatten().map(|way| {
            let to_end = way.min(length - way);
            (FROM_END_PX - to_end).max(0.0)
        });
        let stands = stands(strand, shift_px);
        let covers: f32 = stands.iter().map(|one| overlap(one, taken)).sum();
        Self {
            shift_px,
            cost: shift_px.powi(2) + AT_END * short.sum::<f32>() + OVERLAP * covers,
            stands,
        }
    }
}

/// The cheapest places of all lanes together, depth first: what already costs more than the best is not gone into.
fn cheapest<'t>(
    lanes: &'t [Vec<Tried>],
    chosen: &mut Vec<&'t Tried>,
    cost: f32,
    best: &mut (f32, Vec<f32>),
) {
    let Some(tried) = lanes.get(chosen.len()) else {
        *best = (cost, chosen.iter().map(|one| one.shift_px).collect());
        return;
    };
    for one in tried {
        let taken = chosen.iter().flat_map(|other| &other.stands);
        let taken: Vec<(ScreenPos, f32)> = taken.copied().collect();
        let covers: f32 = one.stands.iter().map(|sign| overlap(sign, &taken)).sum();
        let cost = cost + one.cost + OVERLAP * covers;
        if cost < best.0 {
            chosen.push(one);
            cheapest(lanes, chosen, cost, best);
            chosen.pop();
        }
    }
}
