//! One quotation looked for in a document of some 60,000 characters, by how it is found, and a hundred in one of 5 MB.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::io::synthetic::{Plan, dossier};
use beleg::model::AnchorState;
use beleg::model::anchor::{IndexedText, Quote, anchor};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
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

/// The texts of a dossier as one document, and a hundred of its passages, nine of ten altered and the others lost.
fn long_document() -> (String, Vec<String>) {
    let dossier = dossier(&Plan {
        relations: 20_000,
        ..THOUSAND
    })
    .unwrap();
    let mut text = String::new();
    for document in dossier.documents().iter() {
        text.push_str(&document.text);
        text.push('\n');
    }
    assert!(text.len() >= LONG, "{} bytes", text.len());
    text.truncate(text.floor_char_boundary(LONG));
    let passages = dossier.relations().iter().flat_map(|r| &r.passages);
    let there = passages.filter(|p| p.exact.len() > 60 && text.contains(&p.exact));
    let quotes = there.step_by(40).take(100).enumerate().map(|(n, passage)| {
        if n % 10 == 9 {
            // Its words backwards: nothing of the length of a passage is like it.
            passage.exact.chars().rev().collect()
        } else {
            passage.exact.replacen(' ', " nicht ", 1)
        }
    });
    let quotes: Vec<String> = quotes.collect();
    (text, quotes)
}

fn hundred(c: &mut Criterion) {
    let (text, quotes) = long_document();
    assert_eq!(quotes.len(), 100);
    let all = || -> Vec<AnchorState> {
        let indexed = IndexedText::new(&text);
        let quote = |exact| Quote {
            exact,
            ..Quote::default()
        };
        let found = quotes.iter().map(|exact| anchor(&indexed, &quote(exact)));
        found.map(|found| found.state).collect()
    };
    let states = all();
    let count = |state| states.iter().filter(|known| **known == state).count();
    let found = [
        AnchorState::Altered,
        AnchorState::Ambiguous,
        AnchorState::Orphaned,
    ];
    let found = found.map(count);
    // Each goes through the approximate search: none stands there word for word.
    assert_eq!(found.iter().sum::<usize>(), 100, "{states:?}");
    println!("Of 100 passages {found:?} are altered, ambiguous and orphaned.");
    let mut group = c.benchmark_group("anchoring");
    group.sample_size(10);
    group.bench_function("100 passages in 5 MB", |b| b.iter(|| black_box(all())));
    group.finish();
}

criterion_group!(benches, anchoring, hundred);
criterion_main!(benches);
