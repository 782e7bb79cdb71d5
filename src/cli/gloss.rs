//! The translation of a passage, under the name of its language.

use crate::lang::{LocalText, Message, Texts};
use crate::model::{Dossier, Passage, wording};

/// The translation as the window says it; none where there is none, or where the quotation is in the language of the
/// reader, who needs none into a third one.
#[must_use]
pub fn gloss(dossier: &Dossier, passage: &Passage, texts: &Texts) -> Option<String> {
    let reader = texts.lang().tag();
    let gloss = passage.gloss.as_ref()?;
    let text = gloss.get(reader);
    let tag = tag_of(gloss, reader).unwrap_or_else(|| dossier.lang());
    let document = dossier.documents().get(&passage.document);
    let quoted = document.and_then(|d| d.lang.as_deref());
    if text.is_empty() || (!is(tag, reader) && quoted.is_some_and(|q| is(q, reader))) {
        return None;
    }
    let message = Message::new("passage-translation")
        .with("language", wording::language(tag, texts))
        .with("text", text);
    Some(texts.say(&message))
}

/// The tag of the text that [`LocalText::get`] chooses; none for a text in the dossier's language.
fn tag_of<'a>(text: &'a LocalText, reader: &str) -> Option<&'a str> {
    let tags = || text.all().filter_map(|(tag, _)| tag);
    let find = |wanted: &str| tags().find(|tag| is(tag, wanted));
    find(reader)
        .or_else(|| find("en"))
        .or_else(|| tags().next())
}

/// Whether a tag such as `de-CH` is of a language such as `de`.
fn is(tag: &str, language: &str) -> bool {
    primary(tag) == language
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
