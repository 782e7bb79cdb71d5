//! The numbers by which the rows of a column are sorted.

use super::order::{MISSING, ranks};
use super::tab::{Column, Tab};
use super::tallies::{Standing, Tallies};
use crate::analysis::Assessments;
use crate::analysis::search::folded;
use crate::lang::{LocalText, Texts};
use crate::model::date::Day;
use crate::model::status::Assessment;
use crate::model::{Actor, Dossier, End, Id, Place, Relation, RowId, Witness, wording};
use rayon::prelude::*;

/// What the cells of tables are made of.
#[derive(Clone, Copy)]
pub struct CellFacts<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The standing of every relation.
    pub assessments: &'a Assessments,
    /// Numbers of relations.
    pub tallies: &'a Tallies,
    /// The words of the interface.
    pub texts: &'a Texts,
    /// The name of a country from its code.
    pub country: &'a (dyn Fn(&str) -> String + Sync),
}

impl<'a> CellFacts<'a> {
    /// One number for each row of the table of `tab`, in the order of the file: what stands first has the least, what a row lacks
    /// has [`MISSING`].
    ///
    /// Kinds, realis, status and other words of vocabularies go by the order of their vocabulary, numbers by their size, names and
    /// texts by their folded words, dates by the first day of their hard bounds, then of their soft bounds; an open beginning
    /// comes before every day. Coordinates go from south to north, then from west to east.
    #[must_use]
    pub fn keys(&self, tab: Tab, column: Column) -> Vec<u32> {
        match tab {
            Tab::Relations => self.of_relations(column),
            Tab::Places => self.of_places(column),
            Tab::Actors => self.of_actors(column),
            Tab::Witnesses => self.of_witnesses(column),
        }
    }

    fn of_relations(&self, column: Column) -> Vec<u32> {
        match column {
            Column::Kind => self.ranked_relations(|r| Some(&r.kind)),
            Column::Who => self.actors_of(|r| &r.from),
            Column::Whom => self.actors_of(|r| &r.to),
            Column::From => self.ends(|r| &r.from),
            Column::To => self.ends(|r| &r.to),
            Column::When => self.ranked_relations(first_days),
            Column::Realis => self.numbered_relations(|r, _| Some(r.realis as u32)),
            Column::Status => self.numbered_relations(|_, a| a.map(|a| a.status as u32)),
            Column::Voices => self.numbered_relations(|_, a| a.map(|a| small(a.voices()))),
            Column::Passages => self.numbered_relations(|r, _| Some(small(r.passages.len()))),
            Column::Object => {
                let object = |r: &'a Relation| r.object.as_ref().map(|text| self.name(text));
                by_words(&self.relations().par_iter().map(object).collect::<Vec<_>>())
            }
            _ => Vec::new(),
        }
    }

    fn of_places(&self, column: Column) -> Vec<u32> {
        let places = self.dossier.places().iter();
        match column {
            Column::Name => self.names(places.map(|p| &p.names)),
            Column::Country => {
                let names: Vec<Option<String>> = places
                    .map(|p| p.country.as_deref().map(|code| (self.country)(code)))
                    .collect();
                by_words(&names.iter().map(Option::as_deref).collect::<Vec<_>>())
            }
            Column::Precision => places.map(|p| p.precision as u32).collect(),
            Column::Coordinates => {
                let degrees = |p: &Place| {
                    let (lat, lon) = (p.position.lat_deg(), p.position.lon_deg());
                    Some((ordered(lat), ordered(lon)))
                };
                ranks(&places.map(degrees).collect::<Vec<_>>())
            }
            Column::Incoming => self.tallies.incoming.clone(),
            Column::Outgoing => self.tallies.outgoing.clone(),
            _ => Vec::new(),
        }
    }

    fn of_actors(&self, column: Column) -> Vec<u32> {
        let actors = self.dossier.actors().iter();
        match column {
            Column::Name => self.names(actors.map(|a| &a.names)),
            Column::ActorKind => actors.map(|a| a.kind as u32).collect(),
            Column::MemberOf => {
                let names = actors.map(|a| self.actor_name(a.member_of.as_ref()?));
                by_words(&names.collect::<Vec<_>>())
            }
            Column::Seat => {
                let seat = |a: &Actor| self.dossier.seat_of(&a.id).map(|p| self.name(&p.names));
                by_words(&actors.map(seat).collect::<Vec<_>>())
            }
            Column::Acts => self.tallies.acts.clone(),
            Column::Undergoes => self.tallies.undergoes.clone(),
            _ => Vec::new(),
        }
    }

    fn of_witnesses(&self, column: Column) -> Vec<u32> {
        let count = |of: fn(&Standing) -> u32| self.tallies.standing.iter().map(of).collect();
        let witnesses = self.dossier.witnesses().iter();
        match column {
            Column::Name => self.names(witnesses.map(|w| &w.name)),
            Column::WitnessKind => witnesses.map(|w| w.kind as u32).collect(),
            Column::SpeaksFor => {
                let lists: Vec<Option<String>> = witnesses.map(|w| self.speaks_for(w)).collect();
                by_words(&lists.iter().map(Option::as_deref).collect::<Vec<_>>())
            }
            Column::Affirms => count(|s| s.affirms),
            Column::Possible => count(|s| s.possible),
            Column::Denies => count(|s| s.denies),
            Column::Uncommitted => count(|s| s.uncommitted),
            Column::Declines => count(|s| s.declines),
            _ => Vec::new(),
        }
    }

    /// The actors at an end of relations, by the ranks of their names among all actors.
    fn actors_of(&self, end: impl Fn(&Relation) -> &End + Sync) -> Vec<u32> {
        let ranks = self.names(self.dossier.actors().iter().map(|a| &a.names));
        let rank = |relation: &Relation| {
            let row = self.dossier.actors().row(end(relation).actor.as_ref()?)?;
            ranks.get(row.index()).copied()
        };
        let relations = self.relations().par_iter();
        relations.map(|r| rank(r).unwrap_or(MISSING)).collect()
    }

    /// For whom a witness speaks, in words; `None` for nobody.
    #[must_use]
    pub fn speaks_for(&self, witness: &Witness) -> Option<String> {
        let names = witness.speaks_for.iter().filter_map(|id| {
            let actor = self.dossier.actors().get(id)?;
            Some(wording::short_name(&actor.names, self.texts))
        });
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    fn relations(&self) -> &'a [Relation] {
        self.dossier.relations().iter().as_slice()
    }

    fn name(&self, text: &'a LocalText) -> &'a str {
        wording::name(text, self.texts)
    }

    fn actor_name(&self, id: &Id<Actor>) -> Option<&'a str> {
        let dossier = self.dossier;
        dossier.actors().get(id).map(|a| self.name(&a.names))
    }

    fn names(&self, texts: impl Iterator<Item = &'a LocalText>) -> Vec<u32> {
        let names: Vec<Option<&str>> = texts.map(|text| Some(self.name(text))).collect();
        by_words(&names)
    }

    fn ranked_relations<T: Ord + Send + Sync>(
        &self,
        of: impl Fn(&'a Relation) -> Option<T> + Send + Sync,
    ) -> Vec<u32> {
        let values: Vec<Option<T>> = self.relations().par_iter().map(of).collect();
        ranks(&values)
    }

    fn numbered_relations(
        &self,
        of: impl Fn(&Relation, Option<&Assessment>) -> Option<u32> + Sync,
    ) -> Vec<u32> {
        let numbers = self.relations().par_iter().enumerate();
        let numbers = numbers.map(|(row, relation)| {
            let assessment = self.assessments.at(RowId::new(row));
            of(relation, assessment).unwrap_or(MISSING)
        });
        numbers.collect()
    }

    /// Ends by the names of their places, else of their actors. Each name is folded once, however many relations it has.
    fn ends(&self, end: impl Fn(&'a Relation) -> &'a End + Send + Sync) -> Vec<u32> {
        let (places, actors) = (self.dossier.places(), self.dossier.actors());
        let names = places.iter().map(|p| &p.names);
        let names = names.chain(actors.iter().map(|a| &a.names));
        let ranked = self.names(names);
        let rank = |relation: &'a Relation| {
            let end = end(relation);
            let place = self.dossier.place_of(end);
            let place = place.and_then(|place| places.position(&place.id));
            let actor = || actors.position(end.actor.as_ref()?);
            let at = place.or_else(|| Some(places.len() + actor()?));
            at.and_then(|at| ranked.get(at).copied()).unwrap_or(MISSING)
        };
        self.relations().par_iter().map(rank).collect()
    }
}

/// Texts ranked by their folded words.
fn by_words(texts: &[Option<&str>]) -> Vec<u32> {
    let words: Vec<Option<String>> = texts.par_iter().map(|text| text.map(folded)).collect();
    ranks(&words)
}

/// The first days of the hard and of the soft bounds; `None` for what has no date. No first day is earlier than any.
fn first_days(relation: &Relation) -> Option<(Option<Day>, Option<Day>)> {
    let when = relation.when.as_ref()?;
    Some((when.hard().first, when.soft().first))
}

/// A count as a key.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(MISSING - 1)
}

/// Degrees as a number that is ordered as they are.
fn ordered(degrees: f64) -> i64 {
    // A ten-millionth of a degree is a centimetre.
    (degrees * 1e7).round() as i64
}
