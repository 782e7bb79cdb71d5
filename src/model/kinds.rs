//! Kinds that a dossier adds, codes of other schemes, and which kind a relation is.

use super::entity::Extra;
use super::id::{HasId, Id};
use super::vocabulary::{Family, Kind};
use crate::lang::LocalText;

/// The kind of a relation: one of the standard vocabulary, or one that the dossier adds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindRef {
    /// A kind of the standard vocabulary.
    Standard(Kind),
    /// A kind of the dossier's own `kinds`.
    Own(Id<OwnKind>),
}

/// A kind that the dossier adds to the vocabulary.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnKind {
    /// Its name in files.
    pub id: Id<OwnKind>,
    /// What readers call it.
    pub names: LocalText,
    /// Its family, and so its hue.
    pub family: Family,
    /// Codes in other schemes.
    pub codes: Vec<Code>,
    /// Unknown keys.
    pub extra: Extra,
}

impl OwnKind {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &["id", "names", "family", "codes"];
}

impl HasId for OwnKind {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

/// A code in some scheme, such as CAMEO-1.1b3 `0332`; codes are text, never numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// The scheme.
    pub scheme: String,
    /// The code.
    pub code: String,
    /// Unknown keys.
    pub extra: Extra,
}

impl Code {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &["scheme", "code"];
}
