//! The axis: ticks of the calendar with their names, and the grid above them.

use super::super::cx::FigureCx;
use super::super::strand::line;
use super::frame::{AXIS_PX, Frame};
use super::run;
use crate::analysis::{TickStep, Ticks};
use crate::geom::ScreenPos;
use crate::lang::{Message, Texts};
use crate::model::date::Day;
use crate::scene::{Anchor, Face, Mark, Stroke, TextRun};

/// The size of the names of ticks, in pixels.
const NAME_PX: f32 = 10.5;
/// The space between two names, in pixels.
const APART_PX: f32 = 9.0;
/// The base lines of the two rows of names beneath the axis, in pixels.
const ROWS_PX: [f32; 2] = [14.0, 28.0];
/// The most ticks that are ever drawn.
const MOST: usize = 400;

/// The ticks of a frame: as fine as their names have room.
#[must_use]
pub fn ticks(cx: &FigureCx<'_>, frame: &Frame) -> Ticks {
    let range = frame.scope.range();
    Ticks::fitting(range, MOST, |ticks| {
        // The shortest month and the shortest quarter are a tenth shorter than the mean.
        #[expect(clippy::cast_possible_truncation, reason = "pixels")]
        let step_px = (ticks.step.days() * 0.9) as f32 * frame.day_px();
        if step_px > frame.plot.width() * 2.0 {
            return true;
        }
        let names = sample(ticks, range).into_iter();
        let widest = names.map(|day| width_px(cx, &name(ticks.step, day, cx.texts)));
        widest.fold(0.0, f32::max) + APART_PX <= step_px
    })
}

/// The first and the last day of the day, month, quarter or year that is named at a point of the axis; `None` beside the axis.
#[must_use]
pub fn named_at(cx: &FigureCx<'_>, frame: &Frame, at: ScreenPos) -> Option<[Day; 2]> {
    let below = at.y - frame.plot.max.y;
    let along = frame.plot.min.x..=frame.plot.max.x;
    if !(0.0..=AXIS_PX).contains(&below) || !along.contains(&at.x) {
        return None;
    }
    let step = ticks(cx, frame).step;
    let [first_row, _] = ROWS_PX;
    let above = step.above().filter(|_| below > first_row + 2.0);
    let step = match above.unwrap_or(step) {
        // Only its Monday is named.
        TickStep::Week => TickStep::Day,
        step => step,
    };
    #[expect(clippy::cast_possible_truncation, reason = "a day in view")]
    let day = Day(frame.moment(at.x).floor() as i64);
    let first = step.at_or_before(day);
    Some([first, step.after(day).plus_days(-1)])
}

/// Some ticks whose names are as wide as any: all where there are few.
fn sample(ticks: &Ticks, [first, last]: [Day; 2]) -> Vec<Day> {
    const FEW: usize = 14;
    let days = ticks.days.iter().take(FEW);
    let last_few = ticks.days.iter().rev().take(FEW);
    days.chain(last_few).copied().chain([first, last]).collect()
}

/// What stands at a tick: a day of the month, a month, a quarter or a year.
#[must_use]
pub fn name(step: TickStep, day: Day, texts: &Texts) -> String {
    let (year, month, of_month) = day.ymd();
    match step {
        TickStep::Day | TickStep::Week => of_month.to_string(),
        TickStep::Month => texts.get(&format!("tick-month-{month}")),
        TickStep::Quarter => {
            let quarter = (month - 1) / 3 + 1;
            texts.say(&Message::new("tick-quarter").with("quarter", quarter))
        }
        TickStep::Years(_) => year_name(year, texts),
    }
}

/// A year (astronomical: 0 is 1 BCE) as people count it.
#[must_use]
pub fn year_name(year: i64, texts: &Texts) -> String {
    if year >= 1 {
        return year.to_string();
    }
    texts.say(&Message::new("date-bc").with("year", 1 - year))
}

/// What stands above ticks, such as the month of days.
fn name_above(step: TickStep, day: Day, texts: &Texts) -> String {
    let (year, month, _) = day.ymd();
    if step != TickStep::Month {
        return year_name(year, texts);
    }
    let month = texts.get(&format!("month-{month}"));
    let said = Message::new("date-month")
        .with("month", month)
        .with("year", year_name(year, texts));
    texts.say(&said)
}

fn width_px(cx: &FigureCx<'_>, name: &str) -> f32 {
    cx.fonts.width_px(name, Face::Sans, NAME_PX, 0.0)
}

/// The grid behind the relations, and the axis with its names.
pub fn marks(cx: &FigureCx<'_>, frame: &Frame) -> (Vec<Mark>, Vec<Mark>) {
    let ticks = ticks(cx, frame);
    let plot = frame.plot;
    let above = ticks.step.above();
    let range = frame.scope.range();
    let majors = above.and_then(|step| Ticks::of(step, range, MOST));
    let majors = majors.map_or_else(Vec::new, |ticks| ticks.days);
    let upright = |day: &Day, top: f32, foot: f32| {
        let x = frame.x_of(*day).round() + 0.5;
        let seen = (plot.min.x..=plot.max.x).contains(&x);
        seen.then(|| vec![ScreenPos::new(x, top), ScreenPos::new(x, foot)])
    };
    let grid = |days: &[Day]| -> Vec<Vec<ScreenPos>> {
        days.iter()
            .filter_map(|day| upright(day, plot.min.y, plot.max.y))
            .collect()
    };
    let theme = cx.theme;
    // Themes of high contrast have dark lines; a grid is no more than a hint.
    let (weak, strong) = if theme.kind.has_high_contrast() {
        (0.32, 0.65)
    } else {
        (0.75, 1.0)
    };
    let faint = Stroke::solid(theme.hairline.faded(weak), 1.0);
    let firm = Stroke::solid(theme.border.faded(strong), 1.0);
    let mut behind: Vec<Mark> = Vec::new();
    behind.extend(line(grid(&ticks.days), faint));
    behind.extend(line(grid(&majors), firm));

    let base = plot.max.y + 0.5;
    let mut axis: Vec<Mark> = Vec::new();
    let along = vec![
        ScreenPos::new(plot.min.x, base),
        ScreenPos::new(plot.max.x, base),
    ];
    axis.extend(line(vec![along], Stroke::solid(theme.muted, 1.0)));
    let small = ticks.days.iter();
    let small = small.filter_map(|day| upright(day, base, base + 4.0));
    axis.extend(line(small.collect(), Stroke::solid(theme.muted, 1.0)));
    let long = majors
        .iter()
        .filter_map(|day| upright(day, base, base + 30.0));
    axis.extend(line(long.collect(), firm));
    axis.extend(tick_names(cx, frame, &ticks));
    if let Some(step) = above {
        axis.extend(names_above(cx, frame, step, &majors));
    }
    (behind, axis)
}

/// The names of ticks: of days, months and quarters in the middle of each, of Mondays and of years beneath the tick.
fn tick_names(cx: &FigureCx<'_>, frame: &Frame, ticks: &Ticks) -> Vec<Mark> {
    let plot = frame.plot;
    let mut marks = Vec::new();
    let mut free = plot.min.x - 1.0;
    // The first one may have begun before the left edge.
    let range = frame.scope.range();
    let before = ticks.step.at_or_before(range[0]);
    let begun = ticks.days.first().is_none_or(|first| before < *first);
    let starts = begun.then_some(before).into_iter();
    for day in starts.chain(ticks.days.iter().copied()) {
        let text = name(ticks.step, day, cx.texts);
        let width = width_px(cx, &text);
        let from = frame.within(frame.x_of(day));
        let to = frame.within(frame.x_of(ticks.step.after(day)));
        let middle = match ticks.step {
            TickStep::Years(1) if to - from >= width + APART_PX => f32::midpoint(from, to),
            // Beneath its tick; what begins before the left edge has none.
            TickStep::Years(_) | TickStep::Week if day < range[0] => continue,
            TickStep::Years(_) | TickStep::Week => from,
            _ if to - from < width + 4.0 => continue,
            _ => f32::midpoint(from, to),
        };
        let (left, right) = (middle - width / 2.0, middle + width / 2.0);
        if left < free || right > frame.area.max.x - 1.0 {
            continue;
        }
        free = right + 3.0;
        let pos = ScreenPos::new(middle, plot.max.y + ROWS_PX[0]);
        marks.push(Mark::from(TextRun {
            anchor: Anchor::Middle,
            ..run(text, pos, (Face::Sans, NAME_PX, width), cx.theme.muted)
        }));
    }
    if marks.is_empty() && matches!(ticks.step, TickStep::Years(_)) {
        marks.extend(edge_name(cx, frame, ticks.step));
    }
    marks
}

/// The year of the left edge, where no tick in view has room for its name.
fn edge_name(cx: &FigureCx<'_>, frame: &Frame, step: TickStep) -> Option<Mark> {
    let text = name(step, frame.scope.range()[0], cx.texts);
    let width = width_px(cx, &text);
    let pos = ScreenPos::new(frame.plot.min.x, frame.plot.max.y + ROWS_PX[0]);
    let fits = pos.x + width <= frame.area.max.x - 1.0;
    let face = (Face::Sans, NAME_PX, width);
    fits.then(|| Mark::from(run(text, pos, face, cx.theme.muted)))
}

/// The names of months above days, and of years above months: each where it begins, the first at the left edge.
fn names_above(cx: &FigureCx<'_>, frame: &Frame, step: TickStep, majors: &[Day]) -> Vec<Mark> {
    let plot = frame.plot;
    let first = step.at_or_before(frame.scope.range()[0]);
    let begun = majors.first().is_none_or(|day| first < *day);
    let starts = begun.then_some(first).into_iter();
    let days: Vec<Day> = starts.chain(majors.iter().copied()).collect();
    let ends = days.iter().skip(1).map(|day| frame.x_of(*day));
    let ends = ends.chain([plot.max.x]);
    let named = days.iter().zip(ends).filter_map(|(day, end)| {
        let text = name_above(step, *day, cx.texts);
        let width = cx.fonts.width_px(&text, Face::SansStrong, NAME_PX, 0.0);
        let left = frame.x_of(*day).max(plot.min.x) + 4.0;
        let pos = ScreenPos::new(left, plot.max.y + ROWS_PX[1]);
        let face = (Face::SansStrong, NAME_PX, width);
        let fits = left + width + 4.0 <= end.min(plot.max.x);
        fits.then(|| Mark::from(run(text, pos, face, cx.theme.ink)))
    });
    named.collect()
}
