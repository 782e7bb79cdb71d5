//! What a timeline shows and what its foot says.

use super::super::cx::FigureCx;
use super::super::drawn::Figure;
use super::super::told;
use super::DENSITY;
use super::frame::AXIS_PX;
use crate::analysis::{Absence, Chart, Facts, LaneBy, TimeOf, Visible};
use crate::lang::Message;
use crate::model::{Id, Item, Relation, RowId};
use crate::scene::Primitive;
use std::collections::BTreeSet;

/// The height of a lane that always has room for its name, in pixels.
const LEAST_LANE_PX: f32 = 14.0;

/// The relations that a timeline shows, in the order of the file: those on the map, those without a place, and those that a
/// choice of time sets aside because they have no date.
///
/// A relation without a passage that counts is drawn nowhere.
#[must_use]
pub fn shown(facts: &Facts, visible: &Visible) -> Vec<RowId<Relation>> {
    let counts = |row: &&RowId<Relation>| {
        let absence = facts.at(**row).and_then(|fact| fact.absence);
        absence != Some(Absence::Unsupported)
    };
    let undated = visible.undated.iter().filter(counts);
    let beside = visible.unlocated.iter().chain(undated);
    let mut rows: Vec<RowId<Relation>> = visible.relations.iter().chain(beside).copied().collect();
    // A few runs that are sorted each are merged.
    rows.sort();
    rows
}

/// What the sheet of a timeline counts and cites: what is on the map, and what lacks a place, which a timeline does not need.
#[must_use]
pub fn placeless(visible: &Visible) -> Visible {
    let mut all = visible.clone();
    all.relations.append(&mut all.unlocated);
    all.relations.sort_unstable();
    all
}

/// The lines at the foot of a timeline: which dates count, what lanes are, how it is read, and the filter.
///
/// `is_dense` tells that lanes show how many there are.
#[must_use]
pub fn foot_lines(cx: &FigureCx<'_>, (of, by): (TimeOf, LaneBy), is_dense: bool) -> Vec<String> {
    let texts = cx.texts;
    let time = texts.get(&format!("time-of-{}", of.as_str()));
    let lanes = texts.get(&format!("lanes-{}", by.as_str()));
    let said = |id, what: String| texts.say(&Message::new(id).with("what", what));
    let parts = [said("timeline-time", time), said("timeline-lanes", lanes)];
    let reading = if is_dense {
        "timeline-shared"
    } else {
        "timeline-reading"
    };
    let mut lines = vec![parts.join(" · "), texts.get(reading)];
    lines.extend(told::selected(cx));
    lines.extend(told::filter(cx));
    lines
}

/// Whether a lane of a drawing shows how many there are, because they are too many to draw one by one.
#[must_use]
pub fn is_dense(figure: &Figure) -> bool {
    let mut marks = figure.scene.marks.iter();
    marks.any(|mark| match &mark.primitive {
        Primitive::Group(group) => group.name == DENSITY,
        _ => false,
    })
}

/// The most lanes that have room in a drawing of a height.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before"
)]
pub fn most_lanes(height_px: f32) -> usize {
    ((height_px - AXIS_PX) / LEAST_LANE_PX).clamp(1.0, 64.0) as usize
}

/// The relations of the chart that the selection, or else a list, stands for; `None` when nothing stands back.
pub(super) fn emphasised(
    cx: &FigureCx<'_>,
    chart: &Chart,
    list: &[Item],
) -> Option<BTreeSet<Id<Relation>>> {
    if cx.selection.is_none() {
        let listed = list.iter().filter_map(|item| match item {
            Item::Relation(id) => Some(id.clone()),
            _ => None,
        });
        return Some(listed.collect()).filter(|listed: &BTreeSet<_>| !listed.is_empty());
    }
    let relations = chart.relations.iter();
    cx.emphasised_among(relations.filter_map(|dot| cx.dossier.relations().at(dot.row)))
}
