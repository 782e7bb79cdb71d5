//! The numbered list of sources at the foot of a sheet.

use super::super::cx::FigureCx;
use super::layout::SOURCE_PX;
use crate::analysis::Absence;
use crate::lang::Message;
use crate::model::{Document, Id, wording};
use crate::scene::Face;
use std::collections::BTreeMap;

/// How far the text of a source stands from the left, after its number, in pixels.
pub const INDENT_PX: f32 = 20.0;

/// A line of the list: its number where a source begins, and its text.
pub struct SourceLine {
    /// The number of the source; empty on its further lines.
    pub number: String,
    /// The text.
    pub text: String,
}

/// The documents that the relations on the map quote, numbered in the order of the file, each on as many lines as it needs;
/// then how many relations are not on the map, and why.
///
/// Where the documents take more than `most` lines, the last line counts the rest.
pub fn lines(cx: &FigureCx<'_>, width_px: f32, most: usize) -> Vec<SourceLine> {
    let mut quoted: BTreeMap<&Id<Document>, usize> = BTreeMap::new();
    let drawn = cx.visible.relations.iter();
    for relation in drawn.filter_map(|id| cx.dossier.relations().get(id)) {
        for passage in &relation.passages {
            *quoted.entry(&passage.document).or_default() += 1;
        }
    }
    let documents = cx.dossier.documents().iter();
    let sources: Vec<Vec<SourceLine>> = documents
        .filter_map(|document| Some((document, quoted.get(&document.id)?)))
        .zip(1u32..)
        .map(|((document, count), number)| {
            let text = source(cx, document, *count);
            wrapped(cx, number.to_string(), &text, width_px)
        })
        .collect();
    let mut lines = Vec::new();
    let count = sources.len();
    for (place, source) in sources.into_iter().enumerate() {
        // One line is kept for the count, unless this is the last.
        let room = most.saturating_sub(usize::from(place + 1 < count));
        if lines.is_empty() && source.len() > room && room > 0 {
            // Of the first source at least the beginning is told.
            lines.extend(cut(cx, source, room, width_px));
            continue;
        }
        if lines.len() + source.len() > room {
            let more = say(cx, "figure-relations-more", count - place);
            lines.extend(wrapped(cx, String::new(), &more, width_px));
            break;
        }
        lines.extend(source);
    }
    for why in Absence::ALL {
        let absent = cx.visible.absent(why).len();
        if absent > 0 {
            let note = say(cx, why.counted_id(), absent);
            lines.extend(wrapped(cx, String::new(), &note, width_px));
        }
    }
    lines
}

/// The first `room` lines of a source, the last one ending in an ellipsis.
fn cut(cx: &FigureCx<'_>, source: Vec<SourceLine>, room: usize, width_px: f32) -> Vec<SourceLine> {
    let mut lines = source.into_iter();
    let mut kept: Vec<SourceLine> = lines.by_ref().take(room).collect();
    if let (Some(last), Some(next)) = (kept.last_mut(), lines.next()) {
        let text = format!("{} {}", last.text, next.text);
        let room_px = width_px - INDENT_PX;
        last.text = cx.fonts.ellipsize(&text, Face::Sans, SOURCE_PX, room_px);
    }
    kept
}

fn wrapped(cx: &FigureCx<'_>, number: String, text: &str, width_px: f32) -> Vec<SourceLine> {
    let numbers = std::iter::once(number).chain(std::iter::repeat(String::new()));
    cx.fonts
        .wrap(text, Face::Sans, SOURCE_PX, width_px - INDENT_PX)
        .into_iter()
        .zip(numbers)
        .map(|(text, number)| SourceLine { number, text })
        .collect()
}

fn say(cx: &FigureCx<'_>, id: &'static str, count: usize) -> String {
    cx.texts.say(&Message::new(id).with("count", count))
}

/// Author, title, outlet, date, and how often it is quoted.
fn source(cx: &FigureCx<'_>, document: &Document, count: usize) -> String {
    let publisher = document
        .publisher
        .as_ref()
        .and_then(|id| cx.dossier.witnesses().get(id))
        .map_or_else(
            || cx.texts.get("figure-source-unnamed"),
            |witness| wording::short_name(&witness.name, cx.texts),
        );
    let when = document
        .published
        .as_ref()
        .map(|date| wording::date(date, cx.texts));
    let title = wording::short_name(&document.title, cx.texts);
    let named = match &document.author {
        Some(author) => format!("{author}: {title}"),
        None => title,
    };
    // Middle dots keep names from right to left apart from the numbers of dates.
    let parts = [Some(named), Some(publisher), when];
    let counted = say(cx, "figure-passages", count);
    let parts: Vec<String> = parts.into_iter().flatten().chain([counted]).collect();
    parts.join(" · ")
}
