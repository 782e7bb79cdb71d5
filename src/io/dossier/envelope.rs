//! The top object: is it a dossier at all, and what stands beside the tables.

use super::fields::{Fields, Sink, Spot, doubled_within, place};
use super::set_aside::KeyAside;
use super::values::{language, local_text};
use super::{FORMAT, VERSION};
use crate::error::{Error, SourcePlace};
use crate::io::foreign::map_format;
use crate::io::json::{Member, Node, Path, Value};
use crate::lang::{LocalText, Message};
use crate::model::{Dossier, Extra, TableName};
use std::collections::HashSet;

/// What the top object says beside its tables.
pub(super) struct Envelope {
    pub(super) title: Option<LocalText>,
    pub(super) lang: Option<String>,
    pub(super) extra: Extra,
    pub(super) aside: Vec<KeyAside>,
}

/// Whether the file is a dossier of a version that can be read.
pub(super) fn recognise(top: &Node<'_>) -> Result<(), Error> {
    let place_of = |key: &str| SourcePlace {
        line: top.get(key).unwrap_or(top).at.line,
        column: top.get(key).unwrap_or(top).at.column,
        path: Path::Root.key(key).to_string(),
    };
    let unusable = |id, hint, key: &str, found: String| {
        let error = Error::unusable(Message::new(id).with("found", found));
        Err(error.at(place_of(key)).hint(Message::new(hint)))
    };
    match top.get("format").and_then(Node::as_text) {
        Some(FORMAT) => {}
        Some(other) => {
            let found = other.to_owned();
            return unusable(
                "file-other-format",
                "file-other-format.hint",
                "format",
                found,
            );
        }
        None => {
            let kind = top.get("type").and_then(Node::as_text);
            if let Some(map) = kind.and_then(map_format) {
                return unusable("file-map", "file-map.hint", "type", map.to_owned());
            }
            let has = |table: TableName| top.get(table.as_str()).is_some();
            let hint = if has(TableName::Relations) && has(TableName::Documents) {
                "file-no-format.dossier"
            } else {
                "file-no-format.hint"
            };
            return unusable("file-no-format", hint, "format", String::new());
        }
    }
    let version = match top.get("version").map(|n| &n.value) {
        Some(Value::Number(digits)) => digits.parse::<u64>().ok(),
        _ => None,
    };
    match version {
        Some(VERSION) => Ok(()),
        Some(newer) if newer > VERSION => {
            let found = newer.to_string();
            unusable("file-newer", "file-newer.hint", "version", found)
        }
        _ => unusable(
            "file-version",
            "file-version.hint",
            "version",
            String::new(),
        ),
    }
}

/// Reads everything but the tables; what cannot be used is set aside.
pub(super) fn envelope(top: &Node<'_>, sink: &mut Sink) -> Envelope {
    let spot = Spot {
        node: top,
        path: &Path::Root,
    };
    let mut read = Envelope {
        title: None,
        lang: None,
        extra: Extra::new(),
        aside: Vec::new(),
    };
    let Some(mut fields) = Fields::open(spot, sink) else {
        return read;
    };
    read.title = fields.required("title", local_text);
    read.lang = fields.required("lang", language);
    fields.misspelt(Dossier::KEYS);
    let Value::Object(members) = &top.value else {
        return read;
    };
    let mut seen = HashSet::new();
    for member in members {
        let second = !seen.insert(member.key.as_ref());
        look_at(member, second, &mut read, sink);
    }
    for key in ["title", "lang"] {
        // Written as null, so that it stays missing until somebody gives it.
        if !seen.contains(key) {
            read.aside.push(KeyAside {
                key: key.to_owned(),
                value: Node {
                    at: top.at,
                    value: Value::Null,
                },
                in_place: true,
            });
        }
    }
    // As they are written: what stands for a key in the order of keys, then the rest as in the file.
    read.aside.sort_by_key(|aside| {
        let stands = |key: &&str| aside.in_place && *key == aside.key;
        let place = Dossier::KEYS.iter().position(stands);
        place.unwrap_or(usize::MAX)
    });
    read
}

fn look_at(member: &Member<'_>, second: bool, read: &mut Envelope, sink: &mut Sink) {
    let key = member.key.as_ref();
    let path = Path::Root.key(key);
    let before = sink.problems.len();
    let is_table = TableName::ALL.iter().any(|t| t.as_str() == key);
    let known = Dossier::KEYS.contains(&key);
    let usable = match &member.value.value {
        _ if second => false,
        Value::List(_) | Value::Null if is_table => true,
        _ if is_table => {
            let node = &member.value;
            sink.wrong_type(Spot { node, path: &path }, "list");
            false
        }
        _ if key == "title" => read.title.is_some(),
        _ if key == "lang" => read.lang.is_some(),
        _ if known => true,
        _ => {
            doubled_within(&member.value, &path, sink);
            sink.problems.len() == before
        }
    };
    if !usable {
        read.aside.push(KeyAside {
            key: key.to_owned(),
            value: member.value.clone().into_owned(),
            in_place: known && !second,
        });
    } else if !known {
        let value = member.value.to_json();
        read.extra.insert(key.to_owned(), value);
    }
}

/// The place of the whole file.
pub(super) fn whole() -> SourcePlace {
    place(crate::io::json::Pos::START, &Path::Root)
}
