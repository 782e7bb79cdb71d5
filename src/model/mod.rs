//! What a dossier says: records, vocabularies, dates, anchoring, status, and the edits that change it. No drawing, no files.

pub mod anchor;
pub mod date;
pub mod dossier;
pub mod entity;
pub mod id;
pub mod item;
pub mod status;
pub mod table;
pub mod vocabulary;

pub use date::Date;
pub use dossier::Dossier;
pub use entity::{
    Actor, Attribution, Code, Document, End, Extra, KindRef, OwnKind, Passage, Place, Relation,
    Witness,
};
pub use id::{HasId, Id};
pub use item::Item;
pub use table::Table;
pub use vocabulary::{
    ActorKind, AnchorState, Extent, Family, Kind, Precision, Realis, Reliability, Stance, Status,
    WitnessKind,
};
