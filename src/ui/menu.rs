//! The bar at the top: name, menus, title of the dossier, way back, projection, pictures.

mod choices;

use super::follow::follow_keyboard;
use super::fonts::font;
use super::keys::spelled;
use super::panels::PanelCx;
use super::style::MARGIN;
use super::view_bar::reason;
use super::widgets::icon::{icon_button, menu_text_button, word_width};
use super::widgets::text::cut_line;
use super::widgets::{Icon, chip};
use crate::app::{Action, ActionSpec, Command, Menu, Origin, action};
use crate::carto::{Camera, ProjectionKind};
use crate::lang::Message;
use crate::scene::Face;
use eframe::egui::{
    Button, Frame, Galley, Label, Margin, Popup, PopupCloseBehavior, Response, RichText,
    ScrollArea, Sense, Style, Ui, Vec2,
};
use std::sync::Arc;

/// The width of a menu, in points.
pub const MENU: f32 = 272.0;

/// A title of which less than this can be shown is left out, in points.
const LEAST_TITLE: f32 = 150.0;

/// The bar at the top.
#[derive(Default)]
pub struct TopBar;

impl TopBar {
    /// Draws the bar.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        Frame::new()
            .inner_margin(Margin::symmetric(MARGIN as i8, 0))
            .show(ui, |ui| {
                ui.set_min_height(48.0);
                ui.horizontal_centered(|ui| {
                    let room = Room::of(ui, cx);
                    if room != Room::Nameless {
                        ui.add(Label::new(name(ui, cx)).selectable(false));
                        ui.add_space(6.0);
                    }
                    menus(ui, cx, room);
                    ui.add_space(10.0);
                    if room == Room::Bare {
                        return;
                    }
                    title(ui, cx, room);
                    tools(ui, cx, room);
                });
            });
    }
}

/// The name of the program, laid out.
fn name(ui: &Ui, cx: &PanelCx<'_>) -> Arc<Galley> {
    let (painter, ink) = (ui.painter(), cx.kit.palette.ink);
    painter.layout_no_wrap("Beleg".to_owned(), font(Face::SansStrong, 15.5), ink)
}

/// How much stands in the bar beside the title of the dossier, which gives way first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// Everything.
    All,
    /// Without the name of the program.
    Nameless,
    /// Without projection and pictures.
    Less,
    /// One button that opens all menus.
    Bare,
}

impl Room {
    /// What there is room for.
    fn of(ui: &Ui, cx: &PanelCx<'_>) -> Self {
        let menus: f32 = Menu::ALL
            .iter()
            .map(|menu| word_width(ui, &cx.text(menu.label_id())) + 26.0)
            .sum();
        let badge = badge_words(cx).map_or(0.0, |_| badge_width(ui, cx) + 8.0);
        let named = name(ui, cx).size().x + 6.0 + 2.0 * ui.spacing().item_spacing.x;
        let needs = |room| {
            let name = if room == Self::Nameless { 0.0 } else { named };
            name + menus + badge + tools_width(ui, cx, room).1 + 12.0
        };
        [Self::All, Self::Nameless, Self::Less]
            .into_iter()
            .find(|room| needs(*room) <= ui.available_width())
            .unwrap_or(Self::Bare)
    }
}

fn menus(ui: &mut Ui, cx: &mut PanelCx<'_>, room: Room) {
    ui.spacing_mut().item_spacing.x = 2.0;
    if room == Room::Bare {
        let label = RichText::new(cx.text("menu-all")).color(cx.kit.palette.ink);
        let button = ui.add(Button::new(label).frame_when_inactive(false));
        popup(&button, cx, |ui, cx| {
            for menu in Menu::ALL {
                choices::heading(ui, cx, menu.label_id());
                entries(ui, cx, menu);
            }
        });
    } else {
        for menu in Menu::ALL {
            let label = RichText::new(cx.text(menu.label_id())).color(cx.kit.palette.ink);
            let button = ui.add(Button::new(label).frame_when_inactive(false));
            popup(&button, cx, |ui, cx| entries(ui, cx, menu));
        }
    }
    ui.spacing_mut().item_spacing.x = 8.0;
}

/// A menu under its button; it closes once something in it is chosen, by the pointer or by a key.
pub fn popup(
    button: &Response,
    cx: &mut PanelCx<'_>,
    contents: impl FnOnce(&mut Ui, &mut PanelCx<'_>),
) {
    let before = cx.commands.len();
    Popup::menu(button)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .style(menu_style as fn(&mut Style))
        .show(|ui| {
            // A menu that has no room on the side of its button with more of it scrolls.
            let window = ui.ctx().content_rect();
            let below = window.bottom() - button.rect.bottom();
            let highest = below.max(button.rect.top() - window.top()) - 32.0;
            ScrollArea::vertical()
                .max_height(highest.max(60.0))
                .show(ui, |ui| {
                    contents(ui, cx);
                    follow_keyboard(ui);
                });
        });
    if cx.commands.len() == before {
        return;
    }
    Popup::close_all(&button.ctx);
    // What a key has chosen is about to go: the keyboard returns to where the menu hangs.
    if !button.ctx.input(|input| input.pointer.any_click()) {
        button.request_focus();
    }
}

fn menu_style(style: &mut Style) {
    style.spacing.button_padding = Vec2::new(10.0, 4.0);
    style.spacing.interact_size.y = 28.0;
    style.spacing.item_spacing.y = 1.0;
    let widgets = &mut style.visuals.widgets;
    for look in [
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        look.bg_stroke = eframe::egui::Stroke::NONE;
    }
}

fn entries(ui: &mut Ui, cx: &mut PanelCx<'_>, menu: Menu) {
    ui.set_width(MENU.min(ui.ctx().content_rect().width() - 40.0));
    let specs = action::TABLE.iter().filter(|spec| spec.menu == menu);
    for (number, spec) in specs.enumerate() {
        if number > 0 && starts_group(spec.action) {
            ui.separator();
        }
        entry(ui, cx, spec);
        if spec.action == Action::OpenBuiltin {
            recent(ui, cx);
        }
    }
    if menu == Menu::View {
        choices::show(ui, cx);
    }
}

/// Whether a line stands before an action in its menu.
fn starts_group(action: Action) -> bool {
    matches!(
        action,
        Action::SavePng
            | Action::Problems
            | Action::Quit
            | Action::NextPassage
            | Action::NextListed
            | Action::CopyCitation
            | Action::NextPart
            | Action::Clear
            | Action::ViewMap
            | Action::Split
            | Action::Fit
            | Action::Filter
            | Action::Larger
    )
}

/// An action in a menu, with its key.
pub fn entry(ui: &mut Ui, cx: &mut PanelCx<'_>, spec: &ActionSpec) {
    let os = ui.ctx().os();
    let keys = spec
        .shortcuts
        .first()
        .map(|s| spelled(s, cx.texts(), os))
        .unwrap_or_default();
    let keys = RichText::new(keys).color(cx.kit.palette.muted);
    let button = Button::new(label(cx, spec))
        .right_text(keys)
        .min_size(Vec2::new(ui.available_width(), 0.0));
    let response = ui.add_enabled(cx.session.is_enabled(spec.action), button);
    let tip = cx.text(&format!("{}.tip", spec.label_id));
    let response = response.on_disabled_hover_text(reason(cx, spec.action));
    if response.on_hover_text(tip).clicked() {
        cx.push(Command::Do(spec.action));
    }
}

/// What an entry says: its name, and for the size of the interface how large it is now.
fn label(cx: &PanelCx<'_>, spec: &ActionSpec) -> String {
    if spec.action != Action::ActualSize {
        return cx.text(spec.label_id);
    }
    let percent = cx.session.settings().zoom_percent;
    cx.say(&Message::new("menu-actual-size").with("percent", percent))
}

/// Files opened before.
fn recent(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let files = cx.session.settings().recent.clone();
    if files.is_empty() {
        return;
    }
    ui.menu_button(cx.text("menu-recent"), |ui| {
        for path in files {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let tip = path.display().to_string();
            if ui.button(name).on_hover_text(tip).clicked() {
                cx.push(Command::Open(path));
            }
        }
    });
}

/// The title of the dossier, and what is wrong with its file.
fn title(ui: &mut Ui, cx: &mut PanelCx<'_>, room: Room) {
    let palette = cx.kit.palette;
    let (_, tools) = tools_width(ui, cx, room);
    let is_less = room == Room::Less;
    // A badge of problems stands between the title and the tools.
    let room = ui.available_width() - tools - 40.0 - badge_width(ui, cx);
    let mut text = cx.dossier().title().get(cx.lang()).to_owned();
    if !cx.session.is_saved() {
        text = format!("{text} · {}", cx.text("mark-unsaved"));
    }
    let fits = |text: &str| word_width(ui, text) <= room;
    if is_less || room < LEAST_TITLE && !fits(&text) {
        // Of a title that is cut too short nobody reads anything; that something is not saved is always said.
        let mark = cx.text("mark-unsaved");
        let said = !cx.session.is_saved() && fits(&mark);
        text = if said { mark } else { String::new() };
    }
    if !text.is_empty() {
        // Laid out here: a label would give the text all the room there is.
        let manner = (font(Face::Sans, 13.0), palette.muted);
        let galley = cut_line(ui.painter(), &text, manner, room);
        ui.add(Label::new(galley).selectable(false))
            .on_hover_text(text);
    }
    if let Some(words) = badge_words(cx) {
        let badge =
            chip(ui, &palette, &words, (palette.muted, palette.frame), "").interact(Sense::click());
        if badge.clicked() {
            cx.push(Command::Do(Action::Problems));
        }
    }
}

/// What the badge of problems says, where there are any.
fn badge_words(cx: &PanelCx<'_>) -> Option<String> {
    let workspace = cx.session.workspace();
    let (errors, warnings) = workspace.problem_counts();
    let count = errors + warnings;
    let shown = count > 0 && workspace.origin != Origin::Builtin;
    shown.then(|| cx.say(&Message::new("problems-badge").with("count", count)))
}

/// The width of the badge of problems, in points.
fn badge_width(ui: &Ui, cx: &PanelCx<'_>) -> f32 {
    badge_words(cx).map_or(0.0, |words| word_width(ui, &words) + 28.0)
}

/// The projection that is drawn: places too far apart for a globe are seen on a flat map.
fn drawn(cx: &PanelCx<'_>) -> ProjectionKind {
    let chosen = cx.session.settings().projection;
    let focus = cx.session.focus();
    if let Some(camera) = focus.camera {
        return camera.projection;
    }
    if focus.projection_asked {
        return chosen;
    }
    // The map has not been seen yet.
    let visible = &cx.session.derived().visible.places;
    let places = cx.dossier().places().in_rows(visible);
    let places: Vec<_> = places.map(|place| place.position).collect();
    Camera::projection_for(chosen, &places)
}

/// The name of the projection, and the width of everything at the right end, in points.
fn tools_width(ui: &Ui, cx: &PanelCx<'_>, room: Room) -> (String, f32) {
    let name = cx.text(&format!("projection-{}", drawn(cx).as_str()));
    let arrows = 3.0 * 30.0 + 2.0 * 8.0;
    let words = word_width(ui, &name) + word_width(ui, &cx.text("menu-export"));
    let width = match room {
        Room::All | Room::Nameless => words + arrows + 2.0 * 44.0 + 2.0 * 8.0 + 2.0,
        Room::Less => arrows + 10.0,
        Room::Bare => 0.0,
    };
    (name, width)
}

/// What stands at the right end, in the order of reading: search, back, forward, projection, pictures.
fn tools(ui: &mut Ui, cx: &mut PanelCx<'_>, room: Room) {
    let (name, width) = tools_width(ui, cx, room);
    let rest = ui.available_width() - width;
    if rest > 0.0 {
        ui.add_space(rest);
    }
    for (icon, action) in [
        (Icon::Search, Action::Search),
        (Icon::Back, Action::Back),
        (Icon::Forward, Action::Forward),
    ] {
        tool(ui, cx, icon, action);
    }
    if room == Room::Less {
        return;
    }
    let button = menu_text_button(ui, &cx.kit.palette, &name);
    let button = button.on_hover_text(cx.text("menu-projection"));
    popup(&button, cx, |ui, cx| {
        ui.set_width(220.0);
        choices::projections(ui, cx);
    });
    let export = cx.text("menu-export");
    let button = menu_text_button(ui, &cx.kit.palette, &export);
    popup(&button, cx, |ui, cx| {
        ui.set_width(MENU);
        for action in [
            Action::SavePng,
            Action::SaveSvg,
            Action::SaveTimelinePng,
            Action::SaveTimelineSvg,
            Action::SaveWindow,
        ] {
            if let Some(spec) = ActionSpec::of(action) {
                entry(ui, cx, spec);
            }
        }
    });
}

fn tool(ui: &mut Ui, cx: &mut PanelCx<'_>, icon: Icon, action: Action) {
    let Some(spec) = ActionSpec::of(action) else {
        return;
    };
    let name = cx.text(spec.label_id);
    let enabled = cx.session.is_enabled(action);
    let response = ui
        .add_enabled_ui(enabled, |ui| {
            icon_button(ui, &cx.kit.palette, icon, &name, false)
        })
        .inner;
    let os = ui.ctx().os();
    let keys = spec
        .shortcuts
        .first()
        .map(|s| spelled(s, cx.texts(), os))
        .unwrap_or_default();
    if response.on_hover_text(format!("{name}  {keys}")).clicked() {
        cx.push(Command::Do(action));
    }
}
