//! What a map of thousands of relations is made of, kept between frames: where the map grows, places part in a short while.

use crate::carto::Camera;
use crate::figure::{FigureCx, Joined};

/// After so many seconds about two thirds of a way are covered.
const PACE_S: f64 = 0.07;
/// Places that are closer than this to where they are going have arrived, in pixels.
const ARRIVED_PX: f64 = 0.4;
/// The longest time between two frames that counts, in seconds.
const LONGEST_S: f64 = 0.1;

/// What a map of thousands of relations is made of.
#[derive(Default)]
pub(super) struct Crowd {
    joined: Option<Joined>,
    /// When places were moved last, in seconds; `None` while they stand.
    moved_s: Option<f64>,
}

impl Crowd {
    /// Forgets everything: the dossier or the filter has changed.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// What the map is made of; `None` where each relation is drawn.
    pub fn joined(&self) -> Option<&Joined> {
        self.joined.as_ref()
    }

    /// Whether places are on their way.
    pub fn is_moving(&self) -> bool {
        self.moved_s.is_some()
    }

    /// Brings it up to a view at a time in seconds; places go at once to where they belong when motion is reduced.
    pub fn follow(&mut self, cx: &FigureCx<'_>, camera: &Camera, (now_s, still): (f64, bool)) {
        let mut before = None;
        if self.joined.as_ref().is_none_or(|j| !j.is_for(cx, camera)) {
            let known = self.joined.take();
            before = known.as_ref().map(Joined::places);
            self.joined = match known {
                Some(known) => known.seen_by(cx, camera),
                None => Joined::of(cx, camera),
            };
        }
        let Some(joined) = &mut self.joined else {
            self.moved_s = None;
            return;
        };
        let since_s = match (self.moved_s, &before) {
            (Some(moved_s), _) => (now_s - moved_s).clamp(0.0, LONGEST_S),
            (None, Some(_)) => 0.0,
            (None, None) => return,
        };
        let before = before.unwrap_or_else(|| joined.places());
        let share = 1.0 - (-since_s / PACE_S).exp();
        joined.part(&before, if still { 1.0 } else { share });
        let there = joined.ways_rad() * camera.scale_px < ARRIVED_PX;
        if there {
            joined.part(&before, 1.0);
        }
        self.moved_s = (!there).then_some(now_s);
    }
}
