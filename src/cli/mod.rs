//! The command line: one file per subcommand.

pub mod args;
mod check;
mod excerpt;
mod export;
mod filters;
mod generate;
mod gloss;
mod lines;
mod list;
mod load;
mod mistaken;
mod nothing;
mod progress;
mod search;
mod show;
mod size;
mod told;
#[cfg(feature = "gui")]
mod window;

use crate::error::{Error, ErrorKind};
use crate::lang::{Lang, Texts};
use args::{Cli, Verb};
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;

/// How a subcommand ended, when it could be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well (exit code 0).
    Fine,
    /// The dossier has errors (exit code 1).
    Faulty,
}

/// Reads the arguments, carries out what they ask for, and gives the exit code: 0 fine, 1 the dossier has errors, 2 the
/// command line or a file cannot be used.
#[must_use]
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            let arguments: Vec<String> = std::env::args().skip(1).collect();
            if let Some((error, lang)) = mistaken::command(&arguments) {
                return failed(&error, &Texts::new(lang));
            }
            // Nothing can be told to somebody who has closed both streams.
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let texts = Texts::new(cli.lang());
    match carry_out(cli, &texts) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Faulty) => ExitCode::from(1),
        Err(error) => failed(&error, &texts),
    }
}

/// Tells an error, and gives its exit code.
fn failed(error: &Error, texts: &Texts) -> ExitCode {
    // Nothing can be told to somebody who has closed the stream.
    let _ = writeln!(std::io::stderr().lock(), "{}", said(error, texts));
    ExitCode::from(match error.kind {
        ErrorKind::Unusable => 2,
        ErrorKind::Refused => 1,
    })
}

fn carry_out(cli: Cli, texts: &Texts) -> Result<Outcome, Error> {
    match cli.verb {
        None => {
            mistaken::readable(cli.window.file.as_deref())?;
            window(cli.window)
        }
        Some(Verb::Check(args)) => check::run(&args, texts),
        Some(Verb::List(args)) => list::run(&args, texts),
        Some(Verb::Show(args)) => show::run(&args, texts),
        Some(Verb::Search(args)) => search::run(&args, texts),
        Some(Verb::Export(args)) => export::run(&args, texts),
        Some(Verb::Excerpt(args)) => excerpt::run(&args, texts),
        Some(Verb::Generate(args)) => generate::run(&args, texts),
        Some(Verb::Bench(args)) => bench(args),
    }
}

#[cfg(feature = "gui")]
fn window(args: args::WindowArgs) -> Result<Outcome, Error> {
    crate::ui::run(args.request()).map(|()| Outcome::Fine)
}

#[cfg(not(feature = "gui"))]
fn window(_: args::WindowArgs) -> Result<Outcome, Error> {
    Err(no_window())
}

#[cfg(feature = "gui")]
fn bench(args: args::BenchArgs) -> Result<Outcome, Error> {
    crate::ui::bench(args.request()).map(|()| Outcome::Fine)
}

#[cfg(not(feature = "gui"))]
fn bench(_: args::BenchArgs) -> Result<Outcome, Error> {
    Err(no_window())
}

#[cfg(not(feature = "gui"))]
fn no_window() -> Error {
    use crate::lang::Message;
    Error::unusable(Message::new("error-no-window")).hint(Message::new("error-no-display-hint"))
}

/// An error as a person reads it: where, what, and what would mend it.
#[must_use]
pub fn said(error: &Error, texts: &Texts) -> String {
    let mut line = String::from("beleg: ");
    if let Some(file) = &error.file {
        line += &lines::plain(file);
        if let Some(at) = &error.at {
            line += &format!(":{}:{}", at.line, at.column);
            if !at.path.is_empty() {
                line += &format!(" ({})", at.path);
            }
        }
        line += ": ";
    }
    line += &lines::plain(&texts.say(&error.what));
    if let Some(hint) = &error.hint {
        line += "\n  ";
        line += &lines::plain(&texts.say(hint));
    }
    line
}

/// The language of the command line when none is named.
const DEFAULT_LANG: Lang = Lang::En;
