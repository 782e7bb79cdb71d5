//! Citations say what the source says, and read back as what they are.

use super::*;
use crate::io::dossier::{builtin, read};
use crate::lang::Lang;
use crate::model::check::anchors;
use crate::model::{Edit, Id};
use serde_json::Value;

fn sample() -> Dossier {
    let text = include_bytes!("../../../tests/data/sample.dossier.json");
    read(text, "sample").unwrap().dossier
}

fn annotated(dossier: &Dossier, id: &str) -> Value {
    let anchors = anchors(dossier);
    let id = Id::new(id).unwrap();
    let texts = Texts::new(Lang::En);
    let at = dossier.passage(&id).unwrap();
    let text = annotation(dossier, at, anchors.get(&id), &texts);
    serde_json::from_str(&text).unwrap()
}

#[test]
fn every_passage_of_the_built_in_dossier_is_an_annotation_without_a_position_in_an_excerpt() {
    let opened = builtin().unwrap();
    for (_, passage) in opened.dossier.passages() {
        let value = annotated(&opened.dossier, passage.id.as_str());
        assert_eq!(value["@context"], "http://www.w3.org/ns/anno.jsonld");
        assert_eq!(value["type"], "Annotation");
        let selectors = value["target"]["selector"].as_array().unwrap();
        assert_eq!(
            selectors.len(),
            1,
            "an excerpt has no positions of its source"
        );
        assert_eq!(selectors[0]["type"], "TextQuoteSelector");
        assert_eq!(selectors[0]["exact"], passage.exact.as_str());
        assert_eq!(
            selectors[0].get("prefix").map(|p| p.as_str().unwrap()),
            passage.prefix.as_deref()
        );
    }
}

#[test]
fn positions_in_a_full_text_are_code_points() {
    let mut dossier = sample();
    let at = |value: &Value| {
        let position = &value["target"]["selector"][1];
        assert_eq!(position["type"], "TextPositionSelector");
        [&position["start"], &position["end"]]
            .map(|n| usize::try_from(n.as_u64().unwrap()).unwrap())
    };
    let document = dossier
        .documents()
        .get(&Id::new("wire").unwrap())
        .unwrap()
        .clone();
    let mut moved = document.clone();
    moved.text = format!("🙂ä한 {}", document.text);
    moved.sha256 = None;
    Edit::replace(moved.clone()).apply(&mut dossier).unwrap();
    let value = annotated(&dossier, "food-1");
    let [start, end] = at(&value);
    let stretch: String = moved.text.chars().skip(start).take(end - start).collect();
    assert_eq!(value["target"]["selector"][0]["exact"], stretch.as_str());
    assert_eq!(value["target"]["source"]["id"], "https://example.org/wire");
}

#[test]
fn an_altered_quotation_has_no_position() {
    let mut dossier = sample();
    let mut document = dossier
        .documents()
        .get(&Id::new("wire").unwrap())
        .unwrap()
        .clone();
    document.text = document.text.replace("next spring", "next year");
    document.sha256 = None;
    Edit::replace(document).apply(&mut dossier).unwrap();
    let value = annotated(&dossier, "food-1");
    assert_eq!(value["target"]["selector"].as_array().unwrap().len(), 1);
}

#[test]
fn a_quotation_in_markdown_stands_in_a_block_with_its_source_beneath() {
    let texts = Texts::new(Lang::En);
    let mut dossier = sample();
    let id = Id::new("food-1").unwrap();
    let mut passage = dossier.passage(&id).unwrap().1.clone();
    passage.exact = "1. *Food*\n# will be <b>delivered".to_owned();
    Edit::ReplacePassage(Box::new(passage.clone()))
        .apply(&mut dossier)
        .unwrap();
    let text = markdown(&dossier, &passage, &texts);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "> “1. \\*Food\\*");
    assert_eq!(lines[1], "> \\# will be \\<b\\>delivered”");
    assert_eq!(lines[2], ">");
    assert!(lines[3].starts_with("> — *Report wire*, "), "{}", lines[3]);
    assert!(
        lines[3].ends_with(", <https://example.org/wire>"),
        "{}",
        lines[3]
    );
    assert_eq!(lines.len(), 4);
}

#[test]
fn what_a_source_does_not_say_is_not_filled_in() {
    let dossier = builtin().unwrap().dossier;
    let texts = Texts::new(Lang::De);
    let (_, passage) = dossier.passages().next().unwrap();
    for text in [
        footnote(&dossier, passage, &texts),
        markdown(&dossier, passage, &texts),
    ] {
        assert!(
            !text.contains(", ,") && !text.contains("**") && !text.contains("<>"),
            "{text}"
        );
    }
}
