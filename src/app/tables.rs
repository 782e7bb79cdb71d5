//! The tables of the window: which rows a tab has, in which order, and what stands in their cells.

use crate::analysis::table::{CellFacts, Column, Direction, Order, Tab, Tallies, sorted};
use crate::app::Session;
use crate::carto::basemap::CountryLabel;
use crate::figure::position;
use crate::lang::{Lang, Texts};
use crate::model::{Actor, Dossier, Id, Item, Place, Relation, RowId, Witness, wording};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// For which state of a session something was worked out: revisions of dossier and of what follows, and the language.
type State = (u64, u64, Lang);

/// The rows of tables, kept while dossier, filter and language stay as they are.
#[derive(Clone, Default)]
pub struct Tables {
    state: Option<State>,
    /// The relations that are shown.
    relations: Arc<[u32]>,
    tallies: Option<Arc<Tallies>>,
    keys: BTreeMap<(Tab, Column), Arc<[u32]>>,
    orders: BTreeMap<(Tab, Option<Order>), Arc<[u32]>>,
}

/// What tables are made of: a session and the names of countries.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The state of the program.
    pub session: &'a Session,
    /// The names of countries.
    pub countries: &'a [CountryLabel],
}

impl Tables {
    /// Forgets what dossier, filter and language have made old.
    pub fn follow(&mut self, session: &Session) {
        let derived = session.derived();
        let state = (
            session.workspace().revision,
            derived.revision,
            session.settings().lang,
        );
        if self.state == Some(state) {
            return;
        }
        let (dossier, _, lang) = state;
        if !matches!(self.state, Some((d, _, l)) if (d, l) == (dossier, lang)) {
            self.keys.clear();
        }
        // Numbers of relations change with the filter, all else that rows are sorted by does not.
        self.keys
            .retain(|(tab, column), _| *tab == Tab::Relations || !column.is_number());
        self.state = Some(state);
        self.relations = shown(session).into();
        self.tallies = None;
        self.orders.clear();
    }

    /// The row numbers of the relations that are shown, on the map or beside it, in the order of the file.
    #[must_use]
    pub fn relations(&self) -> &Arc<[u32]> {
        &self.relations
    }

    /// Numbers of the relations that are shown.
    pub fn tallies(&mut self, session: &Session) -> Arc<Tallies> {
        let tallies = self.tallies.get_or_insert_with(|| {
            let assessments = &session.derived().assessments;
            let dossier = &session.workspace().dossier;
            Arc::new(Tallies::of(dossier, assessments, &self.relations))
        });
        Arc::clone(tallies)
    }

    /// The row numbers of a tab in an order; `None` is that of the file.
    pub fn rows(&mut self, source: Source<'_>, tab: Tab, order: Option<Order>) -> Arc<[u32]> {
        if let Some(rows) = self.orders.get(&(tab, order)) {
            return Arc::clone(rows);
        }
        let rows = match order {
            Some(order) => {
                let rows = self.rows(source, tab, None);
                let keys = self.keys(source, tab, order.column);
                sorted(&rows, &keys, order.direction).into()
            }
            None if tab == Tab::Relations => Arc::clone(&self.relations),
            None => {
                let tallies = self.tallies(source.session);
                of_tab(source.session, tab, &tallies).into()
            }
        };
        self.orders.insert((tab, order), Arc::clone(&rows));
        rows
    }

    fn keys(&mut self, source: Source<'_>, tab: Tab, column: Column) -> Arc<[u32]> {
        if let Some(keys) = self.keys.get(&(tab, column)) {
            return Arc::clone(keys);
        }
        let needs = tab != Tab::Relations && column.is_number();
        let tallies = if needs {
            self.tallies(source.session)
        } else {
            Arc::default()
        };
        let lang = source.session.settings().lang;
        let country = |code: &str| country(source.countries, lang, code).into_owned();
        let keys = facts(source.session, &tallies, &country).keys(tab, column);
        let keys: Arc<[u32]> = keys.into();
        self.keys.insert((tab, column), Arc::clone(&keys));
        keys
    }

    /// The words in the cells of a row, in the order of the columns of its tab; empty where it lacks something.
    pub fn cells(&mut self, source: Source<'_>, tab: Tab, row: u32) -> Vec<String> {
        let tallies = match tab {
            Tab::Relations => Arc::default(),
            _ => self.tallies(source.session),
        };
        let lang = source.session.settings().lang;
        let country = |code: &str| country(source.countries, lang, code).into_owned();
        let facts = facts(source.session, &tallies, &country);
        let columns = tab.columns().iter();
        columns
            .map(|column| cell(&facts, (tab, row), *column).unwrap_or_default())
            .collect()
    }

    /// The lines of a copy of rows with these columns, the names of the columns first.
    pub fn lines(
        &mut self,
        source: Source<'_>,
        (tab, columns): (Tab, &[Column]),
        rows: &[u32],
    ) -> Vec<Vec<String>> {
        let texts = &source.session.derived().texts;
        let header = columns.iter().map(|c| texts.get(&label_id(*c))).collect();
        let place = |column: &Column| tab.columns().iter().position(|c| c == column);
        let places: Vec<usize> = columns.iter().filter_map(place).collect();
        let mut lines = vec![header];
        for row in rows {
            let mut cells = self.cells(source, tab, *row);
            let taken = |place: &usize| cells.get_mut(*place).map(std::mem::take);
            lines.push(places.iter().filter_map(taken).collect());
        }
        lines
    }
}

/// The message that names a column.
#[must_use]
pub fn label_id(column: Column) -> String {
    format!("table-column-{}", column.as_str())
}

/// What a row stands for; witnesses cannot be selected.
#[must_use]
pub fn item(dossier: &Dossier, tab: Tab, row: u32) -> Option<Item> {
    match tab {
        Tab::Relations => relation(dossier, row).map(|r| Item::Relation(r.id.clone())),
        Tab::Places => place(dossier, row).map(|p| Item::Place(p.id.clone())),
        Tab::Actors => actor(dossier, row).map(|a| Item::Actor(a.id.clone())),
        Tab::Witnesses => None,
    }
}

/// The tab and the row of an item, where it has one.
#[must_use]
pub fn row_of(dossier: &Dossier, item: &Item) -> Option<(Tab, u32)> {
    let (tab, position) = match item {
        Item::Relation(id) => (Tab::Relations, dossier.relations().position(id)),
        Item::Place(id) => (Tab::Places, dossier.places().position(id)),
        Item::Actor(id) => (Tab::Actors, dossier.actors().position(id)),
        Item::Document(_) | Item::Passage(_) => return None,
    };
    Some((tab, u32::try_from(position?).ok()?))
}

/// The relation of a row number.
#[must_use]
pub fn relation(dossier: &Dossier, row: u32) -> Option<&Relation> {
    dossier.relations().iter().as_slice().get(row as usize)
}

/// The witness of a row number.
#[must_use]
pub fn witness(dossier: &Dossier, row: u32) -> Option<&Witness> {
    dossier.witnesses().iter().as_slice().get(row as usize)
}

fn place(dossier: &Dossier, row: u32) -> Option<&Place> {
    dossier.places().iter().as_slice().get(row as usize)
}

fn actor(dossier: &Dossier, row: u32) -> Option<&Actor> {
    dossier.actors().iter().as_slice().get(row as usize)
}

/// The name of a country from its code; the code itself where the map has no name for it.
#[must_use]
pub fn country<'a>(labels: &'a [CountryLabel], lang: Lang, code: &'a str) -> Cow<'a, str> {
    let label = labels.iter().find(|label| label.iso == code);
    Cow::Borrowed(label.map_or(code, |label| match lang {
        Lang::En => &label.en,
        Lang::De => &label.de,
    }))
}

/// The row numbers of all relations that the filter lets through, on the map or beside it.
fn shown(session: &Session) -> Vec<u32> {
    let listed = session.derived().visible.listed();
    listed.into_iter().map(RowId::number).collect()
}

/// The rows of a tab other than that of relations: all without a filter, else those with something to do with what is shown.
fn of_tab(session: &Session, tab: Tab, tallies: &Tallies) -> Vec<u32> {
    let dossier = &session.workspace().dossier;
    let all = session.focus().filter.is_everything();
    let has = |row: usize| {
        let count = |counts: &[u32]| counts.get(row).is_some_and(|count| *count > 0);
        match tab {
            Tab::Relations => false,
            Tab::Places => count(&tallies.incoming) || count(&tallies.outgoing),
            Tab::Actors => count(&tallies.acts) || count(&tallies.undergoes),
            Tab::Witnesses => tallies.standing.get(row).is_some_and(|s| s.all() > 0),
        }
    };
    let count = match tab {
        Tab::Relations => 0,
        Tab::Places => dossier.places().len(),
        Tab::Actors => dossier.actors().len(),
        Tab::Witnesses => dossier.witnesses().len(),
    };
    let rows = (0..count).filter(|row| all || has(*row));
    rows.filter_map(|row| u32::try_from(row).ok()).collect()
}

fn facts<'a>(
    session: &'a Session,
    tallies: &'a Tallies,
    country: &'a (dyn Fn(&str) -> String + Sync),
) -> CellFacts<'a> {
    let derived = session.derived();
    CellFacts {
        dossier: &session.workspace().dossier,
        assessments: &derived.assessments,
        texts: &derived.texts,
        tallies,
        country,
    }
}

/// What stands in a cell; `None` where the row lacks it.
fn cell(facts: &CellFacts<'_>, (tab, row): (Tab, u32), column: Column) -> Option<String> {
    match tab {
        Tab::Relations => of_relation(facts, relation(facts.dossier, row)?, column),
        Tab::Places => of_place(facts, (place(facts.dossier, row)?, row), column),
        Tab::Actors => of_actor(facts, (actor(facts.dossier, row)?, row), column),
        Tab::Witnesses => of_witness(facts, (witness(facts.dossier, row)?, row), column),
    }
}

fn of_relation(facts: &CellFacts<'_>, relation: &Relation, column: Column) -> Option<String> {
    let (dossier, texts) = (facts.dossier, facts.texts);
    let assessment = facts.assessments.get(dossier, &relation.id);
    match column {
        Column::Kind => Some(wording::kind_name(dossier, &relation.kind, texts)),
        Column::Who => actor_name(facts, relation.from.actor.as_ref()),
        Column::Whom => actor_name(facts, relation.to.actor.as_ref()),
        Column::From => Some(wording::end_name(dossier, &relation.from, texts)),
        Column::To => Some(wording::end_name(dossier, &relation.to, texts)),
        Column::When => {
            let is_told = relation.when.is_some() || relation.when_text.is_some();
            is_told.then(|| wording::when(relation, texts))
        }
        Column::Realis => Some(wording::word(relation.realis, texts)),
        Column::Status => assessment.map(|a| wording::word(a.status, texts)),
        Column::Voices => assessment.map(|a| texts.number(a.voices())),
        Column::Passages => Some(texts.number(relation.passages.len())),
        Column::Object => {
            let object = relation.object.as_ref();
            object.map(|text| wording::short_name(text, texts))
        }
        _ => None,
    }
}

/// What the actor at an end is called; `None` where nobody is named.
fn actor_name(facts: &CellFacts<'_>, actor: Option<&Id<Actor>>) -> Option<String> {
    let actor = facts.dossier.actors().get(actor?)?;
    Some(wording::short_name(&actor.names, facts.texts))
}

fn of_place(facts: &CellFacts<'_>, (place, row): (&Place, u32), column: Column) -> Option<String> {
    let texts = facts.texts;
    let count = |counts: &[u32]| number(texts, counts.get(row as usize));
    match column {
        Column::Name => Some(wording::short_name(&place.names, texts)),
        Column::Country => place.country.as_deref().map(facts.country),
        Column::Precision => Some(wording::word(place.precision, texts)),
        Column::Coordinates => Some(position(place.position, 4, texts)),
        Column::Incoming => count(&facts.tallies.incoming),
        Column::Outgoing => count(&facts.tallies.outgoing),
        _ => None,
    }
}

fn of_actor(facts: &CellFacts<'_>, (actor, row): (&Actor, u32), column: Column) -> Option<String> {
    let (dossier, texts) = (facts.dossier, facts.texts);
    let count = |counts: &[u32]| number(texts, counts.get(row as usize));
    match column {
        Column::Name => Some(wording::short_name(&actor.names, texts)),
        Column::ActorKind => Some(wording::word(actor.kind, texts)),
        Column::MemberOf => {
            let other = dossier.actors().get(actor.member_of.as_ref()?)?;
            Some(wording::short_name(&other.names, texts))
        }
        Column::Seat => {
            let seat = dossier.seat_of(&actor.id)?;
            Some(wording::short_name(&seat.names, texts))
        }
        Column::Acts => count(&facts.tallies.acts),
        Column::Undergoes => count(&facts.tallies.undergoes),
        _ => None,
    }
}

fn of_witness(
    facts: &CellFacts<'_>,
    (who, row): (&Witness, u32),
    column: Column,
) -> Option<String> {
    let texts = facts.texts;
    let standing = facts.tallies.standing.get(row as usize);
    let count = match column {
        Column::Name => return Some(wording::short_name(&who.name, texts)),
        Column::WitnessKind => return Some(wording::word(who.kind, texts)),
        Column::SpeaksFor => return facts.speaks_for(who),
        Column::Affirms => standing.map(|s| s.affirms),
        Column::Possible => standing.map(|s| s.possible),
        Column::Denies => standing.map(|s| s.denies),
        Column::Uncommitted => standing.map(|s| s.uncommitted),
        Column::Declines => standing.map(|s| s.declines),
        _ => None,
    };
    number(texts, count.as_ref())
}

fn number(texts: &Texts, count: Option<&u32>) -> Option<String> {
    count.map(|count| texts.number(count))
}

/// Which way a column is sorted in an order, when it is that one.
#[must_use]
pub fn direction(order: Option<Order>, column: Column) -> Option<Direction> {
    order.filter(|o| o.column == column).map(|o| o.direction)
}

#[cfg(test)]
mod tests;
