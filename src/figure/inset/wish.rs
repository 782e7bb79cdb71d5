//! What a reader wants of the insets: which to leave out, and where to put others.

use crate::model::{Id, Place};
use std::collections::BTreeSet;

/// What a reader wants of the insets. The default leaves everything to the program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InsetWishes {
    wishes: Vec<(BTreeSet<Id<Place>>, InsetWish)>,
}

/// What a reader wants of one inset.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum InsetWish {
    /// It is not drawn.
    Hidden,
    /// It stands here.
    At(InsetSpot),
    /// As [`Self::At`], but only where it covers nothing: the spot of the frame before, kept while the map moves.
    Kept(InsetSpot),
}

/// Where an inset stands and how large it is, in shares of the map's shorter side.
///
/// Its place is told from what it magnifies: so it goes with its places when the map is panned or turned, and lies alike on
/// sheets of other sizes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InsetSpot {
    /// From the middle of what it magnifies to its own middle: right, down.
    pub offset: [f32; 2],
    /// Its radius.
    pub radius: f32,
}

impl InsetWishes {
    /// No wishes.
    pub const NONE: &'static Self = &Self { wishes: Vec::new() };

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wishes.is_empty()
    }

    /// Wishes something of the inset of these places, instead of what was wished of it before.
    pub fn wish(&mut self, places: BTreeSet<Id<Place>>, wish: InsetWish) {
        self.wishes.retain(|(of, _)| !is_same(of, &places));
        self.wishes.push((places, wish));
    }

    /// Wishes something of an inset of which nothing is wished yet.
    pub fn suggest(&mut self, places: &BTreeSet<Id<Place>>, wish: InsetWish) {
        if self.of(places).is_none() {
            self.wishes.push((places.clone(), wish));
        }
    }

    /// What is wished of the inset of these places, which may have won or lost some since; the latest wish counts.
    #[must_use]
    pub fn of(&self, places: &BTreeSet<Id<Place>>) -> Option<InsetWish> {
        let mut latest = self.wishes.iter().rev();
        let (_, wish) = latest.find(|(of, _)| is_same(of, places))?;
        Some(*wish)
    }
}

/// Whether two sets of places are one inset: most of the smaller set is in the other.
fn is_same(a: &BTreeSet<Id<Place>>, b: &BTreeSet<Id<Place>>) -> bool {
    let shared = a.intersection(b).count();
    shared > 0 && 2 * shared > a.len().min(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(ids: &[&str]) -> BTreeSet<Id<Place>> {
        ids.iter().map(|id| Id::new(id).unwrap()).collect()
    }

    #[test]
    fn a_wish_stays_with_its_places_when_one_joins_or_leaves() {
        let spot = |right| InsetSpot {
            offset: [right, 0.2],
            radius: 0.1,
        };
        let mut wishes = InsetWishes::default();
        wishes.wish(set(&["a", "b"]), InsetWish::Hidden);
        assert_eq!(wishes.of(&set(&["a", "b", "c"])), Some(InsetWish::Hidden));
        assert_eq!(wishes.of(&set(&["a", "c"])), None);
        wishes.wish(set(&["a", "b", "c"]), InsetWish::At(spot(0.1)));
        assert_eq!(wishes.of(&set(&["a", "b"])), Some(InsetWish::At(spot(0.1))));
        wishes.suggest(&set(&["a", "b"]), InsetWish::Kept(spot(0.0)));
        assert_eq!(wishes.of(&set(&["a", "b"])), Some(InsetWish::At(spot(0.1))));
    }
}
