//! A passage as a Web Annotation (W3C Web Annotation Data Model, 2017-02-23) in JSON-LD.

use super::Source;
use crate::lang::Texts;
use crate::model::anchor::Anchor;
use crate::model::{Document, Dossier, Extent, Passage, Relation, wording};
use serde_json::{Map, Value, json};

/// The passage as an annotation: what it says of whom as body, the quotation in its document as target.
///
/// The target has a text quote selector; where the stored text is the whole document and the quotation was found in it for
/// certain, a text position selector too, in code points: positions in an excerpt would mislead whoever has the document.
#[must_use]
pub fn annotation(
    dossier: &Dossier,
    (relation, passage): (&Relation, &Passage),
    anchor: Option<&Anchor>,
    texts: &Texts,
) -> String {
    let document = dossier.documents().get(&passage.document);
    let mut target = Map::new();
    target.insert("type".to_owned(), "SpecificResource".into());
    if let Some(document) = document {
        target.insert("source".to_owned(), source(dossier, document, texts));
        if let Some(copy) = &document.archive_url {
            let state = json!({"type": "TimeState", "cached": copy});
            target.insert("state".to_owned(), state);
        }
    }
    target.insert(
        "selector".to_owned(),
        selectors(document, passage, anchor).into(),
    );
    let annotation = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("urn:beleg:passage:{}", passage.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            "language": texts.lang().tag(),
            "value": about(dossier, relation, passage, texts),
        },
        "target": target,
    });
    format!("{annotation:#}\n")
}

/// What the passage is quoted for, in one line, with where its voice stands.
fn about(dossier: &Dossier, relation: &Relation, passage: &Passage, texts: &Texts) -> String {
    let parts = [
        format!(
            "{}: {}",
            wording::head(dossier, relation, texts),
            wording::ends(dossier, relation, texts)
        ),
        wording::when(relation, texts),
        wording::word(passage.stance, texts),
    ];
    parts.join(" · ")
}

fn source(dossier: &Dossier, document: &Document, texts: &Texts) -> Value {
    let said = Source::of(dossier, document, texts);
    // A document without an address is named by its text, else by its name in the dossier.
    let id = match (&document.url, document.extent) {
        (Some(url), _) => url.clone(),
        (None, Extent::Full) => format!("urn:sha256:{}", Document::hash_of(&document.text)),
        (None, Extent::Excerpt) => format!("urn:beleg:document:{}", document.id),
    };
    let mut out = Map::new();
    out.insert("id".to_owned(), id.into());
    out.insert("type".to_owned(), "Text".into());
    let date = document.published.as_ref().map(|d| d.as_str().to_owned());
    let facts = [
        ("language", document.lang.clone()),
        ("dcterms:title", said.title),
        ("dcterms:creator", said.author),
        ("dcterms:publisher", said.publisher),
        ("dcterms:issued", date),
    ];
    for (key, value) in facts {
        if let Some(value) = value {
            out.insert(key.to_owned(), value.into());
        }
    }
    out.into()
}

fn selectors(
    document: Option<&Document>,
    passage: &Passage,
    anchor: Option<&Anchor>,
) -> Vec<Value> {
    let mut quote = Map::new();
    quote.insert("type".to_owned(), "TextQuoteSelector".into());
    quote.insert("exact".to_owned(), passage.exact.as_str().into());
    for (key, context) in [("prefix", &passage.prefix), ("suffix", &passage.suffix)] {
        if let Some(context) = context {
            quote.insert(key.to_owned(), context.as_str().into());
        }
    }
    let mut out = vec![Value::Object(quote)];
    let is_whole = document.is_some_and(|document| document.extent == Extent::Full);
    let found = anchor.filter(|anchor| is_whole && anchor.state.counts());
    if let Some((start, end)) = found.and_then(|anchor| anchor.at) {
        out.push(json!({"type": "TextPositionSelector", "start": start, "end": end}));
    }
    out
}
