//! A strict reader of JSON (RFC 8259) that keeps places, digits and doubled keys, in one pass and bounded depth.

use super::MAX_DEPTH;
use super::node::{Member, Node, Pos, Value};
use crate::error::{Error, SourcePlace};
use crate::lang::Message;
use std::borrow::Cow;

/// Reads `text` as one JSON value.
///
/// # Errors
/// When it is not JSON, or nests deeper than [`MAX_DEPTH`]; with the place.
pub fn parse(text: &str) -> Result<Node<'_>, Error> {
    outline(text, &[])
}

/// Reads `text` as one JSON value, but leaves the elements of tables unread: in an object at the top, the elements of the
/// list under the first of each of the keys `tables` are nulls in their places. They are sound; [`Element`](super::Element)
/// reads them.
///
/// # Errors
/// As [`parse`].
pub fn outline<'a>(text: &'a str, tables: &[&str]) -> Result<Node<'a>, Error> {
    let mut parser = Parser::new(text, Pos::START);
    parser.tables = tables.iter().map(|key| (*key).into()).collect();
    parser.skip_space();
    if parser.peek().is_none() {
        return Err(parser.fail(Message::new("json-empty")));
    }
    let node = parser.value(0)?;
    parser.skip_space();
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.fail(Message::new("json-more").with("found", parser.found()))),
    }
}

/// Reads the value that begins at a place of a text.
pub(super) fn parse_at(text: &str, at: Pos) -> Result<Node<'_>, Error> {
    Parser::new(text, at).value(0)
}

pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) next: usize,
    line: u32,
    /// A byte that stands in `column` of the current line; columns are counted from here.
    known: usize,
    column: u32,
    /// The elements and members of lists and objects that are not closed yet: each gets a vector of just its size at the end.
    nodes: Vec<Node<'a>>,
    members: Vec<Member<'a>>,
    /// The keys of the top object whose lists are left unread, as far as they did not come yet.
    tables: Vec<Box<str>>,
    /// Whether the next value is one of these.
    is_table: bool,
    /// Whether values are only looked over: they are sound or not, but nothing is made of them.
    pub(super) skims: bool,
}

impl<'a> Parser<'a> {
    /// A parser of what begins at a place of the text.
    fn new(text: &'a str, at: Pos) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            next: at.byte,
            line: at.line,
            known: at.byte,
            column: at.column,
            nodes: Vec::new(),
            members: Vec::new(),
            tables: Vec::new(),
            is_table: false,
            skims: false,
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.next).copied()
    }

    /// The place of the next byte. Every byte is counted once, however often this is asked.
    pub(super) fn here(&mut self) -> Pos {
        let passed = self.bytes.get(self.known..self.next).unwrap_or_default();
        let chars = passed.iter().filter(|b| (**b & 0xC0) != 0x80).count();
        self.column = self
            .column
            .saturating_add(u32::try_from(chars).unwrap_or(u32::MAX));
        self.known = self.next;
        Pos {
            line: self.line,
            column: self.column,
            byte: self.next,
        }
    }

    /// The error `what` at the next byte.
    pub(super) fn fail(&mut self, what: Message) -> Error {
        let Pos { line, column, .. } = self.here();
        Error::unusable(what)
            .hint(Message::new("json-hint"))
            .at(SourcePlace {
                line,
                column,
                path: String::new(),
            })
    }

    /// The next character, as a message shows it.
    pub(super) fn found(&self) -> String {
        match self.text.get(self.next..).and_then(|t| t.chars().next()) {
            Some(c) if c.is_control() => format!("U+{:04X}", u32::from(c)),
            Some(c) => c.to_string(),
            None => String::new(),
        }
    }

    fn unexpected(&mut self, wanted: &'static str) -> Error {
        let what = match self.peek() {
            None => Message::new("json-end"),
            Some(_) => Message::new("json-unexpected").with("found", self.found()),
        };
        self.fail(what.with("wanted", wanted))
    }

    fn skip_space(&mut self) {
        while let Some(b) = self.peek() {
            match b {
                b' ' | b'\t' | b'\r' => self.next += 1,
                b'\n' => {
                    self.next += 1;
                    self.line = self.line.saturating_add(1);
                    self.known = self.next;
                    self.column = 1;
                }
                _ => break,
            }
        }
    }

    /// A value at the next byte, `depth` lists and objects down.
    fn value(&mut self, depth: usize) -> Result<Node<'a>, Error> {
        let at = if self.skims {
            Pos::default()
        } else {
            self.here()
        };
        let value = match self.peek() {
            Some(b'{') => Value::Object(self.object(depth + 1)?),
            Some(b'[') => Value::List(self.list(depth + 1)?),
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(Cow::Borrowed(self.digits()?)),
            Some(b't') if self.take_word("true") => Value::Bool(true),
            Some(b'f') if self.take_word("false") => Value::Bool(false),
            Some(b'n') if self.take_word("null") => Value::Null,
            _ => return Err(self.unexpected("value")),
        };
        Ok(Node { at, value })
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found = self
            .bytes
            .get(self.next..)
            .is_some_and(|rest| rest.starts_with(word.as_bytes()));
        self.next += if found { word.len() } else { 0 };
        found
    }

    /// Steps over the opening bracket, within the allowed depth.
    fn open(&mut self, depth: usize) -> Result<(), Error> {
        if depth > MAX_DEPTH {
            return Err(self.fail(Message::new("json-deep").with("limit", MAX_DEPTH)));
        }
        self.next += 1;
        self.skip_space();
        Ok(())
    }

    /// Steps over a comma (true) or the closing bracket (false).
    fn more(&mut self, close: u8, wanted: &'static str) -> Result<bool, Error> {
        self.skip_space();
        match self.peek() {
            Some(b',') => {
                self.next += 1;
                self.skip_space();
                Ok(true)
            }
            Some(b) if b == close => {
                self.next += 1;
                Ok(false)
            }
            _ => Err(self.unexpected(wanted)),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node<'a>>, Error> {
        let is_table = std::mem::take(&mut self.is_table);
        self.open(depth)?;
        if self.peek() == Some(b']') {
            self.next += 1;
            return Ok(Vec::new());
        }
        let first = self.nodes.len();
        loop {
            let node = if is_table {
                self.unread(depth)?
            } else {
                self.value(depth)?
            };
            if !self.skims {
                self.nodes.push(node);
            }
            if !self.more(b']', "list")? {
                return Ok(self.nodes.drain(first..).collect());
            }
        }
    }

    /// An element of a table: looked over, and a null in its place.
    fn unread(&mut self, depth: usize) -> Result<Node<'a>, Error> {
        let at = self.here();
        self.skims = true;
        self.value(depth)?;
        self.skims = false;
        let value = Value::Null;
        Ok(Node { at, value })
    }

    fn object(&mut self, depth: usize) -> Result<Vec<Member<'a>>, Error> {
        self.open(depth)?;
        if self.peek() == Some(b'}') {
            self.next += 1;
            return Ok(Vec::new());
        }
        let first = self.members.len();
        loop {
            let member = self.member(depth)?;
            if !self.skims {
                self.members.push(member);
            }
            if !self.more(b'}', "object")? {
                return Ok(self.members.drain(first..).collect());
            }
        }
    }

    fn member(&mut self, depth: usize) -> Result<Member<'a>, Error> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("key"));
        }
        let key_at = self.here();
        let key = self.string()?;
        self.skip_space();
        if self.peek() != Some(b':') {
            return Err(self.unexpected("colon"));
        }
        self.next += 1;
        self.skip_space();
        if depth == 1
            && let Some(i) = self.tables.iter().position(|table| **table == *key)
        {
            self.tables.swap_remove(i);
            self.is_table = self.peek() == Some(b'[');
        }
        let value = self.value(depth)?;
        Ok(Member { key, key_at, value })
    }

    /// A number, as `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
    fn digits(&mut self) -> Result<&'a str, Error> {
        let start = self.next;
        self.next += usize::from(self.peek() == Some(b'-'));
        if self.peek() == Some(b'0') {
            self.next += 1;
        } else {
            self.some_digits()?;
        }
        if self.peek() == Some(b'.') {
            self.next += 1;
            self.some_digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.next += 1;
            self.next += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.some_digits()?;
        }
        Ok(self.text.get(start..self.next).unwrap_or_default())
    }

    fn some_digits(&mut self) -> Result<(), Error> {
        let start = self.next;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.next += 1;
        }
        if self.next == start {
            return Err(self.unexpected("digit"));
        }
        Ok(())
    }
}
