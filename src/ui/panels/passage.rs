//! One passage: the quotation with the words around it, its translation, its voice, and what can be done with it.

use super::super::fonts::font;
use super::super::menu::{MENU, entry, popup};
use super::super::style::{SMALL, colour};
use super::super::widgets::chip;
use super::super::widgets::text::{break_before, label, quotation, small};
use super::super::words;
use super::{PanelCx, wordings};
use crate::app::{Action, ActionSpec, Command};
use crate::figure::style::hue;
use crate::lang::Message;
use crate::model::check::CONTEXT;
use crate::model::{Document, Passage, Relation, Stance, wording};
use crate::scene::Face;
use crate::scene::text::{Manner, turns};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    Align, Button, Color32, Frame, Margin, OpenUrl, Rect, RichText, Role, Sense, Ui, UiBuilder,
    WidgetInfo,
};

/// The room that the rule takes, in points.
const RULE: Margin = Margin {
    left: 14,
    right: 0,
    top: 0,
    bottom: 0,
};

/// Which passage of its relation it is.
pub(super) struct Place {
    /// Its number, from 0.
    pub number: usize,
    /// The number of passages.
    pub count: usize,
    /// Whether it is the one that is read.
    pub current: bool,
    /// Whether it is to come into view.
    pub reveal: bool,
}

pub(super) fn show(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    relation: &Relation,
    passage: &Passage,
    place: &Place,
) {
    let ink = colour(hue(&cx.kit.theme, cx.dossier().family(&relation.kind)));
    // The whole passage can be clicked; it is laid out first, so that its buttons lie over it.
    let builder = UiBuilder::new()
        .id_salt(("passage", &passage.id))
        .sense(Sense::click());
    let around = ui
        .scope_builder(builder, |ui| {
            Frame::new().inner_margin(RULE).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 6.0;
                quote(ui, cx, passage);
                gloss(ui, cx, passage);
                voice(ui, cx, passage);
                unlike(ui, cx, passage);
                if place.current {
                    buttons(ui, cx, passage);
                }
            });
        })
        .response;
    let ink = if place.current {
        ink
    } else {
        ink.gamma_multiply(0.5)
    };
    rule(ui, around.rect, ink);
    let name = cx.say(
        &Message::new("passage-name")
            .with("number", place.number + 1)
            .with("count", place.count)
            .with("quote", wording::quotation(cx.dossier(), passage)),
    );
    around.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, place.current, &name));
    ui.ctx().accesskit_node_builder(around.id, |node| {
        // One of a list is chosen, not switched on.
        node.clear_toggled();
        node.set_selected(place.current);
    });
    if around.clicked() {
        cx.push(Command::ShowPassage(place.number));
    }
    if place.reveal {
        ui.scroll_to_rect(around.rect, Some(Align::Center));
    }
}

fn rule(ui: &Ui, rect: Rect, ink: Color32) {
    let line = Rect::from_min_size(rect.min, eframe::egui::vec2(3.0, rect.height()));
    ui.painter().rect_filled(line, 1.5, ink);
}

fn document<'a>(cx: &PanelCx<'a>, passage: &Passage) -> Option<&'a Document> {
    cx.dossier().documents().get(&passage.document)
}

/// The quotation in the quotation marks of its language, the words before and after it in grey.
fn quote(ui: &mut Ui, cx: &PanelCx<'_>, passage: &Passage) {
    let before = context(passage.prefix.as_deref(), Side::Before);
    let after = context(passage.suffix.as_deref(), Side::After);
    let before = if before.is_empty() {
        before
    } else {
        format!("… {before}")
    };
    let after = if after.is_empty() {
        after
    } else {
        format!("{after} …")
    };
    let exact = wording::quotation(cx.dossier(), passage);
    let job = quotation(&cx.kit.palette, &before, &exact, &after);
    ui.add(label(ui, job, Manner::Quoted));
}

/// On which side of a quotation words stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// The words on one side of a quotation on one line. Where the file keeps only so many characters, the word that is cut
/// is left out.
fn context(text: Option<&str>, side: Side) -> String {
    let text = text.unwrap_or_default();
    let cut = text.chars().count() >= CONTEXT;
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let inner = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match side {
        Side::Before if cut && words.len() > 1 && inner(text.chars().next()) => {
            words.remove(0);
        }
        Side::After if cut && words.len() > 1 && inner(text.chars().last()) => {
            words.pop();
        }
        _ => {}
    }
    let words = words.join(" ");
    // A space beside the quotation stays a space; a full stop that follows at once follows at once.
    match side {
        _ if words.is_empty() => words,
        Side::Before if text.ends_with(char::is_whitespace) => words + " ",
        Side::After if text.starts_with(char::is_whitespace) => format!(" {words}"),
        _ => words,
    }
}

/// The translation, under the name of the language that it is in. Who reads the quotation in the language of the interface
/// needs none into a third one.
fn gloss(ui: &mut Ui, cx: &PanelCx<'_>, passage: &Passage) {
    let Some(gloss) = &passage.gloss else { return };
    let own = cx.lang();
    let (tag, text) = words::text_and_language(gloss, own, cx.dossier().lang());
    let quoted = document(cx, passage).and_then(|d| d.lang.as_deref());
    if text.is_empty() || (!is_language(tag, own) && quoted.is_some_and(|q| is_language(q, own))) {
        return;
    }
    let message = Message::new("passage-translation")
        .with("language", wording::language(tag, cx.texts()))
        .with("text", text);
    small(ui, &cx.kit.palette, &cx.say(&message));
}

/// Whether a tag such as `de-CH` is of a language such as `de`.
fn is_language(tag: &str, language: &str) -> bool {
    tag.split('-').next() == Some(language)
}

/// Stance, anchor, and the chain of attribution.
fn voice(ui: &mut Ui, cx: &PanelCx<'_>, passage: &Passage) {
    let palette = cx.kit.palette;
    let warn = colour(cx.kit.theme.coercive);
    let state = cx
        .session
        .derived()
        .anchors
        .get(&passage.id)
        .map(|a| a.state);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let against = matches!(passage.stance, Stance::Denies | Stance::Doubts);
        let inks = if against {
            (warn, warn)
        } else {
            (palette.muted, palette.frame)
        };
        chip(
            ui,
            &palette,
            &wording::word(passage.stance, cx.texts()),
            inks,
            "",
        );
        if let Some(state) = state {
            let inks = if state.counts() {
                (palette.muted, palette.frame)
            } else {
                (warn, warn)
            };
            let word = state.as_str();
            chip(
                ui,
                &palette,
                &wording::word(state, cx.texts()),
                inks,
                &cx.text(&format!("anchor-{word}.about")),
            );
        }
        if let Some(locator) = &passage.locator {
            ui.label(
                RichText::new(locator)
                    .size(SMALL + 0.5)
                    .color(palette.muted),
            );
        }
        source(ui, cx, passage);
    });
}

/// Source and date, on a line of their own where both do not fit beside the chips.
fn source(ui: &mut Ui, cx: &PanelCx<'_>, passage: &Passage) {
    let chain = wording::attribution_chain(cx.dossier(), passage, cx.texts());
    let manner = font(Face::Sans, SMALL + 0.5);
    let published = document(cx, passage).and_then(|d| d.published.as_ref());
    let date = published.map(|date| format!("· {}", wording::date(date, cx.texts())));
    let whole = date
        .iter()
        .fold(chain.clone(), |chain, date| format!("{chain} {date}"));
    break_before(ui, &whole, &manner);
    // A name from right to left would draw the date beside it into its order.
    let parts = if turns(&chain) {
        [Some(chain), date]
    } else {
        [Some(whole), None]
    };
    for text in parts.into_iter().flatten() {
        let format = TextFormat {
            valign: ui.text_valign(),
            ..TextFormat::simple(manner.clone(), ui.visuals().text_color())
        };
        let job = LayoutJob::single_section(text, format);
        ui.add(label(ui, job, Manner::Label));
    }
}

/// What the document says instead, where the quotation is not in its text and something like it is.
fn unlike(ui: &mut Ui, cx: &PanelCx<'_>, passage: &Passage) {
    let anchor = cx.session.derived().anchors.get(&passage.id);
    if anchor.is_none_or(|a| a.state.counts()) {
        return;
    }
    if let Some(both) = cx.session.workspace().wordings(&passage.id) {
        wordings::show(ui, cx, both);
    }
}

fn buttons(ui: &mut Ui, cx: &mut PanelCx<'_>, passage: &Passage) {
    let link = document(cx, passage).and_then(|d| d.url.clone().or_else(|| d.archive_url.clone()));
    let label = |text: String| Button::new(RichText::new(text).font(font(Face::Sans, 12.5)));
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding = eframe::egui::vec2(10.0, 4.0);
        ui.spacing_mut().interact_size.y = 26.0;
        if ui.add(label(cx.text("card-open-document"))).clicked() {
            cx.push(Command::ReadPassage(passage.id.clone()));
        }
        if ui.add(label(cx.text("card-copy-citation"))).clicked() {
            cx.push(Command::Do(Action::CopyCitation));
        }
        let more = ui.add(label(cx.text("card-copy-as")));
        popup(&more, cx, |ui, cx| {
            ui.set_width(MENU);
            for action in [
                Action::CopyCitation,
                Action::CopyMarkdown,
                Action::CopyAnnotation,
            ] {
                if let Some(spec) = ActionSpec::of(action) {
                    entry(ui, cx, spec);
                }
            }
        });
        if let Some(url) = link.filter(|u| Document::is_web_link(u))
            && ui
                .add(label(cx.text("card-open-link")))
                .on_hover_text(&url)
                .clicked()
        {
            ui.ctx().open_url(OpenUrl::new_tab(&url));
        }
    });
}
