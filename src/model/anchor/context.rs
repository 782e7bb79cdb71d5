//! What stands around a quotation, and which of several places it singles out.

use super::fold::fold;
use super::indexed::IndexedText;
use super::quote::Quote;

/// Code points of context by which the best place must lead when no place agrees wholly.
const LEAD: usize = 8;

/// How far the surroundings of a place agree with those of the quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Agreement {
    /// Folded code points that agree, counted away from the quotation.
    pub(super) length: usize,
    /// Whether all of both sides agrees.
    pub(super) whole: bool,
}

/// Compares the surroundings of a place with those of the quotation, both folded.
pub(super) fn agreement(text: &IndexedText, place: (usize, usize), quote: &Quote<'_>) -> Agreement {
    let wanted_before = fold(quote.prefix.unwrap_or(""));
    let wanted_after = fold(quote.suffix.unwrap_or(""));
    let before = {
        let from = place.0.saturating_sub(reach(&wanted_before));
        fold(text.slice(from, place.0).unwrap_or(""))
    };
    let after = {
        let to = (place.1 + reach(&wanted_after)).min(text.len());
        fold(text.slice(place.1, to).unwrap_or(""))
    };
    let left = common(wanted_before.chars().rev(), before.chars().rev());
    let right = common(wanted_after.chars(), after.chars());
    Agreement {
        length: left + right,
        whole: left == wanted_before.chars().count() && right == wanted_after.chars().count(),
    }
}

/// The only place whose surroundings agree wholly with the quotation's, else the one that agrees in clearly more.
pub(super) fn singled_out(
    text: &IndexedText,
    places: &[(usize, usize)],
    quote: &Quote<'_>,
) -> Option<(usize, usize)> {
    let mut ranked: Vec<_> = places
        .iter()
        .map(|&place| (agreement(text, place, quote), place))
        .collect();
    ranked.sort_by_key(|(a, place)| (std::cmp::Reverse((a.whole, a.length)), *place));
    match ranked.as_slice() {
        [] => None,
        [only] => Some(only.1),
        [best, next, ..] => {
            let wholly = best.0.whole && !next.0.whole;
            let clearly = !best.0.whole && best.0.length >= next.0.length + LEAD;
            (wholly || clearly).then_some(best.1)
        }
    }
}

/// Code points of source that surely hold as much folded text, runs of white space aside.
fn reach(wanted: &str) -> usize {
    4 * wanted.chars().count() + 16
}

fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}
