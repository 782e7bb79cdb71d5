//! How the session changes what is selected, and the way back.

use super::Session;
use crate::app::effect::Effect;
use crate::app::focus::Focus;
use crate::app::layout::ViewKind;
use crate::app::listing::{ListOrder, Listing, Opened};
use crate::model::Item;

impl Session {
    pub(super) fn select(&mut self, item: Option<Item>) -> Vec<Effect> {
        // A passage is read within its relation.
        let (item, passage) = match item {
            Some(Item::Passage(id)) => match self.workspace.dossier.passage(&id) {
                Some((relation, _)) => {
                    let at = relation.passages.iter().position(|p| p.id == id);
                    (Some(Item::Relation(relation.id.clone())), at.unwrap_or(0))
                }
                None => (None, 0),
            },
            item => (item, 0),
        };
        let document = match &item {
            Some(Item::Document(id)) => Some(id.clone()),
            _ => None,
        };
        // Something of the list that is open is looked at as such, from wherever it was chosen.
        let listing = self.focus.listing.as_ref().and_then(|listing| {
            let mut items = listing.items.iter();
            let at = items.position(|of_list| Some(of_list) == item.as_ref())?;
            Some(Listing {
                at: Some(at),
                ..listing.clone()
            })
        });
        self.focus.select_from(item, listing);
        if document.is_some() {
            self.focus.reading = document;
        }
        self.focus.passage = passage;
        self.turn_to_selection()
    }

    pub(super) fn list(&mut self, listing: Listing) -> Vec<Effect> {
        let selection = listing.at.and_then(|at| listing.items.get(at)).cloned();
        self.focus.select_from(selection, Some(listing));
        self.turn_to_selection()
    }

    /// Selects the thing of a number of the list.
    pub(super) fn listed(&mut self, number: usize) -> Vec<Effect> {
        match self.focus.listing.clone() {
            Some(listing) if number < listing.items.len() => self.list(Listing {
                at: Some(number),
                ..listing
            }),
            _ => Vec::new(),
        }
    }

    pub(super) fn order_list(&mut self, by: ListOrder) -> Vec<Effect> {
        let dossier = &self.workspace.dossier;
        let listing = self.focus.listing.take();
        self.focus.listing = listing.map(|listing| listing.ordered(by, dossier));
        Vec::new()
    }

    /// Selects the next thing of the list, or the one before.
    pub(super) fn step_listed(&mut self, next: bool) -> Vec<Effect> {
        let number = self.beside_listed(next);
        number.map_or(Vec::new(), |number| self.listed(number))
    }

    /// The number of the next thing of the list, or of the one before.
    pub(super) fn beside_listed(&self, next: bool) -> Option<usize> {
        let listing = self.focus.listing.as_ref()?;
        let shown = self.numbers_shown(listing);
        let mut numbers = shown.into_iter();
        match (listing.at, next) {
            (None, _) => numbers.next(),
            (Some(at), true) => numbers.find(|number| *number > at),
            (Some(at), false) => numbers.rfind(|number| *number < at),
        }
    }

    /// The numbers of what of a list the filter lets through, in its order. Of a list of what has no date it does not matter that a
    /// choice of time sets all of it aside.
    #[must_use]
    pub fn numbers_shown(&self, listing: &Listing) -> Vec<usize> {
        let relations = self.workspace.dossier.relations();
        let is_dated = |item: &Item| match item {
            Item::Relation(id) => relations.get(id).is_some_and(|r| r.when.is_some()),
            _ => false,
        };
        let numbers = 0..listing.items.len();
        if self.focus.filter.is_everything() {
            return numbers.collect();
        }
        let mut shown = self.shown();
        if !listing.items.iter().any(is_dated) {
            for row in &self.derived.visible.undated {
                if let Some(shown) = shown.get_mut(row.index()) {
                    *shown = true;
                }
            }
        }
        let passes = |item: &Item| match item {
            Item::Relation(id) => {
                let row = relations.position(id);
                row.and_then(|row| shown.get(row)) == Some(&true)
            }
            _ => true,
        };
        let numbered = numbers.zip(listing.items.iter());
        numbered
            .filter(|(_, item)| passes(item))
            .map(|(number, _)| number)
            .collect()
    }

    pub(super) fn show_passage(&mut self, number: usize) -> Vec<Effect> {
        let count = self.selected_relation().map_or(0, |r| r.passages.len());
        self.focus.passage = number.min(count.saturating_sub(1));
        Vec::new()
    }

    pub(super) fn walk(&mut self, step: impl FnOnce(&mut Focus) -> bool) -> Vec<Effect> {
        let projection = self.focus.camera.map(|camera| camera.projection);
        let filter = self.focus.filter.clone();
        if step(&mut self.focus) {
            if self.focus.filter != filter {
                let filter = &self.focus.filter;
                self.derived.filter(&self.workspace.dossier, filter);
            }
            // The way back leads to what was seen, not to the projection that it was seen in.
            self.focus.camera = self
                .focus
                .camera
                .map(|camera| camera.with_projection(projection.unwrap_or(camera.projection)));
            let view = self.focus.view;
            let mut effects = vec![Effect::MoveCamera];
            effects.extend(self.words_for_filter());
            if self.settings.layout.view != view {
                effects.extend(self.remember(|s| s.layout.view = view));
            }
            effects
        } else {
            Vec::new()
        }
    }

    /// Puts a view in the middle.
    pub(super) fn show_view(&mut self, view: ViewKind) -> Vec<Effect> {
        if self.focus.go_to_view(view) {
            self.remember(|s| s.layout.view = view)
        } else {
            Vec::new()
        }
    }

    /// Divides the window as on the first day.
    pub(super) fn reset_layout(&mut self) -> Vec<Effect> {
        let effects = self.remember(|s| s.layout.reset());
        self.focus.go_to_view(self.settings.layout.view);
        effects
    }

    pub(super) fn clear(&mut self) -> Vec<Effect> {
        if self.focus.dialog.take().is_none() {
            // From something of a list back to the list, from that to the card it was opened from, and only then to nothing.
            let listing = self.focus.listing.clone();
            let is_within = self.focus.selection.is_some();
            match listing.as_ref().map(|listing| &listing.opened) {
                Some(Opened::Rows(card)) if is_within => {
                    self.focus.select_from(Some(card.clone()), None);
                }
                Some(Opened::Card(card)) if !is_within => {
                    self.focus.select_from(Some(card.clone()), None);
                }
                _ => {
                    let listing = listing.filter(|_| is_within);
                    self.focus.select_from(None, listing);
                }
            }
        }
        Vec::new()
    }
}
