//! A dossier: its tables, in which every reference resolves.

use super::entity::{
    Actor, Document, End, Extra, KindRef, OwnKind, Passage, Place, Relation, Witness,
};
use super::id::{HasId, Id};
use super::record::{RecordId, Refers};
use super::sound::{self, Sound};
use super::table::Table;
use super::vocabulary::Family;
use crate::error::Error;
use crate::lang::{LocalText, Message};
use std::collections::HashMap;

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
    /// Which relation carries a passage.
    pub(super) homes: HashMap<Id<Passage>, Id<Relation>>,
}

/// What a dossier is made of, before anybody has looked whether it holds together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// Its title; an empty text when there is none.
    pub title: Option<LocalText>,
    /// The language of its plain texts, as a BCP 47 tag; `und` (undetermined) when there is none.
    pub lang: Option<String>,
    /// Its own kinds.
    pub kinds: Vec<OwnKind>,
    /// The documents.
    pub documents: Vec<Document>,
    /// The witnesses.
    pub witnesses: Vec<Witness>,
    /// The actors.
    pub actors: Vec<Actor>,
    /// The places.
    pub places: Vec<Place>,
    /// The relations with their passages.
    pub relations: Vec<Relation>,
    /// Unknown keys of the top object.
    pub extra: Extra,
}

impl Dossier {
    /// The keys of the top object, in the order of writing.
    pub const KEYS: &'static [&'static str] = &[
        "format",
        "version",
        "title",
        "lang",
        "kinds",
        "documents",
        "witnesses",
        "actors",
        "places",
        "relations",
    ];

    /// An empty dossier.
    ///
    /// # Errors
    /// When `lang` is no BCP 47 tag, or the title is in no language.
    pub fn new(title: impl Into<LocalText>, lang: &str) -> Result<Self, Error> {
        Self::from_parts(Parts {
            title: Some(title.into()),
            lang: Some(lang.to_owned()),
            ..Parts::default()
        })
    }

    /// The dossier made of `parts`.
    ///
    /// # Errors
    /// When two records of a table have one id, a reference does not resolve, or a record is unsound in itself.
    pub fn from_parts(parts: Parts) -> Result<Self, Error> {
        let dossier = Self {
            title: parts.title.unwrap_or_else(|| LocalText::from("")),
            lang: parts.lang.unwrap_or_else(|| "und".to_owned()),
            kinds: Table::from_rows(parts.kinds).map_err(|id| taken(&id))?,
            documents: Table::from_rows(parts.documents).map_err(|id| taken(&id))?,
            witnesses: Table::from_rows(parts.witnesses).map_err(|id| taken(&id))?,
            actors: Table::from_rows(parts.actors).map_err(|id| taken(&id))?,
            places: Table::from_rows(parts.places).map_err(|id| taken(&id))?,
            homes: homes(&parts.relations)?,
            relations: Table::from_rows(parts.relations).map_err(|id| taken(&id))?,
            extra: parts.extra,
        };
        sound::local_text(&dossier.title)?;
        sound::language_tag(&dossier.lang)?;
        sound::extra(&dossier.extra, Self::KEYS)?;
        dossier.admit_all(&dossier.kinds)?;
        dossier.admit_all(&dossier.documents)?;
        dossier.admit_all(&dossier.witnesses)?;
        dossier.admit_all(&dossier.actors)?;
        dossier.admit_all(&dossier.places)?;
        dossier.admit_all(&dossier.relations)?;
        for relation in &dossier.relations {
            for passage in &relation.passages {
                dossier.admit(passage)?;
            }
        }
        Ok(dossier)
    }

    /// What it is made of.
    #[cfg(test)]
    pub(crate) fn into_parts(self) -> Parts {
        Parts {
            title: Some(self.title),
            lang: Some(self.lang),
            kinds: self.kinds.into_rows(),
            documents: self.documents.into_rows(),
            witnesses: self.witnesses.into_rows(),
            actors: self.actors.into_rows(),
            places: self.places.into_rows(),
            relations: self.relations.into_rows(),
            extra: self.extra,
        }
    }

    fn admit_all<T: HasId + Refers + Sound>(&self, table: &Table<T>) -> Result<(), Error> {
        table.iter().try_for_each(|row| self.admit(row))
    }

    /// Checks that `row` is sound and refers only to what is here (or to itself).
    pub(super) fn admit<T: Refers + Sound>(&self, row: &T) -> Result<(), Error> {
        row.sound()?;
        match row
            .references()
            .into_iter()
            .find(|reference| !self.has(&reference.to) && !row.is(&reference.to))
        {
            None => Ok(()),
            Some(reference) => {
                let id = reference.to.as_str();
                let what = Message::new("edit-dangling")
                    .with("table", reference.to.table().as_str())
                    .with("id", id);
                let hint = Message::new("edit-dangling.hint").with("id", id);
                Err(Error::refused(what).hint(hint))
            }
        }
    }

    /// Whether there is a record of this name.
    #[must_use]
    pub fn has(&self, id: &RecordId) -> bool {
        match id {
            RecordId::Kind(id) => self.kinds.get(id).is_some(),
            RecordId::Document(id) => self.documents.get(id).is_some(),
            RecordId::Witness(id) => self.witnesses.get(id).is_some(),
            RecordId::Actor(id) => self.actors.get(id).is_some(),
            RecordId::Place(id) => self.places.get(id).is_some(),
            RecordId::Relation(id) => self.relations.get(id).is_some(),
        }
    }

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

    /// Whether an actor is another, or belongs to it.
    #[must_use]
    pub fn belongs(&self, actor: &Id<Actor>, to: &Id<Actor>) -> bool {
        self.memberships(actor).any(|group| &group.id == to)
    }

    /// The passage named `id`, with the relation that it bears on.
    #[must_use]
    pub fn passage(&self, id: &Id<Passage>) -> Option<(&Relation, &Passage)> {
        let relation = self.relations.get(self.homes.get(id)?)?;
        let passage = relation.passages.iter().find(|p| &p.id == id)?;
        Some((relation, passage))
    }

    /// Every passage with its relation, in the order of the file.
    pub fn passages(&self) -> impl Iterator<Item = (&Relation, &Passage)> {
        self.relations
            .iter()
            .flat_map(|r| r.passages.iter().map(move |p| (r, p)))
    }

    /// The passages that make one quotation with the one named `id` (itself included), in the order of the file.
    ///
    /// One quotation is: equal document, start, end and exact.
    pub fn quotation(&self, id: &Id<Passage>) -> impl Iterator<Item = &Passage> {
        let found = self.passage(id).map(|(_, p)| p);
        self.passages()
            .map(|(_, p)| p)
            .filter(move |p| found.is_some_and(|q| q.is_one_quotation_with(p)))
    }

    /// The records that refer to `id`, itself excluded, in the order of tables and of the file; each once.
    #[must_use]
    pub fn referrers(&self, id: &RecordId) -> Vec<RecordId> {
        let refers = |row: &dyn Refers| row.references().iter().any(|r| &r.to == id);
        let documents = self.documents.iter().filter(|r| refers(*r));
        let witnesses = self.witnesses.iter().filter(|r| refers(*r));
        let actors = self.actors.iter().filter(|r| refers(*r));
        let relations = self
            .relations
            .iter()
            .filter(|r| refers(*r) || r.passages.iter().any(|p| refers(p)));
        documents
            .map(|r| RecordId::Document(r.id.clone()))
            .chain(witnesses.map(|r| RecordId::Witness(r.id.clone())))
            .chain(actors.map(|r| RecordId::Actor(r.id.clone())))
            .chain(relations.map(|r| RecordId::Relation(r.id.clone())))
            .filter(|r| r != id)
            .collect()
    }
}

fn homes(relations: &[Relation]) -> Result<HashMap<Id<Passage>, Id<Relation>>, Error> {
    let mut homes = HashMap::new();
    for relation in relations {
        for passage in &relation.passages {
            if homes
                .insert(passage.id.clone(), relation.id.clone())
                .is_some()
            {
                return Err(taken(&passage.id));
            }
        }
    }
    Ok(homes)
}

/// The refusal of an id that something else has.
pub(super) fn taken<T>(id: &Id<T>) -> Error {
    Error::refused(Message::new("edit-taken").with("id", id)).hint(Message::new("edit-taken.hint"))
}
