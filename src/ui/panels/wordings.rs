//! A quotation above what the document says there, with what only one of them has marked.

use super::super::fonts::font;
use super::super::style::{BODY, SMALL, colour};
use super::super::widgets::text::{CARD_LINES, bounded};
use super::PanelCx;
use crate::model::anchor::{DiffPart, diff};
use crate::model::problem::Wordings;
use crate::scene::Face;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Align, Color32, Frame, Label, Margin, RichText, Stroke, Ui};

/// The space above and beside the two wordings.
const AROUND: Margin = Margin {
    left: 12,
    right: 0,
    top: 2,
    bottom: 2,
};

/// Draws the two wordings.
pub(in crate::ui) fn show(ui: &mut Ui, cx: &PanelCx<'_>, wordings: &Wordings) {
    let [quoted, found] = jobs(cx, &marked(wordings));
    let names = names(cx);
    Frame::new().inner_margin(AROUND).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (name, mut job) in names.into_iter().zip([quoted, found]) {
            let manner = font(Face::Sans, SMALL);
            let name = RichText::new(name).font(manner).color(cx.kit.palette.muted);
            ui.add(Label::new(name));
            job.wrap.max_rows = CARD_LINES;
            ui.add(Label::new(job).wrap());
        }
    });
}

/// The two wordings, each with what it is called.
pub(in crate::ui) fn lines<'a>(cx: &PanelCx<'_>, wordings: &'a Wordings) -> [(String, &'a str); 2] {
    let [quoted, found] = names(cx);
    [(quoted, &wordings.quoted), (found, &wordings.found)]
}

fn names(cx: &PanelCx<'_>) -> [String; 2] {
    ["check-quoted", "check-document-says"].map(|id| cx.text(id))
}

/// What differs; nothing does where the two have so little in common that marks would hide the words.
fn marked(wordings: &Wordings) -> Vec<DiffPart> {
    let (quoted, found) = (bounded(&wordings.quoted), bounded(&wordings.found));
    let parts = diff(&quoted, &found);
    let common = parts.iter().map(|part| match part {
        DiffPart::Same(text) => text.trim().len(),
        DiffPart::Missing(_) | DiffPart::Added(_) => 0,
    });
    if 2 * common.sum::<usize>() < quoted.len() {
        return Vec::from([
            DiffPart::Missing(quoted.into_owned()),
            DiffPart::Added(found.into_owned()),
        ]);
    }
    parts
}

/// Struck through is what only the quotation has, underlined what only the document has.
fn jobs(cx: &PanelCx<'_>, parts: &[DiffPart]) -> [LayoutJob; 2] {
    let theme = &cx.kit.theme;
    let plain = |ink: Color32| TextFormat {
        valign: Align::Center,
        ..TextFormat::simple(font(Face::Serif, BODY + 0.5), ink)
    };
    let ink = cx.kit.palette.ink;
    let line = |ink| Stroke::new(1.0, ink);
    let (gone, come) = (colour(theme.coercive), colour(theme.aid));
    let differs = parts.iter().any(|p| matches!(p, DiffPart::Same(_)));
    let missing = TextFormat {
        strikethrough: line(gone),
        ..plain(gone)
    };
    let added = TextFormat {
        underline: line(come),
        ..plain(come)
    };
    let [mut quoted, mut found] = [LayoutJob::default(), LayoutJob::default()];
    for part in parts {
        match part {
            DiffPart::Same(text) => {
                quoted.append(text, 0.0, plain(ink));
                found.append(text, 0.0, plain(ink));
            }
            DiffPart::Missing(text) if differs => quoted.append(text, 0.0, missing.clone()),
            DiffPart::Added(text) if differs => found.append(text, 0.0, added.clone()),
            DiffPart::Missing(text) => quoted.append(text, 0.0, plain(ink)),
            DiffPart::Added(text) => found.append(text, 0.0, plain(ink)),
        }
    }
    [quoted, found]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wordings(quoted: &str, found: &str) -> Vec<DiffPart> {
        marked(&Wordings {
            quoted: quoted.to_owned(),
            found: found.to_owned(),
        })
    }

    #[test]
    fn only_what_differs_is_marked_and_nothing_where_all_does() {
        let parts = wordings("He will not travel.", "He will travel.");
        assert!(
            parts.contains(&DiffPart::Missing("not ".to_owned())),
            "{parts:?}"
        );
        let parts = wordings("Nobody said a word.", "The talks went on.");
        let whole = |part: &DiffPart| !matches!(part, DiffPart::Same(_));
        assert!(parts.len() == 2 && parts.iter().all(whole), "{parts:?}");
    }
}
