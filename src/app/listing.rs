//! A list of several things that a reader opened from the map: kept while its things are looked at one after the other.

use crate::analysis::{Dyad, Way};
use crate::model::{Dossier, Item, KindRef, Relation};
use std::cmp::Ordering;
use std::sync::Arc;

/// How the relations of a list are ordered; equals stay in the order of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListOrder {
    /// By kind in the order of the vocabulary, then by date.
    #[default]
    Kind,
    /// By the first day on which it may have happened; undated ones last.
    Date,
    /// By the names of its ends.
    Ends,
}

impl ListOrder {
    /// All, in the order of the choice.
    pub const ALL: [Self; 3] = [Self::Kind, Self::Date, Self::Ends];

    /// The name of its label in the catalogue.
    #[must_use]
    pub fn label_id(self) -> &'static str {
        match self {
            Self::Kind => "list-by-kind",
            Self::Date => "list-by-date",
            Self::Ends => "list-by-ends",
        }
    }
}

/// From where a list was opened, and so where the way back leads.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Opened {
    /// From a figure, or from what stands out of all.
    #[default]
    Anywhere,
    /// From a row on the card of this, which counts its things.
    Card(Item),
    /// It is the rows of the card of this themselves, one of which was chosen.
    Rows(Item),
}

/// A list of several things, and which of them is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// What they have in common, in the words of the map.
    pub heading: String,
    /// The things, in order.
    pub items: Arc<[Item]>,
    /// How they are ordered.
    pub by: ListOrder,
    /// The number of the one that is selected, from 0.
    pub at: Option<usize>,
    /// Between which ends its relations run, and of these each way that some of them go: what a filter can be narrowed to.
    pub dyads: Arc<[Dyad]>,
    /// From where it was opened.
    pub opened: Opened,
}

impl Listing {
    /// A list in an order; none of it is looked at.
    #[must_use]
    pub fn new(heading: String, items: &[Item], by: ListOrder, dossier: &Dossier) -> Self {
        Self {
            heading,
            items: ordered(items, by, dossier).into(),
            by,
            at: None,
            dyads: Arc::default(),
            opened: Opened::default(),
        }
    }

    /// The rows of a card in their order, of which one is looked at.
    #[must_use]
    pub fn rows(heading: String, items: Vec<Item>, (card, at): (Item, Option<usize>)) -> Self {
        Self {
            heading,
            items: items.into(),
            by: ListOrder::default(),
            at,
            dyads: Arc::default(),
            opened: Opened::Rows(card),
        }
    }

    /// The list of relations that run between two ends.
    #[must_use]
    pub fn between(self, dyad: Dyad, dossier: &Dossier) -> Self {
        let dyads = ways(dyad, &self.items, dossier).into();
        Self { dyads, ..self }
    }

    /// The same in another order; what is looked at stays so.
    #[must_use]
    pub fn ordered(&self, by: ListOrder, dossier: &Dossier) -> Self {
        let chosen = self.at.and_then(|at| self.items.get(at));
        let list = Self::new(self.heading.clone(), &self.items, by, dossier);
        let at = chosen.and_then(|chosen| list.items.iter().position(|item| item == chosen));
        let dyads = Arc::clone(&self.dyads);
        let opened = self.opened.clone();
        Self {
            at,
            dyads,
            opened,
            ..list
        }
    }
}

/// A dyad as it was given, where it has all of the relations, then the ways in which some of them run between its ends; the one in
/// which all of them do goes first.
fn ways(dyad: Dyad, items: &[Item], dossier: &Dossier) -> Vec<Dyad> {
    let relations = items.iter().filter_map(|item| match item {
        Item::Relation(id) => dossier.relations().get(id),
        _ => None,
    });
    let relations: Vec<&Relation> = relations.collect();
    let forth = dyad.going(Way::Forth);
    let others = match dyad.way {
        Way::Any => vec![forth.clone(), forth.reversed(), dyad.going(Way::Mutual)],
        Way::Forth | Way::Mutual => vec![dyad.going(Way::Any)],
    };
    let count = |dyad: &Dyad| relations.iter().filter(|r| dyad.has(dossier, r)).count();
    let mut ways: Vec<Dyad> = Vec::new();
    for way in std::iter::once(dyad).chain(others) {
        let of_it = count(&way);
        let is_given = ways.is_empty();
        if is_given && of_it < relations.len() {
            // It says nothing of the whole list.
            return ways;
        }
        if (of_it > 0 || is_given) && !ways.contains(&way) {
            ways.push(way);
        }
    }
    // Where all of them run one way, that goes first, and nothing else is told apart.
    let all_one_way = ways
        .iter()
        .position(|way| way.way == Way::Forth && count(way) == relations.len());
    if let Some(at) = all_one_way.filter(|_| !relations.is_empty()) {
        let way = ways.remove(at);
        ways.retain(|other| other.way == Way::Any);
        ways.insert(0, way);
    }
    ways
}

/// Things in an order: places as they are, then relations.
fn ordered(items: &[Item], by: ListOrder, dossier: &Dossier) -> Vec<Item> {
    let relation = |item: &Item| match item {
        Item::Relation(id) => {
            let row = dossier.relations().position(id);
            dossier.relations().get(id).zip(row)
        }
        _ => None,
    };
    let mut keyed: Vec<(Option<(&Relation, usize)>, &Item)> =
        items.iter().map(|item| (relation(item), item)).collect();
    keyed.sort_by(|(a, _), (b, _)| match (a, b) {
        (Some((a, row_a)), Some((b, row_b))) => {
            compare(a, b, by, dossier).then_with(|| row_a.cmp(row_b))
        }
        (a, b) => a.is_some().cmp(&b.is_some()),
    });
    keyed.into_iter().map(|(_, item)| item.clone()).collect()
}

fn compare(a: &Relation, b: &Relation, by: ListOrder, dossier: &Dossier) -> Ordering {
    let kind = |r: &Relation| match &r.kind {
        KindRef::Standard(kind) => (0, *kind as usize),
        KindRef::Own(id) => (1, dossier.kinds().position(id).unwrap_or(usize::MAX)),
    };
    let day = |r: &Relation| {
        let first = r.when.as_ref().and_then(|when| when.hard().first);
        (r.when.is_none(), first)
    };
    let ends = |r: &Relation| {
        [&r.from, &r.to].map(|end| {
            dossier
                .place_of(end)
                .map_or("", |place| place.names.get("en"))
        })
    };
    match by {
        ListOrder::Kind => kind(a).cmp(&kind(b)).then_with(|| day(a).cmp(&day(b))),
        ListOrder::Date => day(a).cmp(&day(b)),
        ListOrder::Ends => ends(a).cmp(&ends(b)).then_with(|| day(a).cmp(&day(b))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::DyadEnd;
    use crate::io::dossier::builtin;

    #[test]
    fn every_order_has_all_and_keeps_what_is_looked_at() {
        let dossier = builtin().unwrap().dossier;
        let relations = dossier.relations().iter();
        let items: Vec<Item> = relations.map(|r| Item::Relation(r.id.clone())).collect();
        let mut list = Listing::new(String::new(), &items, ListOrder::Kind, &dossier);
        list.at = Some(3);
        let chosen = list.items[3].clone();
        for by in ListOrder::ALL {
            let other = list.ordered(by, &dossier);
            assert_eq!(other.items[other.at.unwrap()], chosen, "{by:?}");
            assert_eq!(other.items.len(), items.len());
            assert!(items.iter().all(|item| other.items.contains(item)));
            assert_eq!(other.ordered(list.by, &dossier), list);
        }
    }

    #[test]
    fn a_list_says_each_way_in_which_its_relations_run_and_nothing_that_lacks_some() {
        let dossier = builtin().unwrap().dossier;
        let read = |text: &str| {
            let end = |word: &str| DyadEnd::from_text(word).map(|end| [end].into());
            Dyad::parse(text, end).unwrap()
        };
        let of = |given: &str, listed: &str| -> Vec<String> {
            let listed = read(listed);
            let relations = dossier.relations().iter();
            let relations = relations.filter(|r| listed.has(&dossier, r));
            let items: Vec<Item> = relations.map(|r| Item::Relation(r.id.clone())).collect();
            let list = Listing::new(String::new(), &items, ListOrder::Kind, &dossier);
            let list = list.between(read(given), &dossier);
            list.dyads.iter().map(|dyad| dyad.to_text()).collect()
        };
        let (there, any) = (
            "place:washington -> place:pyongyang",
            "place:washington -- place:pyongyang",
        );
        // All of them run one way: that goes first.
        assert_eq!(of(any, any), [there, any]);
        assert_eq!(of(there, any), [there, any]);
        let ways = of(
            "place:moscow -- place:pyongyang",
            "place:moscow -- place:pyongyang",
        );
        assert_eq!(
            ways,
            [
                "place:moscow -- place:pyongyang",
                "place:moscow -> place:pyongyang",
                "place:pyongyang -> place:moscow",
                "place:moscow <-> place:pyongyang",
            ]
        );
        // It would not show all of the list.
        let lacking = of(there, "place:pyongyang -- place:moscow");
        assert!(lacking.is_empty(), "{lacking:?}");
    }

    #[test]
    fn by_date_the_earliest_come_first_and_the_undated_last() {
        let dossier = builtin().unwrap().dossier;
        let relations = dossier.relations().iter();
        let items: Vec<Item> = relations.map(|r| Item::Relation(r.id.clone())).collect();
        let list = Listing::new(String::new(), &items, ListOrder::Date, &dossier);
        let days = list.items.iter().filter_map(|item| match item {
            Item::Relation(id) => dossier.relations().get(id),
            _ => None,
        });
        let days: Vec<_> = days
            .map(|r| {
                (
                    r.when.is_none(),
                    r.when.as_ref().and_then(|w| w.hard().first),
                )
            })
            .collect();
        assert!(days.is_sorted());
        assert!(days[0].1 < days[days.len() - 1].1 || days[days.len() - 1].0);
    }
}
