//! The buttons on the map: closer, further, everything, north up.

use super::super::super::keys::spelled;
use super::super::super::menu;
use super::super::super::widgets::{Icon, icon_button};
use super::super::PanelCx;
use super::MapPanel;
use crate::app::{Action, ActionSpec, Command};
use crate::carto::Camera;
use crate::figure::map::LEAST_FOR_BUTTONS_PX;
use eframe::egui::{Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo};

/// The distance of the buttons from the sides, in points.
const AWAY: f32 = 15.0;
/// The side of a button, in points.
const SIDE: f32 = 30.0;
/// Where the figure draws its arrow to the north, from the right and from the top, in points.
const NORTH_PX: (f32, f32) = (30.0, 32.0);
/// A smaller turn than this shows no arrow, as in the figure, in radians.
const NORTH_IS_UP_RAD: f32 = 0.035;

/// The buttons, from the top.
pub(in super::super) const BUTTONS: [(Icon, Action); 3] = [
    (Icon::Plus, Action::ZoomIn),
    (Icon::Minus, Action::ZoomOut),
    (Icon::Fit, Action::Fit),
];

impl MapPanel {
    /// Draws the buttons in the right upper corner.
    pub(super) fn controls(&self, ui: &mut Ui, cx: &mut PanelCx<'_>, rect: Rect, camera: &Camera) {
        let turned = camera.north_angle_rad(camera.size.center()).abs() > NORTH_IS_UP_RAD;
        let corner = Pos2::new(rect.right() - AWAY - SIDE, rect.top() + AWAY);
        let column = Rect::from_min_size(corner, Vec2::new(SIDE, (SIDE + 6.0) * 5.0));
        ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            if turned {
                // The figure draws the arrow to the north here; the button lies over it.
                let over = Rect::from_center_size(
                    Pos2::new(rect.right() - NORTH_PX.0, rect.top() + NORTH_PX.1),
                    Vec2::splat(46.0),
                );
                north(ui, cx, over);
                ui.add_space(46.0);
            }
            if rect.height() < LEAST_FOR_BUTTONS_PX {
                return behind_one(ui, cx);
            }
            for (icon, action) in BUTTONS {
                button(ui, cx, icon, action);
            }
        });
    }
}

/// One button that opens the others: on a low map they would cover its foot.
fn behind_one(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let name = cx.text("map-buttons");
    let button = icon_button(ui, &cx.kit.palette, Icon::More, &name, true);
    menu::popup(&button.on_hover_text(name), cx, |ui, cx| {
        ui.set_width(menu::MENU.min(ui.ctx().content_rect().width() - 40.0));
        for (_, action) in BUTTONS {
            if let Some(spec) = ActionSpec::of(action) {
                menu::entry(ui, cx, spec);
            }
        }
    });
}

/// A button that shows itself only under the pointer and the keyboard, over the arrow of the figure.
fn north(ui: &mut Ui, cx: &mut PanelCx<'_>, place: Rect) {
    let (name, tip) = named(ui, cx, Action::NorthUp);
    let response = ui.interact(place, ui.scope_id().with("north"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        let frame = Stroke::new(1.0, cx.kit.palette.frame);
        ui.painter()
            .rect_stroke(place, 23.0, frame, StrokeKind::Inside);
    }
    if response.on_hover_text(tip).clicked() {
        cx.push(Command::Do(Action::NorthUp));
    }
}

/// The name of an action, and its name with its key.
fn named(ui: &Ui, cx: &PanelCx<'_>, action: Action) -> (String, String) {
    let Some(spec) = ActionSpec::of(action) else {
        return (String::new(), String::new());
    };
    let name = cx.text(spec.label_id);
    let os = ui.ctx().os();
    let key = spec.shortcuts.first().map(|s| spelled(s, cx.texts(), os));
    let tip = key.map_or_else(|| name.clone(), |key| format!("{name}  {key}"));
    (name, tip)
}

/// A button with the sign of an action.
pub(in super::super) fn button(ui: &mut Ui, cx: &mut PanelCx<'_>, icon: Icon, action: Action) {
    let (name, tip) = named(ui, cx, action);
    let response = icon_button(ui, &cx.kit.palette, icon, &name, true);
    if response.on_hover_text(tip).clicked() {
        cx.push(Command::Do(action));
    }
}
