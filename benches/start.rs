//! From the start of the process to the first scene: the process itself, and everything read and drawn anew.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::carto::{Level, ProjectionKind};
use beleg::io::dossier::builtin;
use criterion::{Criterion, criterion_group, criterion_main};
use std::process::{Command, Stdio};
use support::Sheet;

fn start(c: &mut Criterion) {
    let mut group = c.benchmark_group("start");
    group.bench_function("process, to the end of --version", |b| {
        b.iter(|| {
            let mut process = Command::new(env!("CARGO_BIN_EXE_beleg"));
            assert!(
                process
                    .arg("--version")
                    .stdout(Stdio::null())
                    .status()
                    .unwrap()
                    .success()
            );
        });
    });
    group.bench_function("built-in dossier, fonts, ground and first scene", |b| {
        b.iter(|| {
            let sheet = Sheet::new(builtin().unwrap(), Level::Light);
            sheet.figure(&sheet.camera(ProjectionKind::Orthographic))
        });
    });
    group.finish();
}

criterion_group!(benches, start);
criterion_main!(benches);
