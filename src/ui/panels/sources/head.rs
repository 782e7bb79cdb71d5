//! Above the text: which document it is, what can be done with it, and what has no place in it.

use super::super::super::style::{SMALL, colour};
use super::super::super::view_bar::tip;
use super::super::super::widgets::text::{CARD_LINES, bounded, fact, held_label, small};
use super::super::super::widgets::{Icon, chip, icon_button};
use super::super::{PanelCx, involved};
use super::hand;
use crate::analysis::Reading;
use crate::app::{Action, ActionSpec, Command};
use crate::lang::Message;
use crate::model::{Document, Extent, Item, wording};
use crate::scene::Face;
use eframe::egui::{Button, Link, OpenUrl, RichText, ScrollArea, Ui};

/// So many passages without a place are listed.
const LOST: usize = 100;
/// The most height of their list, in points.
const LOST_HEIGHT: f32 = 110.0;

/// Title, source and extent.
pub(super) fn about(ui: &mut Ui, cx: &PanelCx<'_>, document: &Document) {
    let title = wording::name(&document.title, cx.texts());
    let manner = (
        super::super::super::fonts::font(Face::SansStrong, 17.0),
        cx.kit.palette.ink,
    );
    ui.add(held_label(ui, title, manner, CARD_LINES));
    fact(ui, &cx.kit.palette, &source(cx, document));
    let extent = match document.extent {
        Extent::Excerpt => "document-excerpt",
        Extent::Full => "document-full",
    };
    small(ui, &cx.kit.palette, &cx.text(extent));
    ui.add_space(4.0);
}

/// A row of buttons, which goes on below where there is no room.
pub(super) fn row(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding = eframe::egui::vec2(10.0, 4.0);
        ui.spacing_mut().interact_size.y = 26.0;
        contents(ui);
    });
}

/// What can be done with the document.
pub(super) fn buttons(ui: &mut Ui, cx: &mut PanelCx<'_>, document: &Document) {
    if let Some(spec) = ActionSpec::of(Action::AttachText) {
        let button = ui.add(Button::new(cx.text(spec.label_id)));
        if button
            .on_hover_text(cx.text("action-attach-text.tip"))
            .clicked()
        {
            cx.push(Command::Do(Action::AttachText));
        }
    }
    let link = document.url.as_ref().or(document.archive_url.as_ref());
    if let Some(url) = link.filter(|url| Document::is_web_link(url)) {
        let button = ui.button(cx.text("card-open-link")).on_hover_text(url);
        if button.clicked() {
            ui.ctx().open_url(OpenUrl::new_tab(url));
        }
    }
}

/// How many quotations are marked, because they have to do with what is selected, and the button that shows only these.
pub(super) fn marked(ui: &mut Ui, cx: &mut PanelCx<'_>, reading: &Reading) {
    let quotations = reading.quotations.iter();
    let count = quotations.filter(|one| hand::is_marked(cx, one)).count();
    if let Some(said) = involved::said(cx, count) {
        small(ui, &cx.kit.palette, &said);
        involved::only(ui, cx);
    }
}

/// That the dossier is not saved, where it is not.
pub(super) fn unsaved(ui: &mut Ui, cx: &PanelCx<'_>) {
    if cx.session.is_saved() {
        return;
    }
    let ink = cx.kit.palette.muted;
    let (word, tip) = (cx.text("mark-unsaved"), cx.text("mark-unsaved.tip"));
    chip(ui, &cx.kit.palette, &word, (ink, ink), &tip);
}

/// Author, publisher, date: what the record says and nothing more.
fn source(cx: &PanelCx<'_>, document: &Document) -> String {
    let publisher = document.publisher.as_ref();
    let publisher = publisher.and_then(|id| cx.dossier().witnesses().get(id));
    let published = document.published.as_ref();
    let parts = [
        document.author.clone(),
        publisher.map(|w| wording::name(&w.name, cx.texts()).to_owned()),
        published.map(|d| wording::date(d, cx.texts())),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The way to the passages beside the one that is read.
pub(super) fn walk(ui: &mut Ui, cx: &mut PanelCx<'_>, reading: &Reading) {
    if reading.placed_count() == 0 {
        return;
    }
    for (icon, action) in [
        (Icon::Up, Action::PreviousQuoted),
        (Icon::Down, Action::NextQuoted),
    ] {
        let Some(spec) = ActionSpec::of(action) else {
            continue;
        };
        let name = cx.text(spec.label_id);
        let button = icon_button(ui, &cx.kit.palette, icon, &name, false);
        if button.on_hover_text(tip(ui, cx, action)).clicked() {
            cx.push(Command::Do(action));
        }
    }
}

/// Which passage of the document is read, in the words of a message.
pub(super) fn position(ui: &mut Ui, cx: &PanelCx<'_>, reading: &Reading, id: &'static str) {
    let here = cx.session.current_passage();
    let at = here.and_then(|here| reading.place_of(&here.id));
    if let Some(at) = at {
        let message = Message::new(id)
            .with("at", cx.texts().number(at + 1))
            .with("count", reading.placed_count());
        ui.label(
            RichText::new(cx.say(&message))
                .size(SMALL + 0.5)
                .color(cx.kit.palette.muted),
        );
    }
}

/// What the filter hides, and what is said to be quoted and has no place in the text.
pub(super) fn lost(ui: &mut Ui, cx: &mut PanelCx<'_>, reading: &Reading, hidden: usize) {
    if hidden > 0 {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 16.0;
            let message = Message::new("reader-hidden").with("count", hidden);
            small(ui, &cx.kit.palette, &cx.say(&message));
            let show = RichText::new(cx.text("action-clear-filter")).size(SMALL + 0.5);
            if ui.add(Link::new(show)).clicked() {
                cx.push(Command::Do(Action::ClearFilter));
            }
        });
    }
    let count = reading.lost.len();
    if count == 0 {
        if reading.quotations.is_empty() && hidden == 0 {
            small(ui, &cx.kit.palette, &cx.text("reader-unquoted"));
        }
        return;
    }
    let message = Message::new("reader-lost").with("count", count);
    small(ui, &cx.kit.palette, &cx.say(&message));
    ScrollArea::vertical()
        .id_salt("lost")
        .max_height(LOST_HEIGHT)
        .show(ui, |ui| {
            ui.spacing_mut().interact_size.y = 18.0;
            for (state, one) in reading.lost.iter().take(LOST) {
                let Some((_, passage)) = cx.dossier().passage(&one.passage) else {
                    continue;
                };
                let ink = colour(cx.kit.theme.coercive);
                let state = wording::word(*state, cx.texts());
                let quote = wording::quotation(cx.dossier(), passage);
                ui.horizontal(|ui| {
                    chip(ui, &cx.kit.palette, &state, (ink, ink), "");
                    let quote = RichText::new(bounded(&quote)).size(SMALL + 0.5);
                    let row = ui.add(Link::new(quote));
                    if row.clicked() {
                        cx.push(Command::Select(Some(Item::Passage(one.passage.clone()))));
                    }
                });
            }
        });
}
