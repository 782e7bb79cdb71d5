//! Which words occur where.

use super::fold::{folded, words};
use super::reader::Reader;
use crate::model::{Dossier, Item};
use rayon::prelude::*;
use smol_str::SmolStr;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// So many things are taken apart in one go on one core.
const IN_ONE_GO: usize = 2048;

/// What is found, under headings of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    /// Places, by their names.
    Places,
    /// Actors, by their names.
    Actors,
    /// Relations, by what they are, between whom, and about what.
    Relations,
    /// Passages, by their words and those of their translations.
    Passages,
    /// Documents, by their titles, authors and publishers.
    Documents,
}

impl Shelf {
    /// All, in the order of results.
    pub const ALL: &'static [Self] = &[
        Self::Places,
        Self::Actors,
        Self::Relations,
        Self::Passages,
        Self::Documents,
    ];

    /// The message that names it with a count.
    #[must_use]
    pub fn label_id(self) -> &'static str {
        match self {
            Self::Places => "search-places",
            Self::Actors => "search-actors",
            Self::Relations => "search-relations",
            Self::Passages => "search-passages",
            Self::Documents => "search-documents",
        }
    }

    /// Its name in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Actors => "actors",
            Self::Relations => "relations",
            Self::Passages => "passages",
            Self::Documents => "documents",
        }
    }
}

/// What a word is to what it was found in, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Part of its name.
    Name,
    /// What it is about.
    About,
    /// One of its many words.
    Text,
}

/// A word in something: its number times four, and the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting(u32);

impl Posting {
    fn new(entry: u32, field: Field) -> Self {
        Self(entry << 2 | field as u32)
    }

    /// The number of the thing.
    pub(super) fn entry(self) -> usize {
        (self.0 >> 2) as usize
    }

    /// What the word is to it.
    pub(super) fn field(self) -> Field {
        match self.0 & 3 {
            0 => Field::Name,
            1 => Field::About,
            _ => Field::Text,
        }
    }
}

/// Which words occur where in a dossier; made once for each, best where nobody waits for a frame.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    /// All that can be found, shelf by shelf in the order of the file.
    pub(super) items: Vec<Item>,
    shelves: [Range<usize>; Shelf::ALL.len()],
    /// The relation of each passage, by its place in the file.
    pub(super) homes: Vec<u32>,
    /// How many relations end in each place and actor; 0 of all else.
    pub(super) busy: Vec<u32>,
    /// The names of places and actors and the titles of documents as they are read, sorted.
    pub(super) names: Vec<(SmolStr, u32)>,
    /// Every word once, sorted.
    pub(super) vocabulary: Vec<SmolStr>,
    /// Where the postings of each word begin, and where those of the last end.
    starts: Vec<u32>,
    postings: Vec<Posting>,
}

impl SearchIndex {
    /// The index of a dossier: all names in all languages and scripts, kinds in the languages of the interface.
    #[must_use]
    pub fn of(dossier: &Dossier) -> Self {
        let mut index = Self::default();
        index.shelve(dossier);
        index.busy = busy(dossier, &index);
        index.names = names(dossier, &index);
        let reader = Reader::of(dossier);
        let goes = index.items.par_chunks(IN_ONE_GO).enumerate();
        let goes = goes.map(|(go, items)| Gathered::of(&reader, go * IN_ONE_GO, items));
        let goes: Vec<Gathered> = goes.collect();
        index.gather(&goes);
        index
    }

    fn shelve(&mut self, dossier: &Dossier) {
        let relations = || dossier.relations().iter();
        let shelves: [Vec<Item>; Shelf::ALL.len()] = [
            dossier
                .places()
                .iter()
                .map(|p| Item::Place(p.id.clone()))
                .collect(),
            dossier
                .actors()
                .iter()
                .map(|a| Item::Actor(a.id.clone()))
                .collect(),
            relations().map(|r| Item::Relation(r.id.clone())).collect(),
            dossier
                .passages()
                .map(|(_, p)| Item::Passage(p.id.clone()))
                .collect(),
            dossier
                .documents()
                .iter()
                .map(|d| Item::Document(d.id.clone()))
                .collect(),
        ];
        let homes = (0_u32..).zip(relations());
        let homes = homes.flat_map(|(row, relation)| relation.passages.iter().map(move |_| row));
        self.homes = homes.collect();
        for (range, items) in self.shelves.iter_mut().zip(shelves) {
            let start = self.items.len();
            self.items.extend(items);
            *range = start..self.items.len();
        }
    }

    /// What stands on a shelf, by number.
    #[must_use]
    pub(super) fn shelf(&self, shelf: Shelf) -> Range<usize> {
        self.shelves
            .get(shelf as usize)
            .cloned()
            .unwrap_or_default()
    }

    /// Joins what was gathered: every word once, with its postings in the order of things.
    fn gather(&mut self, goes: &[Gathered]) {
        let all: HashSet<&SmolStr> = goes.iter().flat_map(|go| &go.words).collect();
        let mut vocabulary: Vec<SmolStr> = all.into_iter().cloned().collect();
        vocabulary.sort_unstable();
        let numbers: HashMap<&SmolStr, usize> = vocabulary.iter().zip(0..).collect();
        let mut counts = vec![0_u32; vocabulary.len() + 1];
        let global: Vec<Vec<usize>> = goes
            .iter()
            .map(|go| {
                go.words
                    .iter()
                    .filter_map(|w| numbers.get(w).copied())
                    .collect()
            })
            .collect();
        let pairs = || {
            let goes = goes.iter().zip(&global);
            goes.flat_map(|(go, global)| {
                let postings = go.postings.iter();
                postings
                    .filter_map(|(word, posting)| Some((*global.get(*word as usize)?, *posting)))
            })
        };
        for (word, _) in pairs() {
            if let Some(count) = counts.get_mut(word + 1) {
                *count += 1;
            }
        }
        for i in 1..counts.len() {
            let sum = counts.get(i - 1).copied().unwrap_or(0);
            if let Some(count) = counts.get_mut(i) {
                *count += sum;
            }
        }
        let mut next = counts.clone();
        let mut postings = vec![Posting(0); counts.last().copied().unwrap_or(0) as usize];
        for (word, posting) in pairs() {
            if let Some(at) = next.get_mut(word) {
                if let Some(slot) = postings.get_mut(*at as usize) {
                    *slot = posting;
                }
                *at += 1;
            }
        }
        (self.vocabulary, self.starts, self.postings) = (vocabulary, counts, postings);
    }

    /// The postings of a word, by its number.
    pub(super) fn postings(&self, word: usize) -> &[Posting] {
        let bound = |at: usize| self.starts.get(at).copied().unwrap_or(0) as usize;
        let range = bound(word)..bound(word + 1);
        self.postings.get(range).unwrap_or_default()
    }

    /// The numbers of the words that begin with a text.
    pub(super) fn beginning_with(&self, start: &str) -> Range<usize> {
        let from = self.vocabulary.partition_point(|w| w.as_str() < start);
        let rest = self.vocabulary.get(from..).unwrap_or_default();
        from..from + rest.partition_point(|w| w.starts_with(start))
    }
}

/// How many relations end in each place and actor.
fn busy(dossier: &Dossier, index: &SearchIndex) -> Vec<u32> {
    let mut busy = vec![0; index.items.len()];
    let (places, actors) = (index.shelf(Shelf::Places), index.shelf(Shelf::Actors));
    for relation in dossier.relations() {
        for end in [&relation.from, &relation.to] {
            let place = dossier
                .place_of(end)
                .and_then(|p| dossier.places().position(&p.id));
            let actor = end
                .actor
                .as_ref()
                .and_then(|id| dossier.actors().position(id));
            let place = place.map(|at| places.start + at);
            for at in place.into_iter().chain(actor.map(|at| actors.start + at)) {
                if let Some(count) = busy.get_mut(at) {
                    *count += 1;
                }
            }
        }
    }
    busy
}

fn names(dossier: &Dossier, index: &SearchIndex) -> Vec<(SmolStr, u32)> {
    let shelves = [Shelf::Places, Shelf::Actors, Shelf::Documents];
    let numbers = shelves.into_iter().flat_map(|shelf| index.shelf(shelf));
    let named = numbers.filter_map(|number| {
        let text = match index.items.get(number)? {
            Item::Place(id) => &dossier.places().get(id)?.names,
            Item::Actor(id) => &dossier.actors().get(id)?.names,
            Item::Document(id) => &dossier.documents().get(id)?.title,
            _ => return None,
        };
        Some((text, u32::try_from(number).ok()?))
    });
    let each = named.flat_map(|(text, number)| {
        let names = text.all();
        names.map(move |(_, name)| (SmolStr::from(folded(name)), number))
    });
    let mut names: Vec<_> = each.collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The words of some things, each word once, and where they occur.
#[derive(Default)]
struct Gathered {
    words: Vec<SmolStr>,
    numbers: HashMap<SmolStr, u32>,
    postings: Vec<(u32, Posting)>,
}

impl Gathered {
    fn of(reader: &Reader<'_>, first: usize, items: &[Item]) -> Self {
        let mut gathered = Self::default();
        let mut of_one: Vec<(u32, Field)> = Vec::new();
        for (item, number) in items.iter().zip(first..) {
            reader.read(item, &mut |field, text| {
                for word in words(text) {
                    of_one.push((gathered.number(&word), field));
                }
            });
            // Of a word that stands there several times the most telling counts.
            of_one.sort_unstable();
            of_one.dedup_by_key(|(word, _)| *word);
            let number = u32::try_from(number).unwrap_or(u32::MAX >> 2);
            let found = of_one.drain(..);
            let found = found.map(|(word, field)| (word, Posting::new(number, field)));
            gathered.postings.extend(found);
        }
        gathered
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(known) = self.numbers.get(word) {
            return *known;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(word.into());
        self.numbers.insert(word.into(), number);
        number
    }
}
