//! Excerpts keep what is quoted and nothing else; attaching the full text undoes them.

use super::super::{Opened, SetAside, excerpt, read, write};
use super::sample;
use crate::model::anchor::LEFT_OUT;
use crate::model::check::{against_text, anchors};
use crate::model::edit::Edit;
use crate::model::{AnchorState, Attachment, Document, Dossier, Extent, Id, Passage};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

fn held(dossier: &Dossier, document: &Id<Document>, text: &str) -> Attachment {
    Attachment::new(dossier, document, text.to_owned()).unwrap()
}

#[test]
fn the_sample_is_reduced_to_its_quotations() {
    let reduced = excerpt(&sample().dossier).unwrap();
    let article = reduced.documents().get(&id("article")).unwrap();
    assert_eq!(article.extent, Extent::Excerpt);
    assert_eq!(
        article.text,
        "The chairman travelled to Vladivostok in April 2019 […] he would come again, “perhaps this month” […] A spokesman \
         did not wish to comment"
    );
    assert_eq!(article.sha256, Some(Document::hash_of(&article.text)));
    assert!(
        anchors(&reduced)
            .values()
            .all(|a| a.state == AnchorState::Exact)
    );
    assert_eq!(excerpt(&reduced).unwrap(), reduced, "excerpts stay");
}

#[test]
fn attaching_the_full_text_undoes_the_excerpt_in_one_step() {
    let full = sample().dossier;
    let mut dossier = excerpt(&full).unwrap();
    for document in full.documents() {
        let held = held(&dossier, &document.id, &document.text);
        assert!(held.held.iter().all(|h| h.anchor.state.counts()));
        let edit = held.edit(&dossier, &BTreeSet::new()).unwrap();
        edit.apply(&mut dossier).unwrap();
    }
    assert_eq!(dossier, full);
}

#[test]
fn another_text_takes_the_offsets_of_what_it_does_not_hold() {
    let mut dossier = sample().dossier;
    let before = dossier.clone();
    let held = held(&dossier, &id("wire"), "Nothing of the sort.");
    assert_eq!(held.count(AnchorState::Orphaned), held.held.len());
    let edit = held.edit(&dossier, &BTreeSet::new()).unwrap();
    let undo = edit.apply(&mut dossier).unwrap();
    assert_eq!(dossier.passage(&id("food-1")).unwrap().1.start, None);
    undo.apply(&mut dossier).unwrap();
    assert_eq!(dossier, before);
    assert!(Attachment::new(&dossier, &id("nothing"), "text".to_owned()).is_err());
    let empty = Attachment::new(&dossier, &id("wire"), " \n".to_owned());
    assert_eq!(empty.unwrap_err().what.id, "attach-empty");
}

#[test]
fn a_quotation_that_stays_where_it_was_is_told_from_one_that_moved() {
    let full = sample().dossier;
    let wire = full.documents().get(&id("wire")).unwrap().text.clone();
    let states = |text: &str| {
        let held = held(&full, &id("wire"), text);
        [AnchorState::Exact, AnchorState::Moved].map(|state| held.count(state))
    };
    let all = held(&full, &id("wire"), &wire).held.len();
    assert_eq!(states(&format!("{wire} And more.")), [all, 0]);
    assert_eq!(states(&format!("Before it. {wire}")), [0, all]);
}

#[test]
fn an_altered_quotation_is_kept_or_taken_as_the_text_has_it() {
    let before = sample().dossier;
    let text = "A spokesman said: food may well be delivered next spring, or so.";
    let held = held(&before, &id("wire"), text);
    let altered: Vec<_> = held.of(AnchorState::Altered).collect();
    assert_eq!(altered.len(), 1);
    let first = altered[0].passages[0].clone();
    let found = altered[0].wordings.clone().unwrap().found;
    let passage = |accepted: &BTreeSet<Id<Passage>>| {
        let mut dossier = before.clone();
        let edit = held.edit(&dossier, accepted).unwrap();
        edit.apply(&mut dossier).unwrap();
        let state = anchors(&dossier)[&first].state;
        (dossier.passage(&first).unwrap().1.clone(), state)
    };
    let (kept, state) = passage(&BTreeSet::new());
    assert_eq!(state, AnchorState::Altered);
    assert_eq!(kept.exact, before.passage(&first).unwrap().1.exact);
    let (taken, state) = passage(&BTreeSet::from([first.clone()]));
    assert_eq!((taken.exact, state), (found, AnchorState::Exact));
    assert!(text.contains(&taken.prefix.unwrap()));
}

#[test]
fn checking_against_a_text_changes_nothing_and_finds_everything() {
    let full = sample().dossier;
    let reduced = excerpt(&full).unwrap();
    let article = full.documents().get(&id("article")).unwrap();
    let found = against_text(&reduced, &article.id, &article.text);
    assert_eq!(found.len(), 4);
    for (passage, anchor) in found {
        let at = full
            .passage(&passage)
            .map(|(_, p)| (p.start.unwrap(), p.end.unwrap()));
        assert_eq!(anchor.at, at);
    }
}

#[test]
fn a_passage_that_is_not_found_forbids_an_excerpt() {
    let mut dossier = sample().dossier;
    let mut passage = dossier.passage(&id("food-1")).unwrap().1.clone();
    passage.exact = "Nothing of the sort".to_owned();
    let edit = Edit::ReplacePassage(Box::new(passage.clone()));
    edit.apply(&mut dossier).unwrap();
    assert_eq!(excerpt(&dossier).unwrap_err().what.id, "excerpt-not-found");
    passage.exact = format!("according{LEFT_OUT}spring");
    Edit::ReplacePassage(Box::new(passage))
        .apply(&mut dossier)
        .unwrap();
    assert_eq!(excerpt(&dossier).unwrap_err().what.id, "excerpt-over-gap");
}

/// The sample with passages at these words of a text of numbered words, no word twice.
fn numbered(stretches: &[(usize, usize)], gaps: &[&str]) -> (Dossier, String) {
    let gap = |i: usize| gaps[i % gaps.len()];
    let text: String = (0..40).map(|i| format!("w{i}{}", gap(i))).collect();
    let place = |i: usize| {
        (0..i)
            .map(|i| format!("w{i}{}", gap(i)).chars().count())
            .sum::<usize>()
    };
    let mut dossier = sample().dossier;
    let model = dossier.passage(&id("food-1")).unwrap().1.clone();
    let mut document = dossier.documents().get(&id("wire")).unwrap().clone();
    document.text = text.clone();
    document.sha256 = Some(Document::hash_of(&text));
    let mut edits = vec![Edit::replace(document)];
    for (n, &(first, count)) in stretches.iter().enumerate() {
        let (start, last) = (place(first), first + count);
        let end = place(last) + format!("w{last}").chars().count();
        let mut passage = model.clone();
        passage.id = id(&format!("n{n}"));
        passage.exact = text.chars().skip(start).take(end - start).collect();
        (passage.start, passage.end) = (Some(start), Some(end));
        (passage.prefix, passage.suffix) = (None, None);
        edits.push(Edit::InsertPassage {
            relation: id("food"),
            at: n,
            passage: Box::new(passage),
        });
    }
    edits.push(Edit::RemovePassage(id("food-1")));
    Edit::All(edits).apply(&mut dossier).unwrap();
    (dossier, text)
}

proptest! {
    #[test]
    fn excerpts_hold_each_quotation_at_its_offsets_and_full_texts_come_back(
        stretches in prop::collection::vec((0_usize..35, 0_usize..5), 1..6),
        gaps in prop::collection::vec(prop::sample::select(vec![" ", "\n\n", ". ", ", ü "]), 1..4),
    ) {
        let (full, text) = numbered(&stretches, &gaps);
        let reduced = excerpt(&full).unwrap();
        let document = reduced.documents().get(&id("wire")).unwrap();
        let chars: Vec<char> = document.text.chars().collect();
        for (_, passage) in reduced.passages().filter(|(r, _)| r.id.as_str() == "food") {
            let stretch = &chars[passage.start.unwrap()..passage.end.unwrap()];
            prop_assert_eq!(stretch.iter().collect::<String>(), &*passage.exact);
        }
        // Each piece is in the source, in order, and only what is not quoted is left out.
        let mut rest = text.as_str();
        for (i, piece) in document.text.split(LEFT_OUT).enumerate() {
            let at = rest.find(piece).unwrap();
            prop_assert!(i == 0 || rest[..at].chars().any(|c| !c.is_whitespace()));
            rest = &rest[at + piece.len()..];
        }
        let quoted = |i: usize| stretches.iter().any(|(f, n)| (*f..=f + n).contains(&i));
        for i in 0..40 {
            let word = format!("w{i}");
            let kept = document.text.split(|c: char| !c.is_ascii_alphanumeric()).any(|w| w == word);
            prop_assert_eq!(kept, quoted(i), "{} in {}", word, document.text);
        }
        let mut back = reduced.clone();
        let edit = held(&back, &id("wire"), &text).edit(&back, &BTreeSet::new()).unwrap();
        edit.apply(&mut back).unwrap();
        for passage in full.passages().map(|(_, p)| p).filter(|p| p.document.as_str() == "wire") {
            let (_, found) = back.passage(&passage.id).unwrap();
            prop_assert_eq!((found.start, found.end), (passage.start, passage.end));
        }
    }
}

#[test]
fn an_excerpt_is_a_canonical_file() {
    let reduced = excerpt(&sample().dossier).unwrap();
    let text = write(&reduced, &SetAside::default());
    let Opened {
        dossier, problems, ..
    } = read(text.as_bytes(), "excerpt").unwrap();
    assert_eq!((dossier, problems), (reduced, vec![]));
}
