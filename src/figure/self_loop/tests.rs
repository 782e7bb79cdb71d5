use super::*;
use crate::carto::{Camera, ProjectionKind};
use crate::figure::map::{base, tests::Desk};
use crate::geom::Size;
use crate::model::Item;
use crate::scene::pick;
use std::collections::BTreeSet;

const SIZE: Size = Size::new(1200.0, 800.0);
const PLACES: [&str; 4] = ["washington", "pyongyang", "moscow", "vladivostok"];

fn all_at(at: [f64; 2]) -> Desk {
    Desk::with_places_at(&PLACES.map(|id| (id, at)))
}

/// How many relations the lanes carry.
fn carried(lanes: &[Vec<LaneDrawing<'_>>]) -> usize {
    let lanes = lanes.iter().flatten();
    lanes.map(|l| l.lane.relations().len()).sum()
}

/// The point of a loop that lies farthest from its dot.
fn tip(lane: &LaneDrawing<'_>) -> ScreenPos {
    let course = lane.strand.main().unwrap();
    course.at(course.length_px() / 2.0).unwrap().at
}

#[test]
fn relations_between_places_in_one_point_are_loops_that_a_click_finds() {
    for at in [[10.0, 10.0], [0.0, 90.0]] {
        let desk = all_at(at);
        let cx = desk.cx(None);
        let camera = Camera::world(ProjectionKind::Orthographic, SIZE);
        let drawn = desk.lanes(&camera);
        assert_eq!(carried(&drawn), desk.relations().count());
        let figure = base(&cx, &camera, None);
        for lane in drawn.iter().flatten() {
            let hits = pick(&figure.scene, tip(lane), 8.0);
            let found: Vec<&Item> = hits.iter().filter_map(|tag| figure.item(*tag)).collect();
            for id in lane.lane.relations() {
                assert!(found.contains(&&Item::Relation(id.clone())), "{id}");
            }
        }
    }
}

#[test]
fn pairs_in_one_point_point_to_different_sides() {
    let desk = all_at([10.0, 10.0]);
    for projection in ProjectionKind::ALL {
        let camera = Camera::world(projection, SIZE);
        let drawn = desk.lanes(&camera);
        let pairs = drawn.iter().map(|lanes| &lanes.first().unwrap().pair);
        assert_eq!(pairs.collect::<BTreeSet<_>>().len(), 4);
        let dot = camera.screen_from_unit(desk.routes.places[0].unit).unwrap();
        for (i, one) in drawn.iter().enumerate() {
            for other in drawn.iter().skip(i + 1) {
                for (a, b) in one.iter().flat_map(|a| other.iter().map(move |b| (a, b))) {
                    let [a, b] = [tip(a), tip(b)].map(|p| (p.y - dot.y).atan2(p.x - dot.x));
                    let apart = (a - b).rem_euclid(TAU);
                    assert!(apart.min(TAU - apart) > 1.0, "{projection:?} {apart}");
                }
            }
        }
    }
}

#[test]
fn only_pairs_of_one_point_become_loops() {
    let desk = Desk::with_places_at(&[("washington", [0.0, 90.0]), ("pyongyang", [180.0, 90.0])]);
    for projection in ProjectionKind::ALL {
        let camera = Camera::world(projection, SIZE);
        let drawn = desk.lanes(&camera);
        // Mercator has no pole.
        let expected = if projection == ProjectionKind::Mercator {
            4
        } else {
            desk.relations().count()
        };
        let count = carried(&drawn);
        assert!(count >= expected, "{projection:?} {count}");
        let is_loop = |l: &&LaneDrawing<'_>| {
            let points = l.strand.main().unwrap().points();
            points.first().unwrap().distance_px(*points.last().unwrap()) < 1.0
        };
        let loops = drawn.iter().flatten().filter(is_loop).count();
        assert_eq!(
            loops,
            if projection.turns() { 2 } else { 0 },
            "{projection:?}"
        );
    }
}

#[test]
fn many_pairs_in_one_point_stand_in_rings() {
    let at = ScreenPos::new(0.0, 0.0);
    for count in [1, 2, 24, 25, 300] {
        let petals = Petals::new(at, &[], count);
        assert!(petals.in_ring <= 24 && petals.in_ring >= 1);
        let narrow = 0.385 * petals.least_px() * petals.spread.tan();
        assert!(narrow >= NARROWEST_PX - 1e-3, "{count}: {narrow}");
        let turns: BTreeSet<u32> = (0..petals.in_ring.min(count))
            .map(|k| petals.direction(k).rem_euclid(TAU).to_bits())
            .collect();
        assert_eq!(turns.len(), petals.in_ring.min(count));
    }
}
