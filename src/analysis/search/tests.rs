//! Everything is found by each of its names, however it is typed.

use super::*;
use crate::io::dossier::builtin;
use crate::io::synthetic::{Plan, dossier};
use crate::model::{Dossier, Id, Item};
use proptest::prelude::*;

fn is_found(hits: &[Hits], item: &Item) -> bool {
    hits.iter()
        .flat_map(|h| &h.best)
        .any(|hit| hit.item == *item)
}

fn first(hits: &[Hits], shelf: Shelf) -> Option<&Item> {
    let hits = hits.iter().find(|h| h.shelf == shelf)?;
    hits.best.first().map(|hit| &hit.item)
}

fn place(id: &str) -> Item {
    Item::Place(Id::new(id).unwrap())
}

/// Everything with a name, with each of its names.
fn named(dossier: &Dossier) -> Vec<(Item, String)> {
    let places = dossier.places().iter();
    let places = places.map(|p| (Item::Place(p.id.clone()), &p.names));
    let actors = dossier.actors().iter();
    let actors = actors.map(|a| (Item::Actor(a.id.clone()), &a.names));
    let documents = dossier.documents().iter();
    let documents = documents.map(|d| (Item::Document(d.id.clone()), &d.title));
    let all = places.chain(actors).chain(documents);
    all.flat_map(|(item, names)| {
        let each = names.all();
        each.map(move |(_, name)| (item.clone(), name.to_owned()))
    })
    .collect()
}

fn small() -> Dossier {
    dossier(&Plan {
        relations: 300,
        places: 60,
        seed: 5,
        one_passage: false,
    })
    .unwrap()
}

#[test]
fn everything_is_found_by_each_of_its_names_and_is_among_the_first() {
    for dossier in [builtin().unwrap().dossier, small()] {
        let index = SearchIndex::of(&dossier);
        for (item, name) in named(&dossier) {
            let hits = index.find(&name, usize::MAX);
            assert!(is_found(&hits, &item), "{name}");
            let best = hits.iter().flat_map(|h| &h.best).find(|h| h.item == item);
            let score = best.unwrap().score;
            let shelf = hits.iter().find(|h| h.best.iter().any(|h| h.item == item));
            assert_eq!(shelf.unwrap().best[0].score, score, "{name}");
        }
    }
}

#[test]
fn every_relation_is_found_by_its_ends_and_every_passage_by_its_words() {
    for dossier in [builtin().unwrap().dossier, small()] {
        let index = SearchIndex::of(&dossier);
        for (relation, passage) in dossier.passages() {
            let hits = index.find(
                &passage.exact.chars().take(80).collect::<String>(),
                usize::MAX,
            );
            assert!(is_found(&hits, &Item::Passage(passage.id.clone())));
            let ends = [&relation.from, &relation.to].map(|end| {
                let place = dossier.place_of(end);
                place.map_or(String::new(), |p| p.names.get("de").to_owned())
            });
            let hits = index.find(&ends.join(" "), usize::MAX);
            assert!(
                is_found(&hits, &Item::Relation(relation.id.clone())),
                "{ends:?}"
            );
        }
    }
}

#[test]
fn pyongyang_is_found_in_any_spelling() {
    let index = SearchIndex::of(&builtin().unwrap().dossier);
    for typed in [
        "Pjongjang",
        "pjöngjang",
        "PYONGYANG",
        "Pyongjang",
        "pyong",
        "평양",
    ] {
        let hits = index.find(typed, 5);
        assert_eq!(
            first(&hits, Shelf::Places),
            Some(&place("pyongyang")),
            "{typed}"
        );
    }
}

#[test]
fn all_words_must_be_there_in_any_order() {
    let index = SearchIndex::of(&builtin().unwrap().dossier);
    let both = index.find("washington threat", usize::MAX);
    let turned = index.find("Drohung Washington", usize::MAX);
    let relation = Item::Relation(Id::new("us-threat").unwrap());
    assert_eq!(first(&both, Shelf::Relations), Some(&relation));
    assert!(is_found(&turned, &relation));
    assert!(
        index
            .find("washington moscow", 5)
            .iter()
            .all(|h| h.shelf != Shelf::Places)
    );
    assert!(index.find("", 5).is_empty());
    assert!(index.find("–", 5).is_empty());
    assert!(index.find("qqqqqqqq", 5).is_empty());
}

#[test]
fn no_more_than_is_asked_for_is_given_and_all_is_counted() {
    let index = SearchIndex::of(&small());
    let all = index.find("g", usize::MAX);
    let few = index.find("g", 2);
    assert_eq!(all.len(), few.len());
    for (all, few) in all.iter().zip(&few) {
        assert_eq!(all.total, all.best.len());
        assert_eq!(all.total, few.total);
        assert_eq!(few.best, all.best[..all.total.min(2)]);
    }
    assert!(all.iter().any(|hits| hits.total > 2));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn one_slip_in_a_long_name_does_not_hide_it(
        pick in any::<prop::sample::Index>(), at in 1usize..5, letter in prop::char::range('a', 'z'),
    ) {
        let dossier = builtin().unwrap().dossier;
        let index = SearchIndex::of(&dossier);
        let names = ["Washington", "Vladivostok", "Pyongyang", "Moscow"];
        let name = names[pick.index(names.len())];
        let mut letters: Vec<char> = name.chars().collect();
        letters[at] = letter;
        let typed: String = letters.into_iter().collect();
        let id = name.to_lowercase();
        // What is typed may begin some other word of the dossier; then it is that word.
        let hits = index.find(&typed, usize::MAX);
        let others = index.beginning_with(&folded(&typed));
        prop_assert!(!others.is_empty() || is_found(&hits, &place(&id)), "{typed}");
    }

    #[test]
    fn nothing_that_is_typed_panics(typed in "\\PC{0,40}") {
        let index = SearchIndex::of(&builtin().unwrap().dossier);
        let hits = index.find(&typed, 3);
        prop_assert!(hits.iter().all(|h| h.total >= h.best.len()));
    }
}
