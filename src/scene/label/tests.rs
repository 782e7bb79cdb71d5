use super::*;
use crate::geom::{ScreenPos, Size};
use proptest::prelude::*;

const SHEET: Rect = Rect {
    min: ScreenPos::new(0.0, 0.0),
    max: ScreenPos::new(800.0, 500.0),
};

fn spot() -> impl Strategy<Value = ScreenPos> {
    (-50.0_f32..850.0, -50.0_f32..550.0).prop_map(|(x, y)| ScreenPos::new(x, y))
}

#[derive(Clone, Debug)]
enum Ask {
    Reserve(ScreenPos, f32, f32),
    Dot(ScreenPos, f32, f32),
    Line(Vec<ScreenPos>),
}

fn ask() -> impl Strategy<Value = Ask> {
    prop_oneof![
        (spot(), 1.0_f32..200.0, 1.0_f32..100.0).prop_map(|(p, w, h)| Ask::Reserve(p, w, h)),
        (spot(), 5.0_f32..120.0, 5.0_f32..20.0).prop_map(|(p, w, h)| Ask::Dot(p, w, h)),
        prop::collection::vec(spot(), 2..6).prop_map(Ask::Line),
    ]
}

/// Places one label alone.
fn try_one(placer: &mut Placer, label: &PointLabel<'_>) -> Option<Placement> {
    placer.place(std::slice::from_ref(label)).pop().flatten()
}

/// What was reserved, what was placed.
fn carry_out(asks: &[Ask]) -> (Vec<OrientedBox>, Vec<OrientedBox>) {
    let mut placer = Placer::new(SHEET);
    let (mut reserved, mut placed) = (Vec::new(), Vec::new());
    for ask in asks {
        match ask {
            Ask::Reserve(p, w, h) => {
                let rect = Rect::from_xywh(p.x, p.y, *w, *h);
                placer.reserve(rect);
                // A label that was there first may be covered; only what comes later must yield.
                if !placed
                    .iter()
                    .any(|l: &OrientedBox| l.overlaps(&rect.into()))
                {
                    reserved.push(rect.into());
                }
            }
            Ask::Dot(p, w, h) => {
                let label = PointLabel {
                    dot: *p,
                    radius_px: 1.0,
                    gap_px: 5.0,
                    size: Size::new(*w, *h),
                    sides: &Side::ALL,
                    leads: false,
                    is_urgent: false,
                    before: Before::Unknown,
                };
                placed.extend(try_one(&mut placer, &label).map(|l| OrientedBox::from(l.rect)));
            }
            Ask::Line(points) => placer.note_line(points, 2.0),
        }
    }
    (reserved, placed)
}

proptest! {
    #[test]
    fn labels_overlap_nothing_and_stay_on_the_sheet(asks in prop::collection::vec(ask(), 1..60)) {
        let (reserved, placed) = carry_out(&asks);
        for (i, label) in placed.iter().enumerate() {
            prop_assert!(SHEET.grown(0.01).encloses(label.bounds()));
            // A hair smaller: touching is allowed, and rounding is not overlap.
            let mut label = *label;
            label.half_width_px -= 0.01;
            label.half_height_px -= 0.01;
            prop_assert!(!reserved.iter().any(|r| r.overlaps(&label)));
            prop_assert!(!placed[i + 1..].iter().any(|l| l.overlaps(&label)));
        }
        prop_assert_eq!(carry_out(&asks), (reserved, placed));
    }

    #[test]
    fn overlap_of_turned_boxes_agrees_with_sampling(a in spot(), b in spot(), w in 5.0_f32..300.0, h in 5.0_f32..200.0, turn in -3.2_f32..3.2) {
        let one = OrientedBox::new(a, w, h, turn);
        let two = OrientedBox::new(b, h, w, turn * 0.3);
        let mut meets = false;
        for i in 0..40 {
            for j in 0..40 {
                let c = one.corners();
                let (s, t) = (i as f32 / 39.0, j as f32 / 39.0);
                let p = c[0].toward(c[1], s).toward(c[3].toward(c[2], s), t);
                meets |= two.distance_px(p) == 0.0;
            }
        }
        if meets {
            let grown = OrientedBox::new(a, w + 0.02, h + 0.02, turn);
            prop_assert!(grown.overlaps(&two));
        }
        prop_assert_eq!(one.overlaps(&two), two.overlaps(&one));
    }
}

#[test]
fn a_name_avoids_a_line_and_a_second_name_avoids_the_first() {
    let mut placer = Placer::new(SHEET);
    let dot = ScreenPos::new(400.0, 250.0);
    placer.note_line(&[dot, ScreenPos::new(700.0, 100.0)], 2.0);
    let label = PointLabel {
        dot,
        radius_px: 1.0,
        gap_px: 5.0,
        size: Size::new(80.0, 14.0),
        sides: &Side::ALL,
        leads: false,
        is_urgent: false,
        before: Before::Unknown,
    };
    let first = try_one(&mut placer, &label).unwrap();
    assert_eq!(first.stand, Stand::Beside(Side::SouthEast));
    let again = try_one(&mut placer, &label).unwrap();
    assert_eq!(again.stand, Stand::Beside(Side::NorthWest));
}

#[test]
fn where_every_side_is_crossed_the_least_crossed_is_taken() {
    let mut placer = Placer::new(SHEET);
    let dot = ScreenPos::new(400.0, 250.0);
    let right = [dot, ScreenPos::new(700.0, 250.0)];
    placer.note_line(&right, 2.0);
    let label = PointLabel {
        dot,
        radius_px: 1.0,
        gap_px: 5.0,
        size: Size::new(80.0, 14.0),
        sides: &[Side::East],
        leads: false,
        is_urgent: false,
        before: Before::Unknown,
    };
    assert_eq!(
        try_one(&mut placer, &label).unwrap().stand,
        Stand::Beside(Side::East)
    );
    assert_eq!(try_one(&mut placer, &label), None);
}

/// Dots that drift, with names of some length.
fn drifting() -> impl Strategy<Value = Vec<(ScreenPos, f32, ScreenPos)>> {
    let step = (-4.0_f32..4.0, -4.0_f32..4.0).prop_map(|(x, y)| ScreenPos::new(x, y));
    let dot = (100.0_f32..500.0, 100.0_f32..400.0).prop_map(|(x, y)| ScreenPos::new(x, y));
    prop::collection::vec((dot, 20.0_f32..110.0, step), 1..60)
}

/// The labels of dots after so many steps, with what became of them before.
fn labels_at(
    dots: &[(ScreenPos, f32, ScreenPos)],
    step: f32,
    before: &[Before],
) -> Vec<PointLabel<'static>> {
    let one = |(i, (dot, width, by)): (usize, &(ScreenPos, f32, ScreenPos))| PointLabel {
        dot: dot.moved(by.x * step, by.y * step),
        radius_px: 3.5,
        gap_px: 3.5,
        size: Size::new(*width, 13.0),
        sides: &Side::ALL,
        leads: true,
        is_urgent: false,
        before: before.get(i).copied().unwrap_or_default(),
    };
    dots.iter().enumerate().map(one).collect()
}

/// The sheet with the dots of some labels.
fn dotted(labels: &[PointLabel<'_>]) -> Placer {
    let mut placer = Placer::new(SHEET);
    for label in labels {
        placer.reserve_dot(label.dot, label.radius_px);
    }
    placer
}

fn became(placed: &[Option<Placement>]) -> Vec<Before> {
    let one = |placed: &Option<Placement>| {
        placed.map_or(Before::Absent, |p| Before::At {
            stand: p.stand,
            crossed: p.crossed,
        })
    };
    placed.iter().map(one).collect()
}

proptest! {
    #[test]
    fn a_label_leaves_its_stand_only_when_that_is_no_longer_possible(dots in drifting()) {
        let mut before = Vec::new();
        for step in 0..5_u8 {
            let labels = labels_at(&dots, f32::from(step), &before);
            let placed = dotted(&labels).place(&labels);
            for (i, (label, now)) in labels.iter().zip(&placed).enumerate() {
                let Before::At { stand, .. } = label.before else { continue };
                if now.is_some_and(|now| now.stand == stand) {
                    continue;
                }
                // With all labels of higher rank where they are now, it cannot stand there.
                let mut alone = vec![*label];
                alone[0].sides = &[];
                alone[0].leads = false;
                let mut placer = dotted(&labels);
                for higher in placed[..i].iter().flatten() {
                    for taken in higher.boxes().into_iter().flatten() {
                        placer.reserve_box(taken);
                    }
                }
                prop_assert_eq!(placer.place(&alone)[0], None, "{:?}", stand);
            }
            let boxes: Vec<OrientedBox> = placed.iter().flatten().map(|p| p.rect.grown(-0.01).into()).collect();
            for (i, a) in boxes.iter().enumerate() {
                prop_assert!(!boxes[i + 1..].iter().any(|b| b.overlaps(a)));
            }
            before = became(&placed);
        }
    }

    #[test]
    fn no_label_is_nearer_to_the_dot_of_another(dots in drifting()) {
        let labels = labels_at(&dots, 0.0, &[]);
        let placed = dotted(&labels).place(&labels);
        for (label, now) in labels.iter().zip(&placed) {
            let Some(now) = now else { continue };
            let mut letters = OrientedBox::from(now.rect);
            letters.half_height_px *= 0.62;
            let others = labels.iter().filter(|l| l.dot.distance_px(label.dot) > 0.5);
            let nearest = others.map(|l| letters.distance_px(l.dot)).fold(f32::INFINITY, f32::min);
            if now.leader.is_none() {
                prop_assert!(letters.distance_px(label.dot) < nearest, "{:?}", now.stand);
            } else {
                prop_assert!(nearest > 3.5 + 4.9, "{nearest}");
            }
        }
    }
}
