//! What is found for the words that somebody types.

use super::fold::{folded, words};
use super::index::{Field, SearchIndex, Shelf};
use super::slip::{allowed, away};
use crate::model::Item;
use std::cmp::Reverse;
use std::collections::HashMap;

/// What is found on a shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    /// The shelf.
    pub shelf: Shelf,
    /// How much is found there.
    pub total: usize,
    /// The best of it, the best first.
    pub best: Vec<Hit>,
}

/// Something that is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub item: Item,
    /// How well it answers; larger is better, and comparable on one shelf only.
    pub score: u32,
}

/// How well a word of a thing answers one that is typed.
#[derive(Clone, Copy)]
enum Answer {
    Same,
    Begins,
    Slip,
}

/// A word of the vocabulary that answers one that is typed.
type Answering = (usize, Answer);

/// How well the things of a dossier answer, word by word.
struct Tally {
    /// How many of the words so far each thing has.
    has: Vec<u8>,
    /// What the best answer to the last word is worth.
    last: Vec<u16>,
    sum: Vec<u16>,
}

impl SearchIndex {
    /// Everything that has all words of a text, shelf by shelf; at most `most` of each, the best first.
    ///
    /// A word is answered by one that begins with it, or, where none does, by one that nearly does. Empty for a text without
    /// words.
    #[must_use]
    pub fn find(&self, text: &str, most: usize) -> Vec<Hits> {
        let Some(tally) = self.tally(text) else {
            return Vec::new();
        };
        let whole = folded(text);
        let named = self
            .names
            .partition_point(|(name, _)| name.as_str() < whole.as_str());
        let named = self.names.get(named..).unwrap_or_default();
        let begins = named
            .iter()
            .take_while(|(name, _)| name.starts_with(whole.as_str()));
        let mut named: HashMap<usize, u32> = HashMap::new();
        for (name, number) in begins {
            let bonus = named.entry(*number as usize).or_default();
            *bonus = (*bonus).max(if *name == whole { 2 } else { 1 });
        }
        let shelves = Shelf::ALL.iter();
        let hits = shelves.filter_map(|shelf| self.on_shelf(*shelf, &tally, (&named, most)));
        hits.collect()
    }

    /// What is found on a shelf; things of the name that is typed come before their equals, then the busiest.
    fn on_shelf(
        &self,
        shelf: Shelf,
        tally: &Tally,
        (named, most): (&HashMap<usize, u32>, usize),
    ) -> Option<Hits> {
        let numbers = self.shelf(shelf);
        let has = tally.has.get(numbers.clone())?;
        let sums = tally.sum.get(numbers.clone())?;
        let found = numbers.zip(has.iter().zip(sums));
        let mut found: Vec<(u32, usize)> = found
            .filter(|(_, (has, _))| **has == u8::MAX)
            .map(|(number, (_, sum))| (u32::from(*sum) << 2, number))
            .collect();
        if found.is_empty() {
            return None;
        }
        for (score, number) in &mut found {
            *score += named.get(number).copied().unwrap_or(0);
        }
        let rank = |(score, number): &(u32, usize)| {
            let busy = self.busy.get(*number).copied().unwrap_or(0);
            (Reverse(*score), Reverse(busy), *number)
        };
        let total = found.len();
        if total > most {
            found.select_nth_unstable_by_key(most, rank);
            found.truncate(most);
        }
        found.sort_unstable_by_key(rank);
        let hit = |(score, number): (u32, usize)| {
            let item = self.items.get(number)?.clone();
            Some(Hit { item, score })
        };
        Some(Hits {
            shelf,
            total,
            best: found.into_iter().filter_map(hit).collect(),
        })
    }

    /// How well everything answers a text; `None` for one without words.
    fn tally(&self, text: &str) -> Option<Tally> {
        // More words than this are a text, not a question.
        const MOST_WORDS: usize = 24;
        let typed: Vec<_> = words(text)
            .filter(|w| !w.is_empty())
            .take(MOST_WORDS)
            .collect();
        if typed.is_empty() {
            return None;
        }
        let count = self.items.len();
        let mut tally = Tally {
            has: vec![0; count],
            last: vec![0; count],
            sum: vec![0; count],
        };
        for (number, word) in (0_u8..).zip(&typed) {
            for (answering, answer) in self.answering(word) {
                for posting in self.postings(answering) {
                    tally.take(posting.entry(), number, worth(answer, posting.field()));
                }
            }
        }
        let all = u8::try_from(typed.len()).unwrap_or(u8::MAX);
        for has in &mut tally.has {
            *has = if *has == all { u8::MAX } else { 0 };
        }
        Some(tally)
    }

    /// The words that answer one that is typed.
    fn answering(&self, typed: &str) -> Vec<Answering> {
        let range = self.beginning_with(typed);
        if !range.is_empty() {
            let same = |number: usize| self.vocabulary.get(number).is_some_and(|w| w == typed);
            let answer = |number| {
                if same(number) {
                    Answer::Same
                } else {
                    Answer::Begins
                }
            };
            return range.map(|number| (number, answer(number))).collect();
        }
        let letters: Vec<char> = typed.chars().collect();
        let most = allowed(letters.len());
        if most == 0 {
            return Vec::new();
        }
        let near = self.vocabulary.iter().enumerate();
        let near = near.filter_map(|(number, word)| Some((number, away(&letters, word, most)?)));
        let near: Vec<(usize, usize)> = near.collect();
        // Those that are nearest: who slips once did not mean what is two slips away.
        let least = near.iter().map(|(_, away)| *away).min();
        let nearest = near.into_iter().filter(|(_, away)| Some(*away) == least);
        nearest.map(|(number, _)| (number, Answer::Slip)).collect()
    }
}

impl Tally {
    /// Counts an answer to word `number`, when all words before it were answered.
    fn take(&mut self, entry: usize, number: u8, worth: u16) {
        let (Some(has), Some(last), Some(sum)) = (
            self.has.get_mut(entry),
            self.last.get_mut(entry),
            self.sum.get_mut(entry),
        ) else {
            return;
        };
        if *has == number {
            *has = number + 1;
            *last = worth;
            *sum += worth;
        } else if *has == number + 1 && worth > *last {
            *sum += worth - *last;
            *last = worth;
        }
    }
}

/// What an answer is worth: a name more than what something is about, a whole word more than its beginning.
fn worth(answer: Answer, field: Field) -> u16 {
    let answer = match answer {
        Answer::Same => 4,
        Answer::Begins => 2,
        Answer::Slip => 1,
    };
    let field = match field {
        Field::Name => 4,
        Field::About => 2,
        Field::Text => 1,
    };
    answer * field
}
