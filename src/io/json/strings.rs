//! Strings of JSON, with their escapes.

use super::parse::Parser;
use crate::error::Error;
use crate::lang::Message;
use std::borrow::Cow;

impl<'a> Parser<'a> {
    /// A string whose opening quote is the next byte; borrowed when nothing in it is escaped. Just any part of it while the
    /// parser skims.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, Error> {
        self.next += 1;
        let mut built: Option<String> = None;
        loop {
            let plain = self.plain_run();
            match self.peek() {
                Some(b'"') => {
                    self.next += 1;
                    return Ok(match built {
                        None => Cow::Borrowed(plain),
                        Some(mut text) => {
                            text.push_str(plain);
                            Cow::Owned(text)
                        }
                    });
                }
                Some(b'\\') => {
                    let c = self.escape()?;
                    if self.skims {
                        continue;
                    }
                    let text = built.get_or_insert_default();
                    text.push_str(plain);
                    text.push(c);
                }
                Some(_) => {
                    let found = self.found();
                    return Err(self.fail(Message::new("json-control").with("found", found)));
                }
                None => {
                    return Err(self.fail(Message::new("json-end").with("wanted", "quote")));
                }
            }
        }
    }

    /// Everything up to the next quote, backslash or control character.
    fn plain_run(&mut self) -> &'a str {
        let start = self.next;
        let rest = self.bytes.get(start..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|b| matches!(b, b'"' | b'\\' | 0..=0x1F))
            .unwrap_or(rest.len());
        self.next += length;
        self.text.get(start..self.next).unwrap_or_default()
    }

    /// The character that the escape at the next byte stands for.
    fn escape(&mut self) -> Result<char, Error> {
        let c = match self.bytes.get(self.next + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.fail(Message::new("json-escape"))),
        };
        self.next += 2;
        Ok(c)
    }

    /// `\uXXXX`, or two of them that make one character.
    fn unicode_escape(&mut self) -> Result<char, Error> {
        let Some(first) = self.code_unit(self.next) else {
            return Err(self.fail(Message::new("json-escape")));
        };
        let second = match first {
            0xD800..=0xDBFF => self.code_unit(self.next + 6),
            _ => None,
        };
        let units = std::iter::once(first).chain(second);
        match char::decode_utf16(units).next() {
            Some(Ok(c)) => {
                self.next += 6 * c.len_utf16();
                Ok(c)
            }
            _ => Err(self.fail(Message::new("json-surrogate"))),
        }
    }

    fn code_unit(&self, at: usize) -> Option<u16> {
        let escape = self.bytes.get(at..at + 6)?;
        let digits = escape.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0_u16, |unit, b| {
            let digit = char::from(*b).to_digit(16)?;
            Some(unit * 16 + u16::try_from(digit).ok()?)
        })
    }
}
