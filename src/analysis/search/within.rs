//! Words that relations must have, in themselves or in their passages: the text of a filter.

use super::fold::words;
use super::index::{SearchIndex, Shelf};
use super::reader::Reader;
use crate::model::{Dossier, Item, Relation};

/// Words that somebody wants to see in the relations of a dossier.
pub struct Wanted<'d> {
    words: Vec<String>,
    reader: Reader<'d>,
}

impl<'d> Wanted<'d> {
    /// The words of a text.
    #[must_use]
    pub fn of(text: &str, dossier: &'d Dossier) -> Self {
        Self {
            words: typed(text),
            reader: Reader::of(dossier),
        }
    }

    /// Whether each begins a word of the relation or of one of its passages. No slips: who filters wants what is written.
    #[must_use]
    pub fn are_in(&self, relation: &Relation) -> bool {
        let mut missing: Vec<&str> = self.words.iter().map(String::as_str).collect();
        let passages = relation.passages.iter();
        let passages = passages.map(|p| Item::Passage(p.id.clone()));
        let own = Item::Relation(relation.id.clone());
        for item in std::iter::once(own).chain(passages) {
            if missing.is_empty() {
                return true;
            }
            self.reader.read(&item, &mut |_, text| {
                for word in words(text) {
                    missing.retain(|wanted| !word.starts_with(wanted));
                }
            });
        }
        missing.is_empty()
    }
}

impl SearchIndex {
    /// Which relations, by their place in the file, have all words of a text; `None` for a text without words.
    ///
    /// The same as [`Wanted::are_in`] says of each.
    #[must_use]
    pub fn relations_with(&self, text: &str) -> Option<Vec<bool>> {
        let typed = typed(text);
        let first = self.shelf(Shelf::Relations);
        let passages = self.shelf(Shelf::Passages);
        let row_of = |entry: usize| {
            if first.contains(&entry) {
                Some(entry - first.start)
            } else {
                let passage = entry.checked_sub(passages.start)?;
                self.homes.get(passage).map(|row| *row as usize)
            }
        };
        let mut all: Option<Vec<bool>> = None;
        for word in typed {
            let mut with = vec![false; first.len()];
            let postings = self
                .beginning_with(&word)
                .flat_map(|word| self.postings(word));
            for row in postings.filter_map(|posting| row_of(posting.entry())) {
                if let Some(has) = with.get_mut(row) {
                    *has = all.as_ref().is_none_or(|all| all.get(row) == Some(&true));
                }
            }
            all = Some(with);
        }
        all
    }
}

fn typed(text: &str) -> Vec<String> {
    words(text)
        .map(std::borrow::Cow::into_owned)
        .filter(|word| !word.is_empty())
        .collect()
}
