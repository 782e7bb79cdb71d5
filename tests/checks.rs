//! Checking a dossier that is in no file, and against other texts.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use beleg::lang::{Lang, Texts};
use beleg::model::check::{InMemory, anchors, check, problems_against_text};
use beleg::model::{Dossier, Edit, Id, Item};

fn sample() -> Dossier {
    let text = include_bytes!("data/sample.dossier.json");
    beleg::io::dossier::read(text, "sample").unwrap().dossier
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

#[test]
fn problems_in_memory_have_paths_and_items_and_no_lines() {
    let mut dossier = sample();
    let mut passage = dossier.passage(&id("visit-plan-2")).unwrap().1.clone();
    passage.exact = "Nothing of the sort is said anywhere".to_owned();
    let edit = Edit::ReplacePassage(Box::new(passage));
    edit.apply(&mut dossier).unwrap();
    let problems = check(&dossier, &anchors(&dossier), &InMemory);
    let [problem] = problems.as_slice() else {
        panic!("one problem: {problems:?}");
    };
    assert_eq!(problem.code, "quotation-orphaned");
    assert_eq!(problem.at.path, "$.relations[1].passages[1].exact");
    assert_eq!((problem.at.line, problem.at.column), (0, 0));
    assert_eq!(problem.item, Some(Item::Passage(id("visit-plan-2"))));
}

#[test]
fn an_id_that_is_taken_is_told_with_line_and_column_of_the_first() {
    let text = include_str!("data/sample.dossier.json");
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    // All in one line, where the line alone says nothing.
    let line = value.to_string();
    let first = line.find("\"visit-plan-1\"").unwrap();
    let twice = line.replacen("\"visit-plan-2\"", "\"visit-plan-1\"", 1);
    let opened = beleg::io::dossier::read(twice.as_bytes(), "sample").unwrap();
    let mut problems = opened.problems.iter();
    let problem = problems.find(|p| p.code == "duplicate-id").unwrap();
    let column = line[..first].chars().count() + 1;
    let said = |lang| Texts::new(lang).say(&problem.what);
    assert_eq!(
        said(Lang::En),
        format!("The id “visit-plan-1” is taken on line 1, column {column}.")
    );
    assert_eq!(
        said(Lang::De),
        format!("Die Kennung „visit-plan-1“ ist in Zeile 1, Spalte {column} schon vergeben.")
    );
}

#[test]
fn another_text_is_held_against_every_passage_of_its_document() {
    let dossier = sample();
    let article = dossier.documents().get(&id("article")).unwrap();
    let find = |text: &str| problems_against_text(&dossier, &article.id, text, &InMemory);
    assert_eq!(find(&article.text), []);
    assert_eq!(find(&format!("Head.\n\n{}", article.text)), []);
    let denied = article.text.replace("not wish", "wish");
    let codes: Vec<_> = find(&denied).iter().map(|p| p.code).collect();
    assert_eq!(codes, ["quotation-altered"]);
    assert_eq!(find("").len(), 4);
    assert_eq!(
        problems_against_text(&dossier, &id("nothing"), "", &InMemory),
        []
    );
}

#[test]
fn circles_are_found_and_what_leads_into_them_is_none() {
    let mut dossier = sample();
    let actor = |dossier: &Dossier, name: &str, above: &str| {
        let mut actor = dossier.actors().get(&id(name)).unwrap().clone();
        actor.member_of = Some(id(above));
        Edit::replace(actor)
    };
    let edits = vec![
        actor(&dossier, "kim", "north-korea"),
        actor(&dossier, "north-korea", "russia"),
        actor(&dossier, "russia", "north-korea"),
    ];
    Edit::All(edits).apply(&mut dossier).unwrap();
    let found = check(&dossier, &anchors(&dossier), &InMemory);
    let paths: Vec<_> = found.iter().map(|p| p.at.path.as_str()).collect();
    assert_eq!(paths, ["$.actors[0].member_of", "$.actors[2].member_of"]);
}
