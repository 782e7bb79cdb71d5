//! What is wrong with passages.

use super::{Anchors, Locate, Spot};
use crate::model::anchor::{Anchor, IndexedText, LEFT_OUT};
use crate::model::dossier::Dossier;
use crate::model::entity::{Document, Passage};
use crate::model::id::Id;
use crate::model::item::Item;
use crate::model::problem::{Problem, ProblemKind, Wordings};
use crate::model::record::TableName;
use crate::model::vocabulary::AnchorState;
use std::collections::HashMap;

/// How many code points of the source a passage keeps on either side (`docs/format.md`).
pub const CONTEXT: usize = 32;

/// Calls `look` with every passage and its spot, in the order of the file.
pub(super) fn for_each<'d>(dossier: &'d Dossier, mut look: impl FnMut(Spot, &'d Passage)) {
    for (row, relation) in dossier.relations().iter().enumerate() {
        let spot = Spot::of(TableName::Relations, row);
        for (i, passage) in relation.passages.iter().enumerate() {
            look(spot.passage(i), passage);
        }
    }
}

fn problem(spot: Spot, passage: &Passage, kind: ProblemKind, locate: &impl Locate) -> Problem {
    Problem::new(kind, locate.place(&spot))
        .about(Item::Passage(passage.id.clone()))
        .with("id", &passage.id)
        .with("document", &passage.document)
}

/// The problem of a quotation that is not in a text.
pub(super) fn not_found(
    spot: Spot,
    passage: &Passage,
    anchor: &Anchor,
    locate: &impl Locate,
) -> Option<Problem> {
    let kind = match anchor.state {
        AnchorState::Exact | AnchorState::Moved => return None,
        _ if passage.exact.contains(LEFT_OUT) => ProblemKind::QuotationOverGap,
        AnchorState::Altered => ProblemKind::QuotationAltered,
        AnchorState::Ambiguous => ProblemKind::QuotationAmbiguous,
        AnchorState::Orphaned => ProblemKind::QuotationOrphaned,
    };
    Some(problem(spot.key("exact"), passage, kind, locate))
}

/// The problem with the document's own wording beside the quoted one, when the text says something at `place`.
pub(super) fn beside(
    problem: Problem,
    passage: &Passage,
    text: &IndexedText,
    place: Option<(usize, usize)>,
) -> Problem {
    let found = place.and_then(|(start, end)| {
        // Offsets of a file may reach beyond its text.
        let found = text.slice(start, end.min(text.len()))?;
        (!found.trim().is_empty()).then_some(found)
    });
    Problem {
        wordings: found.map(|found| Wordings {
            quoted: passage.exact.clone(),
            found: found.to_owned(),
        }),
        ..problem
    }
}

/// What is wrong with the passages that `concerns` picks.
pub(super) fn check(
    dossier: &Dossier,
    concerns: impl Fn(&Passage) -> bool,
    anchors: &Anchors,
    locate: &impl Locate,
    problems: &mut Vec<Problem>,
) {
    // Texts in which nothing is wrong are not made ready for finding code points.
    let mut texts: HashMap<&Id<Document>, (&str, usize, Option<IndexedText>)> = HashMap::new();
    for_each(dossier, |spot, passage| {
        if !concerns(passage) {
            return;
        }
        let (text, length, indexed) = texts.entry(&passage.document).or_insert_with(|| {
            let document = dossier.documents().get(&passage.document);
            let text = document.map_or("", |document| document.text.as_str());
            (text, text.chars().count(), None)
        });
        offsets(spot, passage, *length, locate, problems);
        for (key, context) in [("prefix", &passage.prefix), ("suffix", &passage.suffix)] {
            let found = context.as_ref().map_or(0, |text| text.chars().count());
            if found > CONTEXT {
                problems.push(
                    problem(spot.key(key), passage, ProblemKind::LongContext, locate)
                        .with("found", found)
                        .with("limit", CONTEXT),
                );
            }
        }
        if let Some(anchor) = anchors.get(&passage.id) {
            let stored = match anchor.state {
                AnchorState::Orphaned => passage.start.zip(passage.end),
                _ => None,
            };
            let place = anchor.at.or(stored);
            let lost = not_found(spot, passage, anchor, locate);
            problems.extend(lost.map(|p| {
                let indexed = indexed.get_or_insert_with(|| IndexedText::new(text));
                beside(p, passage, indexed, place)
            }));
            problems.extend(moved(spot, passage, anchor, locate));
        }
    });
}

fn offsets(
    spot: Spot,
    passage: &Passage,
    length: usize,
    locate: &impl Locate,
    problems: &mut Vec<Problem>,
) {
    let key = match (passage.start, passage.end) {
        (None, None) => return,
        (Some(start), Some(end)) if start < end && end <= length => return,
        (Some(start), Some(end)) if start < end && start < length => "end",
        (None, Some(_)) => "end",
        _ => "start",
    };
    let show = |offset: Option<usize>| offset.map_or("?".to_owned(), |n| n.to_string());
    problems.push(
        problem(spot.key(key), passage, ProblemKind::OffsetsOutside, locate)
            .with("start", show(passage.start))
            .with("end", show(passage.end))
            .with("length", length),
    );
}

/// A quotation without offsets cannot have moved.
fn moved(spot: Spot, passage: &Passage, anchor: &Anchor, locate: &impl Locate) -> Option<Problem> {
    let (AnchorState::Moved, Some((start, end))) = (anchor.state, anchor.at) else {
        return None;
    };
    let (kind, key) = if anchor.cosmetic {
        (ProblemKind::QuotationCosmetic, "exact")
    } else if passage.start.is_some() {
        (ProblemKind::QuotationMoved, "start")
    } else {
        return None;
    };
    Some(
        problem(spot.key(key), passage, kind, locate)
            .with("start", start)
            .with("end", end),
    )
}
