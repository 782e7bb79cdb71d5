//! The records that were kept, with the elements they were read from: this gives problems of their contents a place.

use super::fields::place;
use super::rows::{RelationRow, Row, Rows};
use super::set_aside::{Aside, SetAside};
use crate::error::SourcePlace;
use crate::io::json::{self, Path};
use crate::model::check::{Locate, Spot};
use crate::model::{Parts, Relation, TableName};
use std::collections::BTreeMap;

/// A kept element, and where it stood in its list.
type Element<'n> = (usize, json::Element<'n>);

/// Where every kept record and passage stood.
#[derive(Default)]
pub(super) struct Kept<'n> {
    tables: BTreeMap<TableName, Vec<Element<'n>>>,
    passages: Vec<Vec<Element<'n>>>,
}

/// Parts the rows: what is good goes into `parts`, what is not into `aside`.
pub(super) fn part<'n>(rows: Rows<'n>, parts: &mut Parts, aside: &mut SetAside) -> Kept<'n> {
    let mut kept = Kept::default();
    parts.kinds = kept.table(TableName::Kinds, rows.kinds, aside);
    parts.documents = kept.table(TableName::Documents, rows.documents, aside);
    parts.witnesses = kept.table(TableName::Witnesses, rows.witnesses, aside);
    parts.actors = kept.table(TableName::Actors, rows.actors, aside);
    parts.places = kept.table(TableName::Places, rows.places, aside);
    parts.relations = kept.relations(rows.relations, aside);
    kept
}

impl<'n> Kept<'n> {
    fn table<T>(&mut self, name: TableName, rows: Vec<Row<'n, T>>, aside: &mut SetAside) -> Vec<T> {
        let (values, elements, bad) = sort(rows);
        self.enter(name, (elements, bad), aside);
        values
    }

    /// Puts the good passages into each good relation; those of a bad one are set aside with it.
    fn relations(&mut self, rows: Vec<RelationRow<'n>>, aside: &mut SetAside) -> Vec<Relation> {
        let (mut elements, mut bad) = (Vec::with_capacity(rows.len()), Vec::new());
        let values = rows
            .into_iter()
            .filter_map(|RelationRow { row, passages }| {
                let mut relation = sorted(row, &mut elements, &mut bad)?;
                let (passages, elements, bad) = sort(passages);
                relation.passages = passages;
                self.passages.push(elements);
                if !bad.is_empty() {
                    aside.passages.insert(relation.id.clone(), bad);
                }
                Some(relation)
            });
        // Collected in place: there may be a hundred thousand of them.
        let values = values.collect();
        self.enter(TableName::Relations, (elements, bad), aside);
        values
    }

    fn enter(
        &mut self,
        name: TableName,
        (elements, bad): (Vec<Element<'n>>, Vec<Aside>),
        aside: &mut SetAside,
    ) {
        self.tables.insert(name, elements);
        if !bad.is_empty() {
            aside.tables.insert(name, bad);
        }
    }
}

fn sort<'n, T>(rows: Vec<Row<'n, T>>) -> (Vec<T>, Vec<Element<'n>>, Vec<Aside>) {
    // Just as much as is needed: there may be a hundred thousand lists of one passage.
    let count = rows.len();
    let (mut values, mut elements) = (Vec::with_capacity(count), Vec::with_capacity(count));
    let mut bad = Vec::new();
    for row in rows {
        values.extend(sorted(row, &mut elements, &mut bad));
    }
    (values, elements, bad)
}

/// What is good of a row, with its element noted; else it is set aside.
fn sorted<'n, T>(
    row: Row<'n, T>,
    elements: &mut Vec<Element<'n>>,
    bad: &mut Vec<Aside>,
) -> Option<T> {
    if row.value.is_some() {
        elements.push((row.index, row.element));
    } else {
        bad.push(Aside {
            position: row.index,
            value: row.element.node().into_owned(),
        });
    }
    row.value
}

impl Locate for Kept<'_> {
    fn place(&self, spot: &Spot) -> SourcePlace {
        let elements = self.tables.get(&spot.table);
        let Some(&(index, mut element)) = elements.and_then(|e| e.get(spot.row)) else {
            return SourcePlace::default();
        };
        let table = Path::Root.key(spot.table.as_str());
        let record = table.index(index);
        let passages = record.key("passages");
        let passage;
        let mut path = &record;
        let elements = self.passages.get(spot.row);
        if let Some(&(index, found)) = spot.passage.and_then(|i| elements?.get(i)) {
            passage = passages.index(index);
            path = &passage;
            element = found;
        }
        if spot.key.is_empty() {
            return place(element.at, path);
        }
        let at = element.node().get(spot.key).map_or(element.at, |n| n.at);
        place(at, &path.key(spot.key))
    }
}
