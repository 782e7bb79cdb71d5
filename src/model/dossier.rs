//! A dossier: its tables, in which every reference resolves.

use super::entity::{
    Actor, Document, End, Extra, KindRef, OwnKind, Passage, Place, Relation, Witness,
};
use super::id::Id;
use super::table::Table;
use super::vocabulary::Family;
use crate::lang::LocalText;

/// A dossier in which every id resolves, always. Only `Edit::apply` changes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier {
    pub(super) title: LocalText,
    pub(super) lang: String,
    pub(super) kinds: Table<OwnKind>,
    pub(super) documents: Table<Document>,
    pub(super) witnesses: Table<Witness>,
    pub(super) actors: Table<Actor>,
    pub(super) places: Table<Place>,
    pub(super) relations: Table<Relation>,
    pub(super) extra: Extra,
}

impl Dossier {
    /// Its title.
    #[must_use]
    pub fn title(&self) -> &LocalText {
        &self.title
    }

    /// The language of its plain texts, as a BCP 47 tag.
    #[must_use]
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Its own kinds.
    #[must_use]
    pub fn kinds(&self) -> &Table<OwnKind> {
        &self.kinds
    }

    /// The documents that are quoted.
    #[must_use]
    pub fn documents(&self) -> &Table<Document> {
        &self.documents
    }

    /// The witnesses.
    #[must_use]
    pub fn witnesses(&self) -> &Table<Witness> {
        &self.witnesses
    }

    /// The actors.
    #[must_use]
    pub fn actors(&self) -> &Table<Actor> {
        &self.actors
    }

    /// The places.
    #[must_use]
    pub fn places(&self) -> &Table<Place> {
        &self.places
    }

    /// The relations, with their passages.
    #[must_use]
    pub fn relations(&self) -> &Table<Relation> {
        &self.relations
    }

    /// Unknown keys of the top object.
    #[must_use]
    pub fn extra(&self) -> &Extra {
        &self.extra
    }

    /// The family of a kind, and so its hue.
    #[must_use]
    pub fn family(&self, kind: &KindRef) -> Family {
        match kind {
            KindRef::Standard(kind) => kind.family(),
            KindRef::Own(id) => self.kinds.get(id).map_or(Family::Other, |k| k.family),
        }
    }

    /// Where an end lies: its own place, else the seat of its actor, inherited along `member_of`.
    ///
    /// `None` is an unlocated end, which stands in the "not on the map" tray.
    #[must_use]
    pub fn place_of(&self, end: &End) -> Option<&Place> {
        match (&end.place, &end.actor) {
            (Some(place), _) => self.places.get(place),
            (None, Some(actor)) => self.seat_of(actor),
            (None, None) => None,
        }
    }

    /// The seat of an actor: its own, else that of what it belongs to. Circles of membership end the search.
    #[must_use]
    pub fn seat_of(&self, actor: &Id<Actor>) -> Option<&Place> {
        self.memberships(actor)
            .find_map(|a| a.seat.as_ref())
            .and_then(|place| self.places.get(place))
    }

    /// The actor and everything it belongs to, innermost first; each once.
    pub fn memberships(&self, actor: &Id<Actor>) -> impl Iterator<Item = &Actor> {
        let mut next = self.actors.get(actor);
        let mut left = self.actors.len();
        std::iter::from_fn(move || {
            let here = next.filter(|_| left > 0)?;
            left -= 1;
            next = here.member_of.as_ref().and_then(|id| self.actors.get(id));
            Some(here)
        })
    }

    /// The passage named `id`, with the relation that it bears on. Looks through all of them.
    #[must_use]
    pub fn passage(&self, id: &Id<Passage>) -> Option<(&Relation, &Passage)> {
        self.relations
            .iter()
            .find_map(|r| r.passages.iter().find(|p| &p.id == id).map(|p| (r, p)))
    }
}
