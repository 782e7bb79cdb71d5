//! A record of any table, its name, and what it refers to.

use super::entity::{Actor, Document, OwnKind, Passage, Place, Relation, Witness};
use super::id::Id;
use super::kinds::KindRef;
use super::relation::End;

/// A table of a dossier, in the order of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableName {
    /// The dossier's own kinds.
    Kinds,
    /// The documents.
    Documents,
    /// The witnesses.
    Witnesses,
    /// The actors.
    Actors,
    /// The places.
    Places,
    /// The relations.
    Relations,
}

impl TableName {
    /// Every table, in the order of files.
    pub const ALL: [Self; 6] = [
        Self::Kinds,
        Self::Documents,
        Self::Witnesses,
        Self::Actors,
        Self::Places,
        Self::Relations,
    ];

    /// Its key in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kinds => "kinds",
            Self::Documents => "documents",
            Self::Witnesses => "witnesses",
            Self::Actors => "actors",
            Self::Places => "places",
            Self::Relations => "relations",
        }
    }
}

/// One record of whichever table.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// A kind of the dossier's own.
    Kind(OwnKind),
    /// A document.
    Document(Document),
    /// A witness.
    Witness(Witness),
    /// An actor.
    Actor(Actor),
    /// A place.
    Place(Place),
    /// A relation with its passages.
    Relation(Relation),
}

/// The name of a record of whichever table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordId {
    /// A kind of the dossier's own.
    Kind(Id<OwnKind>),
    /// A document.
    Document(Id<Document>),
    /// A witness.
    Witness(Id<Witness>),
    /// An actor.
    Actor(Id<Actor>),
    /// A place.
    Place(Id<Place>),
    /// A relation.
    Relation(Id<Relation>),
}

impl RecordId {
    /// The table that it names a record of.
    #[must_use]
    pub fn table(&self) -> TableName {
        match self {
            Self::Kind(_) => TableName::Kinds,
            Self::Document(_) => TableName::Documents,
            Self::Witness(_) => TableName::Witnesses,
            Self::Actor(_) => TableName::Actors,
            Self::Place(_) => TableName::Places,
            Self::Relation(_) => TableName::Relations,
        }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Kind(id) => id.as_str(),
            Self::Document(id) => id.as_str(),
            Self::Witness(id) => id.as_str(),
            Self::Actor(id) => id.as_str(),
            Self::Place(id) => id.as_str(),
            Self::Relation(id) => id.as_str(),
        }
    }
}

impl Record {
    /// Its name.
    #[must_use]
    pub fn id(&self) -> RecordId {
        match self {
            Self::Kind(row) => RecordId::Kind(row.id.clone()),
            Self::Document(row) => RecordId::Document(row.id.clone()),
            Self::Witness(row) => RecordId::Witness(row.id.clone()),
            Self::Actor(row) => RecordId::Actor(row.id.clone()),
            Self::Place(row) => RecordId::Place(row.id.clone()),
            Self::Relation(row) => RecordId::Relation(row.id.clone()),
        }
    }
}

/// A reference out of a record, with the keys under which it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// The key in the record, such as `from`.
    pub key: &'static str,
    /// The element, when the key holds a list.
    pub index: Option<usize>,
    /// The key within, when the key or element holds an object, such as `actor`.
    pub inner: Option<&'static str>,
    /// What is referred to.
    pub to: RecordId,
}

impl Reference {
    fn at(key: &'static str, to: RecordId) -> Self {
        Self {
            key,
            index: None,
            inner: None,
            to,
        }
    }

    fn index(mut self, index: usize) -> Self {
        self.index = Some(index);
        self
    }

    fn inner(mut self, inner: &'static str) -> Self {
        self.inner = Some(inner);
        self
    }
}

/// What refers to records by name.
pub trait Refers {
    /// Every reference, in the order of keys; those of a relation's passages are the passages' own.
    fn references(&self) -> Vec<Reference>;
}

impl Refers for OwnKind {
    fn references(&self) -> Vec<Reference> {
        Vec::new()
    }
}

impl Refers for Place {
    fn references(&self) -> Vec<Reference> {
        Vec::new()
    }
}

impl Refers for Document {
    fn references(&self) -> Vec<Reference> {
        let links = [
            ("publisher", &self.publisher),
            ("wire_origin", &self.wire_origin),
        ];
        links
            .into_iter()
            .filter_map(|(key, id)| Some(Reference::at(key, RecordId::Witness(id.clone()?))))
            .collect()
    }
}

impl Refers for Witness {
    fn references(&self) -> Vec<Reference> {
        self.speaks_for
            .iter()
            .enumerate()
            .map(|(i, id)| Reference::at("speaks_for", RecordId::Actor(id.clone())).index(i))
            .collect()
    }
}

impl Refers for Actor {
    fn references(&self) -> Vec<Reference> {
        let member_of = self.member_of.clone().map(RecordId::Actor);
        let seat = self.seat.clone().map(RecordId::Place);
        member_of
            .map(|id| Reference::at("member_of", id))
            .into_iter()
            .chain(seat.map(|id| Reference::at("seat", id)))
            .collect()
    }
}

impl Refers for Relation {
    fn references(&self) -> Vec<Reference> {
        let mut found = Vec::new();
        if let KindRef::Own(id) = &self.kind {
            found.push(Reference::at("kind", RecordId::Kind(id.clone())));
        }
        found.extend(end_references("from", &self.from));
        found.extend(end_references("to", &self.to));
        if let Some(id) = &self.at {
            found.push(Reference::at("at", RecordId::Place(id.clone())));
        }
        if let Some(id) = &self.fulfils {
            found.push(Reference::at("fulfils", RecordId::Relation(id.clone())));
        }
        found
    }
}

fn end_references(key: &'static str, end: &End) -> impl Iterator<Item = Reference> {
    let actor = end.actor.clone().map(RecordId::Actor);
    let place = end.place.clone().map(RecordId::Place);
    let actor = actor.map(|id| Reference::at(key, id).inner("actor"));
    let place = place.map(|id| Reference::at(key, id).inner("place"));
    actor.into_iter().chain(place)
}

impl Refers for Passage {
    fn references(&self) -> Vec<Reference> {
        let document = Reference::at("document", RecordId::Document(self.document.clone()));
        let chain = self.attribution.iter().enumerate().map(|(i, link)| {
            Reference::at("attribution", RecordId::Witness(link.witness.clone()))
                .index(i)
                .inner("witness")
        });
        std::iter::once(document).chain(chain).collect()
    }
}
