//! Settings of which one of several is chosen: theme, language, boundaries, motion, projection.

use super::super::panels::PanelCx;
use super::super::widgets::text::caps;
use super::drawn;
use crate::app::{Command, MotionChoice, ThemeChoice};
use crate::carto::{PointOfView, ProjectionKind};
use crate::lang::Lang;
use eframe::egui::Ui;

/// In a window that is narrower than this, the choices stand in the menu itself: menus beside it would not fit, in points.
const NARROW: f32 = 760.0;

/// Draws one of the groups of choices.
type Draw = fn(&mut Ui, &mut PanelCx<'_>);

/// Every group, in menus of their own where there is room for them.
pub(super) fn show(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let groups: [(&'static str, Draw); 5] = [
        ("menu-theme", themes),
        ("menu-language", languages),
        ("menu-boundaries", views),
        ("menu-projection", projections),
        ("menu-motion", motions),
    ];
    let beside = ui.ctx().content_rect().width() >= NARROW;
    if beside {
        ui.separator();
    }
    for (name, draw) in groups {
        if beside {
            ui.menu_button(cx.text(name), |ui| draw(ui, cx));
        } else {
            heading(ui, cx, name);
            draw(ui, cx);
        }
    }
}

/// The heading of a group within a menu.
pub(super) fn heading(ui: &mut Ui, cx: &PanelCx<'_>, name: &str) {
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        caps(ui, &cx.kit.palette, &cx.text(name));
    });
}

fn themes(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let now = cx.session.settings().theme;
    for choice in ThemeChoice::ALL {
        let label = cx.text(&format!("theme-{}", choice.as_str()));
        if ui.radio(now == choice, label).clicked() {
            cx.push(Command::SetTheme(choice));
        }
    }
}

fn languages(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let now = cx.session.settings().lang;
    for choice in Lang::ALL {
        let label = cx.text(&format!("language-{}", choice.tag()));
        if ui.radio(now == choice, label).clicked() {
            cx.push(Command::SetLang(choice));
        }
    }
}

fn views(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let now = cx.session.settings().view;
    for choice in PointOfView::ALL {
        let label = cx.text(&format!("view-{}", choice.as_str()));
        if ui.radio(now == choice, label).clicked() {
            cx.push(Command::SetView(choice));
        }
    }
}

/// The projections, with the one that is drawn chosen.
pub(super) fn projections(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let now = drawn(cx);
    for choice in ProjectionKind::ALL {
        let label = cx.text(&format!("projection-{}", choice.as_str()));
        if ui.radio(choice == now, label).clicked() {
            cx.push(Command::Project(choice));
        }
    }
}

fn motions(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let now = cx.session.settings().motion;
    for choice in MotionChoice::ALL {
        let label = cx.text(&format!("motion-{}", choice.as_str()));
        if ui.radio(now == choice, label).clicked() {
            cx.push(Command::SetMotion(choice));
        }
    }
}
