//! What a record must satisfy by itself, whatever else the dossier holds.
//!
//! Reading finds the same faults with their places in the file; this is the gate for records made in memory.

use super::entity::{
    Actor, Code, Document, End, Extra, OwnKind, Passage, Place, Relation, Witness,
};
use super::problem::ProblemKind;
use super::record::RecordId;
use super::vocabulary::Kind;
use crate::lang::{LocalText, Message};

/// A record that can be looked at by itself.
pub trait Sound {
    /// What is wrong with it.
    ///
    /// # Errors
    /// The first fault, as a sentence.
    fn sound(&self) -> Result<(), Message>;

    /// Whether `id` names this record.
    fn is(&self, id: &RecordId) -> bool;
}

fn fault(kind: ProblemKind) -> Message {
    Message::new(kind.what())
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

pub(super) fn language_tag(tag: &str) -> Result<(), Message> {
    if is_language_tag(tag) {
        return Ok(());
    }
    Err(fault(ProblemKind::BadLanguageTag).with("tag", tag))
}

pub(super) fn local_text(text: &LocalText) -> Result<(), Message> {
    let LocalText::ByLang(texts) = text else {
        return Ok(());
    };
    if texts.is_empty() {
        return Err(fault(ProblemKind::NoLanguage));
    }
    for (i, (tag, _)) in texts.iter().enumerate() {
        language_tag(tag)?;
        if texts.iter().skip(i + 1).any(|(other, _)| other == tag) {
            return Err(fault(ProblemKind::DoubleKey).with("key", tag));
        }
    }
    Ok(())
}

fn optional_text(text: Option<&LocalText>) -> Result<(), Message> {
    text.map_or(Ok(()), local_text)
}

/// Unknown keys must be unknown: a known one would be written twice.
pub(super) fn extra(extra: &Extra, known: &[&str]) -> Result<(), Message> {
    match extra.keys().find(|key| known.contains(&key.as_str())) {
        None => Ok(()),
        Some(key) => Err(fault(ProblemKind::DoubleKey).with("key", key)),
    }
}

fn codes(codes: &[Code]) -> Result<(), Message> {
    codes
        .iter()
        .try_for_each(|code| extra(&code.extra, Code::KEYS))
}

impl Sound for OwnKind {
    fn sound(&self) -> Result<(), Message> {
        if Kind::parse(self.id.as_str()).is_some() {
            return Err(fault(ProblemKind::ShadowedKind).with("id", &self.id));
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
    fn sound(&self) -> Result<(), Message> {
        local_text(&self.title)?;
        self.lang.as_deref().map_or(Ok(()), language_tag)?;
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Document(id) if id == &self.id)
    }
}

impl Sound for Witness {
    fn sound(&self) -> Result<(), Message> {
        local_text(&self.name)?;
        optional_text(self.in_sentence.as_ref())?;
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Witness(id) if id == &self.id)
    }
}

impl Sound for Actor {
    fn sound(&self) -> Result<(), Message> {
        local_text(&self.names)?;
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Actor(id) if id == &self.id)
    }
}

impl Sound for Place {
    fn sound(&self) -> Result<(), Message> {
        local_text(&self.names)?;
        let number = |kind| match kind {
            ProblemKind::Longitude => &self.lon,
            _ => &self.lat,
        };
        let position = Self::locate(&self.lon, &self.lat)
            .map_err(|kind| fault(kind).with("number", number(kind)))?;
        if position != self.position {
            return Err(Message::new("edit-position").with("id", &self.id));
        }
        if let Some(code) = self.country.as_deref().filter(|c| !is_country_code(c)) {
            return Err(fault(ProblemKind::BadCountry).with("country", code));
        }
        extra(&self.extra, Self::KEYS)
    }

    fn is(&self, id: &RecordId) -> bool {
        matches!(id, RecordId::Place(id) if id == &self.id)
    }
}

impl Sound for Relation {
    fn sound(&self) -> Result<(), Message> {
        for end in [&self.from, &self.to] {
            if end.actor.is_none() && end.place.is_none() {
                return Err(fault(ProblemKind::EmptyEnd));
            }
            extra(&end.extra, End::KEYS)?;
        }
        if self.passages.is_empty() {
            return Err(fault(ProblemKind::NoPassages).with("id", &self.id));
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
    fn sound(&self) -> Result<(), Message> {
        if self.exact.trim().is_empty() {
            return Err(fault(ProblemKind::EmptyQuotation));
        }
        if self.credibility.is_some_and(|c| !(1..=6).contains(&c)) {
            return Err(Message::new("edit-credibility").with("id", &self.id));
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
