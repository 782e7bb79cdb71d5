//! The field that names two ends, in the words of the command line.

use super::super::super::panels::PanelCx;
use super::super::super::widgets::text::{caps, small};
use super::field;
use crate::analysis::{Dyad, Filter, NoDyad, statement};
use crate::app::{Command, lookup};
use crate::lang::Message;
use eframe::egui::Ui;
use std::collections::BTreeSet;

/// What stands between several pairs.
const APART: &str = ";";

/// What is typed, and why it cannot be read.
#[derive(Default)]
pub(super) struct BetweenField {
    text: String,
    fault: Option<NoDyad>,
}

impl BetweenField {
    /// Takes what stands in the filter into the field.
    pub fn take(&mut self, cx: &PanelCx<'_>, filter: &Filter) {
        let of = (cx.dossier(), &cx.session.derived().facts);
        let dyads = filter.dyads.iter().flatten();
        let words = dyads.map(|dyad| statement::dyad(of, dyad, cx.texts()));
        self.text = words.collect::<Vec<_>>().join(&format!("{APART} "));
        self.fault = None;
    }

    /// Draws the field.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        caps(ui, &cx.kit.palette, &cx.text("filter-between"));
        let hint = ("filter-between-hint", f32::INFINITY);
        if field(ui, cx, &mut self.text, hint).changed() {
            match read(cx, &self.text) {
                Ok(dyads) => {
                    self.fault = None;
                    let filter = Filter {
                        dyads,
                        ..cx.session.focus().filter.clone()
                    };
                    cx.push(Command::Filter(Box::new(filter)));
                }
                Err(fault) => self.fault = Some(fault),
            }
        }
        let note = match &self.fault {
            None => cx.text("filter-between-note"),
            Some(NoDyad::Word(word)) => {
                cx.say(&Message::new("filter-between-unknown").with("word", word))
            }
            Some(NoDyad::Sign | NoDyad::Ends) => cx.text("filter-between-unreadable"),
        };
        small(ui, &cx.kit.palette, &note);
        ui.add_space(10.0);
    }
}

/// The pairs that a text names; `None` where it is empty.
fn read(cx: &PanelCx<'_>, text: &str) -> Result<Option<BTreeSet<Dyad>>, NoDyad> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let ends = |word: &str| lookup::dyad_ends(word, cx.dossier());
    let parts = text.split(APART).filter(|part| !part.trim().is_empty());
    parts
        .map(|part| Dyad::parse(part, ends))
        .collect::<Result<_, _>>()
        .map(Some)
}
