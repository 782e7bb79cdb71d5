//! Opening the window.

use super::app::{BelegApp, Start, prepare};
use super::edge::SystemChooser;
use super::opening::FirstLook;
use super::screenshot::Picture;
use super::store::{Asked, Store};
use crate::app::resources::Resources;
use crate::app::{Command, Dialog, Origin, Session, Settings, ViewKind};
use crate::carto::{PointOfView, ProjectionKind};
use crate::error::Error;
use crate::geom::{ScreenPos, Size};
use crate::io::dossier;
use crate::lang::{Lang, Message};
use crate::render::raster::Raster;
use crate::render::screen;
use crate::scene::{Disc, Mark, Path, Scene, Stroke, Theme, ThemeKind};
use eframe::NativeOptions;
use eframe::egui::{IconData, Pos2, Vec2, ViewportBuilder};
use eframe::egui_wgpu::WgpuSetup;
use eframe::wgpu::{DeviceDescriptor, MemoryHints};
use std::path::PathBuf;
use std::sync::Arc;

/// The size of the window on the first day, in points.
const FIRST_SIZE: [f32; 2] = [1360.0, 850.0];
/// The least size of the window, in points.
const LEAST_SIZE: [f32; 2] = [560.0, 420.0];

/// What the window is opened on.
#[derive(Clone, Debug, Default)]
pub struct WindowRequest {
    /// The dossier; without it, the one that comes with the program.
    pub file: Option<PathBuf>,
    /// Save a picture of the window here once it has settled, then quit.
    pub screenshot: Option<PathBuf>,
    /// The size of the window in points.
    pub size: Option<Size>,
    /// The id of what is selected.
    pub select: Option<String>,
    /// The view in the middle.
    pub show: Option<ViewKind>,
    /// Whether the map stands beside it.
    pub split: bool,
    /// The theme.
    pub theme: Option<ThemeKind>,
    /// The language.
    pub lang: Option<Lang>,
    /// Whose boundaries are drawn.
    pub view: Option<PointOfView>,
    /// The projection of the map.
    pub projection: Option<ProjectionKind>,
    /// How much nearer the map opens than as fitted; 1 is as fitted.
    pub zoom: Option<f64>,
    /// The size of the interface in percent.
    pub interface_percent: Option<u16>,
}

impl WindowRequest {
    /// What holds for this sitting only.
    fn asked(&self) -> Asked {
        Asked {
            theme: self.theme,
            lang: self.lang,
            view: self.view,
            projection: self.projection,
            zoom_percent: self.interface_percent,
        }
    }

    fn look(&self) -> FirstLook {
        FirstLook {
            projection: self.projection,
            select: self.select.clone(),
            show: self.show,
            split: self.split,
        }
    }

    /// Whether reading the file takes so long that the window opens first and tells how it goes; never for a picture.
    fn is_large(&self) -> bool {
        let file = self.file.as_ref().filter(|_| self.screenshot.is_none());
        let known = file.and_then(|path| std::fs::metadata(path).ok());
        known.is_some_and(|known| known.len() > SOON_READ)
    }
}

/// So many bytes are read in a moment.
const SOON_READ: u64 = 8_000_000;

/// Opens the window and comes back when it is closed.
///
/// # Errors
/// When there is no display, the dossier for a picture cannot be opened, or the system gives no window.
pub fn run(request: WindowRequest) -> Result<(), Error> {
    needs_display()?;
    let mut store = if request.screenshot.is_some() {
        Store::none()
    } else {
        Store::of_user()
    };
    let settings = store.load_with(&request.asked());
    let (session, failure) = session(&request, settings)?;
    let resources = Arc::new(Resources::load()?);
    let options = options(&request, session.settings(), &resources);
    let picture = request.screenshot.clone().map(Picture::new);
    open_window(options, move |ctx| {
        prepare(ctx, resources.fonts());
        let mut app = BelegApp::new(
            ctx,
            Start {
                session,
                resources,
                store,
                chooser: Box::new(SystemChooser),
            },
        );
        app.open_nearer(request.zoom.unwrap_or(1.0));
        if picture.is_none() {
            app.watch_system();
        }
        if let Some(path) = request.file.clone().filter(|_| request.is_large()) {
            app.open(ctx, path, request.look());
        }
        if let Some(error) = failure {
            app.carry_out(ctx, Command::Show(Some(Dialog::Failure(error))));
        }
        match picture {
            Some(picture) => Box::new(picture.of(app)) as Box<dyn eframe::App>,
            None => Box::new(app),
        }
    })
}

/// Opens a window and runs what `make` gives until it is closed.
///
/// # Errors
/// When the system gives no window.
pub(super) fn open_window(
    options: NativeOptions,
    make: impl FnOnce(&eframe::egui::Context) -> Box<dyn eframe::App>,
) -> Result<(), Error> {
    let create = |cc: &eframe::CreationContext<'_>| {
        if let Some(state) = &cc.wgpu_render_state {
            screen::install(state);
        }
        Ok(make(&cc.egui_ctx))
    };
    let run = eframe::run_native("beleg", options, Box::new(create));
    run.map_err(|error| {
        Error::unusable(Message::new("error-window").with("reason", error))
            .hint(Message::new("error-no-display-hint"))
    })
}

/// Whether there is a display to open a window on.
///
/// # Errors
/// On Unix without Wayland and X11.
pub(super) fn needs_display() -> Result<(), Error> {
    let has = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let bare = cfg!(all(
        unix,
        not(target_os = "macos"),
        not(target_os = "android")
    ));
    if bare && !has("WAYLAND_DISPLAY") && !has("WAYLAND_SOCKET") && !has("DISPLAY") {
        return Err(Error::unusable(Message::new("error-no-display"))
            .hint(Message::new("error-no-display-hint")));
    }
    Ok(())
}

/// The session that the window begins with: on the file, where that is soon read. A file that cannot be opened is explained in
/// the window, over the built-in dossier; for a picture it is an error.
fn session(request: &WindowRequest, settings: Settings) -> Result<(Session, Option<Error>), Error> {
    let (opened, origin, failure) = match request.file.as_ref().filter(|_| !request.is_large()) {
        None => (dossier::builtin()?, Origin::Builtin, None),
        Some(path) => match dossier::open(path) {
            Ok(opened) => (opened, Origin::File(path.clone()), None),
            Err(error) if request.screenshot.is_some() => return Err(error),
            Err(error) => (dossier::builtin()?, Origin::Builtin, Some(error)),
        },
    };
    let mut session = Session::new(opened, origin, settings);
    let mut look = request.look();
    if failure.is_some() || request.is_large() {
        // The id to select belongs to the file that is not open.
        look.select = None;
    }
    let (commands, unknown) = look.commands(&session.workspace().dossier);
    for command in commands {
        session.apply(command)?;
    }
    match unknown {
        Some(error) if request.screenshot.is_some() => Err(error),
        unknown => Ok((session, failure.or(unknown))),
    }
}

fn options(request: &WindowRequest, settings: &Settings, resources: &Resources) -> NativeOptions {
    let for_picture = request.screenshot.is_some();
    let size = match (request.size, settings.window) {
        (Some(size), _) => [size.width, size.height],
        (None, Some((_, size))) => size,
        (None, None) => FIRST_SIZE,
    };
    let mut viewport = ViewportBuilder::default()
        .with_app_id("beleg")
        .with_title("Beleg")
        .with_icon(icon(resources))
        .with_inner_size(Vec2::from(size));
    if for_picture {
        viewport = viewport
            .with_decorations(false)
            .with_clamp_size_to_monitor_size(false);
    } else {
        viewport = viewport
            .with_min_inner_size(Vec2::from(LEAST_SIZE))
            .with_maximized(settings.maximized);
        if let Some((position, _)) = settings.window {
            viewport = viewport.with_position(Pos2::from(position));
        }
    }
    native(viewport)
}

/// The options of every window of the program.
pub(super) fn native(viewport: ViewportBuilder) -> NativeOptions {
    let mut options = NativeOptions {
        viewport,
        persist_window: false,
        ..NativeOptions::default()
    };
    // A map needs little of the card; large blocks set aside for speed would be most of the program's memory.
    if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        let usual = Arc::clone(&setup.device_descriptor);
        setup.device_descriptor = Arc::new(move |adapter| DeviceDescriptor {
            memory_hints: MemoryHints::MemoryUsage,
            ..usual(adapter)
        });
    }
    options
}

/// The sign of the program: a line with an arrowhead from one ring to another. None when it cannot be drawn.
fn icon(resources: &Resources) -> IconData {
    const SIDE: f32 = 128.0;
    let theme = Theme::shipped(ThemeKind::Light);
    let (from, to) = (ScreenPos::new(34.0, 94.0), ScreenPos::new(94.0, 34.0));
    let ring = |center| {
        Mark::from(Disc {
            center,
            radius_px: 15.0,
            fill: Some(theme.panel),
            stroke: Some(Stroke::solid(theme.ink, 9.0)),
        })
    };
    let sheet = Disc {
        center: ScreenPos::new(SIDE / 2.0, SIDE / 2.0),
        radius_px: 62.0,
        fill: Some(theme.panel),
        stroke: None,
    };
    let line = Path {
        subpaths: vec![vec![from, to]],
        stroke: Some(Stroke::solid(theme.coercive, 10.0)),
        ..Path::default()
    };
    let scene = Scene {
        size: Size::new(SIDE, SIDE),
        background: theme.panel.faded(0.0),
        marks: vec![sheet.into(), line.into(), ring(from), ring(to)],
    };
    Raster::new(resources.fonts())
        .rgba(&scene, 1.0)
        .map_or_else(
            |_| IconData::default(),
            |image| IconData {
                rgba: image.rgba,
                width: image.width,
                height: image.height,
            },
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_opened_or_found_is_explained_in_the_window() {
        let missing = WindowRequest {
            file: Some(PathBuf::from("no such folder/x.dossier.json")),
            select: Some("only-in-that-file".to_owned()),
            ..WindowRequest::default()
        };
        let unknown = WindowRequest {
            select: Some("nobody".to_owned()),
            ..WindowRequest::default()
        };
        for request in [missing, unknown] {
            let (opened, failure) = session(&request, Settings::default()).unwrap();
            assert_eq!(opened.workspace().origin, Origin::Builtin);
            assert!(failure.is_some(), "{request:?}");
            let picture = WindowRequest {
                screenshot: Some(PathBuf::from("x.png")),
                ..request
            };
            assert!(session(&picture, Settings::default()).is_err());
        }
    }
}
