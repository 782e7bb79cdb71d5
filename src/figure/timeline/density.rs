//! Lanes that show how many relations there are over time, stacked by family.

use super::super::cx::FigureCx;
use super::super::strand::line;
use super::super::style::hue;
use super::frame::Frame;
use super::plan::{Body, LanePlan};
use crate::analysis::Bins;
use crate::analysis::bins::Dated;
use crate::analysis::timeline::{Chart, Dot};
use crate::geom::ScreenPos;
use crate::model::Family;
use crate::scene::{Mark, Path, Stroke};

/// The width of a bucket, in pixels.
const BUCKET_PX: f32 = 4.0;
/// The share of a lane that its highest bucket takes.
const SHARE: f32 = 0.86;
/// Anything that is there is at least so high, in pixels.
const LEAST_PX: f32 = 1.0;
/// The same of what is chosen, in pixels.
const LEAST_CHOSEN_PX: f32 = 2.0;
/// How much of its hue an area has.
const FILL: f32 = 0.55;

/// The areas of all lanes that are too crowded for rows, on one scale, so that lanes can be compared; then, on the same scale, those of
/// the relations whose numbers are `chosen`.
pub fn marks(
    cx: &FigureCx<'_>,
    chart: &Chart,
    (frame, lanes): (&Frame, &[LanePlan]),
    chosen: Option<&[bool]>,
) -> [Vec<Mark>; 2] {
    let crowded: Vec<&LanePlan> = lanes
        .iter()
        .filter(|lane| lane.body == Body::Density)
        .collect();
    if crowded.is_empty() {
        return [Vec::new(), Vec::new()];
    }
    let all = bins(chart, frame, |_| true);
    let highest = |lane: &&LanePlan| {
        let buckets = 0..all.len();
        let sums = buckets.map(|bucket| of_lane(&all, lane, bucket, Family::ALL.len()));
        sums.fold(0.0, f64::max)
    };
    let most = crowded.iter().map(highest).fold(0.0, f64::max).max(1e-9);
    let areas = |bins: &Bins, least_px: f32| -> Vec<Mark> {
        let of_lane = |lane: &&LanePlan| areas(cx, frame, (bins, lane), (most, least_px));
        crowded.iter().flat_map(of_lane).collect()
    };
    let front = chosen.map(|chosen| {
        let is_chosen = |number: u32| chosen.get(number as usize) == Some(&true);
        areas(&bins(chart, frame, is_chosen), LEAST_CHOSEN_PX)
    });
    [areas(&all, LEAST_PX), front.unwrap_or_default()]
}

/// How many relations of the first families a lane has in a bucket.
fn of_lane(bins: &Bins, lane: &LanePlan, bucket: usize, families_below: usize) -> f64 {
    let first = lane.lane * Family::ALL.len();
    (first..first + families_below)
        .map(|row| bins.count(bucket, row))
        .sum()
}

/// The areas of a lane, one upon the other, where `most` relations take all of its height.
fn areas(
    cx: &FigureCx<'_>,
    frame: &Frame,
    (bins, lane): (&Bins, &LanePlan),
    (most, least_px): (f64, f32),
) -> Vec<Mark> {
    let foot = (lane.top + lane.height - 1.0).round();
    let tall = f64::from(lane.height * SHARE);
    #[expect(clippy::cast_possible_truncation, reason = "pixels")]
    let y = |count: f64| {
        let px = (count / most * tall) as f32;
        foot - if count > 0.002 { px.max(least_px) } else { 0.0 }
    };
    let mut marks = Vec::new();
    for (number, family) in Family::ALL.iter().enumerate() {
        let edge = |below: usize| -> Vec<f32> {
            let buckets = 0..bins.len();
            buckets
                .map(|bucket| y(of_lane(bins, lane, bucket, below)))
                .collect()
        };
        let (upper, lower) = (edge(number + 1), edge(number));
        if upper != lower {
            marks.extend(stack(cx, frame, (bins, *family), (&upper, &lower)));
        }
    }
    marks
}

/// How many of some there are over the time in view, by lane and family.
fn bins(chart: &Chart, frame: &Frame, is_one: impl Fn(u32) -> bool) -> Bins {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped before"
    )]
    let most = (frame.plot.width() / BUCKET_PX).clamp(1.0, 4_000.0) as usize;
    let families = Family::ALL.len();
    let entries = chart.entries.iter().filter(|entry| is_one(entry.relation));
    let dated = entries.map(|entry| -> Dated {
        let dot = chart.dot(entry.relation);
        let family = dot.map_or(0, |dot| dot.family as usize);
        let row = usize::from(entry.lane) * families + family;
        let soft = dot.and_then(Dot::soft);
        (soft, u16::try_from(row).unwrap_or(u16::MAX))
    });
    Bins::of(
        dated,
        frame.scope.range(),
        most,
        families * chart.lanes.len(),
    )
}

/// The area of a family between what is beneath it and its own height, with a line along its upper edge.
fn stack(
    cx: &FigureCx<'_>,
    frame: &Frame,
    (bins, family): (&Bins, Family),
    (upper, lower): (&[f32], &[f32]),
) -> Vec<Mark> {
    let colour = hue(cx.theme, family);
    let steps = |heights: &[f32]| -> Vec<ScreenPos> {
        let edges = bins.edges.windows(2).zip(heights);
        let sides = edges.flat_map(|(pair, y)| {
            let at = |day| ScreenPos::new(frame.within(frame.x_of(day)), *y);
            pair.iter().map(move |day| at(*day)).collect::<Vec<_>>()
        });
        sides.collect()
    };
    let top = steps(upper);
    let mut outline = top.clone();
    outline.extend(steps(lower).into_iter().rev());
    let fill = Mark::from(Path {
        subpaths: vec![outline],
        closed: true,
        fill: Some(colour.faded(FILL)),
        stroke: None,
    });
    let edge = line(vec![top], Stroke::solid(colour, 1.0));
    std::iter::once(fill).chain(edge).collect()
}
