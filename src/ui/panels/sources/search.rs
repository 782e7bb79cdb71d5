//! Words found in the text that is read, as they are typed.

use super::super::super::style::SMALL;
use super::super::super::widgets::{Icon, icon_button};
use super::super::PanelCx;
use crate::analysis::reading::Findable;
use crate::lang::Message;
use eframe::egui::{Key, Modifiers, RichText, TextEdit, Ui};
use std::ops::Range;

/// So many places are found at most.
const MOST: usize = 10_000;

/// Words found in a text.
#[derive(Default)]
pub(super) struct TextSearch {
    words: String,
    /// The text prepared for it, once somebody has typed something.
    findable: Option<Findable>,
    /// Where the words stand.
    pub hits: Vec<Range<usize>>,
    /// Which of these places is looked at.
    pub at: usize,
}

impl TextSearch {
    /// Another text is read: nothing of the last one counts; what is typed stays.
    pub fn begin(&mut self, text: &str) {
        self.findable = None;
        self.hits.clear();
        self.at = 0;
        if self.is_on() {
            self.find(text, 0);
        }
    }

    /// Whether somebody looks for words.
    pub fn is_on(&self) -> bool {
        !self.words.trim().is_empty()
    }

    /// Finds the words; the first place from a byte on is looked at.
    fn find(&mut self, text: &str, from: usize) {
        if !self.is_on() {
            self.hits.clear();
            return;
        }
        let findable = self.findable.get_or_insert_with(|| Findable::of(text));
        self.hits = findable.find(text, &self.words);
        let next = self.hits.partition_point(|hit| hit.start < from);
        self.at = if next < self.hits.len() { next } else { 0 };
    }

    /// Draws the field, of a width in points, and its buttons; gives the byte to be looked at when that has changed, and whether what is found has.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        cx: &PanelCx<'_>,
        (text, from): (&str, usize),
        width: f32,
    ) -> (Option<usize>, bool) {
        let hint = cx.text("reader-find");
        let field = TextEdit::singleline(&mut self.words)
            .hint_text(&hint)
            .desired_width(width);
        let response = ui.add(field);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(hint.clone()));
        let mut step = 0_i8;
        if response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) {
            let back = ui.input(|i| i.modifiers.matches_exact(Modifiers::SHIFT));
            step = if back { -1 } else { 1 };
            response.request_focus();
        }
        if response.changed() {
            self.find(text, from);
            return (self.hits.get(self.at).map(|hit| hit.start), true);
        }
        if !self.is_on() {
            return (None, false);
        }
        let count = self.hits.len();
        let message = match count {
            0 => Message::new("reader-found-none"),
            MOST.. => Message::new("reader-found-most"),
            _ => Message::new("reader-found"),
        };
        let said = message.with("at", self.at + 1).with("count", count);
        ui.label(
            RichText::new(cx.say(&said))
                .size(SMALL + 0.5)
                .color(cx.kit.palette.muted),
        );
        if count > 0 {
            for (icon, id, by) in [
                (Icon::Up, "reader-find-previous", -1),
                (Icon::Down, "reader-find-next", 1),
            ] {
                let name = cx.text(id);
                let button = icon_button(ui, &cx.kit.palette, icon, &name, false);
                if button.on_hover_text(name).clicked() {
                    step = by;
                }
            }
        }
        if step == 0 || count == 0 {
            return (None, false);
        }
        self.at = match step {
            1 => (self.at + 1) % count,
            _ => (self.at + count - 1) % count,
        };
        (self.hits.get(self.at).map(|hit| hit.start), true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_looked_at_from_where_the_reader_is() {
        let text = "one two one two one";
        let mut search = TextSearch {
            words: "One".to_owned(),
            ..TextSearch::default()
        };
        search.find(text, 5);
        assert_eq!((search.hits.len(), search.at), (3, 1));
        search.find(text, 17);
        assert_eq!(search.at, 0, "past the last comes the first");
        search.begin("nothing here");
        assert!(search.hits.is_empty());
    }
}
