//! Undo and redo without limit, and whether what is open is what was saved.

use super::dossier::Dossier;
use super::edit::Edit;
use crate::error::Error;

/// The changes of a sitting.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// What undoes the changes, the latest last.
    undo: Vec<Edit>,
    /// What does undone changes again, the next one last.
    redo: Vec<Edit>,
    saved: Saved,
}

/// Where in the history the file on disk stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Saved {
    /// After this many changes.
    After(usize),
    /// At a state that no undo or redo leads to.
    Never,
}

impl Default for Saved {
    fn default() -> Self {
        Self::After(0)
    }
}

impl History {
    /// The history of a dossier that was just opened: nothing to undo, and saved.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The history of a dossier that is in no file yet.
    #[must_use]
    pub fn unsaved() -> Self {
        Self {
            saved: Saved::Never,
            ..Self::default()
        }
    }

    /// Carries out `edit` and remembers what undoes it; what could be redone is gone.
    ///
    /// # Errors
    /// When the edit is refused; dossier and history are then as they were.
    pub fn apply(&mut self, edit: Edit, dossier: &mut Dossier) -> Result<(), Error> {
        let inverse = edit.apply(dossier)?;
        if matches!(self.saved, Saved::After(n) if n > self.undo.len()) {
            self.saved = Saved::Never;
        }
        self.redo.clear();
        self.undo.push(inverse);
        Ok(())
    }

    /// Undoes the latest change; `false` when there is none.
    ///
    /// # Errors
    /// When the dossier was changed behind the history's back; dossier and history are then as they were.
    pub fn undo(&mut self, dossier: &mut Dossier) -> Result<bool, Error> {
        step(&mut self.undo, &mut self.redo, dossier)
    }

    /// Does the latest undone change again; `false` when there is none.
    ///
    /// # Errors
    /// When the dossier was changed behind the history's back; dossier and history are then as they were.
    pub fn redo(&mut self, dossier: &mut Dossier) -> Result<bool, Error> {
        step(&mut self.redo, &mut self.undo, dossier)
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// What the next undo does; `None` when there is nothing to undo.
    #[must_use]
    pub fn to_undo(&self) -> Option<&Edit> {
        self.undo.last()
    }

    /// What the next redo does; `None` when there is nothing to redo.
    #[must_use]
    pub fn to_redo(&self) -> Option<&Edit> {
        self.redo.last()
    }

    /// Remembers that the dossier as it stands is in the file.
    pub fn mark_saved(&mut self) {
        self.saved = Saved::After(self.undo.len());
    }

    /// Whether the dossier as it stands is in the file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.saved == Saved::After(self.undo.len())
    }
}

fn step(from: &mut Vec<Edit>, to: &mut Vec<Edit>, dossier: &mut Dossier) -> Result<bool, Error> {
    let Some(edit) = from.last().cloned() else {
        return Ok(false);
    };
    to.push(edit.apply(dossier)?);
    from.pop();
    Ok(true)
}
