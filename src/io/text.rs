//! Texts that documents quote, read from files.

use super::dossier::unreadable;
use super::foreign;
use crate::error::Error;
use crate::lang::Message;
use std::path::Path;

/// The text in `path`, as UTF-8.
///
/// # Errors
/// When the file cannot be read or is not UTF-8.
pub fn read(path: &Path) -> Result<String, Error> {
    let bytes = std::fs::read(path).map_err(|error| unreadable(path, &error))?;
    let named = |error: Error| error.in_file(path.display().to_string());
    if let Some(error) = foreign::no_text(&bytes) {
        return Err(named(error));
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        named(
            Error::unusable(Message::new("error-not-utf8"))
                .hint(Message::new("error-not-utf8-hint")),
        )
    })?;
    // A mark that an editor put before the text is no part of it.
    Ok(match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}
