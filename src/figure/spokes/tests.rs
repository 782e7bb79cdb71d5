//! The lines of a dot: all of them, and nobody else's.

use super::*;
use crate::carto::ProjectionKind;
use crate::figure::map::base;
use crate::figure::map::tests::Desk;
use crate::geom::{LonLat, Size};
use crate::io::dossier::{SetAside, read, write};
use crate::io::synthetic::{Plan, dossier};
use crate::model::Relation;
use crate::scene::Group;

const SIZE: Size = Size {
    width: 1200.0,
    height: 800.0,
};

fn crowd() -> Desk {
    generated(1_500, 300)
}

fn generated(relations: usize, places: usize) -> Desk {
    let plan = Plan {
        relations,
        places,
        seed: 3,
        one_passage: true,
    };
    let file = write(&dossier(&plan).unwrap(), &SetAside::default());
    Desk::new(read(file.as_bytes(), "crowd").unwrap())
}

fn groups<'m>(marks: &'m [Mark], into: &mut Vec<&'m Group>) {
    for mark in marks {
        if let Primitive::Group(group) = &mark.primitive {
            into.push(group);
            groups(&group.marks, into);
        }
    }
}

/// The map of a dossier as `joined` has it, and what it is made from.
fn drawn<'a>(desk: &'a Desk, joined: &'a Joined, camera: &Camera) -> (FigureCx<'a>, Figure) {
    let cx = FigureCx {
        joined: Some(joined),
        ..desk.cx(None)
    };
    (cx, base(&cx, camera, None))
}

/// The lines of a dot over a veil.
fn spokes(cx: &FigureCx<'_>, camera: &Camera, figure: &Figure, dot: &Target) -> Option<Vec<Mark>> {
    Veiled::of_dot(cx, camera, dot)?.marks(cx, camera, figure)
}

/// Those of some relations.
fn traces<'i>(
    cx: &FigureCx<'_>,
    camera: &Camera,
    figure: &Figure,
    relations: impl Iterator<Item = &'i Id<Relation>>,
) -> Option<Vec<Mark>> {
    Veiled::of_relations(cx, camera, relations)?.marks(cx, camera, figure)
}

#[test]
fn a_dot_shows_the_lines_that_begin_or_end_there_and_no_others() {
    let desk = crowd();
    let camera = Camera::world(ProjectionKind::EqualEarth, SIZE);
    let joined = Joined::of(&desk.cx(None), &camera).unwrap();
    let (cx, figure) = drawn(&desk, &joined, &camera);
    let mut shown = 0;
    for (place, number) in desk.cx(None).routes.places.iter().zip(0_u32..) {
        if joined.place(number).unwrap().speaker != number {
            continue;
        }
        let own = joined.about(number).unwrap();
        assert!(own.back.iter().all(|cable| cable.ends.contains(&number)));
        let touching = joined.back.iter().filter(|c| c.ends.contains(&number));
        assert_eq!(own.back.len(), touching.count());
        let Some(marks) = spokes(&cx, &camera, &figure, &joined.target_of(&place.id)) else {
            continue;
        };
        shown += 1;
        let mut found = Vec::new();
        groups(&marks, &mut found);
        let ids: BTreeSet<&Id<Relation>> = own
            .back
            .iter()
            .flat_map(|c| c.ids(cx.dossier).iter())
            .collect();
        let names = found.iter().map(|group| group.name.as_str());
        let dots: BTreeSet<&str> = names.filter_map(|n| n.strip_prefix("place-")).collect();
        let ends: BTreeSet<&str> = own
            .back
            .iter()
            .flat_map(|cable| cable.ends)
            .map(|end| cx.routes.places[end as usize].id.as_str())
            .collect();
        assert!(!ids.is_empty() && dots.contains(place.id.as_str()));
        assert!(dots.is_subset(&ends), "{dots:?} {ends:?}");
    }
    assert!(shown > 20, "{shown}");
}

#[test]
fn where_few_are_shown_and_for_what_is_no_dot_there_are_none() {
    let camera = Camera::world(ProjectionKind::EqualEarth, SIZE);
    let desk = Desk::builtin();
    let cx = desk.cx(None);
    let figure = base(&cx, &camera, None);
    let place = Target::Item(Item::Place(cx.routes.places[0].id.clone()));
    assert!(spokes(&cx, &camera, &figure, &place).is_none());

    let desk = crowd();
    let joined = Joined::of(&desk.cx(None), &camera).unwrap();
    let (cx, figure) = drawn(&desk, &joined, &camera);
    let line = joined.back[0].ids(cx.dossier).clone();
    assert!(spokes(&cx, &camera, &figure, &Target::Bundle(line)).is_none());
    // What was made for another scale says nothing here.
    let dot = joined.target_of(&cx.routes.places[joined.back[0].ends[0] as usize].id);
    assert!(spokes(&cx, &camera, &figure, &dot).is_some());
    let middle = ScreenPos { x: 600.0, y: 400.0 };
    assert!(spokes(&cx, &camera.zoomed(3.0, middle), &figure, &dot).is_none());
}

#[test]
fn a_list_shows_the_lines_of_its_relations_and_no_others() {
    let camera = Camera::world(ProjectionKind::EqualEarth, SIZE);
    let desk = crowd();
    let joined = Joined::of(&desk.cx(None), &camera).unwrap();
    let (cx, figure) = drawn(&desk, &joined, &camera);
    let strong = joined.back.iter().find(|cable| !cable.is_loop()).unwrap();
    let all = strong.ids(cx.dossier);
    let some: BTreeSet<Id<Relation>> = all.iter().take(2).cloned().collect();
    let own = joined.of_these(&cx, some.iter());
    let drawn: Vec<_> = own
        .back
        .iter()
        .flat_map(|c| c.ids(cx.dossier).iter())
        .collect();
    assert_eq!(drawn.len(), 2);
    assert!(drawn.iter().all(|id| some.contains(id)));
    assert_eq!(own.back[0].ends, strong.ends);
    let marks = traces(&cx, &camera, &figure, some.iter()).unwrap();
    let mut found = Vec::new();
    groups(&marks, &mut found);
    let dots = found
        .iter()
        .filter(|group| group.name.starts_with("place-"));
    assert_eq!(dots.count(), 2);
    assert!(traces(&cx, &camera, &figure, std::iter::empty()).is_none());
}

#[test]
fn where_each_relation_has_a_line_those_of_a_dot_are_seen_as_they_are_drawn() {
    let camera = Camera::world(ProjectionKind::EqualEarth, SIZE);
    let desk = generated(140, 60);
    let cx = desk.cx(None);
    let figure = base(&cx, &camera, None);
    let mut shown = 0;
    for place in &cx.routes.places {
        let dot = Target::Item(Item::Place(place.id.clone()));
        let touches = |relation: &&Relation| {
            let ends = [&relation.from, &relation.to];
            let mut at = ends.iter().filter_map(|end| cx.dossier.place_of(end));
            at.any(|end| end.id == place.id)
        };
        let all = cx.dossier.relations().in_rows(&cx.visible.relations);
        let own: BTreeSet<Id<Relation>> = all.filter(touches).map(|r| r.id.clone()).collect();
        let Some(marks) = spokes(&cx, &camera, &figure, &dot) else {
            assert!(own.is_empty(), "{}", place.id);
            continue;
        };
        shown += 1;
        assert!(
            Veiled::of_dot(&cx, &camera, &dot)
                .unwrap()
                .is_for(&cx, &camera)
        );
        let drawn = |target: &&Target| match target {
            Target::Item(Item::Relation(id)) => own.contains(id),
            Target::Bundle(ids) => ids.iter().any(|id| own.contains(id)),
            _ => false,
        };
        let lines: Vec<&Target> = figure.targets.iter().filter(drawn).collect();
        let as_drawn = lines.iter().flat_map(|line| figure.drawn(line));
        for mark in as_drawn.flat_map(unlifted) {
            assert!(marks.contains(&mark), "{}", place.id);
        }
        let mut found = Vec::new();
        groups(&marks, &mut found);
        let name = format!("place-{}", place.id);
        assert!(found.iter().any(|group| group.name == name));
        // A veil, the lines with their signs, and the dots and names of their ends; no line of anybody else.
        let tags: BTreeSet<Tag> = lines.iter().filter_map(|line| figure.tag(line)).collect();
        let others = figure.targets.iter().filter(|target| !drawn(target));
        let others = others.filter(|t| matches!(t, Target::Item(Item::Relation(_))));
        let others: BTreeSet<Tag> = others.filter_map(|line| figure.tag(line)).collect();
        let seen: BTreeSet<Tag> = marks.iter().filter_map(|mark| mark.tag).collect();
        assert!(seen.is_disjoint(&others) && !seen.is_disjoint(&tags));
    }
    assert!(shown > 20, "{shown}");
}

#[test]
fn while_a_globe_turns_its_lines_are_kept_and_drawn_as_if_made_anew() {
    let desk = crowd();
    let camera = Camera::world(ProjectionKind::Orthographic, SIZE);
    let joined = Joined::of(&desk.cx(None), &camera).unwrap();
    let (cx, _) = drawn(&desk, &joined, &camera);
    let some: Vec<_> = joined.back[0].ids(cx.dossier).iter().cloned().collect();
    let dot = joined.target_of(&cx.routes.places[joined.back[0].ends[0] as usize].id);
    let made = |cx: &FigureCx<'_>, camera: &Camera| {
        let list = Veiled::of_relations(cx, camera, some.iter()).unwrap();
        [Veiled::of_dot(cx, camera, &dot).unwrap(), list]
    };
    let kept = made(&cx, &camera);
    let mut seen = 0;
    for turn in 0..12_u8 {
        let turned = Camera {
            center: LonLat::wrapped(f64::from(turn) * 30.0, 20.0),
            ..camera
        };
        let (cx, figure) = drawn(&desk, &joined, &turned);
        for (kept, anew) in kept.iter().zip(made(&cx, &turned)) {
            assert!(kept.is_for(&cx, &turned));
            let marks = kept.marks(&cx, &turned, &figure);
            assert_eq!(marks, anew.marks(&cx, &turned, &figure));
            seen += usize::from(marks.is_some());
        }
    }
    assert!(seen > 6, "{seen}");
    // Another scale is another map, and so is one whose places are on their way.
    let closer = camera.zoomed(3.0, ScreenPos { x: 600.0, y: 400.0 });
    let next = Joined::of(&desk.cx(None), &closer).unwrap();
    let (cx, _) = drawn(&desk, &next, &closer);
    assert!(kept.iter().all(|kept| !kept.is_for(&cx, &closer)));
    let mut parting = joined.clone();
    parting.part(&vec![joined.places()[0]; joined.places().len()], 0.5);
    let (cx, _) = drawn(&desk, &parting, &camera);
    assert!(kept.iter().all(|kept| !kept.is_for(&cx, &camera)));
}
