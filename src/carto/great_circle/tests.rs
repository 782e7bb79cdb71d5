use geo::{Distance, Haversine, InterpolatePoint, Point};
use proptest::prelude::*;

use super::GreatCircle;
use crate::geom::{LonLat, UnitVec};

fn place() -> impl Strategy<Value = LonLat> {
    (-180.0..180.0f64, -89.9..89.9f64).prop_map(|(lon, lat)| LonLat::wrapped(lon, lat))
}

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

proptest! {
    #[test]
    fn goes_as_haversine_goes(a in place(), b in place(), share in 0.0..1.0f64) {
        let line = GreatCircle::between(a, b);
        prop_assume!(line.length_rad() < 3.1);
        let (p, q) = (Point::new(a.lon_deg(), a.lat_deg()), Point::new(b.lon_deg(), b.lat_deg()));
        let metres = Haversine.distance(p, q);
        // geo's Haversine takes the IUGG mean radius of 6,371,008.8 m.
        prop_assert!((line.length_rad() * 6_371_008.8 - metres).abs() < 1.0);
        let oracle = Haversine.point_at_ratio_between(p, q, share);
        let oracle = UnitVec::from_lonlat(LonLat::wrapped(oracle.x(), oracle.y()));
        prop_assert!(line.point_at(share).angle_rad(oracle) < 1e-7);
    }

    #[test]
    fn samples_are_close_and_ends_exact(a in place(), b in place()) {
        let line = GreatCircle::between(a, b);
        let points = line.points();
        prop_assert_eq!(points.first().copied(), Some(UnitVec::from_lonlat(a)));
        prop_assert_eq!(points.last().copied(), Some(UnitVec::from_lonlat(b)));
        let steps: Vec<f64> = points.windows(2).map(|w| w[0].angle_rad(w[1])).collect();
        prop_assert!(steps.iter().all(|s| *s <= 2.9f64.to_radians()));
        prop_assert!((steps.iter().sum::<f64>() - line.length_rad()).abs() < 1e-9);
    }

    #[test]
    fn opposite_ends_meet_over_the_nearer_pole(a in place()) {
        let b = at(a.lon_deg() + 180.0, -a.lat_deg());
        let line = GreatCircle::between(a, b);
        prop_assert!((line.length_rad() - std::f64::consts::PI).abs() < 1e-8);
        let pole = if a.lat_deg() >= 0.0 { UnitVec::NORTH } else { UnitVec::NORTH.antipode() };
        let share = (90.0 - a.lat_deg().abs()) / 180.0;
        prop_assert!(line.point_at(share).angle_rad(pole) < 1e-6);
        prop_assert!(line.points().iter().all(|p| p.is_finite()));
    }
}

#[test]
fn agrees_with_the_worked_example_of_the_wikipedia_article() {
    // "Great-circle navigation", Valparaíso (33°S, 71.6°W) to Shanghai (31.4°N, 121.8°E): σ12 = 168.56°,
    // midpoint 6.81°S, 159.18°W.
    let line = GreatCircle::between(at(-71.6, -33.0), at(121.8, 31.4));
    assert!((line.length_rad().to_degrees() - 168.56).abs() < 0.006);
    let middle = line.point_at(0.5).lonlat();
    assert!((middle.lat_deg() + 6.81).abs() < 0.006);
    assert!((middle.lon_deg() + 159.18).abs() < 0.006);
}

#[test]
fn a_place_to_itself_is_a_point() {
    let line = GreatCircle::between(at(10.0, 20.0), at(370.0, 20.0));
    assert_eq!(line.points().len(), 1);
    assert_eq!(line.length_rad(), 0.0);
    assert_eq!(line.point_at(0.5), line.point_at(1.0));
}

#[test]
fn poles_to_poles() {
    for (a, b) in [(90.0, -90.0), (-90.0, 90.0)] {
        let line = GreatCircle::between(at(30.0, a), at(-70.0, b));
        let middle = line.point_at(0.5).lonlat();
        assert!((middle.lon_deg() + 150.0).abs() < 1e-6, "{middle:?}");
        assert!(middle.lat_deg().abs() < 1e-6);
    }
}
