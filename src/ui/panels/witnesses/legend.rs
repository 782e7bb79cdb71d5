//! What the signs mean, on as many lines as their words need.

use super::super::super::fonts::font;
use super::super::super::menu::popup;
use super::super::super::style::{MARGIN, SMALL};
use super::super::super::widgets::icon::menu_text_button;
use super::super::super::widgets::stance::{self, RADIUS_PX};
use super::super::super::widgets::text::cut_line;
use super::super::PanelCx;
use crate::model::{Stance, wording};
use crate::scene::Face;
use eframe::egui::{
    Align2, Galley, Id, Label, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2,
};
use std::sync::Arc;

/// The height of a line, and the space above and below all of them, in points.
const LINE_PX: f32 = 20.0;
const PAD_PX: f32 = 8.0;
/// From a sign to its words, and from its words to the next sign, in points.
const AFTER_PX: f32 = 8.0;
const BETWEEN_PX: f32 = 20.0;

/// A button that tells what the signs mean, where there is no room for that.
pub(super) fn behind_button(ui: &mut Ui, cx: &mut PanelCx<'_>) {
    let word = cx.text("witnesses-signs");
    let button = menu_text_button(ui, &cx.kit.palette, &word);
    popup(&button, cx, |ui, cx| {
        for stance in Stance::ALL {
            ui.horizontal(|ui| {
                let size = Vec2::splat(2.0 * RADIUS_PX);
                let (place, _) = ui.allocate_exact_size(size, Sense::hover());
                stance::paint(ui.painter(), cx.kit, place.center(), *stance);
                let word = wording::word(*stance, cx.texts());
                ui.add(Label::new(word).selectable(false).extend());
            });
        }
    });
}

/// The signs with their words, each at its place from the left upper corner.
pub(super) struct Legend {
    entries: Vec<(Stance, Arc<Galley>, Vec2)>,
    lines: u16,
}

impl Legend {
    /// Lays it out in so much room.
    pub fn new(ui: &Ui, cx: &PanelCx<'_>, room: f32) -> Self {
        let ink = cx.kit.palette.muted;
        let sign = 2.0 * RADIUS_PX + AFTER_PX;
        let (mut left, mut lines) = (MARGIN, 1_u16);
        let mut entries = Vec::new();
        for stance in Stance::ALL {
            let word = wording::word(*stance, cx.texts());
            let most = (room - 2.0 * MARGIN - sign).max(20.0);
            let words = cut_line(ui.painter(), &word, (font(Face::Sans, SMALL), ink), most);
            let wide = sign + words.size().x;
            if left > MARGIN && left + wide > room - MARGIN {
                left = MARGIN;
                lines += 1;
            }
            let top = PAD_PX + LINE_PX * f32::from(lines - 1);
            entries.push((*stance, words, vec2(left, top)));
            left += wide + BETWEEN_PX;
        }
        Self { entries, lines }
    }

    /// How high it is, in points.
    pub fn height(&self) -> f32 {
        2.0 * PAD_PX + LINE_PX * f32::from(self.lines)
    }

    /// Draws it.
    pub fn show(&self, ui: &Ui, cx: &PanelCx<'_>, place: Rect) {
        let palette = &cx.kit.palette;
        let painter = ui.painter().with_clip_rect(place);
        let line = Stroke::new(1.0, palette.hairline);
        painter.hline(place.x_range(), place.top() + 0.5, line);
        for (stance, words, at) in &self.entries {
            let from = place.min + *at + vec2(0.0, LINE_PX / 2.0);
            stance::paint(&painter, cx.kit, from + vec2(RADIUS_PX, 0.0), *stance);
            let after = from + vec2(2.0 * RADIUS_PX + AFTER_PX, 0.0);
            let there = Align2::LEFT_CENTER.anchor_size(after, words.size());
            painter.galley(there.min, Arc::clone(words), palette.muted);
            let id = Id::unique("stance-sign").with(stance);
            let told = ui.interact(there, id, Sense::hover());
            let word = || wording::word(*stance, cx.texts());
            told.widget_info(|| WidgetInfo::labeled(Role::Label, true, word()));
        }
    }
}
