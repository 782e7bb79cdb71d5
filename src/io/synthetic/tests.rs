use super::random::Zipf;
use super::*;
use crate::io::dossier::{SetAside, read, write};
use crate::model::Document;
use std::collections::{BTreeMap, BTreeSet};

const THOUSAND: Plan = Plan {
    relations: 1_000,
    places: 200,
    seed: 1,
    one_passage: false,
};

/// The SHA-256 of the file that `beleg generate --relations 1000 --places 200 --seed 1` writes.
const HASH_OF_THOUSAND: &str = "2d43357fa5c2fa2687d84bf0511bd356443120e0a6c58209f9e32d7043ca1977";

fn written(plan: &Plan) -> String {
    write(&dossier(plan).unwrap(), &SetAside::default())
}

#[test]
fn random_numbers_are_those_of_the_source() {
    // The first five for seed 1234567 of the reference splitmix64.c of S. Vigna, as listed on Rosetta Code.
    let mut random = Random::new(1_234_567);
    let first = [(); 5].map(|()| random.draw());
    assert_eq!(
        first,
        [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ]
    );
    assert_eq!(random.below(0), 0);
    assert!((0..1_000).all(|_| random.below(7) < 7));
}

#[test]
fn low_ranks_come_as_often_as_zipf_says() {
    let (zipf, mut random) = (Zipf::new(100), Random::new(3));
    let mut counts = [0_u32; 100];
    for _ in 0..100_000 {
        counts[zipf.draw(&mut random)] += 1;
    }
    // The sum of 1/k to 100 is 5.187: rank 0 has 19.3 %, rank 9 a tenth of that.
    assert!((18_500..20_100).contains(&counts[0]), "{}", counts[0]);
    assert!((1_700..2_200).contains(&counts[9]), "{}", counts[9]);
    assert!(counts.iter().all(|n| *n > 0));
}

#[test]
fn nothing_is_wrong_with_what_is_written() {
    for plan in [
        THOUSAND,
        Plan {
            relations: 0,
            places: 2,
            seed: 0,
            one_passage: false,
        },
        Plan {
            relations: 40,
            places: 2,
            seed: u64::MAX,
            one_passage: false,
        },
    ] {
        let text = written(&plan);
        let opened = read(text.as_bytes(), "synthetic").unwrap();
        assert!(
            opened.problems.is_empty(),
            "{plan:?}: {:#?}",
            opened.problems
        );
        assert_eq!(opened.dossier.relations().len(), plan.relations);
        assert_eq!(opened.dossier.places().len(), plan.places);
        assert_eq!(write(&opened.dossier, &opened.set_aside), text);
    }
}

#[test]
fn the_seed_decides() {
    let small = Plan {
        relations: 50,
        places: 10,
        seed: 7,
        one_passage: false,
    };
    assert_eq!(written(&small), written(&small));
    assert_ne!(written(&small), written(&Plan { seed: 8, ..small }));
    // A change of this hash changes what the figures in docs/performance.md were measured on.
    let hash = Document::hash_of(&written(&THOUSAND));
    assert_eq!(hash, HASH_OF_THOUSAND);
}

#[test]
fn everything_that_can_be_drawn_occurs() {
    let dossier = dossier(&THOUSAND).unwrap();
    let relations = || dossier.relations().iter();
    let kinds: BTreeSet<_> = relations().map(|r| r.kind.clone()).collect();
    let realis: BTreeSet<_> = relations().map(|r| r.realis).collect();
    let stances: BTreeSet<_> = dossier.passages().map(|(_, p)| p.stance).collect();
    let passages: BTreeSet<_> = relations().map(|r| r.passages.len()).collect();
    assert_eq!(kinds.len(), Kind::ALL.len());
    assert_eq!(realis.len(), Realis::ALL.len());
    assert_eq!(stances.len(), Stance::ALL.len());
    assert_eq!(passages, BTreeSet::from([1, 2, 3, 4]));

    let dotted = |r: &&Relation| matches!(r.realis, Realis::Prospective | Realis::Hypothetical);
    assert_eq!(relations().filter(dotted).count(), 334);
    let undated = relations().filter(|r| r.when.is_none()).count();
    assert!((20..100).contains(&undated), "{undated}");
    let years: BTreeSet<_> = relations()
        .filter_map(|r| r.when.as_ref())
        .map(|date| date.as_str()[..4].to_owned())
        .collect();
    let five = ["2019", "2020", "2021", "2022", "2023"].map(str::to_owned);
    assert_eq!(years, BTreeSet::from(five));
}

#[test]
fn ends_are_heavy_tailed_and_no_relation_stays_at_home() {
    let dossier = dossier(&THOUSAND).unwrap();
    let mut degrees: BTreeMap<&str, usize> = BTreeMap::new();
    for relation in dossier.relations() {
        let ends = [&relation.from, &relation.to].map(|end| dossier.place_of(end).unwrap());
        assert_ne!(ends[0].id, ends[1].id);
        for place in ends {
            *degrees.entry(place.id.as_str()).or_default() += 1;
        }
    }
    let mut degrees: Vec<usize> = degrees.into_values().collect();
    degrees.sort_unstable();
    let tenth: usize = degrees.iter().rev().take(20).sum();
    assert!(
        tenth > 1_000,
        "a tenth of the places has {tenth} of 2,000 ends"
    );
    assert!(degrees.len() > 150, "{} places are touched", degrees.len());
}

#[test]
fn too_much_or_too_little_is_refused() {
    for (relations, places) in [
        (1, 1),
        (1, 0),
        (MOST_RELATIONS + 1, 2),
        (1, MOST_PLACES + 1),
    ] {
        let plan = Plan {
            relations,
            places,
            seed: 1,
            one_passage: false,
        };
        assert!(dossier(&plan).is_err(), "{plan:?}");
    }
}

#[test]
fn every_place_has_a_name_of_its_own() {
    let mut random = Random::new(1);
    let places = geography::places(MOST_PLACES, &mut random);
    let names: BTreeSet<_> = places.iter().map(|p| p.names.get("en")).collect();
    assert_eq!(names.len(), MOST_PLACES);
}
