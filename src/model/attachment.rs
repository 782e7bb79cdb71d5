//! A full text held against the quotations of a document, before it takes the place of what is stored.

#[cfg(test)]
mod tests;

use super::anchor::{Anchor, IndexedText};
use super::check::{CONTEXT, against_text};
use super::dossier::Dossier;
use super::edit::{Edit, Offsets, TextChange};
use super::entity::{Document, Passage};
use super::id::Id;
use super::problem::Wordings;
use super::vocabulary::{AnchorState, Extent};
use crate::error::Error;
use crate::lang::Message;
use std::collections::{BTreeSet, HashMap};

/// What the text says of one quotation: of all passages that make it.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The passages that make one quotation, in the order of the file; never empty.
    pub passages: Vec<Id<Passage>>,
    /// What is quoted.
    pub exact: String,
    /// Where it stands in the text, and how surely.
    pub anchor: Anchor,
    /// What is quoted and what the text says instead, of one that was altered.
    pub wordings: Option<Wordings>,
}

/// A text held against a document; nothing is changed yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// The document.
    pub document: Id<Document>,
    /// The text.
    pub text: String,
    /// Its quotations, in the order of the file.
    pub held: Vec<Held>,
}

impl Attachment {
    /// Holds a text against the passages that quote a document.
    ///
    /// # Errors
    /// When there is no such document, or the text has nothing but white space.
    pub fn new(dossier: &Dossier, document: &Id<Document>, text: String) -> Result<Self, Error> {
        if dossier.documents().get(document).is_none() {
            let what = Message::new("edit-missing").with("id", document);
            return Err(Error::refused(what).hint(Message::new("edit-missing.hint")));
        }
        if text.trim().is_empty() {
            let what = Message::new("attach-empty");
            return Err(Error::refused(what).hint(Message::new("attach-empty.hint")));
        }
        let held = held(dossier, document, &text);
        Ok(Self {
            document: document.clone(),
            text,
            held,
        })
    }

    /// How many quotations came out so.
    #[must_use]
    pub fn count(&self, state: AnchorState) -> usize {
        self.of(state).count()
    }

    /// The quotations that came out so, in the order of the file.
    pub fn of(&self, state: AnchorState) -> impl Iterator<Item = &Held> {
        self.held
            .iter()
            .filter(move |held| held.anchor.state == state)
    }

    /// The change that gives the document this text, with hash, extent and the offsets of its passages, in one step.
    ///
    /// An altered quotation whose first passage is in `accepted` gets the wording of the text, so that it counts again; every
    /// other one that is not found loses its offsets and waits for a person.
    ///
    /// # Errors
    /// When a passage has gone since the text was held against the dossier.
    pub fn edit(&self, dossier: &Dossier, accepted: &BTreeSet<Id<Passage>>) -> Result<Edit, Error> {
        let takes = |held: &Held| {
            held.passages
                .first()
                .is_some_and(|id| accepted.contains(id))
        };
        let mut edits = vec![self.set_text(&takes)];
        let taken = self.of(AnchorState::Altered).filter(|held| takes(held));
        let taken: Vec<(&Held, Reworded)> = {
            let text = IndexedText::new(&self.text);
            taken
                .filter_map(|held| Some((held, Reworded::at(&text, held.anchor.at?)?)))
                .collect()
        };
        for (held, words) in taken {
            for id in &held.passages {
                let Some((_, passage)) = dossier.passage(id) else {
                    let what = Message::new("edit-missing").with("id", id);
                    return Err(Error::refused(what).hint(Message::new("edit-missing.hint")));
                };
                edits.push(Edit::ReplacePassage(Box::new(words.of(passage))));
            }
        }
        Ok(Edit::All(edits))
    }

    /// The text itself, and where its passages stand in it.
    fn set_text(&self, takes: &impl Fn(&Held) -> bool) -> Edit {
        let mut offsets = Vec::new();
        for held in &self.held {
            let at = held.anchor.at;
            let at = at.filter(|_| held.anchor.state.counts() || takes(held));
            offsets.extend(held.passages.iter().map(|passage| Offsets {
                passage: passage.clone(),
                start: at.map(|(start, _)| start),
                end: at.map(|(_, end)| end),
            }));
        }
        Edit::SetText(Box::new(TextChange {
            document: self.document.clone(),
            sha256: Some(Document::hash_of(&self.text)),
            text: self.text.clone(),
            extent: Extent::Full,
            offsets,
        }))
    }
}

/// The quotations of a document held against a text.
fn held(dossier: &Dossier, document: &Id<Document>, text: &str) -> Vec<Held> {
    let indexed = IndexedText::new(text);
    let mut out: Vec<Held> = Vec::new();
    let mut known: HashMap<(&str, Option<usize>, Option<usize>), usize> = HashMap::new();
    for (id, anchor) in against_text(dossier, document, text) {
        let Some((_, passage)) = dossier.passage(&id) else {
            continue;
        };
        let anchor = stays(anchor, passage);
        let key = (passage.exact.as_str(), passage.start, passage.end);
        // Passages of one quotation may remember other surroundings, and so come out differently.
        let same = known.get(&key).and_then(|at| out.get_mut(*at));
        if let Some(held) = same.filter(|held| held.anchor == anchor) {
            held.passages.push(id);
            continue;
        }
        let altered = anchor.at.filter(|_| anchor.state == AnchorState::Altered);
        let found = altered.and_then(|(start, end)| indexed.slice(start, end));
        known.insert(key, out.len());
        out.push(Held {
            passages: vec![id],
            exact: passage.exact.clone(),
            wordings: found.map(|found| Wordings {
                quoted: passage.exact.clone(),
                found: found.to_owned(),
            }),
            anchor,
        });
    }
    out
}

/// What was found, which is exact where the quotation stands at the offsets that it had.
fn stays(anchor: Anchor, passage: &Passage) -> Anchor {
    let stays = anchor.at.is_some() && anchor.at == passage.start.zip(passage.end);
    match anchor.state {
        AnchorState::Moved if stays && !anchor.cosmetic => Anchor {
            state: AnchorState::Exact,
            ..anchor
        },
        _ => anchor,
    }
}

/// A quotation as the text has it.
struct Reworded {
    exact: String,
    prefix: String,
    suffix: String,
    at: (usize, usize),
}

impl Reworded {
    fn at(text: &IndexedText, (start, end): (usize, usize)) -> Option<Self> {
        let after = text.len().min(end + CONTEXT);
        Some(Self {
            exact: text.slice(start, end)?.to_owned(),
            prefix: text.slice(start.saturating_sub(CONTEXT), start)?.to_owned(),
            suffix: text.slice(end, after)?.to_owned(),
            at: (start, end),
        })
    }

    fn of(&self, passage: &Passage) -> Passage {
        Passage {
            exact: self.exact.clone(),
            prefix: Some(self.prefix.clone()),
            suffix: Some(self.suffix.clone()),
            start: Some(self.at.0),
            end: Some(self.at.1),
            ..passage.clone()
        }
    }
}
