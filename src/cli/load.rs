//! Reading the dossier that a command works on.

use super::{Outcome, lines, progress};
use crate::error::Error;
use crate::io::dossier::{self, Opened};
use crate::lang::{Message, Texts};
use crate::model::problem::Severity;
use std::path::Path;

/// The dossier in `file`, or the one that comes with the program; what is wrong with it is told in one line on standard
/// error, and in full by `beleg check`.
///
/// # Errors
/// When the file cannot be read or used.
pub fn dossier(file: Option<&Path>, texts: &Texts) -> Result<Opened, Error> {
    let opened = quietly(file, texts)?;
    if let Some(file) = file
        && errors(&opened) > 0
    {
        let message = Message::new("load-faulty")
            .with("count", errors(&opened))
            .with("file", file.display());
        lines::remark(&lines::plain(&texts.say(&message)));
    }
    Ok(opened)
}

/// The number of errors in what was opened.
#[must_use]
pub fn errors(opened: &Opened) -> usize {
    let problems = opened.problems.iter();
    problems.filter(|p| p.severity == Severity::Error).count()
}

/// How a command on this dossier ends: faulty when the dossier has errors.
#[must_use]
pub fn outcome(opened: &Opened) -> Outcome {
    match errors(opened) {
        0 => Outcome::Fine,
        _ => Outcome::Faulty,
    }
}

/// The same without a word.
///
/// # Errors
/// When the file cannot be read or used.
pub fn quietly(file: Option<&Path>, texts: &Texts) -> Result<Opened, Error> {
    match file {
        None => dossier::builtin(),
        Some(path) => {
            let label = texts.say(&Message::new("progress-reading").with("file", path.display()));
            progress::during(label, || dossier::open(path))
        }
    }
}

/// Writes a file whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    crate::io::file::write_atomically(path, bytes)
}
