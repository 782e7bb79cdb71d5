//! The check of a dossier of 20 MB: in the process, and as a whole process.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::io::dossier::read;
use beleg::io::synthetic::Plan;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use std::process::{Command, Stdio};
use support::{THOUSAND, file};

/// The least size of the file, in bytes.
const BYTES: usize = 20_000_000;

/// A synthetic dossier of at least that size.
fn large() -> String {
    let per_thousand = file(&THOUSAND).len();
    // Larger numbers have more digits, so that as many relations as the small file promises are enough.
    let plan = Plan {
        relations: THOUSAND.relations * BYTES.div_ceil(per_thousand),
        ..THOUSAND
    };
    let text = file(&plan);
    assert!(text.len() >= BYTES, "{} bytes", text.len());
    text
}

fn check(c: &mut Criterion) {
    let text = large();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.dossier.json");
    std::fs::write(&path, &text).unwrap();
    let mut group = c.benchmark_group("check");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("20 MB: read, anchor, report", |b| {
        b.iter(|| black_box(read(text.as_bytes(), "large").unwrap()));
    });
    group.bench_function("20 MB, whole process", |b| {
        b.iter(|| {
            let mut process = Command::new(env!("CARGO_BIN_EXE_beleg"));
            process.arg("check").arg(&path).stdout(Stdio::null());
            assert!(process.status().unwrap().success());
        });
    });
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
