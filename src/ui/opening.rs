//! A file that is being read on its own thread.

use super::inbox::{Mail, Post};
use crate::app::{Arrival, Command, Origin, ViewKind, lookup};
use crate::carto::ProjectionKind;
use crate::error::Error;
use crate::io::{dossier, text};
use crate::lang::Message;
use crate::model::{Attachment, Document, Dossier, Id};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long reading may take before it shows.
const PATIENCE: Duration = Duration::from_millis(300);

/// A file that is being read.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The message that tells of it, with the name of its file.
    pub told_id: &'static str,
    number: u64,
    path: PathBuf,
    /// The number of the question for a path that it answers, if it does.
    pub asked: Option<u64>,
    /// How it is to be looked at once it is open.
    pub look: FirstLook,
    since: Instant,
}

/// How a dossier is to be looked at when it has been opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FirstLook {
    /// The projection, if one was asked for.
    pub projection: Option<ProjectionKind>,
    /// The id of what is to be selected.
    pub select: Option<String>,
    /// The view in the middle, if one was asked for.
    pub show: Option<ViewKind>,
    /// Whether the map is to stand beside it.
    pub split: bool,
}

impl FirstLook {
    /// The commands that bring it about, and an error when the dossier has nothing of that id.
    #[must_use]
    pub fn commands(&self, dossier: &Dossier) -> (Vec<Command>, Option<Error>) {
        let projection = self.projection.map(Command::Project);
        let split = self.split.then_some(Command::Split(true));
        let show = self.show.map(Command::ShowView);
        let commands = projection.into_iter().chain(show).chain(split);
        let mut commands: Vec<Command> = commands.collect();
        let Some(id) = &self.select else {
            return (commands, None);
        };
        if let Some(item) = lookup::item(id, dossier) {
            commands.push(Command::Select(Some(item)));
            return (commands, None);
        }
        let error = Error::unusable(Message::new("error-no-such-id").with("id", id));
        let error = error.hint(Message::new("error-no-such-id-hint"));
        (commands, Some(error))
    }
}

impl Opening {
    /// Begins to read a file; its end comes as [`Mail::Read`] with this number.
    #[must_use]
    pub fn start(number: u64, path: PathBuf, post: &Post) -> Self {
        let file = path.clone();
        post.spawn("open", move || Some(Mail::Read(number, read(file))));
        Self::begun("opening-file", number, path)
    }

    /// Begins to read the text in a file and to hold it against a document of a dossier at some revision; its end comes as
    /// [`Mail::Read`] with this number.
    #[must_use]
    pub fn hold(
        number: u64,
        document: Id<Document>,
        path: PathBuf,
        (dossier, revision): (Arc<Dossier>, u64),
        post: &Post,
    ) -> Self {
        let file = path.clone();
        post.spawn("hold-text", move || {
            let held = text::read(&file)
                .and_then(|text| Attachment::new(&dossier, &document, text))
                .map_err(|error| error.in_file(file.display().to_string()));
            let command = match held {
                Ok(held) => Command::Held(revision, Arc::new(held)),
                Err(error) => Command::Failed(error),
            };
            Some(Mail::Read(number, command))
        });
        Self::begun("opening-text", number, path)
    }

    fn begun(told_id: &'static str, number: u64, path: PathBuf) -> Self {
        Self {
            told_id,
            number,
            path,
            asked: None,
            look: FirstLook::default(),
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
        Ok(opened) => Command::Opened(Box::new(Arrival::of(opened)), Origin::File(path)),
        Err(error) => Command::Failed(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_id_is_told_and_the_projection_is_kept() {
        let dossier = dossier::builtin().unwrap().dossier;
        let look = |select: &str| FirstLook {
            projection: Some(ProjectionKind::Mercator),
            select: Some(select.to_owned()),
            show: Some(ViewKind::Sources),
            split: true,
        };
        let (commands, error) = look("pyongyang").commands(&dossier);
        assert!(matches!(
            commands.as_slice(),
            [
                Command::Project(ProjectionKind::Mercator),
                Command::ShowView(ViewKind::Sources),
                Command::Split(true),
                Command::Select(Some(_))
            ]
        ));
        assert_eq!(error, None);
        let (commands, error) = look("atlantis").commands(&dossier);
        assert_eq!(commands.len(), 3);
        assert_eq!(error.unwrap().what.id, "error-no-such-id");
    }
}
