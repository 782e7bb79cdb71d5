use proptest::prelude::*;

use crate::carto::camera::tests::any_camera;
use crate::carto::{Camera, ProjectionKind};
use crate::geom::{LonLat, ScreenPos, Size, UnitVec};

fn pos() -> impl Strategy<Value = ScreenPos> {
    (0.0..900.0f32, 0.0..700.0f32).prop_map(|(x, y)| ScreenPos::new(x, y))
}

fn apart_px(camera: &Camera, p: LonLat, at: ScreenPos) -> f32 {
    camera
        .screen_from_lonlat(p)
        .map_or(f32::INFINITY, |seen| seen.distance_px(at))
}

proptest! {
    #[test]
    fn a_rolled_view_keeps_what_was_grabbed(camera in any_camera(), from in pos(), to in pos()) {
        if !(camera.projection.turns() && camera.roll_deg != 0.0) {
            return Ok(());
        }
        let inner = |p: ScreenPos| {
            let [x, y] = camera.plane_from_screen(p);
            x.hypot(y) < 0.99 * camera.projection.half_extent()[0]
        };
        if !(inner(from) && inner(to)) {
            return Ok(());
        }
        let held = camera.lonlat_from_screen(from).unwrap();
        let dragged = camera.dragged(from, to);
        prop_assert!(apart_px(&dragged, held, to) < 0.1, "{dragged:?}");
        prop_assert_eq!(dragged.scale_px, camera.scale_px);
    }

    #[test]
    fn a_level_view_stays_level_and_keeps_what_it_can(
        lon in -180.0..180.0f64, lat in -40.0..40.0f64, dx in -150.0..150.0f32, dy in -100.0..100.0f32,
    ) {
        for kind in ProjectionKind::ALL.into_iter().filter(|k| k.turns()) {
            let camera = Camera {
                center: LonLat::wrapped(lon, lat),
                scale_px: 400.0,
                ..Camera::world(kind, Size::new(900.0, 700.0))
            };
            let from = camera.size.center();
            let to = from.moved(dx, dy);
            let dragged = camera.dragged(from, to);
            prop_assert_eq!(dragged.roll_deg, 0.0);
            prop_assert!(apart_px(&dragged, camera.center, to) < 0.1, "{dragged:?}");
        }
    }

    #[test]
    fn a_flat_sheet_goes_with_the_pointer(camera in any_camera(), dx in -50.0..50.0f32, dy in -50.0..50.0f32) {
        if camera.projection.turns() {
            return Ok(());
        }
        let from = ScreenPos::new(450.0, 350.0);
        let dragged = camera.dragged(from, from.moved(dx, dy));
        prop_assert_eq!(dragged.center, camera.center);
        let [w, h] = camera.projection.half_extent().map(|e| e * camera.scale_px);
        let inside = (camera.shift_px[0] + f64::from(dx)).abs() < w && (camera.shift_px[1] + f64::from(dy)).abs() < h;
        if let (true, Some(held)) = (inside, camera.lonlat_from_screen(from)) {
            let seam = camera.screen_from_lonlat(held).is_none_or(|s| s.distance_px(from) > 1.0);
            prop_assert!(seam || apart_px(&dragged, held, from.moved(dx, dy)) < 0.1);
        }
    }

    #[test]
    fn zooming_in_keeps_what_lies_under_the_pointer(camera in any_camera(), at in pos(), factor in 1.0..4.0f64) {
        let Some(held) = camera.lonlat_from_screen(at) else { return Ok(()) };
        let zoomed = camera.zoomed(factor, at);
        prop_assert!(zoomed.scale_px <= 0.5 * 6_371_009.0);
        let solvable = camera.roll_deg != 0.0 || !camera.projection.turns();
        let seam = apart_px(&camera, held, at) > 1.0;
        if !solvable || seam {
            return Ok(());
        }
        if !camera.projection.turns() {
            // Where the sheet's edge is held back the pointer may slip.
            let [w, h] = camera.projection.half_extent().map(|e| e * zoomed.scale_px);
            if !(zoomed.shift_px[0].abs() < w && zoomed.shift_px[1].abs() < h) {
            return Ok(());
        }
        }
        prop_assert!(apart_px(&zoomed, held, at) < 0.5, "{zoomed:?}");
    }

    #[test]
    fn scales_stay_sane(camera in any_camera(), factor in 1e-9..1e9f64, at in pos()) {
        let zoomed = camera.zoomed(factor, at);
        prop_assert!(zoomed.scale_px >= 0.49 * zoomed.world_scale_px());
        prop_assert!(zoomed.scale_px <= 0.5 * 6_371_009.0);
        prop_assert!(zoomed.shift_px.iter().all(|s| s.is_finite()));
        prop_assert_eq!(camera.zoomed(f64::NAN, at).scale_px, camera.scale_px);
    }

    #[test]
    fn resizing_keeps_the_middle(camera in any_camera(), w in 200.0..2000.0f32, h in 200.0..2000.0f32) {
        let resized = camera.resized(Size::new(w, h));
        prop_assert!(resized.scale_px > 0.0);
        if let Some(middle) = camera.lonlat_from_screen(camera.size.center()) {
            let seen = resized.lonlat_from_screen(resized.size.center());
            let apart = seen.map(|s| UnitVec::from_lonlat(s).angle_rad(UnitVec::from_lonlat(middle)));
            prop_assert!(apart.is_some_and(|a| a < 1e-6), "{middle:?} {seen:?}");
        }
    }

    #[test]
    fn rolling_and_levelling_keep_the_middle(camera in any_camera(), by in -360.0..360.0f64) {
        if !(camera.projection.turns()) {
            return Ok(());
        }
        let Some(middle) = camera.lonlat_from_screen(camera.size.center()) else { return Ok(()) };
        let rolled = camera.rolled(by);
        let level = rolled.north_up();
        prop_assert_eq!(level.roll_deg, 0.0);
        for view in [rolled, level] {
            let seen = view.middle();
            prop_assert!(UnitVec::from_lonlat(seen).angle_rad(UnitVec::from_lonlat(middle)) < 1e-6);
        }
    }

    #[test]
    fn another_projection_keeps_the_middle(camera in any_camera()) {
        let Some(middle) = camera.lonlat_from_screen(camera.size.center()) else { return Ok(()) };
        if middle.lat_deg().abs() >= 84.0 {
            return Ok(());
        }
        for kind in ProjectionKind::ALL {
            let next = camera.with_projection(kind);
            prop_assert_eq!(next.projection, kind);
            let seen = UnitVec::from_lonlat(next.middle());
            prop_assert!(seen.angle_rad(UnitVec::from_lonlat(middle)) < 1e-5, "{next:?}");
        }
    }

    #[test]
    fn moving_there_begins_here_and_ends_there(a in any_camera(), b in any_camera(), t in 0.0..1.0f64) {
        prop_assert_eq!(a.toward(b, 1.0), b);
        let here = Camera { projection: b.projection, ..a };
        let start = here.toward(b, 0.0);
        prop_assert!((start.scale_px / here.scale_px - 1.0).abs() < 1e-9);
        let p = UnitVec::from_lonlat(here.center);
        prop_assert!(start.rotation().apply(p).angle_rad(here.rotation().apply(p)) < 1e-6);
        let between = here.toward(b, t);
        let (low, high) = (here.scale_px.min(b.scale_px), here.scale_px.max(b.scale_px));
        prop_assert!(between.scale_px >= low * 0.999 && between.scale_px <= high * 1.001);
        prop_assert!(between.shift_px.iter().all(|s| s.is_finite()));
    }
}

#[test]
fn centering_puts_it_there() {
    let p = LonLat::new(100.0, 40.0).unwrap();
    for kind in ProjectionKind::ALL {
        let camera = Camera::world(kind, Size::new(900.0, 700.0)).centered_on(p);
        assert!(
            apart_px(&camera, p, camera.size.center()) < 0.01,
            "{kind:?}"
        );
    }
}
