//! Which places lie so close together that they need magnifying.

use super::{FEW_PLACES, MAGNIFIES, SPREADS};
use crate::geom::{Rect, ScreenPos};
use crate::model::{Id, Place};
use std::collections::{BTreeSet, HashMap};

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
/// With more places in view the map is dense: only those need magnifying that lie much closer together than most.
pub(super) const MANY: usize = 120;
/// How much closer, as a share of the distance that places have when they lie evenly.
const DENSER: f32 = 0.4;
/// The most clusters that look for room.
const MOST_CLUSTERS: usize = 12;
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
    /// How far it reaches from the middle of its inset, as a share of the radius.
    pub spread: f32,
}

/// The clusters among places that hang together by distances below `close_px`, or by shorter ones where that is too many.
fn apart(places: Vec<Seen<'_>>, close_px: f32, (radius_px, spread): (f32, f32)) -> Vec<Cluster> {
    let each = heaps(places, close_px).into_iter().flat_map(|heap| {
        let cluster = Cluster::of(&heap, spread);
        let magnifies = spread * radius_px / cluster.reach_px.max(1.0);
        let fits = magnifies >= MAGNIFIES.0 && heap.len() <= MOST_PLACES;
        // Two of them may lie so close that only an inset of their own tells them apart.
        let legible = heap.len() == 2 || closest_px(&heap) * magnifies >= APART_PX;
        if fits && legible {
            return vec![cluster];
        }
        let closer_px = close_px * CLOSER;
        let closer = if closer_px >= CLOSEST_PX {
            apart(heap, closer_px, (radius_px, spread))
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

/// The clusters among places in view that an inset of a radius can magnify, at most twelve: of most places first, then the
/// tightest, then by the first id.
pub(super) fn clusters(seen: &[Seen<'_>], radius_px: f32) -> Vec<Cluster> {
    let [few, many] = SPREADS;
    let spread = if seen.len() <= FEW_PLACES { few } else { many };
    let mut seen = seen.to_vec();
    seen.sort_by(|a, b| a.0.cmp(b.0));
    thin_out(&mut seen);
    let close_px = close_px(&seen);
    let mut found = apart(seen, close_px, (radius_px, spread));
    found.sort_by(|a, b| {
        let by_count = b.places.len().cmp(&a.places.len());
        by_count
            .then_with(|| a.reach_px.total_cmp(&b.reach_px))
            .then_with(|| a.places.cmp(&b.places))
    });
    found.truncate(MOST_CLUSTERS);
    found
}

/// Leaves out most of those that share a pixel with more than any inset holds.
fn thin_out(seen: &mut Vec<Seen<'_>>) {
    let mut pixels: HashMap<[i32; 2], usize> = HashMap::new();
    seen.retain(|(_, at)| {
        let here = pixels.entry([at.x, at.y].map(|v| v.floor() as i32));
        let here = here.or_default();
        *here += 1;
        *here <= MOST_PLACES + 1
    });
}

/// Below which distance places need magnifying, in pixels.
fn close_px(seen: &[Seen<'_>]) -> f32 {
    if seen.len() <= MANY {
        return CLOSE_PX;
    }
    let points: Vec<ScreenPos> = seen.iter().map(|(_, at)| *at).collect();
    let around = Rect::around(&points);
    #[expect(clippy::cast_precision_loss, reason = "a number of places")]
    let even_px = (around.width() * around.height() / points.len() as f32).sqrt();
    (DENSER * even_px).clamp(CLOSEST_PX, CLOSE_PX)
}

impl Cluster {
    fn of(heap: &[Seen<'_>], spread: f32) -> Self {
        let points: Vec<ScreenPos> = heap.iter().map(|(_, at)| *at).collect();
        let source = Rect::around(&points).center();
        let far = points.iter().map(|p| p.distance_px(source));
        Self {
            places: heap.iter().map(|(id, _)| (*id).clone()).collect(),
            source,
            reach_px: far.fold(0.0, f32::max),
            spread,
        }
    }
}

/// Places that hang together by distances below `close_px`, heaps of at least two, each in the order of `places`.
fn heaps(places: Vec<Seen<'_>>, close_px: f32) -> Vec<Vec<Seen<'_>>> {
    let cell = |p: ScreenPos| [p.x, p.y].map(|v| (v / close_px).floor() as i32);
    let mut cells: HashMap<[i32; 2], Vec<usize>> = HashMap::new();
    for (i, (_, at)) in places.iter().enumerate() {
        cells.entry(cell(*at)).or_default().push(i);
    }
    let mut found = Vec::new();
    for seed in 0..places.len() {
        let mut heap = Vec::new();
        let mut next = vec![seed];
        while let Some(i) = next.pop() {
            let Some((_, at)) = places.get(i) else {
                continue;
            };
            let [x, y] = cell(*at);
            let around = [-1, 0, 1]
                .into_iter()
                .flat_map(|dx| [-1, 0, 1].map(|dy| [x + dx, y + dy]));
            // Who is found is in no cell any more, so each place is found once.
            for key in around {
                let Some(known) = cells.get_mut(&key) else {
                    continue;
                };
                let near = known.extract_if(.., |k| {
                    let d = places
                        .get(*k)
                        .map_or(f32::INFINITY, |(_, p)| p.distance_px(*at));
                    *k == i || d < close_px && d > ONE_DOT_PX
                });
                let near: Vec<usize> = near.collect();
                next.extend(near.iter().filter(|k| **k != i));
                heap.extend(near);
            }
        }
        heap.sort_unstable();
        if heap.len() > 1 {
            found.push(
                heap.iter()
                    .filter_map(|i| places.get(*i).copied())
                    .collect(),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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

    #[test]
    fn on_a_dense_map_only_what_lies_much_closer_than_most_is_magnified() {
        let ids: Vec<Id<Place>> = (0..402)
            .map(|i| Id::new(&format!("p{i}")).unwrap())
            .collect();
        let even = (0..400_u16)
            .map(|i| ScreenPos::new(f32::from(i % 20) * 60.0, f32::from(i / 20) * 45.0));
        let pair = [ScreenPos::new(330.0, 200.0), ScreenPos::new(336.0, 204.0)];
        let seen: Vec<Seen<'_>> = ids.iter().zip(even.chain(pair)).collect();
        let found = clusters(&seen, 100.0);
        let places: Vec<Vec<&str>> = found
            .iter()
            .map(|c| c.places.iter().map(Id::as_str).collect())
            .collect();
        assert_eq!(places, [["p400", "p401"]]);
        assert!(clusters(&seen[..400], 100.0).is_empty());
    }

    proptest! {
        #[test]
        fn heaps_hang_together_and_nothing_close_is_left_out(
            at in prop::collection::vec((-300.0..300.0_f32, -300.0..300.0_f32), 0..60),
            close_px in 4.0..90.0_f32,
        ) {
            let ids: Vec<Id<Place>> = (0..at.len())
                .map(|i| Id::new(&format!("p{i}")).unwrap())
                .collect();
            let seen: Vec<Seen<'_>> = ids
                .iter()
                .zip(&at)
                .map(|(id, (x, y))| (id, ScreenPos::new(*x, *y)))
                .collect();
            // The plain definition: the same number for all that is joined by steps.
            let mut number: Vec<usize> = (0..seen.len()).collect();
            for _ in 0..seen.len() {
                for i in 0..seen.len() {
                    for j in 0..i {
                        let d = seen[i].1.distance_px(seen[j].1);
                        if d < close_px && d > ONE_DOT_PX {
                            let least = number[i].min(number[j]);
                            (number[i], number[j]) = (least, least);
                        }
                    }
                }
            }
            let mut wanted: Vec<Vec<&Id<Place>>> = (0..seen.len())
                .map(|n| (0..seen.len()).filter(|i| number[*i] == n).map(|i| seen[i].0).collect())
                .filter(|heap: &Vec<_>| heap.len() > 1)
                .collect();
            let found = heaps(seen.clone(), close_px);
            let mut found: Vec<Vec<&Id<Place>>> = found
                .iter()
                .map(|heap| heap.iter().map(|(id, _)| *id).collect())
                .collect();
            wanted.sort();
            found.sort();
            prop_assert_eq!(found, wanted);
        }
    }
}
