use super::*;
use crate::carto::{Camera, ProjectionKind};
use crate::figure::course::Course;
use crate::figure::map::{fit_margins_px, tests::Desk};
use crate::figure::strands::LaneDrawing;
use crate::geom::{LonLat, ScreenPos, Size};

const SIZE: Size = Size::new(1600.0, 1000.0);

fn camera(desk: &Desk, projection: ProjectionKind) -> Camera {
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    Camera::fitted(projection, &places, SIZE, fit_margins_px(SIZE))
}

/// The longest stretch of `a` that runs within `near_px` of `b`, farther than `joined_px` from all places.
fn together_px(a: &[ScreenPos], b: &[ScreenPos], places: &[ScreenPos], joined_px: f32) -> f32 {
    const STEP_PX: f32 = 2.0;
    const NEAR_PX: f32 = 6.0;
    let distance = |p: ScreenPos| {
        let to_piece = |ab: &[ScreenPos]| {
            let (dx, dy) = (ab[1].x - ab[0].x, ab[1].y - ab[0].y);
            let along = (p.x - ab[0].x) * dx + (p.y - ab[0].y) * dy;
            let t = (along / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
            ab[0].toward(ab[1], t).distance_px(p)
        };
        b.windows(2).map(to_piece).fold(f32::INFINITY, f32::min)
    };
    let (mut longest, mut run, mut way) = (0.0_f32, 0.0, 0.0);
    let course = Course::new(a.to_vec(), true, true);
    while let Some(spot) = course.at(way).filter(|_| way < course.length_px()) {
        let free = places.iter().all(|p| p.distance_px(spot.at) > joined_px);
        if free && distance(spot.at) < NEAR_PX {
            run += STEP_PX;
            longest = longest.max(run);
        } else {
            run = 0.0;
        }
        way += STEP_PX;
    }
    longest
}

#[test]
fn lines_of_different_pairs_only_cross() {
    const JOINED_PX: f32 = 70.0;
    const CROSSING_PX: f32 = 30.0;
    let desk = Desk::builtin();
    for projection in ProjectionKind::ALL {
        let camera = camera(&desk, projection);
        let lanes = desk.lanes(&camera);
        let places = desk.routes.places.iter();
        let places: Vec<ScreenPos> = places
            .filter_map(|p| camera.screen_from_unit(p.unit))
            .collect();
        for (i, one) in lanes.iter().enumerate() {
            let foreign = lanes.iter().enumerate().filter(|(j, _)| *j != i);
            for (lane, other) in foreign
                .flat_map(|(_, l)| l)
                .flat_map(|o| one.iter().map(move |l| (l, o)))
            {
                let points = |l: &LaneDrawing<'_>| l.strand.main().unwrap().points().to_vec();
                let (a, b) = (points(lane), points(other));
                let together = together_px(&a, &b, &places, JOINED_PX);
                let pair = (&lane.lane, &other.lane);
                assert!(
                    together < CROSSING_PX,
                    "{projection:?} {pair:?}: {together}"
                );
            }
        }
    }
}

#[test]
fn set_aside_lines_still_end_in_their_dots_and_turn_softly() {
    let desk = Desk::builtin();
    for projection in ProjectionKind::ALL {
        let camera = camera(&desk, projection);
        let places = desk.routes.places.iter();
        let places: Vec<ScreenPos> = places
            .filter_map(|p| camera.screen_from_unit(p.unit))
            .collect();
        for lane in desk.lanes(&camera).iter().flatten() {
            let courses = &lane.strand.courses;
            let ends = courses.iter().flat_map(|c| {
                let first = c.points().first().filter(|_| c.starts());
                first
                    .into_iter()
                    .chain(c.points().last().filter(|_| c.ends()))
            });
            let ends: Vec<ScreenPos> = ends.copied().collect();
            assert_eq!(ends.len(), 2, "{projection:?} {:?}", lane.lane);
            for end in ends {
                assert!(
                    places.iter().any(|p| p.distance_px(end) < 0.05),
                    "{projection:?} {end:?}"
                );
            }
            for course in courses.iter().filter(|c| c.length_px() > 120.0) {
                let mut way = 14.0;
                while way < course.length_px() - 14.0 {
                    let [a, b] =
                        [course.at(way - 7.0), course.at(way + 7.0)].map(|w| w.unwrap().along);
                    let turn = a[0] * b[0] + a[1] * b[1];
                    assert!(
                        turn > 0.8,
                        "{projection:?} {:?} at {way}: {turn}",
                        lane.lane
                    );
                    way += 7.0;
                }
            }
        }
    }
}

#[test]
fn no_lane_leaves_the_picture_of_the_sphere() {
    let desk = Desk::builtin();
    for roll_deg in [0.0, 20.0, -35.0, 90.0] {
        for projection in ProjectionKind::ALL {
            let camera = Camera {
                center: LonLat::wrapped(150.0, 0.0),
                roll_deg,
                ..Camera::world(projection, SIZE)
            };
            let outline = Outline::of(&camera);
            for lane in desk.lanes(&camera).iter().flatten() {
                let points = lane.strand.courses.iter().flat_map(Course::points);
                for p in points {
                    assert!(outline.holds(*p, -1.0), "{projection:?} {roll_deg} {p:?}");
                }
            }
        }
    }
}

#[test]
fn travelling_back_sets_the_same_line_aside() {
    let values = [0.0, 3.0, 9.0, 4.0, 0.0];
    let smooth = smoothed(&values);
    let mut back = smoothed(&[0.0, 4.0, 9.0, 3.0, 0.0]);
    back.reverse();
    for (a, b) in smooth.iter().zip(back) {
        assert!((a - b).abs() < 1e-5);
    }
    assert!(smooth.iter().all(|x| *x <= 9.0 && *x > 0.0));
}
