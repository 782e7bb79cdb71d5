//! What the groups of a figure tell readers of SVG, and what the foot tells about the filter.

use super::cx::FigureCx;
use crate::analysis::statement;
use crate::lang::{Message, shortened};
use crate::model::{Item, Passage, Place, Relation, wording};

/// Code points of the name of a place that its title holds: the drawing cuts it sooner, and nobody looks further.
const LONGEST_TITLE: usize = 20_000;

/// What a filter leaves on the map, in words; `None` when it leaves nothing out.
#[must_use]
pub fn filter(cx: &FigureCx<'_>) -> Option<String> {
    filtered(cx, cx.visible.relations.len())
}

/// The same of a figure that shows so many relations.
#[must_use]
pub fn filtered(cx: &FigureCx<'_>, shown: usize) -> Option<String> {
    if cx.filter.is_everything() {
        return None;
    }
    let parts = statement::parts((cx.dossier, cx.facts), cx.filter, cx.texts);
    let parts: Vec<String> = parts.into_iter().map(|(_, words)| words).collect();
    let said = Message::new("figure-filtered")
        .with("shown", shown)
        .with("all", cx.dossier.relations().len())
        .with("what", parts.join("; "));
    Some(cx.texts.say(&said))
}

/// What stands out because it is selected, in words, for a figure in a file; in the window the card tells it.
#[must_use]
pub fn selected(cx: &FigureCx<'_>) -> Option<String> {
    let (dossier, texts) = (cx.dossier, cx.texts);
    let item = cx.selection.filter(|_| !cx.extras.buttons)?;
    if !matches!(item, Item::Place(_)) {
        cx.emphasised()?;
    }
    let names = match item {
        Item::Place(id) => &dossier.places().get(id)?.names,
        Item::Actor(id) => &dossier.actors().get(id)?.names,
        Item::Document(id) => &dossier.documents().get(id)?.title,
        Item::Relation(id) => {
            let relation = dossier.relations().get(id)?;
            let head = wording::head(dossier, relation, texts);
            let ends = wording::ends(dossier, relation, texts);
            return Some(standing_out(cx, &format!("{head}: {ends}")));
        }
        Item::Passage(_) => return None,
    };
    Some(standing_out(cx, &wording::short_name(names, texts)))
}

fn standing_out(cx: &FigureCx<'_>, name: &str) -> String {
    let said = Message::new("figure-selected").with("name", name);
    cx.texts.say(&said)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Extras;
    use crate::figure::map::tests::Desk;
    use crate::model::Id;

    #[test]
    fn every_file_says_what_stands_out_and_the_window_leaves_it_to_the_card() {
        let desk = Desk::builtin();
        let told = |item: &Item, extras: Extras| {
            let cx = FigureCx {
                extras,
                ..desk.cx(Some(item))
            };
            selected(&cx)
        };
        let bitmap = Extras {
            titles: false,
            ..Extras::FILE
        };
        let moscow = Item::Place(Id::new("moscow").unwrap());
        let said = Some("Highlighted: Moscow".to_owned());
        assert_eq!(told(&moscow, Extras::FILE), said);
        assert_eq!(told(&moscow, bitmap), said);
        assert_eq!(told(&moscow, Extras::WINDOW), None);
        // One that is not drawn does not stand out.
        let gone = Item::Relation(Id::new("gone").unwrap());
        assert_eq!(told(&gone, bitmap), None);
    }
}
