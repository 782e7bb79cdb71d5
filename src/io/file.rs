//! Files written whole or not at all.

use crate::error::Error;
use crate::lang::Message;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file whole or not at all: beside its place first, then synced and renamed over it.
///
/// # Errors
/// When it cannot be written; what stood there before is then untouched.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let beside = beside(path);
    let written = write_and_sync(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        // The half-written neighbour is of no use; that it may stay is the lesser harm.
        let _ = fs::remove_file(&beside);
        Error::unusable(Message::new("error-not-written").with("reason", error))
            .in_file(path.display().to_string())
            .hint(Message::new("error-not-written-hint"))
    })
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

fn write_and_sync(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.svg");
        write_atomically(&path, b"one").unwrap();
        write_atomically(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error_that_names_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("missing").join("a.svg");
        let error = write_atomically(&path, b"one").unwrap_err();
        assert_eq!(error.file, Some(path.display().to_string()));
    }
}
