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

proptest! {
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
                let chord2 = |i: usize| {
                    let (a, b) = (units[i], units[of]);
                    let [x, y, z] = [b.x - a.x, b.y - a.y, b.z - a.z];
                    x * x + y * y + z * z
                };
                let nearest = others.min_by(|a, b| chord2(*a).total_cmp(&chord2(*b)).then(a.cmp(b)));
                prop_assert_eq!(left.nearest(of).map(|near| near.to), nearest);
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
