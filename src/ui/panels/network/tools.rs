//! The line above the network: what its nodes are, how it is laid out, how much of it is shown.

use super::super::super::style::MARGIN;
use super::super::PanelCx;
use super::super::map::{BUTTONS, button};
use crate::analysis::NodeKind;
use crate::analysis::layout::LayoutKind;
use crate::app::network::DEEPEST;
use crate::app::{Command, NetworkChange};
use eframe::egui::{Button, Frame, Margin, Ui};

/// Draws the line.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let margin = Margin::symmetric(MARGIN as i8 / 2, 4);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let look = &cx.session.focus().network;
            let (nodes, layout, sized) = (look.nodes, look.layout, look.sized);
            for kind in NodeKind::ALL {
                let change = NetworkChange::Nodes(kind);
                choice(
                    ui,
                    cx,
                    (nodes == kind, &format!("network-{}", kind.as_str())),
                    change,
                );
            }
            ui.separator();
            for kind in LayoutKind::ALL {
                let change = NetworkChange::Layout(kind);
                let id = format!("network-{}", kind.as_str());
                choice(ui, cx, (layout == kind, &id), change);
            }
            choice(ui, cx, (false, "network-again"), NetworkChange::Again);
            ui.separator();
            choice(
                ui,
                cx,
                (sized, "network-sized"),
                NetworkChange::Sized(!sized),
            );
            ui.separator();
            depths(ui, cx);
            ui.separator();
            for (icon, action) in BUTTONS {
                button(ui, cx, icon, action);
            }
        });
    });
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
