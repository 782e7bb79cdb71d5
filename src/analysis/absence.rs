//! Why a relation is not on the map.

use crate::model::status::Assessment;
use crate::model::{Dossier, Relation, Status};

/// Why a relation is not drawn, whatever the filter says.
///
/// One that lacks both evidence and a place is unsupported: a place would not bring it onto the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absence {
    /// No passage of it counts: none is found for certain in the text that it quotes.
    Unsupported,
    /// An end has no place.
    Unlocated,
}

impl Absence {
    /// Every reason; the first that holds is the one told.
    pub const ALL: [Self; 2] = [Self::Unsupported, Self::Unlocated];

    /// Why `relation` is not drawn; `None` when it is.
    ///
    /// A relation whose standing nobody has worked out is unsupported: nothing is drawn on trust.
    #[must_use]
    pub fn of(
        dossier: &Dossier,
        relation: &Relation,
        standing: Option<&Assessment>,
    ) -> Option<Self> {
        let ends = [&relation.from, &relation.to];
        if standing.is_none_or(|a| a.status == Status::NoEvidence) {
            Some(Self::Unsupported)
        } else if ends.iter().any(|end| dossier.place_of(end).is_none()) {
            Some(Self::Unlocated)
        } else {
            None
        }
    }

    /// The sentence for a sheet or a terminal that counts such relations, as an id of a message with `$count`.
    #[must_use]
    pub fn counted_id(self) -> &'static str {
        match self {
            Self::Unsupported => "figure-unsupported",
            Self::Unlocated => "figure-unlocated",
        }
    }

    /// The sentence for the card of such a relation, as an id of a message with `$passages`, the number that it has.
    #[must_use]
    pub fn told_id(self) -> &'static str {
        match self {
            Self::Unsupported => "card-unsupported",
            Self::Unlocated => "card-unlocated",
        }
    }
}
