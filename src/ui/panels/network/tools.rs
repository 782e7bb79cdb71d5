//! The line above the network: what its nodes are, how it is laid out, how much of it is shown.

use super::super::super::style::MARGIN;
use super::super::super::widgets::icon::word_width;
use super::super::PanelCx;
use super::super::map::{BUTTONS, button};
use crate::analysis::NodeKind;
use crate::analysis::layout::LayoutKind;
use crate::app::network::DEEPEST;
use crate::app::{Command, NetworkChange};
use eframe::egui::{Button, Frame, Margin, Ui};

/// The space between buttons, the width of one with a sign, and that of a line between groups, in points.
const GAP: f32 = 4.0;
const ICON: f32 = 30.0;
const LINE: f32 = 6.0 + GAP;

/// Draws the line above a network of so many nodes.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>, nodes_drawn: usize) {
    let margin = Margin::symmetric(MARGIN as i8 / 2, 4);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let look = &cx.session.focus().network;
            let (nodes, layout, sized) = (look.nodes, look.layout, look.is_sized(nodes_drawn));
            for kind in NodeKind::ALL {
                let change = NetworkChange::Nodes(kind);
                choice(
                    ui,
                    cx,
                    (nodes == kind, &format!("network-{}", kind.as_str())),
                    change,
                );
            }
            let layouts = LayoutKind::ALL.map(|kind| format!("network-{}", kind.as_str()));
            let ids = layouts.iter().map(String::as_str);
            group(ui, width(ui, cx, ids.chain(["network-again"])));
            for kind in LayoutKind::ALL {
                let change = NetworkChange::Layout(kind);
                let id = format!("network-{}", kind.as_str());
                choice(ui, cx, (layout == kind, &id), change);
            }
            choice(ui, cx, (false, "network-again"), NetworkChange::Again);
            group(ui, width(ui, cx, ["network-sized"].into_iter()));
            choice(
                ui,
                cx,
                (sized, "network-sized"),
                NetworkChange::Sized(!sized),
            );
            let steps = (1..=DEEPEST).map(|steps| format!("network-depth-{steps}"));
            let steps: Vec<String> = steps.collect();
            let ids = steps.iter().map(String::as_str);
            group(ui, width(ui, cx, ["network-whole"].into_iter().chain(ids)));
            depths(ui, cx);
            group(ui, BUTTONS.len() as f32 * (ICON + GAP));
            for (icon, action) in BUTTONS {
                button(ui, cx, icon, action);
            }
        });
    });
}

/// The width of a group of choices, in points.
fn width<'a>(ui: &Ui, cx: &PanelCx<'_>, ids: impl Iterator<Item = &'a str>) -> f32 {
    let beside = 2.0 * ui.spacing().button_padding.x + GAP;
    ids.map(|id| word_width(ui, &cx.text(id)) + beside).sum()
}

/// Begins a group of such a width: behind a line, or in a new row where it does not fit into what is left of this one.
fn group(ui: &mut Ui, width: f32) {
    if LINE + width > ui.available_size_before_wrap().x {
        ui.end_row();
    } else {
        ui.separator();
    }
}

/// How far from the selection the network reaches.
fn depths(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let focus = cx.session.focus();
    let depth = focus.network.ego.as_ref().map(|(_, depth)| *depth);
    let can = focus.selection.is_some() || depth.is_some();
    choice(
        ui,
        cx,
        (depth.is_none(), "network-whole"),
        NetworkChange::Ego(None),
    );
    for steps in 1..=DEEPEST {
        let change = NetworkChange::Ego(Some(steps));
        let id = format!("network-depth-{steps}");
        enabled_choice(ui, cx, (depth == Some(steps), can, &id), change);
    }
}

/// A button that stays pressed while its choice holds.
fn choice(ui: &mut Ui, cx: &mut PanelCx<'_>, (chosen, id): (bool, &str), change: NetworkChange) {
    enabled_choice(ui, cx, (chosen, true, id), change);
}

/// The same, where it can be chosen only sometimes.
fn enabled_choice(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    (chosen, can, id): (bool, bool, &str),
    change: NetworkChange,
) {
    let button = ui.add_enabled(can, Button::selectable(chosen, cx.text(id)));
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_toggled(chosen.into());
    });
    let tip = cx.text(&format!("{id}.tip"));
    if button
        .on_hover_text(&tip)
        .on_disabled_hover_text(tip)
        .clicked()
    {
        cx.push(Command::Network(change));
    }
}
