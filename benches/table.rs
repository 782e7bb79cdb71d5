//! The table: sorting its rows, and CPU of one frame of the whole window while table and witnesses are scrolled.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::analysis::hearing::{Board, Hearing};
use beleg::analysis::table::{Column, Direction, Order, Tab};
use beleg::app::tables::{Source, Tables};
use beleg::app::{Command, Origin, Session, Settings, TableLook, ViewKind};
use beleg::io::dossier::Opened;
use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, TouchPhase, vec2};
use std::hint::black_box;
use std::time::Duration;
use support::window::Window;
use support::{LARGE, file};

/// The middle of the view between the panels at the sides, in points.
const MIDDLE: Pos2 = Pos2::new(736.0, 520.0);

/// A window on a view that is scrolled.
struct Scrolled {
    window: Window,
    number: u32,
}

impl Scrolled {
    fn open(opened: Opened, view: ViewKind, tab: Tab) -> Self {
        let mut window = Window::open(opened, Settings::default());
        let ctx = window.ctx.clone();
        window.app.carry_out(&ctx, Command::ShowView(view));
        let look = TableLook {
            tab,
            ..TableLook::default()
        };
        window.app.carry_out(&ctx, Command::SetTable(look));
        // Who says what is gathered on a thread.
        for _ in 0..200 {
            window.pass(vec![Event::PointerMoved(MIDDLE)]);
            std::thread::sleep(Duration::from_millis(5));
        }
        assert!(window.app.is_settled(), "the view is not ready");
        Self { window, number: 0 }
    }

    /// One frame of scrolling: down for a while, then up.
    fn frame(&mut self) -> usize {
        self.number += 1;
        let down = (self.number / 400).is_multiple_of(2);
        self.window.pass(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, if down { -90.0 } else { 90.0 }),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        }])
    }
}

fn opened() -> impl Iterator<Item = (&'static str, Opened)> {
    LARGE.into_iter().map(|(name, plan)| {
        let read = beleg::io::dossier::read(file(&plan).as_bytes(), name);
        (name, read.unwrap())
    })
}

/// From a click on a header to the rows in their order, with the numbers of the column worked out and without.
fn sort(c: &mut Criterion) {
    let mut group = c.benchmark_group("table sort");
    for (name, opened) in opened() {
        let session = Session::new(opened, Origin::Builtin, Settings::default());
        let source = Source {
            session: &session,
            countries: &[],
        };
        for column in [Column::When, Column::From, Column::Object, Column::Status] {
            let order = |direction| Some(Order { column, direction });
            group.bench_function(format!("first by {}, {name}", column.as_str()), |b| {
                b.iter(|| {
                    let mut tables = Tables::default();
                    tables.follow(&session);
                    let order = order(Direction::Ascending);
                    black_box(tables.rows(source, Tab::Relations, order))
                });
            });
            let mut tables = Tables::default();
            tables.follow(&session);
            tables.rows(source, Tab::Relations, order(Direction::Ascending));
            group.bench_function(format!("again by {}, {name}", column.as_str()), |b| {
                b.iter(|| {
                    let mut tables = tables.clone();
                    let order = order(Direction::Descending);
                    black_box(tables.rows(source, Tab::Relations, order))
                });
            });
        }
    }
    group.finish();
}

fn scroll(c: &mut Criterion) {
    let mut group = c.benchmark_group("scrolled");
    let views = [
        ("relations", ViewKind::Table, Tab::Relations),
        ("places", ViewKind::Table, Tab::Places),
        ("voices", ViewKind::Witnesses, Tab::Relations),
    ];
    for (name, opened) in opened() {
        for (word, view, tab) in views {
            let mut window = Scrolled::open(opened.clone(), view, tab);
            group.bench_function(format!("{word}, {name}"), |b| {
                b.iter(|| black_box(window.frame()))
            });
        }
    }
    group.finish();
}

/// Who says what of every relation, and the order in which it is read.
fn hearing(c: &mut Criterion) {
    let mut group = c.benchmark_group("hearing");
    for (name, opened) in opened() {
        let anchors = opened.anchors.clone();
        let session = Session::new(opened, Origin::Builtin, Settings::default());
        let dossier = &session.workspace().dossier;
        let assessments = &session.derived().assessments;
        group.bench_function(format!("cells, {name}"), |b| {
            b.iter(|| black_box(Hearing::of(dossier, assessments, &anchors)));
        });
        let hearing = Hearing::of(dossier, assessments, &anchors);
        let rows: Vec<u32> = (0..dossier.relations().len() as u32).collect();
        group.bench_function(format!("order, {name}"), |b| {
            b.iter(|| black_box(Board::of(&hearing, &rows)));
        });
    }
    group.finish();
}

criterion_group!(benches, sort, scroll, hearing);
criterion_main!(benches);
