//! The names of lanes, and those of relations beside their marks.

use super::super::cx::FigureCx;
use super::super::names::halo;
use super::super::style::hue;
use super::frame::Frame;
use super::plan::{LanePlan, Name};
use super::run;
use crate::analysis::LaneKey;
use crate::analysis::timeline::Chart;
use crate::geom::ScreenPos;
use crate::lang::{Message, Texts};
use crate::model::{Dossier, Id, Relation, wording};
use crate::scene::{Colour, Face, Mark, TextRun};
use std::collections::BTreeMap;

/// The size of the names of lanes, in pixels.
const LANE_PX: f32 = 11.5;
/// The least height of a lane: that of its name, which must not touch that of the next, in pixels.
pub const LEAST_LANE_PX: f32 = LANE_PX * 1.1;
/// The size of the numbers beneath or beside them, in pixels.
const COUNT_PX: f32 = 10.5;
/// The size of the names of relations, in pixels.
pub const CAPTION_PX: f32 = 10.5;
/// The space before a lane's name, and after it, in pixels.
const MARGIN_PX: [f32; 2] = [10.0, 10.0];
/// A lane of this height has its number beneath its name, in pixels.
const TWO_LINES_PX: f32 = 34.0;
/// With more relations in the tray none has its name.
const MOST_IN_TRAY: usize = 60;
/// The longest name of a relation where there is room, and where it is cut, in pixels.
const LONGEST_PX: [f32; 2] = [400.0, 250.0];

/// What readers call a lane.
#[must_use]
pub fn lane_name(dossier: &Dossier, key: &LaneKey, texts: &Texts) -> String {
    match key {
        LaneKey::Family(family) => texts.get(&format!("family-{}", family.as_str())),
        LaneKey::Kind(kind) => wording::kind_name(dossier, kind, texts),
        LaneKey::Actor(id) => {
            let actor = dossier.actors().get(id);
            actor.map_or_else(String::new, |a| wording::short_name(&a.names, texts))
        }
        LaneKey::Place(id) => {
            let place = dossier.places().get(id);
            place.map_or_else(String::new, |p| wording::short_name(&p.names, texts))
        }
        LaneKey::Voice(id) => {
            let witness = dossier.witnesses().get(id);
            witness.map_or_else(String::new, |w| wording::short_name(&w.name, texts))
        }
        LaneKey::Without => texts.get("timeline-lane-without"),
        LaneKey::Others(count) => {
            texts.say(&Message::new("timeline-lane-others").with("count", count))
        }
    }
}

/// The colour of what a lane has in common; ink where that is no family.
pub fn lane_colour(cx: &FigureCx<'_>, key: &LaneKey) -> Colour {
    match key {
        LaneKey::Family(family) => hue(cx.theme, *family),
        LaneKey::Kind(kind) => hue(cx.theme, cx.dossier.family(kind)),
        _ => cx.theme.ink,
    }
}

/// The width that the names of lanes want, in pixels.
pub fn gutter_px(cx: &FigureCx<'_>, chart: &Chart) -> f32 {
    let widths = chart.lanes.iter().map(|lane| {
        let name = lane_name(cx.dossier, &lane.key, cx.texts);
        let count = cx.texts.number(lane.dated + lane.undated);
        let name_px = cx.fonts.width_px(&name, Face::SansStrong, LANE_PX, 0.0);
        name_px + cx.fonts.width_px(&count, Face::Sans, COUNT_PX, 0.0) + 6.0
    });
    let [before, after] = MARGIN_PX;
    widths.fold(20.0, f32::max) + before + after
}

/// The names of lanes in front of them, each with how many relations it has.
pub fn marks(cx: &FigureCx<'_>, chart: &Chart, frame: &Frame, lanes: &[LanePlan]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let [before, after] = MARGIN_PX;
    let left = frame.area.min.x + before;
    let room_px = frame.plot.min.x - left - after;
    for plan in lanes {
        let Some(lane) = chart.lanes.get(plan.lane) else {
            continue;
        };
        let count = cx.texts.number(lane.dated + lane.undated);
        let count_px = cx.fonts.width_px(&count, Face::Sans, COUNT_PX, 0.0);
        let two = plan.height >= TWO_LINES_PX;
        let most_px = if two {
            room_px
        } else {
            room_px - count_px - 6.0
        };
        let name = lane_name(cx.dossier, &lane.key, cx.texts);
        let name = cx
            .fonts
            .ellipsize(&name, Face::SansStrong, LANE_PX, most_px);
        let name_px = cx.fonts.width_px(&name, Face::SansStrong, LANE_PX, 0.0);
        let base = if two {
            plan.top + 16.0
        } else {
            plan.top + plan.height / 2.0 + LANE_PX * 0.355
        };
        let at = ScreenPos::new(left, base);
        let face = (Face::SansStrong, LANE_PX, name_px);
        marks.push(Mark::from(run(name, at, face, lane_colour(cx, &lane.key))));
        let at = if two {
            at.moved(0.0, 14.0)
        } else {
            at.moved(name_px + 6.0, 0.0)
        };
        let face = (Face::Sans, COUNT_PX, count_px);
        marks.push(Mark::from(run(count, at, face, cx.theme.muted)));
    }
    marks
}

/// The width that the words at the tray want, in pixels.
pub fn tray_px(cx: &FigureCx<'_>, chart: &Chart) -> f32 {
    let words = tray_words(cx, chart);
    cx.fonts.width_px(&words, Face::Sans, COUNT_PX, 0.0) + 12.0
}

/// Names beside signs, by relation, each with its width in pixels.
pub type TrayNames = BTreeMap<Id<Relation>, (String, f32)>;

/// What relations in the tray are called in so much room, the fullest name that fits; `None` where most have no room.
pub fn tray_names(cx: &FigureCx<'_>, chart: &Chart, room_px: f32) -> Option<TrayNames> {
    let all = chart.tray().rows();
    if all.len() > MOST_IN_TRAY {
        return None;
    }
    let measured = |name: String| {
        let width_px = cx.fonts.width_px(&name, Face::Sans, CAPTION_PX, 0.0);
        (name, width_px)
    };
    let relations = cx.dossier.relations().in_rows(all);
    let named = relations.filter_map(|relation| {
        let head = wording::head(cx.dossier, relation, cx.texts);
        let kind = wording::kind_name(cx.dossier, &relation.kind, cx.texts);
        let mut names = [head, kind].into_iter().map(measured);
        let name = names.find(|(_, width_px)| *width_px <= room_px)?;
        Some((relation.id.clone(), name))
    });
    let named: TrayNames = named.collect();
    (named.len() * 2 > all.len()).then_some(named)
}

/// How many have no date, in words.
pub fn tray_words(cx: &FigureCx<'_>, chart: &Chart) -> String {
    let count = chart.tray().rows().len();
    cx.texts
        .say(&Message::new("timeline-undated").with("count", count))
}

/// What a relation is called beside its mark, the fullest first, each with its width in pixels.
pub fn captions(cx: &FigureCx<'_>, relation: &Relation) -> Vec<(String, f32)> {
    let head = wording::head(cx.dossier, relation, cx.texts);
    let full = format!("{head} · {}", wording::ends(cx.dossier, relation, cx.texts));
    let [whole_px, cut_px] = LONGEST_PX;
    let mut names: Vec<(String, f32)> = Vec::with_capacity(3);
    for (name, most_px) in [(&full, whole_px), (&full, cut_px), (&head, cut_px)] {
        let name = cx.fonts.ellipsize(name, Face::Sans, CAPTION_PX, most_px);
        let width_px = cx.fonts.width_px(&name, Face::Sans, CAPTION_PX, 0.0);
        if !name.is_empty() && names.last().is_none_or(|(last, _)| *last != name) {
            names.push((name, width_px));
        }
    }
    names
}

/// The name of a relation in its row.
pub fn caption(cx: &FigureCx<'_>, relation: &Relation, name: &Name, (y, _): (f32, f32)) -> Mark {
    let pos = ScreenPos::new(name.left, y + CAPTION_PX * 0.355);
    let colour = hue(cx.theme, cx.dossier.family(&relation.kind));
    let face = (Face::Sans, CAPTION_PX, name.width_px);
    Mark::from(TextRun {
        halo: Some(halo(cx, 4.0)),
        ..run(name.text.clone(), pos, face, colour)
    })
}
