use super::super::drawn::{Figure, Target};
use super::super::map::base;
use super::super::map::tests::Desk;
use super::super::routes::PlaceMark;
use super::*;
use crate::carto::{Camera, ProjectionKind};
use crate::geom::{Size, UnitVec};
use crate::io::dossier::{SetAside, read, write};
use crate::io::synthetic::{Plan, dossier};
use crate::model::{Id, Item, Relation};
use crate::scene::{Primitive, Tag, TextRun};
use std::collections::BTreeSet;

mod loops;
mod parting;

const SIZE: Size = Size::new(1200.0, 800.0);

/// More relations than are drawn one by one.
const PLAN: Plan = Plan {
    relations: 2_600,
    places: 500,
    seed: 3,
    one_passage: false,
};

/// Their dossier.
fn crowd() -> Desk {
    let file = write(&dossier(&PLAN).unwrap(), &SetAside::default());
    Desk::new(read(file.as_bytes(), "crowd").unwrap())
}

fn draw(desk: &Desk, selection: Option<&Item>, camera: &Camera) -> Figure {
    base(&desk.cx(selection), camera, None)
}

fn world() -> Camera {
    Camera::world(ProjectionKind::EqualEarth, SIZE)
}

/// The world `times` as large about a place.
fn closer(desk: &Desk, times: f64) -> Camera {
    let at = quiet(desk).position;
    let camera = world();
    let here = camera.screen_from_lonlat(at).unwrap();
    camera.zoomed(times, here)
}

/// A place of a few relations.
fn quiet(desk: &Desk) -> &PlaceMark {
    let mut places = desk.routes.places.iter();
    places.find(|p| (4..12).contains(&p.degree)).unwrap()
}

/// The targets of lines, each with its relations.
fn lines(figure: &Figure) -> Vec<Vec<Id<Relation>>> {
    let of = |target: &Target| match target {
        Target::Item(Item::Relation(id)) => Some(vec![id.clone()]),
        Target::Bundle(ids) => Some(ids.to_vec()),
        _ => None,
    };
    figure.targets.iter().filter_map(of).collect()
}

#[test]
fn no_relation_is_drawn_twice_and_the_strongest_lines_are_drawn() {
    let desk = crowd();
    for camera in [world(), closer(&desk, 4.0), closer(&desk, 40.0)] {
        let figure = draw(&desk, None, &camera);
        let lines = lines(&figure);
        let drawn: usize = lines.iter().map(Vec::len).sum();
        let once: BTreeSet<_> = lines.iter().flatten().collect();
        assert_eq!(once.len(), drawn);
        assert!(lines.len() <= MOST_STRANDS);
        let stock = figure.stock.unwrap();
        assert_eq!((stock.lines, stock.drawn), (lines.len(), drawn));
    }
    let cx = desk.cx(None);
    let joined = Joined::of(&cx, &world()).unwrap();
    let drawn = lines(&draw(&desk, None, &world()));
    let least = drawn.iter().map(Vec::len).min().unwrap();
    let strong = joined.back.iter().filter(|cable| cable.len() > least);
    for cable in strong {
        assert!(drawn.iter().any(|ids| ids[..] == cable.ids(cx.dossier)[..]));
    }
}

#[test]
fn places_that_merge_lie_in_exactly_one_heap_and_no_two_dots_are_close() {
    let desk = crowd();
    for camera in [world(), closer(&desk, 4.0)] {
        let cx = desk.cx(None);
        let joined = Joined::of(&cx, &camera).unwrap();
        let heaped: Vec<_> = joined.heaps.values().flat_map(|ids| ids.iter()).collect();
        let once: BTreeSet<_> = heaped.iter().collect();
        assert_eq!(once.len(), heaped.len());
        let alone = joined
            .standing
            .iter()
            .zip(0..)
            .filter(|(s, n)| s.speaker == *n)
            .count();
        assert_eq!(
            heaped.len() - joined.heaps.len() + alone,
            desk.routes.places.len()
        );
    }
    let camera = Camera::world(ProjectionKind::AzimuthalEqualArea, SIZE);
    let cx = desk.cx(None);
    let joined = Joined::of(&cx, &camera).unwrap();
    let standing = joined
        .standing
        .iter()
        .zip(0..)
        .filter(|(s, n)| s.speaker == *n);
    let dots: Vec<UnitVec> = standing.map(|(s, _)| s.at).collect();
    for (n, a) in dots.iter().enumerate() {
        for b in &dots[n + 1..] {
            assert!(a.angle_rad(*b) * camera.scale_px > 24.0);
        }
    }
}

/// The words of a group of a figure.
fn words(figure: &Figure, name: &str) -> Vec<(TextRun, Option<Tag>)> {
    let mut found = Vec::new();
    for mark in &figure.scene.marks {
        if let Primitive::Group(group) = &mark.primitive
            && group.name == name
        {
            found.extend(group.marks.iter().filter_map(|mark| match &mark.primitive {
                Primitive::Text(text) => Some((text.clone(), mark.tag)),
                _ => None,
            }));
        }
    }
    found
}

#[test]
fn the_name_of_a_dot_for_several_says_how_many_more_it_stands_for() {
    let desk = crowd();
    let mut heaps = 0;
    for camera in [world(), closer(&desk, 4.0)] {
        let figure = draw(&desk, None, &camera);
        let names = words(&figure, "place-names");
        for (n, (name, tag)) in names.iter().enumerate() {
            let more = names
                .get(n + 1)
                .filter(|(text, _)| text.text.starts_with('+'));
            match figure.target(tag.unwrap()).unwrap() {
                _ if name.text.starts_with('+') => {}
                Target::Heap(places) => {
                    let (more, of) = more.unwrap();
                    assert_eq!(more.text, format!("+{}", places.len() - 1));
                    assert_eq!(tag, of);
                    assert!(more.pos.x > name.pos.x + name.width_px);
                    let both = name.bounds().union(more.bounds()).grown(-4.0);
                    assert!(figure.label_boxes.iter().any(|b| b.encloses(both)));
                    heaps += 1;
                }
                _ => assert_eq!(more, None, "{}", name.text),
            }
        }
        let boxes = figure.label_boxes.iter().enumerate();
        for (n, a) in boxes {
            let mut others = figure.label_boxes[n + 1..].iter();
            assert!(!others.any(|b| b.grown(-0.01).overlaps(*a)), "{a:?}");
        }
    }
    assert!(heaps > 10, "{heaps}");
}

#[test]
fn everything_is_drawn_one_by_one_where_the_map_is_large_enough() {
    let desk = crowd();
    let figure = draw(&desk, None, &closer(&desk, 400.0));
    let here = &quiet(&desk).id;
    let ending = |id: &Id<Relation>| {
        let pairs = desk.pairs().into_iter();
        let mut pair = pairs.filter(|p| p.bunch.fan.strands.iter().any(|(s, _)| s == id));
        pair.any(|p| (p.pair.first == *here) != (p.pair.second == *here))
    };
    let ends: Vec<&Id<Relation>> = desk.relations().filter(|id| ending(id)).collect();
    assert!(!ends.is_empty());
    for id in ends {
        let single = lines(&figure).iter().any(|ids| ids[..] == [id.clone()]);
        assert!(single, "{id}");
    }
    assert!(
        !figure
            .targets
            .iter()
            .any(|t| matches!(t, Target::Heap(ids) if ids.contains(here)))
    );
}

#[test]
fn relations_within_a_place_are_loops_where_it_stands_for_itself() {
    // The synthetic dossier has none: one of its relations comes back to where it began.
    let file = write(&dossier(&PLAN).unwrap(), &SetAside::default());
    let mut json: serde_json::Value = serde_json::from_str(&file).unwrap();
    json["relations"][0]["to"] = json["relations"][0]["from"].clone();
    let desk = Desk::new(read(json.to_string().as_bytes(), "loop").unwrap());
    let mut loops = desk.pairs().into_iter().filter(|p| p.pair.is_loop());
    let route = loops.next().unwrap();
    let place = &desk.routes.places[route.at[0] as usize];
    let camera = world();
    let here = camera.screen_from_lonlat(place.position).unwrap();
    let figure = draw(&desk, None, &camera.zoomed(400.0, here));
    let drawn: BTreeSet<Id<Relation>> = lines(&figure).into_iter().flatten().collect();
    for (id, _) in &route.bunch.fan.strands {
        assert!(drawn.contains(id), "{id}");
    }
}

#[test]
fn relations_between_places_in_one_point_are_loops_there() {
    let file = write(&dossier(&PLAN).unwrap(), &SetAside::default());
    let mut json: serde_json::Value = serde_json::from_str(&file).unwrap();
    let places = json["places"].as_array_mut().unwrap();
    for of in ["lat", "lon"] {
        assert!(places[0][of].is_number());
        places[1][of] = places[0][of].clone();
    }
    let ids = [0, 1].map(|n| places[n]["id"].clone());
    for (end, id) in ["from", "to"].into_iter().zip(ids) {
        json["relations"][0][end] = serde_json::json!({ "place": id });
    }
    let id = Id::new(json["relations"][0]["id"].as_str().unwrap()).unwrap();
    let desk = Desk::new(read(json.to_string().as_bytes(), "point").unwrap());
    let mut pairs = desk.pairs().into_iter();
    let route = pairs.find(|p| p.bunch.fan.strands.iter().any(|(own, _)| *own == id));
    let route = route.unwrap();
    assert!(!route.pair.is_loop());
    let here = world()
        .screen_from_lonlat(desk.routes.places[route.at[0] as usize].position)
        .unwrap();
    let figure = draw(&desk, None, &world().zoomed(400.0, here));
    assert!(lines(&figure).iter().any(|ids| ids.contains(&id)));
}

#[test]
fn what_is_selected_is_drawn_whatever_else_is() {
    let desk = crowd();
    let camera = world();
    let plain = lines(&draw(&desk, None, &camera));
    // One that is lost in the crowd otherwise.
    let pairs = desk.pairs().into_iter().filter(|p| p.circle().is_some());
    let hidden = pairs
        .flat_map(|p| &p.bunch.fan.strands)
        .find(|(id, _)| !plain.iter().any(|ids| ids.contains(id)));
    let hidden = Item::Relation(hidden.unwrap().0.clone());
    let figure = draw(&desk, Some(&hidden), &camera);
    assert!(figure.targets.contains(&Target::Item(hidden)));
    let place = desk
        .routes
        .places
        .iter()
        .find(|p| (3..20).contains(&p.degree))
        .unwrap();
    let figure = draw(&desk, Some(&Item::Place(place.id.clone())), &camera);
    let drawn: BTreeSet<Id<Relation>> = lines(&figure).into_iter().flatten().collect();
    let of_place = desk.pairs().into_iter().filter(|p| p.circle().is_some());
    let of_place = of_place.filter(|p| p.pair.first == place.id || p.pair.second == place.id);
    for (id, _) in of_place.flat_map(|p| &p.bunch.fan.strands) {
        assert!(drawn.contains(id), "{id}");
    }
    assert!(
        figure
            .targets
            .contains(&Target::Item(Item::Place(place.id.clone())))
    );
}

#[test]
fn the_lines_of_a_hub_are_drawn_even_if_they_fill_the_sheet() {
    let file = write(&dossier(&PLAN).unwrap(), &SetAside::default());
    let mut json: serde_json::Value = serde_json::from_str(&file).unwrap();
    let hub = json["places"][0]["id"].clone();
    let ids: Vec<serde_json::Value> = json["places"].as_array().unwrap()[1..]
        .iter()
        .map(|place| place["id"].clone())
        .collect();
    for (relation, id) in json["relations"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .zip(ids)
    {
        relation["from"] = serde_json::json!({ "place": hub });
        relation["to"] = serde_json::json!({ "place": id });
    }
    let desk = Desk::new(read(json.to_string().as_bytes(), "hub").unwrap());
    let hub: Id<crate::model::Place> = Id::new(hub.as_str().unwrap()).unwrap();
    let selection = Item::Place(hub.clone());
    let cx = desk.cx(Some(&selection));
    let camera = world();
    let joined = Joined::of(&cx, &camera).unwrap();
    let figure = draw(&desk, Some(&selection), &camera);
    let drawn: BTreeSet<Id<Relation>> = lines(&figure).into_iter().flatten().collect();
    let speaker = |end| joined.place(end).map(|standing| standing.speaker);
    let mut asked = 0;
    for route in desk.pairs() {
        let [a, b] = route.at.map(speaker);
        if a == b || route.pair.first != hub && route.pair.second != hub {
            continue;
        }
        for (id, _) in &route.bunch.fan.strands {
            assert!(drawn.contains(id), "{id}");
            asked += 1;
        }
    }
    assert!(asked > 300, "{asked}");
}

#[test]
fn what_was_kept_from_another_view_draws_the_same() {
    let desk = crowd();
    let cx = desk.cx(None);
    let camera = closer(&desk, 4.0);
    let from_afar = Joined::of(&cx, &world()).unwrap();
    let kept = from_afar.seen_by(&cx, &camera).unwrap();
    assert!(kept.is_for(&cx, &camera));
    let with = FigureCx {
        joined: Some(&kept),
        ..cx
    };
    assert_eq!(
        base(&with, &camera, None).scene,
        base(&cx, &camera, None).scene
    );
}

#[test]
fn places_part_on_a_way_without_a_jump() {
    let desk = crowd();
    let cx = desk.cx(None);
    let before = Joined::of(&cx, &world()).unwrap().places();
    let mut joined = Joined::of(&cx, &closer(&desk, 3.0)).unwrap();
    let after = joined.places();
    joined.part(&before, 0.0);
    let at_first = joined.places();
    assert!(
        before
            .iter()
            .zip(&at_first)
            .all(|(a, b)| a.angle_rad(*b) < 1e-12)
    );
    assert!(joined.ways_rad() > 0.0);
    joined.part(&at_first, 0.5);
    joined.part(&before, 1.0);
    assert_eq!(joined.places(), after);
    assert!(joined.ways_rad() < 1e-12);
}
