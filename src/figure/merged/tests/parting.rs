//! Where the map grows or shrinks, places go from where they were drawn to where they belong, without a jump.

use super::{SIZE, closer, crowd, draw};
use crate::carto::{Camera, ProjectionKind};
use crate::figure::FigureCx;
use crate::figure::drawn::{Figure, Target};
use crate::figure::joined::Joined;
use crate::figure::map::base;
use crate::figure::map::tests::Desk;
use crate::geom::{ScreenPos, UnitVec};
use crate::model::{Id, Item, Place, Relation, RowId};
use crate::scene::{Mark, Primitive};
use std::collections::HashMap;

/// The places that stand for themselves, by their numbers.
fn speakers(joined: &Joined) -> Vec<u32> {
    let all = joined.standing.iter().zip(0..);
    all.filter(|(s, number)| s.speaker == *number)
        .map(|(_, number)| number)
        .collect()
}

/// What its lines are.
fn lines(joined: &Joined) -> Vec<([u32; 2], u32, Vec<RowId<Relation>>)> {
    let all = joined.front.iter().chain(&joined.back);
    all.map(|cable| (cable.ends, cable.route, cable.rows().to_vec()))
        .collect()
}

fn disc(marks: &[Mark]) -> Option<ScreenPos> {
    marks.iter().find_map(|mark| match &mark.primitive {
        Primitive::Disc(disc) => Some(disc.center),
        Primitive::Group(group) => disc(&group.marks),
        _ => None,
    })
}

/// Where the dot of each place is drawn.
fn dots(figure: &Figure) -> HashMap<Id<Place>, ScreenPos> {
    let place = |target: &Target| match target {
        Target::Item(Item::Place(id)) => Some(id.clone()),
        Target::Heap(ids) => ids.first().cloned(),
        _ => None,
    };
    let drawn = |target: &Target| {
        let id = place(target)?;
        let marks: Vec<Mark> = figure
            .drawn(target)
            .flat_map(|drawn| drawn.marks.iter().flatten().cloned())
            .collect();
        Some((id, disc(&marks)?))
    };
    figure.targets.iter().filter_map(drawn).collect()
}

fn with<'a>(cx: FigureCx<'a>, joined: &'a Joined) -> FigureCx<'a> {
    FigureCx {
        joined: Some(joined),
        ..cx
    }
}

#[test]
fn who_stands_on_a_smaller_map_stands_on_every_larger_one() {
    let desk = crowd();
    // One that merges into another, unless it is selected.
    let merged = Joined::of(&desk.cx(None), &closer(&desk, 6.0)).unwrap();
    let mut merged = merged.standing.iter().zip(0_u32..);
    let (_, hidden) = merged.find(|(s, number)| s.speaker != *number).unwrap();
    let hidden = desk.routes.places[hidden as usize].id.clone();
    let selection = Item::Place(hidden);
    for projection in ProjectionKind::ALL {
        for selection in [None, Some(&selection)] {
            let cx = desk.cx(selection);
            let world = Camera::world(projection, SIZE);
            let mut before = Vec::new();
            for step in 0..16 {
                // Seen from afar at first.
                let camera = world.zoomed(0.6 * 1.4_f64.powi(step), SIZE.center());
                let standing = speakers(&Joined::of(&cx, &camera).unwrap());
                let missing = before.iter().find(|n| !standing.contains(n));
                assert_eq!(missing, None, "{projection:?} {step}");
                before = standing;
            }
            assert!(before.len() > 300, "{projection:?} {}", before.len());
        }
    }
}

/// Two views after each other, and the places of the first.
fn views(desk: &Desk) -> Vec<[Camera; 2]> {
    let world = |projection| Camera::world(projection, SIZE);
    let (globe, mercator) = (
        world(ProjectionKind::Orthographic),
        world(ProjectionKind::Mercator),
    );
    vec![
        [closer(desk, 1.0), closer(desk, 3.0)],
        [closer(desk, 12.0), closer(desk, 4.0)],
        [closer(desk, 2.0), closer(desk, 5.0)],
        [globe, globe.zoomed(5.0, ScreenPos::new(500.0, 300.0))],
        [mercator, mercator.zoomed(2.0, SIZE.center())],
    ]
}

#[test]
fn dots_begin_where_they_were_and_end_where_they_belong() {
    let desk = crowd();
    let cx = desk.cx(None);
    for [earlier, later] in views(&desk) {
        let before = Joined::of(&cx, &earlier).unwrap();
        let mut joined = before.clone().seen_by(&cx, &later).unwrap();
        let before = before.places();
        joined.part(&before, 0.0);
        // On a smaller map dots go, and those that stay stay where they are.
        let grows = later.scale_px > earlier.scale_px;
        assert_eq!(joined.ways_rad() * later.scale_px > 1.0, grows);
        assert_eq!(joined.ways_rad() > 0.0, grows);
        let figure = base(&with(cx, &joined), &later, None);
        let first = dots(&figure);
        assert!(first.len() > 5, "{later:?} {}", first.len());
        for (place, from) in desk.routes.places.iter().zip(&before) {
            let Some(at) = first.get(&place.id) else {
                continue;
            };
            let from = later.screen_from_unit(*from).unwrap();
            assert!(at.distance_px(from) < 0.01, "{} {at:?} {from:?}", place.id);
        }
        joined.part(&before, 1.0);
        let figure = base(&with(cx, &joined), &later, None);
        let last = dots(&figure);
        for place in &desk.routes.places {
            let Some(at) = last.get(&place.id) else {
                continue;
            };
            let there = later.screen_from_unit(place.unit).unwrap();
            assert!(at.distance_px(there) < 0.01, "{} {at:?}", place.id);
        }
        assert_eq!(figure.scene, draw(&desk, None, &later).scene);
    }
}

#[test]
fn on_its_way_a_place_is_between_where_it_was_and_where_it_belongs() {
    let desk = crowd();
    let cx = desk.cx(None);
    for [earlier, later] in views(&desk) {
        let before = Joined::of(&cx, &earlier).unwrap().places();
        let fresh = Joined::of(&cx, &later).unwrap();
        let target = fresh.places();
        let mut covered = vec![0.0; target.len()];
        for share in [0.1, 0.3, 0.5, 0.8, 0.99] {
            let mut joined = fresh.clone();
            joined.part(&before, share);
            let at = joined.places();
            for (n, at) in at.iter().enumerate() {
                let (from, to): (UnitVec, UnitVec) = (before[n], target[n]);
                let (way, rest) = (from.angle_rad(*at), at.angle_rad(to));
                let whole = from.angle_rad(to);
                assert!((way + rest - whole).abs() < 1e-9, "{way} {rest} {whole}");
                assert!(way >= covered[n] && (whole < 1e-9 || way > covered[n]));
                covered[n] = way;
            }
        }
    }
}

#[test]
fn where_the_same_places_stand_nothing_moves_and_lines_are_kept() {
    let desk = crowd();
    let cx = desk.cx(None);
    let (mut kept, mut parted) = (0, 0);
    for times in [1.0, 4.0, 40.0] {
        for factor in [0.9, 0.999_99, 1.000_01, 1.001, 1.1] {
            let known = Joined::of(&cx, &closer(&desk, times)).unwrap();
            let camera = closer(&desk, times * factor);
            let fresh = Joined::of(&cx, &camera).unwrap();
            let (before, stood) = (known.places(), speakers(&known));
            let were: Vec<_> = known
                .back
                .iter()
                .map(|cable| cable.rows().as_ptr())
                .collect();
            let mut next = known.seen_by(&cx, &camera).unwrap();
            assert!(next.is_for(&cx, &camera));
            assert_eq!(lines(&next), lines(&fresh));
            assert_eq!(next.places(), fresh.places());
            let same = next.back.iter().zip(&were);
            let same = same.filter(|(cable, rows)| cable.rows().as_ptr() == **rows);
            let same = same.count() == were.len() && next.back.len() == were.len();
            let stands = speakers(&next) == stood && next.places() == before;
            // The very same lines, not made anew.
            assert_eq!(same, stands, "{times} {factor}");
            assert_eq!(next.ways_rad(), 0.0);
            next.part(&before, 0.0);
            if stands {
                assert_eq!(next.ways_rad(), 0.0);
                assert_eq!(next.places(), before);
                kept += 1;
            } else {
                parted += 1;
            }
        }
    }
    assert!(kept >= 3 && parted >= 3, "{kept} {parted}");
}
