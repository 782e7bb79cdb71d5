//! `beleg check`

use super::{beleg, builtin, fails, fine, stderr, stdout};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// The built-in dossier after a change, in a folder that lasts as long as the first value.
fn changed(change: impl FnOnce(&mut Value)) -> (tempfile::TempDir, PathBuf) {
    let mut dossier: Value = serde_json::from_str(&fs::read_to_string(builtin()).unwrap()).unwrap();
    change(&mut dossier);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("story.dossier.json");
    fs::write(&path, serde_json::to_string_pretty(&dossier).unwrap()).unwrap();
    (folder, path)
}

#[test]
fn nothing_is_wrong_with_the_built_in_dossier() {
    let said = fine(&["check", builtin().to_str().unwrap(), "--strict"]);
    assert!(
        said.contains("No errors, no warnings in 14 relations"),
        "{said}"
    );
}

#[test]
fn an_error_has_line_column_path_and_a_remedy() {
    let (_folder, path) = changed(|dossier| {
        dossier["relations"][0]["kind"] = json!("thraet");
        dossier["places"][1]["lat"] = json!(95.5);
    });
    let output = beleg(&["check", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let said = stdout(&output);
    assert!(said.contains("$.relations[0].kind"), "{said}");
    assert!(said.contains("thraet") && said.contains("95.5"), "{said}");
    let at = format!("{}:", path.display());
    assert!(said.lines().any(|line| line.starts_with(&at)), "{said}");

    let output = beleg(&["check", path.to_str().unwrap(), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_str(stdout(&output)).unwrap();
    assert!(report["errors"].as_u64().unwrap() >= 2, "{report:#}");
    let text = fs::read_to_string(&path).unwrap();
    for problem in report["problems"].as_array().unwrap() {
        let line = usize::try_from(problem["line"].as_u64().unwrap()).unwrap();
        assert!((1..=text.lines().count()).contains(&line), "{problem:#}");
        for key in ["severity", "code", "column", "path", "what", "hint"] {
            assert!(!problem[key].is_null(), "{key}: {problem:#}");
        }
    }
    let kind = report["problems"].as_array().unwrap().iter();
    let kind = kind
        .clone()
        .find(|p| p["path"] == "$.relations[0].kind")
        .unwrap();
    let line = usize::try_from(kind["line"].as_u64().unwrap()).unwrap();
    assert!(
        text.lines().nth(line - 1).unwrap().contains("thraet"),
        "{kind:#}"
    );
}

#[test]
fn what_is_sound_of_a_faulty_dossier_is_listed_and_drawn_and_the_rest_is_told() {
    let (folder, path) = changed(|dossier| dossier["relations"][0]["kind"] = json!("thraet"));
    let path = path.to_str().unwrap();
    let output = beleg(&["list", path, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(rows.len(), 13);
    let map = folder.path().join("map.svg");
    let said = fails(1, &["export", path, "--to", map.to_str().unwrap()]);
    assert!(said.contains("one error"), "{said}");
    assert!(map.exists());
}

#[test]
fn a_warning_fails_only_when_strict() {
    let (_folder, path) = changed(|dossier| {
        dossier["places"][0]["lon"] = json!(0);
        dossier["places"][0]["lat"] = json!(0);
    });
    let path = path.to_str().unwrap();
    let said = fine(&["check", path]);
    assert!(said.contains("one warning"), "{said}");
    assert_eq!(beleg(&["check", path, "--strict"]).status.code(), Some(1));
}

/// The built-in dossier with a quotation that says the opposite of its text.
fn turned_round() -> (tempfile::TempDir, PathBuf) {
    changed(|dossier| {
        let exact = &mut dossier["relations"][0]["passages"][0]["exact"];
        let said = exact.as_str().unwrap();
        *exact = json!(said.replacen("drohen", "drohen nicht", 1));
    })
}

#[test]
fn a_changed_quotation_is_never_evidence() {
    let (_folder, path) = turned_round();
    let output = beleg(&["check", path.to_str().unwrap(), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_str(stdout(&output)).unwrap();
    let codes: Vec<&str> = report["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|p| p["code"].as_str())
        .collect();
    assert_eq!(codes, ["quotation-altered"], "{report:#}");
}

#[test]
fn quotations_are_held_against_a_full_text() {
    let folder = tempfile::tempdir().unwrap();
    let dossier: Value = serde_json::from_str(&fs::read_to_string(builtin()).unwrap()).unwrap();
    let text = dossier["documents"][0]["text"].as_str().unwrap();
    let (full, other) = (
        folder.path().join("full.txt"),
        folder.path().join("other.txt"),
    );
    // A text in which something else stands where the excerpt leaves something out.
    fs::write(&full, text.replace("[…]", "Dazwischen steht noch etwas.")).unwrap();
    fs::write(&other, "Nichts davon steht hier.").unwrap();
    let file = builtin();
    let file = file.to_str().unwrap();
    let held = |path: &PathBuf| format!("article-2023-09={}", path.display());

    let said = fine(&["check", file, "--text", &held(&full)]);
    assert!(said.contains("Document article-2023-09"), "{said}");
    let output = beleg(&["check", file, "--text", &held(&other), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_str(stdout(&output)).unwrap();
    let passages = report["texts"][0]["passages"].as_array().unwrap();
    assert!(!passages.is_empty());
    assert!(
        passages.iter().all(|p| p["anchor"] == "orphaned"),
        "{report:#}"
    );

    let wide: Vec<u8> = "\u{FEFF}Nichts"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::write(&other, wide).unwrap();
    let said = fails(2, &["check", file, "--text", &held(&other)]);
    assert!(
        said.contains("UTF-16") && said.contains("other.txt"),
        "{said}"
    );
    let said = fails(2, &["check", file, "--text", "nothing"]);
    assert!(said.contains("DOC=PATH"), "{said}");
    let said = fails(
        2,
        &[
            "check",
            file,
            "--text",
            &format!("nobody={}", full.display()),
        ],
    );
    assert!(said.contains("article-2023-09"), "{said}");
}

#[test]
fn unusable_files_end_with_two_and_say_why() {
    let folder = tempfile::tempdir().unwrap();
    let cases: [(&str, &[u8]); 7] = [
        ("empty", b""),
        (
            "utf8",
            b"{\"format\": \"beleg-dossier\", \"title\": \"\xff\"}",
        ),
        (
            "json",
            b"{\"format\": \"beleg-dossier\",\n \"version\": 1,\n oops}",
        ),
        ("other", b"{\"format\": \"gexf\", \"version\": 1}"),
        ("newer", b"{\"format\": \"beleg-dossier\", \"version\": 99}"),
        ("array", b"[]"),
        ("cut", b"{\"format\": \"beleg-dossier\", \"vers"),
    ];
    for (name, bytes) in cases {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap();
        for verb in ["check", "list"] {
            let said = fails(2, &[verb, path]);
            assert!(said.contains(name), "{name}: {said}");
            assert!(said.lines().count() <= 3, "{name}: {said}");
        }
    }
    let deep = folder.path().join("deep");
    fs::write(&deep, "[".repeat(100_000)).unwrap();
    fails(2, &["check", deep.to_str().unwrap()]);
    let said = fails(
        2,
        &["check", folder.path().join("missing").to_str().unwrap()],
    );
    assert!(said.contains("missing"), "{said}");
    // A folder is no file.
    fails(2, &["check", folder.path().to_str().unwrap()]);
    let syntax = fails(2, &["list", folder.path().join("json").to_str().unwrap()]);
    assert!(syntax.contains("json:3:"), "the line: {syntax}");
}

/// The report of `beleg check --format json` on a dossier with errors.
fn report(path: &std::path::Path) -> Value {
    let output = beleg(&["check", path.to_str().unwrap(), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    serde_json::from_str(stdout(&output)).unwrap()
}

#[test]
fn what_comes_of_an_error_stands_beneath_it_and_is_not_lost() {
    let (_folder, path) = changed(|dossier| {
        // The last place in the file; actors and relations before and after it need it.
        let places = dossier["places"].as_array_mut().unwrap();
        let moscow = places.iter_mut().find(|p| p["id"] == "moscow").unwrap();
        moscow["lat"] = json!(155.75);
    });
    let report = report(&path);
    let problems = report["problems"].as_array().unwrap();
    assert!(problems.len() > 4, "{report:#}");
    assert_eq!(report["errors"].as_u64().unwrap(), problems.len() as u64);
    assert_eq!(problems[0]["code"], "latitude");
    assert!(problems[0]["follows"].is_null());
    for problem in &problems[1..] {
        let code = problem["code"].as_str().unwrap();
        assert!(
            ["reference-set-aside", "no-passage-left"].contains(&code),
            "{problem:#}"
        );
        assert!(!problem["follows"]["path"].is_null(), "{problem:#}");
    }
    let output = beleg(&["check", path.to_str().unwrap()]);
    let said = stdout(&output);
    assert_eq!(said.matches(": Error: ").count(), 1, "{said}");
    let more = format!("{} errors come of it", problems.len() - 1);
    assert!(said.contains(&more), "{said}");
    assert!(said.contains("see --format json"), "{said}");
    let total = format!(
        "{} errors ({} of them only because of others)",
        problems.len(),
        problems.len() - 1
    );
    assert!(said.contains(&total), "{said}");
}

#[test]
fn a_table_that_is_none_or_misspelt_is_the_cause_of_what_lacks_it() {
    for change in [
        (|d: &mut Value| d["places"] = json!({})) as fn(&mut Value),
        |d| {
            let places = d.as_object_mut().unwrap().remove("places").unwrap();
            d["palces"] = places;
        },
    ] {
        let (_folder, path) = changed(change);
        let report = report(&path);
        let problems = report["problems"].as_array().unwrap();
        let (cause, rest) = problems.split_first().unwrap();
        assert!(cause["follows"].is_null(), "{cause:#}");
        assert!(rest.len() > 4);
        for problem in rest {
            assert!(!problem["follows"].is_null(), "{problem:#}");
        }
    }
}

#[test]
fn the_words_of_the_document_stand_beside_an_altered_quotation() {
    let (_folder, path) = turned_round();
    let wordings = &report(&path)["problems"][0]["wordings"];
    let (quoted, found) = (&wordings["quoted"], &wordings["found"]);
    assert!(
        quoted.as_str().unwrap().contains("drohen nicht"),
        "{quoted}"
    );
    let text = fs::read_to_string(builtin()).unwrap();
    assert!(text.contains(found.as_str().unwrap()), "{found}");
    let said = beleg(&["check", path.to_str().unwrap(), "--lang", "de"]);
    let said = stdout(&said);
    let line = |name: &str| said.lines().find(|l| l.contains(name)).unwrap();
    assert!(line("Zitiert:").contains("[-nicht -]"), "{said}");
    assert!(!line("Im Text steht:").contains("nicht"), "{said}");
}

#[test]
fn a_key_that_looks_like_a_slip_is_warned_of_and_kept() {
    let (_folder, path) = changed(|dossier| {
        let passage = &mut dossier["relations"][0]["passages"][0];
        passage["gloss"] = Value::Null;
        passage["glos"] = json!("a translation");
        passage["colour"] = json!("no slip for anything");
    });
    let path = path.to_str().unwrap();
    let said = fine(&["check", path]);
    assert!(
        said.contains("“glos”") && said.contains("“gloss”"),
        "{said}"
    );
    assert!(said.contains("one warning"), "{said}");
    assert_eq!(
        fine(&["list", path, "--format", "json"])
            .matches("\"kind\"")
            .count(),
        14
    );

    let (_folder, path) = changed(|dossier| {
        let passage = dossier["relations"][0]["passages"][0]
            .as_object_mut()
            .unwrap();
        let exact = passage.remove("exact").unwrap();
        passage.insert("exakt".to_owned(), exact);
    });
    let report = report(&path);
    let problem = &report["problems"][0];
    assert_eq!(problem["code"], "missing-key", "{report:#}");
    assert!(problem["hint"].as_str().unwrap().contains("“exakt”"));
    let text = fs::read_to_string(&path).unwrap();
    let line = usize::try_from(problem["line"].as_u64().unwrap()).unwrap();
    assert!(text.lines().nth(line - 1).unwrap().contains("exakt"));
    assert_eq!(report["warnings"], 0, "one fault, one problem: {report:#}");
}

#[test]
fn remedies_name_what_is_swapped() {
    let (_folder, path) = changed(|dossier| {
        dossier["places"][0]["lat"] = json!(125.7);
        dossier["places"][0]["lon"] = json!(39.0);
        dossier["places"][1]["lat"] = json!(95.5);
        dossier["places"][1]["lon"] = json!(120.5);
        dossier["relations"][0]["when"] = json!("2023-09/2023-08-15");
    });
    let report = report(&path);
    let find = |path: &str| {
        let problems = report["problems"].as_array().unwrap();
        problems.iter().find(|p| p["path"] == path).unwrap()
    };
    let hint = |path: &str| find(path)["hint"].as_str().unwrap().to_owned();
    assert!(hint("$.places[0].lat").contains(r#""lon": 125.7, "lat": 39.0"#));
    // Swapped, this one would be out of range too.
    assert!(!hint("$.places[1].lat").contains("swapped"));
    let what = find("$.relations[0].when")["what"].as_str().unwrap();
    assert!(what.contains("2023-09 comes after 2023-08-15"), "{what}");
}

#[test]
fn one_slip_in_an_id_is_one_cause_and_the_id_that_is_meant_is_named() {
    let (_folder, path) = changed(|dossier| {
        let places = dossier["places"].as_array_mut().unwrap();
        let place = places.iter_mut().find(|p| p["id"] == "moscow").unwrap();
        place["id"] = json!("mosocw");
    });
    let report = report(&path);
    let problems = report["problems"].as_array().unwrap();
    let causes: Vec<&Value> = problems.iter().filter(|p| p["follows"].is_null()).collect();
    let [cause] = causes[..] else {
        panic!("{causes:#?}")
    };
    assert_eq!(cause["code"], "dangling-reference");
    assert!(
        cause["hint"].as_str().unwrap().contains("“mosocw”"),
        "{cause:#}"
    );
}

#[test]
fn what_stands_at_the_offsets_is_shown_beside_a_quotation_that_is_nowhere() {
    let (_folder, path) = changed(|dossier| {
        let exact = &mut dossier["relations"][0]["passages"][0]["exact"];
        *exact = json!("Etwas ganz und gar anderes, das niemand je gesagt hat");
    });
    let report = report(&path);
    let problem = &report["problems"][0];
    assert_eq!(problem["code"], "quotation-orphaned", "{report:#}");
    let found = problem["wordings"]["found"].as_str().unwrap();
    assert!(found.contains("drohen Nordkorea"), "{found}");
}
