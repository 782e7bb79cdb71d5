//! What the window tells of faults in a file, and of what is drawn.

use super::bench::Window;
use beleg::app::{Command, Dialog};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde_json::{Value, json};

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");

/// A window on the built-in dossier after a change of its file.
fn changed(folder: &tempfile::TempDir, change: impl Fn(&mut Value)) -> Window {
    let mut dossier: Value = serde_json::from_str(DOSSIER).unwrap();
    change(&mut dossier);
    let path = folder.path().join("changed.dossier.json");
    std::fs::write(&path, dossier.to_string()).unwrap();
    let mut window = Window::open();
    window.carry_out(Command::Open(path));
    window.run_until_opened();
    window
}

#[test]
fn what_comes_of_a_fault_stands_beneath_it_and_wordings_lie_one_above_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = changed(&folder, |dossier| {
        dossier["places"][0]["lon"] = json!(999);
        let passage = &mut dossier["relations"][2]["passages"][0];
        let exact = passage["exact"].as_str().unwrap();
        let slip = exact.replacen(' ', " nicht ", 1);
        passage["exact"] = json!(slip);
    });
    let problems = &window.session().workspace().problems;
    let consequences = problems.iter().filter(|p| p.follows.is_some()).count();
    assert!(consequences > 0, "{problems:?}");
    let wordings = problems.iter().find_map(|p| p.wordings.clone()).unwrap();
    window.carry_out(Command::Show(Some(Dialog::Problems)));
    window
        .harness
        .get_by_label_contains("only because of others");
    let beneath = window
        .harness
        .query_all_by_label_contains(" of it:")
        .next()
        .unwrap();
    let first = window.session().workspace().problems.first().unwrap();
    let cause = window.session().derived().texts.say(&first.what);
    let above = window.harness.get_by_label(&cause);
    assert!(beneath.rect().left() > above.rect().left() + 10.0);
    assert!(beneath.rect().top() >= above.rect().bottom());
    let quoted = window.harness.get_by_label(&wordings.quoted);
    let found = window.harness.get_by_label(&wordings.found);
    assert!(found.rect().top() > quoted.rect().top());
    assert_eq!(found.rect().left(), quoted.rect().left());
    for name in ["Quoted:", "The text says:"] {
        window.harness.get_by_label(name);
    }
}

#[test]
fn the_legend_says_what_widths_and_signs_of_places_mean_and_these_switch_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = changed(&folder, |dossier| {
        dossier["places"][0]["precision"] = json!("region");
    });
    window.harness.get_by_label("HOW TO READ IT");
    let all = window.session().derived().visible.relations.len();
    for name in ["one", "two", "city or exact site", "only roughly known"] {
        let entry = window.harness.get_by_label(name);
        assert!(entry.accesskit_node().toggled().is_none(), "{name}");
        entry.click();
        window.run();
        assert_eq!(window.session().derived().visible.relations.len(), all);
    }
    // With what is hidden goes what explains it.
    let mut window = changed(&folder, |dossier| {
        dossier["relations"].as_array_mut().unwrap().truncate(0);
    });
    window.run();
    assert!(window.harness.query_by_label("HOW TO READ IT").is_none());
}
