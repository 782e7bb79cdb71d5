//! Sets aside whatever refers to what is not there, and then what refers to that, until everything left resolves.

use super::fields::{Sink, place};
use super::referred::{self, Linked};
use super::rows::{RelationRow, Row, Rows};
use super::spelled;
use crate::error::SourcePlace;
use crate::io::json::{Element, Node, Path, Pos};
use crate::model::check::nearest;
use crate::model::record::{Reference, Refers};
use crate::model::{Passage, Problem, ProblemKind, RecordId, TableName};
use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap};

/// For so many missing ids the one that may be meant is looked for: where most are missing, slips are not the reason.
const MOST_MEANT: usize = 50;

/// What became of an id of the file.
#[derive(Clone, Copy)]
struct Standing {
    at: Pos,
    /// Which element of its table has the id.
    index: usize,
    alive: bool,
}

/// What became of every id of the file, by table.
#[derive(Default)]
struct Standings<'n> {
    ids: BTreeMap<TableName, HashMap<Cow<'n, str>, Standing>>,
    /// The tables that cannot be read, or not as a whole, with the place of what is wrong with them.
    broken: HashMap<TableName, SourcePlace>,
    /// Where each id that is not there was first referred to.
    missing: HashMap<RecordId, SourcePlace>,
}

impl<'n> Standings<'n> {
    fn enter<'r, T: 'r>(&mut self, table: TableName, rows: impl Iterator<Item = &'r Row<'n, T>>)
    where
        'n: 'r,
    {
        let ids = self.ids.entry(table).or_default();
        ids.reserve(rows.size_hint().0);
        for row in rows {
            if let Some(id) = row.id() {
                let standing = Standing {
                    at: row.element.at,
                    index: row.index,
                    alive: row.value.is_some(),
                };
                // Of two rows with one id the first owns it.
                ids.entry(id.clone()).or_insert(standing);
            }
        }
    }

    fn of(&self, reference: &Reference) -> Option<Standing> {
        let ids = self.ids.get(&reference.to.table())?;
        ids.get(reference.to.as_str()).copied()
    }

    /// The id of the same table that one which is not there is most likely a slip for.
    fn meant(&self, missing: &RecordId) -> Option<String> {
        let ids = self.ids.get(&missing.table())?;
        let mut ids: Vec<&str> = ids.keys().map(AsRef::as_ref).collect();
        ids.sort_unstable();
        nearest(missing.as_str(), ids).map(str::to_owned)
    }

    fn drop(&mut self, table: TableName, id: Option<&Cow<'n, str>>) {
        let ids = self.ids.get_mut(&table);
        if let (Some(id), Some(ids)) = (id, ids)
            && let Some(standing) = ids.get_mut(id)
        {
            standing.alive = false;
        }
    }
}

/// Sets aside every row with a reference that does not resolve.
pub(super) fn resolve(rows: &mut Rows<'_>, sink: &mut Sink) {
    let mut standings = Standings {
        broken: broken(sink),
        ..Standings::default()
    };
    standings.enter(TableName::Kinds, rows.kinds.iter());
    standings.enter(TableName::Documents, rows.documents.iter());
    standings.enter(TableName::Witnesses, rows.witnesses.iter());
    standings.enter(TableName::Actors, rows.actors.iter());
    standings.enter(TableName::Places, rows.places.iter());
    standings.enter(TableName::Relations, rows.relations.iter().map(|r| &r.row));
    // In this order, a table refers only to those before it and to itself.
    let (seen, sink) = (&mut standings, sink);
    settle(
        TableName::Actors,
        &mut rows.actors.iter_mut().collect::<Vec<_>>(),
        seen,
        sink,
    );
    settle(
        TableName::Witnesses,
        &mut rows.witnesses.iter_mut().collect::<Vec<_>>(),
        seen,
        sink,
    );
    settle(
        TableName::Documents,
        &mut rows.documents.iter_mut().collect::<Vec<_>>(),
        seen,
        sink,
    );
    for relation in &mut rows.relations {
        settle_passages(relation, seen, sink);
    }
    let relations = &mut rows
        .relations
        .iter_mut()
        .map(|r| &mut r.row)
        .collect::<Vec<_>>();
    settle(TableName::Relations, relations, seen, sink);
}

/// The tables with something wrong that is not wrong with one of their rows: no list, there twice, or misspelt.
fn broken(sink: &Sink) -> HashMap<TableName, SourcePlace> {
    let mut broken = HashMap::new();
    for problem in &sink.problems {
        let key = problem.at.path.strip_prefix("$.").unwrap_or_default();
        let key = problem.meant_key().unwrap_or(key);
        let at_top = !problem.at.path.contains('[') && problem.at.path.matches('.').count() == 1;
        let table = TableName::ALL.iter().find(|t| t.as_str() == key);
        if let Some(table) = table.filter(|_| at_top) {
            broken.entry(*table).or_insert_with(|| problem.at.clone());
        }
    }
    broken
}

/// Sets aside the rows of one table, and those of the same table that refer to them, in any order.
fn settle<'n, T: Refers + Linked>(
    table: TableName,
    rows: &mut [&mut Row<'n, T>],
    standings: &mut Standings<'n>,
    sink: &mut Sink,
) {
    let mut dependents: HashMap<String, Vec<(usize, Reference)>> = HashMap::new();
    let mut gone: Vec<usize> = Vec::new();
    let root = Path::Root.key(table.as_str());
    for (i, row) in rows.iter_mut().enumerate() {
        let path = root.index(row.index);
        let Some(value) = &row.value else {
            report_missing::<T>(row.element, &path, (standings, sink));
            continue;
        };
        let references = value.references();
        if report(&references, row.element, &path, (standings, sink)) {
            row.value = None;
            gone.push(i);
            continue;
        }
        for reference in references {
            if reference.to.table() == table {
                let of = dependents.entry(reference.to.as_str().to_owned());
                of.or_default().push((i, reference));
            }
        }
    }
    while let Some(i) = gone.pop() {
        let id = rows.get(i).and_then(|row| row.id());
        standings.drop(table, id);
        let id = id.map_or("", AsRef::as_ref);
        for (i, reference) in dependents.remove(id).unwrap_or_default() {
            let Some(row) = rows.get_mut(i).filter(|row| row.value.is_some()) else {
                continue;
            };
            let path = &root.index(row.index);
            report(&[reference], row.element, path, (standings, sink));
            row.value = None;
            gone.push(i);
        }
    }
}

fn settle_passages<'n>(
    relation: &mut RelationRow<'n>,
    standings: &mut Standings<'n>,
    sink: &mut Sink,
) {
    let root = Path::Root.key(TableName::Relations.as_str());
    let path = root.index(relation.row.index);
    let path = path.key("passages");
    for row in &mut relation.passages {
        let path = path.index(row.index);
        match &row.value {
            Some(passage) => {
                if report(&passage.references(), row.element, &path, (standings, sink)) {
                    row.value = None;
                }
            }
            None => report_missing::<Passage>(row.element, &path, (standings, sink)),
        }
    }
    let none_left = relation.passages.iter().all(|p| p.value.is_none());
    if relation.row.value.is_some() && none_left {
        let row = &mut relation.row;
        let at = row.element.node().get("passages").map(|n| n.at);
        let at = place(at.unwrap_or(row.element.at), &path);
        let problem = Problem::new(ProblemKind::NoPassageLeft, at.clone()).following(at);
        sink.push(problem.with("id", row.id().map_or("", AsRef::as_ref)));
        row.value = None;
        standings.drop(TableName::Relations, row.id());
    }
}

/// Reports the references that do not resolve; whether there are any.
fn report(
    references: &[Reference],
    element: Element<'_>,
    path: &Path<'_>,
    (standings, sink): (&mut Standings<'_>, &mut Sink),
) -> bool {
    let mut found = false;
    // Read again only where something is wrong with it, and once.
    let node = LazyCell::new(|| element.node());
    for reference in references {
        let problem = match standings.of(reference) {
            Some(standing) if standing.alive => continue,
            Some(standing) => {
                let table = Path::Root.key(reference.to.table().as_str());
                place_of(reference, &node, path, ProblemKind::ReferenceSetAside)
                    .with("line", standing.at.line)
                    .following(place(standing.at, &table.index(standing.index)))
            }
            None => dangling(reference, &node, path, (standings, &sink.own_kinds)),
        };
        found = true;
        sink.push(
            problem
                .with("table", reference.to.table().as_str())
                .with("id", reference.to.as_str()),
        );
    }
    found
}

/// Reports what is missing of that to which a record refers that is set aside already, so that all its own faults are told
/// at once. References to what was set aside are no faults of its own.
fn report_missing<T: Linked>(
    element: Element<'_>,
    path: &Path<'_>,
    (standings, sink): (&mut Standings<'_>, &mut Sink),
) {
    let mut references = referred::references::<T>(&element.node());
    references.retain(|reference| standings.of(reference).is_none());
    report(&references, element, path, (standings, sink));
}

/// The problem of a reference to what is not there. It comes of what is wrong with the table, if something is; else all
/// references to one missing id come of the first, since one record or one correction mends them together.
fn dangling(
    reference: &Reference,
    node: &Node<'_>,
    path: &Path<'_>,
    (standings, own_kinds): (&mut Standings<'_>, &[String]),
) -> Problem {
    let broken = standings.broken.get(&reference.to.table());
    let cause = broken.or(standings.missing.get(&reference.to)).cloned();
    let is_looked_for = cause.is_none() && standings.missing.len() < MOST_MEANT;
    let problem = if reference.to.table() == TableName::Kinds {
        let problem = place_of(reference, node, path, ProblemKind::UnknownWord);
        spelled::unknown(problem, reference.to.as_str(), &spelled::kinds(own_kinds))
    } else {
        let problem = place_of(reference, node, path, ProblemKind::DanglingReference);
        let meant = is_looked_for.then(|| standings.meant(&reference.to));
        match meant.flatten() {
            Some(meant) => problem
                .with("meant", meant)
                .mended_by("problem-dangling-reference.near"),
            None => problem,
        }
    };
    match cause {
        Some(cause) => problem.following(cause),
        None => {
            let at = problem.at.clone();
            standings.missing.insert(reference.to.clone(), at);
            problem
        }
    }
}

/// A problem at the value that makes a reference.
fn place_of(reference: &Reference, node: &Node<'_>, path: &Path<'_>, kind: ProblemKind) -> Problem {
    let mut node = node.get(reference.key).unwrap_or(node);
    let outer = path.key(reference.key);
    let element;
    let mut path = &outer;
    if let Some(i) = reference.index {
        node = node.elements().get(i).unwrap_or(node);
        element = path.index(i);
        path = &element;
    }
    let inner;
    if let Some(key) = reference.inner {
        node = node.get(key).unwrap_or(node);
        inner = path.key(key);
        path = &inner;
    }
    Problem::new(kind, place(node.at, path))
}
