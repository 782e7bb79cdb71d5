//! The dots on a sheet, and how near they are to a box.

use super::grid::Grid;
use crate::geom::{Rect, ScreenPos};
use crate::scene::oriented::OrientedBox;

/// Dots this near to each other are one, in pixels.
const ONE_PX: f32 = 0.5;

/// Dots in buckets.
#[derive(Clone, Debug)]
pub struct Discs {
    grid: Grid,
    discs: Vec<(ScreenPos, f32)>,
}

impl Discs {
    /// No dots yet, on a sheet in pixels.
    pub fn new(sheet: Rect) -> Self {
        Self {
            grid: Grid::new(sheet),
            discs: Vec::new(),
        }
    }

    /// Adds a dot; one that is not finite is left out.
    pub fn insert(&mut self, at: ScreenPos, radius_px: f32) {
        let square = Rect { min: at, max: at }.grown(radius_px);
        if self.grid.insert(square.into()).is_some() {
            self.discs.push((at, radius_px));
        }
    }

    /// The radius of the largest dot at a point, 0 without one.
    pub fn radius_at(&self, at: ScreenPos) -> f32 {
        let point = OrientedBox::from(Rect { min: at, max: at }.grown(ONE_PX));
        let near = self.grid.touching(&point);
        let near = near.filter_map(|number| self.discs.get(number as usize));
        near.filter(|(center, _)| center.distance_px(at) <= ONE_PX)
            .map(|(_, radius)| *radius)
            .fold(0.0, f32::max)
    }

    /// The distance from a box to the nearest rim within `reach_px` of it, in pixels: 0 where it touches a dot; without
    /// the dots that stand where `own` does. `None` where there is none so near.
    pub fn nearest(
        &self,
        oriented: &OrientedBox,
        reach_px: f32,
        own: Option<ScreenPos>,
    ) -> Option<f32> {
        let mut wide = *oriented;
        wide.half_width_px += reach_px;
        wide.half_height_px += reach_px;
        let near = self.grid.touching(&wide);
        let near = near.filter_map(|number| self.discs.get(number as usize));
        near.filter(|(at, _)| own.is_none_or(|own| own.distance_px(*at) > ONE_PX))
            .map(|(at, radius)| (oriented.distance_px(*at) - radius).max(0.0))
            .filter(|distance| *distance <= reach_px)
            .min_by(f32::total_cmp)
    }
}
