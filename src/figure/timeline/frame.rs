//! Where everything stands on a timeline.

use super::super::cx::FigureCx;
use super::names;
use crate::analysis::Scope;
use crate::analysis::timeline::{Chart, start};
use crate::geom::{Rect, ScreenPos, Size};
use crate::model::date::Day;

/// The height of the axis with its two rows of names, in pixels.
pub const AXIS_PX: f32 = 34.0;
/// The share of the width that the names of lanes take at most.
const NAMES_SHARE: f32 = 0.24;
/// The share of the width that the tray takes at most.
const TRAY_SHARE: f32 = 0.2;
/// The share that it takes at most to have room for names: at least, and more by the share of relations that are in it.
const NAMED_SHARE: [f32; 2] = [0.12, 0.36];
/// From one relation of the tray to the next, in pixels.
pub const TRAY_STEP_PX: f32 = 19.0;
/// Where the names of relations in the tray begin, from its left side, in pixels.
pub const NAME_AT_PX: f32 = TRAY_STEP_PX + 8.0;
/// The space after them, in pixels.
pub const AFTER_NAME_PX: f32 = 5.0;
/// The space between the plot and the tray, in pixels.
const BEFORE_TRAY_PX: f32 = 8.0;
/// The most columns of the tray; what does not fit is counted.
const TRAY_COLUMNS: usize = 6;

/// Where everything stands on a timeline, and which moment is where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// All of it.
    pub area: Rect,
    /// The lanes, from the left edge of what is in view to its right edge.
    pub plot: Rect,
    /// The lanes of what has no date, beside the plot.
    pub tray: Option<Rect>,
    /// The time in view.
    pub scope: Scope,
}

impl Frame {
    /// The frame of a chart on a sheet of a size, or in the part of it that the context names.
    #[must_use]
    pub fn new(cx: &FigureCx<'_>, chart: &Chart, scope: Scope, size: Size) -> Self {
        let area = cx
            .area
            .unwrap_or_else(|| Rect::from_xywh(0.0, 0.0, size.width, size.height));
        let names_px = names::gutter_px(cx, chart).min(area.width() * NAMES_SHARE);
        let bottom = (area.max.y - AXIS_PX).max(area.min.y + 1.0);
        let tray_px = tray_px(cx, chart, area.width(), bottom - area.min.y);
        let right = match tray_px {
            Some(px) => area.max.x - px - BEFORE_TRAY_PX,
            None => area.max.x,
        };
        let left = (area.min.x + names_px).ceil();
        let max = ScreenPos::new(right.round().max(left + 1.0), bottom.round());
        let tray = tray_px.map(|_| Rect {
            min: ScreenPos::new(max.x + BEFORE_TRAY_PX, area.min.y),
            max: ScreenPos::new(area.max.x, max.y),
        });
        Self {
            area,
            plot: Rect {
                min: ScreenPos::new(left, area.min.y),
                max,
            },
            tray,
            scope,
        }
    }

    /// Pixels of a day.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    pub fn day_px(&self) -> f32 {
        (f64::from(self.plot.width()) / self.scope.days()) as f32
    }

    /// Where a moment stands, in pixels; far beyond the plot it is only told that it is beyond.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    pub fn x(&self, moment: f64) -> f32 {
        const FAR_PX: f64 = 100_000.0;
        let along = (moment - self.scope.from) / self.scope.days();
        let px = along * f64::from(self.plot.width());
        self.plot.min.x + px.clamp(-FAR_PX, FAR_PX) as f32
    }

    /// Where a day begins, in pixels.
    #[must_use]
    pub fn x_of(&self, day: Day) -> f32 {
        self.x(start(day))
    }

    /// Where a day ends, in pixels.
    #[must_use]
    pub fn x_after(&self, day: Day) -> f32 {
        self.x(start(day) + 1.0)
    }

    /// Which moment stands at a place, in days.
    #[must_use]
    pub fn moment(&self, x: f32) -> f64 {
        let along = f64::from(x - self.plot.min.x) / f64::from(self.plot.width());
        self.scope.from + along * self.scope.days()
    }

    /// Kept between the edges of the plot.
    #[must_use]
    pub fn within(&self, x: f32) -> f32 {
        x.clamp(self.plot.min.x, self.plot.max.x)
    }
}

/// The width of the tray; `None` where everything has a date.
#[expect(clippy::cast_precision_loss, reason = "a few columns")]
fn tray_px(cx: &FigureCx<'_>, chart: &Chart, width_px: f32, height_px: f32) -> Option<f32> {
    if chart.undated.is_empty() {
        return None;
    }
    let most = chart.lanes.iter().map(|lane| lane.undated).max()?;
    let lane_px = height_px / chart.lanes.len().max(1) as f32;
    let rows = rows_in(lane_px);
    let columns = most.div_ceil(rows).clamp(1, TRAY_COLUMNS);
    let cells_px = columns as f32 * TRAY_STEP_PX + 8.0;
    let words_px = names::tray_px(cx, chart);
    let least_px = cells_px.max(words_px);
    let most_px = width_px * TRAY_SHARE;
    // Where each has a row of its own, its name stands beside it.
    let beside_px = NAME_AT_PX + AFTER_NAME_PX;
    let undated = chart.tray().rows().len() as f32 / chart.relations.len().max(1) as f32;
    let for_names_px = width_px * (NAMED_SHARE[0] + NAMED_SHARE[1] * undated.min(1.0 / 3.0));
    let named = (columns == 1).then(|| names::tray_names(cx, chart, for_names_px - beside_px));
    let named = named.flatten().unwrap_or_default();
    let longest_px = named.values().map(|(_, px)| *px).reduce(f32::max);
    let named_px = longest_px.map_or(0.0, |px| px.ceil() + beside_px);
    Some(least_px.min(most_px).max(named_px).round())
}

/// How many rows of the tray a lane of a height has; at least one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before"
)]
pub fn rows_in(lane_px: f32) -> usize {
    ((lane_px - 2.0) / TRAY_STEP_PX).clamp(1.0, 100.0) as usize
}
