//! `beleg check`: which faults are told, with what, and in which order.

use super::check::{changed, report};
use super::{beleg, fails, fine, stdout};
use serde_json::{Value, json};
use std::fs;

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
fn all_faults_of_a_record_are_told_in_one_go() {
    let (_folder, path) = changed(|dossier| {
        dossier["relations"][0]["kind"] = json!("thraet");
        dossier["relations"][0]["realis"] = json!("Occurred");
        dossier["relations"][0]["to"]["place"] = json!("nowhere");
        dossier["relations"][0]["passages"][0]["stance"] = json!("afirms");
    });
    let report = report(&path);
    let problems = report["problems"].as_array().unwrap();
    let told: Vec<&str> = problems
        .iter()
        .map(|p| p["path"].as_str().unwrap())
        .collect();
    let keys = ["kind", "to.place", "realis", "passages[0].stance"];
    let paths = keys.map(|key| format!("$.relations[0].{key}"));
    assert_eq!(told, paths, "{report:#}");
    for (problem, meant) in problems.iter().zip(["threat", "", "occurred", "affirms"]) {
        let hint = problem["hint"].as_str().unwrap();
        assert!(hint.contains(meant), "{problem:#}");
    }
    let said = stdout(&beleg(&["check", path.to_str().unwrap(), "--lang", "de"])).to_owned();
    assert!(said.contains("Ist „threat“ gemeint?"), "{said}");
}

#[test]
fn a_misspelt_table_is_an_error_and_swapped_coordinates_are_a_warning() {
    let (_folder, path) = changed(|dossier| {
        let relations = dossier.as_object_mut().unwrap().remove("relations");
        dossier["relatons"] = relations.unwrap();
    });
    let path = path.to_str().unwrap();
    let output = beleg(&["check", path]);
    assert_eq!(output.status.code(), Some(1));
    let said = stdout(&output);
    assert!(
        said.contains("The 14 records in it were not read."),
        "{said}"
    );
    assert!(said.contains("Is “relations” meant?"), "{said}");
    assert!(!said.contains("Nothing quotes"), "{said}");
    assert!(fails(1, &["list", path]).contains("one error"));

    let (_folder, path) = changed(|dossier| {
        let places = dossier["places"].as_array_mut().unwrap();
        let moscow = places.iter_mut().find(|p| p["id"] == "moscow").unwrap();
        let (lon, lat) = (moscow["lon"].clone(), moscow["lat"].clone());
        (moscow["lon"], moscow["lat"]) = (lat, lon);
    });
    let said = fine(&["check", path.to_str().unwrap()]);
    assert!(said.contains("one warning"), "{said}");
    assert!(said.contains("write \"lon\": 37."), "{said}");
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
