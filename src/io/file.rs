//! Files written whole or not at all.

use crate::error::{Error, because};
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
        let hint = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "error-full-hint",
            _ => "error-not-written-hint",
        };
        Error::unusable(because(Message::new("error-not-written"), &error))
            .in_file(path.display().to_string())
            .hint(Message::new(hint))
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
    use crate::lang::{Lang, Texts};

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

    #[test]
    fn what_the_system_says_is_put_into_words() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        fs::write(&file, "one").unwrap();
        fs::create_dir_all(folder.path().join("b/c")).unwrap();
        let cases = [
            ("missing/x", "no such folder", "keinen solchen Ordner"),
            ("a/x", "not a folder", "kein Ordner"),
            ("b", "is a folder", "ein Ordner"),
        ];
        for (name, english, german) in cases {
            let error = write_atomically(&folder.path().join(name), b"two").unwrap_err();
            for (lang, words) in [(Lang::En, english), (Lang::De, german)] {
                let said = Texts::new(lang).say(&error.what);
                assert!(said.contains(words), "{name}: {said}");
                assert!(!said.contains("os error"), "{name}: {said}");
            }
        }
        assert_eq!(fs::read(&file).unwrap(), b"one");
    }
}
