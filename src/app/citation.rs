//! A passage as a citation.

use crate::lang::{Message, Texts};
use crate::model::date::Date;
use crate::model::{Dossier, Passage, wording};

/// The quotation with author, title, publisher, date and address, in the style of a footnote.
///
/// What the source does not say is left out; nothing is filled in.
#[must_use]
pub fn footnote(dossier: &Dossier, passage: &Passage, texts: &Texts) -> String {
    let lang = texts.lang().tag();
    let Some(document) = dossier.documents().get(&passage.document) else {
        return passage.exact.clone();
    };
    let title = Some(document.title.get(lang).to_owned()).filter(|t| !t.is_empty());
    let publisher = document
        .publisher
        .as_ref()
        .and_then(|id| dossier.witnesses().get(id))
        .map(|witness| witness.name.get(lang).to_owned());
    let published = document
        .published
        .as_ref()
        .map(|date: &Date| wording::date(date, texts));
    let parts = [
        document.author.clone(),
        title,
        publisher,
        published,
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
