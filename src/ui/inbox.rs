//! What threads send to the window.

use super::edge::Question;
use crate::app::Command;
use crate::app::picture::PictureFormat;
use crate::error::Error;
use crate::lang::Message;
use eframe::egui::{ColorImage, Context};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// What a thread sends to the window.
#[derive(Clone, Debug)]
pub enum Mail {
    /// To be carried out.
    Command(Command),
    /// What was answered to the question for a path with this number; never itself such a letter.
    Typed(u64, Box<Mail>),
    /// The reading of a file with this number has ended so.
    Read(u64, Command),
    /// The figure is to be written here.
    PictureTo(PictureFormat, PathBuf),
    /// The timeline is to be written here.
    TimelineTo(PictureFormat, PathBuf),
    /// A picture of the window is to be written here.
    WindowPictureTo(PathBuf),
    /// The window looks like this.
    WindowPicture(Target, Arc<ColorImage>),
    /// The system has no dialog for this question: the window asks itself.
    NoDialog(Question),
    /// Writing a file has ended so: what to say for a moment, or why it did not work.
    Written(Option<u64>, Result<Message, Error>),
}

/// Where a file is written, and for which question for a path, if for one.
#[derive(Clone, Debug)]
pub struct Target {
    /// The file.
    pub path: PathBuf,
    /// The number of the question.
    pub asked: Option<u64>,
}

/// The way of threads to the window; every letter wakes it.
#[derive(Clone)]
pub struct Post {
    sender: Sender<Mail>,
    ctx: Context,
}

impl Post {
    /// Sends a letter and wakes the window.
    pub fn send(&self, mail: Mail) {
        // When the window has gone, nobody waits for the letter.
        let _ = self.sender.send(mail);
        self.ctx.request_repaint();
    }

    /// Runs `work` on a thread of this name; what it gives back is sent.
    pub fn spawn(&self, name: &str, work: impl FnOnce() -> Option<Mail> + Send + 'static) {
        let post = self.clone();
        let run = move || {
            if let Some(mail) = work() {
                post.send(mail);
            }
        };
        // A machine that has no thread left does without this piece of work; the window goes on.
        let _ = std::thread::Builder::new().name(name.to_owned()).spawn(run);
    }
}

/// The letters that have not been read.
pub struct Inbox {
    receiver: Receiver<Mail>,
    post: Post,
}

impl Inbox {
    /// An empty inbox of the window of `ctx`.
    #[must_use]
    pub fn new(ctx: &Context) -> Self {
        let (sender, receiver) = channel();
        Self {
            receiver,
            post: Post {
                sender,
                ctx: ctx.clone(),
            },
        }
    }

    /// The way to this inbox.
    #[must_use]
    pub fn post(&self) -> &Post {
        &self.post
    }

    /// Takes every letter that has arrived.
    #[must_use]
    pub fn take(&self) -> Vec<Mail> {
        self.receiver.try_iter().collect()
    }
}
