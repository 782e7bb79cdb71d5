//! What edits refuse, and what they do to a whole quotation.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use beleg::model::{Document, Dossier, Edit, History, Id, Passage, Record, RecordId};

/// A dossier in which everything refers to something.
fn sample() -> Dossier {
    let text = include_bytes!("data/sample.dossier.json");
    beleg::io::dossier::read(text, "sample").unwrap().dossier
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

fn refusal(edit: Edit) -> (&'static str, Vec<(&'static str, String)>) {
    let mut dossier = sample();
    let what = edit.apply(&mut dossier).unwrap_err().what;
    assert_eq!(dossier, sample());
    (what.id, what.args)
}

#[test]
fn what_is_referred_to_stays_and_the_refusal_says_by_whom() {
    let (what, args) = refusal(Edit::Remove(RecordId::Actor(id("kim"))));
    assert_eq!(what, "edit-in-use");
    let by = args.iter().find(|(name, _)| *name == "by").unwrap();
    assert_eq!(by.1, "visit-2019, visit-plan, talks-plan");
    let (what, _) = refusal(Edit::Remove(RecordId::Document(id("article"))));
    assert_eq!(what, "edit-in-use");
}

#[test]
fn the_last_passage_stays() {
    let (what, _) = refusal(Edit::RemovePassage(id("visit-2019-1")));
    assert_eq!(what, "edit-last-passage");
}

#[test]
fn ids_are_unique_and_references_resolve() {
    let dossier = sample();
    let relation = dossier.relations().get(&id("visit-2019")).unwrap().clone();
    assert_eq!(refusal(Edit::append(relation.clone())).0, "edit-taken");
    let mut other = relation.clone();
    other.id = id("other");
    assert_eq!(
        refusal(Edit::append(other.clone())).0,
        "edit-taken",
        "its passage is taken"
    );
    other.passages[0].id = id("other-1");
    other.from.actor = Some(id("nobody"));
    assert_eq!(refusal(Edit::append(other.clone())).0, "edit-dangling");
    other.from.actor = Some(id("kim"));
    other.passages[0].document = id("nothing");
    assert_eq!(refusal(Edit::append(other)).0, "edit-dangling");
    let missing = Edit::Remove(RecordId::Place(id("nowhere")));
    assert_eq!(refusal(missing).0, "edit-missing");
}

#[test]
fn records_are_sound() {
    let dossier = sample();
    let mut place = dossier.places().get(&id("pyongyang")).unwrap().clone();
    place.lon = serde_json::from_str("180.5").unwrap();
    assert_eq!(refusal(Edit::replace(place.clone())).0, "problem-longitude");
    place.lon = serde_json::from_str("12").unwrap();
    assert_eq!(refusal(Edit::replace(place.clone())).0, "edit-position");
    place.extra.insert("lat".to_owned(), 1.into());
    place.lon = dossier.places().get(&id("pyongyang")).unwrap().lon.clone();
    assert_eq!(refusal(Edit::replace(place)).0, "problem-double-key");
    let mut passage = dossier.passage(&id("visit-2019-1")).unwrap().1.clone();
    passage.exact = " \n".to_owned();
    let edit = Edit::ReplacePassage(Box::new(passage));
    assert_eq!(refusal(edit).0, "problem-empty-quotation");
}

#[test]
fn a_gloss_is_given_to_the_whole_quotation() {
    let mut dossier = sample();
    let passage: Id<Passage> = id("visit-plan-1");
    assert_eq!(dossier.quotation(&passage).count(), 2);
    let edit = Edit::SetQuotationGloss {
        passage: passage.clone(),
        gloss: Some("new".into()),
    };
    edit.apply(&mut dossier).unwrap();
    assert!(
        dossier
            .quotation(&passage)
            .all(|p| p.gloss == Some("new".into()))
    );
}

#[test]
fn the_mark_of_what_is_saved_follows_undo_and_is_lost_on_another_branch() {
    let (mut dossier, mut history) = (sample(), History::new());
    let title = |text: &str| Edit::SetTitle(text.into());
    history.apply(title("one"), &mut dossier).unwrap();
    history.mark_saved();
    assert!(history.is_saved());
    history.undo(&mut dossier).unwrap();
    assert!(!history.is_saved());
    history.redo(&mut dossier).unwrap();
    assert!(history.is_saved());
    history.undo(&mut dossier).unwrap();
    history.apply(title("two"), &mut dossier).unwrap();
    assert!(
        !history.is_saved(),
        "as many changes as when saved, but others"
    );
    history.undo(&mut dossier).unwrap();
    assert!(!history.is_saved());
}

#[test]
fn every_record_has_its_name() {
    let dossier = sample();
    let document: Document = dossier.documents().iter().next().unwrap().clone();
    let name = RecordId::Document(document.id.clone());
    assert_eq!(Record::from(document).id(), name);
    assert!(dossier.has(&name));
}
