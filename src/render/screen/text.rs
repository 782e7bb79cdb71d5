//! Texts of a scene by egui's own layout.

use super::{Placing, color32, family};
use crate::scene::text::{guessable, parts, turns};
use crate::scene::visible::made_visible;
use crate::scene::{Anchor, TextRun};
use eframe::egui::epaint::TextShape;
use eframe::egui::epaint::text::ByteIndex;
use eframe::egui::text::{LayoutJob, LayoutSection, TextFormat};
use eframe::egui::{Color32, FontFamily, FontId, Galley, Painter, Pos2, Vec2};
use std::sync::Arc;

/// The directions in which a text is shifted to make its halo.
const AROUND: [(f32, f32); 8] = [
    (1.0, 0.0),
    (0.707, 0.707),
    (0.0, 1.0),
    (-0.707, 0.707),
    (-1.0, 0.0),
    (-0.707, -0.707),
    (0.0, -1.0),
    (0.707, -0.707),
];

/// Draws a text: its halo first, eight times around it, then itself.
pub fn paint(run: &TextRun, painter: &Painter, placing: Placing) {
    if !(run.size_px > 0.0 && run.size_px < 1e4) || run.colour.a == 0 {
        return;
    }
    let galley = layout(run, painter);
    let at = corner(run, &galley, placing);
    if !(at.x.is_finite() && at.y.is_finite()) {
        return;
    }
    let draw = |by: Vec2, colour: Color32| {
        let shape = TextShape::new(at + by, Arc::clone(&galley), colour)
            .with_override_text_color(colour)
            .with_angle(run.angle_rad);
        painter.add(shape);
    };
    if let Some(halo) = run.halo {
        let reach = halo.width_px / 2.0;
        for (x, y) in AROUND {
            draw(Vec2::new(x, y) * reach, color32(halo.colour));
        }
    }
    draw(Vec2::ZERO, color32(run.colour));
}

fn layout(run: &TextRun, painter: &Painter) -> Arc<Galley> {
    let wanted = family(run.face);
    // A family that nobody has bound would show boxes.
    let bound = painter.fonts(|fonts| fonts.families().contains(&wanted));
    let family = if bound {
        wanted
    } else {
        FontFamily::Proportional
    };
    let format = TextFormat {
        font_id: FontId::new(run.size_px, family),
        extra_letter_spacing: run.letter_spacing_px,
        color: color32(run.colour),
        ..TextFormat::default()
    };
    let words = made_visible(&run.text, true).into_owned();
    if !turns(&words) {
        return painter.layout_job(LayoutJob::single_section(words, format));
    }
    // egui draws sections one after another, each in the direction of its letters; `append` would join them.
    let mut job = LayoutJob::default();
    for part in guessable(parts(&words)) {
        let start = ByteIndex(job.text.len());
        job.text.push_str(&part.text);
        job.sections.push(LayoutSection {
            leading_space: 0.0,
            byte_range: start..ByteIndex(job.text.len()),
            format: format.clone(),
        });
    }
    painter.layout_job(job)
}

/// Where the left top corner of the layout goes, so that its base line runs through the position of the text.
fn corner(run: &TextRun, galley: &Galley, placing: Placing) -> Pos2 {
    let left = match run.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => run.width_px / 2.0,
        Anchor::End => run.width_px,
    };
    let base = galley
        .rows
        .first()
        .and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y));
    let up = base.unwrap_or(run.size_px);
    let (sin, cos) = run.angle_rad.sin_cos();
    let turned = Vec2::new(-left * cos + up * sin, -left * sin - up * cos);
    placing.window_from_scene(run.pos) + turned
}
