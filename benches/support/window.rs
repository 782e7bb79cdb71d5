//! The whole window without a window system: state, scene, egui pass, tessellation.

use super::SIZE;
use beleg::app::resources::Resources;
use beleg::app::{Origin, Session, Settings};
use beleg::io::dossier::Opened;
use beleg::ui::app::{BelegApp, Start, prepare};
use beleg::ui::edge::SystemChooser;
use beleg::ui::store::Store;
use eframe::egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, vec2};
use std::sync::Arc;
use std::time::Duration;

/// A window of [`SIZE`].
pub struct Window {
    /// What draws it.
    pub ctx: Context,
    /// The program.
    pub app: BelegApp,
}

impl Window {
    /// A window on a dossier, once the ground has arrived.
    pub fn open(opened: Opened, settings: Settings) -> Self {
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
        let mut window = Self { ctx, app };
        for _ in 0..200 {
            window.pass(Vec::new());
            std::thread::sleep(Duration::from_millis(5));
        }
        assert!(window.app.is_settled(), "the ground has not arrived");
        window
    }

    /// Presses a button of the pointer, or lets it go.
    pub fn button(&mut self, button: PointerButton, pos: Pos2, pressed: bool) {
        self.pass(vec![Event::PointerButton {
            pos,
            button,
            pressed,
            modifiers: Modifiers::NONE,
        }]);
    }

    /// One frame; how many shapes it has.
    pub fn pass(&mut self, events: Vec<Event>) -> usize {
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
