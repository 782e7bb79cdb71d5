use proptest::prelude::*;

use crate::carto::{Camera, GreatCircle, ProjectionKind, cut};
use crate::geom::{LonLat, Rect, ScreenPos, Size};

const MARGINS: [f32; 4] = [90.0, 60.0, 110.0, 80.0];

fn at(lat: f64, lon: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn story() -> [LonLat; 4] {
    [
        at(38.8951, -77.0364),
        at(55.7558, 37.6173),
        at(39.0194, 125.7381),
        at(43.1056, 131.8735),
    ]
}

fn size() -> impl Strategy<Value = Size> {
    (400.0..2000.0f32, 400.0..1400.0f32).prop_map(|(w, h)| Size::new(w, h))
}

fn places() -> impl Strategy<Value = Vec<LonLat>> {
    let place = (-180.0..180.0f64, -84.0..84.0f64).prop_map(|(lon, lat)| at(lat, lon));
    proptest::collection::vec(place, 1..12)
}

/// Places within some 20° of each other, anywhere.
fn region() -> impl Strategy<Value = Vec<LonLat>> {
    (-180.0..180.0f64, -70.0..70.0f64, 2..9usize).prop_flat_map(|(lon, lat, n)| {
        let near =
            (-10.0..10.0f64, -10.0..10.0f64).prop_map(move |(dx, dy)| at(lat + dy, lon + dx));
        proptest::collection::vec(near, n)
    })
}

fn inside(camera: &Camera, places: &[LonLat]) -> Result<(), TestCaseError> {
    let size = camera.size;
    let frame = Rect::from_xywh(
        MARGINS[0],
        MARGINS[1],
        size.width - MARGINS[0] - MARGINS[2],
        size.height - MARGINS[1] - MARGINS[3],
    )
    .grown(0.5);
    for p in places {
        let seen = camera.screen_from_lonlat(*p);
        prop_assert!(seen.is_some(), "{p:?} is hidden in {camera:?}");
        prop_assert!(frame.contains(seen.unwrap()), "{seen:?} in {camera:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_place_lies_inside_the_margins(places in places(), size in size()) {
        for kind in ProjectionKind::ALL {
            inside(&Camera::fitted(kind, &places, size, MARGINS), &places)?;
        }
    }

    #[test]
    fn a_region_stays_on_its_projection_and_touches_the_margins(places in region(), size in size()) {
        for kind in ProjectionKind::ALL {
            let camera = Camera::fitted(kind, &places, size, MARGINS);
            prop_assert_eq!(camera.projection, kind);
            inside(&camera, &places)?;
            let seen: Vec<_> = places.iter().filter_map(|p| camera.screen_from_lonlat(*p)).collect();
            let spread = Rect::around(&seen);
            let slack_x = size.width - MARGINS[0] - MARGINS[2] - spread.width();
            let slack_y = size.height - MARGINS[1] - MARGINS[3] - spread.height();
            prop_assert!(slack_x.min(slack_y) < 1.0 || camera.scale_px > 17_000.0, "{camera:?}");
        }
    }
}

#[test]
fn the_built_in_story_fills_the_window_over_the_pole() {
    let size = Size::new(877.0, 674.0);
    let camera = Camera::fitted(
        ProjectionKind::Orthographic,
        &story(),
        size,
        [167.0, 151.0, 167.0, 151.0],
    );
    assert_eq!(camera.projection, ProjectionKind::Orthographic);
    assert!(
        (camera.center.lat_deg() - 73.41).abs() < 0.01
            && (camera.center.lon_deg() - 112.9).abs() < 0.01
    );
    assert!(
        (-75.0..-60.0).contains(&camera.roll_deg),
        "{}",
        camera.roll_deg
    );
    // Where the sketch of the window has them, less its panels.
    let sketch = [
        (709.0, 296.0),
        (310.0, 152.0),
        (166.0, 510.0),
        (205.0, 523.0),
    ];
    for (place, (x, y)) in story().iter().zip(sketch) {
        let seen = camera.screen_from_lonlat(*place).unwrap();
        assert!(
            seen.distance_px(ScreenPos::new(x, y)) < 12.0,
            "{place:?} {seen:?}"
        );
    }
}

#[test]
fn two_places_lie_along_the_longer_side() {
    let pair = [at(-33.9, 18.4), at(52.5, 13.4)];
    let wide = Camera::fitted(
        ProjectionKind::Orthographic,
        &pair,
        Size::new(1000.0, 500.0),
        [50.0; 4],
    );
    let [a, b] = pair.map(|p| wide.screen_from_lonlat(p).unwrap());
    assert!((a.y - b.y).abs() < 1.0, "{a:?} {b:?}");
    assert!((a.x - b.x).abs() > 895.0);
    let tall = Camera::fitted(
        ProjectionKind::Orthographic,
        &pair,
        Size::new(500.0, 1000.0),
        [50.0; 4],
    );
    assert_eq!(tall.roll_deg, 0.0, "north up serves here");
}

#[test]
fn what_no_cap_holds_is_shown_on_equal_earth() {
    let around = [at(0.0, 0.0), at(0.0, 120.0), at(0.0, -120.0)];
    let camera = Camera::fitted(
        ProjectionKind::Orthographic,
        &around,
        Size::new(900.0, 700.0),
        [40.0; 4],
    );
    assert_eq!(camera.projection, ProjectionKind::EqualEarth);
    assert_eq!(camera.roll_deg, 0.0);
}

#[test]
fn none_one_and_the_same() {
    let size = Size::new(900.0, 700.0);
    for kind in ProjectionKind::ALL {
        assert_eq!(
            Camera::fitted(kind, &[], size, MARGINS),
            Camera::world(kind, size)
        );
        let one = Camera::fitted(kind, &[at(48.0, 11.0)], size, MARGINS);
        let twice = Camera::fitted(kind, &[at(48.0, 11.0); 3], size, MARGINS);
        assert_eq!(one.scale_px, twice.scale_px);
        assert!(
            (1_000.0..3_000.0).contains(&one.scale_px),
            "{kind:?} {}",
            one.scale_px
        );
        assert_eq!(one.roll_deg, 0.0);
    }
}

#[test]
fn margins_larger_than_the_drawing_leave_a_fifth() {
    let camera = Camera::fitted(
        ProjectionKind::Orthographic,
        &story(),
        Size::new(100.0, 80.0),
        [500.0; 4],
    );
    for p in story() {
        let seen = camera.screen_from_lonlat(p).unwrap();
        assert!(Rect::from_xywh(0.0, 0.0, 100.0, 80.0).contains(seen));
    }
}

#[test]
fn no_way_is_severed_where_a_stretch_of_longitudes_is_free_of_all() {
    let places = story();
    let [washington, moscow, pyongyang, vladivostok] = places;
    let pairs = [
        (washington, pyongyang),
        (moscow, pyongyang),
        (moscow, vladivostok),
    ];
    let circles = pairs.map(|(a, b)| GreatCircle::between(a, b));
    let ways: Vec<LonLat> = circles
        .iter()
        .flat_map(|c| (1..16).map(|k| c.point_at(f64::from(k) / 16.0).lonlat()))
        .collect();
    let size = Size::new(1200.0, 800.0);
    for kind in ProjectionKind::ALL.into_iter().filter(|k| !k.turns()) {
        let pieces = |camera: &Camera| -> usize {
            let cut = |c| cut::pieces(camera, GreatCircle::points(c));
            circles.iter().map(|c| cut(c).len()).sum()
        };
        let blind = Camera::fitted(kind, &places, size, MARGINS);
        let seeing = Camera::fitted_along(kind, (&places, &ways), size, MARGINS);
        assert!(pieces(&blind) > 3, "{kind:?} severs none anyway");
        assert_eq!(pieces(&seeing), 3, "{kind:?}");
        for p in places.iter().chain(&ways) {
            let at = seeing.screen_from_lonlat(*p).unwrap();
            assert!(at.x > 0.0 && at.x < size.width && at.y > 0.0 && at.y < size.height);
        }
    }
}

proptest! {
    #[test]
    fn a_projection_that_was_asked_for_is_kept(places in places(), size in size()) {
        for projection in ProjectionKind::ALL {
            let camera = Camera::fitted_as_asked(projection, (&places, &[]), size, MARGINS);
            prop_assert_eq!(camera.projection, projection);
            let usual = Camera::fitted(projection, &places, size, MARGINS);
            if usual.projection == projection {
                prop_assert_eq!(camera, usual);
            } else {
                // Most of the sphere's picture is there, and with it this side's places.
                prop_assert!(camera.scale_px <= camera.world_scale_px());
            }
        }
    }
}
