//! What a full text says of the quotations of a document, before anything changes; a person decides each altered one.

use super::super::fonts::font;
use super::super::panels::{PanelCx, wordings};
use super::super::style::RADIUS;
use super::super::widgets::text::{body, bounded, muted, small};
use super::super::words;
use super::Sheet;
use crate::app::{Command, Dialog};
use crate::lang::Message;
use crate::model::attachment::Held;
use crate::model::{AnchorState, Attachment, Id, Passage, wording};
use crate::scene::Face;
use eframe::egui::{
    Button, Context, Frame, Margin, RadioButton, Rect, RichText, Role, Sense, Ui, WidgetInfo, vec2,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// So many quotations of a group are listed; the rest are counted.
const LISTED: usize = 60;
/// So many altered ones are put to a person; of more, the rest keep their wording.
const DECIDED: usize = 300;
/// How high one of those is likely to be, and how far beyond what is seen they are drawn, in points.
const LIKELY: f32 = 150.0;
const BEYOND: f32 = 400.0;
/// How far what belongs to a group is indented.
const INDENT: Margin = Margin {
    left: 14,
    right: 0,
    top: 2,
    bottom: 6,
};

/// What has been decided of the text that is shown.
#[derive(Default)]
pub struct AttachBox {
    shown: Option<Arc<Attachment>>,
    accepted: BTreeSet<Id<Passage>>,
    /// The length of the text, in code points.
    length: usize,
    /// How high each altered quotation turned out to be, in a sheet so wide; in points.
    heights: BTreeMap<usize, f32>,
    width: f32,
}

impl AttachBox {
    /// Draws the report while it stands.
    pub fn show(&mut self, ctx: &Context, cx: &mut PanelCx<'_>) {
        let Some(Dialog::Attachment(attachment)) = cx.session.focus().dialog.clone() else {
            self.shown = None;
            return;
        };
        let same = self
            .shown
            .as_ref()
            .is_some_and(|known| Arc::ptr_eq(known, &attachment));
        if !same {
            self.accepted.clear();
            self.heights.clear();
            self.length = attachment.text.chars().count();
            self.shown = Some(Arc::clone(&attachment));
        }
        let title = cx.text("attach-title");
        let sheet = Sheet {
            name: "attach",
            title: &title,
            width: 660.0,
            grows: false,
        };
        sheet.show(ctx, cx, |ui, cx| {
            about(ui, cx, &attachment, self.length);
            self.buttons(ui, cx, &attachment);
            ui.add_space(6.0);
            // What a person must decide comes first.
            self.altered(ui, cx, &attachment);
            for state in [
                AnchorState::Orphaned,
                AnchorState::Ambiguous,
                AnchorState::Moved,
                AnchorState::Exact,
            ] {
                listed(ui, cx, &attachment, state);
            }
        });
    }

    fn buttons(&self, ui: &mut Ui, cx: &mut PanelCx<'_>, attachment: &Attachment) {
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let word = if is_foreign(attachment) {
                "attach-do-anyway"
            } else {
                "attach-do"
            };
            if ui.add(Button::new(cx.text(word))).clicked() {
                cx.push(Command::Attach(self.accepted.clone()));
            }
            if ui.button(cx.text("opening-cancel")).clicked() {
                cx.push(Command::Show(None));
            }
            small(ui, &cx.kit.palette, &cx.text("attach-unsaved"));
        });
    }

    fn altered(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, attachment: &Attachment) {
        let count = attachment.count(AnchorState::Altered);
        if count == 0 {
            return;
        }
        group(ui, cx, "attach-group-altered", count);
        if (self.width - ui.available_width()).abs() > 0.5 {
            self.width = ui.available_width();
            self.heights.clear();
        }
        let altered = attachment.of(AnchorState::Altered).take(DECIDED);
        for (number, held) in altered.enumerate() {
            self.decision(ui, cx, (number, held));
        }
        more(ui, cx, count.saturating_sub(DECIDED));
    }

    /// A quotation to be decided; one that lies far from what is seen only takes its room.
    fn decision(&mut self, ui: &mut Ui, cx: &PanelCx<'_>, (number, held): (usize, &Held)) {
        let height = self.heights.get(&number).copied().unwrap_or(LIKELY);
        let place = Rect::from_min_size(ui.cursor().min, vec2(self.width, height));
        let near = ui.clip_rect().expand(BEYOND);
        if !near.intersects(place) {
            ui.allocate_exact_size(place.size(), Sense::HOVER);
            return;
        }
        let drawn = Frame::new().inner_margin(INDENT).show(ui, |ui| {
            if let Some(both) = &held.wordings {
                wordings::show(ui, cx, both);
            }
            Frame::new().inner_margin(INDENT).show(ui, |ui| {
                used_for(ui, cx, held);
                self.choice(ui, cx, held);
            });
        });
        let height = drawn.response.rect.height();
        if self.heights.insert(number, height) != Some(height) {
            ui.ctx().request_repaint();
        }
    }

    /// Keep the quotation, or take the wording of the text.
    fn choice(&mut self, ui: &mut Ui, cx: &PanelCx<'_>, held: &Held) {
        let Some(first) = held.passages.first() else {
            return;
        };
        let accepted = self.accepted.contains(first);
        ui.horizontal_wrapped(|ui| {
            for (id, takes) in [("attach-keep", false), ("attach-accept", true)] {
                let word = cx.text(id);
                let name = Message::new("attach-choice")
                    .with("choice", &word)
                    .with("quote", bounded(&held.exact));
                let on = accepted == takes;
                let radio = ui.add(RadioButton::new(on, word));
                radio.widget_info(|| {
                    WidgetInfo::selected(Role::RadioButton, true, on, cx.say(&name))
                });
                if radio.on_hover_text(cx.text(&format!("{id}.tip"))).clicked() {
                    if takes {
                        self.accepted.insert(first.clone());
                    } else {
                        self.accepted.remove(first);
                    }
                }
            }
        });
    }
}

/// Whether nothing that is quoted is in the text.
fn is_foreign(attachment: &Attachment) -> bool {
    let orphaned = attachment.count(AnchorState::Orphaned);
    orphaned > 0 && orphaned == attachment.held.len()
}

/// Which text it is, and a warning where it looks like another document's.
fn about(ui: &mut Ui, cx: &PanelCx<'_>, attachment: &Attachment, length: usize) {
    let document = cx.dossier().documents().get(&attachment.document);
    let title = document.map_or("", |d| wording::name(&d.title, cx.texts()));
    let message = Message::new("attach-about")
        .with("document", bounded(title))
        .with("length", cx.texts().number(length));
    muted(ui, &cx.kit.palette, &cx.say(&message));
    if is_foreign(attachment) {
        ui.add_space(6.0);
        Frame::new()
            .fill(cx.kit.palette.tint)
            .corner_radius(RADIUS)
            .inner_margin(Margin::symmetric(12, 10))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                body(ui, &cx.text("attach-none-found"));
            });
    }
}

fn group(ui: &mut Ui, cx: &PanelCx<'_>, id: &'static str, count: usize) {
    ui.add_space(6.0);
    let heading = cx.say(&Message::new(id).with("count", count));
    ui.label(RichText::new(heading).font(font(Face::SansStrong, 13.5)));
}

/// The quotations that came out so, as they are quoted.
fn listed(ui: &mut Ui, cx: &PanelCx<'_>, attachment: &Attachment, state: AnchorState) {
    let count = attachment.count(state);
    let id = match state {
        AnchorState::Exact => "attach-group-exact",
        AnchorState::Moved => "attach-group-moved",
        AnchorState::Altered => "attach-group-altered",
        AnchorState::Ambiguous => "attach-group-ambiguous",
        AnchorState::Orphaned => "attach-group-orphaned",
    };
    if count == 0 {
        return;
    }
    group(ui, cx, id, count);
    Frame::new().inner_margin(INDENT).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for held in attachment.of(state).take(LISTED) {
            let passage = held
                .passages
                .first()
                .and_then(|id| cx.dossier().passage(id));
            if let Some((_, passage)) = passage {
                let quote = wording::quotation(cx.dossier(), passage);
                small(ui, &cx.kit.palette, &bounded(&quote));
            }
        }
        more(ui, cx, count.saturating_sub(LISTED));
    });
}

fn more(ui: &mut Ui, cx: &PanelCx<'_>, count: usize) {
    if count > 0 {
        let message = Message::new("attach-more").with("count", count);
        small(ui, &cx.kit.palette, &cx.say(&message));
    }
}

/// What a quotation is used for.
fn used_for(ui: &mut Ui, cx: &PanelCx<'_>, held: &Held) {
    for id in &held.passages {
        if let Some((relation, _)) = cx.dossier().passage(id) {
            let about = words::label(cx, relation);
            let message = Message::new("attach-for").with("relation", about);
            small(ui, &cx.kit.palette, &cx.say(&message));
        }
    }
}
