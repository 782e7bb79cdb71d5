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

/// Problems in the order of lines: the record of each, and the record that it follows, if any.
fn made(rows: impl IntoIterator<Item = (usize, Option<usize>)>) -> Vec<Problem> {
    let problem = |(line, (row, cause)): (u32, (usize, Option<usize>))| {
        let p = problem(
            ProblemKind::BadDate,
            line,
            &format!("$.relations[{row}].when"),
        );
        match cause {
            Some(cause) => p.following(place(0, &format!("$.relations[{cause}]"))),
            None => p,
        }
    };
    (1..).zip(rows).map(problem).collect()
}

proptest! {
    #[test]
    fn nothing_is_lost_even_where_problems_follow_each_other_in_a_ring(
        rows in prop::collection::vec((0_usize..6, prop::option::of(0_usize..6)), 0..14),
    ) {
        let problems = made(rows);
        let told = causes_first(problems.clone());
        let mut kept = lines(&told);
        kept.sort_unstable();
        prop_assert_eq!(kept, lines(&problems));
    }

    #[test]
    fn every_consequence_stands_after_all_errors_of_its_cause(
        rows in prop::collection::vec((0_usize..6, any::<prop::sample::Index>(), any::<bool>()), 0..14),
    ) {
        // A record follows only records of lower numbers, so that there are no rings.
        let follows = |(row, cause, follows): (usize, prop::sample::Index, bool)| {
            (row, (follows && row > 0).then(|| cause.index(row)))
        };
        let problems = made(rows.into_iter().map(follows));
        let errors: Vec<_> = problems.iter().filter(|p| p.follows.is_none()).collect();
        let told = causes_first(problems.clone());
        for (i, problem) in told.iter().enumerate() {
            let Some(cause) = &problem.follows else { continue };
            let of_cause = |p: &Problem| p.at.path.starts_with(&cause.path);
            let (before, after) = told.split_at(i);
            prop_assert!(before.iter().any(of_cause), "{} in {:?}", problem.at.line, lines(&told));
            let late = after.iter().find(|p| of_cause(p) && errors.iter().any(|e| e.at == p.at));
            prop_assert!(late.is_none(), "{late:?} in {:?}", lines(&told));
        }
        // Only what has no problem at its cause loses its cause.
        for problem in told.iter().filter(|p| p.follows.is_none()) {
            let before = problems.iter().find(|p| p.at == problem.at);
            if let Some(cause) = before.and_then(|p| p.follows.as_ref()) {
                let there = problems.iter().any(|p| p.at.path.starts_with(&cause.path));
                prop_assert!(!there, "{} lost its cause", problem.at.line);
            }
        }
    }
}
