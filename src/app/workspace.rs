//! The dossier that is open, and where it came from.

use crate::io::dossier::{Opened, SetAside};
use crate::model::Dossier;
use crate::model::problem::{Problem, Severity};
use std::path::PathBuf;

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
    /// The dossier.
    pub dossier: Dossier,
    /// What is wrong with its file.
    pub problems: Vec<Problem>,
    /// What was set aside when it was read.
    pub set_aside: SetAside,
    /// Where it came from.
    pub origin: Origin,
    /// Counts up with every change, so that what was derived knows when it is old.
    pub revision: u64,
}

impl Workspace {
    /// What was opened, at the given revision.
    #[must_use]
    pub fn new(opened: Opened, origin: Origin, revision: u64) -> Self {
        Self {
            dossier: opened.dossier,
            problems: opened.problems,
            set_aside: opened.set_aside,
            origin,
            revision,
        }
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
