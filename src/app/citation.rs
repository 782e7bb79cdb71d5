//! A passage as a citation: in a footnote, in Markdown, as a Web Annotation.

mod annotation;
mod markdown;
#[cfg(test)]
mod tests;

pub use annotation::annotation;
pub use markdown::markdown;

use crate::lang::{Message, Texts};
use crate::model::date::Date;
use crate::model::{Document, Dossier, Passage, wording};

/// In which form a passage is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CitationForm {
    /// In the style of a footnote.
    Footnote,
    /// As a quotation in Markdown.
    Markdown,
    /// As a Web Annotation in JSON-LD.
    Annotation,
}

/// The quotation with author, title, publisher, date and address, in the style of a footnote.
///
/// What the source does not say is left out; nothing is filled in.
#[must_use]
pub fn footnote(dossier: &Dossier, passage: &Passage, texts: &Texts) -> String {
    let Some(document) = dossier.documents().get(&passage.document) else {
        return passage.exact.clone();
    };
    let source = Source::of(dossier, document, texts);
    let parts = [
        source.author,
        source.title,
        source.publisher,
        source.published,
        passage.locator.clone(),
        document.url.clone(),
        document.archive_url.clone(),
    ];
    let source = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    texts.say(
        &Message::new("citation-footnote")
            .with("quote", wording::quotation(dossier, passage))
            .with("source", source),
    )
}

/// What a document says of itself, in the language of a reader.
struct Source {
    author: Option<String>,
    title: Option<String>,
    publisher: Option<String>,
    published: Option<String>,
}

impl Source {
    fn of(dossier: &Dossier, document: &Document, texts: &Texts) -> Self {
        let lang = texts.lang().tag();
        let publisher = document.publisher.as_ref();
        let publisher = publisher.and_then(|id| dossier.witnesses().get(id));
        let published = document.published.as_ref();
        Self {
            author: document.author.clone(),
            title: Some(document.title.get(lang).to_owned()).filter(|t| !t.is_empty()),
            publisher: publisher.map(|witness| witness.name.get(lang).to_owned()),
            published: published.map(|date: &Date| wording::date(date, texts)),
        }
    }
}
