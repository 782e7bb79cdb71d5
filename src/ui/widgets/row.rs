//! A line of a list that can be clicked: a sample of a line, a name, a number.

use super::super::fonts::font;
use super::super::kit::Kit;
use super::super::style::{BODY, RADIUS};
use super::icon::focus_ring;
use super::sample::Sample;
use super::text::one_line;
use crate::scene::Face;
use eframe::egui::{Align2, Color32, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

/// The width of a sample of a line, in points.
const SAMPLE: f32 = 32.0;

/// A line of a list that can be clicked.
pub struct Row<'a> {
    /// What it says.
    pub text: &'a str,
    /// What follows more quietly.
    pub detail: &'a str,
    /// What stands at its right end.
    pub trailing: &'a str,
    /// How the line it stands for is drawn.
    pub sample: Option<Sample>,
    /// What it is called by readers of the screen.
    pub name: &'a str,
    /// Whether it is on, when it is a switch.
    pub on: Option<bool>,
    /// Whether it is what is selected.
    pub selected: bool,
}

impl Row<'_> {
    /// Draws the line over the whole width; `height` in points.
    pub fn show(&self, ui: &mut Ui, kit: &Kit, height: f32) -> Response {
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
        response.widget_info(|| match self.on {
            Some(on) => WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, self.name),
            None => WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name),
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, kit, rect, &response);
        }
        response
    }

    fn paint(&self, ui: &Ui, kit: &Kit, rect: Rect, response: &Response) {
        let palette = &kit.palette;
        let painter = ui.painter();
        let around = rect.expand2(Vec2::new(8.0, 0.0));
        if self.selected {
            painter.rect_filled(around, RADIUS, palette.strong_tint);
        } else if response.hovered() {
            painter.rect_filled(around, RADIUS, palette.tint);
        }
        let off = self.on == Some(false);
        let ink = if off {
            palette.muted.gamma_multiply(0.75)
        } else {
            palette.ink
        };
        let mut left = rect.left();
        if let Some(sample) = &self.sample {
            let place = Rect::from_min_size(rect.min, Vec2::new(SAMPLE, rect.height()));
            sample.paint(painter, kit, place, if off { 0.3 } else { 1.0 });
            left += SAMPLE + 10.0;
        }
        let mut right = rect.right();
        if !self.trailing.is_empty() {
            let number = painter.text(
                rect.right_center(),
                Align2::RIGHT_CENTER,
                self.trailing,
                font(Face::Sans, BODY - 0.5),
                palette.muted,
            );
            right = number.left() - 8.0;
        }
        left = self.word(ui, rect, left..right, (self.text, ink));
        if !self.detail.is_empty() {
            self.word(ui, rect, left + 6.0..right, (self.detail, palette.muted));
        }
        focus_ring(ui, palette, response, around);
    }

    /// Draws a word between two sides; gives the side where it ends.
    fn word(
        &self,
        ui: &Ui,
        rect: Rect,
        sides: std::ops::Range<f32>,
        (word, ink): (&str, Color32),
    ) -> f32 {
        let room = sides.end - sides.start;
        if room < 12.0 {
            return sides.end;
        }
        let job = one_line(word, font(Face::Sans, BODY), ink, room);
        let galley = ui.painter().layout_job(job);
        let end = sides.start + galley.size().x;
        let place = Align2::LEFT_CENTER.anchor_size(
            eframe::egui::pos2(sides.start, rect.center().y),
            galley.size(),
        );
        ui.painter().galley(place.min, galley, ink);
        end
    }
}
