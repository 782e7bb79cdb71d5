//! What the edge of the program does for the session: dialogs, files, clipboard, links.

use crate::app::picture::PictureFormat;
use crate::lang::Message;
use crate::model::{Document, Id};
use std::path::PathBuf;

/// Something to be done outside the session.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask which file to open.
    ChooseFile,
    /// Read this file and come back with `Command::Opened` or `Command::Failed`.
    Read(PathBuf),
    /// Ask in which file the full text of this document is.
    ChooseText(Id<Document>),
    /// Read this file, hold its text against the document, and come back with `Command::Held` or `Command::Failed`.
    HoldText(Id<Document>, PathBuf),
    /// Ask where to save the figure, then write it.
    ChoosePicture(PictureFormat),
    /// Ask where to save the timeline, then write it.
    ChooseTimelinePicture(PictureFormat),
    /// Ask where to save a picture of the whole window, then write it.
    ChooseWindowPicture,
    /// Put this on the clipboard.
    Copy(String),
    /// Write the settings down.
    KeepSettings,
    /// Say this for a moment.
    Notice(Message),
    /// Gather the words of the dossier and come back with `Command::Indexed`.
    Index,
    /// Gather who says what and come back with `Command::Heard`.
    Hear,
    /// Let the map turn to the session's camera.
    MoveCamera,
    /// Give the keyboard to the next part of the window, or to the one before.
    GoToPart {
        /// To the one before.
        back: bool,
    },
    /// End the program.
    Quit,
}
