//! Several things that something of a figure stands for, or between which is asked.

use super::super::{BOTH_SIDES_PX, PanelCx};
use crate::analysis::{Dyad, Way};
use crate::app::{ListOrder, Listing, Opened};
use crate::model::Item;
use eframe::egui::Context;
use std::sync::Arc;

/// So many things are listed over the view when the pointer asks; more would cover too much of it.
const MOST_OVER: usize = 8;

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
