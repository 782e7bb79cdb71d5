//! How the session reads documents: copying passages, walking through them, attaching texts, and undoing that.

use super::Session;
use crate::analysis::Reading;
use crate::analysis::reading::place;
use crate::app::action::Action;
use crate::app::citation::{self, CitationForm};
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::focus::Dialog;
use crate::app::layout::ViewKind;
use crate::error::Error;
use crate::lang::Message;
use crate::model::check::{InMemory, check_document};
use crate::model::{Attachment, Document, Edit, Id, Item, Passage, Relation};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Session {
    /// Whether the dossier stands as it is in its file.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.history.is_saved()
    }

    /// The document in the reader: the one that was opened there, else the first that has to do with what is looked at, or that the
    /// filter shows anything of, or the first of the dossier.
    #[must_use]
    pub fn document_read(&self) -> Option<&Id<Document>> {
        let documents = self.workspace.dossier.documents();
        let opened = self.focus.reading.as_ref();
        let opened = opened.and_then(|id| documents.get(id));
        opened
            .or_else(|| documents.at(self.involvement.document()?))
            .or_else(|| documents.iter().next())
            .map(|document| &document.id)
    }

    /// What the relations that the filter lets through quote from a document.
    #[must_use]
    pub fn reading(&self, id: &Id<Document>) -> Reading {
        let dossier = &self.workspace.dossier;
        let row = dossier.documents().position(id);
        let Some((row, document)) = row.zip(dossier.documents().get(id)) else {
            return Reading::default();
        };
        let quoting = self.quoting(row);
        Reading::of(dossier, document, quoting, &self.derived.anchors)
    }

    /// The relations that quote the document in this row and that the filter lets through.
    fn quoting(&self, row: usize) -> impl Iterator<Item = &Relation> {
        let (visible, relations) = (&self.derived.visible, self.workspace.dossier.relations());
        let rows = self.derived.catalogue.rows(row);
        rows.filter(|row| visible.has(*row))
            .filter_map(|row| relations.at(row))
    }

    /// Which relations the filter lets through, by their rows.
    #[must_use]
    pub fn shown(&self) -> Vec<bool> {
        let relations = self.workspace.dossier.relations();
        let mut shown = vec![false; relations.len()];
        for row in self.derived.visible.rows() {
            if let Some(slot) = shown.get_mut(row.index()) {
                *slot = true;
            }
        }
        shown
    }

    /// Carries out what concerns the documents and the history; nothing else comes here.
    pub(super) fn apply_to_sources(&mut self, command: Command) -> Result<Vec<Effect>, Error> {
        Ok(match command {
            Command::Read(id) => self.read(id),
            Command::TurnTo(id) => {
                self.focus.reading = Some(id);
                Vec::new()
            }
            Command::ReadPassage(id) => self.read_passage(id),
            Command::Hold(document, path) => vec![Effect::HoldText(document, path)],
            Command::Held(revision, attachment) => self.hold(revision, attachment),
            Command::Attach(accepted) => return self.attach(&accepted),
            _ => Vec::new(),
        })
    }

    /// The same of actions.
    pub(super) fn act_on_sources(&mut self, action: Action) -> Result<Vec<Effect>, Error> {
        Ok(match action {
            Action::CopyCitation => self.copy(CitationForm::Footnote),
            Action::CopyMarkdown => self.copy(CitationForm::Markdown),
            Action::CopyAnnotation => self.copy(CitationForm::Annotation),
            Action::AttachText => self.choose_text(),
            Action::Undo => return self.undo(),
            Action::Redo => return self.redo(),
            Action::NextQuoted => self.walk_passages(true),
            Action::PreviousQuoted => self.walk_passages(false),
            _ => Vec::new(),
        })
    }

    fn copy(&mut self, form: CitationForm) -> Vec<Effect> {
        let (dossier, texts) = (&self.workspace.dossier, &self.derived.texts);
        let Some((relation, passage)) = self.selected_relation().zip(self.current_passage()) else {
            return Vec::new();
        };
        let (text, said) = match form {
            CitationForm::Footnote => (
                citation::footnote(dossier, passage, texts),
                "notice-citation-copied",
            ),
            CitationForm::Markdown => (
                citation::markdown(dossier, passage, texts),
                "notice-markdown-copied",
            ),
            CitationForm::Annotation => {
                let anchor = self.derived.anchors.get(&passage.id);
                let text = citation::annotation(dossier, (relation, passage), anchor, texts);
                (text, "notice-annotation-copied")
            }
        };
        vec![Effect::Copy(text), Effect::Notice(Message::new(said))]
    }

    /// Asks for the full text of the document that is read.
    fn choose_text(&self) -> Vec<Effect> {
        let document = self.document_read().cloned();
        document.map(Effect::ChooseText).into_iter().collect()
    }

    fn read(&mut self, id: Id<Document>) -> Vec<Effect> {
        if self.document_read() != Some(&id) {
            self.focus.read(id);
        }
        Vec::new()
    }

    fn read_passage(&mut self, id: Id<Passage>) -> Vec<Effect> {
        let found = self.workspace.dossier.passage(&id);
        let Some(document) = found.map(|(_, passage)| passage.document.clone()) else {
            return Vec::new();
        };
        self.focus.dialog = None;
        let mut effects = self.select(Some(Item::Passage(id)));
        // Only now: the way back leads to the document that was read before.
        self.focus.reading = Some(document);
        effects.extend(self.show_view(ViewKind::Sources));
        effects
    }

    /// Whether there is a passage to walk to in the document that is read: one that the filter shows and that has a place.
    pub(super) fn can_walk(&self) -> bool {
        let documents = self.workspace.dossier.documents();
        let id = self.document_read();
        let Some((id, row)) = id.and_then(|id| Some((id, documents.position(id)?))) else {
            return false;
        };
        let passages = self.quoting(row).flat_map(|relation| &relation.passages);
        let mut here = passages.filter(|passage| &passage.document == id);
        here.any(|passage| place(self.derived.anchors.get(&passage.id)).is_some())
    }

    /// Selects the passage after the one that is read in the order of the text, or the one before; past the last comes the first.
    fn walk_passages(&mut self, next: bool) -> Vec<Effect> {
        let Some(document) = self.document_read() else {
            return Vec::new();
        };
        let reading = self.reading(document);
        let all: Vec<&Id<Passage>> = reading.walk().map(|(_, one)| &one.passage).collect();
        let here = self.current_passage();
        let at = here.and_then(|here| all.iter().position(|id| **id == here.id));
        let to = match (at, next) {
            (None, true) => all.first(),
            (None, false) => all.last(),
            (Some(at), true) => all.get(at + 1).or(all.first()),
            (Some(at), false) => at.checked_sub(1).and_then(|at| all.get(at)).or(all.last()),
        };
        let to = to.map(|id| (*id).clone());
        to.map_or(Vec::new(), |id| self.read_passage(id))
    }

    /// Shows what a text says, unless the dossier has changed meanwhile.
    fn hold(&mut self, revision: u64, attachment: Arc<Attachment>) -> Vec<Effect> {
        if revision == self.workspace.revision {
            self.focus.dialog = Some(Dialog::Attachment(attachment));
        }
        Vec::new()
    }

    fn attach(&mut self, accepted: &BTreeSet<Id<Passage>>) -> Result<Vec<Effect>, Error> {
        let Some(Dialog::Attachment(attachment)) = self.focus.dialog.clone() else {
            return Ok(Vec::new());
        };
        let edit = attachment.edit(&self.workspace.dossier, accepted)?;
        let changed = edit.documents(&self.workspace.dossier);
        let dossier = Arc::make_mut(&mut self.workspace.dossier);
        self.history.apply(edit, dossier)?;
        self.focus.dialog = None;
        self.focus.reading = Some(attachment.document.clone());
        self.renew(changed);
        Ok(vec![Effect::Notice(Message::new("notice-attached"))])
    }

    fn undo(&mut self) -> Result<Vec<Effect>, Error> {
        let changed = self.changed_by(self.history.to_undo());
        let dossier = Arc::make_mut(&mut self.workspace.dossier);
        self.history.undo(dossier)?;
        self.renew(changed);
        Ok(vec![Effect::Notice(Message::new("notice-undone"))])
    }

    fn redo(&mut self) -> Result<Vec<Effect>, Error> {
        let changed = self.changed_by(self.history.to_redo());
        let dossier = Arc::make_mut(&mut self.workspace.dossier);
        self.history.redo(dossier)?;
        self.renew(changed);
        Ok(vec![Effect::Notice(Message::new("notice-redone"))])
    }

    fn changed_by(&self, edit: Option<&Edit>) -> Option<BTreeSet<Id<Document>>> {
        edit.and_then(|edit| edit.documents(&self.workspace.dossier))
    }

    /// Computes anew what follows from some documents, or from everything.
    fn renew(&mut self, documents: Option<BTreeSet<Id<Document>>>) {
        let dossier = &self.workspace.dossier;
        self.workspace.revision += 1;
        match &documents {
            Some(documents) => self.derived.renew(dossier, documents, &self.focus.filter),
            None => self.derived.restart(dossier, &self.focus.filter),
        }
        let documents = documents.unwrap_or_else(|| {
            let all = dossier.documents().iter();
            all.map(|document| document.id.clone()).collect()
        });
        let anchors = &self.derived.anchors;
        let wrong = documents
            .iter()
            .flat_map(|id| check_document(dossier, id, anchors, &InMemory));
        let wrong = wrong.collect();
        self.workspace.find_wrong(&documents, wrong);
        let selected = self.selected_relation();
        let last = selected.map_or(0, |r: &Relation| r.passages.len().saturating_sub(1));
        self.focus.passage = self.focus.passage.min(last);
    }
}

#[cfg(test)]
mod tests;
