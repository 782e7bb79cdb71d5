//! Causes before consequences: in which order problems are told.

use crate::model::problem::{Problem, Severity};
use std::collections::BTreeMap;

/// The problems in the order of the file, each followed by those that come of it.
///
/// A consequence stands after the last error of the record or table that it follows; one whose cause is not among the
/// problems is none, and stands in its own place.
#[must_use]
pub fn causes_first(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by(|a, b| a.at.cmp(&b.at).then(a.severity.cmp(&b.severity)));
    let mut last_of: BTreeMap<String, (Rank, usize)> = BTreeMap::new();
    for (i, problem) in problems.iter().enumerate() {
        let rank = Rank::of(problem);
        for path in faulty_with(problem) {
            let last = last_of.get(path).map_or(rank, |(last, _)| *last);
            if rank <= last {
                last_of.insert(path.to_owned(), (rank, i));
            }
        }
    }
    let mut consequences: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut roots = Vec::new();
    for (i, problem) in problems.iter_mut().enumerate() {
        let cause = problem.follows.as_ref().and_then(|f| last_of.get(&f.path));
        match cause {
            Some((_, cause)) if *cause != i => consequences.entry(*cause).or_default().push(i),
            _ => {
                problem.follows = None;
                roots.push(i);
            }
        }
    }
    in_turn(problems, &roots, &mut consequences)
}

/// The problems in the order of a walk from the roots; whatever the walk does not reach comes last.
fn in_turn(
    problems: Vec<Problem>,
    roots: &[usize],
    consequences: &mut BTreeMap<usize, Vec<usize>>,
) -> Vec<Problem> {
    let mut waiting: Vec<Option<Problem>> = problems.into_iter().map(Some).collect();
    let mut told = Vec::with_capacity(waiting.len());
    for root in roots {
        let mut next = vec![*root];
        while let Some(i) = next.pop() {
            told.extend(waiting.get_mut(i).and_then(Option::take));
            let mut after = consequences.remove(&i).unwrap_or_default();
            after.reverse();
            next.extend(after);
        }
    }
    told.extend(waiting.into_iter().flatten());
    told
}

/// How well a problem serves as the cause of others; the first serves best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Error,
    Consequence,
    Warning,
}

impl Rank {
    fn of(problem: &Problem) -> Self {
        match (problem.severity, &problem.follows) {
            (Severity::Warning, _) => Self::Warning,
            (Severity::Error, Some(_)) => Self::Consequence,
            (Severity::Error, None) => Self::Error,
        }
    }
}

/// The paths of what a problem makes faulty: its own, and those of the record and the list elements that it lies in.
///
/// A bad passage is the fault of its relation only when none is left, and that is a problem of its own.
fn faulty_with(problem: &Problem) -> impl Iterator<Item = &str> {
    let path = problem.at.path.as_str();
    let list = path
        .find(".passages[")
        .map_or(0, |at| at + ".passages".len());
    let element = path.find('[').map_or(path.len(), |at| at + 1);
    let own = problem.follows.as_ref().is_none_or(|f| f.path != path);
    path.match_indices(['.', '['])
        .map(|(at, _)| at)
        .filter(move |at| *at >= element.max(list))
        .filter_map(|at| path.get(..at))
        .chain(own.then_some(path))
}

#[cfg(test)]
mod tests;
