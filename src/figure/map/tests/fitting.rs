//! What stands on the map has room there, whatever the size of the sheet.

use super::*;
use crate::carto::basemap::CountryLabel;
use crate::figure::strands::LaneDrawing;
use crate::io::basemap::{NAMES, country_labels};
use crate::scene::TextRun;
use crate::scene::oriented::OrientedBox;

const SIZES: [Size; 4] = [
    Size::new(424.0, 332.0),
    Size::new(640.0, 480.0),
    Size::new(1600.0, 1000.0),
    Size::new(3840.0, 2160.0),
];

/// The map of the built-in dossier in every projection and size.
fn every_map(desk: &Desk, labels: &[CountryLabel], mut look: impl FnMut(&Camera, &Figure)) {
    let places: Vec<LonLat> = desk.routes.places.iter().map(|p| p.position).collect();
    for projection in ProjectionKind::ALL {
        for size in SIZES {
            let camera = Camera::fitted(projection, &places, size, fit_margins_px(size));
            let cx = FigureCx {
                labels,
                ..desk.cx(None)
            };
            look(&camera, &base(&cx, &camera, None));
        }
    }
}

/// All texts within the groups of these names.
fn texts<'m>(marks: &'m [Mark], names: &[&str], inside: bool, found: &mut Vec<&'m TextRun>) {
    for mark in marks {
        match &mark.primitive {
            Primitive::Text(text) if inside => found.push(text),
            Primitive::Group(group) => {
                let named = inside || names.contains(&group.name.as_str());
                texts(&group.marks, names, named, found);
            }
            _ => {}
        }
    }
}

fn box_of(text: &TextRun) -> OrientedBox {
    let middle = match text.anchor {
        crate::scene::Anchor::Start => text.width_px / 2.0,
        crate::scene::Anchor::Middle => 0.0,
        crate::scene::Anchor::End => -text.width_px / 2.0,
    };
    let (sin, cos) = text.angle_rad.sin_cos();
    let rise = -0.3 * text.size_px;
    let center = text
        .pos
        .moved(middle * cos - rise * sin, middle * sin + rise * cos);
    OrientedBox::new(center, text.width_px, text.size_px * 0.8, text.angle_rad)
}

#[test]
fn no_text_lies_on_another_or_beyond_the_sheet() {
    let desk = Desk::builtin();
    let labels = country_labels(NAMES).unwrap();
    every_map(&desk, &labels, |camera, figure| {
        let mut found = Vec::new();
        let groups = ["place-names", "captions", "country-names", "foot"];
        texts(&figure.scene.marks, &groups, false, &mut found);
        assert!(found.len() >= 4, "{camera:?}");
        let sheet = Rect::from_xywh(0.0, 0.0, camera.size.width, camera.size.height);
        for (i, a) in found.iter().enumerate() {
            assert!(sheet.encloses(box_of(a).bounds()), "{} {camera:?}", a.text);
            for b in found.iter().skip(i + 1) {
                let apart = !box_of(a).overlaps(&box_of(b));
                assert!(apart, "{} and {}: {camera:?}", a.text, b.text);
            }
        }
    });
}

#[test]
fn captions_are_whole() {
    let desk = Desk::builtin();
    let looks = desk.pairs().into_iter().flat_map(|p| &p.bunch.looks);
    let whole: Vec<&str> = looks
        .flat_map(|l| l.captions.iter().flatten().map(|(text, _)| text.as_str()))
        .collect();
    assert!(whole.iter().all(|text| !text.contains('…')));
    let mut count = 0;
    every_map(&desk, &[], |camera, figure| {
        let mut found = Vec::new();
        texts(&figure.scene.marks, &["captions"], false, &mut found);
        for caption in &found {
            assert!(
                whole.contains(&caption.text.as_str()),
                "{} {camera:?}",
                caption.text
            );
        }
        count += found.len();
    });
    assert!(count > 60, "{count}");
}

#[test]
fn threat_and_demand_are_named_on_every_large_map() {
    let desk = Desk::builtin();
    every_map(&desk, &[], |camera, figure| {
        let mut found = Vec::new();
        texts(&figure.scene.marks, &["captions"], false, &mut found);
        let named = |kind: &str| found.iter().any(|text| text.text.starts_with(kind));
        if camera.size.width > 1000.0 {
            assert!(named("Threat") && named("Demand"), "{camera:?}");
        }
    });
}

#[test]
fn the_inset_is_near_and_covers_no_line() {
    let desk = Desk::builtin();
    let mut count = 0;
    every_map(&desk, &[], |camera, figure| {
        let Some(inset) = figure.insets.first() else {
            return;
        };
        let (center, radius) = (inset.center, inset.radius_px);
        count += 1;
        let ends = ["pyongyang", "vladivostok"].map(|id| {
            let id = Id::<Place>::new(id).unwrap();
            let place = desk.opened.dossier.places().get(&id).unwrap();
            camera.screen_from_lonlat(place.position).unwrap()
        });
        let leader = ends[0].toward(ends[1], 0.5).distance_px(center) - radius;
        let shorter = camera.size.width.min(camera.size.height);
        assert!(leader < shorter * 0.45 + 40.0, "{leader} {camera:?}");
        let cx = desk.cx(None);
        let area = Rect::from_xywh(0.0, 0.0, camera.size.width, camera.size.height);
        let painter = Painter {
            cx: &cx,
            camera,
            area,
            joined: None,
            emphasised: None,
            selected: None,
        };
        let lanes = painter.lanes(camera, area, None);
        for p in lanes
            .iter()
            .flatten()
            .flat_map(LaneDrawing::pieces)
            .flatten()
        {
            assert!(p.distance_px(center) > radius, "{p:?} {camera:?}");
        }
    });
    assert!(count >= 6, "{count}");
}

#[test]
fn a_very_long_name_of_a_place_is_cut() {
    let long = "Ein sehr langer Ort ".repeat(500);
    let desk = Desk::edited(|json| json["places"][0]["names"]["en"] = long.clone().into());
    let place = &desk.routes.places[0];
    let letters = place.label.name.chars().count();
    assert!((30..60).contains(&letters), "{}", place.label.name);
    assert!(
        place.label.name.ends_with('…') && long.starts_with(place.label.name.trim_end_matches('…'))
    );
    let figure = base(
        &desk.cx(None),
        &desk.camera(ProjectionKind::Orthographic),
        None,
    );
    let mut found = Vec::new();
    texts(&figure.scene.marks, &["place-names"], false, &mut found);
    assert!(found.iter().any(|text| *text.text == *place.label.name));
    let mut dots = BTreeMap::new();
    groups(&figure.scene.marks, &mut dots);
    let dot = dots.get(&format!("place-{}", place.id)).unwrap();
    let Primitive::Group(group) = &dot.primitive else {
        panic!("a group")
    };
    assert!(
        group.title.as_ref().unwrap().contains(long.trim_end()),
        "the whole name"
    );
}

#[test]
fn the_arrow_to_the_north_reads_over_lines() {
    let desk = Desk::builtin();
    let camera = desk.camera(ProjectionKind::Orthographic).rolled(40.0);
    let mut cx = desk.cx(None);
    cx.extras.footer = false;
    let figure = base(&cx, &camera, None);
    let [_, _, frame] = figure.layers();
    let Some(Primitive::Group(foot)) = frame.last().map(|m| &m.primitive) else {
        panic!("a frame")
    };
    let Some(Primitive::Path(beneath)) = foot.marks.first().map(|m| &m.primitive) else {
        panic!("an arrow")
    };
    assert_eq!(beneath.fill, Some(desk.theme.land));
    let covered = foot.marks[0].bounds;
    for mark in &foot.marks[1..] {
        match &mark.primitive {
            Primitive::Path(path) => {
                let points = path.subpaths.iter().flatten();
                assert!(points.clone().count() > 2);
                assert!(points.clone().all(|p| covered.grown(-2.0).contains(*p)));
            }
            Primitive::Text(text) => assert!(text.halo.is_some()),
            other => panic!("{other:?}"),
        }
    }
}
