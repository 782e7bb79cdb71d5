use super::*;
use crate::carto::basemap::PointOfView;
use crate::carto::{Level, ProjectionKind};
use crate::figure::map::tests::Desk;
use crate::figure::placements::Placements;
use crate::geom::{Rect, Size};
use crate::io::basemap::{GROUND, NAMES, country_labels, decode, outlined};
use crate::scene::Primitive;

const SHEET: Size = Size::new(1600.0, 1000.0);

fn labels() -> Vec<CountryLabel> {
    let map = decode(GROUND, Level::Light, PointOfView::Un).unwrap();
    outlined(&country_labels(NAMES).unwrap(), &map)
}

fn views() -> Vec<Camera> {
    let mut views = vec![
        Camera::world(ProjectionKind::EqualEarth, SHEET),
        Camera::world(ProjectionKind::Mercator, SHEET),
    ];
    for (lon, lat, near) in [
        (10.0, 50.0, 1.0),
        (-70.0, -20.0, 1.5),
        (100.0, 20.0, 1.0),
        (12.0, 50.0, 4.0),
        (127.0, 38.0, 6.0),
    ] {
        let globe = Camera::world(ProjectionKind::Orthographic, SHEET);
        views.push(Camera {
            scale_px: globe.scale_px * near,
            ..globe.centered_on(LonLat::wrapped(lon, lat))
        });
    }
    views
}

fn area() -> Rect {
    Rect::from_xywh(0.0, 0.0, SHEET.width, SHEET.height)
}

/// Whether a point of the sheet lies in a country as drawn, by the even-odd rule.
fn holds(label: &CountryLabel, camera: &Camera, p: ScreenPos) -> bool {
    let mut crossed = 0;
    for ring in &label.outline {
        let points: Vec<ScreenPos> = ring
            .iter()
            .filter_map(|v| camera.screen_from_unit(*v))
            .collect();
        for (i, a) in points.iter().enumerate() {
            let b = points[(i + 1) % points.len()];
            if (a.x - b.x).abs() < 600.0
                && (a.y <= p.y) != (b.y <= p.y)
                && a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y) < p.x
            {
                crossed += 1;
            }
        }
    }
    crossed % 2 == 1
}

#[test]
fn every_label_knows_the_outline_of_its_country() {
    for label in labels() {
        let is_known = !label.outline.is_empty() || label.area_km2 < 200.0;
        assert!(is_known, "{}", label.en);
    }
}

#[test]
fn names_lie_within_their_countries() {
    let (desk, labels) = (Desk::builtin(), labels());
    let (mut count, mut tilted, mut wide) = (0, 0, 0);
    for camera in views() {
        let cx = FigureCx {
            labels: &labels,
            ..desk.cx(None)
        };
        let (marks, stands) = names(&cx, &camera, &mut Room::new(area()));
        assert!(stands.len() >= 4, "{} {camera:?}", stands.len());
        for mark in &marks {
            let Primitive::Text(text) = &mark.primitive else {
                panic!("a text")
            };
            let spaced = (text.face, text.size_px, text.letter_spacing_px);
            let width = cx.fonts.width_px(&text.text, spaced.0, spaced.1, spaced.2);
            assert!((width - text.width_px).abs() < 0.05, "{}", text.text);
            let mut owners = labels.iter().filter(|label| {
                stands.contains_key(&label.en) && label.en.to_uppercase().contains(&text.text)
            });
            let (sin, cos) = text.angle_rad.sin_cos();
            let inside = |label: &CountryLabel| {
                (0..=40_u8).all(|k| {
                    let along = text.width_px * f32::from(k) / 40.0;
                    [0.0, -3.5, -7.1].iter().all(|up| {
                        let p = text
                            .pos
                            .moved(along * cos - up * sin, along * sin + up * cos);
                        holds(label, &camera, p)
                    })
                })
            };
            assert!(owners.any(inside), "{} {camera:?}", text.text);
            count += 1;
            tilted += usize::from(text.angle_rad != 0.0);
            wide += usize::from(text.letter_spacing_px > 3.0);
        }
    }
    println!("{count} names, {tilted} tilted, {wide} wide");
    assert!(
        count > 80 && tilted > 3 && wide > 20,
        "{count} {tilted} {wide}"
    );
}

#[test]
fn names_turn_with_the_land() {
    let (desk, labels) = (Desk::builtin(), labels());
    let turn = |minds: bool| {
        let (mut moved, mut blinked) = (0, 0);
        let mut before: Option<Placements> = None;
        for step in 0..60_u8 {
            let globe = Camera::world(ProjectionKind::Orthographic, SHEET);
            let camera = globe.centered_on(LonLat::wrapped(f64::from(step), 30.0));
            let cx = FigureCx {
                labels: &labels,
                earlier: before.as_ref().filter(|_| minds),
                ..desk.cx(None)
            };
            let (_, countries) = names(&cx, &camera, &mut Room::new(area()));
            if let Some(before) = &before {
                let same = |name: &String| countries.get(name) == before.countries.get(name);
                let gone = before
                    .countries
                    .keys()
                    .filter(|n| !countries.contains_key(*n));
                let here = countries
                    .keys()
                    .filter(|n| before.countries.contains_key(*n));
                blinked += gone.count();
                moved += here.filter(|name| !same(name)).count();
            }
            let mut now = Placements::default();
            now.countries = countries;
            before = Some(now);
        }
        (moved, blinked)
    };
    let (with, without) = (turn(true), turn(false));
    println!("{with:?} {without:?}");
    assert!(10 * with.0 < without.0, "{with:?} {without:?}");
    assert!(with.1 <= without.1, "{with:?} {without:?}");
}
