//! The timeline: gathering what it shows after a change of the filter, and drawing it anew while it is panned or zoomed.

mod support;

use beleg::analysis::{Chart, LaneBy, TimeOf};
use beleg::carto::Level;
use beleg::figure::timeline;
use beleg::geom::Size;
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use support::{Sheet, dossiers};

/// The usual extent of the lanes in a window, in pixels.
const LANES: Size = Size {
    width: 1000.0,
    height: 156.0,
};

fn over_time(c: &mut Criterion) {
    let mut group = c.benchmark_group("timeline");
    for (name, opened) in dossiers() {
        let sheet = Sheet::new(opened, Level::Light);
        let cx = sheet.cx();
        let most = timeline::most_lanes(LANES.height);
        let gather = |by| {
            let shown = timeline::shown(cx.dossier, cx.facts, cx.visible);
            Chart::of(cx.dossier, shown, (TimeOf::Event, by), most)
        };
        for by in [LaneBy::Family, LaneBy::Voice] {
            group.bench_function(format!("{name}, gathered by {}", by.as_str()), |b| {
                b.iter(|| black_box(gather(by)));
            });
        }
        let chart = gather(LaneBy::Family);
        for (what, closer) in [("all of it", 1.0), ("a twentieth", 20.0)] {
            let all = chart.all();
            let scope = all.zoomed(closer, f64::midpoint(all.from, all.to));
            group.bench_function(format!("{name}, {what} drawn"), |b| {
                b.iter(|| black_box(timeline::base(&cx, &chart, scope, LANES)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, over_time);
criterion_main!(benches);
