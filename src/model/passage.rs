//! A quotation and who said it.

use super::date::Date;
use super::document::Document;
use super::entity::Extra;
use super::id::{HasId, Id};
use super::vocabulary::Stance;
use super::witness::Witness;
use crate::lang::LocalText;
use smol_str::SmolStr;

/// A quotation that bears on a relation.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Its name in files, unique in the dossier.
    pub id: Id<Passage>,
    /// The text it is quoted from.
    pub document: Id<Document>,
    /// The quotation, letter for letter; never empty.
    pub exact: String,
    /// Up to 32 code points of the source before it.
    pub prefix: Option<String>,
    /// Up to 32 code points of the source after it.
    pub suffix: Option<String>,
    /// Where it begins in the stored text, in code points.
    pub start: Option<usize>,
    /// Where it ends in the stored text, in code points, exclusive.
    pub end: Option<usize>,
    /// Where its voice stands towards the relation as coded.
    pub stance: Stance,
    /// Who said it, outermost first; the document's publisher is implied.
    pub attribution: Vec<Attribution>,
    /// A translation in our own words.
    pub gloss: Option<LocalText>,
    /// A page or a time code.
    pub locator: Option<String>,
    /// Credibility on the Admiralty scale, 1 to 6, when graded.
    pub credibility: Option<u8>,
    /// Unknown keys.
    pub extra: Extra,
}

impl Passage {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &[
        "id",
        "document",
        "exact",
        "prefix",
        "suffix",
        "start",
        "end",
        "stance",
        "attribution",
        "gloss",
        "locator",
        "credibility",
    ];
}

impl Passage {
    /// Whether the two are one quotation: equal document, start, end and exact.
    #[must_use]
    pub fn is_one_quotation_with(&self, other: &Self) -> bool {
        self.document == other.document
            && (self.start, self.end) == (other.start, other.end)
            && self.exact == other.exact
    }
}

impl HasId for Passage {
    fn id(&self) -> &Id<Self> {
        &self.id
    }
}

/// One link of a chain of attribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Who said or wrote it.
    pub witness: Id<Witness>,
    /// The words that say so.
    pub cue: Option<SmolStr>,
    /// When it was said.
    pub said: Option<Date>,
    /// Unknown keys.
    pub extra: Extra,
}

impl Attribution {
    /// Its keys in files, in the order of writing.
    pub const KEYS: &'static [&'static str] = &["witness", "cue", "said"];
}
