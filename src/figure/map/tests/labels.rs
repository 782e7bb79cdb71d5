//! The names of places: none on another, nearly all of them there, and nothing jumps while the map turns.

use super::*;
use crate::figure::Placements;
use crate::figure::dots::Dots;
use crate::figure::placements::Part;
use crate::io::dossier::{SetAside, write};
use crate::io::synthetic::{Plan, dossier};
use crate::scene::label::Before;
use crate::scene::oriented::OrientedBox;

const SHEET: Size = Size::new(1600.0, 1000.0);

/// 200 cities with so many relations between them.
pub(super) fn cities(relations: usize, seed: u64) -> Desk {
    let plan = Plan {
        relations,
        places: 200,
        seed,
        one_passage: false,
    };
    let file = write(&dossier(&plan).unwrap(), &SetAside::default());
    let mut desk = Desk::new(read(file.as_bytes(), "cities").unwrap());
    // Every city keeps its dot, however many relations there are.
    desk.routes.merging = None;
    desk
}

/// The view in which a dossier opens.
fn opened(desk: &Desk) -> Camera {
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    let ways = ways(&desk.opened.dossier, &desk.facts, &desk.visible);
    let projection = ProjectionKind::Orthographic;
    Camera::fitted_along(projection, (&places, &ways), SHEET, fit_margins_px(SHEET))
}

fn globe(lon_deg: f64) -> Camera {
    let whole = Camera::world(ProjectionKind::Orthographic, SHEET);
    whole.centered_on(LonLat::wrapped(lon_deg, 20.0))
}

fn drawn(desk: &Desk, camera: &Camera, earlier: Option<&Placements>) -> Figure {
    let cx = FigureCx {
        extras: Extras::WINDOW,
        earlier,
        ..desk.cx(None)
    };
    base(&cx, camera, None)
}

/// The lines to names off their dots.
fn leaders(figure: &Figure) -> Vec<OrientedBox> {
    let mut found = BTreeMap::new();
    groups(&figure.scene.marks, &mut found);
    let Some(Primitive::Group(group)) = found.get("place-leaders").map(|mark| &mark.primitive)
    else {
        return Vec::new();
    };
    let lines = group.marks.iter().filter_map(|mark| match &mark.primitive {
        Primitive::Path(path) => Some(&path.subpaths[0]),
        _ => None,
    });
    lines
        .map(|line| OrientedBox::around_piece(line[0], line[1], 0.5))
        .collect()
}

/// Names and their lines touch no other name, no other line and no dot, nor the inset.
fn assert_apart(desk: &Desk, camera: &Camera, figure: &Figure) {
    let sheet = Rect::from_xywh(0.0, 0.0, camera.size.width, camera.size.height);
    let sign = Dots::of(desk.routes.places.len());
    let dots = desk.routes.places.iter().filter_map(|place| {
        let at = camera.screen_from_unit(place.unit)?;
        Some((at, sign.radius_px(place.precision)))
    });
    let dots: Vec<(ScreenPos, f32)> = dots
        .chain(figure.insets.iter().map(|i| (i.center, i.radius_px)))
        .collect();
    let (sheet_marks, _) = figure.scene.marks.split_at(figure.layers[0]);
    let mut names = Vec::new();
    for mark in sheet_marks {
        if let Primitive::Group(group) = &mark.primitive
            && group.name == "place-names"
        {
            names.extend(group.marks.iter().map(|text| text.bounds.center()));
        }
    }
    let boxes = figure.label_boxes.iter();
    let boxes: Vec<Rect> = boxes.map(|b| b.grown(-0.01)).collect();
    let on_sheet = |b: &&Rect| names.iter().any(|at| b.contains(*at));
    let lines = leaders(figure);
    for (i, a) in boxes.iter().enumerate() {
        assert!(sheet.encloses(*a), "{a:?}");
        assert!(!boxes[i + 1..].iter().any(|b| b.overlaps(*a)), "{a:?}");
        assert!(!lines.iter().any(|line| line.overlaps(&(*a).into())));
    }
    for a in boxes.iter().filter(on_sheet) {
        let touched = dots.iter();
        let mut touched = touched.filter(|(at, r)| OrientedBox::from(*a).distance_px(*at) < *r);
        assert_eq!(touched.next(), None, "{a:?}");
    }
    for (i, a) in lines.iter().enumerate() {
        // The two strokes of one line lie on each other.
        let others = lines.iter().filter(|b| b.center != a.center);
        assert_eq!(others.filter(|b| b.overlaps(a)).count(), 0, "{i}");
        let touched = dots.iter().find(|(at, r)| a.distance_px(*at) < *r - 0.1);
        assert_eq!(
            touched,
            None,
            "{a:?} {:?}",
            dots.iter()
                .filter(|(at, _)| a.distance_px(*at) < 8.0)
                .collect::<Vec<_>>()
        );
    }
}

#[test]
fn four_in_five_of_200_cities_are_named_and_nothing_lies_on_another() {
    let mut views = 0;
    for (relations, seed) in (1..=10).map(|seed| (if seed % 2 == 0 { 200 } else { 1000 }, seed)) {
        let desk = cities(relations, seed);
        let side = globe(-100.0 + 36.0 * f64::from(u32::try_from(seed).unwrap()));
        for camera in [opened(&desk), side] {
            let figure = drawn(&desk, &camera, None);
            let (named, all) = figure.placements.named();
            println!(
                "{relations} {seed} {:?}: {named} of {all}",
                camera.projection
            );
            assert!(all > 50, "{all}");
            assert!(10 * named >= 8 * all, "{named} of {all}, seed {seed}");
            assert_apart(&desk, &camera, &figure);
            views += 1;
        }
    }
    assert_eq!(views, 20);
}

#[test]
fn every_place_of_the_built_in_dossier_is_named() {
    let desk = Desk::builtin();
    for lon in [0.0, 60.0, 120.0, 180.0, 240.0, 300.0] {
        for camera in [opened(&desk), globe(lon)] {
            let figure = drawn(&desk, &camera, None);
            let (named, all) = figure.placements.named();
            assert_eq!(named, all, "{lon} {:?}", camera.projection);
            assert_apart(&desk, &camera, &figure);
        }
    }
}

/// How many names of places that both drawings show have another stand, and how many of them came or went.
fn changes(desk: &Desk, after: &Placements, before: &Placements) -> [usize; 2] {
    let (mut moved, mut blinked) = (0, 0);
    for place in desk.opened.dossier.places().iter() {
        for part in [Part::Sheet, Part::Inset] {
            let of = |drawing: &Placements| drawing.of_place(&place.id, part);
            match (of(after), of(before)) {
                (Before::At { stand: a, .. }, Before::At { stand: b, .. }) => {
                    moved += usize::from(a != b);
                }
                (Before::Absent, Before::At { .. }) | (Before::At { .. }, Before::Absent) => {
                    blinked += 1;
                }
                _ => {}
            }
        }
    }
    [moved, blinked]
}

/// How often a name changes its stand, comes or goes over a slow turn; with what was there before in mind or not.
fn restless(desk: &Desk, steps: u32, step_deg: f64, minds: bool) -> [usize; 2] {
    let mut before: Option<Figure> = None;
    let (mut jumps, mut blinks) = (0, 0);
    for step in 0..steps {
        let camera = globe(60.0 + f64::from(step) * step_deg);
        let earlier = before.as_ref().map(|figure| &figure.placements);
        let figure = drawn(desk, &camera, earlier.filter(|_| minds));
        assert_apart(desk, &camera, &figure);
        if let Some(earlier) = earlier {
            let [changed, came_or_went] = changes(desk, &figure.placements, earlier);
            jumps += changed;
            blinks += came_or_went;
        }
        before = Some(figure);
    }
    [jumps, blinks]
}

#[test]
fn names_stay_where_they_are_while_the_globe_turns() {
    for (desk, steps, step_deg) in [
        (Desk::builtin(), 90, 1.0),
        (cities(200, 1), 10, 0.5),
        (cities(1000, 2), 10, 0.5),
    ] {
        let with = restless(&desk, steps, step_deg, true);
        let without = restless(&desk, steps, step_deg, false);
        println!("{} places: {with:?} {without:?}", desk.routes.places.len());
        if desk.routes.places.len() > 100 {
            assert!(5 * with[0] < without[0], "{with:?} {without:?}");
            assert!(2 * with[1] < without[1], "{with:?} {without:?}");
        } else {
            assert!(with[0] <= without[0], "{with:?} {without:?}");
        }
    }
}

#[test]
fn a_map_that_rests_stays_as_it_is() {
    for desk in [Desk::builtin(), cities(200, 3)] {
        let first = drawn(&desk, &globe(50.0), None);
        let turned = drawn(&desk, &globe(53.0), Some(&first.placements));
        let rests = drawn(&desk, &globe(53.0), Some(&turned.placements));
        assert_eq!(turned.placements, rests.placements);
    }
}

#[test]
fn names_along_lines_stay_where_they_are_while_the_globe_turns() {
    let desk = Desk::builtin();
    let turn = |minds: bool| {
        let mut before = Placements::default();
        let (mut jumps, mut blinks) = (0, 0);
        for step in 0..90_u8 {
            let camera = globe(60.0 + f64::from(step));
            let earlier = Some(&before).filter(|_| minds && step > 0);
            let now = drawn(&desk, &camera, earlier).placements;
            let (here, then) = (&now.captions, &before.captions);
            jumps += then
                .iter()
                .filter(|(id, s)| here.get(*id).is_some_and(|n| n != *s))
                .count();
            blinks += then.keys().filter(|id| !here.contains_key(*id)).count();
            before = now;
        }
        [jumps, blinks]
    };
    let (with, without) = (turn(true), turn(false));
    println!("{with:?} {without:?}");
    assert!(2 * with[0] < without[0], "{with:?} {without:?}");
    assert!(with[1] <= without[1], "{with:?} {without:?}");
}
