//! The records of a dossier, as plain data: `docs/format.md` says what each key means.
//!
//! Every record keeps the keys that this version does not know (`extra`), to write them back last in their object.

use super::date::Date;
use super::id::{HasId, Id};
use super::vocabulary::{
    ActorKind, Extent, Family, Kind, Precision, Realis, Reliability, Stance, WitnessKind,
};
use crate::geom::LonLat;
use crate::lang::LocalText;
use serde_json::{Map, Number, Value};

/// Keys that this version does not know, in the order of the file.
pub type Extra = Map<String, Value>;

/// The kind of a relation: one of the standard vocabulary, or one that the dossier adds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// A text that passages quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its name in files.
    pub id: Id<Document>,
    /// Such as `news`.
    pub kind: Option<String>,
    /// Its title.
    pub title: LocalText,
    /// Who wrote it.
    pub author: Option<String>,
    /// The witness that printed it.
    pub publisher: Option<Id<Witness>>,
    /// When it was published.
    pub published: Option<Date>,
    /// The language of `text`, as a BCP 47 tag.
    pub lang: Option<String>,
    /// Whether `text` is all of it.
    pub extent: Extent,
    /// The stored text, never altered; offsets count its code points.
    pub text: String,
    /// SHA-256 of the UTF-8 of `text`, in hexadecimal.
    pub sha256: Option<String>,
    /// Where it was read.
    pub url: Option<String>,
    /// Where a copy is kept.
    pub archive_url: Option<String>,
    /// The agency whose copy it is: syndicated copies are one voice.
    pub wire_origin: Option<Id<Witness>>,
    /// On what ground it is stored.
    pub rights: Option<String>,
    /// Unknown keys.
    pub extra: Extra,
}

/// Somebody who says something.
#[derive(Clone, Debug, PartialEq)]
pub struct Witness {
    /// Its name in files.
    pub id: Id<Witness>,
    /// What readers call it.
    pub name: LocalText,
    /// What sort of voice it is.
    pub kind: WitnessKind,
    /// The actors it speaks for.
    pub speaks_for: Vec<Id<Actor>>,
    /// Its grade, when graded.
    pub reliability: Option<Reliability>,
    /// Unknown keys.
    pub extra: Extra,
}

/// Somebody who does something.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// Its name in files.
    pub id: Id<Actor>,
    /// What readers call it.
    pub names: LocalText,
    /// What sort of party it is.
    pub kind: ActorKind,
    /// What it belongs to.
    pub member_of: Option<Id<Actor>>,
    /// Where it sits; inherited along `member_of`.
    pub seat: Option<Id<Place>>,
    /// Unknown keys.
    pub extra: Extra,
}

/// A place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name in files.
    pub id: Id<Place>,
    /// What readers call it.
    pub names: LocalText,
    /// Longitude in degrees, in the author's digits.
    pub lon: Number,
    /// Latitude in degrees, in the author's digits.
    pub lat: Number,
    /// The position that the two make.
    pub position: LonLat,
    /// How finely it is known.
    pub precision: Precision,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: Option<String>,
    /// Such as `capital`.
    pub kind: Option<String>,
    /// Its number in GeoNames.
    pub geonames: Option<u64>,
    /// Unknown keys.
    pub extra: Extra,
}

/// One end of a relation: an actor, a place, or both; never neither.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct End {
    /// Who.
    pub actor: Option<Id<Actor>>,
    /// Where, when it is not the actor's seat.
    pub place: Option<Id<Place>>,
    /// Unknown keys.
    pub extra: Extra,
}

/// Who does what to whom; carries its passages.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// Its name in files.
    pub id: Id<Relation>,
    /// What is done.
    pub kind: KindRef,
    /// Who does it.
    pub from: End,
    /// To whom.
    pub to: End,
    /// Whether it has a direction.
    pub directed: bool,
    /// When.
    pub when: Option<Date>,
    /// The date phrase of the source.
    pub when_text: Option<LocalText>,
    /// Did it happen?
    pub realis: Realis,
    /// What is handed over, asked for or threatened.
    pub object: Option<LocalText>,
    /// Free tags.
    pub tags: Vec<String>,
    /// A remark of the coder.
    pub note: Option<LocalText>,
    /// Codes in other schemes.
    pub codes: Vec<Code>,
    /// The sentences that say so; never empty in a valid dossier.
    pub passages: Vec<Passage>,
    /// Where it happens, when that is neither end (reserved).
    pub at: Option<Id<Place>>,
    /// The plan that this fact fulfils.
    pub fulfils: Option<Id<Relation>>,
    /// Who coded it.
    pub coder: Option<String>,
    /// When it was coded.
    pub created: Option<String>,
    /// When it was last changed.
    pub modified: Option<String>,
    /// Unknown keys.
    pub extra: Extra,
}

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

/// One link of a chain of attribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Who said or wrote it.
    pub witness: Id<Witness>,
    /// The words that say so.
    pub cue: Option<String>,
    /// When it was said.
    pub said: Option<Date>,
    /// Unknown keys.
    pub extra: Extra,
}

macro_rules! has_id {
    ($($name:ident)+) => { $(impl HasId for $name { fn id(&self) -> &Id<Self> { &self.id } })+ };
}
has_id!(OwnKind Document Witness Actor Place Relation Passage);
