//! Which parts of a long text can hold something close to a quotation at all.
//!
//! One edit destroys at most three trigrams of the pattern, so a stretch within `k` edits of it still holds at least
//! (trigrams − 3k) of them (the q-gram lemma, Ukkonen 1992). Counting trigrams is far cheaper than aligning.

use std::collections::{BTreeMap, BTreeSet};

/// Code points per block of the count.
const BLOCK: usize = 64;

/// Stands for a code point that has no number; it matches nothing.
pub(super) const NO_SYMBOL: u16 = u16::MAX;

/// A folded text as small numbers, one per code point, with the hash of every trigram.
#[derive(Clone, Debug)]
pub(super) struct Grams {
    /// Every code point of the text with its number: the first 65,535 kinds of them.
    alphabet: BTreeMap<char, u16>,
    symbols: Vec<u16>,
    hashes: Vec<u16>,
}

impl Grams {
    pub(super) fn new(text: &str) -> Self {
        let mut alphabet = BTreeMap::new();
        // Most text is made of few code points: those below this are found without a search.
        let mut low = vec![NO_SYMBOL; 0x3000];
        let mut symbols = Vec::with_capacity(text.len());
        for c in text.chars() {
            let known = low.get(c as usize).copied().filter(|&s| s != NO_SYMBOL);
            symbols.push(known.unwrap_or_else(|| {
                let next = u16::try_from(alphabet.len()).unwrap_or(NO_SYMBOL);
                if next == NO_SYMBOL && !alphabet.contains_key(&c) {
                    return NO_SYMBOL;
                }
                let symbol = *alphabet.entry(c).or_insert(next);
                if let Some(slot) = low.get_mut(c as usize) {
                    *slot = symbol;
                }
                symbol
            }));
        }
        symbols.shrink_to_fit();
        let hashes = symbols.windows(3).map(hash).collect();
        Self {
            alphabet,
            symbols,
            hashes,
        }
    }

    /// The text as symbols.
    pub(super) fn symbols(&self) -> &[u16] {
        &self.symbols
    }

    /// The number of different symbols.
    pub(super) fn alphabet_len(&self) -> usize {
        self.alphabet.len()
    }

    /// The symbol of a code point, `NO_SYMBOL` when the text lacks it.
    pub(super) fn symbol(&self, c: char) -> u16 {
        self.alphabet.get(&c).copied().unwrap_or(NO_SYMBOL)
    }

    /// Counts the trigrams of `pattern` all over the text.
    pub(super) fn sieve(&self, pattern: &[u16]) -> Sieve {
        let distinct: BTreeSet<&[u16]> = pattern.windows(3).collect();
        let mut wanted = vec![0_u64; 1 << 10];
        for gram in distinct.iter().filter(|g| !g.contains(&NO_SYMBOL)) {
            let h = hash(gram);
            if let Some(word) = wanted.get_mut(usize::from(h >> 6)) {
                *word |= 1 << (h & 63);
            }
        }
        let has = |h: u16| {
            wanted
                .get(usize::from(h >> 6))
                .map_or(0, |w| w >> (h & 63) & 1)
        };
        let blocks = self.hashes.chunks(BLOCK);
        Sieve {
            hits: blocks.map(|b| b.iter().map(|&h| has(h)).sum()).collect(),
            distinct: distinct.len(),
            pattern_len: pattern.len(),
            text_len: self.symbols.len(),
        }
    }
}

/// How many trigrams of a pattern every block of a text holds.
pub(super) struct Sieve {
    hits: Vec<u64>,
    /// The number of different trigrams of the pattern.
    distinct: usize,
    pattern_len: usize,
    text_len: usize,
}

impl Sieve {
    /// Sorted, disjoint stretches of the text; whatever is within `k` edits of the pattern lies wholly in one of them.
    pub(super) fn candidates(&self, k: usize) -> Vec<(usize, usize)> {
        let needed = self.distinct.saturating_sub(3 * k) as u64;
        if needed == 0 {
            return vec![(0, self.text_len)];
        }
        let width = (self.pattern_len + k).div_ceil(BLOCK) + 1;
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut sum: u64 = self.hits.iter().take(width - 1).sum();
        for first in 0..self.hits.len() {
            sum += self.hits.get(first + width - 1).copied().unwrap_or(0);
            if sum >= needed {
                let start = first * BLOCK;
                let end = ((first + width) * BLOCK + 2).min(self.text_len);
                match found.last_mut() {
                    Some(last) if last.1 >= start => last.1 = end,
                    _ => found.push((start, end)),
                }
            }
            sum -= self.hits.get(first).copied().unwrap_or(0);
        }
        found
    }
}

fn hash(gram: &[u16]) -> u16 {
    let mixed = gram.iter().fold(0_u32, |h, &s| {
        (h ^ u32::from(s)).wrapping_mul(0x9E37_79B1).rotate_left(7)
    });
    (mixed >> 16) as u16
}
