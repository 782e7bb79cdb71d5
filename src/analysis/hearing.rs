//! Who says what of which relation: voices by relations, as a grid.
//!
//! A voice of the grid is what the rule of status calls one, over all relations together: witnesses who speak for a common actor,
//! and all documents that print one agency's copy. Within one relation two of its witnesses may be less than that, so that a cell
//! can hold two verdicts.

mod board;
mod joined;

#[cfg(test)]
mod tests;

pub use board::Board;

use crate::analysis::Assessments;
use crate::model::check::Anchors;
use crate::model::status::{Assessment, speaker};
use crate::model::{Dossier, Passage, Relation, RowId, Stance, Status};
use joined::joined;
use rayon::prelude::*;
use std::ops::Range;

/// Who says what of every relation of a dossier, by row numbers; worked out once per revision of the dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hearing {
    voices: Vec<Heard>,
    /// By relation, the cells of its row.
    rows: Vec<Row>,
    cells: Vec<Cell>,
    passages: Vec<Said>,
}

/// A voice of the grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// The row numbers of its witnesses, in the order of the file; none where nobody is told.
    pub witnesses: Vec<u32>,
    /// From how many documents it is heard.
    pub documents: u32,
    /// How many of these print an agency's copy whose voice this is.
    pub copies: u32,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Row {
    cells: Range<usize>,
    status: Option<Status>,
}

/// What a voice says of a relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The number of the voice.
    pub voice: u32,
    /// Its verdict; `None` where nobody speaks, which no status hears.
    pub verdict: Option<Stance>,
    /// Another verdict, of witnesses who are one voice only through others.
    pub also: Option<Stance>,
    /// How many documents its passages are from.
    pub documents: u32,
    passages: Range<usize>,
}

/// A passage of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its number within the relation, from 0.
    pub passage: u32,
    /// Whether the verdict rests on it; else a later one stands in its place.
    pub decides: bool,
}

/// A passage that counts, with who speaks: the row number of the witness.
struct Spoken {
    number: u32,
    witness: Option<u32>,
    document: Option<u32>,
    copied: bool,
    decides: bool,
}

impl Hearing {
    /// Works it out; `anchors` tells which passages count.
    #[must_use]
    pub fn of(dossier: &Dossier, assessments: &Assessments, anchors: &Anchors) -> Self {
        let relations = dossier.relations().iter().as_slice();
        let spoken: Vec<Vec<Spoken>> = relations
            .par_iter()
            .enumerate()
            .map(|(row, relation)| {
                let assessment = assessments.at(RowId::new(row));
                spoken(dossier, relation, (assessment, anchors))
            })
            .collect();
        let speaking = spoken.iter().flatten().filter_map(|s| s.witness);
        let (witnesses, voice_of) = joined(dossier, speaking);
        // Nobody is the voice after all others.
        let nobody = index(witnesses.len());
        let voice = |witness: Option<u32>| {
            let voice = witness.and_then(|w| *voice_of.get(w as usize)?);
            voice.unwrap_or(nobody)
        };
        let mut hearing = Self {
            voices: witnesses.into_iter().map(Heard::by).collect(),
            ..Self::default()
        };
        hearing.voices.push(Heard::default());
        let mut printed = Vec::new();
        for (row, spoken) in spoken.iter().enumerate() {
            let assessment = assessments.at(RowId::new(row));
            hearing.row(dossier, (assessment, spoken), voice);
            let documents = spoken.iter().filter_map(|s| {
                let document = s.document?;
                Some((voice(s.witness), document, s.copied))
            });
            printed.extend(documents);
        }
        hearing.count(printed);
        hearing
    }

    fn row(
        &mut self,
        dossier: &Dossier,
        (assessment, spoken): (Option<&Assessment>, &[Spoken]),
        voice: impl Fn(Option<u32>) -> u32,
    ) {
        let mut by_voice: Vec<(u32, &Spoken)> =
            spoken.iter().map(|s| (voice(s.witness), s)).collect();
        by_voice.sort_by_key(|(voice, spoken)| (*voice, spoken.number));
        let start = self.cells.len();
        for said in by_voice.chunk_by(|a, b| a.0 == b.0) {
            let number = said.first().map_or(0, |(voice, _)| *voice);
            let from = self.passages.len();
            self.passages.extend(said.iter().map(|(_, s)| Said {
                passage: s.number,
                decides: s.decides,
            }));
            let verdicts = assessment.into_iter().flat_map(|a| &a.verdicts);
            let mut verdicts = verdicts.filter(|verdict| {
                let witness = verdict.voice.witnesses.first();
                let row = witness.and_then(|id| dossier.witnesses().position(id));
                row.is_some_and(|row| voice(Some(index(row))) == number)
            });
            let verdict = verdicts.next().map(|v| v.verdict);
            let also = verdicts.map(|v| v.verdict).find(|v| Some(*v) != verdict);
            let mut documents: Vec<_> = said.iter().filter_map(|(_, s)| s.document).collect();
            documents.sort_unstable();
            documents.dedup();
            self.cells.push(Cell {
                voice: number,
                verdict,
                also,
                documents: index(documents.len()),
                passages: from..self.passages.len(),
            });
        }
        self.rows.push(Row {
            cells: start..self.cells.len(),
            status: assessment.map(|a| a.status),
        });
    }

    /// Counts the documents of each voice, each once.
    fn count(&mut self, mut printed: Vec<(u32, u32, bool)>) {
        printed.par_sort_unstable();
        for (voice, _, copied) in printed
            .chunk_by(|a, b| (a.0, a.1) == (b.0, b.1))
            .filter_map(<[_]>::last)
        {
            if let Some(heard) = self.voices.get_mut(*voice as usize) {
                heard.documents += 1;
                heard.copies += u32::from(*copied);
            }
        }
    }

    /// Every voice that is heard, in the order of the file by its first witness; the last one is nobody.
    #[must_use]
    pub fn voices(&self) -> &[Heard] {
        &self.voices
    }

    /// The cells of the relation of this row number, by the numbers of their voices; empty where no passage counts.
    #[must_use]
    pub fn cells(&self, relation: u32) -> &[Cell] {
        let row = self.rows.get(relation as usize);
        row.and_then(|row| self.cells.get(row.cells.clone()))
            .unwrap_or_default()
    }

    /// The passages of a cell, in the order of the relation.
    #[must_use]
    pub fn passages(&self, cell: &Cell) -> &[Said] {
        self.passages.get(cell.passages.clone()).unwrap_or_default()
    }

    /// The status of the relation of this row number.
    #[must_use]
    pub fn status(&self, relation: u32) -> Option<Status> {
        self.rows.get(relation as usize)?.status
    }
}

impl Heard {
    fn by(witnesses: Vec<u32>) -> Self {
        Self {
            witnesses,
            ..Self::default()
        }
    }

    /// Whether it is nobody's.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        self.witnesses.is_empty()
    }
}

/// The passages of a relation that count, with who speaks in each.
fn spoken(
    dossier: &Dossier,
    relation: &Relation,
    (assessment, anchors): (Option<&Assessment>, &Anchors),
) -> Vec<Spoken> {
    let counts = |p: &Passage| anchors.get(&p.id).is_some_and(|a| a.state.counts());
    let decides = |p: &Passage| {
        let mut verdicts = assessment.into_iter().flat_map(|a| &a.verdicts);
        verdicts.any(|verdict| verdict.passages.contains(&p.id))
    };
    let counting = relation.passages.iter().zip(0..).filter(|(p, _)| counts(p));
    counting
        .map(|(passage, number)| {
            let witness = speaker(dossier, passage);
            let document = dossier.documents().get(&passage.document);
            let wire = document.and_then(|d| d.wire_origin.as_ref());
            Spoken {
                number,
                witness: witness
                    .and_then(|id| dossier.witnesses().position(id))
                    .map(index),
                document: dossier.documents().position(&passage.document).map(index),
                copied: wire.is_some() && wire == witness,
                decides: decides(passage),
            }
        })
        .collect()
}

/// A row number; tables of more than four thousand million rows do not fit into memory.
fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
