//! Measuring the real window: a motion is played for so many frames, and what it took is printed as JSON.

use super::app::{BelegApp, Start, prepare};
use super::edge::SystemChooser;
use super::run::{native, needs_display, open_window};
use super::store::Store;
use crate::app::resources::Resources;
use crate::app::{Command, Origin, Session, Settings};
use crate::carto::{Camera, ProjectionKind};
use crate::error::Error;
use crate::geom::LonLat;
use crate::io::dossier;
use eframe::egui::{Context, Event, Pos2, RawInput, Ui, Vec2, ViewportBuilder, ViewportCommand};
use serde_json::json;
use std::f64::consts::TAU;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// Frames before measuring: fonts, meshes and pipelines are made in them.
const WARM_UP: usize = 20;
/// The window's size in points.
const SIZE: [f32; 2] = [1600.0, 1000.0];

/// What moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// The globe turns.
    Turn,
    /// A flat map pans.
    Pan,
    /// The pointer moves over the map.
    Hover,
}

/// What is measured.
#[derive(Clone, Debug)]
pub struct BenchRequest {
    /// The dossier; without it, the one that comes with the program.
    pub file: Option<PathBuf>,
    /// What moves.
    pub motion: Motion,
    /// For how many frames.
    pub frames: usize,
}

/// Opens the window, plays the motion and prints the median and the 95th percentile of CPU per frame and of whole frames,
/// in milliseconds.
///
/// # Errors
/// When the dossier cannot be opened, or the system gives no window.
pub fn bench(request: BenchRequest) -> Result<(), Error> {
    needs_display()?;
    let (opened, origin) = match &request.file {
        None => (dossier::builtin()?, Origin::Builtin),
        Some(path) => (dossier::open(path)?, Origin::File(path.clone())),
    };
    let projection = match request.motion {
        Motion::Pan => ProjectionKind::EqualEarth,
        Motion::Turn | Motion::Hover => ProjectionKind::Orthographic,
    };
    let settings = Settings {
        projection,
        ..Settings::default()
    };
    let session = Session::new(opened, origin, settings);
    let resources = Arc::new(Resources::load()?);
    let viewport = ViewportBuilder::default()
        .with_inner_size(Vec2::from(SIZE))
        .with_title("Beleg");
    open_window(native(viewport), move |ctx| {
        prepare(ctx, resources.fonts());
        let start = Start {
            session,
            resources,
            store: Store::none(),
            chooser: Box::new(SystemChooser),
        };
        Box::new(Bench {
            app: BelegApp::new(ctx, start),
            motion: request.motion,
            frames: request.frames,
            number: 0,
            before: None,
            cpu_ms: Vec::new(),
            frame_ms: Vec::new(),
        })
    })
}

struct Bench {
    app: BelegApp,
    motion: Motion,
    frames: usize,
    number: usize,
    before: Option<Instant>,
    cpu_ms: Vec<f64>,
    frame_ms: Vec<f64>,
}

impl Bench {
    /// The share of the motion that has been played.
    fn share(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "numbers of frames")]
        let share = self.number as f64 / self.frames.max(1) as f64;
        share
    }

    fn note(&mut self, frame: &eframe::Frame) {
        let now = Instant::now();
        if self.number > WARM_UP {
            if let Some(before) = self.before {
                self.frame_ms.push((now - before).as_secs_f64() * 1e3);
            }
            if let Some(seconds) = frame.info().cpu_usage {
                self.cpu_ms.push(f64::from(seconds) * 1e3);
            }
        }
        self.before = Some(now);
    }

    fn play(&mut self, ctx: &Context) {
        let Some(camera) = self.app.session().focus().camera else {
            return;
        };
        let angle = self.share() * TAU;
        let next = match self.motion {
            Motion::Turn => Camera {
                center: LonLat::wrapped(camera.center.lon_deg() + 0.7, 30.0 * angle.sin()),
                ..camera
            },
            Motion::Pan => Camera {
                shift_px: [300.0 * angle.sin(), 80.0 * angle.cos()],
                ..camera
            },
            Motion::Hover => return,
        };
        self.app.carry_out(ctx, Command::Look(next));
    }

    fn report(&mut self) {
        let report = json!({
            "motion": format!("{:?}", self.motion).to_lowercase(),
            "frames": self.frame_ms.len(),
            "relations": self.app.session().workspace().dossier.relations().len(),
            "cpu_ms": quantiles(&mut self.cpu_ms),
            "frame_ms": quantiles(&mut self.frame_ms),
        });
        println!("{report}");
    }
}

fn quantiles(values: &mut [f64]) -> serde_json::Value {
    values.sort_by(f64::total_cmp);
    let at = |per_mille: usize| {
        values.get((values.len() * per_mille / 1000).min(values.len().saturating_sub(1)))
    };
    json!({ "median": at(500), "p95": at(950) })
}

impl eframe::App for Bench {
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if self.motion == Motion::Hover {
            let (sin, cos) = (self.share() * TAU * 3.0).sin_cos();
            let middle = ctx.content_rect().center();
            #[expect(clippy::cast_possible_truncation, reason = "a position on screen")]
            let at = middle + Vec2::new(cos as f32 * 260.0, sin as f32 * 220.0);
            input
                .events
                .push(Event::PointerMoved(Pos2::new(at.x, at.y)));
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.note(frame);
        self.play(&ctx);
        self.app.show(ui);
        self.number += 1;
        if self.number == self.frames + WARM_UP {
            self.report();
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        ctx.request_repaint();
    }
}
