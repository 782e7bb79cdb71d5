use super::*;
use crate::carto::GreatCircle;
use crate::geom::LonLat;
use proptest::prelude::*;

fn lonlat() -> impl Strategy<Value = LonLat> {
    (-180.0..180.0_f64, -90.0..90.0_f64).prop_map(|(lon, lat)| LonLat::wrapped(lon, lat))
}

proptest! {
    #[test]
    fn an_arc_comes_into_a_cap_exactly_when_one_of_its_points_does(
        center in lonlat(), radius_rad in 0.02..3.0_f64, a in lonlat(), b in lonlat(),
    ) {
        let cap = Cap { center: UnitVec::from_lonlat(center), radius_rad };
        let circle = GreatCircle::between(a, b);
        let nearest = (0..=2000)
            .map(|k| circle.point_at(f64::from(k) / 2000.0).angle_rad(cap.center))
            .fold(f64::INFINITY, f64::min);
        // Closer to the rim than the samples tell, either answer will do.
        prop_assume!((nearest - radius_rad).abs() > 2e-3);
        let [a, b] = [a, b].map(UnitVec::from_lonlat);
        prop_assert_eq!(cap.meets_arc(a, b), nearest < radius_rad);
    }
}
