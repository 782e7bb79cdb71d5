//! A picture of the real window: it opens, settles, is saved whole, and closes.

use super::app::{BelegApp, write_png};
use eframe::egui::{Context, Event, RawInput, Ui, ViewportCommand};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Frames without any change before the picture is taken: popups and scroll areas learn their sizes in the first ones.
const QUIET_FRAMES: usize = 4;
/// The picture is taken after this time even when something still moves.
const PATIENCE: Duration = Duration::from_secs(20);

/// A picture that is to be taken.
pub struct Picture {
    path: PathBuf,
}

impl Picture {
    /// A picture that goes to this file.
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// The program that takes the picture of `app`.
    #[must_use]
    pub fn of(self, app: BelegApp) -> Photographer {
        Photographer {
            app,
            path: self.path,
            quiet: 0,
            since: Instant::now(),
            asked: false,
            done: Arc::new(Mutex::new(false)),
        }
    }
}

/// The program that takes a picture of itself.
pub struct Photographer {
    app: BelegApp,
    path: PathBuf,
    quiet: usize,
    since: Instant,
    asked: bool,
    done: Arc<Mutex<bool>>,
}

impl Photographer {
    fn step(&mut self, ctx: &Context) {
        if self.done.lock().is_ok_and(|done| *done) {
            ctx.send_viewport_cmd(ViewportCommand::Close);
            return;
        }
        self.quiet = if self.app.is_settled() {
            self.quiet + 1
        } else {
            0
        };
        let late = self.since.elapsed() > PATIENCE;
        if !self.asked && (self.quiet >= QUIET_FRAMES || late) {
            self.asked = true;
            let (path, done, wake) = (self.path.clone(), Arc::clone(&self.done), ctx.clone());
            ctx.request_screenshot(move |image| {
                if let Err(error) = write_png(&path, &image) {
                    // The window is about to close: the terminal is where somebody reads this.
                    eprintln!("beleg: {}: {error}", path.display());
                }
                if let Ok(mut done) = done.lock() {
                    *done = true;
                }
                wake.request_repaint();
            });
        }
        ctx.request_repaint();
    }
}

/// Takes the pointer out of what the system tells: wherever it happens to stand, it is no part of the picture.
fn without_pointer(input: &mut RawInput) {
    input.events.retain(|event| {
        !matches!(
            event,
            Event::PointerMoved(_)
                | Event::MouseMoved(_)
                | Event::PointerButton { .. }
                | Event::MouseWheel { .. }
                | Event::Touch { .. }
                | Event::Zoom(_)
                | Event::Rotate(_)
        )
    });
}

impl eframe::App for Photographer {
    fn raw_input_hook(&mut self, _: &Context, input: &mut RawInput) {
        without_pointer(input);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.app.show(ui);
        let ctx = ui.ctx().clone();
        self.step(&ctx);
    }

    fn clear_color(&self, visuals: &eframe::egui::Visuals) -> [f32; 4] {
        self.app.clear_color(visuals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Texts};
    use eframe::egui::{ColorImage, Modifiers, PointerButton, Pos2};

    #[test]
    fn a_picture_that_cannot_be_encoded_says_what_would_help() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("window.png");
        let error = write_png(&path, &ColorImage::default()).unwrap_err();
        assert_eq!(error.what.id, "error-picture-encoding");
        let hint = error.hint.unwrap();
        for lang in Lang::ALL {
            assert!(Texts::new(lang).has(hint.id), "{lang:?} {}", hint.id);
        }
        assert!(!path.exists());
    }

    #[test]
    fn a_picture_knows_nothing_of_the_pointer() {
        let pos = Pos2::new(300.0, 200.0);
        let press = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let mut input = RawInput {
            events: vec![
                Event::PointerMoved(pos),
                press(true),
                press(false),
                Event::WindowFocused(true),
            ],
            ..RawInput::default()
        };
        without_pointer(&mut input);
        assert_eq!(input.events, [Event::WindowFocused(true)]);
    }
}
