//! Laws that hold for the insets of any dossier on any sheet.

use super::SIZE;
use crate::carto::{Camera, ProjectionKind};
use crate::figure::Figure;
use crate::figure::inset::scale::ScaleBar;
use crate::figure::inset::{Inset, InsetSpot, InsetWish, InsetWishes, MOST_INSETS};
use crate::figure::map::{base, fit_margins_px, tests::Desk};
use crate::geom::{LonLat, Rect, ScreenPos, Size};
use crate::lang::{Lang, Texts};
use crate::scene::oriented::OrientedBox;
use crate::scene::{Anchor, Mark, Path, Primitive, TextRun};
use proptest::prelude::*;

/// The built-in dossier with its four places in two or one heaps, and `more` heaps of two places elsewhere.
pub(super) fn desk(heaps: &[([f64; 2], [f64; 2])]) -> Desk {
    Desk::edited(|json| {
        let places = json["places"].as_array_mut().unwrap();
        let pattern = places[0].clone();
        let mut ends = Vec::new();
        for (number, (at, step)) in heaps.iter().enumerate() {
            for (side, sign) in [("a", 1.0), ("b", -1.0)] {
                let mut place = pattern.clone();
                let id = format!("heap-{number}-{side}");
                place["id"] = id.clone().into();
                place["names"] = serde_json::json!({ "en": format!("Town {number} {side}") });
                place["lon"] = (at[0] + sign * step[0]).into();
                place["lat"] = (at[1] + sign * step[1]).into();
                place["geonames"] = serde_json::Value::Null;
                place["country"] = serde_json::Value::Null;
                places.push(place);
                ends.push(id);
            }
        }
        // Every relation of the dossier is moved to a pair of these places, first within heaps, then between them.
        let relations = json["relations"].as_array_mut().unwrap();
        for (number, relation) in relations.iter_mut().enumerate() {
            let from = (2 * number) % ends.len();
            let to = (from + 1 + 2 * (number / 4)) % ends.len();
            relation["from"]["place"] = ends[from].clone().into();
            relation["to"]["place"] = ends[to].clone().into();
        }
    })
}

pub(super) fn group<'m>(marks: &'m [Mark], name: &str) -> Vec<&'m [Mark]> {
    let mut found = Vec::new();
    for mark in marks {
        if let Primitive::Group(inner) = &mark.primitive {
            if inner.name == name {
                found.push(inner.marks.as_slice());
            }
            found.extend(group(&inner.marks, name));
        }
    }
    found
}

pub(super) fn texts<'m>(marks: &'m [Mark], found: &mut Vec<&'m TextRun>) {
    for mark in marks {
        match &mark.primitive {
            Primitive::Text(text) => found.push(text),
            Primitive::Group(group) => texts(&group.marks, found),
            _ => {}
        }
    }
}

pub(super) fn paths<'m>(marks: &'m [Mark], found: &mut Vec<&'m Path>) {
    for mark in marks {
        match &mark.primitive {
            Primitive::Path(path) => found.push(path),
            Primitive::Group(group) => paths(&group.marks, found),
            _ => {}
        }
    }
}

/// The box of the letters of a text.
fn letters(text: &TextRun) -> OrientedBox {
    let middle = match text.anchor {
        Anchor::Start => text.width_px / 2.0,
        Anchor::Middle => 0.0,
        Anchor::End => -text.width_px / 2.0,
    };
    let (sin, cos) = text.angle_rad.sin_cos();
    let up = -0.35 * text.size_px;
    let center = text
        .pos
        .moved(middle * cos - up * sin, middle * sin + up * cos);
    OrientedBox::new(center, text.width_px, 0.7 * text.size_px, text.angle_rad)
}

fn covers_none_of(figure: &Figure, inset: &Inset, firm: bool) {
    let marks = &figure.scene.marks;
    let mut words = Vec::new();
    for name in [
        "place-names",
        "captions",
        "captions-selected",
        "country-names",
    ] {
        for found in group(marks, name) {
            texts(found, &mut words);
        }
    }
    if firm {
        for found in group(marks, "foot") {
            texts(found, &mut words);
        }
    }
    for text in words {
        let away = letters(text).distance_px(inset.center);
        assert!(away >= inset.radius_px, "{} {inset:?}", text.text);
    }
    if !firm {
        return;
    }
    let mut lines = Vec::new();
    for name in ["relations", "relations-selected"] {
        for found in group(marks, name) {
            paths(found, &mut lines);
        }
    }
    for points in lines.iter().flat_map(|path| &path.subpaths) {
        for pair in points.windows(2) {
            let piece = OrientedBox::around_piece(pair[0], pair[1], 0.1);
            let away = piece.distance_px(inset.center);
            assert!(away > inset.radius_px, "a line {pair:?} {inset:?}");
        }
    }
}

/// Everything that holds of the insets of a figure; of those in `moved` only what holds of them too.
fn hold(desk: &Desk, camera: &Camera, figure: &Figure, moved: &InsetWishes) {
    assert!(figure.insets.len() <= MOST_INSETS);
    let sheet = Rect::from_xywh(0.0, 0.0, camera.size.width, camera.size.height);
    for (number, inset) in figure.insets.iter().enumerate() {
        let firm = moved.of(&inset.places).is_none();
        assert!(sheet.encloses(inset.square()), "{inset:?}");
        covers_none_of(figure, inset, firm);
        for other in &figure.insets[number + 1..] {
            let away = inset.center.distance_px(other.center);
            assert!(
                away > inset.radius_px + other.radius_px,
                "{inset:?} {other:?}"
            );
        }
        for place in desk.routes.places.iter().filter(|_| firm) {
            if let Some(at) = camera.screen_from_unit(place.unit) {
                assert!(!inset.contains(at), "{} {inset:?}", place.id);
            }
        }
    }
}

fn step() -> impl Strategy<Value = [f64; 2]> {
    [0.2..3.0, -2.0..2.0_f64]
}

pub(super) fn heap() -> impl Strategy<Value = ([f64; 2], [f64; 2])> {
    ([-170.0..170.0, -65.0..70.0], step())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn insets_cover_nothing_and_keep_apart(
        heaps in proptest::collection::vec(heap(), 2..6),
        projection in proptest::sample::select(ProjectionKind::ALL.to_vec()),
        (width, height) in (420.0..2400.0_f32, 320.0..1500.0_f32),
        zoom in 0.6..3.0_f64,
        offset in [-0.5..0.5_f32, -0.5..0.5_f32],
    ) {
        let desk = desk(&heaps);
        let size = Size::new(width, height);
        let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
        let camera = Camera::fitted(projection, &places, size, fit_margins_px(size))
            .zoomed(zoom, size.center());
        let figure = base(&desk.cx(None), &camera, None);
        hold(&desk, &camera, &figure, InsetWishes::NONE);
        let Some(first) = figure.insets.first() else {
            return Ok(());
        };
        let mut wishes = InsetWishes::default();
        for inset in figure.insets.iter().take(2) {
            wishes.wish(inset.places.clone(), InsetWish::At(InsetSpot { offset, radius: 0.12 }));
        }
        let cx = crate::figure::FigureCx { wishes: &wishes, ..desk.cx(None) };
        let moved = base(&cx, &camera, None);
        prop_assert!(moved.insets.iter().any(|inset| inset.places == first.places));
        hold(&desk, &camera, &moved, &wishes);
        wishes.wish(first.places.clone(), InsetWish::Hidden);
        let cx = crate::figure::FigureCx { wishes: &wishes, ..desk.cx(None) };
        let hidden = base(&cx, &camera, None);
        prop_assert!(hidden.insets.iter().all(|inset| inset.places != first.places));
    }
}

#[test]
fn three_heaps_in_three_parts_of_the_world_have_three_insets() {
    let desk = desk(&[
        ([4.5, 51.5], [0.6, 0.3]),
        ([-74.0, 40.0], [0.8, 0.9]),
        ([139.0, 35.5], [0.9, 0.4]),
    ]);
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    for projection in [ProjectionKind::EqualEarth, ProjectionKind::NaturalEarth] {
        let camera = Camera::fitted(projection, &places, SIZE, fit_margins_px(SIZE));
        let figure = base(&desk.cx(None), &camera, None);
        assert_eq!(figure.insets.len(), 3, "{projection:?}");
        let names = ["inset", "inset-2", "inset-3"];
        for name in names {
            assert_eq!(group(&figure.scene.marks, name).len(), 1, "{name}");
            let scale = name.replace("inset", "inset-scale");
            assert_eq!(group(&figure.scene.marks, &scale).len(), 1, "{scale}");
        }
        let again = base(&desk.cx(None), &camera, None);
        assert_eq!(again.insets, figure.insets);
    }
}

#[test]
fn the_built_in_dossier_has_its_inset_at_the_usual_sizes() {
    let desk = Desk::builtin();
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    for (width, height) in [
        (1320.0, 850.0),
        (920.0, 640.0),
        (745.0, 570.0),
        (1180.0, 880.0),
    ] {
        let size = Size::new(width, height);
        let seen = (places.as_slice(), &[] as &[LonLat]);
        let margins = fit_margins_px(size);
        let camera = Camera::fitted_along(ProjectionKind::Orthographic, seen, size, margins);
        let figure = base(&desk.cx(None), &camera, None);
        assert_eq!(figure.insets.len(), 1, "{size:?}");
    }
}

#[test]
fn the_scale_bar_is_as_long_as_it_says_at_the_middle_of_the_inset() {
    let desk = Desk::builtin();
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    let mut count = 0;
    for projection in ProjectionKind::ALL {
        for zoom in [1.0, 1.6, 3.0] {
            let camera = Camera::fitted(projection, &places, SIZE, fit_margins_px(SIZE));
            let east = desk
                .routes
                .places
                .iter()
                .find(|p| p.id.as_str() == "vladivostok");
            let about = camera.screen_from_unit(east.unwrap().unit).unwrap();
            let camera = camera.zoomed(zoom, about);
            for inset in base(&desk.cx(None), &camera, None).insets {
                let seen = inset.camera(&camera);
                let bar = ScaleBar::of(&inset, &seen, 90.0).unwrap();
                let ends: [LonLat; 2] = [-0.5, 0.5].map(|side: f32| {
                    let at = inset.center.moved(side * bar.length_px, 0.0);
                    seen.lonlat_from_screen(at).unwrap()
                });
                let metres = haversine_m(ends[0], ends[1]);
                let says = bar.metres as f64;
                assert!(
                    (metres / says - 1.0).abs() < 0.02,
                    "{projection:?} {metres} {says}"
                );
                assert!(bar.length_px <= 90.0 && bar.length_px > 35.0);
                let first = bar.metres.to_string();
                assert!(["1", "2", "5"].contains(&first.trim_end_matches('0')));
                count += 1;
            }
        }
    }
    assert!(count >= 6, "{count}");
}

/// The length of a great circle by the haversine formula, on the sphere of mean radius, in metres.
fn haversine_m(a: LonLat, b: LonLat) -> f64 {
    let [lat_a, lat_b, lon_a, lon_b] =
        [a.lat_deg(), b.lat_deg(), a.lon_deg(), b.lon_deg()].map(f64::to_radians);
    let h = ((lat_b - lat_a) / 2.0).sin().powi(2)
        + lat_a.cos() * lat_b.cos() * ((lon_b - lon_a) / 2.0).sin().powi(2);
    2.0 * 6_371_008.8 * h.sqrt().asin()
}

#[test]
fn lengths_are_written_as_the_language_writes_them() {
    let bar = |metres| ScaleBar {
        metres,
        length_px: 50.0,
    };
    let say = |metres, lang| bar(metres).words(&Texts::new(lang));
    assert_eq!(say(500, Lang::En), "500 m");
    assert_eq!(say(1_000, Lang::De), "1 km");
    assert_eq!(say(1_000_000, Lang::En), "1,000 km");
    assert_eq!(say(2_000_000, Lang::De), "2.000 km");
}

#[test]
fn what_lies_in_an_inset_is_picked_as_it_is_drawn_and_what_lies_under_it_is_not() {
    use crate::scene::pick::pick;
    let desk = Desk::builtin();
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    let camera = Camera::fitted(
        ProjectionKind::Orthographic,
        &places,
        SIZE,
        fit_margins_px(SIZE),
    );
    let mut wishes = InsetWishes::default();
    let plain = base(&desk.cx(None), &camera, None);
    // Over its own places: the map beneath is full of lines and dots.
    wishes.wish(
        plain.insets[0].places.clone(),
        InsetWish::At(InsetSpot {
            offset: [0.05, 0.0],
            radius: 0.14,
        }),
    );
    let cx = crate::figure::FigureCx {
        wishes: &wishes,
        ..desk.cx(None)
    };
    let figure = base(&cx, &camera, None);
    let inset = &figure.insets[0];
    let within = |at: ScreenPos| inset.contains(at);
    for place in &desk.routes.places {
        let at = camera.screen_from_unit(place.unit).unwrap();
        let shown = inset.onto(at);
        let target = crate::figure::Target::Item(crate::model::Item::Place(place.id.clone()));
        let tag = figure.tags[&target];
        if inset.places.contains(&place.id) {
            assert!(within(shown));
            assert_eq!(
                pick(&figure.scene, shown, 3.0).first(),
                Some(&tag),
                "{}",
                place.id
            );
            let far = shown.distance_px(at) > 12.0;
            assert!(within(at) && far);
            let hit = pick(&figure.scene, at, 3.0);
            assert!(!hit.contains(&tag), "{} is hit under the inset", place.id);
        }
    }
}
