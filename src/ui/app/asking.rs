//! Asking for a path in the window, where the system has no file dialog.

use super::super::dialogs::PathEntry;
use super::super::edge::Question;
use super::super::panels::PanelCx;
use super::BelegApp;
use crate::app::{Command, Dialog, Origin};
use directories::UserDirs;
use eframe::egui::Context;
use std::path::PathBuf;

impl BelegApp {
    /// Begins to ask.
    pub(super) fn ask_itself(&mut self, ctx: &Context, question: Question) {
        self.entries += 1;
        self.entry = Some(PathEntry::new(self.entries, question, &self.folder()));
        self.carry_out(ctx, Command::Show(Some(Dialog::Path)));
    }

    /// Draws the question while it stands, and sends the answer off.
    pub(super) fn ask_path(&mut self, ctx: &Context, commands: &mut Vec<Command>) {
        let stands = self.session.focus().dialog == Some(Dialog::Path);
        let Some(entry) = &mut self.entry else {
            return;
        };
        if !stands {
            // Somebody has closed it.
            if !entry.waits() {
                self.entry = None;
            }
            return;
        }
        let mut cx = PanelCx {
            session: &self.session,
            kit: &self.kit,
            commands,
            hovered: None,
        };
        if let Some(answer) = entry.show(ctx, &mut cx) {
            cx.push(Command::Show(None));
            self.inbox.post().send(answer);
        }
    }

    /// The folder that is offered: that of the open file, else of the file opened last, else the home folder.
    fn folder(&self) -> PathBuf {
        let open = match &self.session.workspace().origin {
            Origin::File(path) => Some(path),
            Origin::Builtin => self.session.settings().recent.first(),
        };
        let folder = open
            .and_then(|path| std::path::absolute(path).ok())
            .and_then(|path| path.parent().map(ToOwned::to_owned));
        folder
            .or_else(|| UserDirs::new().map(|dirs| dirs.home_dir().to_owned()))
            .unwrap_or_default()
    }
}
