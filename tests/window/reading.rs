//! A file that takes long to read can be left alone: what was open stays as it was.

use super::bench::Window;
use beleg::app::{Command, Origin};
use beleg::model::Item;
use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use std::path::{Path, PathBuf};
use std::process;
use std::time::Duration;

const DOSSIER: &str = include_str!("../../assets/dossiers/journey-to-vladivostok.dossier.json");

/// A file that says nothing until it is told what: a named pipe.
struct Slow {
    folder: tempfile::TempDir,
}

impl Slow {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let slow = Self { folder };
        let made = process::Command::new("mkfifo").arg(slow.path()).status();
        assert!(made.unwrap().success());
        slow
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("slow.dossier.json")
    }

    /// Lets whoever reads it read this to the end.
    fn say(&self, text: &str) {
        std::fs::write(self.path(), text).unwrap();
    }
}

/// Begins to open a file, which need not end in this frame.
fn begin(window: &mut Window, path: &Path) {
    let ctx = window.harness.ctx.clone();
    let app = window.harness.state_mut().as_mut().unwrap();
    app.carry_out(&ctx, Command::Open(path.to_owned()));
    window.harness.run_ok();
}

/// Draws what a letter brings, once it has come: at rest nothing else asks for a frame.
fn run_when_woken(window: &mut Window) {
    for _ in 0..1200 {
        if window.harness.ctx.has_requested_repaint() {
            window.run();
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("no letter has come");
}

fn is_reading(window: &Window) -> bool {
    let label = "Opening slow.dossier.json";
    window.harness.query_by_label(label).is_some()
}

#[test]
fn a_reading_that_is_cancelled_changes_nothing_even_when_it_ends() {
    for late in [DOSSIER, "{ \"format\": "] {
        let slow = Slow::new();
        let mut window = Window::open();
        let first = window.dossier().relations().iter().next().unwrap().clone();
        let selected = Some(Item::Relation(first.id));
        window.carry_out(Command::Select(selected.clone()));
        window.press(Key::J);
        let (before, focus) = (window.dossier().clone(), window.session().focus().clone());
        begin(&mut window, &slow.path());
        window.run_until_label("Opening slow.dossier.json");
        window.harness.get_by_label("Cancel").click();
        window.harness.run_ok();
        let is_as_before = |window: &Window| {
            assert!(!is_reading(window));
            assert_eq!(window.session().workspace().origin, Origin::Builtin);
            assert_eq!(*window.dossier(), before);
            assert_eq!(window.session().focus().selection, selected);
            assert_eq!(window.session().focus().passage, focus.passage);
            assert_eq!(window.session().focus().dialog, None);
        };
        is_as_before(&window);
        window.settle();
        assert!(!window.harness.ctx.has_requested_repaint());
        slow.say(late);
        run_when_woken(&mut window);
        window.settle();
        is_as_before(&window);
    }
}

#[test]
fn after_a_cancelled_reading_the_next_file_opens_and_stays_open() {
    let slow = Slow::new();
    let next = slow.folder.path().join("next.dossier.json");
    std::fs::write(&next, DOSSIER).unwrap();
    let mut window = Window::open();
    begin(&mut window, &slow.path());
    window.run_until_label("Opening slow.dossier.json");
    window.harness.get_by_label("Cancel").click();
    window.harness.run_ok();
    begin(&mut window, &next);
    window.run_until_opened();
    window.settle();
    assert!(!window.harness.ctx.has_requested_repaint());
    slow.say(DOSSIER);
    run_when_woken(&mut window);
    window.settle();
    assert_eq!(window.session().workspace().origin, Origin::File(next));
}
