use proptest::prelude::*;

use super::{Piece, pieces};
use crate::carto::camera::tests::any_camera;
use crate::carto::{Camera, GreatCircle, ProjectionKind};
use crate::geom::{LonLat, ScreenPos, Size, UnitVec};

fn place() -> impl Strategy<Value = LonLat> {
    (-180.0..180.0f64, -1.0..1.0f64)
        .prop_map(|(lon, z)| LonLat::wrapped(lon, z.asin().to_degrees()))
}

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn world(kind: ProjectionKind, lon: f64, lat: f64) -> Camera {
    Camera {
        center: at(lon, lat),
        ..Camera::world(kind, Size::new(900.0, 700.0))
    }
}

fn well_formed(pieces: &[Piece]) -> Result<(), TestCaseError> {
    let mut last = 0.0f32;
    for piece in pieces {
        prop_assert!(piece.points.len() > 1);
        prop_assert_eq!(piece.points.len(), piece.fractions.len());
        for (p, f) in piece.points.iter().zip(&piece.fractions) {
            prop_assert!(p.x.is_finite() && p.y.is_finite());
            prop_assert!(
                (0.0..=1.0).contains(f) && *f >= last - 1e-6,
                "{f} after {last}"
            );
            last = *f;
        }
    }
    Ok(())
}

/// The distance of `p` from the drawn pieces, in pixels.
fn distance_px(pieces: &[Piece], p: ScreenPos) -> f32 {
    let mut best = f32::INFINITY;
    for piece in pieces {
        for w in piece.points.windows(2) {
            let (dx, dy) = (w[1].x - w[0].x, w[1].y - w[0].y);
            let squared = (dx * dx + dy * dy).max(1e-12);
            let t = ((p.x - w[0].x) * dx + (p.y - w[0].y) * dy) / squared;
            best = best.min(w[0].toward(w[1], t.clamp(0.0, 1.0)).distance_px(p));
        }
    }
    best
}

proptest! {
    #[test]
    fn every_visible_point_of_the_way_is_drawn(camera in any_camera(), a in place(), b in place(), share in 0.0..1.0f64) {
        let line = GreatCircle::between(a, b);
        let pieces = pieces(&camera, line.points());
        well_formed(&pieces)?;
        let p = line.point_at(share);
        if let Some(seen) = camera.screen_from_unit(p) {
            let on_drawing = (-100.0..1000.0).contains(&seen.x) && (-100.0..800.0).contains(&seen.y);
            let turned = camera.rotation().apply(p);
            if on_drawing && turned.x > -0.999 {
                prop_assert!(distance_px(&pieces, seen) < 1.0, "{camera:?} {seen:?}");
            }
        }
    }

    #[test]
    fn no_chord_cuts_across_the_sheet(camera in any_camera(), a in place(), b in place()) {
        let line = GreatCircle::between(a, b);
        for piece in pieces(&camera, line.points()) {
            for (w, f) in piece.points.windows(2).zip(piece.fractions.windows(2)) {
                let length = w[0].distance_px(w[1]);
                let middle = w[0].toward(w[1], 0.5);
                let inside = (0.0..900.0).contains(&middle.x) && (0.0..700.0).contains(&middle.y);
                let way = f64::from(f[0] + f[1]) / 2.0;
                let (true, Some(seen)) = (inside, camera.screen_from_unit(line.point_at(way))) else { continue };
                let step = Piece { points: w.to_vec(), fractions: f.to_vec() };
                prop_assert!(distance_px(&[step], seen) < 1.0, "{camera:?} {w:?} {seen:?}");
                // A streak would have the way's middle at one of its ends.
                let nearer = seen.distance_px(w[0]).min(seen.distance_px(w[1]));
                prop_assert!(length < 16.0 || nearer > 0.2 * length, "{camera:?} {w:?} {seen:?}");
            }
        }
    }

    #[test]
    fn any_points_at_all_do_no_harm(camera in any_camera(), raw in proptest::collection::vec((any::<f64>(), -2.0..2.0f64, -2.0..2.0f64), 0..9)) {
        let points: Vec<UnitVec> = raw
            .iter()
            .map(|(x, y, z)| UnitVec::normalized(*x, *y, *z).unwrap_or(UnitVec { x: *x, y: f64::NAN, z: *z }))
            .collect();
        well_formed(&pieces(&camera, &points))?;
    }

    #[test]
    fn a_line_in_view_is_whole(kind in 0..6usize, lon in -180.0..180.0f64, dx in -30.0..30.0f64, dy in -30.0..30.0f64) {
        let camera = world(ProjectionKind::ALL[kind], lon, 0.0);
        let line = GreatCircle::between(at(lon, 0.0), at(lon + dx, dy));
        prop_assume!(line.points().len() > 1);
        let pieces = pieces(&camera, line.points());
        prop_assert_eq!(pieces.len(), 1);
        prop_assert_eq!(pieces[0].fractions.first().copied(), Some(0.0));
        prop_assert!((pieces[0].fractions.last().copied().unwrap() - 1.0).abs() < 1e-6);
    }
}

#[test]
fn the_horizon_is_part_of_the_piece() {
    let camera = world(ProjectionKind::Orthographic, 0.0, 0.0);
    let pieces = pieces(
        &camera,
        GreatCircle::between(at(45.0, 0.0), at(135.0, 0.0)).points(),
    );
    assert_eq!(pieces.len(), 1);
    let [ox, oy] = camera.origin_px();
    let last = pieces[0].points.last().unwrap();
    assert!(
        (f64::from(last.x) - ox - camera.scale_px).abs() < 1e-3
            && (f64::from(last.y) - oy).abs() < 1e-3
    );
    assert!((pieces[0].fractions.last().unwrap() - 0.5).abs() < 1e-6);
}

#[test]
fn the_seam_is_part_of_both_pieces() {
    for kind in [
        ProjectionKind::EqualEarth,
        ProjectionKind::NaturalEarth,
        ProjectionKind::Mercator,
    ] {
        let camera = world(kind, 0.0, 0.0);
        let line = GreatCircle::between(at(170.0, 40.0), at(-170.0, 40.0));
        let pieces = pieces(&camera, line.points());
        assert_eq!(pieces.len(), 2, "{kind:?}");
        let (end, start) = (pieces[0].points.last().unwrap(), pieces[1].points[0]);
        let [ox, _] = camera.origin_px();
        assert!((f64::from(end.x + start.x) / 2.0 - ox).abs() < 1e-3);
        assert!((end.y - start.y).abs() < 1e-3);
        assert!((pieces[0].fractions.last().unwrap() - 0.5).abs() < 1e-6);
        assert_eq!(pieces[0].fractions.last(), pieces[1].fractions.first());
    }
}

#[test]
fn over_the_pole_the_way_breaks_and_nothing_streaks() {
    let line = GreatCircle::between(at(-77.0, 39.0), at(103.0, 39.0));
    for kind in [
        ProjectionKind::EqualEarth,
        ProjectionKind::NaturalEarth,
        ProjectionKind::Mercator,
    ] {
        let pieces = pieces(&world(kind, 0.0, 0.0), line.points());
        assert_eq!(pieces.len(), 2, "{kind:?}");
        for w in pieces.iter().flat_map(|p| p.points.windows(2)) {
            assert!((w[0].x - w[1].x).abs() < 20.0, "{kind:?} {w:?}");
        }
    }
    let globe = pieces(
        &world(ProjectionKind::Orthographic, 0.0, 80.0),
        line.points(),
    );
    assert_eq!(globe.len(), 1);
}

#[test]
fn through_the_point_opposite_the_centre_the_way_breaks() {
    let line = GreatCircle::between(at(150.0, 0.0), at(-150.0, 0.0));
    for kind in [
        ProjectionKind::AzimuthalEqualArea,
        ProjectionKind::AzimuthalEquidistant,
    ] {
        assert_eq!(
            pieces(&world(kind, 0.0, 0.0), line.points()).len(),
            2,
            "{kind:?}"
        );
    }
}
