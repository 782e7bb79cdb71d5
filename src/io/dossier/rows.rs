//! The rows of a table as they stand in the file: good ones and bad ones.

use super::fields::{Sink, Spot};
use super::records;
use super::spelled::MOST_OWN_KINDS;
use crate::io::json::{Node, Path, Pos, Value};
use crate::model::{
    Actor, Document, Id, OwnKind, Passage, Place, Problem, ProblemKind, Relation, TableName,
    Witness,
};
use std::collections::HashMap;

/// One element of a table in the file.
pub(super) struct Row<'n, T> {
    /// Where it stands among the elements, from 0.
    pub(super) index: usize,
    /// The element.
    pub(super) node: &'n Node<'n>,
    /// The record, while nothing is wrong with it.
    pub(super) value: Option<T>,
}

/// A relation in the file and its passages.
pub(super) struct RelationRow<'n> {
    pub(super) row: Row<'n, Relation>,
    pub(super) passages: Vec<Row<'n, Passage>>,
}

/// All tables as they stand in the file.
#[derive(Default)]
pub(super) struct Rows<'n> {
    pub(super) kinds: Vec<Row<'n, OwnKind>>,
    pub(super) documents: Vec<Row<'n, Document>>,
    pub(super) witnesses: Vec<Row<'n, Witness>>,
    pub(super) actors: Vec<Row<'n, Actor>>,
    pub(super) places: Vec<Row<'n, Place>>,
    pub(super) relations: Vec<RelationRow<'n>>,
}

/// The places where ids were first given; the first one in the file owns an id, set aside or not.
type Owners<'n> = HashMap<&'n str, Pos>;

type Read<T> = fn(Spot<'_>, &mut Sink) -> Option<T>;

impl<'n> Rows<'n> {
    /// Reads every table of the top object. A table that is no list has no rows.
    pub(super) fn read(top: &'n Node<'n>, sink: &mut Sink) -> Self {
        let nodes = |table: TableName| top.get(table.as_str()).map_or(&[][..], Node::elements);
        let kinds = table(
            nodes(TableName::Kinds),
            TableName::Kinds,
            records::own_kind,
            sink,
        );
        let own = kinds.iter().filter_map(|row| row.node.get("id")?.as_text());
        sink.own_kinds = own.take(MOST_OWN_KINDS).map(str::to_owned).collect();
        let mut rows = Self {
            kinds,
            documents: table(
                nodes(TableName::Documents),
                TableName::Documents,
                records::document,
                sink,
            ),
            witnesses: table(
                nodes(TableName::Witnesses),
                TableName::Witnesses,
                records::witness,
                sink,
            ),
            actors: table(
                nodes(TableName::Actors),
                TableName::Actors,
                records::actor,
                sink,
            ),
            places: table(
                nodes(TableName::Places),
                TableName::Places,
                records::place,
                sink,
            ),
            relations: Vec::new(),
        };
        let relations = table(
            nodes(TableName::Relations),
            TableName::Relations,
            records::relation,
            sink,
        );
        let mut owners = Owners::new();
        for row in relations {
            rows.relations.push(with_passages(row, &mut owners, sink));
        }
        rows
    }
}

fn table<'n, T>(
    nodes: &'n [Node<'n>],
    name: TableName,
    read: Read<T>,
    sink: &mut Sink,
) -> Vec<Row<'n, T>> {
    let path = Path::Root.key(name.as_str());
    let mut owners = Owners::new();
    list(nodes, &path, read, (&mut owners, sink))
}

fn list<'n, T>(
    nodes: &'n [Node<'n>],
    path: &Path<'_>,
    read: Read<T>,
    (owners, sink): (&mut Owners<'n>, &mut Sink),
) -> Vec<Row<'n, T>> {
    let mut rows = Vec::with_capacity(nodes.len());
    for (index, node) in nodes.iter().enumerate() {
        let path = &path.index(index);
        let value = read(Spot { node, path }, sink);
        let fresh = own_id(node, path, owners, sink);
        rows.push(Row {
            index,
            node,
            value: value.filter(|_| fresh),
        });
    }
    rows
}

/// Whether the id of an element is its own; reports that an earlier element has it.
fn own_id<'n>(
    node: &'n Node<'n>,
    path: &Path<'_>,
    owners: &mut Owners<'n>,
    sink: &mut Sink,
) -> bool {
    let found = node.get("id").and_then(|n| Some((n.as_text()?, n)));
    let Some((id, at)) = found.filter(|(id, _)| Id::<()>::new(id).is_some()) else {
        return true;
    };
    match owners.get(id) {
        Some(first) => {
            let path = &path.key("id");
            let problem = Spot { node: at, path }.problem(ProblemKind::DuplicateId);
            let problem = problem.with("id", id).with("line", first.line);
            sink.push(problem.with("column", first.column));
            false
        }
        None => {
            owners.insert(id, at.at);
            true
        }
    }
}

fn with_passages<'n>(
    mut row: Row<'n, Relation>,
    owners: &mut Owners<'n>,
    sink: &mut Sink,
) -> RelationRow<'n> {
    let table = Path::Root.key(TableName::Relations.as_str());
    let path = table.index(row.index);
    let path = path.key("passages");
    let found = row.node.get("passages");
    let passages = match found.map(|n| (&n.value, n)) {
        Some((Value::List(nodes), _)) => list(nodes, &path, records::passage, (owners, sink)),
        None | Some((Value::Null, _)) => Vec::new(),
        Some((_, node)) => {
            sink.wrong_type(Spot { node, path: &path }, "list");
            row.value = None;
            return RelationRow {
                row,
                passages: Vec::new(),
            };
        }
    };
    // What is no object at all was reported as such.
    if passages.is_empty() && matches!(row.node.value, Value::Object(_)) {
        let at = found.unwrap_or(row.node).at;
        let problem = Problem::new(ProblemKind::NoPassages, super::fields::place(at, &path));
        let id = row.node.get("id").and_then(Node::as_text);
        sink.push(problem.with("id", id.unwrap_or_default()));
        row.value = None;
    }
    RelationRow { row, passages }
}
