//! Reading the dossier that a command works on.

use super::progress;
use crate::error::Error;
use crate::io::dossier::{self, Opened};
use crate::lang::{Message, Texts};
use std::path::Path;

/// The dossier in `file`, or the one that comes with the program.
///
/// # Errors
/// When the file cannot be read or used.
pub fn dossier(file: Option<&Path>, texts: &Texts) -> Result<Opened, Error> {
    match file {
        None => dossier::builtin(),
        Some(path) => {
            let label = texts.say(&Message::new("progress-reading").with("file", path.display()));
            progress::during(label, || dossier::open(path))
        }
    }
}

/// The text in `path`, as UTF-8.
///
/// # Errors
/// When the file cannot be read or is not UTF-8.
pub fn text(path: &Path) -> Result<String, Error> {
    let bytes = std::fs::read(path).map_err(|error| dossier::unreadable(path, &error))?;
    String::from_utf8(bytes).map_err(|_| {
        Error::unusable(Message::new("error-not-utf8"))
            .in_file(path.display().to_string())
            .hint(Message::new("error-not-utf8-hint"))
    })
}

/// Writes a file whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    crate::io::file::write_atomically(path, bytes)
}
