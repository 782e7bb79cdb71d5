//! What a place, an actor or a document has to do with the relations of a dossier: the groups of its card.

use super::group::GroupKind;
use crate::analysis::{Node, NodeKind};
use crate::model::{Actor, Dossier, End, Id, Item, KindRef, Place, Relation, RowId};
use std::collections::BTreeMap;

/// Relations under their kinds, both in the order of the vocabulary, then of the dossier.
pub type ByKind = Vec<(KindRef, Vec<RowId<Relation>>)>;

/// The relations with each counterpart, the most first; of equals actors come first, then the smaller id.
pub type ByCounterpart = Vec<(Node, Vec<RowId<Relation>>)>;

/// A group of relations on a card.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What its relations have in common.
    pub kind: GroupKind,
    /// How many relations it has.
    pub count: usize,
    /// The relations.
    pub by_kind: ByKind,
    /// The same by who or what stands at the other end; a place has places there, an actor whoever acts, else the place. Ends without
    /// either are left out.
    pub with: ByCounterpart,
}

/// What a place, an actor or a document has to do with relations. Found by a walk over the whole dossier, so it is worth
/// keeping.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dealings {
    /// The groups that are not empty, in the order of the card.
    pub groups: Vec<Group>,
    /// The actors that sit in a place.
    pub seated: Vec<Id<Actor>>,
    /// How many more relations there are that the filter hides.
    pub hidden: usize,
}

impl Dealings {
    /// Only the relations that are `shown`, by their rows; the others are counted.
    #[must_use]
    pub fn within(&self, shown: &[bool]) -> Self {
        let is_shown = |row: &RowId<Relation>| shown.get(row.index()) == Some(&true);
        let groups = self.groups.iter().map(|group| {
            let by_kind: ByKind = kept(&group.by_kind, is_shown).collect();
            Group {
                kind: group.kind,
                count: by_kind.iter().map(|(_, rows)| rows.len()).sum(),
                by_kind,
                with: most_first(kept(&group.with, is_shown)),
            }
        });
        let groups: Vec<Group> = groups.filter(|group| group.count > 0).collect();
        let count = |groups: &[Group]| groups.iter().map(|group| group.count).sum::<usize>();
        Self {
            hidden: self.hidden + count(&self.groups) - count(&groups),
            groups,
            seated: self.seated.clone(),
        }
    }

    /// Those of an item, whatever the filter says; none of a relation or a passage.
    #[must_use]
    pub fn of(dossier: &Dossier, item: &Item) -> Self {
        match item {
            Item::Place(id) => {
                let seated = dossier.actors().iter().filter(|actor| {
                    let seat = dossier.seat_of(&actor.id);
                    seat.is_some_and(|seat| &seat.id == id)
                });
                Self {
                    groups: groups(dossier, &GroupKind::OF_PLACE, |r| at_place(dossier, id, r)),
                    seated: seated.map(|actor| actor.id.clone()).collect(),
                    hidden: 0,
                }
            }
            Item::Actor(id) => Self {
                groups: groups(dossier, &GroupKind::OF_ACTOR, |r| of_actor(dossier, id, r)),
                ..Self::default()
            },
            Item::Document(id) => {
                let quotes = |r: &Relation| r.passages.iter().any(|p| &p.document == id);
                let listed = Side {
                    kind: GroupKind::Quoting,
                    with: None,
                };
                Self {
                    groups: groups(dossier, &[GroupKind::Quoting], |r| {
                        quotes(r).then(|| listed.clone())
                    }),
                    ..Self::default()
                }
            }
            Item::Relation(_) | Item::Passage(_) => Self::default(),
        }
    }
}

/// The lists with only what is shown; those of which nothing is left out.
fn kept<K: Clone>(
    lists: &[(K, Vec<RowId<Relation>>)],
    is_shown: impl Fn(&RowId<Relation>) -> bool,
) -> impl Iterator<Item = (K, Vec<RowId<Relation>>)> {
    let lists = lists.iter();
    lists.filter_map(move |(key, rows)| {
        let rows: Vec<_> = rows.iter().copied().filter(&is_shown).collect();
        (!rows.is_empty()).then(|| (key.clone(), rows))
    })
}

/// Where a relation stands on a card.
#[derive(Clone)]
struct Side {
    /// Its group.
    kind: GroupKind,
    /// Who or what is at its other end.
    with: Option<Node>,
}

/// Where a relation stands on the card of a place; `None` where it neither begins nor ends there.
fn at_place(dossier: &Dossier, id: &Id<Place>, relation: &Relation) -> Option<Side> {
    let (from, to) = (&relation.from, &relation.to);
    let at = |end: &End| dossier.place_of(end).is_some_and(|p| &p.id == id);
    let (kind, other) = match (at(from), at(to), relation.directed) {
        (false, false, _) => return None,
        (true, true, _) | (true, _, false) => (GroupKind::AtPlace, to),
        (false, true, false) => (GroupKind::AtPlace, from),
        (true, false, true) => (GroupKind::Outgoing, to),
        (false, true, true) => (GroupKind::Incoming, from),
    };
    Some(Side {
        kind,
        with: NodeKind::Places.node_of(dossier, other),
    })
}

/// Where a relation stands on the card of an actor; `None` where neither it nor anybody who belongs to it is at an end.
fn of_actor(dossier: &Dossier, id: &Id<Actor>, relation: &Relation) -> Option<Side> {
    let (from, to) = (&relation.from, &relation.to);
    let is = |end: &End| end.actor.as_ref() == Some(id);
    let belongs = |end: &End| {
        let actor = end.actor.as_ref();
        actor.is_some_and(|actor| dossier.belongs(actor, id))
    };
    let (kind, other) = match (is(from), is(to), relation.directed) {
        (false, false, _) => {
            return (belongs(from) || belongs(to)).then_some(Side {
                kind: GroupKind::OfMembers,
                with: None,
            });
        }
        (true, _, false) => (GroupKind::WithActor, to),
        (false, true, false) => (GroupKind::WithActor, from),
        (true, _, true) => (GroupKind::Does, to),
        (false, true, true) => (GroupKind::Undergoes, from),
    };
    Some(Side {
        kind,
        with: NodeKind::Actors.node_of(dossier, other),
    })
}

/// What is gathered for a group.
#[derive(Clone, Default)]
struct Gathered<'d> {
    relations: Vec<(RowId<Relation>, &'d KindRef)>,
    with: BTreeMap<Node, Vec<RowId<Relation>>>,
}

/// The relations by the group that `of` gives them; those without any belong to none.
fn groups(
    dossier: &Dossier,
    kinds: &[GroupKind],
    of: impl Fn(&Relation) -> Option<Side>,
) -> Vec<Group> {
    let mut found = vec![Gathered::default(); kinds.len()];
    for (row, relation) in dossier.relations().with_rows() {
        let Some(side) = of(relation) else { continue };
        let at = kinds.iter().position(|kind| *kind == side.kind);
        let Some(group) = at.and_then(|at| found.get_mut(at)) else {
            continue;
        };
        group.relations.push((row, &relation.kind));
        if let Some(node) = side.with {
            group.with.entry(node).or_default().push(row);
        }
    }
    let groups = kinds.iter().zip(found);
    let groups = groups.filter(|(_, group)| !group.relations.is_empty());
    groups
        .map(|(kind, group)| Group {
            kind: *kind,
            count: group.relations.len(),
            by_kind: by_kind(group.relations),
            with: most_first(group.with.into_iter()),
        })
        .collect()
}

/// Counterparts, given in their own order, with the most relations first.
fn most_first(all: impl Iterator<Item = (Node, Vec<RowId<Relation>>)>) -> ByCounterpart {
    let mut all: ByCounterpart = all.collect();
    all.sort_by(|(a, of_a), (b, of_b)| of_b.len().cmp(&of_a.len()).then_with(|| a.cmp(b)));
    all
}

/// Relations under their kinds, both in the order of the vocabulary, then of the list.
fn by_kind(mut relations: Vec<(RowId<Relation>, &KindRef)>) -> ByKind {
    relations.sort_by(|a, b| a.1.cmp(b.1));
    let groups = relations.chunk_by(|a, b| a.1 == b.1);
    let group = |group: &[(RowId<Relation>, &KindRef)]| {
        let kind = group.first()?.1.clone();
        Some((kind, group.iter().map(|(row, _)| *row).collect()))
    };
    groups.filter_map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::io::dossier::builtin;
    use crate::io::synthetic::{self, Plan};
    use std::collections::BTreeSet;

    fn rows(dealings: &Dealings) -> Vec<RowId<Relation>> {
        let kinds = dealings.groups.iter().flat_map(|group| &group.by_kind);
        kinds.flat_map(|(_, rows)| rows).copied().collect()
    }

    #[test]
    fn what_the_filter_hides_is_counted_and_not_listed() {
        let dossier = builtin().unwrap().dossier;
        let relations = dossier.relations().len();
        let moscow = Item::Place(Id::new("moscow").unwrap());
        let all = Dealings::of(&dossier, &moscow);
        let every = all.within(&vec![true; relations]);
        assert_eq!(every, all);
        let shown: Vec<bool> = (0..relations).map(|row| row % 2 == 0).collect();
        let some = all.within(&shown);
        let kept: Vec<_> = rows(&all)
            .into_iter()
            .filter(|r| r.index() % 2 == 0)
            .collect();
        assert!(!kept.is_empty() && kept.len() < rows(&all).len());
        assert_eq!(rows(&some), kept);
        assert_eq!(some.hidden, rows(&all).len() - kept.len());
        let counted: usize = some.groups.iter().map(|group| group.count).sum();
        assert_eq!(counted, kept.len());
        let none = all.within(&[]);
        assert!(none.groups.is_empty() && none.hidden == rows(&all).len());
        assert_eq!(none.seated, all.seated);
    }

    #[test]
    fn every_relation_of_an_item_is_in_one_group_of_its_card() {
        let dossier = builtin().unwrap().dossier;
        let places = dossier.places().iter().map(|p| Item::Place(p.id.clone()));
        let actors = dossier.actors().iter().map(|a| Item::Actor(a.id.clone()));
        let documents = dossier.documents().iter();
        let documents = documents.map(|d| Item::Document(d.id.clone()));
        for item in places.chain(actors).chain(documents) {
            let touches = |r: &Relation| {
                let ends = [&r.from, &r.to];
                match &item {
                    Item::Place(id) => ends
                        .iter()
                        .any(|end| dossier.place_of(end).is_some_and(|p| &p.id == id)),
                    Item::Actor(id) => ends.iter().any(|end| {
                        let actor = end.actor.as_ref();
                        actor.is_some_and(|a| dossier.memberships(a).any(|g| &g.id == id))
                    }),
                    Item::Document(id) => r.passages.iter().any(|p| &p.document == id),
                    _ => false,
                }
            };
            let all = dossier.relations().with_rows();
            let wanted: BTreeSet<_> = all
                .filter(|(_, relation)| touches(relation))
                .map(|(row, _)| row)
                .collect();
            let dealings = Dealings::of(&dossier, &item);
            let found = rows(&dealings);
            assert_eq!(found.len(), wanted.len(), "{item:?}");
            assert_eq!(
                found.into_iter().collect::<BTreeSet<_>>(),
                wanted,
                "{item:?}"
            );
            let counted: usize = dealings.groups.iter().map(|group| group.count).sum();
            assert_eq!(counted, wanted.len());
        }
    }

    #[test]
    fn every_counterpart_has_what_runs_to_it_and_the_most_come_first() {
        let dossier = synthetic::dossier(&Plan {
            relations: 400,
            places: 20,
            seed: 3,
            one_passage: true,
        })
        .unwrap();
        let shown: Vec<bool> = (0..400).map(|row| row % 3 > 0).collect();
        for place in dossier.places() {
            let all = Dealings::of(&dossier, &Item::Place(place.id.clone()));
            for group in all.within(&shown).groups.iter().chain(&all.groups) {
                let counts: Vec<usize> = group.with.iter().map(|(_, rows)| rows.len()).collect();
                assert!(counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
                assert_eq!(counts.iter().sum::<usize>(), group.count);
                for (node, rows) in &group.with {
                    for relation in dossier.relations().in_rows(rows) {
                        let ends = [&relation.from, &relation.to];
                        let ends = ends.map(|end| dossier.place_of(end).unwrap().id.clone());
                        let both = [place.id.clone(), Id::new(node.item().id()).unwrap()];
                        assert_eq!(BTreeSet::from(ends), BTreeSet::from(both));
                    }
                }
            }
        }
    }

    #[test]
    fn pyongyang_seats_north_korea() {
        let dossier = builtin().unwrap().dossier;
        let pyongyang = Item::Place(Id::new("pyongyang").unwrap());
        let seated = Dealings::of(&dossier, &pyongyang).seated;
        assert!(!seated.is_empty());
        for id in seated {
            assert_eq!(dossier.seat_of(&id).unwrap().id.as_str(), "pyongyang");
        }
    }
}
