use super::fill::Filler;
use super::*;
use crate::scene::{Disc, Group, Mark, Path, Stroke};
use proptest::prelude::*;
use std::sync::Arc;

const INK: Colour = Colour {
    r: 200,
    g: 100,
    b: 50,
    a: 255,
};

fn at(x: f32, y: f32) -> ScreenPos {
    ScreenPos::new(x, y)
}

const FADING: Soft = Soft::fading(1.0);
const COVERED: Soft = Soft {
    px: 1.0,
    edges: Edges::Covered,
};

/// Area times opacity: what a mesh inks, in square pixels, if nothing lies on itself.
fn inked(mesh: &Mesh) -> f32 {
    mesh.triangles().map(|t| inked_by(t, 0)).sum()
}

/// What a triangle inks; where its corners do not tell what is covered between them, its quarters do.
fn inked_by([a, b, c]: [Vertex; 3], quartered: u8) -> f32 {
    let whole = |v: &Vertex| v.cover == Cover::WHOLE;
    let area = ((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y)
        - (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y))
        .abs()
        / 2.0;
    if [a, b, c].iter().all(whole) || quartered == 9 || area < 0.01 {
        let ink = |v: &Vertex| f32::from(v.rgba[3]) / 255.0 * v.cover.share();
        return area * [a, b, c].iter().map(ink).sum::<f32>() / 3.0;
    }
    let between = |a: Vertex, b: Vertex| super::circle::between(a, b, 0.5);
    let (ab, bc, ca) = (between(a, b), between(b, c), between(c, a));
    let quarters = [[a, ab, ca], [ab, b, bc], [ca, bc, c], [ab, bc, ca]];
    quarters.map(|t| inked_by(t, quartered + 1)).iter().sum()
}

fn mesh_of(mark: Mark) -> Mesh {
    mesh_softened(mark, FADING)
}

fn mesh_softened(mark: Mark, soft: Soft) -> Mesh {
    let drawing = Drawing::of_marks(&[mark], soft);
    match drawing.pieces.as_slice() {
        [Piece::Mesh(mesh)] => mesh.clone(),
        other => panic!("{other:?}"),
    }
}

fn line(points: Vec<ScreenPos>, stroke: Stroke) -> Mark {
    Path {
        subpaths: vec![points],
        stroke: Some(stroke),
        ..Path::default()
    }
    .into()
}

fn stroke(width_px: f32, dash: Option<[f32; 2]>, round: bool) -> Stroke {
    Stroke {
        dash,
        round,
        ..Stroke::solid(INK, width_px)
    }
}

fn assert_about(got: f32, wanted: f32, part: f32) {
    assert!(
        (got - wanted).abs() <= wanted * part,
        "{got} is not {wanted}"
    );
}

#[test]
fn a_line_inks_its_length_times_its_width() {
    let points = vec![at(10.0, 10.0), at(110.0, 10.0)];
    for (width, soft) in [0.4, 1.0, 2.6, 8.0]
        .into_iter()
        .flat_map(|w| [(w, FADING), (w, COVERED)])
    {
        let mesh = mesh_softened(line(points.clone(), stroke(width, None, false)), soft);
        assert_about(inked(&mesh), 100.0 * width, 0.02);
        let bounds = mesh.bounds();
        let half = width.max(1.0) / 2.0 + 0.5;
        assert_about(bounds.height(), half * 2.0, 0.01);
        assert!(bounds.min.x >= 9.4 && bounds.max.x <= 110.6);
    }
}

#[test]
fn dots_ink_their_capsules() {
    let points = vec![at(0.0, 0.0), at(300.0, 0.0)];
    let mesh = mesh_of(line(points, stroke(2.6, Some([1.5, 6.0]), true)));
    // Forty dots, each a rectangle of 1.5 × 2.6 and a disc of 2.6.
    let dot = 1.5 * 2.6 + std::f32::consts::PI * 1.3 * 1.3;
    assert_about(inked(&mesh), 40.0 * dot, 0.06);
    assert_eq!(mesh.vertices.len(), 40 * 12);
}

#[test]
fn what_the_card_works_out_inks_as_much_with_fewer_corners() {
    let bent = vec![at(0.0, 0.0), at(60.0, 0.0), at(100.0, 30.0), at(90.0, 60.0)];
    for width in [1.7, 2.8, 4.0] {
        for (dash, round) in [
            (None, true),
            (Some([14.0, 6.0]), false),
            (Some([1.5, 6.0]), true),
            (Some([5.0, 4.0]), true),
        ] {
            let mark = line(bent.clone(), stroke(width, dash, round));
            let [fading, covered] = [FADING, COVERED].map(|s| mesh_softened(mark.clone(), s));
            // Corners that fade cannot be quite round.
            assert_about(inked(&covered), inked(&fading), 0.1);
            assert!(2 * covered.indices.len() < fading.indices.len());
        }
    }
}

#[test]
fn long_dashes_ink_their_share() {
    let points = vec![at(0.0, 0.0), at(300.0, 0.0)];
    let mesh = mesh_of(line(points, stroke(2.0, Some([14.0, 6.0]), false)));
    assert_about(inked(&mesh), 300.0 * 0.7 * 2.0, 0.02);
}

#[test]
fn a_curve_is_drawn_with_few_points() {
    let points: Vec<ScreenPos> = (0..=60)
        .map(|i| {
            let x = i as f32 / 60.0;
            at(500.0 * x, 60.0 * (x * std::f32::consts::PI).sin())
        })
        .collect();
    let mesh = mesh_of(line(points.clone(), stroke(2.0, None, false)));
    assert!(mesh.vertices.len() < 36 * 4, "{}", mesh.vertices.len());
    let length = crate::scene::polyline::length_px(&points);
    assert_about(inked(&mesh), length * 2.0, 0.02);
}

#[test]
fn discs_and_rings_ink_theirs() {
    for radius in [0.8_f32, 1.5, 4.5, 60.0] {
        let disc = Disc {
            center: at(100.0, 100.0),
            radius_px: radius,
            fill: Some(INK),
            stroke: None,
        };
        let area = std::f32::consts::PI * radius * radius;
        let exact = mesh_softened(disc.into(), COVERED);
        assert_about(inked(&exact), area, if radius < 2.0 { 0.2 } else { 0.02 });
        assert_eq!(exact.vertices.len(), 4);
        // A dot of a pixel or two is mostly edge, and the cone over the edge is lower than the disc.
        assert_about(
            inked(&mesh_of(disc.into())),
            area,
            if radius < 2.0 { 0.3 } else { 0.03 },
        );
        let ring = Disc {
            fill: None,
            stroke: Some(Stroke::solid(INK, 1.5)),
            ..disc
        };
        let around = std::f32::consts::TAU * radius * 1.5;
        if radius > 4.0 {
            assert_about(inked(&mesh_of(ring.into())), around, 0.03);
        }
    }
}

#[test]
fn holes_stay_empty_and_islands_in_holes_are_filled() {
    let square = |min: f32, max: f32| vec![at(min, min), at(max, min), at(max, max), at(min, max)];
    for turned in [false, true] {
        let mut rings = vec![square(40.0, 60.0), square(0.0, 100.0), square(20.0, 80.0)];
        if turned {
            rings[0].reverse();
            rings[2].reverse();
        }
        for soft in [None, Some(1.0)] {
            let mut mesh = Mesh::default();
            Filler::default().fill(&mut mesh, &rings, [200, 100, 50, 255], soft);
            assert_about(inked(&mesh), 10_000.0 - 3_600.0 + 400.0, 0.01);
        }
    }
}

#[test]
fn a_circle_cuts_all_that_is_beyond_it() {
    let mut group = Group::named("inset");
    group.clip = Some((at(50.0, 50.0), 40.0));
    let all = Path {
        subpaths: vec![vec![
            at(0.0, 0.0),
            at(100.0, 0.0),
            at(100.0, 100.0),
            at(0.0, 100.0),
        ]],
        closed: true,
        fill: Some(INK),
        stroke: None,
    };
    group.marks = vec![all.into()];
    // A disc keeps its soft edge where it is not cut.
    let disc = Disc {
        center: at(200.0, 50.0),
        radius_px: 120.0,
        fill: Some(INK),
        stroke: None,
    };
    let mut beside = Group::named("inset");
    (beside.clip, beside.marks) = (group.clip, vec![disc.into()]);
    // Where two circles of 40 and 120 pixels overlap whose middles lie 150 apart.
    let lens = 319.2;
    for (group, area, most) in [
        (group, std::f32::consts::PI * 1600.0, 0.01),
        (beside, lens, 0.05),
    ] {
        for soft in [FADING, COVERED] {
            let mesh = mesh_softened(group.clone().into(), soft);
            assert_about(inked(&mesh), area, most);
            let inside = |v: &Vertex| v.pos.distance_px(at(50.0, 50.0)) < 40.01;
            assert!(mesh.vertices.iter().all(inside));
        }
    }
}

#[test]
fn large_groups_stay_whole_unless_something_fades_them() {
    let points: Vec<ScreenPos> = (0..4000).map(|i| at(i as f32, (i % 7) as f32)).collect();
    let mut ground = Group::named("ground");
    ground.marks = vec![line(points, stroke(1.0, None, false))];
    let ground = Arc::new(ground);
    let mut outer = Group::named("all");
    outer.marks = vec![Mark::from(Arc::clone(&ground))];
    let kept = Drawing::of_marks(&[Mark::from(outer.clone())], FADING);
    assert!(matches!(kept.pieces.as_slice(), [Piece::Large(group)] if Arc::ptr_eq(group, &ground)));
    outer.opacity = 0.5;
    let faded = Drawing::of_marks(&[Mark::from(outer)], FADING);
    assert!(matches!(faded.pieces.as_slice(), [Piece::Mesh(_)]));
    let own = Drawing::of_group_into(&ground, FADING, &mut Vec::new());
    assert!(matches!(own.pieces.as_slice(), [Piece::Mesh(mesh)] if !mesh.is_empty()));
}

fn any_mark() -> impl Strategy<Value = Mark> {
    let number = || prop_oneof![4 => -300.0_f32..300.0, 1 => any::<f32>()];
    let point = (number(), number()).prop_map(|(x, y)| at(x, y));
    let points = prop::collection::vec(point, 0..12);
    let stroke = (
        number(),
        prop::option::of((number(), number())),
        any::<bool>(),
    )
        .prop_map(|(w, dash, round)| stroke(w, dash.map(|(a, b)| [a, b.abs().max(0.5)]), round));
    let fill = prop::option::of(Just(INK));
    (
        points,
        any::<bool>(),
        fill,
        prop::option::of(stroke),
        number(),
        any::<bool>(),
    )
        .prop_map(|(points, closed, fill, stroke, number, cut)| {
            let disc = Disc {
                center: points.first().copied().unwrap_or_default(),
                radius_px: number,
                fill,
                stroke,
            };
            let path = Path {
                subpaths: vec![points.clone(), points.into_iter().skip(3).collect()],
                closed,
                fill,
                stroke,
            };
            let mut group = Group::named("g");
            group.opacity = number.abs() / 100.0;
            group.clip = cut.then_some((at(10.0, 20.0), number));
            group.marks = vec![disc.into(), path.into()];
            group.into()
        })
}

proptest! {
    #[test]
    fn whatever_comes_the_triangles_are_sound(marks in prop::collection::vec(any_mark(), 0..4), px in 0.2_f32..2.0, covered: bool) {
        let edges = if covered { Edges::Covered } else { Edges::Fading };
        for piece in Drawing::of_marks(&marks, Soft { px, edges }).pieces {
            if let Piece::Mesh(mesh) = piece {
                let count = mesh.vertices.len();
                prop_assert!(mesh.indices.iter().all(|i| (*i as usize) < count));
                prop_assert!(mesh.vertices.iter().all(|v| v.rgba[..3].iter().all(|c| *c <= v.rgba[3])));
            }
        }
    }
}
