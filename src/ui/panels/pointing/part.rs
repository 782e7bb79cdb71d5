//! Several things that something of a figure stands for, or between which is asked.

use super::super::{BOTH_SIDES_PX, PanelCx};
use crate::analysis::{Dyad, Several, Way};
use crate::app::{ListOrder, Listing, Opened};
use crate::figure::Target;
use crate::model::{Item, Relation};
use eframe::egui::Context;
use std::sync::Arc;

/// So many things are listed over the view when the pointer asks; more would cover too much of it.
const MOST_OVER: usize = 8;

/// What a line for several stands for, with the selected relation where that has a line of its own only because it is selected: all
/// else between these ends is in the line.
pub(in super::super) fn whole(cx: &PanelCx<'_>, dyad: Option<&Dyad>, target: &Target) -> Target {
    let with_selected = |ids: &Several<Relation>| {
        let (dossier, dyad) = (cx.dossier(), dyad?);
        let selected = cx.session.selected_relation()?;
        if ids.contains(&selected.id) || !dyad.has(dossier, selected) {
            return None;
        }
        let visible = &cx.session.derived().visible.relations;
        let between = dossier.relations().in_rows(visible);
        let count = between
            .filter(|relation| dyad.has(dossier, relation))
            .count();
        let all = || ids.iter().chain([&selected.id]).cloned().collect();
        (count == ids.len() + 1).then(|| Target::Bundle(Several::new(all())))
    };
    let found = match target {
        Target::Bundle(ids) => with_selected(ids),
        Target::Item(_) | Target::Heap(_) => None,
    };
    found.unwrap_or_else(|| target.clone())
}

/// Things under a heading.
#[derive(Clone, Debug)]
pub(in super::super) struct Part {
    /// What they have in common, and the things.
    pub listing: Listing,
    /// Whether the list stays beside the map while its things are looked at.
    pub stays: bool,
}

impl Part {
    /// Things that a line or a dot stands for, between the ends of that line, or that have none: a list that stays.
    pub fn list(cx: &PanelCx<'_>, (heading, dyad): (String, Option<Dyad>), items: &[Item]) -> Self {
        let listing = Listing::new(heading, items, ListOrder::default(), cx.dossier());
        Self {
            listing: match dyad {
                Some(dyad) => listing.between(dyad, cx.dossier()),
                None => listing,
            },
            stays: true,
        }
    }

    /// The same, headed by words that tell the way in which all of its relations run between their ends.
    pub fn between(
        cx: &PanelCx<'_>,
        dyad: Option<Dyad>,
        items: &[Item],
        heading: impl Fn(Way) -> String,
    ) -> Self {
        let mut part = Self::list(cx, (heading(Way::Any), dyad), items);
        if let Some(dyad) = part.listing.dyads.first() {
            part.listing.heading = heading(dyad.way);
        }
        part
    }

    /// Whether it stands better beside the view than over it: it is long, stays, and there is a panel for it.
    pub fn belongs_beside(&self, ctx: &Context) -> bool {
        let has_panel = ctx.content_rect().width() >= BOTH_SIDES_PX;
        self.stays && has_panel && self.listing.items.len() > MOST_OVER
    }

    /// Things of which one was meant, the nearest first.
    pub fn question(heading: String, items: Vec<Item>) -> Self {
        let listing = Listing {
            heading,
            items: items.into(),
            by: ListOrder::default(),
            at: None,
            dyads: Arc::default(),
            opened: Opened::default(),
        };
        Self {
            listing,
            stays: false,
        }
    }
}
