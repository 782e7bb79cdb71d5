//! The numbered list of sources at the foot of a sheet.

use super::super::cx::FigureCx;
use super::layout::SOURCE_PX;
use crate::lang::Message;
use crate::model::{Document, Id, wording};
use crate::scene::Face;
use std::collections::BTreeMap;

/// The documents that the visible relations quote, numbered in the order of the file, one line each.
///
/// Where there are more than `most`, the last line counts the rest.
pub fn lines(cx: &FigureCx<'_>, width_px: f32, most: usize) -> Vec<String> {
    let mut quoted: BTreeMap<&Id<Document>, usize> = BTreeMap::new();
    let listed = cx.visible.relations.iter().chain(&cx.visible.unlocated);
    for relation in listed.filter_map(|id| cx.dossier.relations().get(id)) {
        for passage in &relation.passages {
            *quoted.entry(&passage.document).or_default() += 1;
        }
    }
    let documents = cx.dossier.documents().iter();
    let mut lines: Vec<String> = documents
        .filter_map(|document| Some((document, quoted.get(&document.id)?)))
        .zip(1u32..)
        .map(|((document, count), number)| format!("{number}  {}", source(cx, document, *count)))
        .map(|line| cx.fonts.ellipsize(&line, Face::Sans, SOURCE_PX, width_px))
        .collect();
    if lines.len() > most {
        let more = lines.len() - most.saturating_sub(1);
        lines.truncate(most.saturating_sub(1));
        lines.push(say(cx, "figure-relations-more", more));
    }
    if !cx.visible.unlocated.is_empty() {
        lines.push(say(cx, "figure-unlocated", cx.visible.unlocated.len()));
    }
    lines
}

fn say(cx: &FigureCx<'_>, id: &'static str, count: usize) -> String {
    cx.texts.say(&Message::new(id).with("count", count))
}

/// Author, title, outlet, date, and how often it is quoted.
fn source(cx: &FigureCx<'_>, document: &Document, count: usize) -> String {
    let lang = cx.texts.lang().tag();
    let publisher = document
        .publisher
        .as_ref()
        .and_then(|id| cx.dossier.witnesses().get(id))
        .map_or_else(
            || cx.texts.get("figure-source-unnamed"),
            |witness| witness.name.get(lang).to_owned(),
        );
    let when = document
        .published
        .as_ref()
        .map(|date| wording::date(date, cx.texts));
    let title = document.title.get(lang);
    let named = match &document.author {
        Some(author) => format!("{author}: {title}"),
        None => title.to_owned(),
    };
    let tail: Vec<String> = [Some(publisher), when]
        .into_iter()
        .flatten()
        .chain([say(cx, "figure-passages", count)])
        .collect();
    format!("{named}. {}", tail.join(", "))
}
