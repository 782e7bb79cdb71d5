//! What follows from another filter, until every view has its data; and the search, for a key.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::analysis::{Filter, Glance, SearchIndex};
use beleg::app::resources::Resources;
use beleg::app::{Command, Origin, Session, Settings};
use beleg::carto::{Camera, PointOfView, ProjectionKind};
use beleg::figure::inset::InsetWishes;
use beleg::figure::{Extras, FigureCx, Gazetteer, Joined, Routes};
use beleg::model::date::Day;
use beleg::model::{Kind, KindRef, Realis};
use beleg::scene::{Theme, ThemeKind};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use support::{SIZE, dossiers};

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

/// The courses of the map.
fn routes(session: &Session, names: &Gazetteer) -> Routes {
    let derived = session.derived();
    let dossier = &session.workspace().dossier;
    Routes::new(dossier, &derived.facts, &derived.visible, names)
}

/// What the map is made from.
fn figure_cx<'a>(
    session: &'a Session,
    routes: &'a Routes,
    (resources, theme): (&'a Resources, &'a Theme),
) -> FigureCx<'a> {
    let derived = session.derived();
    FigureCx {
        dossier: &session.workspace().dossier,
        assessments: &derived.assessments,
        facts: &derived.facts,
        visible: &derived.visible,
        routes,
        joined: None,
        texts: &derived.texts,
        fonts: resources.fonts(),
        theme,
        labels: &[],
        selection: None,
        filter: &session.focus().filter,
        view: PointOfView::Un,
        extras: Extras::WINDOW,
        wishes: InsetWishes::NONE,
        area: None,
        earlier: None,
    }
}

fn filter(c: &mut Criterion) {
    let resources = Resources::load().unwrap();
    let mut group = c.benchmark_group("filter");
    group.sample_size(20);
    for (name, opened) in dossiers() {
        let mut session = Session::new(opened, Origin::Builtin, Settings::default());
        let mut filters = filters().into_iter().cycle();
        // The window keeps these from filter to filter.
        let names = Gazetteer::of(
            &session.workspace().dossier,
            &session.derived().texts,
            resources.fonts(),
        );
        group.bench_function(format!("{name}, lists and counts"), |b| {
            b.iter(|| {
                session
                    .apply(Command::Filter(Box::new(filters.next().unwrap())))
                    .unwrap()
            });
        });
        session.apply(Command::Filter(Box::default())).unwrap();
        group.bench_function(format!("{name}, what stands out"), |b| {
            let (dossier, derived) = (&session.workspace().dossier, session.derived());
            b.iter(|| black_box(Glance::of(dossier, &derived.facts, &derived.visible)));
        });
        group.bench_function(format!("{name}, courses of the map, too"), |b| {
            b.iter(|| {
                session
                    .apply(Command::Filter(Box::new(filters.next().unwrap())))
                    .unwrap();
                black_box(routes(&session, &names))
            });
        });
        let (theme, camera) = (
            Theme::shipped(ThemeKind::Light),
            Camera::world(ProjectionKind::EqualEarth, SIZE),
        );
        let kept = (&resources, &theme);
        group.bench_function(format!("{name}, and what lines it draws"), |b| {
            b.iter(|| {
                session
                    .apply(Command::Filter(Box::new(filters.next().unwrap())))
                    .unwrap();
                let routes = routes(&session, &names);
                black_box(Joined::of(&figure_cx(&session, &routes, kept), &camera))
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
