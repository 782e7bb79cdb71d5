//! The evidence: the card of what is selected, or what there is when nothing is.

use super::super::follow::follow_keyboard;
use super::super::style::MARGIN;
use super::{
    Panel, PanelCx, actor_card, document_card, glance, listing, overview, place_card, relation_card,
};
use crate::analysis::Glance;
use crate::app::Dealings;
use crate::model::Item;
use eframe::egui::{Frame, Id, Margin, ScrollArea, Ui};

/// The evidence.
#[derive(Default)]
pub struct EvidencePanel {
    shown: Option<Item>,
    passage: usize,
    /// What the selected item has to do with relations, with what that was worked out from.
    dealings: Option<(u64, Item, Dealings)>,
    /// The same as far as the filter lets it through: what the card lists.
    listed: Option<(u64, Item, Dealings)>,
    /// What stands out, with the revision of what it was worked out from.
    glance: Option<(u64, Glance)>,
}

impl EvidencePanel {
    /// What the selected item has to do with the relations that the filter lets through; worked out anew only when something has
    /// changed, and from the whole dossier only when that or the item is another one.
    fn dealings(&mut self, cx: &PanelCx<'_>, item: &Item) -> &Dealings {
        let revision = cx.session.workspace().revision;
        let derived = cx.session.derived().revision;
        let is_of =
            |known: &(u64, Item, Dealings), revision| known.0 == revision && known.1 == *item;
        let all = self.dealings.take().filter(|known| is_of(known, revision));
        let is_same = all.is_some();
        let (_, _, all) = self.dealings.insert(all.unwrap_or_else(|| {
            let dealings = Dealings::of(cx.dossier(), item);
            (revision, item.clone(), dealings)
        }));
        let listed = self
            .listed
            .take()
            .filter(|known| is_same && is_of(known, derived));
        let (_, _, listed) = self.listed.insert(listed.unwrap_or_else(|| {
            let listed = all.within(&cx.session.shown());
            (derived, item.clone(), listed)
        }));
        listed
    }

    /// What stands out among what the filter lets through, where that is much; worked out anew only when something has changed.
    fn glance(&mut self, cx: &PanelCx<'_>) -> Option<&Glance> {
        let derived = cx.session.derived();
        if derived.overview.relations <= glance::FEW {
            return None;
        }
        let known = self.glance.take();
        let known = known.filter(|(revision, _)| *revision == derived.revision);
        let (_, glance) = self.glance.insert(known.unwrap_or_else(|| {
            let glance = Glance::of(cx.dossier(), &derived.facts, &derived.visible);
            (derived.revision, glance)
        }));
        Some(glance)
    }

    fn card(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>, reveal: bool) {
        let dossier = cx.dossier();
        let selection = self.shown.clone();
        let list = cx.session.focus().listing.clone();
        let of_list = list.as_ref().filter(|_| selection.is_some());
        if let Some((list, at)) = of_list.and_then(|list| Some((list, list.at?))) {
            listing::bar(ui, cx, list, at);
        }
        match &selection {
            Some(Item::Relation(id)) => {
                if let Some(relation) = dossier.relations().get(id) {
                    return relation_card::show(ui, cx, relation, reveal);
                }
            }
            Some(item @ Item::Place(id)) => {
                if let Some(place) = dossier.places().get(id) {
                    return place_card::show(ui, cx, place, self.dealings(cx, item));
                }
            }
            Some(item @ Item::Actor(id)) => {
                if let Some(actor) = dossier.actors().get(id) {
                    return actor_card::show(ui, cx, actor, self.dealings(cx, item));
                }
            }
            Some(item @ Item::Document(id)) => {
                if let Some(document) = dossier.documents().get(id) {
                    return document_card::show(ui, cx, document, self.dealings(cx, item));
                }
            }
            Some(Item::Passage(_)) | None => {}
        }
        if let Some(list) = list {
            return listing::show(ui, cx, &list);
        }
        overview::show(ui, cx, self.glance(cx));
    }
}

impl Panel for EvidencePanel {
    fn name(&self) -> &'static str {
        "panel-evidence"
    }

    fn ui(&mut self, ui: &mut Ui, cx: &mut PanelCx<'_>) {
        let selection = cx.session.focus().selection.clone();
        let passage = cx.session.focus().passage;
        let same = self.shown == selection;
        // The passage that is read comes into view when it was chosen; a new card begins at its top, unless a later one was.
        let reveal = if same {
            self.passage != passage
        } else {
            passage > 0
        };
        self.shown.clone_from(&selection);
        self.passage = passage;
        let list = cx.session.focus().listing.as_ref();
        let id = match (&selection, list) {
            (Some(item), _) => item.id().to_owned(),
            (None, Some(list)) => format!("{:?} {}", list.by, list.heading),
            (None, None) => "overview".to_owned(),
        };
        ScrollArea::vertical()
            .id_salt(Id::unique("evidence").with(id))
            .auto_shrink(false)
            .show(ui, |ui| {
                Frame::new()
                    .inner_margin(Margin::symmetric(MARGIN as i8 + 4, 18))
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 4.0;
                        self.card(ui, cx, reveal);
                    });
                follow_keyboard(ui);
            });
    }
}
