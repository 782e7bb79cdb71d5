//! How the session changes what is shown.

use super::Session;
use crate::analysis::{Counts, Filter, FilterPart};
use crate::app::effect::Effect;
use crate::app::facet::Facet;
use crate::app::focus::Dialog;
use crate::app::saved;
use crate::lang::Message;

impl Session {
    pub(super) fn filter(&mut self, change: impl FnOnce(&mut Filter, &Counts)) -> Vec<Effect> {
        let mut after = self.focus.filter.clone();
        change(&mut after, &self.derived.all);
        if let Some(part) = FilterPart::changed(&self.focus.filter, &after) {
            self.focus.narrow(part, after);
            let filter = &self.focus.filter;
            self.derived.filter(&self.workspace.dossier, filter);
        }
        self.words_for_filter()
    }

    pub(super) fn end_step(&mut self) -> Vec<Effect> {
        self.focus.end_step();
        Vec::new()
    }

    /// Asks for the words of the dossier when the filter needs them: with them, words are found at once.
    pub(super) fn words_for_filter(&self) -> Vec<Effect> {
        let wanted = !self.focus.filter.text.is_empty() && self.derived.index.is_none();
        wanted.then_some(Effect::Index).into_iter().collect()
    }

    /// Opens the sheet of the filter, on which words may be typed: they are gathered beforehand.
    pub(super) fn filter_sheet(&mut self) -> Vec<Effect> {
        self.focus.dialog = Some(Dialog::Filter);
        let index = self.derived.index.is_none().then_some(Effect::Index);
        index.into_iter().collect()
    }

    /// Keeps the filter under a name, which is not empty.
    pub(super) fn save_filter(&mut self, name: &str) -> Vec<Effect> {
        let name = name.trim();
        if name.is_empty() {
            return Vec::new();
        }
        let filter = self.focus.filter.clone();
        let mut effects = self.remember(|s| saved::keep(&mut s.filters, name, &filter));
        let said = Message::new("notice-filter-saved").with("name", name);
        effects.push(Effect::Notice(said));
        effects
    }

    /// The part of the filter that the reader changed last, or else the last of those it has.
    #[must_use]
    pub fn last_part(&self) -> Option<FilterPart> {
        let filter = &self.focus.filter;
        let last = self.focus.last_part.filter(|part| part.is_in(filter));
        let mut all = FilterPart::ALL.into_iter().rev();
        last.or_else(|| all.find(|part| part.is_in(filter)))
    }

    /// Whether an entry of the legend is on.
    #[must_use]
    pub fn is_on(&self, facet: &Facet) -> bool {
        facet.is_on(&self.focus.filter)
    }
}
