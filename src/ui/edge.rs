//! What the session asks for outside: dialogs, files, the clipboard.

use super::inbox::{Mail, Post};
use super::service::has_file_dialogs;
use crate::app::Command;
use crate::app::picture::PictureFormat;
use crate::lang::Texts;
use crate::model::{Document, Id};
use rfd::FileDialog;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How files are chosen; the system's dialogs in the program, fixed answers in tests.
pub trait Chooser {
    /// Asks which dossier to open; the answer comes by post.
    fn open(&self, ask: OpenQuestion, post: &Post);

    /// Asks in which file the full text of a document is; the answer comes by post.
    fn text(&self, ask: TextQuestion, post: &Post);

    /// Asks where to save; the answer comes by post.
    fn save(&self, ask: SaveQuestion, post: &Post);
}

/// Which dossier to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The title of the dialog.
    pub title: String,
    /// What dossiers are called in the list of file types.
    pub filter: String,
}

impl OpenQuestion {
    /// The question in the words of the interface.
    #[must_use]
    pub fn new(texts: &Texts) -> Self {
        Self {
            title: texts.get("choose-dossier"),
            filter: texts.get("choose-dossier-filter"),
        }
    }
}

/// Which file has the full text of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextQuestion {
    /// The document.
    pub document: Id<Document>,
    /// The title of the dialog.
    pub title: String,
    /// What such files are called in the list of file types.
    pub filter: String,
}

impl TextQuestion {
    /// The question in the words of the interface.
    #[must_use]
    pub fn new(document: Id<Document>, texts: &Texts) -> Self {
        Self {
            document,
            title: texts.get("choose-text"),
            filter: texts.get("choose-text-filter"),
        }
    }
}

/// What is to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saves {
    /// The figure.
    Figure(PictureFormat),
    /// The timeline.
    Timeline(PictureFormat),
    /// The whole window, as PNG.
    Window,
}

impl Saves {
    fn format(self) -> PictureFormat {
        match self {
            Self::Figure(format) | Self::Timeline(format) => format,
            Self::Window => PictureFormat::Png,
        }
    }
}

/// Where to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveQuestion {
    /// What.
    pub what: Saves,
    /// The title of the dialog.
    pub title: String,
    /// The name that is offered.
    pub name: String,
}

impl SaveQuestion {
    /// The question in the words of the interface; `stem` names the file without its ending.
    #[must_use]
    pub fn new(what: Saves, stem: &str, texts: &Texts) -> Self {
        let title = match what {
            Saves::Figure(_) => "choose-picture",
            Saves::Timeline(_) => "choose-timeline-picture",
            Saves::Window => "choose-window-picture",
        };
        let stem = match what {
            // Beside the figure of the same dossier, which it must not replace.
            Saves::Timeline(_) => format!("{stem}-{}", texts.get("choose-timeline-name")),
            Saves::Figure(_) | Saves::Window => stem.to_owned(),
        };
        Self {
            what,
            title: texts.get(title),
            name: format!("{stem}.{}", what.format().ending()),
        }
    }

    /// The path with an ending: a file without one gets that of its format.
    #[must_use]
    pub fn with_ending(&self, path: PathBuf) -> PathBuf {
        if path.extension().is_none() {
            path.with_extension(self.what.format().ending())
        } else {
            path
        }
    }

    /// The letter that carries the answer; a file without an ending gets that of its format.
    #[must_use]
    pub fn answer(&self, path: PathBuf) -> Mail {
        let path = self.with_ending(path);
        match self.what {
            Saves::Figure(format) => {
                Mail::PictureTo(PictureFormat::of(&path).unwrap_or(format), path)
            }
            Saves::Timeline(format) => {
                Mail::TimelineTo(PictureFormat::of(&path).unwrap_or(format), path)
            }
            Saves::Window => Mail::WindowPictureTo(path),
        }
    }
}

/// What is asked for: a file to open, or a place to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which dossier to open.
    Open(OpenQuestion),
    /// Which file has the full text of a document.
    Text(TextQuestion),
    /// Where to save.
    Save(SaveQuestion),
}

impl Question {
    /// The title of the dialog.
    #[must_use]
    pub fn title(&self) -> &str {
        match self {
            Self::Open(ask) => &ask.title,
            Self::Text(ask) => &ask.title,
            Self::Save(ask) => &ask.title,
        }
    }

    /// The letter that carries the answer.
    #[must_use]
    pub fn answer(&self, path: PathBuf) -> Mail {
        match self {
            Self::Open(_) => Mail::Command(Command::Open(path)),
            Self::Text(ask) => Mail::Command(Command::Hold(ask.document.clone(), path)),
            Self::Save(ask) => ask.answer(path),
        }
    }
}

/// A dialog that ends sooner has been cancelled by nobody: it was never there.
const NOBODY: Duration = Duration::from_millis(120);

/// The dialogs of the system, each on a thread of its own, so that the window goes on. Where the system has none, the window
/// is told so.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemChooser;

impl Chooser for SystemChooser {
    fn open(&self, ask: OpenQuestion, post: &Post) {
        let dialog = FileDialog::new()
            .set_title(&ask.title)
            .add_filter(&ask.filter, &["json"]);
        choose(Question::Open(ask), post, move || dialog.pick_file());
    }

    fn text(&self, ask: TextQuestion, post: &Post) {
        let dialog = FileDialog::new()
            .set_title(&ask.title)
            .add_filter(&ask.filter, &["txt", "text", "md"])
            .add_filter("*", &["*"]);
        choose(Question::Text(ask), post, move || dialog.pick_file());
    }

    fn save(&self, ask: SaveQuestion, post: &Post) {
        let ending = ask.what.format().ending();
        let dialog = FileDialog::new()
            .set_title(&ask.title)
            .set_file_name(&ask.name)
            .add_filter(ending.to_uppercase(), &[ending]);
        choose(Question::Save(ask), post, move || dialog.save_file());
    }
}

fn choose(
    question: Question,
    post: &Post,
    dialog: impl FnOnce() -> Option<PathBuf> + Send + 'static,
) {
    post.spawn("choose-file", move || {
        if !has_file_dialogs() {
            return Some(Mail::NoDialog(question));
        }
        let since = Instant::now();
        match dialog() {
            Some(path) => Some(question.answer(path)),
            None if since.elapsed() < NOBODY => Some(Mail::NoDialog(question)),
            None => None,
        }
    });
}
