//! What a filter asks of each relation, in columns: a filter then goes over numbers instead of records.

use super::bundle::{self, Strand};
use super::lists::Lists;
use super::{Absence, Assessments, witnesses};
use crate::model::date::{Date, Day, Span};
use crate::model::{
    Actor, Document, Dossier, Family, HasId, Id, KindRef, Place, Realis, Relation, RowId, Status,
    Table, Witness,
};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// What is asked of one relation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fact {
    /// The number of its kind among [`Facts::kinds`].
    pub kind: u32,
    /// Its family.
    pub family: Family,
    /// Whether it happened.
    pub realis: Realis,
    /// Its computed status.
    pub status: Status,
    /// How many voices hold it true or possible.
    pub voices: u32,
    /// Where it begins and ends.
    pub places: [Option<RowId<Place>>; 2],
    /// Whether it has a direction.
    pub directed: bool,
    /// When it was, softly; `None` without a date.
    pub when: Option<When>,
    /// Why it is not on the map; `None` when it is.
    pub absence: Option<Absence>,
}

/// A stretch of days in a few bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    first: i64,
    last: i64,
    /// The first day as written; the least number when it is open.
    pub starts: i64,
    /// The last day as written; the greatest number when it is open.
    ends: i64,
    /// Whether it is a set, of which only the members count.
    is_set: bool,
}

impl When {
    fn of(date: &Date) -> Self {
        let (soft, hard) = (date.soft(), date.hard());
        Self {
            first: soft.first.map_or(i64::MIN, |day| day.0),
            last: soft.last.map_or(i64::MAX, |day| day.0),
            starts: hard.first.map_or(i64::MIN, |day| day.0),
            ends: hard.last.map_or(i64::MAX, |day| day.0),
            is_set: date.members().len() > 1,
        }
    }

    /// The first and the last day; `None` is open. Of a set, those of all its members together.
    #[must_use]
    pub fn span(self) -> Span {
        Span {
            first: (self.first > i64::MIN).then_some(Day(self.first)),
            last: (self.last < i64::MAX).then_some(Day(self.last)),
        }
    }

    /// The first and the last day as written; `None` is open. Of a set, those of all its members together.
    #[must_use]
    pub fn written(self) -> Span {
        Span {
            first: (self.starts > i64::MIN).then_some(Day(self.starts)),
            last: (self.ends < i64::MAX).then_some(Day(self.ends)),
        }
    }
}

/// What a filter asks of each relation, worked out once per revision of the dossier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    rows: Vec<Fact>,
    kinds: Vec<KindRef>,
    realis: Vec<Realis>,
    statuses: Vec<Status>,
    /// The witnesses who speak anywhere.
    speaking: Vec<RowId<Witness>>,
    /// The actor at either end.
    acting: Vec<[Option<RowId<Actor>>; 2]>,
    actors: Lists,
    witnesses: Lists,
    documents: Lists,
    languages: Vec<String>,
    /// The number of the language of each document.
    spoken: Vec<u32>,
    /// The relations between places, in the order of pairs and lanes.
    strands: Vec<Strand>,
}

/// The facts of one relation with the actors at its ends and its lists.
type Found = (Fact, [Option<RowId<Actor>>; 2], [Vec<u32>; 3]);

impl Facts {
    /// The facts of every relation of a dossier.
    #[must_use]
    pub fn of(dossier: &Dossier, assessments: &Assessments) -> Self {
        let relations: Vec<(RowId<Relation>, &Relation)> =
            dossier.relations().with_rows().collect();
        let kinds = occurring(&relations);
        let found: Vec<Found> = relations
            .par_iter()
            .map(|(row, relation)| found(dossier, assessments, &kinds, (*row, relation)))
            .collect();
        let mut facts = Self {
            rows: Vec::with_capacity(found.len()),
            kinds,
            ..Self::default()
        };
        for (fact, acting, [actors, witnesses, documents]) in found {
            facts.rows.push(fact);
            facts.acting.push(acting);
            facts.actors.push(actors);
            facts.witnesses.push(witnesses);
            facts.documents.push(documents);
        }
        facts.sum_up();
        let lang = |d: &Document| d.lang.clone().unwrap_or_else(|| dossier.lang().to_owned());
        let documents: Vec<String> = dossier.documents().iter().map(lang).collect();
        facts.languages = documents.clone();
        facts.languages.sort();
        facts.languages.dedup();
        let number = |lang: &String| facts.languages.binary_search(lang).unwrap_or(usize::MAX);
        facts.spoken = documents.iter().map(|lang| number(lang) as u32).collect();
        facts.strands = bundle::strands(dossier, &facts.rows, &facts.kinds);
        facts
    }

    /// Works the facts of some relations out anew, of which the passages or what they count for has changed, but neither ends nor kind
    /// nor date.
    pub fn renew(
        &mut self,
        dossier: &Dossier,
        assessments: &Assessments,
        rows: impl Iterator<Item = RowId<Relation>>,
    ) {
        for row in rows {
            let Some(relation) = dossier.relations().at(row) else {
                continue;
            };
            let (fact, acting, [actors, witnesses, documents]) =
                found(dossier, assessments, &self.kinds, (row, relation));
            if let Some(slot) = self.rows.get_mut(row.index()) {
                *slot = fact;
            }
            if let Some(slot) = self.acting.get_mut(row.index()) {
                *slot = acting;
            }
            self.actors.set(row.index(), actors);
            self.witnesses.set(row.index(), witnesses);
            self.documents.set(row.index(), documents);
        }
        self.sum_up();
    }

    /// Notes which values occur.
    fn sum_up(&mut self) {
        self.realis = all_of(self.rows.iter().map(|fact| fact.realis));
        self.statuses = all_of(self.rows.iter().map(|fact| fact.status));
        self.speaking = all_of(self.witnesses.all().map(|row| RowId::new(row as usize)));
    }

    /// Every fact, in the order of the file.
    #[must_use]
    pub fn rows(&self) -> &[Fact] {
        &self.rows
    }

    /// The facts of a relation; `None` when there are not so many.
    #[must_use]
    pub fn at(&self, row: RowId<Relation>) -> Option<&Fact> {
        self.rows.get(row.index())
    }

    /// The relations with a place at both ends, sorted by pairs of places, then by lanes.
    #[must_use]
    pub fn strands(&self) -> &[Strand] {
        &self.strands
    }

    /// The kinds that occur, in the order of the vocabulary, then the dossier's own.
    #[must_use]
    pub fn kinds(&self) -> &[KindRef] {
        &self.kinds
    }

    /// Whether it happened: what of that occurs, in the order of the vocabulary.
    #[must_use]
    pub fn realis(&self) -> &[Realis] {
        &self.realis
    }

    /// The statuses that occur, in the order of the vocabulary.
    #[must_use]
    pub fn statuses(&self) -> &[Status] {
        &self.statuses
    }

    /// The witnesses who speak in any passage, in the order of the file.
    #[must_use]
    pub fn speaking(&self) -> &[RowId<Witness>] {
        &self.speaking
    }

    /// The languages of the documents, sorted.
    #[must_use]
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The number of the language of a document among [`Facts::languages`].
    #[must_use]
    pub fn language_of(&self, document: RowId<Document>) -> Option<u32> {
        self.spoken.get(document.index()).copied()
    }

    /// The actor at either end of a relation.
    #[must_use]
    pub fn acting(&self, row: RowId<Relation>) -> [Option<RowId<Actor>>; 2] {
        self.acting.get(row.index()).copied().unwrap_or_default()
    }

    /// The actors at the ends of a relation, and all that they belong to, as rows; each once.
    #[must_use]
    pub fn actors(&self, row: RowId<Relation>) -> &[u32] {
        self.actors.of(row.index())
    }

    /// The witnesses who speak in the passages of a relation, as rows; each once.
    #[must_use]
    pub fn witnesses(&self, row: RowId<Relation>) -> &[u32] {
        self.witnesses.of(row.index())
    }

    /// The documents that a relation quotes, as rows, once for each passage.
    #[must_use]
    pub fn documents(&self, row: RowId<Relation>) -> &[u32] {
        self.documents.of(row.index())
    }

    /// Whether a relation shares a day with a stretch of time; `None` without a date.
    #[must_use]
    pub fn is_within(&self, dossier: &Dossier, row: RowId<Relation>, time: Span) -> Option<bool> {
        let when = self.at(row)?.when?;
        let overlaps = when.span().overlaps(time);
        if !(overlaps && when.is_set) {
            return Some(overlaps);
        }
        let date = dossier.relations().at(row)?.when.as_ref()?;
        Some(date.overlaps(time))
    }

    /// Whether a relation that [`Facts::is_within`] a stretch of time is so only because its date is uncertain or approximate: as
    /// written it lies outside.
    #[must_use]
    pub fn is_perhaps(&self, dossier: &Dossier, row: RowId<Relation>, time: Span) -> bool {
        let Some(when) = self.at(row).and_then(|fact| fact.when) else {
            return false;
        };
        if !when.is_set || !when.written().overlaps(time) {
            return !when.written().overlaps(time);
        }
        let relation = dossier.relations().at(row);
        let date = relation.and_then(|relation| relation.when.as_ref());
        date.is_some_and(|date| !date.members().iter().any(|m| m.hard.overlaps(time)))
    }
}

/// All values that occur, sorted, each once.
fn all_of<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    values.collect::<BTreeSet<T>>().into_iter().collect()
}

/// The kinds that occur, sorted.
fn occurring(relations: &[(RowId<Relation>, &Relation)]) -> Vec<KindRef> {
    let mut kinds: Vec<&KindRef> = Vec::new();
    for (_, relation) in relations {
        if let Err(at) = kinds.binary_search(&&relation.kind) {
            kinds.insert(at, &relation.kind);
        }
    }
    kinds.into_iter().cloned().collect()
}

fn found(
    dossier: &Dossier,
    assessments: &Assessments,
    kinds: &[KindRef],
    (row, relation): (RowId<Relation>, &Relation),
) -> Found {
    let assessment = assessments.at(row);
    let ends = [&relation.from, &relation.to];
    let place = |end| dossier.places().row(&dossier.place_of(end)?.id);
    let fact = Fact {
        kind: kinds.binary_search(&relation.kind).unwrap_or(usize::MAX) as u32,
        family: dossier.family(&relation.kind),
        realis: relation.realis,
        status: assessment.map_or(Status::NoEvidence, |a| a.status),
        voices: assessment.map_or(0, |a| a.voices() as u32),
        places: ends.map(place),
        directed: relation.directed,
        when: relation.when.as_ref().map(When::of),
        absence: Absence::of(dossier, relation, assessment),
    };
    let acting = ends.map(|end| dossier.actors().row(end.actor.as_ref()?));
    let actors = ends.into_iter().filter_map(|end| end.actor.as_ref());
    let actors = actors.flat_map(|id| dossier.memberships(id).map(|actor| &actor.id));
    let spoken = witnesses::speaking(dossier, relation);
    let quoted = relation.passages.iter().map(|p| &p.document);
    let lists = [
        once_each(numbers(dossier.actors(), actors)),
        numbers(dossier.witnesses(), spoken.into_iter()),
        numbers(dossier.documents(), quoted),
    ];
    (fact, acting, lists)
}

fn numbers<'a, T: HasId + 'a>(table: &Table<T>, ids: impl Iterator<Item = &'a Id<T>>) -> Vec<u32> {
    ids.filter_map(|id| table.row(id))
        .map(RowId::number)
        .collect()
}

fn once_each(mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Rows of a table that are wanted; `None` is all of them.
pub(super) struct Wish(Option<Vec<bool>>);

impl Wish {
    /// The rows of the records named.
    pub fn of<T: HasId>(table: &Table<T>, ids: Option<&BTreeSet<Id<T>>>) -> Self {
        Self(ids.map(|ids| {
            let mut wanted = vec![false; table.len()];
            for row in ids.iter().filter_map(|id| table.position(id)) {
                if let Some(wanted) = wanted.get_mut(row) {
                    *wanted = true;
                }
            }
            wanted
        }))
    }

    /// The numbers for which this holds.
    pub fn where_holds<T>(values: &[T], holds: Option<impl Fn(&T) -> bool>) -> Self {
        Self(holds.map(|holds| values.iter().map(holds).collect()))
    }

    /// Whether everything is wanted.
    pub fn is_all(&self) -> bool {
        self.0.is_none()
    }

    /// Whether a number is wanted.
    pub fn has(&self, number: u32) -> bool {
        let of = |wanted: &Vec<bool>| wanted.get(number as usize) == Some(&true);
        self.0.as_ref().is_none_or(of)
    }

    /// Whether one of some numbers is wanted; all of them may be absent when everything is.
    pub fn has_any(&self, numbers: &[u32]) -> bool {
        self.is_all() || numbers.iter().any(|number| self.has(*number))
    }
}
