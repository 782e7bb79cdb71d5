//! The records of a dossier by one name: `docs/format.md` says what each key means.
//!
//! Every record keeps the keys that this version does not know (`extra`), to write them back last in their object.

pub use super::actor::Actor;
pub use super::document::Document;
pub use super::kinds::{Code, KindRef, OwnKind};
pub use super::passage::{Attribution, Passage};
pub use super::place::Place;
pub use super::relation::{End, Relation};
pub use super::witness::Witness;
use serde_json::{Map, Value};

/// Keys that this version does not know, in the order of the file.
pub type Extra = Map<String, Value>;
