//! How the session steps through time.

use super::Session;
use crate::analysis::timeline::step;
use crate::analysis::{Absence, Filter, Visible, visible_by};
use crate::app::effect::Effect;

impl Session {
    /// What the filter lets through whatever the time.
    #[must_use]
    pub fn visible_at_any_time(&self) -> Visible {
        let filter = &self.focus.filter;
        if !filter.has_time() {
            return self.derived.visible.clone();
        }
        let any_time = Filter {
            from: None,
            to: None,
            ..filter.clone()
        };
        let index = self.derived.index.as_deref();
        visible_by(
            &self.derived.facts,
            index,
            &self.workspace.dossier,
            &any_time,
        )
    }

    /// Shows what was so one step later, or earlier.
    pub(super) fn step_time(&mut self, later: bool) -> Vec<Effect> {
        let facts = &self.derived.facts;
        let visible = self.visible_at_any_time();
        let shown = visible.rows().filter_map(|row| facts.at(row));
        let shown = shown.filter(|fact| fact.absence != Some(Absence::Unsupported));
        let spans = shown.filter_map(|fact| fact.when).map(|when| when.span());
        let Some(to) = step(spans, self.focus.filter.to, later) else {
            return Vec::new();
        };
        self.filter(|filter, _| {
            filter.from = filter.from.filter(|from| *from <= to);
            filter.to = Some(to);
        })
    }
}
