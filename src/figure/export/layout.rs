//! Where title, map, legend, sources and foot stand on a sheet.

use super::super::cx::FigureCx;
use super::super::legend;
use super::sources::Sources;
use super::{ExportOptions, sources};
use crate::analysis::Counts;
use crate::geom::{Rect, Size};
use crate::scene::Face;

/// The size of the title on a sheet that has room for it, in pixels.
const TITLE_PX: f32 = 24.0;
/// The least size of the title.
const LEAST_TITLE_PX: f32 = 13.0;
/// The share of the shorter side that the title is high at most.
const TITLE_SHARE: f32 = 0.05;
/// The most lines of the title.
const TITLE_LINES: usize = 2;
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

/// The share of the sheet that the map keeps, each way, whatever else has to go.
const MAP_SHARE: f32 = 0.4;
/// The share that it keeps on a sheet that is too small even for title and foot.
const LEAST_MAP_SHARE: f32 = 0.3;
/// The lines that sources are cut to where room is scarce.
const FEW_SOURCES: usize = 2;
/// A legend may draw so far beyond its part before it leaves the key of widths out.
const LEGEND_SLACK_PX: f32 = 38.0;
/// The empty space beneath the last entry of a legend, which counts in its height.
const LEGEND_FOOT_PX: f32 = 6.0;

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
    /// The legend, where the sheet has one.
    pub legend: Option<Rect>,
    /// The lines of the title.
    pub title: Vec<String>,
    /// The size of the title, in pixels.
    pub title_px: f32,
    /// The sources.
    pub sources: Sources,
    /// The most lines of the foot.
    most_foot: usize,
}

/// What a sheet is to carry.
#[derive(Clone, Copy)]
struct Furniture {
    legend: bool,
    most_sources: usize,
}

impl Layout {
    /// The layout of a sheet.
    ///
    /// On a small one the map keeps its share: the legend goes without its key of widths, then sources are cut short, then
    /// the legend goes, then the sources go. Title and foot stay; `foot` is the longest that it can become.
    pub fn new(cx: &FigureCx<'_>, options: &ExportOptions, foot: &[String]) -> Self {
        let most = most_lines(options.size);
        let wanted = [
            (true, most),
            (true, FEW_SOURCES),
            (false, most),
            (false, FEW_SOURCES),
            (false, 0),
        ];
        let mut smallest = None;
        for (legend, most_sources) in wanted {
            let carried = Furniture {
                legend: legend && options.legend,
                most_sources,
            };
            let layout = Self::with(cx, options, carried, foot);
            if layout.is_roomy(cx) {
                return layout;
            }
            smallest = Some(layout);
        }
        let none = Furniture {
            legend: false,
            most_sources: 0,
        };
        smallest.unwrap_or_else(|| Self::with(cx, options, none, foot))
    }

    fn with(
        cx: &FigureCx<'_>,
        options: &ExportOptions,
        carried: Furniture,
        foot: &[String],
    ) -> Self {
        let size = options.size;
        let shorter = size.width.min(size.height);
        let margin = (shorter * 0.03).clamp(10.0, 34.0);
        let gap = margin * 0.6;
        let inner = size.width - 2.0 * margin;
        let title_px = (shorter * TITLE_SHARE).clamp(LEAST_TITLE_PX, TITLE_PX);
        let title = options.title.as_deref().unwrap_or_default();
        let title = title_lines(cx, title, title_px, inner);
        let sources = if options.sources && carried.most_sources > 0 {
            sources::set(cx, inner, carried.most_sources)
        } else {
            Sources::default()
        };
        let head: f32 = title.iter().map(|_| title_px * 1.25).sum();
        let top = margin + if title.is_empty() { 0.0 } else { head + 4.0 };
        let heading = usize::from(sources.height() > 0);
        let least_map = size.height * LEAST_MAP_SHARE;
        let most_foot = lines_in(size.height - margin * 0.6 - gap - top - least_map);
        let foot = foot_lines(cx, foot, inner, most_foot).len();
        let lines = count_px(heading + sources.height() + foot);
        let bottom = size.height - margin * 0.6 - lines - gap;
        let has_legend = carried.legend && !cx.visible.relations.is_empty();
        let right = if has_legend {
            size.width - margin - LEGEND_PX - margin * 0.8
        } else {
            size.width - margin
        };
        // A sheet too small even for title and foot keeps a small map rather than none.
        let map = Rect::from_xywh(
            margin,
            top,
            (right - margin).max(size.width * LEAST_MAP_SHARE),
            (bottom - top).max(least_map),
        );
        let legend = Rect::from_xywh(
            map.max.x + margin * 0.8,
            map.min.y + 2.0,
            LEGEND_PX,
            map.height() - 2.0 + gap + LEGEND_FOOT_PX - LEGEND_SLACK_PX,
        );
        Self {
            size,
            margin,
            gap,
            map,
            legend: has_legend.then_some(legend),
            title,
            title_px,
            sources,
            most_foot,
        }
    }

    /// Whether the map has its share, and the legend ends above the sources.
    fn is_roomy(&self, cx: &FigureCx<'_>) -> bool {
        let legend_fits = self.legend.is_none_or(|area| {
            let shown = Counts::on_map(cx.dossier, cx.facts, cx.visible);
            let (_, height) = legend::scene(cx, &shown, area);
            area.min.y + height <= self.map.max.y + self.gap + LEGEND_FOOT_PX
        });
        legend_fits
            && self.map.width() >= MAP_SHARE * self.size.width
            && self.map.height() >= MAP_SHARE * self.size.height
    }

    /// The lines of the foot as they stand on the sheet.
    pub fn foot(&self, cx: &FigureCx<'_>, lines: &[String]) -> Vec<String> {
        let width_px = self.size.width - 2.0 * self.margin;
        foot_lines(cx, lines, width_px, self.most_foot)
    }
}

/// The title on as many lines as it may have, the last one cut short.
fn title_lines(cx: &FigureCx<'_>, title: &str, title_px: f32, width_px: f32) -> Vec<String> {
    if title.is_empty() {
        return Vec::new();
    }
    let face = Face::SansStrong;
    let lines = cx.fonts.wrap(title, face, title_px, width_px);
    at_most(cx, lines, TITLE_LINES, (face, title_px, width_px))
}

/// The first `most` lines, the last one ending in an ellipsis where there were more.
fn at_most(
    cx: &FigureCx<'_>,
    mut lines: Vec<String>,
    most: usize,
    (face, size_px, width_px): (Face, f32, f32),
) -> Vec<String> {
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(cx.fonts.ellipsize(&rest, face, size_px, width_px));
    }
    lines
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before"
)]
fn most_lines(size: Size) -> usize {
    (size.height * SOURCES_SHARE / SOURCE_STEP_PX).clamp(2.0, 40.0) as usize
}

/// How high so many lines are, in pixels.
#[expect(clippy::cast_precision_loss, reason = "a few lines")]
pub fn count_px(lines: usize) -> f32 {
    lines as f32 * SOURCE_STEP_PX
}

/// How many lines have room in a height; at least one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before"
)]
fn lines_in(height_px: f32) -> usize {
    (height_px / SOURCE_STEP_PX).clamp(1.0, 100.0) as usize
}

/// The lines of the foot broken where they are too long, `most` of them.
fn foot_lines(cx: &FigureCx<'_>, lines: &[String], width_px: f32, most: usize) -> Vec<String> {
    let wrapped = lines
        .iter()
        .flat_map(|line| cx.fonts.wrap(line, Face::Sans, FOOT_PX, width_px));
    at_most(cx, wrapped.collect(), most, (Face::Sans, FOOT_PX, width_px))
}
