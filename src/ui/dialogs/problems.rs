//! What is wrong with the open file, each problem with its place and what would mend it; with a cause, what comes of it.

use super::super::fonts::font;
use super::super::panels::{PanelCx, wordings};
use super::super::style::{SMALL, colour};
use super::super::widgets::chip;
use super::super::widgets::text::{body, bounded, muted, small};
use super::Sheet;
use crate::app::{Command, Origin};
use crate::lang::Message;
use crate::model::{Problem, Severity};
use crate::scene::Face;
use eframe::egui::{Button, Context, Frame, Label, Link, Margin, RichText, Ui};

/// So many consequences are told one by one beneath their cause; the rest are counted.
const CONSEQUENCES: usize = 4;
/// How far what comes of a problem is indented.
const INDENT: Margin = Margin {
    left: 18,
    right: 0,
    top: 4,
    bottom: 0,
};

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
        let problems = workspace.problems.iter();
        let consequences = problems.filter(|p| p.follows.is_some()).count();
        let counts = Message::new("problems-counts")
            .with("errors", errors)
            .with("consequences", consequences)
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
        for (cause, consequences) in causes(&workspace.problems) {
            show_problem(ui, cx, cause);
            beneath(ui, cx, consequences);
        }
    });
}

/// Every cause with what comes of it, which follows it in the list.
fn causes(problems: &[Problem]) -> Vec<(&Problem, &[Problem])> {
    let mut out = Vec::new();
    let mut rest = problems;
    while let Some((cause, after)) = rest.split_first() {
        let more = after.iter().take_while(|p| p.follows.is_some()).count();
        let (consequences, after) = after.split_at(more);
        out.push((cause, consequences));
        rest = after;
    }
    out
}

fn show_problem(ui: &mut Ui, cx: &mut PanelCx<'_>, problem: &Problem) {
    let palette = cx.kit.palette;
    ui.separator();
    ui.horizontal_wrapped(|ui| {
        let ink = match problem.severity {
            Severity::Error => colour(cx.kit.theme.coercive),
            Severity::Warning => palette.muted,
        };
        chip(ui, &palette, &severity(cx, problem), (ink, ink), "");
        where_it_is(ui, cx, problem);
    });
    body(ui, &bounded(&cx.say(&problem.what)));
    if let Some(found) = &problem.wordings {
        wordings::show(ui, cx, found);
    }
    small(ui, &palette, &bounded(&cx.say(&problem.hint)));
}

/// What comes of a problem: how many, and the first of them.
fn beneath(ui: &mut Ui, cx: &mut PanelCx<'_>, consequences: &[Problem]) {
    if consequences.is_empty() {
        return;
    }
    let palette = cx.kit.palette;
    let count = Message::new("check-consequences").with("count", consequences.len());
    Frame::new().inner_margin(INDENT).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = 16.0;
        ui.spacing_mut().item_spacing.y = 2.0;
        small(ui, &palette, &cx.say(&count));
        for problem in consequences.iter().take(CONSEQUENCES) {
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| where_it_is(ui, cx, problem));
            small(ui, &palette, &bounded(&cx.say(&problem.what)));
        }
        let left = consequences.len().saturating_sub(CONSEQUENCES);
        if left > 0 {
            let more = Message::new("problems-consequences-more").with("count", left);
            small(ui, &palette, &cx.say(&more));
        }
    });
}

/// The place of a problem in its file, and the way to what it is about.
fn where_it_is(ui: &mut Ui, cx: &mut PanelCx<'_>, problem: &Problem) {
    let place = RichText::new(place(problem))
        .font(font(Face::Sans, SMALL))
        .color(cx.kit.palette.muted);
    ui.add(Label::new(place));
    if let Some(item) = &problem.item
        && ui.add(Link::new(cx.text("problems-show"))).clicked()
    {
        cx.push(Command::Show(None));
        cx.push(Command::Select(Some(item.clone())));
    }
}

fn severity(cx: &PanelCx<'_>, problem: &Problem) -> String {
    match problem.severity {
        Severity::Error => cx.text("severity-error"),
        Severity::Warning => cx.text("severity-warning"),
    }
}

fn place(problem: &Problem) -> String {
    let at = &problem.at;
    match (at.line, at.path.is_empty()) {
        (0, _) => at.path.clone(),
        (line, true) => format!("{line}:{}", at.column),
        (line, false) => format!("{line}:{} {}", at.column, at.path),
    }
}

/// All problems as text, one to a paragraph; what comes of another one is indented beneath it.
fn listing(cx: &PanelCx<'_>) -> String {
    let mut out = String::new();
    for problem in &cx.session.workspace().problems {
        let indent = if problem.follows.is_some() {
            "    "
        } else {
            ""
        };
        let what = cx.say(&problem.what);
        out += &format!(
            "{indent}{}: {}: {what}\n",
            severity(cx, problem),
            place(problem)
        );
        if let Some(found) = &problem.wordings {
            for (name, text) in wordings::lines(cx, found) {
                out += &format!("{indent}  {name} {text}\n");
            }
        }
        out += &format!("{indent}  {}\n", cx.say(&problem.hint));
    }
    out
}
