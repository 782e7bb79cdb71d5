//! What the groups of a figure tell readers of SVG, and what the foot tells about the filter.

use super::cx::FigureCx;
use crate::lang::{Message, shortened};
use crate::model::date::Day;
use crate::model::{Passage, Place, Relation, wording};

/// Code points of the name of a place that its title holds: the drawing cuts it sooner, and nobody looks further.
const LONGEST_TITLE: usize = 20_000;

/// What a filter leaves on the map, in words; `None` when it leaves nothing out.
#[must_use]
pub fn filter(cx: &FigureCx<'_>) -> Option<String> {
    if cx.filter.is_everything() {
        return None;
    }
    let shown = cx.visible.relations.len();
    let filter = cx.filter;
    let texts = cx.texts;
    let mut parts = Vec::new();
    let mut list = |names: Option<Vec<String>>| {
        if let Some(names) = names {
            parts.push(names.join(", "));
        }
    };
    list(filter.kinds.as_ref().map(|kinds| {
        let name = |k| wording::kind_name(cx.dossier, k, texts);
        kinds.iter().map(name).collect()
    }));
    list(filter.realis.as_ref().map(|set| {
        let name = |r: &crate::model::Realis| wording::word(*r, texts);
        set.iter().map(name).collect()
    }));
    list(filter.status.as_ref().map(|set| {
        let name = |s: &crate::model::Status| wording::word(*s, texts);
        set.iter().map(name).collect()
    }));
    list(filter.places.as_ref().map(|set| {
        let places = set.iter().filter_map(|id| cx.dossier.places().get(id));
        places
            .map(|p| wording::short_name(&p.names, texts))
            .collect()
    }));
    list(filter.witnesses.as_ref().map(|set| {
        let witnesses = set.iter().filter_map(|id| cx.dossier.witnesses().get(id));
        witnesses
            .map(|w| wording::short_name(&w.name, texts))
            .collect()
    }));
    list(filter.actors.as_ref().map(|set| {
        let actors = set.iter().filter_map(|id| cx.dossier.actors().get(id));
        let names = actors.map(|a| wording::short_name(&a.names, texts));
        names.collect()
    }));
    list(filter.documents.as_ref().map(|set| {
        let documents = set.iter().filter_map(|id| cx.dossier.documents().get(id));
        let titles = documents.map(|d| wording::short_name(&d.title, texts));
        titles.collect()
    }));
    list(
        filter
            .languages
            .as_ref()
            .map(|set| set.iter().cloned().collect()),
    );
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
    Some(
        texts.say(
            &Message::new("figure-filtered")
                .with("shown", shown)
                .with("all", cx.dossier.relations().len())
                .with("what", parts.join("; ")),
        ),
    )
}

/// The name of a relation: kind, ends, date, standing; then who says so.
#[must_use]
pub fn relation_title(cx: &FigureCx<'_>, relation: &Relation) -> String {
    let Some(assessment) = cx.assessments.get(&relation.id) else {
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
