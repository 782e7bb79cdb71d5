//! What the tables have in common.

use crate::model::dossier::Dossier;
use crate::model::entity::{Actor, Document, OwnKind, Passage, Place, Relation, Witness};
use crate::model::id::{HasId, Id};
use crate::model::record::{Record, RecordId, Refers};
use crate::model::sound::Sound;
use crate::model::table::Table;

/// A record that lies in a table of a dossier.
pub(super) trait Row: HasId + Refers + Sound + Into<Record> {
    /// Its table.
    fn table(dossier: &mut Dossier) -> &mut Table<Self>;

    /// Its name among all tables.
    fn record_id(id: &Id<Self>) -> RecordId;

    /// The passages that it carries, with their home.
    fn carried(&self) -> Option<(&Id<Relation>, &[Passage])> {
        None
    }
}

macro_rules! rows {
    ($($type:ident, $field:ident, $variant:ident;)+) => { $(
        impl Row for $type {
            fn table(dossier: &mut Dossier) -> &mut Table<Self> {
                &mut dossier.$field
            }

            fn record_id(id: &Id<Self>) -> RecordId {
                RecordId::$variant(id.clone())
            }
        }
    )+ };
}
rows! {
    OwnKind, kinds, Kind;
    Document, documents, Document;
    Witness, witnesses, Witness;
    Actor, actors, Actor;
    Place, places, Place;
}

impl Row for Relation {
    fn table(dossier: &mut Dossier) -> &mut Table<Self> {
        &mut dossier.relations
    }

    fn record_id(id: &Id<Self>) -> RecordId {
        RecordId::Relation(id.clone())
    }

    fn carried(&self) -> Option<(&Id<Relation>, &[Passage])> {
        Some((&self.id, &self.passages))
    }
}
