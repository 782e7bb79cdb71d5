//! The shape of the file: what is written and what the JSON Schema says come from these types, so they cannot drift.
//!
//! Keys stand in the order of writing. A key with `skip_serializing_if` is written only when there is something to say.

use super::schema_values::{Element, Members, Texts, number_within};
use crate::model::{
    ActorKind, Extent, Extra, Family, Precision, Realis, Reliability, Stance, WitnessKind,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_json::{Map, Number, Value};

/// An id: unique in its table, passages' in the dossier.
#[derive(Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub(super) struct Name<'a>(#[schemars(regex(pattern = "^[a-z0-9][a-z0-9-]*$"))] pub &'a str);

/// An EDTF date, levels 0 to 2.
#[derive(Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub(super) struct When<'a>(pub &'a str);

/// Makes the schema of a vocabulary from the vocabulary itself.
macro_rules! words {
    ($($function:ident => $type:ident;)+) => { $(
        fn $function(_: &mut SchemaGenerator) -> Schema {
            let words: Vec<_> = $type::ALL.iter().map(|word| word.as_str()).collect();
            json_schema!({ "type": "string", "enum": words })
        }
    )+ };
}
words! {
    family => Family;
    extent => Extent;
    witness_kind => WitnessKind;
    actor_kind => ActorKind;
    precision => Precision;
    realis => Realis;
    stance => Stance;
}

fn reliability(_: &mut SchemaGenerator) -> Schema {
    let grades = Reliability::ALL.iter().map(|grade| Some(grade.as_str()));
    let grades: Vec<_> = grades.chain([None]).collect();
    json_schema!({ "type": ["string", "null"], "enum": grades })
}

fn longitude(_: &mut SchemaGenerator) -> Schema {
    number_within(180)
}

fn latitude(_: &mut SchemaGenerator) -> Schema {
    number_within(90)
}

/// A dossier: who did what to whom, and the sentences that say so.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Beleg dossier")]
pub(super) struct DossierFile<'a> {
    /// Always `beleg-dossier`.
    #[schemars(extend("const" = "beleg-dossier"))]
    pub format: &'a str,
    /// The version of the format.
    #[schemars(extend("const" = 1))]
    pub version: u64,
    /// What the dossier is called.
    #[schemars(with = "Texts<'a>")]
    pub title: Element<'a, Texts<'a>>,
    /// The language of plain texts, as a BCP 47 tag.
    #[schemars(with = "String")]
    pub lang: Element<'a, &'a str>,
    /// Kinds beyond the standard vocabulary.
    #[schemars(with = "Option<Vec<KindFile<'a>>>")]
    pub kinds: Element<'a, Vec<Element<'a, KindFile<'a>>>>,
    /// Texts that passages quote.
    #[schemars(with = "Option<Vec<DocumentFile<'a>>>")]
    pub documents: Element<'a, Vec<Element<'a, DocumentFile<'a>>>>,
    /// Who says something.
    #[schemars(with = "Option<Vec<WitnessFile<'a>>>")]
    pub witnesses: Element<'a, Vec<Element<'a, WitnessFile<'a>>>>,
    /// Who does something.
    #[schemars(with = "Option<Vec<ActorFile<'a>>>")]
    pub actors: Element<'a, Vec<Element<'a, ActorFile<'a>>>>,
    /// Places on the map.
    #[schemars(with = "Option<Vec<PlaceFile<'a>>>")]
    pub places: Element<'a, Vec<Element<'a, PlaceFile<'a>>>>,
    /// Who does what to whom.
    #[schemars(with = "Option<Vec<RelationFile<'a>>>")]
    pub relations: Element<'a, Vec<Element<'a, RelationFile<'a>>>>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
    /// Members that were set aside and have no place of their own.
    #[serde(flatten)]
    #[schemars(skip)]
    pub aside: Members<'a>,
}

/// A kind that the dossier adds to the vocabulary.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Kind")]
pub(super) struct KindFile<'a> {
    /// Its name in this file; none of the standard vocabulary.
    pub id: Name<'a>,
    /// What readers call it.
    pub names: Texts<'a>,
    /// Its family, and so its hue.
    #[schemars(schema_with = "family")]
    pub family: &'a str,
    /// Codes in other schemes.
    #[schemars(with = "Option<Vec<CodeFile<'a>>>")]
    pub codes: Vec<CodeFile<'a>>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}

/// A code in another scheme; codes are text, never numbers.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Code")]
pub(super) struct CodeFile<'a> {
    /// The scheme, such as `CAMEO-1.1b3`.
    pub scheme: &'a str,
    /// The code, such as `0332`.
    pub code: &'a str,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}

/// A text that passages quote.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Document")]
pub(super) struct DocumentFile<'a> {
    /// Its name in this file.
    pub id: Name<'a>,
    /// Such as `news`.
    pub kind: Option<&'a str>,
    /// Its title.
    pub title: Texts<'a>,
    /// Who wrote it.
    pub author: Option<&'a str>,
    /// The witness that printed it.
    pub publisher: Option<Name<'a>>,
    /// When it was published.
    pub published: Option<When<'a>>,
    /// The language of `text`, as a BCP 47 tag.
    pub lang: Option<&'a str>,
    /// Whether `text` is all of it.
    #[schemars(schema_with = "extent")]
    pub extent: &'a str,
    /// The stored text; offsets count its code points.
    pub text: &'a str,
    /// SHA-256 of the UTF-8 of `text`, in hexadecimal.
    pub sha256: Option<&'a str>,
    /// Where it was read.
    pub url: Option<&'a str>,
    /// Where a copy is kept.
    pub archive_url: Option<&'a str>,
    /// The agency whose copy it is: syndicated copies are one voice.
    pub wire_origin: Option<Name<'a>>,
    /// On what ground it is stored.
    pub rights: Option<&'a str>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}

/// Somebody who says something.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Witness")]
pub(super) struct WitnessFile<'a> {
    /// Its name in this file.
    pub id: Name<'a>,
    /// What readers call it.
    pub name: Texts<'a>,
    /// Its name within a sentence, with its article: "the Kremlin".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_sentence: Option<Texts<'a>>,
    /// What sort of voice it is.
    #[schemars(schema_with = "witness_kind")]
    pub kind: &'a str,
    /// The actors it speaks for.
    #[schemars(with = "Option<Vec<Name<'a>>>")]
    pub speaks_for: Vec<Name<'a>>,
    /// Its grade on the Admiralty scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(default, schema_with = "reliability")]
    pub reliability: Option<&'a str>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}

/// Somebody who does something.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Actor")]
pub(super) struct ActorFile<'a> {
    /// Its name in this file.
    pub id: Name<'a>,
    /// What readers call it.
    pub names: Texts<'a>,
    /// What sort of party it is.
    #[schemars(schema_with = "actor_kind")]
    pub kind: &'a str,
    /// The actor it belongs to.
    pub member_of: Option<Name<'a>>,
    /// The place where it sits; inherited along `member_of`.
    pub seat: Option<Name<'a>>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}

/// A place on the map.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Place")]
pub(super) struct PlaceFile<'a> {
    /// Its name in this file.
    pub id: Name<'a>,
    /// What readers call it.
    pub names: Texts<'a>,
    /// Longitude in degrees, east positive.
    #[schemars(schema_with = "longitude")]
    pub lon: &'a Number,
    /// Latitude in degrees, north positive.
    #[schemars(schema_with = "latitude")]
    pub lat: &'a Number,
    /// How finely it is known.
    #[schemars(schema_with = "precision")]
    pub precision: &'a str,
    /// ISO 3166-1 alpha-2 code of the country.
    #[schemars(regex(pattern = "^[A-Z]{2}$"))]
    pub country: Option<&'a str>,
    /// Such as `capital`.
    pub kind: Option<&'a str>,
    /// Its number in GeoNames.
    pub geonames: Option<u64>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}

/// One end of a relation: an actor, a place, or both.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "End", extend("minProperties" = 1))]
pub(super) struct EndFile<'a> {
    /// Who.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Name<'a>>,
    /// Where, when it is not the actor's seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Name<'a>>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}

/// Who does what to whom.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Relation")]
pub(super) struct RelationFile<'a> {
    /// Its name in this file.
    pub id: Name<'a>,
    /// What is done: a kind of the standard vocabulary, or one of `kinds`.
    pub kind: Name<'a>,
    /// Who does it.
    pub from: EndFile<'a>,
    /// To whom.
    pub to: EndFile<'a>,
    /// Whether it has a direction.
    pub directed: bool,
    /// When.
    pub when: Option<When<'a>>,
    /// The date phrase of the source.
    pub when_text: Option<Texts<'a>>,
    /// Did it happen?
    #[schemars(schema_with = "realis")]
    pub realis: &'a str,
    /// What is handed over, asked for or threatened.
    pub object: Option<Texts<'a>>,
    /// Free tags.
    #[schemars(with = "Option<Vec<String>>")]
    pub tags: &'a [String],
    /// A remark of the coder.
    pub note: Option<Texts<'a>>,
    /// Codes in other schemes.
    #[schemars(with = "Option<Vec<CodeFile<'a>>>")]
    pub codes: Vec<CodeFile<'a>>,
    /// The sentences that say so.
    #[schemars(with = "Vec<PassageFile<'a>>", length(min = 1))]
    pub passages: Vec<Element<'a, PassageFile<'a>>>,
    /// The place where it happens, when that is neither end (reserved).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Name<'a>>,
    /// The relation that planned it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fulfils: Option<Name<'a>>,
    /// Who coded it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coder: Option<&'a str>,
    /// When it was coded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<&'a str>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<&'a str>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}

/// A quotation that bears on a relation.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Passage")]
pub(super) struct PassageFile<'a> {
    /// Its name, unique in this file.
    pub id: Name<'a>,
    /// The document it is quoted from.
    pub document: Name<'a>,
    /// The quotation, letter for letter.
    #[schemars(length(min = 1))]
    pub exact: &'a str,
    /// Up to 32 code points of the source before it.
    pub prefix: Option<&'a str>,
    /// Up to 32 code points of the source after it.
    pub suffix: Option<&'a str>,
    /// Where it begins in the stored text, in code points.
    pub start: Option<usize>,
    /// Where it ends in the stored text, in code points, exclusive.
    pub end: Option<usize>,
    /// Where its voice stands towards the relation as coded.
    #[schemars(schema_with = "stance")]
    pub stance: &'a str,
    /// Who said it, outermost first; the document's publisher is implied.
    #[schemars(with = "Option<Vec<AttributionFile<'a>>>")]
    pub attribution: Vec<AttributionFile<'a>>,
    /// A translation in our own words.
    pub gloss: Option<Texts<'a>>,
    /// A page or a time code.
    pub locator: Option<&'a str>,
    /// Credibility on the Admiralty scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 6))]
    pub credibility: Option<u8>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}

/// One link of a chain of attribution.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Attribution")]
pub(super) struct AttributionFile<'a> {
    /// Who said or wrote it.
    pub witness: Name<'a>,
    /// The words that say so.
    pub cue: Option<&'a str>,
    /// When it was said.
    pub said: Option<When<'a>>,
    #[serde(flatten)]
    #[schemars(with = "Map<String, Value>")]
    pub extra: &'a Extra,
}
