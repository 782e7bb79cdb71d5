//! CPU of one frame of the whole window, without a window system: state, scene, egui pass, tessellation.
//!
//! The pointer does what a hand does: it drags the globe, drags a flat map, or moves over the map.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start may panic")]

mod support;

use beleg::app::resources::Resources;
use beleg::app::{Command, Origin, Session, Settings};
use beleg::carto::ProjectionKind;
use beleg::io::dossier::Opened;
use beleg::model::Item;
use beleg::ui::app::{BelegApp, Start, prepare};
use beleg::ui::edge::SystemChooser;
use beleg::ui::store::Store;
use criterion::{Criterion, criterion_group, criterion_main};
use eframe::egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, vec2};
use std::f32::consts::TAU;
use std::hint::black_box;
use std::sync::Arc;
use support::{SIZE, dossiers};

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

struct Window {
    ctx: Context,
    app: BelegApp,
    motion: Motion,
    number: u16,
}

impl Window {
    fn open(opened: Opened, motion: Motion) -> Self {
        let settings = Settings {
            projection: motion.projection(),
            ..Settings::default()
        };
        let ctx = Context::default();
        let resources = Arc::new(Resources::load().unwrap());
        prepare(&ctx, resources.fonts());
        let start = Start {
            session: Session::new(opened, Origin::Builtin, settings),
            resources,
            store: Store::none(),
            chooser: Box::new(SystemChooser),
        };
        let app = BelegApp::new(&ctx, start);
        let mut window = Self {
            ctx,
            app,
            motion,
            number: 0,
        };
        window.settle();
        window
    }

    /// Lets the ground arrive, then puts the pointer on the map, pressed when it drags.
    fn settle(&mut self) {
        for _ in 0..200 {
            self.pass(Vec::new());
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(self.app.is_settled(), "the ground has not arrived");
        // A dossier that spans the world opens on a flat map.
        let camera = self.app.session().focus().camera.unwrap();
        if camera.projection != self.motion.projection() {
            let camera = camera.with_projection(self.motion.projection());
            self.app.carry_out(&self.ctx.clone(), Command::Look(camera));
            self.pass(Vec::new());
        }
        self.pass(vec![Event::PointerMoved(MIDDLE)]);
        if self.motion != Motion::Hover {
            self.pass(vec![Event::PointerButton {
                pos: MIDDLE,
                button: PointerButton::Primary,
                pressed: true,
                modifiers: Modifiers::NONE,
            }]);
        }
    }

    /// Selects the place of the most relations: its card lists them, and the map draws all its lines.
    fn select_busiest(&mut self) {
        let places = &self.app.session().derived().all.places;
        let busiest = places.iter().max_by_key(|(_, count)| **count);
        let place = Item::Place(busiest.unwrap().0.clone());
        self.app
            .carry_out(&self.ctx.clone(), Command::Select(Some(place)));
        for _ in 0..3 {
            self.pass(Vec::new());
        }
    }

    /// One frame of the motion.
    fn frame(&mut self) -> usize {
        self.number = self.number.wrapping_add(1);
        let angle = f32::from(self.number % 240) / 240.0 * TAU;
        let at = MIDDLE + vec2(260.0 * angle.sin(), 200.0 * (2.0 * angle).sin());
        self.pass(vec![Event::PointerMoved(at)])
    }

    fn pass(&mut self, events: Vec<Event>) -> usize {
        let size = vec2(SIZE.width, SIZE.height);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            events,
            focused: true,
            ..RawInput::default()
        };
        let output = self.ctx.run_ui(input, |ui| self.app.show(ui));
        self.ctx
            .tessellate(output.shapes, output.pixels_per_point)
            .len()
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
            let mut window = Window::open(opened.clone(), motion);
            group.bench_function(format!("{word}, {name}"), |b| {
                b.iter(|| black_box(window.frame()))
            });
            window.select_busiest();
            group.bench_function(format!("{word}, {name}, the busiest place selected"), |b| {
                b.iter(|| black_box(window.frame()))
            });
        }
    }
    group.finish();
}

criterion_group!(benches, frames);
criterion_main!(benches);
