//! What is wrong with the open file, each problem with its place and what would mend it.

use super::super::fonts::font;
use super::super::panels::PanelCx;
use super::super::style::{SMALL, colour};
use super::super::widgets::chip;
use super::super::widgets::text::{body, muted, small};
use super::Sheet;
use crate::app::{Command, Origin};
use crate::lang::Message;
use crate::model::{Problem, Severity};
use crate::scene::Face;
use eframe::egui::{Button, Context, Label, Link, RichText, Ui};

pub(super) fn show(ctx: &Context, cx: &mut PanelCx<'_>) {
    let title = cx.text("action-problems");
    let sheet = Sheet {
        name: "problems",
        title: &title,
        width: 640.0,
        grows: false,
    };
    sheet.show(ctx, cx, |ui, cx| {
        let workspace = cx.session.workspace();
        let (errors, warnings) = workspace.problem_counts();
        let file = match &workspace.origin {
            Origin::Builtin => cx.text("origin-builtin"),
            Origin::File(path) => path.display().to_string(),
        };
        muted(ui, &cx.kit.palette, &file);
        let counts = Message::new("problems-counts")
            .with("errors", errors)
            .with("warnings", warnings);
        body(ui, &cx.say(&counts));
        if errors > 0 {
            small(ui, &cx.kit.palette, &cx.text("problems-set-aside"));
        }
        ui.add_space(8.0);
        if workspace.problems.is_empty() {
            return;
        }
        if ui.add(Button::new(cx.text("problems-copy"))).clicked() {
            ui.ctx().copy_text(listing(cx));
        }
        ui.add_space(8.0);
        for problem in &workspace.problems {
            show_problem(ui, cx, problem);
        }
    });
}

fn show_problem(ui: &mut Ui, cx: &mut PanelCx<'_>, problem: &Problem) {
    let palette = cx.kit.palette;
    ui.separator();
    ui.horizontal_wrapped(|ui| {
        let (id, ink) = match problem.severity {
            Severity::Error => ("severity-error", colour(cx.kit.theme.coercive)),
            Severity::Warning => ("severity-warning", palette.muted),
        };
        chip(ui, &palette, &cx.text(id), (ink, ink), "");
        let place = RichText::new(place(problem))
            .font(font(Face::Sans, SMALL))
            .color(palette.muted);
        ui.add(Label::new(place));
        if let Some(item) = &problem.item
            && ui.add(Link::new(cx.text("problems-show"))).clicked()
        {
            cx.push(Command::Show(None));
            cx.push(Command::Select(Some(item.clone())));
        }
    });
    body(ui, &cx.say(&problem.what));
    small(ui, &palette, &cx.say(&problem.hint));
}

fn place(problem: &Problem) -> String {
    let at = &problem.at;
    match (at.line, at.path.is_empty()) {
        (0, _) => at.path.clone(),
        (line, true) => format!("{line}:{}", at.column),
        (line, false) => format!("{line}:{} {}", at.column, at.path),
    }
}

/// All problems as text, one to a paragraph.
fn listing(cx: &PanelCx<'_>) -> String {
    let mut out = String::new();
    for problem in &cx.session.workspace().problems {
        let severity = match problem.severity {
            Severity::Error => cx.text("severity-error"),
            Severity::Warning => cx.text("severity-warning"),
        };
        out += &format!(
            "{severity}: {}: {}\n",
            place(problem),
            cx.say(&problem.what)
        );
        out += &format!("  {}\n", cx.say(&problem.hint));
    }
    out
}
