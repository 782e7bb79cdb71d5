//! CPU of one frame of the whole window, without a window system: state, scene, egui pass, tessellation.
//!
//! The pointer does what a hand does: it drags the globe, drags a flat map, or moves over the map.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::app::{Command, ListOrder, Listing, Settings};
use beleg::carto::ProjectionKind;
use beleg::io::dossier::Opened;
use beleg::model::Item;
use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{Event, PointerButton, Pos2, vec2};
use std::f32::consts::TAU;
use std::hint::black_box;
use support::dossiers;
use support::window::Window;

/// The middle of the map between the panels at the sides, in points.
const MIDDLE: Pos2 = Pos2::new(736.0, 520.0);

/// What the pointer does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Motion {
    Turn,
    Pan,
    Hover,
}

impl Motion {
    fn projection(self) -> ProjectionKind {
        match self {
            Self::Pan => ProjectionKind::EqualEarth,
            Self::Turn | Self::Hover => ProjectionKind::Orthographic,
        }
    }
}

struct Moved {
    window: Window,
    number: u16,
}

impl Moved {
    /// A window with the pointer on the map, pressed when it drags.
    fn open(opened: Opened, motion: Motion) -> Self {
        let settings = Settings {
            projection: motion.projection(),
            ..Settings::default()
        };
        let mut window = Window::open(opened, settings);
        // A dossier that spans the world opens on a flat map.
        let camera = window.app.session().focus().camera.unwrap();
        if camera.projection != motion.projection() {
            let camera = camera.with_projection(motion.projection());
            let ctx = window.ctx.clone();
            window.app.carry_out(&ctx, Command::Look(camera));
            window.pass(Vec::new());
        }
        window.pass(vec![Event::PointerMoved(MIDDLE)]);
        if motion != Motion::Hover {
            window.button(PointerButton::Primary, MIDDLE, true);
        }
        Self { window, number: 0 }
    }

    /// Selects the place of the most relations: its card lists them, and the map draws all its lines.
    fn select_busiest(&mut self) {
        let Window { ctx, app } = &mut self.window;
        let places = &app.session().derived().all.places;
        let busiest = places.iter().max_by_key(|(_, count)| **count);
        let place = Item::Place(busiest.unwrap().0.clone());
        app.carry_out(ctx, Command::Select(Some(place)));
        for _ in 0..3 {
            self.window.pass(Vec::new());
        }
    }

    /// Lists the relations of the commonest kind beside the map, which shows their lines alone.
    fn list_commonest(&mut self) {
        let Window { ctx, app } = &mut self.window;
        let session = app.session();
        let (dossier, kinds) = (
            &session.workspace().dossier,
            &session.derived().overview.by_kind,
        );
        let (_, rows) = kinds.iter().max_by_key(|(_, rows)| rows.len()).unwrap();
        let relations = dossier.relations().in_rows(rows);
        let items: Vec<Item> = relations.map(|r| Item::Relation(r.id.clone())).collect();
        let listing = Listing::new("A list".to_owned(), &items, ListOrder::Kind, dossier);
        app.carry_out(ctx, Command::Select(None));
        app.carry_out(ctx, Command::List(listing));
        for _ in 0..3 {
            self.window.pass(Vec::new());
        }
    }

    /// One frame of the motion.
    fn frame(&mut self) -> usize {
        self.number = self.number.wrapping_add(1);
        let angle = f32::from(self.number % 240) / 240.0 * TAU;
        let at = MIDDLE + vec2(260.0 * angle.sin(), 200.0 * (2.0 * angle).sin());
        self.window.pass(vec![Event::PointerMoved(at)])
    }
}

fn frames(c: &mut Criterion) {
    let mut group = c.benchmark_group("frame");
    for (name, opened) in dossiers() {
        for (word, motion) in [
            ("turn", Motion::Turn),
            ("pan", Motion::Pan),
            ("hover", Motion::Hover),
        ] {
            let mut window = Moved::open(opened.clone(), motion);
            group.bench_function(format!("{word}, {name}"), |b| {
                b.iter(|| black_box(window.frame()))
            });
            window.select_busiest();
            group.bench_function(format!("{word}, {name}, the busiest place selected"), |b| {
                b.iter(|| black_box(window.frame()))
            });
            window.list_commonest();
            group.bench_function(format!("{word}, {name}, a list beside it"), |b| {
                b.iter(|| black_box(window.frame()))
            });
        }
    }
    group.finish();
}

criterion_group!(benches, frames);
criterion_main!(benches);
