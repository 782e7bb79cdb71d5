//! The buttons on the map: closer, further, everything, north up.

use super::super::PanelCx;
use super::super::super::keys::spelled;
use super::super::super::widgets::{Icon, icon_button};
use super::MapPanel;
use crate::app::{Action, ActionSpec, Command};
use crate::carto::Camera;
use eframe::egui::{Pos2, Rect, Ui, UiBuilder, Vec2};

/// The distance of the buttons from the sides, in points.
const AWAY: f32 = 12.0;
/// The side of a button, in points.
const SIDE: f32 = 30.0;

impl MapPanel {
    /// Draws the buttons in the right upper corner.
    pub(super) fn controls(&self, ui: &mut Ui, cx: &mut PanelCx<'_>, rect: Rect, camera: &Camera) {
        let north = camera.north_angle_rad(camera.size.center());
        let mut buttons = vec![
            (Icon::Plus, Action::ZoomIn),
            (Icon::Minus, Action::ZoomOut),
            (Icon::Fit, Action::Fit),
        ];
        if north.abs() > 0.01 || cx.session.focus().roll_before_north_up.is_some() {
            buttons.push((Icon::North(north), Action::NorthUp));
        }
        let corner = Pos2::new(rect.right() - AWAY - SIDE, rect.top() + AWAY);
        let column = Rect::from_min_size(corner, Vec2::new(SIDE, (SIDE + 6.0) * 4.0));
        ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            for (icon, action) in buttons {
                button(ui, cx, icon, action);
            }
        });
    }
}

fn button(ui: &mut Ui, cx: &mut PanelCx<'_>, icon: Icon, action: Action) {
    let Some(spec) = ActionSpec::of(action) else {
        return;
    };
    let name = cx.text(spec.label_id);
    let os = ui.ctx().os();
    let keys = spec.shortcuts.first().map(|s| spelled(s, cx.texts(), os)).unwrap_or_default();
    let response = icon_button(ui, &cx.kit.palette, icon, &name, true);
    if response.on_hover_text(format!("{name}  {keys}")).clicked() {
        cx.push(Command::Do(action));
    }
}
