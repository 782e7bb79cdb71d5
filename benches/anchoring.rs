//! One quotation looked for in a document of some 60,000 characters, by how it is found, and a hundred in one of 5 MB; a full text
//! attached to a large dossier.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::app::{Action, Command, Origin, Session, Settings};
use beleg::io::synthetic::{Plan, dossier};
use beleg::model::anchor::{IndexedText, Quote, anchor};
use beleg::model::attachment::Attachment;
use beleg::model::check::anchors;
use beleg::model::{AnchorState, Dossier, Parts, Passage, Relation};
use criterion::{Criterion, criterion_group, criterion_main};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::Arc;
use support::THOUSAND;

fn anchoring(c: &mut Criterion) {
    let dossier = dossier(&Plan {
        relations: 300,
        ..THOUSAND
    })
    .unwrap();
    let texts: Vec<&str> = dossier
        .documents()
        .iter()
        .map(|d| d.text.as_str())
        .collect();
    let text: String = texts.join(" ").chars().take(60_000).collect();
    let passage = &dossier.relations().iter().nth(20).unwrap().passages[0];
    let exact = passage.exact.as_str();
    let start = text
        .find(exact)
        .map(|byte| text[..byte].chars().count())
        .unwrap();
    let end = start + exact.chars().count();
    let folded = exact.replace(' ', " \u{a0}");
    let altered = exact.replacen(' ', " nicht ", 1);
    let lost =
        "Hiervon steht in keinem der Berichte auch nur ein einziges Wort, das zu finden wäre.";
    let at = |exact, place: Option<(usize, usize)>| Quote {
        exact,
        start: place.map(|p| p.0),
        end: place.map(|p| p.1),
        ..Quote::default()
    };
    let cases = [
        (
            "at its place",
            at(exact, Some((start, end))),
            AnchorState::Exact,
        ),
        ("moved", at(exact, None), AnchorState::Moved),
        ("moved, folded", at(&folded, None), AnchorState::Moved),
        ("altered", at(&altered, None), AnchorState::Altered),
        ("orphaned", at(lost, None), AnchorState::Orphaned),
    ];
    let mut group = c.benchmark_group("anchoring");
    group.bench_function("index the text", |b| {
        b.iter(|| black_box(IndexedText::new(&text)))
    });
    let indexed = IndexedText::new(&text);
    for (name, quote, state) in cases {
        assert_eq!(anchor(&indexed, &quote).state, state, "{name}");
        group.bench_function(name, |b| b.iter(|| black_box(anchor(&indexed, &quote))));
    }
    group.finish();
}

/// How large the document of a hundred passages is, in bytes.
const LONG: usize = 5_000_000;

/// A dossier with one long document and a hundred passages of it, nine of ten altered and the others lost.
fn long_document() -> Dossier {
    let dossier = dossier(&Plan {
        relations: 20_000,
        ..THOUSAND
    })
    .unwrap();
    let mut document = dossier.documents().iter().next().unwrap().clone();
    document.text = dossier
        .documents()
        .iter()
        .map(|d| d.text.as_str())
        .collect();
    assert!(document.text.len() >= LONG, "{} bytes", document.text.len());
    document
        .text
        .truncate(document.text.floor_char_boundary(LONG));
    document.sha256 = None;
    let is_there =
        |passage: &Passage| passage.exact.len() > 60 && document.text.contains(&passage.exact);
    let there = dossier
        .relations()
        .iter()
        .filter(|r| is_there(&r.passages[0]));
    let relations = there
        .step_by(40)
        .take(100)
        .enumerate()
        .map(|(n, relation)| {
            let passage = &relation.passages[0];
            let exact = if n % 10 == 9 {
                // Its words backwards: nothing of the length of a passage is like it.
                passage.exact.chars().rev().collect()
            } else {
                passage.exact.replacen(' ', " nicht ", 1)
            };
            let passage = Passage {
                document: document.id.clone(),
                exact,
                prefix: None,
                suffix: None,
                start: None,
                end: None,
                ..passage.clone()
            };
            Relation {
                passages: vec![passage],
                fulfils: None,
                ..relation.clone()
            }
        });
    Dossier::from_parts(Parts {
        relations: relations.collect(),
        documents: vec![document.clone()],
        witnesses: dossier.witnesses().iter().cloned().collect(),
        actors: dossier.actors().iter().cloned().collect(),
        places: dossier.places().iter().cloned().collect(),
        ..Parts::default()
    })
    .unwrap()
}

fn hundred(c: &mut Criterion) {
    let dossier = long_document();
    let found = anchors(&dossier);
    assert_eq!(found.len(), 100);
    let count = |state| {
        found
            .values()
            .filter(|anchor| anchor.state == state)
            .count()
    };
    let states = [
        AnchorState::Altered,
        AnchorState::Ambiguous,
        AnchorState::Orphaned,
    ];
    let counts = states.map(count);
    // Each goes through the approximate search: none stands there word for word.
    assert_eq!(counts.iter().sum::<usize>(), 100, "{found:?}");
    println!("Of 100 passages {counts:?} are altered, ambiguous and orphaned.");
    let mut group = c.benchmark_group("anchoring");
    group.sample_size(10);
    group.bench_function("100 passages in 5 MB", |b| {
        b.iter(|| black_box(anchors(&dossier)))
    });
    group.finish();
}

/// What the window's thread does when a reader attaches a text, and undoes it.
fn attaching(c: &mut Criterion) {
    let (name, opened) = support::dossiers().last().unwrap();
    let document = opened.dossier.documents().iter().next().unwrap();
    let text = format!("{}\nMehr stand dort nicht.", document.text);
    let held = Attachment::new(&opened.dossier, &document.id, text).unwrap();
    let held = Arc::new(held);
    let mut session = Session::new(opened, Origin::Builtin, Settings::default());
    let mut group = c.benchmark_group("attaching");
    group.sample_size(10);
    group.bench_function(format!("{name}, and undone"), |b| {
        b.iter(|| {
            let revision = session.workspace().revision;
            for command in [
                Command::Held(revision, Arc::clone(&held)),
                Command::Attach(BTreeSet::new()),
                Command::Do(Action::Undo),
            ] {
                session.apply(command).unwrap();
            }
            assert_eq!(session.workspace().revision, revision + 2);
        });
    });
    group.finish();
}

criterion_group!(benches, anchoring, hundred, attaching);
criterion_main!(benches);
