//! A document as it is read: where it is quoted, for what, how surely, and how much of it.

mod blocks;
mod catalogue;
mod find;
mod points;
mod segments;
#[cfg(test)]
mod tests;

pub use blocks::blocks;
pub use catalogue::{Catalogue, Entry};
pub use find::Findable;
pub use points::{bytes_from_points, share};
pub use segments::{LANES, Segment};

use crate::model::anchor::Anchor;
use crate::model::check::Anchors;
use crate::model::{AnchorState, Document, Dossier, Family, Id, Passage, Realis, Relation, Stance};
use segments::{Stabbing, segments};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

/// What a quotation is used for: one passage of one relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The relation.
    pub relation: Id<Relation>,
    /// The passage.
    pub passage: Id<Passage>,
    /// The family of the relation's kind.
    pub family: Family,
    /// Whether it happened.
    pub realis: Realis,
    /// Where the voice stands.
    pub stance: Stance,
}

/// A stretch of a document that is quoted, with everything that it is quoted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Where it stands, in bytes of the text.
    pub bytes: Range<usize>,
    /// The same in code points.
    pub points: Range<usize>,
    /// How surely: exact, moved or altered.
    pub state: AnchorState,
    /// What it is quoted for, in the order of the file; never empty.
    pub uses: Vec<Use>,
    /// The lines beneath it, one for each form that its relations have; never empty.
    pub lines: Vec<Line>,
}

/// A line beneath a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The family, and so the hue.
    pub family: Family,
    /// Whether it happened, and so the form.
    pub realis: Realis,
    /// Its lane, from 0: no line of a quotation that overlaps this one has the same.
    pub lane: usize,
}

/// Where a quotation has its place in a text, in code points, and how surely; `None` for one that has none.
#[must_use]
pub fn place(anchor: Option<&Anchor>) -> Option<(Range<usize>, AnchorState)> {
    let anchor = anchor?;
    let (start, end) = anchor.at?;
    (start < end).then_some((start..end, anchor.state))
}

/// A line for each form that relations have, in the order of the file; not yet in any lane.
fn lines(uses: &[Use]) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    for one in uses {
        let line = Line {
            family: one.family,
            realis: one.realis,
            lane: 0,
        };
        if !out.contains(&line) {
            out.push(line);
        }
    }
    out
}

/// A document with what is quoted from it.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What is quoted, in the order of the text; of those that begin together the longest first.
    pub quotations: Vec<Quotation>,
    /// What is said to be quoted and has no place in the text, with why: ambiguous or orphaned.
    pub lost: Vec<(AnchorState, Use)>,
    /// The whole text in stretches that the same quotations cover, in its order.
    pub segments: Vec<Segment>,
    /// How much of the text is quoted for certain, from 0 to 1.
    pub share: f64,
    /// Of each passage that has a place the number of its quotation, and its own in the order of the text.
    order: HashMap<Id<Passage>, (usize, usize)>,
    stabbing: Stabbing,
}

impl Reading {
    /// What `relations` quote from a document, placed where `anchors` say.
    ///
    /// Costs one pass over the text and n log n of the passages, however they overlap.
    #[must_use]
    pub fn of<'d>(
        dossier: &Dossier,
        document: &Document,
        relations: impl IntoIterator<Item = &'d Relation>,
        anchors: &Anchors,
    ) -> Self {
        let mut found: HashMap<(Range<usize>, AnchorState), Vec<Use>> = HashMap::new();
        let mut lost = Vec::new();
        for relation in relations {
            let passages = relation.passages.iter();
            for passage in passages.filter(|p| p.document == document.id) {
                let one = Use {
                    relation: relation.id.clone(),
                    passage: passage.id.clone(),
                    family: dossier.family(&relation.kind),
                    realis: relation.realis,
                    stance: passage.stance,
                };
                let anchor = anchors.get(&passage.id);
                match place(anchor) {
                    Some(place) => found.entry(place).or_default().push(one),
                    None => lost.push((anchor.map_or(AnchorState::Orphaned, |a| a.state), one)),
                }
            }
        }
        Self::placed(&document.text, found, lost)
    }

    fn placed(
        text: &str,
        found: HashMap<(Range<usize>, AnchorState), Vec<Use>>,
        lost: Vec<(AnchorState, Use)>,
    ) -> Self {
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_by_key(|((points, state), _)| (points.start, Reverse(points.end), *state));
        let ends = found.iter().flat_map(|((p, _), _)| [p.start, p.end]);
        let bytes = bytes_from_points(text, ends);
        let mut quotations: Vec<Quotation> = found
            .into_iter()
            .zip(bytes.chunks_exact(2))
            .filter_map(|(((points, state), uses), bytes)| {
                let bytes = *bytes.first()?..*bytes.last()?;
                (!bytes.is_empty()).then_some(Quotation {
                    bytes,
                    points,
                    state,
                    lines: lines(&uses),
                    uses,
                })
            })
            .collect();
        let counting = quotations.iter().filter(|q| q.state.counts());
        let share = share(
            counting.map(|q| q.points.clone()).collect(),
            text.chars().count(),
        );
        Self {
            segments: segments(text.len(), &mut quotations),
            stabbing: Stabbing::of(&quotations),
            order: order(&quotations),
            quotations,
            lost,
            share,
        }
    }

    /// The quotations that cover a byte of the text, by their number, in order.
    #[must_use]
    pub fn covering(&self, byte: usize) -> Vec<usize> {
        self.stabbing.covering(&self.quotations, byte)
    }

    /// The segments that share a byte with a stretch of the text, by their number.
    #[must_use]
    pub fn segments_in(&self, bytes: &Range<usize>) -> Range<usize> {
        let first = self
            .segments
            .partition_point(|s| s.bytes.end <= bytes.start);
        let after = self.segments.partition_point(|s| s.bytes.start < bytes.end);
        first..after.max(first)
    }

    /// The quotation that a passage makes, by its number.
    #[must_use]
    pub fn quotation_of(&self, passage: &Id<Passage>) -> Option<usize> {
        self.order.get(passage).map(|(quotation, _)| *quotation)
    }

    /// The number of a passage among those that have a place, from 0 in the order of the text.
    #[must_use]
    pub fn place_of(&self, passage: &Id<Passage>) -> Option<usize> {
        self.order.get(passage).map(|(_, at)| *at)
    }

    /// How many passages have a place.
    #[must_use]
    pub fn placed_count(&self) -> usize {
        self.order.len()
    }

    /// Every passage that has a place, in the order of the text: the number of its quotation, and what it is used for.
    pub fn walk(&self) -> impl DoubleEndedIterator<Item = (usize, &Use)> {
        walk(&self.quotations)
    }
}

fn walk(quotations: &[Quotation]) -> impl DoubleEndedIterator<Item = (usize, &Use)> {
    let all = quotations.iter().enumerate();
    all.flat_map(|(number, q)| q.uses.iter().map(move |one| (number, one)))
}

fn order(quotations: &[Quotation]) -> HashMap<Id<Passage>, (usize, usize)> {
    let walk = walk(quotations).enumerate();
    walk.map(|(at, (quotation, one))| (one.passage.clone(), (quotation, at)))
        .collect()
}
