//! How the session steps through time.

use super::Session;
use crate::analysis::timeline::step;
use crate::analysis::{Absence, Filter, Visible, visible_by};
use crate::app::effect::Effect;
use crate::app::timeline::{TimelineChange, TimelineLook};

impl Session {
    /// How the timeline is seen.
    #[must_use]
    pub fn timeline(&self) -> TimelineLook {
        TimelineLook {
            time: self.settings.timeline_time,
            lanes: self.settings.timeline_lanes,
            scope: self.focus.scope,
        }
    }

    /// Changes how the timeline is seen; what its lanes and dates are is remembered.
    pub(super) fn look_at_time(&mut self, change: TimelineChange) -> Vec<Effect> {
        match change {
            TimelineChange::Scope(scope) => {
                self.focus.scope = scope;
                Vec::new()
            }
            TimelineChange::Time(time) if time == self.settings.timeline_time => Vec::new(),
            TimelineChange::Time(time) => {
                // Other dates lie elsewhere.
                self.focus.scope = None;
                self.remember(|s| s.timeline_time = time)
            }
            TimelineChange::Lanes(lanes) => self.remember(|s| s.timeline_lanes = lanes),
        }
    }

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
