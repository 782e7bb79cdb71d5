//! Words that a vocabulary lacks: which one is meant, or which there are.

use crate::model::check::nearest;
use crate::model::{Kind, Problem};

/// So many kinds of a dossier's own are listed and looked among for one that is meant; nobody reads more.
pub(super) const MOST_OWN_KINDS: usize = 50;

/// The problem of a word that is none of `known`; its remedy names the one it is a slip for, or else all of them.
pub(super) fn unknown(problem: Problem, word: &str, known: &[&str]) -> Problem {
    let problem = problem.with("word", word);
    match nearest(word, known.iter().copied()) {
        Some(meant) => problem
            .with("meant", meant)
            .mended_by("problem-unknown-word.near"),
        None => problem.with("words", known.join(", ")),
    }
}

/// The standard kinds and the dossier's own.
pub(super) fn kinds(own: &[String]) -> Vec<&str> {
    let standard = Kind::ALL.iter().map(|kind| kind.as_str());
    let is_new = |own: &&String| Kind::parse(own).is_none();
    let own = own.iter().filter(is_new).map(String::as_str);
    standard.chain(own).collect()
}
