//! Which places lie so close together that they need magnifying.

use super::MAGNIFIES;
use super::SPREAD;
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Place};
use std::collections::BTreeSet;

/// Places closer than this need magnifying, in pixels.
const CLOSE_PX: f32 = 84.0;
/// Where too many hang together, only those closer than this share of the distance before do.
const CLOSER: f32 = 0.7;
/// The closest distance by which places are told apart, in pixels.
const CLOSEST_PX: f32 = 12.0;
/// Places closer than this are one dot at any magnification that makes sense.
const ONE_DOT_PX: f32 = 1.0;
/// With more places in view the map is crowded, which zooming serves better.
const MOST_SEEN: usize = 120;
/// The most places of one inset.
const MOST_PLACES: usize = 8;

/// Places that lie close together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cluster {
    pub places: BTreeSet<Id<Place>>,
    /// The middle of the box around them.
    pub source: ScreenPos,
    /// How far the farthest lies from it, in pixels.
    pub reach_px: f32,
}

type Seen<'a> = (&'a Id<Place>, ScreenPos);

/// The clusters among places in view that an inset of a radius can magnify: of most places first, then the tightest, then
/// by the first id.
pub(super) fn clusters(seen: &[Seen<'_>], radius_px: f32) -> Vec<Cluster> {
    if seen.len() > MOST_SEEN {
        return Vec::new();
    }
    let mut seen = seen.to_vec();
    seen.sort_by(|a, b| a.0.cmp(b.0));
    let mut found = Vec::new();
    let mut waiting = vec![(seen, CLOSE_PX)];
    while let Some((places, close_px)) = waiting.pop() {
        for heap in heaps(places, close_px) {
            let cluster = Cluster::of(&heap);
            let fits = cluster.reach_px * MAGNIFIES.0 <= SPREAD * radius_px;
            if fits && heap.len() <= MOST_PLACES {
                found.push(cluster);
            } else if close_px * CLOSER >= CLOSEST_PX {
                waiting.push((heap, close_px * CLOSER));
            }
        }
    }
    found.sort_by(|a, b| {
        let by_count = b.places.len().cmp(&a.places.len());
        by_count
            .then_with(|| a.reach_px.total_cmp(&b.reach_px))
            .then_with(|| a.places.cmp(&b.places))
    });
    found
}

impl Cluster {
    fn of(heap: &[Seen<'_>]) -> Self {
        let points: Vec<ScreenPos> = heap.iter().map(|(_, at)| *at).collect();
        let source = Rect::around(&points).center();
        let far = points.iter().map(|p| p.distance_px(source));
        Self {
            places: heap.iter().map(|(id, _)| (*id).clone()).collect(),
            source,
            reach_px: far.fold(0.0, f32::max),
        }
    }
}

/// Places that hang together by distances below `close_px`, heaps of at least two.
fn heaps<'a>(mut left: Vec<Seen<'a>>, close_px: f32) -> Vec<Vec<Seen<'a>>> {
    let mut found = Vec::new();
    while let Some(seed) = left.pop() {
        let mut heap = vec![seed];
        let mut next = 0;
        while let Some((_, at)) = heap.get(next).copied() {
            let close = |p: &ScreenPos| {
                let d = p.distance_px(at);
                d < close_px && d > ONE_DOT_PX
            };
            let (near, far): (Vec<_>, Vec<_>) = left.into_iter().partition(|(_, p)| close(p));
            heap.extend(near);
            left = far;
            next += 1;
        }
        if heap.len() > 1 {
            found.push(heap);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_chain_is_taken_apart_where_its_gaps_are_widest() {
        let at = [0.0, 20.0, 40.0, 110.0, 130.0, 195.0, 300.0];
        let ids: Vec<Id<Place>> = (0..at.len())
            .map(|i| Id::new(&format!("p{i}")).unwrap())
            .collect();
        let seen: Vec<Seen<'_>> = ids
            .iter()
            .zip(at)
            .map(|(id, x)| (id, ScreenPos::new(x, 0.0)))
            .collect();
        let found = clusters(&seen, 100.0);
        let sizes: Vec<usize> = found.iter().map(|c| c.places.len()).collect();
        assert_eq!(sizes, [3, 2]);
        let mut turned = seen.clone();
        turned.reverse();
        assert_eq!(clusters(&turned, 100.0), found);
    }
}
