//! The parts of the filter that the entries of the legend switch.

use crate::analysis::{Counts, Dyad, Filter};
use crate::model::{Actor, Document, Id, KindRef, Place, Realis, Status, Witness};
use std::collections::{BTreeMap, BTreeSet};

/// What an entry of the legend stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Relations of this kind.
    Kind(KindRef),
    /// Relations of this realis.
    Realis(Realis),
    /// Relations of this status.
    Status(Status),
    /// Relations in which this witness speaks.
    Witness(Id<Witness>),
    /// Relations for which nobody speaks.
    Unvoiced,
    /// Relations that run so between two ends.
    Dyad(Dyad),
    /// Relations with an end in this place.
    Place(Id<Place>),
    /// Relations with this actor at an end, or somebody who belongs to it.
    Actor(Id<Actor>),
    /// Relations that quote this document.
    Document(Id<Document>),
    /// Relations that quote a document in this language, as a BCP 47 tag.
    Language(String),
}

impl Facet {
    /// Whether the filter lets this through.
    #[must_use]
    pub fn is_on(&self, filter: &Filter) -> bool {
        fn on<T: Ord>(list: Option<&BTreeSet<T>>, value: &T) -> bool {
            list.is_none_or(|set| set.contains(value))
        }
        match self {
            Self::Kind(v) => on(filter.kinds.as_ref(), v),
            Self::Realis(v) => on(filter.realis.as_ref(), v),
            Self::Status(v) => on(filter.status.as_ref(), v),
            Self::Witness(v) => on(filter.witnesses.as_ref(), v),
            Self::Unvoiced => !filter.without_unvoiced,
            Self::Dyad(v) => on(filter.dyads.as_ref(), v),
            Self::Place(v) => on(filter.places.as_ref(), v),
            Self::Actor(v) => on(filter.actors.as_ref(), v),
            Self::Document(v) => on(filter.documents.as_ref(), v),
            Self::Language(v) => on(filter.languages.as_ref(), v),
        }
    }

    /// Switches this on or off; `all` says what there is. When everything is on, that part of the filter is open.
    pub fn toggle(&self, filter: &mut Filter, all: &Counts) {
        match self {
            Self::Kind(v) => toggle(&mut filter.kinds, v, &all.kinds),
            Self::Realis(v) => toggle(&mut filter.realis, v, &all.realis),
            Self::Status(v) => toggle(&mut filter.status, v, &all.status),
            Self::Witness(v) => {
                toggle(&mut filter.witnesses, v, &all.witnesses);
                // Without such relations no entry shows that they are left out.
                filter.without_unvoiced &= all.unvoiced > 0;
            }
            Self::Unvoiced => filter.without_unvoiced ^= true,
            Self::Place(v) => toggle(&mut filter.places, v, &all.places),
            // Of these nobody sees all: what is named is what is wanted.
            Self::Dyad(_) | Self::Actor(_) | Self::Document(_) | Self::Language(_) => {
                self.pick(filter);
            }
        }
    }

    /// Leaves only this on in its section; when it already is the only one, everything.
    pub fn only(&self, filter: &mut Filter) {
        match self {
            Self::Kind(v) => only(&mut filter.kinds, v),
            Self::Realis(v) => only(&mut filter.realis, v),
            Self::Status(v) => only(&mut filter.status, v),
            Self::Witness(v) => {
                let alone = BTreeSet::from([v.clone()]);
                let back = filter.without_unvoiced && filter.witnesses.as_ref() == Some(&alone);
                filter.witnesses = (!back).then_some(alone);
                filter.without_unvoiced = !back;
            }
            Self::Unvoiced => {
                let back = !filter.without_unvoiced
                    && filter.witnesses.as_ref().is_some_and(BTreeSet::is_empty);
                filter.witnesses = (!back).then(BTreeSet::new);
                filter.without_unvoiced = false;
            }
            Self::Dyad(v) => only(&mut filter.dyads, v),
            Self::Place(v) => only(&mut filter.places, v),
            Self::Actor(v) => only(&mut filter.actors, v),
            Self::Document(v) => only(&mut filter.documents, v),
            Self::Language(v) => only(&mut filter.languages, v),
        }
    }

    /// Whether this is named in the filter, and not only let through because nothing of its sort is.
    #[must_use]
    pub fn is_picked(&self, filter: &Filter) -> bool {
        fn has<T: Ord>(list: Option<&BTreeSet<T>>, value: &T) -> bool {
            list.is_some_and(|set| set.contains(value))
        }
        match self {
            Self::Kind(v) => has(filter.kinds.as_ref(), v),
            Self::Realis(v) => has(filter.realis.as_ref(), v),
            Self::Status(v) => has(filter.status.as_ref(), v),
            Self::Witness(v) => has(filter.witnesses.as_ref(), v),
            Self::Unvoiced => !filter.without_unvoiced,
            Self::Dyad(v) => has(filter.dyads.as_ref(), v),
            Self::Place(v) => has(filter.places.as_ref(), v),
            Self::Actor(v) => has(filter.actors.as_ref(), v),
            Self::Document(v) => has(filter.documents.as_ref(), v),
            Self::Language(v) => has(filter.languages.as_ref(), v),
        }
    }

    /// Adds this to what is wanted, the first of its sort or one more, or takes it away again; without the last of its sort that
    /// part of the filter is open.
    pub fn pick(&self, filter: &mut Filter) {
        match self {
            Self::Kind(v) => pick(&mut filter.kinds, v),
            Self::Realis(v) => pick(&mut filter.realis, v),
            Self::Status(v) => pick(&mut filter.status, v),
            Self::Witness(v) => pick(&mut filter.witnesses, v),
            Self::Unvoiced => filter.without_unvoiced ^= true,
            Self::Dyad(v) => pick(&mut filter.dyads, v),
            Self::Place(v) => pick(&mut filter.places, v),
            Self::Actor(v) => pick(&mut filter.actors, v),
            Self::Document(v) => pick(&mut filter.documents, v),
            Self::Language(v) => pick(&mut filter.languages, v),
        }
    }
}

fn toggle<T: Ord + Clone>(list: &mut Option<BTreeSet<T>>, value: &T, all: &BTreeMap<T, usize>) {
    let mut set = list.take().unwrap_or_else(|| all.keys().cloned().collect());
    if !set.remove(value) {
        set.insert(value.clone());
    }
    *list = (!all.keys().all(|v| set.contains(v))).then_some(set);
}

fn pick<T: Ord + Clone>(list: &mut Option<BTreeSet<T>>, value: &T) {
    let mut set = list.take().unwrap_or_default();
    if !set.remove(value) {
        set.insert(value.clone());
    }
    *list = Some(set).filter(|set| !set.is_empty());
}

fn only<T: Ord + Clone>(list: &mut Option<BTreeSet<T>>, value: &T) {
    let alone = BTreeSet::from([value.clone()]);
    *list = (list.as_ref() != Some(&alone)).then_some(alone);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts() -> Counts {
        let mut counts = Counts::default();
        for realis in Realis::ALL {
            counts.realis.insert(*realis, 1);
        }
        counts
    }

    #[test]
    fn switching_twice_changes_nothing() {
        let all = counts();
        for realis in Realis::ALL {
            let facet = Facet::Realis(*realis);
            let mut filter = Filter::default();
            facet.toggle(&mut filter, &all);
            assert!(!facet.is_on(&filter));
            assert_eq!(
                filter.realis.as_ref().map(BTreeSet::len),
                Some(Realis::ALL.len() - 1)
            );
            facet.toggle(&mut filter, &all);
            assert_eq!(filter, Filter::default());
        }
    }

    #[test]
    fn nobody_is_an_entry_like_every_witness() {
        let witness = Facet::Witness(Id::new("a").unwrap());
        let mut all = Counts::default();
        all.witnesses.insert(Id::new("a").unwrap(), 1);
        all.unvoiced = 1;
        let mut filter = Filter::default();
        witness.toggle(&mut filter, &all);
        assert!(Facet::Unvoiced.is_on(&filter) && !witness.is_on(&filter));
        Facet::Unvoiced.toggle(&mut filter, &all);
        assert!(!Facet::Unvoiced.is_on(&filter));
        for (one, other) in [(&witness, &Facet::Unvoiced), (&Facet::Unvoiced, &witness)] {
            let mut filter = Filter::default();
            one.only(&mut filter);
            assert!(one.is_on(&filter) && !other.is_on(&filter), "{one:?}");
            one.only(&mut filter);
            assert_eq!(filter, Filter::default(), "{one:?}");
        }
    }

    #[test]
    fn picking_adds_and_the_last_taken_away_opens_the_filter() {
        let [a, b] = ["a", "b"].map(|id| Facet::Actor(Id::new(id).unwrap()));
        let mut filter = Filter::default();
        assert!(a.is_on(&filter) && !a.is_picked(&filter));
        a.pick(&mut filter);
        assert!(a.is_picked(&filter) && !b.is_on(&filter));
        b.pick(&mut filter);
        assert!(a.is_picked(&filter) && b.is_picked(&filter));
        a.pick(&mut filter);
        b.pick(&mut filter);
        assert_eq!(filter, Filter::default());
    }

    #[test]
    fn only_one_and_back() {
        let facet = Facet::Realis(Realis::Agreed);
        let mut filter = Filter::default();
        facet.only(&mut filter);
        assert!(facet.is_on(&filter));
        assert!(!Facet::Realis(Realis::Occurred).is_on(&filter));
        facet.only(&mut filter);
        assert_eq!(filter, Filter::default());
    }
}
