//! Marks of a scene on a painter of egui, for small pieces of lines in panels.

use super::fonts::font;
use super::style::colour;
use crate::geom::ScreenPos;
use crate::render::mesh::{Drawing, Piece};
use crate::scene::{Group, Mark, Scene, TextRun};
use eframe::egui::epaint::Vertex;
use eframe::egui::{Color32, Mesh, Painter, Pos2, Shape, TextureId, Vec2, epaint::WHITE_UV};

/// Paints marks whose origin lies at a point of the window.
pub fn paint_marks(painter: &Painter, marks: &[Mark], origin: Pos2, opacity: f32) {
    let group = Group {
        marks: marks.to_vec(),
        opacity,
        ..Group::named("marks")
    };
    let feather = 1.0 / painter.ctx().pixels_per_point();
    draw(painter, &Drawing::of_group(&group, feather), origin);
}

/// Stand-in.
#[derive(Default)]
pub struct ScreenPainter;
impl ScreenPainter {
    /// Stand-in.
    pub fn paint(&mut self, painter: &Painter, scene: &Scene, corner: Pos2) {
        let group = Group {
            marks: scene.marks.clone(),
            ..Group::named("marks")
        };
        let feather = 1.0 / painter.ctx().pixels_per_point();
        draw(painter, &Drawing::of_group(&group, feather), corner);
    }
    /// Stand-in.
    pub fn paint_over(&mut self, painter: &Painter, scene: &Scene, corner: Pos2) {
        self.paint(painter, scene, corner);
    }
}

fn draw(painter: &Painter, drawing: &Drawing, origin: Pos2) {
    for piece in &drawing.pieces {
        match piece {
            Piece::Mesh(mesh) => {
                let mut out = Mesh::with_texture(TextureId::default());
                out.indices.clone_from(&mesh.indices);
                out.vertices = mesh.vertices.iter().map(|v| {
                    let [r, g, b, a] = v.rgba;
                    Vertex { pos: origin + Vec2::new(v.pos.x, v.pos.y), uv: WHITE_UV, color: Color32::from_rgba_premultiplied(r, g, b, a) }
                }).collect();
                painter.add(Shape::mesh(out));
            }
            Piece::Text(run) => text(painter, run, origin),
            Piece::Large(_) => {}
        }
    }
}

fn text(painter: &Painter, run: &TextRun, origin: Pos2) {
    let at = origin + Vec2::new(run.pos.x, run.pos.y);
    let anchor = match run.anchor {
        crate::scene::Anchor::Start => 0.0,
        crate::scene::Anchor::Middle => 0.5,
        crate::scene::Anchor::End => 1.0,
    };
    let mut job = eframe::egui::text::LayoutJob::default();
    let format = eframe::egui::text::TextFormat {
        extra_letter_spacing: run.letter_spacing_px,
        ..eframe::egui::text::TextFormat::simple(font(run.face, run.size_px), colour(run.colour))
    };
    job.append(&run.text, 0.0, format);
    let galley = painter.layout_job(job);
    let ascent = galley.rows.first().map_or(0.0, |row| row.glyphs.first().map_or(0.0, |g| g.pos.y));
    let (sin, cos) = run.angle_rad.sin_cos();
    let back = Vec2::new(-run.width_px * anchor, -ascent);
    let place = at + Vec2::new(back.x * cos - back.y * sin, back.x * sin + back.y * cos);
    let shape = |offset: Vec2, ink: Color32| {
        eframe::egui::epaint::TextShape::new(place + offset, galley.clone(), ink).with_angle(run.angle_rad).with_override_text_color(ink)
    };
    if let Some(halo) = run.halo {
        let w = halo.width_px / 2.0;
        for k in 0..8 {
            let a = std::f32::consts::TAU * k as f32 / 8.0;
            painter.add(shape(Vec2::new(a.cos() * w, a.sin() * w), colour(halo.colour)));
        }
    }
    painter.add(shape(Vec2::ZERO, colour(run.colour)));
    let _ = ScreenPos::default();
}
