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
    let relations = rows
        .relations
        .into_iter()
        .map(|row| kept.relation(row, aside));
    let relations: Vec<_> = relations.collect();
    parts.relations = kept.table(TableName::Relations, relations, aside);
    kept
}

impl<'n> Kept<'n> {
    fn table<T>(&mut self, name: TableName, rows: Vec<Row<'n, T>>, aside: &mut SetAside) -> Vec<T> {
        let (values, elements, bad) = sort(rows);
        self.tables.insert(name, elements);
        if !bad.is_empty() {
            aside.tables.insert(name, bad);
        }
        values
    }

    /// Puts the good passages into a good relation; of a bad one they are set aside with it.
    fn relation(&mut self, found: RelationRow<'n>, aside: &mut SetAside) -> Row<'n, Relation> {
        let mut row = found.row;
        if let Some(relation) = &mut row.value {
            let (passages, elements, bad) = sort(found.passages);
            relation.passages = passages;
            self.passages.push(elements);
            if !bad.is_empty() {
                aside.passages.insert(relation.id.clone(), bad);
            }
        }
        row
    }
}

fn sort<'n, T>(rows: Vec<Row<'n, T>>) -> (Vec<T>, Vec<Element<'n>>, Vec<Aside>) {
    // Just as much as is needed: there may be a hundred thousand lists of one passage.
    let count = rows.len();
    let (mut values, mut elements) = (Vec::with_capacity(count), Vec::with_capacity(count));
    let mut bad = Vec::new();
    for row in rows {
        match row.value {
            Some(value) => {
                values.push(value);
                elements.push((row.index, row.element));
            }
            None => bad.push(Aside {
                position: row.index,
                value: row.element.node().into_owned(),
            }),
        }
    }
    (values, elements, bad)
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
