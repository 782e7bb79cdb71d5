//! The command line from end to end, as a shell sees it: output, exit codes, and files written.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "cli/absent.rs"]
mod absent;
#[path = "cli/check.rs"]
mod check;
#[path = "cli/errors.rs"]
mod errors;
#[path = "cli/export.rs"]
mod export;
#[path = "cli/faults.rs"]
mod faults;
#[path = "cli/list.rs"]
mod list;
#[path = "cli/search.rs"]
mod search;
#[path = "cli/sentences.rs"]
mod sentences;
#[path = "cli/show.rs"]
mod show;
#[path = "common/undrawn.rs"]
mod undrawn;

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// The dossier that comes with the program, as a file.
fn builtin() -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.join("assets/dossiers/journey-to-vladivostok.dossier.json")
}

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_beleg"));
    command.stdin(Stdio::null());
    command
}

fn beleg(arguments: &[&str]) -> Output {
    command().args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// The standard output of a command that succeeds.
#[track_caller]
fn fine(arguments: &[&str]) -> String {
    let output = beleg(arguments);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{arguments:?}: {}",
        stderr(&output)
    );
    stdout(&output).to_owned()
}

/// What a command says on standard error that ends with this exit code.
#[track_caller]
fn fails(code: i32, arguments: &[&str]) -> String {
    let output = beleg(arguments);
    let said = stderr(&output).to_owned();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    assert!(!said.contains("panicked"), "{arguments:?}: {said}");
    said
}
