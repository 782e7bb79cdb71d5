//! What follows from another filter, until every view has its data; and the search, for a key.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::analysis::{Filter, Glance, SearchIndex};
use beleg::app::resources::Resources;
use beleg::app::{Command, Origin, Session, Settings};
use beleg::figure::{PlaceLabels, Routes};
use beleg::model::date::Day;
use beleg::model::{Kind, KindRef, Realis};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use support::dossiers;

/// Filters as a reader sets them one after the other: kinds, a window of time, voices, nothing.
fn filters() -> Vec<Filter> {
    let plain = Filter::default;
    vec![
        Filter {
            kinds: Some([Kind::Visit, Kind::Talks].map(KindRef::Standard).into()),
            ..plain()
        },
        Filter {
            from: Day::from_ymd(2021, 1, 1),
            to: Day::from_ymd(2022, 12, 31),
            ..plain()
        },
        Filter {
            realis: Some([Realis::Occurred, Realis::Ongoing].into()),
            voices: 2,
            ..plain()
        },
        plain(),
    ]
}

fn filter(c: &mut Criterion) {
    let resources = Resources::load().unwrap();
    let mut group = c.benchmark_group("filter");
    group.sample_size(20);
    for (name, opened) in dossiers() {
        let mut session = Session::new(opened, Origin::Builtin, Settings::default());
        let mut filters = filters().into_iter().cycle();
        // The window keeps these from filter to filter.
        let names = PlaceLabels::of(
            &session.workspace().dossier,
            &session.derived().texts,
            resources.fonts(),
        );
        group.bench_function(format!("{name}, lists and counts"), |b| {
            b.iter(|| {
                session
                    .apply(Command::Filter(filters.next().unwrap()))
                    .unwrap()
            });
        });
        group.bench_function(format!("{name}, what stands out"), |b| {
            let (dossier, derived) = (&session.workspace().dossier, session.derived());
            b.iter(|| black_box(Glance::of(dossier, &derived.facts, &derived.visible)));
        });
        group.bench_function(format!("{name}, courses of the map, too"), |b| {
            b.iter(|| {
                session
                    .apply(Command::Filter(filters.next().unwrap()))
                    .unwrap();
                let derived = session.derived();
                let dossier = &session.workspace().dossier;
                black_box(Routes::new(
                    dossier,
                    &derived.facts,
                    &derived.visible,
                    &names,
                ))
            });
        });
    }
    group.finish();
}

fn search(c: &mut Criterion) {
    let mut group = c.benchmark_group("search");
    for (name, opened) in dossiers() {
        let index = SearchIndex::of(&opened.dossier);
        let mut words = ["a", "ar", "arms", "pjongj", "visit al", "thraet"]
            .into_iter()
            .cycle();
        group.bench_function(format!("{name}, a key"), |b| {
            b.iter(|| black_box(index.find(words.next().unwrap(), 6)));
        });
    }
    group.finish();
}

criterion_group!(benches, filter, search);
criterion_main!(benches);
