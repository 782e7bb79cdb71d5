//! The numbered list of sources at the foot of a sheet.

use super::super::cx::FigureCx;
use super::layout::SOURCE_PX;
use crate::analysis::Absence;
use crate::lang::Message;
use crate::model::{Document, Id, wording};
use crate::scene::Face;
use std::collections::BTreeMap;

/// How far the text of a source stands from the left, after its number, in pixels; farther where numbers are long.
const INDENT_PX: f32 = 20.0;
/// Between a long number and its text, in pixels.
const AFTER_NUMBER_PX: f32 = 6.0;
/// Between two columns, in pixels.
const BETWEEN_PX: f32 = 28.0;
/// The most columns: more would not be read as a list.
const MOST_COLUMNS: usize = 12;

/// A line of the list: its number where a source begins, and its text.
pub struct SourceLine {
    /// The number of the source; empty on its further lines.
    pub number: String,
    /// The text.
    pub text: String,
}

/// The list, in columns that are read downwards, then to the right; notes stand beneath them.
#[derive(Default)]
pub struct Sources {
    lines: Vec<SourceLine>,
    notes: Vec<SourceLine>,
    /// How many lines a column has.
    in_column: usize,
    /// From one column to the next, in pixels.
    step_px: f32,
    /// How far texts stand from the left of their column, in pixels.
    pub indent_px: f32,
}

impl Sources {
    /// How many lines it takes from top to bottom.
    #[must_use]
    pub fn height(&self) -> usize {
        self.in_column + self.notes.len()
    }

    /// Its lines in their order, each with the row it stands in and how far it stands from the left, in pixels.
    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    pub fn placed(&self) -> impl Iterator<Item = (&SourceLine, usize, f32)> {
        let in_column = self.in_column.max(1);
        let lines = self.lines.iter().enumerate();
        let lines = lines.map(move |(n, line)| {
            let right_px = (n / in_column) as f32 * self.step_px;
            (line, n % in_column, right_px)
        });
        let notes = self.notes.iter().zip(self.in_column..);
        lines.chain(notes.map(|(note, row)| (note, row, 0.0)))
    }
}

/// The documents that the relations on the map quote, numbered in the order of the file, in as many columns as fit, or each
/// on as many lines as it needs; then how many relations are not on the map, and why.
///
/// Where the documents take more than `most` lines of every column, the last line counts the rest.
pub fn set(cx: &FigureCx<'_>, width_px: f32, most: usize) -> Sources {
    let documents = quoted(cx);
    let columns = columns(cx, &documents, width_px, most);
    let mut sources = columns.unwrap_or_else(|| {
        let indent_px = indent_px(cx, documents.len().min(most));
        let lines = lines(cx, &documents, width_px - indent_px, most);
        Sources {
            in_column: lines.len(),
            lines,
            indent_px,
            ..Sources::default()
        }
    });
    let room_px = width_px - sources.indent_px;
    for why in Absence::ALL {
        let absent = cx.visible.absent(why).len();
        if absent > 0 {
            let note = say(cx, why.counted_id(), absent);
            let lines = wrapped(cx, String::new(), &note, room_px);
            sources.notes.extend(lines);
        }
    }
    sources
}

/// How far texts stand from the left where sources are numbered up to `last`, in pixels.
fn indent_px(cx: &FigureCx<'_>, last: usize) -> f32 {
    let number = last.to_string();
    let number_px = cx.fonts.width_px(&number, Face::Sans, SOURCE_PX, 0.0);
    INDENT_PX.max(number_px + AFTER_NUMBER_PX)
}

/// The documents that the relations on the map quote, each with how often, in the order of the file.
fn quoted<'a>(cx: &FigureCx<'a>) -> Vec<(&'a Document, usize)> {
    let mut quoted: BTreeMap<&Id<Document>, usize> = BTreeMap::new();
    for relation in cx.dossier.relations().in_rows(&cx.visible.relations) {
        for passage in &relation.passages {
            *quoted.entry(&passage.document).or_default() += 1;
        }
    }
    let documents = cx.dossier.documents().iter();
    documents
        .filter_map(|document| Some((document, *quoted.get(&document.id)?)))
        .collect()
}

/// The documents in the most columns that fit, each on one line; `None` where not even two do.
fn columns(
    cx: &FigureCx<'_>,
    documents: &[(&Document, usize)],
    width_px: f32,
    most: usize,
) -> Option<Sources> {
    let told = documents.iter().take(most * MOST_COLUMNS);
    let told = told.map(|(document, count)| source(cx, document, *count));
    let told: Vec<String> = told.collect();
    let px = |text: &String| cx.fonts.width_px(text, Face::Sans, SOURCE_PX, 0.0);
    let widths: Vec<f32> = told.iter().map(px).collect();
    let most_columns = documents.len().min(MOST_COLUMNS);
    (2..=most_columns).rev().find_map(|count| {
        let room = count * most;
        let named = if documents.len() > room {
            room.saturating_sub(1)
        } else {
            documents.len()
        };
        let indent_px = indent_px(cx, named);
        let widths = widths.iter().take(named).copied();
        let step_px = indent_px + widths.fold(0.0, f32::max) + BETWEEN_PX;
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let whole_px = step_px * count as f32 - BETWEEN_PX;
        if whole_px > width_px {
            return None;
        }
        let numbered = told.iter().take(named).zip(1_u32..);
        let mut lines: Vec<SourceLine> = numbered
            .map(|(text, number)| SourceLine {
                number: number.to_string(),
                text: text.clone(),
            })
            .collect();
        let left = documents.len() - named;
        lines.extend((left > 0).then(|| SourceLine {
            number: String::new(),
            text: say(cx, "figure-relations-more", left),
        }));
        Some(Sources {
            in_column: lines.len().div_ceil(count),
            lines,
            step_px,
            indent_px,
            ..Sources::default()
        })
    })
}

/// The documents in one column, each on as many lines as it needs.
fn lines(
    cx: &FigureCx<'_>,
    documents: &[(&Document, usize)],
    room_px: f32,
    most: usize,
) -> Vec<SourceLine> {
    let mut lines = Vec::new();
    let count = documents.len();
    for (place, (document, quoted)) in documents.iter().enumerate() {
        let text = source(cx, document, *quoted);
        let source = wrapped(cx, (place + 1).to_string(), &text, room_px);
        // One line is kept for the count, unless this is the last.
        let room = most.saturating_sub(usize::from(place + 1 < count));
        if lines.is_empty() && source.len() > room && room > 0 {
            // Of the first source at least the beginning is told.
            lines.extend(cut(cx, source, room, room_px));
            continue;
        }
        if lines.len() + source.len() > room {
            let more = say(cx, "figure-relations-more", count - place);
            lines.extend(wrapped(cx, String::new(), &more, room_px));
            break;
        }
        lines.extend(source);
    }
    lines
}

/// The first `room` lines of a source, the last one ending in an ellipsis.
fn cut(cx: &FigureCx<'_>, source: Vec<SourceLine>, room: usize, room_px: f32) -> Vec<SourceLine> {
    let mut lines = source.into_iter();
    let mut kept: Vec<SourceLine> = lines.by_ref().take(room).collect();
    if let (Some(last), Some(next)) = (kept.last_mut(), lines.next()) {
        let text = format!("{} {}", last.text, next.text);
        last.text = cx.fonts.ellipsize(&text, Face::Sans, SOURCE_PX, room_px);
    }
    kept
}

fn wrapped(cx: &FigureCx<'_>, number: String, text: &str, room_px: f32) -> Vec<SourceLine> {
    let numbers = std::iter::once(number).chain(std::iter::repeat(String::new()));
    cx.fonts
        .wrap(text, Face::Sans, SOURCE_PX, room_px)
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

#[cfg(test)]
mod tests;
