//! How long one step of the network's layout takes: 15 ms are allowed at 5,000 nodes and 25,000 edges.

use beleg::analysis::layout::{ForceLayout, Graph, Start};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

/// A graph of so many nodes and edges, a few of which have many: ends are taken the more often the smaller their number.
fn graph(nodes: u32, edges: u32) -> Graph {
    let mut state = 1_u64;
    let mut end = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let share = (state >> 40) as f32 / 16_777_216.0;
        ((share * share * nodes as f32) as u32).min(nodes - 1)
    };
    let ends: Vec<(u32, u32, f32)> = (0..edges).map(|_| (end(), end(), 1.0)).collect();
    Graph::new(nodes as usize, ends)
}

fn layout(c: &mut Criterion) {
    let graph = graph(5_000, 25_000);
    let fresh = ForceLayout::new(&graph, Start::default());
    let mut well_on = fresh.clone();
    for _ in 0..100 {
        well_on.step();
    }
    let mut group = c.benchmark_group("layout");
    for (name, layout) in [("first step", fresh), ("after 100 steps", well_on)] {
        group.bench_function(name, |b| {
            b.iter_batched(
                || layout.clone(),
                |mut layout| black_box(layout.step()),
                criterion::BatchSize::LargeInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, layout);
criterion_main!(benches);
