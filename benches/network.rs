//! The network of 10,000 relations: drawing it anew, as while the hand zooms, for which a frame has 14 ms; and the lines of the node
//! that the pointer comes to, which have 3 ms.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::analysis::layout::{LayoutKind, Spot, Start};
use beleg::app::NetworkLook;
use beleg::carto::Level;
use beleg::figure::network::{NetworkDrawing, NetworkView, Web, base, fit_margins_px, spokes};
use beleg::geom::Rect;
use beleg::io::dossier::read;
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use support::{LARGE, SIZE, Sheet, file};

fn drawing<'a>(web: &'a Web, spots: &'a [Spot], zoom: f32) -> NetworkDrawing<'a> {
    let area = Rect::from_xywh(0.0, 0.0, SIZE.width, SIZE.height);
    let view = NetworkView::fitted(spots, area, fit_margins_px(SIZE, 2));
    NetworkDrawing {
        web,
        spots,
        view: view.zoomed(zoom, SIZE.center()),
        layout: LayoutKind::Force,
        sized: true,
        ego: None,
    }
}

fn network(c: &mut Criterion) {
    let mut group = c.benchmark_group("network");
    for (name, plan) in LARGE.iter().take(1) {
        let opened = read(file(plan).as_bytes(), name).unwrap();
        let sheet = Sheet::new(opened, Level::Light);
        let cx = sheet.cx();
        let found = NetworkLook::default().network(cx.dossier, cx.visible, cx.filter);
        let known = (cx.dossier, (cx.assessments, cx.facts));
        let web = Web::new(&found, known, (cx.texts, cx.fonts));
        let spots = LayoutKind::Force.spots(&found.graph(), &Start::default());
        for zoom in [1.0_f32, 3.0, 10.0] {
            let drawing = drawing(&web, &spots, zoom);
            let earlier = base(&cx, &drawing, SIZE);
            let cx = beleg::figure::FigureCx {
                earlier: Some(&earlier.placements),
                ..cx
            };
            group.bench_function(format!("drawn, {name}, {zoom} times nearer"), |b| {
                b.iter(|| black_box(base(&cx, &drawing, SIZE)));
            });
        }
        let drawing = drawing(&web, &spots, 1.0);
        let figure = base(&cx, &drawing, SIZE);
        let mut nodes: Vec<_> = web.nodes.iter().collect();
        nodes.sort_by_key(|node| std::cmp::Reverse(node.degree));
        for (word, rank) in [("the busiest", 0), ("a busy one", 20), ("a usual one", 400)] {
            let item = nodes[rank].node.item();
            group.bench_function(format!("lines of {word}, {name}"), |b| {
                b.iter(|| black_box(spokes(&cx, &drawing, &figure, &item)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, network);
criterion_main!(benches);
