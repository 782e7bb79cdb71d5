//! The dossier that is open, and where it came from.

use crate::io::dossier::{Opened, SetAside};
use crate::model::problem::{Problem, Severity, Wordings};
use crate::model::{Document, Dossier, Id, Item, Passage};
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

/// Where a dossier came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It comes with the program.
    Builtin,
    /// It was read from this file.
    File(PathBuf),
}

/// The dossier that is open.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The dossier; shared with threads that read it.
    pub dossier: Arc<Dossier>,
    /// What is wrong with its file.
    pub problems: Vec<Problem>,
    /// What was set aside when it was read.
    pub set_aside: SetAside,
    /// Where it came from.
    pub origin: Origin,
    /// Counts up with every change, so that what was derived knows when it is old.
    pub revision: u64,
    /// Where among the problems a passage has its wordings side by side.
    altered: HashMap<Id<Passage>, usize>,
}

impl Workspace {
    /// What was opened, at the given revision.
    #[must_use]
    pub fn new(opened: Opened, origin: Origin, revision: u64) -> Self {
        Self {
            altered: altered(&opened.problems),
            dossier: Arc::new(opened.dossier),
            problems: opened.problems,
            set_aside: opened.set_aside,
            origin,
            revision,
        }
    }

    /// Takes what is wrong now with some documents and the passages that quote them; of all else, what was wrong before.
    pub fn find_wrong(&mut self, documents: &BTreeSet<Id<Document>>, found: Vec<Problem>) {
        let dossier = &self.dossier;
        let concerns = |problem: &Problem| match &problem.item {
            Some(Item::Document(id)) => documents.contains(id),
            Some(Item::Passage(id)) => {
                let passage = dossier.passage(id);
                passage.is_some_and(|(_, passage)| documents.contains(&passage.document))
            }
            _ => false,
        };
        self.problems.retain(|problem| !concerns(problem));
        self.problems.extend(found);
        self.altered = altered(&self.problems);
    }

    /// What is quoted and what the document says instead, of a passage that was altered.
    #[must_use]
    pub fn wordings(&self, passage: &Id<Passage>) -> Option<&Wordings> {
        let problem = self.problems.get(*self.altered.get(passage)?)?;
        problem.wordings.as_ref()
    }

    /// The number of errors and of warnings.
    #[must_use]
    pub fn problem_counts(&self) -> (usize, usize) {
        let errors = self
            .problems
            .iter()
            .filter(|p| p.severity == Severity::Error)
            .count();
        (errors, self.problems.len() - errors)
    }
}

/// Where among problems a passage has its wordings side by side: the first of them.
fn altered(problems: &[Problem]) -> HashMap<Id<Passage>, usize> {
    let problems = problems.iter().enumerate().rev();
    let altered = problems.filter_map(|(at, problem)| match &problem.item {
        Some(Item::Passage(id)) if problem.wordings.is_some() => Some((id.clone(), at)),
        _ => None,
    });
    altered.collect()
}
