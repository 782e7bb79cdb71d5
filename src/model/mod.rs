//! What a dossier says: records, vocabularies, dates, anchoring, status, and the edits that change it. No drawing, no files.

pub mod actor;
pub mod anchor;
pub mod attachment;
pub mod check;
pub mod codes;
pub mod date;
pub mod document;
pub mod dossier;
pub mod edit;
pub mod entity;
pub mod history;
pub mod id;
pub mod item;
pub mod kinds;
pub mod passage;
pub mod place;
pub mod problem;
pub mod record;
pub mod relation;
pub mod row_id;
#[cfg(test)]
pub(crate) mod samples;
pub mod sound;
pub mod status;
pub mod table;
pub mod vocabulary;
pub mod witness;
pub mod wording;

pub use attachment::Attachment;
pub use date::Date;
pub use dossier::{Dossier, Parts};
pub use edit::Edit;
pub use entity::{
    Actor, Attribution, Code, Document, End, Extra, KindRef, OwnKind, Passage, Place, Relation,
    Witness,
};
pub use history::History;
pub use id::{HasId, Id, IdPool};
pub use item::Item;
pub use problem::{Problem, ProblemKind, Severity};
pub use record::{Record, RecordId, TableName};
pub use row_id::RowId;
pub use table::Table;
pub use vocabulary::{
    ActorKind, AnchorState, Extent, Family, Kind, Precision, Realis, Reliability, Stance, Status,
    WitnessKind,
};
