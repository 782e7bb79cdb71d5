//! Relations in lists, each one click away.

use super::super::widgets::text::caps;
use super::super::widgets::{Row, Sample};
use super::super::words;
use super::PanelCx;
use crate::app::Command;
use crate::model::{Item, Relation, wording};
use eframe::egui::{Rect, Ui, vec2};

/// The height of a row, in points.
const ROW_PX: f32 = 26.0;
/// A dossier of so few relations has all their rows laid out, as high as their words need; with more, every row has one line,
/// so that its room is known before it is laid out.
const FEW: usize = 300;
/// How far beyond the visible part rows are still laid out, so that Tab walks on into them, in points.
const BEYOND_PX: f32 = 600.0;

/// What a line of a list says of its relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// Its places.
    Places,
    /// Its actors.
    Actors,
    /// Its kind, then its places: for lists that mix kinds.
    KindAndPlaces,
}

/// One relation; a click selects it, the pointer over it shows it on the map.
pub(super) fn row(ui: &mut Ui, cx: &mut PanelCx<'_>, relation: &Relation, says: Says) {
    let few = cx.dossier().relations().len() <= FEW;
    if !few && is_far_from_view(ui) {
        ui.allocate_space(vec2(ui.available_width(), ROW_PX));
        return;
    }
    let (dossier, texts) = (cx.dossier(), cx.texts());
    let item = Item::Relation(relation.id.clone());
    let text = match says {
        Says::Places => wording::ends(dossier, relation, texts),
        Says::Actors => wording::actors(dossier, relation, texts),
        Says::KindAndPlaces => format!(
            "{}: {}",
            wording::kind_name(dossier, &relation.kind, texts),
            wording::ends(dossier, relation, texts)
        ),
    };
    let assessment = cx.session.derived().assessments.get(&relation.id);
    let name = words::label(cx, relation);
    let when = wording::when(relation, texts);
    let response = Row {
        text: &text,
        detail: &when,
        trailing: "",
        sample: Some(Sample::of(cx.kit, dossier, relation, assessment)),
        name: &name,
        on: None,
        selected: cx.session.focus().selection.as_ref() == Some(&item),
        wraps: few,
    }
    .show(ui, cx.kit, ROW_PX);
    let response = response.on_hover_text(&name);
    if response.clicked() {
        cx.push(Command::Select(Some(item)));
    } else if response.hovered() || response.has_focus() {
        cx.hovered = Some(item);
    }
}

/// Whether the next row lies so far outside the visible part that only its room is needed.
fn is_far_from_view(ui: &Ui) -> bool {
    let row = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), ROW_PX));
    !ui.is_rect_visible(row.expand2(vec2(0.0, BEYOND_PX)))
}

/// Relations under the names of their kinds, in the order of the vocabulary.
pub(super) fn by_kind<'a>(
    ui: &mut Ui,
    cx: &mut PanelCx<'_>,
    relations: impl Iterator<Item = &'a Relation>,
    says: Says,
) {
    let mut sorted: Vec<&Relation> = relations.collect();
    sorted.sort_by(|a, b| a.kind.cmp(&b.kind));
    for group in sorted.chunk_by(|a, b| a.kind == b.kind) {
        let Some(first) = group.first() else { continue };
        caps(
            ui,
            &cx.kit.palette,
            &wording::kind_name(cx.dossier(), &first.kind, cx.texts()),
        );
        ui.add_space(2.0);
        for relation in group {
            row(ui, cx, relation, says);
        }
        ui.add_space(12.0);
    }
}
