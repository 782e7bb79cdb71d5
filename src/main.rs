//! The program: arguments to the command line, and from there to the window.

use std::process::ExitCode;

fn main() -> ExitCode {
    beleg::cli::run()
}
