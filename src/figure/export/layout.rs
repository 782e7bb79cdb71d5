//! Where title, map, legend, sources and foot stand on a sheet.

use super::super::cx::FigureCx;
use super::super::furniture;
use super::sources::SourceLine;
use super::{ExportOptions, sources};
use crate::carto::Camera;
use crate::geom::{LonLat, Rect, Size};
use crate::scene::Face;

/// The size of the title, in pixels.
pub const TITLE_PX: f32 = 24.0;
/// The size of the sources, in pixels.
pub const SOURCE_PX: f32 = 11.5;
/// The size of the foot, in pixels.
pub const FOOT_PX: f32 = 10.5;
/// From one line of sources to the next, in pixels.
pub const SOURCE_STEP_PX: f32 = 16.5;
/// The width of the legend, in pixels.
const LEGEND_PX: f32 = 196.0;
/// The share of the sheet that sources take at most; the rest is counted.
const SOURCES_SHARE: f32 = 0.22;

/// Where everything stands.
pub struct Layout {
    /// The extent of the sheet.
    pub size: Size,
    /// The space around everything.
    pub margin: f32,
    /// The space between map and words.
    pub gap: f32,
    /// The map.
    pub map: Rect,
    /// The legend.
    pub legend: Rect,
    /// The lines of the title.
    pub title: Vec<String>,
    /// The lines of the sources.
    pub sources: Vec<SourceLine>,
}

impl Layout {
    /// The layout of a sheet.
    pub fn new(cx: &FigureCx<'_>, options: &ExportOptions) -> Self {
        let size = options.size;
        let margin = (size.width.min(size.height) * 0.03).clamp(10.0, 34.0);
        let gap = margin * 0.6;
        let inner = size.width - 2.0 * margin;
        let title = options.title.as_ref().map_or_else(Vec::new, |title| {
            cx.fonts.wrap(title, Face::SansStrong, TITLE_PX, inner)
        });
        let sources = if options.sources {
            sources::lines(cx, inner, most_lines(size))
        } else {
            Vec::new()
        };
        let head: f32 = title.iter().map(|_| TITLE_PX * 1.25).sum();
        let top = margin + if title.is_empty() { 0.0 } else { head + 4.0 };
        let heading = usize::from(!sources.is_empty());
        let foot = foot_lines(cx, None, inner).len();
        let lines = count_px(heading + sources.len() + foot);
        let bottom = size.height - margin * 0.6 - lines - gap;
        let right = if options.legend {
            size.width - margin - LEGEND_PX - margin * 0.8
        } else {
            size.width - margin
        };
        // A sheet too small for its words keeps a small map rather than none.
        let map = Rect::from_xywh(
            margin,
            top,
            (right - margin).max(size.width * 0.3),
            (bottom - top).max(size.height * 0.3),
        );
        let legend = Rect::from_xywh(
            map.max.x + margin * 0.8,
            map.min.y + 2.0,
            LEGEND_PX,
            map.height(),
        );
        Self {
            size,
            margin,
            gap,
            map,
            legend,
            title,
            sources,
        }
    }

    /// The lines of the foot.
    pub fn foot(&self, cx: &FigureCx<'_>, camera: &Camera) -> Vec<String> {
        foot_lines(cx, Some(camera), self.size.width - 2.0 * self.margin)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before"
)]
fn most_lines(size: Size) -> usize {
    (size.height * SOURCES_SHARE / SOURCE_STEP_PX).clamp(2.0, 40.0) as usize
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn count_px(lines: usize) -> f32 {
    lines as f32 * SOURCE_STEP_PX
}

/// The lines of the foot; as long as they can be where the camera is not known yet.
fn foot_lines(cx: &FigureCx<'_>, camera: Option<&Camera>, width_px: f32) -> Vec<String> {
    let widest = Camera {
        projection: crate::carto::ProjectionKind::AzimuthalEquidistant,
        center: LonLat::wrapped(-111.0, -88.0),
        roll_deg: 0.0,
        scale_px: 1.0,
        shift_px: [0.0, 0.0],
        size: Size::new(1.0, 1.0),
    };
    furniture::foot_lines(cx, camera.unwrap_or(&widest))
        .iter()
        .flat_map(|line| cx.fonts.wrap(line, Face::Sans, FOOT_PX, width_px))
        .collect()
}
