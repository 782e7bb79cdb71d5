//! The sheet of keys, made from the table of actions.

use super::super::keys::spelled;
use super::super::panels::PanelCx;
use super::super::style::{Palette, RADIUS};
use super::super::widgets::text::caps;
use super::Sheet;
use crate::app::{ActionSpec, Menu, action};
use eframe::egui::{
    Align, Align2, Color32, Context, CornerRadius, Label, Layout, Rect, RichText, Sense, Stroke,
    StrokeKind, TextStyle, Ui, Vec2,
};

/// What the map does with keys and pointer by itself: what it is, and the name of its keys.
const MAP: [(&str, &str); 8] = [
    ("keys-map-walk", "keys-map-walk.keys"),
    ("keys-map-choose", "keys-map-choose.keys"),
    ("keys-map-move", "keys-map-move.keys"),
    ("keys-map-drag", "keys-map-drag.keys"),
    ("keys-map-wheel", "keys-map-wheel.keys"),
    ("keys-map-double", "keys-map-double.keys"),
    ("keys-legend-walk", "keys-legend-walk.keys"),
    ("keys-legend-only", "keys-legend-only.keys"),
];

/// Where less than this is left beside the keys, they stand below what they do, in points.
const LEAST_WORDS: f32 = 150.0;

/// What the table and the grid of voices do with keys and pointer by themselves.
const ROWS: [(&str, &str); 6] = [
    ("keys-rows-walk", "keys-rows-walk.keys"),
    ("keys-rows-open", "keys-rows-open.keys"),
    ("keys-rows-several", "keys-rows-several.keys"),
    ("keys-rows-all", "keys-rows-all.keys"),
    ("keys-rows-copy", "keys-rows-copy.keys"),
    ("keys-rows-wider", "keys-rows-wider.keys"),
];

/// What the timeline does with them.
const TIMELINE: [(&str, &str); 7] = [
    ("keys-timeline-brush", "keys-timeline-brush.keys"),
    ("keys-timeline-move", "keys-timeline-move.keys"),
    ("keys-timeline-resize", "keys-timeline-resize.keys"),
    ("keys-timeline-start", "keys-timeline-start.keys"),
    ("keys-timeline-remove", "keys-timeline-remove.keys"),
    ("keys-timeline-pan", "keys-timeline-pan.keys"),
    ("keys-timeline-fit", "keys-timeline-fit.keys"),
];

pub(super) fn show(ctx: &Context, cx: &mut PanelCx<'_>) {
    let title = cx.text("action-keys");
    let sheet = Sheet {
        name: "keys",
        title: &title,
        width: 560.0,
        grows: false,
    };
    sheet.show(ctx, cx, |ui, cx| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for menu in Menu::ALL {
            section(ui, cx, menu);
        }
        caps(ui, &cx.kit.palette, &cx.text("keys-map"));
        ui.add_space(4.0);
        for (what, keys) in MAP {
            line(ui, &cx.kit.palette, &cx.text(what), &[cx.text(keys)]);
        }
        ui.add_space(8.0);
        caps(ui, &cx.kit.palette, &cx.text("keys-rows"));
        ui.add_space(4.0);
        for (what, keys) in ROWS {
            line(ui, &cx.kit.palette, &cx.text(what), &[cx.text(keys)]);
        }
        ui.add_space(8.0);
        caps(ui, &cx.kit.palette, &cx.text("keys-timeline"));
        ui.add_space(4.0);
        for (what, keys) in TIMELINE {
            line(ui, &cx.kit.palette, &cx.text(what), &[cx.text(keys)]);
        }
    });
}

fn section(ui: &mut Ui, cx: &PanelCx<'_>, menu: Menu) {
    let specs: Vec<&ActionSpec> = action::TABLE
        .iter()
        .filter(|spec| spec.menu == menu && !spec.shortcuts.is_empty())
        .collect();
    if specs.is_empty() {
        return;
    }
    caps(ui, &cx.kit.palette, &cx.text(menu.label_id()));
    ui.add_space(4.0);
    let os = ui.ctx().os();
    for spec in specs {
        let keys: Vec<String> = spec
            .shortcuts
            .iter()
            .map(|s| spelled(s, cx.texts(), os))
            .collect();
        line(ui, &cx.kit.palette, &cx.text(spec.label_id), &keys);
    }
    ui.add_space(14.0);
}

/// What is done, and the keys that do it, each in a small frame at the right; words that are too long go on below beside them.
fn line(ui: &mut Ui, palette: &Palette, what: &str, keys: &[String]) {
    let spacing = ui.spacing().item_spacing.x;
    let caps: f32 = keys.iter().map(|key| cap_size(ui, key).x + spacing).sum();
    let all = ui.available_width();
    let words = |ui: &mut Ui| {
        let words = RichText::new(what).color(palette.ink);
        ui.add(Label::new(words).selectable(false).wrap());
    };
    let frames = |ui: &mut Ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for key in keys.iter().rev() {
                cap(ui, palette, key);
            }
        });
    };
    if all - caps < LEAST_WORDS {
        words(ui);
        ui.horizontal(frames);
        return;
    }
    ui.horizontal(|ui| {
        ui.set_min_height(26.0);
        let room = Vec2::new(all - caps, 0.0);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), words);
        frames(ui);
    });
}

/// The size of the frame of a key, in points.
fn cap_size(ui: &Ui, key: &str) -> Vec2 {
    let font = TextStyle::Small.resolve(ui.style());
    let ink = Color32::PLACEHOLDER;
    let galley = ui.painter().layout_no_wrap(key.to_owned(), font, ink);
    Vec2::new((galley.size().x + 14.0).max(24.0), 22.0)
}

fn cap(ui: &mut Ui, palette: &Palette, key: &str) {
    let font = TextStyle::Small.resolve(ui.style());
    let galley = ui
        .painter()
        .layout_no_wrap(key.to_owned(), font, palette.ink);
    let size = cap_size(ui, key);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response
        .widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, key));
    let frame = Stroke::new(1.0, palette.frame);
    ui.painter().rect(
        rect,
        CornerRadius::same(RADIUS - 2),
        palette.tint,
        frame,
        StrokeKind::Inside,
    );
    let place: Rect = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    ui.painter().galley(place.min, galley, palette.ink);
}
