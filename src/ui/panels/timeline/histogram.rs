//! How many relations there are over time, stacked by family, above lanes that are too crowded to draw one by one.

use super::super::super::style::colour;
use super::super::PanelCx;
use crate::analysis::timeline::start;
use crate::analysis::{Bins, Chart};
use crate::figure::style::hue;
use crate::figure::timeline::Frame;
use crate::model::Family;
use eframe::egui::{Pos2, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, Vec2b};
use egui_plot::{Bar, BarChart, Plot, PlotBounds};

/// The height of the histogram, in points.
const HEIGHT: f32 = 44.0;
/// With less room than this there is none, in points.
const LEAST_ROOM: f32 = 150.0;
/// The width of a bucket, in points.
const BUCKET: f32 = 5.0;
/// How much of its hue a bar has.
const FILL: f32 = 0.7;

/// The height that the histogram takes of a room of a height, in points.
pub fn height(dense: bool, room: f32) -> f32 {
    if dense && room >= LEAST_ROOM {
        HEIGHT
    } else {
        0.0
    }
}

/// The bars, kept until what is in view changes.
pub struct Heap {
    /// Of each family the bars: middle and width in days, foot and height in relations.
    bars: Vec<(Family, Vec<[f64; 4]>)>,
    most: f64,
}

impl Heap {
    /// The bars of what is in view of a chart.
    pub fn of(chart: &Chart, frame: &Frame) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped before"
        )]
        let most = (frame.plot.width() / BUCKET).clamp(1.0, 2_000.0) as usize;
        let families = Family::ALL.len();
        let bins = Bins::of(chart.by_family(), frame.scope.range(), most, families);
        let mut feet = vec![0.0; bins.len()];
        let bars = Family::ALL.iter().enumerate().map(|(lane, family)| {
            let edges = bins.edges.windows(2).enumerate();
            let of_family = edges.filter_map(|(bucket, edges)| {
                let (from, to) = (start(*edges.first()?), start(*edges.last()?));
                let count = bins.count(bucket, lane);
                let foot = feet.get_mut(bucket)?;
                let bar = [f64::midpoint(from, to), to - from, *foot, count];
                *foot += count;
                (count > 0.0).then_some(bar)
            });
            (*family, of_family.collect())
        });
        Self {
            bars: bars.collect(),
            most: bins.most(),
        }
    }
}

/// Draws the bars on the axis of a frame.
pub fn show(ui: &mut Ui, cx: &PanelCx<'_>, place: Rect, (heap, frame): (&Heap, &Frame)) {
    let (left, right) = (frame.plot.min.x, frame.plot.max.x);
    let at = |x: f32, y: f32| Pos2::new(place.min.x + x, y);
    let within = Rect::from_min_max(at(left, place.min.y + 2.0), at(right, place.max.y));
    let bounds = PlotBounds::from_min_max(
        [frame.scope.from, 0.0],
        [frame.scope.to, (heap.most * 1.08).max(0.01)],
    );
    let name = cx.text("timeline-density");
    ui.scope_builder(UiBuilder::new().max_rect(within), |ui| {
        Plot::new("timeline-density")
            .sense(Sense::empty())
            .width(within.width())
            .height(within.height())
            .show_axes(Vec2b::FALSE)
            .show_grid(Vec2b::FALSE)
            .show_background(false)
            .show_x(false)
            .show_y(false)
            .set_margin_fraction(Vec2::ZERO)
            .allow_drag(false)
            .allow_zoom(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_double_click_reset(false)
            .cursor_color(cx.kit.palette.panel)
            .show(ui, |plot| {
                plot.set_plot_bounds(bounds);
                for (family, bars) in &heap.bars {
                    let fill = colour(hue(&cx.kit.theme, *family).faded(FILL));
                    let bars = bars.iter().map(|[middle, width, foot, count]| {
                        Bar::new(*middle, *count)
                            .width(*width)
                            .base_offset(*foot)
                            .fill(fill)
                            .stroke(Stroke::NONE)
                    });
                    plot.bar_chart(BarChart::new(name.clone(), bars.collect()).allow_hover(false));
                }
            });
    });
}
