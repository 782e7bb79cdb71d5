//! Opening large dossiers of one passage each: from the path to the first picture of the window, and its parts.
//!
//! The window is one egui context without a window system, 1600×1000, with fonts and ground already read.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::app::resources::Resources;
use beleg::app::{Origin, Session, Settings};
use beleg::io::dossier::{Opened, open};
use beleg::io::synthetic::Plan;
use beleg::ui::app::{BelegApp, Start, prepare};
use beleg::ui::edge::SystemChooser;
use beleg::ui::store::Store;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use eframe::egui::{Context, Pos2, RawInput, Rect, vec2};
use std::hint::black_box;
use std::sync::Arc;
use support::{LARGE, SIZE, file};

/// The state of the program on what was read.
fn session(opened: Opened) -> Session {
    Session::new(opened, Origin::Builtin, Settings::default())
}

/// The window after its first frame, and how many shapes that has.
fn picture(session: Session, resources: &Arc<Resources>) -> (BelegApp, usize) {
    let ctx = Context::default();
    prepare(&ctx, resources.fonts());
    let start = Start {
        session,
        resources: Arc::clone(resources),
        store: Store::none(),
        chooser: Box::new(SystemChooser),
    };
    let mut app = BelegApp::new(&ctx, start);
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(
            Pos2::ZERO,
            vec2(SIZE.width, SIZE.height),
        )),
        focused: true,
        ..RawInput::default()
    };
    let output = ctx.run_ui(input, |ui| app.show(ui));
    let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
    (app, shapes.len())
}

fn opening(c: &mut Criterion) {
    let resources = Arc::new(Resources::load().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut group = c.benchmark_group("open");
    group.sample_size(10);
    for (name, plan) in LARGE {
        let path = folder.path().join(format!("{name}.dossier.json"));
        let plan = Plan {
            one_passage: true,
            ..plan
        };
        std::fs::write(&path, file(&plan)).unwrap();
        group.bench_function(format!("{name}, path to first picture"), |b| {
            b.iter_with_large_drop(|| picture(session(open(&path).unwrap()), &resources));
        });
        group.bench_function(format!("{name}, reading alone"), |b| {
            b.iter_with_large_drop(|| black_box(open(&path).unwrap()));
        });
        group.bench_function(format!("{name}, what follows from it alone"), |b| {
            b.iter_batched(|| open(&path).unwrap(), session, BatchSize::PerIteration);
        });
        group.bench_function(format!("{name}, first frame alone"), |b| {
            b.iter_batched(
                || session(open(&path).unwrap()),
                |session| picture(session, &resources),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, opening);
criterion_main!(benches);
