//! Where dossiers come from: the program itself, and files.

use super::read::{MAX_BYTES, Opened, read};
use crate::error::{Error, because};
use crate::lang::Message;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// The dossier that comes with the program.
pub const BUILTIN: &str =
    include_str!("../../../assets/dossiers/journey-to-vladivostok.dossier.json");

/// Opens the dossier that comes with the program.
///
/// # Errors
/// When the program file is damaged; a test reads the dossier.
pub fn builtin() -> Result<Opened, Error> {
    read(BUILTIN.as_bytes(), "journey-to-vladivostok.dossier.json")
}

/// Opens a dossier file.
///
/// # Errors
/// When the file cannot be read, or not be used at all; see [`read`].
pub fn open(path: &Path) -> Result<Opened, Error> {
    let bytes = bytes(path).map_err(|error| unreadable(path, &error))?;
    read(&bytes, &path.display().to_string())
}

/// The bytes of a file, one more than allowed at most: enough for the reader to refuse it.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let limit = u64::try_from(MAX_BYTES)
        .unwrap_or(u64::MAX)
        .saturating_add(1);
    let file = File::open(path)?;
    let said = usize::try_from(file.metadata()?.len()).unwrap_or(0);
    // One more, so that the end of the file is found without growing.
    let mut bytes = Vec::with_capacity(said.min(MAX_BYTES) + 1);
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The error of a file that cannot be read.
#[must_use]
pub fn unreadable(path: &Path, error: &io::Error) -> Error {
    let hint = match error.kind() {
        io::ErrorKind::NotFound => "error-not-found-hint",
        io::ErrorKind::PermissionDenied => "error-not-allowed-hint",
        _ => "error-unreadable-hint",
    };
    let what = match error.kind() {
        io::ErrorKind::NotFound => Message::new("error-not-found"),
        io::ErrorKind::PermissionDenied => Message::new("error-not-allowed"),
        _ => because(Message::new("error-unreadable"), error),
    };
    Error::unusable(what)
        .in_file(path.display().to_string())
        .hint(Message::new(hint))
}
