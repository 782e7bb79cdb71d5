//! The parts of the filter that the entries of the legend switch.

use crate::analysis::{Counts, Filter};
use crate::model::{Id, KindRef, Place, Realis, Status, Witness};
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
    /// Relations with an end in this place.
    Place(Id<Place>),
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
            Self::Place(v) => on(filter.places.as_ref(), v),
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
            Self::Place(v) => only(&mut filter.places, v),
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
