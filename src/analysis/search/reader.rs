//! The texts by which things are found.

use super::index::Field;
use crate::lang::{Lang, LocalText, Texts};
use crate::model::{Dossier, End, Item, Relation, wording};

/// Reads the texts of things.
pub(super) struct Reader<'d> {
    dossier: &'d Dossier,
    texts: [Texts; Lang::ALL.len()],
}

impl<'d> Reader<'d> {
    /// One of a dossier.
    pub fn of(dossier: &'d Dossier) -> Self {
        Self {
            dossier,
            texts: Lang::ALL.map(Texts::new),
        }
    }

    /// Gives every text of a thing to `take`, with what it is to it.
    pub fn read(&self, item: &Item, take: &mut dyn FnMut(Field, &str)) {
        let dossier = self.dossier;
        let names = |field, text: &LocalText, take: &mut dyn FnMut(Field, &str)| {
            for (_, text) in text.all() {
                take(field, text);
            }
        };
        match item {
            Item::Place(id) => {
                if let Some(place) = dossier.places().get(id) {
                    names(Field::Name, &place.names, take);
                }
            }
            Item::Actor(id) => {
                if let Some(actor) = dossier.actors().get(id) {
                    names(Field::Name, &actor.names, take);
                }
            }
            Item::Relation(id) => {
                if let Some(relation) = dossier.relations().get(id) {
                    self.relation(relation, take);
                }
            }
            Item::Passage(id) => {
                if let Some((_, passage)) = dossier.passage(id) {
                    take(Field::Text, &passage.exact);
                    if let Some(gloss) = &passage.gloss {
                        names(Field::Text, gloss, take);
                    }
                }
            }
            Item::Document(id) => {
                let Some(document) = dossier.documents().get(id) else {
                    return;
                };
                names(Field::Name, &document.title, take);
                let publisher = document.publisher.as_ref();
                if let Some(publisher) = publisher.and_then(|id| dossier.witnesses().get(id)) {
                    names(Field::About, &publisher.name, take);
                }
                if let Some(author) = &document.author {
                    take(Field::About, author);
                }
            }
        }
        take(Field::About, item.id());
    }

    fn relation(&self, relation: &Relation, take: &mut dyn FnMut(Field, &str)) {
        let dossier = self.dossier;
        for texts in &self.texts {
            take(
                Field::Name,
                &wording::kind_name(dossier, &relation.kind, texts),
            );
        }
        for end in [&relation.from, &relation.to] {
            self.end(end, take);
        }
        let said = [&relation.object, &relation.note, &relation.when_text];
        for (_, text) in said.into_iter().flatten().flat_map(|text| text.all()) {
            take(Field::About, text);
        }
        for tag in &relation.tags {
            take(Field::About, tag);
        }
    }

    fn end(&self, end: &End, take: &mut dyn FnMut(Field, &str)) {
        let dossier = self.dossier;
        let place = dossier.place_of(end).map(|place| &place.names);
        let actor = end.actor.as_ref().and_then(|id| dossier.actors().get(id));
        let names = place.into_iter().chain(actor.map(|actor| &actor.names));
        for (_, name) in names.flat_map(|names| names.all()) {
            take(Field::Name, name);
        }
    }
}
