//! The sign of a stance: told by its form alone, and by its colour as well.

use super::super::kit::Kit;
use super::super::style::colour;
use crate::model::Stance;
use eframe::egui::{Color32, Painter, Pos2, Shape, Stroke, pos2, vec2};
use std::f32::consts::TAU;

/// Half the size of a sign, in points.
pub const RADIUS_PX: f32 = 6.0;
/// The width of its lines, in points.
const LINE_PX: f32 = 1.6;
/// The corners of a disc.
const CORNERS: u16 = 24;

/// The colour of a stance: against it as warnings are, neither way as secondary text is, else as text is.
#[must_use]
pub fn ink(stance: Stance, kit: &Kit) -> Color32 {
    match stance {
        Stance::Affirms | Stance::Probably | Stance::Possibly => kit.palette.ink,
        Stance::Doubts | Stance::Denies => colour(kit.theme.coercive),
        Stance::Uncommitted | Stance::DeclinesComment => kit.palette.muted,
    }
}

/// Paints the sign of a stance around a point: a disc for what is affirmed, filled the less the less sure it is; a cross for what
/// is denied, a ring that is struck through for what is doubted; a dot for who does not commit, a bar for who declines.
pub fn paint(painter: &Painter, kit: &Kit, middle: Pos2, stance: Stance) {
    let ink = ink(stance, kit);
    let line = Stroke::new(LINE_PX, ink);
    let ring = || Shape::circle_stroke(middle, RADIUS_PX - LINE_PX / 2.0, line);
    let stroke = |from: (f32, f32), to: (f32, f32)| {
        let at = |(x, y): (f32, f32)| middle + vec2(x, y) * (RADIUS_PX - 1.0);
        Shape::line_segment([at(from), at(to)], Stroke::new(2.0, ink))
    };
    let shapes = match stance {
        Stance::Affirms => vec![Shape::circle_filled(middle, RADIUS_PX, ink)],
        Stance::Probably => vec![filled_to(middle, 0.2, ink), ring()],
        Stance::Possibly => vec![filled_to(middle, -0.35, ink), ring()],
        Stance::Doubts => vec![ring(), stroke((-0.72, 0.72), (0.72, -0.72))],
        Stance::Denies => vec![
            stroke((-1.0, -1.0), (1.0, 1.0)),
            stroke((-1.0, 1.0), (1.0, -1.0)),
        ],
        Stance::Uncommitted => vec![Shape::circle_filled(middle, 2.2, ink)],
        Stance::DeclinesComment => vec![stroke((-1.0, 0.0), (1.0, 0.0))],
    };
    painter.extend(shapes);
}

/// The part of a disc below a level, from -1 at its foot to 1 at its top.
fn filled_to(middle: Pos2, level: f32, ink: Color32) -> Shape {
    let radius = RADIUS_PX - 0.5;
    let half = level.acos();
    let from = TAU / 4.0 - (TAU / 2.0 - half);
    let sweep = TAU - 2.0 * half;
    let corner = |n: u16| {
        let angle = from + sweep * f32::from(n) / f32::from(CORNERS);
        pos2(
            middle.x + radius * angle.cos(),
            middle.y + radius * angle.sin(),
        )
    };
    Shape::convex_polygon((0..=CORNERS).map(corner).collect(), ink, Stroke::NONE)
}
