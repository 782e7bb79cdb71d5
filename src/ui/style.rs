//! How the interface looks: egui's style made from the tokens of a theme.

use super::fonts::font;
use crate::scene::{Colour, Face, Theme, ThemeKind};
use eframe::egui::style::{
    ScrollAnimation, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets,
};
use eframe::egui::{
    Color32, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Theme as EguiTheme, Vec2,
    Visuals,
};

/// The size of text of the interface, in points.
pub const BODY: f32 = 13.0;
/// The size of secondary text, in points.
pub const SMALL: f32 = 11.5;
/// The size of headings of cards, in points.
pub const TITLE: f32 = 18.0;
/// The size of quotations, in points.
pub const QUOTE: f32 = 15.0;
/// The distance of lines in quotations, in points.
pub const QUOTE_LEADING: f32 = 22.0;
/// The margin of panels, in points.
pub const MARGIN: f32 = 16.0;
/// The roundness of buttons and boxes, in points.
pub const RADIUS: u8 = 6;

/// The colours of the interface, made from the tokens of a theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// Behind the globe.
    pub background: Color32,
    /// Behind text.
    pub panel: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub muted: Color32,
    /// Separating lines.
    pub hairline: Color32,
    /// Frames of buttons.
    pub frame: Color32,
    /// Behind what the pointer is on, and behind boxes of text.
    pub tint: Color32,
    /// Behind what is selected or pressed.
    pub strong_tint: Color32,
    /// Behind text that is marked, and behind quotations in a document.
    pub marked: Color32,
}

/// A colour of a scene for egui.
#[must_use]
pub fn colour(c: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(c.r, c.g, c.b, c.a)
}

fn mix(a: Colour, b: Colour, share: f32) -> Color32 {
    colour(a).lerp_to_gamma(colour(b), share)
}

impl Palette {
    /// The colours of the interface in a theme.
    #[must_use]
    pub fn new(theme: &Theme) -> Self {
        let dark = theme.kind.is_dark();
        let frame = if theme.kind.has_high_contrast() {
            colour(theme.hairline)
        } else {
            mix(theme.panel, theme.ink, if dark { 0.20 } else { 0.15 })
        };
        Self {
            background: colour(theme.background),
            panel: colour(theme.panel),
            ink: colour(theme.ink),
            muted: colour(theme.muted),
            hairline: colour(theme.hairline),
            frame,
            tint: mix(theme.panel, theme.ink, if dark { 0.07 } else { 0.045 }),
            strong_tint: mix(theme.panel, theme.ink, if dark { 0.13 } else { 0.09 }),
            marked: mix(theme.panel, theme.selection, if dark { 0.75 } else { 0.55 }),
        }
    }
}

/// The style of egui in a theme; `still` leaves out every motion.
#[must_use]
pub fn style(theme: &Theme, still: bool) -> Style {
    let palette = Palette::new(theme);
    let mut style = Style {
        visuals: visuals(theme, &palette),
        animation_time: 0.0,
        ..Style::default()
    };
    style.text_styles = [
        (TextStyle::Small, font(Face::Sans, SMALL)),
        (TextStyle::Body, font(Face::Sans, BODY)),
        (TextStyle::Button, font(Face::Sans, BODY)),
        (TextStyle::Heading, font(Face::SansStrong, TITLE)),
        (TextStyle::Monospace, font(Face::Sans, BODY)),
    ]
    .into();
    if still {
        style.scroll_animation = ScrollAnimation::none();
    }
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 6.0);
    spacing.button_padding = Vec2::new(12.0, 5.0);
    spacing.interact_size = Vec2::new(28.0, 28.0);
    spacing.menu_margin = Margin::same(6);
    spacing.menu_width = 260.0;
    spacing.default_area_size = Vec2::new(600.0, 4000.0);
    spacing.window_margin = Margin::same(20);
    spacing.tooltip_width = 340.0;
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 9.0;
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 3.0,
        floating_allocated_width: 0.0,
        ..ScrollStyle::floating()
    };
    // What is scrolled to beyond the end of what was there a frame ago would spring back.
    spacing.scroll.kinetic.rubber_band = false;
    style.interaction.tooltip_delay = 0.45;
    style.interaction.selectable_labels = true;
    #[cfg(debug_assertions)]
    {
        style.debug.show_unaligned = false;
    }
    style
}

/// Which of egui's two styles a theme stands in.
#[must_use]
pub fn slot(kind: ThemeKind) -> EguiTheme {
    match kind {
        ThemeKind::Dark | ThemeKind::ContrastDark => EguiTheme::Dark,
        ThemeKind::Light | ThemeKind::Print | ThemeKind::ContrastLight => EguiTheme::Light,
    }
}

fn visuals(theme: &Theme, palette: &Palette) -> Visuals {
    let dark = theme.kind.is_dark();
    let base = if dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let shadow = |alpha: u8, blur: u8| Shadow {
        offset: [0, 4],
        blur,
        spread: 0,
        color: Color32::from_black_alpha(if dark { alpha * 2 } else { alpha }),
    };
    Visuals {
        dark_mode: dark,
        weak_text_color: Some(palette.muted),
        widgets: widgets(palette),
        selection: Selection {
            bg_fill: palette.marked,
            stroke: Stroke::new(1.5, palette.ink),
        },
        hyperlink_color: colour(theme.diplomatic),
        faint_bg_color: palette.tint,
        extreme_bg_color: palette.panel,
        code_bg_color: palette.tint,
        warn_fg_color: palette.ink,
        error_fg_color: colour(theme.coercive),
        window_corner_radius: CornerRadius::same(10),
        window_shadow: shadow(40, 32),
        window_fill: palette.panel,
        window_stroke: Stroke::new(1.0, palette.hairline),
        menu_corner_radius: CornerRadius::same(8),
        panel_fill: palette.panel,
        popup_shadow: shadow(28, 18),
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(1.5, palette.ink),
            ..TextCursorStyle::default()
        },
        indent_has_left_vline: false,
        disabled_alpha: if theme.kind.has_high_contrast() {
            0.6
        } else {
            0.4
        },
        ..base
    }
}

fn widgets(palette: &Palette) -> Widgets {
    let plain = |fill: Color32, frame: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, frame),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.0, palette.ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: plain(palette.panel, palette.hairline),
        inactive: plain(palette.panel, palette.frame),
        hovered: plain(palette.tint, palette.frame),
        // What has the keyboard is drawn so, too; its ring comes from the ring of the window.
        active: plain(palette.strong_tint, palette.ink),
        open: plain(palette.strong_tint, palette.frame),
    }
}
