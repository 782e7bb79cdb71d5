//! From where a network is seen: the plane of its layout on the sheet.

use crate::analysis::layout::{EDGE, Spot};
use crate::geom::{Rect, ScreenPos, Size};

/// The nearest and the farthest, in pixels per unit of the plane.
const SCALES: [f32; 2] = [0.002, 12.0];
/// A fitted network is no larger than this, in pixels per unit: two nodes do not fill the sheet.
const FITTED: f32 = 330.0 / EDGE;

/// From one line of the foot to the next, in pixels.
const FOOT_PX: f32 = 14.7;

/// The room to leave around nodes when a network is fitted to a sheet whose foot has so many lines: left, top, right, bottom, in
/// pixels. It holds their names.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a few lines")]
pub fn fit_margins_px(size: Size, foot: usize) -> [f32; 4] {
    let side = (size.width * 0.1).clamp(16.0, 90.0);
    let end = (size.height * 0.08).clamp(16.0, 52.0);
    [side, end, side, end + foot as f32 * FOOT_PX]
}

/// From where a network is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetworkView {
    /// The point of the plane in the middle.
    pub middle: Spot,
    /// Pixels per unit of the plane.
    pub scale: f32,
    /// The part of the sheet that it fills.
    pub area: Rect,
}

impl NetworkView {
    /// The view that shows all of some points in a part of a sheet, with room around them.
    #[must_use]
    pub fn fitted(spots: &[Spot], area: Rect, margins_px: [f32; 4]) -> Self {
        let points: Vec<ScreenPos> = spots.iter().map(|[x, y]| ScreenPos::new(*x, *y)).collect();
        let whole = if points.is_empty() {
            Rect::from_xywh(0.0, 0.0, 0.0, 0.0)
        } else {
            Rect::around(&points)
        };
        let [left, top, right, bottom] = margins_px;
        let width = (area.width() - left - right).max(1.0);
        let height = (area.height() - top - bottom).max(1.0);
        let scale = (width / whole.width().max(1e-3)).min(height / whole.height().max(1e-3));
        let scale = scale.clamp(SCALES[0], FITTED);
        let (middle, free) = (whole.center(), [(left - right) / 2.0, (top - bottom) / 2.0]);
        Self {
            middle: [middle.x - free[0] / scale, middle.y - free[1] / scale],
            scale,
            area,
        }
    }

    /// Where a point of the plane lies on the sheet.
    #[must_use]
    pub fn screen_from_spot(&self, [x, y]: Spot) -> ScreenPos {
        let center = self.area.center();
        let [mx, my] = self.middle;
        center.moved((x - mx) * self.scale, (y - my) * self.scale)
    }

    /// Which point of the plane lies at a point of the sheet.
    #[must_use]
    pub fn spot_from_screen(&self, at: ScreenPos) -> Spot {
        let center = self.area.center();
        let [mx, my] = self.middle;
        [
            mx + (at.x - center.x) / self.scale,
            my + (at.y - center.y) / self.scale,
        ]
    }

    /// The view so many times nearer, with what lies at a point of the sheet kept there.
    #[must_use]
    pub fn zoomed(&self, factor: f32, at: ScreenPos) -> Self {
        let [x, y] = self.spot_from_screen(at);
        let scale = (self.scale * factor).clamp(SCALES[0], SCALES[1]);
        let center = self.area.center();
        Self {
            middle: [x - (at.x - center.x) / scale, y - (at.y - center.y) / scale],
            scale,
            ..*self
        }
    }

    /// The view in which what lies at one point of the sheet lies at another.
    #[must_use]
    pub fn dragged(&self, from: ScreenPos, to: ScreenPos) -> Self {
        let [x, y] = self.middle;
        Self {
            middle: [
                x - (to.x - from.x) / self.scale,
                y - (to.y - from.y) / self.scale,
            ],
            ..*self
        }
    }

    /// The same view in another part of a sheet: what lay in the middle still does.
    #[must_use]
    pub fn resized(&self, area: Rect) -> Self {
        Self { area, ..*self }
    }

    /// The view that shows in another part of a sheet what this one shows in its own.
    #[must_use]
    pub fn scaled_to(&self, area: Rect) -> Self {
        let ratio = |to: f32, from: f32| if from > 0.0 { to / from } else { 1.0 };
        let across = ratio(area.width(), self.area.width());
        let factor = across.min(ratio(area.height(), self.area.height()));
        Self {
            scale: (self.scale * factor).clamp(SCALES[0], SCALES[1]),
            area,
            ..*self
        }
    }
}
