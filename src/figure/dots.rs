//! Places: a solid dot, or an open ring where the place is known no finer than a district.

use crate::geom::ScreenPos;
use crate::model::Precision;
use crate::scene::{Disc, Mark, Stroke, Theme};

/// The radius of a dot, in pixels.
pub const DOT_PX: f32 = 5.0;
/// The width of a ring, in pixels.
const RING_PX: f32 = 1.8;

/// The radius of a place's sign, in pixels: a dot for a site or city, a wider ring the coarser it is known.
#[must_use]
pub fn radius_px(precision: Precision) -> f32 {
    match precision {
        Precision::Point | Precision::City => DOT_PX,
        Precision::District => 7.0,
        Precision::Province | Precision::Unknown => 8.5,
        Precision::Country => 10.5,
        Precision::Region => 13.0,
    }
}

/// The sign of a place.
#[must_use]
pub fn marks(at: ScreenPos, precision: Precision, theme: &Theme) -> Vec<Mark> {
    let radius = radius_px(precision);
    let disc = |radius_px, fill, stroke| {
        Mark::from(Disc {
            center: at,
            radius_px,
            fill,
            stroke,
        })
    };
    let halo = disc(radius + 2.0, Some(theme.land), None);
    if precision.is_coarse() {
        // Lines end at the ring, and the ring stays open: nothing claims to know a point within.
        let ring = Stroke::solid(theme.ink, RING_PX);
        return vec![halo, disc(radius, None, Some(ring))];
    }
    vec![halo, disc(radius, Some(theme.ink), None)]
}

/// The pale disc under a selected place.
#[must_use]
pub fn underlay(at: ScreenPos, precision: Precision, theme: &Theme) -> Mark {
    Mark::from(Disc {
        center: at,
        radius_px: radius_px(precision) + 6.5,
        fill: Some(theme.selection),
        stroke: None,
    })
}
