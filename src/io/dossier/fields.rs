//! Reading one object key by key: every fault is reported with its place, and reading goes on.

use crate::error::SourcePlace;
use crate::io::json::{Member, Node, Path, Pos, Value};
use crate::model::check::nearest;
use crate::model::{Extra, IdPool, Problem, ProblemKind, Severity, TableName};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Where problems are collected.
#[derive(Debug, Default)]
pub(super) struct Sink {
    pub(super) problems: Vec<Problem>,
    /// The ids of the dossier's own kinds, or of the first of them, as far as they have been read.
    pub(super) own_kinds: Arc<Vec<String>>,
    /// The ids of records that were referred to.
    pub(super) named: IdPool,
}

impl Sink {
    pub(super) fn push(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Reports a value that is not of the type that is wanted.
    pub(super) fn wrong_type(&mut self, spot: Spot<'_>, wanted: &'static str) {
        let found = type_name(&spot.node.value);
        self.push(
            spot.problem(ProblemKind::WrongType)
                .with("wanted", wanted)
                .with("found", found),
        );
    }
}

/// A node and the path to it.
#[derive(Clone, Copy)]
pub(super) struct Spot<'s> {
    pub(super) node: &'s Node<'s>,
    pub(super) path: &'s Path<'s>,
}

impl Spot<'_> {
    /// A problem that is here.
    pub(super) fn problem(self, kind: ProblemKind) -> Problem {
        Problem::new(kind, place(self.node.at, self.path))
    }
}

/// The place of a node, as problems name it.
pub(super) fn place(at: Pos, path: &Path<'_>) -> SourcePlace {
    SourcePlace {
        line: at.line,
        column: at.column,
        path: path.to_string(),
    }
}

fn type_name(value: &Value<'_>) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::Text(_) => "text",
        Value::List(_) => "list",
        Value::Object(_) => "object",
    }
}

/// The members of one object while they are read.
pub(super) struct Fields<'s, 'k> {
    members: &'s [Member<'s>],
    spot: Spot<'s>,
    sink: &'k mut Sink,
    before: usize,
}

impl<'s, 'k> Fields<'s, 'k> {
    /// Opens the object at `spot`; `None` (reported) when it is none. Doubled keys are reported.
    pub(super) fn open(spot: Spot<'s>, sink: &'k mut Sink) -> Option<Self> {
        let before = sink.problems.len();
        let Value::Object(members) = &spot.node.value else {
            sink.wrong_type(spot, "object");
            return None;
        };
        doubled(members, spot.path, sink);
        Some(Self {
            members,
            spot,
            sink,
            before,
        })
    }

    fn find(&self, key: &str) -> Option<&'s Node<'s>> {
        self.members.iter().find(|m| m.key == key).map(|m| &m.value)
    }

    /// What `read` makes of the value of `key`, which must be there.
    pub(super) fn required<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(Spot<'_>, &mut Sink) -> Option<T>,
    ) -> Option<T> {
        let path = self.spot.path.key(key);
        match self.find(key) {
            Some(node) if node.value != Value::Null => read(Spot { node, path: &path }, self.sink),
            found => {
                let at = found.map_or(self.spot.node.at, |node| node.at);
                let problem = Problem::new(ProblemKind::MissingKey, place(at, &path));
                self.sink.push(problem.with("key", key));
                None
            }
        }
    }

    /// What `read` makes of the value of `key`; nothing when it is absent or null.
    pub(super) fn optional<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(Spot<'_>, &mut Sink) -> Option<T>,
    ) -> Option<T> {
        let node = self.find(key).filter(|n| n.value != Value::Null)?;
        let path = &self.spot.path.key(key);
        read(Spot { node, path }, self.sink)
    }

    /// What `read` makes of each element of the list under `key`; nothing when it is absent or null.
    pub(super) fn list<T>(
        &mut self,
        key: &str,
        mut read: impl FnMut(Spot<'_>, &mut Sink) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.find(key).filter(|n| n.value != Value::Null) else {
            return Vec::new();
        };
        let path = &self.spot.path.key(key);
        let Value::List(elements) = &node.value else {
            self.sink.wrong_type(Spot { node, path }, "list");
            return Vec::new();
        };
        let read_element = |(i, node)| {
            let path = &path.index(i);
            read(Spot { node, path }, self.sink)
        };
        // Just as much as is needed: nearly all lists are short, and there are very many of them.
        let mut read = Vec::with_capacity(elements.len());
        read.extend(elements.iter().enumerate().filter_map(read_element));
        read
    }

    /// The members with keys that are not among `known`. Doubled keys within their values are reported.
    pub(super) fn extra(&mut self, known: &[&str]) -> Extra {
        let mut extra = Extra::new();
        for member in self.members {
            if !known.contains(&member.key.as_ref()) {
                let path = self.spot.path.key(&member.key);
                doubled_within(&member.value, &path, self.sink);
                extra.insert(member.key.clone().into_owned(), member.value.to_json());
            }
        }
        self.misspelt(known);
        extra
    }

    /// Reports unknown keys that look like slips for known ones that are absent, null or empty: as the remedy of the
    /// missing key where that one is required, as an error where it is a table whose records are not read, else as a
    /// warning.
    pub(super) fn misspelt(&mut self, known: &[&str]) {
        let members = self.members;
        // Nearly every key is known; only the others are compared letter by letter.
        let unknown = members.iter().filter(|m| !known.contains(&&*m.key));
        let mut unknown = unknown.peekable();
        if unknown.peek().is_none() {
            return;
        }
        let given = self.given();
        let mut missing = self.missing();
        for member in unknown {
            let meant = nearest(&member.key, known.iter().copied());
            let Some(meant) = meant.filter(|meant| !given.contains(meant)) else {
                continue;
            };
            let path = self.spot.path.key(meant).to_string();
            let problem = missing.remove(&path);
            match problem.and_then(|at| self.sink.problems.get_mut(at)) {
                Some(problem) => {
                    problem.at.line = member.key_at.line;
                    problem.at.column = member.key_at.column;
                    problem.hint.id = "problem-missing-key.misspelt";
                    problem.hint.args.push(("found", member.key.to_string()));
                }
                None => {
                    let path = self.spot.path.key(&member.key);
                    let at = place(member.key_at, &path);
                    let problem = match self.unread(member, meant) {
                        0 => Problem::new(ProblemKind::MisspeltKey, at),
                        count => Problem::new(ProblemKind::MisspeltTable, at).with("count", count),
                    };
                    let problem = problem.with("key", &member.key);
                    self.sink.push(problem.with("meant", meant));
                }
            }
        }
    }

    /// The keys that have a value; of one that stands there twice the first counts.
    fn given(&self) -> HashSet<&'s str> {
        let mut seen = HashSet::new();
        let first = self.members.iter().filter(|m| seen.insert(m.key.as_ref()));
        let given = first.filter(|m| match &m.value.value {
            Value::Null => false,
            Value::List(elements) => !elements.is_empty(),
            _ => true,
        });
        given.map(|m| m.key.as_ref()).collect()
    }

    /// The problems of keys that are missing in this object, by path.
    fn missing(&self) -> HashMap<String, usize> {
        let problems = self.sink.problems.iter().enumerate().skip(self.before);
        let missing = problems.filter(|(_, p)| {
            p.code == ProblemKind::MissingKey.code() && p.hint.id == ProblemKind::MissingKey.hint()
        });
        missing.map(|(at, p)| (p.at.path.clone(), at)).collect()
    }

    /// How many records stand under a member of the top object that is meant to be the table `meant`.
    fn unread(&self, member: &Member<'_>, meant: &str) -> usize {
        let is_table = TableName::ALL.iter().any(|table| table.as_str() == meant);
        if !is_table || !matches!(self.spot.path, Path::Root) {
            return 0;
        }
        let elements = member.value.elements().iter();
        elements
            .filter(|node| matches!(node.value, Value::Object(_)))
            .count()
    }

    /// `value`, unless an error in this object was reported since it was opened.
    pub(super) fn close<T>(self, value: Option<T>) -> Option<T> {
        let mut reported = self.sink.problems.iter().skip(self.before);
        value.filter(|_| reported.all(|p| p.severity == Severity::Warning))
    }

    /// Where problems are collected.
    pub(super) fn sink(&mut self) -> &mut Sink {
        self.sink
    }

    /// The object itself.
    pub(super) fn spot(&self) -> Spot<'s> {
        self.spot
    }
}

/// So many keys are sooner compared with one another than put into a set.
const FEW: usize = 24;

/// Reports keys that occur twice among `members`.
pub(super) fn doubled(members: &[Member<'_>], path: &Path<'_>, sink: &mut Sink) {
    let mut seen = HashSet::new();
    for (i, member) in members.iter().enumerate() {
        let is_second = if members.len() > FEW {
            !seen.insert(member.key.as_ref())
        } else {
            members.iter().take(i).any(|m| m.key == member.key)
        };
        if is_second {
            let path = path.key(&member.key);
            let problem = Problem::new(ProblemKind::DoubleKey, place(member.key_at, &path));
            sink.push(problem.with("key", &member.key));
        }
    }
}

/// Reports keys that occur twice anywhere within a value that this version does not know.
pub(super) fn doubled_within(node: &Node<'_>, path: &Path<'_>, sink: &mut Sink) {
    match &node.value {
        Value::Object(members) => {
            doubled(members, path, sink);
            for member in members {
                doubled_within(&member.value, &path.key(&member.key), sink);
            }
        }
        Value::List(nodes) => {
            for (i, node) in nodes.iter().enumerate() {
                doubled_within(node, &path.index(i), sink);
            }
        }
        _ => {}
    }
}
