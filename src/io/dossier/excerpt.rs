//! Full texts reduced to what is quoted.

use crate::error::Error;
use crate::lang::Message;
use crate::model::anchor::{Anchor, LEFT_OUT};
use crate::model::check::{Anchors, CONTEXT, anchors};
use crate::model::edit::{Edit, Offsets, TextChange};
use crate::model::{Document, Dossier, Extent, Passage};

/// The dossier with every full text reduced to the stretches that are quoted, in the order of the source, joined by
/// [`LEFT_OUT`] where more than white space was left out. Offsets, hash and extent follow; what stood beside a quotation
/// is remembered where nobody had noted it. Excerpts stay as they are.
///
/// # Errors
/// When a passage of a full text is not found in it, or holds the mark itself.
pub fn excerpt(dossier: &Dossier) -> Result<Dossier, Error> {
    let anchors = anchors(dossier);
    let mut edits = Vec::new();
    for document in dossier.documents() {
        if document.extent == Extent::Full {
            edits.extend(reduce(dossier, document, &anchors)?);
        }
    }
    let mut reduced = dossier.clone();
    Edit::All(edits).apply(&mut reduced)?;
    Ok(reduced)
}

/// A passage and where it stands in the full text, in code points.
struct Quoted<'d> {
    passage: &'d Passage,
    start: usize,
    end: usize,
}

/// The edits that reduce one document.
fn reduce(dossier: &Dossier, document: &Document, anchors: &Anchors) -> Result<Vec<Edit>, Error> {
    let full: Vec<char> = document.text.chars().collect();
    let mut quoted = Vec::new();
    for (_, passage) in dossier.passages() {
        if passage.document == document.id {
            let (start, end) = standing(passage, anchors)?;
            quoted.push(Quoted {
                passage,
                start,
                end,
            });
        }
    }
    let mut edits: Vec<Edit> = quoted
        .iter()
        .filter_map(|q| with_context(q, &full))
        .collect();
    let mut by_place: Vec<&Quoted<'_>> = quoted.iter().collect();
    by_place.sort_by_key(|q| (q.start, q.end));
    let mut kept: Vec<char> = Vec::new();
    let mut offsets = Vec::with_capacity(by_place.len());
    // Where in the full text the kept stretch that is being built ends.
    let mut reached: Option<usize> = None;
    for q in by_place {
        let from = match reached {
            Some(end) if q.start <= end => end.min(q.end),
            Some(end) if is_space(&full, end, q.start) => end,
            Some(_) => {
                kept.extend(LEFT_OUT.chars());
                q.start
            }
            None => q.start,
        };
        kept.extend(full.get(from..q.end).unwrap_or_default());
        reached = Some(reached.map_or(q.end, |end| end.max(q.end)));
        // The kept text now ends where `reached` is in the full text.
        let back = reached.unwrap_or(q.end) - q.start;
        let start = kept.len().saturating_sub(back);
        offsets.push(Offsets {
            passage: q.passage.id.clone(),
            start: Some(start),
            end: Some(start + (q.end - q.start)),
        });
    }
    edits.push(set_text(
        document,
        kept.into_iter().collect(),
        Extent::Excerpt,
        offsets,
    ));
    Ok(edits)
}

fn is_space(text: &[char], from: usize, to: usize) -> bool {
    let gap = text.get(from..to).unwrap_or_default();
    gap.iter().all(|c| c.is_whitespace())
}

fn standing(passage: &Passage, anchors: &Anchors) -> Result<(usize, usize), Error> {
    let refuse = |what, hint| {
        let what = Message::new(what)
            .with("id", &passage.id)
            .with("document", &passage.document);
        Err(Error::refused(what).hint(Message::new(hint)))
    };
    if passage.exact.contains(LEFT_OUT) {
        return refuse("excerpt-over-gap", "excerpt-over-gap.hint");
    }
    match anchors.get(&passage.id) {
        Some(Anchor {
            state,
            at: Some(at),
            ..
        }) if state.counts() => Ok(*at),
        _ => refuse("excerpt-not-found", "excerpt-not-found.hint"),
    }
}

/// The passage with what stands beside it, where that was not noted: the excerpt will not say.
fn with_context(quoted: &Quoted<'_>, full: &[char]) -> Option<Edit> {
    let passage = quoted.passage;
    let before = full.get(quoted.start.saturating_sub(CONTEXT)..quoted.start);
    let after = full.get(quoted.end..full.len().min(quoted.end + CONTEXT));
    let text = |chars: Option<&[char]>| chars.map(|c| c.iter().collect::<String>());
    let prefix = passage.prefix.clone().or_else(|| text(before));
    let suffix = passage.suffix.clone().or_else(|| text(after));
    if prefix == passage.prefix && suffix == passage.suffix {
        return None;
    }
    Some(Edit::ReplacePassage(Box::new(Passage {
        prefix,
        suffix,
        ..passage.clone()
    })))
}

fn set_text(document: &Document, text: String, extent: Extent, offsets: Vec<Offsets>) -> Edit {
    Edit::SetText(Box::new(TextChange {
        document: document.id.clone(),
        sha256: Some(Document::hash_of(&text)),
        text,
        extent,
        offsets,
    }))
}
