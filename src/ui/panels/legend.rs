//! The legend is the filter: every entry shows its line form and its count, and switches it off.

use super::super::fonts::font;
use super::super::style::{MARGIN, SMALL};
use super::super::widgets::text::{caps, small};
use super::super::widgets::{Row, Sample};
use super::{Panel, PanelCx};
use crate::app::{Action, Command, Facet};
use crate::figure::style::LineStyle;
use crate::lang::Message;
use crate::model::{Family, Item, Realis, wording};
use crate::scene::Face;
use eframe::egui::{Button, Frame, Margin, RichText, ScrollArea, Ui};

/// The height of an entry, in points.
const ROW: f32 = 26.0;

/// The legend.
#[derive(Default)]
pub struct LegendPanel;

/// What an entry shows.
struct Entry {
    facet: Facet,
    word: String,
    sample: Option<Sample>,
    all: usize,
    shown: usize,
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
                        filtered(ui, cx);
                        section(ui, cx, "legend-kind", kinds(cx));
                        section(ui, cx, "legend-realis", realis(cx));
                        section(ui, cx, "legend-status", status(cx));
                        section(ui, cx, "legend-witnesses", witnesses(cx));
                        tray(ui, cx);
                        undated(ui, cx);
                    });
            });
    }
}

/// Says how much the filter leaves, and offers to show everything.
fn filtered(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    if cx.session.focus().filter.is_everything() {
        return;
    }
    let derived = cx.session.derived();
    let shown = derived.visible.relations.len() + derived.visible.unlocated.len();
    let message = Message::new("legend-shown")
        .with("shown", shown)
        .with("all", cx.dossier().relations().len());
    let words = cx.say(&message);
    ui.horizontal(|ui| {
        ui.label(RichText::new(words).size(SMALL + 0.5).color(cx.kit.palette.muted));
    });
    ui.add_space(6.0);
    let label = RichText::new(cx.text("action-clear-filter")).font(font(Face::Sans, 12.5));
    if ui.add(Button::new(label)).clicked() {
        cx.push(Command::Do(Action::ClearFilter));
    }
    ui.add_space(16.0);
}

fn section(ui: &mut Ui, cx: &mut PanelCx<'_>, title: &str, entries: Vec<Entry>) {
    if entries.is_empty() {
        return;
    }
    caps(ui, &cx.kit.palette, &cx.text(title));
    ui.add_space(6.0);
    let alone = entries.len() == 1;
    for entry in entries {
        show_entry(ui, cx, &entry, alone);
    }
    ui.add_space(18.0);
}

fn show_entry(ui: &mut Ui, cx: &mut PanelCx<'_>, entry: &Entry, alone: bool) {
    let on = cx.session.is_on(&entry.facet);
    let count = if entry.shown == entry.all || !on {
        entry.all.to_string()
    } else {
        format!("{}/{}", entry.shown, entry.all)
    };
    let name = cx.say(
        &Message::new("legend-entry")
            .with("name", &entry.word)
            .with("count", entry.all),
    );
    let row = Row {
        text: &entry.word,
        detail: "",
        trailing: &count,
        sample: entry.sample.clone(),
        name: &name,
        on: Some(on),
        selected: false,
    };
    let response = row.show(ui, cx.kit, ROW);
    let only_this = ui.input(|i| i.modifiers.command || i.modifiers.alt);
    if response.clicked() {
        cx.push(if only_this {
            Command::Only(entry.facet.clone())
        } else {
            Command::Toggle(entry.facet.clone())
        });
    }
    response.context_menu(|ui| {
        if ui.button(cx.text("legend-toggle")).clicked() {
            cx.push(Command::Toggle(entry.facet.clone()));
        }
        if ui.button(cx.text("legend-only")).clicked() {
            cx.push(Command::Only(entry.facet.clone()));
        }
        if ui.button(cx.text("action-clear-filter")).clicked() {
            cx.push(Command::Do(Action::ClearFilter));
        }
    });
    if !alone {
        response.on_hover_text(cx.text("legend-tip"));
    }
}

fn kinds(cx: &PanelCx<'_>) -> Vec<Entry> {
    let derived = cx.session.derived();
    let entry = |(kind, all): (&crate::model::KindRef, &usize)| Entry {
        facet: Facet::Kind(kind.clone()),
        word: wording::kind(cx.dossier(), kind, cx.texts()),
        sample: Some(Sample::of_kind(cx.kit, cx.dossier(), kind)),
        all: *all,
        shown: derived.shown.kinds.get(kind).copied().unwrap_or(0),
    };
    derived.all.kinds.iter().map(entry).collect()
}

fn realis(cx: &PanelCx<'_>) -> Vec<Entry> {
    let derived = cx.session.derived();
    let entry = |(realis, all): (&Realis, &usize)| Entry {
        facet: Facet::Realis(*realis),
        word: cx.text(&format!("realis-{}", realis.as_str())),
        sample: Some(Sample::of_realis(cx.kit, *realis)),
        all: *all,
        shown: derived.shown.realis.get(realis).copied().unwrap_or(0),
    };
    derived.all.realis.iter().map(entry).collect()
}

fn status(cx: &PanelCx<'_>) -> Vec<Entry> {
    let derived = cx.session.derived();
    let entry = |(status, all): (&crate::model::Status, &usize)| Entry {
        facet: Facet::Status(*status),
        word: cx.text(&format!("status-{}", status.as_str())),
        sample: None,
        all: *all,
        shown: derived.shown.status.get(status).copied().unwrap_or(0),
    };
    derived.all.status.iter().map(entry).collect()
}

fn witnesses(cx: &PanelCx<'_>) -> Vec<Entry> {
    let derived = cx.session.derived();
    let mut entries: Vec<Entry> = derived
        .all
        .witnesses
        .iter()
        .map(|(id, all)| Entry {
            facet: Facet::Witness(id.clone()),
            word: cx
                .dossier()
                .witnesses()
                .get(id)
                .map_or_else(String::new, |w| w.name.get(cx.lang()).to_owned()),
            sample: None,
            all: *all,
            shown: derived.shown.witnesses.get(id).copied().unwrap_or(0),
        })
        .collect();
    // Who says most stands first; the order of ids settles ties.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.all));
    entries
}

/// What has no place on the map, each one click away.
fn tray(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let ids = &cx.session.derived().visible.unlocated;
    if ids.is_empty() {
        return;
    }
    caps(ui, &cx.kit.palette, &cx.text("legend-unlocated"));
    ui.add_space(6.0);
    small(ui, &cx.kit.palette, &cx.text("legend-unlocated-note"));
    ui.add_space(4.0);
    for relation in ids.iter().filter_map(|id| cx.dossier().relations().get(id)) {
        super::relation_list::row(ui, cx, relation, super::relation_list::Says::Actors);
    }
    ui.add_space(18.0);
}

/// How many relations have no date while a stretch of time is chosen.
fn undated(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let ids = &cx.session.derived().visible.undated;
    if ids.is_empty() {
        return;
    }
    let message = Message::new("legend-undated").with("count", ids.len());
    caps(ui, &cx.kit.palette, &cx.say(&message));
    ui.add_space(6.0);
    for relation in ids.iter().filter_map(|id| cx.dossier().relations().get(id)) {
        super::relation_list::row(ui, cx, relation, super::relation_list::Says::Places);
    }
}
