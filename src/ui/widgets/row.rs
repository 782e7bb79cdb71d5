//! A line of a list that can be clicked: a sample of a line, a name, a number.

use super::super::fonts::font;
use super::super::kit::Kit;
use super::super::style::{BODY, Palette, RADIUS};
use super::sample::Sample;
use super::text::{bounded, cut_line, held};
use crate::scene::Face;
use eframe::egui::{
    Align2, Color32, Galley, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo,
};
use std::sync::Arc;

/// The side of the box of a switch, in points.
const BOX: f32 = 14.0;
/// The width of a sample of a line, in points.
const SAMPLE: f32 = 32.0;
/// What follows a name is left out where it has less room, in points.
const LEAST_DETAIL: f32 = 48.0;
/// The most lines of each text of a row.
const LINES: usize = 3;

/// A line of a list that can be clicked.
pub struct Row<'a> {
    /// What it says.
    pub text: &'a str,
    /// What follows more quietly.
    pub detail: &'a str,
    /// What stands at its right end.
    pub trailing: &'a str,
    /// How the line it stands for is drawn.
    pub sample: Option<&'a Sample>,
    /// What it is called by readers of the screen; asked only where somebody listens.
    pub name: &'a dyn Fn() -> String,
    /// Whether it is on, when it is a switch.
    pub on: Option<bool>,
    /// Whether a box before its name shows that it is a switch, and is ticked where it is on.
    pub boxed: bool,
    /// Whether it is what is selected.
    pub selected: bool,
    /// Whether what does not fit goes on below, up to three lines; else it is cut.
    pub wraps: bool,
    /// What the pointer is told of it: how a switch is used, else what the row is. Where a row is cut, the pointer gets more
    /// of a switch, and of what has nothing to be told.
    pub tip: Option<&'a dyn Fn() -> String>,
}

/// The words of a row as they are laid out.
struct Words {
    text: Arc<Galley>,
    /// With its place from the left upper corner of the text.
    detail: Option<(Arc<Galley>, Vec2)>,
    trailing: Option<Arc<Galley>>,
    /// Whether the detail has no room at all.
    dropped: bool,
    /// From the left side of the row.
    left: f32,
    height: f32,
}

impl Words {
    fn is_cut(&self) -> bool {
        let detail = self.detail.as_ref();
        self.text.elided || self.dropped || detail.is_some_and(|(detail, _)| detail.elided)
    }
}

impl Row<'_> {
    /// Draws the line over the whole width; `height` in points is that of one line.
    pub fn show(&self, ui: &mut Ui, kit: &Kit, height: f32) -> Response {
        let width = ui.available_width();
        let words = self.lay_out(ui, kit, width);
        let line = words.text.rows.first().map_or(0.0, |row| row.height());
        let size = Vec2::new(width, height + (words.height - line).max(0.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| match self.on {
            Some(on) => WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, (self.name)()),
            None => WidgetInfo::labeled(Role::Button, ui.is_enabled(), (self.name)()),
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, kit, &words, (rect, height), &response);
        }
        self.told(response, words.is_cut())
    }

    /// The row with what the pointer is told.
    fn told(&self, response: Response, is_cut: bool) -> Response {
        if self.tip.is_none() && !is_cut {
            return response;
        }
        response.on_hover_ui(|ui| {
            ui.set_max_width(ui.spacing().tooltip_width);
            // What is told of a switch is how it is used, of anything else what it is.
            if is_cut && (self.tip.is_none() || self.on.is_some()) {
                ui.label(bounded(self.text).as_ref());
                if !self.detail.is_empty() {
                    ui.label(bounded(self.detail).as_ref());
                }
            }
            if let Some(tip) = self.tip {
                ui.label(bounded(&tip()).as_ref());
            }
        })
    }

    /// Whether it is drawn quietly, as what is switched off; a box tells that by itself.
    fn is_off(&self) -> bool {
        self.on == Some(false) && !self.boxed
    }

    fn lay_out(&self, ui: &Ui, kit: &Kit, width: f32) -> Words {
        let palette = &kit.palette;
        let ink = if self.is_off() {
            palette.muted
        } else {
            palette.ink
        };
        let painter = ui.painter();
        let manner = |size: f32| font(Face::Sans, size);
        let trailing = (!self.trailing.is_empty()).then(|| {
            let manner = (manner(BODY - 0.5), palette.muted);
            cut_line(painter, self.trailing, manner, width / 2.0)
        });
        let boxed = if self.boxed { BOX + 8.0 } else { 0.0 };
        let left = boxed + self.sample.map_or(0.0, |_| SAMPLE + 10.0);
        let right = trailing.as_ref().map_or(0.0, |t| t.size().x + 8.0);
        let room = (width - left - right).max(12.0);
        let lay = |text: &str, ink: Color32, room: f32| {
            if self.wraps {
                held(painter, text, (manner(BODY), ink), (LINES, room))
            } else {
                cut_line(painter, text, (manner(BODY), ink), room.max(0.0))
            }
        };
        let text = lay(self.text, ink, room);
        let mut height = text.size().y;
        let dropped =
            !self.detail.is_empty() && !self.wraps && room - text.size().x - 6.0 < LEAST_DETAIL;
        let detail = (!self.detail.is_empty() && !dropped).then(|| {
            let after = text.size().x + 6.0;
            if !self.wraps {
                return (
                    lay(self.detail, palette.muted, room - after),
                    Vec2::new(after, 0.0),
                );
            }
            let detail = lay(self.detail, palette.muted, room);
            if text.rows.len() == 1 && after + detail.size().x <= room {
                return (detail, Vec2::new(after, 0.0));
            }
            let below = Vec2::new(0.0, height);
            height += detail.size().y;
            (detail, below)
        });
        Words {
            text,
            detail,
            trailing,
            dropped,
            left,
            height,
        }
    }

    fn paint(
        &self,
        ui: &Ui,
        kit: &Kit,
        words: &Words,
        (rect, height): (Rect, f32),
        response: &Response,
    ) {
        let palette = &kit.palette;
        let painter = ui.painter();
        let around = rect.expand2(Vec2::new(8.0, 0.0));
        if self.selected {
            painter.rect_filled(around, RADIUS, palette.strong_tint);
        } else if response.hovered() {
            painter.rect_filled(around, RADIUS, palette.tint);
        }
        let first = Rect::from_min_size(rect.min, Vec2::new(rect.width(), height));
        if let Some(sample) = self.sample {
            let place = Rect::from_min_size(rect.min, Vec2::new(SAMPLE, height));
            let opacity = if self.is_off() { 0.3 } else { 1.0 };
            sample.paint(painter, kit, place, opacity);
        }
        if self.boxed {
            let place = Align2::LEFT_CENTER.anchor_size(first.left_center(), Vec2::splat(BOX));
            tick_box(painter, palette, place, self.on == Some(true));
        }
        if let Some(trailing) = &words.trailing {
            let place = Align2::RIGHT_CENTER.anchor_size(first.right_center(), trailing.size());
            painter.galley(place.min, Arc::clone(trailing), palette.muted);
        }
        let top = rect.center().y - words.height / 2.0;
        let corner = Pos2::new(rect.left() + words.left, top);
        painter.galley(corner, Arc::clone(&words.text), palette.ink);
        if let Some((detail, at)) = &words.detail {
            painter.galley(corner + *at, Arc::clone(detail), palette.muted);
        }
    }
}

/// The box of a switch, ticked where it is on.
fn tick_box(painter: &Painter, palette: &Palette, place: Rect, on: bool) {
    let edge = Stroke::new(1.0, palette.muted);
    painter.rect_stroke(place.shrink(0.5), 3.0, edge, StrokeKind::Inside);
    if on {
        let corner = |x: f32, y: f32| place.min + Vec2::new(x, y) * BOX;
        let tick = vec![corner(0.22, 0.52), corner(0.43, 0.74), corner(0.8, 0.28)];
        painter.line(tick, Stroke::new(2.0, palette.ink));
    }
}
