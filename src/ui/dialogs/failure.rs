//! Why a file could not be opened, or something else not be done: what, where, and what would mend it.

use super::super::panels::PanelCx;
use super::super::widgets::text::{body, muted};
use super::Sheet;
use crate::app::Command;
use crate::error::Error;
use eframe::egui::{Button, Context, Ui};

pub(super) fn show(ctx: &Context, cx: &mut PanelCx<'_>, error: &Error) {
    let title = cx.text("failure-title");
    let sheet = Sheet {
        name: "failure",
        title: &title,
        width: 480.0,
        grows: false,
    };
    sheet.show(ctx, cx, |ui, cx| {
        explain(ui, cx, error);
        ui.add_space(6.0);
        muted(ui, &cx.kit.palette, &cx.text("failure-kept"));
        ui.add_space(14.0);
        let close = ui.add(Button::new(cx.text("dialog-close")));
        if close.clicked() {
            cx.push(Command::Show(None));
        }
    });
}

/// What, where, and what would mend it.
pub(super) fn explain(ui: &mut Ui, cx: &PanelCx<'_>, error: &Error) {
    if let Some(file) = &error.file {
        let place = error.at.as_ref().filter(|at| at.line > 0);
        let place = place.map_or_else(String::new, |at| format!(":{}:{}", at.line, at.column));
        muted(ui, &cx.kit.palette, &format!("{file}{place}"));
        ui.add_space(6.0);
    }
    body(ui, &cx.say(&error.what));
    if let Some(hint) = &error.hint {
        ui.add_space(6.0);
        body(ui, &cx.say(hint));
    }
}
