//! The line above the views that says what is shown: the parts of the filter in words, each with a cross; and what would let
//! something through where nothing passes.

use super::panels::PanelCx;
use super::style::{MARGIN, SMALL};
use super::widgets::text::small;
use crate::analysis::{FilterPart, statement, visible_by};
use crate::app::{Action, ActionSpec, Command};
use crate::lang::Message;
use eframe::egui::{
    Align, Button, Color32, FontId, Frame, Label, Layout, Link, Margin, RichText, Ui, Vec2,
};

/// The longest words on one chip, in characters; the rest is told by its tip.
const MOST_CHARS: usize = 48;
/// The space between parts, and that within a chip beside its words, in points.
const BETWEEN_PX: f32 = 6.0;
const CHIP_PX: f32 = 9.0;

/// What the line tells.
#[derive(Default)]
struct Told {
    /// The revision of what it was made from.
    revision: u64,
    /// The parts in words.
    parts: Vec<(FilterPart, String)>,
    /// How many relations pass without the last of them, where nothing does.
    freed: usize,
    /// How many pass because their date is uncertain: as written it lies outside.
    perhaps: usize,
}

/// The line of the filter.
#[derive(Default)]
pub struct FilterBar {
    told: Told,
    /// Whether the parts had no room on the line that others have begun.
    overflows: bool,
}

impl FilterBar {
    /// Draws the parts on a line that others have begun, where a filter leaves anything out and there is room for all of them.
    pub fn line(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        self.overflows = false;
        if cx.session.focus().filter.is_everything() {
            return;
        }
        self.follow(cx);
        self.overflows = self.width(ui, cx) > ui.available_width();
        if !self.overflows {
            ui.horizontal_centered(|ui| self.parts(ui, cx));
        }
    }

    /// Whether the parts have to be drawn on lines of their own.
    #[must_use]
    pub fn overflows(&self) -> bool {
        self.overflows
    }

    /// The width of all parts on one line, in points.
    fn width(&self, ui: &Ui, cx: &PanelCx<'_>) -> f32 {
        let font = FontId::proportional(SMALL + 0.5);
        let words = |text: String| {
            let laid = ui.painter();
            let laid = laid.layout_no_wrap(text, font.clone(), Color32::PLACEHOLDER);
            laid.size().x
        };
        let chips = self.told.parts.iter().map(|(_, said)| words(short(said)));
        let chips: f32 = chips.map(|width| width + 2.0 * CHIP_PX + BETWEEN_PX).sum();
        let link = ActionSpec::of(Action::Filter).map_or(0.0, |spec| words(cx.text(spec.label_id)));
        words(cx.say(&count(cx, self.told.perhaps))) + chips + link + 2.0 * BETWEEN_PX
    }

    /// Draws them on lines of their own.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        self.follow(cx);
        framed(ui, |ui| ui.horizontal_wrapped(|ui| self.parts(ui, cx)));
    }

    /// Says that nothing passes, where that is so, and offers to take the last part away.
    pub fn nothing(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        self.follow(cx);
        let Told { parts, freed, .. } = &self.told;
        framed(ui, |ui| loosen(ui, cx, parts, *freed));
    }

    fn parts(&self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        ui.spacing_mut().item_spacing = Vec2::splat(BETWEEN_PX);
        let said = RichText::new(cx.say(&count(cx, self.told.perhaps))).size(SMALL + 0.5);
        let said = ui.add(Label::new(said.color(cx.kit.palette.muted)).extend());
        if self.told.perhaps > 0 {
            said.on_hover_text(cx.text("filter-perhaps-tip"));
        }
        for (part, words) in &self.told.parts {
            chip(ui, cx, *part, words);
        }
        link(ui, cx, Action::Filter);
    }

    /// Tells the parts anew when the filter, the dossier or the language is another.
    fn follow(&mut self, cx: &PanelCx<'_>) {
        let derived = cx.session.derived();
        if self.told.revision == derived.revision {
            return;
        }
        let filter = &cx.session.focus().filter;
        let parts = statement::parts((cx.dossier(), &derived.facts), filter, cx.texts());
        let last = cx.session.last_part();
        let nothing = derived.overview.relations == 0;
        let freed = last.filter(|_| nothing).map_or(0, |part| {
            let index = derived.index.as_deref();
            let looser = part.taken_from(filter);
            let seen = visible_by(&derived.facts, index, cx.dossier(), &looser);
            seen.rows().count()
        });
        let timed = filter.has_time().then(|| filter.time());
        let perhaps = timed.map_or(0, |time| {
            let rows = derived.visible.rows();
            let facts = &derived.facts;
            rows.filter(|row| facts.is_perhaps(cx.dossier(), *row, time))
                .count()
        });
        self.told = Told {
            revision: derived.revision,
            parts,
            freed,
            perhaps,
        };
    }
}

/// With the margins of the line.
fn framed<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) {
    let margin = Margin {
        left: MARGIN as i8 / 2,
        right: MARGIN as i8 / 2,
        top: 2,
        bottom: 8,
    };
    Frame::new().inner_margin(margin).show(ui, contents);
}

/// How many relations pass, and how many of them only because of what is not known of their dates.
fn count(cx: &PanelCx<'_>, perhaps: usize) -> Message {
    Message::new("filter-shown")
        .with("count", perhaps)
        .with("shown", cx.session.derived().overview.relations)
        .with("all", cx.dossier().relations().len())
}

/// The words on the chip of a part.
fn short(words: &str) -> String {
    let mut short: String = words.chars().take(MOST_CHARS).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    format!("{short}  ×")
}

/// A part in words; a click takes it away.
fn chip(ui: &mut Ui, cx: &mut PanelCx<'_>, part: FilterPart, words: &str) {
    let label = RichText::new(short(words)).size(SMALL + 0.5);
    let button = Button::new(label)
        .corner_radius(11)
        .min_size(Vec2::new(0.0, 22.0));
    ui.spacing_mut().button_padding = Vec2::new(CHIP_PX, 2.0);
    let response = ui.add(button);
    let name = cx.say(&Message::new("filter-take-away").with("what", words));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name.clone()));
    if response.on_hover_text(name).clicked() {
        let looser = part.taken_from(&cx.session.focus().filter);
        cx.push(Command::Filter(Box::new(looser)));
    }
}

fn link(ui: &mut Ui, cx: &mut PanelCx<'_>, action: Action) {
    let Some(spec) = ActionSpec::of(action) else {
        return;
    };
    let words = RichText::new(cx.text(spec.label_id)).size(SMALL + 0.5);
    let tip = cx.text(&format!("{}.tip", spec.label_id));
    if ui.add(Link::new(words)).on_hover_text(tip).clicked() {
        cx.push(Command::Do(action));
    }
}

/// Says that nothing passes, and offers to take the last part away.
fn loosen(ui: &mut Ui, cx: &mut PanelCx<'_>, parts: &[(FilterPart, String)], freed: usize) {
    let last = cx.session.last_part();
    let Some((part, words)) = parts.iter().find(|(part, _)| Some(*part) == last) else {
        return;
    };
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        let said = Message::new("filter-nothing").with("what", words);
        small(ui, &cx.kit.palette, &cx.say(&said.with("count", freed)));
        let offer = cx.text("filter-loosen");
        if ui.add(Button::new(offer)).clicked() {
            let looser = part.taken_from(&cx.session.focus().filter);
            cx.push(Command::Filter(Box::new(looser)));
        }
    });
}
