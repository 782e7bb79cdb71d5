use super::*;
use crate::io::dossier::builtin;
use proptest::prelude::*;
use proptest::sample::Index;

fn end_of(word: &str) -> Option<BTreeSet<DyadEnd>> {
    DyadEnd::from_text(word).map(|end| [end].into())
}

fn dyad(text: &str) -> Dyad {
    Dyad::parse(text, end_of).unwrap()
}

fn with(text: &str) -> Vec<String> {
    let dossier = builtin().unwrap().dossier;
    let dyad = dyad(text);
    let all = dossier.relations().iter();
    let found = all.filter(|relation| dyad.has(&dossier, relation));
    found.map(|relation| relation.id.to_string()).collect()
}

#[test]
fn a_direction_takes_only_what_runs_that_way_and_every_way_takes_it_all() {
    let there = with("place:washington -> place:pyongyang");
    assert_eq!(there, ["us-threat", "us-demand"]);
    assert!(with("place:pyongyang -> place:washington").is_empty());
    assert_eq!(with("place:pyongyang -- place:washington"), there);
    assert!(with("place:pyongyang <-> place:washington").is_empty());
    assert_eq!(with("place:washington ->"), there);
    assert_eq!(with("-> place:washington"), Vec::<String>::new());
    assert_eq!(
        with("place:moscow, place:washington -> place:pyongyang").len(),
        2 + with("place:moscow -> place:pyongyang").len()
    );
}

#[test]
fn an_actor_takes_those_who_belong_to_it_along_unless_it_stands_alone() {
    let dossier = builtin().unwrap().dossier;
    let mut larger = 0;
    for actor in dossier.actors() {
        let all = with(&format!("actor:{} ->", actor.id));
        let alone = with(&format!("actor-alone:{} ->", actor.id));
        assert!(alone.iter().all(|id| all.contains(id)), "{}", actor.id);
        larger += usize::from(all.len() > alone.len());
        let node = Node::Actor(actor.id.clone());
        let itself = DyadEnd::of(&node, NodeKind::Actors, &dossier);
        let does = dossier.relations().iter().filter(|r| r.directed);
        let does = does.filter(|r| itself.is_at(&dossier, &r.from));
        let ids: Vec<String> = does.map(|r| r.id.to_string()).collect();
        assert_eq!(ids, alone, "{}", actor.id);
    }
    assert!(larger > 0);
}

#[test]
fn signs_are_read_as_they_are_typed_and_as_they_are_shown() {
    let [a, b] = ["place:a", "actor:b-"].map(|word| end_of(word).unwrap());
    for way in Way::ALL {
        let wanted = Dyad {
            ends: [a.clone(), b.clone()],
            way,
        };
        for sign in [way.sign(), way.typed()] {
            for space in ["", " "] {
                let text = format!("place:a{space}{sign}{space}actor:b-");
                assert_eq!(dyad(&text), wanted, "{text}");
            }
            let open = dyad(&format!("{sign} actor:b-"));
            assert_eq!(open.ends, [BTreeSet::new(), b.clone()]);
        }
    }
    // Space around a sign says that it is one.
    let named = |word: &str| (word == "Nagorno–Karabakh").then(|| b.clone());
    let found = Dyad::parse("Nagorno–Karabakh -> Nagorno–Karabakh", named).unwrap();
    assert_eq!((found.way, &found.ends[0]), (Way::Forth, &b));
}

#[test]
fn arrows_of_any_length_are_read_and_what_is_left_of_others_is_refused() {
    let there = dyad("place:a -> place:b");
    for text in [
        "place:a --> place:b",
        "place:b <- place:a",
        "place:b<--place:a",
        "place:b ← place:a",
    ] {
        assert_eq!(dyad(text), there, "{text}");
    }
    assert_eq!(dyad("place:a <--> place:b"), there.going(Way::Mutual));
    assert_eq!(dyad("place:a - place:b"), there.going(Way::Any));
    for text in [
        "place:a --- place:b",
        "place:a > place:b",
        "place:a -> place:b -> place:c",
        "place:a ->> place:b",
    ] {
        assert_eq!(Dyad::parse(text, end_of), Err(NoDyad::Sign), "{text}");
    }
}

#[test]
fn a_name_may_have_commas_itself() {
    let known = |word: &str| match word {
        "Washington, D.C." => end_of("place:washington"),
        "Moscow" => end_of("place:moscow"),
        _ => None,
    };
    let both = dyad("place:washington, place:moscow -- place:moscow");
    for text in [
        "Washington, D.C., Moscow -- Moscow",
        "Moscow,Washington, D.C. -- Moscow",
    ] {
        assert_eq!(Dyad::parse(text, known), Ok(both.clone()), "{text}");
    }
    let lost = Dyad::parse("Moscow, D.C. -- Moscow", known);
    assert_eq!(lost, Err(NoDyad::Word("D.C.".to_owned())));
}

#[test]
fn what_is_no_dyad_says_why() {
    let why = |text: &str| Dyad::parse(text, end_of).unwrap_err();
    assert_eq!(why("place:a"), NoDyad::Sign);
    assert_eq!(why(""), NoDyad::Sign);
    assert_eq!(why("->"), NoDyad::Ends);
    assert_eq!(why("place:a -> zzz"), NoDyad::Word("zzz".to_owned()));
    assert_eq!(why("place:a, b -> place:c"), NoDyad::Word("b".to_owned()));
    assert_eq!(
        why("planet:a -> place:c"),
        NoDyad::Word("planet:a".to_owned())
    );
}

/// Some ends of all sorts.
fn ends() -> impl Strategy<Value = BTreeSet<DyadEnd>> {
    let one = (0..EndSort::ALL.len(), any::<Index>());
    proptest::collection::vec(one, 0..4).prop_map(|picked| {
        let dossier = builtin().unwrap().dossier;
        let picked = picked.into_iter().filter_map(|(sort, at)| {
            let sort = EndSort::ALL[sort];
            let actors: Vec<&str> = dossier.actors().iter().map(|a| a.id.as_str()).collect();
            let places: Vec<&str> = dossier.places().iter().map(|p| p.id.as_str()).collect();
            let ids = if sort.is_of_actors() { actors } else { places };
            sort.end(at.get::<&str>(&ids))
        });
        picked.collect()
    })
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(
        text in "([a-zß한 ,:<>-]|->|--|→|↔|–|place:a|actor:b){0,24}",
    ) {
        if let Ok(dyad) = Dyad::parse(&text, end_of) {
            prop_assert!(dyad.ends.iter().any(|set| !set.is_empty()));
            prop_assert_eq!(Dyad::parse(&dyad.to_text(), end_of), Ok(dyad));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn dyads_come_back_from_their_text_and_rows_have_what_relations_have(
        first in ends(), second in ends(), way in 0..Way::ALL.len(),
    ) {
        let opened = builtin().unwrap();
        let dossier = opened.dossier;
        let dyad = Dyad { ends: [first, second], way: Way::ALL[way] };
        if dyad.ends.iter().any(|set| !set.is_empty()) {
            prop_assert_eq!(Dyad::parse(&dyad.to_text(), end_of), Ok(dyad.clone()));
        }
        let assessments = crate::analysis::Assessments::of(&dossier, &opened.anchors);
        let facts = crate::analysis::Facts::of(&dossier, &assessments);
        let sought = Sought::of(&dossier, &dyad);
        for (row, relation) in dossier.relations().with_rows() {
            let by_rows = sought.has(facts.at(row).unwrap(), facts.acting(row));
            prop_assert_eq!(by_rows, dyad.has(&dossier, relation), "{}", relation.id);
            if dyad.has(&dossier, relation) {
                prop_assert!(dyad.going(Way::Any).reversed().has(&dossier, relation));
            }
        }
    }
}
