//! Land is land and sea is sea in every view, as the window draws them.
#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

use beleg::carto::ground::Ground;
use beleg::carto::{Camera, Level, PointOfView, ProjectionKind};
use beleg::figure::map::{SCREEN_STRAY_PX, ground_group};
use beleg::geom::{LonLat, ScreenPos, Size, UnitVec};
use beleg::io::basemap::{GROUND, decode};
use beleg::render::mesh::{Drawing, Piece, Soft};
use beleg::scene::{Group, Theme, ThemeKind};
use proptest::prelude::*;

/// Places far from any coast: longitude, latitude, and whether there is land.
const KNOWN: [(f64, f64, bool); 18] = [
    (100.0, 62.0, true),
    (104.0, 34.0, true),
    (10.0, 24.0, true),
    (25.0, -3.0, true),
    (134.0, -25.0, true),
    (-55.0, -10.0, true),
    (-98.0, 39.0, true),
    (-110.0, 58.0, true),
    (-42.0, 74.0, true),
    (80.0, -80.0, true),
    (-150.0, 40.0, false),
    (-140.0, -20.0, false),
    (170.0, 45.0, false),
    (-40.0, 30.0, false),
    (-20.0, -30.0, false),
    (75.0, -25.0, false),
    (100.0, -50.0, false),
    (0.0, 88.0, false),
];

/// The colour drawn last at a point, of triangles that are full of it.
fn colour_at(pieces: &[Piece], at: ScreenPos) -> Option<[u8; 4]> {
    let meshes = pieces.iter().filter_map(|piece| match piece {
        Piece::Mesh(mesh) => Some(mesh),
        _ => None,
    });
    let holds = |[a, b, c]: &[beleg::render::mesh::Vertex; 3]| {
        let side =
            |p: ScreenPos, q: ScreenPos| (q.x - p.x) * (at.y - p.y) - (q.y - p.y) * (at.x - p.x);
        let sides = [side(a.pos, b.pos), side(b.pos, c.pos), side(c.pos, a.pos)];
        // What has no area covers nothing, though every point in line with it lies on all its sides.
        let flat =
            (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) == (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x);
        let solid = a.rgba == b.rgba && b.rgba == c.rgba && a.rgba[3] == 255;
        !flat && solid && (sides.iter().all(|s| *s >= 0.0) || sides.iter().all(|s| *s <= 0.0))
    };
    let found = meshes.flat_map(|mesh| mesh.triangles()).filter(holds);
    found.last().map(|[a, _, _]| a.rgba)
}

fn areas_of(group: &Group) -> Vec<Piece> {
    Drawing::of_group_into(group, Soft::fading(1.0), &mut Vec::new()).pieces
}

fn check(ground: &Ground, camera: &Camera) {
    let theme = Theme::shipped(ThemeKind::Light);
    let group = ground_group(&ground.project(camera), &theme, SCREEN_STRAY_PX);
    let pieces = areas_of(&group);
    let land = [theme.land.r, theme.land.g, theme.land.b, 255];
    for (lon, lat, is_land) in KNOWN {
        let place = LonLat::new(lon, lat).unwrap();
        let Some(at) = camera.screen_from_lonlat(place) else {
            continue;
        };
        let size = camera.size;
        let inside = (0.0..size.width).contains(&at.x) && (0.0..size.height).contains(&at.y);
        // Near the rim, and around the point opposite the middle, a degree is squeezed to a thin line.
        let away = UnitVec::from_lonlat(place).angle_rad(UnitVec::from_lonlat(camera.center));
        let far = match camera.projection {
            ProjectionKind::Orthographic => 1.4,
            kind if kind.turns() => 2.6,
            _ => 4.0,
        };
        if inside && away < far {
            let seen = colour_at(&pieces, at) == Some(land);
            assert_eq!(seen, is_land, "{lon} {lat} in {camera:?}");
        }
    }
}

#[test]
fn the_sea_stays_where_the_far_side_lies_beyond_the_window() {
    let map = decode(GROUND, Level::Medium, PointOfView::Un).unwrap();
    let ground = Ground::new(&map);
    for projection in [
        ProjectionKind::AzimuthalEqualArea,
        ProjectionKind::AzimuthalEquidistant,
    ] {
        let world = Camera::world(projection, Size::new(689.0, 752.0));
        let camera = Camera {
            center: LonLat::new(113.0, 73.0).unwrap(),
            roll_deg: -75.0,
            scale_px: world.scale_px * 2.4,
            ..world
        };
        check(&ground, &camera);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn land_is_land_and_sea_is_sea(
        kind in 0usize..6,
        (lon, lat, roll) in (-180.0f64..180.0, -75.0f64..75.0, -180.0f64..180.0),
        (width, height, nearer) in (500.0f32..1700.0, 400.0f32..1100.0, 1.0f64..4.0),
        medium in any::<bool>(),
    ) {
        let level = if medium { Level::Medium } else { Level::Light };
        let map = decode(GROUND, level, PointOfView::Un).unwrap();
        let world = Camera::world(ProjectionKind::ALL[kind], Size::new(width, height));
        let camera = Camera {
            center: LonLat::wrapped(lon, lat),
            roll_deg: roll,
            scale_px: world.scale_px * nearer,
            ..world
        };
        check(&Ground::new(&map), &camera);
    }
}
