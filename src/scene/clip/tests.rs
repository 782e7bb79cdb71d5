use super::*;
use crate::scene::polyline::length_px;
use proptest::prelude::*;

const BOX: Rect = Rect {
    min: ScreenPos::new(0.0, 0.0),
    max: ScreenPos::new(100.0, 60.0),
};

fn points(least: usize) -> impl Strategy<Value = Vec<ScreenPos>> {
    let point = (-150.0_f32..250.0, -150.0_f32..250.0).prop_map(|(x, y)| ScreenPos::new(x, y));
    prop::collection::vec(point, least..20)
}

fn even_odd(ring: &[ScreenPos], at: ScreenPos) -> bool {
    let mut inside = false;
    for i in 0..ring.len() {
        let (a, b) = (ring[i], ring[(i + 1) % ring.len()]);
        if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x {
            inside = !inside;
        }
    }
    inside
}

#[test]
fn a_line_that_leaves_and_returns_gives_two_parts() {
    let at = ScreenPos::new;
    let line = [
        at(-10.0, 10.0),
        at(50.0, 10.0),
        at(50.0, 90.0),
        at(70.0, 90.0),
        at(70.0, 20.0),
    ];
    let parts = clip_polyline_to_rect(&line, BOX);
    assert_eq!(
        parts,
        [
            vec![at(0.0, 10.0), at(50.0, 10.0), at(50.0, 60.0)],
            vec![at(70.0, 60.0), at(70.0, 20.0)],
        ]
    );
}

proptest! {
    #[test]
    fn parts_lie_inside_and_have_the_length_that_lies_inside(line in points(2)) {
        let parts = clip_polyline_to_rect(&line, BOX);
        let grown = BOX.grown(0.01);
        prop_assert!(parts.iter().flatten().all(|p| grown.contains(*p)));
        let kept: f32 = parts.iter().map(|p| length_px(p)).sum();
        let mut sampled = 0.0;
        for (a, b) in pieces(&line) {
            let many = 2000;
            let inside = (0..many).filter(|i| BOX.contains(a.toward(b, (*i as f32 + 0.5) / many as f32))).count();
            sampled += a.distance_px(b) * inside as f32 / many as f32;
        }
        prop_assert!((kept - sampled).abs() < 0.5 * line.len() as f32, "{} is not {}", kept, sampled);
    }

    #[test]
    fn areas_cover_inside_what_they_covered(ring in points(3), x in 0.5_f32..99.5, y in 0.5_f32..59.5) {
        let cut = clip_ring_to_rect(&ring, BOX);
        prop_assert!(cut.iter().all(|p| BOX.grown(0.01).contains(*p)));
        let at = ScreenPos::new(x, y);
        let near_edge = pieces(&ring).chain([(ring[ring.len() - 1], ring[0])]).any(|(a, b)| {
            crate::scene::oriented::OrientedBox::around_piece(a, b, 0.1).distance_px(at) < 0.1
        });
        prop_assume!(!near_edge);
        prop_assert_eq!(even_odd(&cut, at), even_odd(&ring, at));
    }

    #[test]
    fn strange_numbers_do_no_harm(raw in prop::collection::vec((any::<f32>(), any::<f32>()), 0..8)) {
        let line: Vec<ScreenPos> = raw.into_iter().map(|(x, y)| ScreenPos::new(x, y)).collect();
        for part in clip_polyline_to_rect(&line, BOX) {
            prop_assert!(part.iter().all(|p| !p.x.is_nan() && !p.y.is_nan()));
        }
        let _ = clip_ring_to_rect(&line, BOX);
    }
}
