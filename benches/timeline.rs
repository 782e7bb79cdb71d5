//! The timeline: gathering what it shows after a change of the filter, drawing it anew while it is panned or zoomed, and the CPU
//! of one frame of the window, map and timeline, while a hand chooses time or pans.

mod support;

use beleg::analysis::{Chart, Chronology, LaneBy, TimeOf};
use beleg::app::Settings;
use beleg::carto::Level;
use beleg::figure::timeline;
use beleg::geom::Size;
use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{Event, PointerButton, Pos2, vec2};
use std::f32::consts::TAU;
use std::hint::black_box;
use support::window::Window;
use support::{LARGE, Sheet, dossiers};

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
        // The window keeps this from filter to filter.
        let chronology = Chronology::of(cx.dossier, cx.facts, TimeOf::Event);
        let gather = |by| {
            let shown = timeline::shown(cx.facts, cx.visible);
            Chart::of(cx.dossier, cx.facts, (&chronology, by), &shown, most)
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

/// On the lanes of the timeline below the map of a window, in points.
const ON_LANES: Pos2 = Pos2::new(700.0, 925.0);

/// One frame of a hand that goes to and fro over the lanes.
fn dragged(window: &mut Window, number: &mut u16) -> usize {
    *number = number.wrapping_add(1);
    let angle = f32::from(*number % 240) / 240.0 * TAU;
    let at = ON_LANES + vec2(260.0 * angle.sin(), 0.0);
    window.pass(vec![Event::PointerMoved(at)])
}

/// The aims are 14 ms for a frame at 10,000 relations and 25 ms at 100,000.
fn by_hand(c: &mut Criterion) {
    let mut group = c.benchmark_group("timeline by hand");
    let large = |name: &str| LARGE.iter().any(|(known, _)| *known == name);
    for (name, opened) in dossiers().filter(|(name, _)| large(name)) {
        let mut window = Window::open(opened, Settings::default());
        for (what, button) in [
            ("a stretch is chosen", PointerButton::Primary),
            ("it is panned", PointerButton::Middle),
        ] {
            let mut number = 0;
            window.pass(vec![Event::PointerMoved(ON_LANES)]);
            window.button(button, ON_LANES, true);
            for _ in 0..8 {
                dragged(&mut window, &mut number);
            }
            group.bench_function(format!("{name}, {what}"), |b| {
                b.iter(|| black_box(dragged(&mut window, &mut number)));
            });
            window.button(button, ON_LANES + vec2(120.0, 0.0), false);
            window.pass(vec![Event::PointerGone]);
        }
        let focus = window.app.session().focus();
        let done = focus.filter.has_time() && focus.scope.is_some();
        assert!(done, "the hand was not on the lanes");
    }
    group.finish();
}

criterion_group!(benches, over_time, by_hand);
criterion_main!(benches);
