//! How a status was computed, passage by passage, for the pointer.

use super::super::super::widgets::text::bounded;
use super::super::PanelCx;
use super::{Sheet, voice};
use crate::analysis::hearing::Cell;
use crate::app::tables;
use crate::lang::Message;
use crate::model::{Passage, Relation, Stance, wording};
use eframe::egui::{Response, RichText, Ui};

/// So many passages are told; of more, their number.
const MOST: usize = 6;
/// So much of a quotation is told, in characters.
const QUOTED: usize = 140;

/// Tells of the relation of a row, or of what a voice says of it.
pub(super) fn show(
    cx: &PanelCx<'_>,
    sheet: &Sheet<'_>,
    (row, column): (usize, usize),
    response: &Response,
) {
    let Some(relation) = sheet.relation(cx, row) else {
        return;
    };
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        match sheet.cell(row, column) {
            Some(cell) => of_cell(ui, cx, (sheet, column), (relation, cell)),
            None if column == 0 => of_relation(ui, cx, (sheet, row), relation),
            None => {
                let said = Message::new("witnesses-silent").with("name", sheet.name(column));
                ui.label(cx.say(&said));
            }
        }
    });
}

/// The status of a relation as a sentence, and the verdict of every voice.
fn of_relation(ui: &mut Ui, cx: &PanelCx<'_>, (sheet, row): (&Sheet<'_>, usize), r: &Relation) {
    ui.strong(wording::relation_title(cx.dossier(), r, cx.texts()));
    sentence(ui, cx, r);
    let number = sheet.made.board.relations.get(row).copied().unwrap_or(0);
    for cell in sheet.made.hearing.cells(number).iter().take(MOST) {
        let name = wording::voice_title(
            cx.dossier(),
            &voice(cx, &sheet.made.hearing, cell.voice),
            cx.texts(),
        );
        ui.label(verdict_of(cx, &name, cell));
    }
}

/// What a voice says of a relation: its passages, and what follows from them.
fn of_cell(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    (sheet, column): (&Sheet<'_>, usize),
    (relation, cell): (&Relation, &Cell),
) {
    ui.strong(verdict_of(cx, sheet.name(column), cell));
    let said = sheet.made.hearing.passages(cell);
    for said in said.iter().take(MOST) {
        let Some(passage) = relation.passages.get(said.passage as usize) else {
            continue;
        };
        ui.add_space(2.0);
        ui.label(passage_line(cx, passage));
        let mut source = wording::attribution_chain(cx.dossier(), passage, cx.texts());
        if let Some(day) = said_when(cx, passage) {
            source = format!("{source} · {day}");
        }
        ui.label(RichText::new(source).color(cx.kit.palette.muted));
        if !said.decides {
            let later = cx.text("witnesses-superseded");
            ui.label(RichText::new(later).color(cx.kit.palette.muted));
        }
    }
    if said.len() > MOST {
        let more = Message::new("map-more").with("count", said.len() - MOST);
        ui.label(cx.say(&more));
    }
    if cell.documents > 1 {
        let said = Message::new("witnesses-documents").with("count", cell.documents);
        ui.label(cx.say(&said));
    }
    ui.separator();
    ui.strong(wording::relation_title(cx.dossier(), relation, cx.texts()));
    sentence(ui, cx, relation);
}

/// Who says what, such as “Kremlin: Denies it”.
fn verdict_of(cx: &PanelCx<'_>, name: &str, cell: &Cell) -> String {
    let stances = cell.verdict.into_iter().chain(cell.also);
    let words: Vec<String> = stances.map(|s| wording::word(s, cx.texts())).collect();
    if words.is_empty() {
        return name.to_owned();
    }
    format!("{name}: {}", words.join(" / "))
}

fn passage_line(cx: &PanelCx<'_>, passage: &Passage) -> String {
    let quoted = wording::quotation_within(cx.dossier(), passage, QUOTED);
    let stance: Stance = passage.stance;
    format!("{}: {quoted}", wording::word(stance, cx.texts()))
}

/// When the innermost link of the chain said so, else when it was printed.
fn said_when(cx: &PanelCx<'_>, passage: &Passage) -> Option<String> {
    let said = passage
        .attribution
        .last()
        .and_then(|link| link.said.as_ref());
    let document = cx.dossier().documents().get(&passage.document);
    let printed = document.and_then(|d| d.published.as_ref());
    said.or(printed).map(|date| wording::date(date, cx.texts()))
}

fn sentence(ui: &mut Ui, cx: &PanelCx<'_>, relation: &Relation) {
    let assessments = &cx.session.derived().assessments;
    if let Some(assessment) = assessments.get(cx.dossier(), &relation.id) {
        let said = wording::status_sentence(cx.dossier(), relation, assessment, cx.texts());
        ui.label(bounded(&said).as_ref());
    }
}

/// The names of witnesses by their row numbers, as a list.
pub(super) fn witnesses(cx: &PanelCx<'_>, rows: &[u32]) -> String {
    let found = rows
        .iter()
        .filter_map(|row| tables::witness(cx.dossier(), *row));
    let names: Vec<String> = found
        .take(2 * MOST)
        .map(|w| wording::short_name(&w.name, cx.texts()))
        .collect();
    wording::list(&names, cx.texts())
}

/// What readers of the screen are told of a cell, such as “Kremlin: Denies it. Planned visit, Moscow to Pyongyang”.
pub(super) fn label(cx: &PanelCx<'_>, name: &str, cell: &Cell, relation: &Relation) -> String {
    let said = Message::new("witnesses-cell")
        .with("said", verdict_of(cx, name, cell))
        .with("relation", relation_name(cx, relation));
    cx.say(&said)
}

/// A relation in few words.
pub(super) fn relation_name(cx: &PanelCx<'_>, relation: &Relation) -> String {
    let (dossier, texts) = (cx.dossier(), cx.texts());
    format!(
        "{}, {}",
        wording::head(dossier, relation, texts),
        wording::ends(dossier, relation, texts)
    )
}
