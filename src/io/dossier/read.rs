//! Reading: the whole file is read in one pass of problems, and what is good opens.

use super::envelope::{Envelope, envelope, recognise, whole};
use super::fields::Sink;
use super::kept::part;
use super::resolve::resolve;
use super::rows::Rows;
use super::set_aside::SetAside;
use super::sheet::Sheet;
use super::{signs, swapped, write};
use crate::error::{Error, SourcePlace};
use crate::io::foreign;
use crate::io::json::{Node, Path, Value};
use crate::lang::Message;
use crate::model::check::{self, Anchors};
use crate::model::{Dossier, Item, Parts, Problem, ProblemKind};
use std::collections::HashSet;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 256 * 1024 * 1024;

/// A dossier that was read.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What could be used.
    pub dossier: Dossier,
    /// What is wrong, in the order of the file, but every consequence after its cause.
    pub problems: Vec<Problem>,
    /// What could not be used; give it back to [`write()`](super::write()) to keep it.
    pub set_aside: SetAside,
    /// Where the passages stand in their texts.
    pub anchors: Anchors,
}

/// Reads a dossier; `file` is its name in messages.
///
/// # Errors
/// When it cannot be used at all: too large, not UTF-8, not JSON, nested too deep, another format or a newer version.
pub fn read(bytes: &[u8], file: &str) -> Result<Opened, Error> {
    read_within(bytes, MAX_BYTES).map_err(|error| error.in_file(file))
}

/// Everything that is wrong with a dossier as it would be written now, with the places that it would have.
///
/// # Errors
/// Never for a dossier and what was set aside with it.
pub fn recheck(dossier: &Dossier, set_aside: &SetAside) -> Result<Vec<Problem>, Error> {
    let text = write(dossier, set_aside);
    Ok(read_within(text.as_bytes(), usize::MAX)?.problems)
}

fn read_within(bytes: &[u8], max_bytes: usize) -> Result<Opened, Error> {
    if bytes.len() > max_bytes {
        let what = Message::new("file-too-large").with("limit", max_bytes / (1024 * 1024));
        return Err(Error::unusable(what).hint(Message::new("file-too-large.hint")));
    }
    let mut sink = Sink::default();
    let bytes = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => {
            sink.push(Problem::new(ProblemKind::ByteOrderMark, whole()));
            rest
        }
        None => bytes,
    };
    if let Some(error) = foreign::no_text(bytes) {
        return Err(error);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    let sheet = Sheet::look_over(text).map_err(|error| match foreign::no_json(text) {
        Some(foreign) => Error {
            at: error.at,
            ..foreign
        },
        None => error,
    })?;
    recognise(sheet.top())?;
    open(&sheet, sink)
}

/// The error of a file that is no UTF-8 from `valid` bytes on.
fn not_utf8(bytes: &[u8], valid: usize) -> Error {
    let good = bytes.get(..valid).unwrap_or_default();
    let good = std::str::from_utf8(good).unwrap_or_default();
    let line = good.bytes().filter(|b| *b == b'\n').count() + 1;
    let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let place = SourcePlace {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
        path: String::new(),
    };
    Error::unusable(Message::new("file-not-utf8"))
        .at(place)
        .hint(Message::new("file-not-utf8.hint"))
}

fn open(sheet: &Sheet<'_>, mut sink: Sink) -> Result<Opened, Error> {
    let top = sheet.top();
    let Envelope {
        title,
        lang,
        extra,
        aside,
    } = envelope(top, &mut sink);
    let mut rows = Rows::read(sheet, &mut sink);
    resolve(&mut rows, &mut sink);
    let mut parts = Parts {
        title,
        lang,
        extra,
        ..Parts::default()
    };
    let mut set_aside = SetAside {
        keys: aside,
        ..SetAside::default()
    };
    let kept = part(rows, &mut parts, &mut set_aside);
    let dossier = Dossier::from_parts(parts)?;
    let anchors = check::anchors(&dossier);
    if sheet.may_hide() {
        signs::look_for(top, &Path::Root, &mut sink);
    }
    let mut problems = sink.problems;
    problems.extend(check::check(&dossier, &anchors, &kept));
    problems.extend(swapped::check(&dossier, &kept));
    forgive_quoted_aside(&mut problems, &set_aside, top);
    Ok(Opened {
        dossier,
        problems: check::causes_first(problems),
        set_aside,
        anchors,
    })
}

/// A document is quoted when something that was set aside, or stands in a misspelt table, quotes it.
fn forgive_quoted_aside(problems: &mut Vec<Problem>, set_aside: &SetAside, top: &Node<'_>) {
    let mut quoted = HashSet::new();
    let misspelt = problems
        .iter()
        .filter(|p| p.code == ProblemKind::MisspeltTable.code())
        .filter_map(|p| p.what.args.iter().find(|(name, _)| *name == "key"));
    for table in misspelt.filter_map(|(_, key)| top.get(key)) {
        documents_in(table, &mut quoted);
    }
    let tables = set_aside.tables.values().chain(set_aside.passages.values());
    for aside in tables.flatten() {
        documents_in(&aside.value, &mut quoted);
    }
    problems.retain(|problem| match &problem.item {
        Some(Item::Document(id)) if problem.code == ProblemKind::NeverQuoted.code() => {
            !quoted.contains(id.as_str())
        }
        _ => true,
    });
}

/// The values of all keys `document` in a node.
fn documents_in<'n>(node: &'n Node<'_>, found: &mut HashSet<&'n str>) {
    match &node.value {
        Value::List(nodes) => {
            for node in nodes {
                documents_in(node, found);
            }
        }
        Value::Object(members) => {
            for member in members {
                match member.value.as_text() {
                    Some(id) if member.key == "document" => {
                        found.insert(id);
                    }
                    _ => documents_in(&member.value, found),
                }
            }
        }
        _ => {}
    }
}
