use super::*;
use proptest::prelude::*;

fn line() -> impl Strategy<Value = Vec<ScreenPos>> {
    let point = (-500.0_f32..500.0, -500.0_f32..500.0).prop_map(|(x, y)| ScreenPos::new(x, y));
    prop::collection::vec(point, 2..30)
}

fn at(x: f32, y: f32) -> ScreenPos {
    ScreenPos::new(x, y)
}

fn dashes(points: &[ScreenPos], pattern: [f32; 2]) -> Vec<Vec<ScreenPos>> {
    let mut out = Vec::new();
    walk_dashes(points, pattern, |part| out.push(part.to_vec()));
    out
}

#[test]
fn an_elbow_is_measured_by_hand() {
    let points = [at(0.0, 0.0), at(30.0, 0.0), at(30.0, 40.0)];
    assert_eq!(length_px(&points), 70.0);
    assert_eq!(
        stretch(&points, 20.0, 40.0),
        [at(20.0, 0.0), at(30.0, 0.0), at(30.0, 10.0)]
    );
    assert_eq!(stretch(&points, 40.0, 40.0), []);
}

#[test]
fn a_straight_line_needs_two_points_only() {
    let points: Vec<ScreenPos> = (0..=60)
        .map(|i| at(i as f32 * 9.0, i as f32 * 4.0))
        .collect();
    assert_eq!(simplified(&points, 0.1), [points[0], points[60]]);
    assert_eq!(simplified(&points[..1], 0.1), points[..1]);
}

#[test]
fn dashes_turn_corners() {
    let points = [at(0.0, 0.0), at(10.0, 0.0), at(10.0, 10.0)];
    let parts = dashes(&points, [6.0, 2.0]);
    assert_eq!(
        parts,
        [
            vec![at(0.0, 0.0), at(6.0, 0.0)],
            vec![at(8.0, 0.0), at(10.0, 0.0), at(10.0, 4.0)],
            vec![at(10.0, 6.0), at(10.0, 10.0)],
        ]
    );
    assert_eq!(dashes(&points, [0.0, 0.0]), [points.to_vec()]);
    assert_eq!(dashes(&points, [f32::NAN, 1.0]), [points.to_vec()]);
}

proptest! {
    #[test]
    fn dashes_draw_their_share(points in line(), drawn in 1.0_f32..20.0, gap in 1.0_f32..20.0) {
        let length = length_px(&points);
        let parts = dashes(&points, [drawn, gap]);
        let inked: f32 = parts.iter().map(|p| length_px(p)).sum();
        let periods = (length / (drawn + gap)).floor();
        let rest = (length - periods * (drawn + gap)).min(drawn);
        let wanted = periods * drawn + rest;
        // A rounding error at the very end of a period may move one whole dash or gap.
        prop_assert!((inked - wanted).abs() < length * 1e-3 + 0.1, "{} is not {}", inked, wanted);
        for part in &parts {
            prop_assert!(length_px(part) <= drawn * 1.001 + 0.01);
        }
    }

    #[test]
    fn thinning_keeps_ends_and_strays_little(points in line(), least in 0.1_f32..5.0) {
        let thin = thinned(&points, least);
        prop_assert_eq!(thin.first(), points.first());
        prop_assert_eq!(thin.last(), points.last());
        for (a, b) in pieces(&thin).take(thin.len().saturating_sub(2)) {
            prop_assert!(a.distance_px(b) >= least);
        }
        for p in &points {
            prop_assert!(thin.iter().any(|q| q.distance_px(*p) < least * 2.0));
        }
    }

    #[test]
    fn simplifying_strays_no_farther_than_told(bends in prop::collection::vec(-0.4_f32..0.4, 2..60), stray in 0.05_f32..2.0) {
        let (mut p, mut turn) = (at(0.0, 0.0), 0.0_f32);
        let mut points = vec![p];
        for bend in bends {
            turn += bend;
            p = p.moved(6.0 * turn.cos(), 6.0 * turn.sin());
            points.push(p);
        }
        let few = simplified(&points, stray);
        prop_assert_eq!(few.first(), points.first());
        prop_assert_eq!(few.last(), points.last());
        prop_assert!(few.iter().all(|p| points.contains(p)));
        for p in &points {
            let nearest = pieces(&few)
                .map(|(a, b)| crate::scene::oriented::OrientedBox::around_piece(a, b, 0.0).distance_px(*p))
                .fold(f32::INFINITY, f32::min);
            prop_assert!(nearest <= stray * 1.05 + 1e-3, "{} is farther than {}", nearest, stray);
        }
    }

    #[test]
    fn strange_numbers_do_no_harm(raw in prop::collection::vec((any::<f32>(), any::<f32>()), 0..8), a in any::<f32>(), b in any::<f32>()) {
        let points: Vec<ScreenPos> = raw.into_iter().map(|(x, y)| at(x, y)).collect();
        let _ = stretch(&points, a, b);
        prop_assert!(dashes(&points, [a, b]).len() <= 20_001);
        let _ = thinned(&points, a);
        let _ = simplified(&points, a);
    }
}

#[test]
fn a_line_beside_another_lies_as_far_to_its_right_everywhere() {
    let points: Vec<ScreenPos> = (0..40_u8)
        .map(|n| {
            let (sin, cos) = (f32::from(n) * 0.05).sin_cos();
            ScreenPos::new(100.0 * cos, 100.0 * sin)
        })
        .collect();
    // Clockwise on a sheet whose y grows downwards: the right is inside.
    for right_px in [-4.0, 0.0, 4.0] {
        for p in beside(&points, right_px) {
            let away = p.distance_px(ScreenPos::new(0.0, 0.0));
            assert!(
                (away - (100.0 - right_px)).abs() < 0.01,
                "{right_px} {away}"
            );
        }
    }
    assert_eq!(beside(&points[..1], 3.0).len(), 1);
    assert!(beside(&[], 3.0).is_empty());
}
