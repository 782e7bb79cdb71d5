use super::*;
use crate::analysis::bundle::spacing_px;
use crate::figure::strands::offset_px;
use proptest::prelude::*;

/// A bow from the left to the right, `rise` pixels high in the middle.
fn bow(length: f32, rise: f32) -> Course {
    let points = (0u8..=60)
        .map(|i| {
            let t = f32::from(i) / 60.0;
            ScreenPos::new(length * t, -rise * 4.0 * t * (1.0 - t))
        })
        .collect();
    Course::new(points, true, true).refined()
}

fn near(a: ScreenPos, b: ScreenPos) -> bool {
    a.distance_px(b) < 0.05
}

#[test]
fn a_lane_on_the_right_of_a_line_to_the_right_lies_below() {
    let lane = bow(600.0, 0.0).lane_beside(9.0, &[]);
    let middle = lane.at(lane.length_px() / 2.0).unwrap().at;
    assert!((middle.y - 9.0).abs() < 0.01, "{middle:?}");
}

#[test]
fn a_cut_end_keeps_its_distance() {
    let points = vec![ScreenPos::new(0.0, 0.0), ScreenPos::new(400.0, 0.0)];
    let lane = Course::new(points, false, true)
        .refined()
        .lane_beside(9.0, &[]);
    assert!(near(lane.points()[0], ScreenPos::new(0.0, 9.0)));
    assert!(near(
        *lane.points().last().unwrap(),
        ScreenPos::new(400.0, 0.0)
    ));
}

#[test]
fn a_stretch_is_cut_exactly() {
    let line = bow(100.0, 0.0);
    let part = line.stretch(10.0, 35.0);
    assert!(near(part[0], ScreenPos::new(10.0, 0.0)));
    assert!(near(*part.last().unwrap(), ScreenPos::new(35.0, 0.0)));
    assert!(line.stretch(50.0, 50.0).is_empty());
    assert!(Course::default().stretch(0.0, 1.0).is_empty());
    assert!(Course::default().at(0.0).is_none());
}

proptest! {
    #[test]
    fn lanes_share_their_ends_and_never_cover_each_other(
        length in 60.0_f32..1500.0,
        bend in -0.3_f32..0.3,
        count in 2_usize..10,
    ) {
        let course = bow(length, bend * length);
        let spacing = spacing_px(course.length_px(), count);
        let lanes: Vec<Course> = (0..count)
            .map(|k| course.lane_beside(offset_px(k, count, spacing), &[]))
            .collect();
        for lane in &lanes {
            prop_assert!(near(lane.points()[0], course.points()[0]));
            prop_assert!(near(*lane.points().last().unwrap(), *course.points().last().unwrap()));
        }
        for pair in lanes.windows(2) {
            let middle = pair[0].at(pair[0].length_px() / 2.0).unwrap().at;
            let between = pair[1]
                .points()
                .windows(2)
                .map(|ab| {
                    let (dx, dy) = (ab[1].x - ab[0].x, ab[1].y - ab[0].y);
                    let along = (middle.x - ab[0].x) * dx + (middle.y - ab[0].y) * dy;
                    let t = (along / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
                    ab[0].toward(ab[1], t).distance_px(middle)
                })
                .fold(f32::INFINITY, f32::min);
            prop_assert!(between >= spacing * 0.92 - 0.1, "{between} < {spacing}");
        }
    }

    #[test]
    fn the_fan_is_centred_on_the_course(count in 1_usize..10, spacing in 1.0_f32..9.0) {
        let sum: f32 = (0..count).map(|k| offset_px(k, count, spacing)).sum();
        prop_assert!(sum.abs() < 1e-3);
    }

    #[test]
    fn travelling_back_mirrors_lanes(length in 80.0_f32..900.0, right in -36.0_f32..36.0) {
        let course = bow(length, 0.2 * length);
        let there = course.lane_beside(right, &[]);
        let back = course.reversed().lane_beside(-right, &[]).reversed();
        for (a, b) in there.points().iter().zip(back.points()) {
            prop_assert!(a.distance_px(*b) < 0.05);
        }
    }
}
