//! What the groups of a figure tell readers of SVG, and what the foot tells about the filter.

use super::cx::FigureCx;
use crate::lang::{LocalText, Message, Texts, shortened};
use crate::model::date::Day;
use crate::model::{HasId, Id, Passage, Place, Relation, Table, wording};
use std::collections::BTreeSet;

/// Code points of the name of a place that its title holds: the drawing cuts it sooner, and nobody looks further.
const LONGEST_TITLE: usize = 20_000;

/// What a filter leaves on the map, in words; `None` when it leaves nothing out.
#[must_use]
pub fn filter(cx: &FigureCx<'_>) -> Option<String> {
    if cx.filter.is_everything() {
        return None;
    }
    let mut parts = listed(cx);
    let (filter, texts) = (cx.filter, cx.texts);
    if filter.voices > 0 {
        parts.push(texts.say(&Message::new("filter-voices").with("count", filter.voices)));
    }
    if !filter.text.is_empty() {
        parts.push(wording::quoted(&filter.text, texts.lang().tag()));
    }
    if filter.without_unvoiced && filter.witnesses.is_none() {
        parts.push(texts.get("filter-voiced"));
    }
    if filter.has_time() {
        let day = |d: Option<Day>| d.map_or_else(|| "…".to_owned(), |d| wording::day(d, texts));
        parts.push(format!("{} – {}", day(filter.from), day(filter.to)));
    }
    let said = Message::new("figure-filtered")
        .with("shown", cx.visible.relations.len())
        .with("all", cx.dossier.relations().len())
        .with("what", parts.join("; "));
    Some(texts.say(&said))
}

/// What the lists of a filter name.
fn listed(cx: &FigureCx<'_>) -> Vec<String> {
    let (dossier, filter, texts) = (cx.dossier, cx.filter, cx.texts);
    let kinds = filter.kinds.as_ref().map(|set| {
        let names = set.iter().map(|k| wording::kind_name(dossier, k, texts));
        names.collect::<Vec<_>>().join(", ")
    });
    let realis = filter.realis.as_ref().map(|set| {
        let names = set.iter().map(|r| wording::word(*r, texts));
        names.collect::<Vec<_>>().join(", ")
    });
    let status = filter.status.as_ref().map(|set| {
        let names = set.iter().map(|s| wording::word(*s, texts));
        names.collect::<Vec<_>>().join(", ")
    });
    let languages = filter.languages.as_ref();
    let languages = languages.map(|set| set.iter().cloned().collect::<Vec<_>>().join(", "));
    let parts = [
        kinds,
        realis,
        status,
        called(&filter.places, dossier.places(), texts, |p| &p.names),
        called(&filter.witnesses, dossier.witnesses(), texts, |w| &w.name),
        called(&filter.actors, dossier.actors(), texts, |a| &a.names),
        called(&filter.documents, dossier.documents(), texts, |d| &d.title),
        languages,
    ];
    parts.into_iter().flatten().collect()
}

/// The names of the records of a list.
fn called<T: HasId>(
    list: &Option<BTreeSet<Id<T>>>,
    table: &Table<T>,
    texts: &Texts,
    names: impl Fn(&T) -> &LocalText,
) -> Option<String> {
    let rows = list.as_ref()?.iter().filter_map(|id| table.get(id));
    let names = rows.map(|row| wording::short_name(names(row), texts));
    Some(names.collect::<Vec<_>>().join(", "))
}

/// The name of a relation: kind, ends, date, standing; then who says so.
#[must_use]
pub fn relation_title(cx: &FigureCx<'_>, relation: &Relation) -> String {
    let Some(assessment) = cx.assessments.get(cx.dossier, &relation.id) else {
        return wording::head(cx.dossier, relation, cx.texts);
    };
    let passages = relation.passages.len();
    let label = wording::relation_label(cx.dossier, relation, assessment, passages, cx.texts);
    let sentence = wording::status_sentence(cx.dossier, relation, assessment, cx.texts);
    format!("{label}. {sentence}")
}

/// The passages of a relation, each with its source.
#[must_use]
pub fn passages(cx: &FigureCx<'_>, relation: &Relation) -> String {
    let told = relation.passages.iter().map(|p| passage(cx, p));
    told.collect::<Vec<_>>().join("\n")
}

fn passage(cx: &FigureCx<'_>, passage: &Passage) -> String {
    let document = cx.dossier.documents().get(&passage.document);
    let quoted = wording::quotation(cx.dossier, passage);
    let chain = wording::attribution_chain(cx.dossier, passage, cx.texts);
    let title = document.map_or_else(String::new, |d| wording::short_name(&d.title, cx.texts));
    format!("{quoted} ({title}; {chain})")
}

/// The name of a place, and how finely it is known where that is no finer than a district.
#[must_use]
pub fn place_title(cx: &FigureCx<'_>, place: &Place) -> String {
    let name = shortened(wording::name(&place.names, cx.texts), LONGEST_TITLE);
    if place.precision.is_coarse() {
        let precision = wording::word(place.precision, cx.texts);
        format!("{name} ({precision})")
    } else {
        name.into_owned()
    }
}
