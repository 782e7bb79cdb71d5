//! Carrying out what the session asks for outside.

use super::super::edge::{OpenQuestion, SaveQuestion, Saves, TextQuestion};
use super::super::inbox::Mail;
use super::super::notice::Notice;
use super::super::opening::Opening;
use super::BelegApp;
use crate::analysis::{Hearing, SearchIndex};
use crate::app::{Command, Effect, Origin};
use crate::error::Error;
use eframe::egui::{Context, ViewportCommand};
use std::sync::Arc;

impl BelegApp {
    /// Carries one effect out.
    pub(super) fn outside(&mut self, ctx: &Context, effect: Effect) {
        match effect {
            Effect::ChooseFile => {
                let ask = OpenQuestion::new(&self.session.derived().texts);
                self.chooser.open(ask, self.inbox.post());
            }
            Effect::Read(path) => {
                self.openings += 1;
                let opening = Opening::start(self.openings, path, self.inbox.post());
                self.begin(ctx, opening);
            }
            Effect::ChooseText(document) => {
                let ask = TextQuestion::new(document, &self.session.derived().texts);
                self.chooser.text(ask, self.inbox.post());
            }
            Effect::HoldText(document, path) => {
                self.openings += 1;
                let workspace = self.session.workspace();
                let against = (Arc::clone(&workspace.dossier), workspace.revision);
                let post = self.inbox.post();
                let opening = Opening::hold(self.openings, document, path, against, post);
                self.begin(ctx, opening);
            }
            Effect::ChoosePicture(format) => self.ask_where(Saves::Figure(format)),
            Effect::ChooseTimelinePicture(format) => self.ask_where(Saves::Timeline(format)),
            Effect::ChooseWindowPicture => self.ask_where(Saves::Window),
            Effect::Copy(text) => ctx.copy_text(text),
            Effect::KeepSettings => {
                if let Err(error) = self.store.keep(self.session.settings()) {
                    self.fail_quietly(error);
                }
            }
            Effect::Notice(message) => self.notice = Some(Notice::new(message)),
            Effect::Index => {
                let workspace = self.session.workspace();
                let (dossier, revision) = (Arc::clone(&workspace.dossier), workspace.revision);
                self.inbox.post().spawn("index", move || {
                    let index = Arc::new(SearchIndex::of(&dossier));
                    Some(Mail::Command(Command::Indexed(revision, index)))
                });
            }
            Effect::Hear => self.hear(),
            Effect::MoveCamera => self.map.follow(self.session.focus().camera.as_ref()),
            Effect::GoToPart { back } => {
                self.parts.go(ctx, back);
                ctx.request_repaint();
            }
            Effect::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Waits for a file that is being read.
    fn begin(&mut self, ctx: &Context, opening: Opening) {
        if let Some(left) = opening.shows_in() {
            ctx.request_repaint_after(left);
        }
        self.opening = Some(opening);
    }

    /// Gathers on a thread who says what.
    fn hear(&self) {
        let (workspace, derived) = (self.session.workspace(), self.session.derived());
        let (dossier, revision) = (Arc::clone(&workspace.dossier), workspace.revision);
        let assessments = Arc::clone(&derived.assessments);
        let anchors = Arc::clone(&derived.anchors);
        self.inbox.post().spawn("hear", move || {
            let hearing = Arc::new(Hearing::of(&dossier, &assessments, &anchors));
            Some(Mail::Command(Command::Heard(revision, hearing)))
        });
    }

    fn ask_where(&self, what: Saves) {
        let texts = &self.session.derived().texts;
        let ask = SaveQuestion::new(what, &self.stem(), texts);
        self.chooser.save(ask, self.inbox.post());
    }

    /// The name of the open file without its endings; the program's own for the built-in dossier.
    fn stem(&self) -> String {
        let name = match &self.session.workspace().origin {
            Origin::Builtin => None,
            Origin::File(path) => path.file_name().and_then(|n| n.to_str()),
        };
        let stem = name.and_then(|n| n.split('.').next());
        stem.filter(|s| !s.is_empty()).unwrap_or("beleg").to_owned()
    }

    /// Settings that cannot be kept are no reason to stop anybody's work: the reader is told at the foot.
    fn fail_quietly(&mut self, error: Error) {
        self.notice = Some(Notice::failed(error));
    }
}
