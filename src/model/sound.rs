//! What a record must satisfy by itself, whatever else the dossier holds.
//!
//! Reading finds the same faults with their places in the file; this is the gate for records made in memory.

use super::entity::{
    Actor, Code, Document, End, Extra, OwnKind, Passage, Place, Relation, Witness,
};
use super::problem::ProblemKind;
use super::record::RecordId;
use super::vocabulary::Kind;
use crate::error::Error;
use crate::lang::{LocalText, Message};

/// A record that can be looked at by itself.
pub trait Sound {
    /// What is wrong with it.
    ///
    /// # Errors
    /// The first fault, with what would mend it.
    fn sound(&self) -> Result<(), Error>;

    /// Whether `id` names this record.
    fn is(&self, id: &RecordId) -> bool;
}

fn fault(kind: ProblemKind) -> Error {
    Error::refused(Message::new(kind.what())).hint(Message::new(kind.hint()))
}

fn fault_in(kind: ProblemKind, name: &'static str, value: impl ToString) -> Error {
    let mut error = fault(kind);
    error.what = error.what.with(name, value);
    error
}

/// Whether `tag` is well-formed as BCP 47 (RFC 5646): subtags of 1 to 8 letters and digits, the first one of letters.
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let alone = !tag.contains('-');
    let first = subtags.next().is_some_and(|s| match s.len() {
        1 => matches!(s, "x" | "X" | "i" | "I") && !alone,
        2..=8 => s.bytes().all(|b| b.is_ascii_alphabetic()),
        _ => false,
    });
    first
        && subtags
            .all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Whether `code` is shaped like an ISO 3166-1 alpha-2 code.
#[must_use]
pub fn is_country_code(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())
}

pub(super) fn language_tag(tag: &str) -> Result<(), Error> {
    if is_language_tag(tag) {
        return Ok(());
    }
    Err(fault_in(ProblemKind::BadLanguageTag, "tag", tag))
}

pub(super) fn local_text(text: &LocalText) -> Result<(), Error> {
    let LocalText::ByLang(texts) = text else {
        return Ok(());
    };
    if texts.is_empty() {
        return Err(fault(ProblemKind::NoLanguage));
    }
    for (i, (tag, _)) in texts.iter().enumerate() {
        language_tag(tag)?;
        if texts.iter().skip(i + 1).any(|(other, _)| other == tag) {
            return Err(fault_in(ProblemKind::DoubleKey, "key", tag));
        }
    }
    Ok(())
}

fn optional_text(text: Option<&LocalText>) -> Result<(), Error> {
    text.map_or(Ok(()), local_text)
}

/// Unknown keys must be unknown: a known one would be written twice.
pub(super) fn extra(extra: &Extra, known: &[&str]) -> Result<(), Error> {
    match extra.keys().find(|key| known.contains(&key.as_str())) {
        None => Ok(()),
        Some(key) => Err(fault_in(ProblemKind::DoubleKey, "key", key)),
    }
}

fn codes(codes: &[Code]) -> Result<(), Error> {
    codes
        .iter()
        .try_for_each(|code| extra(&code.extra, Code::KEYS))
}

impl Sound for OwnKind {
    fn sound(&self) -> Result<(), Error> {
        if Kind::parse(self.id.as_str()).is_some() {
            return Err(fault_in(ProblemKind::ShadowedKind, "id", &self.id));
        }
        local_text(&self.names)?;
        codes(&self.codes)?;
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Kind(id) if id == &self.id)
    }
}

impl Sound for Document {
    fn sound(&self) -> Result<(), Error> {
        local_text(&self.title)?;
        self.lang.as_deref().map_or(Ok(()), language_tag)?;
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Document(id) if id == &self.id)
    }
}

impl Sound for Witness {
    fn sound(&self) -> Result<(), Error> {
        local_text(&self.name)?;
        optional_text(self.in_sentence.as_ref())?;
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Witness(id) if id == &self.id)
    }
}

impl Sound for Actor {
    fn sound(&self) -> Result<(), Error> {
        local_text(&self.names)?;
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Actor(id) if id == &self.id)
    }
}

impl Sound for Place {
    fn sound(&self) -> Result<(), Error> {
        local_text(&self.names)?;
        let number = |kind| match kind {
            ProblemKind::Longitude => &self.lon,
            _ => &self.lat,
        };
        let position = Self::locate(&self.lon, &self.lat)
            .map_err(|kind| fault_in(kind, "number", number(kind)))?;
        if position != self.position {
            let what = Message::new("edit-position").with("id", &self.id);
            return Err(Error::refused(what).hint(Message::new("edit-position.hint")));
        }
        if let Some(code) = self.country.as_deref().filter(|c| !is_country_code(c)) {
            return Err(fault_in(ProblemKind::BadCountry, "country", code));
        }
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Place(id) if id == &self.id)
    }
}

impl Sound for Relation {
    fn sound(&self) -> Result<(), Error> {
        for end in [&self.from, &self.to] {
            if end.actor.is_none() && end.place.is_none() {
                return Err(fault(ProblemKind::EmptyEnd));
            }
            extra(&end.extra, End::KEYS)?;
        }
        if self.passages.is_empty() {
            return Err(fault_in(ProblemKind::NoPassages, "id", &self.id));
        }
        optional_text(self.when_text.as_ref())?;
        optional_text(self.object.as_ref())?;
        optional_text(self.note.as_ref())?;
        codes(&self.codes)?;
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Relation(id) if id == &self.id)
    }
}

impl Sound for Passage {
    fn sound(&self) -> Result<(), Error> {
        if self.exact.trim().is_empty() {
            return Err(fault(ProblemKind::EmptyQuotation));
        }
        if self.credibility.is_some_and(|c| !(1..=6).contains(&c)) {
            let what = Message::new("edit-credibility").with("id", &self.id);
            return Err(Error::refused(what).hint(Message::new("edit-credibility.hint")));
        }
        for link in &self.attribution {
            extra(&link.extra, super::entity::Attribution::KEYS)?;
        }
        optional_text(self.gloss.as_ref())?;
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, _: &RecordId) -> bool {
        false
    }
}
