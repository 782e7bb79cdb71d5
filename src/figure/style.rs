//! How a relation is drawn: one channel, one meaning.

use crate::model::{Family, Realis};
use crate::scene::{Colour, Stroke, Theme};

/// How much wider the halo is than the line, on each side, in pixels.
pub const HALO_PX: f32 = 1.2;
/// Opacity of what is not selected while something is.
pub const DIMMED: f32 = 0.45;
/// The same in the themes of high contrast: lines keep 3:1 before land and sea, names 4.5:1 (WCAG 2.2, 1.4.11 and 1.4.3).
const DIMMED_LINES: f32 = 0.65;
const DIMMED_NAMES: f32 = 0.8;
/// How much wider than its band the casing of a selected line is, on each side, in pixels.
pub const CASING_PX: f32 = 1.2;
/// How much wider than its line the band is that marks it, in pixels.
pub const BAND_PX: f32 = 8.0;
/// Where the glyph of the kind stands on the line, as a share of its length.
pub const GLYPH_AT: f32 = 0.43;
/// Where a contested line is broken.
pub const BREAK_AT: f32 = 0.50;
/// Where the arrowhead lies.
pub const ARROW_AT: f32 = 0.57;

/// Everything of a line that its relation decides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineStyle {
    /// The hue of the family.
    pub colour: Colour,
    /// 1.7, 2.8 or 4 pixels for one, two, three or more voices.
    pub width_px: f32,
    /// Lengths drawn and left out in pixels: whether it happened.
    pub dash: Option<[f32; 2]>,
    /// Whether dashes end round, and so are dots.
    pub round: bool,
    /// Whether a thin line strikes through the dots.
    pub struck: bool,
}

impl LineStyle {
    /// The line of a family, of a realis, carried by so many voices.
    #[must_use]
    pub fn new(theme: &Theme, family: Family, realis: Realis, voices: usize) -> Self {
        Self::with_width(hue(theme, family), width_px(voices), realis)
    }

    /// The line of a colour and a width in pixels, of a realis.
    #[must_use]
    pub fn with_width(colour: Colour, width_px: f32, realis: Realis) -> Self {
        // Wider dots stand farther apart, or they would run together.
        let apart = (width_px - 2.0).max(0.0);
        let (dash, round) = match realis {
            Realis::Occurred | Realis::Ongoing => (None, false),
            Realis::Agreed => (Some([14.0, 6.0]), false),
            Realis::Prospective => (Some([1.5, 6.0 + apart]), true),
            Realis::Hypothetical => (Some([1.5, 12.0 + apart]), true),
            Realis::Cancelled => (Some([0.6, 9.0 + apart]), true),
            Realis::Unknown => (Some([5.0, 4.0]), false),
        };
        Self {
            colour,
            width_px,
            dash,
            round,
            struck: realis == Realis::Cancelled,
        }
    }

    /// The stroke of the line itself. Struck-through dots are 1.7 times as wide, so that they stand out from their thread.
    #[must_use]
    pub fn stroke(&self) -> Stroke {
        Stroke {
            colour: self.colour,
            width_px: if self.struck {
                self.width_px * 1.7
            } else {
                self.width_px
            },
            dash: self.dash,
            round: self.round,
        }
    }

    /// The thread through struck-through dots.
    #[must_use]
    pub fn thread(&self) -> Option<Stroke> {
        self.struck
            .then(|| Stroke::solid(self.colour, self.width_px * 0.4))
    }

    /// The halo beneath the line.
    #[must_use]
    pub fn halo(&self, theme: &Theme) -> Stroke {
        Stroke {
            round: true,
            ..Stroke::solid(theme.land, self.width_px + 2.0 * HALO_PX)
        }
    }
}

/// Opacity of lines and signs that are not selected while something is.
#[must_use]
pub fn dimmed(theme: &Theme) -> f32 {
    if theme.kind.has_high_contrast() {
        DIMMED_LINES
    } else {
        DIMMED
    }
}

/// Opacity of the names along lines that are not selected while something is.
#[must_use]
pub fn dimmed_names(theme: &Theme) -> f32 {
    if theme.kind.has_high_contrast() {
        DIMMED_NAMES
    } else {
        DIMMED
    }
}

/// The stroke beneath the band of what is selected, where the rest hardly stands back; `None` in themes where it does.
///
/// A pale band alone is hardly told from a white ground.
#[must_use]
pub fn casing(theme: &Theme, band_px: f32) -> Option<Stroke> {
    theme.kind.has_high_contrast().then(|| Stroke {
        round: true,
        ..Stroke::solid(theme.ink, band_px + 2.0 * CASING_PX)
    })
}

/// How far from the edge of a line its name begins at least, in pixels: beyond the casing where lines may have one.
#[must_use]
pub fn name_gap_px(theme: &Theme) -> f32 {
    if theme.kind.has_high_contrast() {
        BAND_PX / 2.0 + CASING_PX + 1.0
    } else {
        3.5
    }
}

/// The hue of a family.
#[must_use]
pub fn hue(theme: &Theme, family: Family) -> Colour {
    match family {
        Family::Coercive => theme.coercive,
        Family::Diplomatic => theme.diplomatic,
        Family::Transfers => theme.transfers,
        Family::Aid => theme.aid,
        Family::Other => theme.other,
    }
}

/// The width of a line that so many voices carry, in pixels: three steps.
#[must_use]
pub fn width_px(voices: usize) -> f32 {
    match voices {
        0 | 1 => 1.7,
        2 => 2.8,
        _ => 4.0,
    }
}

#[cfg(test)]
mod tests;
