use proptest::prelude::*;

use super::{Camera, ProjectionKind, affine_between};
use crate::geom::{LonLat, ScreenPos, Size, UnitVec};

/// Any view: projection, centre, roll, scale, shift.
pub(crate) fn any_camera() -> impl Strategy<Value = Camera> {
    (
        0..6usize,
        (-180.0..180.0f64, -90.0..=90.0f64),
        prop_oneof![Just(0.0), -180.0..180.0f64],
        50.0..5_000.0f64,
        (-300.0..300.0f64, -300.0..300.0f64),
    )
        .prop_map(|(kind, (lon, lat), roll_deg, scale_px, (dx, dy))| Camera {
            projection: ProjectionKind::ALL[kind],
            center: LonLat::wrapped(lon, lat),
            roll_deg,
            scale_px,
            shift_px: [dx, dy],
            size: Size::new(900.0, 700.0),
        })
}

proptest! {
    #[test]
    fn inverse_undoes_projection(camera in any_camera(), x in 0.0..900.0f32, y in 0.0..700.0f32) {
        if let Some(p) = camera.lonlat_from_screen(ScreenPos::new(x, y)) {
            let back = camera.screen_from_lonlat(p);
            // Beyond rounding, only the rim of the globe and the seam may fall to the other side.
            let off = back.map_or(0.0, |b| b.distance_px(ScreenPos::new(x, y)));
            let [px, _] = camera.plane_from_screen(ScreenPos::new(x, y));
            let at_seam = !camera.projection.turns() && px.abs() > 1e-6 && off > 1.0;
            prop_assert!(off < 0.01 || at_seam && back.is_some(), "{camera:?} {p:?} {back:?}");
        }
    }

    #[test]
    fn the_middle_of_the_projection_is_where_it_says(camera in any_camera()) {
        let [x, y] = camera.origin_px();
        let seen = camera.screen_from_lonlat(camera.center);
        if let Some(seen) = seen {
            prop_assert!((f64::from(seen.x) - x).hypot(f64::from(seen.y) - y) < 0.01);
        } else {
            prop_assert!(false, "{camera:?} hides its centre");
        }
    }

    #[test]
    fn north_points_to_the_pole(camera in any_camera(), x in 0.0..900.0f32, y in 0.0..700.0f32) {
        let here = ScreenPos::new(x, y);
        let angle = f64::from(camera.north_angle_rad(here));
        prop_assert!(angle.is_finite());
        let Some(p) = camera.lonlat_from_screen(here) else { return Ok(()) };
        prop_assume!(p.lat_deg().abs() < 85.0);
        let step = LonLat::wrapped(p.lon_deg(), p.lat_deg() + 0.01);
        let (Some(a), Some(b)) = (camera.plane(p), camera.plane(step)) else { return Ok(()) };
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        let length = dx.hypot(dy);
        prop_assume!(length > 1e-5 && length < 0.01);
        let along = (angle.sin() * dx + angle.cos() * dy) / length;
        prop_assert!(along > 0.99, "{camera:?} {p:?} {angle}");
    }

    #[test]
    fn panning_and_zooming_a_flat_map_is_affine(camera in any_camera(), lon in -180.0..180.0f64, lat in -80.0..80.0f64,
                                                 factor in 0.5..2.0f64, dx in -200.0..200.0f32) {
        let next = camera
            .zoomed(factor, ScreenPos::new(300.0, 200.0))
            .dragged(ScreenPos::new(400.0, 300.0), ScreenPos::new(400.0 + dx, 320.0));
        let Some(map) = affine_between(&camera, &next) else {
            prop_assert!(camera.projection.turns());
            return Ok(());
        };
        let p = LonLat::wrapped(lon, lat);
        if let (Some(a), Some(b)) = (camera.screen_from_lonlat(p), next.screen_from_lonlat(p)) {
            prop_assert!(map.apply(a).distance_px(b) < 0.05, "{a:?} {b:?}");
        }
    }
}

impl Camera {
    fn plane(&self, p: LonLat) -> Option<[f64; 2]> {
        let turned = self.rotation().apply(UnitVec::from_lonlat(p));
        self.projection.forward(turned)
    }
}

#[test]
fn the_world_fits_every_drawing() {
    for kind in ProjectionKind::ALL {
        for size in [Size::new(900.0, 300.0), Size::new(300.0, 900.0)] {
            let camera = Camera::world(kind, size);
            let [w, h] = kind.half_extent().map(|e| e * camera.scale_px * 2.0);
            assert!(w <= 0.961 * f64::from(size.width) && h <= 0.961 * f64::from(size.height));
            assert!(w >= 0.95 * f64::from(size.width) || h >= 0.95 * f64::from(size.height));
        }
    }
}
