//! Phrases that only the window needs, made of what the layers below say.

use super::panels::PanelCx;
use crate::figure::Target;
use crate::lang::{LocalText, Texts};
use crate::model::{Item, Place, Relation, wording};

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

/// One line about a relation for the pointer, with all that tells it from others: who, where, when, and its status.
#[must_use]
pub fn told(cx: &PanelCx<'_>, relation: &Relation) -> String {
    let (dossier, texts) = (cx.dossier(), cx.texts());
    let title = wording::relation_title(dossier, relation, texts);
    let assessment = cx.session.derived().assessments.get(dossier, &relation.id);
    let status = assessment.map(|found| {
        let id = format!("status-{}.inline", found.status.as_str());
        format!("{title}, {}", texts.get(&id))
    });
    status.unwrap_or(title)
}

/// The same of a relation that is drawn by itself; `None` of anything else.
#[must_use]
pub fn told_of(cx: &PanelCx<'_>, target: &Target) -> Option<String> {
    match target {
        Target::Item(Item::Relation(id)) => {
            let relation = cx.dossier().relations().get(id)?;
            Some(told(cx, relation))
        }
        _ => None,
    }
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
