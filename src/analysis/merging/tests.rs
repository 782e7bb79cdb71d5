use super::neighbours::Neighbours;
use super::*;
use crate::geom::LonLat;
use proptest::prelude::*;

fn unit(lon: f64, lat: f64) -> UnitVec {
    UnitVec::from_lonlat(LonLat::wrapped(lon, lat))
}

fn places() -> impl Strategy<Value = Vec<(UnitVec, usize)>> {
    // Anywhere, on a grid, where some lie in one point and many on one parallel, and all on one parallel.
    let anywhere = (-60.0..60.0_f64, -60.0..60.0_f64);
    let on_grid = (-3..4_i32, -3..4_i32).prop_map(|(lon, lat)| (f64::from(lon), f64::from(lat)));
    let on_parallel = (-60.0..60.0_f64, Just(50.0));
    let some = |at: BoxedStrategy<(f64, f64)>| {
        let place = (at, 0..6_usize).prop_map(|((lon, lat), busy)| (unit(lon, lat), busy));
        proptest::collection::vec(place, 0..60)
    };
    prop_oneof![
        some(anywhere.boxed()),
        some(on_grid.boxed()),
        some(on_parallel.boxed()),
    ]
}

/// Corners of regular bodies, where many pairs are equally far apart to the last bit, and some lie in one point.
fn on_corners() -> impl Strategy<Value = Vec<(UnitVec, usize)>> {
    let side = || proptest::sample::select(vec![-1.0, -0.8, -0.6, -0.0, 0.0, 0.6, 0.8, 1.0]);
    let corner = [side(), side(), side()].prop_filter_map("not on the sphere", |[x, y, z]| {
        let is_on_it = (x * x + y * y + z * z - 1.0_f64).abs() < 1e-9;
        is_on_it.then_some(UnitVec { x, y, z })
    });
    proptest::collection::vec((corner, 0..3_usize), 0..30)
}

/// The square of the straight way between two points.
fn chord2(a: UnitVec, b: UnitVec) -> f64 {
    let [x, y, z] = [b.x - a.x, b.y - a.y, b.z - a.z];
    x * x + y * y + z * z
}

/// Who merges into whom, the first first, as it is defined: of those that are left, the two that are closest, of equals those
/// that come first; the busier stays, of equals the first.
fn plain(places: &[(UnitVec, usize)]) -> Vec<[usize; 2]> {
    let mut left: Vec<usize> = (0..places.len()).collect();
    let mut merges = Vec::new();
    while left.len() > 1 {
        let pairs = left.iter().enumerate();
        let pairs = pairs.flat_map(|(n, i)| left[n + 1..].iter().map(|j| [*i, *j]));
        let away = |[i, j]: [usize; 2]| chord2(places[i].0, places[j].0);
        // Of equals, `min_by` takes the first.
        let closest = pairs.min_by(|a, b| away(*a).total_cmp(&away(*b)));
        let [i, j] = closest.unwrap();
        let merge = if places[j].1 > places[i].1 {
            [i, j]
        } else {
            [j, i]
        };
        left.retain(|other| *other != merge[0]);
        merges.push(merge);
    }
    merges
}

proptest! {
    #[test]
    fn the_closest_two_of_all_that_are_left_merge_first(places in prop_oneof![places().boxed(), on_corners().boxed()]) {
        let merging = Merging::of(places.iter().copied());
        let merges = merging.merges.iter().rev();
        let pairs: Vec<[usize; 2]> = merges.clone().map(|m| [m.place, m.into].map(|i| i as usize)).collect();
        prop_assert_eq!(pairs, plain(&places));
        for merge in merges {
            let [a, b] = [merge.place, merge.into].map(|i| places[i as usize].0);
            // A way as long as half of the earth is rounded by more.
            let chord_rad = 2.0 * (chord2(a, b).sqrt() / 2.0).min(1.0).asin();
            prop_assert_eq!(merge.away_rad, chord_rad);
            prop_assert!((merge.away_rad - a.angle_rad(b)).abs() < 1e-7);
        }
    }

    #[test]
    fn some_of_the_places_merge_as_if_there_were_no_others(
        places in prop_oneof![places().boxed(), on_corners().boxed()],
        kept in proptest::collection::vec(any::<bool>(), 60),
    ) {
        let vicinity = Vicinity::of(places.iter().map(|p| p.0).collect());
        let some = (0..).zip(&places).filter(|(number, _)| kept[*number as usize]);
        let some: Vec<(u32, (UnitVec, usize))> = some.map(|(number, place)| (number, *place)).collect();
        let among = Merging::among(&vicinity, some.iter().map(|(number, place)| (*number, place.1)));
        let alone = Merging::of(some.iter().map(|(_, place)| *place));
        prop_assert_eq!(&among, &alone);
        let merges = among.merges.iter().rev();
        let pairs: Vec<[usize; 2]> = merges.map(|m| [m.place, m.into].map(|i| i as usize)).collect();
        let some: Vec<(UnitVec, usize)> = some.into_iter().map(|(_, place)| place).collect();
        prop_assert_eq!(pairs, plain(&some));
    }

    #[test]
    fn who_stands_at_a_scale_stands_at_every_larger_one(places in places(), kept in 0..60_u32) {
        let merging = Merging::of(places.iter().copied());
        // A map that stretches with the latitude, as well as one that does not.
        for stretch in [0.0, 1.0_f64] {
            let mut before: Vec<u32> = Vec::new();
            for step in 0..24 {
                let angle = 2.0 / 1.5_f64.powi(step);
                let all = merging.standing(|unit| angle * (1.0 - unit.z * unit.z).sqrt().powf(stretch), &[kept]);
                let standing: Vec<u32> = all.iter().zip(0..).filter(|(s, i)| s.speaker == *i).map(|(_, i)| i).collect();
                prop_assert!(before.iter().all(|i| standing.contains(i)), "{before:?} {standing:?}");
                before = standing;
            }
        }
    }

    #[test]
    fn what_stands_is_farther_apart_than_the_map_can_tell(places in places(), angle in 0.001..0.5_f64) {
        let merging = Merging::of(places.iter().copied());
        let all = merging.standing(|_| angle, &[]);
        let standing: Vec<usize> = (0..all.len()).filter(|i| all[*i].speaker as usize == *i).collect();
        for (n, i) in standing.iter().enumerate() {
            for j in &standing[n + 1..] {
                prop_assert!(places[*i].0.angle_rad(places[*j].0) > angle);
            }
        }
    }

    #[test]
    fn a_speaker_speaks_for_itself_and_is_at_least_as_busy(places in places(), angle in 0.001..0.5_f64) {
        let merging = Merging::of(places.iter().copied());
        let all = merging.standing(|_| angle, &[]);
        for (i, standing) in all.iter().enumerate() {
            let speaker = standing.speaker as usize;
            prop_assert_eq!(all[speaker].speaker as usize, speaker);
            prop_assert!(places[speaker].1 >= places[i].1);
            prop_assert_eq!(standing.at, all[speaker].at);
        }
    }

    #[test]
    fn with_the_scale_places_part_and_never_merge_again(places in places(), angle in 0.001..0.3_f64) {
        let merging = Merging::of(places.iter().copied());
        let (near, far) = (merging.standing(|_| angle, &[]), merging.standing(|_| angle * 1.2, &[]));
        for i in 0..places.len() {
            for j in 0..i {
                let together = near[i].speaker == near[j].speaker;
                prop_assert!(!together || far[i].speaker == far[j].speaker);
            }
        }
    }

    #[test]
    fn the_nearest_is_found_while_points_become_fewer(places in places(), gone in proptest::collection::vec(0..60_usize, 0..40)) {
        let units: Vec<UnitVec> = places.iter().map(|p| p.0).collect();
        let mut left = Neighbours::new(&units);
        for i in gone.into_iter().filter(|i| *i < units.len()) {
            if !left.is_gone(i) {
                left.remove(i);
            }
            for of in (0..units.len()).filter(|i| !left.is_gone(*i)) {
                let others = (0..units.len()).filter(|i| *i != of && !left.is_gone(*i));
                let away = |i: usize| chord2(units[i], units[of]);
                let nearest = others.min_by(|a, b| away(*a).total_cmp(&away(*b)).then(a.cmp(b)));
                prop_assert_eq!(left.nearest(of).map(|near| near.to as usize), nearest);
            }
        }
    }

    #[test]
    fn every_place_stands_in_the_end(places in places()) {
        let merging = Merging::of(places.iter().copied());
        let distinct = |i: usize| places[..i].iter().chain(&places[i + 1..]).all(|p| p.0.angle_rad(places[i].0) > 1e-6);
        for (i, standing) in merging.standing(|_| 1e-9, &[]).iter().enumerate() {
            prop_assert!(standing.speaker as usize == i || !distinct(i));
        }
    }
}

#[test]
fn the_busiest_of_a_heap_speaks_for_it_and_a_kept_place_stands() {
    let places = [
        (unit(0.0, 0.0), 1),
        (unit(1.0, 0.0), 5),
        (unit(2.0, 0.0), 3),
    ];
    let merging = Merging::of(places.into_iter());
    let speakers = |kept: &[u32]| -> Vec<u32> {
        let all = merging.standing(|_| 2.5_f64.to_radians(), kept);
        all.iter().map(|s| s.speaker).collect()
    };
    assert_eq!(speakers(&[]), [1, 1, 1]);
    assert_eq!(speakers(&[0]), [0, 1, 1]);
}
