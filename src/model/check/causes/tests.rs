//! Causes stand before what comes of them, and nothing is lost on the way.

use super::*;
use crate::error::SourcePlace;
use crate::model::problem::ProblemKind;
use proptest::prelude::*;

fn place(line: u32, path: &str) -> SourcePlace {
    SourcePlace {
        line,
        column: 1,
        path: path.to_owned(),
    }
}

fn problem(kind: ProblemKind, line: u32, path: &str) -> Problem {
    Problem::new(kind, place(line, path))
}

fn lines(problems: &[Problem]) -> Vec<u32> {
    problems.iter().map(|p| p.at.line).collect()
}

#[test]
fn consequences_follow_the_last_error_of_their_cause() {
    let aside = |line, path, cause| {
        problem(ProblemKind::ReferenceSetAside, line, path).following(place(0, cause))
    };
    let told = causes_first(vec![
        aside(10, "$.actors[0].member_of", "$.actors[4]"),
        problem(ProblemKind::BadDate, 15, "$.documents[0].published"),
        aside(20, "$.relations[2].from.actor", "$.actors[0]"),
        problem(ProblemKind::UnknownWord, 40, "$.actors[4].kind"),
        problem(ProblemKind::MissingKey, 41, "$.actors[4].names"),
        problem(ProblemKind::MisspeltKey, 42, "$.actors[4].sat"),
    ]);
    assert_eq!(lines(&told), [15, 40, 41, 10, 20, 42]);
}

#[test]
fn a_relation_without_passages_left_follows_them_and_is_followed() {
    let told = causes_first(vec![
        problem(ProblemKind::ReferenceSetAside, 5, "$.relations[0].fulfils")
            .following(place(50, "$.relations[7]")),
        problem(ProblemKind::NoPassageLeft, 60, "$.relations[7].passages")
            .following(place(60, "$.relations[7].passages")),
        problem(
            ProblemKind::UnknownWord,
            61,
            "$.relations[7].passages[0].stance",
        ),
        // A bad passage of a relation that has others sets aside nothing else.
        problem(
            ProblemKind::UnknownWord,
            71,
            "$.relations[8].passages[0].stance",
        ),
    ]);
    assert_eq!(lines(&told), [61, 60, 5, 71]);
}

#[test]
fn what_follows_nothing_that_was_told_is_no_consequence() {
    let told = causes_first(vec![
        problem(ProblemKind::DanglingReference, 3, "$.actors[0].seat").following(place(9, "$.x")),
    ]);
    assert_eq!(told.first().map(|p| p.follows.is_none()), Some(true));
}

proptest! {
    #[test]
    fn nothing_is_lost_and_no_consequence_comes_first(
        rows in prop::collection::vec((0_usize..6, 0_usize..6, any::<bool>()), 0..14),
    ) {
        let problems: Vec<Problem> = (1..)
            .zip(&rows)
            .map(|(line, (row, cause, follows))| {
                let p = problem(ProblemKind::BadDate, line, &format!("$.relations[{row}].when"));
                if *follows { p.following(place(0, &format!("$.relations[{cause}]"))) } else { p }
            })
            .collect();
        let told = causes_first(problems.clone());
        let mut kept = lines(&told);
        kept.sort_unstable();
        prop_assert_eq!(kept, lines(&problems));
        if let Some(first) = told.first() {
            // Where every problem follows another in a ring, one of them has to begin.
            prop_assert!(first.follows.is_none() || told.iter().all(|p| p.follows.is_some()));
        }
    }
}
