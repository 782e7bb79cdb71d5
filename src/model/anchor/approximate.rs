//! The last step of anchoring: something close to the quotation, which a person must look at.

use super::context::agreement;
use super::grams::Sieve;
use super::indexed::IndexedText;
use super::myers::{Match, Pattern};
use super::quote::Quote;
use super::words::widened;

/// Least length of a quotation that is recognised without its surroundings, in folded code points.
const LONG_ENOUGH: usize = 16;

/// Steps of bit-vector work that one quotation may cost, some seconds; beyond it the quotation counts as not found.
const WORK: usize = 1_000_000_000;

/// What the search found.
pub(super) enum Close {
    /// One place, in code points of the source.
    One((usize, usize)),
    /// Several, too much alike.
    Several,
    /// Nothing close enough.
    Nothing,
}

/// Looks for a stretch within a quarter of the length in edits that leads any other by a twentieth of the length.
pub(super) fn closest(text: &IndexedText, folded: &str, quote: &Quote<'_>) -> Close {
    let grams = text.grams();
    let symbols: Vec<u16> = folded.chars().map(|c| grams.symbol(c)).collect();
    let length = symbols.len();
    if length == 0 {
        return Close::Nothing;
    }
    let pattern = Pattern::new(symbols, grams);
    let reversed = Pattern::new(pattern.symbols().iter().rev().copied().collect(), grams);
    let search = Search {
        text,
        sieve: grams.sieve(pattern.symbols()),
        pattern: &pattern,
        reversed: &reversed,
    };
    // Fewer edits leave fewer places to look at, and most quotations have few.
    let limits = [length / 16, length / 8, length / 4];
    let found = limits.iter().find_map(|&k| match search.best(k, None) {
        Found::Nothing => None,
        found => Some(found),
    });
    let Some(Found::Best(best)) = found else {
        return Close::Nothing;
    };
    let lead = length.div_ceil(20);
    let place = (best.start, best.end);
    match search.best(best.distance + lead - 1, Some(place)) {
        Found::Nothing => {}
        // Where nobody could look, nobody can say that it leads.
        Found::Best(_) | Found::TooMuch => return Close::Several,
    }
    let Some(place) = text.source_from_folded(place) else {
        return Close::Nothing;
    };
    let place = widened(text, place);
    let around = agreement(text, place, quote);
    let has_context = [quote.prefix, quote.suffix]
        .iter()
        .all(|side| side.is_some_and(|s| !s.is_empty()));
    if length >= LONG_ENOUGH || (has_context && around.whole) {
        Close::One(place)
    } else {
        Close::Nothing
    }
}

/// What one search found.
enum Found {
    Best(Match),
    Nothing,
    /// It would cost more than `WORK`.
    TooMuch,
}

struct Search<'a> {
    text: &'a IndexedText,
    sieve: Sieve,
    pattern: &'a Pattern,
    reversed: &'a Pattern,
}

impl Search<'_> {
    /// The first place with the fewest edits, no more than `limit`, that does not overlap `hole`.
    fn best(&self, limit: usize, hole: Option<(usize, usize)>) -> Found {
        let symbols = self.text.grams().symbols();
        let mut stretches = within(&self.sieve.candidates(limit), &self.text.folded_stretches());
        if let Some(hole) = hole {
            stretches = without(&stretches, hole);
        }
        let total: usize = stretches.iter().map(|(start, end)| end - start).sum();
        if total.saturating_mul(self.pattern.blocks()) > WORK {
            return Found::TooMuch;
        }
        let mut best: Option<Match> = None;
        for (start, end) in stretches {
            let Some(text) = symbols.get(start..end) else {
                continue;
            };
            // Only fewer edits than the best so far are of interest.
            let limit = match best {
                Some(Match { distance: 0, .. }) => break,
                Some(found) => found.distance - 1,
                None => limit,
            };
            if let Some(found) = self.pattern.best_end(text, limit) {
                let m = self.pattern.match_ending(self.reversed, text, found);
                best = Some(Match {
                    start: start + m.start,
                    end: start + m.end,
                    distance: m.distance,
                });
            }
        }
        best.map_or(Found::Nothing, Found::Best)
    }
}

/// The parts that two sorted lists of stretches have in common.
fn within(some: &[(usize, usize)], others: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let (mut i, mut j) = (0, 0);
    let mut common = Vec::new();
    while let (Some(a), Some(b)) = (some.get(i), others.get(j)) {
        let (start, end) = (a.0.max(b.0), a.1.min(b.1));
        if start < end {
            common.push((start, end));
        }
        if a.1 < b.1 { i += 1 } else { j += 1 }
    }
    common
}

/// The stretches without one stretch.
fn without(stretches: &[(usize, usize)], hole: (usize, usize)) -> Vec<(usize, usize)> {
    stretches
        .iter()
        .flat_map(|&(start, end)| [(start, end.min(hole.0)), (start.max(hole.1), end)])
        .filter(|(start, end)| start < end)
        .collect()
}
