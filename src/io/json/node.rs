//! The tree.

use super::parse::parse_at;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::borrow::Cow;

/// A place in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pos {
    /// The line, from 1.
    pub line: u32,
    /// The column in code points, from 1.
    pub column: u32,
    /// How many bytes of the text stand before it.
    pub byte: usize,
}

impl Pos {
    /// The beginning of a text.
    pub const START: Self = Self {
        line: 1,
        column: 1,
        byte: 0,
    };
}

/// A value and where it begins. Two nodes are equal when they say the same, wherever they stood.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    /// Where it begins.
    pub at: Pos,
    /// What it says.
    pub value: Value<'a>,
}

/// What a node says.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number in the author's digits.
    Number(Cow<'a, str>),
    /// A text, with its escapes resolved.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Node<'a>>),
    /// An object: its members in the order of the file, the same key twice included.
    Object(Vec<Member<'a>>),
}

/// A key and its value. Two members are equal when they say the same, wherever they stood.
#[derive(Clone, Debug)]
pub struct Member<'a> {
    /// The key, with its escapes resolved.
    pub key: Cow<'a, str>,
    /// Where the key begins.
    pub key_at: Pos,
    /// The value.
    pub value: Node<'a>,
}

/// A value within a sound text, read when it is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Where the value begins.
    pub at: Pos,
}

impl<'a> Element<'a> {
    /// The value with all that it holds; null where none begins.
    #[must_use]
    pub fn node(self) -> Node<'a> {
        let null = Node {
            at: self.at,
            value: Value::Null,
        };
        parse_at(self.text, self.at).unwrap_or(null)
    }
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl PartialEq for Member<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.value == other.value
    }
}

impl<'a> Node<'a> {
    /// The value of the first member named `key`, when this is an object that has one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node<'a>> {
        match &self.value {
            Value::Object(members) => members.iter().find(|m| m.key == key).map(|m| &m.value),
            _ => None,
        }
    }

    /// The text, when this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The elements; none when this is no list.
    #[must_use]
    pub fn elements(&self) -> &[Node<'a>] {
        match &self.value {
            Value::List(nodes) => nodes,
            _ => &[],
        }
    }

    /// The node cut loose from the text that it was read from.
    #[must_use]
    pub fn into_owned(self) -> Node<'static> {
        let owned = |text: Cow<'a, str>| Cow::Owned(text.into_owned());
        let value = match self.value {
            Value::Null => Value::Null,
            Value::Bool(yes) => Value::Bool(yes),
            Value::Number(digits) => Value::Number(owned(digits)),
            Value::Text(text) => Value::Text(owned(text)),
            Value::List(nodes) => Value::List(nodes.into_iter().map(Node::into_owned).collect()),
            Value::Object(members) => Value::Object(
                members
                    .into_iter()
                    .map(|m| Member {
                        key: owned(m.key),
                        key_at: m.key_at,
                        value: m.value.into_owned(),
                    })
                    .collect(),
            ),
        };
        Node { at: self.at, value }
    }

    /// The same as a `serde_json` value, digits kept; of a key that occurs twice the last one counts.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;
        match &self.value {
            Value::Null => Json::Null,
            Value::Bool(yes) => Json::Bool(*yes),
            Value::Number(digits) => Json::Number(number(digits)),
            Value::Text(text) => Json::String(text.clone().into_owned()),
            Value::List(nodes) => Json::Array(nodes.iter().map(Node::to_json).collect()),
            Value::Object(members) => Json::Object(
                members
                    .iter()
                    .map(|m| (m.key.clone().into_owned(), m.value.to_json()))
                    .collect(),
            ),
        }
    }
}

/// A number in the author's digits. Parsing would respell an exponent (`1E5` becomes `1e+5`).
#[must_use]
pub fn number(digits: &str) -> serde_json::Number {
    serde_json::Number::from_string_unchecked(digits.to_owned())
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(yes) => serializer.serialize_bool(*yes),
            Value::Number(digits) => number(digits).serialize(serializer),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(nodes) => serializer.collect_seq(nodes),
            Value::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for member in members {
                    map.serialize_entry(member.key.as_ref(), &member.value)?;
                }
                map.end()
            }
        }
    }
}
