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
const CLOSEST_PX: f32 = 4.0;
/// So far apart places lie in an inset at least, in pixels.
const APART_PX: f32 = 26.0;
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

/// The clusters among places that hang together by distances below `close_px`, or by shorter ones where that is too many.
fn apart(places: Vec<Seen<'_>>, close_px: f32, radius_px: f32) -> Vec<Cluster> {
    let each = heaps(places, close_px).into_iter().flat_map(|heap| {
        let cluster = Cluster::of(&heap);
        let magnifies = SPREAD * radius_px / cluster.reach_px.max(1.0);
        let fits = magnifies >= MAGNIFIES.0 && heap.len() <= MOST_PLACES;
        // Two of them may lie so close that only an inset of their own tells them apart.
        let legible = heap.len() == 2 || closest_px(&heap) * magnifies >= APART_PX;
        if fits && legible {
            return vec![cluster];
        }
        let closer_px = close_px * CLOSER;
        let closer = if closer_px >= CLOSEST_PX {
            apart(heap, closer_px, radius_px)
        } else {
            Vec::new()
        };
        if fits && closer.is_empty() {
            vec![cluster]
        } else {
            closer
        }
    });
    each.collect()
}

/// The distance between the closest two places, in pixels.
fn closest_px(heap: &[Seen<'_>]) -> f32 {
    let pairs = heap
        .iter()
        .enumerate()
        .flat_map(|(i, a)| heap.iter().skip(i + 1).map(move |b| a.1.distance_px(b.1)));
    pairs.fold(f32::INFINITY, f32::min)
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
    let mut found = apart(seen, CLOSE_PX, radius_px);
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
