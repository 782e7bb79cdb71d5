//! A file that is being read on its own thread.

use super::inbox::{Mail, Post};
use crate::app::{Command, Origin};
use crate::io::dossier;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long reading may take before it shows.
const PATIENCE: Duration = Duration::from_millis(300);

/// A file that is being read.
#[derive(Clone, Debug)]
pub struct Opening {
    number: u64,
    path: PathBuf,
    /// The number of the question for a path that it answers, if it does.
    pub asked: Option<u64>,
    since: Instant,
}

impl Opening {
    /// Begins to read a file; its end comes as [`Mail::Read`] with this number.
    #[must_use]
    pub fn start(number: u64, path: PathBuf, post: &Post) -> Self {
        let file = path.clone();
        post.spawn("open", move || Some(Mail::Read(number, read(file))));
        Self {
            number,
            path,
            asked: None,
            since: Instant::now(),
        }
    }

    /// Whether a letter with this number ends it.
    #[must_use]
    pub fn is(&self, number: u64) -> bool {
        self.number == number
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How long until it shows; `None` once it does.
    #[must_use]
    pub fn shows_in(&self) -> Option<Duration> {
        PATIENCE
            .checked_sub(self.since.elapsed())
            .filter(|left| !left.is_zero())
    }
}

fn read(path: PathBuf) -> Command {
    match dossier::open(&path) {
        Ok(opened) => Command::Opened(Box::new(opened), Origin::File(path)),
        Err(error) => Command::Failed(error),
    }
}
