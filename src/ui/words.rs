//! Phrases that only the window needs, made of what the layers below say.

use crate::geom::LonLat;
use crate::lang::Texts;
use crate::model::{Actor, Dossier, End, Id, Passage, Place, Relation, wording};

/// One line about a relation, for listeners and for the pointer.
#[must_use]
pub fn label(cx: &super::panels::PanelCx<'_>, relation: &Relation) -> String {
    let derived = cx.session.derived();
    derived
        .assessments
        .get(&relation.id)
        .map_or_else(String::new, |assessment| {
            wording::relation_label(
                cx.dossier(),
                relation,
                assessment,
                relation.passages.len(),
                &derived.texts,
            )
        })
}

/// Where a relation begins and ends, such as `Pyongyang → Moscow`.
#[must_use]
pub fn ends(dossier: &Dossier, relation: &Relation, texts: &Texts) -> String {
    let [from, to] = [&relation.from, &relation.to].map(|end| wording::end_name(dossier, end, texts));
    format!("{from} {} {to}", arrow(relation))
}

/// Who does it to whom, such as `North Korea → Russia`; an end without an actor gives its place.
#[must_use]
pub fn actors(dossier: &Dossier, relation: &Relation, texts: &Texts) -> String {
    let [from, to] = [&relation.from, &relation.to].map(|end| actor_or_place(dossier, end, texts));
    format!("{from} {} {to}", arrow(relation))
}

/// The sign between two ends.
#[must_use]
pub fn arrow(relation: &Relation) -> &'static str {
    if relation.directed { "→" } else { "–" }
}

fn actor_or_place(dossier: &Dossier, end: &End, texts: &Texts) -> String {
    let actor = end.actor.as_ref().and_then(|id| dossier.actors().get(id));
    actor.map_or_else(
        || wording::end_name(dossier, end, texts),
        |actor| actor_name(actor, texts).to_owned(),
    )
}

/// What readers call an actor.
#[must_use]
pub fn actor_name<'a>(actor: &'a Actor, texts: &Texts) -> &'a str {
    wording::name(&actor.names, texts)
}

/// What readers call a place.
#[must_use]
pub fn place_name<'a>(place: &'a Place, texts: &Texts) -> &'a str {
    wording::name(&place.names, texts)
}

/// What is handed over or asked for, and whether it happened.
#[must_use]
pub fn facts(relation: &Relation, texts: &Texts) -> String {
    let object = relation.object.as_ref().map(|o| wording::name(o, texts).to_owned());
    let realis = wording::word(relation.realis, texts);
    let parts = [object, Some(realis)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The date phrase of the source and its reading; the two are one where they say the same.
#[must_use]
pub fn when(relation: &Relation, texts: &Texts) -> String {
    let phrase = relation.when_text.as_ref().map(|t| wording::name(t, texts).to_owned());
    let reading = relation.when.as_ref().map(|date| wording::date(date, texts));
    match (phrase, reading) {
        (Some(phrase), Some(reading)) if phrase != reading => format!("{phrase} ({reading})"),
        (_, Some(reading)) => reading,
        (Some(phrase), None) => phrase,
        (None, None) => texts.get("undated"),
    }
}

/// A position in degrees to four digits, such as `39.0339° N 125.7543° E`.
#[must_use]
pub fn position(p: LonLat, texts: &Texts) -> String {
    let part = |degrees: f64, plus: &str, minus: &str| {
        let side = if degrees < 0.0 { minus } else { plus };
        format!("{:.4}° {}", degrees.abs(), texts.get(side))
    };
    let lat = part(p.lat_deg(), "position-north", "position-south");
    let lon = part(p.lon_deg(), "position-east", "position-west");
    format!("{lat} {lon}")
}

/// A quotation in the quotation marks of its language.
#[must_use]
pub fn quoted(dossier: &Dossier, passage: &Passage) -> String {
    let document = dossier.documents().get(&passage.document);
    let lang = document.and_then(|d| d.lang.as_deref()).unwrap_or(dossier.lang());
    wording::quoted(&passage.exact, lang)
}

/// The name of an actor by its id; its id when the dossier lacks it.
#[must_use]
pub fn actor_by_id(dossier: &Dossier, id: &Id<Actor>, texts: &Texts) -> String {
    dossier
        .actors()
        .get(id)
        .map_or_else(|| id.to_string(), |actor| actor_name(actor, texts).to_owned())
}
