use proptest::prelude::*;

use super::ProjectionKind;
use crate::geom::{LonLat, Rotation, UnitVec};

/// PROJ's numbers; the file names version and parameters.
const VECTORS: &str = include_str!("../../../tests/data/projections.tsv");

#[test]
fn agrees_with_proj() {
    let mut seen = 0;
    for line in VECTORS.lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t');
        let kind = ProjectionKind::parse(cells.next().unwrap()).unwrap();
        let n: Vec<f64> = cells.map(|c| c.parse().unwrap()).collect();
        let turn = Rotation::facing(LonLat::new(n[0], n[1]).unwrap(), 0.0);
        let v = UnitVec::from_lonlat(LonLat::new(n[2], n[3]).unwrap());
        let [x, y] = kind.forward(turn.apply(v)).unwrap();
        let slack = 1e-9 * (1.0 + n[4].hypot(n[5]));
        assert!(
            (x - n[4]).abs() < slack && (y - n[5]).abs() < slack,
            "{line}: {x} {y}"
        );
        seen += 1;
    }
    assert!(seen > 200, "only {seen} vectors");
}

fn unit() -> impl Strategy<Value = UnitVec> {
    (-1.0..1.0f64, -180.0..180.0f64)
        .prop_map(|(z, lon)| UnitVec::from_lonlat(LonLat::wrapped(lon, z.asin().to_degrees())))
}

proptest! {
    #[test]
    fn inverse_undoes_forward(v in unit()) {
        for kind in ProjectionKind::ALL {
            let Some(plane) = kind.forward(v) else { continue };
            let back = kind.inverse(plane);
            prop_assert!(back.is_some(), "{kind:?} {plane:?}");
            prop_assert!(back.unwrap().angle_rad(v) < 2e-7, "{kind:?} {v:?} {back:?}");
        }
    }

    #[test]
    fn forward_stays_on_the_sheet(v in unit()) {
        for kind in ProjectionKind::ALL {
            if let Some([x, y]) = kind.forward(v) {
                let [w, h] = kind.half_extent();
                prop_assert!(x.abs() <= w + 1e-9 && y.abs() <= h + 1e-9);
            }
        }
    }

    #[test]
    fn plane_points_off_the_sheet_have_no_place(x in -9.0..9.0f64, y in -9.0..9.0f64) {
        for kind in ProjectionKind::ALL {
            let [w, h] = kind.half_extent();
            let place = kind.inverse([x, y]);
            prop_assert!(place.is_none() || (x.abs() <= w + 1e-9 && y.abs() <= h + 1e-9), "{kind:?}");
            if let Some(v) = place {
                let [px, py] = kind.forward(v).unwrap_or([x, y]);
                prop_assert!((px - x).hypot(py - y) < 1e-6 || (x.abs() - w).abs() < 1e-6, "{kind:?} {px} {py}");
            }
        }
    }
}

#[test]
fn domains_end_where_they_should() {
    let at = |lon, lat| UnitVec::from_lonlat(LonLat::new(lon, lat).unwrap());
    assert!(
        ProjectionKind::Orthographic
            .forward(at(90.5, 0.0))
            .is_none()
    );
    assert!(
        ProjectionKind::AzimuthalEqualArea
            .forward(at(-180.0, 0.0))
            .is_none()
    );
    assert!(
        ProjectionKind::AzimuthalEquidistant
            .forward(at(-180.0, 0.0))
            .is_none()
    );
    assert!(ProjectionKind::Mercator.forward(at(0.0, 85.06)).is_none());
    assert!(ProjectionKind::Mercator.forward(at(0.0, 85.05)).is_some());
    for kind in ProjectionKind::ALL {
        let broken = UnitVec {
            x: f64::NAN,
            y: 0.0,
            z: 0.0,
        };
        assert!(kind.forward(broken).is_none());
        assert!(kind.inverse([f64::NAN, 0.0]).is_none());
    }
}
