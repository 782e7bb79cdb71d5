//! The real program, with its real window, on a display of its own; and without any display.
//!
//! The window needs Xvfb and Mesa's software Vulkan. Where one is missing the test says so on standard error and passes, unless
//! `BELEG_CI=1` is set: continuous integration installs both.
#![cfg(all(target_os = "linux", feature = "gui"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use beleg::io::dossier::{SetAside, write};
use beleg::io::synthetic::{self, Plan};
use beleg::scene::{Colour, Theme, ThemeKind};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// Where Vulkan drivers announce themselves.
const DRIVERS: [&str; 3] = [
    "/usr/share/vulkan/icd.d",
    "/usr/local/share/vulkan/icd.d",
    "/etc/vulkan/icd.d",
];

/// An X server that ends with the test.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts Xvfb on a free number; `None` where there is none.
    fn start() -> Option<Self> {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "3840x2160x24"])
            .args(["-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut number = String::new();
        let out = server.stdout.take()?;
        BufReader::new(out).read_line(&mut number).ok()?;
        let display = Self {
            server,
            name: format!(":{}", number.trim()),
        };
        // A server that could not start closes its output without a number; dropping ends it.
        (!number.trim().is_empty()).then_some(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Mesa's software driver for Vulkan.
fn software_vulkan() -> Option<PathBuf> {
    let files = DRIVERS
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok());
    let mut paths = files.flatten().flatten().map(|entry| entry.path());
    paths.find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("lvp") && name.ends_with(".json")
    })
}

/// A display and a driver; says that the test is skipped where one is missing, and fails in continuous integration.
fn window_system() -> Option<(Display, PathBuf)> {
    let found = software_vulkan().zip(Display::start());
    if found.is_none() {
        // Written past the harness, which keeps to itself what a passing test prints.
        let _ = writeln!(
            std::io::stderr(),
            "skipped: no driver (Xvfb and Mesa's software Vulkan)"
        );
        let in_ci = std::env::var_os("BELEG_CI").is_some_and(|v| v == "1");
        assert!(
            !in_ci,
            "continuous integration must have Xvfb and Mesa's software Vulkan"
        );
    }
    found.map(|(driver, display)| (display, driver))
}

/// The program with an empty home, so that no setting of the user's plays a part.
fn beleg(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_beleg"));
    for name in ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"] {
        command.env_remove(name);
    }
    command
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home)
        .env("XDG_DATA_HOME", home)
        .env("XDG_RUNTIME_DIR", home)
        .stdin(Stdio::null());
    command
}

/// Pixels of three or four bytes.
struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    fn read(path: &Path) -> Self {
        let mut reader = png::Decoder::new(BufReader::new(File::open(path).unwrap()))
            .read_info()
            .unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let samples = info.color_type.samples();
        assert!(samples >= 3, "{:?}", info.color_type);
        let pixels = bytes.chunks_exact(samples).map(|p| [p[0], p[1], p[2]]);
        Self {
            width: info.width,
            height: info.height,
            pixels: pixels.collect(),
        }
    }

    /// How many pixels have this colour, give or take what a driver rounds.
    fn count(&self, colour: Colour) -> usize {
        let wanted = [colour.r, colour.g, colour.b];
        let near = |p: &&[u8; 3]| p.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) <= 2);
        self.pixels.iter().filter(near).count()
    }

    fn colours(&self) -> usize {
        self.pixels.iter().collect::<BTreeSet<_>>().len()
    }
}

fn screenshot(system: &(Display, PathBuf), home: &Path, more: &[&str]) -> Picture {
    let path = home.join("window.png");
    let _ = std::fs::remove_file(&path);
    let mut arguments = vec!["--size", "1200x800", "--theme", "light"];
    arguments.extend(more);
    take(system, home, (&path, 1), &arguments);
    Picture::read(&path)
}

/// Takes a picture of the window on a display of so many pixels to a point.
fn take(
    system: &(Display, PathBuf),
    home: &Path,
    (path, density): (&Path, u8),
    arguments: &[&str],
) {
    let (display, driver) = system;
    let output = beleg(home)
        .env("DISPLAY", &display.name)
        .env("VK_DRIVER_FILES", driver)
        .env("VK_ICD_FILENAMES", driver)
        .env("WINIT_X11_SCALE_FACTOR", density.to_string())
        .args(arguments)
        .arg("--screenshot")
        .arg(path)
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", told(&output));
}

fn told(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    format!(
        "{} {}{}",
        output.status,
        text(&output.stdout),
        text(&output.stderr)
    )
}

#[test]
fn the_window_shows_the_map_and_what_is_selected() {
    let Some(system) = window_system() else {
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let theme = Theme::shipped(ThemeKind::Light);

    let plain = screenshot(&system, home.path(), &[]);
    assert_eq!((plain.width, plain.height), (1200, 800));
    let share = |colour| plain.count(colour) * 100 / plain.pixels.len();
    assert!(share(theme.land) >= 3, "land: {} %", share(theme.land));
    assert!(share(theme.sea) >= 3, "sea: {} %", share(theme.sea));
    assert!(share(theme.panel) >= 10, "panels: {} %", share(theme.panel));
    assert!(plain.colours() > 400, "only {} colours", plain.colours());
    for hue in [theme.coercive, theme.diplomatic, theme.transfers, theme.aid] {
        assert!(
            plain.count(hue) > 50,
            "{hue:?} is on {} pixels",
            plain.count(hue)
        );
    }

    let selected = screenshot(&system, home.path(), &["--select", "us-threat"]);
    assert_eq!((selected.width, selected.height), (1200, 800));
    let band = |picture: &Picture| picture.count(theme.selection);
    assert!(
        band(&selected) > band(&plain) + 200,
        "the band under the selected line: {} pixels, {} without",
        band(&selected),
        band(&plain)
    );
    assert!(
        selected.count(theme.coercive) > 300,
        "its line keeps its hue"
    );
    assert!(
        selected.count(theme.transfers) < plain.count(theme.transfers),
        "other lines stand back"
    );
}

/// What stands for a dossier of ten thousand relations.
const LARGE: &str = "10000.dossier.json";
/// What stands for one with names in many scripts, Chinese, Korean, Arabic and Hebrew among them.
const SCRIPTS: &str = "scripts.dossier.json";

/// Pictures of the report: the size of the window in pixels, the pixels of a point, and what else is asked for.
const REPORT: [((u32, u32), u8, &str); 20] = [
    ((640, 480), 1, "--theme light"),
    ((640, 480), 1, "--theme dark --lang de --select us-threat"),
    ((640, 480), 1, "--theme print --interface 200"),
    ((800, 600), 1, "--theme contrast-light --select washington"),
    ((1024, 768), 1, "--theme dark --projection equal-earth"),
    ((1280, 800), 1, "--theme light --interface 50"),
    (
        (1280, 800),
        1,
        "--theme light --lang de --interface 200 --select us-threat",
    ),
    ((1280, 960), 2, "--theme light"),
    ((1280, 960), 2, "--theme contrast-dark --select us-threat"),
    ((1920, 1080), 1, "--theme contrast-dark --view de-facto"),
    ((1920, 1080), 1, "--theme print --lang de --zoom 2"),
    ((2560, 1440), 2, "--theme dark --select moscow"),
    ((3840, 2160), 1, "--theme light --select us-threat"),
    ((3840, 2160), 1, "--theme contrast-light --interface 200"),
    ((3840, 2160), 2, "--theme dark --lang de --select us-threat"),
    ((3840, 2160), 2, "--theme light --projection mercator"),
    ((640, 480), 1, "scripts.dossier.json --theme light"),
    (
        (1280, 960),
        2,
        "scripts.dossier.json --theme dark --lang de",
    ),
    ((640, 480), 1, "10000.dossier.json --theme light"),
    ((1920, 1080), 1, "10000.dossier.json --theme dark --lang de"),
];
/// Those that are taken even when none is kept: the smallest, one with a card, the largest, and one with many scripts.
const ALWAYS: [usize; 4] = [0, 3, 14, 16];

/// Writes a dossier of ten thousand relations into a folder; gives its path.
fn large(folder: &Path) -> PathBuf {
    let plan = Plan {
        relations: 10_000,
        places: 400,
        seed: 1,
        one_passage: true,
    };
    let dossier = synthetic::dossier(&plan).unwrap();
    let path = folder.join(LARGE);
    std::fs::write(&path, write(&dossier, &SetAside::default())).unwrap();
    path
}

/// With `BELEG_PICTURES` set to a folder every picture of the report is kept there beside a page that shows them; without it
/// only a few are taken, and looked at by this test alone.
#[test]
fn the_window_fills_every_size_at_both_densities() {
    let Some(system) = window_system() else {
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("BELEG_PICTURES").map(PathBuf::from);
    let folder = kept.clone().unwrap_or_else(|| home.path().join("report"));
    std::fs::create_dir_all(&folder).unwrap();
    let mut page = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Beleg: windows</title>\n<h1>Windows</h1>\n",
    );
    for (number, ((width, height), density, asked)) in REPORT.into_iter().enumerate() {
        if kept.is_none() && !ALWAYS.contains(&number) {
            continue;
        }
        let points = u32::from(density);
        let size = format!("{}x{}", width / points, height / points);
        let mut arguments = vec!["--size", size.as_str()];
        let scripts = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/data/scripts.dossier.json"
        );
        let file = match asked.split(' ').next() {
            Some(LARGE) => Some(large(home.path())),
            Some(SCRIPTS) => Some(PathBuf::from(scripts)),
            _ => None,
        };
        arguments.extend(file.as_ref().and_then(|path| path.to_str()));
        let others = asked.split(' ').skip(usize::from(file.is_some()));
        arguments.extend(others);
        let name = format!("{number:02}-{width}x{height}-{density}.png");
        let path = folder.join(&name);
        take(&system, home.path(), (&path, density), &arguments);
        let picture = Picture::read(&path);
        assert_eq!((picture.width, picture.height), (width, height), "{asked}");
        assert!(picture.colours() > 200, "{name}: {}", picture.colours());
        page += &format!(
            "<h2>{width}×{height}, {density} px to a point, {asked}</h2>\n<img src=\"{name}\" alt=\"\" style=\"max-width: 100%; border: 1px solid\">\n"
        );
    }
    std::fs::write(folder.join("index.html"), page + "</html>\n").unwrap();
}

#[test]
fn an_id_that_is_not_there_opens_no_window() {
    let Some(system) = window_system() else {
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let output = beleg(home.path())
        .env("DISPLAY", &system.0.name)
        .args(["--select", "nobody", "--screenshot"])
        .arg(home.path().join("window.png"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
    assert!(told(&output).contains("nobody"), "{}", told(&output));
    assert!(!home.path().join("window.png").exists());
}

#[test]
fn without_a_display_one_sentence_names_the_way_out() {
    let home = tempfile::tempdir().unwrap();
    let picture = home.path().join("window.png");
    let screenshot = ["--screenshot", picture.to_str().unwrap()];
    for arguments in [&[][..], &screenshot, &["bench"]] {
        let output = beleg(home.path()).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{}", told(&output));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("beleg export"), "{said}");
        assert!(said.contains("display"), "{said}");
        assert!(!said.contains("panicked"), "{said}");
        assert!(said.lines().count() <= 2, "{said}");
        assert!(output.stdout.is_empty());
    }
}
