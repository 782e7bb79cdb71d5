//! Asks for a path, where the system has no file dialog.

use super::super::edge::Question;
use super::super::inbox::Mail;
use super::super::panels::PanelCx;
use super::super::style::RADIUS;
use super::super::widgets::text::{body, muted};
use super::{Sheet, failure};
use crate::app::Command;
use crate::error::Error;
use crate::lang::Message;
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Button, Context, Frame, Key, Margin, TextEdit, Ui};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// What is typed, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PathEntry {
    /// Tells it from those before and after it.
    number: u64,
    question: Question,
    text: String,
    error: Option<Error>,
    /// A file that is there already, and which the reader has been told of.
    known: Option<PathBuf>,
    /// Whether the answer has gone out, and the window waits for what becomes of it.
    waits: bool,
    /// Whether it was drawn before; the first time it takes the keyboard.
    shown: bool,
}

impl PathEntry {
    /// The question of this number, with the folder that is offered.
    #[must_use]
    pub fn new(number: u64, question: Question, folder: &Path) -> Self {
        let folder = folder.display().to_string();
        let folder = folder.trim_end_matches(MAIN_SEPARATOR);
        let name = match &question {
            Question::Open(_) | Question::Text(_) => "",
            Question::Save(ask) => &ask.name,
        };
        Self {
            number,
            text: format!("{folder}{MAIN_SEPARATOR}{name}"),
            question,
            error: None,
            known: None,
            waits: false,
            shown: false,
        }
    }

    /// Whether the window waits for what becomes of the answer.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.waits
    }

    /// Whether the window waits for what becomes of the answer to the question of this number.
    #[must_use]
    pub fn waits_for(&self, asked: Option<u64>) -> bool {
        self.waits && asked == Some(self.number)
    }

    /// The answer did not do, and this is why.
    pub fn failed(&mut self, error: Error) {
        self.error = Some(error);
        self.waits = false;
        self.shown = false;
    }

    /// Draws the question; gives the answer once there is one.
    pub fn show(&mut self, ctx: &Context, cx: &mut PanelCx<'_>) -> Option<Mail> {
        let title = self.question.title().to_owned();
        let sheet = Sheet {
            name: "path",
            title: &title,
            width: 560.0,
            grows: true,
        };
        let mut sent = false;
        sheet.show(ctx, cx, |ui, cx| {
            muted(ui, &cx.kit.palette, &cx.text("path-why"));
            ui.add_space(10.0);
            let entered = self.field(ui, cx);
            self.told(ui, cx);
            ui.add_space(14.0);
            sent = self.buttons(ui, cx) || entered;
        });
        if !sent {
            return None;
        }
        ctx.request_repaint();
        self.send()
    }

    /// The field; whether Enter was pressed in it.
    fn field(&mut self, ui: &mut Ui, cx: &PanelCx<'_>) -> bool {
        let label = ui.label(cx.text("path-label"));
        let mut output = TextEdit::singleline(&mut self.text)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 6))
            .show(ui);
        let response = output.response.response.labelled_by(label.id);
        if response.changed() {
            self.error = None;
            self.known = None;
        }
        if !self.shown {
            self.shown = true;
            // The sheet has another height now, and comes to stand in the middle with the next frame.
            ui.ctx().request_repaint();
            response.request_focus();
            let end = CCursor::new(self.text.chars().count());
            let cursor = Some(CCursorRange::one(end));
            output.state.cursor.set_char_range(cursor);
            output.state.store(ui.ctx(), response.id);
        }
        response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))
    }

    /// What is wrong with it, or that a file would be replaced.
    fn told(&self, ui: &mut Ui, cx: &PanelCx<'_>) {
        if self.error.is_none() && self.known.is_none() {
            return;
        }
        ui.add_space(8.0);
        Frame::new()
            .fill(cx.kit.palette.tint)
            .corner_radius(RADIUS)
            .inner_margin(Margin::symmetric(12, 10))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                if let Some(error) = &self.error {
                    failure::explain(ui, cx, error);
                } else if let Some(file) = &self.known {
                    let message = Message::new("path-exists").with("file", file.display());
                    body(ui, &cx.say(&message));
                }
            });
    }

    /// The buttons; whether the one that answers was pressed.
    fn buttons(&self, ui: &mut Ui, cx: &mut PanelCx<'_>) -> bool {
        ui.horizontal(|ui| {
            let word = match (&self.question, &self.known) {
                (Question::Open(_) | Question::Text(_), _) => "path-open",
                (Question::Save(_), None) => "path-save",
                (Question::Save(_), Some(_)) => "path-replace",
            };
            let ready = !self.text.trim().is_empty() && !self.waits;
            let sent = ui.add_enabled(ready, Button::new(cx.text(word))).clicked();
            if ui.button(cx.text("opening-cancel")).clicked() {
                cx.push(Command::Show(None));
            }
            sent
        })
        .inner
    }

    /// The answer, unless a file is there that nobody has said may be replaced.
    fn send(&mut self) -> Option<Mail> {
        let path = path_from_text(&self.text)?;
        let answer = match &self.question {
            Question::Open(_) | Question::Text(_) => self.question.answer(path),
            Question::Save(ask) => {
                let path = if path.is_dir() {
                    path.join(&ask.name)
                } else {
                    path
                };
                let path = ask.with_ending(path);
                if path.exists() && self.known.as_ref() != Some(&path) {
                    self.known = Some(path);
                    self.shown = false;
                    return None;
                }
                ask.answer(path)
            }
        };
        self.waits = true;
        Some(Mail::Typed(self.number, Box::new(answer)))
    }
}

/// The path that somebody has typed: without quotation marks around it, `~` being the home folder. None when nothing is
/// typed.
fn path_from_text(text: &str) -> Option<PathBuf> {
    let text = text.trim();
    let bare = ['"', '\'']
        .iter()
        .find_map(|mark| text.strip_prefix(*mark)?.strip_suffix(*mark));
    let text = bare.unwrap_or(text).trim();
    if text.is_empty() {
        return None;
    }
    let home = || directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned());
    let at_home = text
        .strip_prefix("~/")
        .and_then(|rest| home().map(|home| home.join(rest)));
    Some(at_home.unwrap_or_else(|| PathBuf::from(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_path_may_stand_in_quotation_marks_and_begin_at_home() {
        let path = |text: &str| path_from_text(text);
        assert_eq!(path("  "), None);
        assert_eq!(path("\"\""), None);
        assert_eq!(path(" '/a b/c.json' "), Some(PathBuf::from("/a b/c.json")));
        assert_eq!(path("a\"b"), Some(PathBuf::from("a\"b")));
        let home = directories::UserDirs::new().map(|d| d.home_dir().join("x.json"));
        assert_eq!(path("~/x.json"), home.or(Some(PathBuf::from("~/x.json"))));
    }
}
