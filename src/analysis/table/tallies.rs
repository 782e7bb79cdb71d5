//! How many relations stand behind places, actors and witnesses.

use crate::analysis::Assessments;
use crate::model::{Dossier, Relation, RowId, Stance};

/// What a witness says of relations, in numbers of relations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// That its voice affirms.
    pub affirms: u32,
    /// That it holds probable or possible.
    pub possible: u32,
    /// That it denies or doubts.
    pub denies: u32,
    /// That it mentions without committing itself.
    pub uncommitted: u32,
    /// On which it declines to comment.
    pub declines: u32,
}

impl Standing {
    fn add(&mut self, verdict: Stance) {
        let count = match verdict {
            Stance::Affirms => &mut self.affirms,
            Stance::Probably | Stance::Possibly => &mut self.possible,
            Stance::Denies | Stance::Doubts => &mut self.denies,
            Stance::Uncommitted => &mut self.uncommitted,
            Stance::DeclinesComment => &mut self.declines,
        };
        *count += 1;
    }

    /// All of them together.
    #[must_use]
    pub fn all(self) -> u32 {
        self.affirms + self.possible + self.denies + self.uncommitted + self.declines
    }
}

/// Numbers of relations by row of the tables of a dossier, each list as long as its table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    /// By place: relations that go to it; what has no direction goes both ways.
    pub incoming: Vec<u32>,
    /// By place: relations that go out from it.
    pub outgoing: Vec<u32>,
    /// By actor: relations that begin with it.
    pub acts: Vec<u32>,
    /// By actor: relations that end with it.
    pub undergoes: Vec<u32>,
    /// By witness.
    pub standing: Vec<Standing>,
}

impl Tallies {
    /// Counts the relations with these row numbers.
    #[must_use]
    pub fn of(dossier: &Dossier, assessments: &Assessments, rows: &[u32]) -> Self {
        let mut tallies = Self {
            incoming: vec![0; dossier.places().len()],
            outgoing: vec![0; dossier.places().len()],
            acts: vec![0; dossier.actors().len()],
            undergoes: vec![0; dossier.actors().len()],
            standing: vec![Standing::default(); dossier.witnesses().len()],
        };
        let relations = dossier.relations().iter().as_slice();
        for row in rows {
            let Some(relation) = relations.get(*row as usize) else {
                continue;
            };
            tallies.add_ends(dossier, relation);
            let assessment = assessments.at(RowId::new(*row as usize));
            let verdicts = assessment.map(|a| &a.verdicts);
            for verdict in verdicts.into_iter().flatten() {
                for id in &verdict.voice.witnesses {
                    let row = dossier.witnesses().position(id);
                    if let Some(standing) = row.and_then(|r| tallies.standing.get_mut(r)) {
                        standing.add(verdict.verdict);
                    }
                }
            }
        }
        tallies
    }

    fn add_ends(&mut self, dossier: &Dossier, relation: &Relation) {
        let place = |end| {
            let place = dossier.place_of(end)?;
            dossier.places().position(&place.id)
        };
        let (from, to) = (place(&relation.from), place(&relation.to));
        count(&mut self.outgoing, from);
        count(&mut self.incoming, to);
        if !relation.directed {
            count(&mut self.outgoing, to.filter(|_| to != from));
            count(&mut self.incoming, from.filter(|_| to != from));
        }
        let actor = |id| dossier.actors().position(id);
        count(&mut self.acts, relation.from.actor.as_ref().and_then(actor));
        count(
            &mut self.undergoes,
            relation.to.actor.as_ref().and_then(actor),
        );
    }
}

fn count(counts: &mut [u32], at: Option<usize>) {
    if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
        *count += 1;
    }
}
