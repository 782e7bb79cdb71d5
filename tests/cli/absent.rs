//! Relations that are not drawn: told by every command, and on no map.

use super::undrawn::{ALTERED, PLACELESS, UNQUOTED, dossier};
use super::{beleg, stderr, stdout};
use std::fs;
use tempfile::TempDir;

/// A folder with the file, and the path of the file.
fn file() -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("undrawn.dossier.json");
    fs::write(&path, dossier()).unwrap();
    let name = path.to_str().unwrap().to_owned();
    (folder, name)
}

/// The export of the file with further arguments: the SVG, and what was said on standard error.
fn exported(arguments: &[&str]) -> (String, String) {
    let (folder, file) = file();
    let path = folder.path().join("map.svg");
    let to = path.to_str().unwrap();
    let output = beleg(&[&["export", &file, "--to", to][..], arguments].concat());
    // The file has errors, and the rest of it is drawn.
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let svg = fs::read_to_string(&path).unwrap();
    (svg, stderr(&output).to_owned())
}

fn ids(svg: &str) -> Vec<String> {
    let tree = resvg::usvg::roxmltree::Document::parse(svg).unwrap();
    let ids = tree.descendants().filter_map(|n| n.attribute("id"));
    ids.map(str::to_owned).collect()
}

/// The words of a group, one line after the other.
fn words(svg: &str, group: &str) -> String {
    let tree = resvg::usvg::roxmltree::Document::parse(svg).unwrap();
    let group = tree
        .descendants()
        .find(|n| n.attribute("id") == Some(group));
    let texts = group.iter().flat_map(|g| g.descendants());
    let texts: Vec<&str> = texts
        .filter(|n| n.is_text())
        .filter_map(|n| n.text())
        .collect();
    texts.join(" ")
}

#[test]
fn an_export_draws_only_what_is_evident_and_says_what_it_leaves_out_and_why() {
    let told = [
        (
            "en",
            [
                "One relation has no passage that is found for certain in its text, and is not on the map.",
                "One relation has no place at an end and is not on the map.",
            ],
        ),
        (
            "de",
            [
                "Bei einer Beziehung ist keine Belegstelle sicher im Text zu finden; sie steht nicht auf der Karte.",
                "Eine Beziehung hat an einem Ende keinen Ort und steht nicht auf der Karte.",
            ],
        ),
    ];
    for (lang, sentences) in told {
        let (svg, said) = exported(&["--lang", lang]);
        let ids = ids(&svg);
        let file: serde_json::Value = serde_json::from_str(&dossier()).unwrap();
        for relation in file["relations"].as_array().unwrap() {
            let id = relation["id"].as_str().unwrap();
            let absent = [ALTERED, PLACELESS, UNQUOTED].contains(&id);
            let drawn = ids.contains(&format!("relation-{id}"));
            assert_eq!(drawn, !absent, "{id}: {ids:?}");
        }
        for sentence in sentences {
            assert!(said.lines().any(|line| line == sentence), "{said}");
            let words = words(&svg, "words");
            assert!(words.contains(sentence), "{words}");
        }
    }
}

#[test]
fn the_legend_and_the_foot_of_a_sheet_count_only_what_is_drawn() {
    let (svg, _) = exported(&[]);
    let legend = words(&svg, "legend");
    assert!(legend.contains("Demand"), "{legend}");
    assert!(!legend.contains("Threat"), "{legend}");
    let (svg, said) = exported(&["--kind", "threat,demand"]);
    let words = words(&svg, "words");
    assert!(words.contains("Shown: 1 of 15 relations"), "{words}");
    assert!(!said.contains("place at an end"), "{said}");
    // What the filter leaves out is not told as not drawn.
    let (_, said) = exported(&["--kind", "aid"]);
    assert!(!said.contains("not on the map"), "{said}");
}

#[test]
fn a_network_of_actors_draws_and_counts_what_has_no_place() {
    let id = format!("relation-{PLACELESS}");
    for (nodes, drawn, count) in [("actors", true, 14), ("places", false, 13)] {
        let network = ["--figure", "network", "--nodes", nodes];
        let (svg, said) = exported(&network);
        assert_eq!(ids(&svg).contains(&id), drawn, "{nodes}");
        assert_eq!(said.contains("no place at an end"), !drawn, "{said}");
        assert!(said.contains("found for certain in its text"), "{said}");
        let (svg, _) = exported(&[&network[..], &["--voices", "1"]].concat());
        let words = words(&svg, "words");
        let shown = format!("Shown: {count} of 15 relations");
        assert!(words.contains(&shown), "{words}");
        assert!(!words.contains("no place at an end"), "{words}");
    }
}

#[test]
fn list_has_what_is_not_drawn_with_its_status_and_show_says_why() {
    let (_folder, file) = file();
    let listed = beleg(&["list", &file]);
    let row = |id: &str| {
        let lines = stdout(&listed).lines();
        let mut lines = lines.filter(|line| line.starts_with(id));
        lines.next().map(str::to_owned)
    };
    assert_eq!(stdout(&listed).lines().count(), 1 + 15);
    assert!(row(ALTERED).unwrap().contains("No evidence"));
    assert!(!row(PLACELESS).unwrap().contains("No evidence"));
    assert_eq!(row(UNQUOTED), None);
    assert!(stderr(&listed).contains("left out"), "{}", stderr(&listed));
    let lacking = beleg(&["list", &file, "--status", "no-evidence", "--format", "csv"]);
    assert_eq!(stdout(&lacking).lines().count(), 2, "{}", stdout(&lacking));

    let shown = |id: &str, lang: &str| {
        let output = beleg(&["show", id, &file, "--lang", lang]);
        stdout(&output).to_owned()
    };
    let card = shown(ALTERED, "en");
    assert!(
        card.contains("Not on the map: none of its 3 passages is found"),
        "{card}"
    );
    assert!(card.contains("nicht USA drohen"), "{card}");
    let card = shown(PLACELESS, "de");
    assert!(
        card.contains("Nicht auf der Karte: Ein Ende hat keinen Ort"),
        "{card}"
    );
    assert!(!shown("us-demand", "en").contains("Not on the map"));
}

#[test]
fn what_was_set_aside_is_not_called_unknown() {
    let (_folder, path) = super::check::changed(|dossier| {
        dossier["relations"][0]["kind"] = serde_json::json!("vizit");
    });
    let id = "us-threat";
    let output = beleg(&["show", id, path.to_str().unwrap()]);
    let said = stderr(&output);
    assert!(said.contains("was set aside"), "{said}");
    assert!(said.contains("`beleg check`"), "{said}");
}
