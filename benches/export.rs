//! `beleg export` as a whole process: start, reading, drawing, writing.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

use criterion::{Criterion, criterion_group, criterion_main};
use std::process::Command;

fn export(c: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let mut group = c.benchmark_group("export");
    group.sample_size(10);
    for ending in ["png", "svg"] {
        let path = folder.path().join(format!("map.{ending}"));
        group.bench_function(format!("{ending} 1600×1000, whole process"), |b| {
            b.iter(|| {
                let mut process = Command::new(env!("CARGO_BIN_EXE_beleg"));
                process
                    .args(["export", "--size", "1600x1000", "--to"])
                    .arg(&path);
                assert!(process.status().unwrap().success());
            });
        });
    }
    group.finish();
}

criterion_group!(benches, export);
criterion_main!(benches);
