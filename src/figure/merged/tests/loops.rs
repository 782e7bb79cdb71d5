//! Relations within a heap of places are one loop beside its dot.

use super::{PLAN, SIZE};
use crate::analysis::Lane;
use crate::carto::{Camera, ProjectionKind};
use crate::figure::FigureCx;
use crate::figure::drawn::Target;
use crate::figure::joined::Joined;
use crate::figure::map::base;
use crate::figure::map::tests::Desk;
use crate::figure::merged::lanes;
use crate::figure::routes::MOST_STRANDS;
use crate::figure::strands::{LaneDrawing, View};
use crate::geom::{Rect, ScreenPos};
use crate::io::dossier::{SetAside, read, write};
use crate::io::synthetic::dossier;
use crate::model::{Id, Item, Relation};
use crate::scene::{Mark, Primitive, Tag};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many relations come back to where they began.
const RETURNING: usize = 120;
/// How far from its dot a loop of a heap may reach, in pixels.
const REACH_PX: f32 = 40.0;

/// More relations than are drawn one by one, many of them within a place.
fn desk() -> Desk {
    desk_of(RETURNING)
}

/// The same with so many that come back to where they began.
fn desk_of(returning: usize) -> Desk {
    let file = write(&dossier(&PLAN).unwrap(), &SetAside::default());
    let mut json: serde_json::Value = serde_json::from_str(&file).unwrap();
    let relations = json["relations"].as_array_mut().unwrap();
    for relation in relations.iter_mut().take(returning) {
        relation["to"] = relation["from"].clone();
    }
    Desk::new(read(json.to_string().as_bytes(), "loops").unwrap())
}

/// The lines and loops that are drawn, the topmost last.
fn drawn<'a>(cx: &FigureCx<'a>, camera: &Camera, joined: &Joined) -> Vec<LaneDrawing<'a>> {
    let view = View {
        camera,
        lens: camera.lens(),
        area: Rect::from_xywh(0.0, 0.0, SIZE.width, SIZE.height),
        crowded: true,
        selected: None,
    };
    lanes(cx, &view, joined).into_iter().flatten().collect()
}

/// The points of a loop; `None` of a line.
fn bend<'l>(lane: &'l LaneDrawing<'_>) -> Option<&'l [ScreenPos]> {
    let points = lane.pieces().next()?;
    let [first, last] = [points.first()?, points.last()?];
    (first.distance_px(*last) < 0.01).then_some(points)
}

/// The relations within each heap of places, by the place that stands for it, as they are defined.
fn within(desk: &Desk, joined: &Joined) -> BTreeMap<u32, BTreeSet<Id<Relation>>> {
    let mut within: BTreeMap<u32, BTreeSet<_>> = BTreeMap::new();
    for route in desk.pairs() {
        let [from, to] = route.at.map(|at| joined.place(at).unwrap().speaker);
        if from == to {
            let ids = route.bunch.fan.strands.iter().map(|(id, _)| id.clone());
            within.entry(from).or_default().extend(ids);
        }
    }
    within
}

/// The world so many times as large about one of the places with relations within.
fn about(desk: &Desk, number: usize, times: f64) -> Camera {
    let mut pairs = desk.pairs().into_iter().filter(|p| p.pair.is_loop());
    let [place, _] = pairs.nth(number).unwrap().ends;
    let world = Camera::world(ProjectionKind::EqualEarth, SIZE);
    world.zoomed(times, world.screen_from_unit(place).unwrap())
}

fn views(desk: &Desk) -> Vec<Camera> {
    let mut views: Vec<Camera> = ProjectionKind::ALL
        .into_iter()
        .map(|projection| Camera::world(projection, SIZE))
        .collect();
    for number in 0..8 {
        views.extend([1.5, 3.0, 5.0, 12.0, 60.0].map(|times| about(desk, number, times)));
    }
    views
}

fn set(lane: &LaneDrawing<'_>) -> BTreeSet<Id<Relation>> {
    lane.lane.relations().iter().cloned().collect()
}

#[test]
fn a_loop_stands_for_exactly_the_relations_within_its_heap() {
    let desk = desk();
    let cx = desk.cx(None);
    let (mut bundles, mut singles) = (0, 0);
    for camera in views(&desk) {
        let joined = Joined::of(&cx, &camera).unwrap();
        let within = within(&desk, &joined);
        let figure = base(&cx, &camera, None);
        for lane in drawn(&cx, &camera, &joined) {
            let ids = set(&lane);
            let Some(points) = bend(&lane) else {
                let inner = within.values().flatten().find(|id| ids.contains(id));
                assert_eq!(inner, None, "a line for what lies within {camera:?}");
                continue;
            };
            let (place, all) = within
                .iter()
                .find(|(_, all)| !all.is_disjoint(&ids))
                .unwrap();
            let dot = camera.screen_from_unit(joined.place(*place).unwrap().at);
            assert!(points[0].distance_px(dot.unwrap()) < 0.01);
            // A place that stands for itself alone may have several loops, where there is room.
            let alone = joined.point_of([*place; 2]).is_some();
            assert!(
                ids == *all || alone && ids.is_subset(all),
                "{camera:?} {ids:?} {all:?}"
            );
            let target = match &lane.lane {
                Lane::Single(id, _) => Target::Item(Item::Relation(id.clone())),
                Lane::Bundle(ids, _) => Target::Bundle(ids.clone()),
            };
            assert!(figure.targets.contains(&target), "{target:?}");
            *if ids.len() > 1 {
                &mut bundles
            } else {
                &mut singles
            } += 1;
        }
    }
    assert!(bundles > 100 && singles > 20, "{bundles} {singles}");
}

#[test]
fn with_loops_too_no_relation_is_drawn_twice() {
    let desk = desk();
    let cx = desk.cx(None);
    for camera in views(&desk) {
        let joined = Joined::of(&cx, &camera).unwrap();
        let all = drawn(&cx, &camera, &joined);
        assert!(all.iter().any(|lane| bend(lane).is_some()), "{camera:?}");
        let ids = || all.iter().flat_map(|lane| lane.lane.relations());
        let once: BTreeSet<_> = ids().collect();
        assert_eq!(once.len(), ids().count(), "{camera:?}");
        assert!(all.len() <= MOST_STRANDS);
    }
}

#[test]
fn a_loop_of_a_heap_keeps_close_to_its_dot() {
    let desk = desk();
    let cx = desk.cx(None);
    let mut count = 0;
    for camera in views(&desk) {
        let joined = Joined::of(&cx, &camera).unwrap();
        let within = within(&desk, &joined);
        for lane in drawn(&cx, &camera, &joined) {
            let Some(points) = bend(&lane) else { continue };
            let ids = set(&lane);
            let (place, _) = within
                .iter()
                .find(|(_, all)| !all.is_disjoint(&ids))
                .unwrap();
            // Those of a place that stands for itself alone are fanned out around each other, and reach farther.
            if joined.point_of([*place; 2]).is_some() {
                continue;
            }
            let away = points.iter().map(|p| p.distance_px(points[0]));
            let reach = away.fold(0.0, f32::max);
            assert!((15.0..=REACH_PX).contains(&reach), "{camera:?} {reach}");
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}

/// Where the line or loop of a tag is, from below: what stands back before what is selected.
fn height(marks: &[Mark], wanted: Tag, group: &str) -> Option<usize> {
    marks.iter().find_map(|mark| match &mark.primitive {
        Primitive::Group(inner) if inner.name == group => {
            inner.marks.iter().position(|mark| mark.tag == Some(wanted))
        }
        Primitive::Group(inner) => height(&inner.marks, wanted, group),
        _ => None,
    })
}

#[test]
fn the_loop_of_a_selected_place_is_in_front() {
    let desk = desk();
    let returning = desk.pairs().into_iter().filter(|p| p.pair.is_loop());
    for (number, route) in returning.take(8).enumerate() {
        let place = Item::Place(route.pair.first.clone());
        let cx = desk.cx(Some(&place));
        let camera = about(&desk, number, 2.0);
        let joined = Joined::of(&cx, &camera).unwrap();
        let [number, _] = route.at;
        // What is selected stands for itself, at every scale.
        assert_eq!(joined.place(number).unwrap().speaker, number);
        let chosen = joined.chosen.as_ref().unwrap();
        let within = &within(&desk, &joined)[&number];
        let own: BTreeSet<_> = within.intersection(chosen).cloned().collect();
        let all = drawn(&cx, &camera, &joined);
        let mut loops = all.iter().filter(|lane| bend(lane).is_some());
        let lane = loops.find(|lane| set(lane) == own).unwrap();
        assert_eq!(lane.front, Some(true));
        let back = all.iter().skip_while(|lane| set(lane) != own);
        assert!(
            back.clone().all(|lane| lane.front == Some(true)),
            "{place:?}"
        );
        let figure = base(&cx, &camera, None);
        let target = match &lane.lane {
            Lane::Single(id, _) => Target::Item(Item::Relation(id.clone())),
            Lane::Bundle(ids, _) => Target::Bundle(ids.clone()),
        };
        let tag = figure.tags[&target];
        let marks = &figure.scene.marks;
        assert!(height(marks, tag, "relations-selected").is_some());
        assert_eq!(height(marks, tag, "relations"), None);
    }
}

#[test]
fn two_loops_of_one_heap_do_not_cover_each_other() {
    // So many that those of others are among the strongest lines, too.
    let desk = desk_of(10 * RETURNING);
    let world = Camera::world(ProjectionKind::EqualEarth, SIZE);
    let mut busy: Vec<_> = desk.routes.places.iter().collect();
    busy.sort_by_key(|place| Reverse(place.degree));
    let mut count = 0;
    let times = [1.0, 1.5, 2.0];
    let views = busy
        .into_iter()
        .take(30)
        .flat_map(|p| times.map(|t| (p, t)));
    for (mark, times) in views {
        let here = world.screen_from_unit(mark.unit).unwrap();
        let camera = world.zoomed(times, here);
        let place = Item::Place(mark.id.clone());
        let cx = desk.cx(Some(&place));
        let joined = Joined::of(&cx, &camera).unwrap();
        let all = drawn(&cx, &camera, &joined);
        let loops: Vec<&[ScreenPos]> = all.iter().filter_map(bend).collect();
        for (number, one) in loops.iter().enumerate() {
            // What is selected has a loop of its own beside that of the others.
            let same = loops[number + 1..].iter().filter(|o| o[0] == one[0]);
            for other in same {
                let apart = one[one.len() / 2].distance_px(other[other.len() / 2]);
                assert!(apart > 12.0, "{place:?} {apart}");
                count += 1;
            }
        }
    }
    assert!(count >= 3, "{count}");
}
