//! The timeline as a picture: the dossier that comes with the program, one with every kind of date, and a crowd.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use beleg::app::Resources;
use beleg::app::picture::{FigureKind, Judged, PictureRequest, TimelineLook};
use beleg::geom::Size;
use beleg::io::dossier::{Opened, builtin, read};
use beleg::lang::{Lang, Texts};
use beleg::render::Raster;
use beleg::scene::ThemeKind;

/// One of each: a day, a month, a year, intervals, what is uncertain or approximate, open and unknown ends, sets, seasons, a
/// decade, years before the era, none.
const DATES: [Option<&str>; 14] = [
    Some("2023-09-13"),
    Some("2022"),
    Some("2020-05-11~/2020-08-20~"),
    Some("2019?"),
    Some("2018-06-12%"),
    Some("2021-11-01/.."),
    Some("../2020-02"),
    Some("2022-02-24/"),
    Some("/2019-03-31"),
    Some("[2018-02,2019-10,2021-07]"),
    Some("{2020-01-15,2020-09-01..2020-12-15}"),
    Some("2020-33"),
    Some("201X"),
    None,
];
/// The same in the long run.
const AGES: [Option<&str>; 14] = [
    Some("-3999/-3499"),
    Some("../-2999"),
    Some("-0043-03-15"),
    Some("0000"),
    Some("0476"),
    Some("1347/1351"),
    Some("1618-05-23/1648-10-24"),
    Some("2000/.."),
    Some("9999-12-31"),
    Some("-04XX"),
    Some("Y-17E7"),
    Some("Y9E18"),
    Some("1914~/1918"),
    None,
];

fn dated(dates: &[Option<&str>]) -> Opened {
    let text = include_str!("../assets/dossiers/journey-to-vladivostok.dossier.json");
    let mut json: serde_json::Value = serde_json::from_str(text).unwrap();
    let relations = json["relations"].as_array_mut().unwrap();
    for (relation, date) in relations.iter_mut().zip(dates) {
        relation["when"] = date.map_or(serde_json::Value::Null, Into::into);
    }
    read(json.to_string().as_bytes(), "dated").unwrap()
}

fn check(name: &str, opened: &Opened, request: &PictureRequest, lang: Lang) {
    let resources = Resources::load().unwrap();
    let judged = Judged {
        dossier: &opened.dossier,
        anchors: &opened.anchors,
    };
    let scene = request
        .scene(judged, &resources, &Texts::new(lang), false)
        .unwrap();
    let image = Raster::new(resources.fonts()).rgba(&scene, 1.0).unwrap();
    common::golden::check(name, &image);
}

fn request(theme: ThemeKind, size: Size) -> PictureRequest {
    PictureRequest {
        figure: FigureKind::Timeline,
        timeline: TimelineLook::default(),
        theme,
        legend: false,
        ..PictureRequest::of(size)
    }
}

#[test]
fn the_story_in_every_theme() {
    let opened = builtin().unwrap();
    for theme in [ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print] {
        let name = format!("timeline-{}", theme.as_str());
        let request = request(theme, Size::new(460.0, 260.0));
        check(&name, &opened, &request, Lang::En);
    }
}

#[test]
fn every_kind_of_date() {
    let size = Size::new(560.0, 420.0);
    for theme in [ThemeKind::Light, ThemeKind::Print] {
        let name = format!("timeline-dates-{}", theme.as_str());
        check(&name, &dated(&DATES), &request(theme, size), Lang::De);
    }
    let ages = request(ThemeKind::Dark, size);
    check("timeline-ages-dark", &dated(&AGES), &ages, Lang::En);
}

#[test]
fn a_sheet_with_legend_and_sources() {
    let opened = builtin().unwrap();
    let request = PictureRequest {
        legend: true,
        ..request(ThemeKind::Print, Size::new(760.0, 460.0))
    };
    check("timeline-sheet-print-de", &opened, &request, Lang::De);
}
