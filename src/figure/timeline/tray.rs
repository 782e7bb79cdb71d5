//! The tray: relations without a date, in their lanes beside the plot, with their number beneath.

use super::super::drawn::Target;
use super::super::glyph::Glyph;
use super::super::strand::Break;
use super::super::style::LineStyle;
use super::badge::Badge;
use super::frame::{AFTER_NAME_PX, NAME_AT_PX, TRAY_STEP_PX, rows_in};
use super::plan::{LanePlan, Name};
use super::spell::Drawing;
use super::{Band, Layers, Painter, names, run};
use crate::analysis::Several;
use crate::geom::{Rect, ScreenPos};
use crate::model::status::Assessment;
use crate::model::{Item, Relation, RowId};
use crate::scene::{Face, Mark};

/// The size of the words beneath the tray, in pixels.
const WORDS_PX: f32 = 10.5;

impl Painter<'_, '_> {
    /// Draws what has no date: each with its sign, or their number where they have no room.
    pub(super) fn tray(&mut self, lanes: &[LanePlan], layers: &mut Layers) {
        let Some(tray) = self.frame.tray else { return };
        let room_px = tray.width() - NAME_AT_PX - AFTER_NAME_PX + 1.0;
        let named = names::tray_names(self.cx, self.chart, room_px);
        for plan in lanes {
            let Some(undated) = self.chart.tray_of(plan.lane) else {
                continue;
            };
            let rows = undated.rows();
            let spots = spots(tray, plan, rows.len(), named.is_some());
            if spots.len() == rows.len() {
                let alone = rows.len() <= rows_in(plan.height);
                for (row, at) in rows.iter().zip(spots) {
                    let Some(relation) = self.cx.dossier.relations().at(*row) else {
                        continue;
                    };
                    let name = named.as_ref().filter(|_| alone);
                    let name =
                        name.and_then(|names| names.get(&relation.id))
                            .map(|(text, width_px)| Name {
                                text: text.clone(),
                                left: tray.min.x + NAME_AT_PX,
                                width_px: *width_px,
                            });
                    self.lie((*row, relation), (at, name), layers);
                }
            } else {
                let ids = undated.several(self.cx.dossier);
                self.counted(ids, tray, plan, layers);
            }
        }
        let words = names::tray_words(self.cx, self.chart);
        let (mark, tag) = self.tray_words(&words, tray);
        layers.front_names.push(match tag {
            Some(tag) => mark.tagged(tag),
            None => mark,
        });
    }

    /// One relation of the tray, with its name where that has a place.
    fn lie(
        &mut self,
        (row, relation): (RowId<Relation>, &Relation),
        (at, name): (ScreenPos, Option<Name>),
        layers: &mut Layers,
    ) {
        let assessment = self.cx.assessments.at(row);
        let family = self.cx.dossier.family(&relation.kind);
        let voices = assessment.map_or(1, Assessment::width);
        let row_px = TRAY_STEP_PX - 1.0;
        let badge = Badge {
            at,
            row_px,
            style: LineStyle::new(self.cx.theme, family, relation.realis, voices),
            glyph: &Glyph::of(&relation.kind),
            broken: Break::of(assessment.map(|a| a.status)),
        };
        let drawn = Drawing {
            lines: Vec::new(),
            signs: badge.marks(self.cx.theme),
            extent: Rect { min: at, max: at }.grown(row_px / 2.0 + 1.0),
        };
        let name = name.map(|name| names::caption(self.cx, relation, &name, (at.y, row_px)));
        self.put(relation, drawn, name, layers);
    }

    /// The number of those of a lane that have no room.
    fn counted(
        &mut self,
        ids: &Several<Relation>,
        tray: Rect,
        plan: &LanePlan,
        layers: &mut Layers,
    ) {
        let Some(target) = several(ids) else { return };
        let tag = self.board.tag(target);
        let text = self.cx.texts.number(ids.len());
        let width = self
            .cx
            .fonts
            .width_px(&text, Face::SansStrong, WORDS_PX, 0.0);
        let base = plan.top + plan.height / 2.0 + WORDS_PX * 0.355;
        let at = ScreenPos::new(tray.center().x - width / 2.0, base);
        let face = (Face::SansStrong, WORDS_PX, width);
        let mark = Mark::from(run(text, at, face, self.cx.theme.muted)).tagged(tag);
        self.note(tag, Band::None, [Some(mark.clone()), None]);
        layers.back_names.push(mark);
    }

    /// The words beneath the tray; they stand for all that is in it.
    fn tray_words(&mut self, words: &str, tray: Rect) -> (Mark, Option<crate::scene::Tag>) {
        let tag = several(self.chart.tray().several(self.cx.dossier))
            .map(|target| self.board.tag(target));
        let text = self
            .cx
            .fonts
            .ellipsize(words, Face::Sans, WORDS_PX, tray.width());
        let width = self.cx.fonts.width_px(&text, Face::Sans, WORDS_PX, 0.0);
        let at = ScreenPos::new(tray.center().x - width / 2.0, tray.max.y + 14.0);
        let face = (Face::Sans, WORDS_PX, width);
        let mark = Mark::from(run(text, at, face, self.cx.theme.muted));
        if let Some(tag) = tag {
            self.note(tag, Band::None, [Some(mark.clone().tagged(tag)), None]);
        }
        (mark, tag)
    }
}

/// What several relations, or one, are drawn as.
fn several(ids: &Several<Relation>) -> Option<Target> {
    match &**ids {
        [] => None,
        [only] => Some(Target::Item(Item::Relation(only.clone()))),
        _ => Some(Target::Bundle(ids.clone())),
    }
}

/// Where so many relations of a lane lie in the tray; none where they have no room.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few columns"
)]
fn spots(tray: Rect, plan: &LanePlan, count: usize, named: bool) -> Vec<ScreenPos> {
    let columns = ((tray.width() - 6.0) / TRAY_STEP_PX).clamp(1.0, 100.0) as usize;
    let rows = rows_in(plan.height);
    if count > columns * rows {
        return Vec::new();
    }
    let used = count.div_ceil(rows).max(1);
    let in_row = |row: usize| used.min(count - row * used);
    let in_column = count.div_ceil(used).max(1);
    let left = if named {
        tray.min.x + TRAY_STEP_PX / 2.0 + 4.0
    } else {
        tray.center().x - (used as f32 - 1.0) / 2.0 * TRAY_STEP_PX
    };
    let top = plan.top + plan.height / 2.0 - (in_column as f32 - 1.0) / 2.0 * TRAY_STEP_PX;
    // Row by row, so that only the last one may be shorter.
    let rows = (0..in_column).flat_map(|row| (0..in_row(row)).map(move |column| (row, column)));
    let spots = rows.map(|(row, column)| {
        ScreenPos::new(
            (left + column as f32 * TRAY_STEP_PX).round(),
            (top + row as f32 * TRAY_STEP_PX).round(),
        )
    });
    spots.collect()
}
