//! The number of relations on a bundle.

use super::cx::FigureCx;
use super::strands::LaneDrawing;
use super::style::BREAK_AT;
use crate::geom::ScreenPos;
use crate::scene::text::Fonts;
use crate::scene::{Anchor, Colour, Disc, Face, Mark, Stroke, TextRun, Theme};

/// The size of the number, in pixels.
const SIZE_PX: f32 = 10.5;

/// The least length of a line that carries its number, in pixels; shorter ones would vanish beneath it.
const LEAST_PX: f32 = 34.0;

/// A disc with the number of relations, in the middle of the line.
#[must_use]
pub fn count(cx: &FigureCx<'_>, lane: &LaneDrawing<'_>, number: usize) -> Vec<Mark> {
    let course = lane.strand.main();
    let long = course.filter(|c| c.length_px() >= LEAST_PX);
    let Some(middle) = long.and_then(|c| c.at(c.length_px() * BREAK_AT)) else {
        return Vec::new();
    };
    let colour = lane.strand.style.colour;
    disc(
        middle.at,
        cx.texts.number(number),
        colour,
        (cx.theme, cx.fonts),
    )
}

/// A disc with a number.
#[must_use]
pub fn disc(
    at: ScreenPos,
    text: String,
    colour: Colour,
    (theme, fonts): (&Theme, &Fonts),
) -> Vec<Mark> {
    let width_px = fonts.width_px(&text, Face::SansStrong, SIZE_PX, 0.0);
    let disc = Disc {
        center: at,
        radius_px: (width_px / 2.0 + 4.0).max(8.5),
        fill: Some(theme.land),
        stroke: Some(Stroke::solid(colour, 1.4)),
    };
    let run = TextRun {
        text,
        pos: at.moved(0.0, SIZE_PX * 0.36),
        anchor: Anchor::Middle,
        face: Face::SansStrong,
        size_px: SIZE_PX,
        letter_spacing_px: 0.0,
        colour,
        halo: None,
        angle_rad: 0.0,
        width_px,
    };
    vec![Mark::from(disc), Mark::from(run)]
}
