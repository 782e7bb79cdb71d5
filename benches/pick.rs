//! What lies under the pointer, averaged over a grid of points on the whole map.

mod support;

use beleg::carto::{Level, ProjectionKind};
use beleg::geom::ScreenPos;
use beleg::scene::pick;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use support::{SIZE, Sheet, dossiers};

/// How far around the pointer the window looks, in pixels.
const RADIUS_PX: f32 = 8.0;

fn picking(c: &mut Criterion) {
    let mut group = c.benchmark_group("pick");
    for (name, opened) in dossiers() {
        let sheet = Sheet::new(opened, Level::Light);
        let figure = sheet.figure(&sheet.camera(ProjectionKind::Orthographic));
        let grid: Vec<ScreenPos> = (0..16 * 10)
            .map(|n| (n % 16, n / 16))
            .map(|(x, y)| {
                ScreenPos::new(
                    (x as f32 + 0.5) * SIZE.width / 16.0,
                    (y as f32 + 0.5) * SIZE.height / 10.0,
                )
            })
            .collect();
        group.throughput(Throughput::Elements(grid.len() as u64));
        group.bench_function(format!("{name}, {} points", grid.len()), |b| {
            b.iter(|| {
                for at in &grid {
                    black_box(pick(&figure.scene, *at, RADIUS_PX));
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, picking);
criterion_main!(benches);
