//! What is listed beside the map because it is not on it: why, and each relation one click away.

use super::super::style::{RADIUS, SMALL};
use super::super::widgets::text::{caps, small};
use super::PanelCx;
use super::relation_list::{self, Says};
use crate::analysis::Absence;
use crate::app::{Action, Command};
use crate::lang::Message;
use crate::model::ProblemKind;
use eframe::egui::{Align, Id, Link, RichText, Shape, Ui, vec2};
use std::time::Duration;

/// How long its heading is marked for who asked for it, in seconds.
const MARKED_S: f64 = 1.2;

/// Whether the filter lets nothing through that is not drawn, and nothing is set aside for want of a passage.
pub(super) fn is_empty(cx: &PanelCx<'_>) -> bool {
    let visible = &cx.session.derived().visible;
    let drawn = |why| visible.absent(why).is_empty();
    Absence::ALL.into_iter().all(drawn) && unquoted(cx) == 0
}

/// Every relation that the filter lets through and that is not drawn, under its reason; comes into view when `asked` for.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, asked: bool) {
    if is_empty(cx) {
        return;
    }
    let visible = &cx.session.derived().visible;
    let unquoted = unquoted(cx);
    let listed = Absence::ALL.map(|why| (why, visible.absent(why)));
    let behind = ui.painter().add(Shape::Noop);
    let title = caps(ui, &cx.kit.palette, &cx.text("tray-title"));
    if asked {
        title.scroll_to_me(Some(Align::TOP));
    }
    if is_marked(ui, asked) {
        let around = title.rect.expand2(vec2(6.0, 4.0));
        let mark = Shape::rect_filled(around, RADIUS, cx.kit.palette.marked);
        ui.painter().set(behind, mark);
    }
    ui.add_space(6.0);
    for (why, ids) in listed.into_iter().filter(|(_, ids)| !ids.is_empty()) {
        let (note, says) = match why {
            Absence::Unsupported => ("tray-unsupported", Says::KindAndPlaces),
            Absence::Unlocated => ("tray-unlocated", Says::Actors),
        };
        let note = Message::new(note).with("count", ids.len());
        small(ui, &cx.kit.palette, &cx.say(&note));
        ui.add_space(4.0);
        relation_list::rows(ui, cx, ids, says);
        ui.add_space(10.0);
    }
    if unquoted > 0 {
        set_aside(ui, cx, unquoted);
    }
    ui.add_space(8.0);
}

/// Whether the heading is marked, so that who asked for it finds it even where nothing had to be scrolled: for a moment, and
/// without motion.
fn is_marked(ui: &Ui, asked: bool) -> bool {
    let now = ui.input(|input| input.time);
    let key = Id::unique("tray-marked");
    if asked {
        ui.data_mut(|data| data.insert_temp(key, now + MARKED_S));
    }
    let until: Option<f64> = ui.data(|data| data.get_temp(key));
    let left = until.map_or(0.0, |until| until - now);
    if left > 0.0 {
        ui.ctx()
            .request_repaint_after(Duration::from_secs_f64(left));
    }
    left > 0.0
}

/// How many relations of the file have no passage that can be read: those are set aside, so that they have no card.
fn unquoted(cx: &PanelCx<'_>) -> usize {
    let problems = cx.session.workspace().problems.iter();
    let codes = [ProblemKind::NoPassages, ProblemKind::NoPassageLeft].map(ProblemKind::code);
    problems.filter(|p| codes.contains(&p.code)).count()
}

fn set_aside(ui: &mut Ui, cx: &mut PanelCx<'_>, count: usize) {
    let note = Message::new("tray-unquoted").with("count", count);
    small(ui, &cx.kit.palette, &cx.say(&note));
    let link = RichText::new(cx.text("action-problems")).size(SMALL + 0.5);
    if ui.add(Link::new(link)).clicked() {
        cx.push(Command::Do(Action::Problems));
    }
    ui.add_space(10.0);
}

/// How many relations have no date while a stretch of time is chosen.
pub(super) fn undated(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let ids = &cx.session.derived().visible.undated;
    if ids.is_empty() {
        return;
    }
    let message = Message::new("legend-undated").with("count", ids.len());
    caps(ui, &cx.kit.palette, &cx.say(&message));
    ui.add_space(6.0);
    relation_list::rows(ui, cx, ids, Says::Places);
}
