//! Phrases that only the window needs, made of what the layers below say.

use super::panels::PanelCx;
use crate::lang::{LocalText, Texts};
use crate::model::{Place, Relation, wording};

/// One line about a relation, for listeners and for the pointer.
#[must_use]
pub fn label(cx: &PanelCx<'_>, relation: &Relation) -> String {
    let derived = cx.session.derived();
    let passages = relation.passages.len();
    derived
        .assessments
        .get(cx.dossier(), &relation.id)
        .map_or_else(
            || wording::ends(cx.dossier(), relation, &derived.texts),
            |found| {
                wording::relation_label(cx.dossier(), relation, found, passages, &derived.texts)
            },
        )
}

/// What readers call a place.
#[must_use]
pub fn place_name<'a>(place: &'a Place, texts: &Texts) -> &'a str {
    wording::name(&place.names, texts)
}

/// The text that a reader of `lang` gets, as [`LocalText::get`] chooses it, and the tag of its language; a plain text is in
/// the language of its dossier.
#[must_use]
pub fn text_and_language<'a>(
    text: &'a LocalText,
    lang: &str,
    dossier_lang: &'a str,
) -> (&'a str, &'a str) {
    let chosen = text.get(lang);
    let of = |wanted: &str| {
        let is = |tag: &str| tag == wanted || tag.split('-').next() == Some(wanted);
        text.all()
            .find(|(tag, t)| *t == chosen && tag.is_some_and(is))
    };
    let found = of(lang)
        .or_else(|| of("en"))
        .or_else(|| text.all().find(|(_, t)| *t == chosen));
    let tag = found.and_then(|(tag, _)| tag).unwrap_or(dossier_lang);
    (tag, chosen)
}
