//! Dyads held against columns of facts.

use super::super::facts::{Fact, Wish};
use super::{Dyad, DyadEnd, Way};
use crate::model::{Actor, Dossier, Place, RowId};
use std::collections::BTreeSet;

/// A dyad made ready for rows.
pub(in super::super) struct Sought {
    ends: [Ends; 2],
    way: Way,
}

/// Who or what may stand at an end, by rows.
struct Ends {
    is_anybody: bool,
    who: Vec<bool>,
    places: Wish,
    nobody_in: Wish,
}

impl Sought {
    /// A dyad of a dossier.
    pub fn of(dossier: &Dossier, dyad: &Dyad) -> Self {
        Self {
            ends: dyad.ends.each_ref().map(|set| Ends::of(dossier, set)),
            way: dyad.way,
        }
    }

    /// Whether a relation runs so, of which these are the facts and the actors at its ends.
    pub fn has(&self, fact: &Fact, acting: [Option<RowId<Actor>>; 2]) -> bool {
        let [first, second] = &self.ends;
        let ([from, to], [from_place, to_place]) = (acting, fact.places);
        let (from, to) = ((from, from_place), (to, to_place));
        let straight = || first.has(from) && second.has(to);
        let crossed = || first.has(to) && second.has(from);
        self.way.admits(fact.directed, straight, crossed)
    }
}

impl Ends {
    fn of(dossier: &Dossier, set: &BTreeSet<DyadEnd>) -> Self {
        let (mut groups, mut alone) = (BTreeSet::new(), BTreeSet::new());
        let (mut places, mut nobody_in) = (BTreeSet::new(), BTreeSet::new());
        for end in set.iter().cloned() {
            match end {
                DyadEnd::Actor(id) => groups.insert(id),
                DyadEnd::ActorAlone(id) => alone.insert(id),
                DyadEnd::Place(id) => places.insert(id),
                DyadEnd::PlaceAlone(id) => nobody_in.insert(id),
            };
        }
        let is_wanted = |actor: &Actor| {
            let mut of = dossier.memberships(&actor.id);
            alone.contains(&actor.id) || of.any(|group| groups.contains(&group.id))
        };
        let names_actors = !(groups.is_empty() && alone.is_empty());
        Self {
            is_anybody: set.is_empty(),
            who: if names_actors {
                dossier.actors().iter().map(is_wanted).collect()
            } else {
                Vec::new()
            },
            places: Wish::of(dossier.places(), Some(&places)),
            nobody_in: Wish::of(dossier.places(), Some(&nobody_in)),
        }
    }

    fn has(&self, (who, place): (Option<RowId<Actor>>, Option<RowId<Place>>)) -> bool {
        let is_in = |wish: &Wish| place.is_some_and(|place| wish.has(place.number()));
        self.is_anybody
            || who.is_some_and(|who| self.who.get(who.index()) == Some(&true))
            || is_in(&self.places)
            || who.is_none() && is_in(&self.nobody_in)
    }
}
