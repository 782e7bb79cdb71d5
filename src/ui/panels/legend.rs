//! The legend is the filter: every entry shows its line form and its count, and switches it off.

use super::super::follow::follow_keyboard;
use super::super::fonts::font;
use super::super::style::{MARGIN, SMALL};
use super::super::widgets::text::{caps, cut_line, small};
use super::super::widgets::{Row, Sample};
use super::{Panel, PanelCx, tray};
use crate::analysis::Counts;
use crate::app::{Action, Command, Facet};
use crate::figure::inset::InsetWishes;
use crate::figure::legend::{self, FormEntry, LegendEntry, LegendKey, Section};
use crate::figure::{Extras, FigureCx, Routes};
use crate::lang::Message;
use crate::scene::Face;
use eframe::egui::{
    Align, Button, Color32, EventFilter, Frame, Id, Key, Label, Layout, Link, Margin, Modifiers,
    RichText, ScrollArea, Sense, Ui, vec2,
};

/// The size of the words at the head, in points.
const HEAD_PX: f32 = SMALL + 0.5;
/// The space at either side of the words of the button there, in points.
const HEAD_PADDING: f32 = 8.0;
/// The height of an entry, in points.
const ROW: f32 = 26.0;
/// The height of an entry that switches nothing, and the width of its sample, in points.
const FORM: f32 = 22.0;
const SAMPLE: f32 = 32.0;

/// The legend.
#[derive(Default)]
pub struct LegendPanel {
    /// Its entries in the last frame, from top to bottom: where the arrow keys go.
    entries: Vec<Id>,
    /// What is drawn and switches nothing.
    forms: Vec<FormEntry>,
    /// The lines with the revision of what they are made from.
    lines: (u64, Vec<Line>),
}

impl LegendPanel {
    /// Takes what widths of lines and signs of places mean; whether that is news.
    pub fn explain(&mut self, forms: &[FormEntry]) -> bool {
        let news = self.forms != forms;
        if news {
            self.forms = forms.to_vec();
        }
        news
    }

    /// Makes its lines anew when what they are made from has changed.
    fn follow(&mut self, cx: &PanelCx<'_>) {
        let revision = cx.session.derived().revision;
        if self.lines.1.is_empty() || self.lines.0 != revision {
            self.lines = (revision, lines(cx));
        }
    }
}

impl Panel for LegendPanel {
    fn name(&self) -> &'static str {
        "panel-legend"
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        ScrollArea::vertical()
            .id_salt("legend")
            .auto_shrink(false)
            .show(ui, |ui| {
                Frame::new()
                    .inner_margin(Margin::symmetric(MARGIN as i8, 14))
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        let asked = filtered(ui, cx);
                        self.follow(cx);
                        let entries = sections(ui, cx, &self.lines.1);
                        walk(ui, &self.entries);
                        self.entries = entries;
                        tray::show(ui, cx, asked);
                        tray::undated(ui, cx);
                        reading(ui, cx, &self.forms);
                    });
                follow_keyboard(ui);
            });
    }
}

/// Says how many relations are on the map, and offers to show everything. The line is always there, so that a click below
/// it moves nothing. Whether it is asked which ones are not on the map.
fn filtered(ui: &mut Ui, cx: &mut PanelCx<'_>) -> bool {
    let all = cx.dossier().relations().len();
    if all == 0 {
        return false;
    }
    let shown = cx.session.derived().visible.relations.len();
    let filters = !cx.session.focus().filter.is_everything();
    let id = if filters || shown < all {
        "legend-shown"
    } else {
        "legend-all-shown"
    };
    let counts = |id| Message::new(id).with("shown", shown).with("all", all);
    let words = RichText::new(cx.say(&counts(id))).font(font(Face::Sans, HEAD_PX));
    // What is said while the filter is on decides, filter or not: nothing moves when it is switched.
    let longest = cx.say(
        &Message::new("legend-shown")
            .with("shown", all)
            .with("all", all),
    );
    let beside = fit_beside(ui, &longest, &cx.text("action-clear-filter"));
    let mut asked = false;
    head_line(ui, if beside { 28.0 } else { 20.0 }, |ui| {
        if tray::is_empty(cx) {
            let words = words.color(cx.kit.palette.muted);
            ui.add(Label::new(words).truncate());
        } else {
            let tip = cx.text("tray-tip");
            asked = ui.add(Link::new(words)).on_hover_text(tip).clicked();
        }
        if filters && beside {
            let right = Layout::right_to_left(Align::Center);
            ui.with_layout(right, |ui| everything(ui, cx));
        }
    });
    if !beside {
        head_line(ui, 28.0, |ui| {
            if filters {
                everything(ui, cx);
            }
        });
    }
    ui.add_space(if beside { 12.0 } else { 8.0 });
    asked
}

/// Whether the words at the head and the button have room on one line.
fn fit_beside(ui: &Ui, words: &str, label: &str) -> bool {
    let wide = |text: &str| {
        let manner = (font(Face::Sans, HEAD_PX), Color32::PLACEHOLDER);
        cut_line(ui.painter(), text, manner, f32::INFINITY).size().x
    };
    let between = ui.spacing().item_spacing.x + 2.0 * HEAD_PADDING;
    wide(words) + wide(label) + between <= ui.available_width()
}

fn head_line(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui)) {
    let middle = Layout::left_to_right(Align::Center);
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, middle, |ui| {
        ui.set_min_height(size.y);
        contents(ui);
    });
}

/// The button that shows everything again.
fn everything(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let label = RichText::new(cx.text("action-clear-filter")).font(font(Face::Sans, HEAD_PX));
    ui.spacing_mut().button_padding.x = HEAD_PADDING;
    if ui.add(Button::new(label)).clicked() {
        cx.push(Command::Do(Action::ClearFilter));
    }
}

/// The lines of the legend, as figures have its entries.
fn lines(cx: &PanelCx<'_>) -> Vec<Line> {
    let derived = cx.session.derived();
    let routes = Routes::default();
    let figure = FigureCx {
        dossier: cx.dossier(),
        assessments: &derived.assessments,
        facts: &derived.facts,
        visible: &derived.visible,
        routes: &routes,
        joined: None,
        texts: &derived.texts,
        fonts: cx.kit.fonts(),
        theme: &cx.kit.theme,
        labels: &[],
        selection: None,
        filter: &cx.session.focus().filter,
        view: cx.session.settings().view,
        extras: Extras::WINDOW,
        wishes: InsetWishes::NONE,
        area: None,
        earlier: None,
    };
    let entries = legend::entries(&figure, &derived.all, &derived.shown);
    let mut lines: Vec<Line> = entries.iter().map(|entry| Line::of(cx, entry)).collect();
    let has_witnesses = lines.last().is_some_and(|l| l.section == Section::Witness);
    if has_witnesses && derived.all.unvoiced > 0 {
        lines.push(Line::unvoiced(cx));
    }
    lines
}

/// The legend, section by section.
fn sections(ui: &mut Ui, cx: &mut PanelCx<'_>, lines: &[Line]) -> Vec<Id> {
    let mut drawn = Vec::new();
    for section in lines.chunk_by(|a, b| a.section == b.section) {
        let heading = section.first().map(|line| line.section.heading_id());
        caps(ui, &cx.kit.palette, &cx.text(heading.unwrap_or_default()));
        ui.add_space(6.0);
        drawn.extend(section.iter().map(|line| show_entry(ui, cx, line)));
        ui.add_space(18.0);
    }
    drawn
}

/// The arrow keys go from one entry to the next in their order; from the last they go nowhere.
fn walk(ui: &Ui, entries: &[Id]) {
    let focused = ui.memory(|memory| memory.focused());
    let Some(at) = focused.and_then(|id| entries.iter().position(|e| *e == id)) else {
        return;
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::ArrowDown) {
        at + 1
    } else if pressed(Key::ArrowUp) {
        at.saturating_sub(1)
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        entries.len() - 1
    } else {
        at
    };
    let Some(id) = entries.get(to).filter(|_| to != at) else {
        return;
    };
    ui.memory_mut(|memory| memory.request_focus(*id));
    ui.ctx().request_repaint();
    if let Some(response) = ui.ctx().read_response(*id) {
        ui.scroll_to_rect(response.rect.expand2(vec2(0.0, ROW)), None);
    }
}

/// What an entry switches.
fn facet(key: &LegendKey) -> Facet {
    match key {
        LegendKey::Kind(kind) => Facet::Kind(kind.clone()),
        LegendKey::Realis(realis) => Facet::Realis(*realis),
        LegendKey::Status(status) => Facet::Status(*status),
        LegendKey::Witness(id) => Facet::Witness(id.clone()),
    }
}

/// The number of relations that an entry has, whatever the filter says.
fn all(counts: &Counts, key: &LegendKey) -> usize {
    let count = match key {
        LegendKey::Kind(kind) => counts.kinds.get(kind),
        LegendKey::Realis(realis) => counts.realis.get(realis),
        LegendKey::Status(status) => counts.status.get(status),
        LegendKey::Witness(id) => counts.witnesses.get(id),
    };
    count.copied().unwrap_or(0)
}

/// An entry as it is drawn.
struct Line {
    section: Section,
    facet: Facet,
    label: String,
    /// How many relations it has, and how many of them are seen.
    all: usize,
    shown: usize,
    sample: Option<Sample>,
}

impl Line {
    fn of(cx: &PanelCx<'_>, entry: &LegendEntry) -> Self {
        Self {
            section: entry.section,
            facet: facet(&entry.key),
            label: entry.label.clone(),
            all: all(&cx.session.derived().all, &entry.key),
            shown: entry.count,
            sample: entry.sample.clone().map(Sample::Line),
        }
    }

    /// Relations for which nobody speaks stand below the witnesses: they are there whoever is switched off.
    fn unvoiced(cx: &PanelCx<'_>) -> Self {
        let derived = cx.session.derived();
        Self {
            section: Section::Witness,
            facet: Facet::Unvoiced,
            label: cx.text("legend-unvoiced"),
            all: derived.all.unvoiced,
            shown: derived.shown.unvoiced,
            sample: None,
        }
    }
}

fn show_entry(ui: &mut Ui, cx: &mut PanelCx<'_>, line: &Line) -> Id {
    let Line {
        facet,
        label,
        all,
        shown,
        sample,
        ..
    } = line;
    let on = cx.session.is_on(facet);
    let number = |count| cx.texts().number(count);
    let count = if shown == all || !on {
        number(*all)
    } else {
        format!("{}/{}", number(*shown), number(*all))
    };
    let name = || {
        let message = Message::new("legend-entry").with("name", label);
        cx.say(&message.with("count", *all))
    };
    let row = Row {
        text: label,
        detail: "",
        trailing: &count,
        sample: sample.as_ref(),
        name: &name,
        on: Some(on),
        boxed: false,
        selected: false,
        wraps: true,
        tip: Some(&|| cx.text("legend-tip")),
    };
    let response = row.show(ui, cx.kit, ROW);
    if response.has_focus() {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    let only_this = ui.input(|i| i.modifiers.command || i.modifiers.alt);
    if response.clicked() {
        cx.push(if only_this {
            Command::Only(facet.clone())
        } else {
            Command::Toggle(facet.clone())
        });
    }
    response.context_menu(|ui| {
        if ui.button(cx.text("legend-toggle")).clicked() {
            cx.push(Command::Toggle(facet.clone()));
        }
        if ui.button(cx.text("legend-only")).clicked() {
            cx.push(Command::Only(facet.clone()));
        }
        if ui.button(cx.text("action-clear-filter")).clicked() {
            cx.push(Command::Do(Action::ClearFilter));
        }
    });
    response.id
}

/// What is drawn and switches nothing: widths of lines, signs of places.
fn reading(ui: &mut Ui, cx: &PanelCx<'_>, forms: &[FormEntry]) {
    if forms.is_empty() {
        return;
    }
    let palette = &cx.kit.palette;
    caps(ui, palette, &cx.text("legend-reading"));
    for alike in forms.chunk_by(|a, b| a.form.heading_id() == b.form.heading_id()) {
        let Some(first) = alike.first() else { continue };
        ui.add_space(6.0);
        small(ui, palette, &cx.text(first.form.heading_id()));
        for entry in alike {
            ui.horizontal(|ui| {
                let (place, _) = ui.allocate_exact_size(vec2(SAMPLE, FORM), Sense::hover());
                let sample = Sample::Form(entry.form);
                sample.paint(ui.painter(), cx.kit, place, 1.0);
                small(ui, palette, &entry.label);
            });
        }
    }
    ui.add_space(18.0);
}
