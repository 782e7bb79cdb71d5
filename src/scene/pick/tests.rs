use super::*;
use crate::geom::Size;
use crate::scene::{Colour, Face, Group, Stroke};
use proptest::prelude::*;

const INK: Colour = Colour {
    r: 20,
    g: 40,
    b: 60,
    a: 255,
};

fn scene(marks: Vec<Mark>) -> Scene {
    Scene {
        size: Size::new(200.0, 200.0),
        background: INK,
        marks,
    }
}

fn line(points: &[(f32, f32)], width_px: f32) -> Mark {
    Mark::from(Path {
        subpaths: vec![points.iter().map(|(x, y)| ScreenPos::new(*x, *y)).collect()],
        stroke: Some(Stroke::solid(INK, width_px)),
        ..Path::default()
    })
}

fn disc(x: f32, y: f32, radius_px: f32) -> Mark {
    Mark::from(Disc {
        center: ScreenPos::new(x, y),
        radius_px,
        fill: Some(INK),
        stroke: None,
    })
}

fn at(x: f32, y: f32) -> ScreenPos {
    ScreenPos::new(x, y)
}

#[test]
fn the_nearest_comes_first_and_the_topmost_of_equals() {
    let scene = scene(vec![
        line(&[(0.0, 10.0), (100.0, 10.0)], 2.0).tagged(Tag(1)),
        line(&[(0.0, 16.0), (100.0, 16.0)], 2.0).tagged(Tag(2)),
        line(&[(50.0, 0.0), (50.0, 100.0)], 2.0).tagged(Tag(3)),
        line(&[(0.0, 10.0), (100.0, 10.0)], 2.0).tagged(Tag(4)),
        line(&[(0.0, 60.0), (100.0, 60.0)], 2.0).tagged(Tag(5)),
    ]);
    assert_eq!(pick(&scene, at(20.0, 10.5), 8.0), [Tag(4), Tag(1), Tag(2)]);
    assert_eq!(pick(&scene, at(50.0, 10.0), 4.0), [Tag(4), Tag(3), Tag(1)]);
    assert_eq!(pick(&scene, at(150.0, 150.0), 8.0), []);
}

#[test]
fn what_has_no_tag_stands_for_its_group() {
    let mut group = Group::named("relation");
    group.marks = vec![
        line(&[(0.0, 10.0), (100.0, 10.0)], 6.0),
        disc(50.0, 10.0, 5.0).tagged(Tag(9)),
    ];
    let mut outer = Group::named("relations");
    outer.marks = vec![Mark::from(group).tagged(Tag(7)), disc(90.0, 90.0, 3.0)];
    let scene = scene(vec![Mark::from(outer)]);
    assert_eq!(pick(&scene, at(10.0, 10.0), 8.0), [Tag(7)]);
    assert_eq!(pick(&scene, at(50.0, 10.0), 2.0), [Tag(9), Tag(7)]);
    assert_eq!(pick(&scene, at(90.0, 90.0), 8.0), []);
}

#[test]
fn an_inset_answers_inside_its_circle_and_hides_what_lies_beneath() {
    let mut inset = Group::named("inset");
    inset.clip = Some((at(100.0, 100.0), 60.0));
    inset.marks = vec![
        disc(100.0, 100.0, 60.0),
        line(&[(0.0, 120.0), (200.0, 120.0)], 2.0).tagged(Tag(2)),
    ];
    let scene = scene(vec![
        line(&[(0.0, 100.0), (200.0, 100.0)], 2.0).tagged(Tag(1)),
        Mark::from(inset),
    ]);
    assert_eq!(pick(&scene, at(100.0, 100.0), 8.0), []);
    assert_eq!(pick(&scene, at(100.0, 120.0), 8.0), [Tag(2)]);
    assert_eq!(pick(&scene, at(20.0, 100.0), 8.0), [Tag(1)]);
    assert_eq!(pick(&scene, at(20.0, 120.0), 8.0), []);
}

#[test]
fn a_small_badge_does_not_hide_its_line() {
    let scene = scene(vec![
        line(&[(0.0, 100.0), (200.0, 100.0)], 2.0).tagged(Tag(1)),
        disc(100.0, 100.0, 8.0),
    ]);
    assert_eq!(pick(&scene, at(100.0, 100.0), 8.0), [Tag(1)]);
}

#[test]
fn a_turned_text_is_hit_where_it_stands() {
    let text = TextRun {
        text: "Threat".to_owned(),
        pos: at(100.0, 100.0),
        anchor: Anchor::Start,
        face: Face::Sans,
        size_px: 12.0,
        letter_spacing_px: 0.0,
        colour: INK,
        halo: None,
        angle_rad: std::f32::consts::FRAC_PI_2,
        width_px: 40.0,
    };
    let scene = scene(vec![Mark::from(text).tagged(Tag(1))]);
    assert_eq!(pick(&scene, at(103.0, 130.0), 1.0), [Tag(1)]);
    assert_eq!(pick(&scene, at(130.0, 100.0), 1.0), []);
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let point = || (0.0_f32..200.0, 0.0_f32..200.0);
    let stroke = || prop::option::of((0.5_f32..6.0).prop_map(|w| Stroke::solid(INK, w)));
    let fill = || prop::option::of(Just(INK));
    let path = (
        prop::collection::vec(point(), 2..8),
        any::<bool>(),
        fill(),
        stroke(),
    )
        .prop_map(|(points, closed, fill, stroke)| {
            Mark::from(Path {
                subpaths: vec![points.into_iter().map(|(x, y)| at(x, y)).collect()],
                closed,
                fill,
                stroke,
            })
        });
    let disc = (point(), 1.0_f32..20.0, fill(), stroke()).prop_map(|((x, y), r, fill, stroke)| {
        Mark::from(Disc {
            center: at(x, y),
            radius_px: r,
            fill,
            stroke,
        })
    });
    let leaf = prop_oneof![path, disc];
    let tagged = (leaf, prop::option::weighted(0.8, 0_u32..12)).prop_map(|(mark, tag)| Mark {
        tag: tag.map(Tag),
        ..mark
    });
    tagged.prop_recursive(3, 24, 5, move |inner| {
        let clip = prop::option::of((point(), 20.0_f32..80.0));
        (
            prop::collection::vec(inner, 1..5),
            clip,
            prop::option::of(0_u32..12),
        )
            .prop_map(|(marks, clip, tag)| {
                let mut group = Group::named("g");
                group.marks = marks;
                group.clip = clip.map(|((x, y), r)| (at(x, y), r));
                Mark {
                    tag: tag.map(Tag),
                    ..Mark::from(group)
                }
            })
    })
}

/// Every leaf with the tag it stands for and whether the circles around it hold the point, in paint order.
fn leaves<'a>(
    marks: &'a [Mark],
    tag: Option<Tag>,
    shown: bool,
    p: ScreenPos,
    out: &mut Vec<(&'a Mark, Option<Tag>, bool)>,
) {
    for mark in marks {
        let tag = mark.tag.or(tag);
        if let Primitive::Group(group) = &mark.primitive {
            let shown = shown && group.clip.is_none_or(|(c, r)| c.distance_px(p) <= r);
            leaves(&group.marks, tag, shown, p, out);
        } else {
            out.push((mark, tag, shown));
        }
    }
}

/// The distance by sampling what is inked, without boxes.
fn slow_distance(mark: &Mark, p: ScreenPos) -> f32 {
    match &mark.primitive {
        Primitive::Path(path) => {
            if path.fill.is_some() && covers(&mark.primitive, p) {
                return 0.0;
            }
            if path.fill.is_none() && path.stroke.is_none() {
                return f32::INFINITY;
            }
            let half = path.stroke.map_or(0.0, |s| s.width_px / 2.0);
            let mut ring = path.subpaths[0].clone();
            if path.closed || path.stroke.is_none() {
                ring.push(ring[0]);
            }
            let boxes = ring.windows(2).map(|w| {
                OrientedBox::new(
                    w[0].toward(w[1], 0.5),
                    w[0].distance_px(w[1]),
                    0.0,
                    (w[1].y - w[0].y).atan2(w[1].x - w[0].x),
                )
            });
            (boxes
                .map(|b| b.distance_px(p))
                .fold(f32::INFINITY, f32::min)
                - half)
                .max(0.0)
        }
        other => distance_px(other, p, 1e6),
    }
}

proptest! {
    #[test]
    fn it_agrees_with_looking_at_everything(marks in prop::collection::vec(any_mark(), 1..12), x in 0.0_f32..200.0, y in 0.0_f32..200.0) {
        let p = at(x, y);
        let radius = 8.0;
        let scene = scene(marks);
        let mut all = Vec::new();
        leaves(&scene.marks, None, true, p, &mut all);
        let mut hits: Vec<(f32, Tag)> = Vec::new();
        for (mark, tag, shown) in all.into_iter().filter(|leaf| leaf.2) {
            match tag {
                Some(tag) if slow_distance(mark, p) <= radius && shown => hits.push((slow_distance(mark, p), tag)),
                Some(_) => {}
                None => {
                    let fill = match &mark.primitive { Primitive::Path(path) => path.fill, Primitive::Disc(disc) => disc.fill, _ => None };
                    let large = mark.bounds.width() >= 6.0 * radius && mark.bounds.height() >= 6.0 * radius;
                    if fill.is_some() && large && covers(&mark.primitive, p) {
                        hits.clear();
                    }
                }
            }
        }
        let mut wanted: Vec<Tag> = hits.iter().map(|h| h.1).collect();
        let got = pick(&scene, p, radius);
        for pair in got.windows(2) {
            let nearest = |tag: Tag| hits.iter().filter(|h| h.1 == tag).map(|h| h.0).fold(f32::INFINITY, f32::min);
            prop_assert!(nearest(pair[0]) <= nearest(pair[1]) + 1e-3);
        }
        // Rounding may decide only about what lies right at the radius.
        hits.retain(|h| h.0 < radius - 1e-3);
        for (_, tag) in &hits {
            prop_assert!(got.contains(tag));
        }
        prop_assert!(got.iter().all(|tag| wanted.contains(tag)));
        wanted.sort();
        wanted.dedup();
        prop_assert!(got.len() <= wanted.len());
    }
}
