//! One quotation looked for in a document of some 60,000 characters, by how it is found.
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

criterion_group!(benches, anchoring);
criterion_main!(benches);
