//! `beleg export`, `beleg excerpt` and `beleg generate`

use super::{beleg, builtin, fails, fine, stderr};
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

fn size_of_png(path: &Path) -> (u32, u32) {
    let file = BufReader::new(File::open(path).unwrap());
    let reader = png::Decoder::new(file).read_info().unwrap();
    (reader.info().width, reader.info().height)
}

#[test]
fn a_png_has_the_size_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.png");
    let to = path.to_str().unwrap();
    fine(&["export", "--to", to, "--size", "320x200"]);
    assert_eq!(size_of_png(&path), (320, 200));
    fine(&[
        "export", "--to", to, "--size", "320x200", "--scale", "2", "--theme", "dark",
    ]);
    assert_eq!(size_of_png(&path), (640, 400));
}

#[test]
fn an_svg_carries_names_ids_and_passages() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.svg");
    let to = path.to_str().unwrap();
    fine(&[
        "export",
        "--to",
        to,
        "--lang",
        "de",
        "--select",
        "us-threat",
    ]);
    let svg = fs::read_to_string(&path).unwrap();
    let tree = roxmltree(&svg);
    assert!(tree.contains(&"relation-us-threat".to_owned()));
    assert!(
        svg.contains("Pjöngjang") && svg.contains("<text"),
        "real text"
    );
    assert!(svg.contains("drohen Nordkorea"), "passages");
    let selected = "Hervorgehoben: Drohung: Washington, D.C. → Pjöngjang";
    assert!(svg.contains(selected), "what stands out is told");
    // The same command gives the same bytes.
    fine(&[
        "export",
        "--to",
        to,
        "--lang",
        "de",
        "--select",
        "us-threat",
    ]);
    assert_eq!(fs::read_to_string(&path).unwrap(), svg);
}

/// The ids of an SVG, which has to be well-formed.
fn roxmltree(svg: &str) -> Vec<String> {
    let tree = resvg::usvg::roxmltree::Document::parse(svg).unwrap();
    let ids = tree.descendants().filter_map(|node| node.attribute("id"));
    ids.map(str::to_owned).collect()
}

#[test]
fn a_filter_leaves_out_what_it_leaves_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("visits.svg");
    let to = path.to_str().unwrap();
    fine(&[
        "export",
        "--to",
        to,
        "--kind",
        "visit",
        "--projection",
        "equal-earth",
    ]);
    let ids = roxmltree(&fs::read_to_string(&path).unwrap());
    assert!(
        ids.contains(&"relation-shoigu-pyongyang-2023".to_owned()),
        "{ids:?}"
    );
    assert!(!ids.contains(&"relation-us-threat".to_owned()), "{ids:?}");
}

#[test]
fn a_picture_of_nothing_is_written_and_said_to_be_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.svg");
    let to = path.to_str().unwrap();
    let filters = ["--kind", "aid", "--realis", "cancelled"];
    let said = |arguments: &[&str]| {
        let output = beleg(arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stderr(&output).to_owned()
    };
    let exported = said(&[&["export", "--to", to], &filters[..]].concat());
    assert_eq!(exported.lines().count(), 1, "{exported}");
    assert!(exported.contains("--realis (1)"), "{exported}");
    assert!(!exported.contains("--kind ("), "{exported}");
    let svg = fs::read_to_string(&path).unwrap();
    assert!(svg.contains("0 of 14 relations"), "the foot says so");
    assert_eq!(said(&[&["list"], &filters[..]].concat()), exported);
    // Neither of the two alone.
    let both = said(&[&["list", "--from", "2050"], &filters[..]].concat());
    assert!(both.contains("leave out several"), "{both}");
    // With something to show, nothing is said.
    let output = beleg(&["export", "--to", to, "--kind", "aid"]);
    assert_eq!(stderr(&output), "");
}

#[test]
fn a_nearer_view_shows_the_places_farther_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.svg");
    let to = path.to_str().unwrap();
    // Between the dots of two places near the middle, in pixels.
    let apart = |zoom: &str| {
        fine(&[
            "export",
            "--to",
            to,
            "--center",
            "129.3,41.2",
            "--zoom",
            zoom,
            "--no-legend",
        ]);
        let svg = fs::read_to_string(&path).unwrap();
        let at = |place: &str| {
            let tree = resvg::usvg::roxmltree::Document::parse(&svg).unwrap();
            let id = format!("place-{place}");
            let group = tree
                .descendants()
                .find(|n| n.attribute("id") == Some(id.as_str()))
                .unwrap();
            let dot = group.descendants().find(|n| n.has_tag_name("circle"));
            let dot = dot.unwrap_or_else(|| panic!("{svg}"));
            ["cx", "cy"].map(|key| dot.attribute(key).unwrap().parse::<f64>().unwrap())
        };
        let ([x, y], [u, v]) = (at("pyongyang"), at("vladivostok"));
        (x - u).hypot(y - v)
    };
    let (once, thrice) = (apart("4"), apart("12"));
    assert!((2.9..3.1).contains(&(thrice / once)), "{once} {thrice}");
    for wrong in ["0", "0.09", "51", "-1", "NaN", "near"] {
        let zoom = format!("--zoom={wrong}");
        let said = fails(2, &["export", "--to", to, &zoom]);
        assert!(said.contains("from 0.1 to 50"), "{said}");
    }
    for wrong in ["999,0", "0,91", "-180.5,0"] {
        let center = format!("--center={wrong}");
        let said = fails(2, &["export", "--to", to, &center]);
        assert!(said.contains("goes from -"), "{said}");
    }
}

#[test]
fn every_projection_and_theme_draws() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.svg");
    let to = path.to_str().unwrap();
    for projection in [
        "globe",
        "azimuthal-equal-area",
        "azimuthal-equidistant",
        "equal-earth",
        "natural-earth",
        "mercator",
    ] {
        fine(&["export", "--to", to, "--projection", projection]);
    }
    for theme in ["light", "dark", "print"] {
        fine(&["export", "--to", to, "--theme", theme]);
    }
    fine(&[
        "export",
        "--to",
        to,
        "--center",
        "-150,-20",
        "--roll",
        "-30",
        "--projection",
        "globe",
    ]);
}

#[test]
fn what_cannot_be_written_is_told_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing/map.svg");
    let said = fails(2, &["export", "--to", missing.to_str().unwrap()]);
    assert!(said.contains("map.svg"), "{said}");
    let said = fails(
        2,
        &[
            "export",
            "--to",
            folder.path().join("map.xyz").to_str().unwrap(),
        ],
    );
    assert!(said.contains(".png") && said.contains(".svg"), "{said}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn an_excerpt_never_takes_the_place_of_its_full_texts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("full.dossier.json");
    fs::copy(builtin(), &path).unwrap();
    let before = fs::read(&path).unwrap();
    let name = path.to_str().unwrap();
    let said = fails(2, &["excerpt", name, "--to", name]);
    assert!(said.contains("full.dossier.json"), "{said}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn an_excerpt_of_an_excerpt_is_that_excerpt() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("excerpt.dossier.json");
    let to = path.to_str().unwrap();
    fine(&["excerpt", builtin().to_str().unwrap(), "--to", to]);
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        fs::read_to_string(builtin()).unwrap()
    );
    fine(&["check", to, "--strict"]);
}

#[test]
fn a_generated_dossier_is_sound_and_follows_its_seed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("synthetic.dossier.json");
    let to = path.to_str().unwrap();
    let generate = |seed: &str| {
        fine(&[
            "generate",
            "--relations",
            "60",
            "--places",
            "12",
            "--seed",
            seed,
            "--to",
            to,
        ]);
        fs::read_to_string(&path).unwrap()
    };
    let first = generate("5");
    assert_eq!(generate("5"), first);
    assert_ne!(generate("6"), first);
    fine(&["check", to, "--strict"]);
    let rows: Vec<serde_json::Value> =
        serde_json::from_str(&fine(&["list", to, "--format", "json"])).unwrap();
    assert_eq!(rows.len(), 60);
    fine(&[
        "export",
        to,
        "--to",
        folder.path().join("map.svg").to_str().unwrap(),
    ]);

    let said = fails(2, &["generate", "--places", "1", "--to", to]);
    assert!(said.contains("100000"), "{said}");
}

/// The texts of a group of an SVG: top, bottom and left end, roughly, in pixels.
fn texts_of(svg: &str, group: &str) -> Vec<(f64, f64, f64)> {
    let tree = resvg::usvg::roxmltree::Document::parse(svg).unwrap();
    let group = tree
        .descendants()
        .find(|n| n.attribute("id") == Some(group));
    let texts = group.iter().flat_map(|g| g.descendants());
    texts
        .filter(|n| n.has_tag_name("text"))
        .map(|n| {
            let number = |key: &str| n.attribute(key).unwrap().parse::<f64>().unwrap();
            let (x, y, size) = (number("x"), number("y"), number("font-size"));
            (y - 0.75 * size, y + 0.25 * size, x)
        })
        .collect()
}

#[test]
fn a_small_sheet_carries_less_and_nothing_overlaps() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.svg");
    let to = path.to_str().unwrap();
    // With whether the legend has room there.
    let sizes = [
        ("240x160", false),
        ("320x200", false),
        ("480x320", true),
        ("640x480", true),
        ("900x300", true),
        ("300x900", false),
        ("800x500", true),
        ("1600x1000", true),
    ];
    // A filter adds a line to the foot, and may leave a legend that is short enough.
    for (lang, filter) in [("en", &[][..]), ("de", &["--from", "2019"])] {
        for (size, has_legend) in sizes {
            let export = ["export", "--to", to, "--size", size, "--lang", lang];
            fine(&[&export, filter].concat());
            let svg = fs::read_to_string(&path).unwrap();
            let height: f64 = size.split_once('x').unwrap().1.parse().unwrap();
            let (legend, words) = (texts_of(&svg, "legend"), texts_of(&svg, "words"));
            if filter.is_empty() {
                assert_eq!(!legend.is_empty(), has_legend, "{size} {lang}");
            }
            assert!(words.len() >= 3, "title and foot: {size} {lang}");
            for (top, bottom, _) in &words {
                assert!(*top >= 0.0 && *bottom <= height, "{size} {lang}: {words:?}");
            }
            for (top, bottom, _) in &legend {
                let crossed = words.iter().any(|w| *top < w.1 && w.0 < *bottom);
                assert!(!crossed, "{size} {lang}: {legend:?} {words:?}");
            }
        }
    }
}

#[test]
fn the_source_line_says_the_month_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.svg");
    let to = path.to_str().unwrap();
    for lang in ["en", "de"] {
        fine(&["export", "--to", to, "--lang", lang]);
        let svg = fs::read_to_string(&path).unwrap();
        let tree = resvg::usvg::roxmltree::Document::parse(&svg).unwrap();
        let mut groups = tree.descendants();
        let words = groups.find(|n| n.attribute("id") == Some("words")).unwrap();
        let said: String = words
            .descendants()
            .filter(|n| n.is_text())
            .filter_map(|n| n.text())
            .collect();
        assert_eq!(said.matches("September").count(), 1, "{lang}: {said}");
    }
}

#[test]
fn insets_can_be_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.svg");
    let to = path.to_str().unwrap();
    let has_inset = |more: &[&str]| {
        fine(&[&["export", "--to", to], more].concat());
        fs::read_to_string(&path).unwrap().contains("id=\"inset\"")
    };
    assert!(has_inset(&[]));
    assert!(!has_inset(&["--no-insets"]));
}

#[test]
fn the_timeline_is_a_figure_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("time.svg");
    let to = path.to_str().unwrap();
    let export = ["export", "--to", to, "--figure", "timeline"];
    for (more, words) in [
        (&["--lanes", "place"][..], ["lanes: places", "6 undated"]),
        (
            &["--time", "published"],
            ["time: of publication", "Sources"],
        ),
        (
            &["--from", "2023"],
            ["time: of the event", "Shown: 6 of 14"],
        ),
    ] {
        fine(&[&export[..], more].concat());
        let svg = fs::read_to_string(&path).unwrap();
        for words in words {
            assert!(svg.contains(words), "{more:?}: {words}");
        }
        assert!(svg.contains("id=\"relation-us-threat\"") && svg.contains("<desc>"));
    }
    for wrong in [
        ["--lanes", "town"],
        ["--time", "never"],
        ["--figure", "pie"],
    ] {
        let said = fails(2, &[&["export", "--to", to][..], &wrong].concat());
        assert!(said.contains(wrong[1]), "{said}");
    }
}
