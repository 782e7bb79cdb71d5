//! Places: a solid dot, or an open ring where the place is known no finer than a district.

use crate::geom::ScreenPos;
use crate::model::Precision;
use crate::scene::{Disc, Mark, Stroke, Theme};

/// The radius of a dot, in pixels.
pub const DOT_PX: f32 = 5.0;
/// The width of a ring, in pixels.
const RING_PX: f32 = 1.8;

/// How large the signs of places are: the smaller, the more places there are on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dots {
    share: f32,
}

impl Dots {
    /// The signs on a map of so many places.
    #[must_use]
    pub fn of(places: usize) -> Self {
        let share = match places {
            0..=40 => 1.0,
            41..=80 => 0.85,
            _ => 0.64,
        };
        Self { share }
    }

    /// The same signs, at most so large that nodes this far apart, in pixels, leave room for the lines between them.
    #[must_use]
    pub fn apart(self, spacing_px: f32) -> Self {
        /// The share of the way to the next that a dot takes.
        const TAKEN: f32 = 0.17;
        /// The least share, of which something is still seen.
        const LEAST: f32 = 0.2;
        let most = (spacing_px * TAKEN / DOT_PX).max(LEAST);
        Self {
            share: self.share.min(most),
        }
    }

    /// The same signs, at most as large as others.
    #[must_use]
    pub fn no_larger_than(self, others: Self) -> Self {
        Self {
            share: self.share.min(others.share),
        }
    }

    /// The size of signs, as a share of those on a map of few places.
    #[must_use]
    pub fn share(self) -> f32 {
        self.share
    }

    /// The radius of a place's sign, in pixels: a dot for a site or city, a wider ring the coarser it is known.
    #[must_use]
    pub fn radius_px(&self, precision: Precision) -> f32 {
        let radius_px = match precision {
            Precision::Point | Precision::City => DOT_PX,
            Precision::District => 7.0,
            Precision::Province | Precision::Unknown => 8.5,
            Precision::Country => 10.5,
            Precision::Region => 13.0,
        };
        radius_px * self.share
    }

    /// How far a name beside a sign stays away from it, in pixels.
    #[must_use]
    pub fn gap_px(&self) -> f32 {
        DOT_PX * self.share
    }

    /// The sign of a place.
    #[must_use]
    pub fn marks(&self, at: ScreenPos, precision: Precision, theme: &Theme) -> Vec<Mark> {
        self.sign(at, self.radius_px(precision), precision.is_coarse(), theme)
    }

    /// A sign of a radius in pixels: a dot, or a ring.
    #[must_use]
    pub fn sign(&self, at: ScreenPos, radius: f32, is_ring: bool, theme: &Theme) -> Vec<Mark> {
        let disc = |radius_px, fill, stroke| {
            Mark::from(Disc {
                center: at,
                radius_px,
                fill,
                stroke,
            })
        };
        let halo = disc(radius + 2.0 * self.share, Some(theme.land), None);
        if is_ring {
            // Lines end at the ring, and the ring stays open: nothing claims to know a point within.
            let ring = Stroke::solid(theme.ink, RING_PX * self.share);
            return vec![halo, disc(radius, None, Some(ring))];
        }
        vec![halo, disc(radius, Some(theme.ink), None)]
    }

    /// The pale disc under a selected place; in high contrast it has a dark rim, because it is hardly told from a pale ground.
    #[must_use]
    pub fn underlay(&self, at: ScreenPos, precision: Precision, theme: &Theme) -> Mark {
        self.band(at, self.radius_px(precision), theme)
    }

    /// The same under a sign of a radius in pixels.
    #[must_use]
    pub fn band(&self, at: ScreenPos, radius_px: f32, theme: &Theme) -> Mark {
        Mark::from(Disc {
            center: at,
            radius_px: radius_px + 6.5 * self.share,
            fill: Some(theme.selection),
            stroke: theme
                .kind
                .has_high_contrast()
                .then(|| Stroke::solid(theme.ink, RING_PX)),
        })
    }
}
