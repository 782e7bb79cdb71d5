mod laws;
mod leaders;
mod signs;

use crate::carto::ground::{Ground, project_ground};
use crate::carto::{Camera, Level, PointOfView, ProjectionKind};
use crate::figure::map::{base, ground_group, tests::Desk};
use crate::figure::{Figure, Grounds};
use crate::geom::{LonLat, Rect, Size};
use crate::io::basemap::{GROUND, decode};
use crate::scene::{Group, Mark, Primitive, Theme, ThemeKind};
use std::cell::RefCell;

const SIZE: Size = Size::new(1200.0, 800.0);

/// The ground in the inset of a figure.
fn inset_ground(marks: &[Mark]) -> Option<&Group> {
    marks.iter().find_map(|mark| match &mark.primitive {
        Primitive::Group(group) if group.name == "inset-ground" => Some(&**group),
        Primitive::Group(group) => inset_ground(&group.marks),
        _ => None,
    })
}

/// How many corners the outlines within a box have.
fn corners(group: &Group, part: Rect) -> usize {
    let corners = group.marks.iter().map(|mark| match &mark.primitive {
        Primitive::Path(path) => {
            let points = path.subpaths.iter().flatten();
            points.filter(|p| part.contains(**p)).count()
        }
        _ => 0,
    });
    corners.sum()
}

#[test]
fn the_inset_has_a_finer_ground_of_its_own_where_one_is_given() {
    let desk = Desk::builtin();
    let theme = Theme::shipped(ThemeKind::Light);
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    let [light, medium] =
        [Level::Light, Level::Medium].map(|level| decode(GROUND, level, PointOfView::Un).unwrap());
    let medium = Ground::new(&medium);
    for projection in [ProjectionKind::EqualEarth, ProjectionKind::NaturalEarth] {
        let camera = Camera::fitted(projection, &places, SIZE, [150.0, 115.0, 150.0, 125.0]);
        let map = Some(ground_group(&project_ground(&light, &camera), &theme, 0.0));
        let asked = RefCell::new(Vec::new());
        let of_inset = |seen: &Camera, part: Rect| {
            asked.borrow_mut().push((*seen, part));
            Some(ground_group(
                &medium.project_within(seen, part),
                &theme,
                0.0,
            ))
        };
        let none = |_: &Camera, _: Rect| None;
        let drawn = |inset| -> Figure {
            let map = map.clone();
            base(&desk.cx(None), &camera, Grounds { map, inset })
        };
        let (own, magnified, missing) = (drawn(Some(&of_inset)), drawn(None), drawn(Some(&none)));
        let [(seen, part)] = asked.borrow()[..] else {
            panic!("asked once")
        };
        let inset = own.insets.first().unwrap();
        let (center, radius) = (inset.center, inset.radius_px);
        assert!(part.contains(center) && part.width() >= 2.0 * radius);
        // The camera of the inset sees the places where the inset shows them.
        let near = desk.routes.places.iter().filter(|p| {
            let at = seen.screen_from_unit(p.unit).unwrap();
            at.distance_px(center) < radius
        });
        assert_eq!(near.count(), 2);
        let count = |figure: &Figure| {
            let ground = inset_ground(&figure.scene.marks).unwrap();
            assert_eq!(ground.clip, Some((center, radius)));
            corners(ground, part)
        };
        let [fine, coarse, fallback] = [&own, &magnified, &missing].map(count);
        assert!(fine > 2 * coarse, "{projection:?} {fine} {coarse}");
        assert_eq!(fallback, coarse);
    }
}
