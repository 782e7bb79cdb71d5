//! Dossiers that are no slip but an attempt: too many, too long, or written to break out of where they stand.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "hostile/links.rs"]
mod links;
#[path = "entries/svg_document.rs"]
mod svg_document;

use beleg::analysis::Merging;
use beleg::geom::{LonLat, UnitVec};
use beleg::model::Kind;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A dossier of one visit between two places, with one quotation.
fn story() -> Value {
    let name = |en: &str| json!({ "en": en });
    json!({
        "format": "beleg-dossier", "version": 1, "title": "Two towns", "lang": "en", "kinds": [],
        "documents": [{
            "id": "letter", "title": "A letter", "publisher": "paper", "published": "2024-05", "lang": "en",
            "extent": "full", "text": "Rain fell on the hill.",
        }],
        "witnesses": [{ "id": "paper", "name": "The paper", "kind": "outlet", "speaks_for": [] }],
        "actors": [{ "id": "mayor", "names": name("Mayor"), "kind": "person", "seat": "alpha" }],
        "places": [
            { "id": "alpha", "names": name("Alpha"), "lon": 10, "lat": 50, "precision": "city" },
            { "id": "beta", "names": name("Beta"), "lon": 30, "lat": 45, "precision": "city" },
        ],
        "relations": [relation(0, "visit")],
    })
}

fn relation(number: usize, kind: &str) -> Value {
    let ends = [json!({ "actor": "mayor" }), json!({ "place": "beta" })];
    json!({
        "id": format!("r{number}"), "kind": kind, "from": ends[number % 2], "to": ends[(number + 1) % 2],
        "directed": true, "when": format!("2024-01-{:02}", number % 31 + 1), "realis": "occurred",
        "passages": [{
            "id": format!("p{number}"), "document": "letter", "exact": "Rain fell on the hill.",
            "start": 0, "end": 22, "stance": "affirms", "attribution": [],
        }],
    })
}

/// A dossier as a file, in a folder that lasts as long as this.
struct Hostile {
    folder: tempfile::TempDir,
}

impl Hostile {
    fn new(dossier: &Value) -> Self {
        Self::of(&dossier.to_string())
    }

    fn of(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("hostile.json"), text).unwrap();
        Self { folder }
    }

    /// What a command with this exit code says on standard output, with the file as its argument.
    #[track_caller]
    fn says(&self, code: i32, verb: &str, more: &[&str]) -> String {
        let file = self.folder.path().join("hostile.json");
        let mut command = Command::new(env!("CARGO_BIN_EXE_beleg"));
        command.arg(verb);
        if verb == "show" {
            command.arg("r0");
        }
        command.arg(file).args(more).stdin(Stdio::null());
        let output = command.output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{verb} {more:?}: {error}");
        assert!(
            error.len() < 10_000,
            "{verb} says too much: {}",
            error.len()
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// A picture of it, which is read.
    #[track_caller]
    fn picture(&self, name: &str) -> Vec<u8> {
        let path: PathBuf = self.folder.path().join(name);
        self.says(0, "export", &["--to", path.to_str().unwrap()]);
        fs::read(path).unwrap()
    }

    /// Its SVG, which holds nothing but what ours may, and the words in it.
    #[track_caller]
    fn svg(&self) -> (String, Vec<String>) {
        let document = String::from_utf8(self.picture("map.svg")).unwrap();
        let words = svg_document::check(&document).unwrap();
        (document, words)
    }
}

#[test]
fn two_hundred_relations_between_two_places_are_drawn() {
    let mut dossier = story();
    let kinds = Kind::ALL.iter().map(|kind| kind.as_str()).cycle();
    let relations = kinds.take(200).enumerate();
    dossier["relations"] = relations.map(|(n, kind)| relation(n, kind)).collect();
    let hostile = Hostile::new(&dossier);
    // Some are drawn as one line, and still every one carries its quotation.
    let (_, words) = hostile.svg();
    let quoted = words
        .iter()
        .map(|w| w.matches("Rain fell on the hill").count());
    assert_eq!(quoted.sum::<usize>(), 200);
    let png = hostile.picture("map.png");
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let mut drawn = pixels.chunks_exact(reader.output_color_type().0.samples());
    let first = drawn.next().unwrap();
    assert!(drawn.any(|pixel| pixel != first), "something is drawn");
}

#[test]
fn a_name_of_a_million_characters_is_cut_where_it_is_shown() {
    let long = "Lorem".repeat(200_000);
    let plain = Hostile::new(&story()).svg().0.len();
    for (table, key) in [
        ("places", "names"),
        ("actors", "names"),
        ("witnesses", "name"),
        ("documents", "title"),
        ("relations", "object"),
    ] {
        let mut dossier = story();
        dossier[table][0][key] = json!({ "en": long });
        let hostile = Hostile::new(&dossier);
        hostile.says(0, "check", &["--strict"]);
        for verb in ["list", "show"] {
            let said = hostile.says(0, verb, &[]);
            assert!(
                said.len() < 3_000,
                "{verb}: {table} take {} bytes",
                said.len()
            );
            assert!(said.contains("Rain") || said.contains("r0"), "{said}");
        }
        // Programs get all of it.
        let given = hostile.says(0, "list", &["--format", "json"]);
        assert!(serde_json::from_str::<Value>(&given).is_ok());
        // A picture holds its beginning, in titles of marks a few times; that of a place holds more of it.
        let drawn = hostile.svg().0.len();
        let most = if table == "places" { 48_000 } else { 8_000 };
        assert!(drawn < plain + most, "{table}: {drawn} bytes");
    }
}

#[test]
fn a_name_that_is_cut_says_so() {
    let mut dossier = story();
    dossier["places"][0]["names"] = json!("Lorem".repeat(200_000));
    let hostile = Hostile::new(&dossier);
    let said = hostile.says(0, "show", &[]);
    assert!(said.contains("LoremLore… → Beta"), "{said}");
    let table = hostile.says(0, "list", &[]);
    let columns = table.lines().map(|line| line.chars().count()).max();
    assert!(table.contains("…  Beta") && columns < Some(250), "{table}");
}

#[test]
fn a_hundred_thousand_problems_are_counted_and_some_are_told() {
    // Each lacks four keys, and its id is none.
    let bad = ",{\"id\":\"?\"}".repeat(20_000);
    let end = "\"precision\":\"city\"}]";
    let text = story().to_string();
    assert!(text.contains(end), "{text}");
    let text = text.replacen(end, &format!("{}{bad}]", end.trim_end_matches(']')), 1);
    let hostile = Hostile::of(&text);
    let said = hostile.says(1, "check", &[]);
    assert!(said.len() < 1_000_000, "{} bytes", said.len());
    let told = said.lines().filter(|line| line.contains("hostile.json:1:"));
    assert_eq!(told.count(), 1_000);
    assert!(
        said.contains("99,000 more problems are not listed"),
        "{}",
        &said[said.len() - 300..]
    );
    assert!(
        said.contains("100,000 errors"),
        "{}",
        &said[said.len() - 300..]
    );
    let german = hostile.says(1, "check", &["--lang", "de"]);
    assert!(
        german.contains("99.000 weitere Mängel"),
        "{}",
        &german[german.len() - 300..]
    );
    let given = hostile.says(1, "check", &["--format", "json"]);
    assert!(given.len() < 10_000_000, "{} bytes", given.len());
    let given: Value = serde_json::from_str(&given).unwrap();
    assert_eq!(given["errors"], json!(100_000));
    assert_eq!(given["problems"].as_array().unwrap().len(), 10_000);
    assert_eq!(given["problems_left_out"], json!(90_000));
}

#[test]
fn errors_are_told_before_a_crowd_of_warnings() {
    let mut dossier = story();
    dossier["relations"][0]["kind"] = json!("vizit");
    let swapped = |number: i32| {
        json!({
            "id": format!("frankfurt-{number}"), "names": { "en": "Frankfurt" }, "precision": "city",
            "country": "DE", "lon": 50.11, "lat": 8.68,
        })
    };
    let places = dossier["places"].as_array_mut().unwrap();
    places.extend((0..1_100).map(swapped));
    let hostile = Hostile::new(&dossier);
    let said = hostile.says(1, "check", &[]);
    assert!(said.contains("“vizit”"), "{}", &said[..500]);
    assert!(said.contains("more problems are not listed"));
}

#[test]
fn what_is_told_of_a_long_value_is_short() {
    let long = "x".repeat(1_000_000);
    let mut dossier = story();
    dossier["relations"][0]["kind"] = json!(long);
    dossier["witnesses"][0]["kind"] = json!(long);
    dossier["documents"][0]["sha256"] = json!(long);
    dossier["places"][0]["country"] = json!(long);
    // Everything beneath a long key has a path through it.
    let hidden = json!(vec!["\u{1}"; 1_000]);
    dossier["actors"][0][&long] = hidden;
    let hostile = Hostile::new(&dossier);
    let said = hostile.says(1, "check", &[]);
    assert!(
        said.contains("xxx…") && said.len() < 1_000_000,
        "{} bytes",
        said.len()
    );
    let given = hostile.says(1, "check", &["--format", "json"]);
    assert!(given.len() < 2_000_000, "{} bytes", given.len());
}

#[test]
fn text_stays_in_its_element_attribute_and_font() {
    for hostile in [
        "</text><script>a()</script>",
        "</title></svg><svg onload=\"a()\">",
        "\" onload=\"a()",
        "' onload='a()",
        "]]><![CDATA[<a/>",
        "<!-- -- > --><?a b?><!DOCTYPE svg>",
        "&lt;&#0;&amp;&unknown;",
        "serif'; font-family: x; \"",
        "url(https://example.org/a.svg#b)",
        "left \u{202e}thgir\u{2066} \u{200f}",
        "nothing \u{0} rings \u{7} back \u{8} \u{9b}31m",
        "\u{fffe}\u{ffff}\u{fdd0}",
    ] {
        let mut dossier = story();
        for (table, key) in [
            ("places", "names"),
            ("actors", "names"),
            ("witnesses", "name"),
            ("documents", "title"),
            ("relations", "object"),
            ("relations", "note"),
        ] {
            dossier[table][0][key] = json!(hostile);
        }
        dossier["title"] = json!(hostile);
        dossier["documents"][0]["author"] = json!(hostile);
        dossier["documents"][0]["text"] = json!(hostile);
        let passage = &mut dossier["relations"][0]["passages"][0];
        passage["exact"] = json!(hostile);
        passage["end"] = json!(hostile.chars().count());
        let file = Hostile::new(&dossier);
        let (_, words) = file.svg();
        let shown = beleg::scene::visible::made_visible(hostile, true);
        assert!(
            words.iter().any(|w| w.contains(shown.trim())),
            "{hostile:?} is lost: {words:?}"
        );
        file.picture("map.png");
        for verb in ["list", "show", "check"] {
            let said = file.says(0, verb, &[]);
            let steers = |c: char| {
                c.is_control() && c != '\n'
                    || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200f}')
            };
            assert!(!said.contains(steers), "{verb}: {said:?}");
        }
    }
}

#[test]
fn forty_thousand_places_in_a_row_or_in_one_point_merge() {
    const COUNT: u32 = 40_000;
    let at = |lon: f64, lat: f64| UnitVec::from_lonlat(LonLat::wrapped(lon, lat));
    let in_row = |n| at(f64::from(n) * 360.0 / f64::from(COUNT), 50.0);
    let in_point = |_| at(39.0, 125.0);
    let row = Merging::of((0..COUNT).map(|n| (in_row(n), 1)));
    let heap = Merging::of((0..COUNT).map(|n| (in_point(n), 1)));
    let standing = |merging: &Merging, angle_rad: f64| {
        let all = merging.standing(|_| angle_rad, &[]);
        assert_eq!(all.len(), COUNT as usize);
        let own = all.iter().zip(0..).filter(|(one, n)| one.speaker == *n);
        own.count()
    };
    // Near enough each stands for itself; from afar as many as there is room for on the parallel.
    let step_rad = at(0.0, 50.0).angle_rad(in_row(1));
    assert_eq!(standing(&row, step_rad * 0.9), COUNT as usize);
    let few = standing(&row, step_rad * 100.0);
    assert!(
        (COUNT as usize / 200..=COUNT as usize / 100).contains(&few),
        "{few}"
    );
    assert_eq!(standing(&heap, 1e-9), 1);
}

#[test]
fn a_hundred_thousand_slips_of_one_key_are_told_with_a_cap() {
    let plain = story().to_string();
    let slips = "\"noet\":0,".repeat(100_000);
    let file = Hostile::of(&plain.replacen(
        "\"kind\":\"visit\"",
        &format!("{slips}\"kind\":\"visit\""),
        1,
    ));
    let said = file.says(1, "check", &[]);
    assert!(said.contains("noet"), "{said}");
    assert!(said.len() < 1_000_000, "{}", said.len());
}

#[test]
fn forty_thousand_places_in_one_pixel_are_drawn() {
    let mut dossier = story();
    let places = dossier["places"].as_array_mut().unwrap();
    for n in 0..40_000 {
        let (x, y) = (f64::from(n % 200), f64::from(n / 200));
        places.push(json!({
            "id": format!("site-{n}"), "names": { "en": format!("Site {n}") },
            "lon": 20.0 + x * 1e-5, "lat": 40.0 + y * 1e-5, "precision": "city",
        }));
    }
    let png = Hostile::new(&dossier).picture("map.png");
    assert!(png.starts_with(b"\x89PNG"));
}
