use super::element::number;
use super::ids::Ids;
use super::*;
use crate::geom::Size;
use crate::scene::text::Fonts;
use crate::scene::{Anchor, Face, TextRun};
use proptest::prelude::*;

const INK: Colour = Colour {
    r: 31,
    g: 35,
    b: 40,
    a: 255,
};
const LAND: Colour = Colour {
    r: 251,
    g: 250,
    b: 247,
    a: 255,
};

fn text(words: &str, x: f32) -> TextRun {
    TextRun {
        text: words.to_owned(),
        pos: ScreenPos::new(x, 40.0),
        anchor: Anchor::Middle,
        face: Face::SansStrong,
        size_px: 13.0,
        letter_spacing_px: 0.0,
        colour: INK,
        halo: Some(Stroke::solid(LAND, 3.0)),
        angle_rad: 0.5,
        width_px: 64.5,
    }
}

fn small_scene() -> Scene {
    let line = Path {
        subpaths: vec![vec![
            ScreenPos::new(10.0, 50.126),
            ScreenPos::new(-0.001, 7.1),
        ]],
        stroke: Some(Stroke {
            dash: Some([1.5, 6.0]),
            round: true,
            ..Stroke::solid(INK.faded(0.5), 2.6)
        }),
        ..Path::default()
    };
    let area = Path {
        subpaths: vec![vec![
            ScreenPos::new(0.0, 0.0),
            ScreenPos::new(20.0, 0.0),
            ScreenPos::new(20.0, 20.0),
        ]],
        closed: true,
        fill: Some(LAND),
        stroke: None,
    };
    let dot = Disc {
        center: ScreenPos::new(10.0, 50.0),
        radius_px: 5.0,
        fill: Some(LAND),
        stroke: Some(Stroke::solid(INK, 1.5)),
    };
    let mut relation = Group::named("relation-us threat/ü");
    relation.title = Some("Threat, Washington → Pyongyang".to_owned());
    relation.desc = Some("„Wörtlich“ <b>\nNew York Times".to_owned());
    relation.opacity = 0.45;
    relation.clip = Some((ScreenPos::new(50.0, 30.0), 28.0));
    relation.marks = vec![line.into(), dot.into()];
    Scene {
        size: Size::new(100.0, 60.0),
        background: LAND,
        marks: vec![
            area.into(),
            relation.clone().into(),
            relation.into(),
            text("Pyongyang & \u{202e}co", 50.0).into(),
        ],
    }
}

#[test]
fn a_small_scene_as_text() {
    let options = SvgOptions {
        title: "Kim and Putin",
        desc: "Two relations",
        lang: "en",
        scale: 2.0,
        ..SvgOptions::default()
    };
    let document = svg(&small_scene(), &options);
    insta::assert_snapshot!(document);
}

#[test]
fn a_text_of_two_scripts_is_written_run_by_run() {
    let fonts = Fonts::bundled().unwrap();
    let mut scene = small_scene();
    scene.marks = vec![text("Pjöngjang 평양", 50.0).into()];
    let options = SvgOptions {
        fonts: Some(&fonts),
        ..SvgOptions::default()
    };
    let document = svg(&scene, &options);
    assert!(document.contains("Pjöngjang </tspan><tspan"), "{document}");
}

#[test]
fn numbers_are_short() {
    for (value, wanted) in [
        (0.0, "0"),
        (-0.001, "0"),
        (1.5, "1.5"),
        (-2.05, "-2.05"),
        (3.999, "4"),
        (f32::NAN, "0"),
        (f32::INFINITY, "10000000"),
        (0.07, "0.07"),
    ] {
        assert_eq!(number(value), wanted);
    }
}

#[test]
fn ids_are_stable_and_come_once() {
    let mut ids = Ids::new("");
    let got: Vec<String> = ["a b", "a-b", "a-b-2", "9", "a b", ""]
        .into_iter()
        .map(|name| ids.fresh(name))
        .collect();
    assert_eq!(got, ["a-b", "a-b-2", "a-b-2-2", "_9", "a-b-3", "_"]);
}

proptest! {
    #[test]
    fn numbers_are_right_to_a_hundredth(value in -1e5_f32..1e5) {
        let back: f64 = number(value).parse().unwrap();
        prop_assert!((back - f64::from(value)).abs() <= 0.005_001);
    }
}
