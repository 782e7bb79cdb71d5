//! Anchoring: is the quotation in the text?
//!
//! Positions are Unicode code points, from 0, end exclusive (W3C Web Annotation Data Model, 4.2.4). The text is never
//! altered; folding serves only the search. A change of meaning comes out altered or orphaned, never exact or moved: so a
//! quotation is found only as whole words, unless the word went on in the source too, and no likeness, however great,
//! makes it evidence.

mod approximate;
mod code_points;
mod context;
mod diff;
mod fold;
mod grams;
mod indexed;
mod myers;
mod quote;
mod words;

#[cfg(test)]
mod tests;

pub use diff::{DiffPart, diff};
pub use fold::fold;
pub use indexed::{IndexedText, LEFT_OUT};
pub use quote::Quote;

use super::vocabulary::AnchorState;
use approximate::Close;

/// Places beyond which a quotation is not told apart by what stands around it.
const MOST_PLACES: usize = 10_000;

/// Code points that places may have together: a long quotation that stands everywhere is looked for in fewer of them.
const MOST_IN_PLACES: usize = 10_000_000;

/// What anchoring found for one passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// How surely the quotation is there.
    pub state: AnchorState,
    /// Where it is in the text, in code points, end exclusive; `None` for ambiguous and orphaned.
    pub at: Option<(usize, usize)>,
    /// Whether only folding (white space, quotes, dashes, composition) made it match.
    pub cosmetic: bool,
}

impl Anchor {
    /// A quotation that is nowhere.
    pub const ORPHANED: Self = Self {
        state: AnchorState::Orphaned,
        at: None,
        cosmetic: false,
    };

    const AMBIGUOUS: Self = Self {
        state: AnchorState::Ambiguous,
        at: None,
        cosmetic: false,
    };

    fn at(state: AnchorState, place: (usize, usize), cosmetic: bool) -> Self {
        Self {
            state,
            at: Some(place),
            cosmetic,
        }
    }
}

/// Looks for a quotation in a text: at its place, then anywhere, then folded, then approximately.
///
/// An empty quotation, and one that holds [`LEFT_OUT`], is orphaned. Takes time proportional to the text, and for the
/// last step to (quotation / 64) × (those parts of the text that share enough trigrams with it).
#[must_use]
pub fn anchor(text: &IndexedText, quote: &Quote<'_>) -> Anchor {
    let quote = &quote.near();
    if quote.exact.is_empty() || reaches_over_gap(quote.exact) {
        return Anchor::ORPHANED;
    }
    if let Some(place) = at_its_place(text, quote) {
        return Anchor::at(AnchorState::Exact, place, false);
    }
    let most = most_places(quote.exact);
    let mut places = text.occurrences(quote.exact, most);
    let too_many = places.len() >= most;
    if let Some(anchor) = moved(text, quote, (&mut places, too_many), false) {
        return anchor;
    }
    let folded = fold(quote.exact);
    let most = most_places(&folded);
    let mut places = text.folded_occurrences(&folded, most);
    let too_many = places.len() >= most;
    // Composed letters map back as a whole: a match of half of one is none.
    places.retain(|&(start, end)| text.slice(start, end).is_some_and(|s| fold(s) == folded));
    if let Some(anchor) = moved(text, quote, (&mut places, too_many), true) {
        return anchor;
    }
    match approximate::closest(text, &folded, quote) {
        Close::One(place) => Anchor::at(AnchorState::Altered, place, false),
        Close::Several => Anchor::AMBIGUOUS,
        Close::Nothing => Anchor::ORPHANED,
    }
}

/// Whether a quotation holds [`LEFT_OUT`], be it with other spaces.
fn reaches_over_gap(exact: &str) -> bool {
    // Folding makes no ellipsis and takes none away.
    exact.contains('…') && fold(exact).contains(LEFT_OUT)
}

/// How many places of a quotation are looked at.
fn most_places(exact: &str) -> usize {
    let length = exact.chars().count().max(1);
    (MOST_IN_PLACES / length).clamp(10, MOST_PLACES)
}

/// The stored place, when the quotation stands there and what is stored of its surroundings does not show that it has
/// become part of another word.
fn at_its_place(text: &IndexedText, quote: &Quote<'_>) -> Option<(usize, usize)> {
    let place = (quote.start?, quote.end?);
    let there = place.0 < place.1
        && text.slice(place.0, place.1) == Some(quote.exact)
        && !text.touches_gap(place.0, place.1)
        && words::may_be_whole(text, place, quote);
    there.then_some(place)
}

/// The verdict when the quotation stands at one of `places`, else `None`; `too_many` when there may be more of them.
fn moved(
    text: &IndexedText,
    quote: &Quote<'_>,
    (places, too_many): (&mut Vec<(usize, usize)>, bool),
    cosmetic: bool,
) -> Option<Anchor> {
    places.retain(|&place| {
        !text.touches_gap(place.0, place.1) && words::is_whole(text, place, quote)
    });
    if places.is_empty() {
        return None;
    }
    let place = match places.as_slice() {
        [only] if !too_many => Some(*only),
        _ if too_many => None,
        several => context::singled_out(text, several, quote),
    };
    Some(place.map_or(Anchor::AMBIGUOUS, |place| {
        Anchor::at(AnchorState::Moved, place, cosmetic)
    }))
}
