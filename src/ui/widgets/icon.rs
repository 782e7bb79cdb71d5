//! Buttons with a drawn sign, so that no font need have it.

use super::super::style::{Palette, RADIUS};
use eframe::egui::{
    Button, Color32, Painter, Pos2, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, WidgetText,
};

/// A drawn sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Icon {
    /// To the left.
    Back,
    /// To the right.
    Forward,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// A plus.
    Plus,
    /// A minus.
    Minus,
    /// Four corners: everything is seen.
    Fit,
    /// A cross.
    Close,
    /// Three short lines: a menu.
    More,
    /// A lens.
    Search,
    /// Two halves beside each other.
    Split,
    /// A part below with marks on a line.
    Timeline,
}

impl Icon {
    fn lines(self) -> Vec<Vec<[f32; 2]>> {
        match self {
            Self::Back => vec![vec![[2.5, -5.0], [-2.5, 0.0], [2.5, 5.0]]],
            Self::Forward => vec![vec![[-2.5, -5.0], [2.5, 0.0], [-2.5, 5.0]]],
            Self::Up => vec![vec![[-4.5, 2.0], [0.0, -2.5], [4.5, 2.0]]],
            Self::Down => vec![vec![[-4.5, -2.0], [0.0, 2.5], [4.5, -2.0]]],
            Self::Plus => vec![vec![[-5.5, 0.0], [5.5, 0.0]], vec![[0.0, -5.5], [0.0, 5.5]]],
            Self::Minus => vec![vec![[-5.5, 0.0], [5.5, 0.0]]],
            Self::Fit => vec![
                vec![[-6.0, -2.5], [-6.0, -6.0], [-2.5, -6.0]],
                vec![[2.5, -6.0], [6.0, -6.0], [6.0, -2.5]],
                vec![[6.0, 2.5], [6.0, 6.0], [2.5, 6.0]],
                vec![[-2.5, 6.0], [-6.0, 6.0], [-6.0, 2.5]],
            ],
            Self::Close => vec![
                vec![[-4.0, -4.0], [4.0, 4.0]],
                vec![[4.0, -4.0], [-4.0, 4.0]],
            ],
            Self::Search => {
                let rim = (0..=16_u8).map(|n| {
                    let (sin, cos) = (f32::from(n) / 16.0 * std::f32::consts::TAU).sin_cos();
                    [4.3 * cos - 1.4, 4.3 * sin - 1.4]
                });
                vec![rim.collect(), vec![[1.8, 1.8], [6.0, 6.0]]]
            }
            Self::Split => {
                let frame = [
                    [-6.5, -5.5],
                    [6.5, -5.5],
                    [6.5, 5.5],
                    [-6.5, 5.5],
                    [-6.5, -5.5],
                ];
                vec![frame.to_vec(), vec![[0.0, -5.5], [0.0, 5.5]]]
            }
            Self::Timeline => {
                let line = vec![[-6.5, 4.5], [6.5, 4.5]];
                let bars = [([-5.0, 0.5], [-1.0, 0.5]), ([-1.0, -3.5], [5.5, -3.5])];
                let bars = bars.map(|(from, to)| vec![from, to]);
                let ticks = [-4.0, 0.0, 4.0].map(|x| vec![[x, 4.5], [x, 7.0]]);
                [line].into_iter().chain(bars).chain(ticks).collect()
            }
            Self::More => [-4.5, 0.0, 4.5].map(|y| vec![[-6.0, y], [6.0, y]]).to_vec(),
        }
    }

    /// Draws the sign about a point.
    pub fn paint(self, painter: &Painter, middle: Pos2, ink: Color32) {
        let stroke = Stroke::new(1.5, ink);
        for line in self.lines() {
            let points = line
                .iter()
                .map(|[x, y]| middle + Vec2::new(*x, *y))
                .collect();
            painter.add(Shape::line(points, stroke));
        }
    }
}

/// A square button with a sign; `name` is what it is called.
pub fn icon_button(
    ui: &mut Ui,
    palette: &Palette,
    icon: Icon,
    name: &str,
    framed: bool,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(30.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let look = *ui.style().interact(&response);
        if framed || response.hovered() || response.has_focus() {
            let quiet = !framed && !response.hovered();
            let fill = if quiet {
                palette.panel
            } else {
                look.weak_bg_fill
            };
            let frame = if framed { look.bg_stroke } else { Stroke::NONE };
            ui.painter()
                .rect(rect, RADIUS, fill, frame, StrokeKind::Inside);
        }
        let ink = if ui.is_enabled() {
            palette.ink
        } else {
            palette.muted
        };
        icon.paint(ui.painter(), rect.center(), ink);
    }
    response
}

/// The width of such a button beyond its word, in points.
pub const MENU_SIGN: f32 = 44.0;

/// A button with a word and a small triangle: it opens a menu.
pub fn menu_text_button(ui: &mut Ui, palette: &Palette, word: &str) -> Response {
    let width = word_width(ui, word) + MENU_SIGN;
    menu_button(ui, palette, word.into(), width)
}

/// The same of a width in points, which the word fits.
pub fn menu_button(ui: &mut Ui, palette: &Palette, word: WidgetText, width: f32) -> Response {
    let words = (word, eframe::egui::Atom::grow());
    let response = ui.add(Button::new(words).min_size(Vec2::new(width, 28.0)));
    let tip = response.rect.right_center() - Vec2::new(15.0, 0.0);
    let triangle = vec![
        tip + Vec2::new(-3.5, -2.0),
        tip + Vec2::new(3.5, -2.0),
        tip + Vec2::new(0.0, 2.5),
    ];
    ui.painter()
        .add(Shape::convex_polygon(triangle, palette.muted, Stroke::NONE));
    response
}

/// The width of a word in the interface's own size.
#[must_use]
pub fn word_width(ui: &Ui, word: &str) -> f32 {
    let font = eframe::egui::TextStyle::Button.resolve(ui.style());
    ui.painter()
        .layout_no_wrap(word.to_owned(), font, Color32::PLACEHOLDER)
        .size()
        .x
}
