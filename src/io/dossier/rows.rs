//! The rows of a table as they stand in the file: good ones and bad ones.

use super::fields::{Sink, Spot};
use super::sheet::Sheet;
use super::spelled::MOST_OWN_KINDS;
use super::{records, signs};
use crate::io::json::{Element, Node, Path, Pos, Value};
use crate::model::{
    Actor, Document, Id, OwnKind, Passage, Place, Problem, ProblemKind, Relation, TableName,
    Witness,
};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

/// So many elements of a table are read in one go on one core.
const IN_ONE_GO: usize = 1024;

/// One element of a table in the file.
pub(super) struct Row<'n, T> {
    /// Where it stands among the elements, from 0.
    pub(super) index: usize,
    /// The element.
    pub(super) element: Element<'n>,
    /// What stands for its id, when that is a text, and where.
    id: Option<(Cow<'n, str>, Pos)>,
    /// The record, while nothing is wrong with it.
    pub(super) value: Option<T>,
}

impl<'n, T> Row<'n, T> {
    /// What stands for its id, when that is a text.
    pub(super) fn id(&self) -> Option<&Cow<'n, str>> {
        self.id.as_ref().map(|(id, _)| id)
    }
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
type Owners<'n> = HashMap<Cow<'n, str>, Pos>;

type Read<T> = fn(Spot<'_>, &mut Sink) -> Option<T>;

impl<'n> Rows<'n> {
    /// Reads every table. One that is no list has no rows.
    pub(super) fn read(sheet: &Sheet<'n>, sink: &mut Sink) -> Self {
        let kinds = table(sheet, TableName::Kinds, records::own_kind, sink);
        let own = kinds.iter().filter_map(|row| Some(row.id()?.to_string()));
        sink.own_kinds = Arc::new(own.take(MOST_OWN_KINDS).collect());
        Self {
            kinds,
            documents: table(sheet, TableName::Documents, records::document, sink),
            witnesses: table(sheet, TableName::Witnesses, records::witness, sink),
            actors: table(sheet, TableName::Actors, records::actor, sink),
            places: table(sheet, TableName::Places, records::place, sink),
            relations: relations(sheet, sink),
        }
    }
}

fn table<'n, T: Send>(
    sheet: &Sheet<'n>,
    name: TableName,
    read: Read<T>,
    sink: &mut Sink,
) -> Vec<Row<'n, T>> {
    let mut rows = each(sheet, name, sink, |index, node, path, sink| {
        row(index, (node, sheet.element(node)), path, (read, sink))
    });
    let path = Path::Root.key(name.as_str());
    let mut owners = Owners::new();
    for row in &mut rows {
        claim(row, &path.index(row.index), &mut owners, sink);
    }
    rows
}

fn relations<'n>(sheet: &Sheet<'n>, sink: &mut Sink) -> Vec<RelationRow<'n>> {
    let name = TableName::Relations;
    let mut rows = each(sheet, name, sink, |index, node, path, sink| {
        let element = sheet.element(node);
        let row = row(index, (node, element), path, (records::relation, sink));
        with_passages(row, node, (sheet, path), sink)
    });
    let path = Path::Root.key(name.as_str());
    let (mut owners, mut of_passages) = (Owners::new(), Owners::new());
    for relation in &mut rows {
        let path = path.index(relation.row.index);
        claim(&mut relation.row, &path, &mut owners, sink);
        let path = path.key("passages");
        for row in &mut relation.passages {
            claim(row, &path.index(row.index), &mut of_passages, sink);
        }
    }
    rows
}

/// What `read` makes of each element of a table, in their order. Many are read on all cores.
fn each<'n, R: Send>(
    sheet: &Sheet<'n>,
    table: TableName,
    sink: &mut Sink,
    read: impl Fn(usize, &Node<'n>, &Path<'_>, &mut Sink) -> R + Sync,
) -> Vec<R> {
    let path = Path::Root.key(table.as_str());
    let own_kinds = &sink.own_kinds;
    let new_sink = || Sink {
        own_kinds: Arc::clone(own_kinds),
        ..Sink::default()
    };
    let elements = sheet.elements(table);
    let rows = elements.par_iter().with_min_len(IN_ONE_GO).enumerate();
    let rows = rows.map_init(new_sink, |sink, (index, node)| {
        let (node, path) = (sheet.element(node).node(), path.index(index));
        let row = read(index, &node, &path, sink);
        if sheet.may_hide() {
            signs::look_for(&node, &path, sink);
        }
        (row, std::mem::take(&mut sink.problems))
    });
    // Straight into their place: gathered piece by piece, they would stand there twice for a while.
    let (mut all, mut problems) = (Vec::new(), Vec::new());
    rows.unzip_into_vecs(&mut all, &mut problems);
    sink.problems.extend(problems.into_iter().flatten());
    all
}

fn row<'n, T>(
    index: usize,
    (node, element): (&Node<'n>, Element<'n>),
    path: &Path<'_>,
    (read, sink): (Read<T>, &mut Sink),
) -> Row<'n, T> {
    let id = node.get("id").and_then(|id| match &id.value {
        Value::Text(text) => Some((text.clone(), id.at)),
        _ => None,
    });
    Row {
        index,
        element,
        id,
        value: read(Spot { node, path }, sink),
    }
}

/// Gives a row the id that it names, or sets it aside and reports that an earlier one has that id.
fn claim<'n, T>(row: &mut Row<'n, T>, path: &Path<'_>, owners: &mut Owners<'n>, sink: &mut Sink) {
    let fine = row
        .id
        .as_ref()
        .filter(|(id, _)| Id::<()>::new(id).is_some());
    let Some((id, at)) = fine else {
        return;
    };
    match owners.get(id.as_ref()) {
        Some(first) => {
            let place = super::fields::place(*at, &path.key("id"));
            let problem = Problem::new(ProblemKind::DuplicateId, place);
            let problem = problem.with("id", id).with("line", first.line);
            sink.push(problem.with("column", first.column));
            row.value = None;
        }
        None => {
            owners.insert(id.clone(), *at);
        }
    }
}

fn with_passages<'n>(
    mut row: Row<'n, Relation>,
    node: &Node<'n>,
    (sheet, path): (&Sheet<'n>, &Path<'_>),
    sink: &mut Sink,
) -> RelationRow<'n> {
    let path = path.key("passages");
    let found = node.get("passages");
    let mut passages = Vec::new();
    match found.map(|n| (&n.value, n)) {
        Some((Value::List(nodes), _)) => {
            passages.reserve_exact(nodes.len());
            for (i, node) in nodes.iter().enumerate() {
                let of = (node, sheet.element(node));
                passages.push(self::row(i, of, &path.index(i), (records::passage, sink)));
            }
        }
        None | Some((Value::Null, _)) => {}
        Some((_, node)) => {
            sink.wrong_type(Spot { node, path: &path }, "list");
            row.value = None;
            return RelationRow { row, passages };
        }
    }
    // What is no object at all was reported as such.
    if passages.is_empty() && matches!(node.value, Value::Object(_)) {
        let at = found.unwrap_or(node).at;
        let problem = Problem::new(ProblemKind::NoPassages, super::fields::place(at, &path));
        let id = row.id().map_or("", |id| id);
        sink.push(problem.with("id", id));
        row.value = None;
    }
    RelationRow { row, passages }
}
