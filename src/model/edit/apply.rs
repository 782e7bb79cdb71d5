//! The changes one by one: look first, then change, so that a refusal leaves everything as it was.

use super::row::Row;
use super::{Edit, Offsets, TextChange};
use crate::error::Error;
use crate::lang::{LocalText, Message};
use crate::model::dossier::{Dossier, taken};
use crate::model::entity::{Passage, Relation};
use crate::model::id::Id;
use crate::model::record::{Record, RecordId};
use crate::model::sound;
use std::collections::HashSet;

/// How many records a refusal names; the others are counted.
const NAMED: usize = 5;

/// The refusal of a change to what is not there.
pub(super) fn missing(id: &str) -> Error {
    Error::refused(Message::new("edit-missing").with("id", id))
        .hint(Message::new("edit-missing.hint"))
}

pub(super) fn set_title(dossier: &mut Dossier, title: LocalText) -> Result<Edit, Error> {
    sound::local_text(&title)?;
    Ok(Edit::SetTitle(std::mem::replace(&mut dossier.title, title)))
}

pub(super) fn set_lang(dossier: &mut Dossier, lang: String) -> Result<Edit, Error> {
    sound::language_tag(&lang)?;
    Ok(Edit::SetLang(std::mem::replace(&mut dossier.lang, lang)))
}

pub(super) fn insert(dossier: &mut Dossier, at: usize, record: Record) -> Result<Edit, Error> {
    match record {
        Record::Kind(row) => insert_row(dossier, at, row),
        Record::Document(row) => insert_row(dossier, at, row),
        Record::Witness(row) => insert_row(dossier, at, row),
        Record::Actor(row) => insert_row(dossier, at, row),
        Record::Place(row) => insert_row(dossier, at, row),
        Record::Relation(row) => insert_row(dossier, at, row),
    }
}

fn insert_row<T: Row>(dossier: &mut Dossier, at: usize, row: T) -> Result<Edit, Error> {
    let id = T::record_id(row.id());
    if dossier.has(&id) {
        return Err(taken(row.id()));
    }
    admit(dossier, &row)?;
    let carried = homes_of(&row);
    T::table(dossier)
        .insert(at, row)
        .map_err(|row| taken(row.id()))?;
    dossier.homes.extend(carried);
    Ok(Edit::Remove(id))
}

/// Checks a row and the passages that it carries against everything else.
fn admit<T: Row>(dossier: &Dossier, row: &T) -> Result<(), Error> {
    dossier.admit(row)?;
    let Some((relation, passages)) = row.carried() else {
        return Ok(());
    };
    let mut seen = HashSet::new();
    for passage in passages {
        dossier.admit(passage)?;
        let elsewhere = dossier
            .homes
            .get(&passage.id)
            .is_some_and(|home| home != relation);
        if elsewhere || !seen.insert(&passage.id) {
            return Err(taken(&passage.id));
        }
    }
    Ok(())
}

fn homes_of<T: Row>(row: &T) -> Vec<(Id<Passage>, Id<Relation>)> {
    row.carried()
        .map(|(relation, passages)| {
            passages
                .iter()
                .map(|p| (p.id.clone(), relation.clone()))
                .collect()
        })
        .unwrap_or_default()
}

pub(super) fn remove(dossier: &mut Dossier, id: &RecordId) -> Result<Edit, Error> {
    let referrers = dossier.referrers(id);
    if !referrers.is_empty() {
        let named: Vec<&str> = referrers.iter().take(NAMED).map(RecordId::as_str).collect();
        return Err(Error::refused(
            Message::new("edit-in-use")
                .with("id", id.as_str())
                .with("by", named.join(", "))
                .with("more", referrers.len().saturating_sub(NAMED)),
        )
        .hint(Message::new("edit-in-use.hint")));
    }
    match id {
        RecordId::Kind(id) => remove_row(dossier, id),
        RecordId::Document(id) => remove_row(dossier, id),
        RecordId::Witness(id) => remove_row(dossier, id),
        RecordId::Actor(id) => remove_row(dossier, id),
        RecordId::Place(id) => remove_row(dossier, id),
        RecordId::Relation(id) => remove_row(dossier, id),
    }
}

fn remove_row<T: Row>(dossier: &mut Dossier, id: &Id<T>) -> Result<Edit, Error> {
    let Some((at, row)) = T::table(dossier).remove(id) else {
        return Err(missing(id.as_str()));
    };
    for (passage, _) in homes_of(&row) {
        dossier.homes.remove(&passage);
    }
    Ok(Edit::insert(at, row))
}

pub(super) fn replace(dossier: &mut Dossier, record: Record) -> Result<Edit, Error> {
    match record {
        Record::Kind(row) => replace_row(dossier, row),
        Record::Document(row) => replace_row(dossier, row),
        Record::Witness(row) => replace_row(dossier, row),
        Record::Actor(row) => replace_row(dossier, row),
        Record::Place(row) => replace_row(dossier, row),
        Record::Relation(row) => replace_row(dossier, row),
    }
}

fn replace_row<T: Row>(dossier: &mut Dossier, row: T) -> Result<Edit, Error> {
    let id = row.id().clone();
    admit(dossier, &row)?;
    let carried = homes_of(&row);
    let Some(old) = T::table(dossier).replace(row) else {
        return Err(missing(id.as_str()));
    };
    for (passage, _) in homes_of(&old) {
        dossier.homes.remove(&passage);
    }
    dossier.homes.extend(carried);
    Ok(Edit::replace(old))
}

/// The relation that carries a passage, to be changed.
fn home_mut<'d>(dossier: &'d mut Dossier, id: &Id<Passage>) -> Result<&'d mut Relation, Error> {
    let home = dossier.homes.get(id).ok_or_else(|| missing(id.as_str()))?;
    dossier
        .relations
        .get_mut(home)
        .ok_or_else(|| missing(id.as_str()))
}

fn passage_mut<'d>(dossier: &'d mut Dossier, id: &Id<Passage>) -> Result<&'d mut Passage, Error> {
    home_mut(dossier, id)?
        .passages
        .iter_mut()
        .find(|p| &p.id == id)
        .ok_or_else(|| missing(id.as_str()))
}

pub(super) fn insert_passage(
    dossier: &mut Dossier,
    relation: &Id<Relation>,
    at: usize,
    passage: Passage,
) -> Result<Edit, Error> {
    if dossier.homes.contains_key(&passage.id) {
        return Err(taken(&passage.id));
    }
    dossier.admit(&passage)?;
    let Some(home) = dossier.relations.get_mut(relation) else {
        return Err(missing(relation.as_str()));
    };
    let id = passage.id.clone();
    home.passages.insert(at.min(home.passages.len()), passage);
    dossier.homes.insert(id.clone(), relation.clone());
    Ok(Edit::RemovePassage(id))
}

pub(super) fn remove_passage(dossier: &mut Dossier, id: &Id<Passage>) -> Result<Edit, Error> {
    let home = home_mut(dossier, id)?;
    let Some(at) = home.passages.iter().position(|p| &p.id == id) else {
        return Err(missing(id.as_str()));
    };
    if home.passages.len() == 1 {
        return Err(Error::refused(
            Message::new("edit-last-passage")
                .with("id", id)
                .with("relation", &home.id),
        )
        .hint(Message::new("edit-last-passage.hint")));
    }
    let passage = Box::new(home.passages.remove(at));
    let relation = home.id.clone();
    dossier.homes.remove(id);
    Ok(Edit::InsertPassage {
        relation,
        at,
        passage,
    })
}

pub(super) fn replace_passage(dossier: &mut Dossier, passage: Passage) -> Result<Edit, Error> {
    dossier.admit(&passage)?;
    let slot = passage_mut(dossier, &passage.id)?;
    Ok(Edit::ReplacePassage(Box::new(std::mem::replace(
        slot, passage,
    ))))
}

/// The first id that occurs twice: its inverse would depend on the order.
fn twice<'a>(ids: impl Iterator<Item = &'a Id<Passage>>) -> Option<&'a Id<Passage>> {
    let mut seen = HashSet::new();
    ids.into_iter().find(|id| !seen.insert(*id))
}

pub(super) fn set_glosses(
    dossier: &mut Dossier,
    glosses: Vec<(Id<Passage>, Option<LocalText>)>,
) -> Result<Edit, Error> {
    if let Some(id) = twice(glosses.iter().map(|(id, _)| id)) {
        return Err(taken(id));
    }
    for (id, gloss) in &glosses {
        passage_mut(dossier, id)?;
        gloss.as_ref().map_or(Ok(()), sound::local_text)?;
    }
    let mut old = Vec::with_capacity(glosses.len());
    for (id, gloss) in glosses {
        let slot = passage_mut(dossier, &id)?;
        old.push((id, std::mem::replace(&mut slot.gloss, gloss)));
    }
    Ok(Edit::SetGlosses(old))
}

pub(super) fn set_text(dossier: &mut Dossier, change: TextChange) -> Result<Edit, Error> {
    if let Some(id) = twice(change.offsets.iter().map(|o| &o.passage)) {
        return Err(taken(id));
    }
    for offsets in &change.offsets {
        if passage_mut(dossier, &offsets.passage)?.document != change.document {
            return Err(missing(offsets.passage.as_str()));
        }
    }
    let Some(document) = dossier.documents.get_mut(&change.document) else {
        return Err(missing(change.document.as_str()));
    };
    let mut old = TextChange {
        document: change.document,
        text: std::mem::replace(&mut document.text, change.text),
        extent: std::mem::replace(&mut document.extent, change.extent),
        sha256: std::mem::replace(&mut document.sha256, change.sha256),
        offsets: Vec::with_capacity(change.offsets.len()),
    };
    for offsets in change.offsets {
        let passage = passage_mut(dossier, &offsets.passage)?;
        old.offsets.push(Offsets {
            start: std::mem::replace(&mut passage.start, offsets.start),
            end: std::mem::replace(&mut passage.end, offsets.end),
            passage: offsets.passage,
        });
    }
    Ok(Edit::SetText(Box::new(old)))
}

/// Does the edits in order; when one fails, undoes those done before it.
pub(super) fn all(dossier: &mut Dossier, edits: Vec<Edit>) -> Result<Edit, Error> {
    let mut inverses = Vec::with_capacity(edits.len());
    for edit in edits {
        match edit.apply(dossier) {
            Ok(inverse) => inverses.push(inverse),
            Err(error) => {
                for inverse in inverses.into_iter().rev() {
                    inverse.apply(dossier)?;
                }
                return Err(error);
            }
        }
    }
    inverses.reverse();
    Ok(Edit::All(inverses))
}
