//! Names of places.

use super::cx::FigureCx;
use super::routes::{NAME_PX, PlaceMark};
use super::strand::line;
use crate::geom::{Rect, ScreenPos, Size};
use crate::scene::{Anchor, Face, Mark, Stroke, TextRun};

/// The width of the lines to names that stand off their dots, in pixels.
const LEADER_PX: f32 = 0.9;
/// The height of the box of a place's name, in sizes of its letters.
const HEIGHT: f32 = 1.2;

/// The letters of the name of a place: the more places there are on the map, the smaller, and lighter for lesser ones.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    face: Face,
    /// The size in pixels.
    pub size_px: f32,
    /// The width of the name in pixels.
    pub width_px: f32,
}

impl Letters {
    /// The letters of a place's name, on a map of so many places.
    #[must_use]
    pub fn of(place: &PlaceMark, places: usize) -> Self {
        let size_px = match places {
            0..=40 => NAME_PX,
            41..=80 => 13.0,
            _ if place.is_major => 12.0,
            _ => 11.0,
        };
        let (face, name_px) = if place.is_major {
            (Face::SansStrong, place.name_px)
        } else {
            (Face::Sans, place.light_px)
        };
        Self {
            face,
            size_px,
            width_px: name_px * size_px / NAME_PX,
        }
    }

    /// The extent of the box of the name.
    #[must_use]
    pub fn extent(&self) -> Size {
        Size::new(self.width_px, self.size_px * HEIGHT)
    }
}

/// The name of a place in its box.
#[must_use]
pub fn of_place(cx: &FigureCx<'_>, place: &PlaceMark, rect: Rect, letters: Letters) -> Mark {
    let base = rect.center().y + letters.size_px * 0.355;
    Mark::from(TextRun {
        text: place.name.clone(),
        pos: ScreenPos::new(rect.min.x, base),
        anchor: Anchor::Start,
        face: letters.face,
        size_px: letters.size_px,
        letter_spacing_px: 0.0,
        colour: cx.theme.ink,
        halo: Some(halo(cx, 4.0)),
        angle_rad: 0.0,
        width_px: letters.width_px,
    })
}

/// The line from a dot to a name that stands off it, on the colour of the land.
#[must_use]
pub fn leader(cx: &FigureCx<'_>, ends: [ScreenPos; 2]) -> Vec<Mark> {
    let piece = |stroke| line(vec![ends.to_vec()], stroke);
    let thin = Stroke::solid(cx.theme.muted, LEADER_PX);
    let beneath = piece(halo(cx, LEADER_PX + 2.0));
    beneath.into_iter().chain(piece(thin)).collect()
}

/// A round outline of the land's colour under a text.
pub fn halo(cx: &FigureCx<'_>, width_px: f32) -> Stroke {
    Stroke {
        round: true,
        ..Stroke::solid(cx.theme.land, width_px)
    }
}
