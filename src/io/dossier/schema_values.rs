//! Values of the file that have a shape of their own.

use crate::io::json::Node;
use crate::lang::LocalText;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;

/// A value in its shape, or one that was set aside.
pub(super) enum Element<'a, T> {
    /// A value that is fine.
    Fine(T),
    /// One that was set aside, written as it was.
    Aside(&'a Node<'static>),
}

impl<T: Serialize> Serialize for Element<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Fine(value) => value.serialize(serializer),
            Self::Aside(node) => node.serialize(serializer),
        }
    }
}

/// Members of an object that were set aside, written as they were, doubled keys included.
pub(super) struct Members<'a>(pub Vec<(&'a str, &'a Node<'static>)>);

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

/// `"text"` or `{"tag": "text"}`.
pub(super) struct Texts<'a>(pub &'a LocalText);

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            LocalText::Plain(text) => serializer.serialize_str(text),
            LocalText::ByLang(texts) => serializer.collect_map(
                texts
                    .iter()
                    .map(|(tag, text)| (tag.as_str(), text.as_str())),
            ),
        }
    }
}

impl JsonSchema for Texts<'_> {
    fn schema_name() -> Cow<'static, str> {
        "LocalText".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text in the language of the dossier, or one per BCP 47 tag.",
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "minProperties": 1,
                    "propertyNames": { "pattern": "^([a-zA-Z]{2,8}|[xXiI](?=-))(-[a-zA-Z0-9]{1,8})*$" },
                    "additionalProperties": { "type": "string" }
                }
            ]
        })
    }
}

/// A number from -`limit` to `limit`.
pub(super) fn number_within(limit: i32) -> Schema {
    json_schema!({ "type": "number", "minimum": -limit, "maximum": limit })
}
